//! Every check and test, and one summary.

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::libtest::{self, Counts};
use crate::paths::Paths;
use crate::setup::{self, Toolchain};
use crate::{build, check, instructions, pack, playwright, run, serve, size};

/// Names of the steps after the checks, in their order.
const STEPS: [&str; 6] = ["native", "instructions", "build", "size", "pack", "e2e"];

/// What became of one step.
struct Outcome {
    name: &'static str,
    counts: Counts,
    seconds: f32,
    /// Why it failed or did not run, in one sentence.
    note: String,
}

/// Runs every step, or the one named; later steps run although an earlier one failed.
/// The last line is `N passed, N failed`; `false` when something failed.
///
/// # Errors
/// Setup failed, or there is no step of this name.
pub fn run(paths: &Paths, only: Option<&str>, extra: &[String]) -> Result<bool> {
    let known: Vec<&str> = check::CHECKS.iter().map(|(name, _)| *name).chain(STEPS).collect();
    if let Some(name) = only.filter(|name| !known.contains(name)) {
        bail!("there is no step `{name}`; there are {}", known.join(", "));
    }
    if !extra.is_empty() && !matches!(only, Some("native" | "e2e")) {
        bail!("arguments after `--` need `--only native` or `--only e2e`");
    }
    let wanted = |name: &str| only.is_none_or(|one| one == name);
    let toolchain = setup::run(paths, true)?;
    let mut outcomes = Vec::new();
    for (name, check) in check::CHECKS {
        if wanted(name) {
            outcomes.push(step(name, || check(paths).map(|()| one_passed())));
        }
    }
    for name in STEPS {
        if !wanted(name) {
            continue;
        }
        let build_failed = outcomes.iter().any(|o| o.name == "build" && o.counts.failed > 0);
        outcomes.push(if build_failed {
            not_run(name)
        } else {
            step(name, || later_step(name, paths, &toolchain, extra))
        });
    }
    Ok(summary(&outcomes))
}

/// Counts of one of [`STEPS`].
fn later_step(name: &str, paths: &Paths, toolchain: &Toolchain, extra: &[String]) -> Result<Counts> {
    match name {
        "native" => native(paths, extra),
        "instructions" => Ok(if instructions::check(paths)? {
            one_passed()
        } else {
            Counts { skipped: 1, ..Counts::default() }
        }),
        "build" => build::site(paths, toolchain).map(|()| one_passed()),
        "size" if size::run(paths)? => Ok(one_passed()),
        "size" => bail!("a budget is exceeded"),
        "pack" => pack::run(paths, &single_file(paths)).map(|()| one_passed()),
        _ => browser(paths, toolchain, extra),
    }
}

fn native(paths: &Paths, extra: &[String]) -> Result<Counts> {
    let mut command = run::cargo();
    command
        .current_dir(&paths.root)
        .args(["test", "--quiet", "--locked", "--workspace", "--no-fail-fast"])
        .args(extra);
    let (status, output) = run::tee(&mut command)?;
    let counts = libtest::counts(&output);
    if !status.success() && counts.failed == 0 {
        bail!("`cargo test` failed before its tests ({status})");
    }
    Ok(counts)
}

fn browser(paths: &Paths, toolchain: &Toolchain, extra: &[String]) -> Result<Counts> {
    if !paths.e2e().join("package.json").is_file() {
        bail!("there is no tests/e2e/package.json");
    }
    let chromium = toolchain.chromium.as_deref().context("no browser was set up")?;
    let (base_url, _server) = serve::start(&paths.dist())?;
    let single_file = single_file(paths);
    let subjects = playwright::Subjects { base_url: &base_url, chromium, single_file: &single_file };
    let (counts, content) = playwright::run(paths, &subjects, extra)?;
    if !content && counts.failed == 0 {
        bail!("Playwright failed outside its tests");
    }
    if counts.passed + counts.failed == 0 {
        bail!("Playwright found no test");
    }
    Ok(counts)
}

/// The packed site that the browser tests open from `file://`.
fn single_file(paths: &Paths) -> PathBuf {
    paths.site_work().join("san-vat-lai-chau.html")
}

fn one_passed() -> Counts {
    Counts { passed: 1, ..Counts::default() }
}

fn step(name: &'static str, work: impl FnOnce() -> Result<Counts>) -> Outcome {
    println!("\n== {name}");
    let started = Instant::now();
    let (counts, note) = match work() {
        Ok(counts) => (counts, String::new()),
        Err(error) => {
            println!("{name} FAILED: {error:#}");
            let first = error.to_string().lines().next().unwrap_or_default().to_owned();
            (Counts { failed: 1, ..Counts::default() }, first)
        }
    };
    Outcome { name, counts, seconds: started.elapsed().as_secs_f32(), note }
}

/// A step that needs the site while there is none: a failure, never a silent gap.
fn not_run(name: &'static str) -> Outcome {
    let counts = Counts { failed: 1, ..Counts::default() };
    Outcome { name, counts, seconds: 0.0, note: "not run: the build failed".to_owned() }
}

fn summary(outcomes: &[Outcome]) -> bool {
    println!("\n{:<12} {:>7} {:>7} {:>8} {:>8}", "step", "passed", "failed", "skipped", "seconds");
    let mut sum = Counts::default();
    for outcome in outcomes {
        let Counts { passed, failed, skipped } = outcome.counts;
        println!(
            "{:<12} {passed:>7} {failed:>7} {skipped:>8} {:>8.1}  {}",
            outcome.name, outcome.seconds, outcome.note
        );
        sum += outcome.counts;
    }
    let seconds: f32 = outcomes.iter().map(|outcome| outcome.seconds).sum();
    println!("{:<12} {:>7} {:>7} {:>8} {seconds:>8.1}\n", "all", sum.passed, sum.failed, sum.skipped);
    println!("{} passed, {} failed", sum.passed, sum.failed);
    sum.failed == 0
}
