//! Ids as newtypes, so that a place can never be looked up with a product's id.

use serde_json::value::RawValue;

use super::{Problem, Read, Reading};

/// Why a text is no id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("1 to 80 characters: lower-case letters a–z, digits and hyphens")]
pub struct IdError;

fn is_id(text: &str) -> bool {
    (1..=80).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn id_text(raw: &RawValue, reading: &mut Reading) -> Option<String> {
    let text = reading.text(raw)?;
    if is_id(&text) {
        return Some(text);
    }
    reading.fault(raw, Problem::BadValue, "an id of a-z, 0-9 and hyphens");
    None
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        ///
        /// 1 to 80 lower-case ASCII letters, digits and hyphens.
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// The id of a text.
            ///
            /// # Errors
            /// [`IdError`] when a character or the length is not allowed.
            pub fn new(text: &str) -> Result<Self, IdError> {
                if is_id(text) { Ok(Self(text.into())) } else { Err(IdError) }
            }

            /// The id as it stands in the data and in addresses.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Read for $name {
            fn read(raw: &RawValue, reading: &mut Reading) -> Option<Self> {
                id_text(raw, reading).map(|text| Self(text.into()))
            }
        }
    )*};
}

ids! {
    /// A product.
    ProductId
    /// Who makes a product.
    ProducerId
    /// A category of products.
    CategoryId
    /// A place: an old district or commune, or a unit of today.
    PlaceId
    /// A source.
    SourceId
    /// The label of a fact.
    LabelId
    /// An ethnic group.
    EthnicGroupId
    /// A certification scheme.
    CertificationId
    /// A model facility.
    FacilityId
    /// A journey or event.
    JourneyId
    /// A topic of industrial promotion.
    TopicId
    /// A sector of rural industry.
    SectorId
    /// A link that we draw between sectors, supports, categories and topics.
    RuleId
    /// A milestone of policy.
    MilestoneId
    /// A cap on support.
    CapId
    /// A dated figure of the province.
    FigureId
    /// A group of words of the search.
    SynonymId
    /// A sound of Chinese: a syllable of pinyin without tone.
    SoundId
    /// A mark of the province: geographical indication, certification mark.
    MarkId
}
