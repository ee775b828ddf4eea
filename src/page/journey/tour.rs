//! The trip of 2016: its days, and the way on from it.

use chrono::{Datelike, Days};
use leptos::prelude::*;

use crate::filter::{Collection, Facet};
use crate::i18n::{count_facilities, count_products, date, fill, province_name};
use crate::model::{CategoryId, Edtf, Grade, Journey, JourneyKind, PlaceKind, Precision, Province};
use crate::page::shelf::{SHELF, facility_cards, shelf};
use crate::page::units;
use crate::route::Route;
use crate::state::{App, Loaded};
use crate::textile::band::{BandStyle, Detail, Family, Palette, band_svg};
use crate::ui::{ProductCard, localised};

/// The longest trip that is drawn day by day.
const MOST_DAYS: u64 = 31;

/// The days of a dated trip: woven where they lay behind the report's date, outlined where they were announced.
/// Nothing for events of one day, or whose days are not known.
pub(super) fn day_strip(app: App, journey: &Journey) -> Option<AnyView> {
    let (lang, t) = (app.lang(), app.t());
    let trip = journey.date?;
    let (first, last) = (trip.start, trip.end?);
    let exact = first.precision == Precision::Day && last.precision == Precision::Day;
    let reported = journey.report_date.filter(|_| exact)?;
    let days: Vec<_> = (0..MOST_DAYS)
        .filter_map(|n| first.earliest().checked_add_days(Days::new(n)))
        .take_while(|day| *day <= last.latest())
        .collect();
    // Each journey was told by a report of its own day.
    let woven = fill(t.day_woven, &[&date(reported, lang)]);
    let any_woven = days.iter().any(|day| *day < reported.earliest());
    let cells = days.iter().map(|day| {
        let past = *day < reported.earliest();
        let number = format!("{}/{}", day.day(), day.month());
        let full = day.to_string().parse::<Edtf>().map(|d| date(d, lang)).unwrap_or_default();
        let state = if past { woven.as_str() } else { t.day_announced };
        let band = past.then(|| {
            let style = BandStyle { palette: Palette::Tokens, cell_px: 3, vertical: false, stitch: true };
            band_svg(&format!("day-{}", day.ordinal()), Family::Sao, "2016", Detail::Slim, style)
        });
        view! {
            <li class="days__day" data-woven=past.then_some("true")>
                <span class="days__cloth" aria-hidden="true" inner_html=band.unwrap_or_default()></span>
                <span aria-hidden="true">{number}</span>
                <span class="visually-hidden">{format!("{full}: {state}")}</span>
            </li>
        }
    });
    let cells = cells.collect_view();
    Some(
        view! {
            <ol class="days">{cells}</ol>
            <ul class="days__legend">
                {any_woven.then(|| view! { <li class="days__key" data-woven="true">{woven}</li> })}
                <li class="days__key">{t.day_announced}</li>
                <li class="unknown">{t.day_bare}</li>
            </ul>
        }
        .into_any(),
    )
}

/// Points of the places of a study tour and of where it came from. A diagram by coordinates: no line joins them,
/// since no source gives an order.
pub(super) fn point_map(app: App, data: &Loaded, journey: &Journey) -> Option<AnyView> {
    let (lang, t) = (app.lang(), app.t());
    let mut points: Vec<(f64, f64, String, bool)> = journey
        .places
        .iter()
        .filter_map(|stop| Some((stop.lon?, stop.lat?, stop.name.str(lang).to_owned(), false)))
        .collect();
    if journey.kind != JourneyKind::StudyTour || points.len() < 2 {
        return None;
    }
    let city = data.catalogue.places.iter().find(|p| p.kind == PlaceKind::District && p.lat.is_some())?;
    points.push((city.lon?, city.lat?, province_name(Province::LaiChau, lang).to_owned(), true));
    let least =
        |of: fn(&(f64, f64, String, bool)) -> f64| points.iter().map(of).fold(f64::INFINITY, f64::min);
    let (west, south) = (least(|p| p.0), least(|p| p.1));
    let north = -least(|p| -p.1);
    let marks = points.iter().map(|(lon, lat, name, home)| {
        let (x, y) = (24.0 + (lon - west) * DEGREE, 24.0 + (north - lat) * DEGREE);
        let at = format!("translate({},{})", units(x), units(y));
        view! {
            <g transform=at class="points__point" data-home=home.then_some("true")>
                <circle r="7"></circle>
                <text x="13" y="5">
                    {name.clone()}
                </text>
            </g>
        }
    });
    let height = 48.0 + (north - south) * DEGREE;
    Some(
        view! {
            <figure class="points">
                <svg viewBox=format!("0 0 640 {}", units(height)) role="img" aria-label=t.points_title>
                    {marks.collect_view()}
                </svg>
                <figcaption class="facts__note">{t.points_title}</figcaption>
            </figure>
        }
        .into_any(),
    )
}

/// Units of the drawing for one degree: about 1 km to a unit.
const DEGREE: f64 = 118.0;

/// From a study tour on: documented models in each province it went to. That none is known to have been visited
/// stands above them.
pub(super) fn onward(app: App, data: &Loaded, journey: &Journey) -> Option<AnyView> {
    let (lang, t) = (app.lang(), app.t());
    if journey.kind != JourneyKind::StudyTour {
        return None;
    }
    let mut provinces: Vec<Province> = journey.places.iter().filter_map(|stop| stop.province).collect();
    provinces.retain(|p| *p != Province::LaiChau);
    let rest = lessons_and_products(app, data, &provinces);
    let shelves = provinces.into_iter().map(|province| {
        let all: Vec<usize> = data
            .catalogue
            .facilities
            .iter()
            .enumerate()
            .filter(|(_, f)| f.province == province)
            .map(|(at, _)| at)
            .collect();
        let href = Route::chosen(Collection::Facilities, Facet::Province, province.code()).href();
        let more = Some((href, fill(t.all_of, &[&count_facilities(lang, all.len())])));
        let heading = fill(t.journey_models, &[province_name(province, lang)]);
        shelf(heading, None, more, facility_cards(all.into_iter().take(SHELF)))
    });
    Some(
        view! {
            <h2 class="plain__heading">{t.journey_onward}</h2>
            <p class="plain__words">{t.not_visited}</p>
            {shelves.collect_view()}
            {rest}
        }
        .into_any(),
    )
}

/// How many lessons are shown.
const LESSONS: usize = 8;
/// How many products are shown.
const PRODUCTS: usize = 8;

/// Lessons of the best-documented models, each with the model it is from, and Lai Châu products of the same crafts.
fn lessons_and_products(app: App, data: &Loaded, provinces: &[Province]) -> AnyView {
    let (lang, t) = (app.lang(), app.t());
    let there = data.catalogue.facilities.iter().filter(|f| provinces.contains(&f.province));
    let lessons = there.clone().filter(|f| f.grade == Grade::A);
    let lessons = lessons.filter_map(|f| Some((f, f.lesson.as_ref()?))).take(LESSONS).map(|(facility, lesson)| {
        view! {
            <li>
                {localised(lesson, lang)}
                <span class="facts__note">
                    <a href=Route::Facility(facility.id.clone()).href()>{localised(&facility.name, lang)}</a>
                </span>
            </li>
        }
    });
    let mut products: Vec<(usize, String)> = Vec::new();
    let mut crafts: Vec<&CategoryId> = Vec::new();
    for (rule, all) in there.flat_map(|f| data.catalogue.crafts_of_facility(f)) {
        if let Some(category) = rule.category.as_ref().filter(|c| !all.is_empty() && !crafts.contains(c)) {
            crafts.push(category);
        }
        // Two of each craft on the shelf, so that one craft does not fill it; all of them by the links below.
        for at in all.into_iter().take(2) {
            if !products.iter().any(|(known, _)| *known == at) {
                products.push((at, rule.reason.str(lang).to_owned()));
            }
        }
    }
    let cards = products.into_iter().take(PRODUCTS).map(|(at, reason)| {
        view! {
            <ProductCard at=at />
            <p class="facts__note">{reason}</p>
        }
        .into_any()
    });
    let all = crafts.into_iter().filter_map(|id| {
        let category = data.catalogue.categories.get(id)?;
        let href = Route::chosen(Collection::Products, Facet::Category, id.as_str()).href();
        let n = count_products(lang, data.catalogue.links.in_category(id).len());
        Some(view! { <li><a href=href>{localised(&category.name, lang)} " · " {n}</a></li> })
    });
    view! {
        <h2 class="related__title">{t.lessons}</h2>
        <ul class="bullets">{lessons.collect_view()}</ul>
        {shelf(t.onward_products, Some(t.lesson_ours.into_any()), None, cards.collect())}
        <ul class="bullets">{all.collect_view()}</ul>
    }
    .into_any()
}
