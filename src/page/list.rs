//! A collection as a list: search field, facets, results.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

mod chosen;
mod facets;
mod letters;
mod nothing;
mod results;
mod search;
mod topic;
mod window;
mod words;

use chosen::{Chosen, FacetChips, SortSelect};
use facets::{FacetPanel, shown};
use nothing::{ElsewhereFound, NothingFound, elsewhere as elsewhere_of};
use results::Results;
use search::SearchField;
use topic::topic_head;
use words::is_known;

use crate::filter::{Collection, Facet, Found, ListQuery, SearchIndex, facet_counts, run};
use crate::i18n::{Messages, count_facilities, count_journeys, count_products, fill};
use crate::model::Lang;
use crate::route::{Address, Route};
use crate::state::{App, Loaded, use_app, use_data};
use crate::ui::Dialog;
use crate::web::{history, page, viewport};

use super::chart::SupportChart;

/// What the parts of a list share.
#[derive(Clone, Copy)]
struct ListState {
    list: Collection,
    /// The index; none while it is made.
    index: Signal<Option<Arc<SearchIndex>>>,
    /// What is asked, without values that the data does not know.
    query: Memo<ListQuery>,
    /// What was found by words; none while the index is made.
    found: Memo<Option<Found>>,
    /// Positions in the catalogue, in order.
    order: Memo<Arc<Vec<usize>>>,
    /// Facet values chosen, whatever was typed.
    chosen: Memo<ListQuery>,
    /// Counts of the facets' values, in the order of their columns; while typing they follow one frame later.
    counts: RwSignal<Counts>,
    /// What was typed; while typing it follows one frame later.
    settled: RwSignal<String>,
}

/// Counts by facet.
type Counts = HashMap<Facet, Vec<u32>>;

/// Goes to another state of the list: as a new entry, or in place while typing.
fn show(app: App, list: Collection, query: ListQuery, in_place: bool) {
    let lang = app.address.with_untracked(|a| a.lang);
    let address = Address { route: Route::list(list, query), lang };
    if in_place {
        history::replace(&address.format());
    } else {
        history::go(&address.format());
    }
    app.address.set(address);
}

/// “155 sản phẩm”, “51 cơ sở”, “36 hành trình và sự kiện”.
fn counted(app: App, list: Collection, n: usize) -> String {
    match list {
        Collection::Products => count_products(app.lang(), n),
        Collection::Facilities => count_facilities(app.lang(), n),
        Collection::Journeys => count_journeys(app.lang(), n),
    }
}

impl ListState {
    fn new(app: App, data: &Arc<Loaded>, list: Collection, asked: Memo<ListQuery>) -> Self {
        let index: Signal<Option<Arc<SearchIndex>>> = data.index.clone().into();
        let query = {
            let data = data.clone();
            Memo::new(move |_| index.with(|index| known_part(&data, index.as_deref(), list, &asked.get())))
        };
        let typed = Memo::new(move |_| query.get().q);
        let found = Memo::new(move |_| {
            let (index, sounds_first) = (index.get()?, app.lang() == Lang::Zh);
            Some(Found::new(index, list.into(), &typed.get(), sounds_first))
        });
        let order = {
            let data = data.clone();
            Memo::new(move |_| {
                let query = query.get();
                let order = found.with(|found| match found {
                    Some(found) => run(&found.index, list, &query, &found.answer, app.lang()),
                    // What was typed cannot be looked for yet.
                    None if query.q.trim().is_empty() && !query.is_filtered() => {
                        (0..list.len(&data.catalogue)).collect()
                    }
                    None => Vec::new(),
                });
                Arc::new(order)
            })
        };
        let chosen = Memo::new(move |_| query.get().without_words());
        let counts = RwSignal::new(Counts::new());
        let state =
            Self { list, index, query, found, order, chosen, counts, settled: RwSignal::new(String::new()) };
        state.follow();
        state
    }

    /// While typing, counts and what stands below the results follow one frame later: what was typed is answered first.
    fn follow(self) {
        let count = move || {
            let query = self.query.get_untracked();
            let found = self.found.get_untracked();
            let counts =
                found.map(|f| facet_counts(&f.index, self.list, &query, &f.answer, shown(self.list)));
            self.counts.set(counts.unwrap_or_default());
            self.settled.set(query.q);
        };
        count();
        Effect::new(move |before: Option<String>| {
            let typed = self.query.with(|query| query.q.clone());
            self.found.track();
            match before {
                None => {}
                // What is chosen has its counts at once: the next choice goes by them.
                Some(before) if before == typed => count(),
                Some(_) => page::after_paint(move || {
                    // The page may be gone by then.
                    if !self.counts.is_disposed() {
                        count();
                    }
                }),
            }
            typed
        });
    }

    fn count(self) -> usize {
        self.order.with(|order| order.len())
    }

    /// Whether something was asked that cannot be answered before the index is made.
    fn waits(self) -> bool {
        self.found.with(Option::is_none) && self.query.with(|q| !q.q.trim().is_empty() || q.is_filtered())
    }
}

/// The query without facet values that neither the records nor the vocabulary have.
fn known_part(data: &Loaded, index: Option<&SearchIndex>, list: Collection, asked: &ListQuery) -> ListQuery {
    let mut query = asked.clone();
    for (facet, value) in asked.all_chosen() {
        if !is_known(&data.catalogue, index, list, facet, value) {
            query = query.with(facet, value, false);
        }
    }
    query
}

/// A collection.
#[component]
pub fn ListPage(
    /// Which one.
    list: Collection,
) -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let asked = Memo::new(move |before: Option<&ListQuery>| match (app.address.get().route, list) {
        (Route::Products(query), Collection::Products)
        | (Route::Facilities(query), Collection::Facilities)
        | (Route::Journeys(query), Collection::Journeys) => query,
        _ => before.cloned().unwrap_or_default(),
    });
    let state = ListState::new(app, &data, list, asked);
    let query = state.query;
    let sheet_open = RwSignal::new(false);
    let wide = wide_window(sheet_open);
    let on_change = Callback::new(move |q| show(app, list, q, false));
    let heading = move || {
        if state.waits() { app.t().index_waits.to_owned() } else { counted(app, list, state.count()) }
    };
    view! {
        <main class="catalogue" id="main">
            <aside class="catalogue__facets" aria-label=app.word(|t| t.facets)>
                <Show when=move || wide.get()>
                    <FacetPanel state=state prefix="side" on_change=on_change />
                </Show>
            </aside>
            <div class="catalogue__main">
                <SearchField state=state />
                <FacetChips list=list sheet_open=sheet_open />
                <div class="catalogue__bar">
                    <h1 class="catalogue__count">{heading}</h1>
                    <Chosen state=state />
                    <SortSelect list=list query=query />
                </div>
                <p class="visually-hidden" role="status">
                    {move || said(&[Some(heading()), reading(app, state), dropped_words(app, &asked.get(), &query.get())])}
                </p>
                {move || dropped(app, &asked.get(), &query.get())}
                {move || reading(app, state).map(|words| view! { <p class="catalogue__reading">{words}</p> })}
                {intro(app, list)}
                {move || topic_head(&query.get())}
                <Results state=state />
                <Show when=move || state.count() == 0 && !state.waits()>
                    <NothingFound state=state />
                </Show>
                <ElsewhereFound state=state />
                <Show when=move || list == Collection::Facilities && query.get() == ListQuery::default()>
                    <SupportChart />
                </Show>
            </div>
            <Dialog open=sheet_open heading=Signal::derive(move || app.t().facets.to_owned()) kind="sheet">
                <div class="dialog__scroll">
                    <FacetPanel state=state prefix="sheet" on_change=on_change />
                </div>
                <button class="button button--main dialog__done" type="button" on:click=move |_| sheet_open.set(false)>
                    {move || fill(app.t().show_results, &[&counted(app, list, state.count())])}
                </button>
            </Dialog>
        </main>
    }
}

/// Narrower than this, in CSS pixels, facets stand in a sheet (`style/50-pages.css`).
const WIDE: f64 = 1100.0;

/// Whether the facets stand beside the results. Where they do not, they are not drawn until asked for; where they do,
/// their sheet closes.
fn wide_window(sheet_open: RwSignal<bool>) -> RwSignal<bool> {
    let wide = RwSignal::new(viewport::width() >= WIDE);
    let watch = viewport::Watch::new(&["resize"], move || {
        let now = viewport::width() >= WIDE;
        if wide.try_get_untracked() != Some(now) {
            wide.try_set(now);
            sheet_open.try_set(false);
        }
    });
    let watch = StoredValue::new_local(Some(watch));
    on_cleanup(move || watch.set_value(None));
    wide
}

/// How what was typed was understood, where it stands nowhere as typed.
fn reading(app: App, state: ListState) -> Option<String> {
    let reading = state.found.with(|found| found.as_ref()?.answer.reading.clone())?;
    Some(fill(app.t().understood_as, &[&reading]))
}

/// What is said of the results, as sentences.
fn said(parts: &[Option<String>]) -> String {
    parts.iter().flatten().map(String::as_str).collect::<Vec<_>>().join(". ")
}

/// Values of the address that the data does not know, left out with a word.
fn dropped_words(app: App, asked: &ListQuery, query: &ListQuery) -> Option<String> {
    let gone: Vec<&str> = asked.all_chosen().filter(|(f, v)| !query.has(*f, v)).map(|(_, v)| v).collect();
    (!gone.is_empty()).then(|| fill(app.t().filters_dropped, &[&gone.join(", ")]))
}

/// The same as a line on the page.
fn dropped(app: App, asked: &ListQuery, query: &ListQuery) -> Option<AnyView> {
    dropped_words(app, asked, query).map(|words| view! { <p class="part-missing">{words}</p> }.into_any())
}

/// What a collection is; products need no words.
fn intro(app: App, list: Collection) -> Option<AnyView> {
    let words: fn(&'static Messages) -> &'static str = match list {
        Collection::Products => return None,
        Collection::Facilities => |t| t.facilities_intro,
        Collection::Journeys => |t| t.journeys_intro,
    };
    Some(view! { <p class="catalogue__intro">{app.word(words)}</p> }.into_any())
}
