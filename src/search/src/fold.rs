//! Folding: one text, comparable however its marks were typed.

use crate::letter::{Letter, Tone, letter, mark};

/// A word of a text: its letters taken apart, and where it stands in the original.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// Letters in order.
    pub letters: Vec<Letter>,
    /// Byte offset of the first letter in the original text.
    pub start: usize,
    /// Byte offset after the last letter and its combining marks.
    pub end: usize,
    /// Whether it follows the word before it without a gap: Chinese characters are words of their own.
    pub glued: bool,
}

/// The marks of a word: two bits of quality for each of its first thirty letters, and the tone of the syllable,
/// wherever it was put (`hoà` and `hòa` agree). Longer words are compared by their first thirty letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Marks(u64);

const TONE_SHIFT: u32 = 60;
const QUALITIES: u64 = (1 << TONE_SHIFT) - 1;
const LOW_BITS: u64 = 0x5555_5555_5555_5555 & QUALITIES;

impl Marks {
    /// The marks of these letters.
    pub fn of(letters: &[Letter]) -> Self {
        let mut marks = Self::default();
        for (at, l) in letters.iter().enumerate() {
            marks.add(at, *l);
        }
        marks
    }

    /// Adds the marks of the letter at a position. The first tone counts.
    fn add(&mut self, at: usize, l: Letter) {
        if at < 30 {
            self.0 |= u64::from(l.quality & 3) << (at * 2);
        }
        if self.0 >> TONE_SHIFT == 0 {
            self.0 |= (l.tone as u64) << TONE_SHIFT;
        }
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The number of the tone, 0 for none.
    pub(crate) fn tone(self) -> u64 {
        self.0 >> TONE_SHIFT
    }

    /// Whether these marks have every mark of `typed`: qualities letter by letter, the tone on the syllable. A letter
    /// typed plain may carry any mark.
    pub fn carry(self, typed: Self) -> bool {
        let t = typed.0 & QUALITIES;
        let marked = (t | t >> 1) & LOW_BITS;
        (self.0 ^ typed.0) & (marked | marked << 1) == 0 && (typed.tone() == 0 || typed.tone() == self.tone())
    }

    /// The qualities of the first letters alone.
    pub(crate) fn first(self, letters: usize) -> u64 {
        self.0
            & QUALITIES
            & (1_u64.checked_shl(u32::try_from(letters * 2).unwrap_or(64)).unwrap_or(0).wrapping_sub(1))
    }

    /// On how many letters the qualities differ, and 1 more if the tone does.
    pub(crate) fn differences(self, other: Self) -> u32 {
        let d = (self.0 ^ other.0) & QUALITIES;
        ((d | d >> 1) & LOW_BITS).count_ones() + u32::from(self.tone() != other.tone())
    }
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

/// Chinese characters are written without spaces: each is a word.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}')
}

/// Whether a character belongs to words: letters and digits of any script. Vietnamese ones are known without asking the
/// library's table, which is slow.
fn is_inside(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        '\u{c0}'..='\u{24f}' => c != '×' && c != '÷',
        '\u{1ea0}'..='\u{1eff}' => true,
        _ => c.is_alphanumeric(),
    }
}

/// Characters without width that some keyboards and copied texts leave inside words, and the combining macron, caron and
/// diaeresis of pinyin.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{304}' | '\u{308}' | '\u{30c}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe0e}' | '\u{fe0f}' | '\u{feff}')
}

/// Splits a text into words: runs of letters and digits, and single Chinese characters. Marks may be composed or
/// not, in any order. Cost: one pass.
pub fn words(text: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    // Whether the last character belongs to a word, and whether that word may grow.
    let (mut touching, mut open) = (false, false);
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
        if is_invisible(c) {
            continue;
        }
        if !is_inside(c) {
            (touching, open) = (false, false);
            continue;
        }
        let (l, end, han) = (letter(c), at + c.len_utf8(), is_han(c));
        match found.last_mut() {
            Some(word) if open && !han => {
                word.letters.push(l);
                word.end = end;
            }
            _ => found.push(Word { letters: vec![l], start: at, end, glued: touching }),
        }
        (touching, open) = (true, !han);
    }
    found
}

/// The whole text without marks, words joined by one space: `Chè Shan  TUYẾT` gives `che shan tuyet`.
pub fn plain(text: &str) -> String {
    words(text).iter().map(Word::plain).collect::<Vec<_>>().join(" ")
}

/// One word of a text as [`each_word`] tells it.
pub(crate) struct Token<'a> {
    /// Its letters without marks.
    pub plain: &'a str,
    /// Its marks.
    pub marks: Marks,
    /// Byte range in the text.
    pub range: std::ops::Range<usize>,
}

/// Tells the words of a text one by one, the same as [`words`], without keeping letters: for indexing.
pub(crate) fn each_word(text: &str, buffer: &mut String, mut tell: impl FnMut(Token<'_>)) {
    let (mut marks, mut count, mut start, mut end) = (Marks::default(), 0, 0, 0);
    let mut last: Option<Letter> = None;
    buffer.clear();
    // A letter is added when the next one begins: marks may follow it.
    let flush = |last: &mut Option<Letter>, buffer: &mut String, marks: &mut Marks, count: &mut usize| {
        if let Some(l) = last.take() {
            buffer.push(l.base);
            marks.add(*count, l);
            *count += 1;
        }
    };
    for (at, c) in text.char_indices() {
        if c.is_ascii_lowercase() {
            if last.is_none() && count == 0 {
                start = at;
            }
            flush(&mut last, buffer, &mut marks, &mut count);
            last = Some(Letter { base: c, quality: 0, tone: Tone::Level });
            end = at + 1;
            continue;
        }
        if let Some(m) = mark(c).filter(|_| !c.is_ascii()) {
            if let Some(l) = last {
                last = Some(l.with(m));
                end = at + c.len_utf8();
            }
            continue;
        }
        if is_invisible(c) {
            continue;
        }
        let (inside, han) = (is_inside(c), is_han(c));
        if !inside || han {
            flush(&mut last, buffer, &mut marks, &mut count);
            if count > 0 {
                tell(Token { plain: buffer, marks, range: start..end });
                buffer.clear();
                (marks, count) = (Marks::default(), 0);
            }
        }
        if han {
            buffer.push(c);
            tell(Token { plain: buffer, marks, range: at..at + c.len_utf8() });
            buffer.clear();
        } else if inside {
            if last.is_none() && count == 0 {
                start = at;
            }
            flush(&mut last, buffer, &mut marks, &mut count);
            last = Some(letter(c));
            end = at + c.len_utf8();
        }
    }
    flush(&mut last, buffer, &mut marks, &mut count);
    if count > 0 {
        tell(Token { plain: buffer, marks, range: start..end });
    }
}
