//! Dictionary order of Vietnamese: syllable by syllable, letters first, then tone.

use crate::fold::words;

/// A key whose byte order is the Vietnamese dictionary order of the text it was made from.
///
/// Each syllable is compared by its letters (a ă â b c d đ e ê …), then by its tone; only when a
/// syllable is equal is the next one looked at. This differs from `Intl.Collator`, which compares
/// the letters of the whole string before any tone. Cost: one pass, about two bytes a letter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SortKey(Vec<u8>);

impl SortKey {
    /// The bytes to compare.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

/// Sort key of a name. Digits come before letters; letters of other scripts come after `z`.
pub fn sort_key(text: &str) -> SortKey {
    let mut key = Vec::with_capacity(text.len() * 2);
    for word in words(text) {
        for l in &word.letters {
            if l.base.is_ascii() {
                key.push((l.base as u8).max(2));
                key.push(l.quality + 2);
            } else {
                key.push(0xff);
                let mut utf8 = [0; 4];
                key.extend_from_slice(l.base.encode_utf8(&mut utf8).as_bytes());
            }
        }
        // Below every letter, so that the shorter syllable comes first.
        key.push(1);
        key.push(word.tone() as u8 + 1);
    }
    SortKey(key)
}
