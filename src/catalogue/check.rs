//! Checks what only the whole data can tell: references, sources, ranges.

use std::collections::HashSet;

use super::decode::{Decoded, Stands};
use super::denied::{host, is_denied};
use super::{Record, Table};
use crate::model::{Facility, Finding, Journey, Place, PlaceId, Problem, Product, Source, SourceId};

/// Sets aside records that fail, and says why.
pub(super) fn check(decoded: &mut Decoded, findings: &mut Vec<Finding>) {
    set_aside_denied(decoded, findings);
    strip_aside(decoded);
    check_places(decoded, findings);
    check_products(decoded, findings);
    check_sources_of::<Facility>(&decoded.stands, &mut decoded.facilities, &decoded.sources, findings, |f| {
        &f.sources
    });
    check_sources_of::<Journey>(&decoded.stands, &mut decoded.journeys, &decoded.sources, findings, |j| {
        &j.sources
    });
}

fn finding<R: Record>(stands: &Stands, problem: Problem, record: &str, field: &str, value: &str) -> Finding {
    let stand = stands.get(&(R::KIND, record.to_owned()));
    Finding {
        problem,
        file: stand.map(|(file, _)| file.clone()).unwrap_or_default(),
        record: Some(record.to_owned()),
        field: Some(field.to_owned()),
        value: Some(value.to_owned()),
        expected: None,
        position: stand.map(|(_, position)| *position),
    }
}

/// Sources whose address is no web address, or whose host is denied.
fn set_aside_denied(decoded: &mut Decoded, findings: &mut Vec<Finding>) {
    let stands = &decoded.stands;
    decoded.sources.retain(|source| {
        let problem = match host(&source.url) {
            None => Problem::BadValue,
            Some(host) if is_denied(host) => Problem::DeniedHost,
            Some(_) => return true,
        };
        let shown = if problem == Problem::DeniedHost { "…" } else { source.url.as_str() };
        let mut said = finding::<Source>(stands, problem, source.id.as_str(), "url", shown);
        said.expected = Some("https://…".to_owned());
        findings.push(said);
        false
    });
}

/// A record keeps its other sources when one of them was set aside.
fn strip_aside(decoded: &mut Decoded) {
    let aside = decoded.sources.aside();
    if aside.is_empty() {
        return;
    }
    for place in decoded.places.each_mut() {
        place.sources.retain(|s| !aside.contains(s.as_str()));
    }
    for product in decoded.products.each_mut() {
        product.sources.retain(|s| !aside.contains(s.as_str()));
        for fact in &mut product.facts {
            for value in &mut fact.values {
                value.sources.retain(|s| !aside.contains(s.as_str()));
            }
        }
        for certificate in &mut product.certificates {
            certificate.sources.retain(|s| !aside.contains(s.as_str()));
        }
    }
    for facility in decoded.facilities.each_mut() {
        facility.sources.retain(|s| !aside.contains(s.as_str()));
    }
    for journey in decoded.journeys.each_mut() {
        journey.sources.retain(|s| !aside.contains(s.as_str()));
    }
}

fn check_places(decoded: &mut Decoded, findings: &mut Vec<Finding>) {
    let mut aside: HashSet<PlaceId> = HashSet::new();
    for place in &decoded.places {
        if let Some(said) = place_problem(decoded, place) {
            findings.push(said);
            aside.insert(place.id.clone());
        }
    }
    if !aside.is_empty() {
        decoded.places.retain(|place| !aside.contains(&place.id));
    }
}

fn place_problem(d: &Decoded, place: &Place) -> Option<Finding> {
    let unknown = |field: &str, value: &str| {
        finding::<Place>(&d.stands, Problem::UnknownReference, place.id.as_str(), field, value)
    };
    for (field, id) in [("district", &place.district), ("became", &place.became)] {
        if let Some(bad) = id.as_ref().and_then(|id| missing(&d.places, id)) {
            return Some(unknown(field, bad));
        }
    }
    first_missing(&d.sources, &place.sources).map(|(i, bad)| unknown(&format!("sources[{i}]"), bad))
}

fn check_products(decoded: &mut Decoded, findings: &mut Vec<Finding>) {
    let mut products = std::mem::take(&mut decoded.products);
    products.retain(|product| match product_problem(decoded, product) {
        Some(said) => {
            findings.push(said);
            false
        }
        None => true,
    });
    decoded.products = products;
}

/// The first thing wrong with a product, if any.
fn product_problem(d: &Decoded, p: &Product) -> Option<Finding> {
    let id = p.id.as_str();
    let unknown = |field: String, value: &str| {
        finding::<Product>(&d.stands, Problem::UnknownReference, id, &field, value)
    };
    if let Some(bad) = missing(&d.categories, &p.category) {
        return Some(unknown("category".into(), bad));
    }
    if let Some(bad) = p.producer.as_ref().and_then(|x| missing(&d.producers, x)) {
        return Some(unknown("producer".into(), bad));
    }
    if let Some(bad) = p.district.as_ref().and_then(|x| missing(&d.places, x)) {
        return Some(unknown("district".into(), bad));
    }
    if let Some((i, bad)) = first_missing(&d.places, &p.communes) {
        return Some(unknown(format!("communes[{i}]"), bad));
    }
    if let Some((i, bad)) = first_missing(&d.ethnic_groups, &p.ethnic_groups) {
        return Some(unknown(format!("ethnic_groups[{i}]"), bad));
    }
    if p.sources.is_empty() {
        return Some(finding::<Product>(&d.stands, Problem::NoSource, id, "sources", "[]"));
    }
    if let Some((i, bad)) = first_missing(&d.sources, &p.sources) {
        return Some(unknown(format!("sources[{i}]"), bad));
    }
    if let Some(month) = p.months.iter().find(|m| !(1..=12).contains(*m)) {
        let mut said = finding::<Product>(&d.stands, Problem::BadValue, id, "months", &month.to_string());
        said.expected = Some("1–12".to_owned());
        return Some(said);
    }
    fact_problem(d, p).or_else(|| certificate_problem(d, p))
}

fn fact_problem(d: &Decoded, p: &Product) -> Option<Finding> {
    let id = p.id.as_str();
    for (i, fact) in p.facts.iter().enumerate() {
        if let Some(bad) = missing(&d.labels, &fact.label) {
            return Some(finding::<Product>(
                &d.stands,
                Problem::UnknownReference,
                id,
                &format!("facts[{i}].label"),
                bad,
            ));
        }
        if fact.values.is_empty() {
            return Some(finding::<Product>(
                &d.stands,
                Problem::MissingField,
                id,
                &format!("facts[{i}].values"),
                "[]",
            ));
        }
        for (j, value) in fact.values.iter().enumerate() {
            let field = format!("facts[{i}].values[{j}]");
            if value.text.is_some() == value.quantity.is_some() {
                let mut said = finding::<Product>(&d.stands, Problem::BadValue, id, &field, "");
                said.value = None;
                said.expected = Some("text | quantity".to_owned());
                return Some(said);
            }
            if let Some((k, bad)) = first_missing(&d.sources, &value.sources) {
                return Some(finding::<Product>(
                    &d.stands,
                    Problem::UnknownReference,
                    id,
                    &format!("{field}.sources[{k}]"),
                    bad,
                ));
            }
        }
    }
    None
}

fn certificate_problem(d: &Decoded, p: &Product) -> Option<Finding> {
    let id = p.id.as_str();
    for (i, certificate) in p.certificates.iter().enumerate() {
        let field = format!("certificates[{i}]");
        if let Some(bad) = missing(&d.certifications, &certificate.scheme) {
            return Some(finding::<Product>(
                &d.stands,
                Problem::UnknownReference,
                id,
                &format!("{field}.scheme"),
                bad,
            ));
        }
        if let Some(stars) = certificate.stars.filter(|s| !(1..=5).contains(s)) {
            let mut said = finding::<Product>(
                &d.stands,
                Problem::StarsOutOfRange,
                id,
                &format!("{field}.stars"),
                &stars.to_string(),
            );
            said.expected = Some("1–5".to_owned());
            return Some(said);
        }
        if let Some((k, bad)) = first_missing(&d.sources, &certificate.sources) {
            return Some(finding::<Product>(
                &d.stands,
                Problem::UnknownReference,
                id,
                &format!("{field}.sources[{k}]"),
                bad,
            ));
        }
    }
    None
}

fn check_sources_of<R: Record>(
    stands: &Stands,
    table: &mut Table<R>,
    sources: &Table<Source>,
    findings: &mut Vec<Finding>,
    of: impl Fn(&R) -> &Vec<SourceId>,
) {
    table.retain(|record| {
        let id = record.id().as_ref().to_owned();
        let said = if of(record).is_empty() {
            Some(finding::<R>(stands, Problem::NoSource, &id, "sources", "[]"))
        } else {
            first_missing(sources, of(record)).map(|(i, bad)| {
                finding::<R>(stands, Problem::UnknownReference, &id, &format!("sources[{i}]"), bad)
            })
        };
        let keep = said.is_none();
        findings.extend(said);
        keep
    });
}

/// The id, if its file was read and has no such record. A missing file and a record set aside are one finding
/// each, not one for each reference to them.
fn missing<'a, R: Record>(table: &Table<R>, id: &'a R::Id) -> Option<&'a str> {
    (table.is_complete() && table.get(id).is_none() && !table.aside().contains(id.as_ref()))
        .then(|| id.as_ref())
}

fn first_missing<'a, R: Record>(table: &Table<R>, ids: &'a [R::Id]) -> Option<(usize, &'a str)> {
    ids.iter().enumerate().find_map(|(i, id)| missing(table, id).map(|bad| (i, bad)))
}
