//! Reads Rust and CSS just far enough for the rules: code apart from comments and texts, with line numbers.

use std::path::{Path, PathBuf};

/// A text literal of a Rust file.
pub struct Literal {
    /// Line on which it starts, from 1.
    pub line: usize,
    /// Its content, quotes and line breaks undone.
    pub text: String,
    /// What code stands before it, up to 80 characters, other literals emptied.
    pub before: String,
}

/// A Rust file taken apart.
pub struct Rust {
    /// Path below the repository, with `/`.
    pub path: String,
    /// The code: comments gone, literals empty, every line break kept.
    pub code: String,
    /// Its text literals in order.
    pub literals: Vec<Literal>,
}

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Files below a folder with an ending, in order, with their text.
pub fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                if !matches!(name.as_str(), "target" | "node_modules") {
                    walk(&path, ending, found);
                }
            } else if name.ends_with(ending) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), ending, &mut found);
    found.sort();
    let named = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        (path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/"), text)
    };
    found.into_iter().map(named).collect()
}

/// The app's own Rust: `src/` without its tests, which may look into every room.
pub fn app() -> Vec<Rust> {
    files("src", ".rs")
        .into_iter()
        .filter(|(path, _)| !path.ends_with("/tests.rs") && !path.contains("/tests/"))
        .map(|(path, text)| Rust::read(path, &without_test_modules(&text)))
        .collect()
}

/// Line of a byte offset, from 1.
pub fn line_at(text: &str, offset: usize) -> usize {
    text[..offset].matches('\n').count() + 1
}

/// Whether a character can stand in a name.
pub fn in_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Offsets at which `word` stands as a whole name.
pub fn words_at<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    code.match_indices(word).map(|(at, _)| at).filter(move |at| {
        let before = code[..*at].chars().next_back();
        let after = code[at + word.len()..].chars().next();
        !before.is_some_and(in_name) && !after.is_some_and(in_name)
    })
}

/// Empties modules under `#[cfg(test)]`, so that they count as no code; lines stay.
fn without_test_modules(text: &str) -> String {
    let mut out = Vec::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let opens =
            lines.peek().is_some_and(|next| next.trim_start().contains("mod ") && next.ends_with('{'));
        if line.trim() != "#[cfg(test)]" || !opens {
            out.push(line);
            continue;
        }
        // Formatted code: the module ends at the first `}` that is indented like its attribute.
        let end = format!("{}}}", &line[..line.len() - line.trim_start().len()]);
        out.push("");
        for inner in lines.by_ref() {
            out.push("");
            if inner == end {
                break;
            }
        }
    }
    out.join("\n")
}

impl Rust {
    pub fn read(path: String, text: &str) -> Self {
        let mut read = Self { path, code: String::with_capacity(text.len()), literals: Vec::new() };
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            rest = read.step(c, rest);
        }
        read
    }

    fn step<'a>(&mut self, c: char, rest: &'a str) -> &'a str {
        if rest.starts_with("//") {
            return rest.find('\n').map_or("", |at| &rest[at..]);
        }
        if let Some(inner) = rest.strip_prefix("/*") {
            let end = inner.find("*/").map_or(inner.len(), |at| at + 2);
            self.keep_lines(&inner[..end]);
            return &inner[end..];
        }
        let begins_raw = !self.code.chars().next_back().is_some_and(in_name);
        if let Some(hashes) = raw_string(rest).filter(|_| begins_raw) {
            let open = rest.find('"').unwrap_or(0) + 1;
            let close = format!("\"{}", "#".repeat(hashes));
            let length = rest[open..].find(&close).unwrap_or(rest.len() - open);
            self.literal(rest[open..open + length].to_owned(), &rest[open..open + length]);
            return rest.get(open + length + close.len()..).unwrap_or_default();
        }
        if c == '"' {
            return self.quoted(&rest[1..]);
        }
        if c == '\'' {
            // A character and not a lifetime: 'x' or '\…'.
            let mut after = rest[1..].chars();
            let (first, second) = (after.next(), after.next());
            let length = match (first, second) {
                (Some('\\'), _) => rest[3..].find('\'').map(|at| at + 4),
                (Some(one), Some('\'')) => Some(one.len_utf8() + 2),
                _ => None,
            };
            if let Some(length) = length {
                self.code.push_str("' '");
                return &rest[length..];
            }
        }
        self.code.push(c);
        &rest[c.len_utf8()..]
    }

    fn quoted<'a>(&mut self, rest: &'a str) -> &'a str {
        let mut text = String::new();
        let mut chars = rest.char_indices();
        while let Some((at, c)) = chars.next() {
            match c {
                '"' => {
                    self.literal(text, &rest[..at]);
                    return &rest[at + 1..];
                }
                '\\' => match chars.next() {
                    Some((_, 'n')) => text.push('\n'),
                    Some((_, '\n')) | None => {}
                    Some((_, other)) => text.push(other),
                },
                _ => text.push(c),
            }
        }
        ""
    }

    fn literal(&mut self, text: String, written: &str) {
        let start = self.code.char_indices().rev().nth(79).map_or(0, |(at, _)| at);
        let before = self.code[start..].trim_end().to_owned();
        self.literals.push(Literal { line: line_at(&self.code, self.code.len()), text, before });
        self.code.push('"');
        self.keep_lines(written);
        self.code.push('"');
    }

    fn keep_lines(&mut self, text: &str) {
        self.code.extend(text.chars().filter(|c| *c == '\n'));
    }

    /// The room: the first folder or file below `src/`.
    pub fn room(&self) -> &str {
        let below = self.path.strip_prefix("src/").unwrap_or(&self.path);
        below.split('/').next().unwrap_or_default().trim_end_matches(".rs")
    }
}

/// How many `#` a raw text that starts here has.
fn raw_string(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    after[hashes..].starts_with('"').then_some(hashes)
}

/// CSS without comments, texts and addresses; lines stay.
pub fn bare_css(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let end = if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |at| at + 2)
        } else if rest.starts_with("url(") {
            rest.find(')').map_or(rest.len(), |at| at + 1)
        } else if c == '"' || c == '\'' {
            rest[1..].find(c).map_or(rest.len(), |at| at + 2)
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
            continue;
        };
        out.push(' ');
        out.extend(rest[..end].chars().filter(|c| *c == '\n'));
        rest = &rest[end..];
    }
    out
}

#[test]
fn comments_and_texts_are_told_from_code() {
    let file = "let a = \"x // y\\\"\"; // b\n/* c\n */ let q: &'a str = r#\"d\"e\"#; let c = '\"'; let d = 'é';\nend";
    let read = Rust::read("src/model/x.rs".to_owned(), file);
    assert_eq!(read.code, "let a = \"\"; \n\n let q: &'a str = \"\"; let c = ' '; let d = ' ';\nend");
    let texts: Vec<_> = read.literals.iter().map(|l| (l.line, l.text.as_str())).collect();
    assert_eq!(texts, [(1, "x // y\""), (3, "d\"e")]);
    assert_eq!(read.room(), "model");
    let cut =
        without_test_modules("a\n#[cfg(test)]\nmod tests {\n    b.unwrap();\n}\nc\n#[cfg(test)]\nmod more;");
    assert_eq!(cut, "a\n\n\n\n\nc\n#[cfg(test)]\nmod more;");
    assert_eq!(bare_css("/* .a\n */.b{c:url(\"x.d\")}"), " \n.b{c: }");
}
