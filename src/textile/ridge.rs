//! Ridges and stars on the thread grid. A ridge is the highest of several tents; its outline repeated
//! downward at growing gaps reads as terraces.

use super::thread::Rng;
use super::trace::push_int;

/// The reach of a random ridge, in threads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RidgeShape {
    /// Height the tents stand on.
    pub base: f64,
    /// The tallest tent rises this much above `base`.
    pub rise: f64,
    /// Number of tents.
    pub peaks: u8,
}

/// One layer of the home screen on its grid of [`HOME_COLUMNS`] × [`HOME_ROWS`] threads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RidgeLayer {
    /// `ridge-1` (back, pale) to `ridge-5` (front, dark): the page's CSS gives the colours.
    pub class: &'static str,
    /// The closed body, down to the last row.
    pub body: String,
    /// The outline, one thread thick; repeat it at `echoes`.
    pub echo: String,
    /// How many threads lower each repetition lies.
    pub echoes: &'static [u8],
}

/// Columns of the home screen's grid.
pub const HOME_COLUMNS: i32 = 320;
/// Rows of the home screen's grid.
pub const HOME_ROWS: i32 = 200;

const HOME_ECHOES: [u8; 12] = [2, 5, 9, 14, 20, 27, 35, 44, 54, 65, 77, 90];

/// Column, height, slope: all in threads.
type Peak = (f64, f64, f64);

const HOME: [(&str, f64, &[Peak]); 5] = [
    (
        "ridge-1",
        40.0,
        &[
            (292.0, 176.0, 0.8),
            (236.0, 162.0, 1.0),
            (262.0, 170.0, 0.66),
            (196.0, 132.0, 0.6),
            (140.0, 112.0, 0.5),
            (60.0, 118.0, 0.5),
            (10.0, 108.0, 0.5),
        ],
    ),
    (
        "ridge-2",
        40.0,
        &[
            (318.0, 150.0, 0.66),
            (276.0, 146.0, 1.0),
            (214.0, 132.0, 0.8),
            (176.0, 116.0, 0.66),
            (110.0, 102.0, 0.5),
            (30.0, 106.0, 0.66),
        ],
    ),
    (
        "ridge-3",
        40.0,
        &[
            (300.0, 122.0, 1.0),
            (250.0, 126.0, 0.66),
            (196.0, 106.0, 1.0),
            (150.0, 104.0, 0.66),
            (80.0, 96.0, 0.5),
            (4.0, 100.0, 1.0),
        ],
    ),
    (
        "ridge-4",
        40.0,
        &[
            (316.0, 106.0, 0.66),
            (270.0, 100.0, 1.0),
            (222.0, 108.0, 0.66),
            (170.0, 92.0, 0.8),
            (124.0, 98.0, 0.66),
            (54.0, 92.0, 0.66),
        ],
    ),
    (
        "ridge-5",
        60.0,
        &[(296.0, 92.0, 0.5), (240.0, 88.0, 0.5), (190.0, 90.0, 0.5), (100.0, 88.0, 0.5), (20.0, 90.0, 0.5)],
    ),
];

/// The highest tent over each of `columns` columns, in whole threads, never below `floor`.
#[expect(clippy::cast_possible_truncation, reason = "heights are a few hundred threads")]
fn tents(columns: i32, floor: f64, peaks: &[Peak]) -> Vec<i32> {
    (0..columns)
        .map(|column| {
            peaks
                .iter()
                .map(|&(x, height, slope)| height - (f64::from(column) - x).abs() * slope)
                .fold(floor, f64::max) as i32
        })
        .collect()
}

/// Heights in whole threads of a random ridge, one for each of `columns` columns. Two neighbours differ by at
/// most one thread.
#[must_use]
pub fn ridge_heights(columns: i32, seed: u32, shape: RidgeShape) -> Vec<i32> {
    let mut rng = Rng::new(seed);
    let count = f64::from(shape.peaks.max(1));
    let peaks: Vec<Peak> = (0..shape.peaks)
        .map(|index| {
            let x = (f64::from(index) + 0.15 + rng.unit() * 0.7) / count * f64::from(columns);
            let height = shape.base + shape.rise * (0.35 + 0.65 * rng.unit());
            (x, height, rng.pick(&[0.5, 1.0, 0.66]))
        })
        .collect();
    tents(columns, shape.base * 0.55, &peaks)
}

/// The stepped path of a ridge in a grid of `rows` rows, moved down by `offset` threads. Without `thickness` it
/// is the closed body down to the last row; with it, a line of that many threads along the outline.
#[must_use]
pub fn step_path(heights: &[i32], rows: i32, offset: i32, thickness: Option<i32>) -> String {
    let mut path = String::with_capacity(heights.len() * 3);
    let top = |height: &i32| rows - height + offset;
    path.push_str("M0 ");
    let mut level = heights.first().map_or(rows, top);
    push_int(&mut path, level);
    level = push_steps(&mut path, heights.iter().map(top), level, 1);
    if let Some(thickness) = thickness {
        let below = heights.iter().rev().map(|height| top(height) + thickness);
        push_steps(&mut path, below, level, -1);
    } else {
        path.push('V');
        push_int(&mut path, rows);
        path.push_str("H0");
    }
    path.push('z');
    path
}

/// Appends one vertical and one horizontal stroke for each run of equal levels; returns the last level.
fn push_steps(path: &mut String, levels: impl Iterator<Item = i32>, mut level: i32, direction: i32) -> i32 {
    let mut run = 0;
    let flush = |path: &mut String, run: &mut i32| {
        if *run != 0 {
            path.push('h');
            push_int(path, *run);
            *run = 0;
        }
    };
    for next in levels {
        if next != level {
            flush(path, &mut run);
            path.push('v');
            push_int(path, next - level);
            level = next;
        }
        run += direction;
    }
    flush(path, &mut run);
    level
}

/// One path and its repetitions: the path stands in `<defs>` under `{uid}-r{index}`.
fn push_echoes(out: &mut String, uid: &str, index: u32, echo: &str, offsets: &[u8]) {
    let number = i32::try_from(index).unwrap_or(0);
    out.push_str("<defs><path id=\"");
    out.push_str(uid);
    out.push_str("-r");
    push_int(out, number);
    out.push_str("\" d=\"");
    out.push_str(echo);
    out.push_str("\"/></defs>");
    for &offset in offsets {
        out.push_str("<use href=\"#");
        out.push_str(uid);
        out.push_str("-r");
        push_int(out, number);
        out.push_str("\" y=\"");
        push_int(out, i32::from(offset));
        out.push_str("\"/>");
    }
}

/// The five ridges behind the home screen, back to front. The same on every machine.
#[must_use]
pub fn home_ridges() -> Vec<RidgeLayer> {
    HOME.iter()
        .map(|&(class, base, peaks)| {
            let heights = tents(HOME_COLUMNS, base, peaks);
            RidgeLayer {
                class,
                body: step_path(&heights, HOME_ROWS, 0, None),
                echo: step_path(&heights, HOME_ROWS, 0, Some(1)),
                echoes: &HOME_ECHOES,
            }
        })
        .collect()
}

/// [`home_ridges`] as markup in threads, for an svg with `viewBox="0 0 320 200"`: each layer is
/// `<g class="ridge ridge-N">` holding `<path class="ridge__body">` and `<g class="ridge__echo">`, both filled
/// by CSS. Ids start with `{uid}-r`.
#[must_use]
pub fn home_ridges_markup(uid: &str) -> String {
    let mut out = String::from("<g shape-rendering=\"crispEdges\">");
    for (index, layer) in (0_u32..).zip(home_ridges()) {
        for part in [
            "<g class=\"ridge ",
            layer.class,
            "\"><path class=\"ridge__body\" d=\"",
            &layer.body,
            "\"/><g class=\"ridge__echo\">",
        ] {
            out.push_str(part);
        }
        push_echoes(&mut out, uid, index, &layer.echo, layer.echoes);
        out.push_str("</g></g>");
    }
    out.push_str("</g>");
    out
}

/// A filled eight-point star of counted threads around the thread (`cx`, `cy`): `4k + 1` threads across.
/// `k` is 2 to 8.
#[must_use]
pub fn star_path(k: i32, cx: i32, cy: i32) -> String {
    let on = |x: i32, y: i32| {
        let (far, near) = (x.abs().max(y.abs()), x.abs().min(y.abs()));
        let carved = far > 0 && (near == 0 || near == far);
        near <= k && far <= near + k && far <= 2 * k && !carved
    };
    let mut path = String::new();
    for y in -2 * k..=2 * k {
        let mut x = -2 * k;
        while x <= 2 * k {
            let length = (x..=2 * k).take_while(|&next| on(next, y)).count();
            let length = i32::try_from(length).unwrap_or(0);
            if length > 0 {
                path.push('M');
                push_int(&mut path, cx + x);
                path.push(' ');
                push_int(&mut path, cy + y);
                path.push('h');
                push_int(&mut path, length);
                path.push_str("v1h");
                push_int(&mut path, -length);
                path.push('z');
            }
            x += length.max(1);
        }
    }
    path
}
