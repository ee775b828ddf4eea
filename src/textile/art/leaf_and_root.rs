//! Ginseng, herbs, taro, orchid.

use std::f64::consts::PI;

use super::super::trace::direction;
use super::pen::Ink::{A, B, C, Ground, Red};
use super::pen::Leaf as L;
use super::pen::Mark::{self, Dots, Fill, Leaf, Line, Oval, Placed, Proud};
use super::pen::Pen;

pub(super) const GINSENG: &[Mark] = &[
    Dots(Red, 7.4, &[(120, 22), (108, 28), (132, 28), (102, 40), (120, 36), (138, 40), (112, 46), (128, 46)]),
    Dots(
        Ground,
        1.7,
        &[(118, 20), (106, 26), (130, 26), (100, 38), (118, 34), (136, 38), (110, 44), (126, 44)],
    ),
    Fill(
        C,
        "M112 100C104 108 108 114 102 120C90 126 84 138 88 152C92 168 82 182 66 196C58 203 52 212 48 224C62 214 78 206 90 194C98 186 104 178 110 178C114 188 112 206 118 234C124 210 124 194 128 178C136 182 144 192 156 200C170 210 182 214 196 226C188 208 176 196 164 184C150 170 148 160 152 146C155 132 148 124 138 120C132 114 136 108 128 100Z",
    ),
    Line(
        Ground,
        2.2,
        "M104 126Q120 133 138 126M96 140Q110 147 122 143M134 152Q142 154 149 150M92 156Q104 162 114 158M98 172Q106 175 112 170M128 168Q138 172 146 168M114 110Q120 114 127 110",
    ),
    Line(
        C,
        2.6,
        "M68 194C54 192 44 196 34 206M86 198C80 208 78 216 78 230M118 210C110 216 104 224 100 236M120 214C128 220 132 226 134 236M160 204C162 214 162 222 158 232M176 210C188 206 198 206 210 212M90 150C78 150 68 154 58 162M152 148C164 148 172 152 182 160",
    ),
];

/// Stalks and the two palmate leaves of ginseng.
#[expect(clippy::cast_possible_truncation, reason = "a leaf's coordinates are a few hundred units")]
pub(super) fn ginseng_fans(pen: &mut Pen<'_>) {
    pen.line(A, 4.5, "M120 104C118 84 119 66 120 46");
    pen.line(A, 4.0, "M120 78C98 70 80 66 62 66M120 78C142 70 160 66 178 66");
    for (x, angle) in [(66.0, PI + 0.12), (174.0, -0.12)] {
        let blades = [(-1.05, 0.66), (-0.52, 0.9), (0.0, 1.0), (0.52, 0.9), (1.05, 0.66)];
        for (index, (turn, share)) in blades.into_iter().enumerate() {
            let (cos, sin) = direction(angle + turn);
            let length = 62.0 * share;
            let (tip_x, tip_y) = (x + cos * length, 66.0 + sin * length);
            let blade = L::new(x as f32, 66.0, tip_x as f32, tip_y as f32, 9.3).rib(1.7);
            pen.leaf(&if index % 2 == 0 { blade } else { blade.turned() });
        }
    }
}

/// A pair of leaflets of the middle stem.
const LEAFLETS: &[Mark] = &[
    Fill(B, "M120 72C98 75 83 62 84 46Q94 64 120 72ZM120 72C124 52 138 43 156 46Q146 64 120 72Z"),
    Fill(A, "M120 72C116 52 102 43 84 46Q94 64 120 72ZM120 72C142 75 157 62 156 46Q146 64 120 72Z"),
    Line(
        Ground,
        1.6,
        "M120 72Q94 64 84 46M120 72Q146 64 156 46M109 68L108 56M100 62L98 51M105 66L93 68M131 68L132 56M140 62L142 51M135 66L147 68",
    ),
];

pub(super) const HERBS: &[Mark] = &[
    Line(
        A,
        4.5,
        "M104 232C108 190 84 140 62 98M120 236C120 180 120 120 120 40M136 232C132 190 156 140 182 92M112 234C112 200 96 170 74 158M128 234C128 200 146 172 170 160",
    ),
    Placed("", LEAFLETS),
    Placed("translate(-6.1 25)scale(1.05)", LEAFLETS),
    Placed("translate(-12 50)scale(1.1)", LEAFLETS),
    Placed("translate(-18 75)scale(1.15)", LEAFLETS),
    Leaf(L::new(120.0, 50.0, 120.0, 6.0, 10.0).veins(3).rib(1.8)),
    Leaf(L::new(68.0, 112.0, 30.0, 44.0, 20.0).bend(-8.0).teeth(9).veins(4).rib(2.2)),
    Leaf(L::new(76.0, 128.0, 14.0, 118.0, 14.0).bend(6.0).teeth(8).veins(4).turned().rib(2.0)),
    Leaf(L::new(80.0, 162.0, 26.0, 176.0, 12.0).bend(6.0).veins(4).rib(2.0)),
    Dots(C, 8.0, &[(184, 86), (198, 74), (176, 70), (190, 56), (206, 92), (168, 84), (204, 56)]),
    Dots(Ground, 2.6, &[(184, 86), (198, 74), (176, 70), (190, 56), (206, 92), (168, 84), (204, 56)]),
    Leaf(L::new(166.0, 126.0, 224.0, 124.0, 13.0).bend(-6.0).veins(4).rib(2.0)),
    Leaf(L::new(160.0, 166.0, 216.0, 178.0, 12.0).bend(-6.0).veins(4).turned().rib(2.0)),
    Fill(C, "M98 196C112 202 128 202 142 196L140 214C128 219 112 219 100 214Z"),
    Line(Ground, 2.2, "M99 205Q120 211 141 205"),
];

/// A heart-shaped leaf on its stalk at (0, 0).
const BLADE: &[Mark] = &[
    Fill(A, "M0 -8C-6 -26 -20 -42 -36 -38C-58 -30 -54 6 -40 28C-30 46 -12 60 0 76V-8Z"),
    Fill(B, "M0 -8C6 -26 20 -42 36 -38C58 -30 54 6 40 28C30 46 12 60 0 76V-8Z"),
    Line(
        Ground,
        2.4,
        "M0 0V66M0 0C-14 -6 -26 -18 -34 -30M0 0C14 -6 26 -18 34 -30M0 12C-16 10 -32 6 -44 0M0 12C16 10 32 6 44 0M0 32C-12 32 -24 30 -34 26M0 32C12 32 24 30 34 26",
    ),
];

pub(super) const TARO: &[Mark] = &[
    Line(A, 7.0, "M116 134C112 104 92 78 64 58M125 134C130 104 152 78 180 56M121 134C120 116 122 100 122 84"),
    Placed("translate(64 58)rotate(52)", BLADE),
    Placed("translate(180 56)rotate(-54)", BLADE),
    Leaf(L::new(122.0, 92.0, 122.0, 26.0, 10.0).rib(2.0)),
    // corms
    Fill(
        C,
        "M104 132C112 126 130 126 138 132C160 140 174 160 170 186C166 214 144 232 121 232C98 232 76 214 72 186C70 160 82 140 104 132Z",
    ),
    Fill(
        C,
        "M66 168C52 160 34 166 30 182C26 200 40 214 56 212C66 210 72 204 72 196ZM176 172C190 160 210 166 214 184C216 202 202 216 186 212C178 210 172 204 170 196Z",
    ),
    Line(
        Ground,
        2.4,
        "M102 140Q121 150 140 140M84 158Q121 176 160 158M75 178Q121 200 168 178M78 200Q121 220 164 200M92 218Q121 230 150 218M40 176Q52 186 66 180M34 194Q50 204 68 196M180 180Q196 186 208 178M176 196Q194 204 212 194",
    ),
    Line(
        C,
        2.8,
        "M112 232C110 236 106 238 100 239M126 232C126 236 130 238 136 239M44 212C42 218 38 222 32 224M60 212C60 218 62 222 58 228M186 213C186 220 182 224 180 228M202 210C206 216 210 218 216 218M84 214C80 218 78 224 78 230M160 214C164 218 164 224 164 230",
    ),
    Dots(Ground, 2.2, &[(108, 162), (134, 168), (98, 186), (146, 190), (120, 206)]),
];

/// One flower, its middle at (0, 0).
const FLOWER: &[Mark] = &[
    Fill(
        B,
        "M0 -2C-12 -11 -12 -29 0 -36C12 -29 12 -11 0 -2ZM1 2C16 1 28 14 23 28C9 30 -2 16 1 2ZM-1 2C2 16 -9 30 -23 28C-28 14 -16 1 -1 2Z",
    ),
    Proud(
        A,
        2.4,
        "M2 -1C7 -16 24 -21 35 -10C32 6 14 10 2 -1ZM-2 -1C-14 10 -32 6 -35 -10C-24 -21 -7 -16 -2 -1Z",
    ),
    Line(Ground, 1.6, "M0 -16L0 -28M15 -4L27 -8M-15 -4L-27 -8M10 12L18 21M-10 12L-18 21"),
    Proud(C, 2.0, "M-7 -3C-6 -9 6 -9 7 -3C14 5 11 19 0 22C-11 19 -14 5 -7 -3Z"),
    Line(Ground, 1.8, "M-7 8Q0 12 7 8M0 11V19"),
];

/// A flower bud; stalk at (0, 0).
const BUD: &[Mark] = &[Oval(B, (0, 10), (6, 11), 0)];

pub(super) const ORCHID: &[Mark] = &[
    Leaf(L::new(104.0, 222.0, 8.0, 150.0, 8.0).bend(40.0).turned().rib(2.0)),
    Leaf(L::new(108.0, 222.0, 26.0, 62.0, 8.0).bend(34.0).rib(2.0)),
    Leaf(L::new(122.0, 222.0, 232.0, 178.0, 8.0).bend(-44.0).rib(2.0)),
    Leaf(L::new(118.0, 222.0, 206.0, 214.0, 7.0).bend(-26.0).turned().rib(2.0)),
    Line(A, 4.5, "M112 222C106 150 110 86 146 48C166 28 196 22 222 34"),
    Placed("translate(222 34)rotate(-40)", BUD),
    Placed("translate(204 27)rotate(-20)", BUD),
    Placed("translate(182 64)rotate(14)scale(1.02)", FLOWER),
    Placed("translate(116 62)rotate(-14)scale(1.3)", FLOWER),
    Placed("translate(166 134)rotate(8)scale(1.3)", FLOWER),
    Placed("translate(80 138)rotate(-10)scale(1.25)", FLOWER),
    // pot
    Fill(C, "M76 208H154L146 238H84Z"),
    Line(Ground, 2.6, "M79 219H151"),
    Line(C, 7.0, "M72 209H158"),
];
