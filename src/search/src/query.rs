//! Matching a typed query against folded fields.

use crate::fold::{Word, words};
use crate::letter::Tone;

/// A query taken apart. Empty when nothing but spaces and punctuation was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    words: Vec<(Word, String)>,
}

/// How much of a match one field is: larger is better, `None` where a word is missing.
pub type Score = u32;

/// A text prepared for matching.
#[derive(Clone, Debug)]
pub struct Field {
    words: Vec<(Word, String)>,
    weight: u32,
}

impl Field {
    /// A field of the given weight; a hit in it counts `weight` times.
    pub fn new(text: &str, weight: u32) -> Self {
        Self { words: prepared(text), weight }
    }
}

impl Query {
    /// Takes a typed text apart.
    pub fn new(text: &str) -> Self {
        Self { words: prepared(text) }
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Score over all fields of a record: every typed word must begin some word of some field.
    /// A word typed without marks matches every marking, the exact spelling scoring higher; typed
    /// with marks it matches only words that carry them; letters typed plain stay open. Cost: words × words of the fields.
    pub fn score(&self, fields: &[Field]) -> Option<Score> {
        let mut total = 0;
        for typed in &self.words {
            let best = fields
                .iter()
                .filter_map(|field| {
                    let at = field.words.iter().map(|word| closeness(typed, word)).max()?;
                    (at > 0).then_some(at * field.weight)
                })
                .max()?;
            total += best;
        }
        Some(total)
    }

    /// Byte ranges of `text` that the query matches, in order, for highlighting in the original spelling.
    pub fn highlights(&self, text: &str) -> Vec<(usize, usize)> {
        prepared(text)
            .iter()
            .filter(|word| self.words.iter().any(|typed| closeness(typed, word) > 0))
            .map(|(word, _)| (word.start, word.end))
            .collect()
    }
}

fn prepared(text: &str) -> Vec<(Word, String)> {
    words(text)
        .into_iter()
        .map(|w| {
            let plain = w.plain();
            (w, plain)
        })
        .collect()
}

/// 0 no match, 1 prefix, 2 whole word without marks, 3 whole word as spelled.
fn closeness((typed, plain): &(Word, String), (word, word_plain): &(Word, String)) -> u32 {
    if !word_plain.starts_with(plain.as_str()) {
        return 0;
    }
    if !carries(word, typed) {
        return 0;
    }
    if plain.len() != word_plain.len() {
        return 1;
    }
    if carries(typed, word) { 3 } else { 2 }
}

/// Whether `word` has every mark of `typed`: qualities letter by letter, the tone on the syllable. A letter
/// typed plain may carry any mark, also beside marked ones: while somebody types, `đu` must still find `đường`.
fn carries(word: &Word, typed: &Word) -> bool {
    let qualities =
        typed.letters.iter().zip(&word.letters).all(|(t, w)| t.quality == 0 || t.quality == w.quality);
    qualities && (typed.tone() == Tone::Level || typed.tone() == word.tone())
}
