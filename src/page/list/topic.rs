//! The head of a list that is filtered by one topic: what the topic is, and its other lists.

use leptos::prelude::*;

use crate::filter::{Collection, Facet, ListQuery};
use crate::i18n::{count_facilities, count_journeys, count_products};
use crate::model::{Topic, TopicId};
use crate::route::Route;
use crate::state::{App, Loaded, use_app, use_data};
use crate::ui::{listed, localised, source_item};

/// Name, meaning and ways on of the one topic that is chosen; nothing for none or several.
pub(super) fn topic_head(query: &ListQuery) -> Option<AnyView> {
    let (app, data) = (use_app(), use_data());
    let mut chosen = query.chosen(Facet::Topic);
    let (only, None) = (chosen.next()?, chosen.next()) else { return None };
    let topic = data.catalogue.topics.get(&TopicId::new(only).ok()?)?;
    Some(view! { <section class="topic-head">{head(app, &data, topic)}</section> }.into_any())
}

fn head(app: App, data: &Loaded, topic: &Topic) -> AnyView {
    let (t, lang) = (app.t(), app.lang());
    let catalogue = &data.catalogue;
    let name = (topic.code.clone().map(|code| format!("{code}. ")), localised(&topic.name, lang));
    let gloss = topic.gloss.as_ref().map(|gloss| {
        view! { <p>{localised(gloss, lang)} <span class="facts__note">{t.lesson_ours}</span></p> }
    });
    let report = topic.in_2016_report.then(|| {
        view! {
            <p class="topic-head__ways">
                <a href="#/journeys/ev-2016-11-28-study-tour">{t.in_2016_report}</a>
            </p>
        }
    });
    let journeys = catalogue.journeys.iter().filter(|j| j.topics.contains(&topic.id)).count();
    let facilities = catalogue.facilities.iter();
    let facilities =
        facilities.filter(|f| catalogue.topics_of_facility(f).any(|(own, _)| own.id == topic.id));
    let facilities = facilities.count();
    let of = |list, n, words: String| {
        let href = Route::chosen(list, Facet::Topic, topic.id.as_str()).href();
        (n > 0).then(|| view! { <a href=href>{words}</a> }.into_any())
    };
    let lists = [
        of(Collection::Journeys, journeys, count_journeys(lang, journeys)),
        of(Collection::Facilities, facilities, count_facilities(lang, facilities)),
    ];
    let sources = topic.sources.iter().filter_map(|s| catalogue.sources.get(s));
    let sources: Vec<AnyView> =
        sources.map(|s| view! { <li class="source">{source_item(s, app)}</li> }.into_any()).collect();
    let sources = (!sources.is_empty()).then(|| view! { <ol class="sources">{sources}</ol> });
    view! {
        <h2 class="topic-head__name">{name}</h2>
        {gloss}
        {report}
        <p class="topic-head__ways">{listed(lists.into_iter().flatten(), lang)}</p>
        {products(app, data, topic)}
        {sources}
    }
    .into_any()
}

/// Categories of products that concern the topic, each with the rule's reason.
fn products(app: App, data: &Loaded, topic: &Topic) -> AnyView {
    let lang = app.lang();
    let catalogue = &data.catalogue;
    let rules = catalogue.rules.iter().filter(|rule| rule.topic.as_ref() == Some(&topic.id));
    let rows = rules.filter_map(|rule| {
        let category = catalogue.categories.get(rule.category.as_ref()?)?;
        let n = catalogue.links.in_category(&category.id).len();
        let href = Route::chosen(Collection::Products, Facet::Category, category.id.as_str()).href();
        Some(view! {
            <li>
                <a href=href>{localised(&category.name, lang)} " · " {count_products(lang, n)}</a>
                <span class="facts__note">{localised(&rule.reason, lang)} " (" {app.t().ours} ")"</span>
            </li>
        })
    });
    view! { <ul class="topic-head__products">{rows.collect_view()}</ul> }.into_any()
}
