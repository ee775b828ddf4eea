//! Rows of a museum label.

use super::read::{record, words};
use super::{Edtf, LabelId, Quantity, SourceId, Text};

words! {
    /// How the source bounds a figure.
    Bound {
        /// “khoảng”.
        About = "about",
        /// “trên”, “hơn”.
        Over = "over",
        /// “gần”.
        Nearly = "nearly",
        /// “dưới”.
        Under = "under",
    }
}

words! {
    /// What a figure is counted by.
    Per {
        /// A year.
        Year = "year",
        /// A month.
        Month = "month",
        /// A day.
        Day = "day",
        /// A night.
        Night = "night",
        /// A hectare.
        Ha = "ha",
        /// A kilogram.
        Kg = "kg",
        /// A household.
        Household = "household",
        /// A guest.
        Guest = "guest",
        /// A chair.
        Chair = "chair",
        /// A bottle of 350 ml.
        Bottle350Ml = "bottle-350ml",
        /// A harvest.
        Crop = "crop",
    }
}

record! {
    /// One value of a fact: words or a quantity, never both.
    Value {
        /// The value in words.
        optional text: Option<Text>,
        /// The value as a quantity.
        optional quantity: Option<Quantity>,
        /// How the source bounds the quantity.
        optional bound: Option<Bound>,
        /// What the quantity is counted by.
        defaulted per: Vec<Per>,
        /// The year it is true for, as the source says.
        optional year: Option<Edtf>,
        /// Whether it is a plan or a forecast.
        defaulted planned: bool,
        /// Who says so, or under which condition.
        optional note: Option<Text>,
        /// Its own sources, where they are narrower than the record's.
        defaulted sources: Vec<SourceId>,
    }
}

record! {
    /// A labelled fact with one or several values, most useful first in a record.
    Fact {
        /// What it tells.
        required label: LabelId,
        /// Whose or which place's figure it is, if not the record's own.
        optional about: Option<Text>,
        /// The values; at least one.
        required values: Vec<Value>,
        /// Whether the sources contradict each other about the same thing.
        defaulted disagree: bool,
    }
}
