//! The index: which words stand in which fields of which records.

use crate::bits::Bits;
use crate::fold::Marks;

/// A field of a record, by what it says; the order is the order of weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// The name in Vietnamese.
    Name,
    /// The name in another language.
    OtherName,
    /// The name with a synonym in place of a word; made by the builder.
    Synonym,
    /// Who makes it.
    Producer,
    /// Where, by units old and new.
    Place,
    /// The ethnic group.
    Ethnic,
    /// Stars.
    Stars,
    /// Words of its category, certifications.
    Category,
    /// Facts and summary: found as a phrase only.
    Fact,
    /// The Chinese name by its sound: found only by readings as pinyin.
    Pinyin,
}

impl Class {
    const ALL: [Self; 10] = [
        Self::Name,
        Self::OtherName,
        Self::Synonym,
        Self::Producer,
        Self::Place,
        Self::Ethnic,
        Self::Stars,
        Self::Category,
        Self::Fact,
        Self::Pinyin,
    ];

    /// Its bit in a mask of classes.
    pub(crate) const fn bit(self) -> u16 {
        1 << self as u16
    }

    /// How much a word in it counts.
    pub(crate) fn weight(self) -> u32 {
        match self {
            Self::Name => 16,
            Self::OtherName => 14,
            Self::Synonym | Self::Pinyin => 12,
            Self::Place => 10,
            Self::Producer => 9,
            Self::Ethnic | Self::Stars => 7,
            Self::Category => 3,
            Self::Fact => 2,
        }
    }
}

/// Fields that name the record.
pub(crate) const NAMES: u16 = Class::Name.bit() | Class::OtherName.bit() | Class::Synonym.bit();
/// Fields in which every word counts by itself.
pub(crate) const STRONG: u16 = NAMES
    | Class::Producer.bit()
    | Class::Place.bit()
    | Class::Ethnic.bit()
    | Class::Stars.bit()
    | Class::Category.bit();
/// Everything that a reader reads.
pub(crate) const WRITTEN: u16 = STRONG | Class::Fact.bit();

/// Marks the beginning of a text in a record's sequence; the rest is the class.
const TEXT: u32 = 1 << 31;

/// A searchable collection. Records have two numbers: their *position*, as the caller added them, and their *rank*:
/// short names first, then in dictionary order. The rank breaks ties; postings, bitsets and answers are in ranks.
#[derive(Debug, Default)]
pub struct Index {
    /// Words without marks, sorted.
    pub(crate) plain: Vec<Box<str>>,
    /// Fields in which each plain word stands.
    pub(crate) plain_classes: Vec<u16>,
    /// First spelling of each plain word, and one past the last of all.
    pub(crate) spellings: Vec<u32>,
    /// By spelling: its plain word, its marks, how it stood in the first text.
    pub(crate) spelled: Vec<Spelling>,
    /// By spelling: its plain word once more, by itself: most spellings are asked for no more than this.
    pub(crate) plains: Vec<u32>,
    /// By spelling: where its postings begin, and the end of all.
    pub(crate) starts: Vec<u32>,
    /// Ranks of records, upwards within a spelling.
    pub(crate) postings: Vec<u32>,
    /// Fields of each posting.
    pub(crate) classes: Vec<u16>,
    /// By rank: where the record's words begin in `sequence`, and the end of all.
    pub(crate) records: Vec<u32>,
    /// Spellings of every text of every record, in order.
    pub(crate) sequence: Vec<u32>,
    /// By rank: the position.
    pub(crate) positions: Vec<u32>,
    /// Ranks in the dictionary order of the names.
    pub(crate) by_name: Vec<u32>,
    /// Words that may be left out of a query.
    pub(crate) fillers: Vec<Words>,
    /// Ready answers to short and frequent beginnings, sorted by the beginning.
    pub(crate) heads: Vec<Head>,
}

/// Words without a meaning of their own.
#[derive(Debug)]
pub(crate) struct Words {
    pub words: Vec<(Box<str>, Marks)>,
    /// The only field in which the word after it counts.
    pub before: Option<Class>,
}

impl Words {
    /// Whether a query goes on with them. Several words may be typed without marks; a single one means something else
    /// then.
    pub fn begins(&self, typed: &[(String, Marks)]) -> bool {
        let alone = self.words.len() == 1;
        self.words.len() <= typed.len()
            && self.words.iter().zip(typed).all(|((plain, marks), (word, typed))| {
                **plain == **word && if alone { marks == typed } else { marks.carry(*typed) }
            })
    }
}

/// One way to write a plain word.
#[derive(Debug)]
pub(crate) struct Spelling {
    pub plain: u32,
    pub marks: Marks,
    pub shown: Box<str>,
}

/// What a frequent beginning of a word gives, worked out beforehand.
#[derive(Debug)]
pub(crate) struct Head {
    pub prefix: Box<str>,
    pub names: Bits,
    pub strong: Bits,
    pub first: Vec<u32>,
    pub total: usize,
}

/// A beginning of a sequence or a word in it.
pub(crate) enum Step {
    Text(Class),
    Word(u32),
}

pub(crate) fn text_step(class: Class) -> u32 {
    TEXT | class as u32
}

pub(crate) fn step(raw: u32) -> Step {
    if raw & TEXT == 0 {
        return Step::Word(raw);
    }
    Step::Text(Class::ALL.get((raw & !TEXT) as usize).copied().unwrap_or(Class::Fact))
}

impl Index {
    /// How many records.
    pub fn len(&self) -> usize {
        self.positions.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.positions.is_empty()
    }

    /// Position of a rank.
    pub fn position(&self, rank: u32) -> Option<u32> {
        self.positions.get(rank as usize).copied()
    }

    /// Ranks in the dictionary order of the names.
    pub fn by_name(&self) -> &[u32] {
        &self.by_name
    }

    /// Positions by rank.
    pub fn positions(&self) -> &[u32] {
        &self.positions
    }

    /// Plain words that begin with `prefix`, as a range of their numbers.
    pub(crate) fn beginning_with(&self, prefix: &str) -> (u32, u32) {
        let low = self.plain.partition_point(|word| &**word < prefix);
        let rest = self.plain.get(low..).unwrap_or_default();
        // Most ranges are short: look on from the first in growing steps.
        let mut end = 1;
        while rest.get(end).is_some_and(|word| word.starts_with(prefix)) {
            end *= 2;
        }
        let end = end.min(rest.len());
        let high = low + rest.get(..end).unwrap_or_default().partition_point(|word| word.starts_with(prefix));
        (number(low), number(high))
    }

    /// Range of spellings of a range of plain words.
    pub(crate) fn spellings_of(&self, low: u32, high: u32) -> std::ops::Range<u32> {
        let at = |plain: u32| self.spellings.get(plain as usize).copied().unwrap_or_default();
        at(low)..at(high)
    }

    /// Range of postings of a spelling.
    pub(crate) fn postings_of(&self, spelling: u32) -> std::ops::Range<usize> {
        let at = |s: u32| self.starts.get(s as usize).copied().unwrap_or_default() as usize;
        at(spelling)..at(spelling + 1)
    }

    /// Number of postings of a range of spellings.
    pub(crate) fn weight_of(&self, spellings: &std::ops::Range<u32>) -> usize {
        let at = |s: u32| self.starts.get(s as usize).copied().unwrap_or_default() as usize;
        at(spellings.end).saturating_sub(at(spellings.start))
    }

    /// The words of a record, text by text.
    pub(crate) fn words_of(&self, rank: u32) -> &[u32] {
        let at = |r: usize| self.records.get(r).copied().unwrap_or_default() as usize;
        self.sequence.get(at(rank as usize)..at(rank as usize + 1)).unwrap_or_default()
    }

    /// The ready answer of a beginning, if there is one.
    pub(crate) fn head(&self, prefix: &str) -> Option<&Head> {
        let at = self.heads.binary_search_by(|head| (*head.prefix).cmp(prefix)).ok()?;
        self.heads.get(at)
    }

    /// The plain word of a text, if any record has it.
    pub(crate) fn plain_number(&self, plain: &str) -> Option<u32> {
        self.plain.binary_search_by(|word| (**word).cmp(plain)).ok().map(number)
    }
}

/// A count as a number of a record or word; there are never 2³² of them.
pub(crate) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
