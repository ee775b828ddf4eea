//! Addresses: everything after `#`. Parsing is total, formatting round-trips.

use crate::filter::{Collection, Facet, ListQuery, parse_pairs};
use crate::model::{FacilityId, JourneyId, Lang, ProductId};

mod ids;
#[cfg(test)]
mod tests;

pub use ids::Ids;

/// A page of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `#/`
    Home,
    /// `#/products?…`
    Products(ListQuery),
    /// `#/products/<id>`
    Product(ProductId),
    /// `#/facilities?…`
    Facilities(ListQuery),
    /// `#/facilities/<id>`
    Facility(FacilityId),
    /// `#/journeys?…`
    Journeys(ListQuery),
    /// `#/figures`
    Figures,
    /// `#/sources`
    Sources,
    /// `#/journeys/<id>`
    Journey(JourneyId),
    /// `#/compare?ids=…`
    Compare(Ids),
    /// `#/shortlist`: the reader's own; with `?ids=…` one that travels in its address.
    Shortlist(Ids),
    /// `#/about`
    About,
    /// An address that leads nowhere, as it was given.
    NotFound(String),
}

/// A route with the language that the address asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The page.
    pub route: Route,
    /// `lang=vi|en|zh`, if given.
    pub lang: Option<Lang>,
}

impl Address {
    /// Reads the fragment of an address, with or without `#`. Never fails: what leads nowhere is
    /// [`Route::NotFound`].
    pub fn parse(hash: &str) -> Self {
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        let lang = parse_pairs(query)
            .find(|(name, _)| *name == "lang")
            .and_then(|(_, value)| Lang::from_tag(&value));
        Self { route: Route::parse(path, query, hash), lang }
    }

    /// The fragment with `#`.
    pub fn format(&self) -> String {
        let mut hash = self.route.href();
        if let Some(lang) = self.lang {
            hash.push(if hash.contains('?') { '&' } else { '?' });
            hash.push_str("lang=");
            hash.push_str(lang.code());
        }
        hash
    }
}

impl Route {
    fn parse(path: &str, query: &str, whole: &str) -> Self {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let not_found = || Self::NotFound(strip_lang(whole));
        let asked = |list| ListQuery::from_pairs(list, parse_pairs(query));
        match parts.as_slice() {
            // `#main` is the skip link, opened as an address.
            [] | ["main"] => Self::Home,
            ["products"] => Self::Products(asked(Collection::Products)),
            ["products", id] => ProductId::new(id).map_or_else(|_| not_found(), Self::Product),
            ["facilities"] => Self::Facilities(asked(Collection::Facilities)),
            ["facilities", id] => FacilityId::new(id).map_or_else(|_| not_found(), Self::Facility),
            ["journeys"] => Self::Journeys(asked(Collection::Journeys)),
            ["figures"] => Self::Figures,
            ["sources"] => Self::Sources,
            ["journeys", id] => JourneyId::new(id).map_or_else(|_| not_found(), Self::Journey),
            ["compare"] => Self::Compare(Ids::of_query(query)),
            ["shortlist"] => Self::Shortlist(Ids::of_query(query)),
            ["about"] => Self::About,
            _ => not_found(),
        }
    }

    /// The address of the page, for `href`.
    pub fn href(&self) -> String {
        match self {
            Self::Home => "#/".to_owned(),
            Self::Products(query) => listed("#/products", query),
            Self::Facilities(query) => listed("#/facilities", query),
            Self::Journeys(query) => listed("#/journeys", query),
            Self::Product(id) => format!("#/products/{id}"),
            Self::Facility(id) => format!("#/facilities/{id}"),
            Self::Figures => "#/figures".to_owned(),
            Self::Sources => "#/sources".to_owned(),
            Self::Journey(id) => format!("#/journeys/{id}"),
            Self::Compare(ids) => ids.href("#/compare"),
            Self::Shortlist(ids) => ids.href("#/shortlist"),
            Self::About => "#/about".to_owned(),
            Self::NotFound(given) => format!("#{given}"),
        }
    }

    /// Whether another address shows the same page, perhaps filtered otherwise: then focus and scroll stay.
    pub fn same_page(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Products(_), Self::Products(_))
            | (Self::Facilities(_), Self::Facilities(_))
            | (Self::Journeys(_), Self::Journeys(_))
            | (Self::Compare(_), Self::Compare(_)) => true,
            (a, b) => a == b,
        }
    }
}

impl Route {
    /// The list of a collection.
    pub fn list(list: Collection, query: ListQuery) -> Self {
        match list {
            Collection::Products => Self::Products(query),
            Collection::Facilities => Self::Facilities(query),
            Collection::Journeys => Self::Journeys(query),
        }
    }

    /// The list of a collection with one value chosen.
    pub fn chosen(list: Collection, facet: Facet, value: &str) -> Self {
        Self::list(list, ListQuery::default().with(facet, value, true))
    }
}

fn listed(path: &str, query: &ListQuery) -> String {
    let query = query.to_query_string();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// The address without its `lang`, so that an unknown address keeps its own words only.
fn strip_lang(hash: &str) -> String {
    let Some((path, query)) = hash.split_once('?') else { return hash.to_owned() };
    let rest: Vec<&str> =
        query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang=")).collect();
    if rest.is_empty() { path.to_owned() } else { format!("{path}?{}", rest.join("&")) }
}
