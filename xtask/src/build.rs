//! The release site in `dist/`.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::metadata::Metadata;
use crate::paths::Paths;
use crate::setup::{self, Toolchain};
use crate::{css, licences, manifest, run, site_check, wasm};

/// Sets up and builds.
///
/// # Errors
/// A tool is missing, the code does not compile, or the site breaks a promise.
pub fn run(paths: &Paths) -> Result<()> {
    let toolchain = setup::run(paths, false)?;
    site(paths, &toolchain)
}

/// Builds with what setup found.
///
/// # Errors
/// The code does not compile, or the site breaks a promise.
pub fn site(paths: &Paths, toolchain: &Toolchain) -> Result<()> {
    let started = Instant::now();
    println!("build: release site (the first time about 2 min) …");
    let sheet = css::join(&paths.root.join("style"))?;
    run::write_file(&paths.site_work().join("app.css"), sheet.as_bytes())?;
    trunk(paths, toolchain)?;
    finish(&paths.dist())?;
    let metadata = Metadata::load(paths, Some("wasm32-unknown-unknown"))?;
    run::write_file(&paths.dist().join("licences.txt"), licences::notices(&metadata)?.as_bytes())?;
    println!("build: dist/ is ready ({:.0} s)", started.elapsed().as_secs_f32());
    Ok(())
}

fn trunk(paths: &Paths, toolchain: &Toolchain) -> Result<()> {
    let mut command = Command::new("trunk");
    toolchain.apply(&mut command)?;
    command
        .current_dir(&paths.root)
        .args(["build", "--release", "--offline", "--locked"])
        // Artefacts of another compiler than the native one must not share its folder.
        .env("CARGO_TARGET_DIR", paths.root.join("target").join("wasm"))
        // Trunk takes any NO_COLOR but `true` and `false` for an error.
        .env_remove("NO_COLOR");
    run::succeed(&mut command).context("the site could not be built; the reason stands above")
}

/// What Trunk does not do: a stripped wasm, hashes of the data, and the proof of the promises.
fn finish(dist: &Path) -> Result<()> {
    wasm::strip_all(dist)?;
    let data = dist.join("data");
    if data.is_dir() {
        manifest::fill(&data)?;
        link_preview(dist)?;
    }
    site_check::run(dist)
}

/// Makes the picture of a shared link absolute where the manifest knows the public address: services that show it
/// do not follow relative ones.
fn link_preview(dist: &Path) -> Result<()> {
    let manifest: serde_json::Value =
        serde_json::from_slice(&std::fs::read(dist.join("data/manifest.json"))?)?;
    let Some(address) = manifest.get("public_url").and_then(serde_json::Value::as_str) else { return Ok(()) };
    let address = address.trim_end_matches('/');
    let page = dist.join("index.html");
    let html = std::fs::read_to_string(&page)?.replace(
        "<meta property=\"og:image\" content=\"preview.png\">",
        &format!(
            "<meta property=\"og:url\" content=\"{address}/\">\n\
             <meta property=\"og:image\" content=\"{address}/preview.png\">"
        ),
    );
    std::fs::write(&page, html)?;
    Ok(())
}
