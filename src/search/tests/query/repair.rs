//! One slip in a query: a letter, a tone, a space.

use san_vat_search::plain;

use crate::catalogue::{PRODUCTS, Shop, found, index_of};

#[test]
fn one_wrong_letter_is_repaired() {
    let shop = Shop::open();
    shop.first_read_as("miem dong binh lu", "Miến dong Bình Lư", "Miến dong Bình Lư");
    shop.first_read_as("sturgeom", "Cá tầm", "Sturgeon");
    shop.first_read_as("gạo nếp co giànk", "Gạo nếp Co Giàng", "Gạo nếp Co Giàng");
}

#[test]
fn one_missing_letter_is_repaired() {
    let shop = Shop::open();
    shop.first_read_as("mien dog binh lu", "Miến dong Bình Lư", "Miến dong Bình Lư");
    shop.first_read_as("cinamon", "Quế Mường Tè", "Cinnamon");
    shop.first_read_as("chè shan tuyt", "Chè Shan tuyết", "Chè Shan tuyết");
}

#[test]
fn one_letter_too_many_is_repaired() {
    let shop = Shop::open();
    shop.first_read_as("miien dong binh lu", "Miến dong Bình Lư", "Miến dong Bình Lư");
    shop.first_read_as("asparragus", "Măng tây", "Asparagus");
    shop.first_read_as("lạp xưởnng", "Lạp xưởng lợn đen", "Lạp xưởng");
}

#[test]
fn two_swapped_letters_are_repaired() {
    let shop = Shop::open();
    shop.first_read_as("mein dong binh lu", "Miến dong Bình Lư", "Miến dong Bình Lư");
    shop.first_read_as("slamon", "Cá hồi Sìn Suối", "Salmon");
    shop.first_read_as("thảo qảu", "Thảo quả khô", "Thảo quả");
}

/// One slip of each kind in the middle of a word.
fn slips(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let at = letters.len() / 2;
    let edit = |change: &dyn Fn(&mut Vec<char>)| {
        let mut copy = letters.clone();
        change(&mut copy);
        copy.into_iter().collect::<String>()
    };
    vec![
        edit(&|l| l[at] = 'k'),
        edit(&|l| {
            l.remove(at);
        }),
        edit(&|l| l.insert(at, 'k')),
        edit(&|l| l.swap(at - 1, at)),
    ]
}

#[test]
fn a_slip_in_any_long_word_of_any_name_still_finds_it_first() {
    let shop = Shop::open();
    let mut tried = 0;
    for (name, _) in PRODUCTS {
        let unmarked = plain(name);
        let words: Vec<&str> = unmarked.split(' ').collect();
        for (at, word) in words.iter().enumerate().filter(|(_, word)| word.len() >= 5) {
            for slip in slips(word).into_iter().filter(|slip| slip != word) {
                let mut typed = words.clone();
                typed[at] = &slip;
                shop.first(&typed.join(" "), name);
                tried += 1;
            }
        }
    }
    assert!(tried >= 30, "only {tried} slips tried");
}

#[test]
fn a_slip_is_not_repaired_where_what_was_typed_is_there() {
    let names = ["Bánh lon", "Bánh long"];
    let index = index_of(&names);
    assert_eq!(found(&index, &names, "bánh long"), ["Bánh long"]);
    assert_eq!(index.search("bánh long", false).reading, None);
}

#[test]
fn two_slips_are_not_guessed_at() {
    let shop = Shop::open();
    shop.nothing("stirgaon");
    shop.nothing("mkin dokg bình lư");
}

#[test]
fn a_short_word_alone_is_not_repaired() {
    let shop = Shop::open();
    shop.nothing("kxa");
    shop.nothing("tzm");
}

#[test]
fn a_wrong_tone_is_repaired() {
    let shop = Shop::open();
    for (typed, name, reading) in [
        ("chè shan tuyệt", "Chè Shan tuyết", "Chè Shan tuyết"),
        ("thảo quá", "Thảo quả khô", "Thảo quả"),
        ("xúc xịch gà", "Xúc xích gà", "Xúc xích gà"),
        ("miến dòng bình lư", "Miến dong Bình Lư", "Miến dong Bình Lư"),
        ("mất ong", "Mật ong rừng", "Mật ong"),
    ] {
        shop.first_read_as(typed, name, reading);
    }
}

#[test]
fn a_wrong_quality_is_repaired() {
    let shop = Shop::open();
    shop.first_read_as("rươu ngơ", "Rượu ngô Thu Lũm", "Rượu ngô");
    shop.first_read_as("thổ căm", "Thổ cẩm Lự", "Thổ cẩm");
}

#[test]
fn wrong_tones_of_several_words_are_repaired_in_a_long_query() {
    Shop::open().first_read_as("trà ố long tàm đướng", "Trà Ô long Tam Đường", "Trà Ô long Tam Đường");
}

#[test]
fn missing_spaces_are_put_back() {
    let shop = Shop::open();
    for (typed, name, reading) in [
        ("sengcu", "Gạo Séng cù Than Uyên", "Séng cù"),
        ("gao sengcu", "Gạo Séng cù Than Uyên", "Gạo Séng cù"),
        ("miendong", "Miến dong Bình Lư", "Miến dong"),
        ("thảoquả", "Thảo quả khô", "Thảo quả"),
        ("mậtong rừng", "Mật ong rừng", "Mật ong rừng"),
        ("chèshantuyết", "Chè Shan tuyết", "Chè Shan tuyết"),
        ("bamboosho", "Măng khô", "Bamboo shoots"),
    ] {
        shop.first_read_as(typed, name, reading);
    }
}

#[test]
fn spaces_too_many_are_taken_out() {
    let shop = Shop::open();
    for (typed, name, reading) in [
        ("th ảo quả", "Thảo quả khô", "Thảo quả"),
        ("mien d ong", "Miến dong Bình Lư", "Miến dong"),
        ("cinna mon", "Quế Mường Tè", "Cinnamon"),
        ("tuy ết", "Chè Shan tuyết", "tuyết"),
    ] {
        shop.first_read_as(typed, name, reading);
    }
}

#[test]
fn words_that_are_only_begun_find_the_name() {
    let shop = Shop::open();
    shop.first("mie do bi", "Miến dong Bình Lư");
    shop.first("tha qu kh", "Thảo quả khô");
}

#[test]
fn two_letters_that_only_begin_a_word_do_not_stand_for_it_by_themselves() {
    let shop = Shop::open();
    // “mi” begins “miến”; it is neither a whole word nor behind one.
    shop.nothing("mi lư");
}
