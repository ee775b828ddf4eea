//! Checks that run no test: format, lints, docs, versions, licences, duplicate crates, data.

use std::process::Command;

use anyhow::{Result, bail};

use crate::licences::Policy;
use crate::metadata::Metadata;
use crate::paths::Paths;
use crate::{data, run, versions};

/// One check: its name in the summary, and what it does.
pub type Check = (&'static str, fn(&Paths) -> Result<()>);

/// Every check, quick ones first.
pub const CHECKS: [Check; 7] = [
    ("fmt", format),
    ("versions", pinned_versions),
    ("licences", licences),
    ("duplicates", duplicates),
    ("clippy", clippy),
    ("doc", docs),
    ("data", shipped_data),
];

/// Runs all, also after a failure; `false` when one failed.
pub fn run(paths: &Paths) -> bool {
    let mut sound = true;
    for (name, check) in CHECKS {
        println!("check: {name} …");
        if let Err(error) = check(paths) {
            println!("check: {name} FAILED: {error:#}");
            sound = false;
        }
    }
    println!("check: {}", if sound { "all is well" } else { "see above" });
    sound
}

fn cargo_in(paths: &Paths, words: &[&str]) -> Command {
    let mut command = run::cargo();
    command.current_dir(&paths.root).args(words);
    command
}

fn format(paths: &Paths) -> Result<()> {
    run::succeed(&mut cargo_in(paths, &["fmt", "--all", "--check"]))
        .map_err(|error| error.context("What to do: `cargo fmt --all`"))
}

fn clippy(paths: &Paths) -> Result<()> {
    let words = ["clippy", "--quiet", "--locked", "--workspace", "--all-targets", "--", "-Dwarnings"];
    run::succeed(&mut cargo_in(paths, &words))
}

fn docs(paths: &Paths) -> Result<()> {
    let words = ["doc", "--quiet", "--locked", "--workspace", "--no-deps", "--document-private-items"];
    run::succeed(cargo_in(paths, &words).env("RUSTDOCFLAGS", "-Dwarnings"))
}

fn pinned_versions(paths: &Paths) -> Result<()> {
    verdict(&versions::disagreements(paths)?)
}

fn licences(paths: &Paths) -> Result<()> {
    verdict(&Policy::load()?.licence_findings(&Metadata::load(paths, None)?))
}

fn duplicates(paths: &Paths) -> Result<()> {
    let metadata = Metadata::load(paths, Some("wasm32-unknown-unknown"))?;
    verdict(&Policy::load()?.duplicate_findings(&metadata))
}

fn shipped_data(paths: &Paths) -> Result<()> {
    if data::run(paths, None)? { Ok(()) } else { bail!("the shipped data has findings") }
}

fn verdict(findings: &[String]) -> Result<()> {
    if findings.is_empty() {
        return Ok(());
    }
    bail!("\n  - {}", findings.join("\n  - "))
}
