//! Comb and bee.

use std::f64::consts::PI;

use super::super::trace::{Point, Trace, direction};
use super::pen::Ink::{self, A, B, C, Ground};
use super::pen::Mark::{self, Dots, Fill, Line, Oval, Placed};
use super::pen::Pen;

/// Cells of comb on a hexagonal grid: column, row, kind of cell.
const COMB: [(i32, i32, u8); 11] = [
    (0, 0, 1),
    (1, 0, 2),
    (2, 0, 0),
    (0, 1, 0),
    (1, 1, 1),
    (2, 1, 2),
    (3, 0, 3),
    (0, 2, 2),
    (1, 2, 0),
    (2, 2, 1),
    (3, 1, 1),
];

fn hexagon((x, y): Point, radius: f64) -> Trace {
    let mut trace = Trace::new();
    let corner = |turn: u32| {
        let (cos, sin) = direction(PI / 3.0 * f64::from(turn));
        (x + radius * cos, y + radius * sin)
    };
    trace.move_to(corner(0));
    for turn in 1..6 {
        trace.line_to(corner(turn));
    }
    trace.close();
    trace
}

/// Open, capped and full cells of comb.
pub(super) fn comb(pen: &mut Pen<'_>) {
    let rise = 29.0 * 3.0_f64.sqrt();
    for (column, row, kind) in COMB {
        let shift = if column % 2 == 0 { 0.0 } else { rise / 2.0 };
        let centre = (54.0 + f64::from(column) * 43.5, 84.0 + f64::from(row) * rise - shift);
        let ink = [A, B, C, A].get(usize::from(kind)).copied();
        pen.fill(ink.unwrap_or(Ink::A), hexagon(centre, 27.0).as_str());
        match kind {
            0 => pen.line(Ground, 2.4, hexagon(centre, 19.0).as_str()),
            1 => pen.fill(C, hexagon(centre, 18.0).as_str()),
            2 => {
                let mut gleam = Trace::new();
                gleam
                    .move_to((centre.0 - 11.0, centre.1 - 4.0))
                    .quad_to((centre.0, centre.1 - 12.0), (centre.0 + 11.0, centre.1 - 4.0));
                pen.line(Ground, 2.4, gleam.as_str());
            }
            _ => {}
        }
    }
}

pub(super) const BEE: &[Mark] = &[
    Fill(
        C,
        "M128 214C128 226 122 238 116 238C110 238 104 226 104 214C106 204 112 198 112 188H120C120 198 126 204 128 214Z",
    ),
    Placed(
        "translate(176 56)rotate(-24)",
        &[
            Oval(B, (-14, -22), (10, 24), -28),
            Oval(B, (12, -22), (10, 24), 22),
            Line(Ground, 1.6, "M-14 -40L-10 -6M12 -40L8 -6"),
            Fill(A, "M-40 4C-36 -14 -14 -16 6 -12C26 -9 36 -2 38 6C36 15 24 21 6 22C-16 24 -36 20 -40 4Z"),
            Line(Ground, 4.0, "M-22 -12Q-17 6 -22 20M-8 -14Q-3 5 -8 22M6 -12Q11 5 6 22"),
            Dots(A, 10.0, &[(30, 4)]),
            Dots(Ground, 2.4, &[(33, 2)]),
            Line(A, 2.4, "M36 -4Q44 -14 52 -12M38 0Q48 -6 55 -2"),
        ],
    ),
];
