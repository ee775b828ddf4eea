//! The data check: the app's own catalogue judges, in the example `data-check` of the root package, so that xtask
//! itself builds without the app.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::paths::Paths;
use crate::run;

/// Checks a data folder; `false` when there is a finding.
///
/// # Errors
/// The folder cannot be read, or the app does not compile.
pub fn run(paths: &Paths, dir: Option<&Path>) -> Result<bool> {
    let dir = dir.map_or_else(|| paths.data(), PathBuf::from);
    if !dir.join("manifest.json").is_file() {
        bail!("there is no manifest.json in {}", dir.display());
    }
    let sound = catalogue_is_sound(paths, &dir)?;
    println!("data: {}: {}", dir.display(), if sound { "no finding" } else { "see above" });
    Ok(sound)
}

/// The app's own judgement; the example prints its findings and fails if there are any.
fn catalogue_is_sound(paths: &Paths, dir: &Path) -> Result<bool> {
    let dir = std::path::absolute(dir)?;
    let mut command = run::cargo();
    command
        .current_dir(&paths.root)
        .args(["run", "--quiet", "--locked", "--package", "san-vat-lai-chau"])
        .args(["--example", "data-check", "--"])
        .arg(dir);
    Ok(run::status(&mut command)?.success())
}
