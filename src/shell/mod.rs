//! App, header, navigation, error page.

mod frame;
mod menu;

use std::sync::Arc;

use leptos::prelude::*;

use crate::filter::{Collection, ListQuery};
use crate::page::{
    AboutPage, ComparePage, FacilityPage, FiguresPage, HomePage, JourneyPage, ListPage, NotFoundPage,
    ProductPage, RecordNotFound, SentListPage, ShortlistPage, SourcesPage,
};
use crate::route::{Address, Ids, Route};
use crate::state::{App, Device, Failure, Load, Loaded, Shortlist, Visitor, load, use_app, use_data};
use crate::web::history::{self, Arrival, History};
use crate::web::page;
use frame::{ErrorPage, Framed};
use menu::Menu;

/// Loads the data, then draws the app in place of the shell.
pub fn start() {
    page::show_panics();
    wasm_bindgen_futures::spawn_local(async {
        let outcome = load().await;
        // The shell stays in the document, hidden: it is what is shown should the app ever stop.
        page::set_root("data-app", Some("ready"));
        leptos::mount::mount_to_body(move || view! { <Root outcome=outcome.clone() /> });
    });
}

/// The whole app.
#[component]
fn Root(outcome: Load) -> impl IntoView {
    let address = Address::parse(&history::hash());
    let visitor = Visitor::restore(address.lang);
    let device = Device::restore();
    let app = App {
        address: RwSignal::new(address),
        visitor,
        device,
        menu_open: RwSignal::new(false),
        returning: StoredValue::new(false),
        rows: StoredValue::new(Vec::new()),
        shortlist: RwSignal::new(Shortlist::default()),
        notice: RwSignal::new(None),
    };
    visitor.keep();
    device.keep();
    app.store_list();
    provide_context(app);
    follow_addresses(app);
    let content = match outcome {
        Load::Ready(data) => {
            keep_title(app, data.clone());
            provide_context(data);
            view! { <Pages /> }.into_any()
        }
        Load::Failed(failure) => {
            Effect::new(move |_| page::set_title(&format!("{} – {}", app.t().error_title, app.t().app)));
            view! { <ErrorPage failure=failure /> }.into_any()
        }
    };
    view! {
        <a
            class="skip"
            href="#main"
            on:click=move |event| {
                event.prevent_default();
                page::focus_id("main");
            }
        >
            {app.word(|t| t.skip)}
        </a>
        {content}
        <Menu />
        <Notice />
        <div id="announcer" class="visually-hidden" aria-live="polite"></div>
    }
}

/// Follows the address bar: language, page, scroll, focus.
fn follow_addresses(app: App) {
    let slot: StoredValue<Option<History>, LocalStorage> = StoredValue::new_local(None);
    let listener = History::listen(move |arrival| {
        let before = app.address.get_untracked();
        let mut now = Address::parse(&history::hash());
        let same_page = now.route.same_page(&before.route);
        let chosen = app.visitor.lang.get_untracked();
        match now.lang {
            // Going back takes a page back, not the language chosen since.
            Some(lang) if arrival == Arrival::Restored && lang != chosen => {
                now.lang = Some(chosen);
                history::replace(&now.format());
            }
            Some(lang) => app.visitor.lang.set(lang),
            None => {}
        }
        app.menu_open.set(false);
        app.notice.set(None);
        app.returning.set_value(arrival == Arrival::Restored);
        if now != before {
            app.address.set(now);
        }
        let y = match arrival {
            Arrival::Restored => slot.with_value(|h| h.as_ref().map_or(0.0, History::scroll_of_entry)),
            Arrival::Forward if same_page => return,
            Arrival::Forward => 0.0,
        };
        history::scroll_to(y);
        page::before_paint(move || {
            if !same_page {
                page::focus_heading();
            }
            // A new page stands at its top already; by now the reader may have scrolled.
            if arrival == Arrival::Restored {
                history::scroll_to(y);
            }
        });
    });
    // After a reload the reader stands where they stood before.
    let y = listener.scroll_of_entry();
    if y > 0.0 {
        app.returning.set_value(true);
        page::before_paint(move || history::scroll_to(y));
    }
    slot.set_value(Some(listener));
}

/// Keeps the window's title, and says it to screen readers when the page changes.
fn keep_title(app: App, data: Arc<Loaded>) {
    let title = Memo::new(move |_| {
        let (t, lang) = (app.t(), app.lang());
        let catalogue = &data.catalogue;
        let page = match app.address.get().route {
            Route::Home => return t.app.to_owned(),
            Route::Products(_) => t.catalogue.to_owned(),
            Route::Product(id) => catalogue
                .products
                .get(&id)
                .map_or(t.not_found_title.to_owned(), |p| p.name.str(lang).to_owned()),
            Route::Facilities(_) => t.nav_facilities.to_owned(),
            Route::Facility(id) => catalogue
                .facilities
                .get(&id)
                .map_or(t.not_found_title.to_owned(), |f| f.name.str(lang).to_owned()),
            Route::Journeys(_) => t.nav_journeys.to_owned(),
            Route::Figures => t.figures_title.to_owned(),
            Route::Sources => t.sources_title.to_owned(),
            Route::Journey(id) => catalogue
                .journeys
                .get(&id)
                .map_or(t.not_found_title.to_owned(), |j| j.title.str(lang).to_owned()),
            Route::Compare(_) => t.compare.to_owned(),
            Route::Shortlist(ids) if ids.is_empty() => t.shortlist_title.to_owned(),
            Route::Shortlist(_) => t.shortlist_sent.to_owned(),
            Route::About => t.about_title.to_owned(),
            Route::NotFound(_) => t.not_found_title.to_owned(),
        };
        format!("{page} – {}", t.app)
    });
    Effect::new(move |before: Option<()>| {
        let title = title.get();
        page::set_title(&title);
        if before.is_some() {
            page::announce(&title);
        }
    });
}

/// Which page is shown; filters and language do not change it.
#[derive(Clone, PartialEq)]
struct Shown(Route);

#[component]
fn Pages() -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let shown = Memo::new(move |_| match app.address.get().route {
        Route::Products(_) => Shown(Route::Products(ListQuery::default())),
        Route::Facilities(_) => Shown(Route::Facilities(ListQuery::default())),
        Route::Journeys(_) => Shown(Route::Journeys(ListQuery::default())),
        Route::Compare(_) => Shown(Route::Compare(Ids::default())),
        route => Shown(route),
    });
    // A list that could not be read, or whose records are all set aside, is no empty list.
    let catalogue = &data.catalogue;
    let no_products = catalogue.products.is_empty();
    let no_facilities = catalogue.facilities.is_empty();
    let no_journeys = catalogue.journeys.is_empty();
    let failure = Arc::new(Failure {
        findings: catalogue.findings.clone(),
        contact: catalogue.manifest.contact.clone(),
    });
    move || {
        match shown.get().0 {
        Route::Products(_) | Route::Product(_) if no_products => view! { <ErrorPage failure=failure.clone() /> }.into_any(),
        Route::Facilities(_) | Route::Facility(_) if no_facilities => view! { <ErrorPage failure=failure.clone() /> }.into_any(),
        Route::Journeys(_) | Route::Journey(_) if no_journeys => view! { <ErrorPage failure=failure.clone() /> }.into_any(),
        Route::Home => view! { <HomePage /> }.into_any(),
        Route::Product(id) if data.catalogue.products.get(&id).is_some() => view! { <ProductPage id=id /> }.into_any(),
        Route::Product(id) => {
            view! { <Framed><RecordNotFound id=id.to_string() back=Route::Products(ListQuery::default()) /></Framed> }.into_any()
        }
        Route::Products(_) => view! { <Framed><ListPage list=Collection::Products /></Framed> }.into_any(),
        Route::Facilities(_) => view! { <Framed><ListPage list=Collection::Facilities /></Framed> }.into_any(),
        Route::Facility(id) if data.catalogue.facilities.get(&id).is_some() => view! { <FacilityPage id=id /> }.into_any(),
        Route::Facility(id) => {
            view! { <Framed><RecordNotFound id=id.to_string() back=Route::Facilities(ListQuery::default()) /></Framed> }.into_any()
        }
        Route::Journeys(_) => view! { <Framed><ListPage list=Collection::Journeys /></Framed> }.into_any(),
        Route::Figures => view! { <Framed><FiguresPage /></Framed> }.into_any(),
        Route::Sources => view! { <Framed><SourcesPage /></Framed> }.into_any(),
        Route::Journey(id) => view! { <Framed><JourneyPage id=id.clone() /></Framed> }.into_any(),
        Route::Compare(_) => view! { <Framed><ComparePage /></Framed> }.into_any(),
        Route::Shortlist(ids) if ids.is_empty() => view! { <Framed><ShortlistPage /></Framed> }.into_any(),
        Route::Shortlist(ids) => view! { <Framed><SentListPage ids=ids.clone() /></Framed> }.into_any(),
        Route::About => view! { <Framed><AboutPage /></Framed> }.into_any(),
        Route::NotFound(given) => view! { <Framed><NotFoundPage given=given.clone() /></Framed> }.into_any(),
    }
    }
}

/// The result of an action, shown for all and said by screen readers.
#[component]
fn Notice() -> impl IntoView {
    let app = use_app();
    view! {
        <div class="notice" role="status" data-shown=move || app.notice.get().is_some().then_some("true")>
            {move || {
                app.notice
                    .get()
                    .map(|notice| {
                        view! {
                            <span class="notice__words">{notice.words}</span>
                            {notice
                                .text
                                .map(|text| {
                                    view! {
                                        <textarea
                                            class="notice__text"
                                            readonly=true
                                            rows="4"
                                            aria-label=notice.words
                                            prop:value=text
                                        ></textarea>
                                    }
                                })}
                            {notice.undo.map(|before| {
                                let undo = move |_| {
                                    app.shortlist.set(before.clone());
                                    app.notice.set(None);
                                };
                                view! { <button class="button" type="button" on:click=undo>{app.word(|t| t.undo)}</button> }
                            })}
                            <button class="button" type="button" on:click=move |_| app.notice.set(None)>
                                {app.word(|t| t.close)}
                            </button>
                        }
                    })
            }}
        </div>
    }
}
