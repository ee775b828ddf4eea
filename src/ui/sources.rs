//! A source with all that tells it apart.

use leptos::prelude::*;

use super::lang_attr;
use crate::i18n::{bracketed, comma, date};
use crate::model::{Lang, Source};
use crate::state::App;

/// Title as a link, publisher, date; whether the title is ours.
pub fn source_item(source: &Source, app: App) -> impl IntoView + use<> {
    let lang = app.lang();
    let t = app.t();
    let when = source.date.map_or_else(|| t.source_undated.to_owned(), |d| date(d, lang));
    let publisher = source.publisher.clone();
    let ours = source.title_is_ours.then(|| bracketed(t.title_is_ours, lang));
    let written = lang_attr(source.lang, lang);
    let house = lang_attr(Lang::Vi, lang);
    view! {
        <a class="source__link" href=source.url.clone() rel="noopener noreferrer external" target="_blank">
            <span lang=written>{source.title.clone()}</span>
            <span class="visually-hidden">{bracketed(t.new_tab, lang)}</span>
        </a>
        {ours}
        <span class="source__note">
            <span lang=house>{publisher}</span>
            {comma(lang)}
            {when}
        </span>
    }
}
