//! The search field: a combobox after the ARIA pattern, with suggestions while typing.

use leptos::prelude::*;

use super::nothing::{heading_of, link_of, place_or_name};
use super::{ListState, elsewhere_of, show};
use crate::filter::{Collection, Group};
use crate::i18n::Messages;
use crate::model::Text;
use crate::state::{App, Loaded, use_app, use_data};
use crate::ui::{Icon, icon};
use crate::web::{history, page, storage, viewport};

/// Suggestions from the list itself, and from each other group.
const MANY: (usize, usize) = (4, 2);
/// The same in a narrow window, where the groups stand below each other.
const FEW: (usize, usize) = (3, 1);
/// Narrower than this, in CSS pixels.
const NARROW: f64 = 600.0;
/// Searches remembered for the session.
const SEARCHES: usize = 6;

/// Where a suggestion leads.
#[derive(Clone, PartialEq)]
enum Suggestion {
    /// To a record.
    Record { href: String, name: Text, place: bool },
    /// To an earlier search.
    Search(String),
}

/// A group of suggestions under its heading.
#[derive(Clone, PartialEq)]
struct Suggested {
    /// Records of a group; none for earlier searches.
    group: Option<Group>,
    /// Number of its first suggestion over all groups.
    first: usize,
    all: Vec<Suggestion>,
}

fn suggested(data: &Loaded, state: ListState) -> Vec<Suggested> {
    let typed = state.query.with(|query| !query.q.trim().is_empty());
    let mut groups: Vec<(Option<Group>, Vec<Suggestion>)> = Vec::new();
    let (most_own, most_others) = if viewport::width() < NARROW { FEW } else { MANY };
    let record = |place: bool| move |(href, name)| Suggestion::Record { href, name, place };
    if typed {
        let group = Group::from(state.list);
        let own = state.found.with(|found| found.as_ref().map(|f| f.first(most_own))).unwrap_or_default();
        let own =
            own.into_iter().filter_map(|at| link_of(data, state, group, at)).map(record(false)).collect();
        groups.push((Some(group), own));
        let others = state.query.with(|query| elsewhere_of(data, state, &query.q, most_others));
        for other in others {
            let place = other.group == Group::Places;
            groups.push((Some(other.group), other.records.into_iter().map(record(place)).collect()));
        }
    } else {
        groups.push((None, storage::searches().into_iter().map(Suggestion::Search).collect()));
    }
    let mut first = 0;
    groups
        .into_iter()
        .filter(|(_, all)| !all.is_empty())
        .map(|(group, all)| {
            let group = Suggested { group, first, all };
            first += group.all.len();
            group
        })
        .collect()
}

/// The state of the field and its suggestions.
#[derive(Clone, Copy)]
struct Combo {
    app: App,
    state: ListState,
    open: RwSignal<bool>,
    /// Whether what is typed replaces what was typed before it: a search is one step of the history, whatever the
    /// number of its letters.
    typing: StoredValue<bool>,
    /// Number of the suggestion that the arrow keys stand on.
    active: RwSignal<Option<usize>>,
    groups: Memo<Vec<Suggested>>,
}

impl Combo {
    fn new(state: ListState) -> Self {
        let (app, data) = (use_app(), use_data());
        let open = RwSignal::new(false);
        let groups = Memo::new(move |_| if open.get() { suggested(&data, state) } else { Vec::new() });
        Self { app, state, open, typing: StoredValue::new(false), active: RwSignal::new(None), groups }
    }

    fn count(self) -> usize {
        self.groups.with(|groups| groups.iter().map(|g| g.all.len()).sum())
    }

    fn expanded(self) -> bool {
        self.open.get() && self.count() > 0
    }

    fn close(self) {
        self.open.set(false);
        self.active.set(None);
    }

    /// Looks for something else.
    fn set(self, q: String) {
        let mut next = self.state.query.get_untracked();
        next.q = q;
        self.active.set(None);
        let typing = self.typing.get_value();
        self.typing.set_value(true);
        show(self.app, self.state.list, next, typing);
    }

    /// Remembers for the session what found something.
    fn keep(self) {
        // A field that goes with its page loses the focus too.
        let found = self.state.order.try_with_untracked(|order| !order.is_empty());
        let q = self.state.query.try_with_untracked(|query| query.q.trim().to_owned());
        let (Some(found), Some(q)) = (found, q) else { return };
        self.typing.set_value(false);
        if found && q.chars().count() > 1 {
            storage::remember_search(&q, SEARCHES);
        }
    }

    /// Goes where a suggestion leads.
    fn choose(self, at: usize) {
        let chosen = self.groups.with_untracked(|groups| {
            let group = groups.iter().find(|g| (g.first..g.first + g.all.len()).contains(&at))?;
            group.all.get(at - group.first).cloned()
        });
        match chosen {
            Some(Suggestion::Record { href, .. }) => {
                self.keep();
                self.close();
                history::go(&href);
            }
            Some(Suggestion::Search(q)) => {
                self.set(q);
                self.close();
            }
            None => {}
        }
    }

    /// One suggestion on or back; past the ends stands the field itself.
    fn step(self, forward: bool) {
        let count = self.count();
        let next = match (self.active.get_untracked(), forward) {
            (None, true) => Some(0),
            (None, false) => count.checked_sub(1),
            (Some(at), true) => (at + 1 < count).then_some(at + 1),
            (Some(at), false) => at.checked_sub(1),
        };
        self.active.set(next.filter(|_| count > 0));
        page::before_paint(move || {
            if let Some(at) = self.active.try_get_untracked().flatten() {
                page::reveal_id(&option_id(at));
            }
        });
    }

    fn on_key(self, event: &leptos::ev::KeyboardEvent) {
        match event.key().as_str() {
            // Another way of typing is composing its letters.
            _ if event.is_composing() => return,
            "ArrowDown" if self.expanded() => self.step(true),
            "ArrowDown" => self.open.set(true),
            "ArrowUp" if self.expanded() => self.step(false),
            "Enter" => match self.active.get_untracked() {
                Some(at) if self.expanded() => self.choose(at),
                _ => {
                    self.keep();
                    self.close();
                }
            },
            "Escape" if self.expanded() => self.close(),
            "Escape" if !self.state.query.with_untracked(|q| q.q.is_empty()) => self.set(String::new()),
            "Tab" => {
                self.close();
                return;
            }
            // The caret moves in the field: no suggestion is meant any more.
            "ArrowLeft" | "ArrowRight" | "Home" | "End" => {
                self.active.set(None);
                return;
            }
            _ => return,
        }
        event.prevent_default();
    }

    /// The suggestions push the results down. They go after a click has reached its target, not when it begins: what
    /// moves under the finger is missed.
    fn close_on_click_elsewhere(self) {
        let clicks = window_event_listener(leptos::ev::click, move |event| {
            if self.open.get_untracked() && !page::is_inside(event.target(), "[role=search]") {
                self.close();
            }
        });
        on_cleanup(move || clicks.remove());
    }
}

/// The field with its list of suggestions.
#[component]
pub(super) fn SearchField(state: ListState) -> impl IntoView {
    let combo = Combo::new(state);
    combo.close_on_click_elsewhere();
    let app = combo.app;
    let typed = move || state.query.get().q;
    view! {
        <div role="search">
            <div class="search">
                {icon(Icon::Search)} {field(&combo)}
                <Show when=move || !typed().is_empty()>
                    <button
                        class="search__clear"
                        type="button"
                        aria-label=app.word(|t| t.search_clear)
                        on:click=move |_| {
                            combo.set(String::new());
                            page::focus_id("search");
                        }
                    >
                        {icon(Icon::Close)}
                    </button>
                </Show>
            </div>
            <ul
                class="suggestions"
                id="suggestions"
                role="listbox"
                aria-label=app.word(|t| t.suggestions)
                hidden=move || !combo.expanded()
            >
                {move || combo.groups.get().into_iter().map(|group| group_of(&combo, group)).collect_view()}
            </ul>
        </div>
    }
}

fn field(combo: &Combo) -> AnyView {
    let combo = *combo;
    let (app, query) = (combo.app, combo.state.query);
    let [label, hint]: [fn(&'static Messages) -> &'static str; 2] = match combo.state.list {
        Collection::Products => [|t| t.search_label, |t| t.search_hint],
        Collection::Facilities => [|t| t.search_facilities, |t| t.hint_facilities],
        Collection::Journeys => [|t| t.search_journeys, |t| t.hint_journeys],
    };
    view! {
        <input
            class="search__field"
            id="search"
            type="text"
            inputmode="search"
            enterkeyhint="search"
            role="combobox"
            aria-expanded=move || if combo.expanded() { "true" } else { "false" }
            aria-controls="suggestions"
            aria-autocomplete="list"
            aria-activedescendant=move || combo.active.get().filter(|_| combo.expanded()).map(option_id)
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            maxlength="200"
            aria-label=app.word(label)
            placeholder=app.word(hint)
            prop:value=move || query.get().q
            on:input=move |event| {
                combo.set(event_target_value(&event));
                combo.open.set(true);
            }
            on:click=move |_| {
                if query.with_untracked(|q| q.q.is_empty()) {
                    combo.open.set(true);
                }
            }
            on:keydown=move |event| combo.on_key(&event)
            on:blur=move |_| combo.keep()
        />
    }
    .into_any()
}

/// A group of suggestions as options of the listbox.
fn group_of(combo: &Combo, group: Suggested) -> AnyView {
    let combo = *combo;
    let (t, lang) = (combo.app.t(), combo.app.lang());
    let options = group.all.into_iter().zip(group.first..).map(|(one, at)| {
        let words = match one {
            Suggestion::Record { name, place, .. } => place_or_name(&name, place, lang),
            Suggestion::Search(q) => view! { <span lang="vi">{q}</span> }.into_any(),
        };
        view! {
            <li
                class="suggestions__one"
                role="option"
                id=option_id(at)
                aria-selected=move || if combo.active.get() == Some(at) { "true" } else { "false" }
                // The field keeps the focus.
                on:mousedown=move |event| event.prevent_default()
                on:click=move |_| combo.choose(at)
            >
                {words}
            </li>
        }
    });
    let heading_id = format!("suggestions-{}", group.first);
    let heading = group.group.map_or(t.last_searches, |group| heading_of(group, t));
    view! {
        <li role="presentation">
            <p class="suggestions__heading" id=heading_id.clone()>
                {heading}
            </p>
            <ul role="group" aria-labelledby=heading_id>
                {options.collect_view()}
            </ul>
        </li>
    }
    .into_any()
}

fn option_id(at: usize) -> String {
    format!("suggestion-{at}")
}
