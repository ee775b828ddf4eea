//! Marks are optional, but those that were typed are respected.

use crate::catalogue::{Shop, found, index_of};

const MARKINGS: [&str; 5] = ["Che xanh", "Chè xanh", "Ché xanh", "Chế xanh", "Chẻ xanh"];

fn sorted(mut names: Vec<&str>) -> Vec<&str> {
    names.sort_unstable();
    names
}

#[test]
fn a_word_without_marks_matches_every_marking() {
    let index = index_of(&MARKINGS);
    for typed in ["che", "che xanh", "xanh che"] {
        assert_eq!(sorted(found(&index, &MARKINGS, typed)), sorted(MARKINGS.to_vec()), "{typed}");
    }
}

#[test]
fn a_word_with_marks_matches_only_that_marking() {
    let index = index_of(&MARKINGS);
    for name in MARKINGS.into_iter().filter(|name| *name != "Che xanh") {
        assert_eq!(found(&index, &MARKINGS, name), [name]);
        let word = name.split(' ').next().unwrap();
        assert_eq!(found(&index, &MARKINGS, word), [name], "{word}");
    }
}

#[test]
fn the_exact_spelling_comes_first() {
    let index = index_of(&MARKINGS);
    assert_eq!(found(&index, &MARKINGS, "che")[0], "Che xanh");
    assert_eq!(found(&index, &MARKINGS, "che xanh")[0], "Che xanh");
    // One mark off before two.
    assert_eq!(found(&index, &MARKINGS, "che").last(), Some(&"Chế xanh"));
}

#[test]
fn a_whole_word_comes_before_one_that_only_begins_so() {
    let names = ["Chen xanh", "Chè xanh"];
    let index = index_of(&names);
    assert_eq!(found(&index, &names, "che"), ["Chè xanh", "Chen xanh"]);
}

#[test]
fn another_marking_is_found_when_nothing_has_the_one_typed_and_the_answer_says_so() {
    let names = ["Chè xanh", "Gạo nếp"];
    let index = index_of(&names);
    let answer = index.search("chẻ xanh", false);
    assert_eq!(answer.order.len(), 1);
    assert_eq!(answer.reading.as_deref(), Some("Chè xanh"));
    assert_eq!(found(&index, &names, "gáo nếp"), ["Gạo nếp"]);
}

#[test]
fn the_marking_of_any_field_counts_before_another_marking_of_the_name() {
    // “Vân” is a part of a producer's name and “Dao” an ethnic group; names have the same letters with other marks.
    let shop = Shop::open();
    assert_eq!(shop.names("vân"), ["Lạp xưởng lợn đen", "Thịt trâu gác bếp"]);
    assert_eq!(shop.names("dao"), ["Thuốc tắm lá rừng"]);
    assert_eq!(shop.names("mận"), ["Mận tam hoa"]);
    assert_eq!(shop.names("cá"), ["Cá tầm", "Cá hồi Sìn Suối"]);
}

#[test]
fn a_letter_typed_plain_stays_open_beside_marked_ones() {
    let names = ["Đường phèn", "Mận hậu"];
    let index = index_of(&names);
    // What stands in the field while the words are typed with Telex.
    for typed in ["đ", "đu", "đuo", "đuong", "đươ", "đương", "đườ", "đường", "đuòng"] {
        assert_eq!(found(&index, &names, typed), ["Đường phèn"], "{typed}");
        assert_eq!(index.search(typed, false).reading, None, "{typed}");
    }
    for typed in ["mâ", "mân", "mận", "mạn"] {
        assert_eq!(found(&index, &names, typed), ["Mận hậu"], "{typed}");
        assert_eq!(index.search(typed, false).reading, None, "{typed}");
    }
}

#[test]
fn some_words_may_carry_marks_and_others_not() {
    let shop = Shop::open();
    for (typed, name) in [
        ("chè shan tuyet", "Chè Shan tuyết"),
        ("mien dong bình lư", "Miến dong Bình Lư"),
        ("gao nếp co giang", "Gạo nếp Co Giàng"),
        ("trà o long tam duong", "Trà Ô long Tam Đường"),
    ] {
        shop.first_as_typed(typed, name);
    }
}

#[test]
fn the_tone_may_stand_on_either_vowel() {
    let shop = Shop::open();
    for typed in ["dưa mèo thuý hoà", "dưa mèo thúy hòa", "thúy hoà", "thuý hòa", "THÚY HÒA", "hòa"]
    {
        shop.first_as_typed(typed, "Dưa mèo Thuý Hoà");
    }
    for typed in ["thảo qủa", "thảo quả"] {
        shop.first_as_typed(typed, "Thảo quả khô");
    }
    for typed in ["thúôc tắm", "rựơu ngô", "lạp xửơng"] {
        assert_eq!(shop.search(typed).order.len(), 1, "{typed}");
        assert_eq!(shop.reading(typed), None, "{typed}");
    }
    assert_eq!(shop.names("phường đòan kết"), ["Bánh dày"]);
}
