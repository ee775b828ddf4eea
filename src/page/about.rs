//! About: what this is, how to read it, credits, sources, problems in the data.

use leptos::prelude::*;

use super::hand_over_text;
use crate::i18n::{date, fill, finding_report, finding_sentence};
use crate::model::{Contact, Finding};
use crate::state::{App, Loaded, use_app, use_data};
use crate::textile::art::Drawing;
use crate::textile::cover::{CoverOptions, CoverSpec, cover};
use crate::ui::{bare_warp, localised, woven_band};

/// What this is.
#[component]
pub fn AboutPage() -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let body = move || {
        let t = app.t();
        view! {
            <h1 class="plain__title">{t.about_title}</h1>
            <div class="about">
                <section class="about__part">
                    {paragraphs(t.about_what)} <h2 class="plain__heading">{t.about_woven_title}</h2>
                    {paragraphs(t.about_woven)} {legend(app)}
                </section>
                <section class="about__part">
                    <h2 class="plain__heading">{t.about_covers_title}</h2>
                    {covers()} {paragraphs(t.about_covers)}
                </section>
                <section class="about__part">
                    <h2 class="plain__heading">{t.about_ocop_title}</h2>
                    {paragraphs(t.about_ocop)} <p class="plain__words">{t.stars_solid}</p>
                </section>
                <section class="about__part">
                    <h2 class="plain__heading">{t.about_credits_title}</h2>
                    {paragraphs(t.about_credits)}
                </section>
                <section class="about__part about__part--all">{data_section(app, &data)}</section>
            </div>
            {all_sources(app, &data)}
        }
    };
    view! {
        <main class="plain plain--wide" id="main">
            {body}
        </main>
    }
}

fn paragraphs(texts: &'static [&'static str]) -> impl IntoView {
    texts.iter().map(|text| view! { <p class="plain__words">{*text}</p> }).collect_view()
}

fn legend(app: App) -> impl IntoView {
    let t = app.t();
    view! {
        <ul class="legend">
            <li class="legend__item">
                <div class="legend__sample" aria-hidden="true" inner_html=woven_band("legend", "about")></div>
                <span>{t.about_woven_known}</span>
            </li>
            <li class="legend__item">
                <div class="legend__sample">{bare_warp()}</div>
                <span>{t.about_woven_unknown}</span>
            </li>
        </ul>
    }
}

/// Four covers, to show how they differ.
fn covers() -> impl IntoView {
    let samples = ["about-1", "about-2", "about-3", "about-4"];
    let drawings = [Drawing::TeaBud, Drawing::Honey, Drawing::Cloth, Drawing::Fish];
    let categories = ["tea", "honey", "craft-and-textile", "fish"];
    let covers = samples.into_iter().zip(drawings).zip(categories).map(|((id, drawing), category)| {
        let spec = CoverSpec { id, category, drawing };
        let markup = cover(&spec, &CoverOptions::sized(400, 330), id);
        view! { <div class="cover-box cover-box--card" inner_html=markup></div> }
    });
    view! {
        <div class="samples" aria-hidden="true">
            {covers.collect_view()}
        </div>
    }
}

fn data_section(app: App, data: &Loaded) -> impl IntoView + use<> {
    let (t, lang) = (app.t(), app.lang());
    let manifest = &data.catalogue.manifest;
    let day = manifest.data_version.map(|day| date(day, lang));
    let version = day.as_ref().map(|day| fill(t.about_data_version, &[day]));
    let clock = day.filter(|_| data.clock_is_wrong);
    let clock = clock.map(|day| view! { <p class="plain__words">{fill(t.about_clock, &[&day])}</p> });
    view! {
        <h2 class="plain__heading">{t.about_data_title}</h2>
        <p class="plain__words">{version}</p>
        {clock}
        {contact(app, &manifest.contact)}
        {findings(app, &data.catalogue.findings)}
    }
}

/// How to reach the Centre, or that nobody has entered it.
pub(crate) fn contact(app: App, contact: &Contact) -> AnyView {
    let t = app.t();
    if *contact == Contact::default() {
        return view! { <p class="plain__words unknown">{t.about_contact_none}</p> }.into_any();
    }
    let address =
        contact.address.as_ref().map(|a| view! { <p class="plain__words">{localised(a, app.lang())}</p> });
    let lines = [&contact.phone, &contact.email, &contact.web].into_iter().flatten();
    let lines = lines.map(|line| view! { <p class="plain__words">{line.clone()}</p> }).collect_view();
    (address, lines).into_any()
}

/// Every problem found in the data, with a report to copy.
pub(crate) fn findings(app: App, findings: &[Finding]) -> AnyView {
    let (t, lang) = (app.t(), app.lang());
    if findings.is_empty() {
        return view! { <p class="plain__words">{t.about_findings_none}</p> }.into_any();
    }
    let head = fill(t.about_findings, &[&findings.len().to_string()]);
    let report = finding_report(findings, lang);
    view! {
        <p class="plain__words">{head}</p>
        {finding_list(app, findings)}
        {copy_report(app, report)}
    }
    .into_any()
}

/// Findings as a list: where, and what.
pub(crate) fn finding_list(app: App, findings: &[Finding]) -> impl IntoView + use<> {
    let lang = app.lang();
    let rows = findings.iter().map(|f| {
        let place: Vec<String> =
            [Some(f.file.clone()), f.record.clone(), f.field.clone()].into_iter().flatten().collect();
        let stands =
            f.position.map(|at| fill(app.t().finding_at, &[&at.line.to_string(), &at.column.to_string()]));
        view! {
            <li class="findings__item" data-finding=f.problem.code()>
                <code class="findings__place">{place.join(" · ")}</code>
                <span>{finding_sentence(f, lang)}</span>
                <span class="facts__note">{stands}</span>
            </li>
        }
    });
    view! { <ul class="findings">{rows.collect_view()}</ul> }
}

/// A button that puts the report on the clipboard.
pub(crate) fn copy_report(app: App, report: String) -> impl IntoView {
    let t = app.t();
    let copy = move |_| {
        let report = report.clone();
        leptos::task::spawn_local(async move {
            hand_over_text(app, report, app.t_untracked().report_copied).await;
        });
    };
    view! {
        <p>
            <button class="button" type="button" on:click=copy>
                {t.about_copy_report}
            </button>
        </p>
    }
}

fn all_sources(app: App, data: &Loaded) -> impl IntoView + use<> {
    let t = app.t();
    let heading = format!("{} ({})", t.about_sources_title, data.catalogue.sources.len());
    view! {
        <p class="plain__ways">
            <a class="button" href="#/sources">
                {heading}
            </a>
            <a class="button" href="#/figures">
                {t.figures_title}
            </a>
        </p>
    }
}
