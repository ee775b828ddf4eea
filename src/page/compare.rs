//! Two to four products or facilities beside each other.

mod rows;

use leptos::prelude::*;

use super::{item_cover, page_of};
use crate::catalogue::Item;
use crate::i18n::{count_facilities, count_products, fill};
use crate::route::{Ids, Route};
use crate::state::{App, Loaded, use_app, use_data};
use crate::ui::{CoverFrame, Icon, icon, localised};
use rows::{Row, rows};

/// Most columns of a table.
pub(super) const MOST: usize = 4;
/// Most offers to add.
const OFFERS: usize = 12;

/// The comparison. The address names what is compared; products and facilities stand in a table of their own each.
#[component]
pub fn ComparePage() -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let ids = Memo::new(move |before: Option<&Ids>| match app.address.get().route {
        Route::Compare(ids) => ids,
        _ => before.cloned().unwrap_or_default(),
    });
    let only_different = RwSignal::new(false);
    let body = move || {
        let ids = ids.get();
        let known: Vec<Item<'_>> = ids.iter().filter_map(|id| data.catalogue.item(id)).collect();
        let unknown: Vec<&str> = ids.iter().filter(|id| data.catalogue.item(id).is_none()).collect();
        let (products, facilities): (Vec<_>, Vec<_>) =
            known.into_iter().partition(|item| matches!(item, Item::Product(..)));
        let empty = products.is_empty() && facilities.is_empty();
        let t = app.t();
        let tables = [products, facilities].into_iter().filter(|items| !items.is_empty());
        let tables: Vec<AnyView> =
            tables.map(|items| table(app, &data, &ids, &items, only_different)).collect();
        view! {
            {(!unknown.is_empty()).then(|| {
                view! { <p class="part-missing">{fill(t.ids_unknown, &[&shortened(&unknown)])}</p> }
            })}
            {tables}
            {empty.then(|| view! {
                <h1 class="plain__title">{t.compare}</h1>
                <p class="plain__words">{t.compare_none}</p>
            })}
            {offers(app, &data, &ids)}
        }
    };
    view! {
        <main class="compare" id="main">
            {body}
        </main>
    }
}

/// Ids in a sentence; of very many the first ones.
pub(super) fn shortened(ids: &[&str]) -> String {
    let shown = ids.iter().take(10).map(|id| id.chars().take(60).collect::<String>()).collect::<Vec<_>>();
    let more = if ids.len() > shown.len() { format!(" … ({})", ids.len()) } else { String::new() };
    shown.join(", ") + &more
}

/// The records of one kind as a table: a column each, a row for each thing that a source states of any.
fn table(app: App, data: &Loaded, ids: &Ids, all: &[Item<'_>], only_different: RwSignal<bool>) -> AnyView {
    let (t, lang) = (app.t(), app.lang());
    let items = all.get(..MOST).unwrap_or(all);
    let n = items.len();
    let counted = match items.first() {
        Some(Item::Facility(_)) => count_facilities(lang, n),
        _ => count_products(lang, n),
    };
    let many = (all.len() > n).then(|| {
        let words = fill(t.ids_too_many, &[&all.len().to_string(), &n.to_string()]);
        view! { <p class="part-missing">{words}</p> }
    });
    let rows = rows(app, data, items);
    let all_same = n > 1 && rows.iter().all(|row| row.same);
    let heads = items.iter().map(|item| head(app, ids, *item)).collect_view();
    let body = rows.into_iter().map(|row| row_view(app, row, n, only_different)).collect_view();
    view! {
        <div class="compare__head">
            <h1 class="compare__title">{fill(t.compare_title, &[&counted])}</h1>
            <p class="compare__unknown">{t.compare_unknown}</p>
            <label class="switch">
                <input
                    type="checkbox"
                    class="switch__box"
                    role="switch"
                    prop:checked=move || only_different.get()
                    on:change=move |event| only_different.set(event_target_checked(&event))
                />
                <span>{t.compare_differ}</span>
            </label>
        </div>
        {many}
        {(n == 1).then(|| view! { <p class="plain__words">{t.compare_two_more}</p> })}
        <Show when=move || all_same && only_different.get()>
            <p class="plain__words">{app.word(|t| t.compare_same)}</p>
        </Show>
        <div class="compare__scroll" tabindex="0" role="region" aria-label=fill(t.compare_title, &[&counted])>
            <table class="compare__table" data-columns=n.to_string()>
                <thead>
                    <tr>
                        <td class="compare__corner"></td>
                        {heads}
                    </tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The head of a column: cover, name, and a way to take it out.
fn head(app: App, ids: &Ids, item: Item<'_>) -> AnyView {
    let (t, lang) = (app.t(), app.lang());
    let label = fill(t.compare_drop, &[item.name().str(lang)]);
    let without = Route::Compare(ids.without(item.id())).href();
    view! {
        <th class="compare__column" scope="col" aria-labelledby=format!("compared-{}", item.id())>
            {item_cover(item, CoverFrame::Head)}
            <a class="compare__name" id=format!("compared-{}", item.id()) href=page_of(item).href()>{localised(item.name(), lang)}</a>
            <a class="button compare__drop" href=without aria-label=label>{icon(Icon::Close)}</a>
        </th>
    }
    .into_any()
}

fn row_view(app: App, row: Row, columns: usize, only_different: RwSignal<bool>) -> AnyView {
    let same = row.same && columns > 1;
    let unknown = app.t().not_stated;
    let cells = row.cells.into_iter().map(|cell| match cell {
        Some(cell) => view! { <td class="compare__cell">{cell.view}</td> }.into_any(),
        None => view! { <td class="compare__cell unknown">{unknown}</td> }.into_any(),
    });
    let cells = cells.collect_view();
    view! {
        <tr
            class="compare__row"
            data-differs=(!same && columns > 1).then_some("true")
            hidden=move || same && only_different.get()
        >
            <th class="compare__term" scope="row">{row.term}</th>
            {cells}
        </tr>
    }
    .into_any()
}

/// What could stand beside what is compared: from the reader's list, then of the same category or sector.
fn offers(app: App, data: &Loaded, ids: &Ids) -> Option<AnyView> {
    let lang = app.lang();
    let items: Vec<Item<'_>> = ids.iter().filter_map(|id| data.catalogue.item(id)).collect();
    let fits = |item: &Item<'_>| match (items.first(), item) {
        (None, _) => true,
        (Some(Item::Product(..)), Item::Product(..)) | (Some(Item::Facility(_)), Item::Facility(_)) => {
            !items.iter().any(|known| known.id() == item.id())
        }
        _ => false,
    };
    let kept = app.shortlist.with(|list| list.iter().map(|kept| kept.id.clone()).collect::<Vec<_>>());
    let mut all: Vec<Item<'_>> = kept.iter().filter_map(|id| data.catalogue.item(id)).filter(fits).collect();
    let alike: Vec<Item<'_>> = match items.first() {
        Some(Item::Product(_, first)) => {
            let same = data.catalogue.links.in_category(&first.category).iter();
            same.filter_map(|at| Some(Item::Product(*at, data.catalogue.products.at(*at)?))).collect()
        }
        Some(Item::Facility(first)) => {
            let same = data.catalogue.facilities.iter().filter(|f| f.sector == first.sector);
            same.map(Item::Facility).collect()
        }
        None => Vec::new(),
    };
    for item in alike.into_iter().filter(fits) {
        if !all.iter().any(|known| known.id() == item.id()) {
            all.push(item);
        }
    }
    let room = items.len() < MOST;
    let chips = all.into_iter().take(OFFERS).filter(|_| room).map(|item| {
        let href = Route::Compare(ids.with(item.id())).href();
        view! {
            <li>
                <a class="chip" href=href>
                    {icon(Icon::Plus)}
                    <span>{localised(item.name(), lang)}</span>
                </a>
            </li>
        }
        .into_any()
    });
    let chips: Vec<AnyView> = chips.collect();
    (!chips.is_empty()).then(|| {
        view! {
            <section class="compare__offers">
                <h2 class="related__title">{app.t().compare_more}</h2>
                <ul class="nothing__ways">{chips}</ul>
            </section>
        }
        .into_any()
    })
}
