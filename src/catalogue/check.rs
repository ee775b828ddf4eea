//! Checks what only the whole data can tell: references, sources, ranges.

use std::collections::HashSet;

use super::decode::{Decoded, ReadFile};
use super::denied::{host, is_denied};
use super::{Record, Table};
use crate::model::{Edtf, Facility, Fact, Finding, Journey, Problem, Product, Rule, Source, SourceId, Value};

/// Products checked in one step.
const AT_ONCE: usize = 500;

/// Checks everything but the products: sets aside records that fail, and says why.
pub(super) fn check_all_but_products(d: &mut Decoded, findings: &mut Vec<Finding>) {
    set_aside_denied(d, findings);
    strip_aside(d);
    each(
        d,
        findings,
        |d| &d.places,
        |d| &mut d.places,
        |d, place, faults| {
            faults.reference("district", &d.places, place.district.as_ref());
            faults.reference("became", &d.places, place.became.as_ref());
            faults.references("sources", &d.sources, &place.sources);
        },
    );
    each(
        d,
        findings,
        |d| &d.topics,
        |d| &mut d.topics,
        |d, topic, faults| {
            faults.references("sources", &d.sources, &topic.sources);
        },
    );
    each(
        d,
        findings,
        |d| &d.sectors,
        |d| &mut d.sectors,
        |d, sector, faults| {
            faults.reference("category", &d.categories, Some(&sector.category));
        },
    );
}

/// Checks some of the products; those that fail are put into `bad`. Gives where to go on, if there are more.
pub(super) fn check_products(
    d: &Decoded,
    from: usize,
    bad: &mut HashSet<usize>,
    findings: &mut Vec<Finding>,
) -> Option<usize> {
    let to = (from + AT_ONCE).min(d.products.len());
    check_range(d, &d.products, from..to, &check_product, bad, findings);
    (to < d.products.len()).then_some(to)
}

/// Checks what refers to products, once those that fail are out.
pub(super) fn check_after_products(d: &mut Decoded, findings: &mut Vec<Finding>) {
    each(d, findings, |d| &d.facilities, |d| &mut d.facilities, check_facility);
    each(d, findings, |d| &d.journeys, |d| &mut d.journeys, check_journey);
    each(d, findings, |d| &d.rules, |d| &mut d.rules, check_rule);
    each(
        d,
        findings,
        |d| &d.figures,
        |d| &mut d.figures,
        |d, figure, faults| {
            faults.sources(&d.sources, &figure.sources);
            check_values(d, "values", &figure.values, faults);
        },
    );
    each(
        d,
        findings,
        |d| &d.milestones,
        |d| &mut d.milestones,
        |d, m, faults| {
            faults.sources(&d.sources, &m.sources);
        },
    );
    each(
        d,
        findings,
        |d| &d.caps,
        |d| &mut d.caps,
        |d, cap, faults| faults.sources(&d.sources, &cap.sources),
    );
    each(
        d,
        findings,
        |d| &d.marks,
        |d| &mut d.marks,
        |d, mark, faults| faults.sources(&d.sources, &mark.sources),
    );
}

/// What is wrong with one record, collected: a record is set aside for its first fault, but all are named.
struct Faults<'a> {
    id: &'a str,
    file: Option<&'a ReadFile>,
    offset: usize,
    said: Vec<Finding>,
}

impl<'a> Faults<'a> {
    fn of<R: Record>(files: &'a [ReadFile], table: &Table<R>, at: usize, record: &'a R) -> Self {
        let stand = table.stand(at);
        Self { id: record.id().as_ref(), file: files.get(stand.file), offset: stand.offset, said: Vec::new() }
    }

    /// A fault of a field. An empty value is none.
    fn say(&mut self, problem: Problem, field: &str, value: &str, expected: &str) {
        self.said.push(Finding {
            problem,
            file: self.file.map(|file| file.path.clone()).unwrap_or_default(),
            record: Some(self.id.to_owned()),
            field: Some(field.to_owned()),
            value: (!value.is_empty()).then(|| value.to_owned()),
            expected: Some(expected.to_owned()),
            position: self.file.map(|file| file.position(self.offset)),
        });
    }

    /// A reference must have a record, if the file of its table was read. A missing file and a record set aside
    /// are one finding each, not one for each reference to them.
    fn reference<R: Record>(&mut self, field: &str, table: &Table<R>, id: Option<&R::Id>) {
        let Some(id) = id.filter(|id| dangles(table, id)) else { return };
        let expected = format!("an id from {}", R::SECTION);
        self.say(Problem::UnknownReference, field, id.as_ref(), &expected);
    }

    fn references<R: Record>(&mut self, field: &str, table: &Table<R>, ids: &[R::Id]) {
        for (at, id) in ids.iter().enumerate().filter(|(_, id)| dangles(table, id)) {
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

/// Whether a table that was read lacks the record of an id, and did not set it aside.
fn dangles<R: Record>(table: &Table<R>, id: &R::Id) -> bool {
    table.is_complete() && table.get(id).is_none() && !table.aside().contains(id.as_ref())
}

/// Sources whose address is no web address, or whose host is denied.
fn set_aside_denied(decoded: &mut Decoded, findings: &mut Vec<Finding>) {
    each(
        decoded,
        findings,
        |d| &d.sources,
        |d| &mut d.sources,
        |_, source, faults| match host(&source.url) {
            None => faults.say(Problem::BadValue, "url", &source.url, "https://…"),
            // The name is not shown again.
            Some(host) if is_denied(host) => faults.say(Problem::DeniedHost, "url", "…", "https://…"),
            Some(_) => {}
        },
    );
}

/// A record keeps its other sources when one of them was set aside.
fn strip_aside(d: &mut Decoded) {
    let aside: HashSet<Box<str>> = d.sources.aside().clone();
    if aside.is_empty() {
        return;
    }
    let keep = |sources: &mut Vec<SourceId>| sources.retain(|s| !aside.contains(s.as_str()));
    let keep_facts = |facts: &mut Vec<Fact>| {
        for value in facts.iter_mut().flat_map(|fact| &mut fact.values) {
            keep(&mut value.sources);
        }
    };
    d.places.each_mut().for_each(|place| keep(&mut place.sources));
    for product in d.products.each_mut() {
        keep(&mut product.sources);
        keep_facts(&mut product.facts);
        product.certificates.iter_mut().for_each(|certificate| keep(&mut certificate.sources));
    }
    for facility in d.facilities.each_mut() {
        keep(&mut facility.sources);
        keep_facts(&mut facility.facts);
    }
    for journey in d.journeys.each_mut() {
        keep(&mut journey.sources);
        keep_facts(&mut journey.figures);
    }
    for figure in d.figures.each_mut() {
        keep(&mut figure.sources);
        figure.values.iter_mut().for_each(|value| keep(&mut value.sources));
    }
    d.topics.each_mut().for_each(|topic| keep(&mut topic.sources));
    d.milestones.each_mut().for_each(|milestone| keep(&mut milestone.sources));
    d.caps.each_mut().for_each(|cap| keep(&mut cap.sources));
    d.marks.each_mut().for_each(|mark| keep(&mut mark.sources));
}

/// Checks the records of one table against all others; those with a fault are set aside.
fn each<R: Record>(
    decoded: &mut Decoded,
    findings: &mut Vec<Finding>,
    table: impl Fn(&Decoded) -> &Table<R>,
    table_mut: impl Fn(&mut Decoded) -> &mut Table<R>,
    check: impl Fn(&Decoded, &R, &mut Faults<'_>),
) {
    let mut bad = HashSet::new();
    let records = table(decoded);
    check_range(decoded, records, 0..records.len(), &check, &mut bad, findings);
    table_mut(decoded).set_aside(&bad);
}

fn check_range<R: Record>(
    decoded: &Decoded,
    table: &Table<R>,
    range: std::ops::Range<usize>,
    check: &impl Fn(&Decoded, &R, &mut Faults<'_>),
    bad: &mut HashSet<usize>,
    findings: &mut Vec<Finding>,
) {
    for at in range {
        let Some(record) = table.at(at) else { continue };
        let mut faults = Faults::of(&decoded.files, table, at, record);
        check(decoded, record, &mut faults);
        if !faults.into(findings) {
            bad.insert(at);
        }
    }
}

fn check_product(d: &Decoded, product: &Product, faults: &mut Faults<'_>) {
    faults.reference("category", &d.categories, Some(&product.category));
    faults.reference("producer", &d.producers, product.producer.as_ref());
    faults.reference("district", &d.places, product.district.as_ref());
    faults.references("communes", &d.places, &product.communes);
    faults.references("ethnic_groups", &d.ethnic_groups, &product.ethnic_groups);
    faults.sources(&d.sources, &product.sources);
    for (i, month) in product.months.iter().enumerate().filter(|(_, m)| !(1..=12).contains(*m)) {
        faults.say(Problem::BadValue, &format!("months[{i}]"), &month.to_string(), "1–12");
    }
    check_facts(d, "facts", &product.facts, faults);
    check_certificates(d, product, faults);
}

fn check_facility(d: &Decoded, facility: &Facility, faults: &mut Faults<'_>) {
    faults.reference("sector", &d.sectors, Some(&facility.sector));
    faults.reference("producer", &d.producers, facility.producer.as_ref());
    faults.reference("district", &d.places, facility.district.as_ref());
    faults.references("communes", &d.places, &facility.communes);
    faults.sources(&d.sources, &facility.sources);
    check_facts(d, "facts", &facility.facts, faults);
}

fn check_journey(d: &Decoded, journey: &Journey, faults: &mut Faults<'_>) {
    faults.references("topics", &d.topics, &journey.topics);
    faults.references("products", &d.products, &journey.products);
    faults.references("facilities", &d.facilities, &journey.facilities);
    for (i, stop) in journey.places.iter().enumerate() {
        faults.reference(&format!("places[{i}].place"), &d.places, stop.place.as_ref());
    }
    faults.sources(&d.sources, &journey.sources);
    check_facts(d, "figures", &journey.figures, faults);
}

fn check_rule(d: &Decoded, rule: &Rule, faults: &mut Faults<'_>) {
    faults.reference("sector", &d.sectors, rule.sector.as_ref());
    faults.reference("category", &d.categories, rule.category.as_ref());
    faults.reference("topic", &d.topics, rule.topic.as_ref());
    faults.references("products", &d.products, &rule.products);
    let begins = [rule.sector.is_some(), rule.form.is_some(), rule.category.is_some()];
    let beginnings = begins.iter().filter(|b| **b).count();
    let craft = rule.topic.is_none() && rule.sector.is_some() && rule.category.is_some();
    if !craft && (rule.topic.is_none() || beginnings != 1) {
        faults.say(Problem::BadValue, "topic", "", "sector | form | category → topic, or sector + category");
    }
}

fn check_facts(d: &Decoded, list: &str, facts: &[Fact], faults: &mut Faults<'_>) {
    for (i, fact) in facts.iter().enumerate() {
        if dangles(&d.labels, &fact.label) {
            faults.reference(&format!("{list}[{i}].label"), &d.labels, Some(&fact.label));
        }
        check_values(d, &format!("{list}[{i}].values"), &fact.values, faults);
    }
}

fn check_values(d: &Decoded, list: &str, values: &[Value], faults: &mut Faults<'_>) {
    if values.is_empty() {
        faults.say(Problem::MissingField, list, "[]", "[{ … }]");
    }
    for (j, value) in values.iter().enumerate() {
        if value.sources.is_empty() && value.text.is_some() != value.quantity.is_some() {
            continue;
        }
        let field = format!("{list}[{j}]");
        if value.text.is_some() == value.quantity.is_some() {
            faults.say(Problem::BadValue, &field, "", "text | quantity");
        }
        faults.references(&format!("{field}.sources"), &d.sources, &value.sources);
    }
}

fn check_certificates(d: &Decoded, product: &Product, faults: &mut Faults<'_>) {
    for (i, certificate) in product.certificates.iter().enumerate() {
        let field = format!("certificates[{i}]");
        faults.reference(&format!("{field}.scheme"), &d.certifications, Some(&certificate.scheme));
        if let Some(stars) = certificate.stars.filter(|s| !(1..=5).contains(s)) {
            faults.say(Problem::StarsOutOfRange, &format!("{field}.stars"), &stars.to_string(), "1–5");
        }
        // Nothing was awarded after the data was put together.
        let after = |awarded: &Edtf| d.compiled.filter(|day| awarded.earliest() > day.latest());
        for (j, awarded) in certificate.awarded.iter().enumerate() {
            if let Some(day) = after(awarded) {
                let field = format!("{field}.awarded[{j}]");
                faults.say(
                    Problem::BadValue,
                    &field,
                    &awarded.to_string(),
                    &format!("≤ {day} (data_version)"),
                );
            }
        }
        faults.references(&format!("{field}.sources"), &d.sources, &certificate.sources);
    }
}
