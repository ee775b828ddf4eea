//! Colour schemes: which inks a cover is printed in.

use super::super::art::Drawing;
use super::super::thread::{Rng, hash_parts};

const INDIGO_9: &str = "#131D38";
const INDIGO_7: &str = "#1E2F57";
const INDIGO_5: &str = "#41598A";
const INDIGO_2: &str = "#CBD4E2";
const TEA_9: &str = "#1D3B27";
const TEA_7: &str = "#33613A";
const TEA_5: &str = "#6F9556";
const TEA_2: &str = "#D3DEC3";
const MADDER_9: &str = "#641A16";
const MADDER_7: &str = "#9C2B25";
const MADDER_5: &str = "#C4573F";
const MADDER_2: &str = "#EDD0C3";
const TURMERIC_9: &str = "#5F4000";
const TURMERIC_6: &str = "#C4860F";
const TURMERIC_5: &str = "#E2A93A";
const TURMERIC_2: &str = "#F2DFB0";
const PAPER: &str = "#F4EFE4";
const PAPER_2: &str = "#FCFAF4";
const BARK: &str = "#4E3B2A";
const CLAY: &str = "#B88A5B";

/// The leading colour of a category or of a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    Green,
    Gold,
    Red,
    Blue,
    Earth,
}

/// The colours of one cover. In a band the pale thread never comes first: as the outermost thread it would
/// read as a gap on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scheme {
    pub(super) ground: &'static str,
    /// Disc or ridge behind the drawing.
    pub(super) backdrop: &'static str,
    pub(super) inks: [&'static str; 3],
    pub(super) red: &'static str,
    /// Ground and three threads.
    pub(super) band: [&'static str; 4],
}

const fn scheme(
    [ground, backdrop]: [&'static str; 2],
    inks: [&'static str; 3],
    red: &'static str,
    band: [&'static str; 4],
) -> Scheme {
    Scheme { ground, backdrop, inks, red, band }
}

const GREEN: [Scheme; 4] = [
    scheme(
        [TEA_9, "#2A5036"],
        [TEA_5, "#A9C48C", TURMERIC_5],
        "#E07A5F",
        [INDIGO_9, TURMERIC_5, PAPER, MADDER_5],
    ),
    scheme([TEA_2, "#BFD0A9"], [TEA_7, TEA_5, TURMERIC_6], MADDER_7, [TEA_9, TURMERIC_5, PAPER, TEA_5]),
    scheme([TURMERIC_2, "#E8CD8C"], [TEA_7, TEA_5, MADDER_7], MADDER_7, [MADDER_9, TURMERIC_5, PAPER, TEA_5]),
    scheme(
        [INDIGO_7, "#2C4271"],
        ["#8DB377", "#BFD3A0", TURMERIC_5],
        "#E98B70",
        [TEA_9, TURMERIC_5, PAPER, "#8DB377"],
    ),
];

const GOLD: [Scheme; 4] = [
    scheme(
        [TURMERIC_5, "#EFC56E"],
        [BARK, TURMERIC_9, PAPER_2],
        MADDER_7,
        [BARK, TURMERIC_5, PAPER, MADDER_5],
    ),
    scheme(
        [TURMERIC_2, "#E9CF8F"],
        [TURMERIC_9, TURMERIC_6, TURMERIC_6],
        MADDER_7,
        [INDIGO_9, TURMERIC_5, PAPER, CLAY],
    ),
    scheme(
        [INDIGO_9, "#223260"],
        [TURMERIC_6, TURMERIC_5, "#F3D590"],
        "#E07A5F",
        [MADDER_9, TURMERIC_5, PAPER, TURMERIC_2],
    ),
    scheme(
        [TEA_9, "#2A5036"],
        [TURMERIC_6, "#D8B65E", TURMERIC_2],
        MADDER_5,
        [BARK, TURMERIC_5, TEA_2, MADDER_5],
    ),
];

const RED: [Scheme; 4] = [
    scheme(
        [MADDER_9, "#7E2620"],
        ["#E2A58C", MADDER_5, TURMERIC_5],
        "#F0907A",
        [INDIGO_9, MADDER_5, PAPER, TURMERIC_5],
    ),
    scheme(
        [MADDER_2, "#E0B7A5"],
        [MADDER_9, MADDER_5, TURMERIC_6],
        MADDER_7,
        [MADDER_9, TURMERIC_5, PAPER, MADDER_5],
    ),
    scheme(
        [INDIGO_2, "#B0BED4"],
        [INDIGO_7, INDIGO_5, MADDER_7],
        MADDER_7,
        [MADDER_7, TURMERIC_5, PAPER, INDIGO_9],
    ),
    scheme(
        [TURMERIC_2, "#E8CD8C"],
        [BARK, MADDER_7, MADDER_7],
        MADDER_7,
        [INDIGO_7, TURMERIC_5, PAPER, MADDER_5],
    ),
];

const BLUE: [Scheme; 4] = [
    scheme(
        [INDIGO_7, "#2C4271"],
        [INDIGO_2, "#8AA0C8", TURMERIC_5],
        MADDER_5,
        [PAPER, INDIGO_7, MADDER_7, TURMERIC_6],
    ),
    scheme(
        [INDIGO_2, "#B3C1D7"],
        [INDIGO_7, INDIGO_5, MADDER_5],
        MADDER_7,
        [INDIGO_9, TURMERIC_5, PAPER, "#8AA0C8"],
    ),
    scheme(
        [PAPER_2, "#E3DCCB"],
        [INDIGO_7, INDIGO_5, TURMERIC_6],
        MADDER_7,
        [INDIGO_7, MADDER_5, PAPER, TURMERIC_5],
    ),
    scheme(
        [INDIGO_9, "#223260"],
        ["#8AA0C8", INDIGO_2, "#E98B70"],
        MADDER_5,
        [TEA_7, TURMERIC_5, PAPER, INDIGO_9],
    ),
];

const EARTH: [Scheme; 4] = [
    scheme(
        ["#D9BF9C", "#C7A67C"],
        [BARK, "#8A5A34", MADDER_7],
        MADDER_7,
        [BARK, TURMERIC_5, PAPER, MADDER_5],
    ),
    scheme([BARK, "#634C38"], ["#DDBE95", CLAY, TURMERIC_5], MADDER_5, [INDIGO_9, CLAY, PAPER, MADDER_5]),
    scheme([MADDER_9, "#7E2620"], ["#DDBE95", CLAY, TURMERIC_5], "#F0907A", [BARK, TURMERIC_5, PAPER, CLAY]),
    scheme([INDIGO_2, "#B3C1D7"], [BARK, "#8A5A34", MADDER_7], MADDER_7, [INDIGO_7, CLAY, PAPER, TURMERIC_5]),
];

/// The tone of a drawing that would look wrong in its category's (a green thing in red), or the category's.
fn tone(category: &str, drawing: Drawing) -> Tone {
    match drawing {
        Drawing::Grape | Drawing::Fruit | Drawing::Taro | Drawing::Asparagus | Drawing::Cardamom => {
            return Tone::Green;
        }
        Drawing::Banana | Drawing::Pear => return Tone::Green,
        Drawing::Rattan | Drawing::Flute | Drawing::Cinnamon | Drawing::Cake => return Tone::Earth,
        _ => {}
    }
    match category {
        "rice" | "honey" => Tone::Gold,
        "vegetables-and-spices" => Tone::Red,
        "craft-and-textile" | "fish" | "tourism" | "noodles-and-starch" => Tone::Blue,
        "meat" | "fruit-and-nuts" | "spirits-and-drinks" => Tone::Earth,
        _ => Tone::Green,
    }
}

/// One of the four schemes of the tone, drawn from the id.
pub(super) fn scheme_of(id: &str, category: &str, drawing: Drawing) -> Scheme {
    let schemes = match tone(category, drawing) {
        Tone::Green => &GREEN,
        Tone::Gold => &GOLD,
        Tone::Red => &RED,
        Tone::Blue => &BLUE,
        Tone::Earth => &EARTH,
    };
    let mut rng = Rng::new(hash_parts(&["scheme·", id]));
    let [first, ..] = schemes;
    *schemes.get(rng.below(schemes.len())).unwrap_or(first)
}

/// Every scheme, for tests.
#[cfg(test)]
pub(super) fn all() -> impl Iterator<Item = Scheme> {
    [GREEN, GOLD, RED, BLUE, EARTH].into_iter().flatten()
}

impl Scheme {
    /// True when the ground is dark: shells and roots are then printed in their lighter colour.
    fn is_dark(self) -> bool {
        let digits = self.ground.trim_start_matches('#');
        let value = u32::from_str_radix(digits, 16).unwrap_or(0);
        let (red, green, blue) = (value >> 16, value >> 8 & 255, value & 255);
        red * 30 + green * 59 + blue * 11 < 11_000
    }

    /// The accent of a drawing: the scheme's, unless the thing has a colour of its own whatever the scheme
    /// (shells, roots, bark, ripe fruit).
    pub(super) fn accent(self, drawing: Drawing) -> &'static str {
        let [.., own] = self.inks;
        let (on_dark, on_light) = match drawing {
            Drawing::Macadamia => (TURMERIC_5, "#B9772B"),
            Drawing::Ginseng | Drawing::Taro => (TURMERIC_5, "#B0762E"),
            Drawing::Banana => (TURMERIC_5, TURMERIC_6),
            Drawing::Pear => ("#DDB25E", "#B9852B"),
            Drawing::Cardamom => ("#D97B5A", "#9A4A32"),
            Drawing::Cinnamon => ("#C98A55", "#8A4B26"),
            Drawing::Rattan | Drawing::Flute => ("#E0BC7A", "#9A6A2B"),
            Drawing::Mushroom => ("#E9913A", "#C2681B"),
            _ => (own, own),
        };
        if self.is_dark() { on_dark } else { on_light }
    }
}
