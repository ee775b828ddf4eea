//! What the device remembers. Every call may fail (private windows, `content://` pages): then nothing is kept.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::StorageEvent;

/// Keys of the local storage. All local files share one storage, hence the prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Language chosen by the visitor.
    VisitorLang,
    /// Theme chosen by the visitor.
    VisitorTheme,
    /// Text size chosen by the visitor.
    VisitorTextSize,
    /// What the visitor keeps.
    VisitorShortlist,
    /// Reading distance, a property of the device.
    DeviceReach,
}

impl Key {
    fn name(self) -> &'static str {
        match self {
            Self::VisitorLang => "svlc.visitor.lang",
            Self::VisitorTheme => "svlc.visitor.theme",
            Self::VisitorTextSize => "svlc.visitor.text-size",
            Self::VisitorShortlist => "svlc.visitor.shortlist",
            Self::DeviceReach => "svlc.device.reach",
        }
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// The value of a key, if there is one and storage works.
pub fn read(key: Key) -> Option<String> {
    storage()?.get_item(key.name()).ok()?
}

/// Keeps a value; `None` forgets it. Whether the storage took it: where it does not, the choice holds until closing.
pub fn write(key: Key, value: Option<&str>) -> bool {
    let Some(storage) = storage() else { return false };
    match value {
        Some(value) => storage.set_item(key.name(), value).is_ok(),
        None => storage.remove_item(key.name()).is_ok(),
    }
}

/// Calls back when another window changes the value of a key. The listener lives as long as the page.
pub fn watch(key: Key, changed: impl Fn(Option<String>) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let closure = Closure::<dyn Fn(StorageEvent)>::new(move |event: StorageEvent| {
        // All keys at once when another window clears everything.
        if event.key().is_none_or(|name| name == key.name()) {
            changed(read(key));
        }
    });
    let _ = window.add_event_listener_with_callback("storage", closure.as_ref().unchecked_ref());
    closure.forget();
}

const SEARCHES: &str = "svlc.session.searches";

/// The last searches of this session, newest first, one a line.
pub fn searches() -> Vec<String> {
    let session = web_sys::window().and_then(|w| w.session_storage().ok()?);
    let text = session.and_then(|s| s.get_item(SEARCHES).ok()?).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

/// Remembers a search until the window is closed; the same one only once, at most `most`.
pub fn remember_search(search: &str, most: usize) {
    let search = search.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut all = searches();
    all.retain(|known| *known != search);
    all.insert(0, search);
    all.truncate(most);
    if let Some(session) = web_sys::window().and_then(|w| w.session_storage().ok()?) {
        let _ = session.set_item(SEARCHES, &all.join("\n"));
    }
}

const PLACE: &str = "svlc.session.place";

/// Remembers where the reader is in a list, for a reload.
pub fn keep_place(list: &str, place: &str) {
    if let Some(session) = web_sys::window().and_then(|w| w.session_storage().ok()?) {
        let _ = session.set_item(PLACE, &format!("{list}\n{place}"));
    }
}

/// Where the reader was in a list before the page was loaded again.
pub fn place(list: &str) -> Option<String> {
    let session = web_sys::window()?.session_storage().ok()??;
    let kept = session.get_item(PLACE).ok()??;
    kept.split_once('\n').filter(|(name, _)| *name == list).map(|(_, place)| place.to_owned())
}
