//! The menu: sections, language, background, text size, reading distance.

use leptos::prelude::*;

use super::frame::SectionLinks;
use crate::state::{Reach, TextSize, Theme, use_app};
use crate::ui::{Dialog, LangSwitch};

/// The menu as a dialog.
#[component]
pub(super) fn Menu() -> impl IntoView {
    let app = use_app();
    view! {
        <Dialog open=app.menu_open heading=Signal::derive(move || app.t().menu.to_owned()) kind="menu">
            <nav aria-label=app.word(|t| t.nav)>
                <p class="menu__home">
                    <a class="sections__link" href="#/">
                        {app.word(|t| t.go_home)}
                    </a>
                </p>
                <SectionLinks class="sections--column" />
                {more_links()}
            </nav>
            <div class="menu__group">
                <h3 class="menu__heading">{app.word(|t| t.language)}</h3>
                <LangSwitch />
            </div>
            <Choice
                name="theme"
                heading=Signal::derive(app.word(|t| t.theme))
                options=Signal::derive(move || {
                    let t = app.t();
                    vec![t.theme_system, t.theme_light, t.theme_dark]
                })
                chosen=Signal::derive(move || Theme::ALL.iter().position(|x| *x == app.visitor.theme.get()).unwrap_or(0))
                on_choose=Callback::new(move |at: usize| {
                    app.visitor.theme.set(Theme::ALL.get(at).copied().unwrap_or_default());
                })
            />
            <Choice
                name="text-size"
                heading=Signal::derive(app.word(|t| t.text_size))
                options=Signal::derive(move || app.t().text_sizes.to_vec())
                chosen=Signal::derive(move || {
                    TextSize::ALL.iter().position(|x| *x == app.visitor.text_size.get()).unwrap_or(0)
                })
                on_choose=Callback::new(move |at: usize| {
                    app.visitor.text_size.set(TextSize::ALL.get(at).copied().unwrap_or_default());
                })
            />
            <Choice
                name="reach"
                heading=Signal::derive(app.word(|t| t.reach))
                options=Signal::derive(move || {
                    let t = app.t();
                    vec![t.reach_hand, t.reach_arm]
                })
                chosen=Signal::derive(move || Reach::ALL.iter().position(|x| *x == app.device.reach.get()).unwrap_or(0))
                on_choose=Callback::new(move |at: usize| {
                    app.device.reach.set(Reach::ALL.get(at).copied().unwrap_or_default());
                })
            />
        </Dialog>
    }
}

/// What stands beside the main sections.
fn more_links() -> impl IntoView {
    let app = use_app();
    view! {
        <ul class="sections sections--column">
            <li>
                <a class="sections__link" href="#/shortlist">
                    {app.word(|t| t.shortlist_title)}
                </a>
            </li>
            <li>
                <a class="sections__link" href="#/figures">
                    {app.word(|t| t.figures_title)}
                </a>
            </li>
            <li>
                <a class="sections__link" href="#/sources">
                    {app.word(|t| t.sources_title)}
                </a>
            </li>
        </ul>
    }
}

/// One of several, as radio buttons that look like buttons.
#[component]
fn Choice(
    /// Name of the group.
    name: &'static str,
    /// Heading.
    heading: Signal<&'static str>,
    /// Words of the options.
    options: Signal<Vec<&'static str>>,
    /// Position of the chosen one.
    chosen: Signal<usize>,
    /// Called with the position of another.
    on_choose: Callback<usize>,
) -> impl IntoView {
    let count = options.get_untracked().len();
    let rows = (0..count).map(|at| {
        view! {
            <label class="choice__option">
                <input
                    class="choice__input"
                    type="radio"
                    name=name
                    prop:checked=move || chosen.get() == at
                    on:change=move |_| on_choose.run(at)
                />
                <span class="choice__words">{move || options.get().get(at).copied()}</span>
            </label>
        }
    });
    view! {
        <fieldset class="choice">
            <legend class="menu__heading">{move || heading.get()}</legend>
            <div class="choice__row">{rows.collect_view()}</div>
        </fieldset>
    }
}
