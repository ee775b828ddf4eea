//! The dependency policy (`xtask/policy.toml`): which licences, which duplicate crates.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::metadata::Metadata;
use crate::spdx;

/// `policy.toml`, read when xtask is compiled.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    licences: Licences,
    #[serde(default)]
    duplicate: Vec<Duplicate>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Licences {
    allow: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Duplicate {
    name: String,
    reason: String,
}

impl Policy {
    /// Reads the file that was compiled in.
    ///
    /// # Errors
    /// When it is malformed.
    pub fn load() -> Result<Self> {
        toml::from_str(include_str!("../policy.toml")).context("xtask/policy.toml is malformed")
    }

    /// Packages whose licence is missing or not allowed, as sentences.
    pub fn licence_findings(&self, metadata: &Metadata) -> Vec<String> {
        let allowed = |name: &str| self.licences.allow.iter().any(|own| own == name);
        metadata
            .packages
            .iter()
            .filter_map(|package| {
                let who = format!("{} {}", package.name, package.version);
                let Some(licence) = &package.license else {
                    return Some(format!("{who} names no licence"));
                };
                match spdx::is_met(licence, &allowed) {
                    Ok(true) => None,
                    Ok(false) => Some(format!("{who}: {licence} is not on the list")),
                    Err(error) => Some(format!("{who}: {error}")),
                }
            })
            .collect()
    }

    /// Duplicates without a reason and reasons without a duplicate, as sentences.
    pub fn duplicate_findings(&self, metadata: &Metadata) -> Vec<String> {
        let duplicates = metadata.duplicates();
        let mut findings: Vec<String> = duplicates
            .iter()
            .filter(|(name, _)| !self.duplicate.iter().any(|entry| entry.name == **name))
            .map(|(name, versions)| {
                let versions: Vec<_> = versions.iter().copied().collect();
                format!("{name} is in the app in the versions {}", versions.join(" and "))
            })
            .collect();
        for entry in &self.duplicate {
            if !duplicates.contains_key(entry.name.as_str()) {
                findings.push(format!("{} is no duplicate any more: take it off the list", entry.name));
            }
            if entry.reason.trim().is_empty() {
                findings.push(format!("{} stands on the list without a reason", entry.name));
            }
        }
        findings
    }
}

/// The licence texts of the libraries in the wasm, each once, under the names of the libraries it is of: the
/// licences ask that they travel with the binary.
///
/// # Errors
/// A library's folder cannot be read.
pub fn notices(metadata: &Metadata) -> Result<String> {
    let mut by_text: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in metadata.in_binary().into_iter().filter(|package| package.source.is_some()) {
        let licence = package.license.as_deref().unwrap_or("no licence named");
        let who = format!("{} {} ({licence})", package.name, package.version);
        let folder = package.manifest_path.parent().unwrap_or(Path::new("."));
        by_text.entry(licence_text(folder)?).or_default().push(who);
    }
    let mut out = String::from("Libraries in the WebAssembly of Sản vật Lai Châu and their licences.\n");
    for (text, packages) in by_text {
        out.push_str("\n\n------------------------------------------------------------\n");
        out.push_str(&packages.join("\n"));
        out.push_str("\n\n");
        out.push_str(if text.is_empty() { "Its package carries no licence text." } else { text.trim() });
    }
    out.push('\n');
    Ok(out)
}

/// The MIT text where there is one, since it is the shortest that suffices, else every licence text.
fn licence_text(folder: &Path) -> Result<String> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let named = |file: &PathBuf, word: &str| {
        file.file_name().is_some_and(|name| name.to_string_lossy().to_ascii_uppercase().contains(word))
    };
    files.retain(|file| {
        file.is_file() && ["LICENSE", "LICENCE", "COPYING"].iter().any(|word| named(file, word))
    });
    if files.iter().any(|file| named(file, "MIT")) {
        files.retain(|file| named(file, "MIT"));
    }
    let texts: Result<Vec<String>, _> = files.iter().map(std::fs::read_to_string).collect();
    Ok(texts.context("a licence is no text")?.join("\n\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metadata(packages: &str) -> Metadata {
        let text = format!(r#"{{"packages":[{packages}],"resolve":{{"nodes":[],"root":null}}}}"#);
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn licences_outside_the_list_are_named() {
        let policy = Policy::load().unwrap();
        let found = policy.licence_findings(&metadata(
            r#"{"id":"1","name":"a","version":"1.0.0","license":"MIT OR GPL-3.0-only"},
               {"id":"2","name":"b","version":"1.0.0","license":"AGPL-3.0-only"},
               {"id":"3","name":"c","version":"1.0.0","license":null}"#,
        ));
        assert_eq!(found, ["b 1.0.0: AGPL-3.0-only is not on the list", "c 1.0.0 names no licence"]);
    }

    #[test]
    fn a_reason_without_a_duplicate_is_a_finding() {
        let policy: Policy =
            toml::from_str("[licences]\nallow=[]\n[[duplicate]]\nname='x'\nreason=''").unwrap();
        assert_eq!(policy.duplicate_findings(&metadata("")).len(), 2);
    }
}
