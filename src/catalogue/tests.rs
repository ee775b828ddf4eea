//! A small data set, broken in one way at a time: what is said, and what stays.

mod laws;
mod said;
mod whole_files;
mod words;

use std::collections::BTreeMap;

use super::denied::{DENIED_IN_TESTS, host};
use super::*;
use crate::model::{CategoryId, DataFile, PlaceId, Position, Problem, ProducerId, ProductId};

const CATEGORIES: &str = r#"{
 "format": 1,
 "categories": [
  {"id": "tea", "name": {"vi": "Chè", "en": "Tea", "zh": "茶"}, "words": ["trà"], "drawing": "tea-bud"},
  {"id": "rice", "name": {"vi": "Gạo", "en": "Rice", "zh": "米"}, "drawing": "rice"}
 ],
 "labels": [
  {"id": "output", "name": {"vi": "Sản lượng"}},
  {"id": "taste", "name": {"vi": "Vị"}}
 ],
 "ethnic_groups": [{"id": "thai", "name": {"vi": "Thái"}}],
 "certifications": [{"id": "ocop", "name": {"vi": "OCOP"}}],
 "sectors": [{"id": "starch", "name": {"vi": "Tinh bột"}, "drawing": "noodles", "category": "rice"}],
 "topics": [{"id": "kc1", "code": "KC1", "name": {"vi": "Dạy nghề"}}, {"id": "kc3", "name": {"vi": "Máy"}}],
 "rules": [
  {"id": "craft", "sector": "starch", "category": "tea", "reason": {"vi": "Cùng nghề."}},
  {"id": "machines", "form": "machinery", "topic": "kc3", "reason": {"vi": "Máy móc."}}
 ],
 "milestones": [{"id": "decree", "date": "2012", "title": {"vi": "Nghị định"}, "sources": ["paper"]}],
 "caps": [{"id": "line", "what": {"vi": "Dây chuyền"}, "max_vnd": 450000000, "sources": ["paper"]}],
 "figures": [
  {"id": "area", "group": "tea", "what": {"vi": "Diện tích"}, "values": [{"quantity": {"area_ha": 9000}}], "sources": ["paper"]}
 ],
 "marks": [{"id": "gi", "name": {"vi": "Chỉ dẫn"}, "kind": {"vi": "Chỉ dẫn địa lý"}, "sources": ["paper"]}]
}"#;

const PLACES: &str = r#"{
 "format": 1,
 "places": [
  {"id": "district-a", "kind": "district", "name": {"vi": "Huyện A"}},
  {"id": "district-b", "kind": "district", "name": {"vi": "Huyện B"}},
  {"id": "unit-one", "kind": "unit", "name": {"vi": "Xã Một"}, "sources": ["paper"]},
  {"id": "old-a", "kind": "old-unit", "name": {"vi": "Xã Cũ A"}, "district": "district-a", "became": "unit-one"},
  {"id": "old-b", "kind": "old-unit", "name": {"vi": "Xã Cũ B"}, "district": "district-b", "became": "unit-one"}
 ]
}"#;

const PRODUCERS: &str = r#"{
 "format": 1,
 "producers": [
  {"id": "maker", "name": {"vi": "Hợp tác xã"}, "kind": "cooperative"}
 ]
}"#;

const SOURCES: &str = r#"{
 "format": 1,
 "sources": [
  {"id": "page", "title": "Trang", "publisher": "Báo", "url": "https://example.org/page", "date": "2024-05"},
  {"id": "paper", "title": "Bài", "publisher": "Báo", "url": "http://example.org/paper"}
 ]
}"#;

const PRODUCTS: &str = r#"{
 "format": 1,
 "products": [
  {
   "id": "tea-a",
   "name": {"vi": "Chè A", "en": "Tea A", "zh": "甲茶"},
   "category": "tea",
   "drawing": "tea-cup",
   "producer": "maker",
   "district": "district-a",
   "communes": ["old-a", "old-b"],
   "ethnic_groups": ["thai"],
   "months": [3, 12],
   "summary": {"vi": "Một loại chè.", "en": "A tea."},
   "facts": [
    {"label": "output", "values": [{"quantity": {"mass_t": 5}, "year": "2024", "sources": ["page"]}]},
    {"label": "taste", "values": [{"text": {"vi": "chát", "en": "astringent"}}]}
   ],
   "certificates": [
    {"scheme": "ocop", "stars": 3, "awarded": ["2024-08-14"], "sources": ["page"]}
   ],
   "sources": ["page", "paper"]
  },
  {"id": "tea-b", "name": {"vi": "Chè B"}, "category": "tea", "summary": {"vi": "Chè khác."}, "sources": ["paper"]}
 ]
}"#;

const FACILITIES: &str = r#"{
 "format": 1,
 "facilities": [
  {"id": "works", "name": {"vi": "Xưởng"}, "kind": "enterprise", "sector": "starch", "province": "yen-bai",
   "place": {"vi": "Yên Bái"}, "makes": {"vi": "Miến"}, "summary": {"vi": "Một xưởng."}, "grade": "a",
   "support": {"status": "documented", "form": "machinery", "year": "2019", "amount_vnd": 300000000},
   "facts": [{"label": "output", "values": [{"quantity": {"mass_t": 20}}]}], "sources": ["page"]}
 ]
}"#;

const JOURNEYS: &str = r#"{
 "format": 1,
 "journeys": [
  {"id": "tour", "title": {"vi": "Đoàn"}, "kind": "study-tour", "date": "2016-11-28/2016-12-06",
   "report": "reported", "role": "outbound", "places": [{"name": {"vi": "Huyện A"}, "place": "district-a"}],
   "topics": ["kc1"], "summary": {"vi": "Một chuyến."}, "sources": ["paper"]}
 ]
}"#;

/// The files of the small data set, to be broken.
struct Data(BTreeMap<&'static str, Vec<u8>>);

/// The small data set, sound.
fn data() -> Data {
    let files = [
        ("categories.json", CATEGORIES),
        ("places.json", PLACES),
        ("producers.json", PRODUCERS),
        ("sources.json", SOURCES),
        ("products.json", PRODUCTS),
        ("facilities.json", FACILITIES),
        ("journeys.json", JOURNEYS),
    ];
    Data(files.into_iter().map(|(name, text)| (name, text.as_bytes().to_vec())).collect())
}

impl Data {
    fn with(mut self, file: &'static str, from: &str, to: &str) -> Self {
        let text = self.text(file);
        assert_eq!(text.matches(from).count(), 1, "{from} must stand once in {file}");
        self.0.insert(file, text.replace(from, to).into_bytes());
        self
    }

    fn bytes(mut self, file: &'static str, bytes: impl Into<Vec<u8>>) -> Self {
        self.0.insert(file, bytes.into());
        self
    }

    fn text(&self, file: &str) -> String {
        String::from_utf8(self.0[file].clone()).unwrap()
    }

    /// Builds from every file of the set; `lost` ones are in the manifest but could not be had.
    fn build_without(&self, lost: &[&str]) -> Catalogue {
        let files = self.0.keys().map(|path| DataFile { path: (*path).to_owned() });
        let manifest = Manifest {
            data_version: Some("2026-11-24".parse().unwrap()),
            public_url: None,
            contact: crate::model::Contact::default(),
            files: files.collect(),
            findings: Vec::new(),
        };
        let had = |path: &str, bytes: &[u8]| (!lost.contains(&path)).then(|| bytes.to_vec());
        let files = self.0.iter().map(|(path, bytes)| ((*path).to_owned(), had(path, bytes))).collect();
        Catalogue::build(manifest, &files)
    }

    fn build(&self) -> Catalogue {
        self.build_without(&[])
    }
}

/// The one finding there is.
fn only(catalogue: &Catalogue) -> &Finding {
    let [finding] = catalogue.findings.as_slice() else { panic!("one finding: {:#?}", catalogue.findings) };
    finding
}

/// Ids of all records, by table.
fn ids(c: &Catalogue) -> [Vec<String>; 17] {
    fn of<R: Record>(table: &Table<R>) -> Vec<String> {
        table.iter().map(|record| record.id().as_ref().to_owned()).collect()
    }
    [
        of(&c.products),
        of(&c.producers),
        of(&c.places),
        of(&c.sources),
        of(&c.categories),
        of(&c.labels),
        of(&c.ethnic_groups),
        of(&c.certifications),
        of(&c.facilities),
        of(&c.journeys),
        of(&c.sectors),
        of(&c.topics),
        of(&c.rules),
        of(&c.milestones),
        of(&c.caps),
        of(&c.figures),
        of(&c.marks),
    ]
}

/// Every record of the sound set but one is there.
fn assert_only_lost(catalogue: &Catalogue, lost: &str) {
    let mut expected = ids(&data().build());
    for table in &mut expected {
        table.retain(|id| id != lost);
    }
    assert_eq!(ids(catalogue), expected, "all but {lost}");
}

/// Line and column of the first byte of `part` in a text.
fn start_of(text: &str, part: &str) -> Position {
    let before = &text[..text.find(part).unwrap()];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    Position { line: before.matches('\n').count() + 1, column: before.len() - line_start + 1 }
}

#[test]
fn the_sound_set_has_no_finding_and_every_record() {
    let catalogue = data().build();
    assert_eq!(catalogue.findings, []);
    assert_eq!(ids(&catalogue).map(|table| table.len()), [2, 1, 5, 2, 2, 2, 1, 1, 1, 1, 1, 2, 2, 1, 1, 1, 1]);
    assert!(!catalogue.is_empty());
}

#[test]
fn a_missing_file_of_producers_is_one_finding_and_the_products_stay() {
    let catalogue = data().build_without(&["producers.json"]);
    let finding = only(&catalogue);
    assert_eq!((&finding.problem, finding.file.as_str()), (&Problem::MissingFile, "producers.json"));
    assert_eq!(catalogue.products.len(), 2);
}

#[test]
fn each_missing_file_is_one_finding_and_the_products_stay() {
    for file in data().0.keys().filter(|file| **file != "products.json") {
        let catalogue = data().build_without(&[file]);
        assert_eq!(only(&catalogue).file, *file);
        assert_eq!(catalogue.products.len(), 2, "without {file}");
    }
    let catalogue = data().build_without(&["products.json"]);
    assert_eq!(only(&catalogue).problem, Problem::MissingFile);
    assert!(!catalogue.is_empty(), "facilities and journeys are there");
    assert!(data().build_without(&["products.json", "facilities.json", "journeys.json"]).is_empty());
}

#[test]
fn a_file_that_nobody_fetched_is_missing_too() {
    let manifest = data().build().manifest;
    let catalogue = Catalogue::build(manifest, &Files::new());
    assert_eq!(catalogue.findings.len(), 7);
    assert!(catalogue.findings.iter().all(|f| f.problem == Problem::MissingFile));
}

#[test]
fn the_first_record_of_an_id_stays_and_the_second_is_named() {
    let second = r#"{"id": "tea-a", "name": {"vi": "Thứ hai"}, "category": "tea", "summary": {"vi": "B."}, "sources": ["page"]}"#;
    let data =
        data().with("products.json", r#"  {"id": "tea-b""#, &format!("  {second},\n  {{\"id\": \"tea-b\""));
    let catalogue = data.build();
    let finding = only(&catalogue);
    assert_eq!(finding.problem, Problem::DuplicateId);
    assert_eq!((finding.record.as_deref(), finding.field.as_deref()), (Some("tea-a"), Some("id")));
    assert_eq!(finding.value.as_deref(), Some("tea-a"));
    assert_eq!(finding.position, Some(start_of(&data.text("products.json"), second)));
    let first = catalogue.products.get(&ProductId::new("tea-a").unwrap()).unwrap();
    assert_eq!(first.name.vi, "Chè A");
    assert_eq!(catalogue.products.len(), 2);
}

#[test]
fn records_of_two_kinds_may_share_an_id_and_findings_tell_them_apart() {
    let data = data()
        .with("producers.json", r#""id": "maker""#, r#""id": "tea-a""#)
        .with("products.json", r#""producer": "maker""#, r#""producer": "tea-a""#)
        .with("products.json", r#""stars": 3"#, r#""stars": 6"#);
    let catalogue = data.build();
    let finding = only(&catalogue);
    assert_eq!((finding.file.as_str(), &finding.problem), ("products.json", &Problem::StarsOutOfRange));
    assert_eq!(finding.position, Some(start_of(&data.text("products.json"), "{\n   \"id\": \"tea-a\"")));
    assert_eq!(catalogue.producers.len(), 1);
}

#[test]
fn a_reference_to_a_record_set_aside_is_no_second_finding() {
    let kind = (r#""kind": "cooperative""#, r#""kind": "guild""#);
    let catalogue = data().with("producers.json", kind.0, kind.1).build();
    assert_eq!(only(&catalogue).record.as_deref(), Some("maker"));
    assert_only_lost(&catalogue, "maker");
    let label = (r#"{"id": "taste", "name": {"vi": "Vị"}}"#, r#"{"id": "taste", "name": {}}"#);
    assert_only_lost(&data().with("categories.json", label.0, label.1).build(), "taste");
    let unit = (r#""kind": "unit""#, r#""kind": "hamlet""#);
    assert_only_lost(&data().with("places.json", unit.0, unit.1).build(), "unit-one");
    let group = (r#"{"id": "thai", "name": {"vi": "Thái"}}"#, r#"{"id": "thai"}"#);
    assert_only_lost(&data().with("categories.json", group.0, group.1).build(), "thai");
}

#[test]
fn a_denied_source_is_set_aside_and_its_records_keep_their_others() {
    let url = format!("https://m.{DENIED_IN_TESTS}/page");
    let data = data().with("sources.json", "https://example.org/page", &url);
    let catalogue = data.build();
    let denied = &catalogue.findings[0];
    assert_eq!(denied.problem, Problem::DeniedHost);
    assert_eq!((denied.file.as_str(), denied.record.as_deref()), ("sources.json", Some("page")));
    assert_eq!(denied.field.as_deref(), Some("url"));
    assert!(!format!("{denied:?}").contains(DENIED_IN_TESTS), "the name is not shown again");
    assert_eq!(denied.position, Some(start_of(&data.text("sources.json"), r#"{"id": "page""#)));
    let tea = catalogue.products.get(&ProductId::new("tea-a").unwrap()).unwrap();
    assert_eq!(tea.sources.len(), 1, "the other source stays");
    assert!(tea.facts[0].values[0].sources.is_empty() && tea.certificates[0].sources.is_empty());
    // The facility had no other source.
    let rest: Vec<_> =
        catalogue.findings[1..].iter().map(|f| (&f.problem, f.record.as_deref().unwrap())).collect();
    assert_eq!(rest, [(&Problem::NoSource, "works")]);
    assert_eq!((catalogue.products.len(), catalogue.facilities.len(), catalogue.journeys.len()), (2, 0, 1));
}

#[test]
fn a_host_is_denied_with_its_sub_domains_and_in_any_spelling_a_browser_takes() {
    let listed = DENIED_IN_TESTS;
    for url in [
        format!("https://{listed}"),
        format!("http://{listed}/a"),
        format!("https://www.{listed}/"),
        format!("https://m.news.{listed}:8080/?q#f"),
        format!("https://{}/", listed.to_uppercase()),
        format!("https://{listed}./"),
        format!("https://{listed}?x"),
        format!("https://{listed}#x"),
        format!("https://user:word@{listed}/"),
        format!("https://{listed}\\@example.org/"),
    ] {
        assert!(host(&url).is_some_and(is_denied), "{url}");
    }
    for url in [
        "https://example.org/".to_owned(),
        format!("https://not-{listed}/"),
        format!("https://{listed}.org/"),
        format!("https://example.org/?from={listed}"),
        format!("https://{listed}@example.org/"),
    ] {
        assert!(!host(&url).is_some_and(is_denied), "{url}");
    }
    for url in ["", "https://", "ftp://example.org", "example.org", "javascript:x", "https:///x"] {
        assert_eq!(host(url), None, "{url}");
    }
    assert_eq!(host_hash("X.example"), host_hash("x.example"), "capitals do not count");
    assert_eq!(host_hash("www.x.example"), host_hash("x.example"));
}

#[test]
fn a_denied_host_is_found_wherever_a_text_mentions_it() {
    let listed = DENIED_IN_TESTS;
    for text in [
        format!("see https://{listed}/x"),
        format!("({listed})"),
        format!("on m.{listed}."),
        format!("{{\"url\":\"http://www.{listed}\"}}"),
        format!("theo {}, 2024", listed.to_uppercase()),
    ] {
        assert!(mentions_denied(&text).is_some(), "{text}");
    }
    for text in ["", "…", "example.org 3.5 t a.b.c", "not-denied.example", "denied example"] {
        assert_eq!(mentions_denied(text), None, "{text}");
    }
}

#[test]
fn products_are_linked_both_ways_with_category_producer_and_units() {
    let c = data().build();
    let (tea, rice) = (CategoryId::new("tea").unwrap(), CategoryId::new("rice").unwrap());
    let (unit, old) = (PlaceId::new("unit-one").unwrap(), PlaceId::new("old-a").unwrap());
    assert_eq!(c.links.in_category(&tea), [0, 1]);
    assert!(c.links.in_category(&rice).is_empty());
    assert_eq!(c.links.of_producer(&ProducerId::new("maker").unwrap()), [0]);
    assert!(c.links.of_producer(&ProducerId::new("nobody").unwrap()).is_empty());
    // Both old communes became one unit: it stands once, on both sides.
    assert_eq!(c.links.units_of(0), std::slice::from_ref(&unit));
    assert_eq!(c.links.in_unit(&unit), [0]);
    assert!(c.links.in_unit(&old).is_empty(), "an old unit is no present one");
    assert!(c.links.units_of(1).is_empty() && c.links.units_of(99).is_empty());
    let districts = [PlaceId::new("district-a").unwrap(), PlaceId::new("district-b").unwrap()];
    assert_eq!(c.links.former_districts(&unit), districts);
    assert_eq!(c.links.former_units(&unit), [old, PlaceId::new("old-b").unwrap()]);
}

#[test]
fn a_product_may_name_the_present_unit_itself() {
    let data =
        data().with("products.json", r#"["old-a", "old-b"]"#, r#"["unit-one", "old-a", "district-a"]"#);
    let catalogue = data.build();
    assert_eq!(catalogue.findings, []);
    assert_eq!(catalogue.links.units_of(0), [PlaceId::new("unit-one").unwrap()]);
}

#[test]
fn links_are_of_the_records_that_stayed() {
    let c = data().with("products.json", r#""stars": 3"#, r#""stars": 0"#).build();
    assert_eq!(c.links.in_category(&CategoryId::new("tea").unwrap()), [0], "tea-b moved up");
    assert_eq!(c.products.position(&ProductId::new("tea-b").unwrap()), Some(0));
    assert_eq!(c.products.position(&ProductId::new("tea-a").unwrap()), None);
}
