//! Cardamom, cinnamon, chilli, asparagus.

use super::pen::Ink::{A, B, C, Ground, Red};
use super::pen::Leaf as L;
use super::pen::Mark::{self, Dots, Fill, Leaf, Line, Placed, Proud};

/// A ribbed pod, standing on (0, 0).
const POD: &[Mark] = &[
    Proud(C, 5.0, "M0 3C-23 1 -27 -38 -10 -62C-5 -69 5 -69 10 -62C27 -38 23 1 0 3Z"),
    Line(Ground, 2.2, "M0 -54V-6M-6 -52C-13 -36 -12 -18 -5 -6M6 -52C13 -36 12 -18 5 -6"),
    Line(A, 4.5, "M0 -64V-71"),
];

pub(super) const CARDAMOM: &[Mark] = &[
    Leaf(L::new(112.0, 150.0, 22.0, 22.0, 20.0).bend(14.0).veins(5).turned().rib(2.6)),
    Leaf(L::new(128.0, 150.0, 218.0, 22.0, 20.0).bend(-14.0).veins(5).rib(2.6)),
    Leaf(L::new(120.0, 150.0, 120.0, 2.0, 18.0).veins(6).rib(2.6)),
    Placed("translate(116 178)rotate(-74)", POD),
    Placed("translate(124 178)rotate(74)", POD),
    Placed("translate(116 172)rotate(-26)", POD),
    Placed("translate(124 172)rotate(26)", POD),
    Placed("translate(112 224)rotate(-68)scale(1.08)", POD),
    Placed("translate(128 224)rotate(68)scale(1.08)", POD),
    Placed("translate(114 230)rotate(-22)scale(1.12)", POD),
    Placed("translate(126 230)rotate(24)scale(1.12)", POD),
    Line(A, 7.0, "M104 232C114 236 128 236 138 232"),
    // loose seeds
    Dots(B, 5.0, &[(24, 190), (38, 178), (214, 190), (202, 176), (18, 176)]),
];

/// A quill rolled from both edges, along the x axis.
const QUILL: &[Mark] = &[
    Fill(Ground, "M-100 -28H98C118 -28 118 28 98 28H-100Z"),
    Fill(C, "M-96 -23H96V0H-96Z"),
    Fill(B, "M-96 2H96V23H-96Z"),
    Line(Ground, 2.0, "M-84 -15H-30M-8 -14H56M-70 -6H10M34 -7H70M-80 10H-20M4 11H66M-50 17H20"),
    Dots(C, 13.0, &[(97, -11)]),
    Dots(B, 13.0, &[(97, 12)]),
    Line(
        Ground,
        2.6,
        "M97 -3C104 -3 107 -8 106 -13C104 -19 94 -20 91 -14C89 -9 94 -6 98 -9M97 4C104 4 107 9 106 14C104 20 94 21 91 15C89 10 94 7 98 10",
    ),
];

pub(super) const CINNAMON: &[Mark] = &[
    // leaves with three long veins
    Leaf(L::new(120.0, 128.0, 34.0, 22.0, 24.0).bend(8.0).turned().rib(2.8)),
    Line(Ground, 2.0, "M114 118C96 106 74 82 54 42M116 120C106 88 84 58 56 36"),
    Leaf(L::new(124.0, 126.0, 214.0, 26.0, 24.0).bend(-8.0).rib(2.8)),
    Line(Ground, 2.0, "M128 116C134 92 156 64 190 42M130 118C150 106 176 82 194 46"),
    Placed("translate(116 158)rotate(28)", QUILL),
    Placed("translate(120 160)rotate(-24)", QUILL),
    // string
    Line(Ground, 15.0, "M102 138L134 188"),
    Line(A, 4.5, "M100 140L130 190M108 135L138 185"),
    Line(
        A,
        4.0,
        "M122 162C110 146 90 148 94 158C98 166 112 164 122 162C134 150 152 144 152 156C150 166 134 164 122 162C118 174 108 182 96 184",
    ),
];

/// A mint-like leaf about (0, 0).
const LEAFLET: &[Mark] = &[
    Fill(B, "M0 -24C15 -14 17 12 0 25C-17 12 -15 -14 0 -24Z"),
    Line(Ground, 2.0, "M0 -20C6 -8 6 10 0 21M-7 -12C-4 -4 -4 8 -7 15M7 -12C4 -4 4 8 7 15"),
];

pub(super) const CHILLI: &[Mark] = &[
    Line(A, 6.5, "M92 62C92 46 98 34 108 24"),
    Fill(Red, "M66 76C76 58 112 58 120 74C132 112 124 170 66 228C84 180 64 140 60 110C58 94 60 84 66 76Z"),
    Line(Ground, 3.0, "M78 88C74 118 92 152 88 188"),
    Fill(A, "M62 80C70 56 114 54 124 78C112 74 104 84 93 76C84 86 74 74 62 80Z"),
    Line(A, 6.0, "M166 70C170 56 166 44 158 34"),
    Fill(
        Red,
        "M140 80C150 66 182 68 190 84C198 120 176 168 118 198C148 162 136 128 134 106C134 94 136 86 140 80Z",
    ),
    Line(Ground, 3.0, "M152 92C148 118 160 138 150 160"),
    Fill(B, "M136 84C146 62 184 66 194 88C182 84 176 92 165 86C156 94 146 80 136 84Z"),
    Placed("translate(172 200)rotate(-30)", LEAFLET),
    Placed("translate(206 182)rotate(14)", LEAFLET),
    Placed("translate(204 218)rotate(-66)", LEAFLET),
];

/// A spear, tip at (0, 0), cut end 206 below.
const SPEAR: &[Mark] = &[
    Proud(A, 4.0, "M0 0C12 20 16 38 13 62L12 206H-12L-13 62C-16 38 -12 20 0 0Z"),
    Fill(B, "M0 3C10 20 14 38 11 62L10 204H2L4 62C6 38 4 20 0 3Z"),
    Line(Ground, 2.0, "M-8 32L0 17L8 32M-11 50L-2 34M11 52L2 36M-10 68L0 49L10 68M0 88L6 100L-1 108"),
];

pub(super) const ASPARAGUS: &[Mark] = &[
    Placed("translate(120 172)rotate(-18)translate(-39 -141)", SPEAR),
    Placed("translate(120 172)rotate(18)translate(39 -140)", SPEAR),
    Placed("translate(120 172)rotate(-12)translate(-26 -148)", SPEAR),
    Placed("translate(120 172)rotate(12)translate(26 -147)", SPEAR),
    Placed("translate(120 172)rotate(-6)translate(-13 -154)", SPEAR),
    Placed("translate(120 172)rotate(6)translate(13 -152)", SPEAR),
    Placed("translate(120 13)", SPEAR),
    Proud(C, 5.0, "M62 150C98 160 142 160 178 150V186C142 196 98 196 62 186Z"),
    Line(Ground, 2.4, "M64 163C98 172 142 172 176 163M64 174C98 183 142 183 176 174"),
];
