//! How well a record fits a plan, and the order that follows.

use crate::index::{Class, Index, NAMES, Step, step};
use crate::order::{low_half, sort_numbers};
use crate::plan::{BEGINNING, Found, MOST_WORDS, Plan, Tier};

/// Records of one group that are weighed word by word. Bounds the time of one query.
const WEIGHED: usize = 96;

/// Of more records, so many with the shortest names are weighed.
const FIRST_WEIGHED: usize = 24;

/// More for a text that holds everything typed, in order and without gaps.
const PHRASE: u32 = 240;
/// More for a name that begins with something typed: the first word of a name says what it is.
const FIRST: u32 = 8;

/// More for a record of the category that the only word typed names: who types “homestay” means no producer of that name.
const CATEGORY: u32 = 84;

/// How well a record fits.
#[derive(Clone, Copy, Debug, Default)]
struct Weight {
    total: u32,
    /// By word: how many words up to it stand together somewhere.
    chains: [u8; MOST_WORDS],
    /// Bit by word: whether it shares a text with another word asked, or means something by itself where it stands.
    sound: u32,
    /// Bit by word: whether a name has it as a whole word.
    named: u32,
    /// As `sound`, where the last word may be only the beginning of a place or producer.
    begun: u32,
}

impl Index {
    /// Whether words that must stand together do.
    pub(crate) fn holds(&self, plan: &Plan, rank: u32) -> bool {
        let weight = self.weigh(plan, rank);
        let everything = (1_u32 << plan.words.len().min(MOST_WORDS)) - 1;
        let sound = weight.sound | if plan.guessed { 0 } else { weight.begun };
        // One word inside a name will do where the others are sound: “trâu mường kim”.
        let missing = everything & !sound;
        let spared = plan.words.len() > 2 && missing.is_power_of_two() && missing & weight.named != 0;
        if plan.tier == Tier::Strong && plan.words.len() > 1 && missing != 0 && !spared {
            return false;
        }
        let chain = |at: usize| weight.chains.get(at).copied().unwrap_or_default();
        let mut run = 1;
        for (at, word) in plan.words.iter().enumerate() {
            run = if word.glued { run + 1 } else { 1 };
            if word.glued && usize::from(chain(at)) < run.min(2) {
                return false;
            }
            // In the facts tier a word is meant where it means something by itself, or stands beside another one.
            let alone = weight.sound >> at & 1 == 1;
            if plan.tier == Tier::Facts
                && !alone
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
        let mut weighing = Weighing::new(plan);
        for raw in self.words_of(rank) {
            match step(*raw) {
                Step::Text(begun) => weighing.begin(begun),
                Step::Word(spelling) if weighing.wanted => {
                    let mut fits = [0; MOST_WORDS];
                    for (fit, asked) in fits.iter_mut().zip(&plan.words) {
                        *fit = self.fit(asked, spelling);
                    }
                    weighing.word(&fits);
                }
                Step::Word(_) => {}
            }
        }
        weighing.done()
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
            // Of more, the shortest names are weighed and the rank decides over the rest; a single word has its ready
            // answers.
            let most = match (group.count() > WEIGHED, plan.words.len()) {
                (false, _) => WEIGHED,
                (true, ..2) => 0,
                (true, _) => FIRST_WEIGHED,
            };
            let mut weighed: Vec<u64> = group
                .iter()
                .take(most)
                .map(|rank| u64::from(u32::MAX - self.weigh(plan, rank).total) << 32 | u64::from(rank))
                .collect();
            sort_numbers(&mut weighed);
            let ranks = weighed.into_iter().map(low_half).chain(group.iter().skip(most));
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
                Step::Word(spelling) if plan.tier.reads(class) => spelling,
                Step::Word(_) => continue,
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

/// A record being weighed.
struct Weighing<'a> {
    plan: &'a Plan,
    everything: u32,
    weight: Weight,
    best: [u32; MOST_WORDS],
    together: u32,
    named: u32,
    class: Class,
    /// Whether the words of the present text count.
    wanted: bool,
    text: TextSeen,
    /// By word asked: how many stand together up to the last word; whether any does.
    before: [u8; MOST_WORDS],
    chained: bool,
    /// Whether a word asked is the whole word of a category.
    is_category: bool,
}

impl<'a> Weighing<'a> {
    fn new(plan: &'a Plan) -> Self {
        Self {
            plan,
            everything: (1_u32 << plan.words.len().min(MOST_WORDS)) - 1,
            weight: Weight::default(),
            best: [0; MOST_WORDS],
            together: 0,
            named: 0,
            class: Class::Fact,
            wanted: false,
            text: TextSeen::default(),
            before: [0; MOST_WORDS],
            chained: false,
            is_category: false,
        }
    }

    /// Ends a text and begins the next.
    fn begin(&mut self, class: Class) {
        self.named = self.named.max(self.text.coverage(self.class, self.everything));
        self.weight.sound |= self.text.sound(self.class);
        (self.class, self.text) = (class, TextSeen::default());
        (self.before, self.chained) = ([0; MOST_WORDS], false);
        self.wanted = self.plan.tier.reads(class);
    }

    /// The next word of the text, and how well it fits each word asked.
    fn word(&mut self, fits: &[u32; MOST_WORDS]) {
        self.text.words += 1;
        self.text.last = 0;
        if *fits == [0; MOST_WORDS] {
            if self.chained {
                (self.before, self.chained) = ([0; MOST_WORDS], false);
            }
            return;
        }
        self.chained = true;
        let mut now = [0_u8; MOST_WORDS];
        let (class, mut previous) = (self.class, 0);
        for (((at, fit), best), now) in fits.iter().enumerate().zip(&mut self.best).zip(&mut now) {
            let chained = std::mem::replace(&mut previous, self.before.get(at).copied().unwrap_or_default());
            if *fit == 0 {
                continue;
            }
            *best = (*best).max(fit * class.weight());
            *now = if at == 0 { 1 } else { chained + 1 };
            if let Some(longest) = self.weight.chains.get_mut(at) {
                if *now > 1 && *longest < 2 {
                    self.together += 2 * class.weight();
                }
                *longest = (*longest).max(*now);
            }
            self.text.see(at, *fit > BEGINNING);
            self.is_category |= *fit > BEGINNING && class == Class::Category;
            if *fit > BEGINNING && class <= Class::Synonym {
                self.weight.named |= 1 << at;
            }
            let begins = class == Class::Producer || class == Class::Place && self.text.words < 3;
            if at + 1 == self.plan.words.len() && begins {
                self.weight.begun |= 1 << at;
            }
        }
        self.before = now;
    }

    fn done(mut self) -> Weight {
        self.begin(Class::Fact);
        // Everything typed stands together somewhere, as a place or a producer does.
        let length = self.plan.words.len();
        let whole =
            length > 1 && self.weight.chains.get(length - 1).is_some_and(|c| usize::from(*c) >= length);
        let phrase = if whole { PHRASE } else { 0 };
        let category = if length == 1 && self.is_category { CATEGORY } else { 0 };
        self.weight.total = self.best.iter().sum::<u32>() + self.together + self.named + phrase + category;
        self.weight
    }
}

/// What was seen of one text.
#[derive(Clone, Copy, Default)]
struct TextSeen {
    matched: u32,
    words: u32,
    first: bool,
    begins: bool,
    /// Words asked that the first word and the last one seen are, as whole words; those that any is.
    leading: u32,
    last: u32,
    whole: u32,
}

impl TextSeen {
    /// Notes a word asked where the present word is it.
    fn see(&mut self, at: usize, whole: bool) {
        self.matched |= 1 << at;
        if whole {
            self.whole |= 1 << at;
            self.last |= 1 << at;
            if self.words == 1 {
                self.leading |= 1 << at;
            }
        }
        self.first |= self.words == 1 && at == 0;
        self.begins |= self.words == 1;
    }

    /// Words asked that are no accident here: two of them in one text; the first word of a name, the last of an English
    /// one; an ethnic group; a word that is a category.
    fn sound(self, class: Class) -> u32 {
        if class > Class::Category {
            return 0;
        }
        let together = if self.matched.count_ones() > 1 { self.matched } else { 0 };
        let alone = match class {
            Class::Name | Class::Synonym => self.leading,
            Class::OtherName => self.leading | self.last,
            Class::Ethnic | Class::Category => self.whole,
            _ => 0,
        };
        together | alone
    }

    /// More for a name that holds everything typed, the more the less else it says.
    fn coverage(self, class: Class, everything: u32) -> u32 {
        if class.bit() & NAMES == 0 || self.words == 0 {
            return 0;
        }
        if self.matched & everything != everything {
            return if self.begins { FIRST } else { 0 };
        }
        let named = 80 * everything.count_ones().min(self.words) / self.words;
        (named + if self.first && class != Class::OtherName { 60 } else { 0 })
            .saturating_sub(if class == Class::Synonym { 32 } else { 0 })
    }
}
