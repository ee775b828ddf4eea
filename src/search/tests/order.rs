//! Dictionary order, judged by `icu_collator` where whole-string order and dictionary order agree.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests may fail loudly"
)]

use std::cmp::Ordering;

use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_locale_core::locale;
use proptest::prelude::*;
use san_vat_search::sort_key;
use unicode_normalization::UnicodeNormalization;

fn collator() -> CollatorBorrowed<'static> {
    CollatorBorrowed::try_new(locale!("vi").into(), CollatorOptions::default())
        .expect("Vietnamese is compiled in")
}

fn compare(one: &str, other: &str) -> Ordering {
    sort_key(one).cmp(&sort_key(other))
}

/// Syllables of one spelling tradition: every rhyme with every tone, after every start.
fn syllables() -> Vec<String> {
    const STARTS: [&str; 12] = ["", "b", "c", "ch", "d", "đ", "g", "gh", "l", "n", "nh", "th"];
    // The tone stands on the last vowel of each rhyme here, so that its place never tells two syllables apart.
    const RHYMES: [(&str, &str, &str); 18] = [
        ("", "a", ""),
        ("", "ă", "n"),
        ("", "â", "n"),
        ("", "a", "n"),
        ("", "a", "ng"),
        ("", "e", ""),
        ("", "ê", ""),
        ("", "i", ""),
        ("i", "ê", "n"),
        ("", "o", ""),
        ("", "ô", ""),
        ("", "ơ", ""),
        ("", "u", ""),
        ("", "ư", ""),
        ("ư", "ơ", "ng"),
        ("u", "ô", "n"),
        ("", "y", ""),
        ("u", "y", "nh"),
    ];
    const TONES: [&str; 6] = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"];
    let mut all = Vec::new();
    for start in STARTS {
        for (before, vowel, after) in RHYMES {
            for tone in TONES {
                all.push(format!("{start}{before}{vowel}{tone}{after}").nfc().collect());
            }
        }
    }
    all
}

#[test]
fn single_syllables_stand_in_the_order_of_the_collator() {
    let (collator, mut all) = (collator(), syllables());
    assert_eq!(all.len(), 12 * 18 * 6);
    all.sort_by_cached_key(|syllable| sort_key(syllable));
    // Both orders are total, so neighbours decide.
    for pair in all.windows(2) {
        assert_eq!(compare(&pair[0], &pair[1]), Ordering::Less, "{} and {} are told apart", pair[0], pair[1]);
        assert_eq!(collator.compare(&pair[0], &pair[1]), Ordering::Less, "{} before {}", pair[0], pair[1]);
    }
}

#[test]
fn every_letter_stands_at_its_place_in_the_alphabet() {
    let alphabet = "aăâbcdđeêghiklmnoôơpqrstuưvxy";
    let letters: Vec<String> = alphabet.chars().map(String::from).collect();
    for pair in letters.windows(2) {
        assert_eq!(compare(&pair[0], &pair[1]), Ordering::Less, "{} before {}", pair[0], pair[1]);
        // A letter with a quality comes after the whole row of the plain one, not beside it.
        assert_eq!(
            compare(&format!("{}y", pair[0]), &pair[1]),
            Ordering::Less,
            "{}y before {}",
            pair[0],
            pair[1]
        );
    }
}

#[test]
fn tones_stand_in_the_order_of_the_dictionary() {
    for row in ["ma mà mả mã má mạ", "tuyên tuyền tuyển tuyễn tuyến tuyện", "đưa đừa đửa đữa đứa đựa"]
    {
        let forms: Vec<&str> = row.split(' ').collect();
        for pair in forms.windows(2) {
            assert_eq!(compare(pair[0], pair[1]), Ordering::Less, "{} before {}", pair[0], pair[1]);
        }
    }
}

/// Pairs in dictionary order. The collator compares all letters of a name before any tone and turns each round.
const SYLLABLE_BY_SYLLABLE: [(&str, &str); 8] = [
    ("ba vì", "bà con"),
    ("ba tơ", "bà chúa"),
    ("che xanh", "chè đắng"),
    ("lê tươi", "lề đường"),
    ("ma túy", "mà cả"),
    ("mận vàng", "mật ong"),
    ("gạo tẻ", "gạo thơm"),
    ("ca vát", "cá bống"),
];

#[test]
fn names_are_compared_syllable_by_syllable_where_the_collator_compares_whole_strings() {
    let collator = collator();
    let mut turned = 0;
    for (first, second) in SYLLABLE_BY_SYLLABLE {
        assert_eq!(compare(first, second), Ordering::Less, "{first} before {second}");
        turned += usize::from(collator.compare(first, second) == Ordering::Greater);
    }
    assert!(turned >= 4, "the list must show the difference to the collator; it turns only {turned} round");
}

#[test]
fn a_list_of_product_names_is_in_dictionary_order() {
    let sorted = [
        "3 loại chè",
        "Bánh chưng đen",
        "Bánh dày",
        "Bánh giầy",
        "Cá hồi",
        "Cá tầm",
        "Chè dây",
        "Chè đắng",
        "Chè Shan",
        "Gạo nếp",
        "Gạo tẻ",
        "Lê Tai Nung",
        "Mắc ca",
        "Mắc khén",
        "Măng khô",
        "Mận",
        "Mật ong",
        "Miến dong",
        "Rượu ngô",
        "Thịt trâu",
        "Thổ cẩm",
        "Trà Ô long",
        "Xôi",
    ];
    for pair in sorted.windows(2) {
        assert_eq!(compare(pair[0], pair[1]), Ordering::Less, "{} before {}", pair[0], pair[1]);
    }
}

#[test]
fn marks_outside_the_words_and_capitals_do_not_count() {
    for (one, other) in [("Chè Shan", "CHÈ  shan"), ("Hoà Bình", "Hòa Bình"), ("(Trà) “xanh”", "trà xanh")]
    {
        assert_eq!(compare(one, other), Ordering::Equal, "{one} and {other}");
    }
}

#[test]
fn the_shorter_of_two_names_comes_first() {
    assert_eq!(compare("Chè", "Chè Shan"), Ordering::Less);
    assert_eq!(compare("Chè Shan", "Chè Shan tuyết"), Ordering::Less);
    assert_eq!(compare("ca", "can"), Ordering::Less);
    assert_eq!(compare("", "a"), Ordering::Less);
}

#[test]
fn digits_come_before_letters_and_other_scripts_after_z() {
    assert_eq!(compare("9", "a"), Ordering::Less);
    assert_eq!(compare("zz", "茶"), Ordering::Less);
    assert_eq!(compare("zz", "я"), Ordering::Less);
}

/// One syllable of ours, or anything at all.
fn any_word() -> impl Strategy<Value = String> {
    prop_oneof![3 => prop::sample::select(syllables()), 1 => "[a-zA-Z0-9茶я]{1,4}"]
}

proptest! {
    #[test]
    fn no_text_panics_the_key_and_the_key_is_the_same_each_time(text in "\\PC{0,60}") {
        prop_assert_eq!(sort_key(&text), sort_key(&text));
    }

    #[test]
    fn the_order_of_any_three_texts_has_no_circle(a in "\\PC{0,12}", b in "\\PC{0,12}", c in "\\PC{0,12}") {
        prop_assert_eq!(compare(&a, &b), compare(&b, &a).reverse());
        let mut three = [a, b, c];
        three.sort_by(|one, other| compare(one, other));
        prop_assert_ne!(compare(&three[0], &three[1]), Ordering::Greater);
        prop_assert_ne!(compare(&three[1], &three[2]), Ordering::Greater);
        prop_assert_ne!(compare(&three[0], &three[2]), Ordering::Greater);
    }

    #[test]
    fn a_name_is_ordered_as_the_list_of_its_syllables(
        one in prop::collection::vec(any_word(), 0..5), other in prop::collection::vec(any_word(), 0..5)
    ) {
        let keys = |words: &[String]| words.iter().map(|w| sort_key(w)).collect::<Vec<_>>();
        prop_assert_eq!(compare(&one.join(" "), &other.join(" ")), keys(&one).cmp(&keys(&other)));
    }

    #[test]
    fn composed_and_decomposed_names_have_one_key(words in prop::collection::vec(prop::sample::select(syllables()), 0..5)) {
        let name = words.join(" ");
        prop_assert_eq!(sort_key(&name), sort_key(&name.nfd().collect::<String>()));
    }
}
