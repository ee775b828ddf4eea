//! The museum label of a product.

use leptos::prelude::*;

use crate::filter::{Facet, ListQuery};
use crate::i18n::{bracketed, date};
use crate::model::{Certificate, Lang, Product};
use crate::page::record::topics_row;
use crate::route::Route;
use crate::state::{App, Loaded, use_app, use_data};
use crate::ui::{
    FactRow, OcopLine, around, former_district, listed, localised, museum_row, not_loaded, ocop_line,
    place_name,
};

/// All rows: place old and new, facts, OCOP, other certificates, what buyers ask.
pub(super) fn label(product: &Product, at: usize) -> AnyView {
    let (app, data) = (use_app(), use_data());
    let t = app.t();
    let facts = product
        .facts
        .iter()
        .map(|fact| FactRow { fact, sources: &product.sources, catalogue: &data.catalogue }.view(app))
        .collect_view();
    let others: Vec<AnyView> = product
        .certificates
        .iter()
        .filter(|c| c.stars.is_none())
        .map(|c| other_certificate(app, &data, c))
        .collect();
    let others = (!others.is_empty()).then(|| museum_row(t.other_certificates, others));
    let unrated = product
        .ocop_stars()
        .is_none()
        .then(|| museum_row(t.certificate, view! { <span class="unknown">{t.not_stated_here}</span> }));
    view! {
        <dl class="facts">
            {museum_row(t.place, place(app, &data, product, at))} {facts}
            {others} {unrated} {trade(app, product)}
            {topics_row(app, data.catalogue.topics_of_product(product))}
        </dl>
    }
    .into_any()
}

/// Old commune and district first, as visitors know them, then what they belong to today.
fn place(app: App, data: &Loaded, product: &Product, at: usize) -> AnyView {
    let (t, lang) = (app.t(), app.lang());
    let catalogue = &data.catalogue;
    let mut parts: Vec<AnyView> = Vec::new();
    if let Some(locality) = &product.locality {
        parts.push(localised(locality, lang));
    }
    for commune in
        product.communes.iter().filter_map(|c| catalogue.places.get(c)).filter(|p| p.became.is_some())
    {
        let href =
            Route::Products(ListQuery::default().with(Facet::Commune, commune.id.as_str(), true)).href();
        let (name, written) = place_name(commune, lang);
        parts.push(view! { <a href=href lang=written>{name}</a> }.into_any());
    }
    if let Some(district) = product.district.as_ref().and_then(|d| catalogue.places.get(d)) {
        let words = former_district(t, district, lang);
        let query = ListQuery::default().with(Facet::District, district.id.as_str(), true);
        let href = Route::Products(query).href();
        parts.push(view! { <a href=href>{words}</a> }.into_any());
    }
    let old = if !catalogue.places.is_complete() {
        not_loaded(app)
    } else if parts.is_empty() {
        view! { <span class="unknown">{t.place_not_named}</span> }.into_any()
    } else {
        listed(parts, lang)
    };
    let units: Vec<AnyView> = catalogue
        .links
        .units_of(at)
        .iter()
        .filter_map(|u| catalogue.places.get(u))
        .map(|unit| {
            let href =
                Route::Products(ListQuery::default().with(Facet::Commune, unit.id.as_str(), true)).href();
            let (name, written) = place_name(unit, lang);
            view! { <a href=href lang=written>{name}</a> }.into_any()
        })
        .collect();
    let units_are_unknown = units.is_empty();
    let places_read = catalogue.places.is_complete();
    let now = (!units_are_unknown).then(|| {
        view! { <span class="facts__note">{around(t.place_now, listed(units, lang))}</span> }
    });
    let district_only = (places_read && units_are_unknown && product.district.is_some())
        .then(|| view! { <span class="facts__note">{t.place_district_only}</span> });
    (old, now, district_only).into_any()
}

/// Stars with what their state means, under the name; nothing where no source states any.
pub(super) fn ocop(app: App, product: &Product) -> AnyView {
    let data = use_data();
    let lang = app.lang();
    let lines: Vec<AnyView> = product
        .certificates
        .iter()
        .filter_map(|c| Some((c, OcopLine::new(c, c.validity(data.today), lang)?)))
        .map(|(certificate, line)| {
            let note = certificate
                .note
                .as_ref()
                .map(|n| view! { <span class="facts__note">{localised(n, lang)}</span> });
            view! {
                <div class="product__ocop">
                    {ocop_line(&line)}
                    <span class="facts__note">{line.note.clone()}</span>
                    {note}
                </div>
            }
            .into_any()
        })
        .collect();
    lines.into_any()
}

fn other_certificate(app: App, data: &Loaded, certificate: &Certificate) -> AnyView {
    let lang = app.lang();
    let scheme = data.catalogue.certifications.get(&certificate.scheme).map(|s| localised(&s.name, lang));
    let name =
        certificate.name.as_ref().map(|n| (if lang == Lang::Zh { "：" } else { ": " }, localised(n, lang)));
    let number = certificate.number.as_ref().map(|n| bracketed(n, lang));
    let years: Vec<String> = certificate.awarded.iter().map(|d| date(*d, lang)).collect();
    let when = if years.is_empty() { String::new() } else { years.join(" / ") };
    let mut notes: Vec<AnyView> = Vec::new();
    if !when.is_empty() {
        notes.push(when.into_any());
    }
    notes.extend(
        [&certificate.scope, &certificate.note].into_iter().flatten().map(|text| localised(text, lang)),
    );
    let notes = if notes.is_empty() {
        None
    } else {
        Some(view! { <span class="facts__note">{listed(notes, lang)}</span> })
    };
    view! {
        <div>
            {scheme}
            {name}
            {number}
            {notes}
        </div>
    }
    .into_any()
}

/// Rows for buyers: what is filled, and one line that names what is not.
fn trade(app: App, product: &Product) -> AnyView {
    let (t, lang): (_, Lang) = (app.t(), app.lang());
    let trade = &product.trade;
    let known = [
        (t.trade_price, &trade.price),
        (t.trade_minimum, &trade.minimum_order),
        (t.trade_lead, &trade.lead_time),
        (t.trade_capacity, &trade.capacity),
    ];
    let rows: Vec<AnyView> = known
        .into_iter()
        .filter_map(|(term, value)| Some(museum_row(term, localised(value.as_ref()?, lang)).into_any()))
        .collect();
    if rows.is_empty() {
        let priced = product.facts.iter().any(|f| f.label.as_str() == "price");
        let words = if priced { t.trade_unknown_but_price } else { t.trade_unknown };
        let unknown = view! { <span class="unknown">{words}</span> };
        return museum_row(t.price_terms, unknown).into_any();
    }
    rows.into_any()
}
