//! Loading: manifest, then all files at once, then decode, check, index, in steps that let the page answer.

use std::sync::Arc;

use super::{Failure, Load, Loaded};
use leptos::prelude::{ArcRwSignal, GetUntracked, Set};

use crate::catalogue::{Building, Files, decode_manifest};
use crate::filter::{Indexing, SearchIndex};
use crate::model::{Contact, Edtf, Finding, Problem};
use crate::web::{clock, fetch};

const MANIFEST: &str = "manifest.json";

/// Files fetched side by side: all of the shipped ones.
const AT_ONCE: usize = 12;
/// Work goes on for so long before the browser may draw and answer.
const SLICE_MS: f64 = 6.0;
/// The page waits so long for the index: a list that is drawn before it is put in order would move under the reader.
/// A larger catalogue opens before it can be searched.
const WAIT_MS: f64 = 1000.0;

/// Loads the data folder.
pub async fn load() -> Load {
    let Some(bytes) = fetch::data_file(MANIFEST).await else {
        return failed(Finding::of_file(Problem::MissingFile, MANIFEST));
    };
    let manifest = match decode_manifest(&bytes) {
        Ok(manifest) => manifest,
        Err(finding) => return failed(*finding),
    };
    let paths: Vec<String> = manifest.files.iter().map(|f| f.path.clone()).collect();
    let mut files = Files::new();
    for some in paths.chunks(AT_ONCE) {
        let contents = join_all(some.iter().map(|path| fetch::data_file(path))).await;
        files.extend(some.iter().cloned().zip(contents));
    }
    let mut building = Building::new(manifest, files);
    let catalogue = in_slices(f64::INFINITY, || building.step()).await;
    let Some(catalogue) = catalogue else { return failed(Finding::of_file(Problem::MissingFile, MANIFEST)) };
    if catalogue.is_empty() {
        return Load::Failed(Arc::new(Failure {
            findings: catalogue.findings,
            contact: catalogue.manifest.contact,
        }));
    }
    let compiled = catalogue.manifest.data_version.map(Edtf::earliest).unwrap_or_default();
    let clock = clock::today();
    let today = clock.filter(|day| *day >= compiled).unwrap_or(compiled);
    let mut indexing = Indexing::new(&catalogue, today);
    let made = in_slices(WAIT_MS, || indexing.step(&catalogue)).await;
    let index = ArcRwSignal::new(made.map(Arc::new));
    let unfinished = index.get_untracked().is_none();
    let data = Arc::new(Loaded { catalogue, index, today, clock_is_wrong: clock != Some(today) });
    if unfinished {
        let data = data.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let made: Option<SearchIndex> = in_slices(f64::INFINITY, || indexing.step(&data.catalogue)).await;
            data.index.set(made.map(Arc::new));
        });
    }
    Load::Ready(data)
}

/// Takes step after step until one gives something, at most `wait_ms` long.
async fn in_slices<T>(wait_ms: f64, mut step: impl FnMut() -> Option<T>) -> Option<T> {
    let began = clock::now_ms();
    let mut slice = began;
    loop {
        if let Some(done) = step() {
            return Some(done);
        }
        let now = clock::now_ms();
        if now - began > wait_ms {
            return None;
        }
        if now - slice > SLICE_MS {
            clock::breathe().await;
            slice = clock::now_ms();
        }
    }
}

fn failed(finding: Finding) -> Load {
    Load::Failed(Arc::new(Failure { findings: vec![finding], contact: Contact::default() }))
}

/// Runs futures side by side; results in their order.
async fn join_all<F: Future>(futures: impl Iterator<Item = F>) -> Vec<F::Output> {
    let mut running: Vec<_> = futures.map(|f| (Box::pin(f), None)).collect();
    std::future::poll_fn(|context| {
        let mut pending = false;
        for (future, result) in &mut running {
            if result.is_none() {
                match future.as_mut().poll(context) {
                    std::task::Poll::Ready(value) => *result = Some(value),
                    std::task::Poll::Pending => pending = true,
                }
            }
        }
        if pending { std::task::Poll::Pending } else { std::task::Poll::Ready(()) }
    })
    .await;
    running.into_iter().filter_map(|(_, result)| result).collect()
}
