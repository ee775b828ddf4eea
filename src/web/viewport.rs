//! What of a long list is in the window, and how tall its rows are.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement};

/// Calls back at events of the window, until it is dropped.
pub struct Watch {
    events: &'static [&'static str],
    closure: Closure<dyn Fn()>,
}

impl Watch {
    /// Starts watching for events such as `scroll` or `resize`.
    pub fn new(events: &'static [&'static str], moved: impl Fn() + 'static) -> Self {
        let closure = Closure::<dyn Fn()>::new(moved);
        if let Some(window) = web_sys::window() {
            for event in events {
                let _ = window.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
            }
        }
        Self { events, closure }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            for event in self.events {
                let _ =
                    window.remove_event_listener_with_callback(event, self.closure.as_ref().unchecked_ref());
            }
        }
    }
}

/// Height of the window, in CSS pixels.
pub fn height() -> f64 {
    web_sys::window().and_then(|w| w.inner_height().ok()?.as_f64()).unwrap_or(800.0)
}

/// Width of the window, in CSS pixels.
pub fn width() -> f64 {
    web_sys::window().and_then(|w| w.inner_width().ok()?.as_f64()).unwrap_or(1280.0)
}

/// How far the window is scrolled, in CSS pixels.
pub fn scrolled() -> f64 {
    web_sys::window().and_then(|w| w.scroll_y().ok()).unwrap_or_default()
}

/// Distance of an element from the top of the window; negative above it.
pub fn top_of(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

/// Width of an element, in CSS pixels.
pub fn width_of(element: &Element) -> f64 {
    element.get_bounding_client_rect().width()
}

/// Columns of a grid; at least 1.
pub fn columns_of(grid: &Element) -> usize {
    let style = web_sys::window().and_then(|w| w.get_computed_style(grid).ok()?);
    let columns = style.and_then(|s| s.get_property_value("grid-template-columns").ok()).unwrap_or_default();
    columns.split_whitespace().count().max(1)
}

/// A child of a list: its number (`data-at`), its top in the page's layout and its height, in CSS pixels.
pub struct Placed {
    /// Number in the list.
    pub at: usize,
    /// Distance from the top of the list's positioned ancestor.
    pub top: f64,
    /// Height.
    pub height: f64,
}

/// Where the numbered children of a list stand, in order.
pub fn placed(list: &Element) -> Vec<Placed> {
    let children = list.children();
    let all = (0..children.length()).filter_map(|at| children.item(at)?.dyn_into::<HtmlElement>().ok());
    all.filter(|child| !child.has_attribute("data-away"))
        .filter_map(|child| {
            let at = child.get_attribute("data-at")?.parse().ok()?;
            Some(Placed { at, top: f64::from(child.offset_top()), height: f64::from(child.offset_height()) })
        })
        .collect()
}

/// Number of the list's child in which something happened.
pub fn number_of(target: Option<web_sys::EventTarget>) -> Option<usize> {
    let element = target?.dyn_into::<Element>().ok()?;
    element.closest("[data-at]").ok()??.get_attribute("data-at")?.parse().ok()
}

/// Focuses the link of the list's child of a number, without scrolling. Whether there is one.
pub fn focus_number(list: &Element, at: usize) -> bool {
    let link = list.query_selector(&format!("[data-at=\"{at}\"] a")).ok().flatten();
    let Some(link) = link.and_then(|l| l.dyn_into::<HtmlElement>().ok()) else { return false };
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    link.focus_with_options(&options).is_ok()
}

/// Scrolls the list's child of a number to the middle of the window.
pub fn show_number(list: &Element, at: usize) {
    let Some(item) = list.query_selector(&format!("[data-at=\"{at}\"]")).ok().flatten() else { return };
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Center);
    item.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Whether the focus is inside an element.
pub fn has_focus(element: &Element) -> bool {
    element.query_selector(":focus").ok().flatten().is_some()
}
