//! Addresses and ids that lead nowhere.

use leptos::prelude::*;

use crate::i18n::fill;
use crate::route::Route;
use crate::state::use_app;
use crate::ui::bare_warp;

#[component]
fn WayOn(
    /// What is wrong.
    #[prop(into)]
    words: Signal<String>,
    /// The nearest page that exists.
    back: Route,
) -> impl IntoView {
    let app = use_app();
    let back = match back {
        Route::Facilities(_) => (back.href(), 1),
        Route::Journeys(_) => (back.href(), 2),
        _ => ("#/products".to_owned(), 0),
    };
    let name = move || match back.1 {
        1 => app.t().nav_facilities,
        2 => app.t().nav_journeys,
        _ => app.t().nav_products,
    };
    view! {
        <main class="plain" id="main">
            {bare_warp()}
            <h1 class="plain__title">{app.word(|t| t.not_found_title)}</h1>
            <p class="plain__words">{move || words.get()}</p>
            <p class="plain__ways">
                <a class="button button--main" href="#/">
                    {app.word(|t| t.go_home)}
                </a>
                <a class="button" href=back.0>
                    {name}
                </a>
            </p>
        </main>
    }
}

/// An address that leads nowhere.
#[component]
pub fn NotFoundPage(
    /// The address, as given.
    given: String,
) -> impl IntoView {
    let app = use_app();
    let words = Signal::derive(move || fill(app.t().not_found, &[&format!("“#{given}”")]));
    view! { <WayOn words=words back=Route::Home /> }
}

/// An id that no record has.
#[component]
pub fn RecordNotFound(
    /// The id.
    id: String,
    /// The collection it was looked for in.
    back: Route,
) -> impl IntoView {
    let app = use_app();
    let words = Signal::derive(move || fill(app.t().not_found_record, &[&format!("“{id}”")]));
    view! { <WayOn words=words back=back /> }
}
