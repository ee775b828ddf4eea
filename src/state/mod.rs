//! Signals and contexts that join the pure rooms with the browser.

mod load;
mod rows;
mod settings;
mod shortlist;

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

pub use load::load;
pub use rows::Rows;
pub use settings::{Device, Reach, TextSize, Theme, Visitor};
pub use shortlist::{LONGEST_NOTE, MOST, Shortlist};

use crate::catalogue::Catalogue;
use crate::filter::SearchIndex;
use crate::i18n::{Messages, messages};
use crate::model::{Contact, Finding, Lang};
use crate::route::Address;
use crate::web::storage::{Key, read, watch, write};
use crate::web::{history, page};

/// The data, ready to show.
pub struct Loaded {
    /// What the data says.
    pub catalogue: Catalogue,
    /// What searching and sorting need; none while it is made.
    pub index: ArcRwSignal<Option<Arc<SearchIndex>>>,
    /// The day on which certificates are judged.
    pub today: NaiveDate,
    /// Whether the device's clock lies before the data; then the data's day is used.
    pub clock_is_wrong: bool,
}

/// Outcome of loading.
#[derive(Clone)]
pub enum Load {
    /// There is something to show.
    Ready(Arc<Loaded>),
    /// Nothing can be shown, and why.
    Failed(Arc<Failure>),
}

/// Why nothing can be shown, and whom to tell.
pub struct Failure {
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// The Centre, if the manifest names it.
    pub contact: Contact,
}

/// The result of an action.
#[derive(Clone, PartialEq)]
pub struct Notice {
    /// What happened.
    pub words: &'static str,
    /// What could not be copied, to be copied by hand.
    pub text: Option<String>,
    /// The list before, where the action changed it.
    pub undo: Option<Shortlist>,
}

impl Notice {
    /// Words only.
    pub fn of(words: &'static str) -> Self {
        Self { words, text: None, undo: None }
    }
}

/// Everything the pages share. Signals hold only what changes.
#[derive(Clone, Copy)]
pub struct App {
    /// The address.
    pub address: RwSignal<Address>,
    /// What the visitor chose; kept by the browser.
    pub visitor: Visitor,
    /// What belongs to the device.
    pub device: Device,
    /// Whether the menu is open.
    pub menu_open: RwSignal<bool>,
    /// Whether the present page was come back to: its lists return to where they were.
    pub returning: StoredValue<bool>,
    /// Row heights of lists that were left, for the way back.
    pub rows: StoredValue<Vec<(String, Rows)>>,
    /// What the visitor keeps.
    pub shortlist: RwSignal<Shortlist>,
    /// Result of an action, said to all: “Đã chép liên kết”.
    pub notice: RwSignal<Option<Notice>>,
}

impl App {
    /// The language, tracked.
    pub fn lang(&self) -> Lang {
        self.visitor.lang.get()
    }

    /// The messages of the language, not tracked.
    pub fn t_untracked(&self) -> &'static Messages {
        messages(self.visitor.lang.get_untracked())
    }

    /// Chooses a language. An address that names one is changed with it, so that what is shared says what is seen.
    pub fn choose_lang(&self, lang: Lang) {
        self.visitor.lang.set(lang);
        if self.address.with_untracked(|a| a.lang.is_some_and(|asked| asked != lang)) {
            self.address.update(|a| a.lang = Some(lang));
            history::replace(&self.address.with_untracked(Address::format));
        }
    }

    /// Changes the list and says what happened; the notice can undo it.
    pub fn change_list(
        self,
        said: fn(&'static Messages) -> &'static str,
        change: impl FnOnce(&mut Shortlist),
    ) {
        let before = self.shortlist.get_untracked();
        self.shortlist.update(change);
        let changed = self.shortlist.with_untracked(|list| *list != before);
        let words = said(self.t_untracked());
        self.notice.set(Some(Notice { undo: changed.then_some(before), ..Notice::of(words) }));
    }

    /// Puts an item into the list or takes it out, by a button that shows it.
    pub fn keep(self, id: &str, keep: bool) {
        let full = keep && self.shortlist.with_untracked(|list| list.len() >= MOST && !list.has(id));
        if full {
            self.notice.set(Some(Notice::of(self.t_untracked().list_full)));
            return;
        }
        self.shortlist.update(|list| if keep { _ = list.add(id) } else { list.remove(id) });
        // The button and the count show it; only those who do not see them are told.
        let t = self.t_untracked();
        page::announce(if keep { t.kept_now } else { t.dropped_now });
    }

    /// Keeps the list in the storage, in step with other windows. Where the storage refuses, says so once.
    pub fn store_list(self) {
        let kept = read(Key::VisitorShortlist).unwrap_or_default();
        self.shortlist.set(Shortlist::from_text(&kept));
        let stored = StoredValue::new(kept);
        let said = StoredValue::new(false);
        Effect::new(move |_| {
            let text = self.shortlist.with(Shortlist::to_text);
            if stored.with_value(|stored| *stored == text) {
                return;
            }
            let works =
                write(Key::VisitorShortlist, Some(&text).filter(|t| !t.is_empty()).map(String::as_str));
            stored.set_value(text);
            if !works && !said.get_value() {
                said.set_value(true);
                self.notice.set(Some(Notice::of(self.t_untracked().list_not_stored)));
            }
        });
        watch(Key::VisitorShortlist, move |text| {
            let text = text.unwrap_or_default();
            stored.set_value(text.clone());
            self.shortlist.set(Shortlist::from_text(&text));
        });
    }

    /// One message, tracked. A function pointer and not a closure: all messages on screen share one compiled view.
    pub fn word(
        self,
        pick: fn(&'static Messages) -> &'static str,
    ) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
        move || pick(self.t())
    }

    /// The messages of the language, tracked.
    pub fn t(&self) -> &'static Messages {
        messages(self.lang())
    }
}

/// The shared state.
pub fn use_app() -> App {
    expect_context::<App>()
}

/// The data. Only pages below a successful load may ask for it.
pub fn use_data() -> Arc<Loaded> {
    expect_context::<Arc<Loaded>>()
}
