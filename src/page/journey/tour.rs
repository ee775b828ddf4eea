//! The trip of 2016: its days, and the way on from it.

use chrono::{Datelike, Days};
use leptos::prelude::*;

use crate::filter::{Collection, Facet};
use crate::i18n::{count_facilities, date, fill, province_name};
use crate::model::{Edtf, Journey, JourneyKind, Precision, Province};
use crate::route::Route;
use crate::state::{App, Loaded};
use crate::textile::band::{BandStyle, Detail, Family, Palette, band_svg};
use crate::ui::FacilityCard;

/// How many facilities of each province are shown.
const SHELF: usize = 4;
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
    let cells = days.iter().map(|day| {
        let past = *day < reported.earliest();
        let number = format!("{}/{}", day.day(), day.month());
        let full = day.to_string().parse::<Edtf>().map(|d| date(d, lang)).unwrap_or_default();
        let state = if past { t.day_woven } else { t.day_announced };
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
    Some(
        view! {
            <ol class="days">{cells.collect_view()}</ol>
            <ul class="days__legend">
                <li class="days__key" data-woven="true">{t.day_woven}</li>
                <li class="days__key">{t.day_announced}</li>
                <li class="unknown">{t.day_bare}</li>
            </ul>
        }
        .into_any(),
    )
}

/// From a study tour on: documented models in each province it went to. That none is known to have been visited
/// stands above them.
pub(super) fn onward(app: App, data: &Loaded, journey: &Journey) -> Option<AnyView> {
    let (lang, t) = (app.lang(), app.t());
    if journey.kind != JourneyKind::StudyTour {
        return None;
    }
    let mut provinces: Vec<Province> = journey.places.iter().filter_map(|stop| stop.province).collect();
    provinces.retain(|p| *p != Province::LaiChau);
    let shelves = provinces.into_iter().map(|province| {
        let all: Vec<usize> = data
            .catalogue
            .facilities
            .iter()
            .enumerate()
            .filter(|(_, f)| f.province == province)
            .map(|(at, _)| at)
            .collect();
        let cards = all.iter().take(SHELF);
        let cards = cards.map(|at| view! { <li class="cards__item"><FacilityCard at=*at /></li> });
        let href = Route::chosen(Collection::Facilities, Facet::Province, province.code()).href();
        view! {
            <section class="related">
                <div class="related__head">
                    <h3 class="related__title">{fill(t.journey_models, &[province_name(province, lang)])}</h3>
                    <a class="related__all" href=href>
                        {fill(t.all_of, &[&count_facilities(lang, all.len())])}
                    </a>
                </div>
                <ul class="cards cards--shelf">{cards.collect_view()}</ul>
            </section>
        }
    });
    Some(
        view! {
            <h2 class="plain__heading">{t.journey_onward}</h2>
            <p class="plain__words">{t.not_visited}</p>
            {shelves.collect_view()}
        }
        .into_any(),
    )
}
