//! The search over the shipped data: what must come first. `tests/search/dev.json` are the sample queries of the facts;
//! `tests/search/frozen.json` was written by somebody who had not seen the engine, before it was measured.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests may fail loudly"
)]

use std::collections::BTreeMap;
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

/// By class: cases, cases right, and what was wrong. Also the mean number of hits of queries that name something.
fn judge(file: &str) -> (BTreeMap<String, (usize, usize)>, Vec<String>, f64) {
    let path = format!("{}/tests/search/{file}", env!("CARGO_MANIFEST_DIR"));
    let cases: Vec<Case> = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let (mut classes, mut wrong) = (BTreeMap::<String, (usize, usize)>::new(), Vec::new());
    let (mut hits, mut naming) = (0, 0);
    for case in cases {
        let (found, reading) = ids(&case.q);
        let right = match (case.class.as_str(), found.first()) {
            ("absent", first) => first.is_none(),
            (_, Some(first)) => case.expect.iter().any(|id| id == first),
            (_, None) => false,
        };
        let entry = classes.entry(case.class.clone()).or_default();
        entry.0 += 1;
        entry.1 += usize::from(right);
        if case.expect.len() == 1 {
            naming += 1;
            hits += found.len();
        }
        if !right {
            wrong.push(format!("{} “{}”: {:?} … ({}), wanted {:?}, read {reading:?}", case.class, case.q, found.iter().take(3).collect::<Vec<_>>(), found.len(), case.expect.iter().take(3).collect::<Vec<_>>()));
        }
    }
    (classes, wrong, hits as f64 / naming as f64)
}

#[test]
fn look() {
    for file in ["dev.json", "frozen.json"] {
        let (classes, wrong, hits) = judge(file);
        println!("{file}: {classes:#?}\n{}\nhits {hits:.2}", wrong.join("\n"));
        let (all, right) = classes.iter().filter(|(c, _)| *c != "absent").fold((0, 0), |s, (_, c)| (s.0 + c.0, s.1 + c.1));
        println!("{right} of {all}");
    }
}
#[test]
fn debug_one() {
    for q in ["quả vải", "người Kinh", "dân tộc Thổ", "huyện Bình Lư","đặc sản Mường Tè","con tôm", "củ sâm","mua mật ong ở đâu"] {
        println!("{q} {:?}", ids(q));
    }
}
