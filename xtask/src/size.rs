//! What a visitor downloads, in brotli bytes, against `xtask/budgets.toml`.

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::paths::{Paths, files_under, with_slashes};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Budgets {
    budget: Vec<Budget>,
}

/// One line of the table.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Budget {
    name: String,
    /// Bytes.
    limit: usize,
    /// Patterns of paths below `dist/`; `*` stands for any signs but `/`.
    files: Vec<String>,
}

/// Prints the table; `false` when a budget is exceeded.
///
/// # Errors
/// There is no built site, or a budget matches no file.
pub fn run(paths: &Paths) -> Result<bool> {
    let budgets: Budgets =
        toml::from_str(include_str!("../budgets.toml")).context("xtask/budgets.toml is malformed")?;
    let dist = paths.dist();
    if !dist.join("index.html").is_file() {
        bail!("there is no site to measure. What to do: `cargo xtask build`");
    }
    let files: Vec<String> = files_under(&dist)?.iter().map(|file| with_slashes(file)).collect();
    println!("{:<18} {:>10} {:>10} {:>6}  files", "size (brotli 11)", "bytes", "budget", "used");
    let mut within = true;
    for budget in &budgets.budget {
        let matching: Vec<&String> =
            files.iter().filter(|file| budget.files.iter().any(|pattern| matches(pattern, file))).collect();
        if matching.is_empty() {
            bail!("budget `{}` matches no file of dist/: {}", budget.name, budget.files.join(", "));
        }
        let mut bytes = 0;
        for file in &matching {
            bytes += download_size(&dist.join(file.as_str()))?;
        }
        let over = bytes > budget.limit;
        within &= !over;
        let percent = bytes * 100 / budget.limit.max(1);
        println!(
            "{:<18} {bytes:>10} {:>10} {percent:>5}%  {}{}",
            budget.name,
            budget.limit,
            matching.len(),
            if over { "  OVER BUDGET" } else { "" }
        );
    }
    Ok(within)
}

/// Brotli bytes of a file; formats that are compressed already count as they are.
fn download_size(path: &Path) -> Result<usize> {
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let compressed = path
        .extension()
        .is_some_and(|ending| ["woff2", "png", "webp", "avif", "jpg"].iter().any(|known| ending == *known));
    if compressed { Ok(bytes.len()) } else { brotli_size(&bytes) }
}

fn brotli_size(bytes: &[u8]) -> Result<usize> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &parameters)?;
    Ok(packed.len())
}

/// Whether a path fits a pattern.
fn matches(pattern: &str, path: &str) -> bool {
    let Some((head, tail)) = pattern.split_once('*') else { return pattern == path };
    let Some(rest) = path.strip_prefix(head) else { return false };
    // The star takes ever more signs, but no `/`.
    rest.char_indices()
        .map(|(at, _)| at)
        .chain([rest.len()])
        .take_while(|at| !rest.get(..*at).unwrap_or_default().contains('/'))
        .any(|at| matches(tail, rest.get(at..).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_stop_at_slashes() {
        assert!(matches("*.css", "app-1.css"));
        assert!(!matches("*.css", "fonts/app.css"));
        assert!(matches("fonts/*-latin*.woff2", "fonts/be-latin-ext-400.woff2"));
        assert!(!matches("fonts/*.woff2", "fonts/be.woff"));
        assert!(matches("index.html", "index.html"));
    }

    #[test]
    fn the_budgets_file_is_sound() {
        let budgets: Budgets = toml::from_str(include_str!("../budgets.toml")).unwrap();
        assert!(budgets.budget.iter().all(|budget| budget.limit > 0 && !budget.files.is_empty()));
    }

    #[test]
    fn brotli_packs() {
        let size = brotli_size(&[b'a'; 10_000]).unwrap();
        assert!(size > 0 && size < 100, "{size}");
    }
}
