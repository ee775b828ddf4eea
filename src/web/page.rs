//! The parts of the document that Leptos does not draw: title, root attributes, focus, live region.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, HtmlDialogElement, HtmlElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets an attribute of the root element; `None` takes it away.
pub fn set_root(name: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|d| d.document_element()) else { return };
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// Calls back after the next frame is painted: for what nobody waits for.
pub fn after_paint(call: impl FnOnce() + 'static) {
    before_paint(move || {
        let Some(window) = web_sys::window() else { return };
        let call = Closure::once_into_js(call);
        let _ = window.set_timeout_with_callback(call.unchecked_ref());
    });
}

/// Calls back before the next frame is painted, when everything up to now is in the document.
pub fn before_paint(call: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let call = Closure::once_into_js(call);
    let _ = window.request_animation_frame(call.unchecked_ref());
}

/// Calls back when the browser has nothing better to do, at the latest after a third of a second; where it cannot tell,
/// after the next frame.
pub fn when_idle(call: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    if !js_sys::Reflect::has(&window, &"requestIdleCallback".into()).unwrap_or(false) {
        before_paint(call);
        return;
    }
    let call = Closure::once_into_js(call);
    let options = web_sys::IdleRequestOptions::new();
    options.set_timeout(350);
    let _ = window.request_idle_callback_with_options(call.unchecked_ref(), &options);
}

/// Moves the focus to the page's heading, without scrolling.
pub fn focus_heading() {
    if let Some(heading) = document().and_then(|d| d.query_selector("main h1").ok()?) {
        focus(&heading);
    }
}

/// Moves the focus to the element of an id.
pub fn focus_id(id: &str) {
    if let Some(element) = document().and_then(|d| d.get_element_by_id(id)) {
        focus(&element);
        element.scroll_into_view();
    }
}

/// Whether an event happened inside an element that a selector names.
pub fn is_inside(target: Option<web_sys::EventTarget>, selector: &str) -> bool {
    let element = target.and_then(|t| t.dyn_into::<Element>().ok());
    element.and_then(|e| e.closest(selector).ok()?).is_some()
}

/// Scrolls the element of an id into view inside its own scrolling box, if it is not.
pub fn reveal_id(id: &str) {
    let Some(element) = document().and_then(|d| d.get_element_by_id(id)) else { return };
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

fn focus(element: &Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    if element.tab_index() < 0 {
        let _ = element.set_attribute("tabindex", "-1");
    }
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// The terms of the label on the page, in order.
pub fn terms() -> Vec<String> {
    let found = document().and_then(|d| d.query_selector_all("main dl > div > dt").ok());
    let nodes = found.into_iter().flat_map(|list| (0..list.length()).filter_map(move |at| list.item(at)));
    nodes.filter_map(|node| node.text_content()).collect()
}

/// Says something to screen readers, politely.
pub fn announce(words: &str) {
    if let Some(region) = document().and_then(|d| d.get_element_by_id("announcer")) {
        region.set_text_content(Some(words));
    }
}

/// Opens or closes a modal dialog.
pub fn set_dialog(dialog: &HtmlDialogElement, open: bool) {
    if open == dialog.open() {
        return;
    }
    if open {
        let _ = dialog.show_modal();
    } else {
        dialog.close();
    }
}

/// The browser's languages, most wanted first.
pub fn languages() -> Vec<String> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// Makes a panic visible: the plain page with its message instead of a frozen one.
pub fn show_panics() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        set_root("data-boot", Some("failed"));
    }));
}
