//! The results: a list of which only the rows near the window are in the document.

use leptos::html;
use leptos::prelude::*;

use super::ListState;
use crate::filter::{Collection, ListQuery, Sort};
use crate::i18n::{fill, year_heading};
use crate::model::Lang;
use crate::state::{App, Loaded, Rows, use_app, use_data};
use crate::ui::{FacilityCard, JourneyRow, ProductCard};
use crate::web::{history, page, viewport};

/// Rows are drawn so far outside the window, in CSS pixels: covers are drawn at the same distance.
const AROUND: f64 = 700.0;
/// Lists up to this length are drawn whole: the browser's own search and print find everything in them.
const WHOLE: usize = 200;
/// Items of a longer list that are drawn before anything is measured.
const FIRST: usize = 24;
/// Lists whose heights are remembered.
const REMEMBERED: usize = 12;
/// A list sorted by name with more items gets a row of letters.
const LONG: usize = 60;

/// The window over a list.
#[derive(Clone, Copy)]
struct Windowed {
    app: App,
    state: ListState,
    node: NodeRef<html::Ul>,
    rows: RwSignal<Rows>,
    /// Numbers of the items that are drawn.
    range: RwSignal<(usize, usize)>,
    /// The item with the focus: it stays in the document wherever the reader scrolls.
    focused: RwSignal<Option<usize>>,
}

impl Windowed {
    fn new(app: App, state: ListState) -> Self {
        let key = state.query.with_untracked(ListQuery::to_query_string);
        let known = app.rows.with_value(|all| all.iter().find(|(k, _)| *k == key).map(|(_, rows)| rows.clone()));
        let first = if state.order.with_untracked(|order| order.len()) <= WHOLE { WHOLE } else { FIRST };
        Self {
            app,
            state,
            node: NodeRef::new(),
            rows: RwSignal::new(known.unwrap_or_default()),
            range: RwSignal::new((0, first)),
            focused: RwSignal::new(None),
        }
    }

    /// Works out which items are near the window.
    fn look(self) {
        let Some(list) = self.node.try_get_untracked().flatten() else { return };
        let count = self.state.order.with_untracked(|order| order.len());
        if count <= WHOLE {
            if self.range.get_untracked() != (0, WHOLE) {
                self.range.set((0, WHOLE));
            }
            return;
        }
        let (columns, width) = (viewport::columns_of(&list), viewport::width_of(&list));
        let rows = self.rows.get_untracked();
        let fitted = rows.clone().fitted(count, columns, width);
        if fitted != rows {
            self.rows.set(fitted.clone());
        }
        // The list begins below the rows that are not drawn.
        let (from, _) = self.range.get_untracked();
        let top = fitted.before(from / columns) - viewport::top_of(&list);
        let near = fitted.between(top - AROUND, top + viewport::height() + AROUND);
        let range = (near.start * columns, (near.end * columns).min(count).max(1));
        if range != self.range.get_untracked() {
            self.range.set(range);
        }
    }

    /// Whether all items are in the document.
    fn is_whole(self) -> bool {
        self.state.order.with_untracked(|order| order.len() <= WHOLE)
    }

    /// Measures the rows that are drawn.
    fn measure(self) {
        let Some(list) = self.node.try_get_untracked().flatten() else { return };
        if self.is_whole() {
            return;
        }
        let placed = viewport::placed(&list);
        let mut rows = self.rows.get_untracked();
        let columns = rows.columns();
        let first_of_rows: Vec<&viewport::Placed> = placed.iter().filter(|p| p.at.is_multiple_of(columns)).collect();
        let mut changed = false;
        for two in first_of_rows.windows(2) {
            if let [this, next] = two {
                changed |= rows.note(this.at / columns, next.top - this.top);
            }
        }
        if changed {
            self.rows.set(rows);
        }
    }

    /// Looks and measures after the next layout.
    fn settle(self) {
        page::after_paint(move || {
            if !self.rows.is_disposed() {
                self.measure();
                self.look();
            }
        });
    }

    /// Remembers the heights for the way back.
    fn remember(self) {
        let Some(rows) = self.rows.try_get_untracked() else { return };
        let key = self.state.query.try_with_untracked(ListQuery::to_query_string).unwrap_or_default();
        self.app.rows.update_value(|all| {
            all.retain(|(k, _)| *k != key);
            all.insert(0, (key, rows));
            all.truncate(REMEMBERED);
        });
    }

    /// Goes to an item and focuses it.
    fn jump(self, at: usize) {
        let Some(list) = self.node.get_untracked() else { return };
        if self.is_whole() {
            viewport::show_number(&list, at);
            viewport::focus_number(&list, at);
            return;
        }
        let rows = self.rows.get_untracked();
        let (from, _) = self.range.get_untracked();
        let columns = rows.columns();
        let list_top = viewport::scrolled() + viewport::top_of(&list) - rows.before(from / columns);
        // A third of the window above it, below what sticks to its top.
        history::scroll_to((list_top + rows.before(at / columns) - viewport::height() / 3.0).max(0.0));
        self.look();
        page::after_paint(move || {
            self.look();
            page::after_paint(move || {
                if let Some(list) = self.node.try_get_untracked().flatten() {
                    viewport::focus_number(&list, at);
                }
            });
        });
    }
}

/// The results, each a link. Journeys stand under their years.
#[component]
pub(super) fn Results(state: ListState) -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let list = state.list;
    let windowed = Windowed::new(app, state);
    let order = state.order;
    // Another list has other heights; it begins at its top unless the reader comes back to it.
    Effect::new(move |before: Option<()>| {
        order.track();
        if before.is_some() {
            windowed.rows.update(|rows| *rows = std::mem::take(rows).renewed());
            windowed.look();
        }
        windowed.settle();
    });
    Effect::new(move |_| {
        windowed.range.track();
        app.visitor.lang.track();
        windowed.settle();
    });
    let watch = StoredValue::new_local(Some(viewport::Watch::new(move || windowed.look())));
    on_cleanup(move || {
        windowed.remember();
        watch.set_value(None);
    });
    let numbers = move || {
        let count = state.count();
        let (from, to) = windowed.range.get();
        let mut numbers: Vec<usize> = (from.min(count)..to.min(count)).collect();
        match windowed.focused.get() {
            Some(at) if at < from && at < count => numbers.insert(0, at),
            Some(at) if at >= to && at < count => numbers.push(at),
            _ => {}
        }
        numbers
    };
    let item = {
        let data = data.clone();
        move |number: usize| item(state, windowed, data.clone(), number)
    };
    let years = (list == Collection::Journeys).then_some("true");
    let whole = move || state.count() <= WHOLE;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "heights of a page")]
    let px = |y: f64| format!("{}px", y.round() as u32);
    let above = move || if whole() { px(0.0) } else { px(windowed.rows.with(|rows| rows.before(windowed.range.get().0 / rows.columns()))) };
    let below = move || {
        if whole() {
            return px(0.0);
        }
        let to = windowed.range.get().1;
        px(windowed.rows.with(|rows| (rows.total() - rows.before(to.div_ceil(rows.columns()))).max(0.0)))
    };
    let names = data.clone();
    view! {
        {move || letters(app, state, windowed)}
        <div class="cards__space" style:--space=above></div>
        <ul
            class="cards"
            data-years=years
            data-whole=move || whole().then_some("true")
            id="results"
            node_ref=windowed.node
            aria-label=app.word(|t| t.results)
            on:focusin=move |event| windowed.focused.set(viewport::number_of(event.target()))
            on:focusout=move |_| windowed.focused.set(None)
            on:keydown=move |event| {
                let key = event.key();
                let plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key();
                if plain && key.chars().count() == 1
                    && let Some(at) = next_beginning(app, &names, windowed, &key)
                {
                    event.prevent_default();
                    windowed.jump(at);
                }
            }
        >
            <For each=numbers key=|number| *number children=item />
        </ul>
        <div class="cards__space" style:--space=below></div>
    }
}

/// One place of the list. When the results change, the card in it is redrawn, not replaced.
fn item(state: ListState, windowed: Windowed, data: std::sync::Arc<Loaded>, number: usize) -> impl IntoView {
    let app = windowed.app;
    let at = Memo::new(move |before: Option<&usize>| {
        let now = state.order.with(|order| order.get(number).copied());
        now.or(before.copied()).unwrap_or_default()
    });
    let found: Signal<Option<crate::filter::Found>> = state.found.into();
    let heading = (state.list == Collection::Journeys).then(|| {
        move || {
            let year = state.order.with(|order| {
                let year = |at: usize| order.get(at).map(|position| year_of(&data, *position));
                let own = year(number)?;
                (number == 0 || year(number - 1) != Some(own)).then_some(own)
            });
            year.map(|year| view! { <h2 class="year-heading">{move || year_heading(year, app.lang())}</h2> })
        }
    });
    let card = match state.list {
        Collection::Products => view! { <ProductCard at=at found=found /> }.into_any(),
        Collection::Facilities => view! { <FacilityCard at=at found=found /> }.into_any(),
        Collection::Journeys => view! { <JourneyRow at=at found=found /> }.into_any(),
    };
    let away = move || {
        let (from, to) = windowed.range.get();
        (number < from || number >= to).then_some("true")
    };
    view! {
        <li
            class="cards__item"
            data-at=number
            data-away=away
            aria-posinset=number + 1
            aria-setsize=move || state.count()
        >
            {heading}
            {card}
        </li>
    }
}

/// Year of a journey; none where no source dates it exactly enough.
fn year_of(data: &Loaded, position: usize) -> Option<i32> {
    let when = data.catalogue.journeys.at(position).and_then(|j| j.date);
    when.filter(|d| !d.start.approximate).map(|d| d.start.year())
}

/// Name of a record as it is shown.
fn shown_name(data: &Loaded, list: Collection, position: usize, lang: Lang) -> &str {
    let name = match list {
        Collection::Products => data.catalogue.products.at(position).map(|p| &p.name),
        Collection::Facilities => data.catalogue.facilities.at(position).map(|f| &f.name),
        Collection::Journeys => data.catalogue.journeys.at(position).map(|j| &j.title),
    };
    name.map(|name| name.str(lang)).unwrap_or_default()
}

/// The next item after the focused one whose name begins with what was typed, round to the first.
fn next_beginning(app: App, data: &Loaded, windowed: Windowed, typed: &str) -> Option<usize> {
    let typed = san_vat_search::plain(typed);
    if typed.is_empty() {
        return None;
    }
    let lang = app.visitor.lang.get_untracked();
    let from = windowed.focused.get_untracked().map_or(0, |at| at + 1);
    windowed.state.order.with_untracked(|order| {
        let fits = |at: &usize| {
            let name = order.get(*at).map(|position| shown_name(data, windowed.state.list, *position, lang));
            name.is_some_and(|name| begins_with(name, &typed))
        };
        (from..order.len()).chain(0..from.min(order.len())).find(fits)
    })
}

/// Compares the first letter only: names are long and lists too.
fn begins_with(name: &str, letter: &str) -> bool {
    let first = name.chars().find(|c| c.is_alphanumeric());
    first.is_some_and(|c| san_vat_search::letter::letter(c).base.to_string() == letter)
}

/// First letters of names, Vietnamese and English.
const LETTERS: [&str; 2] = ["AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/// A row of letters over a long list in the order of its names.
fn letters(app: App, state: ListState, windowed: Windowed) -> Option<AnyView> {
    let sort = state.query.with(|q| q.sort);
    let down = sort == Sort::NameDown;
    let lang = app.lang();
    let [vietnamese, english] = LETTERS;
    let alphabet = match lang {
        Lang::Vi => vietnamese,
        Lang::En => english,
        Lang::Zh => "",
    };
    let named = matches!(sort, Sort::Name | Sort::NameDown) && !alphabet.is_empty();
    if !named || state.count() <= LONG {
        return None;
    }
    let data = use_data();
    let order = state.order.get();
    let key = |at: usize| {
        let name = order.get(at).map(|position| shown_name(&data, state.list, *position, lang));
        san_vat_search::sort_key(name.unwrap_or_default())
    };
    // Names stand in order: each letter begins where the first name is not before it.
    let first = |letter: &str| {
        let bound = san_vat_search::sort_key(letter);
        let (mut low, mut high) = (0, order.len());
        while low < high {
            let middle = low.midpoint(high);
            let before = if down { begins_after(&key(middle), &bound) } else { key(middle).as_bytes() < start(&bound) };
            if before { low = middle + 1 } else { high = middle }
        }
        (low < order.len() && key(low).as_bytes().starts_with(start(&bound))).then_some(low)
    };
    let mut found: Vec<(String, usize)> =
        alphabet.chars().filter_map(|letter| Some((letter.to_string(), first(&letter.to_string())?))).collect();
    if down {
        found.reverse();
    }
    let buttons = found.into_iter().map(|(letter, at)| {
        let label = fill(app.t().jump_to, &[&letter]);
        view! {
            <button class="letters__one" type="button" aria-label=label on:click=move |_| windowed.jump(at)>
                {letter}
            </button>
        }
    });
    let buttons = buttons.collect_view();
    Some(view! { <div class="letters" role="group" aria-label=app.t().jump_label>{buttons}</div> }.into_any())
}

/// The letter of a key that was made from one letter: without the end of the syllable.
fn start(key: &san_vat_search::SortKey) -> &[u8] {
    key.as_bytes().get(..2).unwrap_or_default()
}

/// Whether a name stands after all those that begin with a letter.
fn begins_after(key: &san_vat_search::SortKey, letter: &san_vat_search::SortKey) -> bool {
    key.as_bytes() > start(letter) && !key.as_bytes().starts_with(start(letter))
}
