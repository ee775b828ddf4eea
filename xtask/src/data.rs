//! The data check. Form is checked here (JSON with line and column, nothing unlisted); meaning is
//! checked by the app's own catalogue, in the example `data-check` of the root package, so that xtask
//! itself builds without the app.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::paths::{Paths, files_under, with_slashes};
use crate::run;

/// Where the root package's example lies; Cargo.toml names it as `[[example]] name = "data-check"`.
const EXAMPLE: &str = "xtask/data_check.rs";

/// Checks a data folder; `false` when there is a finding.
///
/// # Errors
/// The folder cannot be read, or the app does not compile.
pub fn run(paths: &Paths, dir: Option<&Path>) -> Result<bool> {
    let dir = dir.map_or_else(|| paths.data(), PathBuf::from);
    let files: Vec<String> = files_under(&dir)?
        .iter()
        .map(|file| with_slashes(file))
        .filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "json"))
        .collect();
    if files.is_empty() {
        bail!("there is no .json file in {}", dir.display());
    }
    let mut findings = Vec::new();
    for name in &files {
        let bytes = std::fs::read(dir.join(name)).with_context(|| format!("cannot read {name}"))?;
        findings.extend(form_findings(name, &bytes));
    }
    for finding in &findings {
        println!("{finding}");
    }
    let sound = findings.is_empty() && catalogue_is_sound(paths, &dir)?;
    println!(
        "data: {} files in {}: {}",
        files.len(),
        dir.display(),
        if sound { "no finding" } else { "see above" }
    );
    Ok(sound)
}

/// What keeps a file from being read at all.
fn form_findings(name: &str, bytes: &[u8]) -> Vec<String> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return vec![format!("{name}: is not UTF-8; save it as UTF-8")];
    };
    if text.starts_with('\u{feff}') {
        return vec![format!("{name}: begins with a byte order mark; save it as UTF-8 without one")];
    }
    match serde_json::from_str::<serde::de::IgnoredAny>(text) {
        Ok(_) => Vec::new(),
        Err(error) => {
            vec![format!("{name}:{}:{}: is not JSON: {error}", error.line(), error.column())]
        }
    }
}

/// The app's own judgement; the example prints its findings and fails if there are any.
fn catalogue_is_sound(paths: &Paths, dir: &Path) -> Result<bool> {
    if !paths.root.join(EXAMPLE).is_file() {
        return Ok(true);
    }
    let dir = std::path::absolute(dir)?;
    let mut command = run::cargo();
    command
        .current_dir(&paths.root)
        .args(["run", "--quiet", "--locked", "--package", "san-vat-lai-chau"])
        .args(["--example", "data-check", "--"])
        .arg(dir);
    Ok(run::status(&mut command)?.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_file_is_named_with_its_place() {
        assert!(form_findings("a.json", b"{\"a\": 1}").is_empty());
        let found = form_findings("a.json", b"{\n  \"a\": ,\n}");
        assert!(found[0].starts_with("a.json:2:8:"), "{found:?}");
        assert!(form_findings("a.json", b"\xff")[0].contains("UTF-8"));
        assert!(form_findings("a.json", "\u{feff}{}".as_bytes())[0].contains("byte order"));
    }
}
