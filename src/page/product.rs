//! One product: cover, museum label, sources, neighbours.

use leptos::prelude::*;

mod label;
mod related;

use super::record::{actions, original_name, record_frame, sources_section};
use label::{label, ocop};
use related::{maker_and_journeys, related, same_craft};

use crate::filter::{Facet, ListQuery};
use crate::i18n::{comma, fill};
use crate::model::{Product, ProductId};
use crate::route::Route;
use crate::state::{App, use_app, use_data};
use crate::ui::{CoverFrame, cover_of, lang_attr, listed, localised, not_loaded};

/// One product.
#[component]
pub fn ProductPage(
    /// Whose page.
    id: ProductId,
) -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    // The frame shows another page for ids that no product has.
    let Some(at) = data.catalogue.products.position(&id) else { return ().into_any() };
    let Some(product) = data.catalogue.products.at(at) else { return ().into_any() };
    let cover = |frame| cover_of(product, frame);
    let covers = [cover(CoverFrame::Tall), cover(CoverFrame::Narrow), cover(CoverFrame::Wide)];
    let category = ListQuery::default().with(Facet::Category, product.category.as_str(), true);
    let back = {
        let data = data.clone();
        let category_id = product.category.clone();
        move || data.catalogue.categories.get(&category_id).map(|c| localised(&c.name, app.lang()))
    };
    let body = {
        let data = data.clone();
        move || data.catalogue.products.at(at).map(|product| body(product, at))
    };
    record_frame(covers, Route::Products(category).href(), back.into_any(), body.into_any())
}

/// Everything that changes with the language.
fn body(product: &Product, at: usize) -> AnyView {
    let (app, data) = (use_app(), use_data());
    let (lang, t) = (app.lang(), app.t());
    let (name, written) = product.name.get(lang);
    let under = under_name(app, product);
    view! {
        <h1 class="product__name" lang=lang_attr(written, lang)>
            {name.to_owned()}
        </h1>
        {original_name(app, &product.name)}
        {under}
        {ocop(app, product)}
        <p class="product__summary">
            {localised(&product.summary, lang)}
            {(product.summary.get(lang).1 != lang)
                .then(|| view! { <span class="facts__note">{t.not_translated}</span> })}
        </p>
        {label(product, at)}
        {actions(product.name.str(lang), product.sources.len(), Some(product.id.as_str()))}
        {sources_section(app, &data, &format!("products/{}", product.id), &product.sources)}
        {maker_and_journeys(product)}
        {same_craft(product)}
        {related(product, at)}
    }
    .into_any()
}

/// Producer and ethnic group under the name.
fn under_name(app: App, product: &Product) -> Option<AnyView> {
    let data = use_data();
    let lang = app.lang();
    let producer = product.producer.as_ref().and_then(|p| data.catalogue.producers.get(p)).map(|producer| {
        let href =
            Route::Products(ListQuery::default().with(Facet::Producer, producer.id.as_str(), true)).href();
        view! { <a href=href>{localised(&producer.name, lang)}</a> }.into_any()
    });
    let unread = product.producer.is_some() && !data.catalogue.producers.is_complete();
    let producer = producer.or_else(|| unread.then(|| not_loaded(app)));
    let groups = product.ethnic_groups.iter().filter_map(|g| data.catalogue.ethnic_groups.get(g));
    let groups: Vec<&str> = groups.map(|g| g.name.str(lang)).collect();
    let people =
        (!groups.is_empty()).then(|| fill(app.t().ethnic_of, &[&groups.join(comma(lang))]).into_any());
    let parts: Vec<AnyView> = [producer, people].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| view! { <p class="product__by">{listed(parts, lang)}</p> }.into_any())
}
