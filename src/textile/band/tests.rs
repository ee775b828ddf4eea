#![allow(clippy::indexing_slicing, clippy::unwrap_used, clippy::expect_used, reason = "a test may panic")]

use super::super::thread::{Rng, hash};
use super::strips::motif;
use super::{Band, Detail, Family, REPEAT, band, runs};

const DETAILS: [Detail; 3] = [Detail::Full, Detail::Slim, Detail::Hair];

fn all_bands() -> impl Iterator<Item = Band> {
    Family::ALL.into_iter().flat_map(|family| {
        (0..40).flat_map(move |number| DETAILS.map(|detail| band(family, &format!("s{number}"), detail)))
    })
}

fn digits(band: &Band) -> String {
    band.cells.iter().map(|&cell| char::from(b'0' + cell)).collect()
}

#[test]
fn bands_are_those_of_the_design() {
    // hashes of the cells that the design's own code weaves
    let golden = [
        (Family::Tram, 3_611_436_227),
        (Family::Moc, 2_696_195_319),
        (Family::Bac, 2_443_139_601),
        (Family::Sao, 1_091_703_527),
        (Family::Dich, 3_880_271_748),
        (Family::Cay, 3_778_905_213),
        (Family::Song, 3_359_900_405),
        (Family::Bien, 2_562_169_434),
    ];
    for (family, expected) in golden {
        let woven = band(family, "s1", Detail::Full);
        assert_eq!(hash(&digits(&woven)), expected, "{family:?}");
    }
}

#[test]
fn every_motif_repeats_after_48_threads() {
    for family in Family::ALL {
        for seed in 0..200 {
            let strip = motif(family, &mut Rng::new(seed));
            for y in 0..strip.height() {
                for x in 0..48 {
                    assert_eq!(strip.at(x, y), strip.at(x + 48, y), "{family:?} {seed}");
                }
            }
        }
    }
}

#[test]
fn a_band_is_a_full_grid_of_four_threads() {
    for band in all_bands() {
        assert_eq!(band.width, REPEAT);
        assert_eq!(band.cells.len(), band.width * band.height);
        assert!(band.cells.iter().all(|&cell| cell <= 3));
        assert!((6..=60).contains(&band.height), "{}", band.height);
        assert_eq!(band.cell(5, 0), band.cell(5 + REPEAT, 0));
        assert_eq!(band.cell(5, band.height), 0);
    }
}

#[test]
fn the_outermost_thread_is_never_the_pale_one() {
    for family in Family::ALL {
        for number in 0..200 {
            for detail in DETAILS {
                let band = band(family, &format!("x{number}"), detail);
                let last = band.height - 1;
                for x in 0..REPEAT {
                    assert!(matches!(band.cell(x, 0), 1 | 3), "{family:?} {number}");
                    // the inner edge of a hair band is its teeth
                    if detail != Detail::Hair {
                        assert!(matches!(band.cell(x, last), 1 | 3), "{family:?} {number}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_hems_of_the_home_doors_are_equally_high() {
    let height = |family, seed| band(family, seed, Detail::Slim).height;
    assert_eq!(height(Family::Cay, "door-5"), 29);
    assert_eq!(height(Family::Moc, "door-0"), 29);
    assert_eq!(height(Family::Sao, "door-2"), 29);
}

/// Draws the runs back onto a grid.
fn painted(paths: &[String; 4], width: usize, height: usize) -> Vec<u8> {
    let mut cells = vec![0; width * height];
    for (thread, path) in (0_u8..).zip(paths) {
        let (mut x, mut y) = (0, 0);
        let spaced = path.replace('M', "|M ").replace('m', "|m ").replace('h', " ");
        for run in spaced.split('|').skip(1) {
            let word: Vec<&str> = run.split_whitespace().collect();
            let number = |index: usize| word[index].parse::<usize>().unwrap();
            (x, y) = if word[0] == "M" { (number(1), number(2)) } else { (x + number(1), y + number(2)) };
            for _ in 0..number(3) {
                cells[y * width + x] = thread;
                x += 1;
            }
        }
    }
    cells
}

#[test]
fn paths_paint_exactly_the_cells() {
    for band in all_bands() {
        assert_eq!(painted(&runs(&band, REPEAT), REPEAT, band.height), band.cells);
    }
}

#[test]
fn runs_go_on_into_the_next_repeat() {
    let band = band(Family::Sao, "long", Detail::Full);
    let cells = painted(&runs(&band, 56), 56, band.height);
    for (index, &cell) in cells.iter().enumerate() {
        assert_eq!(cell, band.cell(index % 56, index / 56));
    }
}
