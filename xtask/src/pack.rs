//! The built site as one HTML file that starts from a double click and makes no request.

use std::fmt::Write as _;
use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::css;
use crate::html::{Tag, tags};
use crate::paths::{Paths, files_under, with_slashes};
use crate::run::{read_text, write_file};
use crate::serve::mime;

/// Packs `dist/` into `out`.
///
/// # Errors
/// There is no built site, or it holds something that cannot be packed.
pub fn run(paths: &Paths, out: &Path) -> Result<()> {
    let dist = paths.dist();
    if !dist.join("index.html").is_file() {
        bail!("there is no site to pack. What to do: `cargo xtask build`");
    }
    let page = pack(&dist)?;
    write_file(out, page.as_bytes())?;
    println!("pack: {} ({} KB)", out.display(), page.len() / 1024);
    Ok(())
}

/// A piece of the page and what takes its place.
type Edit = (Range<usize>, String);

/// Hashes of inline parts, for the policy.
#[derive(Default)]
struct Policy {
    scripts: Vec<String>,
    styles: Vec<String>,
}

fn pack(dist: &Path) -> Result<String> {
    let page = read_text(&dist.join("index.html"))?;
    let mut policy = Policy::default();
    let mut edits: Vec<Edit> = Vec::new();
    let mut policy_range = None;
    let tags = tags(&page);
    for tag in &tags {
        if tag.get("http-equiv").is_some_and(|name| name.eq_ignore_ascii_case("content-security-policy")) {
            policy_range = Some(tag.range.clone());
        } else if tag.name == "link" {
            if let Some(text) = packed_link(dist, tag, &mut policy)? {
                edits.push((tag.range.clone(), text));
            }
        } else if tag.name == "script" && tag.get("src").is_some() {
            edits.push((tag.range.clone(), packed_boot(dist, tag, &tags, &mut policy)?));
        } else if let Some(source) = tag.get("src").filter(|source| !source.starts_with("data:")) {
            bail!("<{} src=\"{source}\"> cannot be packed yet", tag.name);
        }
    }
    let policy_range = policy_range.context("index.html has no Content-Security-Policy")?;
    edits.push((policy_range, policy.meta()));
    apply(&page, edits)
}

/// Replaces from the end, so that earlier positions stay right.
fn apply(page: &str, mut edits: Vec<Edit>) -> Result<String> {
    edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
    let mut page = page.to_owned();
    for (range, text) in edits {
        page.get(range.clone()).context("a piece of the page lies outside of it")?;
        page.replace_range(range, &text);
    }
    Ok(page)
}

/// What a `<link>` becomes: style inline, icons embedded, hints for loading nothing.
fn packed_link(dist: &Path, tag: &Tag, policy: &mut Policy) -> Result<Option<String>> {
    let href = tag.get("href").unwrap_or_default();
    let rel = tag.get("rel").unwrap_or_default();
    match rel {
        "stylesheet" => {
            let sheet = embedded_style(dist, &read_text(&dist.join(local(href)))?)?;
            if sheet.to_ascii_lowercase().contains("</style") {
                bail!("{href} holds the end tag of <style>");
            }
            policy.styles.push(hash(&sheet));
            Ok(Some(format!("<style>{sheet}</style>")))
        }
        "icon" | "apple-touch-icon" => {
            let sizes = tag.get("sizes").map(|sizes| format!(" sizes=\"{sizes}\"")).unwrap_or_default();
            Ok(Some(format!("<link rel=\"{rel}\"{sizes} href=\"{}\">", data_url(dist, href)?)))
        }
        "modulepreload" | "preload" | "prefetch" | "manifest" => Ok(Some(String::new())),
        _ if href.is_empty() || href.starts_with('#') => Ok(None),
        _ => bail!("<link rel=\"{rel}\" href=\"{href}\"> cannot be packed yet"),
    }
}

fn embedded_style(dist: &Path, sheet: &str) -> Result<String> {
    let mut embedded = sheet.to_owned();
    for url in css::urls(sheet).into_iter().filter(|url| !url.starts_with("data:") && !url.starts_with('#')) {
        let data = data_url(dist, url)?;
        for spelt in [format!("url(\"{url}\")"), format!("url('{url}')"), format!("url({url})")] {
            embedded = embedded.replace(&spelt, &format!("url({data})"));
        }
    }
    Ok(embedded)
}

/// `boot.js` with everything it needs in front of it: data, wasm, glue.
fn packed_boot(dist: &Path, tag: &Tag, tags: &[Tag], policy: &mut Policy) -> Result<String> {
    let source = tag.get("src").unwrap_or_default();
    if tag.get("type") != Some("module") {
        bail!("<script src=\"{source}\"> is no module; only boot.js can be packed");
    }
    let part = |name: &str| {
        tags.iter()
            .find(|tag| tag.is("link", "data-part", name))
            .and_then(|tag| tag.get("href"))
            .with_context(|| format!("index.html has no link with data-part=\"{name}\""))
    };
    let mut text = String::new();
    for file in files_under(&dist.join("data"))? {
        let name = format!("data/{}", with_slashes(&file));
        if Path::new(&name).extension().is_some_and(|ending| ending == "json") {
            // `<` stands only in strings of JSON, so this spelling is the same data.
            let json = read_text(&dist.join(&name))?.replace('<', "\\u003c");
            writeln!(text, "<script type=\"application/json\" data-file=\"{name}\">{json}</script>")?;
        }
    }
    let wasm = dist.join(local(part("wasm")?));
    let wasm = std::fs::read(&wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let wasm = STANDARD.encode(wasm);
    writeln!(text, "<script type=\"text/plain\" data-part=\"wasm\">{wasm}</script>")?;
    let glue = inline_glue(&read_text(&dist.join(local(part("glue")?)))?)?;
    let boot = read_text(&dist.join(local(source)))?;
    // Modules run in the order of the page: glue leaves its start function for boot.js.
    for script in [glue, boot] {
        if script.to_ascii_lowercase().contains("</script") || script.contains("<!--") {
            bail!("a script holds text that would end its element");
        }
        policy.scripts.push(hash(&script));
        writeln!(text, "<script type=\"module\">{script}</script>")?;
    }
    Ok(text)
}

/// Glue as an inline module; it cannot import anything there.
fn inline_glue(glue: &str) -> Result<String> {
    if let Some(line) = glue.lines().find(|line| line.starts_with("import ")) {
        bail!("the glue imports another file, which one HTML file cannot: {line}");
    }
    let start = glue
        .split("export {")
        .nth(1)
        .and_then(|rest| rest.split('}').next())
        .and_then(|names| names.split(',').find_map(|name| name.trim().strip_suffix(" as default")))
        .context("the glue has no default export in the form that wasm-bindgen writes")?;
    Ok(format!("{glue}\nglobalThis.__svlcStart = {};\n", start.trim()))
}

impl Policy {
    /// The strictest policy: nothing but the parts of this very file.
    fn meta(&self) -> String {
        format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
             script-src {} 'wasm-unsafe-eval'; style-src {}; font-src data:; img-src data: blob:; \
             base-uri 'none'; form-action 'none'\">",
            self.scripts.join(" "),
            self.styles.join(" ")
        )
    }
}

/// `'sha256-…'` of an inline part.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

fn data_url(dist: &Path, address: &str) -> Result<String> {
    let file = dist.join(local(address));
    let bytes = std::fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let kind = mime(&file).replace("; charset=utf-8", "");
    Ok(format!("data:{kind};base64,{}", STANDARD.encode(bytes)))
}

fn local(address: &str) -> &str {
    let plain = address.split(['#', '?']).next().unwrap_or_default();
    plain.strip_prefix("./").unwrap_or(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> std::path::PathBuf {
        let dist = std::env::temp_dir().join(format!("svlc-pack-{}", std::process::id()));
        let page = r#"<!DOCTYPE html><head><meta http-equiv="Content-Security-Policy" content="x">
            <link rel="stylesheet" href="./app.css"><link rel="icon" href="icon.svg">
            <link rel="preload" href="data/a.json">
            <link rel="modulepreload" href="./g.js" data-part="glue">
            <link rel="preload" href="./g.wasm" data-part="wasm">
            <script type="module" src="./boot.js"></script></head><body><p>x</p></body>"#;
        for (name, text) in [
            ("index.html", page),
            ("app.css", "a{src:url(\"fonts/f.woff2\")}"),
            ("icon.svg", "<svg/>"),
            ("fonts/f.woff2", "font"),
            ("data/a.json", "{\"a\":\"</script>\"}"),
            ("g.js", "const x = 1;\nexport { initSync, __wbg_init as default };\n"),
            ("g.wasm", "wasm"),
            ("boot.js", "start();"),
        ] {
            write_file(&dist.join(name), text.as_bytes()).unwrap();
        }
        dist
    }

    #[test]
    fn everything_is_inside_and_nothing_is_asked_for() {
        let dist = site();
        let page = pack(&dist).unwrap();
        let tags = tags(&page);
        assert!(tags.iter().all(|tag| tag.get("src").is_none()), "{page}");
        let links: Vec<_> = tags.iter().filter(|tag| tag.name == "link").collect();
        assert_eq!(links.len(), 1);
        assert!(links[0].get("href").unwrap().starts_with("data:image/svg+xml;base64,"));
        assert!(page.contains("a{src:url(data:font/woff2;base64,Zm9udA==)}"));
        assert!(page.contains(r#"{"a":"\u003c/script>"}"#));
        assert!(page.contains("globalThis.__svlcStart = __wbg_init;"));
        let policy = tags.iter().find_map(|tag| tag.get("content")).unwrap();
        assert!(policy.starts_with("default-src 'none'"));
        assert_eq!(policy.matches("'sha256-").count(), 3);
        std::fs::remove_dir_all(&dist).unwrap();
    }

    #[test]
    fn glue_that_imports_is_refused() {
        assert!(inline_glue("import * as a from './snippets/a.js';\n").is_err());
        assert!(inline_glue("export default x;").is_err());
    }
}
