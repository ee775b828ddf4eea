//! `data/manifest.json` of the built site: size and hash of every data file, so that a reader can
//! tell a whole set from a torn one.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::paths::{files_under, with_slashes};
use crate::run::{read_text, write_file};

/// SHA-256 as lower-case hexadecimal.
pub fn sha256_hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing into a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Fills `bytes` and `sha256` of every entry of `files`; other fields stay.
///
/// # Errors
/// The manifest is malformed, names a missing file, or leaves out a `.json` file of the folder.
pub fn fill(folder: &Path) -> Result<()> {
    let path = folder.join("manifest.json");
    let mut manifest: Value = serde_json::from_str(&read_text(&path)?)
        .with_context(|| format!("{} is malformed", path.display()))?;
    let files = manifest
        .get_mut("files")
        .and_then(Value::as_array_mut)
        .context("manifest.json has no list `files`")?;
    let mut listed = BTreeSet::from(["manifest.json".to_owned()]);
    for entry in files {
        let entry = entry.as_object_mut().context("manifest.json: `files` holds objects")?;
        let name = entry
            .get("path")
            .and_then(Value::as_str)
            .context("manifest.json: an entry of `files` has no `path`")?
            .to_owned();
        let bytes = std::fs::read(folder.join(&name))
            .with_context(|| format!("manifest.json names {name}, which cannot be read"))?;
        entry.insert("bytes".to_owned(), Value::from(bytes.len()));
        entry.insert("sha256".to_owned(), Value::from(sha256_hex(&bytes)));
        listed.insert(name);
    }
    let unlisted: Vec<String> = files_under(folder)?
        .iter()
        .map(|file| with_slashes(file))
        .filter(|name| has_json_ending(name) && !listed.contains(name))
        .collect();
    if !unlisted.is_empty() {
        bail!("manifest.json does not list {}", unlisted.join(", "));
    }
    let mut text = serde_json::to_string_pretty(&manifest)?;
    text.push('\n');
    write_file(&path, text.as_bytes())
}

fn has_json_ending(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending == "json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_of_fips_180() {
        assert_eq!(sha256_hex(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn entries_are_filled_and_strays_are_named() {
        let folder = std::env::temp_dir().join(format!("svlc-manifest-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let manifest = r#"{"format": 1, "files": [{"path": "a.json", "kind": "x"}]}"#;
        std::fs::write(folder.join("manifest.json"), manifest).unwrap();
        assert!(fill(&folder).unwrap_err().to_string().contains("a.json"));
        std::fs::write(folder.join("a.json"), "abc").unwrap();
        fill(&folder).unwrap();
        let filled: Value = serde_json::from_str(&read_text(&folder.join("manifest.json")).unwrap()).unwrap();
        assert_eq!(filled["format"], 1);
        assert_eq!(filled["files"][0]["kind"], "x");
        assert_eq!(filled["files"][0]["bytes"], 3);
        assert_eq!(filled["files"][0]["sha256"], sha256_hex(b"abc"));
        std::fs::write(folder.join("b.json"), "1").unwrap();
        assert!(fill(&folder).unwrap_err().to_string().contains("b.json"));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
