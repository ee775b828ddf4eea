//! Synonyms, fillers, stars, facts, Chinese names and their sound.

use san_vat_search::{Builder, Class, Index, Lexicon};

use crate::catalogue::{PRODUCTS, Shop};

fn index_with(synonyms: &[&[&str]], names: &[&str]) -> Index {
    let synonyms = synonyms.iter().map(|group| group.iter().map(|w| (*w).to_owned()).collect()).collect();
    let mut builder = Builder::new(&Lexicon { synonyms, fillers: Vec::new() });
    for name in names {
        builder.record(name);
        builder.text(Class::Name, name);
    }
    builder.index()
}

#[test]
fn synonyms_stand_for_each_other_both_ways() {
    let shop = Shop::open();
    shop.first_as_typed("trà shan tuyết", "Chè Shan tuyết");
    shop.first_as_typed("tra dang", "Chè đắng");
    shop.first_as_typed("chè ô long", "Trà Ô long Tam Đường");
    shop.first_as_typed("chè đông phương", "Trà Đông phương mỹ nhân");
}

#[test]
fn a_synonym_may_have_another_number_of_words() {
    let shop = Shop::open();
    shop.first_as_typed("macadamia", "Mắc ca sấy");
    shop.first_as_typed("macadamia sấy", "Mắc ca sấy");
    shop.first_as_typed("bún tàu", "Miến dong Bình Lư");
    shop.first_as_typed("bun tau dong binh lu", "Miến dong Bình Lư");
    assert_eq!(shop.names("htx bản thăng"), ["Chè Shan tuyết"]);
    assert_eq!(shop.names("hợp tác xã nông sản"), ["Miến dong Bình Lư"]);
    assert_eq!(shop.names("công ty tuấn phương"), ["Xúc xích gà"]);
}

#[test]
fn the_word_itself_comes_before_its_synonym() {
    let shop = Shop::open();
    assert_eq!(shop.names("chè")[..2], ["Chè đắng", "Chè Shan tuyết"]);
    assert_eq!(shop.names("trà")[..2], ["Trà Đông phương mỹ nhân", "Trà Ô long Tam Đường"]);
    assert_eq!(shop.names("chè").len(), 4);
    assert_eq!(shop.names("trà").len(), 4);
}

#[test]
fn synonyms_are_never_chained() {
    let index = index_with(&[&["lợn", "heo"], &["heo", "trư"]], &["Lợn đen"]);
    assert_eq!(index.search("heo đen", false).order, [0]);
    assert_eq!(index.search("trư đen", false).order, [0; 0]);
    let index = index_with(&[&["lợn", "heo"], &["heo", "trư"]], &["Heo đen"]);
    assert_eq!(index.search("lợn đen", false).order, [0]);
    assert_eq!(index.search("trư đen", false).order, [0]);
}

#[test]
fn a_phrase_is_a_synonym_only_as_a_whole() {
    let index = index_with(&[&["mắc ca", "macadamia"]], &["Mắc khén", "Ca mắc"]);
    assert_eq!(index.search("macadamia", false).order, [0; 0]);
}

#[test]
fn a_word_with_other_marks_is_no_synonym() {
    let index = index_with(&[&["chè", "trà"]], &["Chẻ củi"]);
    assert_eq!(index.search("trà củi", false).order, [0; 0]);
}

#[test]
fn fillers_may_be_left_out() {
    let shop = Shop::open();
    for typed in
        ["mua chè đắng", "chè đắng mua", "đặc sản chè đắng", "mua đặc sản chè đắng", "dac san che dang"]
    {
        shop.first_as_typed(typed, "Chè đắng");
    }
}

#[test]
fn a_filler_alone_is_not_left_out() {
    Shop::open().nothing("đặc sản");
}

#[test]
fn the_words_after_a_place_filler_are_a_place() {
    let shop = Shop::open();
    assert_eq!(shop.names("chè tại than uyên"), ["Chè Shan tuyết"]);
    assert_eq!(shop.names("gạo sản xuất ở pắc ta"), ["Gạo nếp Co Giàng"]);
    assert_eq!(shop.reading("chè tại than uyên"), None);
}

#[test]
fn a_place_filler_is_left_out_only_before_a_place() {
    let shop = Shop::open();
    shop.nothing("chè tại shan");
    shop.nothing("tại brocade");
    // “Tam Đường” is a name, a producer and a place; after the filler only the place counts.
    let names = shop.names("tại tam đường");
    assert!(names.contains(&"Cá tầm") && names.len() == 5, "{names:?}");
    // “Đoàn Kết” is a place, but “Mông” is none.
    assert_eq!(shop.names("bánh tại đoàn kết"), ["Bánh dày"]);
    shop.nothing("bánh tại mông");
}

#[test]
fn stars_with_words_find_what_has_both() {
    let shop = Shop::open();
    assert_eq!(shop.names("tam đường 4 sao"), ["Trà Ô long Tam Đường", "Miến dong Bình Lư"]);
    assert_eq!(shop.names("chè 3 sao"), ["Chè đắng"]);
    assert_eq!(shop.names("5 sao").len(), 2);
    for name in shop.names("4 sao") {
        let texts = PRODUCTS.iter().find(|(known, _)| *known == name).unwrap().1;
        assert!(texts.contains(&(Class::Stars, "4 sao OCOP")), "{name}");
    }
    shop.first_as_typed("chè tam đường 4 sao", "Trà Ô long Tam Đường");
}

#[test]
fn words_of_facts_are_found_together() {
    let shop = Shop::open();
    assert_eq!(shop.names("cổ thụ"), ["Chè Shan tuyết"]);
    assert_eq!(shop.names("chè cổ thụ"), ["Chè Shan tuyết"]);
    assert_eq!(shop.names("pu ta leng"), ["Chè Shan tuyết"]);
    assert_eq!(shop.names("rầy xanh"), ["Trà Đông phương mỹ nhân"]);
}

#[test]
fn scattered_words_of_facts_are_not_found() {
    Shop::open().nothing("hái đỉnh");
    Shop::open().nothing("sợi phẩm");
}

#[test]
fn one_or_two_letters_do_not_mean_a_category() {
    let shop = Shop::open();
    assert!(!shop.names("đồ").is_empty(), "a whole word of a category counts");
    assert!(shop.names("uố").is_empty(), "a beginning of two letters does not: {:?}", shop.names("uố"));
    assert!(!shop.names("uốn").is_empty(), "of three it does");
}

#[test]
fn pinyin_is_found_with_and_without_spaces() {
    let shop = Shop::open();
    for (typed, name) in [
        ("wu long cha", "Trà Ô long Tam Đường"),
        ("wulongcha", "Trà Ô long Tam Đường"),
        ("wulong cha", "Trà Ô long Tam Đường"),
        ("wu longcha", "Trà Ô long Tam Đường"),
        ("xue shan cha", "Chè Shan tuyết"),
        ("xueshancha", "Chè Shan tuyết"),
        ("caoguo", "Thảo quả khô"),
        ("cao guo", "Thảo quả khô"),
        ("rougui", "Quế Mường Tè"),
        ("zhuyufensi", "Miến dong Bình Lư"),
        ("dongfangmeiren", "Trà Đông phương mỹ nhân"),
        ("FENGMI", "Mật ong rừng"),
    ] {
        shop.first(typed, name);
        assert!(shop.reading(typed).is_some(), "{typed}: the answer says how it was read");
        let sounds_first = shop.0.search(typed, true);
        assert_eq!(shop.names_of(&sounds_first.order)[0], name, "{typed} where sounds come first");
    }
}

#[test]
fn pinyin_while_it_is_typed() {
    let shop = Shop::open();
    for typed in ["xuesh", "xueshan", "xueshanc", "xueshanch", "xue sh", "xue shan c"] {
        let answer = shop.0.search(typed, true);
        assert_eq!(shop.names_of(&answer.order), ["Chè Shan tuyết"], "{typed}");
    }
}

#[test]
fn syllables_of_pinyin_stand_together() {
    let shop = Shop::open();
    shop.nothing("xue cha");
    shop.nothing("zhufen");
}

#[test]
fn a_name_with_the_very_words_comes_before_sounds_in_every_language() {
    let shop = Shop::open();
    // “dong” is the second word of a name, and the first sound of another.
    shop.first_as_typed("dong", "Miến dong Bình Lư");
    for typed in ["dong", "dõng"] {
        let answer = shop.0.search(typed, true);
        assert_eq!(shop.names_of(&answer.order)[0], "Miến dong Bình Lư", "{typed}");
    }
    assert!(shop.0.search("dong", true).reading.is_none());
    let sound = shop.0.search("dongfang", true);
    assert_eq!(shop.names_of(&sound.order)[0], "Trà Đông phương mỹ nhân");
    assert!(sound.reading.is_some());
}

#[test]
fn pinyin_may_carry_its_tones() {
    let shop = Shop::open();
    for typed in ["xuě shān chá", "xuěshānchá", "xue\u{30c}sha\u{304}ncha\u{301}"] {
        shop.first(typed, "Chè Shan tuyết");
    }
}

#[test]
fn a_sound_that_is_only_begun_never_comes_before_a_written_word() {
    let shop = Shop::open();
    // “ch” begins the sound of 茶, and the written word “chè”.
    let answer = shop.0.search("ch", true);
    assert!(shop.names_of(&answer.order)[0].starts_with("Chè"));
    assert!(answer.reading.is_none());
}

#[test]
fn chinese_characters_find_the_name_without_spaces() {
    let shop = Shop::open();
    for (typed, name) in [
        ("乌龙茶", "Trà Ô long Tam Đường"),
        ("龙茶", "Trà Ô long Tam Đường"),
        ("美人", "Trà Đông phương mỹ nhân"),
        ("草", "Thảo quả khô"),
    ] {
        shop.first_as_typed(typed, name);
        assert_eq!(shop.names(typed).len(), 1, "{typed}");
    }
    assert_eq!(shop.names("茶").len(), 4);
}

#[test]
fn chinese_characters_that_do_not_stand_together_are_not_found() {
    let shop = Shop::open();
    shop.nothing("乌茶");
    shop.nothing("东人");
    shop.nothing("茶龙");
}

#[test]
fn chinese_words_parted_by_a_space_may_stand_apart() {
    assert_eq!(Shop::open().names("东方 茶"), ["Trà Đông phương mỹ nhân"]);
}
