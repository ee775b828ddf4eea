//! Marked parts of texts: the letters typed, in the original spelling.

use san_vat_search::plain;
use unicode_normalization::UnicodeNormalization;

use crate::catalogue::{PRODUCTS, Shop};

/// What is marked of a text, after checking that the ranges are sound.
#[track_caller]
fn marked(shop: &Shop, typed: &str, text: &str) -> Vec<String> {
    let answer = shop.search(typed);
    let ranges = shop.0.highlights(&answer, text);
    let mut before = 0;
    for (start, end) in &ranges {
        assert!(before <= *start && start < end, "{ranges:?} are in order and apart");
        assert!(text.get(*start..*end).is_some(), "{start}..{end} of {text:?} is on characters");
        before = *end;
    }
    ranges.into_iter().map(|(start, end)| text[start..end].to_owned()).collect()
}

#[test]
fn whole_words_are_marked_in_their_spelling() {
    let shop = Shop::open();
    assert_eq!(marked(&shop, "che shan", "Chè  SHAN–tuyết"), ["Chè", "SHAN"]);
    assert_eq!(marked(&shop, "tuyết chè", "Chè Shan tuyết"), ["Chè", "tuyết"]);
    assert_eq!(marked(&shop, "tam duong", "huyện Tam Đường, tỉnh Lai Châu"), ["Tam", "Đường"]);
}

#[test]
fn of_a_word_that_is_only_begun_the_typed_letters_are_marked() {
    let shop = Shop::open();
    assert_eq!(marked(&shop, "tuy", "Chè Shan tuyết"), ["tuy"]);
    assert_eq!(marked(&shop, "chè shan tuyế", "Chè Shan tuyết"), ["Chè", "Shan", "tuyế"]);
    assert_eq!(marked(&shop, "chè sh", "Chè Shan tuyết"), ["Chè", "Sh"]);
    assert_eq!(marked(&shop, "đư", "Trà Ô long Tam Đường"), ["Đư"]);
}

#[test]
fn every_beginning_of_every_name_marks_as_many_letters_as_were_typed() {
    let shop = Shop::open();
    for (name, _) in PRODUCTS {
        let word = name.split(' ').next().unwrap();
        for (at, c) in word.char_indices().skip(1) {
            let typed = &word[..at + c.len_utf8()];
            let marks = marked(&shop, typed, name);
            assert_eq!(marks.first().map(String::as_str), Some(typed), "{typed} in {name}");
        }
    }
}

#[test]
fn decomposed_text_is_marked_with_the_marks_of_its_letters() {
    let shop = Shop::open();
    let nfd = |text: &str| text.nfd().collect::<String>();
    assert_eq!(marked(&shop, "chè đắng", &nfd("Chè đắng")), [nfd("Chè"), nfd("đắng")]);
    assert_eq!(marked(&shop, "tuyế", &nfd("Chè Shan tuyết")), [nfd("tuyế")]);
    assert_eq!(marked(&shop, "tuye", &nfd("Chè Shan tuyết")), [nfd("tuyế")]);
    assert_eq!(marked(&shop, &nfd("rượ"), &nfd("Rượu ngô")), [nfd("Rượ")]);
}

#[test]
fn characters_without_width_are_not_counted_as_typed_letters() {
    let shop = Shop::open();
    assert_eq!(marked(&shop, "tuy", "Shan t\u{ad}uyết"), ["t\u{ad}uy"]);
    assert_eq!(marked(&shop, "tuy", "Shan tu\u{200b}yết"), ["tu\u{200b}y"]);
}

#[test]
fn a_word_with_other_marks_than_typed_is_not_marked() {
    let shop = Shop::open();
    assert_eq!(marked(&shop, "cá", "Mắc ca sấy, Cá tầm"), ["Cá"]);
    assert_eq!(marked(&shop, "tam", "Cá tầm Tam Đường"), ["tầm", "Tam"]);
}

#[test]
fn what_a_query_was_read_as_is_marked() {
    let shop = Shop::open();
    assert_eq!(marked(&shop, "chef shan tuyeets", "Chè Shan tuyết"), ["Chè", "Shan", "tuyết"]);
    assert_eq!(marked(&shop, "miem dong", "Miến dong Bình Lư"), ["Miến", "dong"]);
    assert_eq!(marked(&shop, "sengcu", "Gạo Séng cù Than Uyên"), ["Séng", "cù"]);
    assert_eq!(marked(&shop, "thảo quá", "Thảo quả khô"), ["Thảo", "quả"]);
}

#[test]
fn fillers_are_not_marked() {
    assert_eq!(marked(&Shop::open(), "mua chè đắng", "Chè đắng dễ mua"), ["Chè", "đắng"]);
}

#[test]
fn chinese_characters_are_marked() {
    assert_eq!(marked(&Shop::open(), "龙茶", "乌龙茶").concat(), "龙茶");
}

#[test]
fn nothing_is_marked_where_nothing_was_typed_or_found() {
    let shop = Shop::open();
    for typed in ["", " ", "xyzzy"] {
        assert!(marked(&shop, typed, "Chè Shan tuyết").is_empty(), "{typed:?}");
    }
    assert!(marked(&shop, "chè", "").is_empty());
    assert!(marked(&shop, "chè", "Gạo nếp").is_empty());
}

#[test]
fn every_found_name_that_holds_the_query_is_marked() {
    let shop = Shop::open();
    for typed in ["gạo", "măng", "ca", "sấy", "khô", "mường", "th"] {
        for name in shop.names(typed) {
            let held = plain(name).split(' ').any(|w| w.starts_with(&plain(typed)));
            assert_eq!(held, !marked(&shop, typed, name).is_empty(), "{typed} in {name}");
        }
    }
}
