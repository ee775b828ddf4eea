//! Loading: manifest, then all files at once, then decode, check, index.

use std::sync::Arc;

use super::{Failure, Load, Loaded};
use crate::catalogue::{Catalogue, Files, decode_manifest};
use crate::filter::SearchIndex;
use crate::model::{Contact, Edtf, Finding, Problem};
use crate::web::{clock, fetch};

const MANIFEST: &str = "manifest.json";

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
    let fetches = paths.iter().map(|path| fetch::data_file(path));
    let contents = join_all(fetches).await;
    let files: Files = paths.into_iter().zip(contents).collect();
    let catalogue = Catalogue::build(manifest, &files);
    if catalogue.is_empty() {
        return Load::Failed(Arc::new(Failure {
            findings: catalogue.findings,
            contact: catalogue.manifest.contact,
        }));
    }
    let compiled = catalogue.manifest.data_version.map(Edtf::earliest).unwrap_or_default();
    let clock = clock::today();
    let today = clock.filter(|day| *day >= compiled).unwrap_or(compiled);
    let index = SearchIndex::new(&catalogue);
    Load::Ready(Arc::new(Loaded { catalogue, index, today, clock_is_wrong: clock != Some(today) }))
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
