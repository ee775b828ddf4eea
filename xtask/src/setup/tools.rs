//! Trunk and wasm-bindgen in the pinned versions, and the crates of Cargo.lock.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::announce;
use crate::paths::{Paths, executable, on_path};
use crate::run;
use crate::versions::{Versions, parse_version};

/// A program that is a crate.
struct CargoTool<'a> {
    package: &'a str,
    program: &'a str,
    version: &'a str,
    /// Whether its own lock file is used. wasm-bindgen-cli 0.2.130's names webpki-roots in a version that mirrors of the
    /// registry may lack.
    locked: bool,
    first_time: &'a str,
}

/// Finds or installs the three tools; the folders that belong on PATH.
///
/// # Errors
/// One of them cannot be had; the message says what to do.
pub fn ensure(paths: &Paths, versions: &Versions) -> Result<Vec<PathBuf>> {
    let trunk = CargoTool {
        package: "trunk",
        program: "trunk",
        version: &versions.tools.trunk,
        locked: true,
        first_time: "5 min of compiling on 2 cores, seconds with cargo-binstall",
    };
    let bindgen = CargoTool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: &versions.tools.wasm_bindgen,
        locked: false,
        first_time: "3 min of compiling on 2 cores, seconds with cargo-binstall",
    };
    let folders = [cargo_tool(paths, &trunk)?, cargo_tool(paths, &bindgen)?];
    Ok(folders.into_iter().flatten().collect())
}

/// Folder of the tool, `None` when it is on PATH already.
fn cargo_tool(paths: &Paths, tool: &CargoTool<'_>) -> Result<Option<PathBuf>> {
    let home = paths.tool(tool.program, tool.version);
    let folder = home.join("bin");
    let program = folder.join(executable(tool.program));
    if program.is_file() {
        return Ok(Some(folder));
    }
    if has_version(tool.program, tool.version) {
        return Ok(None);
    }
    announce(&format!("{} {}", tool.package, tool.version), tool.first_time);
    if binstall(tool, &home) && program.is_file() {
        return Ok(Some(folder));
    }
    install(paths, tool, &home).with_context(|| {
        format!(
            "{} {} could not be installed. What to do: check the connection to the crate registry and \
             start again, or put this version of `{}` on PATH",
            tool.package, tool.version, tool.program
        )
    })?;
    if !program.is_file() {
        bail!("{} was installed, yet there is no {}", tool.package, program.display());
    }
    Ok(Some(folder))
}

/// Whether the program on PATH is exactly the pinned one.
fn has_version(program: &str, version: &str) -> bool {
    on_path(&[program]).is_some_and(|path| {
        run::output(Command::new(path).arg("--version"))
            .is_ok_and(|said| parse_version(&said) == parse_version(version))
    })
}

/// Prebuilt, where cargo-binstall is installed and can reach the releases.
fn binstall(tool: &CargoTool<'_>, home: &Path) -> bool {
    if on_path(&["cargo-binstall"]).is_none() {
        return false;
    }
    let mut command = run::cargo();
    command
        .args(["binstall", "--no-confirm", "--disable-strategies", "compile", "--root"])
        .arg(home)
        .arg(format!("{}@{}", tool.package, tool.version));
    run::status(&mut command).is_ok_and(|status| status.success())
}

/// From source, with the cheapest profile: these programs work for seconds, their optimiser for minutes.
fn install(paths: &Paths, tool: &CargoTool<'_>, home: &Path) -> Result<()> {
    let scratch = paths.cache.join("tools-build");
    let mut command = run::cargo();
    command.args(["install", "--quiet", tool.package, "--version", tool.version, "--root"]).arg(home);
    if tool.locked {
        command.arg("--locked");
    }
    command
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
        .env("CARGO_TARGET_DIR", &scratch);
    run::succeed(&mut command)?;
    std::fs::remove_dir_all(&scratch).ok();
    Ok(())
}

/// The oldest Node that Playwright takes.
const NODE_MAJOR: u32 = 20;

/// Where to get it. Debian 12's own package is Node 18.
const NODE_FROM: &str = "https://nodejs.org; Debian 13 or Ubuntu 24.10: apt-get install nodejs npm; \
    macOS: brew install node; Windows: winget install OpenJS.NodeJS.LTS";

/// Node and npm, which nobody can install for all systems alike.
///
/// # Errors
/// One is missing or too old.
pub fn need_node() -> Result<()> {
    for program in ["node", "npm"] {
        if on_path(&[program]).is_none() {
            bail!("`{program}` is missing. What to do: install Node {NODE_MAJOR} or newer ({NODE_FROM})");
        }
    }
    let said = run::output(Command::new("node").arg("--version"))?;
    let major = said.trim().trim_start_matches('v').split('.').next().and_then(|n| n.parse::<u32>().ok());
    if major.is_none_or(|major| major < NODE_MAJOR) {
        bail!(
            "Node {} is too old. What to do: install Node {NODE_MAJOR} or newer ({NODE_FROM})",
            said.trim()
        );
    }
    Ok(())
}

/// Downloads the crates of Cargo.lock, so that Trunk can work without a network.
///
/// # Errors
/// Neither cached nor to be downloaded.
pub fn fetch_crates(paths: &Paths) -> Result<()> {
    let fetch = |mode: &str| {
        let mut command = run::cargo();
        command.current_dir(&paths.root).args(["fetch", "--quiet", "--locked", mode]);
        command
    };
    if run::output(&mut fetch("--offline")).is_ok() {
        return Ok(());
    }
    announce("crates of Cargo.lock", "30 s");
    let mut command = run::cargo();
    command.current_dir(&paths.root).args(["fetch", "--locked"]);
    run::succeed(&mut command)
        .context("What to do: check the connection to the crate registry and start again")
}
