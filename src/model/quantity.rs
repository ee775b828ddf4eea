//! Quantities: a number or a range, the unit in the name of the field.

use serde_json::value::RawValue;

use super::{Object, Problem, Read, Reading};

/// A number, or a range of two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// The number, or the lower end.
    pub low: f64,
    /// The upper end, larger than `low`.
    pub high: Option<f64>,
}

impl Read for Amount {
    fn read(raw: &RawValue, reading: &mut Reading) -> Option<Self> {
        const EXPECTED: &str = "a number of 0 or more, or [low, high]";
        if !raw.get().starts_with('[') {
            let low = reading.number(raw, EXPECTED)?;
            if low >= 0.0 {
                return Some(Self { low, high: None });
            }
            reading.fault(raw, Problem::BadValue, EXPECTED);
            return None;
        }
        let ends = Vec::<f64>::read(raw, reading)?;
        if let [low, high] = *ends
            && 0.0 <= low
            && low < high
        {
            return Some(Self { low, high: Some(high) });
        }
        reading.fault(raw, Problem::BadValue, EXPECTED);
        None
    }
}

macro_rules! units {
    ($($(#[$doc:meta])* $unit:ident = $name:literal)*) => {
        /// A unit of the data; its name in the file says it (`area_ha`).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Unit { $($(#[$doc])* $unit,)* }

        impl Unit {
            const NAMED: &[(&str, Self)] = &[$(($name, Self::$unit),)*];
        }
    };
}

/// An amount with its unit: `{"area_ha": 350}`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// The unit.
    pub unit: Unit,
    /// The amount.
    pub amount: Amount,
}

impl Read for Quantity {
    fn read(raw: &RawValue, reading: &mut Reading) -> Option<Self> {
        let names: Vec<&str> = Unit::NAMED.iter().map(|(name, _)| *name).collect();
        let object = Object::open(raw, reading, &names)?;
        let [(name, _)] = object.entries() else {
            reading.fault(raw, Problem::BadValue, "one unit");
            return None;
        };
        let amount = object.required::<Amount>(name, reading);
        let (_, unit) = Unit::NAMED.iter().find(|(known, _)| known == name)?;
        Some(Self { unit: *unit, amount: amount? })
    }
}

units! {
    /// Metres above the sea.
    AltitudeM = "altitude_m"
    /// Hectares.
    AreaHa = "area_ha"
    /// Square metres.
    AreaM2 = "area_m2"
    /// Tonnes.
    MassT = "mass_t"
    /// Kilograms.
    MassKg = "mass_kg"
    /// Quintals of 100 kg (tạ).
    MassQuintal = "mass_quintal"
    /// Litres.
    VolumeL = "volume_l"
    /// Metres.
    LengthM = "length_m"
    /// Vietnamese đồng.
    MoneyVnd = "money_vnd"
    /// United States dollars.
    MoneyUsd = "money_usd"
    /// Households.
    Households = "households"
    /// People.
    People = "people"
    /// Members of a cooperative.
    Members = "members"
    /// Trees or stocks.
    Trees = "trees"
    /// Bee hives.
    Hives = "hives"
    /// Fish cages.
    Cages = "cages"
    /// Plant pots.
    Pots = "pots"
    /// Chairs.
    Chairs = "chairs"
    /// Rooms.
    Rooms = "rooms"
    /// Machines.
    Machines = "machines"
    /// Visits.
    Visits = "visits"
    /// Houses.
    Houses = "houses"
    /// Villages.
    Villages = "villages"
    /// Days.
    DurationDays = "duration_days"
    /// Months.
    DurationMonths = "duration_months"
    /// Years.
    DurationYears = "duration_years"
    /// Harvests.
    Crops = "crops"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::read_text;

    #[test]
    fn the_unit_stands_in_the_field_name() {
        let q: Quantity = read_text(r#"{"mass_t":[4,5]}"#).unwrap();
        assert_eq!((q.unit, q.amount), (Unit::MassT, Amount { low: 4.0, high: Some(5.0) }));
    }

    #[test]
    fn unknown_units_and_backward_ranges_are_refused() {
        for bad in [
            r#"{"area_acres":3}"#,
            r#"{"area_ha":[5,4]}"#,
            r#"{"area_ha":"5"}"#,
            r#"{"area_ha":-1}"#,
            r#"{"area_ha":[1]}"#,
        ] {
            assert!(read_text::<Quantity>(bad).is_err(), "{bad}");
        }
    }
}
