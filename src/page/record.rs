//! What the pages of products, facilities and journeys share: cover beside text, actions, topics.

use leptos::prelude::*;

use super::hand_over_text;
use crate::filter::{Collection, Facet};
use crate::i18n::{bracketed, count_sources, date};
use crate::model::{Rule, SourceId, Text, Topic};
use crate::route::{Ids, Route};
use crate::state::{App, Loaded, use_app, use_data};
use crate::ui::{
    Icon, KeepButton, LangSwitch, ListLink, icon, localised, museum_row, not_loaded, part_missing,
    source_item,
};
use crate::web::{history, page, share};

/// A cover in its three frames (tall, narrow, wide), a bar with the way back and the languages, and the text.
pub(super) fn record_frame(
    covers: [AnyView; 3],
    back: String,
    back_words: AnyView,
    body: AnyView,
) -> AnyView {
    let app = use_app();
    let [tall, narrow, wide] = covers;
    view! {
        <div class="product">
            <div class="product__cover product__cover--tall">{tall}</div>
            <div class="product__cover product__cover--narrow">{narrow}</div>
            <div class="product__cover product__cover--wide">{wide}</div>
            <div class="product__side">
                <header class="product__bar">
                    <a class="button product__back" href=back>
                        {icon(Icon::Left)}
                        <span class="product__word">{back_words}</span>
                    </a>
                    <div class="product__tools">
                        <LangSwitch />
                        <ListLink />
                        <button
                            class="button button--quiet"
                            type="button"
                            on:click=move |_| app.menu_open.set(true)
                        >
                            {icon(Icon::Menu)}
                            <span class="product__code" aria-hidden="true">
                                {move || app.lang().code().to_ascii_uppercase()}
                            </span>
                            <span class="product__word">{app.word(|t| t.menu)}</span>
                        </button>
                    </div>
                </header>
                <main class="product__main" id="main">
                    {part_missing()}
                    {body}
                </main>
            </div>
        </div>
    }
    .into_any()
}

/// The Vietnamese name under another one, which is our translation.
pub(super) fn original_name(app: App, name: &Text) -> Option<AnyView> {
    let lang = app.lang();
    (name.str(lang) != name.vi).then(|| {
        view! {
            <p class="product__original">
                <span lang="vi">{name.vi.clone()}</span>
                <span class="product__note">{bracketed(app.t().translated_name, lang)}</span>
            </p>
        }
        .into_any()
    })
}

/// Hand over, keep in the list, compare, and go to the sources. `item` is the id of what can be kept.
pub(super) fn actions(title: &str, sources: usize, item: Option<&str>) -> AnyView {
    let app = use_app();
    let (t, lang) = (app.t(), app.lang());
    let title = title.to_owned();
    let hand_over = move |_| {
        let title = title.clone();
        leptos::task::spawn_local(async move {
            let address = history::href();
            if share::share(&title, &address).await.is_some() {
                return;
            }
            hand_over_text(app, address, app.t_untracked().copied).await;
        });
    };
    let keep = item.map(|id| {
        let compare = Route::Compare(Ids::new([id.to_owned()])).href();
        view! {
            <KeepButton id=id.to_owned() />
            <a class="button" href=compare>
                {icon(Icon::Compare)}
                <span>{t.compare}</span>
            </a>
        }
    });
    view! {
        <div class="product__actions">
            <button class="button button--main" type="button" on:click=hand_over>
                {icon(Icon::Share)}
                <span>{t.share}</span>
            </button>
            {keep}
            <button class="button" type="button" on:click=|_| page::focus_id("sources")>
                {icon(Icon::Source)}
                <span>{count_sources(lang, sources)}</span>
            </button>
        </div>
    }
    .into_any()
}

/// The fields of the label on the page, to be ticked.
fn fields() -> String {
    let terms = page::terms();
    if terms.is_empty() { String::new() } else { format!("[ ] {}", terms.join("  [ ] ")) }
}

/// “Báo chỗ sai”: a form with address, record, data version and the fields of the label to tick, on the clipboard
/// or in a mail where the manifest gives an address.
pub(super) fn fault_button(app: App, record: &str) -> AnyView {
    let data = use_data();
    let t = app.t();
    let manifest = &data.catalogue.manifest;
    let version = manifest.data_version.map(|v| date(v, app.lang())).unwrap_or_default();
    let record = record.to_owned();
    let form = move || {
        [
            t.fault_head.to_owned(),
            format!("{}: {}", t.fault_address, history::href()),
            format!("{}: {record}", t.fault_record),
            format!("{}: {version}", t.fault_version),
            format!("{}: {}", t.fault_field, fields()),
        ]
        .join("\n")
    };
    if let Some(mail) = manifest.contact.email.clone() {
        let write = move |_| history::mail(&mail, t.fault_head, &form());
        return view! {
            <button class="button" type="button" on:click=write>
                {t.report_fault}
            </button>
        }
        .into_any();
    }
    let copy = move |_| {
        let form = form();
        leptos::task::spawn_local(async move {
            hand_over_text(app, form, app.t_untracked().fault_copied).await;
        });
    };
    view! {
        <button class="button" type="button" on:click=copy>
            {t.report_fault}
        </button>
    }
    .into_any()
}

/// Topics as a row of the label, each with why and that the link is ours.
pub(super) fn topics_row<'a>(
    app: App,
    topics: impl Iterator<Item = (&'a Topic, &'a Rule)>,
) -> Option<AnyView> {
    let (t, lang) = (app.t(), app.lang());
    let rows: Vec<AnyView> = topics
        .map(|(topic, rule)| {
            view! {
                <div>
                    {topic_link(topic, app)}
                    <span class="facts__note">{localised(&rule.reason, lang)} " (" {t.ours} ")"</span>
                </div>
            }
            .into_any()
        })
        .collect();
    (!rows.is_empty()).then(|| museum_row(t.topics, rows).into_any())
}

/// “KC3. Mô hình trình diễn …” as a link to what concerns it.
pub(super) fn topic_link(topic: &Topic, app: App) -> AnyView {
    let href = Route::chosen(Collection::Journeys, Facet::Topic, topic.id.as_str()).href();
    let code = topic.code.clone().map(|code| format!("{code}. "));
    view! { <a href=href>{code} {localised(&topic.name, app.lang())}</a> }.into_any()
}

/// The sources of a record, numbered, and a way to report a mistake in it. `record` is its path in addresses:
/// `products/che-ban-bo`.
pub(super) fn sources_section(app: App, data: &Loaded, record: &str, sources: &[SourceId]) -> AnyView {
    let t = app.t();
    let rows = sources.iter().filter_map(|s| data.catalogue.sources.get(s));
    let rows = rows.map(|s| view! { <li class="source">{source_item(s, app)}</li> }).collect_view();
    view! {
        <section class="product__sources" aria-labelledby="sources">
            <h2 id="sources">{t.sources}</h2>
            <p class="product__note">{t.sources_of_record}</p>
            {(!data.catalogue.sources.is_complete()).then(|| not_loaded(app))}
            <ol class="sources">{rows}</ol>
            <p class="product__fault">{fault_button(app, record)}</p>
        </section>
    }
    .into_any()
}
