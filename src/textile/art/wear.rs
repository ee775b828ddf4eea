//! Jacket, silver, shoes.

use super::pen::Ink::{A, B, C, Ground};
use super::pen::Mark::{self, Dots, Fill, Line, Mirror, Oval, Placed};

pub(super) const COSTUME: &[Mark] = &[
    Mirror(&[
        // sleeve
        Fill(A, "M92 22C70 28 54 34 46 48L8 150L50 166L74 112Z"),
        Fill(C, "M14 134L10 150L52 166L58 151Z"),
        Line(Ground, 2.4, "M19 122L63 140M16 131L59 148"),
        Fill(B, "M23 110L20 118L64 136L67 128Z"),
        Line(Ground, 2.6, "M72 62C76 80 76 96 73 116"),
        // body
        Fill(A, "M92 22C82 26 74 32 72 44V222H119V74Z"),
        Fill(B, "M72 196H119V206H72Z"),
        Fill(C, "M72 210H119V222H72Z"),
        Line(Ground, 2.2, "M74 216L80 211L86 216L92 211L98 216L104 211L110 216L117 211"),
        Line(Ground, 2.4, "M72 150V172M84 178C92 182 100 182 108 178"),
        // facing along the collar and the front edge
        Fill(C, "M92 22L119 70V206H108V80L84 28Z"),
        Line(Ground, 2.2, "M87 27L113 77V206"),
        Line(
            Ground,
            2.0,
            "M110 92L117 98M110 108L117 114M110 124L117 130M110 140L117 146M110 156L117 162M110 172L117 178M110 188L117 194",
        ),
    ]),
    Line(Ground, 2.4, "M120 72V224"),
    Fill(B, "M92 22C100 30 140 30 148 22L144 14C134 18 106 18 96 14Z"),
    // toggles
    Line(B, 4.0, "M104 104H136M104 136H136M104 168H136"),
    Dots(B, 5.0, &[(120, 104), (120, 136), (120, 168)]),
    Dots(Ground, 1.6, &[(120, 104), (120, 136), (120, 168)]),
];

/// A bell on a chain that hangs from (0, 0), 58 long.
const PENDANT: &[Mark] = &[
    Line(A, 3.0, "M0 0V30"),
    Dots(A, 4.0, &[(0, 8), (0, 18)]),
    Fill(C, "M0 22L9 32L0 42L-9 32Z"),
    Fill(Ground, "M0 28L4 32L0 36L-4 32Z"),
    Fill(A, "M-3 42H3C10 46 11 54 12 60H-12C-11 54 -10 46 -3 42Z"),
    Dots(B, 3.4, &[(0, 62)]),
];

pub(super) const SILVER: &[Mark] = &[
    // neck ring, open at the top, ends curled
    Line(
        A,
        15.0,
        "M86 30C48 42 24 70 24 104C24 148 66 172 120 172C174 172 216 148 216 104C216 70 192 42 154 30",
    ),
    Line(
        B,
        4.0,
        "M80 38C52 50 34 76 34 104C34 142 72 162 120 162C168 162 206 142 206 104C206 76 188 50 160 38",
    ),
    Line(A, 9.0, "M86 30C100 26 104 10 92 8C82 8 80 20 88 22M154 30C140 26 136 10 148 8C158 8 160 20 152 22"),
    Line(
        Ground,
        2.2,
        "M36 64L48 72M22 92L36 94M22 116L36 112M32 138L44 130M52 156L60 145M78 168L83 155M162 168L157 155M188 156L180 145M208 138L196 130M218 116L204 112M218 92L204 94M204 64L192 72",
    ),
    // plate
    Fill(Ground, "M84 150H156V202C140 212 100 212 84 202Z"),
    Fill(A, "M90 152C100 156 140 156 150 152V196C138 204 102 204 90 196Z"),
    Fill(B, "M98 164C110 168 130 168 142 164V190C132 195 108 195 98 190Z"),
    Fill(C, "M120 164L125 174L135 179L125 184L120 194L115 184L105 179L115 174Z"),
    Placed("translate(56 160)", PENDANT),
    Placed("translate(184 160)", PENDANT),
    Placed("translate(84 178)scale(.92)", PENDANT),
    Placed("translate(156 178)scale(.92)", PENDANT),
    Placed("translate(120 196)scale(.66)", PENDANT),
    Placed("translate(104 196)scale(.5)", PENDANT),
    Placed("translate(136 196)scale(.5)", PENDANT),
    // ear ring in the middle
    Line(B, 5.0, "M96 92A24 24 0 1 1 144 92"),
    Line(A, 5.0, "M96 92A24 24 0 0 0 144 92"),
    Oval(C, (120, 118), (8, 8), 0),
    Dots(Ground, 3.0, &[(120, 118)]),
];

/// A slip-on shoe seen from the side, toe to the right.
const SHOE: &[Mark] = &[
    Line(
        Ground,
        7.0,
        "M10 84C8 60 14 28 30 14C40 6 50 10 56 20C72 46 110 44 150 58C176 68 196 80 196 96C196 104 190 108 182 108H26C14 108 10 100 10 84Z",
    ),
    Fill(A, "M10 84C8 60 14 28 30 14C40 6 50 10 56 20C72 46 110 44 150 58C176 68 196 80 196 92H10Z"),
    Fill(Ground, "M32 22C40 16 46 18 50 26C60 44 84 50 104 52C80 60 46 52 34 36Z"),
    Fill(B, "M10 92H196C198 102 190 108 182 108H26C14 108 10 102 10 92Z"),
    Line(
        Ground,
        2.2,
        "M24 100H34M44 100H54M64 100H74M84 100H94M104 100H114M124 100H134M144 100H154M164 100H174M20 40C20 56 20 70 22 86",
    ),
    Line(C, 4.5, "M30 16C40 8 48 12 54 22C70 46 104 46 128 52"),
    // flower on the toe
    Dots(C, 6.0, &[(146, 68), (158, 74), (154, 84), (140, 84), (134, 74)]),
    Dots(Ground, 3.6, &[(147, 77)]),
    Line(C, 2.6, "M128 80C112 86 98 84 88 76M108 84Q104 76 98 74M168 84Q178 88 184 86"),
    Line(B, 5.0, "M24 30C18 22 18 14 24 8"),
];

pub(super) const SHOES: &[Mark] =
    &[Placed("translate(14 26)scale(1.02)", SHOE), Placed("translate(30 104)scale(1.04)", SHOE)];
