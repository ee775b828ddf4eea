//! The three languages, one tap away.

use leptos::prelude::*;

use crate::model::Lang;
use crate::state::use_app;

/// A row of language buttons; the pressed one is the language of the page.
#[component]
pub fn LangSwitch() -> impl IntoView {
    let app = use_app();
    let buttons = Lang::ALL.into_iter().zip(app.t_untracked().language_names).map(|(lang, name)| {
        view! {
            <button
                class="lang-switch__button"
                type="button"
                lang=lang.code()
                aria-pressed=move || (app.lang() == lang).to_string()
                on:click=move |_| app.choose_lang(lang)
            >
                {name}
            </button>
        }
    });
    view! {
        <div class="lang-switch" role="group" aria-label=app.word(|t| t.language)>
            {buttons.collect_view()}
        </div>
    }
}
