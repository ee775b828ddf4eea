//! One journey or event.

use leptos::prelude::*;

mod tour;

use super::RecordNotFound;
use super::record::{actions, sources_section, topic_link};
use super::shelf::{facility_cards, product_cards, shelf};
use crate::filter::{Collection, Facet, ListQuery};
use crate::i18n::{date, journey_kind, role_name};
use crate::model::{Journey, JourneyId, Report, Stop, Text};
use crate::route::Route;
use crate::state::{App, Loaded, use_app, use_data};
use crate::ui::{FactRow, Icon, icon, journey_when, listed, localised, museum_row};
use tour::{day_strip, onward, point_map};

/// One journey.
#[component]
pub fn JourneyPage(
    /// Whose page.
    id: JourneyId,
) -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    if data.catalogue.journeys.get(&id).is_none() {
        let back = Route::Journeys(ListQuery::default());
        return view! { <RecordNotFound id=id.to_string() back=back /> }.into_any();
    }
    let body = move || data.catalogue.journeys.get(&id).map(|journey| body(app, &data, journey));
    view! {
        <main class="plain journey" id="main">
            {body}
        </main>
    }
    .into_any()
}

fn body(app: App, data: &Loaded, journey: &Journey) -> AnyView {
    let (lang, t) = (app.lang(), app.t());
    let title = journey.title.str(lang);
    let figures = journey
        .figures
        .iter()
        .map(|fact| FactRow { fact, sources: &journey.sources, catalogue: &data.catalogue }.view(app));
    let text = |term, text: &Option<Text>| text.as_ref().map(|x| museum_row(term, localised(x, lang)));
    let note =
        journey.note.as_ref().map(|note| view! { <p class="product__note">{localised(note, lang)}</p> });
    view! {
        <p>
            <a class="button" href="#/journeys">
                {icon(Icon::Left)}
                <span>{t.nav_journeys}</span>
            </a>
        </p>
        <h1 class="plain__title">{localised(&journey.title, lang)}</h1>
        <p class="product__summary">{localised(&journey.summary, lang)}</p>
        {day_strip(app, journey)}
        {point_map(app, data, journey)}
        <dl class="facts">
            {museum_row(t.journey_when, when(app, journey))} {museum_row(t.facet_kind, journey_kind(journey.kind, lang))}
            {places(app, data, journey)} {museum_row(t.journey_role, role_name(journey.role, lang))}
            {text(t.journey_host, &journey.host)} {participants(app, journey)}
            {text(t.journey_purpose, &journey.purpose)} {topics(app, data, journey)}
            {text(t.journey_outcomes, &journey.outcomes)} {figures.collect_view()}
            {museum_row(t.journey_report, report(app, journey))}
        </dl>
        {note}
        {items(t.journey_learned, &journey.learned, app)}
        {items(t.journey_unsaid, &journey.unsaid, app)}
        {actions(title, journey.sources.len(), None)}
        {sources_section(app, data, &format!("journeys/{}", journey.id), &journey.sources)}
        {facilities(app, data, journey)}
        {products(app, data, journey)}
        {onward(app, data, journey)}
    }
    .into_any()
}

fn when(app: App, journey: &Journey) -> AnyView {
    let note = journey.date_note.as_ref();
    let note = note.map(|n| view! { <span class="facts__note">{localised(n, app.lang())}</span> });
    (journey_when(app, journey), note).into_any()
}

/// Reported or only announced, and when the report is from.
fn report(app: App, journey: &Journey) -> AnyView {
    let (t, lang) = (app.t(), app.lang());
    let words = match journey.report {
        Report::Reported => t.journey_reported,
        Report::Announced => t.journey_announced,
    };
    let day = journey.report_date.map(|day| view! { <span class="facts__note">{date(day, lang)}</span> });
    (words, day).into_any()
}

/// Places as links to what else happened there; never in an order that could be taken for a route.
fn places(app: App, data: &Loaded, journey: &Journey) -> Option<AnyView> {
    let (lang, t) = (app.lang(), app.t());
    let link = |stop: &Stop| {
        let place = stop.place.as_ref().filter(|id| data.catalogue.places.get(id).is_some());
        let value = place.map(ToString::to_string).or_else(|| stop.province.map(|p| p.code().to_owned()));
        let name = localised(&stop.name, lang);
        match value {
            Some(value) => {
                let href = Route::chosen(Collection::Journeys, Facet::Place, &value).href();
                view! { <a href=href>{name}</a> }.into_any()
            }
            None => name,
        }
    };
    let links: Vec<AnyView> = journey.places.iter().map(link).collect();
    (!links.is_empty()).then(|| museum_row(t.journey_where, listed(links, lang)).into_any())
}

fn participants(app: App, journey: &Journey) -> Option<AnyView> {
    let rows = journey.participants.iter().map(|who| view! { <li>{localised(who, app.lang())}</li> });
    let rows = rows.collect_view();
    (!journey.participants.is_empty())
        .then(|| museum_row(app.t().journey_who, view! { <ul>{rows}</ul> }).into_any())
}

fn topics(app: App, data: &Loaded, journey: &Journey) -> Option<AnyView> {
    let topics = journey.topics.iter().filter_map(|id| data.catalogue.topics.get(id));
    let rows: Vec<AnyView> =
        topics.map(|topic| view! { <li>{topic_link(topic, app)}</li> }.into_any()).collect();
    (!rows.is_empty()).then(|| museum_row(app.t().topics, view! { <ul>{rows}</ul> }).into_any())
}

/// A heading with a list below; nothing for an empty one.
fn items(heading: &'static str, texts: &[Text], app: App) -> Option<AnyView> {
    let rows = texts.iter().map(|text| view! { <li>{localised(text, app.lang())}</li> }).collect_view();
    (!texts.is_empty()).then(|| {
        view! {
            <h2 class="plain__heading">{heading}</h2>
            <ul class="bullets">{rows}</ul>
        }
        .into_any()
    })
}

/// Facilities that the journey's own record names.
fn facilities(app: App, data: &Loaded, journey: &Journey) -> Option<AnyView> {
    let t = app.t();
    let all = journey.facilities.iter().filter_map(|id| data.catalogue.facilities.position(id));
    shelf(t.nav_facilities, Some(t.documented.into_any()), None, facility_cards(all))
}

/// Products that the journey's own record names.
fn products(app: App, data: &Loaded, journey: &Journey) -> Option<AnyView> {
    let t = app.t();
    let all = journey.products.iter().filter_map(|id| data.catalogue.products.position(id));
    shelf(t.journey_products, Some(t.documented.into_any()), None, product_cards(all))
}
