//! What the browser tests need: the packages of `tests/e2e`, a Chromium, and cargo's lint tools.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::tools::need_node;
use super::{announce, apt_install, apt_prefix};
use crate::manifest::sha256_hex;
use crate::paths::{Paths, on_path};
use crate::run;
use crate::versions::Versions;

/// Does all three; the browser's program.
///
/// # Errors
/// One cannot be had; the message says what to do.
pub fn ensure(paths: &Paths, versions: &Versions) -> Result<PathBuf> {
    lint_tools()?;
    packages(&paths.e2e())?;
    chromium(paths, versions)
}

fn lint_tools() -> Result<()> {
    for (subcommand, component) in [("clippy", "clippy"), ("fmt", "rustfmt")] {
        if run::output(run::cargo().args([subcommand, "--version"])).is_ok() {
            continue;
        }
        announce(component, "20 s");
        run::succeed(Command::new("rustup").args(["component", "add", component])).with_context(|| {
            format!("What to do: `rustup component add {component}` with a connection to its servers")
        })?;
    }
    Ok(())
}

/// `npm ci`, unless it ran for this very lock file.
fn packages(folder: &Path) -> Result<()> {
    if !folder.join("package.json").is_file() {
        return Ok(());
    }
    let lock = std::fs::read(folder.join("package-lock.json"))
        .context("tests/e2e/package-lock.json is missing. What to do: `npm install` in tests/e2e")?;
    let stamp = folder.join("node_modules").join(".installed-for");
    let wanted = sha256_hex(&lock);
    if std::fs::read_to_string(&stamp).is_ok_and(|text| text == wanted) {
        return Ok(());
    }
    need_node()?;
    announce("packages of the browser tests (npm ci)", "20 s");
    let mut command = run::node_program("npm");
    command
        .current_dir(folder)
        .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    run::succeed(&mut command)
        .context("What to do: check the connection to the npm registry and start again")?;
    run::write_file(&stamp, wanted.as_bytes())
}

fn chromium(paths: &Paths, versions: &Versions) -> Result<PathBuf> {
    if let Some(path) = std::env::var_os("CHROMIUM").filter(|value| !value.is_empty()) {
        let path = PathBuf::from(path);
        if path.is_file() {
            return Ok(path);
        }
        bail!("CHROMIUM names {}, which is no file", path.display());
    }
    if let Some(path) = installed_browser() {
        return Ok(path);
    }
    if apt_prefix().is_some() {
        announce("Chromium (apt-get)", "1 min");
        if apt_install(&[&versions.debian.browser]).is_ok()
            && let Some(path) = installed_browser()
        {
            return Ok(path);
        }
    }
    playwright_browser(&paths.e2e())
        .context("no Chromium. What to do: install Chromium or Chrome, or set CHROMIUM to its program")
}

/// A Chromium-based browser in the usual places.
fn installed_browser() -> Option<PathBuf> {
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];
    on_path(&names).or_else(|| usual_places().into_iter().find(|path| path.is_file()))
}

fn usual_places() -> Vec<PathBuf> {
    if cfg!(target_os = "macos") {
        return ["Google Chrome", "Chromium", "Microsoft Edge"]
            .iter()
            .map(|name| PathBuf::from(format!("/Applications/{name}.app/Contents/MacOS/{name}")))
            .collect();
    }
    if !cfg!(windows) {
        return Vec::new();
    }
    ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
        .iter()
        .filter_map(std::env::var_os)
        .flat_map(|base| {
            ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"]
                .map(|below| Path::new(&base).join(below))
        })
        .collect()
}

/// Playwright's own download, and where it put it.
fn playwright_browser(e2e: &Path) -> Result<PathBuf> {
    announce("Playwright's Chromium", "1 min");
    let mut command = run::node_program("npx");
    command.current_dir(e2e).args(["--no-install", "playwright", "install", "chromium"]);
    run::succeed(&mut command)?;
    let script = "process.stdout.write(require('@playwright/test').chromium.executablePath())";
    let path = run::output(Command::new("node").current_dir(e2e).args(["-e", script]))?;
    let path = PathBuf::from(path.trim());
    if !path.is_file() {
        bail!("Playwright says its browser is {}, which is no file", path.display());
    }
    Ok(path)
}
