//! The block-printer's tools: flat fills, carved lines, two-tone leaves. Drawings are tables of [`Mark`]s, which
//! cost far less wasm than code.

use super::super::trace::{Point, Trace, length, push_attr, push_attr_num, push_num};
use super::Inks;

/// Which of the five inks a mark is printed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    A,
    B,
    C,
    Red,
    Ground,
}

/// One impression in the 240 × 240 box.
#[derive(Clone, Copy, Debug)]
pub(super) enum Mark {
    /// A flat shape.
    Fill(Ink, &'static str),
    /// A flat shape parted from what lies behind it by a ground-coloured edge of this width.
    Proud(Ink, f32, &'static str),
    /// A line of a width with round caps; in [`Ink::Ground`] it carves.
    Line(Ink, f32, &'static str),
    /// Discs of one radius at these centres.
    Dots(Ink, f32, &'static [(i16, i16)]),
    /// An ellipse: centre, radii, turn in degrees.
    Oval(Ink, (i16, i16), (i16, i16), i16),
    /// A leaf.
    Leaf(Leaf),
    /// The marks and their reflection in the vertical axis of the box.
    Mirror(&'static [Mark]),
    /// The marks in a moved, turned or scaled frame.
    Placed(&'static str, &'static [Mark]),
}

/// A leaf from stalk to tip: two halves in two inks, a carved midrib and veins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Leaf {
    from: (f32, f32),
    tip: (f32, f32),
    half_width: f32,
    bend: f32,
    teeth: u8,
    veins: u8,
    inks: (Ink, Ink),
    rib: f32,
}

impl Leaf {
    /// A plain leaf, `half_width` at its widest, its left half (seen from the stalk, y downward) in the second
    /// ink.
    pub(super) const fn new(x: f32, y: f32, tip_x: f32, tip_y: f32, half_width: f32) -> Self {
        Self {
            from: (x, y),
            tip: (tip_x, tip_y),
            half_width,
            bend: 0.0,
            teeth: 0,
            veins: 0,
            inks: (Ink::A, Ink::B),
            rib: 2.0,
        }
    }

    /// Moves the middle of the midrib sideways by about half of `bend`.
    pub(super) const fn bend(mut self, bend: f32) -> Self {
        self.bend = bend;
        self
    }

    /// Serrated edge with so many teeth.
    pub(super) const fn teeth(mut self, teeth: u8) -> Self {
        self.teeth = teeth;
        self
    }

    /// Pairs of carved veins.
    pub(super) const fn veins(mut self, veins: u8) -> Self {
        self.veins = veins;
        self
    }

    pub(super) const fn inks(mut self, left: Ink, right: Ink) -> Self {
        self.inks = (left, right);
        self
    }

    /// Second tone first.
    pub(super) const fn turned(self) -> Self {
        self.inks(Ink::B, Ink::A)
    }

    /// Width of the carved midrib; veins are 0.62 of it.
    pub(super) const fn rib(mut self, rib: f32) -> Self {
        self.rib = rib;
        self
    }
}

/// How wide a leaf is along its midrib, as a share of its widest, at every 50th of the way: sin(π·t^0.8)^0.85. A
/// table, because the powers and sines of the standard library are large.
const SWELL: [f64; 51] = [
    0.000, 0.185, 0.294, 0.385, 0.463, 0.534, 0.597, 0.654, 0.705, 0.752, 0.794, 0.832, 0.865, 0.894, 0.920,
    0.942, 0.960, 0.974, 0.986, 0.994, 0.998, 1.000, 0.999, 0.994, 0.987, 0.977, 0.964, 0.949, 0.931, 0.911,
    0.888, 0.863, 0.836, 0.806, 0.775, 0.741, 0.706, 0.669, 0.630, 0.589, 0.547, 0.502, 0.457, 0.409, 0.360,
    0.309, 0.256, 0.201, 0.142, 0.079, 0.000,
];

/// The share of [`SWELL`] between its samples.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 50")]
fn swell(t: f64) -> f64 {
    let at = t.clamp(0.0, 1.0) * 50.0;
    let before = at as usize;
    let sample = |at: usize| SWELL.get(at).copied().unwrap_or_default();
    let (low, high) = (sample(before), sample(before + 1));
    low + (high - low) * at.fract()
}

/// The curve a leaf grows along.
struct Midrib {
    start: Point,
    control: Point,
    tip: Point,
    half_width: f64,
}

impl Midrib {
    fn of(leaf: &Leaf) -> Self {
        let (x0, y0) = (f64::from(leaf.from.0), f64::from(leaf.from.1));
        let (x1, y1) = (f64::from(leaf.tip.0), f64::from(leaf.tip.1));
        let span = length(x1 - x0, y1 - y0).max(0.1);
        let bend = f64::from(leaf.bend) / span;
        Self {
            start: (x0, y0),
            control: (f64::midpoint(x0, x1) - (y1 - y0) * bend, f64::midpoint(y0, y1) + (x1 - x0) * bend),
            tip: (x1, y1),
            half_width: f64::from(leaf.half_width),
        }
    }

    fn at(&self, t: f64) -> Point {
        let rest = 1.0 - t;
        let blend = |a: f64, b: f64, c: f64| rest * rest * a + 2.0 * t * rest * b + t * t * c;
        (blend(self.start.0, self.control.0, self.tip.0), blend(self.start.1, self.control.1, self.tip.1))
    }

    /// The unit normal, to the right of the way from stalk to tip on a page whose y points down.
    fn normal(&self, t: f64) -> Point {
        let rest = 1.0 - t;
        let slope = |a: f64, b: f64, c: f64| 2.0 * rest * (b - a) + 2.0 * t * (c - b);
        let dx = slope(self.start.0, self.control.0, self.tip.0);
        let dy = slope(self.start.1, self.control.1, self.tip.1);
        let steep = length(dx, dy).max(0.001);
        (-dy / steep, dx / steep)
    }

    fn width(&self, t: f64) -> f64 {
        self.half_width * swell(t) * (1.08 - 0.28 * t)
    }

    /// A point of the edge; `side` is 1 or -1, larger to jut out.
    fn edge(&self, t: f64, side: f64) -> Point {
        let ((x, y), (nx, ny)) = (self.at(t), self.normal(t));
        let width = self.width(t) * side;
        (x + nx * width, y + ny * width)
    }

    /// One half of the leaf, closed along the midrib.
    fn half(&self, side: f64, teeth: u8) -> Trace {
        let mut trace = Trace::new();
        trace.move_to(self.start);
        if teeth > 0 {
            let steps = u32::from(teeth) * 2;
            for step in 1..=steps {
                let tooth = step % 2 == 1 && step > 1 && step < steps - 1;
                let jut = if tooth { 1.07 } else { 1.0 };
                trace.line_to(self.edge(f64::from(step) / f64::from(steps), side * jut));
            }
        } else {
            self.smooth_edge(side, &mut trace);
        }
        trace.quad_to(self.control, self.start).close();
        trace
    }

    /// The edge as cubic curves over equal steps, so that each curve continues the one before.
    fn smooth_edge(&self, side: f64, trace: &mut Trace) {
        let steps = if self.half_width < 14.5 { 4_u32 } else { 6 };
        let span = 1.0 / f64::from(steps);
        let handle = |t: f64, direction: f64| {
            let (before, after) = ((t - 0.02).max(0.0), (t + 0.02).min(1.0));
            let ((x0, y0), (x1, y1)) = (self.edge(before, side), self.edge(after, side));
            let ((x, y), scale) = (self.edge(t, side), direction * span / 3.0 / (after - before));
            (x + (x1 - x0) * scale, y + (y1 - y0) * scale)
        };
        for step in 1..=steps {
            let t = f64::from(step) * span;
            let (second, to) = (handle(t, -1.0), self.edge(t, side));
            if step == 1 {
                trace.cubic_to(handle(0.0, 1.0), second, to);
            } else {
                trace.smooth_to(second, to);
            }
        }
    }

    fn veins(&self, pairs: u8) -> Trace {
        let mut trace = Trace::new();
        for pair in 1..=pairs {
            let t = f64::from(pair) / (f64::from(pairs) + 1.3) * 0.86 + 0.04;
            let end = (t + 0.15).min(0.97);
            let (p, q, (nx, ny)) = (self.at(t), self.at(end), self.normal(end));
            for side in [1.0, -1.0] {
                let reach = self.width(end) * 0.8 * side;
                let bow = (
                    f64::midpoint(p.0, q.0) + nx * reach * 0.62,
                    f64::midpoint(p.1, q.1) + ny * reach * 0.62,
                );
                trace.move_to(p).quad_to(bow, (q.0 + nx * reach, q.1 + ny * reach));
            }
        }
        trace
    }
}

/// Collects the markup of one drawing.
pub(super) struct Pen<'a> {
    out: String,
    inks: Inks<'a>,
}

impl<'a> Pen<'a> {
    pub(super) fn new(inks: Inks<'a>) -> Self {
        Self { out: String::with_capacity(4096), inks }
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    pub(super) const fn colour(&self, ink: Ink) -> &'a str {
        match ink {
            Ink::A => self.inks.a,
            Ink::B => self.inks.b,
            Ink::C => self.inks.c,
            Ink::Red => self.inks.red,
            Ink::Ground => self.inks.ground,
        }
    }

    /// Markup that is not a mark of ours.
    pub(super) fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    pub(super) fn fill(&mut self, ink: Ink, path: &str) {
        let colour = self.colour(ink);
        self.out.push_str("<path");
        push_attr(&mut self.out, "fill", colour);
        push_attr(&mut self.out, "d", path);
        self.out.push_str("/>");
    }

    fn proud(&mut self, ink: Ink, width: f64, path: &str) {
        let (colour, edge) = (self.colour(ink), self.colour(Ink::Ground));
        self.out.push_str("<path");
        push_attr(&mut self.out, "fill", colour);
        push_attr(&mut self.out, "stroke", edge);
        push_attr_num(&mut self.out, "stroke-width", width);
        push_attr(&mut self.out, "d", path);
        self.out.push_str("/>");
    }

    pub(super) fn line(&mut self, ink: Ink, width: f64, path: &str) {
        let colour = self.colour(ink);
        self.out.push_str("<path");
        push_attr(&mut self.out, "stroke", colour);
        push_attr_num(&mut self.out, "stroke-width", width);
        push_attr(&mut self.out, "d", path);
        self.out.push_str("/>");
    }

    pub(super) fn dot(&mut self, ink: Ink, (x, y): Point, radius: f64) {
        let colour = self.colour(ink);
        self.out.push_str("<circle");
        push_attr(&mut self.out, "fill", colour);
        push_attr_num(&mut self.out, "cx", x);
        push_attr_num(&mut self.out, "cy", y);
        push_attr_num(&mut self.out, "r", radius);
        self.out.push_str("/>");
    }

    pub(super) fn leaf(&mut self, leaf: &Leaf) {
        let midrib = Midrib::of(leaf);
        self.fill(leaf.inks.0, midrib.half(1.0, leaf.teeth).as_str());
        self.fill(leaf.inks.1, midrib.half(-1.0, leaf.teeth).as_str());
        let mut spine = Trace::new();
        spine.move_to(midrib.start).quad_to(midrib.control, midrib.tip);
        let rib = f64::from(leaf.rib);
        self.line(Ink::Ground, rib, spine.as_str());
        if leaf.veins > 0 {
            self.line(Ink::Ground, rib * 0.62, midrib.veins(leaf.veins).as_str());
        }
    }

    pub(super) fn marks(&mut self, marks: &[Mark]) {
        for mark in marks {
            self.mark(mark);
        }
    }

    fn mark(&mut self, mark: &Mark) {
        match mark {
            Mark::Fill(ink, path) => self.fill(*ink, path),
            Mark::Proud(ink, width, path) => self.proud(*ink, f64::from(*width), path),
            Mark::Line(ink, width, path) => self.line(*ink, f64::from(*width), path),
            Mark::Dots(ink, radius, centres) => {
                for &(x, y) in *centres {
                    self.dot(*ink, (x.into(), y.into()), f64::from(*radius));
                }
            }
            Mark::Oval(ink, centre, radii, turn) => self.oval(*ink, *centre, *radii, *turn),
            Mark::Leaf(leaf) => self.leaf(leaf),
            Mark::Mirror(marks) => {
                let from = self.out.len();
                self.marks(marks);
                let side = self.out.get(from..).unwrap_or_default().to_owned();
                self.out.push_str("<g transform=\"matrix(-1 0 0 1 240 0)\">");
                self.out.push_str(&side);
                self.out.push_str("</g>");
            }
            Mark::Placed(transform, marks) => {
                self.out.push_str("<g");
                push_attr(&mut self.out, "transform", transform);
                self.out.push('>');
                self.marks(marks);
                self.out.push_str("</g>");
            }
        }
    }

    fn oval(&mut self, ink: Ink, (x, y): (i16, i16), (rx, ry): (i16, i16), turn: i16) {
        let colour = self.colour(ink);
        self.out.push_str("<ellipse");
        push_attr(&mut self.out, "fill", colour);
        for (name, value) in [("cx", x), ("cy", y), ("rx", rx), ("ry", ry)] {
            push_attr_num(&mut self.out, name, f64::from(value));
        }
        if turn != 0 {
            self.out.push_str(" transform=\"rotate(");
            for (index, value) in [turn, x, y].into_iter().enumerate() {
                if index > 0 {
                    self.out.push(' ');
                }
                push_num(&mut self.out, f64::from(value));
            }
            self.out.push_str(")\"");
        }
        self.out.push_str("/>");
    }
}
