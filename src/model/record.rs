//! Vocabulary, sources, and the first lists of facilities and journeys.

use serde::Deserialize;

use super::{
    CategoryId, CertificationId, Edtf, EthnicGroupId, FacilityId, JourneyId, LabelId, Lang, SourceId, Text,
};

/// A category of products.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its id.
    pub id: CategoryId,
    /// Its name.
    pub name: Text,
    /// Other words for it that people type.
    #[serde(default)]
    pub words: Vec<String>,
    /// The drawing for products that name none.
    pub drawing: String,
}

/// The label of a fact.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// Its id.
    pub id: LabelId,
    /// Its words.
    pub name: Text,
}

/// An ethnic group.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EthnicGroup {
    /// Its id.
    pub id: EthnicGroupId,
    /// Its name.
    pub name: Text,
}

/// A certification, mark or recognition.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certification {
    /// Its id.
    pub id: CertificationId,
    /// Its name.
    pub name: Text,
}

/// A source: a page that somebody read.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// Its title; with `title_is_ours`, our label.
    pub title: String,
    /// Language of the title, if it is not Vietnamese.
    #[serde(default)]
    pub lang: Lang,
    /// Whether the title is our label and not the page's.
    #[serde(default)]
    pub title_is_ours: bool,
    /// Who published it.
    pub publisher: String,
    /// When it was published, if the page says.
    pub date: Option<Edtf>,
    /// Its address.
    pub url: String,
}

/// A model facility, as far as the first list tells.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facility {
    /// Its id.
    pub id: FacilityId,
    /// Its name.
    pub name: Text,
    /// What it makes.
    pub makes: Text,
    /// Province of 2016, with the district where known.
    pub place: Text,
    /// Where this is from.
    pub sources: Vec<SourceId>,
}

/// A journey or event, as far as the first list tells.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Journey {
    /// Its id.
    pub id: JourneyId,
    /// What it was.
    pub title: Text,
    /// When, no more precise than the sources.
    pub date: Option<Edtf>,
    /// Whether it is known only from an announcement.
    #[serde(default)]
    pub announced_in_advance: bool,
    /// Where, by the names of that time.
    #[serde(default)]
    pub places: Vec<String>,
    /// Where this is from.
    pub sources: Vec<SourceId>,
}
