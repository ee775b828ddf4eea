//! Products and who makes them.

use serde::Deserialize;

use super::{
    CategoryId, Certificate, Contact, EthnicGroupId, Fact, PlaceId, ProducerId, ProductId, SourceId, Text,
};

/// What trade partners ask first. Every field is absent until the data keeper fills it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trade {
    /// Price, with its unit and validity.
    pub price: Option<Text>,
    /// Smallest order.
    pub minimum_order: Option<Text>,
    /// Time from order to delivery.
    pub lead_time: Option<Text>,
    /// What can be delivered in a month or year.
    pub capacity: Option<Text>,
}

/// A product.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Product {
    /// Its id, also in its address.
    pub id: ProductId,
    /// Its name. Forms other than Vietnamese are our translation.
    pub name: Text,
    /// Its category.
    pub category: CategoryId,
    /// What its cover shows; an unknown drawing falls back to the category's.
    pub drawing: Option<String>,
    /// Who makes it, if a source says.
    pub producer: Option<ProducerId>,
    /// The district of 2016 it belongs to.
    pub district: Option<PlaceId>,
    /// Communes where it is grown or made: old units, or present ones where only those are known.
    #[serde(default)]
    pub communes: Vec<PlaceId>,
    /// Finer than the commune: village, street group.
    pub locality: Option<Text>,
    /// Who makes it by tradition.
    #[serde(default)]
    pub ethnic_groups: Vec<EthnicGroupId>,
    /// Months of harvest or sale, 1 to 12.
    #[serde(default)]
    pub months: Vec<u8>,
    /// One or two plain sentences.
    pub summary: Text,
    /// The museum label, most useful first.
    #[serde(default)]
    pub facts: Vec<Fact>,
    /// Certificates that sources name.
    #[serde(default)]
    pub certificates: Vec<Certificate>,
    /// What trade partners ask first.
    #[serde(default)]
    pub trade: Trade,
    /// Where all this is from; at least one.
    pub sources: Vec<SourceId>,
}

impl Product {
    /// Its OCOP stars as stated by a source; the highest, should it hold several.
    pub fn ocop_stars(&self) -> Option<u8> {
        self.certificates.iter().filter_map(|c| c.stars).max()
    }
}

/// Legal form of a producer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ProducerKind {
    /// A company.
    Company,
    /// A cooperative (hợp tác xã).
    Cooperative,
    /// A household business (hộ kinh doanh) or workshop.
    Household,
    /// Another group.
    Group,
}

/// Who makes a product.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Producer {
    /// Its id.
    pub id: ProducerId,
    /// Its registered name. Other forms than Vietnamese are our translation.
    pub name: Text,
    /// Its legal form.
    pub kind: ProducerKind,
    /// Published contacts, filled by the data keeper.
    #[serde(default)]
    pub contact: Contact,
}
