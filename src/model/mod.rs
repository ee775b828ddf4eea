//! What the JSON says: records and how they are read, ids, units in names, localised text, EDTF dates. Pure.

mod certificate;
mod edtf;
mod facility;
mod fact;
mod finding;
mod id;
mod journey;
mod lexicon;
mod manifest;
mod place;
mod policy;
mod product;
mod quantity;
mod read;
mod record;
mod text;

pub use certificate::{Certificate, SchemeId, Validity};
pub use edtf::{Day, Edtf, EdtfError, Precision};
pub use facility::{Facility, FacilityKind, Grade, Province, Support, SupportStatus};
pub use fact::{Bound, Fact, Per, Value};
pub use finding::{Finding, Position, Problem};
pub use id::{
    CapId, CategoryId, CertificationId, EthnicGroupId, FacilityId, FigureId, IdError, JourneyId, LabelId,
    MarkId, MilestoneId, PlaceId, ProducerId, ProductId, RuleId, SectorId, SoundId, SourceId, SynonymId,
    TopicId,
};
pub use journey::{Journey, JourneyKind, Report, Role, Stop};
pub use lexicon::{Sound, Synonym, SynonymKind};
pub use manifest::{Contact, DataFile, Manifest};
pub use place::{Place, PlaceKind};
pub use policy::{Cap, Figure, Mark, Milestone, Rule, Sector, Topic};
pub use product::{Producer, ProducerKind, Product, Trade};
pub use quantity::{Amount, Quantity, Unit};
pub use read::{Fault, Object, Read, Reading, read_text, shorten};
pub use record::{Category, Certification, EthnicGroup, Label, Source};
pub use text::{Lang, Text};
