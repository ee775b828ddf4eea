//! Products and who makes them.

use super::read::{record, words};
use super::{
    CategoryId, Certificate, Contact, EthnicGroupId, Fact, PlaceId, ProducerId, ProductId, SourceId, Text,
};

record! {
    /// What trade partners ask first. Every field is absent until the data keeper fills it.
    #[derive(Default)]
    Trade {
        /// Price, with its unit and validity.
        optional price: Option<Text>,
        /// Smallest order.
        optional minimum_order: Option<Text>,
        /// Time from order to delivery.
        optional lead_time: Option<Text>,
        /// What can be delivered in a month or year.
        optional capacity: Option<Text>,
    }
}

record! {
    /// A product.
    Product {
        /// Its id, also in its address.
        required id: ProductId,
        /// Its name. Forms other than Vietnamese are our translation.
        required name: Text,
        /// Its category.
        required category: CategoryId,
        /// What its cover shows; an unknown drawing falls back to the category's.
        optional drawing: Option<String>,
        /// Who makes it, if a source says.
        optional producer: Option<ProducerId>,
        /// The district of 2016 it belongs to.
        optional district: Option<PlaceId>,
        /// Communes where it is grown or made: old units, or present ones where only those are known.
        defaulted communes: Vec<PlaceId>,
        /// Finer than the commune: village, street group.
        optional locality: Option<Text>,
        /// Who makes it by tradition.
        defaulted ethnic_groups: Vec<EthnicGroupId>,
        /// Months of harvest or sale, 1 to 12.
        defaulted months: Vec<u8>,
        /// One or two plain sentences.
        required summary: Text,
        /// The museum label, most useful first.
        defaulted facts: Vec<Fact>,
        /// Certificates that sources name.
        defaulted certificates: Vec<Certificate>,
        /// What trade partners ask first.
        defaulted trade: Trade,
        /// Where all this is from; at least one.
        required sources: Vec<SourceId>,
    }
}

impl Product {
    /// Its OCOP stars as stated by a source; the highest, should it hold several.
    pub fn ocop_stars(&self) -> Option<u8> {
        self.certificates.iter().filter_map(|c| c.stars).max()
    }
}

words! {
    /// Legal form of a producer.
    ProducerKind {
        /// A company.
        Company = "company",
        /// A cooperative (hợp tác xã).
        Cooperative = "cooperative",
        /// A household business (hộ kinh doanh) or workshop.
        Household = "household",
        /// Another group.
        Group = "group",
    }
}

record! {
    /// Who makes a product.
    Producer {
        /// Its id.
        required id: ProducerId,
        /// Its registered name. Other forms than Vietnamese are our translation.
        required name: Text,
        /// Its legal form.
        required kind: ProducerKind,
        /// Published contacts, filled by the data keeper.
        defaulted contact: Contact,
    }
}
