//! Components driven by props.

mod band;
mod card;
mod cover;
mod dialog;
mod facet;
mod facts;
mod icon;
mod keep;
mod lang_switch;
mod rows;
mod sources;
mod stars;
mod text;

pub use band::{Hem, Selvedge, bare_warp, star_mark, woven_band};
pub use card::{Marks, ProductCard, former_district, place_name};
pub use cover::{CoverFrame, cover_of, facility_cover};
pub use dialog::Dialog;
pub use facet::{FacetGroup, FacetRow};
pub use facts::{FactRow, museum_row, values_view};
pub use icon::{Icon, icon};
pub use keep::{KeepButton, ListLink};
pub use lang_switch::LangSwitch;
pub use rows::{FacilityCard, JourneyRow, journey_when};
pub use sources::source_item;
pub use stars::{OcopLine, ocop_line};
pub use text::{around, lang_attr, listed, localised, named, not_loaded, part_missing};
