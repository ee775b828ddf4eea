//! Model facilities: a first list of what is documented, and where.

use leptos::prelude::*;

use super::RecordNotFound;
use crate::i18n::count_facilities;
use crate::model::FacilityId;
use crate::route::Route;
use crate::state::{use_app, use_data};
use crate::ui::{Icon, icon, localised, museum_row, source_item};

/// All facilities.
#[component]
pub fn FacilitiesPage() -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let body = move || {
        let lang = app.lang();
        let rows = data.catalogue.facilities.iter().map(|facility| {
            view! {
                <li class="rows__item">
                    <a class="rows__link" href=Route::Facility(facility.id.clone()).href()>
                        <span class="rows__name">{localised(&facility.name, lang)}</span>
                        <span class="rows__note">{localised(&facility.makes, lang)}</span>
                        <span class="rows__note">{localised(&facility.place, lang)}</span>
                    </a>
                </li>
            }
        });
        view! {
            <h1 class="plain__title">{count_facilities(lang, data.catalogue.facilities.len())}</h1>
            <p class="plain__words">{app.t().facilities_intro}</p>
            <ul class="rows">{rows.collect_view()}</ul>
        }
    };
    view! {
        <main class="plain plain--wide" id="main">
            {body}
        </main>
    }
}

/// One facility.
#[component]
pub fn FacilityPage(
    /// Whose page.
    id: FacilityId,
) -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    if data.catalogue.facilities.get(&id).is_none() {
        return view! { <RecordNotFound id=id.to_string() back=Route::Facilities /> }.into_any();
    }
    let body = move || {
        let (lang, t) = (app.lang(), app.t());
        let facility = data.catalogue.facilities.get(&id)?;
        let sources = facility.sources.iter().filter_map(|s| data.catalogue.sources.get(s));
        let sources = sources.map(|s| view! { <li class="source">{source_item(s, app)}</li> }).collect_view();
        Some(view! {
            <p>
                <a class="button" href=Route::Facilities.href()>
                    {icon(Icon::Left)}
                    <span>{t.nav_facilities}</span>
                </a>
            </p>
            <h1 class="plain__title">{localised(&facility.name, lang)}</h1>
            <dl class="facts">
                {museum_row(t.facility_makes, localised(&facility.makes, lang))}
                {museum_row(t.place, localised(&facility.place, lang))}
            </dl>
            <p class="plain__words">{t.facilities_intro}</p>
            <h2 class="plain__heading">{t.sources}</h2>
            <ol class="sources">{sources}</ol>
        })
    };
    view! {
        <main class="plain" id="main">
            {body}
        </main>
    }
    .into_any()
}
