//! A list that came in an address: it replaces the reader's own or is added to it, as they choose.

use leptos::prelude::*;

use super::{linked, sorted, unknown_line};
use crate::i18n::{Messages, fill};
use crate::page::compare::MOST as MOST_COMPARED;
use crate::route::{Address, Ids, Route};
use crate::state::{App, Loaded, MOST, use_app, use_data};
use crate::ui::{Icon, icon};
use crate::web::{history, page};

/// A list from an address.
#[component]
pub fn SentListPage(
    /// What was sent.
    ids: Ids,
) -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    view! {
        <main class="plain plain--wide" id="main">
            {move || body(app, &data, &ids)}
        </main>
    }
}

fn body(app: App, data: &Loaded, ids: &Ids) -> AnyView {
    let t = app.t();
    let (mut known, unknown) = sorted(data, ids.iter());
    let total = known.len();
    known.truncate(MOST);
    let many = (total > known.len()).then(|| {
        let words = fill(t.ids_too_many, &[&total.to_string(), &known.len().to_string()]);
        view! { <p class="part-missing">{words}</p> }
    });
    let rows = known.iter().filter_map(|id| data.catalogue.item(id));
    let rows =
        rows.map(|item| view! { <li class="kept__item">{linked(app, data, item)}</li> }).collect_view();
    view! {
        <h1 class="plain__title">{format!("{} ({total})", t.shortlist_sent)}</h1>
        {unknown_line(app, &unknown)}
        {many}
        {(!known.is_empty()).then(|| ways(app, known))}
        <ol class="kept">{rows}</ol>
    }
    .into_any()
}

/// Take it over, add it, or compare it where it is short.
fn ways(app: App, known: Vec<String>) -> AnyView {
    let t = app.t();
    let own = app.shortlist.with(crate::state::Shortlist::len);
    let have = (own > 0).then(|| {
        view! { <p class="plain__words">{fill(t.shortlist_have, &[&own.to_string()])}</p> }
    });
    let compare = (2..=MOST_COMPARED).contains(&known.len()).then(|| {
        let href = Route::Compare(Ids::new(known.clone())).href();
        view! { <a class="button" href=href>{icon(Icon::Compare)} <span>{t.compare}</span></a> }
    });
    let all = StoredValue::new(known);
    let replace = move |_| {
        app.change_list(
            |t| t.kept_now,
            |list| {
                let before = std::mem::take(list);
                for id in all.get_value() {
                    list.add(&id);
                    // A note of the reader's own stays with its item.
                    if let Some(kept) = before.iter().find(|kept| kept.id == id) {
                        list.note(&id, &kept.note);
                    }
                }
            },
        );
        to_own(app);
    };
    let merge = move |_| {
        let all = all.get_value();
        let more = |list: &crate::state::Shortlist| all.iter().filter(|id| !list.has(id)).count();
        let room = app.shortlist.with_untracked(|list| list.len() + more(list) <= MOST);
        let said: fn(&'static Messages) -> &'static str = if room { |t| t.kept_now } else { |t| t.list_full };
        app.change_list(said, |list| all.iter().for_each(|id| _ = list.add(id)));
        to_own(app);
    };
    let replace = (own > 0).then(|| {
        view! { <button class="button" type="button" on:click=replace>{t.shortlist_replace}</button> }
    });
    view! {
        {have}
        <div class="plain__ways">
            <button class="button button--main" type="button" on:click=merge>
                {t.shortlist_merge}
            </button>
            {replace}
            {compare}
        </div>
    }
    .into_any()
}

/// To the reader's own list, in the place of the one that was sent: going back does not ask again.
fn to_own(app: App) {
    let lang = app.address.with_untracked(|a| a.lang);
    let address = Address { route: Route::Shortlist(Ids::default()), lang };
    history::replace(&address.format());
    app.address.set(address);
    page::before_paint(page::focus_heading);
}
