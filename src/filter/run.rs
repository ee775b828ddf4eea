//! Runs a query over a collection.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::Datelike;
use san_vat_search::{Answer, Bits, sort_numbers};

use super::{Collection, Facet, Group, ListQuery, SearchIndex, Sort};
use crate::catalogue::Catalogue;
use crate::model::{Lang, Product};

/// An answer with the index that gave it: what the cards need to mark what was typed.
#[derive(Clone, Debug)]
pub struct Found {
    /// The index.
    pub index: Arc<SearchIndex>,
    /// What was found by words, whatever the facets say.
    pub answer: Arc<Answer>,
    group: Group,
}

impl PartialEq for Found {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.answer, &other.answer)
    }
}

impl Found {
    /// Looks for words in a group. `sounds_first`: letters are read as pinyin before anything else.
    pub fn new(index: Arc<SearchIndex>, group: Group, text: &str, sounds_first: bool) -> Self {
        let answer = Arc::new(index.group(group).search(text, sounds_first));
        Self { index, answer, group }
    }

    /// Positions of what was found, best first, at most `most`.
    pub fn first(&self, most: usize) -> Vec<usize> {
        let words = self.index.group(self.group);
        let ranks = self.answer.order.iter().take(most);
        ranks.filter_map(|rank| words.position(*rank)).map(|at| at as usize).collect()
    }

    /// Byte ranges of a text that what was typed means, in order.
    pub fn marks(&self, text: &str) -> Vec<(usize, usize)> {
        self.index.group(self.group).highlights(&self.answer, text)
    }
}

/// Narrows an answer by the facets: positions of the records left, in the order asked for. Ties follow the names'
/// dictionary order, of the language that is read.
pub fn run(
    index: &SearchIndex,
    list: Collection,
    query: &ListQuery,
    answer: &Answer,
    lang: Lang,
) -> Vec<usize> {
    let words = index.group(Group::from(list));
    let found = narrowed(index, list, query, answer, None);
    let by_words = query.sort == Sort::Best && !query.q.trim().is_empty();
    let mut ranks: Vec<u32> = if by_words {
        answer.order.iter().copied().filter(|rank| found.contains(*rank)).collect()
    } else {
        index.by_name(list, lang).iter().copied().filter(|rank| found.contains(*rank)).collect()
    };
    match query.sort {
        Sort::NameDown => ranks.reverse(),
        Sort::Name => {}
        Sort::Best if by_words => {}
        sort => {
            let keys = index.keys(list, sort);
            // One key for order and tie: the place in the order of names.
            let mut keyed: Vec<u64> = ranks
                .iter()
                .zip(0_u64..)
                .map(|(rank, at)| keys.get(*rank as usize).copied().unwrap_or_default() << 24 | at)
                .collect();
            sort_numbers(&mut keyed);
            let places = keyed.into_iter().filter_map(|key| usize::try_from(key & 0xff_ffff).ok());
            ranks = places.filter_map(|at| ranks.get(at).copied()).collect();
        }
    }
    ranks.into_iter().filter_map(|rank| words.position(rank)).map(|at| at as usize).collect()
}

/// Records that the answer and every facet leave, but for one facet.
fn narrowed(
    index: &SearchIndex,
    list: Collection,
    query: &ListQuery,
    answer: &Answer,
    but: Option<Facet>,
) -> Bits {
    let mut found = answer.found.clone();
    for facet in query.facets().filter(|facet| Some(*facet) != but) {
        match index.facet(list, facet) {
            Some(column) => found.keep(&column.chosen(query.chosen(facet))),
            None => return Bits::none(found.bound()),
        }
    }
    found
}

/// Counts of every value of the given facets in the order of its column's values, each counted as if its own facet
/// were not chosen (disjunctive counts).
pub fn facet_counts(
    index: &SearchIndex,
    list: Collection,
    query: &ListQuery,
    answer: &Answer,
    facets: &[Facet],
) -> HashMap<Facet, Vec<u32>> {
    let all = narrowed(index, list, query, answer, None);
    let counts = facets.iter().filter_map(|facet| {
        let column = index.facet(list, *facet)?;
        let is_chosen = query.chosen(*facet).next().is_some();
        let counts = if is_chosen {
            column.counts(&narrowed(index, list, query, answer, Some(*facet)))
        } else {
            column.counts(&all)
        };
        Some((*facet, counts))
    });
    counts.collect()
}

/// Key of a record in an order, smaller first, below 2⁴⁰.
pub(super) fn order_key(catalogue: &Catalogue, list: Collection, sort: Sort, at: usize) -> u64 {
    match sort {
        Sort::Best => best(catalogue, list, at),
        Sort::Name | Sort::NameDown => 0,
        Sort::Stars => {
            u64::from(u8::MAX - catalogue.products.at(at).and_then(Product::ocop_stars).unwrap_or(0))
        }
        Sort::District => {
            let district = catalogue.products.at(at).and_then(|p| p.district.as_ref());
            district.and_then(|d| catalogue.places.position(d)).map_or(UNDATED, |at| at as u64)
        }
        Sort::Newest => {
            let certificates = catalogue.products.at(at).into_iter().flat_map(|p| &p.certificates);
            let awarded =
                certificates.flat_map(|c| &c.awarded).map(|date| date.latest().num_days_from_ce()).max();
            awarded.and_then(|day| u64::try_from(day).ok()).map_or(UNDATED, |day| UNDATED - day)
        }
        Sort::Amount => (1 << 40) - 1 - amount(catalogue, at).min((1 << 40) - 1),
        Sort::Oldest => day(catalogue, at),
    }
}

/// Rank of a record among equally good matches: products alike, well-documented facilities first, newest journeys
/// first and undated ones last.
fn best(catalogue: &Catalogue, list: Collection, at: usize) -> u64 {
    match list {
        Collection::Products => 0,
        Collection::Facilities => catalogue.facilities.at(at).map_or(0, |f| f.grade as u64),
        Collection::Journeys => match day(catalogue, at) {
            UNDATED => UNDATED,
            day => UNDATED - day,
        },
    }
}

/// Above every day.
const UNDATED: u64 = u32::MAX as u64;

/// First day of a journey, counted from the year 1; undated ones after all others.
fn day(catalogue: &Catalogue, at: usize) -> u64 {
    let date = catalogue.journeys.at(at).and_then(|j| j.date);
    date.filter(|d| !d.start.approximate)
        .and_then(|d| u64::try_from(d.earliest().num_days_from_ce()).ok())
        .unwrap_or(UNDATED)
}

/// Known support in đồng; 0 where no amount is known.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "amounts are checked to be 0 or more"
)]
fn amount(catalogue: &Catalogue, at: usize) -> u64 {
    let support = catalogue.facilities.at(at).and_then(|f| f.support.as_ref());
    support.and_then(|s| s.amount_vnd).unwrap_or(0.0) as u64
}
