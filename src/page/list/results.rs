//! The results: a list of which, when it is long, only the rows near the window are in the document.

use std::sync::Arc;

use leptos::prelude::*;

use super::ListState;
use super::letters::letters;
use super::window::{WHOLE, Windowed};
use crate::filter::{Collection, Found};
use crate::i18n::year_heading;
use crate::state::{Loaded, use_app, use_data};
use crate::ui::{FacilityCard, JourneyRow, ProductCard};
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
    let whole = move || state.count() <= WHOLE;
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

/// One place of the list. When the results change, the card in it is redrawn, not replaced.
fn item(state: ListState, windowed: &Windowed, data: Arc<Loaded>, number: usize) -> AnyView {
    let windowed = *windowed;
    let app = windowed.app;
    let at = Memo::new(move |before: Option<&usize>| {
        let now = state.order.with(|order| order.get(number).copied());
        now.or(before.copied()).unwrap_or_default()
    });
    let found: Signal<Option<Found>> = state.found.into();
    let heading = (state.list == Collection::Journeys).then_some({
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
    .into_any()
}

/// Year of a journey; none where no source dates it exactly enough.
fn year_of(data: &Loaded, position: usize) -> Option<i32> {
    let when = data.catalogue.journeys.at(position).and_then(|j| j.date);
    when.filter(|d| !d.start.approximate).map(|d| d.start.year())
}
