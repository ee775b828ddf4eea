//! Raw keystrokes of the two ways to type Vietnamese, for readers whose keyboard program is off.

use crate::letter::{Letter, Tone};

/// Reads a word as keystrokes: VNI where it has digits, Telex otherwise. `None` where that changes nothing, or where
/// the word carries marks already.
pub(crate) fn decode(letters: &[Letter]) -> Option<Vec<Letter>> {
    if letters.iter().any(|l| l.quality != 0 || l.tone != Tone::Level) {
        return None;
    }
    let vni = letters.iter().any(|l| l.base.is_ascii_digit());
    let mut out: Vec<Letter> = Vec::with_capacity(letters.len());
    let mut changed = false;
    for l in letters {
        let used = if vni { vni_key(&mut out, l.base) } else { telex_key(&mut out, l.base) };
        changed |= used;
        if !used {
            out.push(*l);
        }
    }
    // “dduwong” is “đương”: ư and o stand together only as ươ.
    for at in 1..out.len().saturating_sub(1) {
        let after_horn = out.get(at - 1).is_some_and(|l| (l.base, l.quality) == ('u', 1));
        if let Some(l) = out.get_mut(at).filter(|l| after_horn && l.base == 'o' && l.quality == 0) {
            l.quality = 2;
        }
    }
    changed.then_some(out)
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// A key of Telex: whether it marked something typed before.
fn telex_key(out: &mut Vec<Letter>, key: char) -> bool {
    match key {
        's' => tone(out, Tone::Acute),
        'f' => tone(out, Tone::Grave),
        'r' => tone(out, Tone::Hook),
        'x' => tone(out, Tone::Tilde),
        'j' => tone(out, Tone::Dot),
        'd' => quality(out, 'd', 1),
        'a' => quality(out, 'a', 2),
        'e' | 'o' => quality(out, key, 1),
        'w' => {
            let used = if breve_fits(out) { quality(out, 'a', 1) } else { horn(out) };
            if !used {
                // “tw” is “tư”.
                out.push(Letter { base: 'u', quality: 1, tone: Tone::Level });
            }
            true
        }
        _ => false,
    }
}

/// A key of VNI: whether it marked something typed before.
fn vni_key(out: &mut [Letter], key: char) -> bool {
    match key {
        '1' => tone(out, Tone::Acute),
        '2' => tone(out, Tone::Grave),
        '3' => tone(out, Tone::Hook),
        '4' => tone(out, Tone::Tilde),
        '5' => tone(out, Tone::Dot),
        '6' => quality(out, 'a', 2) || quality(out, 'e', 1) || quality(out, 'o', 1),
        '7' => horn(out),
        '8' => quality(out, 'a', 1),
        '9' => quality(out, 'd', 1),
        _ => false,
    }
}

/// Puts a tone on the last vowel; the syllable has only one.
fn tone(out: &mut [Letter], tone: Tone) -> bool {
    let Some(at) = out.iter().rposition(|l| is_vowel(l.base)) else { return false };
    for l in out.iter_mut() {
        l.tone = Tone::Level;
    }
    if let Some(l) = out.get_mut(at) {
        l.tone = tone;
    }
    true
}

/// Puts a quality on the last such letter that has none.
fn quality(out: &mut [Letter], base: char, quality: u8) -> bool {
    match out.iter_mut().rfind(|l| l.base == base) {
        Some(l) if l.quality == 0 => {
            l.quality = quality;
            true
        }
        _ => false,
    }
}

/// Whether `w` after these letters means ă: “xoawn”, “quawn”; but “muaw” is “mưa”.
fn breve_fits(out: &[Letter]) -> bool {
    let Some(at) = out.iter().rposition(|l| is_vowel(l.base)) else { return false };
    let base = |back: usize| at.checked_sub(back).and_then(|at| out.get(at)).map(|l| l.base);
    base(0) == Some('a') && (base(1) != Some('u') || base(2) == Some('q'))
}

/// Horn on `u` and `o`, on both of `uo`.
fn horn(out: &mut [Letter]) -> bool {
    let Some(at) = out.iter().rposition(|l| matches!(l.base, 'u' | 'o') && l.quality == 0) else {
        return false;
    };
    let pair = at > 0
        && out.get(at - 1).is_some_and(|l| l.base == 'u')
        && out.get(at).is_some_and(|l| l.base == 'o');
    let from = if pair { at - 1 } else { at };
    for l in out.iter_mut().take(at + 1).skip(from) {
        l.quality = if l.base == 'u' { 1 } else { 2 };
    }
    true
}
