//! Runs a query over the catalogue.

use chrono::NaiveDate;
use san_vat_search::{Field, Query, SortKey, sort_key};

use super::{Facet, ProductQuery, Sort, ordered};
use crate::catalogue::Catalogue;
use crate::model::{PlaceId, Product};

/// What searching and sorting need of every product, made once after loading.
#[derive(Debug)]
pub struct SearchIndex {
    fields: Vec<Vec<Field>>,
    keys: Vec<SortKey>,
}

/// Weights of the fields: a hit in the name counts most.
const NAME: u32 = 8;
const PRODUCER: u32 = 4;
const PLACE: u32 = 3;
const CATEGORY: u32 = 2;

impl SearchIndex {
    /// Prepares the fields of every product. Cost: one pass over the names.
    pub fn new(catalogue: &Catalogue) -> Self {
        let fields =
            catalogue.products.iter().enumerate().map(|(at, p)| fields_of(catalogue, at, p)).collect();
        let keys = catalogue.products.iter().map(|p| sort_key(&p.name.vi)).collect();
        Self { fields, keys }
    }

    /// Positions of the products that hold what was typed, with their scores; all of them for nothing typed.
    fn typed(&self, text: &str) -> Vec<(usize, u32)> {
        let query = Query::new(text);
        let scored = self.fields.iter().enumerate();
        if query.is_empty() {
            return scored.map(|(at, _)| (at, 0)).collect();
        }
        scored.filter_map(|(at, fields)| Some((at, query.score(fields)?))).collect()
    }

    /// Whether each product, by position, holds what was typed, whatever the facets say.
    pub fn matching(&self, text: &str) -> Vec<bool> {
        let mut matching = vec![false; self.fields.len()];
        for (at, _) in self.typed(text) {
            if let Some(slot) = matching.get_mut(at) {
                *slot = true;
            }
        }
        matching
    }
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

/// Positions of the products that match, in the order asked for. Ties follow the names' dictionary order.
pub fn run(catalogue: &Catalogue, index: &SearchIndex, query: &ProductQuery, today: NaiveDate) -> Vec<usize> {
    let mut found: Vec<(usize, u32)> = index.typed(&query.q);
    found.retain(|(at, _)| {
        catalogue.products.at(*at).is_some_and(|p| chosen(catalogue, *at, p, query, today))
    });
    let stars = |at: usize| catalogue.products.at(at).and_then(Product::ocop_stars).unwrap_or(0);
    let sorted = ordered(&found, |(at, score)| {
        let rank = match query.sort {
            Sort::Best => u32::MAX - score,
            Sort::Name => 0,
            Sort::Stars => u32::from(u8::MAX - stars(*at)),
        };
        let name = index.keys.get(*at).map(SortKey::as_bytes).unwrap_or_default();
        [&rank.to_be_bytes(), name].concat()
    });
    sorted.into_iter().map(|(at, _)| at).collect()
}

fn chosen(
    catalogue: &Catalogue,
    at: usize,
    product: &Product,
    query: &ProductQuery,
    today: NaiveDate,
) -> bool {
    Facet::ALL.into_iter().filter(|f| query.chosen(*f).next().is_some()).all(|facet| {
        facet.values_of(catalogue, at, product, today).iter().any(|value| query.has(facet, value))
    })
}
