//! Dates with their precision and doubt: the part of EDTF (ISO 8601-2, level 1) that the data uses.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde_json::value::RawValue;

use super::{Problem, Read, Reading};

/// How exact one end of a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// `2016`
    Year,
    /// `2016-11`
    Month,
    /// `2016-11-28`
    Day,
}

/// One calendar expression: a day, a month or a year, with its doubts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    first: NaiveDate,
    /// How exact it is.
    pub precision: Precision,
    /// `~`: the source says “about”.
    pub approximate: bool,
    /// `?`: we inferred it.
    pub uncertain: bool,
}

/// A date of the data: one expression, or an interval of two (`2016-11-28/2016-12-06`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edtf {
    /// The date, or the start of the interval.
    pub start: Day,
    /// The end of the interval.
    pub end: Option<Day>,
}

/// Why a text is no date of the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EdtfError {
    /// Not `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, each with an optional `~`, `?` or `%`.
    #[error("not YYYY, YYYY-MM or YYYY-MM-DD")]
    Shape,
    /// No such day in the calendar.
    #[error("no such day in the calendar")]
    NoSuchDay,
    /// The interval ends before it starts.
    #[error("the interval ends before it starts")]
    Backwards,
}

impl Day {
    /// First day that the expression can mean.
    pub fn earliest(self) -> NaiveDate {
        self.first
    }

    /// Last day that the expression can mean: the 31st of December for a year.
    pub fn latest(self) -> NaiveDate {
        let months = match self.precision {
            Precision::Day => return self.first,
            Precision::Month => 1,
            Precision::Year => 12,
        };
        self.first
            .checked_add_months(chrono::Months::new(months))
            .and_then(|next| next.pred_opt())
            .unwrap_or(self.first)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.first.year()
    }

    /// The month, 1 to 12, if it is known.
    pub fn month(self) -> Option<u32> {
        (self.precision >= Precision::Month).then(|| self.first.month())
    }

    /// The day of the month, 1 to 31, if it is known.
    pub fn day(self) -> Option<u32> {
        (self.precision == Precision::Day).then(|| self.first.day())
    }
}

impl Edtf {
    /// First day that it can mean.
    pub fn earliest(self) -> NaiveDate {
        self.start.earliest()
    }

    /// Last day that it can mean.
    pub fn latest(self) -> NaiveDate {
        self.end.unwrap_or(self.start).latest()
    }
}

impl FromStr for Day {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        let (body, approximate, uncertain) = match text.as_bytes().last() {
            Some(b'~') => (text.strip_suffix('~'), true, false),
            Some(b'?') => (text.strip_suffix('?'), false, true),
            Some(b'%') => (text.strip_suffix('%'), true, true),
            _ => (Some(text), false, false),
        };
        let mut parts = body.unwrap_or_default().split('-');
        let year = number(parts.next(), 4)?.ok_or(EdtfError::Shape)?;
        let month = number(parts.next(), 2)?;
        let day = number(parts.next(), 2)?;
        if parts.next().is_some() {
            return Err(EdtfError::Shape);
        }
        let precision = match (month, day) {
            (_, Some(_)) => Precision::Day,
            (Some(_), None) => Precision::Month,
            (None, None) => Precision::Year,
        };
        let year = i32::try_from(year).map_err(|_| EdtfError::Shape)?;
        let first = NaiveDate::from_ymd_opt(year, month.unwrap_or(1), day.unwrap_or(1))
            .ok_or(EdtfError::NoSuchDay)?;
        Ok(Self { first, precision, approximate, uncertain })
    }
}

fn number(part: Option<&str>, digits: usize) -> Result<Option<u32>, EdtfError> {
    let Some(part) = part else { return Ok(None) };
    if part.len() != digits || !part.bytes().all(|b| b.is_ascii_digit()) {
        return Err(EdtfError::Shape);
    }
    part.parse().map(Some).map_err(|_| EdtfError::Shape)
}

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        let Some((start, end)) = text.split_once('/') else {
            return Ok(Self { start: text.parse()?, end: None });
        };
        let (start, end): (Day, Day) = (start.parse()?, end.parse()?);
        if end.latest() < start.earliest() {
            return Err(EdtfError::Backwards);
        }
        Ok(Self { start, end: Some(end) })
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year())?;
        if let Some(month) = self.month() {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day() {
            write!(f, "-{day:02}")?;
        }
        f.write_str(match (self.approximate, self.uncertain) {
            (true, true) => "%",
            (true, false) => "~",
            (false, true) => "?",
            (false, false) => "",
        })
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.start.fmt(f)?;
        match self.end {
            Some(end) => write!(f, "/{end}"),
            None => Ok(()),
        }
    }
}

impl Read for Edtf {
    fn read(raw: &RawValue, reading: &mut Reading) -> Option<Self> {
        let date = reading.text(raw)?.parse().ok();
        if date.is_none() {
            reading.fault(raw, Problem::BadDate, "a date YYYY, YYYY-MM, YYYY-MM-DD or start/end");
        }
        date
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_year_spans_from_january_to_december() {
        let date: Edtf = "2024".parse().unwrap();
        assert_eq!(date.earliest().to_string(), "2024-01-01");
        assert_eq!(date.latest().to_string(), "2024-12-31");
    }

    #[test]
    fn february_ends_on_the_29th_in_a_leap_year() {
        assert_eq!("2024-02".parse::<Day>().unwrap().latest().to_string(), "2024-02-29");
    }

    #[test]
    fn doubt_marks_are_kept_and_told_apart() {
        let about: Day = "2016~".parse().unwrap();
        let inferred: Day = "2016?".parse().unwrap();
        assert!(about.approximate && !about.uncertain);
        assert!(inferred.uncertain && !inferred.approximate);
    }

    #[test]
    fn what_is_no_date_is_refused_with_its_cause() {
        for (text, cause) in [
            ("2016-02-30", EdtfError::NoSuchDay),
            ("2016-13", EdtfError::NoSuchDay),
            ("16", EdtfError::Shape),
            ("2016-1-2", EdtfError::Shape),
            ("28/11/2016", EdtfError::Shape),
            ("", EdtfError::Shape),
            ("2016-12-06/2016-11-28", EdtfError::Backwards),
        ] {
            assert_eq!(text.parse::<Edtf>(), Err(cause), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_date_reads_back_from_its_own_text(
            y in 1900i32..2100, m in proptest::option::of(1u32..13), d in 1u32..29, mark in "[~?%]?", day in any::<bool>()
        ) {
            let text = match (m, day) {
                (Some(m), true) => format!("{y}-{m:02}-{d:02}{mark}"),
                (Some(m), false) => format!("{y}-{m:02}{mark}"),
                (None, _) => format!("{y}{mark}"),
            };
            prop_assert_eq!(text.parse::<Edtf>().unwrap().to_string(), text);
        }

        #[test]
        fn no_text_panics_the_parser(text in "\\PC*") {
            let _ = text.parse::<Edtf>();
        }
    }
}
