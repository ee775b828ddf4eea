//! Rows of a museum label.

use serde::Deserialize;

use super::{Edtf, LabelId, Quantity, SourceId, Text};

/// How the source bounds a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Bound {
    /// “khoảng”.
    About,
    /// “trên”, “hơn”.
    Over,
    /// “gần”.
    Nearly,
    /// “dưới”.
    Under,
}

/// What a figure is counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Per {
    /// A year.
    #[serde(rename = "year")]
    Year,
    /// A month.
    #[serde(rename = "month")]
    Month,
    /// A day.
    #[serde(rename = "day")]
    Day,
    /// A night.
    #[serde(rename = "night")]
    Night,
    /// A hectare.
    #[serde(rename = "ha")]
    Ha,
    /// A kilogram.
    #[serde(rename = "kg")]
    Kg,
    /// A household.
    #[serde(rename = "household")]
    Household,
    /// A guest.
    #[serde(rename = "guest")]
    Guest,
    /// A chair.
    #[serde(rename = "chair")]
    Chair,
    /// A bottle of 350 ml.
    #[serde(rename = "bottle-350ml")]
    Bottle350Ml,
    /// A harvest.
    #[serde(rename = "crop")]
    Crop,
}

/// One value of a fact: words or a quantity, never both.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Value {
    /// The value in words.
    pub text: Option<Text>,
    /// The value as a quantity.
    pub quantity: Option<Quantity>,
    /// How the source bounds the quantity.
    pub bound: Option<Bound>,
    /// What the quantity is counted by.
    #[serde(default)]
    pub per: Vec<Per>,
    /// The year it is true for, as the source says.
    pub year: Option<Edtf>,
    /// Whether it is a plan or a forecast.
    #[serde(default)]
    pub planned: bool,
    /// Who says so, or under which condition.
    pub note: Option<Text>,
    /// Its own sources, where they are narrower than the record's.
    #[serde(default)]
    pub sources: Vec<SourceId>,
}

/// A labelled fact with one or several values, most useful first in a record.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// What it tells.
    pub label: LabelId,
    /// Whose or which place's figure it is, if not the record's own.
    pub about: Option<Text>,
    /// The values; at least one.
    pub values: Vec<Value>,
    /// Whether the sources contradict each other about the same thing.
    #[serde(default)]
    pub disagree: bool,
}
