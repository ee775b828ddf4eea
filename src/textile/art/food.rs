//! Rice, noodles, cakes, smoked meat, sausage.

use super::super::trace::{Direction, Point, Trace, direction, length};
use super::pen::Ink::{A, B, C, Ground, Red};
use super::pen::Leaf as L;
use super::pen::Mark::{self, Dots, Fill, Leaf, Line, Oval, Placed};
use super::pen::Pen;

pub(super) const RICE_LEAVES: &[Mark] = &[
    Leaf(L::new(78.0, 238.0, 30.0, 60.0, 10.0).bend(-22.0).turned().rib(2.2)),
    Leaf(L::new(84.0, 238.0, 150.0, 150.0, 8.0).bend(-26.0).rib(2.0)),
    Line(A, 4.5, "M82 238C76 92 128 8 206 96C212 108 214 122 214 134"),
];

/// A grain's axis starts at a point of the stem and leaves it in a direction.
struct Grain {
    foot: Point,
    axis: Direction,
}

impl Grain {
    /// A point of the grain's own frame: `along` from the foot, `across` to the right.
    fn point(&self, along: f64, across: f64) -> Point {
        let (cos, sin) = self.axis;
        (self.foot.0 + along * cos - across * sin, self.foot.1 + along * sin + across * cos)
    }
}

fn stem(t: f64) -> Point {
    let rest = 1.0 - t;
    let blend = |a: f64, b: f64, c: f64, d: f64| {
        rest * rest * rest * a + 3.0 * rest * rest * t * b + 3.0 * rest * t * t * c + t * t * t * d
    };
    (blend(82.0, 76.0, 128.0, 206.0), blend(238.0, 92.0, 8.0, 96.0))
}

/// Grains in pairs along the bent stem, then the hanging tip.
fn grains() -> Vec<Grain> {
    let mut all = Vec::with_capacity(29);
    let mut t = 0.42;
    while t <= 1.0 {
        let foot = stem(t);
        let (ahead, behind) = (stem((t + 0.01).min(1.0)), stem(t - 0.01));
        let (dx, dy) = (ahead.0 - behind.0, ahead.1 - behind.1);
        let span = length(dx, dy);
        let droop = 0.25 + 0.2 * t;
        for turn in [0.62 + droop * 0.3, -0.5 + droop * 0.2] {
            let (cos, sin) = direction(turn);
            let axis = ((dx * cos - dy * sin) / span, (dx * sin + dy * cos) / span);
            all.push(Grain { foot, axis });
        }
        t += 0.058;
    }
    for step in [0.0, 1.0, 2.0] {
        let (x, y) = (208.0 + step * 3.0, 104.0 + step * 14.0);
        all.push(Grain { foot: (x, y), axis: direction(1.15 - step * 0.05) });
        all.push(Grain { foot: (x, y + 4.0), axis: direction(2.0) });
    }
    all
}

/// Awns first, then grains in two tones with a carved crease.
pub(super) fn rice_grains(pen: &mut Pen<'_>) {
    let mut grains = grains();
    let last = Grain { foot: (214.0, 138.0), axis: direction(1.55) };
    grains.push(last);
    let mut awns = Trace::new();
    for grain in &grains {
        awns.move_to(grain.point(28.0, 0.0)).line_to(grain.point(46.0, 0.0));
    }
    pen.line(B, 1.6, awns.as_str());
    for (pair, two) in grains.chunks(2).enumerate() {
        let mut creases = Trace::new();
        for (index, grain) in (pair * 2..).zip(two) {
            let mut husk = Trace::new();
            husk.move_to(grain.point(0.0, 0.0))
                .cubic_to(grain.point(6.0, -9.0), grain.point(21.0, -9.0), grain.point(31.0, 0.0))
                .cubic_to(grain.point(21.0, 9.0), grain.point(6.0, 9.0), grain.point(0.0, 0.0));
            // every third grain in the second tone, but the last
            let second = index % 3 == 1 && two.len() == 2;
            pen.fill(if second { B } else { C }, husk.as_str());
            creases.move_to(grain.point(5.0, 0.0)).line_to(grain.point(26.0, 0.0));
        }
        pen.line(Ground, 1.7, creases.as_str());
    }
}

pub(super) const NOODLE_TIE: &[Mark] = &[
    Fill(
        C,
        "M102 108H138a4 4 0 0 1 4 4V132a4 4 0 0 1 -4 4H102a4 4 0 0 1 -4 -4V112a4 4 0 0 1 4 -4ZM142 112L170 102L164 122L172 140L142 132Z",
    ),
    Line(Ground, 2.2, "M98 117H142M98 127H142"),
];

/// Loops above the tie, loose ends below, in two tones.
pub(super) fn noodle_strands(pen: &mut Pen<'_>) {
    let (mut main, mut second) = (Trace::new(), Trace::new());
    for step in (1..=9_i32).rev() {
        let width = f64::from(step) * 8.8;
        let top = 94.0 - width;
        let at = |share: f64, y: f64| (120.0 + width * share, y);
        let trace = if step % 3 == 0 { &mut second } else { &mut main };
        trace
            .move_to((120.0, 122.0))
            .cubic_to(at(-0.35, 106.0), at(-1.0, top + 46.0), at(-0.82, top + 20.0))
            .cubic_to(at(-0.6, top - 4.0), at(0.6, top - 4.0), at(0.82, top + 20.0))
            .cubic_to(at(1.0, top + 46.0), at(0.35, 106.0), (120.0, 122.0));
    }
    for step in -9..=9_i32 {
        let (place, odd) = (f64::from(step), step % 2 != 0);
        let (spread, short) = if odd { (7.4, 6.0) } else { (6.6, 0.0) };
        let trace = if step % 3 == 0 { &mut second } else { &mut main };
        trace.move_to((120.0 + place * 1.2, 122.0)).cubic_to(
            (120.0 + place * 5.0, 150.0),
            (120.0 + place * 7.4, 172.0),
            (120.0 + place * spread, 232.0 - place.abs() * 1.6 - short),
        );
    }
    pen.line(A, 3.6, main.as_str());
    pen.line(B, 3.6, second.as_str());
}

pub(super) const CAKE: &[Mark] = &[
    // parcel wrapped in leaves
    Fill(
        A,
        "M14 50C14 42 20 36 28 36L166 30C174 30 180 36 180 44L184 170C184 178 178 184 170 184L24 188C16 188 10 182 10 174Z",
    ),
    Fill(
        B,
        "M14 50C14 42 20 36 28 36L166 30C174 30 180 36 180 44L97 110ZM10 174C10 182 16 188 24 188L170 184C178 184 184 178 184 170L97 110Z",
    ),
    Line(
        Ground,
        2.2,
        "M97 110L18 44M97 110L178 36M97 110L14 182M97 110L180 178M54 46L74 72M140 44L120 70M56 176L76 150M142 174L122 148M98 46V70M98 176V150M24 92Q38 110 24 130M170 90Q156 108 170 130",
    ),
    // ties
    Line(Ground, 11.0, "M66 35L64 187M130 32L132 185M12 84L182 78M11 140L183 136"),
    Line(C, 6.5, "M66 32L64 190M130 29L132 188M10 84L184 78M8 140L186 136"),
    Line(C, 5.5, "M130 29C118 12 138 4 140 16C142 22 134 26 130 29C142 26 156 20 158 8"),
    // two pressed cakes
    Fill(
        Ground,
        "M108 176C108 146 134 128 168 128C202 128 236 146 236 176V208C236 234 200 240 172 240C140 240 108 232 108 206Z",
    ),
    Fill(B, "M116 182H228V206C228 224 202 234 172 234C142 234 116 224 116 206Z"),
    Fill(
        A,
        "M172 136C180 130 192 132 196 138C206 138 214 144 214 152C224 156 230 164 226 172C230 182 222 190 212 192C206 200 194 204 186 200C178 206 166 206 158 200C150 204 138 200 132 192C122 190 114 182 118 172C114 164 120 156 130 152C130 144 138 138 148 138C152 132 164 130 172 136Z",
    ),
    Line(Ground, 2.4, "M118 208Q144 222 172 222T226 208"),
    Oval(C, (172, 168), (14, 9), 0),
    Line(
        Ground,
        2.6,
        "M172 152V144M172 184V192M152 168H136M192 168H208M160 157L148 149M184 157L196 149M160 179L148 187M184 179L196 187",
    ),
    Oval(Ground, (172, 168), (5, 3), 0),
];

/// One strip of belly: lean, fat and skin in layers; hangs from (0, 0).
const STRIP: &[Mark] = &[
    Line(B, 3.0, "M0 -22V4"),
    Fill(
        A,
        "M-17 8C-10 2 12 0 18 8C22 30 14 52 19 74C22 92 18 112 10 118C2 124 -12 122 -17 114C-24 96 -14 76 -19 54C-22 38 -22 20 -17 8Z",
    ),
    Fill(
        C,
        "M-7 6C-3 4 3 4 6 5C10 30 3 52 7 76C9 94 6 112 2 120C-3 121 -7 121 -10 119C-3 100 -6 82 -9 62C-12 40 -11 22 -7 6Z",
    ),
    Line(Ground, 2.4, "M13 16Q15 34 11 52M12 70Q16 88 11 104M-14 22Q-16 38 -13 52M-14 74Q-18 92 -13 106"),
];

pub(super) const PORK: &[Mark] = &[
    Placed("translate(42 42)rotate(3)", STRIP),
    Placed("translate(94 42)scale(1 1.1)rotate(-2)", STRIP),
    Placed("translate(146 42)rotate(2)", STRIP),
    Placed("translate(198 42)scale(1 1.08)rotate(-3)", STRIP),
    Line(B, 11.0, "M12 20H228"),
    Line(Ground, 2.2, "M30 17H70M104 22H140M168 18H210"),
    // smoke
    Line(B, 3.4, "M68 186C58 176 76 168 68 156M172 186C162 176 180 168 172 156"),
    // hearth
    Fill(
        Red,
        "M120 160C116 178 94 186 94 208C94 222 106 232 120 232C134 232 146 222 146 208C146 196 140 190 136 180C132 188 128 190 126 190C130 178 126 168 120 160Z",
    ),
    Fill(
        C,
        "M120 196C116 204 108 208 108 218C108 226 114 230 120 230C126 230 132 226 132 218C132 208 124 206 120 196Z",
    ),
    Line(A, 11.0, "M40 226L100 210M200 226L140 210"),
    Line(A, 9.0, "M52 208L92 222M188 208L148 222"),
    Line(Ground, 2.2, "M48 223L84 213.5M192 223L156 213.5"),
    Line(B, 5.0, "M18 236H222"),
];

/// A slice seen from the cut side.
const SLICE: &[Mark] = &[
    Dots(Ground, 32.0, &[(0, 0)]),
    Dots(A, 29.0, &[(0, 0)]),
    Dots(B, 24.0, &[(0, 0)]),
    Dots(C, 4.0, &[(-10, -8), (9, -11), (12, 7), (-6, 12)]),
    Dots(C, 2.6, &[(0, 0), (-15, 3), (2, 18), (1, -17), (17, -3)]),
];

pub(super) const SAUSAGE: &[Mark] = &[
    Line(B, 10.0, "M12 18H228"),
    Line(Ground, 2.0, "M28 16H74M110 20H150M178 16H210"),
    Line(C, 3.4, "M54 22V46M186 22V46"),
    // three links
    Line(A, 42.0, "M54 68C40 92 42 120 56 138M92 160C112 170 136 168 150 158M184 138C200 118 200 92 186 68"),
    Line(C, 5.0, "M66 148Q72 156 80 158M162 156Q170 152 175 146M54 40V50M186 40V50"),
    Line(B, 5.0, "M42 82C38 98 40 114 46 126M98 172C112 178 132 176 144 170M198 82C202 96 200 112 194 124"),
    Line(
        Ground,
        2.2,
        "M46 56Q54 62 62 56M178 56Q186 62 194 56M62 150Q58 142 66 136M80 152Q84 160 78 166M164 148Q160 156 166 164M178 152Q182 144 174 136M70 84Q72 96 66 108M112 150Q122 154 132 150M172 86Q170 98 174 110",
    ),
    Placed("translate(64 202)", SLICE),
    Placed("translate(122 210)scale(.86)", SLICE),
    Leaf(L::new(150.0, 214.0, 226.0, 206.0, 12.0).bend(-6.0).veins(4).inks(B, B).rib(2.0)),
    Leaf(L::new(150.0, 218.0, 206.0, 234.0, 9.0).bend(4.0).veins(3).inks(B, B).rib(1.8)),
];
