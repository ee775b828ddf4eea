//! A band as SVG: one stroked path per thread colour, a pattern around them.

use super::super::trace::{push_attr, push_int};
use super::{Band, Detail, Family, band};

/// Where the four thread colours come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Palette {
    /// Ground and threads 1 to 3 as plain colours (`#131D38`), written into the markup.
    Fixed([&'static str; 4]),
    /// The page's tokens: marks carry the classes `thread-0` (ground) to `thread-3` and are painted in
    /// `currentColor`, so CSS needs `.thread-1 { color: var(--weave-1) }` and so on.
    Tokens,
}

/// How a band is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BandStyle {
    /// Thread colours.
    pub palette: Palette,
    /// Size of one thread in CSS pixels; 1 to 6. Whole pixels only: a fractional thread blurs.
    pub cell_px: u32,
    /// Turns the band into a selvedge that runs from top to bottom.
    pub vertical: bool,
    /// Fine ground-coloured lines between the rows; seen only when a thread is large.
    pub stitch: bool,
}

/// Runs of each thread colour as path data, in threads. The paths are *stroked* one thread wide: row `y` is
/// drawn along `y`, so a group must move them down by half a thread. Index 0, the ground, is empty.
#[must_use]
pub fn paths(band: &Band) -> [String; 4] {
    runs(band, band.width)
}

/// As [`paths`], over the first `width` threads of the endless band.
pub(in super::super) fn runs(band: &Band, width: usize) -> [String; 4] {
    let mut paths: [String; 4] = Default::default();
    for y in 0..band.height {
        let mut pens: [Option<usize>; 4] = [None; 4];
        let mut x = 0;
        while x < width {
            let thread = band.cell(x, y);
            let length = (x..width).take_while(|&next| band.cell(next, y) == thread).count();
            let slot = usize::from(thread);
            if let (1.., Some(path), Some(pen)) = (slot, paths.get_mut(slot), pens.get_mut(slot)) {
                push_run(path, *pen, x, y, length);
                *pen = Some(x + length);
            }
            x += length.max(1);
        }
    }
    paths
}

/// One run: an absolute start for the first of a row, a relative jump for the others.
fn push_run(path: &mut String, pen: Option<usize>, x: usize, y: usize, length: usize) {
    let number = |path: &mut String, value| push_int(path, i32::try_from(value).unwrap_or(0));
    path.push(if pen.is_some() { 'm' } else { 'M' });
    number(path, x - pen.unwrap_or(0));
    path.push(' ');
    number(path, if pen.is_some() { 0 } else { y });
    path.push('h');
    number(path, length);
}

/// The `<pattern>` of a band, for a `<defs>`, and the band's thickness in pixels.
///
/// Its id is `{uid}-band`; fill a rectangle with `url(#{uid}-band)` whose edge lies on the origin of its own
/// coordinates. One thread is `style.cell_px` user units.
#[must_use]
pub fn band_pattern(
    uid: &str,
    family: Family,
    seed: &str,
    detail: Detail,
    style: BandStyle,
) -> (String, u32) {
    let band = band(family, seed, detail);
    let height = i32::try_from(band.height).unwrap_or(0);
    let mut out = String::with_capacity(4096);
    out.push_str("<pattern id=\"");
    out.push_str(uid);
    out.push_str("-band\" width=\"48\" height=\"");
    push_int(&mut out, height);
    out.push_str("\" patternUnits=\"userSpaceOnUse\" patternTransform=\"scale(");
    push_int(&mut out, i32::try_from(style.cell_px).unwrap_or(1));
    out.push_str(if style.vertical {
        ")matrix(0 1 1 0 0 0)\" shape-rendering=\"crispEdges\">"
    } else {
        ")\" shape-rendering=\"crispEdges\">"
    });
    out.push_str("<rect width=\"48\" height=\"");
    push_int(&mut out, height);
    out.push('"');
    push_paint(&mut out, "fill", style.palette, 0);
    out.push_str("/><g transform=\"translate(0 .5)\">");
    for (thread, path) in paths(&band).iter().enumerate() {
        if !path.is_empty() {
            out.push_str("<path");
            push_paint(&mut out, "stroke", style.palette, thread);
            push_attr(&mut out, "d", path);
            out.push_str("/>");
        }
    }
    out.push_str("</g>");
    if style.stitch {
        push_stitch(&mut out, style.palette, height);
    }
    out.push_str("</pattern>");
    (out, u32::try_from(height).unwrap_or(0).saturating_mul(style.cell_px))
}

/// One dashed line as wide as the repeat: a hairline of ground at the top of every row.
fn push_stitch(out: &mut String, palette: Palette, height: i32) {
    out.push_str("<path d=\"M24 0v");
    push_int(out, height);
    out.push_str(
        "\" stroke-width=\"48\" stroke-dasharray=\".13 .87\" stroke-dashoffset=\".065\" opacity=\".55\"",
    );
    push_paint(out, "stroke", palette, 0);
    out.push_str("/>");
}

fn push_paint(out: &mut String, attribute: &str, palette: Palette, thread: usize) {
    match palette {
        Palette::Fixed(colours) => {
            push_attr(out, attribute, colours.get(thread).copied().unwrap_or("none"));
        }
        Palette::Tokens => {
            push_attr(out, attribute, "currentColor");
            out.push_str(" class=\"thread-");
            push_int(out, i32::try_from(thread).unwrap_or(0));
            out.push('"');
        }
    }
}

/// A stand-alone band as long as its box: `<svg class="band">`, full width (or full height when vertical), as
/// thick as its threads. It is decoration and hidden from assistive technology.
#[must_use]
pub fn band_svg(uid: &str, family: Family, seed: &str, detail: Detail, style: BandStyle) -> String {
    let (pattern, thickness) = band_pattern(uid, family, seed, detail, style);
    let (along, across) = if style.vertical { ("height", "width") } else { ("width", "height") };
    let mut out = String::with_capacity(pattern.len() + 200);
    out.push_str("<svg class=\"band\" aria-hidden=\"true\" focusable=\"false\"");
    push_attr(&mut out, along, "100%");
    push_attr(&mut out, across, &thickness.to_string());
    out.push_str("><defs>");
    out.push_str(&pattern);
    out.push_str("</defs><rect width=\"100%\" height=\"100%\" fill=\"url(#");
    out.push_str(uid);
    out.push_str("-band)\"/></svg>");
    out
}
