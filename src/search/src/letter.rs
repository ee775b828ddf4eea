//! One Vietnamese letter taken apart: base letter, quality mark, tone.

/// The six tones in dictionary order: level, grave, hook above, tilde, acute, dot below.
/// The same order as `icu_collator` has for Vietnamese (tests/order.rs): ngang, huyền, hỏi, ngã, sắc, nặng.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Tone {
    /// ngang: no mark.
    #[default]
    Level,
    /// huyền: `̀`.
    Grave,
    /// hỏi: `̉`.
    Hook,
    /// ngã: `̃`.
    Tilde,
    /// sắc: `́`.
    Acute,
    /// nặng: `̣`.
    Dot,
}

/// A letter without its marks, and the marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The lower-case ASCII letter for Vietnamese letters, else the lower-case character itself.
    pub base: char,
    /// Quality of the letter: 0 plain, then the dictionary's order (a ă â, d đ, e ê, o ô ơ, u ư).
    pub quality: u8,
    /// The tone written on it.
    pub tone: Tone,
}

/// Rows of (plain form with quality, its six forms by tone in the order of [`Tone`]).
const VOWELS: [(char, u8, &str); 12] = [
    ('a', 0, "aàảãáạ"),
    ('a', 1, "ăằẳẵắặ"),
    ('a', 2, "âầẩẫấậ"),
    ('e', 0, "eèẻẽéẹ"),
    ('e', 1, "êềểễếệ"),
    ('i', 0, "iìỉĩíị"),
    ('o', 0, "oòỏõóọ"),
    ('o', 1, "ôồổỗốộ"),
    ('o', 2, "ơờởỡớợ"),
    ('u', 0, "uùủũúụ"),
    ('u', 1, "ưừửữứự"),
    ('y', 0, "yỳỷỹýỵ"),
];

const TONES: [Tone; 6] = [Tone::Level, Tone::Grave, Tone::Hook, Tone::Tilde, Tone::Acute, Tone::Dot];

/// Takes a character apart; anything that is no Vietnamese letter comes back lower-case with quality 0.
pub fn letter(c: char) -> Letter {
    let c = lower(c);
    if c.is_ascii() {
        return Letter { base: c, quality: 0, tone: Tone::Level };
    }
    if matches!(c, 'đ' | 'ð' | 'ɖ') {
        return Letter { base: 'd', quality: 1, tone: Tone::Level };
    }
    for (base, quality, forms) in VOWELS {
        for (form, tone) in forms.chars().zip(TONES) {
            if form == c {
                return Letter { base, quality, tone };
            }
        }
    }
    Letter { base: c, quality: 0, tone: Tone::Level }
}

/// What a combining mark adds: a tone or a quality of the letter before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A tone mark.
    Tone(Tone),
    /// Circumflex, U+0302.
    Circumflex,
    /// Breve, U+0306.
    Breve,
    /// Horn, U+031B.
    Horn,
}

/// The mark of a combining character used in Vietnamese, if it is one.
pub fn mark(c: char) -> Option<Mark> {
    Some(match c {
        '\u{300}' | '\u{340}' => Mark::Tone(Tone::Grave),
        '\u{309}' => Mark::Tone(Tone::Hook),
        '\u{303}' => Mark::Tone(Tone::Tilde),
        '\u{301}' | '\u{341}' => Mark::Tone(Tone::Acute),
        '\u{323}' => Mark::Tone(Tone::Dot),
        '\u{302}' => Mark::Circumflex,
        '\u{306}' => Mark::Breve,
        '\u{31b}' => Mark::Horn,
        _ => return None,
    })
}

impl Letter {
    /// The letter with one more combining mark on it; a mark that does not fit changes nothing.
    #[must_use]
    pub fn with(mut self, mark: Mark) -> Self {
        match (mark, self.base) {
            (Mark::Tone(tone), _) => self.tone = tone,
            (Mark::Circumflex, 'a') | (Mark::Horn, 'o') => self.quality = 2,
            (Mark::Circumflex, 'e' | 'o') | (Mark::Breve, 'a') | (Mark::Horn, 'u') => self.quality = 1,
            _ => {}
        }
        self
    }
}

/// Lower case of Latin, Greek, Cyrillic and full-width letters; others stay as they are. The library's own table
/// holds every script of the world and is large.
fn lower(c: char) -> char {
    let code = u32::from(c);
    let step = match code {
        0x41..=0x5a
        | 0xc0..=0xd6
        | 0xd8..=0xde
        | 0x391..=0x3a1
        | 0x3a3..=0x3a9
        | 0x410..=0x42f
        | 0xff21..=0xff3a => 32,
        0x400..=0x40f => 80,
        0x189 => 205,
        // Pairs of a capital and its small letter, the capital even …
        0x100..=0x12f | 0x132..=0x137 | 0x14a..=0x177 | 0x1a0..=0x1a5 | 0x1e00..=0x1e95 | 0x1ea0..=0x1eff => {
            1 - code % 2
        }
        // … or odd.
        0x139..=0x148 | 0x179..=0x17e | 0x1af..=0x1b0 => code % 2,
        _ => 0,
    };
    char::from_u32(code + step).unwrap_or(c)
}
