//! `best` is the beginning of `search`, also where ready answers serve.

use std::collections::BTreeSet;

use san_vat_search::{Best, Builder, Class, Index, Lexicon, plain, words};

use crate::catalogue::{PRODUCTS, Shop};

const KINDS: [&str; 6] = ["Chè", "Chẻ", "Gạo nếp", "Mật ong", "Miến dong", "Măng"];
const QUALITIES: [&str; 5] = ["xanh", "đắng", "rừng", "khô", "thơm"];
const PLACES: [&str; 7] =
    ["Than Uyên", "Tam Đường", "Sìn Hồ", "Mường Tè", "Phong Thổ", "Nậm Nhùn", "Chăn Nưa"];

/// What differs between the records of the large index.
pub struct Made {
    pub name: String,
    pub place: &'static str,
}

/// 900 records of few words: a beginning of any of them has more than 256 postings.
pub fn made() -> Vec<Made> {
    let pick = |list: &[&'static str], at: usize| list[at % list.len()];
    (0..900)
        .map(|at| Made {
            name: format!("{} {} số {}", pick(&KINDS, at), pick(&QUALITIES, at / 6), at / 30),
            place: pick(&PLACES, at / 3),
        })
        .collect()
}

pub fn large_builder() -> Builder {
    let mut builder = Builder::new(&Lexicon::default());
    let category = builder.shared("nông sản");
    let fact = builder.shared("zinc thu hoạch tháng bảy");
    let sound = builder.shared("xue cha");
    for record in made() {
        builder.record(&record.name);
        builder.text(Class::Name, &record.name);
        builder.text(Class::Place, record.place);
        builder.shared_text(Class::Category, &category);
        builder.shared_text(Class::Fact, &fact);
        builder.shared_text(Class::Pinyin, &sound);
    }
    builder
}

#[track_caller]
fn same(index: &Index, typed: &str) {
    let answer = index.search(typed, false);
    for want in [0, 1, 5, 19, 20, 21, 100, 2000] {
        let expected =
            Best { first: answer.order.iter().copied().take(want).collect(), total: answer.order.len() };
        assert_eq!(index.best(typed, want), expected, "the first {want} of {typed:?}");
    }
    assert_eq!(answer.found.count(), answer.order.len(), "{typed:?}");
}

#[test]
fn best_is_the_beginning_of_search_in_a_small_index() {
    let shop = Shop::open();
    for (name, _) in PRODUCTS {
        for end in name.char_indices().map(|(at, c)| at + c.len_utf8()) {
            same(&shop.0, &name[..end]);
            same(&shop.0, &plain(&name[..end]));
        }
    }
    for typed in
        ["chef shan", "miem dong", "sengcu", "wulongcha", "4 sao", "mua chè", "xyzzy", "茶", "chè tại shan"]
    {
        same(&shop.0, typed);
    }
}

#[test]
fn best_is_the_beginning_of_search_where_nothing_is_typed() {
    same(&Shop::open().0, "");
    same(&large_builder().index(), " ");
}

#[test]
fn best_is_the_beginning_of_search_for_every_beginning_of_every_frequent_word() {
    let index = large_builder().index();
    let texts = KINDS.iter().chain(&QUALITIES).chain(&PLACES).copied();
    for text in texts.chain(["số", "12", "nông sản"]) {
        for word in words(text) {
            let word = &text[word.start..word.end];
            for end in word.char_indices().map(|(at, c)| at + c.len_utf8()) {
                same(&index, &word[..end]);
                same(&index, &plain(&word[..end]));
            }
        }
    }
}

#[test]
fn best_is_the_beginning_of_search_for_several_words() {
    let index = large_builder().index();
    for typed in
        ["che x", "chè xanh", "gao nep than uyen", "t d", "mat ong s", "che 1", "che than", "mien dong khô 3"]
    {
        same(&index, typed);
    }
}

#[test]
fn best_is_the_beginning_of_search_for_a_frequent_word_that_only_facts_have() {
    let index = large_builder().index();
    assert_eq!(index.search("zinc", false).order.len(), 900);
    same(&index, "zinc");
    same(&index, "zin");
}

#[test]
fn best_is_the_beginning_of_search_for_a_frequent_sound_that_nothing_else_has() {
    let index = large_builder().index();
    assert_eq!(index.search("xue", true).order.len(), 900);
    // Who does not read Chinese is not given one short sound.
    assert_eq!(index.search("xue", false).order.len(), 0);
    same(&index, "xue");
}

#[test]
fn ready_answers_hold_the_same_records_as_a_plain_look_through_all_texts() {
    let (index, records) = (large_builder().index(), made());
    for typed in [
        "c", "ch", "che", "m", "ma", "man", "g", "gao", "t", "th", "than", "d", "x", "xanh", "phong", "s",
        "so", "n", "nu",
    ] {
        let begins = |text: &str| plain(text).split(' ').any(|word| word.starts_with(typed));
        // One or two letters do not mean the category “nông sản”.
        let expected: BTreeSet<u32> = (0_u32..)
            .zip(&records)
            .filter(|(_, record)| begins(&record.name) || begins(record.place))
            .map(|(at, _)| at)
            .collect();
        let answer = index.search(typed, false);
        let found: BTreeSet<u32> = answer.order.iter().map(|rank| index.position(*rank).unwrap()).collect();
        assert_eq!(found, expected, "{typed}");
        assert!(expected.len() >= 100, "{typed} is frequent");
    }
}

#[test]
fn a_frequent_category_is_meant_by_three_letters_and_not_by_two() {
    let index = large_builder().index();
    assert_eq!(index.best("non", 5).total, 900);
    assert!(index.best("no", 5).total < 900);
    assert!(index.search("no", false).order.len() < 900);
}

#[test]
fn of_many_results_those_whose_names_have_the_words_come_first() {
    let index = large_builder().index();
    let records = made();
    let answer = index.search("th", false);
    let named: Vec<bool> = answer
        .order
        .iter()
        .map(|rank| {
            plain(&records[index.position(*rank).unwrap() as usize].name)
                .split(' ')
                .any(|w| w.starts_with("th"))
        })
        .collect();
    assert!(named[0] && !named[named.len() - 1], "both kinds are found");
    assert!(named.is_sorted_by(|one, other| one >= other), "no place comes before a name");
}
