//! Trades of the facilities: sawn wood, carving, bricks, paper.

use super::pen::Ink::{A, B, C, Ground};
use super::pen::Mark::{self, Dots, Fill, Line, Oval, Placed};

/// The end of a log with its rings, 104 across; centre at (0, 0).
const LOG: &[Mark] = &[
    Oval(Ground, (0, 0), (56, 56), 0),
    Oval(A, (0, 0), (52, 52), 0),
    Oval(B, (0, 0), (43, 43), 0),
    Line(
        Ground,
        2.4,
        "M-33 2A32 32 0 0 1 30 -10M31 -2A32 32 0 0 1 -30 10M-21 0A20 20 0 0 1 17 -11M20 -4A20 20 0 0 1 -19 7",
    ),
    Line(Ground, 2.0, "M14 12L30 27M-16 -14L-27 -25"),
    Oval(C, (-1, -1), (8, 7), 0),
];

pub(super) const PLANKS: &[Mark] = &[
    // boards that lean behind the logs
    Fill(B, "M26 18H58L84 196H44Z"),
    Fill(A, "M182 14H216L200 196H158Z"),
    Line(Ground, 2.2, "M38 30L56 190M48 30L70 190M196 26L176 190M206 26L188 190"),
    Line(C, 5.0, "M28 34H60M181 30H214"),
    Placed("translate(120 84)", LOG),
    Placed("translate(66 170)", LOG),
    Placed("translate(174 170)", LOG),
    Fill(A, "M6 220H234V234H6Z"),
    Line(Ground, 2.0, "M18 227H84M96 227H150M164 227H222"),
];

pub(super) const CHISEL: &[Mark] = &[
    // the block with what is carved into it
    Fill(A, "M18 150H222V230H18Z"),
    Fill(B, "M18 150H222V166H18Z"),
    Line(Ground, 4.0, "M34 214L52 184L70 214L88 184L106 214L124 184L142 214L160 184L178 214L196 184L210 208"),
    Line(Ground, 2.4, "M26 174H214M26 222H214"),
    // chips
    Line(
        C,
        4.0,
        "M98 144C90 136 80 140 78 130M112 140C108 128 96 128 98 116M136 144C148 140 150 130 162 134",
    ),
    Placed(
        "translate(122 146)rotate(22)",
        &[
            Fill(Ground, "M-14 2V-60H14V2Z"),
            Fill(B, "M-10 -60H10V-12L-10 0Z"),
            Line(Ground, 2.2, "M-10 -12L10 -24"),
            Fill(C, "M-13 -118C-13 -126 13 -126 13 -118L9 -62H-9Z"),
            Fill(A, "M-11 -72H11V-60H-11Z"),
            Line(Ground, 2.0, "M-3 -112V-80M4 -112V-80"),
        ],
    ),
    Placed(
        "translate(66 74)rotate(-32)",
        &[
            Line(C, 11.0, "M0 4V74"),
            Line(Ground, 2.0, "M-1 24V66"),
            Fill(A, "M-40 -34H40L34 10H-34Z"),
            Fill(B, "M-36 -8H36L34 10H-34Z"),
            Line(Ground, 2.4, "M-26 -32L-22 8M26 -32L22 8"),
        ],
    ),
];

/// A brick seen from its long side, 68 × 34, with three hollows; corner at (0, 0).
const BRICK: &[Mark] = &[
    Fill(A, "M0 0H68V34H0Z"),
    Fill(B, "M0 24H68V34H0Z"),
    Oval(Ground, (15, 12), (6, 6), 0),
    Oval(Ground, (34, 12), (6, 6), 0),
    Oval(Ground, (53, 12), (6, 6), 0),
];

/// The end of a brick, 32 × 34; corner at (0, 0).
const HALF: &[Mark] = &[Fill(C, "M0 0H32V34H0Z"), Line(Ground, 2.2, "M6 10H26M6 22H26")];

pub(super) const BRICKS: &[Mark] = &[
    Placed("translate(14 190)", BRICK),
    Placed("translate(86 190)", BRICK),
    Placed("translate(158 190)", BRICK),
    Placed("translate(14 152)", HALF),
    Placed("translate(50 152)", BRICK),
    Placed("translate(122 152)", BRICK),
    Placed("translate(194 152)", HALF),
    Placed("translate(14 114)", BRICK),
    Placed("translate(86 114)", BRICK),
    Placed("translate(158 114)", BRICK),
    Placed("translate(50 76)", BRICK),
    Placed("translate(122 76)", HALF),
    Placed("translate(62 46)rotate(-14)", BRICK),
    // trowel
    Placed(
        "translate(176 66)rotate(34)",
        &[
            Fill(B, "M-26 -8L0 46L26 -8Z"),
            Line(Ground, 2.2, "M0 -2V34"),
            Line(A, 5.0, "M0 -8V-22H10V-30"),
            Line(C, 12.0, "M10 -34V-56"),
        ],
    ),
    Fill(A, "M6 226H234V232H6Z"),
];

pub(super) const PAPER: &[Mark] = &[
    // the sheet that hangs from the roll
    Fill(B, "M62 92H206V196C182 184 158 208 134 196C110 184 86 208 62 196Z"),
    Line(Ground, 2.2, "M76 130H192M76 150H192M76 170H176"),
    Fill(
        C,
        "M62 186C86 198 110 174 134 186C158 198 182 174 206 186V196C182 184 158 208 134 196C110 184 86 208 62 196Z",
    ),
    // the roll
    Fill(A, "M56 38H202C216 38 224 62 224 84S216 130 202 130H56Z"),
    Line(Ground, 2.4, "M104 52H196M112 68H206M114 84H208M112 100H206"),
    Oval(Ground, (56, 84), (44, 50), 0),
    Oval(A, (56, 84), (40, 46), 0),
    Line(Ground, 3.0, "M86 84A30 35 0 1 1 54 49A24 30 0 1 1 36 90A19 22 0 1 1 68 96"),
    Oval(C, (56, 84), (10, 12), 0),
    Dots(Ground, 4.0, &[(56, 84)]),
    Fill(A, "M20 220H220V230H20Z"),
    Line(Ground, 1.8, "M30 225H210"),
];
