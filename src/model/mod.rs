//! What the JSON says: serde types, ids, units in names, localised text, EDTF dates. Pure.

mod certificate;
mod edtf;
mod fact;
mod finding;
mod id;
mod manifest;
mod place;
mod product;
mod quantity;
mod record;
mod text;

pub use certificate::{Certificate, SchemeId, Validity};
pub use edtf::{Day, Edtf, EdtfError, Precision};
pub use fact::{Bound, Fact, Per, Value};
pub use finding::{Finding, Position, Problem};
pub use id::{
    CategoryId, CertificationId, EthnicGroupId, FacilityId, IdError, JourneyId, LabelId, PlaceId, ProducerId,
    ProductId, SourceId,
};
pub use manifest::{Contact, DataFile, Manifest};
pub use place::{Place, PlaceKind};
pub use product::{Producer, ProducerKind, Product, Trade};
pub use quantity::{Amount, Quantity, Unit};
pub use record::{Category, Certification, EthnicGroup, Facility, Journey, Label, Source};
pub use text::{Lang, Text};
