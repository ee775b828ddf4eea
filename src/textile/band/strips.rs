//! Motif strips: each is a function from a place on the thread grid to a thread colour, so it mirrors and
//! tiles without seams.

use super::super::thread::Rng;
use super::Family;

/// Thread colours taken in turn.
type Threads = [u8; 6];

/// A horizontal strip of a band. Coordinates are threads, `x` in `0..48`, `y` from the top.
#[derive(Clone, Copy, Debug)]
pub(super) enum Strip {
    Solid { height: i32, thread: u8 },
    Check { thread: u8, size: i32 },
    Dash { thread: u8 },
    Teeth { height: i32, thread: u8, turned: bool },
    Zigzag { period: i32, threads: Threads, count: i32, thickness: i32 },
    Steps { period: i32, threads: Threads, count: i32 },
    Lozenge { period: i32, rings: Threads, count: i32, seed: u8 },
    Hooked { threads: [u8; 3] },
    Star { reach: i32, period: i32, threads: [u8; 3] },
    Fern { period: i32, height: i32, threads: [u8; 2] },
    Wave { thread: u8 },
}

const WAVE: [&[u8; 12]; 8] = [
    b"....#######.",
    b"...#.......#",
    b"..#..####..#",
    b".#..#...#..#",
    b"#..#..#.#..#",
    b"...#..###..#",
    b"...#......##",
    b"....######..",
];

/// Distance of `x` from the middle of its period, in `0..=period/2`.
const fn mirrored(x: i32, period: i32) -> i32 {
    (x.rem_euclid(period) - period / 2).abs()
}

fn in_turn(threads: Threads, index: i32, count: i32) -> u8 {
    let index = usize::try_from(index % count.max(1)).unwrap_or(0);
    threads.get(index).copied().unwrap_or(0)
}

/// Fills up a short list of threads; the rest is never read.
fn threads(list: &[u8]) -> (Threads, i32) {
    let mut all = [0; 6];
    let mut count = 0;
    for (slot, &thread) in all.iter_mut().zip(list) {
        *slot = thread;
        count += 1;
    }
    (all, count)
}

impl Strip {
    pub(super) const fn solid(height: i32, thread: u8) -> Self {
        Self::Solid { height, thread }
    }

    pub(super) const fn gap() -> Self {
        Self::solid(1, 0)
    }

    pub(super) const fn teeth(height: i32, thread: u8, turned: bool) -> Self {
        Self::Teeth { height, thread, turned }
    }

    /// Nested lozenges with a seed lozenge between them.
    pub(super) fn lozenge(period: i32, rings: &[u8], seed: u8) -> Self {
        let (rings, count) = threads(rings);
        Self::Lozenge { period, rings, count, seed }
    }

    pub(super) const fn height(self) -> i32 {
        match self {
            Self::Solid { height, .. } | Self::Teeth { height, .. } | Self::Fern { height, .. } => height,
            Self::Check { size, .. } => size,
            Self::Dash { .. } => 1,
            Self::Zigzag { .. } => 11,
            Self::Steps { .. } => 14,
            Self::Lozenge { period, .. } => period - 1,
            Self::Hooked { .. } => 21,
            Self::Star { reach, .. } => 4 * reach + 3,
            Self::Wave { .. } => 8,
        }
    }

    pub(super) fn at(self, x: i32, y: i32) -> u8 {
        match self {
            Self::Solid { thread, .. } => thread,
            Self::Check { thread, size } if (x / size + y / size) % 2 != 0 => thread,
            Self::Dash { thread } if x % 6 < 3 => thread,
            Self::Check { .. } | Self::Dash { .. } => 0,
            Self::Teeth { height, thread, turned } => {
                let depth = if turned { height - 1 - y } else { y };
                if mirrored(x, 2 * height) <= depth { thread } else { 0 }
            }
            Self::Zigzag { period, threads, count, thickness } => {
                in_turn(threads, (y + mirrored(x, period)) / thickness, count)
            }
            Self::Steps { period, threads, count } => {
                in_turn(threads, y / 2 + mirrored(x, period) / 2, count)
            }
            Self::Lozenge { period, rings, count, seed } => lozenge(period, rings, count, seed, x, y),
            Self::Hooked { threads } => hooked(threads, mirrored(x, 24), (y - 10).abs()),
            Self::Star { reach, period, threads } => {
                let (dx, dy) = (mirrored(x, period), (y - 2 * reach - 1).abs());
                star(reach, period, threads, dx, dy)
            }
            Self::Fern { period, height, threads } => fern(period, height, threads, mirrored(x, period), y),
            Self::Wave { thread } => wave(thread, x, y),
        }
    }
}

fn lozenge(period: i32, rings: Threads, count: i32, seed: u8, x: i32, y: i32) -> u8 {
    let (half, middle) = (period / 2, (period - 2) / 2);
    let (dx, dy) = (mirrored(x, period), (y - middle).abs());
    let distance = dx + dy;
    if distance < half {
        // floor(distance / ((half - 1/2) / count)) in whole numbers
        return in_turn(rings, (2 * distance * count / (2 * half - 1)).min(count - 1), count);
    }
    if (half - dx) + (middle + 1 - dy) <= 2 { seed } else { 0 }
}

fn hooked([a, b, c]: [u8; 3], dx: i32, dy: i32) -> u8 {
    let hook = |u: i32, v: i32| {
        ((7..=9).contains(&v) && (u == 0 || u == 4)) || (v == 9 && u <= 4) || (v == 7 && u == 3)
    };
    match dx + dy {
        0 | 1 => return c,
        2 | 5 => return 0,
        3 | 4 => return b,
        6 => return a,
        _ => {}
    }
    if hook(dx, dy) || hook(dy, dx) {
        a
    } else if dx == 5 && dy == 5 {
        c
    } else if dx >= 11 && dy <= 2 {
        match (dx, dy) {
            (_, 0) => c,
            (12, _) => b,
            _ => 0,
        }
    } else if dx == 12 && dy >= 8 {
        b
    } else {
        0
    }
}

/// An eight-point star from eight counted rhombi, a small lozenge between two stars.
fn star(reach: i32, period: i32, [a, b, c]: [u8; 3], dx: i32, dy: i32) -> u8 {
    let (far, near) = (dx.max(dy), dx.min(dy));
    if near <= reach && far <= near + reach && far <= 2 * reach {
        return match (far, near) {
            (0, _) => c,
            (_, 0) => 0,
            _ if far == near => 0,
            _ if dx > dy => a,
            _ => b,
        };
    }
    let between = period / 2 - dx + dy;
    if between == reach || between == reach - 1 {
        a
    } else if between < reach - 2 {
        c
    } else {
        0
    }
}

fn fern(period: i32, height: i32, [stem, tip]: [u8; 2], dx: i32, y: i32) -> u8 {
    let reach = (period / 2 - 2).min((y + 1) * 4 / 5);
    if dx == 0 || (dx <= reach && (height - 1 - y + dx) % 3 == 0) {
        if dx < 3 { stem } else { tip }
    } else {
        0
    }
}

fn wave(thread: u8, x: i32, y: i32) -> u8 {
    let row = usize::try_from(y).ok().and_then(|y| WAVE.get(y));
    let column = usize::try_from(x.rem_euclid(12)).unwrap_or(0);
    if row.and_then(|row| row.get(column)) == Some(&b'#') { thread } else { 0 }
}

/// Draws the motif of a family. The order of the draws is fixed: it is the band's identity.
pub(super) fn motif(family: Family, rng: &mut Rng) -> Strip {
    let [a, b, c] = if rng.chance(0.5) { [1, 2, 3] } else { [2, 1, 3] };
    match family {
        Family::Tram | Family::Bien => {
            let period = rng.pick(&[16, 24, 24]);
            let rings: [&[u8]; 3] = [&[c, 0, a, b], &[a, 0, b, 0, c], &[b, c, 0, a]];
            Strip::lozenge(period, rng.pick(&rings), a)
        }
        Family::Moc => Strip::Hooked { threads: [a, b, c] },
        Family::Bac => {
            let period = if rng.chance(0.5) { 24 } else { 16 };
            let turns: [&[u8]; 3] = [&[a, 0, b, 0], &[a, b, 0, c], &[a, a, 0, b]];
            let (threads, count) = threads(rng.pick(&turns));
            Strip::Steps { period, threads, count }
        }
        Family::Sao => {
            let (reach, period) = if rng.chance(0.65) { (4, 24) } else { (3, 16) };
            Strip::Star { reach, period, threads: [a, b, c] }
        }
        Family::Dich => {
            let period = rng.pick(&[12, 16, 24]);
            let turns: [&[u8]; 3] = [&[a, 0, b, 0], &[a, b, 0], &[a, 0, 0, c, 0, 0]];
            let (threads, count) = threads(rng.pick(&turns));
            Strip::Zigzag { period, threads, count, thickness: rng.pick(&[1, 2]) }
        }
        Family::Cay => Strip::Fern {
            period: if rng.chance(0.5) { 12 } else { 16 },
            height: if rng.chance(0.5) { 15 } else { 19 },
            threads: [a, b],
        },
        Family::Song => Strip::Wave { thread: a },
    }
}

/// What surrounds a motif, from the outside in.
pub(super) struct Border {
    pub(super) strips: Vec<Strip>,
    pub(super) toothed: bool,
    pub(super) teeth_thread: u8,
    pub(super) teeth_height: i32,
}

/// Draws a border. Its outermost thread is 1 or 3, never the pale 2, which would read as a gap on paper.
pub(super) fn border(rng: &mut Rng) -> Border {
    let kind = rng.below(4);
    let outer = rng.pick(&[1, 3]);
    let line = Strip::solid(1, outer);
    let wide = Strip::solid(2, outer);
    let gap = Strip::gap();
    let strips = match kind {
        0 => vec![wide, gap],
        1 => vec![line, gap, line, gap],
        2 => {
            let thread = if outer == 1 { 2 } else { 1 };
            vec![wide, gap, Strip::Check { thread, size: 2 }, gap]
        }
        _ => {
            let thread = if outer == 3 { 1 } else { 3 };
            vec![line, Strip::Dash { thread }, line, gap]
        }
    };
    Border {
        strips,
        toothed: rng.chance(0.55),
        teeth_thread: rng.pick(&[1, 2, 3]),
        teeth_height: if rng.chance(0.5) { 3 } else { 4 },
    }
}
