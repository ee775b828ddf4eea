//! Bytes → records. Every record is read by itself, so that a bad one takes no other with it.

use serde_json::value::RawValue;

use super::denied::host;
use super::{Record, Stand, Table};
use crate::model::{
    Cap, Category, Certification, Contact, DataFile, Edtf, EthnicGroup, Facility, Fault, Figure, Finding,
    Journey, Label, Manifest, Mark, Milestone, Object, Place, Position, Problem, Producer, Product, Read,
    Reading, Rule, Sector, Sound, Source, Synonym, Topic, shorten,
};

macro_rules! tables {
    ($($name:ident: $record:ident,)*) => {
        /// Tables as read, before references are checked.
        #[derive(Default)]
        pub(super) struct Decoded {
            $(pub $name: Table<$record>,)*
            /// The files read, for findings about references.
            pub files: Vec<ReadFile>,
            /// The day the data was compiled.
            pub compiled: Option<Edtf>,
        }

        const SECTIONS: &[&str] = &[$(stringify!($name),)*];

        impl File<'_> {
            /// Reads one section (`"products": […]`).
            fn section(&mut self, name: &str, raw: &RawValue, decoded: &mut Decoded) {
                match name {
                    $(stringify!($name) => self.records(raw, &mut decoded.$name),)*
                    other => {
                        let mut finding = Finding::of_file(Problem::UnknownField, self.path);
                        finding.value = Some(shorten(other));
                        finding.expected = Some(format!("one of {}", SECTIONS.join(", ")));
                        finding.position = Some(self.stand(raw));
                        self.findings.push(finding);
                    }
                }
            }
        }
    };
}

tables! {
    products: Product,
    producers: Producer,
    places: Place,
    sources: Source,
    categories: Category,
    labels: Label,
    ethnic_groups: EthnicGroup,
    certifications: Certification,
    facilities: Facility,
    journeys: Journey,
    sectors: Sector,
    topics: Topic,
    rules: Rule,
    milestones: Milestone,
    caps: Cap,
    figures: Figure,
    marks: Mark,
    synonyms: Synonym,
    sounds: Sound,
}

/// A file that was read.
pub(super) struct ReadFile {
    /// Its path in the manifest.
    pub path: String,
    /// Byte offsets at which its lines begin.
    lines: Vec<usize>,
}

impl ReadFile {
    fn new(path: &str, text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at + 1);
        Self { path: path.to_owned(), lines: std::iter::once(0).chain(breaks).collect() }
    }

    /// Line and column of a byte offset.
    pub fn position(&self, offset: usize) -> Position {
        let line = self.lines.partition_point(|start| *start <= offset);
        let start = line.checked_sub(1).and_then(|at| self.lines.get(at)).copied().unwrap_or_default();
        Position { line, column: offset - start + 1 }
    }
}

/// The text of a file: UTF-8, without the mark that some editors put in front.
///
/// # Errors
/// A finding when the bytes are no UTF-8.
pub fn source_text<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Box<Finding>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let position = position(&String::from_utf8_lossy(valid), error.valid_up_to());
        Box::new(not_json(file, position, "UTF-8"))
    })
}

/// The manifest of its bytes. A fault beside `format` and `files` is one of its findings.
///
/// # Errors
/// A finding when it is no JSON, of another format version, or names no files: without them nothing can be loaded.
pub fn decode_manifest(bytes: &[u8]) -> Result<Manifest, Box<Finding>> {
    const FILE: &str = "manifest.json";
    const KNOWN: [&str; 5] = ["format", "data_version", "public_url", "contact", "files"];
    let text = source_text(FILE, bytes)?;
    let raw = whole(FILE, text)?;
    format_version(FILE, text, raw)?;
    let mut reading = Reading::default();
    let first =
        |reading: Reading| {
            let fault = reading.faults.into_iter().next();
            Box::new(fault.map_or_else(
                || Finding::of_file(Problem::BadValue, FILE),
                |f| finding_of(f, FILE, None, text),
            ))
        };
    let Some(Listed(files)) = Object::any(raw, &mut reading).and_then(|o| o.required("files", &mut reading))
    else {
        return Err(first(reading));
    };
    let Some(object) = Object::open(raw, &mut reading, &KNOWN) else { return Err(first(reading)) };
    let data_version = object.required("data_version", &mut reading);
    let public_url = object.optional::<WebAddress>("public_url", &mut reading).flatten();
    let contact: Option<Contact> = object.defaulted("contact", &mut reading);
    let findings = reading.faults.into_iter().map(|fault| finding_of(fault, FILE, None, text)).collect();
    let public_url = public_url.map(|address| address.0);
    Ok(Manifest { data_version, public_url, contact: contact.unwrap_or_default(), files, findings })
}

/// The files of a manifest: an entry needs a path; a fault beside it keeps no file from being loaded.
struct Listed(Vec<DataFile>);

impl Read for Listed {
    fn read(raw: &RawValue, reading: &mut Reading) -> Option<Self> {
        let members = reading.list(raw)?;
        let files = members.into_iter().enumerate().filter_map(|(at, member)| {
            reading.within(at, |reading| {
                let object = Object::open(member, reading, &["path", "bytes", "sha256"])?;
                let path = object.required("path", reading);
                object.optional::<u64>("bytes", reading);
                object.optional::<String>("sha256", reading);
                path.map(|path| DataFile { path })
            })
        });
        Some(Self(files.collect()))
    }
}

/// `https://…` or `http://…`.
struct WebAddress(String);

impl Read for WebAddress {
    fn read(raw: &RawValue, reading: &mut Reading) -> Option<Self> {
        let address = reading.text(raw)?;
        if host(&address).is_some() {
            return Some(Self(address));
        }
        reading.fault(raw, Problem::BadValue, "https://…");
        None
    }
}

/// The whole file as one value.
fn whole<'a>(file: &str, text: &'a str) -> Result<&'a RawValue, Box<Finding>> {
    serde_json::from_str(text).map_err(|error| {
        // serde counts columns from 0 after a line break.
        let position = Position { line: error.line(), column: error.column().max(1) };
        Box::new(not_json(file, position, "JSON"))
    })
}

fn not_json(file: &str, position: Position, expected: &str) -> Finding {
    let expected = Some(expected.to_owned());
    Finding { expected, position: Some(position), ..Finding::of_file(Problem::NotJson, file) }
}

/// Checks `format` before anything else, so that a newer file is called newer and not broken; gives the fields.
fn format_version<'a>(file: &str, text: &str, raw: &'a RawValue) -> Result<Object<'a>, Box<Finding>> {
    let mut reading = Reading::default();
    let Some(object) = Object::any(raw, &mut reading) else {
        let fault = reading.faults.into_iter().next();
        let finding = fault
            .map(|fault| Finding { value: Some(shorten(raw.get())), ..finding_of(fault, file, None, text) });
        return Err(Box::new(finding.unwrap_or_else(|| Finding::of_file(Problem::WrongType, file))));
    };
    let supported = Manifest::FORMAT.to_string();
    let found = object.get("format").map(RawValue::get);
    if found == Some(supported.as_str()) {
        return Ok(object);
    }
    Err(Box::new(Finding {
        field: Some("format".to_owned()),
        value: found.map(shorten),
        expected: Some(supported),
        ..Finding::of_file(Problem::WrongFormat, file)
    }))
}

impl Decoded {
    /// Reads one file of the manifest; no bytes where it could not be had.
    pub(super) fn read_file(&mut self, path: &str, bytes: Option<&[u8]>, findings: &mut Vec<Finding>) {
        let Some(bytes) = bytes else {
            findings.push(Finding::of_file(Problem::MissingFile, path));
            return;
        };
        let opened = source_text(path, bytes).and_then(|text| Ok((text, whole(path, text)?)));
        let opened = opened.and_then(|(text, raw)| Ok((text, format_version(path, text, raw)?)));
        match opened {
            Ok((text, object)) => {
                let number = self.files.len();
                self.files.push(ReadFile::new(path, text));
                let mut file = File { path, text, findings, number };
                for (name, raw) in object.entries().iter().filter(|(name, _)| name != "format") {
                    file.section(name, raw, self);
                }
            }
            Err(finding) => findings.push(*finding),
        }
    }
}

/// One file being read.
struct File<'a> {
    path: &'a str,
    text: &'a str,
    findings: &'a mut Vec<Finding>,
    number: usize,
}

impl File<'_> {
    fn records<R: Record + Read>(&mut self, section: &RawValue, table: &mut Table<R>) {
        let raws = self.members(section, R::SECTION);
        let Some(raws) = raws else { return };
        if !raws.is_empty() {
            table.mark_complete();
        }
        for (number, raw) in raws.into_iter().enumerate() {
            let mut reading = Reading::default();
            let record = R::read(raw, &mut reading);
            let Some(record) = record.filter(|_| reading.faults.is_empty()) else {
                if let Some(id) = self.set_aside(number, raw, reading.faults).and_then(|id| R::id_of(&id)) {
                    table.mark_aside(id);
                }
                continue;
            };
            let offset = raw.get().as_ptr().addr().wrapping_sub(self.text.as_ptr().addr());
            if let Err(record) = table.insert(record, Stand { file: self.number, offset }) {
                self.taken(record.id().as_ref(), raw);
            }
        }
    }

    /// The records of a section, if it is a list.
    fn members<'a>(&mut self, section: &'a RawValue, name: &str) -> Option<Vec<&'a RawValue>> {
        let raws = Reading::default().list(section);
        let empty = raws.as_ref().is_some_and(Vec::is_empty);
        if raws.is_none() || empty {
            // A list that was emptied by mistake must not read as “there are none”.
            let problem = if empty { Problem::BadValue } else { Problem::WrongType };
            let expected = if empty { "at least one record" } else { "a list [ … ]" };
            self.findings.push(Finding {
                field: Some(name.to_owned()),
                value: Some(shorten(section.get())),
                expected: Some(expected.to_owned()),
                position: Some(self.stand(section)),
                ..Finding::of_file(problem, self.path)
            });
        }
        raws
    }

    /// Tells that the id of a record was taken.
    fn taken(&mut self, id: &str, raw: &RawValue) {
        self.findings.push(Finding {
            field: Some("id".to_owned()),
            value: Some(id.to_owned()),
            record: Some(id.to_owned()),
            expected: Some("an id that no other record has".to_owned()),
            position: Some(self.stand(raw)),
            ..Finding::of_file(Problem::DuplicateId, self.path)
        });
    }

    /// Tells the faults of a record; gives its id, if that can be read.
    fn set_aside(&mut self, number: usize, raw: &RawValue, faults: Vec<Fault>) -> Option<String> {
        let mut loose = Reading::default();
        let id = Object::any(raw, &mut loose).and_then(|object| object.required::<String>("id", &mut loose));
        let name = id.clone().unwrap_or_else(|| format!("#{}", number + 1));
        let said =
            faults.into_iter().map(|fault| finding_of(fault, self.path, Some(name.clone()), self.text));
        self.findings.extend(said);
        id
    }

    /// Where a part of the file stands.
    fn stand(&self, raw: &RawValue) -> Position {
        position_of(raw.get().as_ptr().addr(), self.text)
    }
}

fn finding_of(fault: Fault, file: &str, record: Option<String>, text: &str) -> Finding {
    Finding {
        problem: fault.problem,
        file: file.to_owned(),
        record,
        field: (!fault.field.is_empty()).then_some(fault.field),
        value: fault.value,
        expected: Some(fault.expected),
        position: Some(position_of(fault.stands, text)),
    }
}

/// Line and column of what stands at an address inside the text.
fn position_of(address: usize, text: &str) -> Position {
    position(text, address.wrapping_sub(text.as_ptr().addr()))
}

/// Line and column of a byte offset.
fn position(text: &str, offset: usize) -> Position {
    let before = text.as_bytes().get(..offset).unwrap_or_default();
    let line_start = before.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
    let line = before.iter().filter(|b| **b == b'\n').count() + 1;
    Position { line, column: offset.saturating_sub(line_start) + 1 }
}
