//! Who may import whom, and who may touch the browser.

use super::scan::{Rust, app, in_name, line_at, words_at};
use super::verdict;

/// Room → rooms it may use, as in ARCHITECTURE.md. `search` is a crate of its own with no room of ours in it.
const MAY_USE: [(&str, &[&str]); 11] = [
    ("model", &[]),
    ("catalogue", &["model"]),
    ("filter", &["catalogue", "model", "search"]),
    ("route", &["model", "filter"]),
    ("textile", &[]),
    ("i18n", &["model"]),
    ("web", &[]),
    ("state", &["model", "catalogue", "filter", "route", "web", "i18n"]),
    ("ui", &["model", "i18n", "textile", "catalogue", "route", "state", "filter", "search", "web"]),
    ("page", &["model", "catalogue", "filter", "search", "route", "textile", "i18n", "web", "state", "ui"]),
    ("shell", &["page", "ui", "state", "web", "route", "model", "i18n", "filter"]),
];

/// Rooms without a browser, compiled and tested natively.
const PURE: [&str; 7] = ["model", "catalogue", "filter", "route", "textile", "i18n", "search"];

/// Crates of the browser or of the user interface.
const BROWSER_CRATES: [&str; 8] =
    ["leptos", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "gloo_net", "gloo_utils", "gloo"];

/// Rooms that a file names: `crate::room` and the heads of `crate::{a, b::c}`.
fn rooms_named(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        if code[..at].chars().next_back().is_some_and(|c| in_name(c) || c == '$') {
            continue;
        }
        let after = &code[at + "crate::".len()..];
        let head = |text: &str| text.trim_start().chars().take_while(|c| in_name(*c)).collect::<String>();
        let Some(group) = after.strip_prefix('{') else {
            found.push((at, head(after)));
            continue;
        };
        let mut depth = 0;
        let mut start = 0;
        for (here, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                ',' if depth == 0 => {
                    found.push((at, head(&group[start..here])));
                    start = here + 1;
                }
                '}' if depth == 0 => {
                    found.push((at, head(&group[start..here])));
                    break;
                }
                '}' => depth -= 1,
                _ => {}
            }
        }
    }
    found.extend(words_at(code, "san_vat_search").map(|at| (at, "search".to_owned())));
    found.retain(|(_, room)| !room.is_empty());
    found
}

/// How many modules deep a file lies: 1 for the room itself.
fn depth(path: &str) -> usize {
    let below = path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    below.split('/').count()
}

/// `super::super::…` that leaves the room.
fn escapes(file: &Rust) -> Vec<usize> {
    let mut found = Vec::new();
    for (at, _) in file.code.match_indices("super::") {
        if file.code[..at].ends_with("super::") {
            continue;
        }
        let steps =
            file.code[at..].split("super::").skip(1).take_while(|between| between.is_empty()).count() + 1;
        if steps >= depth(&file.path) {
            found.push(at);
        }
    }
    found
}

#[test]
fn every_room_uses_only_the_rooms_it_may() {
    let mut bad = Vec::new();
    for file in app().iter().filter(|f| !matches!(f.room(), "lib" | "main" | "search")) {
        let room = file.room();
        let Some((_, may)) = MAY_USE.iter().find(|(name, _)| *name == room) else {
            bad.push(format!(
                "{}:1: the room {room} is not in the table: add it here and to ARCHITECTURE.md",
                file.path
            ));
            continue;
        };
        for (at, used) in rooms_named(&file.code) {
            if used != room && !may.contains(&used.as_str()) {
                let line = line_at(&file.code, at);
                bad.push(format!(
                    "{}:{line}: {room} may not use {used} (it may use {}): move the code or pass the value in",
                    file.path,
                    if may.is_empty() { "no room".to_owned() } else { may.join(", ") }
                ));
            }
        }
        for at in escapes(file) {
            let line = line_at(&file.code, at);
            bad.push(format!("{}:{line}: `super::` leaves the room: write `crate::…`", file.path));
        }
    }
    verdict(&bad);
}

#[test]
fn the_entry_uses_the_shell_only() {
    let bad: Vec<String> = app()
        .iter()
        .filter(|f| f.path == "src/main.rs")
        .flat_map(|f| {
            let uses = f
                .code
                .match_indices("san_vat_lai_chau::")
                .filter(|(at, name)| !f.code[at + name.len()..].starts_with("shell::"));
            uses.map(|(at, _)| {
                format!("{}:{}: start the app through the shell", f.path, line_at(&f.code, at))
            })
            .collect::<Vec<_>>()
        })
        .collect();
    verdict(&bad);
}

#[test]
fn pure_rooms_know_no_browser() {
    let mut bad = Vec::new();
    for file in app().iter().filter(|f| PURE.contains(&f.room())) {
        for name in BROWSER_CRATES {
            for at in words_at(&file.code, name) {
                let line = line_at(&file.code, at);
                bad.push(format!(
                    "{}:{line}: {} is pure and may not use {name}: take the value as an argument, from web/ or state/",
                    file.path,
                    file.room()
                ));
            }
        }
    }
    verdict(&bad);
}

#[test]
fn the_search_crate_stands_alone() {
    let mut bad = Vec::new();
    for file in app().iter().filter(|f| f.room() == "search") {
        for at in words_at(&file.code, "san_vat_lai_chau") {
            bad.push(format!(
                "{}:{}: the search crate knows no room of ours",
                file.path,
                line_at(&file.code, at)
            ));
        }
    }
    let manifest = std::fs::read_to_string(super::scan::root().join("src/search/Cargo.toml")).unwrap();
    let from = manifest.find("[dependencies]").unwrap() + "[dependencies]".len();
    let section = manifest[from..].split("\n[").next().unwrap();
    for line in section.lines().filter(|line| line.contains('=')) {
        bad.push(format!("src/search/Cargo.toml:1: the search crate has no dependency in the wasm: {line}"));
    }
    verdict(&bad);
}

#[test]
fn only_web_touches_the_browser() {
    // Methods that write the DOM, whatever they are called on.
    const WRITES: [&str; 12] = [
        ".set_attribute(",
        ".remove_attribute(",
        ".set_inner_html(",
        ".set_outer_html(",
        ".set_text_content(",
        ".set_class_name(",
        ".class_list(",
        ".append_child(",
        ".remove_child(",
        ".insert_before(",
        ".set_property(",
        ".set_title(",
    ];
    let mut bad = Vec::new();
    for file in app().iter().filter(|f| !matches!(f.room(), "web" | "search")) {
        for name in ["web_sys", "js_sys", "wasm_bindgen", "gloo_net", "gloo_utils", "gloo"] {
            for at in words_at(&file.code, name) {
                let line = line_at(&file.code, at);
                bad.push(format!(
                    "{}:{line}: only web/ uses {name}: write a function there and call it",
                    file.path
                ));
            }
        }
        for write in WRITES {
            for (at, _) in file.code.match_indices(write) {
                let line = line_at(&file.code, at);
                bad.push(format!(
                    "{}:{line}: {write}…) writes the DOM outside Leptos: let the view show a signal, or write it in web/",
                    file.path
                ));
            }
        }
    }
    verdict(&bad);
}

#[test]
fn the_app_cannot_panic_on_purpose() {
    let mut bad = Vec::new();
    for file in app() {
        for call in [".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!(", "unimplemented!("] {
            for (at, _) in file.code.match_indices(call) {
                let line = line_at(&file.code, at);
                bad.push(format!(
                    "{}:{line}: {call} stops the app for the reader: return an Option, an error or a finding",
                    file.path
                ));
            }
        }
    }
    verdict(&bad);
}

#[test]
fn imports_are_read_in_every_form() {
    let named = |code: &str| rooms_named(code).into_iter().map(|(_, room)| room).collect::<Vec<_>>();
    assert_eq!(named("use crate::web::{a, b}; x(crate::ui::c())"), ["web", "ui"]);
    assert_eq!(named("use crate::{model::{A, B}, page, ui as u};"), ["model", "page", "ui"]);
    assert_eq!(named("pub(crate) fn a() {} mycrate::b();"), Vec::<String>::new());
    assert_eq!(
        (depth("src/ui/mod.rs"), depth("src/ui/card.rs"), depth("src/page/product/label.rs")),
        (1, 2, 3)
    );
    let file = |path: &str, code: &str| escapes(&Rust::read(path.to_owned(), code)).len();
    assert_eq!(file("src/ui/card.rs", "use super::icon; use super::super::web;"), 1);
    assert_eq!(file("src/ui/mod.rs", "use super::web;"), 1);
    assert_eq!(file("src/textile/art/pen.rs", "use super::super::trace::A;"), 0);
}
