//! The frame of content screens: selvedge or hem, masthead. And the page for when nothing can be shown.

use std::sync::Arc;

use leptos::prelude::*;

use crate::filter::ListQuery;
use crate::i18n::finding_report;
use crate::model::Contact;
use crate::page::{contact, copy_report, finding_list};
use crate::route::Route;
use crate::state::{Failure, use_app};
use crate::ui::{Hem, Icon, LangSwitch, ListLink, Selvedge, bare_warp, icon, part_missing, star_mark};
use crate::web::history;

/// Selvedge, masthead, then the page.
#[component]
pub(super) fn Framed(
    /// The page with its `main`.
    children: Children,
) -> impl IntoView {
    let app = use_app();
    // Outside of the page's `main`, so it needs a landmark of its own.
    let missing = part_missing()
        .map(|line| view! { <aside aria-label=app.word(|t| t.about_data_title)>{line}</aside> });
    view! {
        <Selvedge />
        <Hem />
        <div class="frame">
            <Masthead />
            {missing}
            {children()}
        </div>
    }
}

/// Links of the main sections.
#[component]
pub(super) fn SectionLinks(
    /// Class of the list.
    class: &'static str,
) -> impl IntoView {
    let app = use_app();
    let sections = [
        Route::Products(ListQuery::default()),
        Route::Facilities(ListQuery::default()),
        Route::Journeys(ListQuery::default()),
        Route::About,
    ];
    let links = sections.into_iter().enumerate().map(|(at, section)| {
        let href = section.href();
        let name = move || {
            let t = app.t();
            [t.nav_products, t.nav_facilities, t.nav_journeys, t.nav_about].get(at).copied()
        };
        let current = move || {
            let here = matches!(
                (app.address.get().route, &section),
                (Route::Products(_) | Route::Product(_), Route::Products(_))
                    | (Route::Facilities(_) | Route::Facility(_), Route::Facilities(_))
                    | (Route::Journeys(_) | Route::Journey(_), Route::Journeys(_))
                    | (Route::About, Route::About)
            );
            here.then_some("page")
        };
        view! {
            <li>
                <a class="sections__link" href=href aria-current=current>
                    {name}
                </a>
            </li>
        }
    });
    view! { <ul class=format!("sections {class}")>{links.collect_view()}</ul> }
}

#[component]
fn Masthead() -> impl IntoView {
    let app = use_app();
    view! {
        <header class="masthead">
            <a class="wordmark" href="#/">
                {star_mark()}
                <span>{app.word(|t| t.app)}</span>
            </a>
            <nav class="masthead__nav" aria-label=app.word(|t| t.nav)>
                <SectionLinks class="sections--row" />
            </nav>
            <div class="masthead__tools">
                <LangSwitch />
                <ListLink />
                <button
                    class="button button--quiet masthead__menu"
                    type="button"
                    aria-haspopup="dialog"
                    on:click=move |_| app.menu_open.set(true)
                >
                    {icon(Icon::Menu)}
                    <span class="masthead__code" aria-hidden="true">
                        {move || app.lang().code().to_ascii_uppercase()}
                    </span>
                    <span class="masthead__word">{app.word(|t| t.menu)}</span>
                </button>
            </div>
        </header>
    }
}

/// Nothing can be shown: what failed, and what to do.
#[component]
pub(super) fn ErrorPage(
    /// Why, and whom to tell.
    failure: Arc<Failure>,
) -> impl IntoView {
    let app = use_app();
    let body = move || {
        let t = app.t();
        view! {
            <h1 class="plain__title">{t.error_title}</h1>
            <p class="plain__words">{t.error_what}</p>
            {finding_list(app, &failure.findings)}
            <p class="plain__ways">
                <button class="button button--main" type="button" on:click=|_| history::reload()>
                    {t.error_retry}
                </button>
            </p>
            <p class="plain__words">{t.error_contact}</p>
            {(failure.contact != Contact::default()).then(|| contact(app, &failure.contact))}
            {copy_report(app, finding_report(&failure.findings, app.lang()))}
        }
    };
    view! {
        <Framed>
            <main class="plain" id="main">
                {bare_warp()}
                {body}
            </main>
        </Framed>
    }
}
