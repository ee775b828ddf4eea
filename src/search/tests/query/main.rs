//! Searching: what a reader types, however it is typed, finds what is meant.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests may fail loudly"
)]

mod building;
mod catalogue;
mod highlights;
mod keystrokes;
mod laws;
mod marks;
mod meaning;
mod nothing;
mod ready;
mod repair;
mod typing;
