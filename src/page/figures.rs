//! The province in figures, its marks, and the policy of industrial promotion.

use leptos::prelude::*;

use super::record::{fault_button, topic_link};
use crate::i18n::{date, figure_group, fill, money};
use crate::model::{Amount, Cap, Figure, SourceId};
use crate::state::{App, Loaded, use_app, use_data};
use crate::ui::{localised, museum_row, source_item, values_view};

/// Figures and policy.
#[component]
pub fn FiguresPage() -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let body = move || {
        let (t, lang) = (app.t(), app.lang());
        let catalogue = &data.catalogue;
        let marks = catalogue.marks.iter().map(|mark| {
            let day = mark.date.map(|day| date(day, lang));
            let number = mark.number.clone().map(|n| format!(" {n}"));
            let note = mark.note.as_ref();
            let note = note.map(|n| view! { <span class="facts__note">{localised(n, lang)}</span> });
            let value =
                (localised(&mark.kind, lang), number, " ", day, note, sources(app, &data, &mark.sources));
            museum_row(localised(&mark.name, lang), value)
        });
        let milestones = catalogue.milestones.iter().map(|m| {
            let notes = [&m.date_note, &m.note].into_iter().flatten();
            let notes: Vec<AnyView> = notes
                .map(|n| view! { <span class="facts__note">{localised(n, lang)}</span> }.into_any())
                .collect();
            museum_row(
                date(m.date, lang),
                (localised(&m.title, lang), notes, sources(app, &data, &m.sources)),
            )
        });
        let topics = catalogue.topics.iter().filter(|topic| topic.code.is_some()).map(|topic| {
            let gloss = topic.gloss.as_ref();
            let gloss = gloss.map(
                |g| view! { <span class="facts__note">{localised(g, lang)} " · " {t.lesson_ours}</span> },
            );
            let report = topic.in_2016_report;
            let report = report.then(|| view! { <span class="facts__note">{t.in_2016_report}</span> });
            view! { <li>{topic_link(topic, app)} {gloss} {report}</li> }
        });
        let caps = catalogue.caps.iter().map(|cap| {
            museum_row(localised(&cap.what, lang), (cap_words(app, cap), sources(app, &data, &cap.sources)))
        });
        view! {
            <h1 class="plain__title">{t.figures_title}</h1>
            <p class="plain__words">{t.figures_intro}</p>
            <div class="figure-groups">{groups(app, &data)}</div>
            <h2 class="plain__heading">{t.marks_title}</h2>
            <dl class="facts facts--wide">{marks.collect_view()}</dl>
            <h2 class="plain__heading">{t.topics}</h2>
            <ul class="bullets">{topics.collect_view()}</ul>
            <h2 class="plain__heading">{t.caps_title}</h2>
            <dl class="facts facts--wide">{caps.collect_view()}</dl>
            <h2 class="plain__heading">{t.milestones_title}</h2>
            <dl class="facts facts--wide">{milestones.collect_view()}</dl>
            <p class="product__fault">{fault_button(app, "figures")}</p>
        }
    };
    view! {
        <main class="plain plain--wide" id="main">
            {body}
        </main>
    }
}

/// The figures under the headings of their groups, in the order of the data.
fn groups(app: App, data: &Loaded) -> AnyView {
    let mut groups: Vec<(&str, Vec<AnyView>)> = Vec::new();
    for figure in &data.catalogue.figures {
        let view = row(app, data, figure);
        match groups.iter_mut().find(|(name, _)| *name == figure.group) {
            Some((_, rows)) => rows.push(view),
            None => groups.push((&figure.group, vec![view])),
        }
    }
    let sections = groups.into_iter().map(|(name, rows)| {
        view! {
            <h2 class="plain__heading">{figure_group(name, app.lang())}</h2>
            <dl class="facts facts--wide">{rows}</dl>
        }
    });
    sections.collect_view().into_any()
}

fn row(app: App, data: &Loaded, figure: &Figure) -> AnyView {
    let (t, lang) = (app.t(), app.lang());
    let said = figure.disagree.then(|| view! { <span class="facts__note">{t.sources_disagree}</span> });
    let note = figure.note.as_ref();
    let note = note.map(|n| view! { <span class="facts__note">{localised(n, lang)}</span> });
    let values = values_view(&figure.values, figure.disagree, &figure.sources, app);
    let term = (localised(&figure.what, lang), said);
    museum_row(term, (values, note, sources(app, data, &figure.sources))).into_any()
}

/// “tối đa 300 triệu đồng (50 % chi phí)”.
fn cap_words(app: App, cap: &Cap) -> AnyView {
    let (t, lang) = (app.t(), app.lang());
    let sum = cap.max_vnd.map(|low| fill(t.cap_up_to, &[&money(Amount { low, high: None }, lang)]));
    let share = cap.share_percent.map(|share| fill(t.cap_share, &[&share.to_string()]));
    let parts: Vec<String> = [sum, share].into_iter().flatten().collect();
    let note = cap.note.as_ref();
    let note = note.map(|n| view! { <span class="facts__note">{localised(n, lang)}</span> });
    (parts.join(" · "), note).into_any()
}

/// The sources of one row, in small.
fn sources(app: App, data: &Loaded, ids: &[SourceId]) -> AnyView {
    let all = ids.iter().filter_map(|id| data.catalogue.sources.get(id));
    let all = all.map(|s| view! { <span class="facts__source">{source_item(s, app)}</span> });
    all.collect_view().into_any()
}
