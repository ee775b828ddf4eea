//! What may have been meant where nothing stands as typed.

use crate::fold::Word;
use crate::index::{Index, NAMES, STRONG, number};
use crate::keys;
use crate::letter::Letter;
use crate::plan::{Alternative, Asked, Found, Level, MOST_WORDS, Plan, Tier};
use crate::repair::fits_after_repair;

impl Index {
    /// Every word may be only begun: “phong th chu”. Two letters begin too much: they must follow the word before them,
    /// or be a whole word.
    pub(crate) fn by_beginnings(&self, letters: &[&[Letter]]) -> Option<(Plan, Found)> {
        if letters.len() < 2 {
            return None;
        }
        let last = letters.len() - 1;
        let words = letters.iter().enumerate().map(|(at, word)| {
            (word.len() > 1).then_some(())?;
            let short = word.len() < 3 && at < last;
            let alternative = self.alternative(word, Level::Open, !short || at > 0, STRONG)?;
            Some(Asked { alternatives: vec![alternative], glued: short && at > 0, ..Asked::default() })
        });
        let words = words.collect::<Option<Vec<_>>>()?;
        self.try_plan(Some(Plan { words, tier: Tier::Strong, guessed: true }))
    }

    /// Raw Telex or VNI. A word that decodes to nothing known stays as it is.
    pub(crate) fn by_keystrokes(&self, typed: &[Word]) -> Option<(Plan, Found)> {
        let decoded: Vec<Option<Vec<Letter>>> =
            typed.iter().map(|word| keys::decode(&word.letters)).collect();
        if decoded.iter().all(Option::is_none) {
            return None;
        }
        let last = typed.len() - 1;
        [Level::Exact, Level::Open, Level::Ignored].into_iter().find_map(|level| {
            [Tier::Strong, Tier::Facts].into_iter().find_map(|tier| {
                let classes = tier.classes();
                let words = typed.iter().zip(&decoded).enumerate().map(|(at, (word, decoded))| {
                    let read =
                        decoded.as_deref().and_then(|d| self.alternative(d, level, at == last, classes));
                    let raw = if read.is_some() && word.letters.iter().any(|l| l.base.is_ascii_digit()) {
                        None
                    } else {
                        self.alternative(&word.letters, level, at == last, classes)
                    };
                    let alternatives: Vec<Alternative> = read.into_iter().chain(raw).collect();
                    (!alternatives.is_empty()).then_some(Asked { alternatives, ..Asked::default() })
                });
                self.try_plan(words.collect::<Option<Vec<_>>>().map(|words| Plan {
                    words,
                    tier,
                    guessed: false,
                }))
            })
        })
    }

    /// Spaces forgotten or too many: the letters cut anew into words that the catalogue has.
    pub(crate) fn by_spaces(&self, typed: &[Word]) -> Option<(Plan, Found)> {
        let each = self.cut_each(typed, Tier::Strong, true);
        each.or_else(|| {
            let together: Vec<Letter> = typed.iter().flat_map(|w| w.letters.iter().copied()).collect();
            let whole = Word { letters: together, ..Word::default() };
            (typed.len() > 1).then(|| self.cut_each(&[whole], Tier::Strong, true))?
        })
    }

    /// The sound of the Chinese name, with or without spaces; whole syllables, or the last one only begun.
    pub(crate) fn by_sound(&self, typed: &[Word], begun: bool) -> Option<(Plan, Found)> {
        let ascii = typed.iter().flat_map(|w| &w.letters).all(|l| l.base.is_ascii_alphabetic());
        ascii.then(|| self.cut_each(typed, Tier::Pinyin, begun))?
    }

    /// The same where the reader does not read Chinese: one short syllable is no name then.
    pub(crate) fn by_long_sound(&self, typed: &[Word]) -> Option<(Plan, Found)> {
        let letters: usize = typed.iter().map(|w| w.letters.len()).sum();
        (letters > 4).then(|| self.by_sound(typed, true))?
    }

    /// Cuts words that do not stand in the index into such that do; the best cut wins.
    fn cut_each(&self, typed: &[Word], tier: Tier, begun: bool) -> Option<(Plan, Found)> {
        let classes = tier.classes();
        let is_last = |at: usize| begun && at + 1 == typed.len();
        let mut cuts: Vec<Vec<Asked>> = vec![Vec::new()];
        for (at, word) in typed.iter().enumerate() {
            let level = if tier == Tier::Pinyin { Level::Ignored } else { Level::Open };
            let whole = self.alternative(&word.letters, level, is_last(at), classes);
            let mut ways: Vec<Vec<Asked>> = Vec::new();
            if let Some(alternative) = whole {
                let glued = word.glued || tier == Tier::Pinyin && at > 0;
                ways.push(vec![Asked { alternatives: vec![alternative], glued, ..Asked::default() }]);
            }
            if ways.is_empty() || tier == Tier::Pinyin {
                self.cuts(&word.letters, is_last(at), classes, level, &mut Vec::new(), &mut ways);
                for way in &mut ways {
                    if let Some(first) = way.first_mut() {
                        first.glued = word.glued || tier == Tier::Pinyin && at > 0;
                    }
                }
            }
            let mut longer = Vec::new();
            for cut in &cuts {
                for way in ways.iter().take(12) {
                    longer.push([cut.as_slice(), way.as_slice()].concat());
                }
            }
            longer.retain(|words| words.len() <= MOST_WORDS);
            longer.truncate(48);
            cuts = longer;
        }
        self.best_plan(cuts.into_iter().map(|words| Plan { words, tier, guessed: false }))
    }

    /// All ways to cut letters into known words, at most 24.
    fn cuts(
        &self,
        letters: &[Letter],
        last: bool,
        classes: u16,
        level: Level,
        before: &mut Vec<Asked>,
        ways: &mut Vec<Vec<Asked>>,
    ) {
        if letters.is_empty() {
            ways.push(before.clone());
            return;
        }
        if before.len() >= 8 || ways.len() >= 24 {
            return;
        }
        for length in (1..=letters.len().min(12)).rev() {
            let (head, rest) = letters.split_at(length);
            let digit = head.iter().all(|l| l.base.is_ascii_digit());
            let vowel = matches!(head, [l] if matches!(l.base, 'o' | 'a' | 'e' | 'y' | 'u'));
            // A single letter is a syllable of pinyin where it is a vowel, or the beginning of the last one.
            let begun = vowel || rest.is_empty() && last && !before.is_empty();
            if length == 1 && !digit && !(begun && classes != STRONG) {
                continue;
            }
            let ends = rest.is_empty();
            if let Some(alternative) =
                self.alternative(head, level, ends && last && !before.is_empty(), classes)
            {
                // Short pieces fit almost anywhere: they must stand together.
                let glued = !before.is_empty() && (length < 3 || classes != STRONG);
                before.push(Asked { alternatives: vec![alternative], glued, ..Asked::default() });
                self.cuts(rest, last, classes, level, before, ways);
                before.pop();
            }
        }
    }

    /// The plan whose best record weighs most.
    pub(crate) fn best_plan(&self, plans: impl Iterator<Item = Plan>) -> Option<(Plan, Found)> {
        let mut best: Option<(u32, Plan, Found)> = None;
        for plan in plans {
            let Some(found) = self.find(&plan) else { continue };
            let Some(first) = self.order(&plan, &found, 1).first().copied() else { continue };
            // More words for the same letters weigh more by themselves: compare the mean.
            let weight = self.weight(&plan, first) * 16 / number(plan.words.len().max(1));
            if best.as_ref().is_none_or(|(known, ..)| weight > *known) {
                best = Some((weight, plan, found));
            }
        }
        best.map(|(_, plan, found)| (plan, found))
    }

    /// One letter wrong, missing, too many or swapped with its neighbour, in one word. Where every word is known, only
    /// a name that then holds all of them is believed.
    pub(crate) fn by_repair(&self, typed: &[Word]) -> Option<(Plan, Found)> {
        let last = typed.len() - 1;
        let as_is: Vec<Option<Alternative>> = typed
            .iter()
            .enumerate()
            .map(|(at, word)| self.alternative(&word.letters, Level::Open, at == last, STRONG))
            .collect();
        let unknown = as_is.iter().filter(|known| known.is_none()).count();
        if unknown > 1 {
            return None;
        }
        let plans = typed.iter().enumerate().filter_map(|(at, word)| {
            let skip = unknown == 1 && as_is.get(at).is_some_and(Option::is_some);
            if skip || !may_be_repaired(word, typed.len(), unknown == 1) {
                return None;
            }
            let repairs = self.repairs(word, at == last).map(|number| Self::repaired(number, word));
            let alternatives: Vec<Alternative> = repairs.collect();
            if alternatives.is_empty() {
                return None;
            }
            let words = as_is.iter().enumerate().map(|(other, known)| {
                let alternatives = if other == at { alternatives.clone() } else { vec![known.clone()?] };
                Some(Asked { alternatives, ..Asked::default() })
            });
            Some(Plan { words: words.collect::<Option<_>>()?, tier: Tier::Strong, guessed: true })
        });
        let (plan, mut found) = self.best_plan(plans)?;
        if unknown == 0 {
            found.all.keep(&found.names);
        }
        (!found.all.is_empty()).then_some((plan, found))
    }

    /// Words of the index one edit away.
    fn repairs<'a>(&'a self, word: &'a Word, prefix: bool) -> impl Iterator<Item = u32> + 'a {
        let letters: Vec<char> = word.letters.iter().map(|l| l.base).collect();
        // Short words are near to many others: they are looked for in names only, and their first letter is believed.
        let short = letters.len() < 4;
        let classes_wanted = if short { NAMES } else { STRONG };
        let prefix = prefix && letters.len() >= 5;
        let known = self.plain.iter().zip(&self.plain_classes).enumerate();
        known.filter_map(move |(at, (plain, classes))| {
            let first = letters.len() >= 6 || same_beginning(&letters, plain);
            // A beginning with a slip in it is believed where little is missing.
            let prefix = prefix && plain.len() <= letters.len() + 3;
            (classes & classes_wanted != 0 && first && fits_after_repair(&letters, plain, prefix))
                .then(|| number(at))
        })
    }
}

/// Whether a word begins with the first letter typed, or with the first two swapped.
fn same_beginning(typed: &[char], word: &str) -> bool {
    let mut chars = word.chars();
    let (first, second) = (chars.next(), chars.next());
    first == typed.first().copied() || (first == typed.get(1).copied() && second == typed.first().copied())
}

/// Whether a word is long enough to be repaired without guessing.
fn may_be_repaired(word: &Word, words: usize, unknown: bool) -> bool {
    let shortest = match (words, unknown) {
        (1, _) => 5,
        (2, false) => 4,
        (2 | 3, _) => 3,
        _ => 2,
    };
    word.letters.len() >= shortest && word.letters.iter().all(|l| l.base.is_ascii_alphabetic())
}
