//! Folding, matching and dictionary order for Vietnamese. Pure: no browser, no allocation beyond
//! the results, tested natively against `unicode-normalization` and `icu_collator`.

pub mod fold;
pub mod letter;
pub mod order;
pub mod query;

pub use fold::{Word, plain, words};
pub use order::{SortKey, sort_key};
pub use query::{Field, Query, Score};
