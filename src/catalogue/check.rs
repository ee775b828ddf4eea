//! Checks what only the whole data can tell: references, sources, ranges.

use std::collections::HashSet;

use super::decode::Decoded;
use super::denied::{host, is_denied};
use super::{Record, Table};
use crate::model::{Finding, Problem, Product, SourceId};

/// Sets aside records that fail, and says why.
pub(super) fn check(decoded: &mut Decoded, findings: &mut Vec<Finding>) {
    let denied = set_aside_denied(decoded, findings);
    strip_denied(decoded, &denied);
    check_places(decoded, findings);
    check_products(decoded, findings);
    check_sources_of(&decoded.stands, &mut decoded.facilities, &decoded.sources, findings, |f| &f.sources);
    check_sources_of(&decoded.stands, &mut decoded.journeys, &decoded.sources, findings, |j| &j.sources);
}

type Stands = std::collections::BTreeMap<String, (String, crate::model::Position)>;

fn finding(stands: &Stands, problem: Problem, record: &str, field: &str, value: &str) -> Finding {
    let stand = stands.get(record);
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
fn set_aside_denied(decoded: &mut Decoded, findings: &mut Vec<Finding>) -> HashSet<SourceId> {
    let stands = &decoded.stands;
    let mut aside = HashSet::new();
    decoded.sources.retain(|source| {
        let problem = match host(&source.url) {
            None => Problem::BadValue,
            Some(host) if is_denied(host) => Problem::DeniedHost,
            Some(_) => return true,
        };
        let shown = if problem == Problem::DeniedHost { "…" } else { source.url.as_str() };
        let mut said = finding(stands, problem, source.id.as_str(), "url", shown);
        said.expected = Some("https://…".to_owned());
        findings.push(said);
        aside.insert(source.id.clone());
        false
    });
    aside
}

/// A record keeps its other sources when one of them was set aside.
fn strip_denied(decoded: &mut Decoded, denied: &HashSet<SourceId>) {
    if denied.is_empty() {
        return;
    }
    for product in decoded.products.iter_mut() {
        product.sources.retain(|s| !denied.contains(s));
        for fact in &mut product.facts {
            for value in &mut fact.values {
                value.sources.retain(|s| !denied.contains(s));
            }
        }
        for certificate in &mut product.certificates {
            certificate.sources.retain(|s| !denied.contains(s));
        }
    }
    for facility in decoded.facilities.iter_mut() {
        facility.sources.retain(|s| !denied.contains(s));
    }
    for journey in decoded.journeys.iter_mut() {
        journey.sources.retain(|s| !denied.contains(s));
    }
}

fn check_places(decoded: &mut Decoded, findings: &mut Vec<Finding>) {
    let known: HashSet<_> = decoded.places.iter().map(|p| p.id.clone()).collect();
    let stands = &decoded.stands;
    decoded.places.retain(|place| {
        let bad = [("district", &place.district), ("became", &place.became)]
            .into_iter()
            .find_map(|(field, id)| id.as_ref().filter(|id| !known.contains(id)).map(|id| (field, id)));
        if let Some((field, id)) = bad {
            findings.push(finding(stands, Problem::UnknownReference, place.id.as_str(), field, id.as_str()));
        }
        bad.is_none()
    });
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
    let unknown = |field: String, value: &str| finding(&d.stands, Problem::UnknownReference, id, &field, value);
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
        return Some(finding(&d.stands, Problem::NoSource, id, "sources", "[]"));
    }
    if let Some((i, bad)) = first_missing(&d.sources, &p.sources) {
        return Some(unknown(format!("sources[{i}]"), bad));
    }
    if let Some(month) = p.months.iter().find(|m| !(1..=12).contains(*m)) {
        let mut said = finding(&d.stands, Problem::BadValue, id, "months", &month.to_string());
        said.expected = Some("1–12".to_owned());
        return Some(said);
    }
    fact_problem(d, p).or_else(|| certificate_problem(d, p))
}

fn fact_problem(d: &Decoded, p: &Product) -> Option<Finding> {
    let id = p.id.as_str();
    for (i, fact) in p.facts.iter().enumerate() {
        if let Some(bad) = missing(&d.labels, &fact.label) {
            return Some(finding(&d.stands, Problem::UnknownReference, id, &format!("facts[{i}].label"), bad));
        }
        if fact.values.is_empty() {
            return Some(finding(&d.stands, Problem::MissingField, id, &format!("facts[{i}].values"), "[]"));
        }
        for (j, value) in fact.values.iter().enumerate() {
            let field = format!("facts[{i}].values[{j}]");
            if value.text.is_some() == value.quantity.is_some() {
                let mut said = finding(&d.stands, Problem::BadValue, id, &field, "");
                said.value = None;
                said.expected = Some("text | quantity".to_owned());
                return Some(said);
            }
            if let Some((k, bad)) = first_missing(&d.sources, &value.sources) {
                return Some(finding(&d.stands, Problem::UnknownReference, id, &format!("{field}.sources[{k}]"), bad));
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
            return Some(finding(&d.stands, Problem::UnknownReference, id, &format!("{field}.scheme"), bad));
        }
        if let Some(stars) = certificate.stars.filter(|s| !(1..=5).contains(s)) {
            let mut said = finding(&d.stands, Problem::StarsOutOfRange, id, &format!("{field}.stars"), &stars.to_string());
            said.expected = Some("1–5".to_owned());
            return Some(said);
        }
        if let Some((k, bad)) = first_missing(&d.sources, &certificate.sources) {
            return Some(finding(&d.stands, Problem::UnknownReference, id, &format!("{field}.sources[{k}]"), bad));
        }
    }
    None
}

fn check_sources_of<R: Record>(
    stands: &Stands,
    table: &mut Table<R>,
    sources: &Table<crate::model::Source>,
    findings: &mut Vec<Finding>,
    of: impl Fn(&R) -> &Vec<SourceId>,
) {
    table.retain(|record| {
        let id = record.id().to_string();
        let said = if of(record).is_empty() {
            Some(finding(stands, Problem::NoSource, &id, "sources", "[]"))
        } else {
            first_missing(sources, of(record))
                .map(|(i, bad)| finding(stands, Problem::UnknownReference, &id, &format!("sources[{i}]"), bad))
        };
        let keep = said.is_none();
        findings.extend(said);
        keep
    });
}

/// The id, if its file was read and has no such record. A missing file is one finding, not one for each reference.
fn missing<'a, R: Record>(table: &Table<R>, id: &'a R::Id) -> Option<&'a str>
where
    R::Id: AsRef<str>,
{
    (table.is_complete() && table.get(id).is_none()).then(|| id.as_ref())
}

fn first_missing<'a, R: Record>(table: &Table<R>, ids: &'a [R::Id]) -> Option<(usize, &'a str)>
where
    R::Id: AsRef<str>,
{
    ids.iter().enumerate().find_map(|(i, id)| missing(table, id).map(|bad| (i, bad)))
}
