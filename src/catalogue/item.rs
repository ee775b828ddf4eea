//! What can be compared and kept in a list: products and facilities, by their ids.

use super::Catalogue;
use crate::model::{Facility, FacilityId, Product, ProductId, Text};

/// A product or a facility.
#[derive(Clone, Copy, Debug)]
pub enum Item<'a> {
    /// A product and its position.
    Product(usize, &'a Product),
    /// A facility.
    Facility(&'a Facility),
}

impl<'a> Item<'a> {
    /// Its id.
    pub fn id(self) -> &'a str {
        match self {
            Self::Product(_, product) => product.id.as_str(),
            Self::Facility(facility) => facility.id.as_str(),
        }
    }

    /// Its name.
    pub fn name(self) -> &'a Text {
        match self {
            Self::Product(_, product) => &product.name,
            Self::Facility(facility) => &facility.name,
        }
    }
}

impl Catalogue {
    /// The product or facility of an id. Ids of the two differ; should they not, the product is meant.
    pub fn item(&self, id: &str) -> Option<Item<'_>> {
        let product = ProductId::new(id).ok().and_then(|id| self.products.position(&id));
        let product = product.and_then(|at| Some(Item::Product(at, self.products.at(at)?)));
        product.or_else(|| Some(Item::Facility(self.facilities.get(&FacilityId::new(id).ok()?)?)))
    }
}
