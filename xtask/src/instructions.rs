//! Instructions of the search, counted by callgrind against `xtask/instructions.toml`.

use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::paths::Paths;
use crate::{run, setup};

/// Millions of instructions.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Limits {
    index: u64,
    queries: u64,
}

/// Counts and compares; `false` when valgrind cannot be had on this system.
///
/// # Errors
/// A limit is exceeded, or something does not compile or run.
pub fn check(paths: &Paths) -> Result<bool> {
    if !setup::valgrind() {
        println!("instructions: not counted, there is no valgrind for this system");
        return Ok(false);
    }
    let limits: Limits = toml::from_str(include_str!("../instructions.toml"))
        .context("xtask/instructions.toml is malformed")?;
    let example = ["build", "--release", "--quiet", "--locked", "-p", "san-vat-search", "--example", "work"];
    run::succeed(run::cargo().current_dir(&paths.root).args(example))?;
    let index = count(paths, "index")?;
    let queries = count(paths, "queries")?.saturating_sub(index);
    let mut over = Vec::new();
    for (name, counted, limit) in [("index", index, limits.index), ("queries", queries, limits.queries)] {
        println!("instructions {name:<8} {counted:>7} million of {limit}");
        if counted > limit {
            over.push(name);
        }
    }
    if !over.is_empty() {
        bail!("more instructions than xtask/instructions.toml allows: {}", over.join(", "));
    }
    Ok(true)
}

/// Millions of instructions of one piece of work.
fn count(paths: &Paths, work: &str) -> Result<u64> {
    let program = paths.root.join("target").join("release").join("examples").join("work");
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .arg(work)
        .output()
        .context("valgrind did not start")?;
    let said = String::from_utf8_lossy(&output.stderr);
    let counted = said.lines().find_map(|line| line.split_once("Collected : ")?.1.trim().parse::<u64>().ok());
    let counted = counted.with_context(|| format!("valgrind counted nothing:\n{said}"))?;
    Ok(counted / 1_000_000)
}
