//! What belongs together, both ways.

use std::collections::HashMap;

use super::Table;
use crate::model::{CategoryId, Place, PlaceId, PlaceKind, ProducerId, Product};

/// Positions of products by an id of any kind.
type Groups = HashMap<Box<str>, Vec<usize>>;

/// Links between records; positions are positions in the table of products, in file order.
#[derive(Debug, Default)]
pub struct Links {
    by_category: Groups,
    by_producer: Groups,
    by_unit: Groups,
    units_of: Vec<Vec<PlaceId>>,
    former_districts: HashMap<Box<str>, Vec<PlaceId>>,
    former_units: HashMap<Box<str>, Vec<PlaceId>>,
}

impl Links {
    /// Links places among each other. Cost: one pass.
    pub fn of_places(places: &Table<Place>) -> Self {
        let mut links = Self::default();
        for place in places.iter().filter(|p| p.kind == PlaceKind::OldUnit) {
            let Some(unit) = &place.became else { continue };
            links.former_units.entry(unit.as_str().into()).or_default().push(place.id.clone());
            if let Some(district) = &place.district {
                let former = links.former_districts.entry(unit.as_str().into()).or_default();
                if !former.contains(district) {
                    former.push(district.clone());
                }
            }
        }
        links
    }

    /// Links the next product in the order of the file.
    pub fn add_product(&mut self, at: usize, product: &Product, places: &Table<Place>) {
        grouped(&mut self.by_category, product.category.as_str(), at);
        if let Some(producer) = &product.producer {
            grouped(&mut self.by_producer, producer.as_str(), at);
        }
        let mut units = Vec::new();
        for commune in &product.communes {
            let Some(unit) = present_unit(places, commune) else { continue };
            if !units.contains(unit) {
                units.push(unit.clone());
                grouped(&mut self.by_unit, unit.as_str(), at);
            }
        }
        self.units_of.push(units);
    }

    /// Products of a category.
    pub fn in_category(&self, id: &CategoryId) -> &[usize] {
        self.by_category.get(id.as_str()).map_or(&[], Vec::as_slice)
    }

    /// Products of a producer.
    pub fn of_producer(&self, id: &ProducerId) -> &[usize] {
        self.by_producer.get(id.as_str()).map_or(&[], Vec::as_slice)
    }

    /// Products tied to a present unit.
    pub fn in_unit(&self, id: &PlaceId) -> &[usize] {
        self.by_unit.get(id.as_str()).map_or(&[], Vec::as_slice)
    }

    /// Present units of a product, by its position.
    pub fn units_of(&self, product: usize) -> &[PlaceId] {
        self.units_of.get(product).map_or(&[], Vec::as_slice)
    }

    /// Districts of 2016 that a present unit was put together from.
    pub fn former_districts(&self, unit: &PlaceId) -> &[PlaceId] {
        self.former_districts.get(unit.as_str()).map_or(&[], Vec::as_slice)
    }

    /// Old units that a present unit was put together from.
    pub fn former_units(&self, unit: &PlaceId) -> &[PlaceId] {
        self.former_units.get(unit.as_str()).map_or(&[], Vec::as_slice)
    }
}

fn grouped(groups: &mut Groups, id: &str, at: usize) {
    match groups.get_mut(id) {
        Some(group) => group.push(at),
        None => {
            groups.insert(id.into(), vec![at]);
        }
    }
}

/// The present unit of a place: what an old unit became, or the unit itself.
fn present_unit<'a>(places: &'a Table<Place>, id: &PlaceId) -> Option<&'a PlaceId> {
    let place = places.get(id)?;
    match place.kind {
        PlaceKind::OldUnit => place.became.as_ref(),
        PlaceKind::Unit => Some(&place.id),
        PlaceKind::District => None,
    }
}
