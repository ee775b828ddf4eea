//! Topics, sectors, the rules that link them, milestones, caps, and the province in figures.

use super::read::record;
use super::{
    CapId, CategoryId, Edtf, FigureId, MarkId, MilestoneId, ProductId, RuleId, SectorId, SourceId, Text,
    TopicId, Value,
};

record! {
    /// A topic of industrial promotion (khuyến công) or of trade promotion.
    Topic {
        /// Its id: `kc1`.
        required id: TopicId,
        /// Its short sign: `KC1`.
        optional code: Option<String>,
        /// Its name.
        required name: Text,
        /// What it means: ours.
        optional gloss: Option<Text>,
        /// Whether the report of 29 November 2016 names it.
        defaulted in_2016_report: bool,
        /// Where the name is from.
        defaulted sources: Vec<SourceId>,
    }
}

record! {
    /// A sector of rural industry.
    Sector {
        /// Its id.
        required id: SectorId,
        /// Its name.
        required name: Text,
        /// The drawing on the cards of its facilities.
        required drawing: String,
        /// The category whose colours those cards wear.
        required category: CategoryId,
    }
}

record! {
    /// A link that is ours: from a sector, a form of support or a category to a topic, or from a sector to the
    /// products of the same craft.
    Rule {
        /// Its id.
        required id: RuleId,
        /// The sector it begins from.
        optional sector: Option<SectorId>,
        /// The form of support it begins from.
        optional form: Option<String>,
        /// The category it begins from, or the craft's.
        optional category: Option<CategoryId>,
        /// Only these products of the category; all of them when empty.
        defaulted products: Vec<ProductId>,
        /// The topic it leads to; without one it joins the sector and the products as one craft.
        optional topic: Option<TopicId>,
        /// Why.
        required reason: Text,
    }
}

record! {
    /// A milestone of policy.
    Milestone {
        /// Its id.
        required id: MilestoneId,
        /// When.
        required date: Edtf,
        /// What a reader must know about the date.
        optional date_note: Option<Text>,
        /// What.
        required title: Text,
        /// What a reader must know.
        optional note: Option<Text>,
        /// Where this is from; at least one.
        required sources: Vec<SourceId>,
    }
}

record! {
    /// The most that one kind of support may be, by the resolution of 2025.
    Cap {
        /// Its id.
        required id: CapId,
        /// What is supported.
        required what: Text,
        /// The largest share of the cost, in per cent.
        optional share_percent: Option<u8>,
        /// The largest sum, in đồng.
        optional max_vnd: Option<f64>,
        /// What a reader must know.
        optional note: Option<Text>,
        /// Where this is from; at least one.
        required sources: Vec<SourceId>,
    }
}

record! {
    /// A dated figure of the province, a district or a firm.
    Figure {
        /// Its id.
        required id: FigureId,
        /// The group it stands in: `tea`, `ocop`.
        required group: String,
        /// What is counted, and whose it is.
        required what: Text,
        /// The values, each with its year; at least one.
        required values: Vec<Value>,
        /// Whether the sources contradict each other about the same thing.
        defaulted disagree: bool,
        /// What a reader must know.
        optional note: Option<Text>,
        /// Where this is from; at least one.
        required sources: Vec<SourceId>,
    }
}

record! {
    /// A mark of the province that belongs to no single firm.
    Mark {
        /// Its id.
        required id: MarkId,
        /// Its name.
        required name: Text,
        /// What kind of mark.
        required kind: Text,
        /// When it was registered.
        optional date: Option<Edtf>,
        /// Its number.
        optional number: Option<String>,
        /// What a reader must know.
        optional note: Option<Text>,
        /// Where this is from; at least one.
        required sources: Vec<SourceId>,
    }
}
