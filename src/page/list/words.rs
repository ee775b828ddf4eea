//! Words of facet values.

use crate::catalogue::Catalogue;
use crate::filter::{Collection, Facet, SearchIndex, StarsValue};
use crate::i18n::{
    amount_known, fill, grade_name, journey_kind, month_name, province_name, support_status, year_heading,
};
use crate::model::{
    CategoryId, CertificationId, EthnicGroupId, FacilityId, Grade, JourneyKind, Lang, PlaceId, ProducerId,
    ProductId, Province, SectorId, SupportStatus, Text, TopicId,
};
use crate::state::App;
use crate::ui::lang_attr;

/// The words of a value and their language, where it is not the page's. A value that the data does not know is
/// quoted as it stands in the address, and said to be unknown.
pub(super) fn value_words(
    app: App,
    catalogue: &Catalogue,
    facet: Facet,
    value: &str,
) -> (String, Option<&'static str>) {
    let (t, lang) = (app.t(), app.lang());
    let fixed = match (facet, value) {
        (Facet::Stars, StarsValue::NONE) => Some(t.stars_none),
        (Facet::District, "unknown") => Some(t.district_unknown),
        (Facet::Certificate, "valid") => Some(t.certificate_valid),
        (Facet::Certificate, "expiring") => Some(t.certificate_expiring),
        (Facet::Certificate, "expired") => Some(t.certificate_expired),
        (Facet::Certificate, "unknown") => Some(t.certificate_unknown),
        (Facet::Amount, "known") => Some(amount_known(true, lang)),
        (Facet::Amount, "unknown") => Some(amount_known(false, lang)),
        (Facet::Support, "unknown") => Some(support_status(None, lang)),
        (Facet::Support, _) => coded(SupportStatus::ALL, SupportStatus::code, value)
            .map(|status| support_status(Some(status), lang)),
        (Facet::Grade, _) => coded(Grade::ALL, Grade::code, value).map(|grade| grade_name(grade, lang)),
        (Facet::Kind, _) => {
            coded(JourneyKind::ALL, JourneyKind::code, value).map(|kind| journey_kind(kind, lang))
        }
        (Facet::Province | Facet::Place, _) => {
            coded(Province::ALL, Province::code, value).map(|province| province_name(province, lang))
        }
        _ => None,
    };
    if facet == Facet::Year {
        return (year_heading(value.parse().ok(), lang), None);
    }
    if let Some(words) = fixed {
        return (words.to_owned(), None);
    }
    if let (Facet::Month, Ok(month @ 1..=12)) = (facet, value.parse()) {
        return (month_name(month, lang), None);
    }
    if facet == Facet::Stars && matches!(value, "1" | "2" | "3" | "4" | "5") {
        let words = match lang {
            Lang::Vi => format!("{value} sao"),
            Lang::En => format!("{value} {}", if value == "1" { "star" } else { "stars" }),
            Lang::Zh => format!("{value} 星"),
        };
        return (words, None);
    }
    let Some(text) = record_name(catalogue, facet, value) else {
        return (fill(t.value_unknown, &[value]), None);
    };
    let is_place = matches!(facet, Facet::District | Facet::Commune | Facet::Place);
    let (words, written) =
        if is_place && lang == Lang::Zh { (text.vi.as_str(), Lang::Vi) } else { text.get(lang) };
    let words = if facet == Facet::District && lang != Lang::En {
        words.replacen("Huyện ", "", 1)
    } else {
        words.to_owned()
    };
    (words, lang_attr(written, lang))
}

/// The member of an enumeration by its word in addresses.
fn coded<T: Copy>(all: &[T], code: fn(T) -> &'static str, value: &str) -> Option<T> {
    all.iter().copied().find(|one| code(*one) == value)
}

fn record_name<'a>(catalogue: &'a Catalogue, facet: Facet, value: &str) -> Option<&'a Text> {
    match facet {
        Facet::Category => catalogue.categories.get(&CategoryId::new(value).ok()?).map(|c| &c.name),
        Facet::District | Facet::Commune | Facet::Place => {
            catalogue.places.get(&PlaceId::new(value).ok()?).map(|p| &p.name)
        }
        Facet::Sector => catalogue.sectors.get(&SectorId::new(value).ok()?).map(|s| &s.name),
        Facet::Topic => catalogue.topics.get(&TopicId::new(value).ok()?).map(|t| &t.name),
        Facet::Product => catalogue.products.get(&ProductId::new(value).ok()?).map(|p| &p.name),
        Facet::Facility => catalogue.facilities.get(&FacilityId::new(value).ok()?).map(|f| &f.name),
        Facet::Ethnic => catalogue.ethnic_groups.get(&EthnicGroupId::new(value).ok()?).map(|g| &g.name),
        Facet::Producer => catalogue.producers.get(&ProducerId::new(value).ok()?).map(|p| &p.name),
        Facet::Certification => {
            catalogue.certifications.get(&CertificationId::new(value).ok()?).map(|c| &c.name)
        }
        _ => None,
    }
}

/// Words of a chosen value on its chip: “OCOP 3 sao”.
pub(super) fn chosen_words(app: App, catalogue: &Catalogue, facet: Facet, value: &str) -> String {
    let topic = TopicId::new(value).ok().filter(|_| facet == Facet::Topic);
    if let Some(code) = topic.and_then(|id| catalogue.topics.get(&id)?.code.clone()) {
        return code;
    }
    let words = value_words(app, catalogue, facet, value).0;
    match facet {
        Facet::Stars if value != StarsValue::NONE => format!("OCOP {words}"),
        _ => words,
    }
}

/// Whether a value means anything: a record of the collection has it, or the vocabulary does. While the index is made,
/// everything counts as known.
pub(super) fn is_known(
    catalogue: &Catalogue,
    index: Option<&SearchIndex>,
    list: Collection,
    facet: Facet,
    value: &str,
) -> bool {
    let Some(index) = index else { return true };
    index.facet(list, facet).is_some_and(|column| column.has(value))
        || record_name(catalogue, facet, value).is_some()
        || match facet {
            Facet::Stars => matches!(value, StarsValue::NONE | "1" | "2" | "3" | "4" | "5"),
            Facet::District | Facet::Year => value == "unknown",
            Facet::Certificate => CERTIFICATE_STATES.contains(&value),
            Facet::Amount => matches!(value, "known" | "unknown"),
            Facet::Support => {
                value == "unknown" || coded(SupportStatus::ALL, SupportStatus::code, value).is_some()
            }
            Facet::Grade => coded(Grade::ALL, Grade::code, value).is_some(),
            Facet::Kind => coded(JourneyKind::ALL, JourneyKind::code, value).is_some(),
            Facet::Province | Facet::Place => coded(Province::ALL, Province::code, value).is_some(),
            Facet::Month => matches!(value.parse(), Ok(1..=12)),
            _ => false,
        }
}

/// States of a recognition, in display order.
pub(super) const CERTIFICATE_STATES: [&str; 4] = ["valid", "expiring", "unknown", "expired"];
