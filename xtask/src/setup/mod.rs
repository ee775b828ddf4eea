//! Installs what is missing and says how the wasm build is called on this machine.
//!
//! Every step first looks whether its work is done already; then the whole takes well under a second.

mod browser;
mod sysroot;
mod target;
mod tools;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use anyhow::Result;

use crate::paths::Paths;
use crate::run;
use crate::versions::Versions;

/// What the other commands need to know after setup.
#[derive(Debug)]
pub struct Toolchain {
    /// Folders that come first on PATH.
    pub folders: Vec<PathBuf>,
    /// Further environment of the wasm build.
    pub environment: Vec<(&'static str, OsString)>,
    /// Browser for the tests; looked for only with `for_tests`.
    pub chromium: Option<PathBuf>,
}

impl Toolchain {
    /// Gives a command the environment of the wasm build.
    ///
    /// # Errors
    /// When PATH cannot be composed.
    pub fn apply(&self, command: &mut Command) -> Result<()> {
        command.env("PATH", run::path_with(&self.folders)?);
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        Ok(())
    }
}

/// Does every step that is not done yet.
///
/// # Errors
/// A step failed; the message says what to do.
pub fn run(paths: &Paths, for_tests: bool) -> Result<Toolchain> {
    let started = Instant::now();
    let versions = Versions::load()?;
    let wasm = target::ensure(paths, &versions)?;
    let folders = tools::ensure(paths, &versions)?;
    tools::fetch_crates(paths)?;
    let chromium = if for_tests { Some(browser::ensure(paths, &versions)?) } else { None };
    let seconds = started.elapsed().as_secs_f32();
    println!("setup: everything is in place, {} ({seconds:.1} s)", wasm.origin);
    Ok(Toolchain { folders, environment: wasm.environment, chromium })
}

/// Says what a step is about to do and how long that takes the first time.
fn announce(what: &str, first_time: &str) {
    println!("setup: {what} (only the first time; about {first_time}) …");
}

/// Whether system packages can be installed: as root, or with sudo that asks for no password.
/// The words in front of `apt-get`; `None` where only the user can do it.
fn apt_prefix() -> Option<&'static [&'static str]> {
    crate::paths::on_path(&["apt-get"])?;
    let root = run::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if root {
        return Some(&[]);
    }
    let sudo = run::output(Command::new("sudo").args(["-n", "true"])).is_ok();
    sudo.then_some(&["sudo", "-n"])
}

/// Whether valgrind is there, or could be installed: it counts instructions, on Linux only.
pub fn valgrind() -> bool {
    let works = || {
        std::process::Command::new("valgrind").arg("--version").output().is_ok_and(|out| out.status.success())
    };
    if works() || !cfg!(target_os = "linux") {
        return works();
    }
    announce("valgrind, for counting instructions (apt-get)", "1 min");
    apt_install(&["valgrind"]).is_ok() && works()
}

/// Installs Debian packages, or says which command the user must type.
///
/// # Errors
/// There is no apt-get, no right to use it, or it failed.
fn apt_install(packages: &[&str]) -> Result<()> {
    let by_hand = format!(
        "type `sudo apt-get update && sudo apt-get install --no-install-recommends {}` and start again",
        packages.join(" ")
    );
    let Some(prefix) = apt_prefix() else {
        anyhow::bail!("missing Debian packages: {}. What to do: {by_hand}", packages.join(", "));
    };
    let apt = |words: &[&str]| {
        let line: Vec<&str> = prefix.iter().copied().chain(["apt-get", "-q"]).collect();
        let (program, rest) = line.split_first().unwrap_or((&"apt-get", &[]));
        let mut command = Command::new(program);
        command.args(rest).args(words).env("DEBIAN_FRONTEND", "noninteractive");
        run::succeed(&mut command)
    };
    // A stale package list is the usual reason for a failed install; a failed update alone is none.
    if let Err(error) = apt(&["update"]) {
        eprintln!("setup: {error:#}; going on with the package list that is there");
    }
    let mut words = vec!["install", "-y", "--no-install-recommends"];
    words.extend_from_slice(packages);
    apt(&words).map_err(|error| error.context(format!("What to do: {by_hand}")))
}
