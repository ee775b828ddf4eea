//! ARCHITECTURE.md as a test: rooms, length of files, classes and style sheets, inline style, contrast, panics.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests may fail loudly"
)]

#[path = "architecture/contrast.rs"]
mod contrast;
#[path = "architecture/rooms.rs"]
mod rooms;
#[path = "architecture/scan.rs"]
mod scan;
#[path = "architecture/style.rs"]
mod style;

/// Fails with every line of the list: `file:line: what is wrong: what to do`.
fn verdict(bad: &[String]) {
    assert!(bad.is_empty(), "{} to mend:\n{}\n", bad.len(), bad.join("\n"));
}

/// Longest file, in lines.
const LINES: usize = 400;

#[test]
fn no_file_is_longer_than_400_lines() {
    let mut all = Vec::new();
    for (folder, ending) in [("src", ".rs"), ("xtask", ".rs"), ("style", ".css"), ("tests", ".rs")] {
        all.extend(scan::files(folder, ending));
    }
    assert!(all.len() > 100, "only {} files were read", all.len());
    let bad: Vec<String> = all
        .iter()
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > LINES)
        .map(|(path, lines)| format!("{path}:{lines}: {lines} lines, at most {LINES}: make it two files"))
        .collect();
    verdict(&bad);
}
