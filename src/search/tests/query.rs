//! Matching: marks are optional, but those that were typed are respected.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests may fail loudly"
)]

use proptest::prelude::*;
use san_vat_search::{Field, Query};
use unicode_normalization::UnicodeNormalization;

fn score(typed: &str, text: &str) -> Option<u32> {
    Query::new(typed).score(&[Field::new(text, 1)])
}

fn finds(typed: &str, text: &str) -> bool {
    score(typed, text).is_some()
}

/// What is highlighted, in the original spelling.
fn highlighted(typed: &str, text: &str) -> Vec<String> {
    Query::new(typed).highlights(text).into_iter().map(|(start, end)| text[start..end].to_owned()).collect()
}

#[test]
fn a_word_without_marks_matches_every_marking() {
    for text in ["Chè đắng", "chẻ", "CHÉ", "che", "chế"] {
        assert!(finds("che", text), "{text}");
    }
    assert!(finds("mien dong binh lu", "Miến dong Bình Lư"));
    assert!(finds("tam duong", "huyện Tam Đường"));
}

#[test]
fn a_word_with_marks_matches_only_words_that_carry_them() {
    assert!(finds("chè", "Chè Shan tuyết"));
    for text in ["Chẻ", "che", "chế", "chẽ"] {
        assert!(!finds("chè", text), "{text}");
    }
    assert!(!finds("đường", "duong"), "đ was typed and is not there");
    assert!(!finds("mận", "mần"), "another tone");
    assert!(!finds("mận", "mạn"), "no circumflex");
    assert!(!finds("gạo", "gao"));
}

#[test]
fn a_letter_typed_plain_stays_open_beside_marked_ones() {
    // What stands in the field while đường and mận are typed with Telex.
    for typed in ["đ", "đu", "đuo", "đuong", "đươ", "đương", "đườ", "đường", "đuòng"] {
        assert!(finds(typed, "đường"), "{typed}");
    }
    for typed in ["mâ", "mân", "mận"] {
        assert!(finds(typed, "mận"), "{typed}");
    }
}

#[test]
fn the_exact_spelling_scores_above_another_marking_and_that_above_a_beginning() {
    let (exact, marked, begun) = (score("che", "che"), score("che", "chè"), score("che", "chen"));
    assert!(exact > marked && marked > begun && begun.is_some(), "{exact:?} {marked:?} {begun:?}");
    assert!(score("mận", "mận") > score("mân", "mận"), "all marks above some");
    assert_eq!(score("hoà", "hòa"), score("hòa", "hòa"), "the place of the tone does not count");
}

#[test]
fn a_typed_word_must_begin_a_word_of_the_text() {
    assert!(finds("tuy", "Chè Shan tuyết"));
    assert!(finds("tuyế", "Chè Shan tuyết"));
    assert!(!finds("tuyề", "Chè Shan tuyết"));
    assert!(!finds("yet", "Chè Shan tuyết"), "the end of a word is not its beginning");
    assert!(!finds("tuyetx", "Chè Shan tuyết"));
}

#[test]
fn all_typed_words_are_needed_in_any_order_and_in_any_field() {
    let fields = [Field::new("Chè Shan tuyết", 8), Field::new("Công ty Trà Than Uyên", 4)];
    let found = |typed: &str| Query::new(typed).score(&fields).is_some();
    assert!(found("tuyết chè"));
    assert!(found("chè than uyên"));
    assert!(!found("chè mường"));
    assert!(!found("chè shan xyz"));
}

#[test]
fn a_hit_in_a_heavier_field_counts_more() {
    let name_first = [Field::new("gạo", 8), Field::new("khác", 4)];
    let name_second = [Field::new("khác", 8), Field::new("gạo", 4)];
    let query = Query::new("gao");
    assert!(query.score(&name_first) > query.score(&name_second));
}

#[test]
fn nothing_typed_is_empty_and_matches_everything_without_highlights() {
    for typed in ["", "  ", "\u{a0}\t", "–…!", "\u{301}"] {
        let query = Query::new(typed);
        assert!(query.is_empty(), "{typed:?}");
        assert_eq!(query.score(&[]), Some(0), "{typed:?}");
        assert!(query.highlights("Chè Shan").is_empty(), "{typed:?}");
    }
    assert!(!Query::new("c").is_empty());
    assert_eq!(score("che", ""), None);
    assert_eq!(Query::new("che").score(&[]), None);
}

#[test]
fn highlights_are_in_the_original_spelling_also_where_it_is_decomposed() {
    assert_eq!(highlighted("shan che", "Chè  SHAN–tuyết, chẻ"), ["Chè", "SHAN", "chẻ"]);
    assert_eq!(highlighted("chè", "Chè, chẻ, che"), ["Chè"]);
    let decomposed: String = "Chè đắng".nfd().collect();
    assert_eq!(highlighted("đắng", &decomposed), ["đắng".nfd().collect::<String>()]);
    assert!(highlighted("gạo", "Chè").is_empty());
}

#[test]
fn a_query_may_be_typed_decomposed() {
    let typed: String = "mật ong".nfd().collect();
    assert!(finds(&typed, "Mật ong rừng"));
    assert!(!finds(&typed, "Mát ong rừng"));
}

proptest! {
    #[test]
    fn no_texts_panic_and_highlights_lie_in_the_text(typed in "\\PC{0,20}", text in "\\PC{0,60}") {
        let query = Query::new(&typed);
        let _ = query.score(&[Field::new(&text, 8)]);
        let mut before = 0;
        for (start, end) in query.highlights(&text) {
            prop_assert!(before <= start && start < end);
            prop_assert!(text.get(start..end).is_some(), "{} {}", start, end);
            before = end;
        }
    }

    #[test]
    fn a_text_finds_itself_and_so_does_its_plain_form(text in "[a-zA-ZÀ-ỹđĐ ]{0,30}") {
        prop_assert!(finds(&text, &text));
        prop_assert!(finds(&san_vat_search::plain(&text), &text));
    }

    #[test]
    fn what_matches_is_highlighted(typed in "[a-zđăâêôơưàảãáạ ]{1,8}", text in "[a-zđăâêôơưàảãáạ ]{1,30}") {
        let query = Query::new(&typed);
        prop_assume!(!query.is_empty());
        if query.score(&[Field::new(&text, 1)]).is_some() {
            prop_assert!(!query.highlights(&text).is_empty());
        }
    }
}
