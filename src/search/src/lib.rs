//! Vietnamese search in memory: folding, index, ranking, dictionary order. Pure: no browser; tested natively against
//! `unicode-normalization` and `icu_collator`.

mod bits;
mod build;
mod finish;
mod fold;
mod guess;
mod index;
mod keys;
pub mod letter;
mod nearest;
mod order;
mod plan;
mod query;
mod repair;
mod weigh;

pub use bits::Bits;
pub use build::{Builder, Lexicon, Shared};
pub use finish::Finishing;
pub use fold::{Marks, Word, plain, words};
pub use index::{Class, Index};
pub use order::{SortKey, Sorting, order_of, sort_key, sort_numbers};
pub use query::{Answer, Best};
