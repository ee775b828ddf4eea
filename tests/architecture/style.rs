//! Classes, colours and inline style: what is drawn and what the style sheets know.

use std::collections::{BTreeMap, BTreeSet};

use super::scan::{Rust, app, bare_css, files, line_at, root};
use super::verdict;

/// A class as the code writes it; `dynamic` ones go on after the prefix (`door--{name}`, `thread-` + number).
#[derive(Debug)]
struct Used {
    name: String,
    dynamic: bool,
    at: String,
}

/// Classes of the style sheets, with where each stands first.
fn styled() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for (path, text) in files("style", ".css") {
        let css = bare_css(&text);
        for (at, _) in css.match_indices('.') {
            let name: String = css[at + 1..]
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
                .collect();
            if name.starts_with(|c: char| c.is_ascii_alphabetic()) {
                found.entry(name).or_insert_with(|| format!("{path}:{}", line_at(&css, at)));
            }
        }
    }
    found
}

/// Classes in an attribute's value. `open`: the text ends before the value does.
fn push_tokens(value: &str, open: bool, at: &str, found: &mut Vec<Used>) {
    let last_is_open = open && !value.ends_with(' ');
    let tokens: Vec<&str> = value.split_whitespace().collect();
    for (number, token) in tokens.iter().enumerate() {
        let (name, rest) = token.split_once('{').unwrap_or((token, ""));
        let dynamic = !rest.is_empty() || (last_is_open && number + 1 == tokens.len());
        if !name.is_empty() {
            found.push(Used { name: name.to_owned(), dynamic, at: at.to_owned() });
        }
    }
}

/// Classes written in markup inside a text: `<svg class="cover">`.
fn push_markup(text: &str, at: &str, found: &mut Vec<Used>) {
    for (here, mark) in text.match_indices("class=\"") {
        let value = &text[here + mark.len()..];
        let end = value.find('"');
        push_tokens(&value[..end.unwrap_or(value.len())], end.is_none(), at, found);
    }
}

fn classes_of(file: &Rust) -> Vec<Used> {
    let mut found = Vec::new();
    for literal in &file.literals {
        let at = format!("{}:{}", file.path, literal.line);
        let before = literal.before.trim_end_matches("format!(").trim_end();
        let attribute =
            before.ends_with("class=") || before.ends_with("let class =") || before.ends_with("class:");
        if attribute {
            push_tokens(&literal.text, false, &at, &mut found);
        } else {
            push_markup(&literal.text, &at, &mut found);
        }
    }
    // `class:name=condition`
    for (at, mark) in file.code.match_indices(" class:") {
        let rest = &file.code[at + mark.len()..];
        let name: String =
            rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
        if !name.is_empty() && rest[name.len()..].starts_with('=') {
            found.push(Used {
                name,
                dynamic: false,
                at: format!("{}:{}", file.path, line_at(&file.code, at)),
            });
        }
    }
    found
}

fn used(files: &[Rust]) -> Vec<Used> {
    let mut found: Vec<Used> = files.iter().flat_map(classes_of).collect();
    for path in ["index.html", "public/boot.js"] {
        let text = std::fs::read_to_string(root().join(path)).unwrap();
        for (at, line) in text.lines().enumerate() {
            push_markup(line, &format!("{path}:{}", at + 1), &mut found);
        }
    }
    found
}

/// Classes that need no rule: the block of elements that are styled, kept for the reader of the markup.
const NO_RULE_NEEDED: [(&str, &str); 0] = [];

#[test]
fn every_class_in_the_markup_has_a_rule() {
    let (styled, app) = (styled(), app());
    let mut bad = BTreeSet::new();
    for class in used(&app) {
        let known = if class.dynamic {
            styled.keys().any(|name| name.starts_with(&class.name))
        } else {
            styled.contains_key(&class.name)
        };
        if !known && !NO_RULE_NEEDED.iter().any(|(name, _)| *name == class.name) {
            let more = if class.dynamic { "…" } else { "" };
            bad.insert(format!(
                "{}: no rule for .{}{more}: style it in style/*.css or take it out",
                class.at, class.name
            ));
        }
    }
    verdict(&bad.into_iter().collect::<Vec<_>>());
}

#[test]
fn every_rule_styles_a_class_in_the_markup() {
    let app = app();
    let used = used(&app);
    let texts: BTreeSet<&str> = app.iter().flat_map(|f| &f.literals).map(|l| l.text.as_str()).collect();
    // A table of the weaving room holds whole class names: ("ridge-1", …).
    let woven: BTreeSet<&str> = app
        .iter()
        .filter(|f| f.room() == "textile")
        .flat_map(|f| &f.literals)
        .map(|l| l.text.as_str())
        .collect();
    let mut bad = Vec::new();
    for (name, at) in styled() {
        let is_used = woven.contains(name.as_str())
            || used.iter().any(|class| {
                let rest = name.strip_prefix(&class.name);
                match (class.dynamic, rest) {
                    (false, _) => class.name == name,
                    (true, None) => false,
                    (true, Some(rest)) => rest.bytes().all(|b| b.is_ascii_digit()) || texts.contains(rest),
                }
            });
        if !is_used {
            bad.push(format!("{at}: .{name} is in no markup: take the rule out"));
        }
    }
    verdict(&bad);
}

#[test]
fn nothing_has_inline_style() {
    const HOW: &str = "the policy forbids inline style: use a class, or style:--x= for a number";
    let mut bad = Vec::new();
    for file in app() {
        for (at, _) in file.code.match_indices(" style=").chain(file.code.match_indices("\tstyle=")) {
            bad.push(format!("{}:{}: {HOW}", file.path, line_at(&file.code, at)));
        }
        for (at, mark) in file.code.match_indices(" style:") {
            if file.path.starts_with("src/textile/")
                || !file.code[at + mark.len()..].starts_with(|c: char| c == '-' || c.is_ascii_lowercase())
            {
                continue; // a field or argument called style
            }
            if !file.code[at + mark.len()..].starts_with("--") {
                bad.push(format!("{}:{}: {HOW}", file.path, line_at(&file.code, at)));
            }
        }
        for literal in
            file.literals.iter().filter(|l| l.text.contains("style=\"") || l.text.contains("<style"))
        {
            bad.push(format!("{}:{}: {HOW}", file.path, literal.line));
        }
    }
    let page = std::fs::read_to_string(root().join("index.html")).unwrap();
    for (at, line) in page.lines().enumerate() {
        if line.contains(" style=") || line.contains("<style") {
            bad.push(format!("index.html:{}: {HOW}", at + 1));
        }
    }
    verdict(&bad);
}

/// Offset of the first literal colour of a text: `#a1b2c3`, `rgb(…)` and their kind.
fn colour_at(text: &str) -> Option<usize> {
    const FUNCTIONS: [&str; 8] = ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "oklch(", "oklab(", "lab("];
    let hex = text.match_indices('#').map(|(at, _)| at).find(|at| {
        let digits = text[at + 1..].bytes().take_while(u8::is_ascii_hexdigit).count();
        let after = text[at + 1 + digits..].chars().next();
        matches!(digits, 3 | 4 | 6 | 8) && !after.is_some_and(|c| c.is_alphanumeric() || "-_".contains(c))
    });
    let function = FUNCTIONS.iter().filter_map(|name| text.find(name)).min();
    hex.into_iter().chain(function).min()
}

#[test]
fn colours_stand_in_the_tokens_only() {
    const NAMES: [&str; 12] = [
        "white", "black", "red", "green", "blue", "grey", "gray", "orange", "yellow", "purple", "brown",
        "navy",
    ];
    let mut bad = Vec::new();
    for (path, text) in files("style", ".css").into_iter().filter(|(path, _)| path != "style/00-tokens.css") {
        for (at, line) in bare_css(&text).lines().enumerate() {
            let named = line.split([':', ' ', ',', '(', ')', ';', '}']).any(|word| NAMES.contains(&word));
            if colour_at(line).is_some() || named {
                bad.push(format!(
                    "{path}:{}: a literal colour: make it a token in style/00-tokens.css",
                    at + 1
                ));
            }
        }
    }
    // The weaving room paints, and the doors of the home page choose its inks.
    let paints = |path: &str| path.starts_with("src/textile/") || path == "src/page/home.rs";
    for file in app().iter().filter(|f| !paints(&f.path)) {
        for literal in file.literals.iter().filter(|l| colour_at(&l.text).is_some()) {
            bad.push(format!(
                "{}:{}: a literal colour: use a token through a class",
                file.path, literal.line
            ));
        }
    }
    verdict(&bad);
}

#[test]
fn every_token_that_is_used_is_defined() {
    let mut defined: BTreeSet<String> = BTreeSet::new();
    let mut named: BTreeMap<String, String> = BTreeMap::new();
    let name_of = |text: &str| {
        text.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect::<String>()
    };
    for (path, text) in files("style", ".css") {
        let css = bare_css(&text);
        for (at, _) in css.match_indices("--") {
            let name = name_of(&css[at..]);
            let before = css[..at].chars().next_back().unwrap_or(' ');
            let here = format!("{path}:{}", line_at(&css, at));
            if css[..at].trim_end().ends_with("var(") {
                named.entry(name).or_insert(here);
            } else if css[at + name.len()..].trim_start().starts_with(':')
                && !before.is_ascii_alphanumeric()
                && !"-_".contains(before)
            {
                defined.insert(name);
            }
        }
    }
    let app = app();
    let set_by_code: BTreeSet<String> = app
        .iter()
        .flat_map(|f| f.code.match_indices("style:--").map(|(at, _)| name_of(&f.code[at + "style:".len()..])))
        .collect();
    let mut bad = Vec::new();
    for (name, at) in
        named.iter().filter(|(name, _)| !defined.contains(*name) && !set_by_code.contains(*name))
    {
        bad.push(format!("{at}: {name} is defined nowhere: define it in style/00-tokens.css"));
    }
    for name in set_by_code.iter().filter(|name| !named.contains_key(*name)) {
        bad.push(format!("src: style:{name}= is used by no rule: take it out"));
    }
    verdict(&bad);
}

#[test]
fn classes_are_read_from_every_form_of_markup() {
    let code = r#"view! { <a class="one two--{}" class:three=on></a> <b class=format!("four four--{kind}")></b> }
        let class = format!("five five--{}", name); out.push_str("<g class=\"six seven-"); out.push_str(" class=\"eight ");"#;
    let mut read: Vec<(String, bool)> = classes_of(&Rust::read("src/ui/x.rs".to_owned(), code))
        .into_iter()
        .map(|c| (c.name, c.dynamic))
        .collect();
    read.sort();
    let expected = [
        ("eight", false),
        ("five", false),
        ("five--", true),
        ("four", false),
        ("four--", true),
        ("one", false),
        ("seven-", true),
        ("six", false),
        ("three", false),
        ("two--", true),
    ];
    assert_eq!(read, expected.map(|(name, dynamic)| (name.to_owned(), dynamic)));
}

#[test]
fn colours_are_told_from_other_hashes() {
    for colour in ["#fff", "a #1E2F57;", "x:#0A0F1DB3}", "rgb(0 0 0)", "hsla(1,2%,3%,.4)"] {
        assert!(colour_at(colour).is_some(), "{colour}");
    }
    for other in [
        "#/products",
        "#results",
        "#facade",
        "#12",
        "color-mix(in srgb, var(--a), var(--b))",
        "#x",
        "#add-one",
    ] {
        assert!(colour_at(other).is_none_or(|_| other == "#facade"), "{other}");
    }
}
