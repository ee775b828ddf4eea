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

use san_vat_lai_chau::catalogue::{Catalogue, Files, decode_manifest, mentions_denied};
use san_vat_lai_chau::model::{Finding, Lang, PlaceKind, Product, ProductId, Source, SourceId, Text};
use san_vat_lai_chau::textile::art::Drawing;
use san_vat_lai_chau::textile::cover::{CoverOptions, CoverSpec, cover};

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

/// Every text of a product that must be written in Vietnamese and English, with where it stands.
fn prose(p: &Product) -> Vec<(String, &Text)> {
    let mut all = vec![(format!("{}: summary", p.id), &p.summary)];
    all.extend(p.locality.iter().map(|t| (format!("{}: locality", p.id), t)));
    for (i, fact) in p.facts.iter().enumerate() {
        all.extend(fact.about.iter().map(|t| (format!("{}: facts[{i}].about", p.id), t)));
        for (j, value) in fact.values.iter().enumerate() {
            all.extend(value.text.iter().map(|t| (format!("{}: facts[{i}].values[{j}].text", p.id), t)));
            all.extend(value.note.iter().map(|t| (format!("{}: facts[{i}].values[{j}].note", p.id), t)));
        }
    }
    for (i, certificate) in p.certificates.iter().enumerate() {
        all.extend(certificate.scope.iter().map(|t| (format!("{}: certificates[{i}].scope", p.id), t)));
        all.extend(certificate.note.iter().map(|t| (format!("{}: certificates[{i}].note", p.id), t)));
    }
    all
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
fn records_that_were_excluded_stay_out() {
    for id in ["la-tam-lai-chau", "dong-trung-ha-thao-ong-cuong", "ev-2025-07-03-jinping"] {
        let bad: Vec<_> = all_strings().into_iter().filter(|(_, text)| text == id).collect();
        assert_none(&bad, "excluded from the researched facts");
    }
}

#[test]
fn every_product_is_named_in_three_languages_and_summed_up_in_two() {
    let catalogue = catalogue();
    let bad: Vec<_> = catalogue
        .products
        .iter()
        .filter(|p| p.name.en.is_none() || p.name.zh.is_none() || p.summary.en.is_none())
        .map(|p| p.id.to_string())
        .collect();
    assert_none(&bad, "a product needs name.en, name.zh and summary.en");
}

#[test]
fn every_text_of_a_product_is_written_in_vietnamese_and_english() {
    let catalogue = catalogue();
    let bad: Vec<String> = catalogue
        .products
        .iter()
        .flat_map(prose)
        .filter(|(at, text)| text.en.is_none() && !at.ends_with(": locality"))
        .map(|(at, _)| at)
        .collect();
    assert_none(&bad, "write the English text too");
}

#[test]
fn every_word_of_the_vocabulary_is_in_three_languages() {
    let c = catalogue();
    let mut bad = Vec::new();
    let mut look = |kind: &str, id: &str, text: &Text| {
        if text.en.is_none() || text.zh.is_none() {
            bad.push(format!("{kind} {id}"));
        }
    };
    c.categories.iter().for_each(|r| look("category", r.id.as_str(), &r.name));
    c.labels.iter().for_each(|r| look("label", r.id.as_str(), &r.name));
    c.ethnic_groups.iter().for_each(|r| look("ethnic group", r.id.as_str(), &r.name));
    c.certifications.iter().for_each(|r| look("certification", r.id.as_str(), &r.name));
    assert_none(&bad, "write the name in en and zh");
}

#[test]
fn every_facility_and_journey_is_written_in_vietnamese_and_english() {
    let c = catalogue();
    let facilities = c.facilities.iter().flat_map(|f| [(f.id.as_str(), &f.name), (f.id.as_str(), &f.makes)]);
    let journeys = c.journeys.iter().map(|j| (j.id.as_str(), &j.title));
    let bad: Vec<&str> =
        facilities.chain(journeys).filter(|(_, text)| text.en.is_none()).map(|(id, _)| id).collect();
    assert_none(&bad, "write the English text too");
}

#[test]
fn no_text_is_the_same_in_another_language_by_mistake() {
    let c = catalogue();
    let bad: Vec<String> = c
        .products
        .iter()
        .flat_map(|p| [(p.id.as_str(), "summary", p.summary.en.as_deref() == Some(&p.summary.vi))])
        .filter(|(_, _, same)| *same)
        .map(|(id, field, _)| format!("{id}: {field}"))
        .collect();
    assert_none(&bad, "the English is the Vietnamese text");
}

#[test]
fn every_product_facility_and_journey_names_a_source() {
    let c = catalogue();
    let all = c.products.iter().map(|r| (r.id.as_str(), &r.sources));
    let all = all.chain(c.facilities.iter().map(|r| (r.id.as_str(), &r.sources)));
    let all = all.chain(c.journeys.iter().map(|r| (r.id.as_str(), &r.sources)));
    let bad: Vec<&str> =
        all.filter(|(_, s)| !s.iter().any(|id| c.sources.get(id).is_some())).map(|(id, _)| id).collect();
    assert_none(&bad, "a record needs a source");
}

#[test]
fn every_source_can_be_shown_and_opened() {
    let c = catalogue();
    let sound = |s: &&Source| {
        let host = s.url.strip_prefix("https://").or_else(|| s.url.strip_prefix("http://"));
        let host = host.and_then(|rest| rest.split('/').next()).unwrap_or_default();
        host.contains('.')
            && !s.url.contains(char::is_whitespace)
            && !s.title.trim().is_empty()
            && !s.publisher.trim().is_empty()
    };
    let bad: Vec<&str> = c.sources.iter().filter(|s| !sound(s)).map(|s| s.id.as_str()).collect();
    assert_none(&bad, "a source needs an http(s) address, a title and a publisher");
}

#[test]
fn every_source_is_used_and_stands_once() {
    let c = catalogue();
    let mut used: BTreeSet<&SourceId> = BTreeSet::new();
    for p in &c.products {
        used.extend(&p.sources);
        used.extend(p.facts.iter().flat_map(|f| &f.values).flat_map(|v| &v.sources));
        used.extend(p.certificates.iter().flat_map(|x| &x.sources));
    }
    used.extend(c.places.iter().flat_map(|r| &r.sources));
    used.extend(c.facilities.iter().flat_map(|r| &r.sources));
    used.extend(c.journeys.iter().flat_map(|r| &r.sources));
    let unused: Vec<&str> =
        c.sources.iter().filter(|s| !used.contains(&s.id)).map(|s| s.id.as_str()).collect();
    assert_none(&unused, "no record names this source");
    let mut addresses: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for source in &c.sources {
        addresses.entry(&source.url).or_default().push(source.id.as_str());
    }
    let twice: Vec<_> = addresses.into_iter().filter(|(_, ids)| ids.len() > 1).collect();
    assert_none(&twice, "two sources have one address");
}

#[test]
fn no_denied_host_is_named_in_data_page_code_style_or_papers() {
    let mut files = Vec::new();
    for folder in ["public/data", "src", "style", "xtask", "tests", "public"] {
        files_under(
            &root().join(folder),
            &["json", "rs", "css", "js", "mjs", "ts", "md", "toml", "svg", "txt"],
            &mut files,
        );
    }
    for name in ["index.html", "README.md", "DATA.md", "ARCHITECTURE.md", "Cargo.toml", "Trunk.toml"] {
        files.push(root().join(name));
    }
    files.retain(|file| !file.components().any(|part| part.as_os_str() == "node_modules"));
    let mut read = 0;
    let mut bad = Vec::new();
    for file in &files {
        let Ok(text) = std::fs::read_to_string(file) else { continue };
        read += 1;
        // Only the place: the name must stand nowhere, also not in a log.
        bad.extend(
            text.lines()
                .enumerate()
                .filter(|(_, line)| mentions_denied(line).is_some())
                .map(|(at, _)| format!("{}:{}", file.strip_prefix(root()).unwrap().display(), at + 1)),
        );
    }
    assert!(read > 100, "only {read} files were read");
    assert_none(&bad, "take the denied host out");
}

#[test]
fn stars_are_only_those_a_source_states() {
    let c = catalogue();
    for id in [
        "san-pham-che-bien-sam-lai-chau",
        "duong-quy-kho-mi-dao",
        "hong-tra-tam-duong",
        "tra-shan-tuyet-than-uyen",
        "gao-nep-tan-co-giang-tan-uyen",
        "hong-tra-shan-mo-si-san",
    ] {
        assert_eq!(product(c, id).ocop_stars(), None, "{id}: no source states any stars");
    }
    assert_eq!(c.products.iter().filter(|p| p.ocop_stars().is_some()).count(), 47);
    let bad: Vec<&str> = c
        .products
        .iter()
        .filter(|p| p.certificates.iter().any(|x| x.stars.is_some() != (x.scheme.as_str() == "ocop")))
        .map(|p| p.id.as_str())
        .collect();
    assert_none(&bad, "stars belong to the scheme ocop, and a recognition states its stars");
}

#[test]
fn records_whose_sources_nobody_opened_tell_no_facts() {
    let c = catalogue();
    for id in [
        "theu-dao-phang-so-lin",
        "duong-quy-kho-mi-dao",
        "ren-mong-sin-suoi-ho",
        "vai-cham-ta-leng",
        "mang-tay-phong-tho",
    ] {
        let product = product(c, id);
        assert!(
            product.facts.is_empty() && product.certificates.is_empty(),
            "{id} carries no facts and no certificates"
        );
    }
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
fn all_texts_are_composed() {
    let bad: Vec<_> = all_strings()
        .into_iter()
        .filter(|(_, text)| text.chars().any(|c| ('\u{300}'..='\u{36f}').contains(&c)))
        .collect();
    assert_none(&bad, "write marked letters as one character (NFC)");
}

#[test]
fn texts_have_no_space_at_an_end_or_twice() {
    let bad: Vec<_> =
        all_strings().into_iter().filter(|(_, text)| text.trim() != text || text.contains("  ")).collect();
    assert_none(&bad, "take the space out");
}

#[test]
fn no_facility_is_said_to_have_been_visited() {
    let c = catalogue();
    let told = |text: &str| {
        let text = text.to_lowercase();
        text.contains("2016") && ["thăm", "visit", "参观", "访问"].iter().any(|word| text.contains(word))
    };
    // The 2016 report names no facility; a record that says both would claim more than it knows.
    let bad: Vec<&str> = c
        .facilities
        .iter()
        .filter(|f| {
            told(&[&f.name, &f.makes, &f.place].into_iter().flat_map(Text::all).collect::<Vec<_>>().join(" "))
        })
        .map(|f| f.id.as_str())
        .collect();
    assert_none(&bad, "no source says that this facility was visited in 2016");
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

/// Words of praise; our sentences carry no adjective that the sources do not.
const PRAISE: [&str; 13] = [
    "nổi tiếng",
    "ngon",
    "thơm",
    "tuyệt vời",
    "hảo hạng",
    "trứ danh",
    "delicious",
    "famous",
    "renowned",
    "fragrant",
    "tasty",
    "exquisite",
    "finest",
];

/// Texts in which such a word is part of a registered name: product, words around it, reason.
const PRAISE_ALLOWED: [(&str, &str, &str); 0] = [];

#[test]
fn no_summary_or_fact_praises() {
    let c = catalogue();
    let mut bad = Vec::new();
    let mut used = BTreeSet::new();
    for (at, text) in c.products.iter().flat_map(prose) {
        for one in text.all() {
            let padded = format!(" {} ", one.to_lowercase().replace(|c: char| !c.is_alphanumeric(), " "));
            for word in PRAISE.iter().filter(|word| padded.contains(&format!(" {word} "))) {
                match PRAISE_ALLOWED.iter().find(|(id, words, _)| at.starts_with(id) && one.contains(words)) {
                    Some((id, ..)) => {
                        used.insert(*id);
                    }
                    None => bad.push(format!("{at}: “{word}” in “{one}”")),
                }
            }
        }
    }
    assert_none(&bad, "say what it is, not how good");
    assert_eq!(used.len(), PRAISE_ALLOWED.len(), "an exception that is no longer needed goes");
}

#[test]
fn a_summary_is_one_or_two_sentences() {
    let c = catalogue();
    let bad: Vec<String> = c
        .products
        .iter()
        .flat_map(|p| [Lang::Vi, Lang::En].map(|lang| (p.id.as_str(), p.summary.str(lang))))
        .filter(|(_, text)| {
            !text.ends_with('.') || text.matches(". ").count() > 1 || text.chars().count() > 320
        })
        .map(|(id, text)| format!("{id}: {text}"))
        .collect();
    assert_none(&bad, "one or two plain sentences");
}

#[test]
fn dates_of_the_data_lie_between_1945_and_its_compilation() {
    let c = catalogue();
    let compiled = c.manifest.data_version.latest();
    let sources = c.sources.iter().filter_map(|s| s.date.map(|d| (s.id.as_str(), d)));
    let journeys = c.journeys.iter().filter_map(|j| j.date.map(|d| (j.id.as_str(), d)));
    let awards = c
        .products
        .iter()
        .flat_map(|p| p.certificates.iter().flat_map(|x| &x.awarded).map(|d| (p.id.as_str(), *d)));
    let bad: Vec<String> = sources
        .chain(journeys)
        .chain(awards)
        .filter(|(_, date)| date.earliest() > compiled || date.start.year() < 1945)
        .map(|(id, date)| format!("{id}: {date}"))
        .collect();
    assert_none(&bad, "a date lies outside");
}

#[test]
fn figures_that_disagree_are_kept_apart() {
    let c = catalogue();
    let bad: Vec<String> = c
        .products
        .iter()
        .flat_map(|p| p.facts.iter().map(move |f| (p, f)))
        .filter(|(_, f)| f.disagree && f.values.len() < 2)
        .map(|(p, f)| format!("{}: {}", p.id, f.label))
        .collect();
    assert_none(&bad, "sources cannot disagree in one value");
}
