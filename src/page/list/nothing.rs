//! What else there is: near queries where nothing was found, and what was found in the other groups.

use leptos::prelude::*;

use super::ListState;
use crate::filter::{Collection, Facet, Found, Group, ListQuery};
use crate::i18n::{Messages, fill, journey_kind};
use crate::model::{JourneyKind, Lang, PlaceKind, Text};
use crate::route::Route;
use crate::state::{App, Loaded, use_app, use_data};
use crate::ui::{lang_attr, localised};

/// Nothing matches: near queries, what the filters hide, and the largest groups as a way on. Stands outside the list
/// of results.
#[component]
pub(super) fn NothingFound(state: ListState) -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let list = state.list;
    let query = state.query;
    let near = move || nearest(app, state);
    let ways = move || {
        let links = ways(app, &data, list).into_iter().map(|(facet, value, name)| {
            view! {
                <li>
                    <a class="chip" href=Route::chosen(list, facet, &value).href()>
                        {name}
                    </a>
                </li>
            }
        });
        links.collect_view()
    };
    let [nothing, or]: [fn(&'static Messages) -> &'static str; 2] = match list {
        Collection::Products => [|t| t.nothing_found, |t| t.or_categories],
        Collection::Facilities => [|t| t.nothing_facilities, |t| t.or_sectors],
        Collection::Journeys => [|t| t.nothing_journeys, |t| t.or_kinds],
    };
    view! {
        <div class="nothing" data-region="suggestions">
            {crate::ui::bare_warp()}
            <h2>{app.word(nothing)}</h2>
            <p>{app.word(|t| t.nothing_found_hint)}</p>
            {near}
            // With filters chosen, the same button stands beside them, above.
            <Show when=move || !query.get().is_filtered()>
                <p>
                    <a class="button" href=Route::list(list, ListQuery::default()).href()>
                        {app.word(|t| t.search_clear)}
                    </a>
                </p>
            </Show>
            <h2>{app.word(or)}</h2>
            <ul class="nothing__ways">{ways}</ul>
        </div>
    }
}

/// The way out: without the filters where they hide something, else near queries.
fn nearest(app: App, state: ListState) -> Option<AnyView> {
    let list = state.list;
    let found = state.found.get()?;
    let query = state.query.get();
    let hidden = found.answer.order.len();
    if hidden > 0 {
        let all = ListQuery::of_words(&query.q);
        let words = fill(app.t().without_filters, &[&super::counted(app, list, hidden)]);
        return Some(
            view! { <p><a class="button" href=Route::list(list, all).href()>{words}</a></p> }.into_any(),
        );
    }
    let near = found.index.group(list.into()).nearest(&query.q, 5);
    let links = near.into_iter().map(|q| {
        let href = Route::list(list, ListQuery::of_words(&q)).href();
        view! { <li><a class="chip" href=href lang="vi">{q}</a></li> }
    });
    let links: Vec<_> = links.collect();
    (!links.is_empty()).then(|| {
        view! {
            <h2>{app.t().did_you_mean}</h2>
            <ul class="nothing__ways">{links}</ul>
        }
        .into_any()
    })
}

/// The groups of a collection: facet, value, name.
fn ways(app: App, data: &Loaded, list: Collection) -> Vec<(Facet, String, String)> {
    let (lang, catalogue) = (app.lang(), &data.catalogue);
    match list {
        Collection::Products => {
            let all = catalogue.categories.iter();
            all.map(|c| (Facet::Category, c.id.to_string(), c.name.str(lang).to_owned())).collect()
        }
        Collection::Facilities => {
            let all = catalogue.sectors.iter();
            all.map(|s| (Facet::Sector, s.id.to_string(), s.name.str(lang).to_owned())).collect()
        }
        Collection::Journeys => {
            let all = JourneyKind::ALL.iter();
            all.map(|k| (Facet::Kind, k.code().to_owned(), journey_kind(*k, lang).to_owned())).collect()
        }
    }
}

/// Records of another group that fit what was typed.
#[derive(Clone, PartialEq)]
pub(super) struct Elsewhere {
    /// Which group.
    pub group: Group,
    /// Address and name of the first ones.
    pub records: Vec<(String, Text)>,
    /// All of them, where the list of the group shows more.
    pub all: Option<(String, usize)>,
}

/// What the other groups hold, by group, at most `most` each.
pub(super) fn elsewhere(data: &Loaded, state: ListState, q: &str, most: usize) -> Vec<Elsewhere> {
    let Some(index) = state.index.get() else { return Vec::new() };
    let q = q.trim();
    if q.is_empty() {
        return Vec::new();
    }
    let others = Group::ALL.into_iter().filter(|group| *group != state.list.into());
    others
        .filter_map(|group| {
            let found = Found::new(index.clone(), group, q, false);
            // Only what stands there as typed: the list of results is where guesses are made.
            if found.answer.reading.is_some() {
                return None;
            }
            let positions = found.first(usize::MAX);
            let records: Vec<(String, Text)> =
                positions.iter().filter_map(|at| link_of(data, state, group, *at)).take(most).collect();
            let total = positions.len();
            let listed = match group {
                Group::Products => Some(Collection::Products),
                Group::Facilities => Some(Collection::Facilities),
                Group::Journeys => Some(Collection::Journeys),
                Group::Producers | Group::Places => None,
            };
            let all = listed
                .filter(|_| total > most)
                .map(|list| (Route::list(list, ListQuery::of_words(q)).href(), total));
            (!records.is_empty()).then_some(Elsewhere { group, records, all })
        })
        .collect()
}

/// Heading of a group.
pub(super) fn heading_of(group: Group, t: &'static Messages) -> &'static str {
    match group {
        Group::Products => t.nav_products,
        Group::Facilities => t.nav_facilities,
        Group::Journeys => t.nav_journeys,
        Group::Producers => t.facet_producer,
        Group::Places => t.group_places,
    }
}

/// Address and name of a record; producers and places lead to their products, and are none without any.
pub(super) fn link_of(data: &Loaded, state: ListState, group: Group, at: usize) -> Option<(String, Text)> {
    let c = &data.catalogue;
    let filtered = |facet: Facet, id: &str, name: &Text| {
        let index = state.index.get_untracked()?;
        let total = index.facet(Collection::Products, facet)?.total(id);
        (total > 0).then(|| (Route::chosen(Collection::Products, facet, id).href(), name.clone()))
    };
    match group {
        Group::Products => c.products.at(at).map(|p| (Route::Product(p.id.clone()).href(), p.name.clone())),
        Group::Facilities => {
            c.facilities.at(at).map(|f| (Route::Facility(f.id.clone()).href(), f.name.clone()))
        }
        Group::Journeys => c.journeys.at(at).map(|j| (Route::Journey(j.id.clone()).href(), j.title.clone())),
        Group::Producers => {
            c.producers.at(at).and_then(|p| filtered(Facet::Producer, p.id.as_str(), &p.name))
        }
        Group::Places => {
            let place = c.places.at(at)?;
            let facet = if place.kind == PlaceKind::District { Facet::District } else { Facet::Commune };
            // Old and new units may have the same name.
            let name = if place.kind == PlaceKind::Unit { place.name.clone() } else { former(&place.name) };
            filtered(facet, place.id.as_str(), &name)
        }
    }
}

/// The name of a unit that is no more.
fn former(name: &Text) -> Text {
    Text {
        vi: format!("{} (cũ)", name.vi),
        en: name.en.as_ref().map(|en| format!("{en} (former)")),
        zh: None,
    }
}

/// What was found in the other groups, below the results.
#[component]
pub(super) fn ElsewhereFound(state: ListState) -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let groups = Memo::new({
        let data = data.clone();
        move |_| state.settled.with(|q| elsewhere(&data, state, q, 4))
    });
    let sections = move || {
        let (t, lang) = (app.t(), app.lang());
        let groups = groups.get().into_iter().map(|group| {
            let places = group.group == Group::Places;
            let records = group.records.into_iter().map(|(href, name)| {
                view! { <li><a class="elsewhere__link" href=href>{place_or_name(&name, places, lang)}</a></li> }
            });
            let all = group.all.map(|(href, n)| {
                view! { <li><a class="elsewhere__link" href=href>{fill(t.show_all, &[&n.to_string()])}</a></li> }
            });
            view! {
                <section>
                    <h3 class="elsewhere__heading">{heading_of(group.group, t)}</h3>
                    <ul>{records.collect_view()} {all}</ul>
                </section>
            }
        });
        let groups: Vec<_> = groups.collect();
        (!groups.is_empty()).then(|| {
            view! {
                <section class="elsewhere" data-region="elsewhere">
                    <h2 class="elsewhere__title">{t.found_elsewhere}</h2>
                    <div class="elsewhere__groups">{groups}</div>
                </section>
            }
        })
    };
    view! { {sections} }
}

/// Place names stay Vietnamese on Chinese pages.
pub(super) fn place_or_name(name: &Text, place: bool, lang: Lang) -> AnyView {
    if place && lang == Lang::Zh {
        return view! { <span lang=lang_attr(Lang::Vi, lang)>{name.vi.clone()}</span> }.into_any();
    }
    localised(name, lang)
}
