//! Building an index in short steps.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::finish::Finishing;
use crate::fold::{Marks, each_word, words};
use crate::index::{Class, Index, Spelling, Words, number, text_step};
use crate::order::{Sorting, key_of};

/// Words that mean the same, and words that mean nothing by themselves. Reviewable data of the caller.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// Groups of words or phrases that stand for each other.
    pub synonyms: Vec<Vec<String>>,
    /// Words and phrases that may be left out of a query, each with the only field in which the word after it counts.
    pub fillers: Vec<(String, Option<Class>)>,
}

/// Takes records in, one after the other; [`Builder::finish`] makes the index of them.
#[derive(Debug, Default)]
pub struct Builder {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) sequence: Vec<u32>,
    pub(crate) records: Vec<u32>,
    /// By record: words in its name.
    pub(crate) lengths: Vec<u8>,
    pub(crate) names: Sorting,
    pub(crate) synonyms: Synonyms,
    pub(crate) fillers: Vec<Words>,
    pub(crate) buffer: String,
    pub(crate) words: Vec<u32>,
}

/// A text taken apart once for all the records that share it.
#[derive(Clone, Debug, Default)]
pub struct Shared(Vec<u32>);

/// Numbers of plain words and of their spellings, in the order in which they came.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    pub numbers: HashMap<Box<str>, u32, BuildHasherDefault<Fold>>,
    /// By plain word: its spellings.
    pub spellings: Vec<Vec<(Marks, u32)>>,
    pub spelled: Vec<Spelling>,
}

/// A hash for short words: multiply and rotate. The words are the catalogue's own, nobody attacks the table.
#[derive(Default)]
pub(crate) struct Fold(u64);

impl Hasher for Fold {
    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 29
    }
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            for (to, from) in word.iter_mut().zip(chunk) {
                *to = *from;
            }
            self.0 = (self.0.rotate_left(5) ^ u64::from_le_bytes(word)).wrapping_mul(0x517c_c1b7_2722_0a95);
        }
    }
}

impl Vocabulary {
    fn number(&mut self, plain: &str, marks: Marks, shown: &str) -> u32 {
        let at = if let Some(at) = self.numbers.get(plain) {
            *at
        } else {
            let at = number(self.spellings.len());
            self.numbers.insert(plain.into(), at);
            self.spellings.push(Vec::new());
            at
        };
        let Some(known) = self.spellings.get_mut(at as usize) else { return 0 };
        if let Some((_, spelling)) = known.iter().find(|(m, _)| *m == marks) {
            return *spelling;
        }
        let spelling = number(self.spelled.len());
        known.push((marks, spelling));
        self.spelled.push(Spelling { plain: at, marks, shown: shown.into() });
        spelling
    }
}

/// Phrases by their first word.
#[derive(Debug, Default)]
pub(crate) struct Synonyms {
    /// By spelling (the words of phrases came first): phrases that begin with it, as group and member.
    starts: Vec<Vec<(usize, usize)>>,
    groups: Vec<Vec<Vec<u32>>>,
}

impl Builder {
    /// An empty collection that knows these words.
    pub fn new(lexicon: &Lexicon) -> Self {
        let mut builder = Self { records: vec![0], ..Self::default() };
        for group in &lexicon.synonyms {
            let members: Vec<Vec<u32>> = group.iter().map(|phrase| builder.numbers(phrase)).collect();
            let at = builder.synonyms.groups.len();
            for (member, phrase) in members.iter().enumerate() {
                let Some(first) = phrase.first() else { continue };
                let starts = &mut builder.synonyms.starts;
                let needed = (*first as usize + 1).max(starts.len());
                starts.resize_with(needed, Vec::new);
                if let Some(list) = starts.get_mut(*first as usize) {
                    list.push((at, member));
                }
            }
            builder.synonyms.groups.push(members);
        }
        let fillers = lexicon.fillers.iter().map(|(phrase, before)| {
            let mut words = Vec::new();
            each_word(phrase, &mut String::new(), |token| words.push((token.plain.into(), token.marks)));
            Words { words, before: *before }
        });
        builder.fillers = fillers.filter(|filler| !filler.words.is_empty()).collect();
        builder
    }

    fn numbers(&mut self, text: &str) -> Vec<u32> {
        let (vocabulary, mut words) = (&mut self.vocabulary, Vec::new());
        each_word(text, &mut self.buffer, |token| {
            let shown = text.get(token.range).unwrap_or_default();
            words.push(vocabulary.number(token.plain, token.marks, shown));
        });
        words
    }

    /// Takes a text apart that many records share.
    pub fn shared(&mut self, text: &str) -> Shared {
        Shared(self.numbers(text))
    }

    /// Begins the next record. Its texts follow.
    pub fn record(&mut self, name: &str) {
        self.end_record();
        let words = words(name);
        self.lengths.push(u8::try_from(words.len()).unwrap_or(u8::MAX));
        self.names.push(key_of(&words).as_bytes());
        self.records.push(0);
    }

    fn end_record(&mut self) {
        if let Some(end) = self.records.last_mut() {
            *end = number(self.sequence.len());
        }
    }

    /// Adds a text of the present record.
    pub fn text(&mut self, class: Class, text: &str) {
        let mut words = std::mem::take(&mut self.words);
        words.clear();
        let vocabulary = &mut self.vocabulary;
        each_word(text, &mut self.buffer, |token| {
            let shown = text.get(token.range).unwrap_or_default();
            words.push(vocabulary.number(token.plain, token.marks, shown));
        });
        self.add(class, &words);
        self.words = words;
    }

    /// Adds a shared text to the present record.
    pub fn shared_text(&mut self, class: Class, text: &Shared) {
        self.add(class, &text.0);
    }

    fn add(&mut self, class: Class, words: &[u32]) {
        if words.is_empty() {
            return;
        }
        self.sequence.push(text_step(class));
        self.sequence.extend_from_slice(words);
        if class == Class::Fact || class == Class::Pinyin {
            return;
        }
        // The text once more with a synonym in the place of a word of it.
        let as_class = if class == Class::Name { Class::Synonym } else { class };
        for (at, word) in words.iter().enumerate() {
            let starts = self.synonyms.starts.get(*word as usize).map_or(&[][..], Vec::as_slice);
            for (group, member) in starts {
                let members = self.synonyms.groups.get(*group).map_or(&[][..], Vec::as_slice);
                let phrase = members.get(*member).map_or(&[][..], Vec::as_slice);
                let rest = words.get(at..).unwrap_or_default();
                if !rest.starts_with(phrase) {
                    continue;
                }
                for other in members.iter().enumerate().filter(|(m, _)| m != member).map(|(_, other)| other) {
                    self.sequence.push(text_step(as_class));
                    self.sequence.extend_from_slice(words.get(..at).unwrap_or_default());
                    self.sequence.extend_from_slice(other);
                    self.sequence.extend_from_slice(rest.get(phrase.len()..).unwrap_or_default());
                }
            }
        }
    }

    /// Ends the last record. The index is then made step by step.
    pub fn finish(mut self) -> Finishing {
        self.end_record();
        Finishing::new(self)
    }

    /// Makes the index in one go, where nobody waits for a frame.
    pub fn index(self) -> Index {
        let mut finishing = self.finish();
        loop {
            if let Some(index) = finishing.step(usize::MAX) {
                return index;
            }
        }
    }
}
