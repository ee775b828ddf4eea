//! The catalogue: search field, facets, results.

use leptos::prelude::*;

mod facets;
mod words;

use facets::FacetPanel;
use words::chosen_words;

use crate::filter::{Facet, ProductQuery, Sort, run};
use crate::i18n::{count_products, fill};
use crate::route::{Address, Route};
use crate::state::{App, use_app, use_data};
use crate::ui::{Dialog, Icon, ProductCard, icon};
use crate::web::{history, page};

/// Goes to another state of the catalogue: as a new entry, or in place while typing.
fn show(app: App, query: ProductQuery, in_place: bool) {
    let lang = app.address.with_untracked(|a| a.lang);
    let address = Address { route: Route::Products(query), lang };
    if in_place {
        history::replace(&address.format());
        app.address.set(address);
    } else {
        history::go(&address.format());
    }
}

/// The catalogue.
#[component]
pub fn CataloguePage() -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let query = Memo::new(move |before: Option<&ProductQuery>| match app.address.get().route {
        Route::Products(query) => query,
        _ => before.cloned().unwrap_or_default(),
    });
    let results = {
        let data = data.clone();
        Memo::new(move |_| run(&data.catalogue, &data.index, &query.get(), data.today))
    };
    let count = Memo::new(move |_| results.with(Vec::len));
    let sheet_open = RwSignal::new(false);
    let typed = Signal::derive(move || query.get().q);
    view! {
        <main class="catalogue" id="main">
            <aside class="catalogue__facets" aria-label=app.word(|t| t.facets)>
                <FacetPanel query=query prefix="side" on_change=Callback::new(move |q| show(app, q, false)) />
            </aside>
            <div class="catalogue__main">
                <SearchField query=query />
                <FacetChips sheet_open=sheet_open />
                <div class="catalogue__bar">
                    <h1 class="catalogue__count">{move || count_products(app.lang(), count.get())}</h1>
                    <Chosen query=query />
                    <SortSelect query=query />
                </div>
                <p class="visually-hidden" role="status">
                    {move || count_products(app.lang(), count.get())}
                </p>
                <ul class="cards" id="results" aria-label=app.word(|t| t.results)>
                    <For each=move || results.get() key=|at| *at let:at>
                        <li class="cards__item">
                            <ProductCard at=at query=typed />
                        </li>
                    </For>
                </ul>
                <Show when=move || count.get() == 0>
                    <NothingFound query=query />
                </Show>
            </div>
            <Dialog open=sheet_open heading=Signal::derive(move || app.t().facets.to_owned()) kind="sheet">
                <div class="dialog__scroll">
                    <FacetPanel query=query prefix="sheet" on_change=Callback::new(move |q| show(app, q, false)) />
                </div>
                <button class="button button--main dialog__done" type="button" on:click=move |_| sheet_open.set(false)>
                    {move || fill(app.t().show_results, &[&count_products(app.lang(), count.get())])}
                </button>
            </Dialog>
        </main>
    }
}

#[component]
fn SearchField(query: Memo<ProductQuery>) -> impl IntoView {
    let app = use_app();
    let typed = move || query.get().q;
    let set = move |q: String| {
        let mut next = query.get_untracked();
        next.q = q;
        show(app, next, true);
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
                aria-label=app.word(|t| t.search_label)
                placeholder=app.word(|t| t.search_hint)
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
fn FacetChips(sheet_open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let chips = [Facet::Category, Facet::District, Facet::Stars].map(|facet| {
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
                        _ => app.t().facet_stars,
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
fn Chosen(query: Memo<ProductQuery>) -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let chips = move || {
        let now = query.get();
        let chips = now.all_chosen().map(|(facet, value)| {
            let words = chosen_words(app, &data.catalogue, facet, value);
            let without = now.clone().with(facet, value, false);
            let label = fill(app.t().remove_filter, &[&words]);
            view! {
                <li>
                    <a class="chip chip--on" href=Route::Products(without).href() aria-label=label>
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
                    <a class="chip" href=Route::Products(now.clone().cleared()).href()>
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
fn SortSelect(query: Memo<ProductQuery>) -> impl IntoView {
    let app = use_app();
    let options = [Sort::Best, Sort::Name, Sort::Stars].map(|sort| {
        let name = move || match sort {
            Sort::Best => app.t().sort_best,
            Sort::Name => app.t().sort_name,
            Sort::Stars => app.t().sort_stars,
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
                    let sort = Sort::from_code(&event_target_value(&event));
                    let mut next = query.get_untracked();
                    next.sort = sort;
                    show(app, next, false);
                }
            >
                {options.into_iter().collect_view()}
            </select>
            {icon(Icon::Down)}
        </div>
    }
}

/// Nothing matches: what to do, and the categories as a way on. Stands outside the list of results.
#[component]
fn NothingFound(query: Memo<ProductQuery>) -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let ways = move || {
        let links = data.catalogue.categories.iter().map(|category| {
            let query = ProductQuery::default().with(Facet::Category, category.id.as_str(), true);
            view! {
                <li>
                    <a class="chip" href=Route::Products(query).href()>
                        {category.name.str(app.lang()).to_owned()}
                    </a>
                </li>
            }
        });
        links.collect_view()
    };
    view! {
        <div class="nothing" data-region="suggestions">
            {crate::ui::bare_warp()}
            <h2>{app.word(|t| t.nothing_found)}</h2>
            <p>{app.word(|t| t.nothing_found_hint)}</p>
            // With filters chosen, the same button stands beside them, above.
            <Show when=move || !query.get().is_filtered()>
                <p>
                    <a class="button" href="#/products">
                        {app.word(|t| t.search_clear)}
                    </a>
                </p>
            </Show>
            <h2>{app.word(|t| t.or_categories)}</h2>
            <ul class="nothing__ways">{ways}</ul>
        </div>
    }
}
