//! Vietnamese search in memory: folding, index, ranking, dictionary order. Pure: no browser; tested natively against
//! `unicode-normalization` and `icu_collator`.

mod bits;
mod build;
mod fold;
mod index;
mod keys;
pub mod letter;
mod order;
mod plan;
mod query;
mod repair;

pub use bits::Bits;
pub use build::{Builder, Finishing, Lexicon, Shared};
pub use fold::{Marks, Word, plain, words};
pub use index::{Class, Index};
pub use order::{SortKey, Sorting, order_of, sort_key, sort_numbers};
pub use query::{Answer, Best};
