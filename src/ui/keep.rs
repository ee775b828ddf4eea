//! Keeping a product or facility in the list, from anywhere.

use leptos::prelude::*;

use super::{Icon, icon};
use crate::i18n::fill;
use crate::state::{Shortlist, use_app};

/// The button on a card: a plus sign, a tick once the item is kept. `of` gives id and name of what the card shows.
pub(super) fn keep_mark(of: impl Fn() -> Option<(String, String)> + Send + Sync + Copy + 'static) -> AnyView {
    let app = use_app();
    let kept = Memo::new(move |_| of().is_some_and(|(id, _)| app.shortlist.with(|list| list.has(&id))));
    let label = move || fill(app.t().keep_one, &[&of().map(|(_, name)| name).unwrap_or_default()]);
    let toggle = move |_| {
        if let Some((id, _)) = untrack(of) {
            app.keep(&id, !kept.get_untracked());
        }
    };
    view! {
        <button
            class="keep"
            type="button"
            aria-label=label
            aria-pressed=move || if kept.get() { "true" } else { "false" }
            on:click=toggle
        >
            {move || if kept.get() { icon(Icon::Tick) } else { icon(Icon::Plus) }}
        </button>
    }
    .into_any()
}

/// The button on a record's page, in words.
#[component]
pub fn KeepButton(
    /// Id of the product or facility.
    id: String,
) -> impl IntoView {
    let app = use_app();
    let of = id.clone();
    let kept = Memo::new(move |_| app.shortlist.with(|list| list.has(&of)));
    view! {
        <button
            class="button"
            type="button"
            aria-pressed=move || if kept.get() { "true" } else { "false" }
            on:click=move |_| app.keep(&id, !kept.get_untracked())
        >
            {move || if kept.get() { icon(Icon::Tick) } else { icon(Icon::Plus) }}
            <span>{move || if kept.get() { app.t().kept } else { app.t().keep }}</span>
        </button>
    }
}

/// The way to the list, with its count.
#[component]
pub fn ListLink() -> impl IntoView {
    let app = use_app();
    let count = move || app.shortlist.with(Shortlist::len);
    view! {
        <a class="button button--quiet list-link" href="#/shortlist" data-empty=move || (count() == 0).then_some("true")>
            {icon(Icon::List)}
            <span class="list-link__word">{app.word(|t| t.nav_shortlist)}</span>
            <span class="list-link__count">{count}</span>
        </a>
    }
}
