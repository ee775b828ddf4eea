//! Turns a decoder's error into a finding that names field, value and what was expected.

use crate::model::{Finding, Position, Problem};

/// Longest value quoted in a finding, in characters.
const QUOTE_CHARS: usize = 60;

/// A finding about a file that is not what it should be as a whole.
pub(super) fn not_json(file: &str, position: Option<Position>, expected: &str) -> Finding {
    Finding {
        problem: Problem::NotJson,
        file: file.to_owned(),
        record: None,
        field: None,
        value: None,
        expected: Some(expected.to_owned()),
        position,
    }
}

/// The finding of a record that could not be decoded. `stand` is where the record begins.
pub(super) fn explain(
    file: &str,
    record: Option<String>,
    error: &serde_path_to_error::Error<serde_json::Error>,
    stand: Position,
) -> Finding {
    let inner = error.inner();
    let message = inner.to_string();
    let message = message.rfind(" at line ").and_then(|at| message.get(..at)).unwrap_or(&message);
    let path = error.path().to_string();
    let said = classify(message, &path);
    let column = if inner.line() <= 1 { stand.column + inner.column().saturating_sub(1) } else { inner.column() };
    Finding {
        problem: said.problem,
        file: file.to_owned(),
        record,
        field: said.field.or_else(|| (path != ".").then_some(path)),
        value: said.value.map(|v| shorten(&v)),
        expected: said.expected,
        position: Some(Position { line: stand.line + inner.line().saturating_sub(1), column }),
    }
}

struct Said {
    problem: Problem,
    field: Option<String>,
    value: Option<String>,
    expected: Option<String>,
}

/// Reads serde's messages; their forms are fixed by `serde::de::Error`.
fn classify(message: &str, path: &str) -> Said {
    if let Some(name) = between(message, "missing field `", "`") {
        let problem = if name == "vi" { Problem::MissingVietnamese } else { Problem::MissingField };
        return Said { problem, field: Some(joined(path, name)), value: None, expected: None };
    }
    if let Some(name) = between(message, "duplicate field `", "`") {
        let field = Some(joined(path, name));
        return Said { problem: Problem::BadValue, field, value: None, expected: None };
    }
    // The value is quoted before it and may hold the same words, so the last one counts.
    let expected = message.rsplit_once(", expected ").map(|(_, e)| e.replace('`', ""));
    if let Some(name) = between(message, "unknown field `", "`") {
        return Said { problem: Problem::UnknownField, field: Some(path.to_owned()), value: Some(name.to_owned()), expected };
    }
    if let Some(name) = between(message, "unknown variant `", "`") {
        return Said { problem: Problem::BadValue, field: None, value: Some(name.to_owned()), expected };
    }
    let found = message
        .split_once(": ")
        .map(|(_, rest)| bare_value(rest.rsplit_once(", expected ").map_or(rest, |(value, _)| value)));
    if message.starts_with("invalid type") {
        return Said { problem: Problem::WrongType, field: None, value: found, expected };
    }
    if message.starts_with("invalid value") {
        let problem = match expected.as_deref() {
            Some(e) if e.starts_with("a date") => Problem::BadDate,
            Some(e) if e.starts_with("a text") && path.ends_with(".vi") => Problem::MissingVietnamese,
            _ => Problem::BadValue,
        };
        return Said { problem, field: None, value: found, expected };
    }
    Said { problem: Problem::BadValue, field: None, value: None, expected: Some(message.to_owned()) }
}

/// The value alone, where serde puts its type before it: ``integer `5` `` gives `5`, `map` gives `{ … }`.
fn bare_value(said: &str) -> String {
    match said {
        "sequence" => return "[ … ]".to_owned(),
        "map" => return "{ … }".to_owned(),
        _ => {}
    }
    if let Some(text) = said.strip_prefix("string ") {
        return text.to_owned();
    }
    said.split_once('`').and_then(|(_, rest)| rest.strip_suffix('`')).unwrap_or(said).to_owned()
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    text.strip_prefix(before)?.split(after).next()
}

fn joined(path: &str, name: &str) -> String {
    if path == "." { name.to_owned() } else { format!("{path}.{name}") }
}

fn shorten(value: &str) -> String {
    if value.chars().count() <= QUOTE_CHARS {
        return value.to_owned();
    }
    value.chars().take(QUOTE_CHARS).chain(std::iter::once('…')).collect()
}
