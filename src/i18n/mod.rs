//! Messages of every language. A language that lacks one does not compile.

mod en;
mod finding;
mod format;
mod vi;
mod zh;

pub use finding::{finding_report, finding_sentence};
pub use format::{
    amount, bracketed, certificate_line, comma, date, month_name, number, quantity, validity_note,
};

use crate::model::Lang;

/// Fixed words of the interface in one language. `{}` marks where a value goes; see [`fill`].
#[expect(missing_docs, reason = "each field is named by the place where its words stand")]
pub struct Messages {
    pub app: &'static str,
    pub app_lines: [&'static str; 2],
    pub intro: &'static str,
    pub touch_to_enter: &'static str,
    pub every_fact_sourced: &'static str,
    pub language: &'static str,
    pub language_names: [&'static str; 3],
    pub nav: &'static str,
    pub nav_products: &'static str,
    pub nav_facilities: &'static str,
    pub nav_journeys: &'static str,
    pub nav_about: &'static str,
    pub door_products: &'static str,
    pub door_facilities: &'static str,
    pub door_journeys: &'static str,
    pub skip: &'static str,
    pub menu: &'static str,
    pub close: &'static str,
    pub theme: &'static str,
    pub theme_system: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub text_size: &'static str,
    pub text_sizes: [&'static str; 4],
    pub reach: &'static str,
    pub reach_hand: &'static str,
    pub reach_arm: &'static str,
    pub catalogue: &'static str,
    pub search_label: &'static str,
    pub search_hint: &'static str,
    pub search_clear: &'static str,
    pub facets: &'static str,
    pub facet_category: &'static str,
    pub facet_district: &'static str,
    pub facet_commune: &'static str,
    pub facet_stars: &'static str,
    pub facet_ethnic: &'static str,
    pub facet_month: &'static str,
    pub facet_producer: &'static str,
    pub facet_certificate: &'static str,
    pub facet_certification: &'static str,
    pub stars_none: &'static str,
    pub district_unknown: &'static str,
    pub certificate_valid: &'static str,
    pub certificate_expiring: &'static str,
    pub certificate_expired: &'static str,
    pub certificate_unknown: &'static str,
    pub show_results: &'static str,
    pub clear_filters: &'static str,
    pub value_unknown: &'static str,
    pub remove_filter: &'static str,
    pub sort: &'static str,
    pub sort_label: &'static str,
    pub chip_category: &'static str,
    pub chip_district: &'static str,
    pub sort_best: &'static str,
    pub sort_name: &'static str,
    pub sort_stars: &'static str,
    pub nothing_found: &'static str,
    pub nothing_found_hint: &'static str,
    pub or_categories: &'static str,
    pub results: &'static str,
    pub place: &'static str,
    pub place_now: &'static str,
    pub place_not_named: &'static str,
    pub old_district: &'static str,
    pub producer: &'static str,
    pub ethnic_of: &'static str,
    pub certificate: &'static str,
    pub other_certificates: &'static str,
    pub not_stated_here: &'static str,
    pub price_terms: &'static str,
    pub trade_price: &'static str,
    pub trade_minimum: &'static str,
    pub trade_lead: &'static str,
    pub trade_capacity: &'static str,
    pub trade_unknown: &'static str,
    pub trade_unknown_but_price: &'static str,
    pub place_district_only: &'static str,
    pub door_not_loaded: &'static str,
    pub data_in_part: &'static str,
    pub sources: &'static str,
    pub sources_of_record: &'static str,
    pub sources_disagree: &'static str,
    pub source_undated: &'static str,
    pub planned: &'static str,
    pub title_is_ours: &'static str,
    pub not_translated: &'static str,
    pub translated_name: &'static str,
    pub same_producer: &'static str,
    pub same_commune: &'static str,
    pub same_category: &'static str,
    pub all_of: &'static str,
    pub next: &'static str,
    pub share: &'static str,
    pub copied: &'static str,
    pub copy_failed: &'static str,
    pub stars_solid: &'static str,
    pub facilities_intro: &'static str,
    pub facility_makes: &'static str,
    pub journeys_intro: &'static str,
    pub journey_when: &'static str,
    pub journey_undated: &'static str,
    pub journey_where: &'static str,
    pub journey_announced: &'static str,
    pub inferred: &'static str,
    pub approximate: &'static str,
    pub about_title: &'static str,
    pub about_what: &'static [&'static str],
    pub about_woven_title: &'static str,
    pub about_woven: &'static [&'static str],
    pub about_woven_known: &'static str,
    pub about_woven_unknown: &'static str,
    pub about_covers_title: &'static str,
    pub about_covers: &'static [&'static str],
    pub about_ocop_title: &'static str,
    pub about_ocop: &'static [&'static str],
    pub about_data_title: &'static str,
    pub about_data_version: &'static str,
    pub about_findings_none: &'static str,
    pub about_findings: &'static str,
    pub about_copy_report: &'static str,
    pub report_copied: &'static str,
    pub about_clock: &'static str,
    pub about_credits_title: &'static str,
    pub about_credits: &'static [&'static str],
    pub about_sources_title: &'static str,
    pub about_contact_none: &'static str,
    pub not_found_title: &'static str,
    pub not_found: &'static str,
    pub not_found_record: &'static str,
    pub go_home: &'static str,
    pub error_title: &'static str,
    pub error_what: &'static str,
    pub error_retry: &'static str,
    pub error_contact: &'static str,
    pub new_tab: &'static str,
}

/// The messages of a language.
pub fn messages(lang: Lang) -> &'static Messages {
    match lang {
        Lang::Vi => &vi::MESSAGES,
        Lang::En => &en::MESSAGES,
        Lang::Zh => &zh::MESSAGES,
    }
}

/// Puts values where the message has `{}`, in order.
pub fn fill(message: &str, values: &[&str]) -> String {
    let mut values = values.iter();
    let mut out = String::with_capacity(message.len() + 16);
    for (at, part) in message.split("{}").enumerate() {
        if at > 0 {
            out.push_str(values.next().unwrap_or(&""));
        }
        out.push_str(part);
    }
    out
}

/// “155 sản phẩm”, “1 product”, “2 products”.
pub fn count_products(lang: Lang, n: usize) -> String {
    counted(lang, n, ["sản phẩm", "product", "products", "种产品"])
}

/// “6 nguồn”.
pub fn count_sources(lang: Lang, n: usize) -> String {
    counted(lang, n, ["nguồn", "source", "sources", "个来源"])
}

/// “51 cơ sở”.
pub fn count_facilities(lang: Lang, n: usize) -> String {
    counted(lang, n, ["cơ sở", "maker", "makers", "个生产单位"])
}

/// “36 hành trình và sự kiện”.
pub fn count_journeys(lang: Lang, n: usize) -> String {
    counted(lang, n, ["hành trình và sự kiện", "journey or event", "journeys and events", "次行程与活动"])
}

fn counted(lang: Lang, n: usize, [vi, one, many, zh]: [&str; 4]) -> String {
    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
    let digits = number(n as f64, lang);
    match lang {
        Lang::Vi => format!("{digits} {vi}"),
        // CLDR: English has one form for exactly 1 and another for all else.
        Lang::En => format!("{digits} {}", if n == 1 { one } else { many }),
        Lang::Zh => format!("{digits} {zh}"),
    }
}

#[cfg(test)]
mod tests;
