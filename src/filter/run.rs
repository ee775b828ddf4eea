//! Runs a query over the catalogue.

use chrono::{Datelike, NaiveDate};
use san_vat_search::{Field, Query, SortKey, sort_key};

use super::{Collection, ListQuery, Sort, ordered};
use crate::catalogue::Catalogue;
use crate::model::{PlaceId, Product, Text};

/// What searching and sorting need of every record of every collection, made once after loading.
#[derive(Debug)]
pub struct SearchIndex {
    products: Indexed,
    facilities: Indexed,
    journeys: Indexed,
}

/// One collection: fields and sort key of each record, by position.
#[derive(Debug, Default)]
struct Indexed {
    fields: Vec<Vec<Field>>,
    keys: Vec<SortKey>,
}

/// Weights of the fields: a hit in the name counts most.
const NAME: u32 = 8;
const PRODUCER: u32 = 4;
const PLACE: u32 = 3;
const CATEGORY: u32 = 2;

impl SearchIndex {
    /// Prepares the fields of every record. Cost: one pass over the names.
    pub fn new(catalogue: &Catalogue) -> Self {
        let mut products = Indexed::default();
        for (at, product) in catalogue.products.iter().enumerate() {
            products.add(&product.name.vi, fields_of(catalogue, at, product));
        }
        let mut facilities = Indexed::default();
        for facility in &catalogue.facilities {
            let sector = catalogue.sectors.get(&facility.sector).map(|s| &s.name);
            let texts = [(&facility.name, NAME), (&facility.makes, PRODUCER), (&facility.place, PLACE)];
            let texts = texts.into_iter().chain(sector.map(|name| (name, CATEGORY)));
            facilities.add(&facility.name.vi, fields_in(texts));
        }
        let mut journeys = Indexed::default();
        for journey in &catalogue.journeys {
            let places = journey.places.iter().map(|stop| (&stop.name, PLACE));
            let topics = journey.topics.iter().filter_map(|t| catalogue.topics.get(t));
            let texts = [(&journey.title, NAME), (&journey.summary, CATEGORY)].into_iter();
            journeys.add(
                &journey.title.vi,
                fields_in(texts.chain(places).chain(topics.map(|t| (&t.name, CATEGORY)))),
            );
        }
        Self { products, facilities, journeys }
    }

    fn of(&self, list: Collection) -> &Indexed {
        match list {
            Collection::Products => &self.products,
            Collection::Facilities => &self.facilities,
            Collection::Journeys => &self.journeys,
        }
    }

    /// Whether each record, by position, holds what was typed, whatever the facets say.
    pub fn matching(&self, list: Collection, text: &str) -> Vec<bool> {
        let indexed = self.of(list);
        let mut matching = vec![false; indexed.fields.len()];
        for (at, _) in indexed.typed(text) {
            if let Some(slot) = matching.get_mut(at) {
                *slot = true;
            }
        }
        matching
    }
}

impl Indexed {
    fn add(&mut self, name: &str, fields: Vec<Field>) {
        self.fields.push(fields);
        self.keys.push(sort_key(name));
    }

    /// Positions of the records that hold what was typed, with their scores; all of them for nothing typed.
    fn typed(&self, text: &str) -> Vec<(usize, u32)> {
        let query = Query::new(text);
        let scored = self.fields.iter().enumerate();
        if query.is_empty() {
            return scored.map(|(at, _)| (at, 0)).collect();
        }
        scored.filter_map(|(at, fields)| Some((at, query.score(fields)?))).collect()
    }
}

fn fields_in<'a>(texts: impl Iterator<Item = (&'a Text, u32)>) -> Vec<Field> {
    texts.flat_map(|(text, weight)| text.all().map(move |t| Field::new(t, weight))).collect()
}

fn fields_of(catalogue: &Catalogue, at: usize, product: &Product) -> Vec<Field> {
    let mut fields: Vec<Field> = product.name.all().map(|t| Field::new(t, NAME)).collect();
    if let Some(producer) = product.producer.as_ref().and_then(|p| catalogue.producers.get(p)) {
        fields.extend(producer.name.all().map(|t| Field::new(t, PRODUCER)));
    }
    let places: Vec<&PlaceId> = product
        .communes
        .iter()
        .chain(catalogue.links.units_of(at))
        .chain(product.district.as_ref())
        .collect();
    for place in places.into_iter().filter_map(|id| catalogue.places.get(id)) {
        fields.push(Field::new(&place.name.vi, PLACE));
    }
    if let Some(locality) = &product.locality {
        fields.push(Field::new(&locality.vi, PLACE));
    }
    if let Some(category) = catalogue.categories.get(&product.category) {
        fields.extend(category.name.all().map(|t| Field::new(t, CATEGORY)));
        fields.extend(category.words.iter().map(|t| Field::new(t, CATEGORY)));
    }
    for group in product.ethnic_groups.iter().filter_map(|g| catalogue.ethnic_groups.get(g)) {
        fields.extend(group.name.all().map(|t| Field::new(t, CATEGORY)));
    }
    fields
}

/// Positions of the records that match, in the order asked for. Ties follow the names' dictionary order.
pub fn run(
    catalogue: &Catalogue,
    index: &SearchIndex,
    list: Collection,
    query: &ListQuery,
    today: NaiveDate,
) -> Vec<usize> {
    let indexed = index.of(list);
    let mut found: Vec<(usize, u32)> = indexed.typed(&query.q);
    found.retain(|(at, _)| {
        query.facets().all(|facet| {
            facet.values_of(catalogue, list, *at, today).iter().any(|value| query.has(facet, value))
        })
    });
    let sorted = ordered(&found, |(at, score)| {
        let rank = match query.sort {
            Sort::Best => u64::from(u32::MAX - score) << 32 | best(catalogue, list, *at),
            Sort::Name => 0,
            Sort::Stars => {
                u64::from(u8::MAX - catalogue.products.at(*at).and_then(Product::ocop_stars).unwrap_or(0))
            }
            Sort::Amount => u64::MAX - amount(catalogue, *at),
            Sort::Oldest => day(catalogue, *at),
        };
        let name = indexed.keys.get(*at).map(SortKey::as_bytes).unwrap_or_default();
        [&rank.to_be_bytes(), name].concat()
    });
    sorted.into_iter().map(|(at, _)| at).collect()
}

/// Rank of a record among equally good matches: products alike, well-documented facilities first, newest journeys
/// first and undated ones last.
fn best(catalogue: &Catalogue, list: Collection, at: usize) -> u64 {
    match list {
        Collection::Products => 0,
        Collection::Facilities => catalogue.facilities.at(at).map_or(0, |f| f.grade as u64),
        Collection::Journeys => match day(catalogue, at) {
            UNDATED => UNDATED,
            day => UNDATED - day,
        },
    }
}

/// Above every day.
const UNDATED: u64 = u32::MAX as u64;

/// First day of a journey, counted from the year 1; undated ones after all others.
fn day(catalogue: &Catalogue, at: usize) -> u64 {
    let date = catalogue.journeys.at(at).and_then(|j| j.date);
    date.filter(|d| !d.start.approximate)
        .and_then(|d| u64::try_from(d.earliest().num_days_from_ce()).ok())
        .unwrap_or(UNDATED)
}

/// Known support in đồng; 0 where no amount is known.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "amounts are checked to be 0 or more"
)]
fn amount(catalogue: &Catalogue, at: usize) -> u64 {
    let support = catalogue.facilities.at(at).and_then(|f| f.support.as_ref());
    support.and_then(|s| s.amount_vnd).unwrap_or(0.0) as u64
}
