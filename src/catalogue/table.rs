//! Records of one kind, in file order, found by id.

use std::collections::{HashMap, HashSet};

use crate::model::{
    Cap, CapId, Category, CategoryId, Certification, CertificationId, EthnicGroup, EthnicGroupId, Facility,
    FacilityId, Figure, FigureId, Journey, JourneyId, Label, LabelId, Mark, MarkId, Milestone, MilestoneId,
    Place, PlaceId, Producer, ProducerId, Product, ProductId, Rule, RuleId, Sector, SectorId, Sound, SoundId,
    Source, SourceId, Synonym, SynonymId, Topic, TopicId,
};

/// A record with an id of its own kind.
pub trait Record {
    /// Its kind of id.
    type Id: AsRef<str> + Clone;
    /// The section of the format where its kind stands: records of two kinds may have the same id.
    const SECTION: &'static str;
    /// Its id.
    fn id(&self) -> &Self::Id;
    /// The id of a text, if it can be one.
    fn id_of(text: &str) -> Option<Self::Id>;
}

macro_rules! records {
    ($($record:ident: $id:ident in $section:literal),*) => {$(
        impl Record for $record {
            type Id = $id;
            const SECTION: &'static str = $section;
            fn id(&self) -> &$id {
                &self.id
            }
            fn id_of(text: &str) -> Option<$id> {
                $id::new(text).ok()
            }
        }
    )*};
}

records!(Product: ProductId in "products", Producer: ProducerId in "producers", Place: PlaceId in "places",
    Source: SourceId in "sources", Category: CategoryId in "categories", Label: LabelId in "labels",
    EthnicGroup: EthnicGroupId in "ethnic_groups", Certification: CertificationId in "certifications",
    Facility: FacilityId in "facilities", Journey: JourneyId in "journeys", Sector: SectorId in "sectors",
    Topic: TopicId in "topics", Rule: RuleId in "rules", Milestone: MilestoneId in "milestones",
    Cap: CapId in "caps", Figure: FigureId in "figures", Mark: MarkId in "marks",
    Synonym: SynonymId in "synonyms", Sound: SoundId in "sounds");

/// Where a record stands: the number of its file and the byte offset in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stand {
    /// Number of the file, in the order in which they were read.
    pub file: usize,
    /// Byte offset of the record.
    pub offset: usize,
}

/// Records of one kind.
#[derive(Debug)]
pub struct Table<R: Record> {
    records: Vec<R>,
    stands: Vec<Stand>,
    // Keyed by text and not by the typed id: one map type is compiled for all tables.
    by_id: HashMap<Box<str>, usize>,
    aside: HashSet<Box<str>>,
    complete: bool,
}

impl<R: Record> Default for Table<R> {
    fn default() -> Self {
        Self {
            records: Vec::new(),
            stands: Vec::new(),
            by_id: HashMap::new(),
            aside: HashSet::new(),
            complete: false,
        }
    }
}

impl<R: Record> Table<R> {
    /// Adds a record; gives it back when its id is taken.
    ///
    /// # Errors
    /// The record itself.
    pub fn insert(&mut self, record: R, stand: Stand) -> Result<(), R> {
        if self.by_id.contains_key(record.id().as_ref()) {
            return Err(record);
        }
        self.by_id.insert(record.id().as_ref().into(), self.records.len());
        self.records.push(record);
        self.stands.push(stand);
        Ok(())
    }

    /// Says that the file of this table was read, so that a reference without a record is an error.
    pub fn mark_complete(&mut self) {
        self.complete = true;
    }

    /// Whether the file was read.
    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// Remembers the id of a record that was set aside: a reference to it is no second finding.
    pub fn mark_aside(&mut self, id: R::Id) {
        self.aside.insert(id.as_ref().into());
    }

    /// Ids of the records that were set aside.
    pub fn aside(&self) -> &HashSet<Box<str>> {
        &self.aside
    }

    /// Sets the records at these positions aside.
    pub fn set_aside(&mut self, positions: &HashSet<usize>) {
        if positions.is_empty() {
            return;
        }
        let all = std::mem::take(&mut self.records).into_iter().zip(std::mem::take(&mut self.stands));
        for (at, (record, stand)) in all.enumerate() {
            if positions.contains(&at) {
                self.aside.insert(record.id().as_ref().into());
            } else {
                self.records.push(record);
                self.stands.push(stand);
            }
        }
        self.by_id.clear();
        for (at, record) in self.records.iter().enumerate() {
            self.by_id.insert(record.id().as_ref().into(), at);
        }
    }

    /// Where the record at a position stands.
    pub fn stand(&self, position: usize) -> Stand {
        self.stands.get(position).copied().unwrap_or_default()
    }

    /// The record of an id. Cost: one hash.
    pub fn get(&self, id: &R::Id) -> Option<&R> {
        self.at(*self.by_id.get(id.as_ref())?)
    }

    /// Position of an id in file order.
    pub fn position(&self, id: &R::Id) -> Option<usize> {
        self.by_id.get(id.as_ref()).copied()
    }

    /// The record at a position.
    pub fn at(&self, position: usize) -> Option<&R> {
        self.records.get(position)
    }

    /// All records in file order.
    pub fn iter(&self) -> std::slice::Iter<'_, R> {
        self.records.iter()
    }

    /// Mutable access, for the check.
    pub(super) fn each_mut(&mut self) -> std::slice::IterMut<'_, R> {
        self.records.iter_mut()
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }
}

impl<'a, R: Record> IntoIterator for &'a Table<R> {
    type Item = &'a R;
    type IntoIter = std::slice::Iter<'a, R>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
