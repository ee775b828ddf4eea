//! Reading records out of JSON. Every fault is noted with the path of its field, what was expected and where it
//! stands; reading goes on, so that all faults of a record are told at once.
//!
//! `serde_json` takes the text apart, one level at a time, into slices that keep their place. Its derived decoders
//! would name only the first fault, in the words of Rust, and are compiled once for every type.

use std::fmt::{self, Write as _};

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::Problem;

/// Longest value quoted in a fault, in characters.
const QUOTE_CHARS: usize = 60;

/// One fault of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub problem: Problem,
    /// Path of the field, empty for the record itself.
    pub field: String,
    /// The value found, shortened.
    pub value: Option<String>,
    /// What was expected.
    pub expected: String,
    /// Address of the value's text in memory: what lies between it and the file's is its offset.
    pub stands: usize,
}

/// A record being read: the path to the present value, and the faults so far.
#[derive(Debug, Default)]
pub struct Reading {
    path: String,
    /// Faults found, in the order of the text.
    pub faults: Vec<Fault>,
}

/// What can be read out of JSON.
pub trait Read: Sized {
    /// Reads a value; `None` after noting why it cannot be read.
    fn read(raw: &RawValue, reading: &mut Reading) -> Option<Self>;
}

impl Reading {
    /// Notes a fault of the present value.
    pub fn fault(&mut self, raw: &RawValue, problem: Problem, expected: &str) {
        self.note(raw, problem, Some(quoted(raw.get())), expected.to_owned());
    }

    fn note(&mut self, raw: &RawValue, problem: Problem, value: Option<String>, expected: String) {
        let stands = raw.get().as_ptr().addr();
        self.faults.push(Fault { problem, field: self.path.clone(), value, expected, stands });
    }

    /// Goes to a field of the present value; gives back what [`Self::leave`] needs.
    fn enter(&mut self, field: &str) -> usize {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        self.path.push_str(field);
        length
    }

    fn leave(&mut self, length: usize) {
        self.path.truncate(length);
    }

    /// Reads a member of the present list under its number.
    pub fn within<T>(&mut self, at: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.path.len();
        let _ = write!(self.path, "[{at}]");
        let value = read(self);
        self.leave(length);
        value
    }

    /// The text of a string.
    pub fn text(&mut self, raw: &RawValue) -> Option<String> {
        let text = serde_json::from_str(raw.get()).ok();
        if text.is_none() {
            self.fault(raw, Problem::WrongType, "text in quotes");
        }
        text
    }

    /// A number.
    pub fn number(&mut self, raw: &RawValue, expected: &str) -> Option<f64> {
        let number = serde_json::from_str(raw.get()).ok();
        if number.is_none() {
            self.fault(raw, Problem::WrongType, expected);
        }
        number
    }

    /// The members of a list.
    pub fn list<'a>(&mut self, raw: &'a RawValue) -> Option<Vec<&'a RawValue>> {
        let list = serde_json::from_str(raw.get()).ok();
        if list.is_none() {
            self.fault(raw, Problem::WrongType, "a list [ … ]");
        }
        list
    }

    /// One of the words that an enumeration knows.
    pub fn word(&mut self, raw: &RawValue, words: &[&str]) -> Option<usize> {
        let text = self.text(raw)?;
        let at = words.iter().position(|word| *word == text);
        if at.is_none() {
            self.fault(raw, Problem::BadValue, &format!("one of {}", words.join(", ")));
        }
        at
    }
}

/// The value as it is quoted: objects and lists in short, at most 60 characters.
fn quoted(text: &str) -> String {
    match text.as_bytes().first() {
        Some(b'{') => "{ … }".to_owned(),
        Some(b'[') if text.len() > 2 => "[ … ]".to_owned(),
        _ => shorten(text),
    }
}

/// A text of at most 60 characters, then an ellipsis.
pub fn shorten(value: &str) -> String {
    match value.char_indices().nth(QUOTE_CHARS) {
        Some((end, _)) => format!("{}…", value.get(..end).unwrap_or_default()),
        None => value.to_owned(),
    }
}

/// The fields of an object, in the order of the text.
struct Entries<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Entries<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = Entries<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("{ … }")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(Fields)
    }
}

/// The fields of an object, each read once.
#[derive(Debug)]
pub struct Object<'a> {
    raw: &'a RawValue,
    entries: Vec<(String, &'a RawValue)>,
}

impl<'a> Object<'a> {
    /// Opens an object that may have these fields and no others.
    pub fn open(raw: &'a RawValue, reading: &mut Reading, known: &[&str]) -> Option<Self> {
        let object = Self::any(raw, reading)?;
        for (at, (name, value)) in object.entries.iter().enumerate() {
            let length = reading.enter(name);
            if !known.contains(&name.as_str()) {
                let expected = format!("one of {}", known.join(", "));
                reading.note(value, Problem::UnknownField, Some(shorten(name)), expected);
            } else if object.entries.iter().take(at).any(|(other, _)| other == name) {
                reading.fault(value, Problem::BadValue, "this field only once");
            }
            reading.leave(length);
        }
        Some(object)
    }

    /// Opens an object whatever its fields are.
    pub fn any(raw: &'a RawValue, reading: &mut Reading) -> Option<Self> {
        if let Ok(Entries(entries)) = serde_json::from_str(raw.get()) {
            return Some(Self { raw, entries });
        }
        reading.fault(raw, Problem::WrongType, "{ … }");
        None
    }

    /// All fields with their values.
    pub fn entries(&self) -> &[(String, &'a RawValue)] {
        &self.entries
    }

    /// The value of a field; `null` counts as absent.
    pub fn get(&self, name: &str) -> Option<&'a RawValue> {
        self.entries
            .iter()
            .find(|(own, _)| own == name)
            .map(|(_, raw)| *raw)
            .filter(|raw| raw.get() != "null")
    }

    /// A field that must be there.
    pub fn required<T: Read>(&self, name: &str, reading: &mut Reading) -> Option<T> {
        let length = reading.enter(name);
        let value = if let Some(raw) = self.get(name) {
            T::read(raw, reading)
        } else {
            self.missing(name, reading);
            None
        };
        reading.leave(length);
        value
    }

    fn missing(&self, name: &str, reading: &mut Reading) {
        let (problem, expected) = if name == "vi" {
            (Problem::MissingVietnamese, "a text that is not empty".to_owned())
        } else {
            (Problem::MissingField, format!("\"{name}\""))
        };
        reading.note(self.raw, problem, None, expected);
    }

    /// A field that may be absent: none at all when it cannot be read, none inside when it is absent.
    pub fn optional<T: Read>(&self, name: &str, reading: &mut Reading) -> Option<Option<T>> {
        let Some(raw) = self.get(name) else { return Some(None) };
        let length = reading.enter(name);
        let value = T::read(raw, reading);
        reading.leave(length);
        value.map(Some)
    }

    /// A field that is empty when absent.
    pub fn defaulted<T: Read + Default>(&self, name: &str, reading: &mut Reading) -> Option<T> {
        self.optional(name, reading).map(Option::unwrap_or_default)
    }
}

impl Read for String {
    fn read(raw: &RawValue, reading: &mut Reading) -> Option<Self> {
        reading.text(raw)
    }
}

impl Read for bool {
    fn read(raw: &RawValue, reading: &mut Reading) -> Option<Self> {
        match raw.get() {
            "true" => Some(true),
            "false" => Some(false),
            _ => {
                reading.fault(raw, Problem::WrongType, "true or false");
                None
            }
        }
    }
}

impl Read for f64 {
    fn read(raw: &RawValue, reading: &mut Reading) -> Option<Self> {
        reading.number(raw, "a number")
    }
}

macro_rules! whole {
    ($($number:ty: $expected:literal),*) => {$(
        impl Read for $number {
            fn read(raw: &RawValue, reading: &mut Reading) -> Option<Self> {
                let number = raw.get().parse().ok();
                if number.is_none() {
                    reading.fault(raw, Problem::WrongType, $expected);
                }
                number
            }
        }
    )*};
}

whole!(u8: "a whole number 0–255", u32: "a whole number", u64: "a whole number");

impl<T: Read> Read for Vec<T> {
    fn read(raw: &RawValue, reading: &mut Reading) -> Option<Self> {
        let mut all = Self::new();
        let members = reading.list(raw)?;
        let wanted = members.len();
        for (at, member) in members.into_iter().enumerate() {
            all.extend(reading.within(at, |reading| T::read(member, reading)));
        }
        (all.len() == wanted).then_some(all)
    }
}

/// Reads a value out of its JSON text.
///
/// # Errors
/// The faults; none in a text that is no JSON at all.
pub fn read_text<T: Read>(text: &str) -> Result<T, Vec<Fault>> {
    let raw: &RawValue = serde_json::from_str(text).map_err(|_| Vec::new())?;
    let mut reading = Reading::default();
    let value = T::read(raw, &mut reading);
    value.filter(|_| reading.faults.is_empty()).ok_or(reading.faults)
}

/// Defines a record and how it is read: each field `required`, `optional` (an `Option`) or `defaulted`.
macro_rules! record {
    ($(#[$attr:meta])* $name:ident { $($(#[$doc:meta])* $how:ident $field:ident: $type:ty,)* }) => {
        $(#[$attr])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name { $($(#[$doc])* pub $field: $type,)* }

        impl $crate::model::Read for $name {
            fn read(
                raw: &serde_json::value::RawValue,
                reading: &mut $crate::model::Reading,
            ) -> Option<Self> {
                let object = $crate::model::Object::open(raw, reading, &[$(stringify!($field)),*])?;
                $(let $field = object.$how(stringify!($field), reading);)*
                Some(Self { $($field: $field?,)* })
            }
        }
    };
}

/// Defines an enumeration by the words that stand for it in the data and in addresses.
macro_rules! words {
    ($(#[$attr:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$attr])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// All of them, in display order.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Its name in the data and in addresses.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }

        impl $crate::model::Read for $name {
            fn read(
                raw: &serde_json::value::RawValue,
                reading: &mut $crate::model::Reading,
            ) -> Option<Self> {
                let at = reading.word(raw, &[$($word,)*])?;
                Self::ALL.get(at).copied()
            }
        }
    };
}

pub(super) use {record, words};
