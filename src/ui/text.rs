//! Text in the reader's language, marked where it is in another.

use leptos::prelude::*;

use crate::model::{Lang, Text};

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
