//! Home: three cloth doors before the ridges.

use leptos::prelude::*;

use crate::filter::ListQuery;
use crate::i18n::{date, fill};
use crate::route::Route;
use crate::state::{App, use_app, use_data};
use crate::textile::art::{Drawing, Inks, draw};
use crate::textile::band::{BandStyle, Detail, Family, Palette, band_svg};
use crate::textile::ridge::{home_ridges_markup, star_path};
use crate::ui::{Icon, LangSwitch, icon, part_missing};

/// A door: its name in class names, drawing, colours and hem.
struct Door {
    name: &'static str,
    drawing: Drawing,
    inks: Inks<'static>,
    family: Family,
    /// Seeds whose bands are equally high: 29 threads.
    hem_seed: &'static str,
    hem: [&'static str; 4],
}

const DOORS: [Door; 3] = [
    Door {
        name: "products",
        drawing: Drawing::TeaBud,
        inks: Inks { a: "#6F9556", b: "#A9C48C", c: "#E2A93A", red: "#E2A93A", ground: "#1D3B27" },
        family: Family::Cay,
        hem_seed: "door-5",
        hem: ["#E2A93A", "#1D3B27", "#9C2B25", "#F4EFE4"],
    },
    Door {
        name: "facilities",
        drawing: Drawing::House,
        inks: Inks { a: "#F0B49C", b: "#E07A5F", c: "#E2A93A", red: "#E2A93A", ground: "#9C2B25" },
        family: Family::Moc,
        hem_seed: "door-0",
        hem: ["#641A16", "#E2A93A", "#F4EFE4", "#C4573F"],
    },
    Door {
        name: "journeys",
        drawing: Drawing::Route,
        inks: Inks { a: "#131D38", b: "#1E2F57", c: "#9C2B25", red: "#9C2B25", ground: "#E2A93A" },
        family: Family::Sao,
        hem_seed: "door-2",
        hem: ["#131D38", "#E2A93A", "#F4EFE4", "#C4573F"],
    },
];

/// What a door says.
fn door_words(app: App, name: &str) -> (&'static str, String, String, String) {
    let data = use_data();
    let (t, catalogue) = (app.t(), &data.catalogue);
    // What could not be read is said, never counted as none.
    let count = |n: usize| if n > 0 { n.to_string() } else { t.door_not_loaded.to_owned() };
    match name {
        "products" => (
            t.nav_products,
            count(catalogue.products.len()),
            t.door_products.to_owned(),
            Route::Products(ListQuery::default()).href(),
        ),
        "facilities" => (
            t.nav_facilities,
            count(catalogue.facilities.len()),
            t.door_facilities.to_owned(),
            Route::Facilities(ListQuery::default()).href(),
        ),
        _ => {
            let years = catalogue.journeys.iter().filter_map(|j| j.date);
            let first = years.clone().map(|d| d.start.year()).min();
            let last = years.map(|d| d.end.unwrap_or(d.start).year()).max();
            let span = first.zip(last);
            let span = span.map(|(a, b)| fill(t.door_journeys, &[&a.to_string(), &b.to_string()]));
            let line = span.unwrap_or_default();
            (
                t.nav_journeys,
                count(catalogue.journeys.len()),
                line,
                Route::Journeys(ListQuery::default()).href(),
            )
        }
    }
}

/// Marks words in the place of a number, which are set smaller.
fn unread(count: &str) -> Option<&'static str> {
    (!count.bytes().all(|b| b.is_ascii_digit())).then_some("true")
}

fn door(app: App, door: &Door) -> impl IntoView + use<> {
    let style = BandStyle { palette: Palette::Fixed(door.hem), cell_px: 2, vertical: false, stitch: true };
    let hem = band_svg(&format!("door-{}", door.name), door.family, door.hem_seed, Detail::Slim, style);
    let art = draw(door.drawing, &door.inks, door.name);
    let name = door.name;
    let words = Memo::new(move |_| door_words(app, name));
    view! {
        <li class="doors__item">
            <a
                class=format!("door door--{name}")
                href=move || words.get().3
                data-unread=move || unread(&words.get().1)
            >
                <svg
                    class="door__art"
                    viewBox="0 0 240 240"
                    aria-hidden="true"
                    focusable="false"
                    inner_html=art
                ></svg>
                <span class="door__name">{move || words.get().0}</span>
                <span class="door__count">{move || words.get().1}</span>
                <span class="door__line">
                    {move || {
                        let (_, count, line, _) = words.get();
                        unread(&count).is_none().then_some(line)
                    }}
                </span>
                <span class="door__go">{icon(Icon::Right)}</span>
                <span class="door__hem" aria-hidden="true" inner_html=hem></span>
            </a>
        </li>
    }
}

/// The first screen.
#[component]
pub fn HomePage() -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let version = data.catalogue.manifest.data_version;
    let doors = DOORS.iter().map(|d| door(app, d)).collect_view();
    let star = format!(r#"<path d="{}"/>"#, star_path(6, 0, 0));
    view! {
        <div class="home">
            <div class="home__scene" aria-hidden="true">
                <svg
                    class="home__ridges"
                    viewBox="0 0 320 200"
                    preserveAspectRatio="xMaxYMin slice"
                    focusable="false"
                    inner_html=home_ridges_markup("home")
                ></svg>
            </div>
            <header class="home__top">
                <LangSwitch />
                <button class="button button--quiet" type="button" on:click=move |_| app.menu_open.set(true)>
                    {icon(Icon::Menu)}
                    <span class="home__word">{app.word(|t| t.menu)}</span>
                </button>
            </header>
            <main class="home__main" id="main">
                <div class="home__hero">
                    <svg
                        class="home__star"
                        viewBox="-12 -12 25 25"
                        shape-rendering="crispEdges"
                        aria-hidden="true"
                        focusable="false"
                        inner_html=star
                    ></svg>
                    <h1 class="home__title">
                        {move || {
                            let [first, second] = app.t().app_lines;
                            view! {
                                {first}
                                " "
                                <br />
                                {second}
                            }
                        }}
                    </h1>
                    <p class="home__intro">{app.word(|t| t.intro)}</p>
                    {part_missing()}
                </div>
                <ul class="doors">{doors}</ul>
            </main>
            <footer class="home__foot">
                <span>{app.word(|t| t.touch_to_enter)}</span>
                <span>
                    {move || match version {
                        Some(version) => fill(app.t().every_fact_sourced, &[&date(version, app.lang())]),
                        None => app.t().every_record_sourced.to_owned(),
                    }}
                </span>
            </footer>
        </div>
    }
}
