//! One understanding of a query, and what it finds.

use crate::bits::Bits;
use crate::fold::{Marks, Word};
use crate::index::{Class, Index, NAMES, STRONG, WRITTEN};
use crate::letter::Letter;

/// Most words of a query that are looked at.
pub(crate) const MOST_WORDS: usize = 16;

/// Most records that are looked at one by one before they are shown.
const DOUBTED: usize = 160;

/// How far marks may differ from what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level {
    /// A word typed with marks means that marking; one typed without means any.
    Exact,
    /// What was marked must agree, what was not may be anything: `duong` and `đuong` find `đường`.
    Open,
    /// Marks are not compared.
    Ignored,
    /// Letters were repaired: the tone must agree where one was typed.
    Repaired,
}

/// Words of the index that a typed word may mean.
#[derive(Clone, Debug)]
pub(crate) struct Alternative {
    low: u32,
    high: u32,
    whole: Option<u32>,
    marks: Marks,
    letters: usize,
    level: Level,
    malus: u32,
    /// Marks were not typed and the whole range counts: a ready answer may serve.
    prefix: Option<Box<str>>,
}

/// A typed word as it is understood.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked {
    pub alternatives: Vec<Alternative>,
    /// Must follow the word before it in the same text.
    pub glued: bool,
    /// The only field it may stand in.
    pub only: Option<Class>,
}

/// In which fields words may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tier {
    /// Each word by itself in names, producers, places and the like.
    Strong,
    /// Words that no such field has must stand together in one fact.
    Facts,
    /// Sounds of the Chinese name.
    Pinyin,
}

impl Tier {
    /// The fields that it reads, as a mask.
    pub(crate) const fn classes(self) -> u16 {
        match self {
            Self::Strong => STRONG,
            Self::Facts => WRITTEN,
            Self::Pinyin => Class::Pinyin.bit(),
        }
    }

    /// Whether it reads a field.
    pub(crate) const fn reads(self, class: Class) -> bool {
        self.classes() & class.bit() != 0
    }
}

/// A query understood in one way.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    pub words: Vec<Asked>,
    pub tier: Tier,
    /// Whether it is a guess: then every word must be where it means something.
    pub guessed: bool,
}

/// What a plan finds, in ranks.
#[derive(Debug)]
pub(crate) struct Found {
    pub all: Bits,
    /// Those whose names hold every word.
    pub names: Bits,
}

/// The best that a word can weigh: whole, with the same marks.
const WHOLE: u32 = 12;
pub(crate) const BEGINNING: u32 = 6;
/// Letters of a word of a category that must be typed.
const SHORTEST_CATEGORY: usize = 3;
impl Index {
    /// What the letters of a word may mean; `None` if no record has such a word in a field of `classes`.
    pub(crate) fn alternative(
        &self,
        letters: &[Letter],
        level: Level,
        prefix: bool,
        classes: u16,
    ) -> Option<Alternative> {
        let plain: String = letters.iter().map(|l| l.base).collect();
        let marks = Marks::of(letters);
        let whole = self.plain_number(&plain);
        let (low, high) = match (prefix, whole) {
            (true, _) => self.beginning_with(&plain),
            (false, whole) => (whole?, whole? + 1),
        };
        let found = Alternative {
            low,
            high,
            whole,
            marks,
            letters: letters.len(),
            level,
            malus: 0,
            prefix: (prefix && marks.is_empty()).then(|| plain.into()),
        };
        let any = (low..high).any(|word| {
            self.plain_classes.get(word as usize).is_some_and(|c| c & classes != 0)
                && self.spellings_of(word, word + 1).any(|s| self.closeness(&found, s) > 0)
        });
        any.then_some(found)
    }

    /// A word of the index in place of a misspelt one.
    pub(crate) fn repaired(word: u32, typed: &Word) -> Alternative {
        let marks = Marks::of(&typed.letters);
        Alternative {
            low: word,
            high: word + 1,
            whole: Some(word),
            marks,
            letters: typed.letters.len(),
            level: Level::Repaired,
            malus: 4,
            prefix: None,
        }
    }

    /// How well a spelling fits: 0 not at all, at most [`WHOLE`].
    #[inline]
    fn closeness(&self, asked: &Alternative, spelling: u32) -> u32 {
        let plain = self.plains.get(spelling as usize).copied().unwrap_or(u32::MAX);
        if plain < asked.low || plain >= asked.high {
            return 0;
        }
        let Some(word) = self.spelled.get(spelling as usize) else { return 0 };
        let whole = asked.whole == Some(word.plain);
        let (typed, marks) = (asked.marks, word.marks);
        let fits = match asked.level {
            _ if typed.is_empty() => true,
            Level::Ignored => true,
            Level::Open => marks.carry(typed),
            Level::Repaired => typed.tone() == 0 || typed.tone() == marks.tone(),
            Level::Exact if whole => marks == typed,
            Level::Exact => {
                marks.first(asked.letters) == typed.first(asked.letters)
                    && (typed.tone() == 0 || typed.tone() == marks.tone())
            }
        };
        if !fits {
            return 0;
        }
        let off = if whole { marks.differences(typed).min(4) } else { u32::from(!marks.carry(typed)) };
        (if whole { WHOLE } else { BEGINNING }).saturating_sub(off + asked.malus).max(1)
    }

    /// The best closeness over the alternatives of a word.
    #[inline]
    pub(crate) fn fit(&self, asked: &Asked, spelling: u32) -> u32 {
        match asked.alternatives.as_slice() {
            [one] => self.closeness(one, spelling),
            many => many.iter().map(|a| self.closeness(a, spelling)).max().unwrap_or(0),
        }
    }

    /// Records that have the word in a name, and those that have it in a field of `classes`.
    fn records_with(&self, asked: &Asked, classes: u16) -> (Bits, Bits) {
        let classes = asked.only.map_or(classes, Class::bit);
        if let [Alternative { prefix: Some(prefix), .. }] = asked.alternatives.as_slice()
            && classes == STRONG
            && asked.only.is_none()
            && let Some(head) = self.head(prefix)
        {
            return (head.names.clone(), head.strong.clone());
        }
        let (mut names, mut all) = (Bits::none(self.len()), Bits::none(self.len()));
        for alternative in &asked.alternatives {
            for spelling in self.spellings_of(alternative.low, alternative.high) {
                if self.closeness(alternative, spelling) == 0 {
                    continue;
                }
                let range = self.postings_of(spelling);
                let postings = self.postings.get(range.clone()).unwrap_or_default();
                let masks = self.classes.get(range).unwrap_or_default();
                let classes = self.counting(alternative, spelling, classes);
                for (rank, mask) in postings.iter().zip(masks) {
                    if mask & classes != 0 {
                        all.insert(*rank);
                    }
                    if mask & NAMES != 0 {
                        names.insert(*rank);
                    }
                }
            }
        }
        (names, all)
    }

    /// The fields that count for a spelling: a category is not meant by one or two letters of its words, nor by a word
    /// that is marked otherwise.
    fn counting(&self, alternative: &Alternative, spelling: u32, classes: u16) -> u16 {
        let Some(word) = self.spelled.get(spelling as usize) else { return classes };
        let begun = alternative.whole != Some(word.plain) && alternative.letters < SHORTEST_CATEGORY;
        if begun || !word.marks.carry(alternative.marks) { classes & !Class::Category.bit() } else { classes }
    }

    /// Runs a plan. `None` when nothing fits.
    pub(crate) fn find(&self, plan: &Plan) -> Option<Found> {
        let classes = plan.tier.classes();
        let mut words = plan.words.iter();
        let (mut names, mut all) = self.records_with(words.next()?, classes);
        for word in words {
            if all.is_empty() {
                return None;
            }
            let (name, strong) = self.records_with(word, classes);
            names.keep(&name);
            all.keep(&strong);
        }
        let strict = plan.tier == Tier::Facts || plan.words.iter().any(|word| word.glued);
        // Words scattered over fields are mostly an accident. Of very many records those with a fitting name come first
        // anyway, and nobody reads to the others.
        let scattered = plan.tier == Tier::Strong && plan.words.len() > 1;
        if strict || scattered {
            let mut doubtful = all.clone();
            if !strict && !plan.guessed {
                doubtful.remove(&names);
            }
            if strict || doubtful.count() <= DOUBTED {
                for rank in doubtful.iter() {
                    if !self.holds(plan, rank) {
                        all.without(rank);
                    }
                }
            }
        }
        names.keep(&all);
        (!all.is_empty()).then_some(Found { all, names })
    }

    /// How many letters of a word of some text the plan marks; `None` for none, all of them where more than its
    /// beginning was meant.
    pub(crate) fn marked(&self, words: &[Asked], plain: &str, marks: Marks) -> Option<usize> {
        let number = self.plain_number(plain)?;
        let spelling = self
            .spellings_of(number, number + 1)
            .find(|s| self.spelled.get(*s as usize).is_some_and(|w| w.marks == marks))?;
        let fits = words.iter().flat_map(|w| &w.alternatives).filter(|a| self.closeness(a, spelling) > 0);
        fits.map(|a| if a.whole == Some(number) { usize::MAX } else { a.letters }).max()
    }
}
