//! Contrast of the colour tokens (WCAG 2.2, success criteria 1.4.3 and 1.4.11), also where axe cannot judge: over
//! the ridges and doors of home.

use std::collections::BTreeMap;

use super::{scan, verdict};

type Tokens = BTreeMap<String, String>;

/// Adds the colour tokens of every block that starts with `selector{`.
fn read(css: &str, selector: &str, tokens: &mut Tokens) {
    for block in css.split(&format!("{selector}{{")).skip(1) {
        let body = block.split('}').next().unwrap();
        for (name, value) in body.split(';').filter_map(|pair| pair.split_once(':')) {
            if value.trim().starts_with('#') {
                tokens.insert(name.trim().to_owned(), value.trim().to_owned());
            }
        }
    }
}

/// Relative luminance of `#RRGGBB`, 0 to 1.
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let share = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn ratio(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// What stands on what, and the least ratio.
const PAIRS: &[(f64, &[&str], &[&str])] = &[
    (4.5, &["ink", "ink-2", "ink-3"], &["ground", "surface"]),
    (4.5, &["ink", "ink-2"], &["sunken"]),
    (4.5, &["madder", "turmeric-ink"], &["ground", "surface"]),
    (4.5, &["on-accent"], &["indigo", "tea", "madder"]),
    (4.5, &["on-turmeric"], &["turmeric"]),
    (3.0, &["rule-strong", "focus"], &["ground", "surface"]),
    // Home: title and intro over sky and far ridges, foot over the nearest, words of the doors.
    (4.5, &["ink"], &["ridge-1", "ridge-1-line", "ridge-2", "ridge-2-line"]),
    (4.5, &["foot"], &["ridge-5", "ridge-5-line", "ridge-4"]),
    (4.5, &["door-light"], &["door-tea", "door-madder"]),
    (4.5, &["door-dark"], &["door-turmeric"]),
    (4.5, &["tray-text"], &["tray"]),
];

#[test]
fn every_pair_of_text_and_ground_has_the_contrast_that_wcag_asks_for_by_day_and_night() {
    let css =
        &scan::files("style", ".css").into_iter().find(|(path, _)| path.contains("00-tokens")).unwrap().1;
    let mut day = Tokens::new();
    for selector in [":root,[data-theme=\"light\"]", "\n:root"] {
        read(css, selector, &mut day);
    }
    let mut night = day.clone();
    read(css, "\n[data-theme=\"dark\"]", &mut night);
    let mut system = day.clone();
    read(css, ":root:not([data-theme])", &mut system);
    assert_eq!(night, system, "the dark theme chosen and the device's dark theme are one");
    assert!(day.len() > 30 && day != night, "{} tokens were read", day.len());
    let mut bad = Vec::new();
    for (theme, tokens) in [("day", &day), ("night", &night)] {
        let colour = |name: &str| tokens[&format!("--{name}")].as_str();
        for (least, words, grounds) in PAIRS {
            for (word, ground) in words.iter().flat_map(|w| grounds.iter().map(move |g| (*w, *g))) {
                let found = ratio(colour(word), colour(ground));
                if found < *least {
                    bad.push(format!(
                        "{theme}: --{word} on --{ground} has {found:.2}, at least {least} is asked"
                    ));
                }
            }
        }
    }
    verdict(&bad);
}
