//! One product: cover, museum label, sources, neighbours.

use leptos::prelude::*;

mod label;
mod related;

use label::{label, ocop};
use related::related;

use crate::filter::{Facet, ProductQuery};
use crate::i18n::{bracketed, comma, count_sources, fill};
use crate::model::{Product, ProductId};
use crate::route::Route;
use crate::state::{App, use_app, use_data};
use crate::ui::{CoverFrame, Icon, LangSwitch, cover_of, icon, lang_attr, listed, localised, source_item};
use crate::web::{history, page, share};

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
    let covers = view! {
        <div class="product__cover product__cover--tall">
            {cover_of(product, CoverFrame::Tall, false)}
        </div>
        <div class="product__cover product__cover--wide">
            {cover_of(product, CoverFrame::Wide, false)}
        </div>
    };
    let category = ProductQuery::default().with(Facet::Category, product.category.as_str(), true);
    let back = {
        let data = data.clone();
        let category_id = product.category.clone();
        move || data.catalogue.categories.get(&category_id).map(|c| localised(&c.name, app.lang()))
    };
    let body = {
        let data = data.clone();
        move || data.catalogue.products.at(at).map(|product| body(product, at))
    };
    view! {
        <div class="product">
            {covers}
            <div class="product__side">
                <header class="product__bar">
                    <a class="button product__back" href=Route::Products(category).href()>
                        {icon(Icon::Left)}
                        <span class="product__word">{back}</span>
                    </a>
                    <div class="product__tools">
                        <LangSwitch />
                        <button
                            class="button button--quiet"
                            type="button"
                            on:click=move |_| app.menu_open.set(true)
                        >
                            {icon(Icon::Menu)}
                            <span class="product__code" aria-hidden="true">
                                {move || app.lang().code().to_ascii_uppercase()}
                            </span>
                            <span class="product__word">{app.word(|t| t.menu)}</span>
                        </button>
                    </div>
                </header>
                <main class="product__main" id="main">
                    {body}
                </main>
            </div>
        </div>
    }
    .into_any()
}

/// Everything that changes with the language.
fn body(product: &Product, at: usize) -> AnyView {
    let (app, data) = (use_app(), use_data());
    let (lang, t) = (app.lang(), app.t());
    let (name, written) = product.name.get(lang);
    let translated = (product.name.vi != name).then(|| {
        view! {
            <p class="product__original">
                <span lang="vi">{product.name.vi.clone()}</span>
                <span class="product__note">{bracketed(t.translated_name, lang)}</span>
            </p>
        }
    });
    let under = under_name(app, product);
    let sources = product.sources.iter().filter_map(|s| data.catalogue.sources.get(s));
    let sources =
        sources.map(|source| view! { <li class="source">{source_item(source, app)}</li> }).collect_view();
    view! {
        <h1 class="product__name" lang=lang_attr(written, lang)>
            {name.to_owned()}
        </h1>
        {translated}
        {under}
        {ocop(app, product)}
        <p class="product__summary">
            {localised(&product.summary, lang)}
            {(product.summary.get(lang).1 != lang)
                .then(|| view! { <span class="facts__note">{t.not_translated}</span> })}
        </p>
        {label(product, at)}
        {actions(product)}
        <section class="product__sources" aria-labelledby="sources">
            <h2 id="sources">{t.sources}</h2>
            <p class="product__note">{t.sources_of_record}</p>
            <ol class="sources">{sources}</ol>
        </section>
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
            Route::Products(ProductQuery::default().with(Facet::Producer, producer.id.as_str(), true)).href();
        view! { <a href=href>{localised(&producer.name, lang)}</a> }.into_any()
    });
    let groups = product.ethnic_groups.iter().filter_map(|g| data.catalogue.ethnic_groups.get(g));
    let groups: Vec<&str> = groups.map(|g| g.name.str(lang)).collect();
    let people =
        (!groups.is_empty()).then(|| fill(app.t().ethnic_of, &[&groups.join(comma(lang))]).into_any());
    let parts: Vec<AnyView> = [producer, people].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| view! { <p class="product__by">{listed(parts, lang)}</p> }.into_any())
}

fn actions(product: &Product) -> impl IntoView + use<> {
    let app = use_app();
    let (t, lang) = (app.t(), app.lang());
    let title = product.name.str(lang).to_owned();
    let hand_over = move |_| {
        let title = title.clone();
        leptos::task::spawn_local(async move {
            let address = history::href();
            if share::share(&title, &address).await.is_some() {
                return;
            }
            let t = app.t_untracked();
            let said = if share::copy(&address).await {
                t.copied.to_owned()
            } else {
                fill(t.copy_failed, &[&address])
            };
            app.notice.set(Some(said));
        });
    };
    let count = count_sources(lang, product.sources.len());
    view! {
        <div class="product__actions">
            <button class="button button--main" type="button" on:click=hand_over>
                {icon(Icon::Share)}
                <span>{t.share}</span>
            </button>
            <button class="button" type="button" on:click=|_| page::focus_id("sources")>
                {icon(Icon::Source)}
                <span>{count}</span>
            </button>
        </div>
    }
}
