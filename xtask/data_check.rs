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
        return vec![file_finding(Problem::MissingFile, manifest, None)];
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
            findings.push(file_finding(Problem::DeniedHost, &file.path, Some(host)));
        }
        files.insert(file.path.clone(), content);
    }
    findings.extend(Catalogue::build(parsed, &files).findings);
    findings
}

fn file_finding(problem: Problem, file: &str, value: Option<&str>) -> Finding {
    Finding {
        problem,
        file: file.to_owned(),
        record: None,
        field: None,
        value: value.map(str::to_owned),
        expected: None,
        position: None,
    }
}
