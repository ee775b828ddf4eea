//! What is chosen, and in what order it is shown.

use leptos::prelude::*;

use super::facets::heading;
use super::words::chosen_words;
use super::{ListState, show};
use crate::filter::{Collection, Facet, ListQuery, Sort};
use crate::i18n::fill;
use crate::route::Route;
use crate::state::{use_app, use_data};
use crate::ui::{Icon, icon};
use crate::web::page;

/// On phones: three chips that open the sheet of facets.
#[component]
pub(super) fn FacetChips(list: Collection, sheet_open: RwSignal<bool>) -> impl IntoView {
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
                    page::before_paint(move || page::focus_id(&format!("group-sheet-{}", facet.name())));
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
pub(super) fn Chosen(state: ListState) -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let list = state.list;
    let chips = move || {
        let now = state.query.get();
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
pub(super) fn SortSelect(list: Collection, query: Memo<ListQuery>) -> impl IntoView {
    let app = use_app();
    let options = Sort::of(list).iter().copied().map(|sort| {
        let name = move || match sort {
            Sort::Best if list == Collection::Journeys => app.t().sort_newest,
            Sort::Best if query.with(|q| q.q.trim().is_empty()) => app.t().sort_best,
            Sort::Best => app.t().sort_relevance,
            Sort::Name => app.t().sort_name,
            Sort::NameDown => app.t().sort_name_down,
            Sort::District => app.t().sort_district,
            Sort::Newest => app.t().sort_award,
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
