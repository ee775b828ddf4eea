//! A sysroot of our own: Debian's compiler with a wasm32 library built once from Debian's source.
//!
//! It lives in the cache and links to the compiler's own files, so that nothing is written under `/usr`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::target::{TARGET, encoded, has_library};
use super::{announce, apt_install};
use crate::paths::{Paths, files_under, on_path};
use crate::run;
use crate::versions::{Versions, parse_version};

/// Where Debian's package puts the compiler; on PATH rustup's usually comes first.
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";

/// Compiler, library and linker that fit together.
#[derive(Debug)]
pub struct Sysroot {
    /// Compiler.
    pub rustc: PathBuf,
    /// Sysroot for `--sysroot`.
    pub folder: PathBuf,
    /// `wasm-ld`.
    pub linker: PathBuf,
}

/// The cached sysroot, if it fits the installed compiler.
///
/// # Errors
/// `versions.toml` is malformed.
pub fn ready(paths: &Paths, versions: &Versions) -> Result<Option<Sysroot>> {
    let Some(found) = locate(paths, versions)? else { return Ok(None) };
    Ok(has_library(&found.folder).then_some(found))
}

/// Installs the packages if need be and builds the library.
///
/// # Errors
/// No Debian, no right to install, or the build failed.
pub fn build(paths: &Paths, versions: &Versions) -> Result<Sysroot> {
    let names = &versions.debian;
    let found = if let Some(found) = locate(paths, versions)?.filter(|_| has_source()) {
        found
    } else {
        announce("Debian's Rust compiler, its source and a wasm linker (apt-get)", "1 min");
        apt_install(&[&names.rustc, &names.source, &names.linker])?;
        locate(paths, versions)?.filter(|_| has_source()).with_context(|| {
            format!("the packages are installed, yet {DEBIAN_RUSTC} is older than {}", versions.rust)
        })?
    };
    announce("wasm32 standard library, built from source", "1 min 30 s");
    let scratch = paths.cache.join("std-build");
    write_seed(&scratch)?;
    compile(&scratch, &found.rustc)?;
    assemble(&scratch, &found)?;
    std::fs::remove_dir_all(&scratch).ok();
    Ok(found)
}

/// Compiler new enough and linker, wherever Debian put them.
fn locate(paths: &Paths, versions: &Versions) -> Result<Option<Sysroot>> {
    let rustc = PathBuf::from(DEBIAN_RUSTC);
    if !rustc.is_file() {
        return Ok(None);
    }
    let Ok(said) = run::output(Command::new(&rustc).arg("--version")) else { return Ok(None) };
    let minimum = parse_version(&versions.rust).context("versions.toml: `rust` is no version")?;
    let Some(version) = parse_version(&said).filter(|version| *version >= minimum) else {
        return Ok(None);
    };
    let Some(linker) = on_path(&["wasm-ld-19", "wasm-ld"]) else { return Ok(None) };
    // The commit is part of the name: a library only fits the very compiler that built it.
    let commit: String = said
        .split_once('(')
        .map(|(_, rest)| rest.chars().take_while(char::is_ascii_hexdigit).collect())
        .unwrap_or_default();
    let (major, minor, patch) = version;
    let folder = paths.cache.join(format!("sysroot-{major}.{minor}.{patch}-{commit}"));
    Ok(Some(Sysroot { rustc, folder, linker }))
}

fn has_source() -> bool {
    Path::new("/usr/lib/rustlib/src/rust/library/core").is_dir()
}

/// An empty crate, for cargo to build the library around.
fn write_seed(folder: &Path) -> Result<()> {
    let manifest = "[package]\nname = \"seed\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n";
    run::write_file(&folder.join("Cargo.toml"), manifest.as_bytes())?;
    run::write_file(&folder.join("src").join("lib.rs"), b"#![no_std]\n")
}

fn compile(folder: &Path, rustc: &Path) -> Result<()> {
    let flags = [
        // Without bitcode in the library a later `lto = "fat"` fails.
        OsString::from("-Cembed-bitcode=yes"),
        OsString::from("--remap-path-prefix=/usr/src=/rustc"),
    ];
    let mut command = run::cargo();
    command
        .current_dir(folder)
        .args(["build", "--release", "--quiet", "--target", TARGET])
        .arg("-Zbuild-std=std,panic_abort,proc_macro,test")
        .env("RUSTC", rustc)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_ENCODED_RUSTFLAGS", encoded(&flags))
        .env("CARGO_TARGET_DIR", folder.join("target"));
    run::succeed(&mut command)
}

/// Puts the new library beside links to the compiler's own.
fn assemble(scratch: &Path, found: &Sysroot) -> Result<()> {
    let printed = run::output(Command::new(&found.rustc).args(["--print", "sysroot"]))?;
    let own = Path::new(printed.trim()).join("lib").join("rustlib");
    // Built aside and renamed at the end: an interrupted setup leaves nothing that looks finished.
    let aside = found.folder.with_extension("part");
    std::fs::remove_dir_all(&aside).ok();
    let rustlib = aside.join("lib").join("rustlib");
    let target = rustlib.join(TARGET).join("lib");
    std::fs::create_dir_all(&target)?;
    let entries = std::fs::read_dir(&own)
        .with_context(|| format!("cannot read the compiler's library folder {}", own.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| name != TARGET) {
            link(&path, &rustlib)?;
        }
    }
    let built = scratch.join("target").join(TARGET).join("release").join("deps");
    let mut copied = 0;
    for file in files_under(&built)? {
        let name = file.to_string_lossy();
        if name.ends_with(".rlib") && !name.starts_with("libseed-") {
            std::fs::copy(built.join(&file), target.join(&file))?;
            copied += 1;
        }
    }
    if copied == 0 {
        bail!("the library's build left no .rlib files");
    }
    std::fs::remove_dir_all(&found.folder).ok();
    std::fs::rename(&aside, &found.folder)?;
    Ok(())
}

#[cfg(unix)]
fn link(path: &Path, into: &Path) -> Result<()> {
    let name = path.file_name().context("a library path without a name")?;
    std::os::unix::fs::symlink(path, into.join(name))?;
    Ok(())
}

#[cfg(not(unix))]
fn link(_: &Path, _: &Path) -> Result<()> {
    bail!("this way needs Debian")
}
