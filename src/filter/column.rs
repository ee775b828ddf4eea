//! One facet over a whole collection: which records have which value.

use std::collections::HashMap;

use san_vat_search::Bits;

/// Values of a facet, and who has them. Records are numbered by rank.
#[derive(Debug, Default)]
pub struct Column {
    /// The ids, in the order in which they were met.
    values: Vec<String>,
    numbers: HashMap<String, u32>,
    /// By value: the ranks, upwards.
    ranks: Vec<Vec<u32>>,
    /// By value: the same as a set, where there are few values.
    sets: Vec<Bits>,
    /// By rank: the numbers of its values.
    of_record: Vec<Vec<u32>>,
    stated: usize,
}

/// Facets with more values are counted record by record and not set by set.
const FEW: usize = 64;

impl Column {
    /// Adds the values of the next rank.
    pub(super) fn push(&mut self, values: Vec<String>) {
        let rank = u32::try_from(self.of_record.len()).unwrap_or(u32::MAX);
        let mut numbers = Vec::with_capacity(values.len());
        for value in values {
            let number = if let Some(number) = self.numbers.get(&value) {
                *number
            } else {
                let number = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
                self.numbers.insert(value.clone(), number);
                self.values.push(value);
                self.ranks.push(Vec::new());
                number
            };
            if let Some(ranks) = self.ranks.get_mut(number as usize)
                && ranks.last() != Some(&rank)
            {
                ranks.push(rank);
                numbers.push(number);
            }
        }
        self.stated += usize::from(!numbers.is_empty());
        self.of_record.push(numbers);
    }

    /// Called when all ranks are in.
    pub(super) fn finish(&mut self) {
        if self.values.len() <= FEW {
            self.sets = self.ranks.iter().map(|ranks| set_of(ranks, self.of_record.len())).collect();
        }
    }

    /// The ids.
    pub fn values(&self) -> &[String] {
        &self.values
    }

    /// How many values there are.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether no record has any value.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Whether any record has a value.
    pub fn has(&self, value: &str) -> bool {
        self.numbers.contains_key(value)
    }

    /// How many records have a value.
    pub fn total(&self, value: &str) -> usize {
        let number = self.numbers.get(value);
        number.and_then(|n| self.ranks.get(*n as usize)).map_or(0, Vec::len)
    }

    /// How many records have any value at all.
    pub fn stated(&self) -> usize {
        self.stated
    }

    /// Records that have one of these values.
    pub fn chosen<'a>(&self, values: impl Iterator<Item = &'a str>) -> Bits {
        let mut found = Bits::none(self.of_record.len());
        for number in values.filter_map(|value| self.numbers.get(value)) {
            match self.sets.get(*number as usize) {
                Some(set) => found.add(set),
                None => self
                    .ranks
                    .get(*number as usize)
                    .into_iter()
                    .flatten()
                    .for_each(|rank| found.insert(*rank)),
            }
        }
        found
    }

    /// How many records of a set have each value, in the order of [`Self::values`]. Cost: values × records / 64 where
    /// there are few values, else one step for each record of the set.
    pub fn counts(&self, records: &Bits) -> Vec<u32> {
        if self.values.len() <= FEW {
            let count = |set: &Bits| u32::try_from(set.count_both(records)).unwrap_or(u32::MAX);
            return self.sets.iter().map(count).collect();
        }
        let mut counts = vec![0; self.values.len()];
        for rank in records.iter() {
            for number in self.of_record.get(rank as usize).into_iter().flatten() {
                if let Some(count) = counts.get_mut(*number as usize) {
                    *count += 1;
                }
            }
        }
        counts
    }
}

fn set_of(ranks: &[u32], length: usize) -> Bits {
    let mut set = Bits::none(length);
    for rank in ranks {
        set.insert(*rank);
    }
    set
}
