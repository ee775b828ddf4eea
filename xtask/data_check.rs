//! Checks a data folder with the app's own catalogue: `data-check DIR` prints every finding with line and
//! column in English and Vietnamese and fails on any. `data-check --host-hash NAME` prints the number by which
//! a host that must not be linked is listed in `src/catalogue/denied.rs`.

use std::path::Path;
use std::process::ExitCode;

use san_vat_lai_chau::catalogue::{Catalogue, Files, decode_manifest, host_hash, mentions_denied};
use san_vat_lai_chau::i18n::finding_report;
use san_vat_lai_chau::model::{Finding, Lang, Problem};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["--host-hash", host] => {
            println!("{:#x}", host_hash(host));
            ExitCode::SUCCESS
        }
        [dir] => check(Path::new(dir)),
        _ => {
            eprintln!("usage: data-check DIR | --host-hash NAME");
            ExitCode::FAILURE
        }
    }
}

fn check(dir: &Path) -> ExitCode {
    let findings = findings(dir);
    for lang in [Lang::En, Lang::Vi] {
        print!("{}", finding_report(&findings, lang));
    }
    if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn findings(dir: &Path) -> Vec<Finding> {
    let manifest = "manifest.json";
    let Ok(bytes) = std::fs::read(dir.join(manifest)) else {
        return vec![Finding::of_file(Problem::MissingFile, manifest)];
    };
    let parsed = match decode_manifest(&bytes) {
        Ok(parsed) => parsed,
        Err(finding) => return vec![*finding],
    };
    let mut findings = Vec::new();
    let mut files = Files::new();
    for file in &parsed.files {
        let content = std::fs::read(dir.join(&file.path)).ok();
        if let Some(host) =
            content.as_deref().and_then(|c| std::str::from_utf8(c).ok()).and_then(mentions_denied)
        {
            let value = Some(host.to_owned());
            findings.push(Finding { value, ..Finding::of_file(Problem::DeniedHost, &file.path) });
        }
        files.insert(file.path.clone(), content);
    }
    for name in unlisted(dir, &files) {
        let expected = Some("a file that manifest.json lists".to_owned());
        findings.push(Finding { expected, ..Finding::of_file(Problem::BadValue, &name) });
    }
    findings.extend(Catalogue::build(parsed, &files).findings);
    findings
}

/// JSON files of the folder that the manifest does not name; the build refuses them.
fn unlisted(dir: &Path, files: &Files) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(dir) else { return Vec::new() };
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names
        .filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "json"))
        .filter(|name| name != "manifest.json" && !files.contains_key(name))
        .collect();
    names.sort();
    names
}
