//! Building a catalogue in short steps, so that a page stays usable while a large one is read.

use std::collections::HashSet;

use super::check::{check_after_products, check_all_but_products, check_products};
use super::decode::Decoded;
use super::{Catalogue, Files, Links};
use crate::model::{Finding, Manifest};

/// Products linked in one step.
const AT_ONCE: usize = 2000;

/// A catalogue in the making.
pub struct Building {
    manifest: Manifest,
    files: Files,
    decoded: Decoded,
    findings: Vec<Finding>,
    bad: HashSet<usize>,
    links: Links,
    stage: Stage,
}

#[derive(Clone, Copy)]
enum Stage {
    File(usize),
    Check,
    Products(usize),
    AfterProducts,
    Link(usize),
}

impl Building {
    /// Begins with the files of the manifest.
    pub fn new(manifest: Manifest, files: Files) -> Self {
        let findings = manifest.findings.clone();
        let decoded = Decoded { compiled: manifest.data_version, ..Decoded::default() };
        Self {
            manifest,
            files,
            decoded,
            findings,
            bad: HashSet::new(),
            links: Links::default(),
            stage: Stage::File(0),
        }
    }

    /// One step: a file read, or some products checked or linked; the catalogue at the end. The longest step is the
    /// largest file: about 6 µs for each product on a desktop computer.
    pub fn step(&mut self) -> Option<Catalogue> {
        match self.stage {
            Stage::File(at) => {
                if let Some(file) = self.manifest.files.get(at) {
                    // Its bytes are not needed any more.
                    let bytes = self.files.remove(&file.path).flatten();
                    self.decoded.read_file(&file.path, bytes.as_deref(), &mut self.findings);
                }
                let more = at + 1 < self.manifest.files.len();
                self.stage = if more { Stage::File(at + 1) } else { Stage::Check };
            }
            Stage::Check => {
                check_all_but_products(&mut self.decoded, &mut self.findings);
                self.stage = Stage::Products(0);
            }
            Stage::Products(from) => {
                let more = check_products(&self.decoded, from, &mut self.bad, &mut self.findings);
                self.stage = more.map_or(Stage::AfterProducts, Stage::Products);
            }
            Stage::AfterProducts => {
                self.decoded.products.set_aside(&self.bad);
                check_after_products(&mut self.decoded, &mut self.findings);
                self.links = Links::of_places(&self.decoded.places);
                self.stage = Stage::Link(0);
            }
            Stage::Link(from) => {
                let Decoded { products, places, .. } = &self.decoded;
                let to = (from + AT_ONCE).min(products.len());
                for (at, product) in products.iter().enumerate().take(to).skip(from) {
                    self.links.add_product(at, product, places);
                }
                if to == products.len() {
                    return Some(self.done());
                }
                self.stage = Stage::Link(to);
            }
        }
        None
    }

    fn done(&mut self) -> Catalogue {
        let decoded = std::mem::take(&mut self.decoded);
        Catalogue {
            manifest: self.manifest.clone(),
            products: decoded.products,
            producers: decoded.producers,
            places: decoded.places,
            sources: decoded.sources,
            categories: decoded.categories,
            labels: decoded.labels,
            ethnic_groups: decoded.ethnic_groups,
            certifications: decoded.certifications,
            facilities: decoded.facilities,
            journeys: decoded.journeys,
            sectors: decoded.sectors,
            topics: decoded.topics,
            rules: decoded.rules,
            milestones: decoded.milestones,
            caps: decoded.caps,
            figures: decoded.figures,
            marks: decoded.marks,
            synonyms: decoded.synonyms,
            sounds: decoded.sounds,
            links: std::mem::take(&mut self.links),
            findings: std::mem::take(&mut self.findings),
        }
    }
}
