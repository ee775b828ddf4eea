//! Shelves: a few cards under a heading, why they stand there, and a way to all of them.

use leptos::prelude::*;

use crate::ui::{FacilityCard, JourneyRow, ProductCard};

/// How many cards a shelf shows of many.
pub(super) const SHELF: usize = 4;

/// A shelf of cards; nothing without cards. `all` is the address of all of them and its words.
pub(super) fn shelf(
    heading: impl Into<String>,
    why: Option<AnyView>,
    all: Option<(String, String)>,
    cards: Vec<AnyView>,
) -> Option<AnyView> {
    let heading: String = heading.into();
    let why = why.map(|why| view! { <p class="related__why">{why}</p> });
    let all = all.map(|(href, words)| view! { <a class="related__all" href=href>{words}</a> });
    (!cards.is_empty()).then(|| {
        let cards =
            cards.into_iter().map(|card| view! { <li class="cards__item">{card}</li> }).collect_view();
        view! {
            <section class="related">
                <div class="related__head">
                    <h2 class="related__title">{heading}</h2>
                    {all}
                </div>
                {why}
                <ul class="cards cards--shelf">{cards}</ul>
            </section>
        }
        .into_any()
    })
}

/// Cards of products by their positions.
pub(super) fn product_cards(all: impl IntoIterator<Item = usize>) -> Vec<AnyView> {
    all.into_iter().map(|at| view! { <ProductCard at=at /> }.into_any()).collect()
}

/// Cards of facilities by their positions.
pub(super) fn facility_cards(all: impl IntoIterator<Item = usize>) -> Vec<AnyView> {
    all.into_iter().map(|at| view! { <FacilityCard at=at /> }.into_any()).collect()
}

/// Journeys as rows under a heading, with the reason why they stand there; nothing for none.
pub(super) fn journey_rows(heading: &'static str, why: &'static str, all: &[usize]) -> Option<AnyView> {
    let rows =
        all.iter().map(|at| view! { <li class="cards__item"><JourneyRow at=*at /></li> }).collect_view();
    (!all.is_empty()).then(|| {
        view! {
            <section class="related">
                <h2 class="related__title">{heading}</h2>
                <p class="related__why">{why}</p>
                <ul class="cards" data-years="true">
                    {rows}
                </ul>
            </section>
        }
        .into_any()
    })
}
