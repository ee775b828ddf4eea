//! What is asked of the catalogue, and its form in the address.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::{Collection, Facet};

/// Order of the results.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Sort {
    /// Products by how well they match, then name; facilities by how well they are documented; journeys newest
    /// first.
    #[default]
    Best,
    /// Vietnamese dictionary order.
    Name,
    /// Vietnamese dictionary order, backwards.
    NameDown,
    /// Products with the most stars first.
    Stars,
    /// Products by district of 2016.
    District,
    /// Products with the newest award first.
    Newest,
    /// Facilities with the largest support first.
    Amount,
    /// Journeys oldest first.
    Oldest,
}

impl Sort {
    /// The orders that a collection offers.
    pub fn of(list: Collection) -> &'static [Self] {
        match list {
            Collection::Products => {
                &[Self::Best, Self::Name, Self::NameDown, Self::Stars, Self::District, Self::Newest]
            }
            Collection::Facilities => &[Self::Best, Self::Name, Self::NameDown, Self::Amount],
            Collection::Journeys => &[Self::Best, Self::Oldest],
        }
    }

    /// Its name in addresses; empty for the default.
    pub fn code(self) -> &'static str {
        match self {
            Self::Best => "",
            Self::Name => "name",
            Self::NameDown => "name-desc",
            Self::Stars => "stars",
            Self::District => "district",
            Self::Newest => "newest",
            Self::Amount => "amount",
            Self::Oldest => "oldest",
        }
    }

    /// The order of a name in an address of a collection.
    pub fn from_code(list: Collection, code: &str) -> Self {
        Self::of(list).iter().copied().find(|s| s.code() == code).unwrap_or_default()
    }
}

/// A state of the catalogue: what was typed, the facet values chosen, the order.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ListQuery {
    /// What was typed.
    pub q: String,
    chosen: Vec<(Facet, BTreeSet<String>)>,
    /// Order of the results.
    pub sort: Sort,
}

impl ListQuery {
    /// Everything that fits some words.
    pub fn of_words(words: &str) -> Self {
        Self { q: words.to_owned(), ..Self::default() }
    }

    /// The same without what was typed.
    #[must_use]
    pub fn without_words(self) -> Self {
        Self { q: String::new(), ..self }
    }

    /// Values chosen in a facet, in the order of their ids.
    pub fn chosen(&self, facet: Facet) -> impl Iterator<Item = &str> {
        self.set(facet).into_iter().flatten().map(String::as_str)
    }

    /// All chosen values in the order of the facets.
    pub fn all_chosen(&self) -> impl Iterator<Item = (Facet, &str)> {
        self.chosen.iter().flat_map(|(facet, set)| set.iter().map(|v| (*facet, v.as_str())))
    }

    /// The facets in which something is chosen.
    pub fn facets(&self) -> impl Iterator<Item = Facet> {
        self.chosen.iter().map(|(facet, _)| *facet)
    }

    fn set(&self, facet: Facet) -> Option<&BTreeSet<String>> {
        self.chosen.iter().find(|(f, _)| *f == facet).map(|(_, set)| set)
    }

    /// Whether a value is chosen.
    pub fn has(&self, facet: Facet, value: &str) -> bool {
        self.set(facet).is_some_and(|set| set.contains(value))
    }

    /// Whether any facet narrows the results.
    pub fn is_filtered(&self) -> bool {
        !self.chosen.is_empty()
    }

    /// The same with a value chosen or not.
    #[must_use]
    pub fn with(mut self, facet: Facet, value: &str, on: bool) -> Self {
        let at = self.chosen.iter().position(|(f, _)| *f >= facet).unwrap_or(self.chosen.len());
        let exists = self.chosen.get(at).is_some_and(|(f, _)| *f == facet);
        if !exists {
            self.chosen.insert(at, (facet, BTreeSet::new()));
        }
        if let Some((_, set)) = self.chosen.get_mut(at) {
            if on {
                set.insert(value.to_owned());
            } else {
                set.remove(value);
            }
        }
        self.chosen.retain(|(_, set)| !set.is_empty());
        self
    }

    /// The same with no facet narrowed.
    #[must_use]
    pub fn cleared(mut self) -> Self {
        self.chosen.clear();
        self
    }

    /// Reads the pairs of an address; unknown names are left out, values are kept even if no record has them.
    pub fn from_pairs<'a>(list: Collection, pairs: impl IntoIterator<Item = (&'a str, String)>) -> Self {
        let mut query = Self::default();
        for (name, value) in pairs {
            if name == "q" {
                query.q = value;
            } else if name == "sort" {
                query.sort = Sort::from_code(list, &value);
            } else if let Some(facet) = Facet::from_name(list, name) {
                // Topics are written KC1 in speech and in addresses, kc1 in the data.
                let value = if facet == Facet::Topic { value.to_ascii_lowercase() } else { value };
                for one in value.split(',').filter(|v| !v.is_empty()) {
                    query = query.with(facet, one, true);
                }
            }
        }
        query
    }

    /// The query string without `?`, names in fixed order; empty for the whole catalogue.
    pub fn to_query_string(&self) -> String {
        let mut out = String::new();
        let mut push = |name: &str, value: &str| {
            let _ = write!(out, "{}{name}={value}", if out.is_empty() { "" } else { "&" });
        };
        if !self.q.is_empty() {
            push("q", &encode_component(&self.q));
        }
        for (facet, set) in &self.chosen {
            let values: Vec<String> = set.iter().map(|v| encode_component(v)).collect();
            push(facet.name(), &values.join(","));
        }
        if self.sort != Sort::Best {
            push("sort", self.sort.code());
        }
        out
    }
}

/// Splits a query string into names and decoded values.
pub fn parse_pairs(query: &str) -> impl Iterator<Item = (&str, String)> {
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (name, decode_component(value))
    })
}

/// Percent-encodes what may not stand in a value of the address (RFC 3986 unreserved characters stay).
pub fn encode_component(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// Undoes percent-encoding and `+`; broken sequences stay as they are, bytes that are no UTF-8 become `�`.
pub fn decode_component(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.as_bytes().iter().copied();
    while let Some(byte) = bytes.next() {
        match byte {
            b'+' => out.push(b' '),
            b'%' => {
                let rest = text.as_bytes().get(text.len() - bytes.len()..).unwrap_or_default();
                let code = rest
                    .get(..2)
                    .filter(|pair| pair.iter().all(u8::is_ascii_hexdigit))
                    .and_then(|pair| std::str::from_utf8(pair).ok())
                    .and_then(|pair| u8::from_str_radix(pair, 16).ok());
                if let Some(code) = code {
                    out.push(code);
                    bytes.nth(1);
                } else {
                    out.push(byte);
                }
            }
            _ => out.push(byte),
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
