//! Raw keystrokes of Telex and VNI, for readers whose keyboard program is off.

use crate::catalogue::{Shop, found, index_of};

/// Each query gives the record alone or first, and the answer says how it was read.
#[track_caller]
fn read(shop: &Shop, typed: &str, name: &str, reading: &str) {
    shop.first_read_as(typed, name, reading);
}

#[test]
fn telex_with_the_tone_at_its_letter() {
    let shop = Shop::open();
    read(&shop, "chef shan tuyeets", "Chè Shan tuyết", "Chè Shan tuyết");
    read(&shop, "mieens dong binhf luw", "Miến dong Bình Lư", "Miến dong Bình Lư");
    read(&shop, "thaor quar", "Thảo quả khô", "Thảo quả");
    read(&shop, "gaoj neeps", "Gạo nếp Co Giàng", "Gạo nếp");
    read(&shop, "thoor caamr", "Thổ cẩm Lự", "Thổ cẩm");
}

#[test]
fn telex_with_marks_at_the_end_of_the_word() {
    let shop = Shop::open();
    read(&shop, "che shan tuyetes", "Chè Shan tuyết", "Chè Shan tuyết");
    read(&shop, "mienes dong", "Miến dong Bình Lư", "Miến dong");
    read(&shop, "manaj", "Mận tam hoa", "Mận");
}

#[test]
fn telex_with_the_tone_before_the_last_letters() {
    let shop = Shop::open();
    read(&shop, "chef shan tuyeest", "Chè Shan tuyết", "Chè Shan tuyết");
    read(&shop, "ddawsng", "Chè đắng", "đắng");
    read(&shop, "mieesn dong", "Miến dong Bình Lư", "Miến dong");
}

#[test]
fn telex_writes_the_two_horns_of_uo_in_every_way() {
    let shop = Shop::open();
    for typed in ["ruwowuj ngoo", "ruowuj ngoo", "ruwouj ngoo", "ruouwj ngoo", "rwowuj ngoo"] {
        read(&shop, typed, "Rượu ngô Thu Lũm", "Rượu ngô");
    }
    for typed in ["tam dduwowngf", "tam dduowngf", "tam dduwongf", "tam dduongwf"] {
        read(&shop, typed, "Trà Ô long Tam Đường", "Tam Đường");
    }
}

#[test]
fn telex_writes_a_horn_with_w_alone() {
    let shop = Shop::open();
    read(&shop, "binhf lw", "Miến dong Bình Lư", "Bình Lư");
}

#[test]
fn telex_writes_the_breve_with_w_also_after_u() {
    let shop = Shop::open();
    read(&shop, "mawng khoo", "Măng khô", "Măng khô");
    let names = ["Dưa mèo", "Quặng sắt"];
    let index = index_of(&names);
    assert_eq!(found(&index, &names, "duwa mefo"), ["Dưa mèo"]);
    assert_eq!(found(&index, &names, "duaw mefo"), ["Dưa mèo"], "w after ua is a horn");
    assert_eq!(found(&index, &names, "quawngj"), ["Quặng sắt"], "w after qua is a breve");
}

#[test]
fn telex_writes_d_with_a_stroke_early_and_late() {
    let shop = Shop::open();
    for typed in ["ddija lan", "ddiaj lan", "didaj lan", "diajd lan"] {
        read(&shop, typed, "Địa lan kiếm", "Địa lan");
    }
    read(&shop, "chef ddawngs", "Chè đắng", "Chè đắng");
    read(&shop, "chef dawngds", "Chè đắng", "Chè đắng");
}

#[test]
fn telex_in_capitals() {
    read(&Shop::open(), "CHEF SHAN TUYEETS", "Chè Shan tuyết", "Chè Shan tuyết");
}

#[test]
fn vni_with_digits_at_their_letters() {
    let shop = Shop::open();
    read(&shop, "che2 shan", "Chè Shan tuyết", "Chè Shan");
    read(&shop, "che2 shan tuye61t", "Chè Shan tuyết", "Chè Shan tuyết");
    read(&shop, "d9a81ng", "Chè đắng", "đắng");
    read(&shop, "ru7o75u ngo6", "Rượu ngô Thu Lũm", "Rượu ngô");
    read(&shop, "ma65t ong ru72ng", "Mật ong rừng", "Mật ong rừng");
}

#[test]
fn vni_with_digits_at_the_end_of_the_word() {
    let shop = Shop::open();
    read(&shop, "che2 shan tuyet61", "Chè Shan tuyết", "Chè Shan tuyết");
    read(&shop, "che2 shan tuyet16", "Chè Shan tuyết", "Chè Shan tuyết");
    read(&shop, "che2 dang981", "Chè đắng", "Chè đắng");
    read(&shop, "tam duong972", "Trà Ô long Tam Đường", "Tam Đường");
    read(&shop, "ruou75 ngo6", "Rượu ngô Thu Lũm", "Rượu ngô");
}

#[test]
fn every_tone_can_be_written_in_both_ways() {
    let names = ["Ba sắc á", "Bà huyền", "Bả hỏi", "Bã ngã", "Bá sắc", "Bạ nặng"];
    let index = index_of(&names);
    for (telex, vni, name) in [
        ("baf", "ba2", "Bà huyền"),
        ("bar", "ba3", "Bả hỏi"),
        ("bax", "ba4", "Bã ngã"),
        ("bas", "ba1", "Bá sắc"),
        ("baj", "ba5", "Bạ nặng"),
    ] {
        assert_eq!(found(&index, &names, telex), [name], "{telex}");
        assert_eq!(found(&index, &names, vni), [name], "{vni}");
    }
}

#[test]
fn every_quality_can_be_written_in_both_ways() {
    let names = ["Trăng", "Tâng", "Đồng", "Kênh", "Bơng", "Sưng"];
    let index = index_of(&names);
    for (telex, vni, name) in [
        ("trawng", "tra8ng", "Trăng"),
        ("taang", "ta6ng", "Tâng"),
        ("ddoongf", "d9o62ng", "Đồng"),
        ("keenh", "ke6nh", "Kênh"),
        ("bowng", "bo7ng", "Bơng"),
        ("suwng", "su7ng", "Sưng"),
    ] {
        assert_eq!(found(&index, &names, telex), [name], "{telex}");
        assert_eq!(found(&index, &names, vni), [name], "{vni}");
    }
}

#[test]
fn digits_that_stand_for_themselves_stay_digits() {
    let shop = Shop::open();
    shop.first_as_typed("chè shan 4 sao", "Chè Shan tuyết");
    read(&shop, "che2 shan 4 sao", "Chè Shan tuyết", "Chè Shan 4 sao");
    let names = ["Tinh dầu T2", "Tỉnh ca"];
    let index = index_of(&names);
    assert_eq!(found(&index, &names, "t2"), ["Tinh dầu T2"]);
}

#[test]
fn a_real_match_is_never_outranked_by_a_decoded_one() {
    // Each first name is what stands there; each second one is what the keys would make of it.
    for (typed, names) in [
        ("tas xanh", ["Tas xanh", "Tá xanh"]),
        ("boo", ["Boo mềm", "Bô mềm"]),
        ("ban2", ["Ban2 đỏ", "Bàn đỏ"]),
        ("law", ["Law vàng", "Lă vàng"]),
    ] {
        let index = index_of(&names);
        assert_eq!(found(&index, &names, typed), [names[0]], "{typed}");
        assert_eq!(index.search(typed, false).reading, None, "{typed}");
    }
}

#[test]
fn the_beginning_of_a_real_word_is_not_decoded() {
    let shop = Shop::open();
    shop.first_as_typed("roas", "Mắc ca sấy");
    shop.first_as_typed("stur", "Cá tầm");
    shop.first_as_typed("salm", "Cá hồi Sìn Suối");
}

#[test]
fn words_that_decode_to_nothing_known_stay_as_they_are() {
    let shop = Shop::open();
    read(&shop, "chef snow", "Chè Shan tuyết", "Chè snow");
}
