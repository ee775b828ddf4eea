//! The manifest: which files make up the data, and which version they are.

use super::read::record;
use super::{Edtf, Finding, Text};

record! {
    /// How to reach somebody. Absent until the data keeper fills it.
    #[derive(Default)]
    Contact {
        /// Postal address.
        optional address: Option<Text>,
        /// Telephone number.
        optional phone: Option<String>,
        /// Mail address.
        optional email: Option<String>,
        /// Web address.
        optional web: Option<String>,
    }
}

/// A file of the data folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataFile {
    /// Path below `data/`.
    pub path: String,
}

/// `data/manifest.json`. Only `format` and `files` can stop the app; a fault elsewhere is a finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Manifest {
    /// The day the data was compiled.
    pub data_version: Option<Edtf>,
    /// Where the app is published. Not read by the app yet.
    pub public_url: Option<String>,
    /// The Centre.
    pub contact: Contact,
    /// The files of the data.
    pub files: Vec<DataFile>,
    /// What is wrong in the manifest itself.
    pub findings: Vec<Finding>,
}

impl Manifest {
    /// The format that this app reads.
    pub const FORMAT: u32 = 1;
}
