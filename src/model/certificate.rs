//! Certificates and their life.

use super::read::record;
use chrono::{Months, NaiveDate};

use super::{CertificationId, Edtf, SourceId, Text};

/// The scheme of a certificate is a certification of the vocabulary.
pub type SchemeId = CertificationId;

/// Life of an OCOP recognition, as the sources of the data state it; no decree was looked up.
const LIFE_MONTHS: u32 = 36;
/// Window in which a valid recognition counts as expiring.
const EXPIRING_MONTHS: u32 = 6;

record! {
    /// A certificate, mark or recognition that a source names for a product.
    Certificate {
        /// Which one.
        required scheme: SchemeId,
        /// OCOP stars, 1 to 5; only as stated by a source.
        optional stars: Option<u8>,
        /// When it was awarded. Several dates mean that the sources disagree; none, that no source says.
        defaulted awarded: Vec<Edtf>,
        /// Registered name of the mark.
        optional name: Option<Text>,
        /// What it covers.
        optional scope: Option<Text>,
        /// Its number.
        optional number: Option<String>,
        /// What a reader must know beside it.
        optional note: Option<Text>,
        /// Its own sources, where they are narrower than the record's.
        defaulted sources: Vec<SourceId>,
    }
}

/// State of an OCOP recognition on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Validity {
    /// Even its earliest possible end lies after the day.
    Valid,
    /// Valid, but its earliest possible end lies within six months.
    Expiring,
    /// The day lies between its earliest and latest possible end.
    ToCheck,
    /// Even its latest possible end lies before the day.
    Expired,
    /// No source gives a year.
    YearUnknown,
}

impl Certificate {
    /// State of a recognition that lives 36 months, on a day. An award dated only by its year (or dated
    /// twice) makes the end an interval.
    pub fn validity(&self, today: NaiveDate) -> Validity {
        let earliest = self.awarded.iter().filter_map(|a| plus(a.earliest(), LIFE_MONTHS)).min();
        let latest = self.awarded.iter().filter_map(|a| plus(a.latest(), LIFE_MONTHS)).max();
        let (Some(earliest), Some(latest)) = (earliest, latest) else { return Validity::YearUnknown };
        if earliest > today {
            let soon = plus(today, EXPIRING_MONTHS).is_some_and(|soon| earliest <= soon);
            if soon { Validity::Expiring } else { Validity::Valid }
        } else if latest < today {
            Validity::Expired
        } else {
            Validity::ToCheck
        }
    }
}

fn plus(day: NaiveDate, months: u32) -> Option<NaiveDate> {
    day.checked_add_months(Months::new(months))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(awarded: &[&str], today: &str) -> Validity {
        let certificate = Certificate {
            scheme: CertificationId::new("ocop").unwrap(),
            stars: Some(3),
            awarded: awarded.iter().map(|d| d.parse().unwrap()).collect(),
            name: None,
            scope: None,
            number: None,
            note: None,
            sources: vec![],
        };
        certificate.validity(today.parse().unwrap())
    }

    #[test]
    fn an_award_of_a_day_is_expired_from_the_day_after_its_36_months() {
        assert_eq!(on(&["2024-08-14"], "2027-02-13"), Validity::Valid);
        assert_eq!(on(&["2024-08-14"], "2027-02-14"), Validity::Expiring);
        assert_eq!(on(&["2024-08-14"], "2027-08-13"), Validity::Expiring);
        assert_eq!(on(&["2024-08-14"], "2027-08-14"), Validity::ToCheck);
        assert_eq!(on(&["2024-08-14"], "2027-08-15"), Validity::Expired);
    }

    #[test]
    fn an_award_of_a_year_ends_somewhere_in_the_third_year_after() {
        assert_eq!(on(&["2024"], "2026-06-30"), Validity::Valid);
        assert_eq!(on(&["2024"], "2026-07-01"), Validity::Expiring);
        assert_eq!(on(&["2024"], "2026-12-31"), Validity::Expiring);
        assert_eq!(on(&["2024"], "2027-01-01"), Validity::ToCheck);
        assert_eq!(on(&["2024"], "2027-12-31"), Validity::ToCheck);
        assert_eq!(on(&["2024"], "2028-01-01"), Validity::Expired);
    }

    #[test]
    fn two_disagreeing_years_span_from_the_first_end_to_the_last() {
        assert_eq!(on(&["2020", "2021"], "2024-06-01"), Validity::ToCheck);
        assert_eq!(on(&["2020", "2021"], "2025-01-01"), Validity::Expired);
    }

    #[test]
    fn without_a_year_nothing_is_said_about_validity() {
        assert_eq!(on(&[], "2026-11-24"), Validity::YearUnknown);
    }
}
