//! Bands: a mirrored border around one motif, on a counted grid 48 threads wide.

mod markup;
mod strips;
#[cfg(test)]
mod tests;

pub(super) use markup::runs;
pub use markup::{BandStyle, Palette, band_pattern, band_svg, paths};

use super::thread::{Rng, hash_parts};
use strips::{Strip, border, motif};

/// Threads in one repeat: 2·24, 3·16, 4·12 and 6·8 all divide it, so every motif tiles.
pub const REPEAT: usize = 48;

/// The principle a band is counted by. `Bien` is reserved for the selvedge of a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Family {
    /// Quả trám: nested lozenges.
    Tram,
    /// Móc: a lozenge with hooks at its tips.
    Moc,
    /// Bậc: steps.
    Bac,
    /// Sao: the eight-point star.
    Sao,
    /// Dích dắc: zigzag.
    Dich,
    /// Cây: fern.
    Cay,
    /// Sóng: running hook.
    Song,
    /// Biên: the selvedge, the same whatever the seed.
    Bien,
}

impl Family {
    /// All families, selvedge last.
    pub const ALL: [Self; 8] =
        [Self::Tram, Self::Moc, Self::Bac, Self::Sao, Self::Dich, Self::Cay, Self::Song, Self::Bien];

    /// The short name, part of every band's seed.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Tram => "tram",
            Self::Moc => "moc",
            Self::Bac => "bac",
            Self::Sao => "sao",
            Self::Dich => "dich",
            Self::Cay => "cay",
            Self::Song => "song",
            Self::Bien => "bien",
        }
    }
}

/// How much of a band is woven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Border, teeth, motif and their mirror.
    Full,
    /// The same without teeth.
    Slim,
    /// One border with teeth, no motif.
    Hair,
}

/// One repeat of a woven band: thread colours 0 (ground) to 3 on a grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// Threads across one repeat, always [`REPEAT`].
    pub width: usize,
    /// Threads from edge to edge; 7 to about 50.
    pub height: usize,
    /// Row after row, `width · height` thread colours in `0..=3`.
    pub cells: Vec<u8>,
}

impl Band {
    /// The thread colour at column `x` (repeats every [`REPEAT`]) of row `y`; ground below the last row.
    #[must_use]
    pub fn cell(&self, x: usize, y: usize) -> u8 {
        self.row(y).get(x % REPEAT).copied().unwrap_or(0)
    }

    fn row(&self, y: usize) -> &[u8] {
        self.cells.chunks(self.width.max(1)).nth(y).unwrap_or(&[])
    }
}

/// Weaves one repeat. `seed` is any text; the same family, seed and detail give the same band for ever.
#[must_use]
pub fn band(family: Family, seed: &str, detail: Detail) -> Band {
    if family == Family::Bien {
        return selvedge();
    }
    let mut rng = Rng::new(hash_parts(&[family.id(), "·", seed]));
    let motif = motif(family, &mut rng);
    let border = border(&mut rng);
    let mut half = border.strips;
    if detail == Detail::Hair {
        half.push(Strip::teeth(3, border.teeth_thread, false));
        return weave(half.into_iter().map(|strip| (strip, false)));
    }
    if detail == Detail::Full && border.toothed {
        half.push(Strip::teeth(border.teeth_height, border.teeth_thread, true));
    }
    half.push(Strip::gap());
    let upper = half.iter().map(|&strip| (strip, false));
    let lower = half.iter().rev().map(|&strip| (strip, true));
    weave(upper.chain([(motif, false)]).chain(lower))
}

fn selvedge() -> Band {
    let edge = Strip::solid(2, 1);
    let strips = [edge, Strip::gap(), Strip::lozenge(8, &[2, 3, 3], 1), Strip::gap(), edge];
    weave(strips.into_iter().map(|strip| (strip, false)))
}

/// Lays strips one under the other; a turned strip is upside down.
fn weave(strips: impl Iterator<Item = (Strip, bool)>) -> Band {
    let mut cells = Vec::new();
    for (strip, turned) in strips {
        let height = strip.height();
        for row in 0..height {
            let y = if turned { height - 1 - row } else { row };
            cells.extend((0..48).map(|x| strip.at(x, y)));
        }
    }
    Band { width: REPEAT, height: cells.len() / REPEAT, cells }
}
