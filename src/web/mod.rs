//! The only room that touches the browser.

pub mod clock;
pub mod fetch;
pub mod history;
pub mod observe;
pub mod page;
pub mod share;
pub mod storage;
pub mod viewport;
