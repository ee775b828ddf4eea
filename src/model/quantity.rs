//! Quantities: a number or a range, the unit in the name of the field.

use serde::{Deserialize, Deserializer, de};

/// A number, or a range of two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// The number, or the lower end.
    pub low: f64,
    /// The upper end, larger than `low`.
    pub high: Option<f64>,
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Amount;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a number of 0 or more, or [low, high]")
            }
            fn visit_f64<E: de::Error>(self, low: f64) -> Result<Amount, E> {
                if low < 0.0 {
                    return Err(E::invalid_value(de::Unexpected::Float(low), &self));
                }
                Ok(Amount { low, high: None })
            }
            #[expect(clippy::cast_precision_loss, reason = "figures stay far below 2^52")]
            fn visit_u64<E: de::Error>(self, low: u64) -> Result<Amount, E> {
                self.visit_f64(low as f64)
            }
            #[expect(clippy::cast_precision_loss, reason = "figures stay far below 2^52")]
            fn visit_i64<E: de::Error>(self, low: i64) -> Result<Amount, E> {
                self.visit_f64(low as f64)
            }
            fn visit_seq<A: de::SeqAccess<'de>>(self, mut seq: A) -> Result<Amount, A::Error> {
                let (low, high) = (seq.next_element::<f64>()?, seq.next_element::<f64>()?);
                match (low, high, seq.next_element::<f64>()?) {
                    (Some(low), Some(high), None) if 0.0 <= low && low < high => {
                        Ok(Amount { low, high: Some(high) })
                    }
                    _ => Err(de::Error::invalid_value(de::Unexpected::Seq, &self)),
                }
            }
        }
        d.deserialize_any(Visitor)
    }
}

macro_rules! units {
    ($($(#[$doc:meta])* $unit:ident)*) => {
        /// A unit of the data; its name in the file is the snake-case form (`area_ha`).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Unit { $($(#[$doc])* $unit,)* }

        /// An amount with its unit: `{"area_ha": 350}`.
        #[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Quantity { $($(#[$doc])* $unit(Amount),)* }

        impl Quantity {
            /// The unit.
            pub fn unit(&self) -> Unit {
                match self { $(Self::$unit(_) => Unit::$unit,)* }
            }

            /// The amount.
            pub fn amount(&self) -> Amount {
                match *self { $(Self::$unit(amount) => amount,)* }
            }
        }
    };
}

units! {
    /// Metres above the sea.
    AltitudeM
    /// Hectares.
    AreaHa
    /// Square metres.
    AreaM2
    /// Tonnes.
    MassT
    /// Kilograms.
    MassKg
    /// Quintals of 100 kg (tạ).
    MassQuintal
    /// Litres.
    VolumeL
    /// Metres.
    LengthM
    /// Vietnamese đồng.
    MoneyVnd
    /// United States dollars.
    MoneyUsd
    /// Households.
    Households
    /// People.
    People
    /// Members of a cooperative.
    Members
    /// Trees or stocks.
    Trees
    /// Bee hives.
    Hives
    /// Fish cages.
    Cages
    /// Plant pots.
    Pots
    /// Chairs.
    Chairs
    /// Rooms.
    Rooms
    /// Machines.
    Machines
    /// Visits.
    Visits
    /// Houses.
    Houses
    /// Villages.
    Villages
    /// Days.
    DurationDays
    /// Months.
    DurationMonths
    /// Years.
    DurationYears
    /// Harvests.
    Crops
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unit_stands_in_the_field_name() {
        let q: Quantity = serde_json::from_str(r#"{"mass_t":[4,5]}"#).unwrap();
        assert_eq!((q.unit(), q.amount()), (Unit::MassT, Amount { low: 4.0, high: Some(5.0) }));
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
            assert!(serde_json::from_str::<Quantity>(bad).is_err(), "{bad}");
        }
    }
}
