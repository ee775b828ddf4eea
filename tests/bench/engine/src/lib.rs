//! The app's own search behind a few functions, for `tests/bench`: bytes of the data files in, positions and counts out.

use san_vat_lai_chau::catalogue::{Catalogue, Files, decode_manifest};
use san_vat_lai_chau::filter::{Collection, Facet, Found, Group, ListQuery, SearchIndex, facet_counts};
use wasm_bindgen::prelude::wasm_bindgen;

/// A catalogue being read, then searched.
#[wasm_bindgen]
#[derive(Default)]
pub struct Engine {
    files: Files,
    ready: Option<(Catalogue, std::sync::Arc<SearchIndex>)>,
}

#[wasm_bindgen]
impl Engine {
    /// An empty one.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the bytes of a file of the data folder, by its path in the manifest; `manifest.json` too.
    pub fn add(&mut self, path: &str, bytes: &[u8]) {
        self.files.insert(path.to_owned(), Some(bytes.to_vec()));
    }

    /// Decodes, checks and indexes; how many products there are, 0 when the manifest cannot be read.
    pub fn build(&mut self) -> u32 {
        let manifest =
            self.files.get("manifest.json").and_then(Option::as_deref).and_then(|b| decode_manifest(b).ok());
        let Some(manifest) = manifest else { return 0 };
        let catalogue = Catalogue::build(manifest, &self.files);
        let today = chrono::NaiveDate::default();
        let index = SearchIndex::new(&catalogue, today);
        let count = catalogue.products.len();
        self.ready = Some((catalogue, std::sync::Arc::new(index)));
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// The exact number of products found, then the positions of the first `want` of them.
    #[must_use]
    pub fn search(&self, text: &str, want: usize) -> Vec<u32> {
        let Some((_, index)) = &self.ready else { return Vec::new() };
        let words = index.group(Group::Products);
        let best = words.best(text, want);
        let mut out = Vec::with_capacity(best.first.len() + 1);
        out.push(u32::try_from(best.total).unwrap_or(u32::MAX));
        out.extend(best.first.iter().filter_map(|rank| words.position(*rank)));
        out
    }

    /// A query with values chosen in category and stars (ids, comma-separated, may be empty), and the disjunctive counts
    /// of category, district and stars: the number found by words, then all counts in the order of [`Self::values`].
    #[must_use]
    pub fn facets(&self, text: &str, categories: &str, stars: &str) -> Vec<u32> {
        let Some((_, index)) = &self.ready else { return Vec::new() };
        let mut query = ListQuery::of_words(text);
        for (facet, chosen) in [(Facet::Category, categories), (Facet::Stars, stars)] {
            for value in chosen.split(',').filter(|value| !value.is_empty()) {
                query = query.with(facet, value, true);
            }
        }
        let found = Found::new(index.clone(), Group::Products, text, false);
        let counts = facet_counts(index, Collection::Products, &query, &found.answer, &COUNTED);
        let mut out = vec![u32::try_from(found.answer.found.count()).unwrap_or(u32::MAX)];
        out.extend(COUNTED.iter().filter_map(|facet| counts.get(facet)).flatten());
        out
    }

    /// Values whose counts [`Self::facets`] gives: `category:tea`, `district:lc-tam-duong`, `stars:3` …
    #[must_use]
    pub fn values(&self) -> Vec<String> {
        let Some((_, index)) = &self.ready else { return Vec::new() };
        let of = |facet: &Facet| {
            let values = index.facet(Collection::Products, *facet).map(|column| column.values().to_vec());
            values
                .unwrap_or_default()
                .into_iter()
                .map(|value| format!("{}:{value}", facet.name()))
                .collect::<Vec<_>>()
        };
        COUNTED.iter().flat_map(of).collect()
    }

    /// Id of the product at a position.
    #[must_use]
    pub fn id(&self, position: usize) -> String {
        let product = self.ready.as_ref().and_then(|(catalogue, _)| catalogue.products.at(position));
        product.map(|product| product.id.to_string()).unwrap_or_default()
    }
}

const COUNTED: [Facet; 3] = [Facet::Category, Facet::District, Facet::Stars];
