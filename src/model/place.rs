//! Places before and after 1 July 2025.

use serde::Deserialize;

use super::{PlaceId, SourceId, Text};

/// What kind of unit a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlaceKind {
    /// A district or town of 2016, abolished on 1 July 2025.
    District,
    /// A commune, ward or township before 1 July 2025.
    OldUnit,
    /// A commune or ward since 1 July 2025.
    Unit,
}

/// A place of Lai Châu.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its id.
    pub id: PlaceId,
    /// What it is.
    pub kind: PlaceKind,
    /// Its name with its class: “Xã Bình Lư”.
    pub name: Text,
    /// The district of an old unit.
    pub district: Option<PlaceId>,
    /// The present unit that an old one became part of.
    pub became: Option<PlaceId>,
    /// Latitude of its centre in degrees, rounded to 0.01 for communes.
    pub lat: Option<f64>,
    /// Longitude of its centre in degrees.
    pub lon: Option<f64>,
    /// Sources of the mapping.
    #[serde(default)]
    pub sources: Vec<SourceId>,
}
