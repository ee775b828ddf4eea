//! The three collections that can be listed.

use super::Facet;
use crate::catalogue::Catalogue;

/// What a list is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Collection {
    /// Products.
    Products,
    /// Model facilities.
    Facilities,
    /// Journeys and events.
    Journeys,
}

impl Collection {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Products, Self::Facilities, Self::Journeys];

    /// The facets that its addresses may name.
    pub fn facets(self) -> &'static [Facet] {
        use Facet as F;
        match self {
            Self::Products => &[
                F::Category,
                F::District,
                F::Commune,
                F::Stars,
                F::Ethnic,
                F::Month,
                F::Producer,
                F::Certificate,
                F::Certification,
            ],
            Self::Facilities => &[F::Province, F::Sector, F::Support, F::Amount, F::Topic, F::Grade],
            Self::Journeys => &[F::Kind, F::Topic, F::Place, F::Year, F::Product, F::Facility],
        }
    }

    /// How many records it has.
    pub fn len(self, catalogue: &Catalogue) -> usize {
        match self {
            Self::Products => catalogue.products.len(),
            Self::Facilities => catalogue.facilities.len(),
            Self::Journeys => catalogue.journeys.len(),
        }
    }
}
