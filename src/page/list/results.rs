//! The results: a list of which, when it is long, only the rows near the window are in the document.

use std::sync::Arc;

use leptos::prelude::*;

use super::ListState;
use super::letters::{letters, shown_name};
use super::window::{Drawn, Windowed};
use crate::filter::Collection;
use crate::i18n::year_heading;
use crate::state::{Loaded, use_app, use_data};
use crate::ui::{FacilityCard, JourneyRow, Marks, ProductCard};
use crate::web::viewport;

/// The results, each a link. Journeys stand under their years.
#[component]
pub(super) fn Results(state: ListState) -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let list = state.list;
    let windowed = Windowed::new(app, state);
    windowed.follow();
    let item = {
        let data = data.clone();
        move |number: usize| item(state, &windowed, data.clone(), number)
    };
    let years = (list == Collection::Journeys).then_some("true");
    let whole = move || windowed.drawn.with(Drawn::is_whole);
    let names = data.clone();
    view! {
        {move || letters(app, state, &windowed)}
        <div class="cards__space" node_ref=windowed.space style:--space=move || windowed.space_above()></div>
        <ul
            class="cards"
            data-years=years
            data-whole=move || whole().then_some("true")
            id="results"
            node_ref=windowed.node
            aria-label=app.word(|t| t.results)
            aria-busy=move || windowed.drawn.with(Drawn::is_growing).then_some("true")
            on:focusin=move |event| windowed.focused.set(viewport::number_of(event.target()))
            on:focusout=move |_| windowed.left()
            on:keydown=move |event| {
                if let Some(at) = windowed.meant_by(&event, &names) {
                    event.prevent_default();
                    windowed.jump(at);
                }
            }
        >
            <For each=move || windowed.numbers() key=|number| *number children=item />
        </ul>
        <div class="cards__space" style:--space=move || windowed.space_below()></div>
    }
}

/// What an item shows.
#[derive(Clone, PartialEq, Default)]
struct Shown {
    /// Position in the catalogue.
    at: usize,
    /// What was typed, in its name.
    marks: Marks,
}

/// One place of the list. When the results change, the card in it is redrawn, not replaced, and only where it shows
/// something else.
fn item(state: ListState, windowed: &Windowed, data: Arc<Loaded>, number: usize) -> AnyView {
    let windowed = *windowed;
    let (app, list) = (windowed.app, state.list);
    let shown = {
        let data = data.clone();
        Memo::new(move |before: Option<&Shown>| {
            let lang = app.lang();
            let now = windowed.drawn.with(|drawn| {
                let live = before.is_none() || number < drawn.live;
                let at = *drawn.order.get(number).filter(|_| live)?;
                let found = drawn.found.as_ref();
                let marks = found.map(|found| found.marks(shown_name(&data, list, at, lang)));
                Some(Shown { at, marks: marks.unwrap_or_default() })
            });
            now.or(before.cloned()).unwrap_or_default()
        })
    };
    let at = Memo::new(move |_| shown.with(|shown| shown.at));
    let marks: Signal<Marks> = Memo::new(move |_| shown.with(|shown| shown.marks.clone())).into();
    let heading = (list == Collection::Journeys).then_some({
        move || {
            let year = windowed.drawn.with(|drawn| {
                let year = |at: usize| drawn.order.get(at).map(|position| year_of(&data, *position));
                let own = year(number)?;
                (number == 0 || year(number - 1) != Some(own)).then_some(own)
            });
            year.map(|year| view! { <h2 class="year-heading">{move || year_heading(year, app.lang())}</h2> })
        }
    });
    let card = match list {
        Collection::Products => view! { <ProductCard at=at marks=marks /> }.into_any(),
        Collection::Facilities => view! { <FacilityCard at=at marks=marks /> }.into_any(),
        Collection::Journeys => view! { <JourneyRow at=at marks=marks /> }.into_any(),
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
            aria-setsize=move || windowed.drawn.with(|drawn| drawn.order.len())
        >
            {heading}
            {card}
        </li>
    }
    .into_any()
}

/// Year of a journey; none where no source dates it exactly enough.
fn year_of(data: &Loaded, position: usize) -> Option<i32> {
    let when = data.catalogue.journeys.at(position).and_then(|j| j.date);
    when.filter(|d| !d.start.approximate).map(|d| d.start.year())
}
