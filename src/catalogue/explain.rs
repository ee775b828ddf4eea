//! Turns a decoder's error into a finding that names field, value and what was expected.

use crate::model::{Finding, Position, Problem};

/// Longest value quoted in a finding, in characters.
const QUOTE_CHARS: usize = 60;

/// A finding about a file that is not what it should be as a whole.
pub(super) fn not_json(file: &str, position: Option<Position>, expected: &str) -> Finding {
    let expected = Some(expected.to_owned());
    Finding { expected, position, ..Finding::of_file(Problem::NotJson, file) }
}

/// The finding of a record that could not be decoded: `text` is the record, `stand` where it begins.
pub(super) fn explain(
    file: &str,
    record: Option<String>,
    inner: &serde_json::Error,
    text: &str,
    stand: Position,
) -> Finding {
    let message = inner.to_string();
    let message = message.rfind(" at line ").and_then(|at| message.get(..at)).unwrap_or(&message);
    let at = path_at(text, inner.line(), inner.column());
    let said = classify(message, &at);
    let path = at.value;
    let at_column = inner.column().max(1);
    let column = if inner.line() <= 1 { stand.column + at_column - 1 } else { at_column };
    Finding {
        problem: said.problem,
        file: file.to_owned(),
        record,
        field: said.field.or_else(|| (!path.is_empty()).then_some(path)),
        value: said.value.map(|v| shorten(&v)),
        expected: said.expected,
        position: Some(Position { line: stand.line + inner.line().saturating_sub(1), column }),
    }
}

/// Where in a record the decoder stopped.
struct PathAt {
    /// Path of the value it was reading: `facts[2].values[0].year`.
    value: String,
    /// Path of the object around it.
    container: String,
}

enum Frame {
    Object { key: String, expects_key: bool },
    Array(usize),
}

/// Follows the text to where the decoder stopped, keeping the keys and numbers passed. The decoder's own path
/// would need a wrapper around every type (90 KB before compression); its position is enough.
fn path_at(text: &str, line: usize, column: usize) -> PathAt {
    let before_line: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let passed = text.as_bytes().get(..before_line + column).unwrap_or(text.as_bytes());
    let mut frames: Vec<Frame> = Vec::new();
    let mut string: Option<Vec<u8>> = None;
    let mut escaped = false;
    let mut closed = None;
    for &byte in passed {
        if let Some(content) = &mut string {
            match byte {
                b'"' if !escaped => {
                    if let Some(Frame::Object { key, expects_key }) = frames.last_mut()
                        && *expects_key
                    {
                        *key = String::from_utf8_lossy(content).into_owned();
                        *expects_key = false;
                    }
                    string = None;
                }
                _ => content.push(byte),
            }
            escaped = byte == b'\\' && !escaped;
            continue;
        }
        closed = None;
        match (byte, frames.last_mut()) {
            (b'"', _) => string = Some(Vec::new()),
            (b'{', _) => frames.push(Frame::Object { key: String::new(), expects_key: true }),
            (b'[', _) => frames.push(Frame::Array(0)),
            (b'}' | b']', _) => closed = frames.pop(),
            (b',', Some(Frame::Object { expects_key, .. })) => *expects_key = true,
            (b',', Some(Frame::Array(at))) => *at += 1,
            _ => {}
        }
    }
    if let Some(closed) = closed {
        // A value that is refused after it was read, last in its list or object, is noticed at the bracket, and
        // so is a field that is missing.
        let container = path_of(&frames);
        frames.push(closed);
        return PathAt { value: path_of(&frames), container };
    }
    let value = path_of(&frames);
    frames.pop();
    PathAt { value, container: path_of(&frames) }
}

fn path_of(frames: &[Frame]) -> String {
    frames.iter().fold(String::new(), |path, frame| match frame {
        Frame::Object { key, .. } if key.is_empty() => path,
        Frame::Object { key, .. } => joined(&path, key),
        Frame::Array(at) => format!("{path}[{at}]"),
    })
}

struct Said {
    problem: Problem,
    field: Option<String>,
    value: Option<String>,
    expected: Option<String>,
}

/// Reads serde's messages; their forms are fixed by `serde::de::Error`.
fn classify(message: &str, at: &PathAt) -> Said {
    let path = at.value.as_str();
    if let Some(name) = between(message, "missing field `", "`") {
        let problem = if name == "vi" { Problem::MissingVietnamese } else { Problem::MissingField };
        let expected =
            if name == "vi" { "a text that is not empty".to_owned() } else { format!("\"{name}\"") };
        let field = Some(joined(&at.container, name));
        return Said { problem, field, value: None, expected: Some(expected) };
    }
    if let Some(name) = between(message, "duplicate field `", "`") {
        let field = Some(joined(&at.container, name));
        let expected = Some("this field only once".to_owned());
        return Said { problem: Problem::BadValue, field, value: None, expected };
    }
    // The value is quoted before it and may hold the same words, so the last one counts.
    let expected = message.rsplit_once(", expected ").map(|(_, e)| e.replace('`', ""));
    if let Some(name) = between(message, "unknown field `", "`") {
        return Said {
            problem: Problem::UnknownField,
            field: Some(path.to_owned()),
            value: Some(name.to_owned()),
            expected,
        };
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
            Some(e) if e.starts_with("a text") && path.rsplit('.').next() == Some("vi") => {
                Problem::MissingVietnamese
            }
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
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// A value as it is quoted: at most 60 characters, then an ellipsis.
pub(super) fn shorten(value: &str) -> String {
    if value.chars().count() <= QUOTE_CHARS {
        return value.to_owned();
    }
    value.chars().take(QUOTE_CHARS).chain(std::iter::once('…')).collect()
}
