//! Running other programs, with errors that say what was run.

use std::ffi::OsStr;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// The cargo that runs us.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// A program of Node's; on Windows these are `.cmd` files, which need their full name.
pub fn node_program(name: &str) -> Command {
    Command::new(if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() })
}

/// The command as one could type it.
pub fn shown(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Runs to the end with output passed through.
///
/// # Errors
/// When it cannot be started.
pub fn status(command: &mut Command) -> Result<ExitStatus> {
    command.status().with_context(|| format!("cannot start `{}`", shown(command)))
}

/// Runs to the end with output passed through; anything but success is an error.
///
/// # Errors
/// When it cannot be started or fails.
pub fn succeed(command: &mut Command) -> Result<()> {
    let status = status(command)?;
    if !status.success() {
        bail!("`{}` failed ({status})", shown(command));
    }
    Ok(())
}

/// Standard output of a quick command.
///
/// # Errors
/// When it cannot be started or fails; the message carries its standard error.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("cannot start `{}`", shown(command)))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("`{}` failed ({}): {}", shown(command), output.status, said.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs with output passed through, but not longer than `limit`; `false` when it failed or was stopped.
///
/// # Errors
/// When it cannot be started.
pub fn succeeds_within(command: &mut Command, limit: Duration) -> Result<bool> {
    let mut child =
        command.stdin(Stdio::null()).spawn().with_context(|| format!("cannot start `{}`", shown(command)))?;
    let started = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status.success());
        }
        if started.elapsed() > limit {
            child.kill().ok();
            child.wait().ok();
            return Ok(false);
        }
        thread::sleep(Duration::from_millis(50));
    }
}

/// Runs with standard output both shown and kept.
///
/// # Errors
/// When it cannot be started or its output cannot be read.
pub fn tee(command: &mut Command) -> Result<(ExitStatus, String)> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start `{}`", shown(command)))?;
    let mut kept = Vec::new();
    if let Some(mut pipe) = child.stdout.take() {
        let mut buffer = [0_u8; 8192];
        loop {
            let count = pipe.read(&mut buffer)?;
            let Some(fresh) = buffer.get(..count).filter(|fresh| !fresh.is_empty()) else { break };
            print!("{}", String::from_utf8_lossy(fresh));
            kept.extend_from_slice(fresh);
        }
    }
    let status = child.wait()?;
    Ok((status, String::from_utf8_lossy(&kept).into_owned()))
}

/// PATH with these folders in front.
///
/// # Errors
/// When a folder's name holds the separator.
pub fn path_with(folders: &[PathBuf]) -> Result<std::ffi::OsString> {
    let old = std::env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(std::env::split_paths(&old));
    std::env::join_paths(all).context("a tool folder's name cannot be put on PATH")
}

/// Writes a file and the folders above it.
///
/// # Errors
/// When the system refuses.
pub fn write_file(path: &Path, content: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    }
    std::fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))
}

/// Reads a text file, naming it in the error.
///
/// # Errors
/// When the file is missing or not UTF-8.
pub fn read_text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}
