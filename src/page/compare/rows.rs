//! The rows of a comparison: what sources state, term by term.

use leptos::prelude::*;

use crate::catalogue::Item;
use crate::i18n::{
    bracketed, comma, count_sources, date, facility_kind, grade_name, money, month_name, province_name,
    support_status, value_words,
};
use crate::model::{Amount, Facility, Fact, LabelId, Lang, Product, Text};
use crate::page::page_of;
use crate::state::{App, Loaded};
use crate::ui::{OcopLine, former_district, localised, named, ocop_line, place_name, values_view};

/// The certification whose marks are the province's and no company's: they stand beside no company.
const INDICATION: &str = "gi";

/// A field of what trade partners ask.
type OfTrade = fn(&Product) -> Option<&Text>;

/// What is stated of one record.
pub(super) struct Cell {
    /// Its words, for telling whether cells differ.
    words: String,
    /// How it is shown.
    pub view: AnyView,
}

/// A row: term, and a cell for each record; none where no source states it.
pub(super) struct Row {
    pub term: String,
    pub cells: Vec<Option<Cell>>,
    /// Whether all records have the same.
    pub same: bool,
}

/// The rows of some records of one kind. A row that no record has is left out.
pub(super) fn rows(app: App, data: &Loaded, items: &[Item<'_>]) -> Vec<Row> {
    let mut table = Table { app, data, items, rows: Vec::new() };
    if matches!(items.first(), Some(Item::Facility(_))) {
        table.facilities();
    } else {
        table.products();
    }
    table.sources();
    table.rows
}

struct Table<'a> {
    app: App,
    data: &'a Loaded,
    items: &'a [Item<'a>],
    rows: Vec<Row>,
}

impl<'a> Table<'a> {
    fn push(&mut self, term: &str, cell: impl Fn(Item<'a>) -> Option<Cell>) {
        let cells: Vec<Option<Cell>> = self.items.iter().map(|item| cell(*item)).collect();
        let words: Vec<Option<&str>> =
            cells.iter().map(|cell| cell.as_ref().map(|c| c.words.as_str())).collect();
        let same = words.windows(2).all(|two| two.first() == two.last());
        if cells.iter().any(Option::is_some) {
            self.rows.push(Row { term: term.to_owned(), cells, same });
        }
    }

    fn of_product(&mut self, term: &str, cell: impl Fn(usize, &'a Product) -> Option<Cell>) {
        self.push(term, |item| match item {
            Item::Product(at, product) => cell(at, product),
            Item::Facility(_) => None,
        });
    }

    fn of_facility(&mut self, term: &str, cell: impl Fn(&'a Facility) -> Option<Cell>) {
        self.push(term, |item| match item {
            Item::Facility(facility) => cell(facility),
            Item::Product(..) => None,
        });
    }

    fn products(&mut self) {
        let (app, data) = (self.app, self.data);
        let (t, lang, catalogue) = (app.t(), app.lang(), &data.catalogue);
        self.of_product(t.producer, |_, p| {
            Some(text(&catalogue.producers.get(p.producer.as_ref()?)?.name, lang))
        });
        self.of_product(t.facet_category, |_, p| {
            Some(text(&catalogue.categories.get(&p.category)?.name, lang))
        });
        self.of_product(t.facet_district, |_, p| {
            let district = catalogue.places.get(p.district.as_ref()?)?;
            Some(Cell { words: district.name.vi.clone(), view: former_district(t, district, lang) })
        });
        self.of_product(t.facet_commune, |at, _| {
            let units = catalogue.links.units_of(at).iter().filter_map(|id| catalogue.places.get(id));
            joined(units.map(|unit| (unit.name.vi.clone(), named(place_name(unit, lang)))))
        });
        self.of_product(t.facet_ethnic, |_, p| {
            let groups = p.ethnic_groups.iter().filter_map(|id| catalogue.ethnic_groups.get(id));
            joined(groups.map(|group| (group.name.vi.clone(), localised(&group.name, lang))))
        });
        self.facts();
        self.of_product(t.facet_month, |_, p| {
            let months: Vec<String> = p.months.iter().map(|m| month_name(u32::from(*m), lang)).collect();
            (!months.is_empty()).then(|| plain(months.join(comma(lang))))
        });
        self.of_product(t.certificate, |_, p| {
            let lines = p.certificates.iter().filter_map(|c| {
                let line = OcopLine::new(c, c.validity(data.today), lang)?;
                let note = view! { <span class="facts__note">{line.note.clone()}</span> };
                let words = format!("{} {}", line.words, line.note);
                Some((words, view! { <div>{ocop_line(&line)} {note}</div> }.into_any()))
            });
            joined(lines)
        });
        self.of_product(t.other_certificates, |_, p| {
            let others =
                p.certificates.iter().filter(|c| c.stars.is_none() && c.scheme.as_str() != INDICATION);
            joined(others.filter_map(|c| {
                let scheme = &catalogue.certifications.get(&c.scheme)?.name;
                let years: Vec<String> = c.awarded.iter().map(|d| date(*d, lang)).collect();
                let name = c.name.as_ref().map(|name| format!(": {}", name.str(lang)));
                let years = (!years.is_empty()).then(|| bracketed(&years.join(" / "), lang));
                let words = [Some(scheme.str(lang).to_owned()), name, years];
                let words = words.into_iter().flatten().collect::<String>();
                Some((words.clone(), view! { <div>{words}</div> }.into_any()))
            }))
        });
        let trade: [(&str, OfTrade); 4] = [
            (t.trade_price, |p| p.trade.price.as_ref()),
            (t.trade_minimum, |p| p.trade.minimum_order.as_ref()),
            (t.trade_lead, |p| p.trade.lead_time.as_ref()),
            (t.trade_capacity, |p| p.trade.capacity.as_ref()),
        ];
        for (term, of) in trade {
            self.of_product(term, |_, p| of(p).map(|words| text(words, lang)));
        }
    }

    fn facilities(&mut self) {
        let (app, catalogue) = (self.app, &self.data.catalogue);
        let (t, lang) = (app.t(), app.lang());
        self.of_facility(t.facet_kind, |f| Some(plain(facility_kind(f.kind, lang).to_owned())));
        self.of_facility(t.facet_sector, |f| Some(text(&catalogue.sectors.get(&f.sector)?.name, lang)));
        self.of_facility(t.facet_province, |f| Some(plain(province_name(f.province, lang).to_owned())));
        self.of_facility(t.place, |f| Some(text(&f.place, lang)));
        self.of_facility(t.facility_makes, |f| Some(text(&f.makes, lang)));
        self.of_facility(t.technology, |f| f.technology.as_ref().map(|words| text(words, lang)));
        self.of_facility(t.facet_support, |f| {
            Some(plain(support_status(f.support.as_ref().map(|s| s.status), lang).to_owned()))
        });
        self.of_facility(t.support_what, |f| {
            f.support.as_ref()?.what.as_ref().map(|words| text(words, lang))
        });
        self.of_facility(t.support_when, |f| Some(plain(date(f.support.as_ref()?.year?, lang))));
        self.of_facility(t.support_amount, |f| {
            let low = f.support.as_ref()?.amount_vnd?;
            Some(plain(money(Amount { low, high: None }, lang)))
        });
        self.facts();
        self.of_facility(t.documented_grade, |f| Some(plain(grade_name(f.grade, lang).to_owned())));
    }

    /// How many sources each record has, and the way to them.
    fn sources(&mut self) {
        let lang = self.app.lang();
        self.push(self.app.t().sources, |item| {
            let sources = match item {
                Item::Product(_, product) => &product.sources,
                Item::Facility(facility) => &facility.sources,
            };
            let words = count_sources(lang, sources.len());
            Some(Cell { view: view! { <a href=page_of(item).href()>{words.clone()}</a> }.into_any(), words })
        });
    }

    /// A row for each label that any record has, in the order of the first that has it.
    fn facts(&mut self) {
        let (app, catalogue) = (self.app, &self.data.catalogue);
        let (t, lang) = (app.t(), app.lang());
        let indication = crate::model::CertificationId::new(INDICATION).ok();
        let indication = indication.and_then(|id| catalogue.certifications.get(&id));
        let indication = indication.map(|c| c.name.vi.to_lowercase());
        // What is true of the tea of a geographical indication is true of no company's.
        let own = |fact: &Fact| {
            let about = fact.about.as_ref().map(|about| about.vi.to_lowercase()).unwrap_or_default();
            indication.as_ref().is_none_or(|words| !about.contains(words.as_str()))
        };
        let mut labels: Vec<&LabelId> = Vec::new();
        for item in self.items {
            for fact in facts_of(*item).iter().filter(|fact| own(fact)) {
                if !labels.contains(&&fact.label) {
                    labels.push(&fact.label);
                }
            }
        }
        for label in labels {
            let Some(term) = catalogue.labels.get(label) else { continue };
            self.push(term.name.str(lang), |item| {
                let facts = facts_of(item).iter().filter(|fact| fact.label == *label && own(fact));
                joined(facts.map(|fact| {
                    let words: Vec<String> = fact.values.iter().map(|v| value_words(v, lang)).collect();
                    let about = fact.about.as_ref().map(|about| about.str(lang)).unwrap_or_default();
                    let said = fact
                        .disagree
                        .then(|| view! { <span class="facts__note">{t.sources_disagree}</span> });
                    let about_view = fact
                        .about
                        .as_ref()
                        .map(|about| view! { <span class="facts__note">{localised(about, lang)}</span> });
                    let values = values_view(&fact.values, fact.disagree, &[], app);
                    let view = view! { <div class="compare__fact">{said} {values} {about_view}</div> };
                    (format!("{} {about}", words.join("; ")), view.into_any())
                }))
            });
        }
    }
}

fn facts_of(item: Item<'_>) -> &[Fact] {
    match item {
        Item::Product(_, product) => &product.facts,
        Item::Facility(facility) => &facility.facts,
    }
}

fn plain(words: String) -> Cell {
    Cell { view: words.clone().into_any(), words }
}

fn text(text: &Text, lang: Lang) -> Cell {
    Cell { words: text.str(lang).to_owned(), view: localised(text, lang) }
}

/// Several parts, each on a line of its own; none for no part.
fn joined(parts: impl Iterator<Item = (String, AnyView)>) -> Option<Cell> {
    let (words, views): (Vec<String>, Vec<AnyView>) = parts.unzip();
    let views: Vec<AnyView> = views.into_iter().map(|view| view! { <div>{view}</div> }.into_any()).collect();
    (!words.is_empty()).then(|| Cell { words: words.join("; "), view: views.into_any() })
}
