//! Village, house, journeys.

use super::super::ridge::star_path;
use super::pen::Ink::{self, A, B, C, Ground};
use super::pen::Mark::{self, Fill, Line, Placed};
use super::pen::Pen;

/// A small plain house, its ridge along the picture; foot at (0, 0).
const HUT: &[Mark] = &[
    Fill(Ground, "M-25 3V-16L-35 -14L-19 -45H19L35 -14L25 -16V3Z"),
    Fill(C, "M-22 0V-20H22V0Z"),
    Fill(A, "M-5 0V-13H5V0ZM-30 -17L-16 -41H16L30 -17Z"),
    Line(Ground, 1.7, "M-21 -25H21M-17 -33H17"),
];

pub(super) const VILLAGE: &[Mark] = &[
    // ridges
    Fill(
        B,
        "M8 128L22 116L34 118L54 88L64 92L92 44L104 56L112 48L134 84L146 76L176 26L190 46L198 42L224 92L232 128Z",
    ),
    Line(
        Ground,
        2.2,
        "M92 60L82 84L90 96M112 62L104 82M176 44L166 74L174 88L166 104M190 60L198 84M54 102L48 116M134 98L126 112M218 104L212 118",
    ),
    // hill of terraces
    Fill(
        A,
        "M4 232C4 196 10 168 26 150C46 130 78 134 104 122C134 108 172 104 200 116C226 128 236 160 236 232Z",
    ),
    Line(
        Ground,
        2.6,
        "M14 178C44 160 74 172 104 158C136 144 176 136 228 150M8 196C40 180 76 194 110 180C146 166 186 160 232 172M6 212C44 200 84 214 118 202C156 190 196 186 235 194M84 228C120 222 160 212 235 214",
    ),
    Fill(
        C,
        "M8 196C40 180 76 194 110 180C146 166 186 160 232 172L233 182C186 172 150 178 114 192C80 206 42 192 6 207Z",
    ),
    // path
    Fill(
        Ground,
        "M72 234C84 214 130 212 142 194C150 180 118 172 122 158C125 146 148 144 154 130H163C162 148 136 152 136 162C137 174 172 178 164 198C154 218 120 218 116 234Z",
    ),
    Fill(
        B,
        "M78 232C92 216 134 214 146 196C154 180 124 172 127 160C130 150 150 146 157 132H160C156 146 132 150 132 162C134 174 168 178 160 196C148 216 116 216 110 232Z",
    ),
    Placed("translate(60 152)", HUT),
    Placed("translate(104 132)scale(.82)", HUT),
    Placed("translate(196 146)", HUT),
    Placed("translate(192 208)scale(1.1)", HUT),
];

pub(super) const HOUSE: &[Mark] = &[
    Fill(C, "M40 134H200V180H40Z"),
    Line(
        Ground,
        1.8,
        "M50 136V178M60 136V178M70 136V178M80 136V178M90 136V178M100 136V178M110 136V178M120 136V178M130 136V178M140 136V178M150 136V178M160 136V178M170 136V178M180 136V178M190 136V178",
    ),
    Fill(A, "M104 144H136V180H104ZM58 146H84V164H58ZM156 146H182V164H156Z"),
    Line(Ground, 2.0, "M71 146V164M169 146V164"),
    Fill(A, "M30 176H212V188H30Z"),
    Line(A, 8.0, "M48 188V228M88 188V228M152 188V228M194 188V228"),
    Line(B, 4.5, "M108 188L92 232M132 188L116 232M104 200H126M99 212H121M94 224H116"),
    Fill(A, "M64 62H176L224 138H16Z"),
    Line(Ground, 2.2, "M53.2 76H186.8M43.1 92H196.9M32.9 108H207.1M22.8 124H217.2"),
    Line(
        Ground,
        1.8,
        "M26 126v9m9 -9v9m9 -9v9m9 -9v9m9 -9v9m9 -9v9m9 -9v9m9 -9v9m9 -9v9m9 -9v9m9 -9v9m9 -9v9m9 -9v9m9 -9v9m9 -9v9m9 -9v9m9 -9v9m9 -9v9m9 -9v9m9 -9v9m9 -9v9m9 -9v9",
    ),
    Line(C, 7.0, "M60 62H180M64 62L52 50M176 62L188 50"),
    Fill(B, "M8 228H232V234H8Z"),
];

/// The stars stand on the dots, see [`route_stars`].
pub(super) const ROUTE: &[Mark] = &[];

/// A dotted way from a first star in the accent colour through three others.
pub(super) fn route_stars(pen: &mut Pen<'_>) {
    pen.raw("<g stroke-dasharray=\"2 15\">");
    pen.line(Ink::A, 7.0, "M24 196C70 196 60 120 108 120S150 52 210 44");
    pen.raw("</g>");
    let star = star_path(4, 0, 0);
    let stars = [
        (C, "translate(22.8 194.8)"),
        (A, "translate(106.8 118.8)"),
        (A, "translate(156.8 72.8)"),
        (A, "translate(208.8 42.8)"),
    ];
    for (ink, place) in stars {
        pen.raw("<g shape-rendering=\"crispEdges\" transform=\"");
        pen.raw(place);
        pen.raw("scale(2.353)\">");
        pen.fill(ink, &star);
        pen.raw("</g>");
    }
}
