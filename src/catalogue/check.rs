//! Checks what only the whole data can tell: references, sources, ranges.

use std::collections::HashSet;

use super::decode::{Decoded, Stands};
use super::denied::{host, is_denied};
use super::{Record, Table};
use crate::model::{Facility, Finding, Journey, PlaceId, Position, Problem, Product, Source, SourceId};

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

/// What is wrong with one record, collected: a record is set aside for its first fault, but all are named.
struct Faults<'a> {
    id: &'a str,
    stand: Option<&'a (String, Position)>,
    said: Vec<Finding>,
}

impl<'a> Faults<'a> {
    fn of<R: Record>(stands: &'a Stands, record: &'a R) -> Self {
        let id = record.id().as_ref();
        Self { id, stand: stands.get(&(R::SECTION, id.to_owned())), said: Vec::new() }
    }

    /// A fault of a field. An empty value is none.
    fn say(&mut self, problem: Problem, field: &str, value: &str, expected: &str) {
        self.said.push(Finding {
            problem,
            file: self.stand.map(|(file, _)| file.clone()).unwrap_or_default(),
            record: Some(self.id.to_owned()),
            field: Some(field.to_owned()),
            value: (!value.is_empty()).then(|| value.to_owned()),
            expected: Some(expected.to_owned()),
            position: self.stand.map(|(_, position)| *position),
        });
    }

    /// A reference must have a record, if the file of its table was read. A missing file and a record set aside
    /// are one finding each, not one for each reference to them.
    fn reference<R: Record>(&mut self, field: &str, table: &Table<R>, id: Option<&R::Id>) {
        let Some(id) = id else { return };
        if table.is_complete() && table.get(id).is_none() && !table.aside().contains(id.as_ref()) {
            let expected = format!("an id from {}", R::SECTION);
            self.say(Problem::UnknownReference, field, id.as_ref(), &expected);
        }
    }

    fn references<R: Record>(&mut self, field: &str, table: &Table<R>, ids: &[R::Id]) {
        for (at, id) in ids.iter().enumerate() {
            self.reference(&format!("{field}[{at}]"), table, Some(id));
        }
    }

    /// Sources of the record as a whole: at least one.
    fn sources(&mut self, table: &Table<Source>, ids: &[SourceId]) {
        if ids.is_empty() {
            self.say(Problem::NoSource, "sources", "[]", "at least one id from sources");
        }
        self.references("sources", table, ids);
    }

    /// Hands over what was found; whether the record may stay.
    fn into(self, findings: &mut Vec<Finding>) -> bool {
        let sound = self.said.is_empty();
        findings.extend(self.said);
        sound
    }
}

/// Sources whose address is no web address, or whose host is denied.
fn set_aside_denied(decoded: &mut Decoded, findings: &mut Vec<Finding>) {
    let stands = &decoded.stands;
    decoded.sources.retain(|source| {
        let mut faults = Faults::of(stands, source);
        match host(&source.url) {
            None => faults.say(Problem::BadValue, "url", &source.url, "https://…"),
            // The name is not shown again.
            Some(host) if is_denied(host) => faults.say(Problem::DeniedHost, "url", "…", "https://…"),
            Some(_) => {}
        }
        faults.into(findings)
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
        let mut faults = Faults::of(&decoded.stands, place);
        faults.reference("district", &decoded.places, place.district.as_ref());
        faults.reference("became", &decoded.places, place.became.as_ref());
        faults.references("sources", &decoded.sources, &place.sources);
        if !faults.into(findings) {
            aside.insert(place.id.clone());
        }
    }
    if !aside.is_empty() {
        decoded.places.retain(|place| !aside.contains(&place.id));
    }
}

fn check_products(decoded: &mut Decoded, findings: &mut Vec<Finding>) {
    let mut products = std::mem::take(&mut decoded.products);
    products.retain(|product| {
        let mut faults = Faults::of(&decoded.stands, product);
        faults.reference("category", &decoded.categories, Some(&product.category));
        faults.reference("producer", &decoded.producers, product.producer.as_ref());
        faults.reference("district", &decoded.places, product.district.as_ref());
        faults.references("communes", &decoded.places, &product.communes);
        faults.references("ethnic_groups", &decoded.ethnic_groups, &product.ethnic_groups);
        faults.sources(&decoded.sources, &product.sources);
        for (i, month) in product.months.iter().enumerate().filter(|(_, m)| !(1..=12).contains(*m)) {
            faults.say(Problem::BadValue, &format!("months[{i}]"), &month.to_string(), "1–12");
        }
        check_facts(decoded, product, &mut faults);
        check_certificates(decoded, product, &mut faults);
        faults.into(findings)
    });
    decoded.products = products;
}

fn check_facts(d: &Decoded, product: &Product, faults: &mut Faults<'_>) {
    for (i, fact) in product.facts.iter().enumerate() {
        faults.reference(&format!("facts[{i}].label"), &d.labels, Some(&fact.label));
        if fact.values.is_empty() {
            faults.say(Problem::MissingField, &format!("facts[{i}].values"), "[]", "[{ … }]");
        }
        for (j, value) in fact.values.iter().enumerate() {
            let field = format!("facts[{i}].values[{j}]");
            if value.text.is_some() == value.quantity.is_some() {
                faults.say(Problem::BadValue, &field, "", "text | quantity");
            }
            faults.references(&format!("{field}.sources"), &d.sources, &value.sources);
        }
    }
}

fn check_certificates(d: &Decoded, product: &Product, faults: &mut Faults<'_>) {
    for (i, certificate) in product.certificates.iter().enumerate() {
        let field = format!("certificates[{i}]");
        faults.reference(&format!("{field}.scheme"), &d.certifications, Some(&certificate.scheme));
        if let Some(stars) = certificate.stars.filter(|s| !(1..=5).contains(s)) {
            faults.say(Problem::StarsOutOfRange, &format!("{field}.stars"), &stars.to_string(), "1–5");
        }
        faults.references(&format!("{field}.sources"), &d.sources, &certificate.sources);
    }
}

fn check_sources_of<R: Record>(
    stands: &Stands,
    table: &mut Table<R>,
    sources: &Table<Source>,
    findings: &mut Vec<Finding>,
    of: impl Fn(&R) -> &Vec<SourceId>,
) {
    table.retain(|record| {
        let mut faults = Faults::of(stands, record);
        faults.sources(sources, of(record));
        faults.into(findings)
    });
}
