//! The reader's list, and a list that came in an address.

mod row;
mod sent;

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::compare::{MOST as MOST_COMPARED, shortened};
use super::{hand_over_text, item_cover, page_of};
use crate::catalogue::Item;
use crate::i18n::{fill, province_name};
use crate::route::{Ids, Route};
use crate::state::{App, Loaded, Shortlist, use_app, use_data};
use crate::ui::{CoverFrame, Icon, icon, localised};
use crate::web::{history, page, share};
pub use sent::SentListPage;

/// Ids that the catalogue knows, and those that it does not.
fn sorted<'a>(data: &Loaded, ids: impl Iterator<Item = &'a str>) -> (Vec<String>, Vec<&'a str>) {
    let (known, unknown): (Vec<&str>, Vec<&str>) = ids.partition(|id| data.catalogue.item(id).is_some());
    (known.into_iter().map(str::to_owned).collect(), unknown)
}

/// What is not in the data, named.
fn unknown_line(app: App, unknown: &[&str]) -> Option<AnyView> {
    let words = fill(app.t().ids_unknown, &[&shortened(unknown)]);
    (!unknown.is_empty()).then(|| view! { <p class="part-missing">{words}</p> }.into_any())
}

/// Who makes it or where it is, under its name.
fn under(app: App, data: &Loaded, item: Item<'_>) -> Option<AnyView> {
    let lang = app.lang();
    match item {
        Item::Product(_, p) => {
            let producer = p.producer.as_ref().and_then(|id| data.catalogue.producers.get(id));
            producer.map(|producer| localised(&producer.name, lang))
        }
        Item::Facility(f) => Some(province_name(f.province, lang).into_any()),
    }
}

/// Cover, name and what stands under it, as a link.
fn linked(app: App, data: &Loaded, item: Item<'_>) -> AnyView {
    view! {
        <a class="kept__link" href=page_of(item).href()>
            {item_cover(item, CoverFrame::Thumb)}
            <span class="kept__words">
                <span class="kept__name">{localised(item.name(), app.lang())}</span>
                <span class="kept__by">{under(app, data, item)}</span>
            </span>
        </a>
    }
    .into_any()
}

/// The reader's own list.
#[component]
pub fn ShortlistPage() -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let chosen = RwSignal::new(BTreeSet::<String>::new());
    let all = {
        let data = data.clone();
        Memo::new(move |_| {
            app.shortlist.with(|list| sorted(&data, list.iter().map(|kept| kept.id.as_str())).0)
        })
    };
    let unknown = {
        let data = data.clone();
        move || {
            app.lang();
            app.shortlist
                .with(|list| unknown_line(app, &sorted(&data, list.iter().map(|kept| kept.id.as_str())).1))
        }
    };
    let row = {
        let data = data.clone();
        move |id: String| row::row(app, data.clone(), id, chosen)
    };
    let is_empty = move || all.with(Vec::is_empty);
    view! {
        <main class="plain plain--wide" id="main">
            <h1 class="plain__title">
                {app.word(|t| t.shortlist_title)}
                {move || (!is_empty()).then(|| format!(" ({})", all.with(Vec::len)))}
            </h1>
            {unknown}
            <Show
                when=move || !is_empty()
                fallback=move || view! { <p class="plain__words">{app.word(|t| t.shortlist_empty)}</p> }
            >
                {own_ways(app, data.clone(), all, chosen)}
            </Show>
            <ol class="kept">
                <For each=move || all.get() key=|id| id.clone() children=row />
            </ol>
        </main>
    }
}

/// What can be done with the whole list.
fn own_ways(
    app: App,
    data: Arc<Loaded>,
    all: Memo<Vec<String>>,
    chosen: RwSignal<BTreeSet<String>>,
) -> AnyView {
    // In the order of the list.
    let picked = move || {
        let chosen = chosen.get();
        Ids::new(all.get().into_iter().filter(|id| chosen.contains(id)))
    };
    let can_compare = move || (2..=MOST_COMPARED).contains(&picked().len());
    let address = move || {
        let here = history::href();
        let base = here.split('#').next().unwrap_or_default();
        let ids = untrack(|| Ids::new(all.get()));
        format!("{base}{}", Route::Shortlist(ids).href())
    };
    let send = move |_| {
        let address = address();
        leptos::task::spawn_local(async move {
            if share::share(app.t_untracked().shortlist_title, &address).await.is_none() {
                hand_over_text(app, address, app.t_untracked().copied).await;
            }
        });
    };
    let copy = move |_| {
        let text = untrack(|| as_text(app, &data, &address()));
        leptos::task::spawn_local(async move {
            hand_over_text(app, text, app.t_untracked().text_copied).await;
        });
    };
    let clear = move |_| {
        app.change_list(|t| t.list_cleared, |list| *list = Shortlist::default());
        page::focus_heading();
    };
    let compare = move || {
        let words = move || fill(app.t().compare_chosen, &[&picked().len().to_string()]);
        if can_compare() {
            view! { <a class="button button--main" href=Route::Compare(picked()).href()>{words}</a> }
                .into_any()
        } else {
            view! { <button class="button button--main" type="button" disabled=true>{app.word(|t| t.compare)}</button> }
                .into_any()
        }
    };
    view! {
        <p class="plain__words">{app.word(|t| t.shortlist_where)}</p>
        <div class="plain__ways">
            {compare}
            <button class="button" type="button" on:click=send>
                {icon(Icon::Share)}
                <span>{app.word(|t| t.share)}</span>
            </button>
            <button class="button" type="button" on:click=copy>
                {app.word(|t| t.shortlist_text)}
            </button>
            <button class="button" type="button" on:click=clear>
                {app.word(|t| t.shortlist_clear)}
            </button>
        </div>
        <p class="plain__words">{app.word(|t| t.compare_how)}</p>
    }
    .into_any()
}

/// The list as text, for a message: names, producers, notes, address.
fn as_text(app: App, data: &Loaded, address: &str) -> String {
    let lang = app.lang();
    let lines = app.shortlist.with(|list| {
        let known = list.iter().filter_map(|kept| Some((kept, data.catalogue.item(&kept.id)?)));
        known
            .enumerate()
            .map(|(at, (kept, item))| {
                let producer = match item {
                    Item::Product(_, p) => {
                        p.producer.as_ref().and_then(|id| data.catalogue.producers.get(id))
                    }
                    Item::Facility(_) => None,
                };
                let name = Some(item.name().str(lang).to_owned());
                let producer = producer.map(|p| p.name.str(lang).to_owned());
                let note = Some(kept.note.clone()).filter(|note| !note.trim().is_empty());
                let parts: Vec<String> = [name, producer, note].into_iter().flatten().collect();
                format!("{}. {}", at + 1, parts.join(" – "))
            })
            .collect::<Vec<_>>()
    });
    format!("{}\n{}\n{address}", app.t().app, lines.join("\n"))
}
