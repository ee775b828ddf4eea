//! The pinned versions (`xtask/versions.toml`) and the check that everything else agrees with them.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::paths::Paths;
use crate::run::read_text;

/// `versions.toml`, read when xtask is compiled.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Versions {
    /// Oldest Rust, `major.minor`.
    pub rust: String,
    /// Programs by name.
    pub tools: Tools,
    /// Crates by name.
    pub crates: BTreeMap<String, String>,
    /// npm packages of the browser tests by name.
    pub npm: BTreeMap<String, String>,
    /// Names of Debian's packages.
    pub debian: Debian,
}

/// Programs that the build needs.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Tools {
    /// The bundler.
    pub trunk: String,
    /// Writes the glue; equals the crate of the same name.
    pub wasm_bindgen: String,
}

/// Debian packages for machines without rustup's servers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Debian {
    /// Compiler.
    pub rustc: String,
    /// Source of the standard library, of the same version as the compiler.
    pub source: String,
    /// Linker for wasm.
    pub linker: String,
    /// Browser for the tests.
    pub browser: String,
}

impl Versions {
    /// Reads the file that was compiled in.
    ///
    /// # Errors
    /// When it is malformed.
    pub fn load() -> Result<Self> {
        toml::from_str(include_str!("../versions.toml")).context("xtask/versions.toml is malformed")
    }
}

/// `1.96` or `1.96.0` inside a `--version` line, as numbers; missing parts count as 0.
pub fn parse_version(text: &str) -> Option<(u32, u32, u32)> {
    text.split(|sign: char| sign.is_whitespace() || sign == '(' || sign == ')').find_map(|word| {
        let plain = word.trim_start_matches('v').split(['-', '+']).next()?;
        let mut numbers = plain.split('.').map(str::parse::<u32>);
        let major = numbers.next()?.ok()?;
        let minor = numbers.next()?.ok()?;
        let patch = numbers.next().map_or(Some(0), Result::ok)?;
        Some((major, minor, patch))
    })
}

/// Disagreements between `versions.toml` and the files that also name versions, as sentences.
///
/// # Errors
/// When one of those files cannot be read.
pub fn disagreements(paths: &Paths) -> Result<Vec<String>> {
    let versions = Versions::load()?;
    let manifest = read_text(&paths.root.join("Cargo.toml"))?;
    let lock = read_text(&paths.root.join("Cargo.lock"))?;
    let mut found = in_cargo(&versions, &manifest, &lock)?;
    let package = paths.e2e().join("package.json");
    if package.is_file() {
        found.extend(in_npm(&versions, &read_text(&package)?)?);
    }
    Ok(found)
}

fn in_cargo(versions: &Versions, manifest: &str, lock: &str) -> Result<Vec<String>> {
    let manifest: toml::Table = toml::from_str(manifest).context("Cargo.toml is malformed")?;
    let lock: Lock = toml::from_str(lock).context("Cargo.lock is malformed")?;
    let mut found = Vec::new();

    let minimum =
        manifest.get("workspace").and_then(|table| table.get("package")?.get("rust-version")?.as_str());
    if minimum != Some(versions.rust.as_str()) {
        found.push(format!(
            "Cargo.toml has workspace.package.rust-version {minimum:?}, xtask/versions.toml has {:?}",
            versions.rust
        ));
    }
    if versions.crates.get("wasm-bindgen") != Some(&versions.tools.wasm_bindgen) {
        found.push(
            "xtask/versions.toml: the tool and the crate wasm-bindgen must have the same version".into(),
        );
    }
    for (name, wanted) in &versions.crates {
        let locked: Vec<_> =
            lock.package.iter().filter(|p| &p.name == name).map(|p| p.version.as_str()).collect();
        if locked != [wanted.as_str()] {
            found.push(format!(
                "Cargo.lock has {name} {}, xtask/versions.toml has {wanted}",
                if locked.is_empty() { "nowhere".to_owned() } else { locked.join(" and ") }
            ));
        }
    }
    let requirement = requirement(&manifest, "wasm-bindgen");
    let exact = format!("={}", versions.tools.wasm_bindgen);
    if requirement.as_deref() != Some(exact.as_str()) {
        found.push(format!(
            "Cargo.toml must ask for wasm-bindgen = \"{exact}\", because the command line tool only \
             understands its own version; it asks for {requirement:?}"
        ));
    }
    Ok(found)
}

/// What `Cargo.toml` asks for, in the package's or the workspace's dependencies.
fn requirement(manifest: &toml::Table, name: &str) -> Option<String> {
    let version = |dependency: &toml::Value| {
        dependency.as_str().or_else(|| dependency.get("version")?.as_str()).map(str::to_owned)
    };
    let direct = manifest.get("dependencies").and_then(|table| version(table.get(name)?));
    direct.or_else(|| version(manifest.get("workspace")?.get("dependencies")?.get(name)?))
}

fn in_npm(versions: &Versions, package: &str) -> Result<Vec<String>> {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Package {
        #[serde(default)]
        dependencies: BTreeMap<String, String>,
        #[serde(default)]
        dev_dependencies: BTreeMap<String, String>,
    }
    let package: Package = serde_json::from_str(package).context("tests/e2e/package.json is malformed")?;
    let asked = |name: &str| package.dev_dependencies.get(name).or(package.dependencies.get(name));
    Ok(versions
        .npm
        .iter()
        .filter(|(name, wanted)| asked(name) != Some(wanted))
        .map(|(name, wanted)| {
            format!(
                "tests/e2e/package.json asks for {name} {:?}, xtask/versions.toml has {wanted:?}",
                asked(name).map_or("nowhere", String::as_str)
            )
        })
        .collect())
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_what_programs_print() {
        assert_eq!(parse_version("rustc 1.96.0 (ac68faa20 2026-05-25)"), Some((1, 96, 0)));
        assert_eq!(parse_version("wasm-bindgen 0.2.130"), Some((0, 2, 130)));
        assert_eq!(parse_version("v20.20.2\n"), Some((20, 20, 2)));
        assert_eq!(parse_version("1.95"), Some((1, 95, 0)));
        assert_eq!(parse_version("rustc 1.97.0-nightly"), Some((1, 97, 0)));
        assert_eq!(parse_version("no version"), None);
    }

    const MANIFEST: &str = "[workspace.package]\nrust-version = \"1.95\"\n\
        [dependencies]\nwasm-bindgen = \"=0.2.130\"\n";

    fn lock(wasm_bindgen: &str) -> String {
        format!(
            "version = 4\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"{wasm_bindgen}\"\n\
             [[package]]\nname = \"leptos\"\nversion = \"0.8.23\"\n"
        )
    }

    #[test]
    fn agreeing_files_give_no_finding() {
        let versions = Versions::load().unwrap();
        assert_eq!(in_cargo(&versions, MANIFEST, &lock("0.2.130")).unwrap(), Vec::<String>::new());
    }

    #[test]
    fn every_disagreement_is_named() {
        let versions = Versions::load().unwrap();
        let found = in_cargo(&versions, "[dependencies]\nwasm-bindgen = \"0.2\"", &lock("0.2.131"));
        let found = found.unwrap();
        assert_eq!(found.len(), 3, "{found:#?}");
        let npm = in_npm(&versions, r#"{"devDependencies": {"@playwright/test": "^1.64.1"}}"#);
        assert_eq!(npm.unwrap().len(), 2);
    }
}
