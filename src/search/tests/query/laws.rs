//! What holds for any query.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use san_vat_search::{Index, plain, words};
use unicode_normalization::UnicodeNormalization;

use crate::catalogue::{PRODUCTS, index, index_of};
use crate::ready::large_builder;

static SMALL: LazyLock<Index> = LazyLock::new(index);
static LARGE: LazyLock<Index> = LazyLock::new(|| large_builder().index());

/// Asks everything that can be asked. Whether anything was found.
fn sound(index: &Index, typed: &str, texts: &[&str]) -> bool {
    let mut any = false;
    for sounds_first in [false, true] {
        let answer = index.search(typed, sounds_first);
        let mut seen = vec![false; index.len()];
        for rank in &answer.order {
            let seen = &mut seen[*rank as usize];
            assert!(!*seen, "{typed:?} finds {rank} twice");
            *seen = true;
            assert!(answer.found.contains(*rank), "{typed:?} finds {rank} in one way only");
        }
        assert_eq!(answer.found.count(), answer.order.len(), "{typed:?}");
        for text in texts.iter().copied().chain([typed]) {
            let mut before = 0;
            for (start, end) in index.highlights(&answer, text) {
                assert!(before <= start && start < end, "{typed:?} in {text:?}");
                assert!(text.get(start..end).is_some(), "{typed:?} in {text:?}: {start}..{end}");
                before = end;
            }
        }
        any |= !answer.order.is_empty();
        if !sounds_first && !typed.chars().all(|c| !c.is_alphanumeric()) {
            let best = index.best(typed, 5);
            assert_eq!(best.total, answer.order.len(), "{typed:?}");
            assert_eq!(best.first, answer.order[..best.total.min(5)], "{typed:?}");
        }
    }
    for near in index.nearest(typed, 5) {
        assert!(!index.search(&near, false).order.is_empty(), "{near:?}, near to {typed:?}, finds nothing");
    }
    any
}

/// Characters that have broken programs before.
fn odd() -> impl Strategy<Value = char> {
    prop_oneof![
        4 => prop::sample::select("ạếđởữÐƉ\u{301}\u{302}\u{31b}\u{323}\u{306}\u{309}".chars().collect::<Vec<_>>()),
        2 => prop::sample::select(vec!['\0', '\u{1b}', '\u{7f}', '\u{85}', '\u{fffd}', '\u{ffff}', '\u{10ffff}', '%']),
        2 => prop::sample::select(vec!['\u{200b}', '\u{200f}', '\u{202e}', '\u{feff}', '\u{ad}', '\u{2066}']),
        2 => prop::sample::select("🍵👩‍🌾🇻🇳é️שלוםمرحبا茶𠮷".chars().collect::<Vec<_>>()),
        4 => prop::sample::select("chè shan tuyết 4 sao wsfrxj123456789".chars().collect::<Vec<_>>()),
        1 => any::<char>(),
    ]
}

fn odd_text(length: impl Into<prop::collection::SizeRange>) -> impl Strategy<Value = String> {
    prop::collection::vec(odd(), length).prop_map(String::from_iter)
}

/// Words of the catalogue, whole or begun, with other things between them.
fn near_to_the_catalogue() -> impl Strategy<Value = String> {
    let names: Vec<&str> = PRODUCTS.iter().flat_map(|(name, _)| name.split(' ')).collect();
    let word = prop_oneof![
        3 => prop::sample::select(names.clone()).prop_map(str::to_owned),
        2 => prop::sample::select(names).prop_map(|w| plain(w).chars().take(4).collect()),
        1 => "[a-z0-9]{1,8}",
        1 => odd_text(1..4),
    ];
    prop::collection::vec(word, 0..18).prop_map(|words| words.join(" "))
}

const TEXTS: [&str; 4] = ["Chè Shan tuyết", "乌龙茶, Tam Đường", "mie\u{302}\u{301}n dong", ""];

proptest! {
    #[test]
    fn any_text_is_answered_soundly(text in any::<String>()) {
        sound(&SMALL, &text, &TEXTS);
    }

    #[test]
    fn odd_characters_are_answered_soundly(text in odd_text(0..60)) {
        sound(&SMALL, &text, &TEXTS);
    }

    #[test]
    fn words_of_the_catalogue_in_any_mixture_are_answered_soundly(text in near_to_the_catalogue()) {
        sound(&SMALL, &text, &TEXTS);
    }

    #[test]
    fn any_text_is_searched_for_highlights_soundly(text in odd_text(0..200)) {
        for typed in ["chè shan", "t", "4", "茶", "chef shan"] {
            sound(&SMALL, typed, &[&text]);
        }
    }

    #[test]
    fn any_name_is_found_by_itself_and_marked_as_a_whole(name in odd_text(1..60)) {
        let words = words(&name);
        prop_assume!(!words.is_empty() && words.len() <= 16);
        let index = index_of(&[&name, "Quả khác"]);
        let answer = index.search(&name, false);
        prop_assert_eq!(answer.order.first().and_then(|rank| index.position(*rank)), Some(0));
        prop_assert_eq!(&answer.reading, &None);
        let ranges: Vec<(usize, usize)> = words.iter().map(|word| (word.start, word.end)).collect();
        prop_assert_eq!(index.highlights(&answer, &name), ranges);
    }

    #[test]
    fn some_words_of_a_name_in_any_order_with_and_without_marks_find_it(
        at in 0..PRODUCTS.len(), order in any::<[u8; 8]>(), unmarked in any::<u8>(), kept in 1_usize..8, last in 2_usize..9
    ) {
        let name = PRODUCTS[at].0;
        let mut typed: Vec<(u8, String)> = name
            .split(' ')
            .zip(order)
            .enumerate()
            .map(|(at, (word, place))| (place, if unmarked >> at & 1 == 1 { plain(word) } else { word.to_owned() }))
            .collect();
        typed.sort();
        typed.truncate(kept);
        // The last word may be only begun.
        let end = typed.last_mut().unwrap();
        end.1 = end.1.chars().take(last).collect();
        let typed: Vec<String> = typed.into_iter().map(|(_, word)| word).collect();
        let answer = SMALL.search(&typed.join(" "), false);
        let found = answer.order.iter().any(|rank| SMALL.position(*rank) == Some(u32::try_from(at).unwrap()));
        prop_assert!(found, "{:?} does not find {}", typed, name);
        prop_assert_eq!(answer.reading, None);
    }

    #[test]
    fn the_form_of_the_unicode_text_changes_no_answer(text in near_to_the_catalogue()) {
        let (composed, decomposed): (String, String) = (text.nfc().collect(), text.nfd().collect());
        let (one, other) = (SMALL.search(&composed, false), SMALL.search(&decomposed, false));
        // A query is cut off by its length in characters, and the forms differ in that.
        prop_assume!(decomposed.chars().count() <= 200);
        prop_assert_eq!(one.order, other.order);
        prop_assert_eq!(one.reading, other.reading);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn ten_thousand_characters_are_answered_soundly(text in odd_text(10_000)) {
        sound(&SMALL, &text, &TEXTS);
    }

    #[test]
    fn texts_as_long_as_are_looked_at_are_answered_soundly(text in "[a-zèđế ]{190,200}") {
        sound(&SMALL, &text, &TEXTS);
    }

    #[test]
    fn a_large_index_answers_soundly(text in near_to_the_catalogue()) {
        sound(&LARGE, &text, &TEXTS);
    }
}

#[test]
fn long_runs_of_one_character_are_answered_soundly() {
    for c in
        ["a", "e", "w", "1", "đ", " ", "茶", "🍵", "\u{301}", "\u{202e}", "\u{fffd}", "%", "che ", "o long "]
    {
        for length in [16, 17, 60, 199, 200, 201, 10_000] {
            sound(&SMALL, &c.repeat(length), &TEXTS);
        }
    }
}

/// Numbers that are the same in every run.
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap() % bound
    }
}

/// By hand: `cargo test --release -p san-vat-search -- --ignored --nocapture`.
#[test]
#[ignore = "takes a minute in release: run by hand"]
fn a_million_random_queries_never_panic() {
    let texts: Vec<&str> = PRODUCTS
        .iter()
        .flat_map(|(name, texts)| [*name].into_iter().chain(texts.iter().map(|t| t.1)))
        .collect();
    let letters: Vec<char> = texts.iter().flat_map(|text| text.chars()).collect();
    let words: Vec<&str> = texts.iter().flat_map(|text| text.split(' ')).collect();
    let mut random = Seeded(0x5eed_0f5a_07a1_c4a5);
    let (mut found, mut slowest) = (0, (Duration::ZERO, String::new()));
    for _ in 0..1_000_000 {
        let mut typed = String::new();
        for _ in 0..random.below(10) {
            match random.below(8) {
                0 | 1 => typed.push_str(words[random.below(words.len())]),
                2 => typed.push_str(&plain(words[random.below(words.len())])),
                3 => typed.push(' '),
                4 => typed.extend(char::from_u32(u32::try_from(random.below(0x11_0000)).unwrap())),
                5 => typed.push(char::from(u8::try_from(random.below(128)).unwrap())),
                _ => typed.push(letters[random.below(letters.len())]),
            }
            if random.below(2) == 0 {
                typed.push(' ');
            }
        }
        let begun = Instant::now();
        found += usize::from(sound(&SMALL, &typed, &TEXTS[..2]));
        if begun.elapsed() > slowest.0 {
            slowest = (begun.elapsed(), typed);
        }
    }
    println!("{found} of 1,000,000 random queries found something; slowest of all questions: {slowest:?}");
    assert!(found > 100_000, "the queries are too random: only {found} found something");
}
