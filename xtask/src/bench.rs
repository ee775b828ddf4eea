//! The bench: our search and pages against others' in one browser. What is measured and how: `tests/bench/README.md`.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::paths::{Paths, files_under};
use crate::setup::{self, Toolchain};
use crate::{build, generate, run, wasm};

/// Sizes of the made-up catalogues.
const SIZES: [usize; 2] = [10_000, 100_000];

/// Prepares everything that is missing and runs the bench; `only` names one goal.
///
/// # Errors
/// A tool is missing, something does not compile, or the bench finds results that disagree.
pub fn run(paths: &Paths, only: Option<&str>) -> Result<()> {
    let toolchain = setup::run(paths, true)?;
    let mut catalogues = Vec::new();
    for products in SIZES {
        let into = paths.root.join("target").join(format!("catalogue-{products}"));
        if !into.join("manifest.json").is_file() {
            generate::run(paths, &generate::Options { products, seed: 1, into: &into })?;
        }
        catalogues.push(into);
    }
    let work = paths.root.join("target").join("bench");
    let engine = engine(paths, &toolchain, &work)?;
    if !paths.dist().join("index.html").is_file() {
        build::site(paths, &toolchain)?;
    }
    // A copy: the site may be built anew while the bench runs.
    let site = work.join("site");
    copy(&paths.dist(), &site)?;
    let folder = paths.root.join("tests").join("bench");
    packages(&folder)?;
    let mut command = Command::new("node");
    command.current_dir(&folder).arg("run.mjs");
    command.arg("--site").arg(&site).arg("--engine").arg(&engine);
    for (name, catalogue) in ["--small", "--large"].into_iter().zip(&catalogues) {
        command.arg(name).arg(catalogue);
    }
    if let Some(only) = only {
        command.args(["--only", only]);
    }
    if let Some(chromium) = &toolchain.chromium {
        command.env("CHROMIUM", chromium);
    }
    run::succeed(&mut command)
}

/// The app's search as a module of its own, built as the site is: compiler, flags, profile, stripped.
fn engine(paths: &Paths, toolchain: &Toolchain, work: &Path) -> Result<PathBuf> {
    println!("bench: the search as a module of its own (the first time about 2 min) …");
    let target = paths.root.join("target").join("wasm");
    let mut command = run::cargo();
    toolchain.apply(&mut command)?;
    command
        .current_dir(&paths.root)
        .args(["build", "--release", "--offline", "--locked"])
        .args(["-p", "san-vat-bench", "--target", "wasm32-unknown-unknown"])
        .env("CARGO_TARGET_DIR", &target);
    run::succeed(&mut command).context("the search could not be built; the reason stands above")?;
    let into = work.join("engine");
    let mut bindgen = Command::new("wasm-bindgen");
    toolchain.apply(&mut bindgen)?;
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&into);
    bindgen.arg(target.join("wasm32-unknown-unknown").join("release").join("san_vat_bench.wasm"));
    run::succeed(&mut bindgen)?;
    wasm::strip_all(&into)?;
    Ok(into)
}

/// Copies a folder over another one, which is emptied first.
fn copy(from: &Path, to: &Path) -> Result<()> {
    if to.is_dir() {
        std::fs::remove_dir_all(to)?;
    }
    for file in files_under(from)? {
        run::write_file(&to.join(&file), &std::fs::read(from.join(&file))?)?;
    }
    Ok(())
}

/// `npm ci`, unless it ran before.
fn packages(folder: &Path) -> Result<()> {
    if folder.join("node_modules").is_dir() {
        return Ok(());
    }
    println!("bench: packages to compare with (npm ci, only the first time; about 20 s) …");
    let mut command = run::node_program("npm");
    command.current_dir(folder).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    run::succeed(&mut command).context("What to do: check the connection to the npm registry and start again")
}
