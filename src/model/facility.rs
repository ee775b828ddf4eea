//! Model facilities: what is documented about them, and the support they received.

use super::read::{record, words};
use super::{Edtf, FacilityId, Fact, PlaceId, ProducerId, SectorId, SourceId, Text};

words! {
    /// Legal form or kind of a facility.
    FacilityKind {
        /// A company.
        Enterprise = "enterprise",
        /// A cooperative.
        Cooperative = "cooperative",
        /// A craft village.
        CraftVillage = "craft-village",
        /// A household business.
        Household = "household",
        /// An industrial cluster.
        Cluster = "cluster",
        /// A demonstration model.
        Model = "model",
    }
}

words! {
    /// A province of 2016 that facilities or journeys belong to.
    Province {
        /// Lai Châu.
        LaiChau = "lai-chau",
        /// Hải Phòng.
        HaiPhong = "hai-phong",
        /// Quảng Ninh.
        QuangNinh = "quang-ninh",
        /// Yên Bái, part of Lào Cai since July 2025.
        YenBai = "yen-bai",
        /// Lào Cai.
        LaoCai = "lao-cai",
        /// Phú Thọ.
        PhuTho = "phu-tho",
        /// Hà Nội.
        HaNoi = "ha-noi",
        /// Hồ Chí Minh City.
        TpHcm = "tp-hcm",
        /// Another country.
        Abroad = "abroad",
    }
}

words! {
    /// How well a facility is documented.
    Grade {
        /// Support, recognition or a project is documented.
        A = "a",
        /// The facility is documented.
        B = "b",
        /// One thin mention.
        C = "c",
    }
}

words! {
    /// What is known about support received.
    SupportStatus {
        /// Documented with an amount, or with the project's title.
        Documented = "documented",
        /// Documented without an amount.
        NoAmount = "no-amount",
        /// An award or recognition.
        Recognition = "recognition",
        /// Public support outside industrial promotion.
        OtherPublic = "other-public",
        /// Only an approval was seen.
        ApprovalOnly = "approval-only",
        /// Nothing was found; that is not “received nothing”.
        NoneFound = "none-found",
    }
}

record! {
    /// Support received. Amounts in whole đồng, each absent where no source gives it.
    Support {
        /// What is known.
        required status: SupportStatus,
        /// What kind of support it was, by the forms that the rules name (`machinery`, `training`).
        optional form: Option<String>,
        /// Which programme.
        optional programme: Option<Text>,
        /// When.
        optional year: Option<Edtf>,
        /// The subsidy.
        optional amount_vnd: Option<f64>,
        /// The whole investment.
        optional total_vnd: Option<f64>,
        /// The facility's own money in it.
        optional own_vnd: Option<f64>,
        /// Title of the project.
        optional project: Option<Text>,
        /// What was supported.
        optional what: Option<Text>,
        /// What a reader must know beside it.
        optional note: Option<Text>,
    }
}

record! {
    /// A model facility: documented in one of the provinces visited in 2016 or in Lai Châu. No source says that the
    /// 2016 delegation visited any of them.
    Facility {
        /// Its id, also in its address.
        required id: FacilityId,
        /// Its name. Forms other than Vietnamese are translations.
        required name: Text,
        /// What it is.
        required kind: FacilityKind,
        /// Its sector.
        required sector: SectorId,
        /// The same business among the producers of products, by its name.
        optional producer: Option<ProducerId>,
        /// Its province of 2016.
        required province: Province,
        /// Its address of 2016, finest first.
        required place: Text,
        /// Its district of 2016, in Lai Châu.
        optional district: Option<PlaceId>,
        /// Its communes, in Lai Châu: old units, or present ones where only those are known.
        defaulted communes: Vec<PlaceId>,
        /// What it makes.
        required makes: Text,
        /// How.
        optional technology: Option<Text>,
        /// One or two plain sentences.
        required summary: Text,
        /// How well it is documented.
        required grade: Grade,
        /// Support received, where a source could be opened.
        optional support: Option<Support>,
        /// Output, jobs and what else is known.
        defaulted facts: Vec<Fact>,
        /// What Lai Châu may take from it: ours.
        optional lesson: Option<Text>,
        /// What a reader must know.
        optional note: Option<Text>,
        /// Where this is from; at least one.
        required sources: Vec<SourceId>,
    }
}
