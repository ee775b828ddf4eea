//! Folding: one text, comparable however its marks were typed.

use crate::letter::{Letter, Tone, letter, mark};

/// A word of a text: its letters taken apart, and where it stands in the original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Letters in order.
    pub letters: Vec<Letter>,
    /// Byte offset of the first letter in the original text.
    pub start: usize,
    /// Byte offset after the last letter and its combining marks.
    pub end: usize,
}

impl Word {
    /// The letters without any marks: `Tuyết` gives `tuyet`.
    pub fn plain(&self) -> String {
        self.letters.iter().map(|l| l.base).collect()
    }

    /// Tone of the syllable: the one mark it carries, wherever it was put (`hoà` and `hòa` agree).
    pub fn tone(&self) -> Tone {
        self.letters.iter().map(|l| l.tone).find(|t| *t != Tone::Level).unwrap_or_default()
    }
}

/// Splits a text into words: runs of letters and digits. Marks may be composed or not, in any order.
/// Cost: one pass.
pub fn words(text: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    let mut open = false;
    for (at, c) in text.char_indices() {
        if let Some(m) = mark(c) {
            if let (true, Some(word)) = (open, found.last_mut())
                && let Some(last) = word.letters.pop()
            {
                word.letters.push(last.with(m));
                word.end = at + c.len_utf8();
            }
            continue;
        }
        if !c.is_alphanumeric() {
            open = false;
            continue;
        }
        let (l, end) = (letter(c), at + c.len_utf8());
        match found.last_mut() {
            Some(word) if open => {
                word.letters.push(l);
                word.end = end;
            }
            _ => found.push(Word { letters: vec![l], start: at, end }),
        }
        open = true;
    }
    found
}

/// The whole text without marks, words joined by one space: `Chè Shan  TUYẾT` gives `che shan tuyet`.
pub fn plain(text: &str) -> String {
    words(text).iter().map(Word::plain).collect::<Vec<_>>().join(" ")
}
