//! Findings: what is wrong in the data, said so that the keeper of the data can mend it.

/// Where in a file, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line.
    pub line: usize,
    /// Column in bytes.
    pub column: usize,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The file could not be fetched.
    MissingFile,
    /// The file is not JSON.
    NotJson,
    /// The format version is not the one this app reads.
    WrongFormat,
    /// A field that the format does not know.
    UnknownField,
    /// A field that must be there is not.
    MissingField,
    /// The Vietnamese text is missing.
    MissingVietnamese,
    /// The value is of another type than expected.
    WrongType,
    /// The value is of the right type but not allowed.
    BadValue,
    /// An id that no record has.
    UnknownReference,
    /// An id that an earlier record has already.
    DuplicateId,
    /// A date that is none.
    BadDate,
    /// OCOP stars outside 1 to 5.
    StarsOutOfRange,
    /// An address of a host that must not be linked.
    DeniedHost,
    /// A record without any usable source.
    NoSource,
}

impl Problem {
    /// Short stable name, for reports and attributes.
    pub fn code(&self) -> &'static str {
        match self {
            Self::MissingFile => "missing-file",
            Self::NotJson => "not-json",
            Self::WrongFormat => "wrong-format",
            Self::UnknownField => "unknown-field",
            Self::MissingField => "missing-field",
            Self::MissingVietnamese => "missing-vietnamese",
            Self::WrongType => "wrong-type",
            Self::BadValue => "bad-value",
            Self::UnknownReference => "unknown-reference",
            Self::DuplicateId => "duplicate-id",
            Self::BadDate => "bad-date",
            Self::StarsOutOfRange => "stars-out-of-range",
            Self::DeniedHost => "denied-host",
            Self::NoSource => "no-source",
        }
    }
}

/// One thing wrong in the data. The record it names is set aside; all else opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What is wrong.
    pub problem: Problem,
    /// The file, as it stands in the manifest.
    pub file: String,
    /// The record's id, or its number counted from 1 (`#3`) where the id itself is missing.
    pub record: Option<String>,
    /// The field, as a path (`facts[2].values[0].year`).
    pub field: Option<String>,
    /// The value found, shortened.
    pub value: Option<String>,
    /// What was expected, in the words of the format.
    pub expected: Option<String>,
    /// Where it is.
    pub position: Option<Position>,
}

impl Finding {
    /// A finding about a file as a whole.
    pub fn of_file(problem: Problem, file: &str) -> Self {
        Self {
            problem,
            file: file.to_owned(),
            record: None,
            field: None,
            value: None,
            expected: None,
            position: None,
        }
    }
}
