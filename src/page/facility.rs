//! One facility: what it is, the support it received, what Lai Châu may take from it, and what belongs to it.

use leptos::prelude::*;

use super::record::{actions, original_name, record_frame, sources_section, topics_row};
use super::shelf::{SHELF, journey_rows, product_cards, shelf};
use crate::filter::{Collection, Facet};
use crate::i18n::{
    count_products, date, facility_kind, fill, grade_name, money, province_name, support_status,
};
use crate::model::{Amount, Facility, FacilityId, Province, Support, SupportStatus};
use crate::route::Route;
use crate::state::{App, Loaded, use_app, use_data};
use crate::ui::{
    CoverFrame, FactRow, around, facility_cover, lang_attr, listed, localised, museum_row, named, place_name,
};

/// One facility.
#[component]
pub fn FacilityPage(
    /// Whose page.
    id: FacilityId,
) -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    // The frame shows another page for ids that no facility has.
    let Some(facility) = data.catalogue.facilities.get(&id) else { return ().into_any() };
    let cover = |frame| facility_cover(facility, frame);
    let covers = [cover(CoverFrame::Tall), cover(CoverFrame::Narrow), cover(CoverFrame::Wide)];
    let sector = facility.sector.clone();
    let href = Route::chosen(Collection::Facilities, Facet::Sector, sector.as_str()).href();
    let back = {
        let data = data.clone();
        move || data.catalogue.sectors.get(&sector).map(|s| localised(&s.name, app.lang()))
    };
    let body = {
        let data = data.clone();
        move || data.catalogue.facilities.get(&id).map(|facility| body(app, &data, facility))
    };
    record_frame(covers, href, back.into_any(), body.into_any())
}

fn body(app: App, data: &Loaded, facility: &Facility) -> AnyView {
    let (lang, t) = (app.lang(), app.t());
    let catalogue = &data.catalogue;
    let (name, written) = facility.name.get(lang);
    let kind = facility_kind(facility.kind, lang).into_any();
    let sector = catalogue.sectors.get(&facility.sector).map(|s| localised(&s.name, lang));
    let facts = facility.facts.iter();
    let facts =
        facts.map(|fact| FactRow { fact, sources: &facility.sources, catalogue }.view(app)).collect_view();
    let technology = facility.technology.as_ref().map(|x| museum_row(t.technology, localised(x, lang)));
    let lesson = facility.lesson.as_ref().map(|lesson| {
        let words = (localised(lesson, lang), view! { <span class="facts__note">{t.lesson_ours}</span> });
        museum_row(t.lesson, words)
    });
    let note =
        facility.note.as_ref().map(|note| view! { <p class="product__note">{localised(note, lang)}</p> });
    // Said where it could be taken for one of the stops of 2016.
    let not_visited = (facility.province != Province::LaiChau)
        .then(|| view! { <p class="product__note">{t.not_visited}</p> });
    view! {
        <h1 class="product__name" lang=lang_attr(written, lang)>
            {name.to_owned()}
        </h1>
        {original_name(app, &facility.name)}
        <p class="product__by">{listed(std::iter::once(kind).chain(sector), lang)}</p>
        <p class="product__summary">{localised(&facility.summary, lang)}</p>
        <dl class="facts">
            {museum_row(t.facility_makes, localised(&facility.makes, lang))} {technology}
            {museum_row(t.place, place(app, data, facility))} {support(app, facility.support.as_ref())} {facts}
            {topics_row(app, catalogue.topics_of_facility(facility))} {lesson}
            {museum_row(t.documented_grade, grade_name(facility.grade, lang))}
        </dl>
        {note}
        {not_visited}
        {actions(name, facility.sources.len(), Some(facility.id.as_str()))}
        {sources_section(app, data, &format!("facilities/{}", facility.id), &facility.sources)}
        {own_products(app, data, facility)}
        {journeys(app, data, facility)}
        {products(app, data, facility)}
    }
    .into_any()
}

/// The address of 2016, then what it belongs to today where that is known, then what went on there.
fn place(app: App, data: &Loaded, facility: &Facility) -> AnyView {
    let (lang, t) = (app.lang(), app.t());
    let places = &data.catalogue.places;
    let units = facility.communes.iter().filter_map(|id| places.get(id));
    let units = units.filter_map(|place| place.became.as_ref()).filter_map(|id| places.get(id));
    let units: Vec<AnyView> = units
        .map(|unit| {
            let href = Route::chosen(Collection::Products, Facet::Commune, unit.id.as_str()).href();
            view! { <a href=href>{named(place_name(unit, lang))}</a> }.into_any()
        })
        .collect();
    let now = (!units.is_empty())
        .then(|| view! { <span class="facts__note">{around(t.place_now, listed(units, lang))}</span> });
    let province = facility.province;
    let journeys = data.catalogue.journeys.iter();
    let journeys = journeys.filter(|j| j.places.iter().any(|s| s.province == Some(province))).count();
    let journeys = (journeys > 0 && province != Province::LaiChau).then(|| {
        let href = Route::chosen(Collection::Journeys, Facet::Place, province.code()).href();
        let words = fill(t.all_of, &[&crate::i18n::count_journeys(lang, journeys)]);
        view! { <span class="facts__note">{province_name(province, lang)} ": " <a href=href>{words}</a></span> }
    });
    let gone = match province {
        Province::YenBai => Some(t.yen_bai_now),
        Province::HaiPhong => Some(t.hai_phong_now),
        Province::QuangNinh => Some(t.districts_gone),
        _ => None,
    };
    let gone = gone.map(|words| view! { <span class="facts__note">{words}</span> });
    (localised(&facility.place, lang), now, gone, journeys).into_any()
}

/// Rows of the support: who, what, how much, which year; what is not stated is said.
fn support(app: App, support: Option<&Support>) -> AnyView {
    let (lang, t) = (app.lang(), app.t());
    let status = support_status(support.map(|s| s.status), lang);
    let Some(s) = support else {
        return museum_row(t.facet_support, view! { <span class="unknown">{status}</span> }).into_any();
    };
    if s.status == SupportStatus::NoneFound {
        let words = view! { <span class="unknown">{t.support_none_found}</span> };
        return museum_row(t.facet_support, words).into_any();
    }
    let text =
        |term, text: &Option<_>| text.as_ref().map(|x| museum_row(term, localised(x, lang)).into_any());
    let sum = |term, sum: Option<f64>| {
        sum.map(|low| museum_row(term, money(Amount { low, high: None }, lang)).into_any())
    };
    let amount = sum(t.support_amount, s.amount_vnd).or_else(|| {
        let unknown = view! { <span class="unknown">{t.amount_not_stated}</span> };
        Some(museum_row(t.support_amount, unknown).into_any())
    });
    let year = s.year.map(|year| museum_row(t.support_when, date(year, lang)).into_any());
    let rows: Vec<AnyView> = [
        Some(
            museum_row(
                t.facet_support,
                (
                    status,
                    s.note.as_ref().map(|note| {
                        view! { <span class="facts__note">{localised(note, lang)}</span> }
                    }),
                ),
            )
            .into_any(),
        ),
        text(t.support_programme, &s.programme),
        text(t.support_what, &s.what),
        text(t.support_project, &s.project),
        year,
        amount,
        sum(t.support_total, s.total_vnd),
        sum(t.support_own, s.own_vnd),
    ]
    .into_iter()
    .flatten()
    .collect();
    rows.into_any()
}

/// The facility's own products, where it is one of the producers.
fn own_products(app: App, data: &Loaded, facility: &Facility) -> Option<AnyView> {
    let (lang, t) = (app.lang(), app.t());
    let producer = facility.producer.as_ref()?;
    let all = data.catalogue.links.of_producer(producer);
    let href = Route::chosen(Collection::Products, Facet::Producer, producer.as_str()).href();
    let more = Some((href, fill(t.all_of, &[&count_products(lang, all.len())])));
    shelf(t.own_products, Some(t.own_why.into_any()), more, product_cards(all.iter().copied().take(SHELF)))
}

/// Journeys whose own record names the facility.
fn journeys(app: App, data: &Loaded, facility: &Facility) -> Option<AnyView> {
    let all = data.catalogue.journeys.iter().enumerate();
    let all = all.filter(|(_, j)| j.facilities.contains(&facility.id)).map(|(at, _)| at);
    journey_rows(app.t().journeys_of, app.t().documented, &all.collect::<Vec<_>>())
}

/// Lai Châu products of the same craft, each shelf with its reason.
fn products(app: App, data: &Loaded, facility: &Facility) -> AnyView {
    let (lang, t) = (app.lang(), app.t());
    let own = |at: &usize| {
        let maker = data.catalogue.products.at(*at).and_then(|p| p.producer.as_ref());
        maker.is_some() && maker == facility.producer.as_ref()
    };
    let shelves = data.catalogue.crafts_of_facility(facility).filter_map(|(rule, all)| {
        let more = rule.category.as_ref().filter(|_| rule.products.is_empty()).map(|category| {
            let href = Route::chosen(Collection::Products, Facet::Category, category.as_str()).href();
            let all = data.catalogue.links.in_category(category).len();
            (href, fill(t.all_of, &[&count_products(lang, all)]))
        });
        let ours = view! { <span class="facts__note">{t.lesson_ours}</span> };
        let why = (localised(&rule.reason, lang), " ", ours).into_any();
        let others = all.into_iter().filter(|at| !own(at)).take(SHELF);
        shelf(t.same_craft_products, Some(why), more, product_cards(others))
    });
    shelves.collect_view().into_any()
}
