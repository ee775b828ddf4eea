//! From what was typed to what was meant.

use crate::bits::Bits;
use crate::fold::{Marks, Word, each_word, is_invisible, words};
use crate::index::{Class, Head, Index, NAMES, STRONG, WRITTEN};
use crate::keys;
use crate::letter::Letter;
use crate::plan::{Alternative, Asked, Found, Level, MOST_WORDS, Plan, Tier};
use crate::order::sort_numbers;
use crate::repair::{fits_after_repair, nearness};

/// Longest text that is looked at, in characters: nothing in a catalogue is named by more.
const LONGEST: usize = 200;

/// What a query finds.
#[derive(Debug, Default)]
pub struct Answer {
    /// Ranks of everything found.
    pub found: Bits,
    /// The same, best first.
    pub order: Vec<u32>,
    /// How the query was understood, where it is not what was typed.
    pub reading: Option<String>,
    words: Vec<Asked>,
}

/// The best of an answer, and how many there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Best {
    /// Ranks, best first.
    pub first: Vec<u32>,
    /// How many records were found in all.
    pub total: usize,
}

/// A plan that found something.
struct Hit {
    plan: Plan,
    found: Found,
    understood: bool,
}

impl Index {
    /// Everything that fits a query. Nothing typed finds everything, in the order of ranks. Cost at 10,000 records:
    /// microseconds where words stand as typed, a millisecond or two where repair is tried.
    pub fn search(&self, text: &str, sounds_first: bool) -> Answer {
        let typed = cut(text);
        if asks_nothing(&typed, text) {
            let found = Bits::all(self.len());
            return Answer { order: found.iter().collect(), found, ..Answer::default() };
        }
        let Some(hit) = self.understand(&typed, sounds_first) else {
            return Answer { found: Bits::none(self.len()), ..Answer::default() };
        };
        let order = self.order(&hit.plan, &hit.found, usize::MAX);
        let reading = order.first().filter(|_| !hit.understood).map(|best| self.spelled_in(&hit.plan, *best).join(" "));
        Answer { found: hit.found.all, order, reading, words: hit.plan.words }
    }

    /// The first `want` of a query and the exact total. Cost: for one frequent word or beginning, a look-up.
    pub fn best(&self, text: &str, want: usize) -> Best {
        let typed = cut(text);
        if asks_nothing(&typed, text) {
            return Best { first: (0..crate::index::number(self.len().min(want))).collect(), total: self.len() };
        }
        if let [word] = typed.as_slice()
            && Marks::of(&word.letters).is_empty()
            && let Some(head) = self.head(&word.plain()).filter(|head| head.total > 0)
            && want <= head.first.len().max(if head.total == head.first.len() { want } else { 0 })
        {
            return Best { first: head.first.iter().copied().take(want).collect(), total: head.total };
        }
        let Some(hit) = self.understand(&typed, false) else { return Best::default() };
        Best { first: self.order(&hit.plan, &hit.found, want), total: hit.found.all.count() }
    }

    /// Parts of `text` that an answer marks, as byte ranges in order: the letters typed, in the original spelling.
    pub fn highlights(&self, answer: &Answer, text: &str) -> Vec<(usize, usize)> {
        let mut ranges = Vec::new();
        if answer.words.is_empty() {
            return ranges;
        }
        each_word(text, &mut String::new(), |token| {
            let Some(letters) = self.marked(&answer.words, token.plain, token.marks) else { return };
            let word = text.get(token.range.clone()).unwrap_or_default();
            ranges.push((token.range.start, token.range.start + beginning(word, letters)));
        });
        ranges
    }

    /// The ready answer of a frequent beginning.
    pub(crate) fn make_head(&self, prefix: &str) -> Head {
        let letters: Vec<Letter> = prefix.chars().map(crate::letter::letter).collect();
        let plan = self.plan(&[letters.as_slice()], &[], Level::Exact, Tier::Strong);
        let found = plan.as_ref().and_then(|plan| self.find(plan));
        let found = found.unwrap_or_else(|| Found { all: Bits::none(self.len()), names: Bits::none(self.len()) });
        let first = plan.map(|plan| self.order(&plan, &found, 20)).unwrap_or_default();
        Head { prefix: prefix.into(), first, total: found.all.count(), names: found.names, strong: found.all }
    }

    /// Tries one understanding after the other: what was typed before what it may have meant.
    fn understand(&self, typed: &[Word], sounds_first: bool) -> Option<Hit> {
        if typed.is_empty() || typed.len() > MOST_WORDS {
            return None;
        }
        let hit = |understood| move |(plan, found)| Hit { plan, found, understood };
        if sounds_first && let Some(found) = self.by_sound(typed) {
            return Some(hit(false)(found));
        }
        let letters: Vec<&[Letter]> = typed.iter().map(|w| w.letters.as_slice()).collect();
        let glued: Vec<bool> = typed.iter().map(|w| w.glued).collect();
        let marked = typed.iter().any(|w| !Marks::of(&w.letters).is_empty());
        if let Some(found) = self.as_typed(&letters, &glued, Level::Exact) {
            return Some(hit(true)(found));
        }
        if marked && let Some(found) = self.as_typed(&letters, &glued, Level::Open) {
            return Some(hit(true)(found));
        }
        if marked && let Some(found) = self.with_other_marks(&letters, &glued) {
            return Some(hit(false)(found));
        }
        self.by_beginnings(&letters)
            .map(hit(true))
            .or_else(|| self.by_keystrokes(typed).map(hit(false)))
            .or_else(|| self.by_spaces(typed).map(hit(false)))
            .or_else(|| self.by_sound(typed).map(hit(false)))
            .or_else(|| self.by_repair(typed).map(hit(false)))
    }

    fn plan(&self, letters: &[&[Letter]], glued: &[bool], level: Level, tier: Tier) -> Option<Plan> {
        let classes = match tier {
            Tier::Strong => STRONG,
            Tier::Facts => WRITTEN,
            Tier::Pinyin => Class::Pinyin.bit(),
        };
        let last = letters.len().saturating_sub(1);
        let words = letters.iter().enumerate().map(|(at, word)| {
            // A single word of two letters that only facts have must be whole.
            let prefix = at == last && (tier != Tier::Facts || letters.len() > 1 || word.len() > 2);
            let alternative = self.alternative(word, level, prefix, classes)?;
            let glued = glued.get(at).copied().unwrap_or_default();
            Some(Asked { alternatives: vec![alternative], glued, ..Asked::default() })
        });
        Some(Plan { words: words.collect::<Option<_>>()?, tier })
    }

    fn try_plan(&self, plan: Option<Plan>) -> Option<(Plan, Found)> {
        let plan = plan?;
        let found = self.find(&plan)?;
        Some((plan, found))
    }

    /// The words as typed: every one of them, then without fillers, then with the facts.
    fn as_typed(&self, letters: &[&[Letter]], glued: &[bool], level: Level) -> Option<(Plan, Found)> {
        let strong = self.try_plan(self.plan(letters, glued, level, Tier::Strong));
        strong
            .or_else(|| {
                let (kept, only) = self.without_fillers(letters)?;
                let mut plan = self.plan(&kept, &[], level, Tier::Strong)?;
                for (word, only) in plan.words.iter_mut().zip(only) {
                    word.only = only;
                }
                self.try_plan(Some(plan))
            })
            .or_else(|| self.try_plan(self.plan(letters, glued, level, Tier::Facts)))
    }

    /// The marks of one word are wrong. Of three and more words, those of several may be.
    fn with_other_marks(&self, letters: &[&[Letter]], glued: &[bool]) -> Option<(Plan, Found)> {
        let open = self.plan(letters, glued, Level::Ignored, Tier::Strong)?;
        let plans = letters.iter().enumerate().filter(|(_, word)| !Marks::of(word).is_empty()).filter_map(|(wrong, _)| {
            let mut plan = open.clone();
            for (at, word) in plan.words.iter_mut().enumerate().filter(|(at, _)| *at != wrong) {
                let prefix = at + 1 == letters.len();
                word.alternatives = vec![self.alternative(letters.get(at)?, Level::Open, prefix, STRONG)?];
            }
            Some(plan)
        });
        self.best_plan(plans).or_else(|| {
            let several = letters.len() > 2;
            several.then(|| self.try_plan(Some(open)))?
        })
    }

    /// The words that mean something by themselves, and the only fields that each may stand in, if any; `None` when
    /// that is all of them, or none.
    fn without_fillers<'a>(&self, letters: &[&'a [Letter]]) -> Option<(Vec<&'a [Letter]>, Vec<Option<Class>>)> {
        let folded: Vec<(String, Marks)> =
            letters.iter().map(|word| (word.iter().map(|l| l.base).collect(), Marks::of(word))).collect();
        let (mut kept, mut only, mut next) = (Vec::new(), Vec::new(), None);
        let mut at = 0;
        while let Some(word) = letters.get(at) {
            let rest = folded.get(at..).unwrap_or_default();
            match self.fillers.iter().filter(|filler| filler.begins(rest)).max_by_key(|filler| filler.words.len()) {
                Some(filler) => {
                    at += filler.words.len();
                    next = filler.before;
                }
                None => {
                    kept.push(*word);
                    only.push(next.take());
                    at += 1;
                }
            }
        }
        (!kept.is_empty() && kept.len() < letters.len()).then_some((kept, only))
    }

    /// Every word may be only begun: “phong th chu”.
    fn by_beginnings(&self, letters: &[&[Letter]]) -> Option<(Plan, Found)> {
        if letters.len() < 2 {
            return None;
        }
        let words = letters.iter().map(|word| {
            (word.len() > 1).then_some(())?;
            let alternative = self.alternative(word, Level::Open, true, STRONG)?;
            Some(Asked { alternatives: vec![alternative], ..Asked::default() })
        });
        let words = words.collect::<Option<Vec<_>>>()?;
        self.try_plan(Some(Plan { words, tier: Tier::Strong }))
    }

    /// Raw Telex or VNI. A word that decodes to nothing known stays as it is.
    fn by_keystrokes(&self, typed: &[Word]) -> Option<(Plan, Found)> {
        let decoded: Vec<Option<Vec<Letter>>> = typed.iter().map(|word| keys::decode(&word.letters)).collect();
        if decoded.iter().all(Option::is_none) {
            return None;
        }
        let last = typed.len() - 1;
        [Level::Exact, Level::Open, Level::Ignored].into_iter().find_map(|level| {
            [Tier::Strong, Tier::Facts].into_iter().find_map(|tier| {
                let classes = if tier == Tier::Strong { STRONG } else { WRITTEN };
                let words = typed.iter().zip(&decoded).enumerate().map(|(at, (word, decoded))| {
                    let read = decoded.as_deref().and_then(|d| self.alternative(d, level, at == last, classes));
                    let raw = if read.is_some() && word.letters.iter().any(|l| l.base.is_ascii_digit()) {
                        None
                    } else {
                        self.alternative(&word.letters, level, at == last, classes)
                    };
                    let alternatives: Vec<Alternative> = read.into_iter().chain(raw).collect();
                    (!alternatives.is_empty()).then_some(Asked { alternatives, ..Asked::default() })
                });
                self.try_plan(words.collect::<Option<Vec<_>>>().map(|words| Plan { words, tier }))
            })
        })
    }

    /// Spaces forgotten or too many: the letters cut anew into words that the catalogue has.
    fn by_spaces(&self, typed: &[Word]) -> Option<(Plan, Found)> {
        let each = self.cut_each(typed, STRONG, Tier::Strong);
        each.or_else(|| {
            let together: Vec<Letter> = typed.iter().flat_map(|w| w.letters.iter().copied()).collect();
            let whole = Word { letters: together, ..Word::default() };
            (typed.len() > 1).then(|| self.cut_each(&[whole], STRONG, Tier::Strong))?
        })
    }

    /// The sound of the Chinese name, with or without spaces.
    fn by_sound(&self, typed: &[Word]) -> Option<(Plan, Found)> {
        let ascii = typed.iter().flat_map(|w| &w.letters).all(|l| l.base.is_ascii_alphabetic());
        ascii.then(|| self.cut_each(typed, Class::Pinyin.bit(), Tier::Pinyin))?
    }

    /// Cuts words that do not stand in the index into such that do; the best cut wins.
    fn cut_each(&self, typed: &[Word], classes: u16, tier: Tier) -> Option<(Plan, Found)> {
        let last = typed.len().saturating_sub(1);
        let mut cuts: Vec<Vec<Asked>> = vec![Vec::new()];
        for (at, word) in typed.iter().enumerate() {
            let level = if tier == Tier::Pinyin { Level::Ignored } else { Level::Open };
            let whole = self.alternative(&word.letters, level, at == last, classes);
            let mut ways: Vec<Vec<Asked>> = Vec::new();
            if let Some(alternative) = whole {
                let glued = word.glued || tier == Tier::Pinyin && at > 0;
                ways.push(vec![Asked { alternatives: vec![alternative], glued, ..Asked::default() }]);
            }
            if ways.is_empty() || tier == Tier::Pinyin {
                self.cuts(&word.letters, at == last, classes, level, &mut Vec::new(), &mut ways);
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
        self.best_plan(cuts.into_iter().map(|words| Plan { words, tier }))
    }

    /// All ways to cut letters into known words, at most 24.
    fn cuts(&self, letters: &[Letter], last: bool, classes: u16, level: Level, before: &mut Vec<Asked>, ways: &mut Vec<Vec<Asked>>) {
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
            if length == 1 && !digit && !(vowel && classes != STRONG) && !(rest.is_empty() && !before.is_empty() && last) {
                continue;
            }
            let ends = rest.is_empty();
            if let Some(alternative) = self.alternative(head, level, ends && last && !before.is_empty(), classes) {
                // Short pieces fit almost anywhere: they must stand together.
                let glued = !before.is_empty() && (length < 3 || classes != STRONG);
                before.push(Asked { alternatives: vec![alternative], glued, ..Asked::default() });
                self.cuts(rest, last, classes, level, before, ways);
                before.pop();
            }
        }
    }

    /// The plan whose best record weighs most.
    fn best_plan(&self, plans: impl Iterator<Item = Plan>) -> Option<(Plan, Found)> {
        let mut best: Option<(u32, Plan, Found)> = None;
        for plan in plans {
            let Some(found) = self.find(&plan) else { continue };
            let Some(first) = self.order(&plan, &found, 1).first().copied() else { continue };
            // More words for the same letters weigh more by themselves: compare the mean.
            let weight = self.weight(&plan, first) * 16 / crate::index::number(plan.words.len().max(1));
            if best.as_ref().is_none_or(|(known, ..)| weight > *known) {
                best = Some((weight, plan, found));
            }
        }
        best.map(|(_, plan, found)| (plan, found))
    }

    /// One letter wrong, missing, too many or swapped with its neighbour, in one word. Where every word is known, only
    /// a name that then holds all of them is believed.
    fn by_repair(&self, typed: &[Word]) -> Option<(Plan, Found)> {
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
            Some(Plan { words: words.collect::<Option<_>>()?, tier: Tier::Strong })
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
                .then(|| crate::index::number(at))
        })
    }

    /// Queries near to one that found nothing: one word replaced by a near one, unknown words left out, single words.
    /// Each finds something. At most `most`.
    pub fn nearest(&self, text: &str, most: usize) -> Vec<String> {
        let typed = cut(text);
        if typed.len() > MOST_WORDS {
            return Vec::new();
        }
        let written = |word: &Word| text.get(word.start..word.end).unwrap_or_default().to_owned();
        let known = |word: &Word| self.alternative(&word.letters, Level::Ignored, false, STRONG).is_some();
        let words: Vec<(String, bool, Vec<String>)> =
            typed.iter().map(|word| (written(word), known(word), self.near_words(word))).collect();
        // Unknown words as the nearest known one, or left out.
        let base: Vec<&str> = words
            .iter()
            .filter_map(|(own, known, near)| if *known { Some(own.as_str()) } else { near.first().map(String::as_str) })
            .collect();
        let left: Vec<&str> = words.iter().filter(|(_, known, _)| *known).map(|(own, ..)| own.as_str()).collect();
        let mut queries = vec![base.join(" "), left.join(" ")];
        for (at, (_, _, near)) in words.iter().enumerate() {
            for one in near {
                let replaced = words.iter().enumerate().filter_map(|(other, (own, known, near))| {
                    let kept = if *known { Some(own) } else { near.first() };
                    if other == at { Some(one) } else { kept }
                });
                queries.push(replaced.map(String::as_str).collect::<Vec<_>>().join(" "));
            }
        }
        queries.extend(words.iter().flat_map(|(own, known, near)| known.then_some(own).into_iter().chain(near).cloned()));
        let mut kept: Vec<String> = Vec::new();
        for query in queries {
            if kept.len() < most && !query.is_empty() && query != text.trim() && !kept.contains(&query) && self.found_as_typed(&query) {
                kept.push(query);
            }
        }
        kept
    }

    fn found_as_typed(&self, text: &str) -> bool {
        let typed = cut(text);
        let letters: Vec<&[Letter]> = typed.iter().map(|w| w.letters.as_slice()).collect();
        self.try_plan(self.plan(&letters, &[], Level::Open, Tier::Strong)).is_some()
    }

    /// Words in names that are at most two edits away, nearest and most frequent first.
    fn near_words(&self, word: &Word) -> Vec<String> {
        let letters: Vec<char> = word.letters.iter().map(|l| l.base).collect();
        if letters.len() < 3 {
            return Vec::new();
        }
        let mut near: Vec<u64> = Vec::new();
        for (at, (plain, classes)) in self.plain.iter().zip(&self.plain_classes).enumerate() {
            if classes & NAMES == 0 || plain.len() < 2 {
                continue;
            }
            let at = crate::index::number(at);
            if let Some(edits) = nearness(&letters, plain, if letters.len() < 5 { 1 } else { 2 }) {
                let frequent = self.weight_of(&self.spellings_of(at, at + 1)).min(0xff_ffff) as u64;
                near.push((edits as u64) << 56 | (0xff_ffff - frequent) << 32 | u64::from(at));
            }
        }
        sort_numbers(&mut near);
        let shown = near.into_iter().take(4).filter_map(|packed| {
            let at = (packed & u64::from(u32::MAX)) as u32;
            let most = self.spellings_of(at, at + 1).max_by_key(|s| self.postings_of(*s).len())?;
            self.spelled.get(most as usize).map(|w| w.shown.to_string())
        });
        shown.collect()
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
    let shortest = if words == 1 || !unknown { 4 } else { 3 };
    word.letters.len() >= shortest && word.letters.iter().all(|l| l.base.is_ascii_alphabetic())
}

/// Whether nothing but spaces and punctuation was typed.
fn asks_nothing(typed: &[Word], text: &str) -> bool {
    typed.is_empty() && text.chars().all(|c| !c.is_alphanumeric())
}

/// The words of a query; none for one that is longer than anything in a catalogue.
fn cut(text: &str) -> Vec<Word> {
    match text.char_indices().nth(LONGEST) {
        Some(_) => Vec::new(),
        None => words(text),
    }
}

/// Length in bytes of the first letters of a word, with their combining marks.
fn beginning(word: &str, letters: usize) -> usize {
    let bases = word.char_indices().filter(|(_, c)| crate::letter::mark(*c).is_none() && !is_invisible(*c));
    bases.map(|(at, _)| at).nth(letters).unwrap_or(word.len())
}
