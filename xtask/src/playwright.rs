//! The browser tests, and the counts out of Playwright's JSON report.

use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::libtest::Counts;
use crate::paths::Paths;
use crate::run;

/// Where a run of the browser tests finds its subjects.
#[derive(Debug)]
pub struct Subjects<'a> {
    /// Address of the served site.
    pub base_url: &'a str,
    /// Browser.
    pub chromium: &'a Path,
    /// The site packed into one file.
    pub single_file: &'a Path,
}

/// Runs every browser test; the counts and whether Playwright was content.
///
/// # Errors
/// Playwright cannot be started or leaves no report.
pub fn run(paths: &Paths, subjects: &Subjects<'_>, extra: &[String]) -> Result<(Counts, bool)> {
    let report = paths.root.join("target").join("e2e-report.json");
    // An old report must not stand in for a run that died.
    std::fs::remove_file(&report).ok();
    let mut command = run::node_program("npx");
    command
        .current_dir(paths.e2e())
        .args(["--no-install", "playwright", "test", "--reporter=line,json"])
        .args(extra)
        .env("BASE_URL", subjects.base_url)
        .env("CHROMIUM", subjects.chromium)
        .env("DIST", paths.dist())
        .env("SINGLE_FILE", subjects.single_file)
        .env("PLAYWRIGHT_JSON_OUTPUT_FILE", &report);
    let status = run::status(&mut command)?;
    let counts = counts(&run::read_text(&report).context("Playwright left no report")?)?;
    Ok((counts, status.success()))
}

/// Sums of a JSON report. A flaky test passed in the end; it is counted so and shown by Playwright.
///
/// # Errors
/// The report is malformed.
pub fn counts(report: &str) -> Result<Counts> {
    #[derive(Deserialize)]
    struct Report {
        stats: Stats,
        #[serde(default)]
        errors: Vec<serde_json::Value>,
    }
    #[derive(Deserialize)]
    struct Stats {
        expected: u32,
        unexpected: u32,
        flaky: u32,
        skipped: u32,
    }
    let report: Report = serde_json::from_str(report).context("Playwright's report is malformed")?;
    // Errors outside any test (a file that does not load) would otherwise count as nothing.
    let outside = u32::from(report.stats.unexpected == 0 && !report.errors.is_empty());
    Ok(Counts {
        passed: report.stats.expected + report.stats.flaky,
        failed: report.stats.unexpected + outside,
        skipped: report.stats.skipped,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_summed_and_an_error_outside_tests_fails() {
        let report = r#"{"stats":{"expected":5,"unexpected":1,"flaky":1,"skipped":2},"errors":[]}"#;
        assert_eq!(counts(report).unwrap(), Counts { passed: 6, failed: 1, skipped: 2 });
        let report = r#"{"stats":{"expected":0,"unexpected":0,"flaky":0,"skipped":0},"errors":[{}]}"#;
        assert_eq!(counts(report).unwrap().failed, 1);
        assert!(counts("{}").is_err());
    }
}
