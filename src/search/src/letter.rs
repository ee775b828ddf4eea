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

/// Rows of (plain form, quality, its six forms by tone in the order of [`Tone`]).
const VOWELS: [(char, u8, [char; 6]); 12] = [
    ('a', 0, ['a', 'à', 'ả', 'ã', 'á', 'ạ']),
    ('a', 1, ['ă', 'ằ', 'ẳ', 'ẵ', 'ắ', 'ặ']),
    ('a', 2, ['â', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ']),
    ('e', 0, ['e', 'è', 'ẻ', 'ẽ', 'é', 'ẹ']),
    ('e', 1, ['ê', 'ề', 'ể', 'ễ', 'ế', 'ệ']),
    ('i', 0, ['i', 'ì', 'ỉ', 'ĩ', 'í', 'ị']),
    ('o', 0, ['o', 'ò', 'ỏ', 'õ', 'ó', 'ọ']),
    ('o', 1, ['ô', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ']),
    ('o', 2, ['ơ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ']),
    ('u', 0, ['u', 'ù', 'ủ', 'ũ', 'ú', 'ụ']),
    ('u', 1, ['ư', 'ừ', 'ử', 'ữ', 'ứ', 'ự']),
    ('y', 0, ['y', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ']),
];

const TONES: [Tone; 6] = [Tone::Level, Tone::Grave, Tone::Hook, Tone::Tilde, Tone::Acute, Tone::Dot];

/// The small marked letters lie in U+00E0–U+01B0 and U+1EA0–U+1EFF.
const TABLE_SIZE: usize = 0x1b1 + 0x60;

/// Where a character stands in the table; beyond its end for all others.
const fn slot(c: char) -> usize {
    match c as usize {
        code @ 0..=0x1b0 => code,
        code @ 0x1ea0..=0x1eff => code - 0x1ea0 + 0x1b1,
        _ => TABLE_SIZE,
    }
}

/// Base letter, quality and number of the tone by slot; base 0 where the character is no marked letter.
#[expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "computed when compiled: cannot panic at run time"
)]
const TABLE: [(u8, u8, u8); TABLE_SIZE] = {
    let mut table = [(0, 0, 0); TABLE_SIZE];
    let mut row = 0;
    while row < VOWELS.len() {
        let (base, quality, forms) = VOWELS[row];
        let mut tone = 0;
        while tone < forms.len() {
            table[slot(forms[tone])] = (base as u8, quality, tone as u8);
            tone += 1;
        }
        row += 1;
    }
    table[slot('đ')] = (b'd', 1, 0);
    table[slot('ð')] = (b'd', 1, 0);
    table
};

/// Takes a character apart; anything that is no Vietnamese letter comes back lower-case with quality 0.
pub fn letter(c: char) -> Letter {
    let c = lower(narrow(c));
    if c.is_ascii() {
        return Letter { base: c, quality: 0, tone: Tone::Level };
    }
    // The look-alike of đ; tones of pinyin that Vietnamese does not have.
    let (base, quality) = match c {
        'ɖ' => ('d', 1),
        'ā' | 'ǎ' => ('a', 0),
        'ē' | 'ě' => ('e', 0),
        'ī' | 'ǐ' => ('i', 0),
        'ō' | 'ǒ' => ('o', 0),
        'ū' | 'ǔ' | 'ü' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' => ('u', 0),
        _ => (c, 0),
    };
    if base != c {
        return Letter { base, quality, tone: Tone::Level };
    }
    match TABLE.get(slot(c)) {
        Some((base @ 1.., quality, tone)) => Letter {
            base: char::from(*base),
            quality: *quality,
            tone: TONES.get(usize::from(*tone)).copied().unwrap_or_default(),
        },
        _ => Letter { base: c, quality: 0, tone: Tone::Level },
    }
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

/// The ordinary form of a full-width letter or digit, as Chinese keyboards type them.
fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// Lower case of Latin, Greek and Cyrillic letters; others stay as they are. The library's own table
/// holds every script of the world and is large.
fn lower(c: char) -> char {
    let code = u32::from(c);
    let step = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3a9 | 0x410..=0x42f => 32,
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
