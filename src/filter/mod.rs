//! Facets of the catalogue: values, counts, order; to and from the query string.

mod collection;
mod column;
mod facet;
mod index;
mod order;
mod query;
mod run;
mod texts;

pub use collection::Collection;
pub use column::Column;
pub use facet::{Facet, StarsValue};
pub use index::{Group, Indexing, SearchIndex};
pub use order::ordered;
pub use query::{ListQuery, Sort, decode_component, encode_component, parse_pairs};
use run::order_key;
pub use run::{Found, facet_counts, run};

#[cfg(test)]
mod tests;
