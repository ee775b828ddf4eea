//! Places before and after 1 July 2025.

use super::read::{record, words};
use super::{PlaceId, SourceId, Text};

words! {
    /// What kind of unit a place is.
    PlaceKind {
        /// A district or town of 2016, abolished on 1 July 2025.
        District = "district",
        /// A commune, ward or township before 1 July 2025.
        OldUnit = "old-unit",
        /// A commune or ward since 1 July 2025.
        Unit = "unit",
    }
}

record! {
    /// A place of Lai Châu.
    Place {
        /// Its id.
        required id: PlaceId,
        /// What it is.
        required kind: PlaceKind,
        /// Its name with its class: “Xã Bình Lư”.
        required name: Text,
        /// The district of an old unit.
        optional district: Option<PlaceId>,
        /// The present unit that an old one became part of.
        optional became: Option<PlaceId>,
        /// Latitude of its centre in degrees, rounded to 0.01 for communes.
        optional lat: Option<f64>,
        /// Longitude of its centre in degrees.
        optional lon: Option<f64>,
        /// Sources of the mapping.
        defaulted sources: Vec<SourceId>,
    }
}
