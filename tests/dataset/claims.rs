//! Nothing is claimed that no source says.

use std::collections::{BTreeMap, BTreeSet};

use san_vat_lai_chau::catalogue::mentions_denied;
use san_vat_lai_chau::model::{Source, SourceId, Text};

use super::{all_strings, assert_none, catalogue, files_under, product, root};

#[test]
fn records_that_were_excluded_stay_out() {
    for id in ["la-tam-lai-chau", "dong-trung-ha-thao-ong-cuong", "ev-2025-07-03-jinping"] {
        let bad: Vec<_> = all_strings().into_iter().filter(|(_, text)| text == id).collect();
        assert_none(&bad, "excluded from the researched facts");
    }
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
fn no_title_carries_a_note_of_whoever_collected_it() {
    let notes =
        ["(bản ", "bản tiếng", "bản dịch", "trang thẻ", "đăng lại", "edition)", "syndicated", "tên theo"];
    let bad: Vec<String> = catalogue()
        .sources
        .iter()
        .filter(|s| {
            notes.iter().any(|note| s.title.contains(note))
                || s.title.ends_with(&format!("({})", s.publisher))
        })
        .map(|s| format!("{}: {}", s.id, s.title))
        .collect();
    assert_eq!(bad, [] as [String; 0]);
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
    used.extend(c.topics.iter().flat_map(|r| &r.sources));
    used.extend(c.milestones.iter().flat_map(|r| &r.sources));
    used.extend(c.caps.iter().flat_map(|r| &r.sources));
    used.extend(c.figures.iter().flat_map(|r| &r.sources));
    used.extend(c.marks.iter().flat_map(|r| &r.sources));
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
fn dates_of_the_data_lie_between_1945_and_its_compilation() {
    let c = catalogue();
    let compiled = c.manifest.data_version.unwrap().latest();
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
