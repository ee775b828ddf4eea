//! Tells when an element comes near the window.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far outside the window an element counts as near.
const MARGIN: &str = "600px 0px";

/// Watches elements until they come near; each is told once.
#[derive(Clone)]
pub struct Nearness(Option<Rc<Watcher>>);

struct Watcher {
    observer: IntersectionObserver,
    _closure: Closure<dyn Fn(js_sys::Array, IntersectionObserver)>,
}

impl Drop for Watcher {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

impl Nearness {
    /// Calls `near` with each watched element once. Where the browser has no observer, [`Self::watch`] says so.
    pub fn new(near: impl Fn(Element) + 'static) -> Self {
        let closure = Closure::<dyn Fn(js_sys::Array, IntersectionObserver)>::new(
            move |entries: js_sys::Array, observer: IntersectionObserver| {
                for entry in entries.iter().filter_map(|e| e.dyn_into::<IntersectionObserverEntry>().ok()) {
                    if entry.is_intersecting() {
                        observer.unobserve(&entry.target());
                        near(entry.target());
                    }
                }
            },
        );
        let options = IntersectionObserverInit::new();
        options.set_root_margin(MARGIN);
        let observer =
            IntersectionObserver::new_with_options(closure.as_ref().unchecked_ref(), &options).ok();
        Self(observer.map(|observer| Rc::new(Watcher { observer, _closure: closure })))
    }

    /// Watches an element; `false` when it cannot, so that the caller draws at once.
    pub fn watch(&self, element: &Element) -> bool {
        match &self.0 {
            Some(watcher) => {
                watcher.observer.observe(element);
                true
            }
            None => false,
        }
    }
}
