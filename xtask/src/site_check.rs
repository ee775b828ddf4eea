//! Proof that the built page keeps its promises: strict policy, nothing inline, no foreign address.

use std::path::Path;

use anyhow::{Result, bail};

use crate::css;
use crate::html::{Tag, tags};
use crate::paths::files_under;
use crate::run::read_text;

/// Checks `index.html` and the style sheets of a built site.
///
/// # Errors
/// The site breaks a promise; the message lists every finding.
pub fn run(dist: &Path) -> Result<()> {
    let page = read_text(&dist.join("index.html"))?;
    let mut findings = page_findings(&page);
    for address in local_addresses(&page) {
        check_exists(dist, "index.html", &address, &mut findings);
    }
    for file in files_under(dist)? {
        if file.extension().is_some_and(|ending| ending == "css") {
            let name = file.display().to_string();
            let sheet = read_text(&dist.join(&file))?;
            findings.extend(sheet_findings(&name, &sheet));
            for address in css::urls(&sheet).into_iter().filter(|url| !is_embedded(url)) {
                check_exists(dist, &name, address, &mut findings);
            }
        }
    }
    if !findings.is_empty() {
        bail!("the built site breaks its promises:\n  - {}", findings.join("\n  - "));
    }
    Ok(())
}

/// What is wrong with a hosted page, as sentences.
pub fn page_findings(page: &str) -> Vec<String> {
    let tags = tags(page);
    let mut findings = policy_findings(&tags);
    for tag in &tags {
        inline_findings(tag, &mut findings);
        for (name, value) in addresses(tag) {
            if is_foreign(value) {
                findings.push(format!(
                    "<{} {name}=\"{value}\"> is no relative address: it leaves this site or its sub-folder",
                    tag.name
                ));
            }
        }
    }
    for name in ["glue", "wasm"] {
        let count = tags.iter().filter(|tag| tag.is("link", "data-part", name)).count();
        if count != 1 {
            findings.push(format!("{count} links with data-part=\"{name}\", boot.js needs exactly one"));
        }
    }
    findings
}

fn policy_findings(tags: &[Tag]) -> Vec<String> {
    let policy = tags.iter().find(|tag| {
        tag.get("http-equiv").is_some_and(|name| name.eq_ignore_ascii_case("content-security-policy"))
    });
    let Some(policy) = policy.and_then(|tag| tag.get("content")) else {
        return vec!["there is no Content-Security-Policy".to_owned()];
    };
    let directive = |name: &str| {
        policy
            .split(';')
            .map(str::split_whitespace)
            .find_map(|mut words| (words.next() == Some(name)).then(|| words.collect::<Vec<_>>()))
            .unwrap_or_default()
    };
    let mut findings = Vec::new();
    for (name, word) in [
        ("default-src", "'self'"),
        ("script-src", "'self'"),
        ("script-src", "'wasm-unsafe-eval'"),
        ("style-src", "'self'"),
    ] {
        if !directive(name).contains(&word) {
            findings.push(format!("the policy's {name} lacks {word}"));
        }
    }
    for loose in ["'unsafe-inline'", "'unsafe-eval'", "*", "http:", "https:"] {
        if policy.split([';', ' ']).any(|word| word == loose) {
            findings.push(format!("the policy allows {loose}"));
        }
    }
    findings
}

fn inline_findings(tag: &Tag, findings: &mut Vec<String>) {
    let data_block = tag.get("type").is_some_and(|kind| kind.ends_with("json"));
    if tag.name == "script" && tag.get("src").is_none() && !data_block {
        findings.push("there is an inline <script>".to_owned());
    }
    if tag.name == "style" {
        findings.push("there is an inline <style>".to_owned());
    }
    for (name, _) in &tag.attributes {
        if name == "style" || (name.starts_with("on") && name.len() > 2) {
            findings.push(format!("<{}> has the inline attribute {name}", tag.name));
        }
    }
}

/// Attributes that make a browser load something. Links that a person follows may lead anywhere.
fn addresses(tag: &Tag) -> impl Iterator<Item = (&str, &str)> {
    let followed = tag.name == "a" || tag.name == "area";
    tag.attributes
        .iter()
        .filter(move |(name, _)| {
            !followed
                && matches!(
                    name.as_str(),
                    "src" | "href" | "srcset" | "poster" | "data" | "action" | "xlink:href" | "background"
                )
        })
        .map(|(name, value)| (name.as_str(), value.as_str()))
}

fn local_addresses(page: &str) -> Vec<String> {
    tags(page)
        .iter()
        .flat_map(|tag| addresses(tag).map(|(_, value)| value.to_owned()).collect::<Vec<_>>())
        .filter(|value| !is_foreign(value) && !is_embedded(value))
        .collect()
}

/// Absolute in any way: another host, another scheme, or the root of this host.
fn is_foreign(address: &str) -> bool {
    let address = address.trim();
    let scheme = address.split_once(':').map(|(scheme, _)| scheme);
    let has_scheme = scheme.is_some_and(|name| {
        !name.is_empty() && name.chars().all(|sign| sign.is_ascii_alphanumeric() || "+-.".contains(sign))
    });
    address.starts_with('/') || (has_scheme && !is_embedded(address))
}

fn is_embedded(address: &str) -> bool {
    address.starts_with("data:") || address.starts_with('#')
}

fn sheet_findings(name: &str, sheet: &str) -> Vec<String> {
    let mut findings: Vec<String> = css::urls(sheet)
        .into_iter()
        .filter(|url| is_foreign(url))
        .map(|url| format!("{name}: url({url}) is no relative address"))
        .collect();
    if sheet.contains("@import") {
        findings.push(format!("{name}: @import is not resolved; style files are joined by name"));
    }
    findings
}

fn check_exists(dist: &Path, by: &str, address: &str, findings: &mut Vec<String>) {
    let plain = address.split(['#', '?']).next().unwrap_or_default();
    let plain = plain.strip_prefix("./").unwrap_or(plain);
    if !plain.is_empty() && !dist.join(plain).exists() {
        findings.push(format!("{by} names {address}, which is not in the site"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"<!DOCTYPE html><meta http-equiv="Content-Security-Policy"
        content="default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'">
        <link rel="modulepreload" href="./a.js" data-part="glue">
        <link rel="preload" as="fetch" href="./a.wasm" data-part="wasm">
        <script type="module" src="./boot.js"></script>
        <svg xmlns="http://www.w3.org/2000/svg"></svg><a href="https://example.org/">source</a>"#;

    #[test]
    fn a_strict_page_has_no_findings() {
        assert_eq!(page_findings(GOOD), Vec::<String>::new());
    }

    #[test]
    fn each_broken_promise_is_named() {
        let broken = [
            ("<script>1</script>", "inline <script>"),
            ("<style>a{}</style>", "inline <style>"),
            ("<p style='x'>", "inline attribute style"),
            ("<p onclick='x'>", "inline attribute onclick"),
            ("<img src='https://example.org/a.png'>", "no relative address"),
            ("<img src='//example.org/a.png'>", "no relative address"),
            ("<link rel=icon href='/icon.svg'>", "no relative address"),
            ("<link data-part=wasm>", "2 links with data-part=\"wasm\""),
        ];
        for (addition, expected) in broken {
            let findings = page_findings(&format!("{GOOD}{addition}"));
            assert_eq!(findings.len(), 1, "{addition}: {findings:?}");
            assert!(findings[0].contains(expected), "{findings:?}");
        }
        assert!(page_findings("<p>").len() >= 3);
        let loose = GOOD.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
        assert_eq!(page_findings(&loose), ["the policy allows 'unsafe-inline'"]);
    }

    #[test]
    fn a_style_sheet_stays_at_home() {
        assert_eq!(sheet_findings("a.css", "a{src:url(fonts/a.woff2)}"), Vec::<String>::new());
        assert_eq!(sheet_findings("a.css", "@import 'b';a{src:url(//x.example/a)}").len(), 2);
    }
}
