//! Cloth, forge, rattan, flute.

use super::super::band::{Detail, Family, band, runs};
use super::super::trace::{push_attr, push_num};
use super::pen::Ink::{A, B, C, Ground};
use super::pen::Mark::{self, Dots, Fill, Line, Oval, Placed};
use super::pen::Pen;

pub(super) const CLOTH_ROD: &[Mark] =
    &[Line(B, 10.0, "M15 19H225"), Dots(B, 9.0, &[(12, 19), (228, 19)]), Fill(A, "M36 20H204V208H36Z")];

/// The brocade of a cloth: a star band three units a thread, then hems and fringe.
pub(super) fn cloth_pattern(pen: &mut Pen<'_>, seed: &str) {
    let mut name = seed.to_owned();
    name.push('1');
    let band = band(Family::Sao, &name, Detail::Full);
    let height = f64::from(u8::try_from(band.height).unwrap_or(48)) * 3.0;
    let mut group = String::from("<g transform=\"translate(36 ");
    push_num(&mut group, 40.0 + (146.0 - height) / 2.0 + 1.5);
    group.push_str(")scale(3)\" shape-rendering=\"crispEdges\" stroke-linecap=\"butt\">");
    let threads = [Ground, C, B, Ground];
    for (path, ink) in runs(&band, 56).iter().zip(threads) {
        if !path.is_empty() {
            group.push_str("<path");
            push_attr(&mut group, "stroke", pen.colour(ink));
            push_attr(&mut group, "d", path);
            group.push_str("/>");
        }
    }
    group.push_str("</g>");
    pen.raw(&group);
    pen.line(C, 4.0, "M36 34H204M36 192H204");
    pen.line(B, 3.0, "M36 200H204");
    let mut fringe = String::from("M38 206v25");
    for tassel in 1..28 {
        fringe.push_str(if tassel % 2 == 1 { "m6 -25v20" } else { "m6 -20v25" });
    }
    pen.line(A, 3.0, &fringe);
}

pub(super) const FORGE: &[Mark] = &[
    // hoe
    Placed(
        "translate(62 74)rotate(-24)",
        &[
            Line(C, 9.0, "M0 -62V62"),
            Line(Ground, 2.0, "M-1 -50V-10M1 10V44"),
            Fill(A, "M-9 -66H9V-50C24 -46 34 -34 36 -16C24 -8 -24 -8 -36 -16C-34 -34 -24 -46 -9 -50Z"),
            Fill(B, "M-34 -24C-20 -18 20 -18 34 -24L36 -16C24 -8 -24 -8 -36 -16Z"),
            Line(Ground, 2.2, "M-9 -50Q0 -45 9 -50M-18 -36Q0 -30 18 -36"),
        ],
    ),
    // hammer
    Placed(
        "translate(158 74)rotate(38)",
        &[
            Line(C, 11.0, "M0 -10V82"),
            Line(Ground, 2.0, "M-2 20V60M2 34V74"),
            Fill(A, "M-38 -38C-42 -34 -42 -8 -38 -4H26C34 -6 42 -12 46 -21C42 -30 34 -36 26 -38Z"),
            Fill(B, "M-38 -16H40C36 -10 32 -6 26 -4H-38C-41 -8 -41 -12 -38 -16Z"),
            Line(Ground, 2.4, "M-26 -36V-6M12 -36V-6"),
        ],
    ),
    // sparks
    Line(C, 3.6, "M112 120L106 106M124 118V100M136 120L144 104M98 124L86 116M150 124L164 116"),
    // anvil on its block
    Fill(
        A,
        "M12 138H204C214 138 220 142 220 148V160H172C160 160 152 170 152 180C152 190 160 196 170 198V206H70V198C80 196 88 190 88 180C88 170 78 162 60 160C36 158 18 150 12 138Z",
    ),
    Fill(B, "M12 138H204C214 138 220 142 220 148H44C30 148 18 144 12 138Z"),
    Line(Ground, 2.4, "M62 148V158M96 176Q120 184 144 176M84 198H156"),
    Dots(Ground, 4.0, &[(196, 154)]),
    Fill(C, "M64 210H176L182 236H58Z"),
    Line(Ground, 2.2, "M82 214L78 232M104 214L102 232M128 214L130 232M152 214L158 232"),
];

pub(super) const RATTAN: &[Mark] = &[
    // back and front canes
    Line(
        B,
        7.0,
        "M44 84C44 130 84 150 84 206M196 84C196 130 156 150 156 206M92 96C92 140 132 160 132 212M148 96C148 140 108 160 108 212",
    ),
    Line(
        Ground,
        11.0,
        "M44 92C44 140 44 160 44 196M196 92C196 140 196 160 196 196M120 102V212M84 96C84 140 44 160 44 196M156 96C156 140 196 160 196 196",
    ),
    Line(
        C,
        7.0,
        "M44 92V196M196 92V196M120 100V212M84 96C84 140 44 160 44 196M156 96C156 140 196 160 196 196",
    ),
    // waist and foot rings
    Line(A, 8.0, "M42 148C66 168 174 168 198 148"),
    Line(A, 11.0, "M40 196C50 222 190 222 200 196"),
    Line(
        Ground,
        2.0,
        "M58 154L64 164M82 160L86 171M108 163L110 174M134 163L134 174M160 160L156 171M182 154L176 164M58 206L52 216M84 214L82 226M112 217L112 229M140 216L142 228M168 211L172 223",
    ),
    // seat
    Oval(A, (120, 64), (100, 44), 0),
    Oval(Ground, (120, 62), (87, 35), 0),
    Oval(B, (120, 62), (83, 32), 0),
    Line(
        Ground,
        2.4,
        "M45 48L149 93M64 38L172 87M86 32L189 77M112 30L201 69M38 60L120 94M195 48L91 93M176 38L68 87M154 32L51 77M128 30L39 69M202 60L120 94",
    ),
    Line(C, 3.6, "M26 78C44 112 196 112 214 78"),
    Line(
        Ground,
        2.0,
        "M30 74L38 68M42 90L50 82M62 100L68 91M88 106L91 96M120 108V98M152 106L149 96M178 100L172 91M198 90L190 82M210 74L202 68",
    ),
];

/// An end-blown flute along the x axis, mouth at the left, 196 long.
const TUBE: &[Mark] = &[
    Fill(Ground, "M-104 -19H104V19H-104Z"),
    Fill(A, "M-98 -13H98V13H-98Z"),
    Fill(B, "M-98 3H98V13H-98Z"),
    Fill(Ground, "M-98 -13H-84L-91 -3Q-95 0 -98 -3Z"),
    Dots(Ground, 4.6, &[(-28, -2), (-6, -2), (16, -2), (38, -2), (60, -2)]),
    Fill(C, "M-74 -15H-66V15H-74ZM-60 -15H-56V15H-60ZM74 -15H82V15H74ZM86 -15H90V15H86Z"),
    Line(Ground, 1.8, "M-50 8H-10M10 8H60"),
];

pub(super) const FLUTE: &[Mark] = &[
    // cord and tassels
    Line(C, 4.0, "M156 164C180 156 210 168 207 196"),
    Fill(C, "M200 194H214L220 232H194Z"),
    Line(Ground, 2.0, "M203 204L200 230M207 204V230M211 204L214 230"),
    Placed("translate(112 112)rotate(-42)scale(1.12)", TUBE),
    Placed("translate(140 152)rotate(-42)scale(.8)", TUBE),
    Line(C, 5.0, "M88 120L150 172M94 112L156 164"),
];
