//! How well a record fits a plan, and the order that follows.

use crate::index::{Class, Index, NAMES, Step, step};
use crate::order::{low_half, sort_numbers};
use crate::plan::{Found, MOST_WORDS, Plan, Tier};

/// Records of one group that are weighed word by word; beyond it their rank decides. Bounds the time of one query.
const WEIGHED: usize = 192;

/// More for a text that holds everything typed, in order and without gaps.
const PHRASE: u32 = 240;
/// More for a name that begins with something typed: the first word of a name says what it is.
const FIRST: u32 = 8;

/// How well a record fits.
#[derive(Clone, Copy, Debug, Default)]
struct Weight {
    total: u32,
    /// Bit by word: whether a field of [`STRONG`] has it.
    strong: u32,
    /// By word: how many words up to it stand together somewhere.
    chains: [u8; MOST_WORDS],
}

impl Index {
    /// Whether words that must stand together do.
    pub(crate) fn holds(&self, plan: &Plan, rank: u32) -> bool {
        let weight = self.weigh(plan, rank);
        let chain = |at: usize| weight.chains.get(at).copied().unwrap_or_default();
        let mut run = 1;
        for (at, word) in plan.words.iter().enumerate() {
            run = if word.glued { run + 1 } else { 1 };
            if word.glued && usize::from(chain(at)) < run.min(2) {
                return false;
            }
            let strong = weight.strong >> at & 1 == 1;
            if plan.tier == Tier::Facts
                && !strong
                && plan.words.len() > 1
                && chain(at) < 2
                && chain(at + 1) < 2
            {
                return false;
            }
        }
        true
    }

    /// Weighs one record: the best field of each word, words that stand together, how much of the name was typed.
    fn weigh(&self, plan: &Plan, rank: u32) -> Weight {
        let mut weight = Weight::default();
        let mut best = [0_u32; MOST_WORDS];
        let mut together = 0;
        let mut before = [0_u8; MOST_WORDS];
        let (mut class, mut text) = (Class::Fact, TextSeen::default());
        let mut named = 0;
        let everything = (1_u32 << plan.words.len().min(MOST_WORDS)) - 1;
        for raw in self.words_of(rank) {
            let spelling = match step(*raw) {
                Step::Word(spelling) => spelling,
                Step::Text(begun) => {
                    named = named.max(text.coverage(class, everything));
                    (class, text, before) = (begun, TextSeen::default(), [0; MOST_WORDS]);
                    continue;
                }
            };
            let wanted = match plan.tier {
                Tier::Strong => class <= Class::Category,
                Tier::Facts => class <= Class::Fact,
                Tier::Pinyin => class == Class::Pinyin,
            };
            if !wanted {
                continue;
            }
            let mut now = [0_u8; MOST_WORDS];
            let mut previous = 0;
            for (((at, asked), best), now) in plan.words.iter().enumerate().zip(&mut best).zip(&mut now) {
                let chained = std::mem::replace(&mut previous, before.get(at).copied().unwrap_or_default());
                let fit = self.fit(asked, spelling);
                if fit == 0 {
                    continue;
                }
                *best = (*best).max(fit * class.weight());
                *now = if at == 0 { 1 } else { chained + 1 };
                if let Some(longest) = weight.chains.get_mut(at) {
                    if *now > 1 && *longest < 2 {
                        together += 2 * class.weight();
                    }
                    *longest = (*longest).max(*now);
                }
                if class <= Class::Category {
                    weight.strong |= 1 << at;
                }
                text.matched |= 1 << at;
                text.first |= text.words == 0 && at == 0;
                text.begins |= text.words == 0;
            }
            text.words += 1;
            before = now;
        }
        named = named.max(text.coverage(class, everything));
        // Everything typed stands together somewhere, as a place or a producer does.
        let length = plan.words.len();
        let whole = length > 1 && weight.chains.get(length - 1).is_some_and(|c| usize::from(*c) >= length);
        weight.total = best.iter().sum::<u32>() + together + named + if whole { PHRASE } else { 0 };
        weight
    }

    /// The best records first, as many as wanted. Of many, those whose names hold every word come before the others.
    pub(crate) fn order(&self, plan: &Plan, found: &Found, want: usize) -> Vec<u32> {
        let mut order = Vec::new();
        let few = found.all.count() <= WEIGHED;
        let mut others = found.all.clone();
        if !few {
            others.remove(&found.names);
        }
        for group in [&found.names, &others].into_iter().skip(usize::from(few)) {
            if order.len() >= want {
                break;
            }
            if group.count() > WEIGHED {
                order.extend(group.iter().take(want - order.len()));
                continue;
            }
            let mut weighed: Vec<u64> = group
                .iter()
                .map(|rank| u64::from(u32::MAX - self.weigh(plan, rank).total) << 32 | u64::from(rank))
                .collect();
            sort_numbers(&mut weighed);
            let ranks = weighed.into_iter().map(low_half);
            order.extend(ranks.take(want - order.len()));
        }
        order
    }

    /// Weight of a record, for comparing plans.
    pub(crate) fn weight(&self, plan: &Plan, rank: u32) -> u32 {
        self.weigh(plan, rank).total
    }

    /// The words of a record that a plan means, as they are written there.
    pub(crate) fn spelled_in(&self, plan: &Plan, rank: u32) -> Vec<&str> {
        let mut best: Vec<(u32, &str)> = vec![(0, ""); plan.words.len()];
        let mut class = Class::Fact;
        for raw in self.words_of(rank) {
            let spelling = match step(*raw) {
                Step::Word(spelling) => spelling,
                Step::Text(begun) => {
                    class = begun;
                    continue;
                }
            };
            for (asked, best) in plan.words.iter().zip(&mut best) {
                let value = self.fit(asked, spelling) * class.weight();
                if value > best.0
                    && let Some(word) = self.spelled.get(spelling as usize)
                {
                    *best = (value, &word.shown);
                }
            }
        }
        best.into_iter().map(|(_, shown)| shown).filter(|shown| !shown.is_empty()).collect()
    }
}

/// What was seen of one text.
#[derive(Clone, Copy, Default)]
struct TextSeen {
    matched: u32,
    words: u32,
    first: bool,
    begins: bool,
}

impl TextSeen {
    /// More for a name that holds everything typed, the more the less else it says.
    fn coverage(self, class: Class, everything: u32) -> u32 {
        if class.bit() & NAMES == 0 || self.words == 0 {
            return 0;
        }
        if self.matched & everything != everything {
            return if self.begins { FIRST } else { 0 };
        }
        let named = 80 * everything.count_ones().min(self.words) / self.words;
        (named + if self.first { 60 } else { 0 }).saturating_sub(if class == Class::Synonym { 8 } else { 0 })
    }
}
