//! The dependency policy (`xtask/policy.toml`): which licences, which duplicate crates.

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
