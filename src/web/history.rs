//! The address bar and the history, with the scroll position of each entry.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Window;

/// The fragment of the address, with `#`; empty when there is none.
pub fn hash() -> String {
    web_sys::window().and_then(|w| w.location().hash().ok()).unwrap_or_default()
}

/// The whole address.
pub fn href() -> String {
    web_sys::window().and_then(|w| w.location().href().ok()).unwrap_or_default()
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// How an address came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// A link or an address typed in: starts at the top.
    Forward,
    /// Back or forward in the history: returns to where the reader was.
    Restored,
}

/// Tells of every change of the address, and remembers where the reader was on each entry.
#[derive(Clone)]
pub struct History {
    entries: Rc<RefCell<Entries>>,
}

#[derive(Default)]
struct Entries {
    scroll: HashMap<u32, f64>,
    current: u32,
    last: u32,
}

impl History {
    /// Starts listening. The listener lives as long as the page.
    pub fn listen(on_change: impl Fn(Arrival) + 'static) -> Self {
        let entries = Rc::new(RefCell::new(Entries::default()));
        let history = Self { entries };
        let Some(window) = web_sys::window() else { return history };
        if let Ok(state) = window.history() {
            let _ = state.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
        }
        history.restore(&window);
        history.adopt(&window);
        let this = history.clone();
        let react = Closure::<dyn Fn()>::new(move || {
            if let Some(arrival) = this.arrive() {
                on_change(arrival);
            }
        });
        for event in ["popstate", "hashchange"] {
            let _ = window.add_event_listener_with_callback(event, react.as_ref().unchecked_ref());
        }
        react.forget();
        history.remember_scroll(&window);
        history
    }

    fn remember_scroll(&self, window: &Window) {
        let entries = self.entries.clone();
        let note = Closure::<dyn Fn()>::new(move || {
            let y = web_sys::window().and_then(|w| w.scroll_y().ok()).unwrap_or_default();
            let mut entries = entries.borrow_mut();
            let current = entries.current;
            entries.scroll.insert(current, y);
        });
        let _ = window.add_event_listener_with_callback("scroll", note.as_ref().unchecked_ref());
        note.forget();
    }

    /// Takes over what was remembered before a reload, and remembers all when the page goes.
    fn restore(&self, window: &Window) {
        let kept = session(window).and_then(|s| s.get_item(SCROLLED).ok()?).unwrap_or_default();
        for (entry, y) in kept.split(' ').filter_map(|part| part.split_once(':')) {
            if let (Ok(entry), Ok(y)) = (entry.parse(), y.parse::<u32>()) {
                self.entries.borrow_mut().scroll.insert(entry, f64::from(y));
            }
        }
        let entries = self.entries.clone();
        let keep = Closure::<dyn Fn()>::new(move || {
            // The event of the last scrolling may not have come yet.
            if let Some(y) = web_sys::window().and_then(|w| w.scroll_y().ok()) {
                let mut entries = entries.borrow_mut();
                let current = entries.current;
                entries.scroll.insert(current, y);
            }
            let mut text = String::new();
            for (entry, y) in &entries.borrow().scroll {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "pixels of a page"
                )]
                let _ = write!(text, " {entry}:{}", y.round() as u32);
            }
            if let Some(session) = web_sys::window().as_ref().and_then(session) {
                let _ = session.set_item(SCROLLED, &text);
            }
        });
        let _ = window.add_event_listener_with_callback("pagehide", keep.as_ref().unchecked_ref());
        keep.forget();
    }

    /// Gives the present entry a number if it has none.
    fn adopt(&self, window: &Window) -> Option<u32> {
        let state = window.history().ok()?;
        if let Some(number) = number_of(&state.state().ok()?) {
            let mut entries = self.entries.borrow_mut();
            entries.last = entries.last.max(number);
            entries.current = number;
            return Some(number);
        }
        let number = {
            let mut entries = self.entries.borrow_mut();
            entries.last += 1;
            entries.current = entries.last;
            let new = entries.last;
            entries.scroll.remove(&new);
            entries.last
        };
        let _ = state.replace_state_with_url(&JsValue::from_f64(f64::from(number)), "", None);
        None
    }

    /// How the present entry was reached; `None` when that was told already: `popstate` and `hashchange` tell of
    /// the same step twice. The entry's number decides, not its address, which [`replace`] may have changed.
    fn arrive(&self) -> Option<Arrival> {
        let window = web_sys::window()?;
        let before = self.entries.borrow().current;
        let y = window.scroll_y().unwrap_or_default();
        let arrival = match self.adopt(&window) {
            None => Arrival::Forward,
            Some(number) if number != before => Arrival::Restored,
            Some(_) => return None,
        };
        // The event of the last scrolling on the entry that is left may not have come.
        self.entries.borrow_mut().scroll.insert(before, y);
        Some(arrival)
    }

    /// Where the reader was on the present entry, in CSS pixels from the top.
    pub fn scroll_of_entry(&self) -> f64 {
        let entries = self.entries.borrow();
        entries.scroll.get(&entries.current).copied().unwrap_or_default()
    }
}

/// Key of the session storage: `entry:pixels` of every entry of this window, with spaces between.
const SCROLLED: &str = "svlc.session.scrolled";

fn session(window: &Window) -> Option<web_sys::Storage> {
    window.session_storage().ok()?
}

fn number_of(state: &JsValue) -> Option<u32> {
    let number = state.as_f64()?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "we wrote it from a u32")]
    (number >= 1.0).then_some(number as u32)
}

/// Puts another address in the bar without a new entry and without an event.
pub fn replace(hash: &str) {
    let Some(window) = web_sys::window() else { return };
    let Ok(history) = window.history() else { return };
    let state = history.state().unwrap_or(JsValue::NULL);
    let _ = history.replace_state_with_url(&state, "", Some(hash));
}

/// Goes to another address, as a link would.
pub fn go(hash: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(hash);
    }
}

/// Opens the device's mail program with a letter begun.
pub fn mail(to: &str, subject: &str, body: &str) {
    let part = |text: &str| String::from(js_sys::encode_uri_component(text));
    if let Some(window) = web_sys::window() {
        let _ =
            window.location().set_href(&format!("mailto:{to}?subject={}&body={}", part(subject), part(body)));
    }
}

/// Scrolls the page to a height in CSS pixels, at once.
pub fn scroll_to(y: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, y);
    }
}
