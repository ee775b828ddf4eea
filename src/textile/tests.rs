#![allow(clippy::indexing_slicing, clippy::unwrap_used, clippy::expect_used, reason = "a test may panic")]

use std::collections::HashSet;

use super::art::{Drawing, Inks, draw};
use super::band::{BandStyle, Detail, Family, Palette, band_svg};
use super::cover::{CoverOptions, CoverSpec, Layout, category_family, cover, probe};
use super::ridge::{
    HOME_COLUMNS, HOME_ROWS, RidgeShape, home_ridges, home_ridges_markup, ridge_heights, star_path, step_path,
};
use super::thread::{Rng, hash, hash_parts};

/// 157 records of the province: id, category, drawing.
const FIXTURE: &str = include_str!("fixture.txt");

const INKS: Inks<'_> = Inks { a: "#6F9556", b: "#A9C48C", c: "#E2A93A", red: "#D2563F", ground: "#1D3B27" };

fn specs() -> Vec<CoverSpec<'static>> {
    FIXTURE
        .lines()
        .map(|line| {
            let fields: Vec<&str> = line.split(' ').collect();
            CoverSpec {
                id: fields[0],
                category: fields[1],
                drawing: Drawing::from_id(fields[2]).expect(line),
            }
        })
        .collect()
}

fn card() -> CoverOptions {
    CoverOptions::sized(400, 330)
}

/// Every kind of markup the room can make, each with the uid it was given.
fn all_markup() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for spec in specs() {
        all.push(("c1".to_owned(), cover(&spec, &card(), "c1")));
        all.push(("c2".to_owned(), cover(&spec, &CoverOptions::thumb(), "c2")));
    }
    for family in Family::ALL {
        for palette in [Palette::Tokens, Palette::Fixed(["#131D38", "#E2A93A", "#F4EFE4", "#C4573F"])] {
            for vertical in [false, true] {
                let style = BandStyle { palette, cell_px: 2, vertical, stitch: true };
                all.push(("b".to_owned(), band_svg("b", family, "s", Detail::Full, style)));
            }
        }
    }
    all.push(("h".to_owned(), home_ridges_markup("h")));
    all
}

/// Values of an attribute, in order.
fn attribute<'a>(markup: &'a str, name: &str) -> Vec<&'a str> {
    let opening = format!(" {name}=\"");
    markup.split(opening.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn hashes_and_numbers_are_those_of_the_design() {
    // from the design's own code, run under node
    assert_eq!(hash("Trà"), 1_644_341_651);
    assert_eq!(hash_parts(&["Tr", "à"]), hash("Trà"));
    let mut rng = Rng::new(hash("x"));
    let drawn: Vec<String> = (0..3).map(|_| format!("{}", rng.unit() * 4_294_967_296.0)).collect();
    assert_eq!(drawn, ["839209276", "3599080165", "4039172238"]);
}

#[test]
fn the_same_record_gives_the_same_cover() {
    for spec in specs() {
        assert_eq!(cover(&spec, &card(), "u"), cover(&spec, &card(), "u"));
    }
}

#[test]
fn no_two_of_the_157_covers_are_alike() {
    let specs = specs();
    assert!(specs.len() >= 155);
    let covers: HashSet<String> = specs.iter().map(|spec| cover(spec, &card(), "u")).collect();
    assert_eq!(covers.len(), specs.len());
}

#[test]
fn covers_differ_even_when_all_share_one_category_and_drawing() {
    let ids: Vec<String> = (0..300).map(|number| format!("tra-{number}")).collect();
    let covers: HashSet<String> = ids
        .iter()
        .map(|id| {
            let spec = CoverSpec { id, category: "tea", drawing: Drawing::TeaBud };
            cover(&spec, &card(), "u")
        })
        .collect();
    assert_eq!(covers.len(), ids.len());
}

#[test]
fn neighbouring_teas_look_different() {
    let teas: Vec<_> = specs().into_iter().filter(|spec| spec.category == "tea").collect();
    for pair in teas.windows(2) {
        let looks: Vec<_> = pair.iter().map(|spec| probe::look(spec, &card())).collect();
        assert_ne!(looks[0], looks[1], "{} {}", pair[0].id, pair[1].id);
    }
}

#[test]
fn a_fixed_layout_leaves_the_rest_of_a_cover_alone() {
    let specs = specs();
    let options = CoverOptions { layout: Some(Layout::Bottom), ..card() };
    for spec in &specs {
        let free = probe::look(spec, &card());
        let fixed = probe::look(spec, &options);
        let rest =
            |look: &str| look.replace("Left", "Bottom").replace("Top", "Bottom").replace("Right", "Bottom");
        assert_eq!(rest(&free), fixed);
    }
}

#[test]
fn the_pale_thread_never_lies_outside() {
    for [_, first, _, third] in probe::palettes() {
        assert!(!["#F4EFE4", "#FCFAF4"].contains(&first) && !["#F4EFE4", "#FCFAF4"].contains(&third));
    }
}

#[test]
fn an_unknown_category_is_green_with_a_fern() {
    assert_eq!(category_family("chưa có"), Family::Cay);
    let unknown = CoverSpec { id: "x", category: "chưa có", drawing: Drawing::Herbs };
    let other = CoverSpec { category: "other", ..unknown };
    assert_eq!(cover(&unknown, &card(), "u"), cover(&other, &card(), "u"));
}

#[test]
fn markup_has_no_style_and_only_ids_of_its_uid() {
    for (uid, markup) in all_markup() {
        assert!(!markup.contains("style=") && !markup.contains("<style"));
        let ids = attribute(&markup, "id");
        assert!(ids.iter().all(|id| id.starts_with(&format!("{uid}-"))), "{ids:?}");
        let distinct: HashSet<_> = ids.iter().collect();
        assert_eq!(distinct.len(), ids.len(), "{ids:?}");
        for reference in attribute(&markup, "href") {
            assert!(ids.contains(&reference.trim_start_matches('#')), "{reference}");
        }
        for fill in attribute(&markup, "fill") {
            if let Some(id) = fill.strip_prefix("url(#").and_then(|rest| rest.strip_suffix(')')) {
                assert!(ids.contains(&id), "{id}");
            }
        }
    }
}

#[test]
fn markup_is_well_formed_and_every_number_is_finite() {
    for (_, markup) in all_markup() {
        let mut open = Vec::new();
        for tag in markup.split('<').skip(1) {
            let (inside, text) = tag.split_once('>').expect("a tag ends");
            assert!(text.is_empty(), "stray text {text}");
            if let Some(name) = inside.strip_prefix('/') {
                assert_eq!(open.pop(), Some(name));
            } else if !inside.ends_with('/') {
                open.push(inside.split(' ').next().unwrap_or_default());
            }
            assert_eq!(inside.matches('"').count() % 2, 0);
        }
        assert!(open.is_empty());
        assert!(!markup.contains("NaN") && !markup.contains("inf"));
    }
}

#[test]
fn every_drawing_is_known_by_its_id_and_fits_a_page_of_covers() {
    let mut ids = HashSet::new();
    for &drawing in Drawing::ALL {
        assert_eq!(Drawing::from_id(drawing.id()), Some(drawing));
        assert!(ids.insert(drawing.id()));
        let size = draw(drawing, &INKS, "x").len();
        assert!((500..6500).contains(&size), "{}: {size}", drawing.id());
    }
    assert_eq!(Drawing::from_id("tractor"), None);
}

#[test]
fn only_a_cloth_depends_on_the_seed() {
    for &drawing in Drawing::ALL {
        let same = draw(drawing, &INKS, "one") == draw(drawing, &INKS, "two");
        assert_eq!(same, drawing != Drawing::Cloth, "{}", drawing.id());
    }
}

#[test]
fn covers_stay_small() {
    let sizes: Vec<usize> = specs().iter().map(|spec| cover(spec, &card(), "cover-123").len()).collect();
    assert!(sizes.iter().all(|&size| size < 10_300), "{:?}", sizes.iter().max());
    assert!(sizes.iter().sum::<usize>() / sizes.len() < 6_000);
}

#[test]
fn a_star_is_the_same_from_all_four_sides() {
    for k in 2..=8_i32 {
        let mut cells = HashSet::new();
        for run in star_path(k, 0, 0).split('M').skip(1) {
            let (start, rest) = run.split_once('h').unwrap();
            let (x, y) = start.split_once(' ').unwrap();
            let (x, y): (i32, i32) = (x.parse().unwrap(), y.parse().unwrap());
            let length: i32 = rest.split('v').next().unwrap().parse().unwrap();
            cells.extend((x..x + length).map(|x| (x, y)));
        }
        for &(x, y) in &cells {
            assert!(cells.contains(&(-x, y)) && cells.contains(&(x, -y)) && cells.contains(&(y, x)));
            assert!(x.abs() <= 2 * k && y.abs() <= 2 * k);
        }
        assert!(cells.contains(&(0, 0)));
    }
}

#[test]
fn a_ridge_stays_on_the_grid_and_climbs_a_thread_at_a_time() {
    let shape = RidgeShape { base: 40.0, rise: 60.5, peaks: 5 };
    for seed in 0..100 {
        let heights = ridge_heights(200, seed, shape);
        assert_eq!(heights.len(), 200);
        assert!(heights.iter().all(|height| (22..=101).contains(height)));
        assert!(heights.windows(2).all(|pair| (pair[0] - pair[1]).abs() <= 1));
        for thickness in [None, Some(1)] {
            assert!(!step_path(&heights, 120, 3, thickness).contains('.'));
        }
    }
}

#[test]
fn a_step_path_follows_its_heights() {
    assert_eq!(step_path(&[3, 3, 5], 10, 0, None), "M0 7h2v-2h1V10H0z");
    assert_eq!(step_path(&[3, 3, 5], 10, 1, Some(2)), "M0 8h2v-2h1v2h-1v2h-2z");
    assert_eq!(step_path(&[], 10, 0, None), "M0 10V10H0z");
}

#[test]
fn home_has_five_ridges_within_its_grid() {
    let layers = home_ridges();
    assert_eq!(layers.len(), 5);
    for (number, layer) in (1..).zip(&layers) {
        assert_eq!(layer.class, format!("ridge-{number}"));
        assert!(layer.body.ends_with(&format!("V{HOME_ROWS}H0z")));
        let across: i32 = layer
            .body
            .split('h')
            .skip(1)
            .filter_map(|rest| rest.split(['v', 'V']).next()?.parse::<i32>().ok())
            .sum();
        assert_eq!(across, HOME_COLUMNS);
        assert!(layer.echoes.is_sorted());
    }
    // the outline of the design's third ridge
    assert_eq!(hash(&layers[2].body), 2_518_641_370);
}

#[test]
fn directions_agree_with_the_library_to_less_than_a_drawing_shows() {
    for step in -70_i32..=70 {
        let angle = f64::from(step) / 10.0;
        let (cos, sin) = super::trace::direction(angle);
        assert!((cos - angle.cos()).abs() < 1e-5 && (sin - angle.sin()).abs() < 1e-5, "{angle}");
    }
}
