//! A collection as a list: search field, facets, results.

use leptos::prelude::*;

mod facets;
mod topic;
mod words;

use facets::{FacetPanel, heading};
use topic::topic_head;
use words::chosen_words;

use crate::filter::{Collection, Facet, ListQuery, Sort, run};
use crate::i18n::{
    Messages, count_facilities, count_journeys, count_products, fill, journey_kind, year_heading,
};
use crate::model::JourneyKind;
use crate::route::{Address, Route};
use crate::state::{App, Loaded, use_app, use_data};
use crate::ui::{Dialog, FacilityCard, Icon, JourneyRow, ProductCard, icon};
use crate::web::{history, page};

use super::chart::SupportChart;

/// Goes to another state of the list: as a new entry, or in place while typing.
fn show(app: App, list: Collection, query: ListQuery, in_place: bool) {
    let lang = app.address.with_untracked(|a| a.lang);
    let address = Address { route: Route::list(list, query), lang };
    if in_place {
        history::replace(&address.format());
        app.address.set(address);
    } else {
        history::go(&address.format());
    }
}

/// “155 sản phẩm”, “51 cơ sở”, “36 hành trình và sự kiện”.
fn counted(app: App, list: Collection, n: usize) -> String {
    match list {
        Collection::Products => count_products(app.lang(), n),
        Collection::Facilities => count_facilities(app.lang(), n),
        Collection::Journeys => count_journeys(app.lang(), n),
    }
}

/// A collection.
#[component]
pub fn ListPage(
    /// Which one.
    list: Collection,
) -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let query = Memo::new(move |before: Option<&ListQuery>| match (app.address.get().route, list) {
        (Route::Products(query), Collection::Products)
        | (Route::Facilities(query), Collection::Facilities)
        | (Route::Journeys(query), Collection::Journeys) => query,
        _ => before.cloned().unwrap_or_default(),
    });
    let results = {
        let data = data.clone();
        Memo::new(move |_| run(&data.catalogue, &data.index, list, &query.get(), data.today))
    };
    let count = Memo::new(move |_| results.with(Vec::len));
    let sheet_open = RwSignal::new(false);
    let typed = Signal::derive(move || query.get().q);
    let on_change = Callback::new(move |q| show(app, list, q, false));
    view! {
        <main class="catalogue" id="main">
            <aside class="catalogue__facets" aria-label=app.word(|t| t.facets)>
                <FacetPanel list=list query=query prefix="side" on_change=on_change />
            </aside>
            <div class="catalogue__main">
                <SearchField list=list query=query />
                <FacetChips list=list sheet_open=sheet_open />
                <div class="catalogue__bar">
                    <h1 class="catalogue__count">{move || counted(app, list, count.get())}</h1>
                    <Chosen list=list query=query />
                    <SortSelect list=list query=query />
                </div>
                <p class="visually-hidden" role="status">
                    {move || counted(app, list, count.get())}
                </p>
                {intro(app, list)}
                {move || topic_head(&query.get())}
                <Results list=list results=results typed=typed />
                <Show when=move || count.get() == 0>
                    <NothingFound list=list query=query />
                </Show>
                <Show when=move || list == Collection::Facilities && query.get() == ListQuery::default()>
                    <SupportChart />
                </Show>
            </div>
            <Dialog open=sheet_open heading=Signal::derive(move || app.t().facets.to_owned()) kind="sheet">
                <div class="dialog__scroll">
                    <FacetPanel list=list query=query prefix="sheet" on_change=on_change />
                </div>
                <button class="button button--main dialog__done" type="button" on:click=move |_| sheet_open.set(false)>
                    {move || fill(app.t().show_results, &[&counted(app, list, count.get())])}
                </button>
            </Dialog>
        </main>
    }
}

/// The year that begins with a row; nothing inside for undated events.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Year(Option<i32>);

/// The rows, each a link. Journeys stand under their years.
#[component]
fn Results(list: Collection, results: Memo<Vec<usize>>, typed: Signal<String>) -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let rows = move || with_years(&data, list, &results.get());
    let row = move |(at, year): (usize, Option<Year>)| {
        let heading = year.map(|Year(year)| {
            view! { <h2 class="year-heading">{move || year_heading(year, app.lang())}</h2> }
        });
        let card = match list {
            Collection::Products => view! { <ProductCard at=at query=typed /> }.into_any(),
            Collection::Facilities => view! { <FacilityCard at=at query=typed /> }.into_any(),
            Collection::Journeys => view! { <JourneyRow at=at query=typed /> }.into_any(),
        };
        view! {
            <li class="cards__item">
                {heading}
                {card}
            </li>
        }
    };
    let years = (list == Collection::Journeys).then_some("true");
    view! {
        <ul class="cards" data-years=years id="results" aria-label=app.word(|t| t.results)>
            <For each=rows key=|row| *row children=row />
        </ul>
    }
}

/// Positions with the year that begins there; only journeys stand under years.
fn with_years(data: &Loaded, list: Collection, results: &[usize]) -> Vec<(usize, Option<Year>)> {
    let mut before = None;
    let row = |at: usize| {
        if list != Collection::Journeys {
            return (at, None);
        }
        let when = data.catalogue.journeys.at(at).and_then(|j| j.date);
        let year = Year(when.filter(|d| !d.start.approximate).map(|d| d.start.year()));
        let fresh = before != Some(year);
        before = Some(year);
        (at, fresh.then_some(year))
    };
    results.iter().copied().map(row).collect()
}

/// What a collection is; products need no words.
fn intro(app: App, list: Collection) -> Option<AnyView> {
    let words: fn(&'static Messages) -> &'static str = match list {
        Collection::Products => return None,
        Collection::Facilities => |t| t.facilities_intro,
        Collection::Journeys => |t| t.journeys_intro,
    };
    Some(view! { <p class="catalogue__intro">{app.word(words)}</p> }.into_any())
}

#[component]
fn SearchField(list: Collection, query: Memo<ListQuery>) -> impl IntoView {
    let app = use_app();
    let typed = move || query.get().q;
    let [label, hint]: [fn(&'static Messages) -> &'static str; 2] = match list {
        Collection::Products => [|t| t.search_label, |t| t.search_hint],
        Collection::Facilities => [|t| t.search_facilities, |t| t.hint_facilities],
        Collection::Journeys => [|t| t.search_journeys, |t| t.hint_journeys],
    };
    let set = move |q: String| {
        let mut next = query.get_untracked();
        next.q = q;
        show(app, list, next, true);
    };
    view! {
        <div class="search" role="search">
            {icon(Icon::Search)}
            <input
                class="search__field"
                id="search"
                type="text"
                inputmode="search"
                enterkeyhint="search"
                role="combobox"
                aria-expanded="false"
                aria-controls="results"
                aria-autocomplete="none"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                maxlength="80"
                aria-label=app.word(label)
                placeholder=app.word(hint)
                prop:value=typed
                on:input=move |event| set(event_target_value(&event))
                on:keydown=move |event| {
                    if event.key() == "Escape" && !typed().is_empty() {
                        event.prevent_default();
                        set(String::new());
                    }
                }
            />
            <Show when=move || !typed().is_empty()>
                <button
                    class="search__clear"
                    type="button"
                    aria-label=app.word(|t| t.search_clear)
                    on:click=move |_| {
                        set(String::new());
                        page::focus_id("search");
                    }
                >
                    {icon(Icon::Close)}
                </button>
            </Show>
        </div>
    }
}

/// On phones: three chips that open the sheet of facets.
#[component]
fn FacetChips(list: Collection, sheet_open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let chips = match list {
        Collection::Products => [Facet::Category, Facet::District, Facet::Stars],
        Collection::Facilities => [Facet::Province, Facet::Sector, Facet::Support],
        Collection::Journeys => [Facet::Kind, Facet::Topic, Facet::Place],
    };
    let chips = chips.map(|facet| {
        view! {
            <button
                class="chip"
                type="button"
                aria-haspopup="dialog"
                on:click=move |_| {
                    sheet_open.set(true);
                    page::after_paint(move || page::focus_id(&format!("group-sheet-{}", facet.name())));
                }
            >
                <span>
                    {move || match facet {
                        Facet::Category => app.t().chip_category,
                        Facet::District => app.t().chip_district,
                        _ => heading(app, facet),
                    }}
                </span>
                {icon(Icon::Down)}
            </button>
        }
    });
    view! { <div class="catalogue__chips">{chips.into_iter().collect_view()}</div> }
}

/// Removable filters beside the count.
#[component]
fn Chosen(list: Collection, query: Memo<ListQuery>) -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let chips = move || {
        let now = query.get();
        let chips = now.all_chosen().map(|(facet, value)| {
            let words = chosen_words(app, &data.catalogue, facet, value);
            let without = now.clone().with(facet, value, false);
            let label = fill(app.t().remove_filter, &[&words]);
            view! {
                <li>
                    <a class="chip chip--on" href=Route::list(list, without).href() aria-label=label>
                        <span>{words}</span>
                        {icon(Icon::Close)}
                    </a>
                </li>
            }
        });
        let chips = chips.collect_view();
        let clear = now.is_filtered().then(|| {
            view! {
                <li>
                    <a class="chip" href=Route::list(list, now.clone().cleared()).href()>
                        {app.t().clear_filters}
                    </a>
                </li>
            }
        });
        (chips, clear)
    };
    view! { <ul class="catalogue__chosen">{chips}</ul> }
}

#[component]
fn SortSelect(list: Collection, query: Memo<ListQuery>) -> impl IntoView {
    let app = use_app();
    let options = Sort::of(list).iter().copied().map(|sort| {
        let name = move || match sort {
            Sort::Best if list == Collection::Journeys => app.t().sort_newest,
            Sort::Best => app.t().sort_best,
            Sort::Name => app.t().sort_name,
            Sort::Stars => app.t().sort_stars,
            Sort::Amount => app.t().sort_amount,
            Sort::Oldest => app.t().sort_oldest,
        };
        view! {
            <option value=sort.code() prop:selected=move || query.get().sort == sort>
                {move || fill(app.t().sort, &[name()])}
            </option>
        }
    });
    view! {
        <div class="sort">
            <select
                class="sort__select"
                aria-label=app.word(|t| t.sort_label)
                on:change=move |event| {
                    let sort = Sort::from_code(list, &event_target_value(&event));
                    let mut next = query.get_untracked();
                    next.sort = sort;
                    show(app, list, next, false);
                }
            >
                {options.collect_view()}
            </select>
            {icon(Icon::Down)}
        </div>
    }
}

/// Nothing matches: what to do, and the largest groups as a way on. Stands outside the list of results.
#[component]
fn NothingFound(list: Collection, query: Memo<ListQuery>) -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let ways = move || {
        let (lang, catalogue) = (app.lang(), &data.catalogue);
        let ways: Vec<(Facet, String, String)> = match list {
            Collection::Products => {
                let all = catalogue.categories.iter();
                all.map(|c| (Facet::Category, c.id.to_string(), c.name.str(lang).to_owned())).collect()
            }
            Collection::Facilities => {
                let all = catalogue.sectors.iter();
                all.map(|s| (Facet::Sector, s.id.to_string(), s.name.str(lang).to_owned())).collect()
            }
            Collection::Journeys => {
                let all = JourneyKind::ALL.iter();
                all.map(|k| (Facet::Kind, k.code().to_owned(), journey_kind(*k, lang).to_owned())).collect()
            }
        };
        let links = ways.into_iter().map(|(facet, value, name)| {
            view! {
                <li>
                    <a class="chip" href=Route::chosen(list, facet, &value).href()>
                        {name}
                    </a>
                </li>
            }
        });
        links.collect_view()
    };
    let [nothing, or]: [fn(&'static Messages) -> &'static str; 2] = match list {
        Collection::Products => [|t| t.nothing_found, |t| t.or_categories],
        Collection::Facilities => [|t| t.nothing_facilities, |t| t.or_sectors],
        Collection::Journeys => [|t| t.nothing_journeys, |t| t.or_kinds],
    };
    view! {
        <div class="nothing" data-region="suggestions">
            {crate::ui::bare_warp()}
            <h2>{app.word(nothing)}</h2>
            <p>{app.word(|t| t.nothing_found_hint)}</p>
            // With filters chosen, the same button stands beside them, above.
            <Show when=move || !query.get().is_filtered()>
                <p>
                    <a class="button" href=Route::list(list, ListQuery::default()).href()>
                        {app.word(|t| t.search_clear)}
                    </a>
                </p>
            </Show>
            <h2>{app.word(or)}</h2>
            <ul class="nothing__ways">{ways}</ul>
        </div>
    }
}
