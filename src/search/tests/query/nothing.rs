//! What is not in the catalogue is not found, and near queries are offered.

use crate::catalogue::{Shop, index_of};

const ABSENT: [&str; 14] = [
    "cà phê",
    "sầu riêng",
    "durian",
    "coffee",
    "nước mắm",
    "xoài",
    "tôm hùm",
    "thanh long",
    "咖啡",
    "椰子",
    "vải thiều",
    "chè thái nguyên",
    "xyzzy",
    "gạo jasmine",
];

#[test]
fn what_is_not_there_is_not_found() {
    let shop = Shop::open();
    for typed in ABSENT {
        shop.nothing(typed);
    }
}

#[test]
fn every_near_query_finds_something() {
    let shop = Shop::open();
    let mut offered = 0;
    let queries = [
        "chè thái nguyên",
        "gạo jasmine",
        "cinnnamoon",
        "stirgaon",
        "mien dung binh lo",
        "xyzzy mận",
        "mkin dokg bình lư",
    ];
    for typed in ABSENT.into_iter().chain(queries) {
        for near in shop.0.nearest(typed, 8) {
            assert!(!shop.search(&near).found.is_empty(), "{near:?}, near to {typed:?}, finds nothing");
            assert_eq!(shop.reading(&near), None, "{near:?}, near to {typed:?}, is found as written");
            offered += 1;
        }
    }
    assert!(offered >= 10, "only {offered} near queries");
}

#[test]
fn a_near_word_replaces_an_unknown_one() {
    let shop = Shop::open();
    assert_eq!(shop.0.nearest("stirgaon", 3), ["Sturgeon"]);
    assert_eq!(shop.0.nearest("cinnnamoon", 1), ["Cinnamon"]);
    assert_eq!(shop.0.nearest("mien dukk bình lư", 1), ["mien bình lư"]);
}

#[test]
fn unknown_words_are_left_out_of_a_near_query() {
    let shop = Shop::open();
    let near = shop.0.nearest("gạo jasmine", 5);
    assert!(near.contains(&"gạo".to_owned()), "{near:?}");
}

#[test]
fn near_queries_are_as_few_as_wanted_and_no_two_are_the_same() {
    let shop = Shop::open();
    for most in 0..6 {
        for typed in ["chè thái nguyên", "mien dung binh lo", "măn khô"] {
            let near = shop.0.nearest(typed, most);
            assert!(near.len() <= most, "{typed}: {near:?}");
            for (at, one) in near.iter().enumerate() {
                assert!(!near[..at].contains(one) && one != typed, "{typed}: {near:?}");
            }
        }
    }
}

#[test]
fn nothing_is_near_to_nothing() {
    let shop = Shop::open();
    for typed in ["", "  ", "–", "咖啡", "\u{fffd}"] {
        assert!(shop.0.nearest(typed, 5).is_empty(), "{typed:?}");
    }
}

#[test]
fn an_index_of_no_records_finds_nothing_and_does_not_panic() {
    let index = index_of(&[]);
    assert!(index.is_empty());
    for typed in ["", "chè", "chef", "茶", "mien dong"] {
        let answer = index.search(typed, false);
        assert!(answer.order.is_empty() && answer.found.is_empty());
        assert_eq!(index.best(typed, 5).total, 0);
        assert!(index.nearest(typed, 5).is_empty());
        assert!(index.highlights(&answer, "Chè").is_empty());
    }
}

#[test]
fn an_index_of_one_record_finds_it() {
    let index = index_of(&["Chè"]);
    for typed in ["", "c", "che", "chè", "chef", "che2"] {
        assert_eq!(index.search(typed, false).order, [0], "{typed}");
    }
}

#[test]
fn a_record_without_texts_is_found_by_nothing_typed_only() {
    let index = index_of(&["", "Chè"]);
    assert_eq!(index.search("", false).order.len(), 2);
    assert_eq!(index.search("che", false).order.len(), 1);
}
