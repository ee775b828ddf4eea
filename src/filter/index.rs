//! Everything that searching, filtering and sorting need, made once after loading, in short steps.

use chrono::NaiveDate;
use san_vat_search::{Finishing, Index, Sorting, sort_key};

use super::column::Column;
use super::texts::Reader;
use super::{Collection, Facet, Sort, order_key};
use crate::catalogue::Catalogue;
use crate::model::Lang;

/// What can be found by words: the collections, and what leads to a part of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// Products.
    Products,
    /// Model facilities.
    Facilities,
    /// Journeys and events.
    Journeys,
    /// Producers.
    Producers,
    /// Places, old and new.
    Places,
}

impl Group {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 5] =
        [Self::Products, Self::Facilities, Self::Journeys, Self::Producers, Self::Places];
}

impl From<Collection> for Group {
    fn from(list: Collection) -> Self {
        match list {
            Collection::Products => Self::Products,
            Collection::Facilities => Self::Facilities,
            Collection::Journeys => Self::Journeys,
        }
    }
}

/// What searching, filtering and sorting need of every record.
#[derive(Debug)]
pub struct SearchIndex {
    groups: [Index; 5],
    lists: [Columns; 3],
}

/// Facets and orders of one collection, by rank.
#[derive(Debug, Default)]
struct Columns {
    facets: Vec<(Facet, Column)>,
    orders: Vec<(Sort, Vec<u64>)>,
    /// Ranks in the order of the English names.
    by_english: Vec<u32>,
    english: Sorting,
}

impl SearchIndex {
    /// Makes it in one go, where nobody waits for a frame.
    pub fn new(catalogue: &Catalogue, today: NaiveDate) -> Self {
        let mut indexing = Indexing::new(catalogue, today);
        loop {
            if let Some(index) = indexing.step(catalogue) {
                return index;
            }
        }
    }

    /// The words of a group.
    pub fn group(&self, group: Group) -> &Index {
        let [products, facilities, journeys, producers, places] = &self.groups;
        match group {
            Group::Products => products,
            Group::Facilities => facilities,
            Group::Journeys => journeys,
            Group::Producers => producers,
            Group::Places => places,
        }
    }

    fn columns(&self, list: Collection) -> &Columns {
        let [products, facilities, journeys] = &self.lists;
        match list {
            Collection::Products => products,
            Collection::Facilities => facilities,
            Collection::Journeys => journeys,
        }
    }

    /// A facet of a collection.
    pub fn facet(&self, list: Collection, facet: Facet) -> Option<&Column> {
        self.columns(list).facets.iter().find(|(f, _)| *f == facet).map(|(_, column)| column)
    }

    /// Ranks in the order of the names that a reader of a language sees: English and Chinese ones share theirs.
    pub(super) fn by_name(&self, list: Collection, lang: Lang) -> &[u32] {
        match lang {
            Lang::Vi => self.group(list.into()).by_name(),
            Lang::En | Lang::Zh => &self.columns(list).by_english,
        }
    }

    /// Key of an order by rank: smaller first. None for the order of names.
    pub(super) fn keys(&self, list: Collection, sort: Sort) -> &[u64] {
        self.columns(list).orders.iter().find(|(s, _)| *s == sort).map_or(&[], |(_, keys)| keys)
    }
}

/// A search index in the making.
pub struct Indexing {
    today: NaiveDate,
    groups: Vec<Index>,
    lists: Vec<Columns>,
    stage: Stage,
}

enum Stage {
    Read(Box<Reader>, usize),
    Finish(Box<Finishing>, Box<Reader>),
    Columns(Columns, usize),
    English(Columns),
}

/// Records read in one step: about 1 ms on a desktop computer.
const READ_AT_ONCE: usize = 60;
/// Records laid out, or given their facets, in one step.
const LAID_OUT_AT_ONCE: usize = 800;
/// Records given their facets in one step.
const FILTERED_AT_ONCE: usize = 400;

impl Indexing {
    /// Begins. Certificates are judged on `today`.
    pub fn new(catalogue: &Catalogue, today: NaiveDate) -> Self {
        let stage = Stage::Read(Box::new(Reader::new(catalogue)), 0);
        Self { today, groups: Vec::new(), lists: Vec::new(), stage }
    }

    /// One short step; the index at the end.
    pub fn step(&mut self, catalogue: &Catalogue) -> Option<SearchIndex> {
        let group = Group::ALL.get(self.groups.len()).copied().unwrap_or(Group::Places);
        let list = Collection::ALL.get(self.lists.len()).copied().unwrap_or(Collection::Products);
        match &mut self.stage {
            Stage::Read(reader, from) => {
                let to = *from + READ_AT_ONCE;
                let more = read(reader, catalogue, group, *from..to);
                *from = to;
                if !more {
                    let builder = reader.next(catalogue);
                    let reader = std::mem::take(reader);
                    self.stage = Stage::Finish(Box::new(builder.finish()), reader);
                }
            }
            Stage::Finish(finishing, reader) => {
                let index = finishing.step(LAID_OUT_AT_ONCE)?;
                self.groups.push(index);
                self.stage = if self.groups.len() < Group::ALL.len() {
                    Stage::Read(std::mem::take(reader), 0)
                } else {
                    Stage::Columns(Columns::default(), 0)
                };
            }
            Stage::Columns(columns, from) => {
                let index = self.groups.get(self.lists.len())?;
                let to = (*from + FILTERED_AT_ONCE).min(index.len());
                columns.add(catalogue, list, index, *from..to, self.today);
                *from = to;
                if to == index.len() {
                    let mut done = std::mem::take(columns);
                    done.facets.iter_mut().for_each(|(_, column)| column.finish());
                    self.stage = Stage::English(done);
                }
            }
            Stage::English(columns) => {
                if let Some(order) = columns.english.step() {
                    columns.by_english = order;
                    columns.english = Sorting::default();
                    self.lists.push(std::mem::take(columns));
                    self.stage = Stage::Columns(Columns::default(), 0);
                    if self.lists.len() == Collection::ALL.len() {
                        let groups = std::mem::take(&mut self.groups).try_into().ok()?;
                        let lists = std::mem::take(&mut self.lists).try_into().ok()?;
                        return Some(SearchIndex { groups, lists });
                    }
                }
            }
        }
        None
    }
}

/// Reads some records of a group; whether there are more.
fn read(reader: &mut Reader, c: &Catalogue, group: Group, range: std::ops::Range<usize>) -> bool {
    let length = match group {
        Group::Products => c.products.len(),
        Group::Facilities => c.facilities.len(),
        Group::Journeys => c.journeys.len(),
        Group::Producers => c.producers.len(),
        Group::Places => c.places.len(),
    };
    for at in range.start..range.end.min(length) {
        match group {
            Group::Products => c.products.at(at).into_iter().for_each(|p| reader.product(c, at, p)),
            Group::Facilities => c.facilities.at(at).into_iter().for_each(|f| reader.facility(c, f)),
            Group::Journeys => c.journeys.at(at).into_iter().for_each(|j| reader.journey(c, j)),
            Group::Producers => c.producers.at(at).into_iter().for_each(|p| reader.producer(p)),
            Group::Places => c.places.at(at).into_iter().for_each(|p| reader.place(p)),
        }
    }
    range.end < length
}

impl Columns {
    fn add(
        &mut self,
        c: &Catalogue,
        list: Collection,
        index: &Index,
        ranks: std::ops::Range<usize>,
        today: NaiveDate,
    ) {
        if self.facets.is_empty() {
            self.facets = list.facets().iter().map(|facet| (*facet, Column::default())).collect();
            self.orders = Sort::of(list).iter().map(|sort| (*sort, Vec::new())).collect();
        }
        for position in index.positions().get(ranks).into_iter().flatten() {
            let at = *position as usize;
            self.english.push(sort_key(name_of(c, list, at)).as_bytes());
            for (facet, column) in &mut self.facets {
                column.push(facet.values_of(c, list, at, today));
            }
            for (sort, keys) in &mut self.orders {
                keys.push(order_key(c, list, *sort, at));
            }
        }
    }
}

/// The English name of a record.
fn name_of(c: &Catalogue, list: Collection, at: usize) -> &str {
    let name = match list {
        Collection::Products => c.products.at(at).map(|p| &p.name),
        Collection::Facilities => c.facilities.at(at).map(|f| &f.name),
        Collection::Journeys => c.journeys.at(at).map(|j| &j.title),
    };
    name.map(|name| name.str(Lang::En)).unwrap_or_default()
}
