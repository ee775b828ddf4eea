//! Covers: a drawing, a band and a scheme for every product, from its category and the hash of its id. No
//! photograph, no two alike.

mod kind;
mod scheme;

pub use kind::category_family;

use super::art::{Drawing, Inks, draw};
use super::band::{BandStyle, Detail, Palette, band_pattern};
use super::ridge::{RidgeShape, ridge_heights, star_path, step_path};
use super::thread::{Rng, hash_parts};
use super::trace::{push_attr, push_num, push_thousandths};
use kind::{leans, leaves_corners_free, survives_crop};
use scheme::{Scheme, scheme_of};

/// What a cover is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CoverSpec<'a> {
    /// The record's id: everything on the cover is drawn from its hash.
    pub id: &'a str,
    /// Category key, such as `tea`; an unknown key gives a green cover with a fern band.
    pub category: &'a str,
    /// What the record is.
    pub drawing: Drawing,
}

/// The edge a cover's band lies on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// Along the foot.
    #[default]
    Bottom,
    /// Down the left edge.
    Left,
    /// Along the head.
    Top,
    /// Down the right edge, a slim band.
    Right,
}

/// Size and freedom of a cover.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CoverOptions {
    /// Width of the view box in units, 60 to 2000.
    pub width: u32,
    /// Height of the view box in units, 60 to 2000.
    pub height: u32,
    /// Units in one thread; by default 1/130 of the shorter side, at least 2.
    pub cell_px: Option<u32>,
    /// Fixes the band's edge, for covers that are compared side by side.
    pub layout: Option<Layout>,
    /// Scale of the drawing; 1.0 leaves air around it, 1.15 suits thumbs under 64 px.
    pub scale: f64,
    /// Lets one plant in three be cropped close.
    pub allow_close: bool,
}

impl CoverOptions {
    /// A cover of this size with nothing fixed. Cards are 400 × 330.
    #[must_use]
    pub const fn sized(width: u32, height: u32) -> Self {
        Self { width, height, cell_px: None, layout: None, scale: 1.0, allow_close: true }
    }

    /// A square for thumbs under 64 px: band at the foot, thin threads, large drawing.
    #[must_use]
    pub const fn thumb() -> Self {
        Self {
            width: 150,
            height: 150,
            cell_px: Some(1),
            layout: Some(Layout::Bottom),
            scale: 1.15,
            allow_close: false,
        }
    }

    fn cell(&self) -> u32 {
        self.cell_px.unwrap_or_else(|| ((self.width.min(self.height) + 65) / 130).max(2)).max(1)
    }
}

/// A rectangle in view box units.
#[derive(Clone, Copy)]
struct Area {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

/// The draws of a cover, in their fixed order.
struct Draws {
    layout: Layout,
    backdrop: usize,
    mirrored: bool,
    tilt: f64,
    close: bool,
}

impl Draws {
    fn of(spec: &CoverSpec<'_>, options: &CoverOptions) -> Self {
        let mut rng = Rng::new(hash_parts(&["cover·", spec.id]));
        let layouts = [Layout::Bottom, Layout::Left, Layout::Top, Layout::Right];
        // always drawn, so that a fixed layout does not change the rest
        let drawn = rng.pick(&layouts);
        Self {
            layout: options.layout.unwrap_or(drawn),
            backdrop: rng.below(3),
            mirrored: rng.chance(0.5),
            tilt: (rng.unit() - 0.5) * 10.0,
            close: options.allow_close && survives_crop(spec.drawing) && rng.chance(0.34),
        }
    }
}

/// Everything decided about a cover before it is written.
struct Plan<'a> {
    spec: &'a CoverSpec<'a>,
    draws: Draws,
    scheme: Scheme,
    width: f64,
    cell: f64,
    area: Area,
    size: f64,
    centre: (f64, f64),
}

/// The cover of a record: a whole `<svg class="cover">` that fills its box (`slice`), hidden from assistive
/// technology because the name stands beside it. Ids start with `uid`, which must be unique on the page. The
/// same spec and options give the same cover for ever.
#[must_use]
pub fn cover(spec: &CoverSpec<'_>, options: &CoverOptions, uid: &str) -> String {
    let draws = Draws::of(spec, options);
    let scheme = scheme_of(spec.id, spec.category, spec.drawing);
    let style = BandStyle {
        palette: Palette::Fixed(scheme.band),
        cell_px: options.cell(),
        vertical: matches!(draws.layout, Layout::Left | Layout::Right),
        stitch: false,
    };
    let detail = if draws.layout == Layout::Right { Detail::Slim } else { Detail::Full };
    let family = category_family(spec.category);
    let (pattern, thickness) = band_pattern(uid, family, spec.id, detail, style);
    let page = Area { x: 0.0, y: 0.0, width: f64::from(options.width), height: f64::from(options.height) };
    let (area, band) = divide(page, f64::from(thickness), draws.layout);
    let plan = Plan::new(spec, options, draws, scheme, area);

    let mut out = String::with_capacity(10_000);
    out.push_str("<svg class=\"cover\" viewBox=\"0 0 ");
    push_num(&mut out, page.width);
    out.push(' ');
    push_num(&mut out, page.height);
    out.push_str("\" preserveAspectRatio=\"xMidYMid slice\" aria-hidden=\"true\" focusable=\"false\"><defs>");
    out.push_str(&pattern);
    out.push_str("</defs>");
    push_rect(&mut out, page, plan.scheme.ground);
    plan.push_backdrop(&mut out);
    plan.push_drawing(&mut out);
    push_band(&mut out, band, uid);
    out.push_str("</svg>");
    out
}

/// Parts a page into the field of the drawing and the strip of the band.
fn divide(page: Area, thickness: f64, layout: Layout) -> (Area, Area) {
    let (mut field, mut strip) = (page, page);
    match layout {
        Layout::Bottom | Layout::Top => {
            strip.height = thickness;
            field.height -= thickness;
            if layout == Layout::Top {
                field.y = thickness;
            } else {
                strip.y = field.height;
            }
        }
        Layout::Left | Layout::Right => {
            strip.width = thickness;
            field.width -= thickness;
            if layout == Layout::Left {
                field.x = thickness;
            } else {
                strip.x = field.width;
            }
        }
    }
    (field, strip)
}

fn push_rect(out: &mut String, area: Area, fill: &str) {
    out.push_str("<rect width=\"");
    push_num(out, area.width);
    out.push_str("\" height=\"");
    push_num(out, area.height);
    out.push('"');
    push_attr(out, "fill", fill);
    out.push_str("/>");
}

/// The pattern starts at the origin of its user space, so the strip is moved, not placed.
fn push_band(out: &mut String, strip: Area, uid: &str) {
    out.push_str("<g");
    push_translate(out, strip.x, strip.y);
    out.push_str("\">");
    push_rect(out, strip, &["url(#", uid, "-band)"].concat());
    out.push_str("</g>");
}

/// Appends ` transform="translate(x y)`, the attribute still open.
fn push_translate(out: &mut String, x: f64, y: f64) {
    out.push_str(" transform=\"translate(");
    push_num(out, x);
    out.push(' ');
    push_num(out, y);
    out.push(')');
}

fn push_scale(out: &mut String, x: f64, y: f64) {
    out.push_str("scale(");
    push_thousandths(out, x);
    out.push(' ');
    push_thousandths(out, y);
    out.push(')');
}

impl<'a> Plan<'a> {
    fn new(
        spec: &'a CoverSpec<'a>,
        options: &CoverOptions,
        draws: Draws,
        scheme: Scheme,
        area: Area,
    ) -> Self {
        let size = (area.width * 0.9).min(area.height * 0.8) * options.scale;
        let (size, across, down) = match (draws.close, draws.mirrored) {
            (true, true) => (size * 1.5, 0.36, 0.56),
            (true, false) => (size * 1.5, 0.64, 0.56),
            (false, _) => (size, 0.5, 0.5),
        };
        Self {
            spec,
            draws,
            scheme,
            width: f64::from(options.width),
            cell: f64::from(options.cell()),
            area,
            size,
            centre: (area.x + area.width * across, area.y + area.height * down),
        }
    }

    /// A disc, a ridge, or a ridge under a star.
    fn push_backdrop(&self, out: &mut String) {
        match self.draws.backdrop {
            0 => self.push_disc(out),
            1 => self.push_ridge(out, true),
            _ => {
                self.push_ridge(out, false);
                if !self.draws.close && leaves_corners_free(self.spec.drawing) {
                    self.push_star(out);
                }
            }
        }
    }

    fn push_disc(&self, out: &mut String) {
        let area = self.area;
        let (x, y, radius) = if self.draws.close {
            let across = if self.draws.mirrored { 0.62 } else { 0.38 };
            (area.x + area.width * across, area.y + area.height * 0.4, area.width.min(area.height) * 0.42)
        } else {
            let (x, y) = self.centre;
            (x, y - self.size * 0.04, self.size * 0.5)
        };
        out.push_str("<circle cx=\"");
        push_num(out, x);
        out.push_str("\" cy=\"");
        push_num(out, y);
        out.push_str("\" r=\"");
        push_num(out, radius);
        out.push('"');
        push_attr(out, "fill", self.scheme.backdrop);
        out.push_str("/>");
    }

    #[expect(clippy::cast_possible_truncation, reason = "a cover is a few hundred threads wide")]
    fn push_ridge(&self, out: &mut String, faint: bool) {
        let columns = (self.width / self.cell).ceil() as i32 + 1;
        let rows = (self.area.height / self.cell).ceil();
        let shape = RidgeShape { base: rows * 0.3, rise: rows * 0.34, peaks: 3 };
        let heights = ridge_heights(columns, hash_parts(&[self.spec.id, "a"]), shape);
        out.push_str("<path shape-rendering=\"crispEdges\"");
        push_translate(out, 0.0, self.area.y);
        out.push_str("scale(");
        push_num(out, self.cell);
        out.push_str(")\"");
        push_attr(out, "fill", self.scheme.backdrop);
        if faint {
            out.push_str(" opacity=\".75\"");
        }
        push_attr(out, "d", &step_path(&heights, rows as i32, 0, None));
        out.push_str("/>");
    }

    fn push_star(&self, out: &mut String) {
        let across = if self.draws.mirrored { 0.87 } else { 0.13 };
        let [.., accent] = self.scheme.inks;
        out.push_str("<path shape-rendering=\"crispEdges\" opacity=\".9\"");
        push_translate(out, self.area.x + self.area.width * across, self.area.y + self.area.height * 0.12);
        out.push_str("scale(");
        push_num(out, self.cell);
        out.push_str(")\"");
        push_attr(out, "fill", accent);
        push_attr(out, "d", &star_path(3, 0, 0));
        out.push_str("/>");
    }

    fn push_drawing(&self, out: &mut String) {
        let [a, b, _] = self.scheme.inks;
        let inks = Inks {
            a,
            b,
            c: self.scheme.accent(self.spec.drawing),
            red: self.scheme.red,
            ground: self.scheme.ground,
        };
        let scale = self.size / 240.0;
        out.push_str("<g");
        push_translate(out, self.centre.0, self.centre.1);
        if leans(self.spec.drawing) {
            out.push_str("rotate(");
            push_num(out, self.draws.tilt);
            out.push(')');
        }
        push_scale(out, if self.draws.mirrored { -scale } else { scale }, scale);
        out.push_str("translate(-120 -120)\">");
        out.push_str(&draw(self.spec.drawing, &inks, self.spec.id));
        out.push_str("</g>");
    }
}

#[cfg(test)]
pub(super) mod probe {
    //! What the tests look at behind a cover.
    use super::{CoverOptions, CoverSpec, Draws, scheme, scheme_of};

    /// Band palettes of all schemes.
    pub(in super::super) fn palettes() -> Vec<[&'static str; 4]> {
        scheme::all().map(|scheme| scheme.band).collect()
    }

    /// What the eye tells covers apart by at once.
    pub(in super::super) fn look(spec: &CoverSpec<'_>, options: &CoverOptions) -> String {
        let draws = Draws::of(spec, options);
        let ground = scheme_of(spec.id, spec.category, spec.drawing).ground;
        let id = spec.drawing.id();
        format!("{id} {ground} {:?} {}", draws.layout, draws.close)
    }
}
