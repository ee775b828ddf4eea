//! Facets and their counts.

use chrono::NaiveDate;

use super::Collection;
use crate::catalogue::Catalogue;
use crate::model::{Facility, Journey, Product, Validity};

macro_rules! facets {
    ($($(#[$doc:meta])* $facet:ident = $name:literal,)*) => {
        /// A facet of a collection. Values are ids of the data.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Facet { $($(#[$doc])* $facet,)* }

        impl Facet {
            /// All facets.
            pub const ALL: &[Self] = &[$(Self::$facet,)*];

            /// Its name in addresses.
            pub fn name(self) -> &'static str {
                match self { $(Self::$facet => $name,)* }
            }
        }
    };
}

facets! {
    /// Category of products.
    Category = "category",
    /// District of 2016; `unknown` where no source says.
    District = "district",
    /// Commune, old or new.
    Commune = "commune",
    /// OCOP stars; `none` where no source names any.
    Stars = "stars",
    /// Ethnic group.
    Ethnic = "ethnic",
    /// Month of harvest or sale, `1` to `12`.
    Month = "month",
    /// Producer.
    Producer = "producer",
    /// State of the OCOP recognition: `valid`, `expiring`, `expired`, `unknown`.
    Certificate = "certificate",
    /// Certification other than OCOP.
    Certification = "certification",
    /// Province of 2016 of a facility.
    Province = "province",
    /// Sector of a facility.
    Sector = "sector",
    /// What is known about the support of a facility; `unknown` where no source could be opened.
    Support = "support",
    /// Whether the amount of a support is `known` or `unknown`.
    Amount = "amount",
    /// How well a facility is documented: `a`, `b`, `c`.
    Grade = "grade",
    /// Topic of a facility, by the rules, or of a journey.
    Topic = "topic",
    /// Kind of a journey.
    Kind = "kind",
    /// Place of a journey: a province, or a district of Lai Châu.
    Place = "place",
    /// Year of a journey; `unknown` where no source says.
    Year = "year",
    /// Product that a journey names.
    Product = "product",
    /// Facility that a journey names.
    Facility = "facility",
}

/// Value of the stars facet for products without stated stars.
pub struct StarsValue;

impl StarsValue {
    /// No source names any stars.
    pub const NONE: &'static str = "none";
}

impl Facet {
    /// The facet of a name in an address of a collection.
    pub fn from_name(collection: Collection, name: &str) -> Option<Self> {
        collection.facets().iter().copied().find(|f| f.name() == name)
    }

    /// Values that the record at a position of a collection has in this facet.
    pub fn values_of(
        self,
        catalogue: &Catalogue,
        list: Collection,
        at: usize,
        today: NaiveDate,
    ) -> Vec<String> {
        let values = match list {
            Collection::Products => {
                catalogue.products.at(at).map(|p| self.of_product(catalogue, at, p, today))
            }
            Collection::Facilities => catalogue.facilities.at(at).map(|f| self.of_facility(catalogue, f)),
            Collection::Journeys => catalogue.journeys.at(at).map(|j| self.of_journey(j)),
        };
        distinct(values.unwrap_or_default())
    }

    fn of_product(
        self,
        catalogue: &Catalogue,
        at: usize,
        product: &Product,
        today: NaiveDate,
    ) -> Vec<String> {
        let ocop = product.certificates.iter().filter(|c| c.stars.is_some());
        match self {
            Self::Category => vec![product.category.to_string()],
            Self::District => {
                vec![product.district.as_ref().map_or("unknown".to_owned(), ToString::to_string)]
            }
            Self::Commune => {
                let old = product.communes.iter();
                texts(old.chain(catalogue.links.units_of(at)))
            }
            Self::Stars => {
                let stars: Vec<String> = ocop.filter_map(|c| c.stars).map(|s| s.to_string()).collect();
                if stars.is_empty() { vec![StarsValue::NONE.to_owned()] } else { stars }
            }
            Self::Ethnic => texts(&product.ethnic_groups),
            Self::Month => texts(&product.months),
            Self::Producer => texts(&product.producer),
            Self::Certificate => ocop.map(|c| certificate_value(c.validity(today)).to_owned()).collect(),
            Self::Certification => {
                let others = product.certificates.iter().filter(|c| c.stars.is_none());
                others.map(|c| c.scheme.to_string()).collect()
            }
            _ => Vec::new(),
        }
    }

    fn of_facility(self, catalogue: &Catalogue, facility: &Facility) -> Vec<String> {
        let amount = facility.support.as_ref().and_then(|s| s.amount_vnd);
        match self {
            Self::Province => vec![facility.province.code().to_owned()],
            Self::Sector => vec![facility.sector.to_string()],
            Self::Support => {
                vec![facility.support.as_ref().map_or("unknown", |s| s.status.code()).to_owned()]
            }
            Self::Amount => vec![if amount.is_some() { "known" } else { "unknown" }.to_owned()],
            Self::Grade => vec![facility.grade.code().to_owned()],
            Self::Topic => catalogue.topics_of_facility(facility).map(|(t, _)| t.id.to_string()).collect(),
            _ => Vec::new(),
        }
    }

    fn of_journey(self, journey: &Journey) -> Vec<String> {
        match self {
            Self::Kind => vec![journey.kind.code().to_owned()],
            Self::Topic => texts(&journey.topics),
            Self::Place => {
                let provinces = journey.places.iter().filter_map(|s| s.province);
                let places = journey.places.iter().filter_map(|s| s.place.as_ref());
                provinces.map(|p| p.code().to_owned()).chain(places.map(ToString::to_string)).collect()
            }
            // “About 2012 to about 2022” names no year.
            Self::Year => journey.date.filter(|d| !d.start.approximate).map_or_else(
                || vec!["unknown".to_owned()],
                |d| (d.start.year()..=d.end.unwrap_or(d.start).year()).map(|y| y.to_string()).collect(),
            ),
            Self::Product => texts(&journey.products),
            Self::Facility => texts(&journey.facilities),
            _ => Vec::new(),
        }
    }
}

fn texts<'a, T: ToString + 'a>(values: impl IntoIterator<Item = &'a T>) -> Vec<String> {
    values.into_iter().map(ToString::to_string).collect()
}

/// The values, each once. Records hold a handful, so looking back is cheapest.
fn distinct(values: Vec<String>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for value in values {
        if !all.contains(&value) {
            all.push(value);
        }
    }
    all
}

fn certificate_value(validity: Validity) -> &'static str {
    match validity {
        Validity::Valid => "valid",
        Validity::Expiring => "expiring",
        Validity::Expired => "expired",
        Validity::ToCheck | Validity::YearUnknown => "unknown",
    }
}
