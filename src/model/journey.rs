//! Journeys and events.

use super::read::{record, words};
use super::{Edtf, FacilityId, Fact, JourneyId, PlaceId, ProductId, Province, SourceId, Text, TopicId};

words! {
    /// What an event was.
    JourneyKind {
        /// A study tour.
        StudyTour = "study-tour",
        /// A training course.
        Training = "training",
        /// A demonstration model.
        Demonstration = "demonstration",
        /// A fair or festival.
        Fair = "fair",
        /// Trade promotion.
        Promotion = "promotion",
        /// A delegation received.
        Reception = "reception",
        /// Talks on cooperation.
        Talks = "talks",
        /// An agreement.
        Agreement = "agreement",
        /// An opening.
        Opening = "opening",
        /// A forum.
        Forum = "forum",
        /// A series of markets.
        Market = "market",
        /// Trade across the border.
        BorderTrade = "border-trade",
    }
}

words! {
    /// What Lai Châu was in an event.
    Role {
        /// It travelled.
        Outbound = "outbound",
        /// It received guests.
        Host = "host",
        /// It took part.
        Participant = "participant",
        /// It took part as one of a region.
        ParticipantAsRegion = "participant-as-region",
        /// It organised.
        Organiser = "organiser",
        /// It organised with others.
        CoOrganiser = "co-organiser",
        /// It was helped.
        Beneficiary = "beneficiary",
    }
}

words! {
    /// Whether an event is known from a report of it or from its announcement only.
    Report {
        /// A report of the event was seen.
        Reported = "reported",
        /// Only its announcement was seen.
        Announced = "announced",
    }
}

record! {
    /// A place of an event, by the name of its time.
    Stop {
        /// Its name.
        required name: Text,
        /// Its record among the places of Lai Châu, if it is one.
        optional place: Option<PlaceId>,
        /// Its province of 2016.
        optional province: Option<Province>,
        /// Latitude of a point in it, in degrees.
        optional lat: Option<f64>,
        /// Longitude of a point in it, in degrees.
        optional lon: Option<f64>,
    }
}

record! {
    /// A journey or event.
    Journey {
        /// Its id, also in its address.
        required id: JourneyId,
        /// What it was.
        required title: Text,
        /// Its kind.
        required kind: JourneyKind,
        /// When, no more exact than the sources.
        optional date: Option<Edtf>,
        /// What a reader must know about the date.
        optional date_note: Option<Text>,
        /// Reported, or only announced.
        required report: Report,
        /// Day of the report.
        optional report_date: Option<Edtf>,
        /// What Lai Châu was in it.
        required role: Role,
        /// Where.
        defaulted places: Vec<Stop>,
        /// Who held it.
        optional host: Option<Text>,
        /// Who took part.
        defaulted participants: Vec<Text>,
        /// What for.
        optional purpose: Option<Text>,
        /// Its topics.
        defaulted topics: Vec<TopicId>,
        /// What came of it.
        optional outcomes: Option<Text>,
        /// Figures of it.
        defaulted figures: Vec<Fact>,
        /// One or two plain sentences.
        required summary: Text,
        /// What the report says was learned.
        defaulted learned: Vec<Text>,
        /// What the report does not say.
        defaulted unsaid: Vec<Text>,
        /// What a reader must know.
        optional note: Option<Text>,
        /// Products that its own record names.
        defaulted products: Vec<ProductId>,
        /// Facilities that its own record names.
        defaulted facilities: Vec<FacilityId>,
        /// Where this is from; at least one.
        required sources: Vec<SourceId>,
    }
}
