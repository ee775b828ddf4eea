//! Facets of the catalogue: values, counts, order; to and from the query string.

mod collection;
mod facet;
mod order;
mod query;
mod run;

pub use collection::Collection;
pub use facet::{Facet, FacetValue, StarsValue, facet_counts};
pub use order::{order_of, ordered};
pub use query::{ListQuery, Sort, decode_component, encode_component, parse_pairs};
pub use run::{SearchIndex, run};

#[cfg(test)]
mod tests;
