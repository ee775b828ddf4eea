//! The manifest: which files make up the data, and which version they are.

use serde::Deserialize;

use super::{Edtf, Text};

/// How to reach somebody. Absent until the data keeper fills it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Postal address.
    pub address: Option<Text>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Mail address.
    pub email: Option<String>,
    /// Web address.
    pub web: Option<String>,
}

/// A file of the data folder.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataFile {
    /// Path below `data/`.
    pub path: String,
    /// Its size; written by the build.
    pub bytes: Option<u64>,
    /// SHA-256 of its bytes in hexadecimal; written by the build.
    pub sha256: Option<String>,
}

/// `data/manifest.json`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Version of the format; this app reads [`Manifest::FORMAT`].
    pub format: u32,
    /// The day the data was compiled.
    pub data_version: Edtf,
    /// Where the app is published. Not read by the app yet.
    pub public_url: Option<String>,
    /// The Centre.
    #[serde(default)]
    pub contact: Contact,
    /// The files of the data.
    pub files: Vec<DataFile>,
}

impl Manifest {
    /// The format that this app reads.
    pub const FORMAT: u32 = 1;
}
