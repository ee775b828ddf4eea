//! OCOP stars: solid while in force, hollow when older than 36 months or not checked. Never without words.

use leptos::prelude::*;

use crate::i18n::{certificate_line, validity_note};
use crate::model::{Certificate, Lang, Validity};

const STAR: &str =
    "M12 2.600l2.900 6.200 6.700.8-5 4.600 1.300 6.700L12 17.600l-5.900 3.300 1.300-6.700-5-4.600 6.700-.8z";

/// What an OCOP line shows.
pub struct OcopLine {
    /// “OCOP 3 sao (2020)”.
    pub words: String,
    /// What its state means.
    pub note: String,
    /// How many stars.
    pub stars: u8,
    /// Whether it is in force by the year of award.
    pub in_force: bool,
}

impl OcopLine {
    /// The line of a certificate on a day; `None` for certificates without stars.
    pub fn new(certificate: &Certificate, validity: Validity, lang: Lang) -> Option<Self> {
        Some(Self {
            words: certificate_line(certificate, lang)?,
            note: validity_note(validity, certificate, lang),
            stars: certificate.stars?,
            in_force: matches!(validity, Validity::Valid | Validity::Expiring),
        })
    }
}

/// Stars and words on one line.
pub fn ocop_line(line: &OcopLine) -> impl IntoView + use<> {
    let stars = (0..line.stars)
        .map(|_| {
            view! {
                <svg class="stars__star" viewBox="0 0 24 24">
                    <path d=STAR></path>
                </svg>
            }
        })
        .collect_view();
    let state = if line.in_force { "solid" } else { "hollow" };
    view! {
        <span class="ocop">
            <span class="stars" data-state=state aria-hidden="true">
                {stars}
            </span>
            <span>{line.words.clone()}</span>
        </span>
    }
}
