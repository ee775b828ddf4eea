//! The standard library for wasm32: rustup's if it can be had, else built from Debian's source.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::{announce, sysroot};
use crate::paths::{Paths, on_path};
use crate::run;
use crate::versions::{Versions, parse_version};

pub const TARGET: &str = "wasm32-unknown-unknown";

/// rustup downloads about 20 MB; a server that cannot be reached fails long before this.
const RUSTUP_LIMIT: Duration = Duration::from_mins(3);

/// How the wasm build is called.
#[derive(Debug)]
pub struct WasmTarget {
    /// Where the library comes from, for the log.
    pub origin: String,
    /// Environment for cargo.
    pub environment: Vec<(&'static str, OsString)>,
}

/// Finds or installs the library.
///
/// # Errors
/// Neither way works here; the message says what to do.
pub fn ensure(paths: &Paths, versions: &Versions) -> Result<WasmTarget> {
    let (sysroot_of_rustup, host_version) = active_rustc()?;
    let minimum = parse_version(&versions.rust).context("versions.toml: `rust` is no version")?;
    if host_version < minimum {
        bail!(
            "Rust {} or newer is needed, this is {}.{}. What to do: `rustup update stable`",
            versions.rust,
            host_version.0,
            host_version.1
        );
    }
    let rustup_wanted = std::env::var("SVLC_WASM_FROM").as_deref() != Ok("debian");
    if rustup_wanted && has_library(&sysroot_of_rustup) {
        return rustup_target(paths);
    }
    if let Some(ready) = sysroot::ready(paths, versions)? {
        return debian_target(paths, &ready);
    }
    if rustup_wanted && on_path(&["rustup"]).is_some() {
        announce("wasm32 standard library, from rustup", "1 min");
        let mut command = Command::new("rustup");
        command.args(["target", "add", TARGET]);
        if run::succeeds_within(&mut command, RUSTUP_LIMIT)? && has_library(&sysroot_of_rustup) {
            return rustup_target(paths);
        }
        println!("setup: rustup's servers cannot be reached; trying Debian's compiler and library source");
    }
    let built = sysroot::build(paths, versions).with_context(|| {
        format!(
            "the wasm32 standard library is missing. What to do: with a connection to rustup's servers \
             `rustup target add {TARGET}`; on Debian 12 or newer the packages {}, {} and {}",
            versions.debian.rustc, versions.debian.source, versions.debian.linker
        )
    })?;
    debian_target(paths, &built)
}

/// Sysroot and version of the compiler that cargo uses here.
fn active_rustc() -> Result<(PathBuf, (u32, u32, u32))> {
    let ask = |word: &[&str]| {
        run::output(Command::new("rustc").args(word))
            .context("no rustc. What to do: install Rust with rustup")
    };
    let sysroot = ask(&["--print", "sysroot"])?;
    let version = parse_version(&ask(&["--version"])?).context("rustc does not say its version")?;
    Ok((PathBuf::from(sysroot.trim()), version))
}

/// Whether a sysroot holds `core` for wasm32.
pub fn has_library(sysroot: &Path) -> bool {
    let folder = sysroot.join("lib").join("rustlib").join(TARGET).join("lib");
    std::fs::read_dir(folder).is_ok_and(|entries| {
        entries.flatten().any(|entry| {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            name.starts_with("libcore-") && name.ends_with(".rlib")
        })
    })
}

fn rustup_target(paths: &Paths) -> Result<WasmTarget> {
    let environment = vec![("CARGO_ENCODED_RUSTFLAGS", encoded(&wasm_flags(paths)?))];
    Ok(WasmTarget { origin: "wasm32 library from rustup".to_owned(), environment })
}

fn debian_target(paths: &Paths, built: &sysroot::Sysroot) -> Result<WasmTarget> {
    let mut flags = vec![OsString::from("--sysroot"), built.folder.clone().into_os_string()];
    flags.extend(wasm_flags(paths)?);
    let environment = vec![
        ("RUSTC", built.rustc.clone().into_os_string()),
        ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", built.linker.clone().into_os_string()),
        ("CARGO_ENCODED_RUSTFLAGS", encoded(&flags)),
    ];
    Ok(WasmTarget { origin: "wasm32 library built from Debian's source".to_owned(), environment })
}

/// Flags of every wasm build. `erase_components` makes leptos box its views: 6 % less wasm in this app, measured.
/// The others keep the builder's folders out of the wasm's panic messages: the same bytes on every machine.
fn wasm_flags(paths: &Paths) -> Result<Vec<OsString>> {
    let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| {
        let home = std::env::var_os(if cfg!(windows) { "USERPROFILE" } else { "HOME" })?;
        Some(PathBuf::from(home).join(".cargo"))
    });
    let registry = cargo_home.context("no home folder is known")?.join("registry").join("src");
    // Below it lies one folder per registry, named by its host: leave that out as well.
    let mut sources: Vec<PathBuf> = std::fs::read_dir(&registry)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    sources.sort();
    let erase = ["--cfg", "erase_components"].map(OsString::from);
    let remaps = sources.into_iter().map(|folder| remap(&folder, "crates")).chain([remap(&paths.root, ".")]);
    Ok(erase.into_iter().chain(remaps).collect())
}

fn remap(from: &Path, to: &str) -> OsString {
    let mut flag = OsString::from("--remap-path-prefix=");
    flag.push(from);
    flag.push("=");
    flag.push(to);
    flag
}

/// Flags as `CARGO_ENCODED_RUSTFLAGS` wants them: separated by U+001F, so that spaces in paths survive.
pub fn encoded(flags: &[OsString]) -> OsString {
    flags.join(std::ffi::OsStr::new("\u{1f}"))
}
