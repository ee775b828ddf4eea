//! Folding, judged by `unicode-normalization`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests may fail loudly"
)]

use proptest::prelude::*;
use san_vat_search::letter::{Letter, Tone, letter};
use san_vat_search::{Marks, plain, words};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Every Vietnamese letter that carries a mark, small and capital.
const MARKED: &str = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ\
    ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴĐ";

fn nfc(text: &str) -> String {
    text.nfc().collect()
}

fn nfd(text: &str) -> String {
    text.nfd().collect()
}

/// The only letters of a text: its first word.
fn letters(text: &str) -> Vec<Letter> {
    let found = words(text);
    assert_eq!(found.len(), 1, "{text:?} is one word");
    found[0].letters.clone()
}

/// Every way to write a letter: its marks in each order, and some of them already on the letter.
fn spellings(c: char) -> Vec<String> {
    let parts: Vec<char> = c.nfd().collect();
    let (base, marks) = (parts[0], &parts[1..]);
    let orders: Vec<Vec<char>> = match marks {
        [] => vec![vec![]],
        [one] => vec![vec![*one]],
        [one, two] => vec![vec![*one, *two], vec![*two, *one]],
        _ => panic!("{c} has more than two marks"),
    };
    let mut all = vec![c.to_string()];
    for order in orders {
        all.push(std::iter::once(base).chain(order.iter().copied()).collect());
        if let [first, second] = order[..] {
            let half: String = [base, first].into_iter().nfc().collect();
            all.push(format!("{half}{second}"));
        }
    }
    all
}

#[test]
fn the_list_holds_all_134_marked_letters_of_the_alphabet() {
    let distinct: std::collections::BTreeSet<char> = MARKED.chars().collect();
    assert_eq!(distinct.len(), 134, "67 small and 67 capital letters");
}

#[test]
fn every_letter_is_the_same_however_its_marks_were_typed() {
    for c in MARKED.chars() {
        for spelling in spellings(c) {
            let shown = spelling.escape_unicode();
            assert_eq!(letters(&spelling), [letter(c)], "{c} typed as {shown}");
            let found = words(&format!("x{spelling}x"));
            assert_eq!(found.len(), 1, "{c} typed as {shown} does not part a word");
            assert_eq!((found[0].start, found[0].end), (0, spelling.len() + 2));
        }
    }
}

#[test]
fn the_base_of_every_letter_is_what_decomposition_leaves() {
    for c in MARKED.chars().filter(|c| !matches!(c, 'đ' | 'Đ')) {
        let expected: String = c.to_lowercase().nfd().filter(|c| !is_combining_mark(*c)).collect();
        assert_eq!(plain(&c.to_string()), expected, "{c}");
    }
}

#[test]
fn tone_and_quality_are_read_apart() {
    let of = |c: char| (letter(c).base, letter(c).quality, letter(c).tone);
    assert_eq!(of('ệ'), ('e', 1, Tone::Dot));
    assert_eq!(of('Ằ'), ('a', 1, Tone::Grave));
    assert_eq!(of('ẩ'), ('a', 2, Tone::Hook));
    assert_eq!(of('ỡ'), ('o', 2, Tone::Tilde));
    assert_eq!(of('ứ'), ('u', 1, Tone::Acute));
    assert_eq!(of('ý'), ('y', 0, Tone::Acute));
    assert_eq!(of('Đ'), ('d', 1, Tone::Level));
}

#[test]
fn no_two_letters_of_the_alphabet_are_taken_for_each_other() {
    let small: Vec<char> = MARKED.chars().filter(|c| c.is_lowercase()).chain('a'..='z').collect();
    for (at, one) in small.iter().enumerate() {
        for other in &small[at + 1..] {
            assert_ne!(letter(*one), letter(*other), "{one} and {other}");
        }
    }
}

#[test]
fn capitals_fold_to_the_small_letter() {
    for c in MARKED.chars() {
        let small = c.to_lowercase().next().unwrap();
        assert_eq!(letter(c), letter(small), "{c}");
    }
}

#[test]
fn latin_greek_cyrillic_and_full_width_capitals_fold_as_unicode_says() {
    let scripts =
        ['A'..='Z', 'À'..='ſ', 'Ơ'..='ƥ', 'Ư'..='ư', 'Α'..='Ω', 'Ѐ'..='я', 'Ḁ'..='ẕ', 'Ạ'..='ỿ', 'Ａ'..='Ｚ'];
    for c in scripts.into_iter().flatten() {
        let mut small = c.to_lowercase();
        let (Some(one), None) = (small.next(), small.next()) else { continue };
        // ÿ of Ÿ lies in another block, and no name here has it.
        if c != 'Ÿ' {
            assert_eq!(letter(c), letter(one), "{c}");
        }
    }
}

#[test]
fn look_alikes_of_the_letter_d_with_a_stroke_are_one_letter() {
    for c in ['đ', 'Đ', 'Ð', 'ð', 'Ɖ', 'ɖ'] {
        assert_eq!(letter(c), letter('đ'), "U+{:04X}", u32::from(c));
        assert_eq!(plain(&format!("Tam {c}ường")), "tam duong", "U+{:04X}", u32::from(c));
    }
}

#[test]
fn words_part_at_every_kind_of_space_and_sign() {
    for gap in [
        " ", "  ", "\u{a0}", "\t", "\r\n", "\u{202f}", "\u{2009}", "\u{3000}", "-", " – ", ", ", "/", "(",
        "“",
    ] {
        assert_eq!(plain(&format!("Chè{gap}Shan{gap}TUYẾT")), "che shan tuyet", "{gap:?}");
    }
    assert_eq!(plain(" \u{a0}\t–…"), "");
}

#[test]
fn the_tone_of_a_syllable_may_stand_on_either_vowel() {
    for (old, new) in [("hoà", "hòa"), ("thuý", "thúy"), ("khoẻ", "khỏe"), ("hoạ", "họa"), ("thuỷ", "thủy")]
    {
        let (old_word, new_word) = (words(old), words(new));
        assert_eq!(old_word[0].tone(), new_word[0].tone(), "{old} and {new}");
        assert_ne!(old_word[0].tone(), Tone::Level, "{old}");
        assert_eq!(plain(old), plain(new));
    }
}

#[test]
fn a_mark_that_fits_no_letter_changes_nothing() {
    assert_eq!(letters("n\u{302}"), letters("n"));
    assert_eq!(letters("a\u{31b}"), letters("a"));
    assert!(words("\u{301}").is_empty(), "a mark alone is no word");
    assert_eq!(words(" \u{301}a").len(), 1, "a mark after a space belongs to no word");
    assert_eq!(words(" \u{301}a")[0].start, 3);
}

#[test]
fn marks_carry_those_that_were_typed_and_no_others() {
    let marks = |word: &str| Marks::of(&letters(word));
    assert!(marks("duong").is_empty() && !marks("đuong").is_empty() && !marks("duòng").is_empty());
    for typed in ["duong", "đuong", "dương", "duòng", "đường", "đưòng"] {
        assert!(marks("đường").carry(marks(typed)), "{typed}");
    }
    for typed in ["dướng", "đuông", "đướng", "duổng"] {
        assert!(!marks("đường").carry(marks(typed)), "{typed}");
    }
    assert!(!marks("duong").carry(marks("đường")), "what was typed is not there");
    assert_eq!(marks("hoà"), marks("hòa"), "the place of the tone does not count");
    assert_ne!(marks("ma"), marks("má"));
}

#[test]
fn words_longer_than_thirty_letters_are_compared_by_their_first_thirty() {
    let long = "ă".repeat(40);
    let marks = Marks::of(&letters(&long));
    assert_eq!(marks, Marks::of(&letters(&"ă".repeat(30))));
    assert_ne!(marks, Marks::of(&letters(&"ă".repeat(29))));
    assert!(marks.carry(Marks::of(&letters(&"a".repeat(40)))));
}

#[test]
fn chinese_characters_are_words_of_their_own_that_stand_together() {
    let found = words("东方 美人cha");
    let told: Vec<(String, bool)> = found.iter().map(|word| (word.plain(), word.glued)).collect();
    let expected = [("东", false), ("方", true), ("美", false), ("人", true), ("cha", true)];
    assert_eq!(told, expected.map(|(word, glued)| (word.to_owned(), glued)));
}

#[test]
fn characters_without_width_part_no_word() {
    for hidden in ["\u{200b}", "\u{200d}", "\u{feff}", "\u{ad}", "\u{2060}", "\u{202e}"] {
        assert_eq!(
            letters(&format!("{hidden}che\u{300}{hidden}o")),
            letters("chèo"),
            "{}",
            hidden.escape_unicode()
        );
    }
}

#[test]
fn every_name_of_the_shipped_data_folds_alike_composed_and_decomposed() {
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/data/");
    for file in ["products.json", "places.json", "producers.json", "categories.json"] {
        let text = std::fs::read_to_string(format!("{data}{file}")).unwrap();
        for line in text.lines() {
            assert_eq!(plain(&nfd(line)), plain(&nfc(line)), "{file}: {line}");
        }
    }
}

/// Vietnamese as people type it: syllables, composed or not, with signs and gaps.
fn vietnamese() -> impl Strategy<Value = String> {
    let letters: Vec<char> = MARKED.chars().chain('a'..='z').chain('A'..='Z').chain('0'..='9').collect();
    let gaps: Vec<char> = " \u{a0}\t-.,()/–".chars().collect();
    prop::collection::vec(
        prop_oneof![4 => prop::sample::select(letters), 1 => prop::sample::select(gaps)],
        0..40,
    )
    .prop_map(|chars| chars.into_iter().collect())
}

proptest! {
    #[test]
    fn composed_and_decomposed_vietnamese_are_the_same_words(text in vietnamese()) {
        let (composed, decomposed) = (words(&nfc(&text)), words(&nfd(&text)));
        prop_assert_eq!(composed.len(), decomposed.len());
        for (one, other) in composed.iter().zip(&decomposed) {
            prop_assert_eq!(&one.letters, &other.letters);
        }
        prop_assert_eq!(plain(&nfd(&text)), plain(&nfc(&text)));
    }

    #[test]
    fn folding_what_is_folded_changes_nothing(text in vietnamese()) {
        let once = plain(&text);
        prop_assert_eq!(plain(&once), once.clone());
        prop_assert!(once.bytes().all(|b| b == b' ' || b.is_ascii_lowercase() || b.is_ascii_digit()), "{}", once);
    }

    #[test]
    fn words_of_any_text_stand_in_order_and_slice_to_themselves(text in "\\PC{0,60}|[ạ́ơ\u{300}-\u{36f}đ -]{0,30}") {
        let mut before = 0;
        for word in words(&text) {
            prop_assert!(before <= word.start && word.start < word.end && word.end <= text.len());
            prop_assert!(text.is_char_boundary(word.start) && text.is_char_boundary(word.end));
            let slice = words(&text[word.start..word.end]);
            prop_assert_eq!(slice.len(), 1);
            prop_assert_eq!(&slice[0].letters, &word.letters);
            before = word.end;
        }
    }
}
