//! From what was typed to what was meant.

use crate::bits::Bits;
use crate::fold::{Marks, Word, each_word, is_invisible, words};
use crate::index::{Class, Head, Index, STRONG};
use crate::letter::Letter;
use crate::plan::{Asked, Found, Level, MOST_WORDS, Plan, Tier};

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

/// The words left of a query, and the only field that each may stand in.
type Kept<'a> = (Vec<&'a [Letter]>, Vec<Option<Class>>);

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
        let reading =
            order.first().filter(|_| !hit.understood).map(|best| self.spelled_in(&hit.plan, *best).join(" "));
        Answer { found: hit.found.all, order, reading, words: hit.plan.words }
    }

    /// The first `want` of a query and the exact total. Cost: for one frequent word or beginning, a look-up.
    pub fn best(&self, text: &str, want: usize) -> Best {
        let typed = cut(text);
        if asks_nothing(&typed, text) {
            return Best {
                first: (0..crate::index::number(self.len().min(want))).collect(),
                total: self.len(),
            };
        }
        if let [word] = typed.as_slice()
            && Marks::of(&word.letters).is_empty()
            && let Some(head) = self.head(&word.plain()).filter(|head| head.total > 0)
            && want.min(head.total) <= head.first.len()
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
        let found =
            found.unwrap_or_else(|| Found { all: Bits::none(self.len()), names: Bits::none(self.len()) });
        let first = plan.map(|plan| self.order(&plan, &found, 20)).unwrap_or_default();
        Head { prefix: prefix.into(), first, total: found.all.count(), names: found.names, strong: found.all }
    }

    /// Tries one understanding after the other: what was typed before what it may have meant.
    fn understand(&self, typed: &[Word], sounds_first: bool) -> Option<Hit> {
        if typed.is_empty() || typed.len() > MOST_WORDS {
            return None;
        }
        let hit = |understood| move |(plan, found)| Hit { plan, found, understood };
        let letters: Vec<&[Letter]> = typed.iter().map(|w| w.letters.as_slice()).collect();
        let glued: Vec<bool> = typed.iter().map(|w| w.glued).collect();
        let marked = typed.iter().any(|w| !Marks::of(&w.letters).is_empty());
        // A sound never takes the place of a name that has the very words.
        if sounds_first
            && !marked
            && !self.names_hold(&letters)
            && let Some(found) = self.by_sound(typed, false)
        {
            return Some(hit(false)(found));
        }
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
            .or_else(|| {
                if sounds_first { self.by_sound(typed, true) } else { self.by_long_sound(typed) }
                    .map(hit(false))
            })
            .or_else(|| self.by_repair(typed).map(hit(false)))
    }

    /// Whether a name has every word as a whole one.
    fn names_hold(&self, letters: &[&[Letter]]) -> bool {
        let words = letters.iter().map(|word| {
            let alternative = self.alternative(word, Level::Exact, false, STRONG)?;
            Some(Asked { alternatives: vec![alternative], ..Asked::default() })
        });
        let plan =
            words.collect::<Option<_>>().map(|words| Plan { words, tier: Tier::Strong, guessed: false });
        self.try_plan(plan).is_some_and(|(_, found)| !found.names.is_empty())
    }

    pub(crate) fn plan(
        &self,
        letters: &[&[Letter]],
        glued: &[bool],
        level: Level,
        tier: Tier,
    ) -> Option<Plan> {
        let classes = tier.classes();
        let last = letters.len().saturating_sub(1);
        let words = letters.iter().enumerate().map(|(at, word)| {
            // A single word of two letters that only facts have must be whole.
            let prefix = at == last && (tier != Tier::Facts || letters.len() > 1 || word.len() > 2);
            let alternative = self.alternative(word, level, prefix, classes)?;
            let glued = glued.get(at).copied().unwrap_or_default();
            Some(Asked { alternatives: vec![alternative], glued, ..Asked::default() })
        });
        Some(Plan { words: words.collect::<Option<_>>()?, tier, guessed: level == Level::Ignored })
    }

    pub(crate) fn try_plan(&self, plan: Option<Plan>) -> Option<(Plan, Found)> {
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
        let plans = letters.iter().enumerate().filter(|(_, word)| !Marks::of(word).is_empty()).filter_map(
            |(wrong, _)| {
                let mut plan = open.clone();
                for (at, word) in plan.words.iter_mut().enumerate().filter(|(at, _)| *at != wrong) {
                    let prefix = at + 1 == letters.len();
                    word.alternatives =
                        vec![self.alternative(letters.get(at)?, Level::Open, prefix, STRONG)?];
                }
                Some(plan)
            },
        );
        self.best_plan(plans).or_else(|| {
            let several = letters.len() > 2;
            several.then(|| self.try_plan(Some(open)))?
        })
    }

    /// The words that mean something by themselves, and the only fields that each may stand in, if any; `None` when
    /// that is all of them, or none.
    fn without_fillers<'a>(&self, letters: &[&'a [Letter]]) -> Option<Kept<'a>> {
        let folded: Vec<(String, Marks)> =
            letters.iter().map(|word| (word.iter().map(|l| l.base).collect(), Marks::of(word))).collect();
        let (mut kept, mut only, mut next) = (Vec::new(), Vec::new(), None);
        let mut at = 0;
        while let Some(word) = letters.get(at) {
            let rest = folded.get(at..).unwrap_or_default();
            if let Some(filler) = self
                .fillers
                .iter()
                .filter(|filler| filler.begins(rest))
                .max_by_key(|filler| filler.words.len())
            {
                at += filler.words.len();
                next = filler.before;
            } else {
                kept.push(*word);
                only.push(next.take());
                at += 1;
            }
        }
        (!kept.is_empty() && kept.len() < letters.len()).then_some((kept, only))
    }
}

/// Whether nothing but spaces and punctuation was typed.
fn asks_nothing(typed: &[Word], text: &str) -> bool {
    typed.is_empty() && text.chars().all(|c| !c.is_alphanumeric())
}

/// The words of a query; none for one that is longer than anything in a catalogue.
pub(crate) fn cut(text: &str) -> Vec<Word> {
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
