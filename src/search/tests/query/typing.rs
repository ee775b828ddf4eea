//! Exact names, names while they are typed, and the ways in which computers write Vietnamese.

use san_vat_search::{plain, words};
use unicode_normalization::UnicodeNormalization;

use crate::catalogue::{PRODUCTS, Shop, found, index_of};

/// Every beginning of a name that has at least three letters.
fn beginnings(name: &str) -> impl Iterator<Item = &str> {
    let ends = name.char_indices().map(|(at, c)| at + c.len_utf8());
    ends.map(|end| &name[..end]).filter(|text| text.chars().filter(|c| c.is_alphanumeric()).count() >= 3)
}

#[test]
fn a_whole_name_finds_its_record_first() {
    let shop = Shop::open();
    for (name, _) in PRODUCTS {
        shop.first_as_typed(name, name);
    }
}

#[test]
fn a_whole_name_without_marks_finds_its_record_first() {
    let shop = Shop::open();
    for (name, _) in PRODUCTS {
        shop.first_as_typed(&plain(name), name);
    }
}

#[test]
fn every_beginning_of_a_name_finds_it() {
    let shop = Shop::open();
    for (name, _) in PRODUCTS {
        for typed in beginnings(name) {
            assert!(shop.names(typed).contains(&name), "{typed:?} of {name}: {:?}", shop.names(typed));
            assert_eq!(shop.reading(typed), None, "{typed:?}");
        }
    }
}

#[test]
fn every_beginning_of_a_name_finds_it_without_marks() {
    let shop = Shop::open();
    for (name, _) in PRODUCTS {
        let unmarked = plain(name);
        for typed in beginnings(&unmarked) {
            assert!(shop.names(typed).contains(&name), "{typed:?} of {name}: {:?}", shop.names(typed));
            assert_eq!(shop.reading(typed), None, "{typed:?}");
        }
    }
}

#[test]
fn the_name_that_begins_with_the_query_comes_before_one_that_has_it_later() {
    let names = ["Bánh gạo", "Gạo nếp"];
    let index = index_of(&names);
    for typed in ["ga", "gạ", "gao", "gạo"] {
        assert_eq!(found(&index, &names, typed), ["Gạo nếp", "Bánh gạo"], "{typed}");
    }
}

#[test]
fn the_name_comes_before_the_producer_and_the_place() {
    let shop = Shop::open();
    let names = shop.names("tam đường");
    assert_eq!(names[0], "Trà Ô long Tam Đường");
    assert!(names.contains(&"Cá tầm") && names.contains(&"Thổ cẩm Lự"), "{names:?}");
}

#[test]
fn the_name_in_another_language_finds_the_record_first() {
    let shop = Shop::open();
    for (typed, name) in [
        ("black cardamom", "Thảo quả khô"),
        ("sturgeon", "Cá tầm"),
        ("cinn", "Quế Mường Tè"),
        ("森林蜂蜜", "Mật ong rừng"),
        ("oriental b", "Trà Đông phương mỹ nhân"),
    ] {
        shop.first_as_typed(typed, name);
    }
}

#[test]
fn several_fields_at_once_find_the_record_that_has_them_all() {
    let shop = Shop::open();
    for (typed, name) in [
        ("chè than uyên 4 sao", "Chè Shan tuyết"),
        ("trâu mường kim", "Thịt trâu gác bếp"),
        ("rượu hà nhì", "Rượu ngô Thu Lũm"),
        ("lợn lò thị vân", "Lạp xưởng lợn đen"),
        ("thuy san phong tho", "Cá hồi Sìn Suối"),
    ] {
        shop.first_as_typed(typed, name);
        assert_eq!(shop.names(typed).len(), 1, "{typed}");
    }
}

#[test]
fn decomposed_text_finds_the_same_as_composed() {
    let shop = Shop::open();
    for (name, _) in PRODUCTS {
        let decomposed: String = name.nfd().collect();
        assert_eq!(shop.names(&decomposed), shop.names(name), "{name}");
        shop.first_as_typed(&decomposed, name);
    }
}

#[test]
fn letters_with_the_tone_as_a_character_of_its_own_are_the_same() {
    // As keyboards for the code page Windows-1258 write: the quality on the letter, the tone after it.
    let shop = Shop::open();
    for (typed, name) in [
        ("che\u{300} shan tuyê\u{301}t", "Chè Shan tuyết"),
        ("mâ\u{323}n", "Mận tam hoa"),
        ("rươ\u{323}u", "Rượu ngô Thu Lũm"),
        ("đă\u{301}ng", "Chè đắng"),
    ] {
        shop.first_as_typed(typed, name);
        assert_eq!(shop.names(typed), shop.names(&typed.nfc().collect::<String>()), "{typed}");
    }
}

#[test]
fn marks_in_the_wrong_order_are_the_same() {
    let shop = Shop::open();
    for (typed, name) in [
        ("chè shan tuye\u{301}\u{302}t", "Chè Shan tuyết"),
        ("ma\u{323}\u{302}n", "Mận tam hoa"),
        ("chè đa\u{301}\u{306}ng", "Chè đắng"),
        ("rươu\u{323}", "Rượu ngô Thu Lũm"),
    ] {
        shop.first_as_typed(typed, name);
    }
}

#[test]
fn every_kind_of_space_parts_words() {
    let shop = Shop::open();
    for gap in ["\u{a0}", "\t", "  ", "\u{202f}", "\u{3000}", "\r\n", " - "] {
        shop.first_as_typed(&format!("{gap}miến{gap}dong{gap}bình{gap}lư{gap}"), "Miến dong Bình Lư");
    }
}

#[test]
fn characters_without_width_do_not_part_words() {
    let shop = Shop::open();
    for hidden in
        ["\u{200b}", "\u{200c}", "\u{200d}", "\u{feff}", "\u{ad}", "\u{2060}", "\u{200e}", "\u{202a}"]
    {
        let typed = format!("{hidden}th{hidden}ảo quả{hidden}");
        shop.first_as_typed(&typed, "Thảo quả khô");
    }
}

#[test]
fn the_letter_d_with_a_stroke_may_be_typed_as_d() {
    let shop = Shop::open();
    shop.first_as_typed("dia lan", "Địa lan kiếm");
    shop.first_as_typed("dịa lan", "Địa lan kiếm");
    shop.first_as_typed("chè dắng", "Chè đắng");
    shop.first_as_typed("tam dường", "Trà Ô long Tam Đường");
}

#[test]
fn look_alikes_of_the_letter_d_with_a_stroke_are_that_letter() {
    let shop = Shop::open();
    for d in ['đ', 'Đ', 'Ð', 'Ɖ', 'ð', 'ɖ'] {
        let code = u32::from(d);
        for typed in [format!("{d}ịa lan kiếm"), format!("{d}ia lan"), format!("chè {d}ắng")] {
            let answer = shop.search(&typed);
            assert_eq!(answer.order.len(), 1, "U+{code:04X} in {typed}");
            assert_eq!(answer.reading, None, "U+{code:04X} in {typed}");
        }
    }
}

#[test]
fn upper_case_is_the_same() {
    let shop = Shop::open();
    for (name, _) in PRODUCTS {
        let capitals = name.to_uppercase();
        assert_eq!(shop.names(&capitals), shop.names(name), "{capitals}");
        assert_eq!(shop.reading(&capitals), None, "{capitals}");
    }
}

#[test]
fn full_width_letters_of_a_chinese_keyboard_are_the_same() {
    Shop::open().first_as_typed("ｃｉｎｎａｍｏｎ", "Quế Mường Tè");
}

#[test]
fn words_in_another_order_find_the_same_record() {
    let shop = Shop::open();
    for (name, _) in PRODUCTS {
        let mut turned: Vec<&str> = name.split(' ').collect();
        turned.reverse();
        let turned = turned.join(" ");
        shop.first_as_typed(&turned, name);
        assert!(words(&turned).len() >= 2, "{name} has an order to change");
    }
}

#[test]
fn what_was_typed_in_order_comes_first() {
    let names = ["Hoa mận tam", "Mận tam hoa", "Tam hoa mận"];
    let index = index_of(&names);
    for name in names {
        assert_eq!(found(&index, &names, name)[0], name);
    }
}

#[test]
fn nothing_typed_finds_everything_in_the_order_of_ranks() {
    let shop = Shop::open();
    let all: Vec<u32> = (0..27).collect();
    for typed in ["", "  ", "\u{a0}\t", "–…!", "\u{301}", "\u{200b}"] {
        let answer = shop.search(typed);
        assert_eq!(answer.order, all, "{typed:?}");
        assert_eq!(answer.reading, None, "{typed:?}");
    }
}

#[test]
fn ranks_go_by_words_in_the_name_then_by_the_dictionary() {
    let names = ["Chè xanh", "Chè", "Gạo nếp thơm", "Mận", "Chè đắng"];
    let index = index_of(&names);
    assert_eq!(found(&index, &names, ""), ["Chè", "Mận", "Chè đắng", "Chè xanh", "Gạo nếp thơm"]);
    let by_name: Vec<&str> =
        index.by_name().iter().map(|rank| names[index.position(*rank).unwrap() as usize]).collect();
    assert_eq!(by_name, ["Chè", "Chè đắng", "Chè xanh", "Gạo nếp thơm", "Mận"]);
    assert_eq!(index.len(), 5);
    assert_eq!(index.position(5), None);
}
