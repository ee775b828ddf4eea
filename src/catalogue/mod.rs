//! Bytes → decoded, checked, indexed and linked [`Catalogue`]. Trouble is a list of findings, never a panic.

mod building;
mod check;
mod decode;
mod denied;
mod item;
mod links;
mod relations;
mod table;

use std::collections::HashMap;

pub use building::Building;
pub use decode::{decode_manifest, source_text};
pub use denied::{host_hash, is_denied, mentions_denied};
pub use item::Item;
pub use links::Links;
pub use table::{Record, Stand, Table};

use crate::model::{
    Cap, Category, Certification, EthnicGroup, Facility, Figure, Finding, Journey, Label, Manifest, Mark,
    Milestone, Place, Producer, Product, Rule, Sector, Sound, Source, Synonym, Topic,
};

/// Everything the data says, checked and linked. Never changes after loading.
#[derive(Debug)]
pub struct Catalogue {
    /// The manifest.
    pub manifest: Manifest,
    /// Products, in the order of the file.
    pub products: Table<Product>,
    /// Producers.
    pub producers: Table<Producer>,
    /// Places before and after July 2025.
    pub places: Table<Place>,
    /// Sources.
    pub sources: Table<Source>,
    /// Categories, in display order.
    pub categories: Table<Category>,
    /// Labels of facts.
    pub labels: Table<Label>,
    /// Ethnic groups.
    pub ethnic_groups: Table<EthnicGroup>,
    /// Certifications.
    pub certifications: Table<Certification>,
    /// Model facilities.
    pub facilities: Table<Facility>,
    /// Journeys and events.
    pub journeys: Table<Journey>,
    /// Sectors of rural industry, in display order.
    pub sectors: Table<Sector>,
    /// Topics, in display order.
    pub topics: Table<Topic>,
    /// Links that are ours.
    pub rules: Table<Rule>,
    /// Milestones of policy, oldest first.
    pub milestones: Table<Milestone>,
    /// Caps on support by the resolution of 2025.
    pub caps: Table<Cap>,
    /// The province in figures, in display order.
    pub figures: Table<Figure>,
    /// Marks of the province.
    pub marks: Table<Mark>,
    /// Words that mean the same in trade, and words that mean nothing by themselves.
    pub synonyms: Table<Synonym>,
    /// Chinese characters by their sound.
    pub sounds: Table<Sound>,
    /// What belongs together.
    pub links: Links,
    /// What is wrong in the data; the records named here are not in the tables.
    pub findings: Vec<Finding>,
}

/// The bytes of the data files by their path in the manifest; `None` where a file could not be had.
pub type Files = HashMap<String, Option<Vec<u8>>>;

impl Catalogue {
    /// Decodes, checks and links in one go, where nobody waits for a frame. A bad record or file becomes a finding;
    /// everything else is there. Cost: two passes over the bytes.
    pub fn build(manifest: Manifest, files: &Files) -> Self {
        let mut building = Building::new(manifest, files.clone());
        loop {
            if let Some(catalogue) = building.step() {
                return catalogue;
            }
        }
    }

    /// Whether there is nothing at all to show.
    pub fn is_empty(&self) -> bool {
        self.products.is_empty() && self.facilities.is_empty() && self.journeys.is_empty()
    }
}

#[cfg(test)]
mod tests;
