//! `cargo metadata`, as far as the policy needs it.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::paths::Paths;
use crate::run;

/// The dependency graph.
#[derive(Debug, Deserialize)]
pub struct Metadata {
    /// Every package that can be reached.
    pub packages: Vec<Package>,
    /// Who depends on whom.
    pub resolve: Resolve,
}

/// One package in one version.
#[derive(Debug, Deserialize)]
pub struct Package {
    /// Opaque, unique.
    pub id: String,
    /// Crate name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// SPDX expression.
    pub license: Option<String>,
    /// Its Cargo.toml; beside it lie its licences.
    #[serde(default)]
    pub manifest_path: std::path::PathBuf,
    /// Where it is from; `None` for the packages of this repository.
    #[serde(default)]
    pub source: Option<String>,
    /// What it builds.
    #[serde(default)]
    pub targets: Vec<Target>,
}

/// One thing a package builds.
#[derive(Debug, Deserialize)]
pub struct Target {
    /// `lib`, `bin`, `proc-macro`, …
    pub kind: Vec<String>,
}

/// The resolved graph.
#[derive(Debug, Deserialize)]
pub struct Resolve {
    /// One per package.
    pub nodes: Vec<Node>,
    /// The package in the root of the repository.
    pub root: Option<String>,
}

/// Dependencies of one package.
#[derive(Debug, Deserialize)]
pub struct Node {
    /// The package.
    pub id: String,
    /// What it depends on.
    #[serde(default)]
    pub deps: Vec<Dependency>,
}

/// One edge.
#[derive(Debug, Deserialize)]
pub struct Dependency {
    /// Where it leads.
    pub pkg: String,
    /// In which roles: normal (`None`), `dev`, `build`.
    pub dep_kinds: Vec<DependencyKind>,
}

/// One role of an edge.
#[derive(Debug, Deserialize)]
pub struct DependencyKind {
    /// `None` is a normal dependency.
    pub kind: Option<String>,
}

impl Package {
    fn is_proc_macro(&self) -> bool {
        self.targets.iter().any(|target| target.kind.iter().any(|kind| kind == "proc-macro"))
    }
}

impl Metadata {
    /// Asks cargo. `target` leaves out dependencies of other systems.
    ///
    /// # Errors
    /// cargo fails, e.g. because Cargo.lock is out of date.
    pub fn load(paths: &Paths, target: Option<&str>) -> Result<Self> {
        let mut command = run::cargo();
        command.current_dir(&paths.root).args(["metadata", "--format-version", "1", "--locked"]);
        if let Some(target) = target {
            command.args(["--filter-platform", target]);
        }
        serde_json::from_str(&run::output(&mut command)?).context("cargo metadata cannot be read")
    }

    /// Packages that end up in the root package's binary, itself included, by name. Macros and build scripts run on
    /// the builder's machine and do not count.
    pub fn in_binary(&self) -> Vec<&Package> {
        let by_id: BTreeMap<&str, &Package> =
            self.packages.iter().map(|package| (package.id.as_str(), package)).collect();
        let edges: BTreeMap<&str, &Node> =
            self.resolve.nodes.iter().map(|node| (node.id.as_str(), node)).collect();
        let mut seen = BTreeSet::new();
        let mut open: Vec<&str> = self.resolve.root.as_deref().into_iter().collect();
        while let Some(id) = open.pop() {
            if by_id.get(id).is_some_and(|package| package.is_proc_macro()) || !seen.insert(id) {
                continue;
            }
            let dependencies = edges.get(id).map(|node| node.deps.as_slice()).unwrap_or_default();
            open.extend(
                dependencies
                    .iter()
                    .filter(|edge| edge.dep_kinds.iter().any(|role| role.kind.is_none()))
                    .map(|edge| edge.pkg.as_str()),
            );
        }
        let mut found: Vec<&Package> = seen.iter().filter_map(|id| by_id.get(id).copied()).collect();
        found.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
        found
    }

    /// Crates that are in the binary in more than one version, with the versions.
    pub fn duplicates(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for package in self.in_binary() {
            versions.entry(&package.name).or_default().insert(&package.version);
        }
        versions.retain(|_, set| set.len() > 1);
        versions
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_enters_the_binary_counts_as_duplicate() {
        let package = |id: &str, name: &str, kind: &str| {
            format!(
                r#"{{"id":"{id}","name":"{name}","version":"{id}","license":null,"targets":[{{"kind":["{kind}"]}}]}}"#
            )
        };
        let dep = |id: &str, kind: &str| format!(r#"{{"pkg":"{id}","dep_kinds":[{{"kind":{kind}}}]}}"#);
        let text = format!(
            r#"{{"packages":[{},{},{},{},{},{},{}],"resolve":{{"root":"r","nodes":[
              {{"id":"r","deps":[{},{},{},{}]}},{{"id":"m","deps":[{}]}},{{"id":"a1","deps":[{}]}}]}}}}"#,
            package("r", "app", "lib"),
            package("a1", "a", "lib"),
            package("a2", "a", "lib"),
            package("b1", "b", "lib"),
            package("b2", "b", "lib"),
            package("b3", "b", "lib"),
            package("m", "mac", "proc-macro"),
            dep("a1", "null"),
            dep("a2", "null"),
            dep("m", "null"),
            dep("b2", "\"build\""),
            dep("b3", "null"),
            dep("b1", "null"),
        );
        let metadata: Metadata = serde_json::from_str(&text).unwrap();
        let found = metadata.duplicates();
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found["a"], BTreeSet::from(["a1", "a2"]));
    }
}
