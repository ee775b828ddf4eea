//! The weaving room: counted-thread bands, woven ridges, block-print drawings and the covers made of them.
//!
//! Everything is drawn from a name (a product's id, a seed word) by integer hashing, so the same input gives
//! the same markup on every machine. There is no DOM here: functions return SVG markup for `inner_html`, with
//! presentation attributes only (a strict `style-src` forbids `style="…"`).
//!
//! The bands follow general principles of counted-thread weaving. They are nobody's heritage and must never be
//! captioned with a people's name.
//!
//! Arguments that reach the markup as they are (`uid`, palettes, [`art::Inks`]) must come from the program, not
//! from data: nothing is escaped. Seeds and ids are only hashed.

pub mod art;
pub mod band;
pub mod cover;
pub mod ridge;
pub mod thread;

mod trace;

#[cfg(test)]
mod tests;
