//! Text in the reader's language, marked where it is in another.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::comma;
use crate::model::{Lang, Text};
use crate::state::{App, Loaded, use_app};

/// The `lang` attribute that a text needs on a page of `page` language.
pub fn lang_attr(text: Lang, page: Lang) -> Option<&'static str> {
    (text != page).then(|| text.code())
}

/// The text for a reader of `lang`; in a `span` with its own `lang` where it had to fall back.
pub fn localised(text: &Text, lang: Lang) -> AnyView {
    let (words, written) = text.get(lang);
    match lang_attr(written, lang) {
        Some(code) => view! { <span lang=code>{words.to_owned()}</span> }.into_any(),
        None => words.to_owned().into_any(),
    }
}

/// A name and its language where that is not the page's, as a `span` where it needs one.
pub fn named((name, written): (String, Option<&'static str>)) -> AnyView {
    match written {
        Some(code) => view! { <span lang=code>{name}</span> }.into_any(),
        None => name.into_any(),
    }
}

/// A message with something drawn in the place of its `{}`.
pub fn around(message: &'static str, inside: AnyView) -> AnyView {
    let (before, after) = message.split_once("{}").unwrap_or((message, ""));
    (before, inside, after).into_any()
}

/// Parts with the language's comma between them.
pub fn listed(parts: impl IntoIterator<Item = AnyView>, lang: Lang) -> AnyView {
    let mut out: Vec<AnyView> = Vec::new();
    for part in parts {
        if !out.is_empty() {
            out.push(comma(lang).into_any());
        }
        out.push(part);
    }
    out.into_any()
}

/// A line that says so when a file of the data could not be opened.
pub fn part_missing() -> Option<AnyView> {
    let app = use_app();
    let data = use_context::<Arc<Loaded>>()?;
    let missing = data.catalogue.findings.iter().any(|f| f.record.is_none() && f.file != "manifest.json");
    missing.then(|| {
        view! {
            <p class="part-missing">
                <a href="#/about">{app.word(|t| t.data_in_part)}</a>
            </p>
        }
        .into_any()
    })
}

/// What stands in the place of something whose file could not be opened.
pub fn not_loaded(app: App) -> AnyView {
    view! { <span class="unknown">{app.t().door_not_loaded}</span> }.into_any()
}
