//! The shipped data: sound, complete in its languages, sourced, and saying no more than its sources.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests may fail loudly"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use san_vat_lai_chau::catalogue::{Catalogue, Files, decode_manifest};
use san_vat_lai_chau::model::{Finding, PlaceKind, Product, ProductId};
use san_vat_lai_chau::textile::art::Drawing;
use san_vat_lai_chau::textile::cover::{CoverOptions, CoverSpec, cover};

#[path = "dataset/claims.rs"]
mod claims;
#[path = "dataset/story.rs"]
mod story;
#[path = "dataset/texts.rs"]
mod texts;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn data_folder() -> PathBuf {
    root().join("public/data")
}

/// The shipped data, read once.
fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(read_catalogue)
}

fn read_catalogue() -> Catalogue {
    let manifest = decode_manifest(&std::fs::read(data_folder().join("manifest.json")).unwrap()).unwrap();
    let files: Files = manifest
        .files
        .iter()
        .map(|f| (f.path.clone(), std::fs::read(data_folder().join(&f.path)).ok()))
        .collect();
    Catalogue::build(manifest, &files)
}

fn product<'a>(catalogue: &'a Catalogue, id: &str) -> &'a Product {
    catalogue.products.get(&ProductId::new(id).unwrap()).unwrap_or_else(|| panic!("there is no product {id}"))
}

/// Every file under a folder with one of these endings.
fn files_under(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_under(&path, endings, found);
        } else if path.extension().and_then(|e| e.to_str()).is_some_and(|e| endings.contains(&e)) {
            found.push(path);
        }
    }
}

/// Every string of a JSON file with the path of keys to it.
fn strings(value: &serde_json::Value, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        serde_json::Value::String(text) => found.push((path.to_owned(), text.clone())),
        serde_json::Value::Array(list) => {
            for (at, one) in list.iter().enumerate() {
                let name =
                    one.get("id").and_then(|id| id.as_str()).map_or_else(|| at.to_string(), str::to_owned);
                strings(one, &format!("{path}[{name}]"), found);
            }
        }
        serde_json::Value::Object(map) => {
            for (key, one) in map {
                strings(one, &format!("{path}.{key}"), found);
            }
        }
        _ => {}
    }
}

fn all_strings() -> Vec<(String, String)> {
    let mut files = Vec::new();
    files_under(&data_folder(), &["json"], &mut files);
    let mut found = Vec::new();
    for file in files {
        let value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
        strings(&value, &file.file_name().unwrap().to_string_lossy(), &mut found);
    }
    found
}

/// Fails with every name in the list.
fn assert_none<T: std::fmt::Debug>(bad: &[T], rule: &str) {
    assert!(bad.is_empty(), "{rule}: {bad:#?}");
}

#[test]
fn the_shipped_data_has_no_finding() {
    let findings: &[Finding] = &catalogue().findings;
    assert_none(findings, "mend these in public/data");
}

#[test]
fn the_manifest_lists_every_json_file_of_the_folder_once() {
    let mut files = Vec::new();
    files_under(&data_folder(), &["json"], &mut files);
    let names: BTreeSet<String> = files
        .iter()
        .map(|f| f.strip_prefix(data_folder()).unwrap().to_string_lossy().replace('\\', "/"))
        .filter(|name| name != "manifest.json")
        .collect();
    let listed: Vec<String> = catalogue().manifest.files.iter().map(|f| f.path.clone()).collect();
    assert_eq!(listed.iter().cloned().collect::<BTreeSet<_>>(), names);
    assert_eq!(listed.len(), names.len(), "a file stands twice in the manifest");
}

#[test]
fn there_are_155_products_with_ids_in_kebab_case() {
    let catalogue = catalogue();
    assert_eq!(catalogue.products.len(), 155);
    let bad: Vec<String> = catalogue
        .products
        .iter()
        .map(|p| p.id.to_string())
        .filter(|id| id.starts_with('-') || id.ends_with('-') || id.contains("--"))
        .collect();
    assert_none(&bad, "ids are words joined by single hyphens");
    let raw: serde_json::Value =
        serde_json::from_slice(&std::fs::read(data_folder().join("products.json")).unwrap()).unwrap();
    let ids: Vec<&str> =
        raw["products"].as_array().unwrap().iter().map(|p| p["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), 155, "none is set aside");
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), 155, "ids are unique");
}

#[test]
fn places_map_106_old_units_of_8_districts_to_38_present_ones() {
    let c = catalogue();
    let of = |kind: PlaceKind| c.places.iter().filter(move |p| p.kind == kind);
    assert_eq!(of(PlaceKind::Unit).count(), 38);
    assert_eq!(of(PlaceKind::OldUnit).count(), 106);
    assert_eq!(of(PlaceKind::District).count(), 8);
    let kind_of = |id: &Option<_>| id.as_ref().and_then(|id| c.places.get(id)).map(|p| p.kind);
    let bad: Vec<&str> = of(PlaceKind::OldUnit)
        .filter(|p| {
            kind_of(&p.district) != Some(PlaceKind::District) || kind_of(&p.became) != Some(PlaceKind::Unit)
        })
        .map(|p| p.id.as_str())
        .collect();
    assert_none(&bad, "an old unit needs its district and the unit it became");
    let bad: Vec<&str> = c
        .places
        .iter()
        .filter(|p| p.kind != PlaceKind::OldUnit && (p.district.is_some() || p.became.is_some()))
        .map(|p| p.id.as_str())
        .collect();
    assert_none(&bad, "only an old unit became something");
    let bad: Vec<&str> = of(PlaceKind::Unit)
        .filter(|p| c.links.former_units(&p.id).is_empty())
        .map(|p| p.id.as_str())
        .collect();
    assert_none(&bad, "a present unit was put together from old ones");
    let bad: Vec<&str> = c
        .places
        .iter()
        .filter(|p| {
            p.lat.is_some_and(|lat| !(21.5..23.0).contains(&lat))
                || p.lon.is_some_and(|lon| !(102.0..104.2).contains(&lon))
        })
        .map(|p| p.id.as_str())
        .collect();
    assert_none(&bad, "lies outside Lai Châu");
}

/// Products made in one district from what grows in another, each with the reason.
const GROWN_ELSEWHERE: [(&str, &str); 1] = [(
    "che-xuat-khau-tan-uyen",
    "a company of Tân Uyên; its contracted tea gardens lie in Khun Há, Tam Đường",
)];

#[test]
fn a_product_lies_in_the_district_of_its_communes() {
    let c = catalogue();
    let bad: Vec<String> = c
        .products
        .iter()
        .filter(|p| !GROWN_ELSEWHERE.iter().any(|(id, _)| *id == p.id.as_str()))
        .filter_map(|p| {
            let district = p.district.as_ref()?;
            let old: Vec<_> = p
                .communes
                .iter()
                .filter_map(|id| c.places.get(id))
                .filter_map(|x| x.district.as_ref())
                .collect();
            (!old.is_empty() && !old.contains(&district)).then(|| format!("{}: {district} and {old:?}", p.id))
        })
        .collect();
    assert_none(&bad, "none of its old communes lies in its district");
}

#[test]
fn every_drawing_is_known_to_the_weaving_room() {
    let c = catalogue();
    let products = c.products.iter().filter_map(|p| p.drawing.as_deref().map(|d| (p.id.as_str(), d)));
    let categories = c.categories.iter().map(|x| (x.id.as_str(), x.drawing.as_str()));
    let bad: Vec<_> = products.chain(categories).filter(|(_, d)| Drawing::from_id(d).is_none()).collect();
    assert_none(&bad, "textile::art draws no such thing");
}

#[test]
fn no_two_covers_are_alike() {
    let c = catalogue();
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for p in &c.products {
        let drawing = p.drawing.as_deref().and_then(Drawing::from_id);
        let drawing = drawing.or_else(|| Drawing::from_id(&c.categories.get(&p.category)?.drawing)).unwrap();
        let spec = CoverSpec { id: p.id.as_str(), category: p.category.as_str(), drawing };
        // One `uid` for all, so that only what is seen can differ.
        if let Some(other) = seen.insert(cover(&spec, &CoverOptions::sized(400, 330), "same"), p.id.as_str())
        {
            panic!("{} and {other} have one cover", p.id);
        }
    }
    assert_eq!(seen.len(), 155);
}
