//! Every source once, with what rests on it.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::record::fault_button;
use crate::catalogue::Catalogue;
use crate::filter::{Collection, Facet};
use crate::i18n::fill;
use crate::model::{Lang, SourceId};
use crate::route::Route;
use crate::state::{use_app, use_data};
use crate::ui::{around, lang_attr, listed, source_item};

/// Where a record that rests on a source is shown, its name, and the language of the name.
type Resting = (Option<String>, String, Lang);

/// What rests on each source.
fn resting(catalogue: &Catalogue, lang: Lang) -> BTreeMap<String, Vec<Resting>> {
    let mut all: BTreeMap<String, Vec<Resting>> = BTreeMap::new();
    let mut note = |sources: &[SourceId], href: Option<String>, name: (&str, Lang)| {
        for source in sources {
            let entry = all.entry(source.to_string()).or_default();
            entry.push((href.clone(), name.0.to_owned(), name.1));
        }
    };
    for place in &catalogue.places {
        let shown = !catalogue.links.in_unit(&place.id).is_empty();
        let href =
            shown.then(|| Route::chosen(Collection::Products, Facet::Commune, place.id.as_str()).href());
        note(&place.sources, href, place.name.get(lang));
    }
    let mut add =
        |sources: &[SourceId], route: Route, name: (&str, Lang)| note(sources, Some(route.href()), name);
    for product in &catalogue.products {
        add(&product.sources, Route::Product(product.id.clone()), product.name.get(lang));
    }
    for facility in &catalogue.facilities {
        add(&facility.sources, Route::Facility(facility.id.clone()), facility.name.get(lang));
    }
    for journey in &catalogue.journeys {
        add(&journey.sources, Route::Journey(journey.id.clone()), journey.title.get(lang));
    }
    for figure in &catalogue.figures {
        add(&figure.sources, Route::Figures, figure.what.get(lang));
    }
    for milestone in &catalogue.milestones {
        add(&milestone.sources, Route::Figures, milestone.title.get(lang));
    }
    for cap in &catalogue.caps {
        add(&cap.sources, Route::Figures, cap.what.get(lang));
    }
    for mark in &catalogue.marks {
        add(&mark.sources, Route::Figures, mark.name.get(lang));
    }
    for topic in &catalogue.topics {
        let route = Route::chosen(Collection::Journeys, Facet::Topic, topic.id.as_str());
        add(&topic.sources, route, topic.name.get(lang));
    }
    all
}

/// All sources.
#[component]
pub fn SourcesPage() -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let body = move || {
        let (t, lang) = (app.t(), app.lang());
        let resting = resting(&data.catalogue, lang);
        let rows = data.catalogue.sources.iter().map(|source| {
            let links = resting.get(source.id.as_str()).into_iter().flatten();
            let links: Vec<AnyView> = links
                .map(|(href, name, written)| {
                    let written = lang_attr(*written, lang);
                    match href {
                        Some(href) => {
                            view! { <a href=href.clone() lang=written>{name.clone()}</a> }.into_any()
                        }
                        None => view! { <span lang=written>{name.clone()}</span> }.into_any(),
                    }
                })
                .collect();
            let rests = (!links.is_empty()).then(|| {
                view! { <span class="source__note">{around(t.rests_on, listed(links, lang))}</span> }
            });
            view! {
                <li class="source">
                    {source_item(source, app)}
                    {rests}
                </li>
            }
        });
        view! {
            <h1 class="plain__title">{fill("{} ({})", &[t.sources_title, &data.catalogue.sources.len().to_string()])}</h1>
            <p class="product__fault">{fault_button(app, "sources")}</p>
            <ol class="sources">{rows.collect_view()}</ol>
        }
    };
    view! {
        <main class="plain plain--wide" id="main">
            {body}
        </main>
    }
}
