//! Known support by year and province: bars, and the same as a table.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::units;
use crate::i18n::{fill, money, number, province_name};
use crate::model::{Amount, Facility, Lang, Province, SupportStatus};
use crate::state::{App, use_app, use_data};

/// Height of the tallest bar, in units of the drawing.
const TALL: f64 = 120.0;
/// Width of a bar with its gap.
const STEP: f64 = 64.0;

/// Known amounts by year, then province, in đồng.
type Sums = BTreeMap<i32, BTreeMap<Province, f64>>;

/// Sums of what is known, and how many supports are not drawn: those without an amount, those without a year.
fn sums<'a>(facilities: impl Iterator<Item = &'a Facility>) -> (Sums, usize, usize) {
    let mut sums = Sums::new();
    let (mut no_amount, mut no_year) = (0, 0);
    for facility in facilities {
        let Some(support) = &facility.support else { continue };
        // An award, an approval or nothing found is no support in money.
        let paid = [SupportStatus::Documented, SupportStatus::NoAmount, SupportStatus::OtherPublic]
            .contains(&support.status);
        match (support.amount_vnd, support.year) {
            (Some(amount), Some(year)) => {
                let of_year = sums.entry(year.start.year()).or_default();
                *of_year.entry(facility.province).or_default() += amount;
            }
            (Some(_), None) => no_year += 1,
            (None, _) if paid => no_amount += 1,
            (None, _) => {}
        }
    }
    (sums, no_amount, no_year)
}

/// The chart with its table.
#[component]
pub fn SupportChart() -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    move || {
        let t = app.t();
        let (sums, no_amount, no_year) = sums(data.catalogue.facilities.iter());
        view! {
            <section class="chart" aria-labelledby="chart-title">
                <h2 class="chart__title" id="chart-title">
                    {t.chart_title}
                </h2>
                {drawing(&sums, app.lang())}
                {table(app, &sums)}
                <p class="unknown">{fill(t.chart_unknown, &[&no_amount.to_string(), &no_year.to_string()])}</p>
            </section>
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "a handful of bars")]
fn drawing(sums: &Sums, lang: Lang) -> AnyView {
    let most = sums.values().map(|of| of.values().sum::<f64>()).fold(1.0, f64::max);
    let bars = sums.iter().enumerate().map(|(at, (year, of))| {
        let x = 8.0 + at as f64 * STEP;
        let all: f64 = of.values().sum();
        let mut top = TALL;
        let parts = of.iter().map(|(province, sum)| {
            let height = sum / most * TALL;
            top -= height;
            let class = format!("chart__bar chart__bar--{}", province.code());
            view! { <rect class=class x=units(x) y=units(top + 24.0) width="40" height=units(height)></rect> }
        });
        view! {
            {parts.collect_view()}
            <text class="chart__sum" x=units(x + 20.0) y=units(TALL - all / most * TALL + 20.0) text-anchor="middle">
                {number(all / 1e6, lang)}
            </text>
            <text class="chart__year" x=units(x + 20.0) y="162" text-anchor="middle">
                {year.to_string()}
            </text>
        }
    });
    let width = 8.0 + sums.len() as f64 * STEP;
    view! {
        <svg class="chart__drawing" viewBox=format!("0 0 {} 168", units(width)) aria-hidden="true" focusable="false">
            {bars.collect_view()}
        </svg>
    }
    .into_any()
}

fn table(app: App, sums: &Sums) -> AnyView {
    let (t, lang) = (app.t(), app.lang());
    let rows = sums.iter().flat_map(|(year, of)| {
        of.iter().map(move |(province, sum)| {
            view! {
                <tr>
                    <th scope="row">{year.to_string()}</th>
                    <td>
                        <span class=format!("chart__key chart__key--{}", province.code()) aria-hidden="true"></span>
                        {province_name(*province, lang)}
                    </td>
                    <td class="facts__number">{money(Amount { low: *sum, high: None }, lang)}</td>
                </tr>
            }
        })
    });
    view! {
        <table class="chart__table">
            <caption class="visually-hidden">{t.chart_title}</caption>
            <thead>
                <tr>
                    <th scope="col">{t.facet_year}</th>
                    <th scope="col">{t.facet_province}</th>
                    <th scope="col">{t.support_amount}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}
