//! Sản vật Lai Châu: a showcase of what a mountain province makes. See ARCHITECTURE.md for the rooms.

pub mod catalogue;
pub mod filter;
pub mod i18n;
pub mod model;
pub mod page;
pub mod route;
pub mod shell;
pub mod state;
pub mod textile;
pub mod ui;
pub mod web;
