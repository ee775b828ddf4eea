//! An index in the making, in short steps.

use crate::build::Builder;
use crate::index::{Class, Head, Index, Spelling, Step, number, step};
use crate::order::{Sorting, order_of, sort_numbers};

/// An index in the making.
#[derive(Debug)]
pub struct Finishing {
    builder: Builder,
    index: Index,
    phase: Phase,
    /// The plain words being sorted, and their numbers as they came.
    words: Sorting,
    olds: Vec<u32>,
    /// Spelling as it came → spelling in sorted order.
    remap: Vec<u32>,
    /// By spelling: the last record seen, one more than its rank.
    last: Vec<u32>,
    cursors: Vec<u32>,
    heads: Vec<Box<str>>,
    made: Vec<Head>,
}

#[derive(Clone, Copy, Debug)]
enum Phase {
    Words,
    Names,
    Count(usize),
    Fill(usize),
    Heads(usize),
}

/// Beginnings with at least this many postings get a ready answer.
const FREQUENT: usize = 256;
/// Longest beginning that gets one, in bytes.
const LONGEST_HEAD: usize = 6;
/// A beginning is about as much work as so many records.
const HEADS_PER: usize = 200;

impl Finishing {
    /// Begins with what a builder took in.
    pub(crate) fn new(mut builder: Builder) -> Self {
        let (mut words, mut olds) = (Sorting::default(), Vec::new());
        for (word, old) in builder.vocabulary.numbers.drain() {
            words.push(word.as_bytes());
            olds.push(old);
        }
        Self {
            builder,
            index: Index::default(),
            phase: Phase::Words,
            words,
            olds,
            remap: Vec::new(),
            last: Vec::new(),
            cursors: Vec::new(),
            heads: Vec::new(),
            made: Vec::new(),
        }
    }

    /// Works on for about `budget` records or beginnings; gives the index when all is done. A step over 1,000 records
    /// of 130 words takes about 2 ms.
    pub fn step(&mut self, budget: usize) -> Option<Index> {
        let budget = budget.max(1);
        match self.phase {
            Phase::Words => {
                if let Some(order) = self.words.step() {
                    self.number_words(&order);
                    self.words = Sorting::default();
                    self.phase = Phase::Names;
                }
            }
            Phase::Names => {
                if let Some(by_name) = self.builder.names.step() {
                    self.rank(&by_name);
                    self.phase = Phase::Count(0);
                }
            }
            Phase::Count(from) => {
                let to = from.saturating_add(budget).min(self.builder.lengths.len());
                self.count(from, to);
                self.phase = if to == self.builder.lengths.len() { self.lay_out() } else { Phase::Count(to) };
            }
            Phase::Fill(from) => {
                let to = from.saturating_add(budget).min(self.builder.lengths.len());
                self.fill(from, to);
                self.phase =
                    if to == self.builder.lengths.len() { self.plan_heads() } else { Phase::Fill(to) };
            }
            Phase::Heads(from) => {
                let to = from.saturating_add((budget / HEADS_PER).max(1)).min(self.heads.len());
                for prefix in self.heads.get(from..to).unwrap_or_default() {
                    let head = self.index.make_head(prefix);
                    self.made.push(head);
                }
                if to == self.heads.len() {
                    self.index.heads = std::mem::take(&mut self.made);
                    return Some(std::mem::take(&mut self.index));
                }
                self.phase = Phase::Heads(to);
            }
        }
        None
    }

    /// Numbers words and spellings in their order.
    fn number_words(&mut self, order: &[u32]) {
        let vocabulary = &mut self.builder.vocabulary;
        self.remap = vec![0; vocabulary.spelled.len()];
        let mut spelled: Vec<Option<Spelling>> =
            std::mem::take(&mut vocabulary.spelled).into_iter().map(Some).collect();
        for at in order {
            let (Some(word), Some(old)) = (self.words.keys().get(*at as usize), self.olds.get(*at as usize))
            else {
                continue;
            };
            self.index.spellings.push(number(self.index.spelled.len()));
            for (_, spelling) in vocabulary.spellings.get(*old as usize).into_iter().flatten() {
                if let Some(slot) = self.remap.get_mut(*spelling as usize) {
                    *slot = number(self.index.spelled.len());
                }
                if let Some(mut taken) = spelled.get_mut(*spelling as usize).and_then(Option::take) {
                    taken.plain = number(self.index.plain.len());
                    self.index.plains.push(taken.plain);
                    self.index.spelled.push(taken);
                }
            }
            self.index.plain.push(String::from_utf8_lossy(word).into());
        }
        self.index.spellings.push(number(self.index.spelled.len()));
        self.index.fillers = std::mem::take(&mut self.builder.fillers);
        self.last = vec![0; self.index.spelled.len()];
        self.index.starts = vec![0; self.index.spelled.len() + 1];
        self.index.plain_classes = vec![0; self.index.plain.len()];
    }

    /// Ranks the records: words in the name, then the order of the names.
    fn rank(&mut self, by_name: &[u32]) {
        let length = |at: &u32| self.builder.lengths.get(*at as usize).copied().unwrap_or_default();
        let mut ranks: Vec<u64> =
            by_name.iter().zip(0_u64..).map(|(at, place)| u64::from(length(at)) << 32 | place).collect();
        sort_numbers(&mut ranks);
        self.index.by_name = vec![0; by_name.len()];
        for (rank, packed) in ranks.into_iter().enumerate() {
            let place = usize::try_from(packed & u64::from(u32::MAX)).unwrap_or_default();
            if let Some(slot) = self.index.by_name.get_mut(place) {
                *slot = number(rank);
            }
            self.index.positions.extend(by_name.get(place));
        }
    }

    /// The words of the record of a rank, as they came.
    fn record(&self, rank: usize) -> std::ops::Range<usize> {
        let position = self.index.positions.get(rank).copied().unwrap_or_default() as usize;
        let at = |p: usize| self.builder.records.get(p).copied().unwrap_or_default() as usize;
        at(position)..at(position + 1)
    }

    /// Counts the postings of each spelling.
    fn count(&mut self, from: usize, to: usize) {
        for rank in from..to {
            let range = self.record(rank);
            for raw in self.builder.sequence.get(range).unwrap_or_default() {
                let Step::Word(old) = step(*raw) else { continue };
                let spelling = self.remap.get(old as usize).copied().unwrap_or_default() as usize;
                if let (Some(last), Some(count)) =
                    (self.last.get_mut(spelling), self.index.starts.get_mut(spelling))
                    && *last != number(rank + 1)
                {
                    *last = number(rank + 1);
                    *count += 1;
                }
            }
        }
    }

    /// Turns counts into beginnings.
    fn lay_out(&mut self) -> Phase {
        let mut total = 0;
        for start in &mut self.index.starts {
            let count = *start;
            *start = total;
            total += count;
        }
        self.cursors = self.index.starts.clone();
        self.index.postings = vec![0; total as usize];
        self.index.classes = vec![0; total as usize];
        self.index.sequence = Vec::with_capacity(self.builder.sequence.len());
        self.index.records.push(0);
        self.last.fill(0);
        Phase::Fill(0)
    }

    /// Writes the postings and the records' words.
    fn fill(&mut self, from: usize, to: usize) {
        for rank in from..to {
            let range = self.record(rank);
            let mut class = Class::Fact;
            for raw in self.builder.sequence.get(range).unwrap_or_default() {
                let old = match step(*raw) {
                    Step::Word(old) => old,
                    Step::Text(begun) => {
                        class = begun;
                        self.index.sequence.push(*raw);
                        continue;
                    }
                };
                let spelling = self.remap.get(old as usize).copied().unwrap_or_default();
                self.index.sequence.push(spelling);
                let at = spelling as usize;
                let (Some(last), Some(cursor)) = (self.last.get_mut(at), self.cursors.get_mut(at)) else {
                    continue;
                };
                if *last != number(rank + 1) {
                    *last = number(rank + 1);
                    if let Some(posting) = self.index.postings.get_mut(*cursor as usize) {
                        *posting = number(rank);
                    }
                    *cursor += 1;
                }
                if let Some(classes) = self.index.classes.get_mut(*cursor as usize - 1) {
                    *classes |= class.bit();
                }
                if let Some(word) = self.index.spelled.get(at)
                    && let Some(classes) = self.index.plain_classes.get_mut(word.plain as usize)
                {
                    *classes |= class.bit();
                }
            }
            self.index.records.push(number(self.index.sequence.len()));
        }
    }

    /// Finds the frequent beginnings.
    fn plan_heads(&mut self) -> Phase {
        self.builder = Builder::default();
        let plain = &self.index.plain;
        for length in 1..=LONGEST_HEAD {
            let mut at = 0;
            while let Some(word) = plain.get(at) {
                let Some(prefix) = word.get(..length) else {
                    at += 1;
                    continue;
                };
                let (low, high) = self.index.beginning_with(prefix);
                if self.index.weight_of(&self.index.spellings_of(low, high)) >= FREQUENT {
                    self.heads.push(prefix.into());
                }
                at = high as usize;
            }
        }
        let order = order_of(&self.heads.iter().map(|head| head.as_bytes()).collect::<Vec<_>>());
        self.heads = order.into_iter().filter_map(|at| self.heads.get(at).cloned()).collect();
        Phase::Heads(0)
    }
}
