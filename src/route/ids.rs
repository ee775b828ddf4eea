//! Ids of records in an address: `ids=a,b,c`.

use std::collections::HashSet;

use crate::filter::{encode_component, parse_pairs};

/// Ids in the order given, each once. They need not name any record.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Ids(Vec<String>);

impl Ids {
    /// Ids, each once; empty ones are left out.
    pub fn new(ids: impl IntoIterator<Item = String>) -> Self {
        let mut seen = HashSet::new();
        Self(ids.into_iter().filter(|id| !id.is_empty() && seen.insert(id.clone())).collect())
    }

    /// Reads the `ids` of a query string.
    pub(super) fn of_query(query: &str) -> Self {
        let all = parse_pairs(query).filter(|(name, _)| *name == "ids");
        Self::new(all.flat_map(|(_, ids)| ids.split(',').map(|id| id.trim().to_owned()).collect::<Vec<_>>()))
    }

    /// The ids in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same with one more at the end.
    #[must_use]
    pub fn with(&self, id: &str) -> Self {
        Self::new(self.0.iter().cloned().chain([id.to_owned()]))
    }

    /// The same without one.
    #[must_use]
    pub fn without(&self, id: &str) -> Self {
        Self(self.0.iter().filter(|own| *own != id).cloned().collect())
    }

    /// The address below a path.
    pub(super) fn href(&self, path: &str) -> String {
        if self.0.is_empty() {
            return path.to_owned();
        }
        let ids: Vec<String> = self.0.iter().map(|id| encode_component(id)).collect();
        format!("{path}?ids={}", ids.join(","))
    }
}
