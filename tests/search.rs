//! The search over the shipped data: what must come first. `tests/search/dev.json` are the sample queries of the facts;
//! the two
//! other sets were written by people who had not seen the engine; it was first measured on the second (unseen.json) when
//! its rules stood: 259 of 270 right.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests may fail loudly"
)]

use std::sync::OnceLock;

use san_vat_lai_chau::catalogue::{Catalogue, Files, decode_manifest};
use san_vat_lai_chau::filter::{Group, SearchIndex};
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    q: String,
    class: String,
    expect: Vec<String>,
}

fn shipped() -> &'static (Catalogue, SearchIndex) {
    static SHIPPED: OnceLock<(Catalogue, SearchIndex)> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let read =
            |path: &str| std::fs::read(format!("{}/public/data/{path}", env!("CARGO_MANIFEST_DIR"))).ok();
        let manifest = decode_manifest(&read("manifest.json").unwrap()).unwrap();
        let files: Files = manifest.files.iter().map(|f| (f.path.clone(), read(&f.path))).collect();
        let catalogue = Catalogue::build(manifest, &files);
        let index = SearchIndex::new(&catalogue, "2026-11-24".parse().unwrap());
        (catalogue, index)
    })
}

/// Ids of what a query gives, best first, and how it was understood.
fn ids(q: &str) -> (Vec<&'static str>, Option<String>) {
    let (catalogue, index) = shipped();
    let words = index.group(Group::Products);
    let answer = words.search(q, false);
    let positions = answer.order.iter().filter_map(|rank| words.position(*rank));
    let ids = positions.map(|at| catalogue.products.at(at as usize).unwrap().id.as_str()).collect();
    (ids, answer.reading)
}

/// What a file of cases gave.
#[derive(Default)]
struct Verdict {
    /// Cases that name something, and those whose first product was right.
    named: usize,
    right: usize,
    /// Absent things, and those that were answered all the same.
    absent: usize,
    answered: usize,
    /// Hits of the cases that name one product, and how many cases those are.
    hits: usize,
    single: usize,
    /// What was wrong, for reading.
    wrong: Vec<String>,
}

fn judge(file: &str) -> Verdict {
    let path = format!("{}/tests/search/{file}", env!("CARGO_MANIFEST_DIR"));
    let cases: Vec<Case> = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut verdict = Verdict::default();
    for case in cases {
        let (found, reading) = ids(&case.q);
        let absent = case.class == "absent";
        let right = match found.first() {
            None => absent,
            Some(first) => case.expect.iter().any(|id| id == first),
        };
        *(if absent { &mut verdict.absent } else { &mut verdict.named }) += 1;
        verdict.right += usize::from(right && !absent);
        verdict.answered += usize::from(!right && absent);
        if case.expect.len() == 1 {
            verdict.single += 1;
            verdict.hits += found.len();
        }
        if !right {
            let first: Vec<_> = found.iter().take(3).collect();
            verdict.wrong.push(format!(
                "{} “{}”: {first:?} of {}, read as {reading:?}",
                case.class,
                case.q,
                found.len()
            ));
        }
    }
    println!(
        "{file}: {} of {} right, {} of {} absent answered, {} hits of {}\n{}",
        verdict.right,
        verdict.named,
        verdict.answered,
        verdict.absent,
        verdict.hits,
        verdict.single,
        verdict.wrong.join("\n")
    );
    verdict
}

/// At most this many hits on average for queries that name one product.
const MOST_HITS: usize = 5;

fn hold(verdict: &Verdict, right_percent: usize) {
    let wrong = verdict.wrong.join("\n");
    assert!(
        verdict.right * 100 >= verdict.named * right_percent,
        "{} of {}\n{wrong}",
        verdict.right,
        verdict.named
    );
    assert!(
        verdict.answered * 30 <= verdict.absent * 2,
        "{} of {} absent\n{wrong}",
        verdict.answered,
        verdict.absent
    );
    assert!(verdict.hits <= verdict.single * MOST_HITS, "{} hits of {}", verdict.hits, verdict.single);
}

#[test]
fn of_the_sample_queries_all_but_two_give_the_right_product_first() {
    let verdict = judge("dev.json");
    assert!(verdict.right + 2 >= verdict.named, "{}", verdict.wrong.join("\n"));
    hold(&verdict, 95);
}

#[test]
fn of_the_frozen_queries_95_in_a_hundred_give_the_right_product_first() {
    hold(&judge("frozen.json"), 95);
}

#[test]
fn of_the_second_set_95_in_a_hundred_give_the_right_product_first() {
    hold(&judge("unseen.json"), 95);
}

#[test]
fn a_guess_says_how_it_understood_and_a_real_match_says_nothing() {
    for (q, reading) in [
        ("chef shan tuyeets", Some("chè Shan tuyết")),
        ("che2 shan", Some("chè Shan")),
        ("mien dog binh lu", Some("miến dong Bình Lư")),
        ("chè shan", None),
        ("mien dong", None),
    ] {
        assert_eq!(ids(q).1.map(|r| r.to_lowercase()), reading.map(str::to_lowercase), "{q}");
    }
}

#[test]
fn things_that_the_catalogue_does_not_have_are_not_put_together_from_beginnings() {
    for q in ["ca phe", "cà phê", "hồ tiêu", "ho tieu"] {
        assert!(ids(q).0.is_empty(), "{q}: {:?}", ids(q));
    }
}

#[test]
fn a_slip_in_a_word_of_two_letters_is_mended_where_three_others_stand() {
    for (q, first) in [
        ("dang sm say kho", "dang-sam-say-kho-muong-te"),
        ("xuc xich ba tuan phuong", "xuc-xich-bo-tuan-phuong"),
    ] {
        let (found, reading) = ids(q);
        assert_eq!(found.first(), Some(&first), "{q}");
        assert!(reading.is_some(), "{q}");
    }
}

#[test]
fn a_word_that_is_a_category_means_the_category_before_a_producer_of_that_name() {
    let (catalogue, _) = shipped();
    for (q, category) in [("homestay", "tourism"), ("chè", "tea"), ("gạo", "rice")] {
        let first = ids(q).0[0];
        let product = catalogue.products.iter().find(|p| p.id.as_str() == first).unwrap();
        assert_eq!(product.category.as_str(), category, "{q}: {first}");
    }
}

#[test]
fn where_nothing_is_found_every_near_query_finds_something() {
    let (_, index) = shipped();
    let words = index.group(Group::Products);
    for q in ["mieng dong xyz", "măng cụt", "chè hải phòng", "bluetooth speaker"] {
        assert!(ids(q).0.is_empty(), "{q}");
        let near = words.nearest(q, 5);
        for query in &near {
            assert!(!ids(query).0.is_empty(), "{q} → {query}");
        }
        assert!(near.len() <= 5);
    }
    assert!(words.nearest("mieng dong xyz", 5).iter().any(|q| q.to_lowercase().contains("miến dong")));
}

#[test]
fn every_prefix_of_every_name_from_four_letters_on_finds_the_product() {
    let (catalogue, _) = shipped();
    for product in &catalogue.products {
        let name = san_vat_search::plain(&product.name.vi);
        for (end, _) in name.char_indices().skip(4) {
            let (found, _) = ids(&name[..end]);
            assert!(found.contains(&product.id.as_str()), "{} of {}", &name[..end], product.id);
        }
    }
}
