//! Facilities and journeys in a list.

use leptos::prelude::*;

use super::card::{Linked, Marks, card_frame, marked_name};
use super::cover::{card_cover, facility_drawn};
use super::{listed, localised};
use crate::i18n::{bracketed, date, journey_kind, money, support_status};
use crate::model::{Amount, Facility, Journey, Lang, Precision, Report};
use crate::route::Route;
use crate::state::{App, use_app, use_data};

/// What is known about a support, in one line: “300 triệu đồng (2023)”.
fn support_line(facility: &Facility, lang: Lang) -> AnyView {
    let support = facility.support.as_ref();
    let year = support.and_then(|s| s.year).map(|y| bracketed(&date(y, lang), lang));
    match support.and_then(|s| s.amount_vnd) {
        Some(amount) => (money(Amount { low: amount, high: None }, lang), year).into_any(),
        None => (support_status(support.map(|s| s.status), lang), year).into_any(),
    }
}

/// A facility in a list. The whole card is one link.
#[component]
pub fn FacilityCard(
    /// Position in the catalogue; another one redraws the card in place.
    #[prop(into)]
    at: Signal<usize>,
    /// What was typed, in its name.
    #[prop(into, optional)]
    marks: Signal<Marks>,
) -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let drawn = data.clone();
    let cover = card_cover(at, move |at| Some(facility_drawn(&drawn, drawn.catalogue.facilities.at(at)?)));
    let shown = data.clone();
    let linked = move || {
        let facility = shown.catalogue.facilities.at(at.get())?;
        let name = facility.name.str(app.lang()).to_owned();
        Some(Linked { route: Route::Facility(facility.id.clone()), id: facility.id.to_string(), name })
    };
    let words = move || {
        let lang = app.lang();
        let facility = data.catalogue.facilities.at(at.get())?;
        let view = view! {
            <div class="product-card__words">
                <h2 class="product-card__name">{marked_name(&facility.name, marks.get(), lang)}</h2>
                <p class="product-card__makes">{localised(&facility.makes, lang)}</p>
                <p class="product-card__place">{localised(&facility.place, lang)}</p>
                <p class="product-card__support">{support_line(facility, lang)}</p>
            </div>
        };
        Some(view.into_any())
    };
    card_frame(linked, cover, words)
}

/// When a journey was, no more exactly than its sources say.
pub fn journey_when(app: App, journey: &Journey) -> AnyView {
    let (t, lang) = (app.t(), app.lang());
    let announced = (journey.report == Report::Announced).then(|| bracketed(t.journey_announced, lang));
    match journey.date {
        Some(day) => (date(day, lang), announced).into_any(),
        None => view! { <span class="unknown">{t.journey_undated}</span> }.into_any(),
    }
}

/// How exactly a journey is dated: `day`, `loose` (month or year), `inferred`, `none`.
fn exactness(journey: &Journey) -> &'static str {
    match journey.date {
        None => "none",
        Some(date) if date.start.uncertain => "inferred",
        Some(date) if date.start.precision == Precision::Day && !date.start.approximate => "day",
        Some(_) => "loose",
    }
}

/// A journey in a list. The bead is full for an exact day, hollow for a month or year, broken where inferred.
#[component]
pub fn JourneyRow(
    /// Position in the catalogue; another one redraws the row in place.
    #[prop(into)]
    at: Signal<usize>,
    /// What was typed, in its title.
    #[prop(into, optional)]
    marks: Signal<Marks>,
) -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    move || {
        let lang = app.lang();
        let journey = data.catalogue.journeys.at(at.get())?;
        let places = journey.places.iter().map(|stop| localised(&stop.name, lang));
        let kind = std::iter::once(journey_kind(journey.kind, lang).into_any());
        let view = view! {
            <a class="journey-row" href=Route::Journey(journey.id.clone()).href() data-date=exactness(journey)>
                <span class="journey-row__bead" aria-hidden="true"></span>
                <div class="journey-row__words">
                    <p class="journey-row__when">{journey_when(app, journey)}</p>
                    <h3 class="journey-row__title">{marked_name(&journey.title, marks.get(), lang)}</h3>
                    <p class="journey-row__note">{listed(kind.chain(places), lang)}</p>
                </div>
            </a>
        };
        Some(view.into_any())
    }
}
