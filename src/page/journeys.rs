//! Journeys and events: a first list by year.

use chrono::Datelike;
use leptos::prelude::*;

use super::RecordNotFound;
use crate::filter::ordered;
use crate::i18n::{count_journeys, date};
use crate::model::{Journey, JourneyId};
use crate::route::Route;
use crate::state::{App, use_app, use_data};
use crate::ui::{Icon, icon, localised, museum_row, source_item};

fn when(app: App, journey: &Journey) -> AnyView {
    let (t, lang) = (app.t(), app.lang());
    let announced = journey.announced_in_advance.then(|| format!(", {}", t.journey_announced));
    match journey.date {
        Some(day) => (date(day, lang), announced).into_any(),
        None => view! { <span class="unknown">{t.journey_undated}</span> }.into_any(),
    }
}

/// All journeys, newest year first, undated ones last.
#[component]
pub fn JourneysPage() -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let body = move || {
        let lang = app.lang();
        let journeys: Vec<&Journey> = data.catalogue.journeys.iter().collect();
        let newest_first = |journey: &&Journey| {
            let days = journey.date.map_or(0, |d| d.earliest().num_days_from_ce());
            (i32::MAX - days).to_be_bytes().to_vec()
        };
        let journeys = ordered(&journeys, newest_first);
        let rows = journeys.into_iter().map(|journey| {
            view! {
                <li class="rows__item">
                    <a class="rows__link" href=Route::Journey(journey.id.clone()).href()>
                        <span class="rows__name">{localised(&journey.title, lang)}</span>
                        <span class="rows__note">{when(app, journey)}</span>
                    </a>
                </li>
            }
        });
        view! {
            <h1 class="plain__title">{count_journeys(lang, data.catalogue.journeys.len())}</h1>
            <p class="plain__words">{app.t().journeys_intro}</p>
            <ul class="rows">{rows.collect_view()}</ul>
        }
    };
    view! {
        <main class="plain plain--wide" id="main">
            {body}
        </main>
    }
}

/// One journey.
#[component]
pub fn JourneyPage(
    /// Whose page.
    id: JourneyId,
) -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    if data.catalogue.journeys.get(&id).is_none() {
        return view! { <RecordNotFound id=id.to_string() back=Route::Journeys /> }.into_any();
    }
    let body = move || {
        let (lang, t) = (app.lang(), app.t());
        let journey = data.catalogue.journeys.get(&id)?;
        let places = (!journey.places.is_empty()).then(|| {
            let names = journey.places.join(" · ");
            museum_row(t.journey_where, view! { <span lang="vi">{names}</span> })
        });
        let sources = journey.sources.iter().filter_map(|s| data.catalogue.sources.get(s));
        let sources = sources.map(|s| view! { <li class="source">{source_item(s, app)}</li> }).collect_view();
        Some(view! {
            <p>
                <a class="button" href=Route::Journeys.href()>
                    {icon(Icon::Left)}
                    <span>{t.nav_journeys}</span>
                </a>
            </p>
            <h1 class="plain__title">{localised(&journey.title, lang)}</h1>
            <dl class="facts">{museum_row(t.journey_when, when(app, journey))} {places}</dl>
            <h2 class="plain__heading">{t.sources}</h2>
            <ol class="sources">{sources}</ol>
        })
    };
    view! {
        <main class="plain" id="main">
            {body}
        </main>
    }
    .into_any()
}
