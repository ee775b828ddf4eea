//! Bytes → records. Every record is decoded by itself, so that a bad one takes no other with it.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::explain::{explain, not_json, shorten};
use super::{Files, Record, Table};
use crate::model::{
    Category, Certification, EthnicGroup, Facility, Finding, Journey, Label, Manifest, Place, Position,
    Problem, Producer, Product, Source,
};

/// Tables as decoded, before references are checked.
#[derive(Default)]
pub(super) struct Decoded {
    pub products: Table<Product>,
    pub producers: Table<Producer>,
    pub places: Table<Place>,
    pub sources: Table<Source>,
    pub categories: Table<Category>,
    pub labels: Table<Label>,
    pub ethnic_groups: Table<EthnicGroup>,
    pub certifications: Table<Certification>,
    pub facilities: Table<Facility>,
    pub journeys: Table<Journey>,
    /// Where each record stands, for findings about references.
    pub stands: Stands,
}

/// File and position of each record, by its kind and id.
pub(super) type Stands = BTreeMap<(&'static str, String), (String, Position)>;

/// The text of a file: UTF-8, without the mark that some editors put in front.
///
/// # Errors
/// A finding when the bytes are no UTF-8.
pub fn source_text<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Box<Finding>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let position = position(&String::from_utf8_lossy(valid), error.valid_up_to());
        Box::new(not_json(file, Some(position), "UTF-8"))
    })
}

/// The manifest of its bytes.
///
/// # Errors
/// A finding when it is no JSON, of another format version, or malformed: without it nothing can be loaded.
pub fn decode_manifest(bytes: &[u8]) -> Result<Manifest, Box<Finding>> {
    const FILE: &str = "manifest.json";
    let text = source_text(FILE, bytes)?;
    format_version(FILE, text)?;
    serde_json::from_str(text)
        .map_err(|error| Box::new(explain(FILE, None, &error, text, Position { line: 1, column: 1 })))
}

/// Checks `format` before anything else, so that a newer file is called newer and not broken.
fn format_version(file: &str, text: &str) -> Result<(), Box<Finding>> {
    #[derive(Deserialize)]
    struct Format<'a> {
        // Its own text, and no number, so that whatever stands there can be quoted.
        #[serde(borrow)]
        format: Option<&'a RawValue>,
    }
    let found: Format<'_> =
        serde_json::from_str(text).map_err(|error| Box::new(wrong_whole(file, text, &error)))?;
    let supported = Manifest::FORMAT.to_string();
    match found.format.map(RawValue::get) {
        Some(format) if format == supported => Ok(()),
        other => Err(Box::new(Finding {
            problem: Problem::WrongFormat,
            file: file.to_owned(),
            record: None,
            field: Some("format".to_owned()),
            value: other.map(str::to_owned),
            expected: Some(supported),
            position: None,
        })),
    }
}

/// The finding of a file that is no JSON, or is JSON of another outer shape than `{ … }`.
fn wrong_whole(file: &str, text: &str, error: &serde_json::Error) -> Finding {
    if error.is_data() {
        return Finding {
            value: Some(shorten(text.trim())),
            expected: Some("{ … }".to_owned()),
            position: Some(Position { line: 1, column: 1 }),
            ..Finding::of_file(Problem::WrongType, file)
        };
    }
    not_json(file, json_position(error), "JSON")
}

/// Where the text stopped being JSON; serde counts columns from 0 after a line break.
fn json_position(error: &serde_json::Error) -> Option<Position> {
    (error.line() > 0).then(|| Position { line: error.line(), column: error.column().max(1) })
}

/// Decodes all files of the manifest.
pub(super) fn decode_files(manifest: &Manifest, files: &Files, findings: &mut Vec<Finding>) -> Decoded {
    let mut decoded = Decoded::default();
    for file in &manifest.files {
        let path = file.path.as_str();
        let Some(bytes) = files.get(path).and_then(Option::as_ref) else {
            findings.push(Finding::of_file(Problem::MissingFile, path));
            continue;
        };
        match sections(path, bytes) {
            Ok((text, sections)) => {
                for (name, raw) in sections {
                    Section { path, text, findings, stands: &mut decoded.stands }.read(
                        &name,
                        raw,
                        &mut decoded.products,
                        &mut decoded.producers,
                        &mut decoded.places,
                        &mut decoded.sources,
                        &mut decoded.categories,
                        &mut decoded.labels,
                        &mut decoded.ethnic_groups,
                        &mut decoded.certifications,
                        &mut decoded.facilities,
                        &mut decoded.journeys,
                    );
                }
            }
            Err(finding) => findings.push(*finding),
        }
    }
    decoded
}

type Sections<'a> = BTreeMap<String, &'a RawValue>;

fn sections<'a>(path: &str, bytes: &'a [u8]) -> Result<(&'a str, Sections<'a>), Box<Finding>> {
    let text = source_text(path, bytes)?;
    format_version(path, text)?;
    let mut sections: Sections<'_> =
        serde_json::from_str(text).map_err(|error| Box::new(wrong_whole(path, text, &error)))?;
    sections.remove("format");
    Ok((text, sections))
}

const SECTIONS: &str = "one of products, producers, places, sources, categories, labels, ethnic_groups, \
    certifications, facilities, journeys";

/// One section (`"products": […]`) of one file.
struct Section<'a> {
    path: &'a str,
    text: &'a str,
    findings: &'a mut Vec<Finding>,
    stands: &'a mut Stands,
}

impl Section<'_> {
    #[expect(clippy::too_many_arguments, reason = "one table for each section of the format")]
    fn read(
        &mut self,
        name: &str,
        raw: &RawValue,
        products: &mut Table<Product>,
        producers: &mut Table<Producer>,
        places: &mut Table<Place>,
        sources: &mut Table<Source>,
        categories: &mut Table<Category>,
        labels: &mut Table<Label>,
        ethnic_groups: &mut Table<EthnicGroup>,
        certifications: &mut Table<Certification>,
        facilities: &mut Table<Facility>,
        journeys: &mut Table<Journey>,
    ) {
        match name {
            "products" => self.records(raw, products),
            "producers" => self.records(raw, producers),
            "places" => self.records(raw, places),
            "sources" => self.records(raw, sources),
            "categories" => self.records(raw, categories),
            "labels" => self.records(raw, labels),
            "ethnic_groups" => self.records(raw, ethnic_groups),
            "certifications" => self.records(raw, certifications),
            "facilities" => self.records(raw, facilities),
            "journeys" => self.records(raw, journeys),
            other => {
                let mut finding = Finding::of_file(Problem::UnknownField, self.path);
                finding.value = Some(other.to_owned());
                finding.expected = Some(SECTIONS.to_owned());
                finding.position = Some(self.stand(raw));
                self.findings.push(finding);
            }
        }
    }

    fn records<R: Record + DeserializeOwned>(&mut self, section: &RawValue, table: &mut Table<R>) {
        let Ok(raws) = serde_json::from_str::<Vec<&RawValue>>(section.get()) else {
            let mut finding = not_json(self.path, Some(self.stand(section)), "[ … ]");
            finding.problem = Problem::WrongType;
            self.findings.push(finding);
            return;
        };
        table.mark_complete();
        if raws.is_empty() {
            // A list that was emptied by mistake must not read as “there are none”.
            self.findings.push(Finding {
                field: Some(R::SECTION.to_owned()),
                value: Some("[]".to_owned()),
                expected: Some("at least one record".to_owned()),
                position: Some(self.stand(section)),
                ..Finding::of_file(Problem::BadValue, self.path)
            });
        }
        for (number, raw) in raws.into_iter().enumerate() {
            self.record(number, raw, table);
        }
    }

    fn record<R: Record + DeserializeOwned>(&mut self, number: usize, raw: &RawValue, table: &mut Table<R>) {
        let stand = self.stand(raw);
        match serde_json::from_str::<R>(raw.get()) {
            Ok(record) => {
                let id = record.id().as_ref().to_owned();
                match table.insert(record) {
                    Ok(()) => {
                        self.stands.insert((R::SECTION, id), (self.path.to_owned(), stand));
                    }
                    Err(_) => self.findings.push(Finding {
                        field: Some("id".to_owned()),
                        value: Some(id.clone()),
                        expected: Some("an id that no other record has".to_owned()),
                        record: Some(id),
                        position: Some(stand),
                        ..Finding::of_file(Problem::DuplicateId, self.path)
                    }),
                }
            }
            Err(error) => {
                let id = loose_id(raw);
                if let Some(id) = id.as_deref().and_then(R::id_of) {
                    table.mark_aside(id);
                }
                let name = id.unwrap_or_else(|| format!("#{}", number + 1));
                self.findings.push(explain(self.path, Some(name), &error, raw.get(), stand));
            }
        }
    }

    /// Where a part of the file stands. The part is a slice of the text.
    fn stand(&self, raw: &RawValue) -> Position {
        let offset = raw.get().as_ptr().addr().wrapping_sub(self.text.as_ptr().addr());
        position(self.text, offset)
    }
}

/// The id of a record that cannot be read whole.
fn loose_id(raw: &RawValue) -> Option<String> {
    #[derive(Deserialize)]
    struct Only {
        id: Option<String>,
    }
    serde_json::from_str::<Only>(raw.get()).ok()?.id
}

/// Line and column of a byte offset.
fn position(text: &str, offset: usize) -> Position {
    let before = text.as_bytes().get(..offset).unwrap_or_default();
    let line_start = before.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
    let line = before.iter().filter(|b| **b == b'\n').count() + 1;
    Position { line, column: offset.saturating_sub(line_start) + 1 }
}
