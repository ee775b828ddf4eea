//! Facets and their counts.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::ProductQuery;
use crate::catalogue::Catalogue;
use crate::model::{Product, Validity};

/// A facet of the catalogue. Values are ids of the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Category.
    Category,
    /// District of 2016; `unknown` where no source says.
    District,
    /// Commune, old or new.
    Commune,
    /// OCOP stars; `none` where no source names any.
    Stars,
    /// Ethnic group.
    Ethnic,
    /// Month of harvest or sale, `1` to `12`.
    Month,
    /// Producer.
    Producer,
    /// State of the OCOP recognition: `valid`, `expiring`, `expired`, `unknown`.
    Certificate,
    /// Certification other than OCOP.
    Certification,
}

/// Value of the stars facet for products without stated stars.
pub struct StarsValue;

impl StarsValue {
    /// No source names any stars.
    pub const NONE: &'static str = "none";
}

/// One value of a facet with how many products it would give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// The id.
    pub value: String,
    /// Products that have it and match everything chosen in the *other* facets.
    pub count: usize,
}

impl Facet {
    /// All facets.
    pub const ALL: [Self; 9] = [
        Self::Category,
        Self::District,
        Self::Commune,
        Self::Stars,
        Self::Ethnic,
        Self::Month,
        Self::Producer,
        Self::Certificate,
        Self::Certification,
    ];

    /// Its name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::District => "district",
            Self::Commune => "commune",
            Self::Stars => "stars",
            Self::Ethnic => "ethnic",
            Self::Month => "month",
            Self::Producer => "producer",
            Self::Certificate => "certificate",
            Self::Certification => "certification",
        }
    }

    /// The facet of a name in an address.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|f| f.name() == name)
    }

    /// Values that a product has in this facet.
    pub fn values_of(
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
                distinct(old.chain(catalogue.links.units_of(at)).map(ToString::to_string))
            }
            Self::Stars => {
                let stars = distinct(ocop.filter_map(|c| c.stars).map(|s| s.to_string()));
                if stars.is_empty() { vec![StarsValue::NONE.to_owned()] } else { stars }
            }
            Self::Ethnic => distinct(product.ethnic_groups.iter().map(ToString::to_string)),
            Self::Month => distinct(product.months.iter().map(ToString::to_string)),
            Self::Producer => product.producer.iter().map(ToString::to_string).collect(),
            Self::Certificate => distinct(ocop.map(|c| certificate_value(c.validity(today)).to_owned())),
            Self::Certification => {
                let others = product.certificates.iter().filter(|c| c.stars.is_none());
                distinct(others.map(|c| c.scheme.to_string()))
            }
        }
    }
}

/// The values, each once. Records hold a handful, so looking back is cheapest.
fn distinct(values: impl Iterator<Item = String>) -> Vec<String> {
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

/// Counts of every value of the given facets, each counted as if its own facet were not chosen (disjunctive
/// counts). Values that no product has are left out unless chosen. Cost: products × facets.
pub fn facet_counts(
    catalogue: &Catalogue,
    matching: &[bool],
    query: &ProductQuery,
    facets: &[Facet],
    today: NaiveDate,
) -> HashMap<Facet, Vec<FacetValue>> {
    let mut counts: HashMap<Facet, BTreeMap<String, usize>> = HashMap::new();
    for facet in facets {
        let entry = counts.entry(*facet).or_default();
        for value in query.chosen(*facet) {
            entry.insert(value.to_owned(), 0);
        }
    }
    for (at, product) in catalogue.products.iter().enumerate() {
        let failed: Vec<Facet> = Facet::ALL
            .into_iter()
            .filter(|f| query.chosen(*f).next().is_some())
            .filter(|f| !f.values_of(catalogue, at, product, today).iter().any(|v| query.has(*f, v)))
            .collect();
        for facet in facets {
            let others_match =
                matching.get(at).copied().unwrap_or(false) && failed.iter().all(|f| f == facet);
            let entry = counts.entry(*facet).or_default();
            for value in facet.values_of(catalogue, at, product, today) {
                *entry.entry(value).or_default() += usize::from(others_match);
            }
        }
    }
    counts
        .into_iter()
        .map(|(f, values)| {
            (f, values.into_iter().map(|(value, count)| FacetValue { value, count }).collect())
        })
        .collect()
}
