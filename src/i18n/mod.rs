//! Messages of every language. A language that lacks one does not compile.

mod en;
mod finding;
mod format;
mod vi;
mod word;
mod zh;

pub use finding::{finding_report, finding_sentence};
pub use format::{
    amount, bracketed, certificate_line, comma, date, money, month_name, number, quantity, validity_note,
};

pub use word::{
    amount_known, facility_kind, figure_group, grade_name, journey_kind, province_name, role_name,
    support_status, year_heading,
};

use crate::model::Lang;

/// Fixed words of the interface in one language. `{}` marks where a value goes; see [`fill`].
#[expect(missing_docs, reason = "each field is named by the place where its words stand")]
pub struct Messages {
    pub app: &'static str,
    pub app_lines: [&'static str; 2],
    pub intro: &'static str,
    pub touch_to_enter: &'static str,
    pub every_record_sourced: &'static str,
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
    pub index_waits: &'static str,
    pub understood_as: &'static str,
    pub filters_dropped: &'static str,
    pub without_filters: &'static str,
    pub did_you_mean: &'static str,
    pub found_elsewhere: &'static str,
    pub group_places: &'static str,
    pub last_searches: &'static str,
    pub suggestions: &'static str,
    pub show_all: &'static str,
    pub show_more: &'static str,
    pub show_fewer: &'static str,
    pub find_in: &'static str,
    pub jump_to: &'static str,
    pub jump_label: &'static str,
    pub sort_relevance: &'static str,
    pub sort_name_down: &'static str,
    pub sort_district: &'static str,
    pub sort_award: &'static str,
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
    pub finding_at: &'static str,
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
    pub facet_province: &'static str,
    pub facet_sector: &'static str,
    pub facet_support: &'static str,
    pub facet_amount: &'static str,
    pub facet_grade: &'static str,
    pub facet_topic: &'static str,
    pub facet_kind: &'static str,
    pub facet_place: &'static str,
    pub facet_year: &'static str,
    pub facet_product: &'static str,
    pub facet_facility: &'static str,
    pub search_facilities: &'static str,
    pub hint_facilities: &'static str,
    pub search_journeys: &'static str,
    pub hint_journeys: &'static str,
    pub sort_amount: &'static str,
    pub sort_oldest: &'static str,
    pub sort_newest: &'static str,
    pub nothing_facilities: &'static str,
    pub nothing_journeys: &'static str,
    pub or_sectors: &'static str,
    pub or_kinds: &'static str,
    pub technology: &'static str,
    pub sector: &'static str,
    pub support_programme: &'static str,
    pub support_what: &'static str,
    pub support_project: &'static str,
    pub support_when: &'static str,
    pub support_amount: &'static str,
    pub support_total: &'static str,
    pub support_own: &'static str,
    pub amount_not_stated: &'static str,
    pub support_none_found: &'static str,
    pub lesson: &'static str,
    pub lesson_ours: &'static str,
    pub documented_grade: &'static str,
    pub not_visited: &'static str,
    pub topics: &'static str,
    pub ours: &'static str,
    pub documented: &'static str,
    pub same_craft: &'static str,
    pub same_craft_products: &'static str,
    pub journey_host: &'static str,
    pub journey_who: &'static str,
    pub journey_purpose: &'static str,
    pub journey_outcomes: &'static str,
    pub journey_role: &'static str,
    pub journey_report: &'static str,
    pub journey_reported: &'static str,
    pub points_title: &'static str,
    pub journey_learned: &'static str,
    pub journey_unsaid: &'static str,
    pub journey_onward: &'static str,
    pub own_products: &'static str,
    pub own_why: &'static str,
    pub its_maker: &'static str,
    pub journeys_of: &'static str,
    pub journeys_of_product: &'static str,
    pub lessons: &'static str,
    pub onward_products: &'static str,
    pub districts_gone: &'static str,
    pub yen_bai_now: &'static str,
    pub hai_phong_now: &'static str,
    pub journey_models: &'static str,
    pub journey_products: &'static str,
    pub day_woven: &'static str,
    pub day_announced: &'static str,
    pub day_bare: &'static str,
    pub in_2016_report: &'static str,
    pub figures_title: &'static str,
    pub figures_intro: &'static str,
    pub marks_title: &'static str,
    pub milestones_title: &'static str,
    pub caps_title: &'static str,
    pub cap_up_to: &'static str,
    pub cap_share: &'static str,
    pub sources_title: &'static str,
    pub rests_on: &'static str,
    pub report_fault: &'static str,
    pub fault_copied: &'static str,
    pub fault_head: &'static str,
    pub fault_address: &'static str,
    pub fault_record: &'static str,
    pub fault_version: &'static str,
    pub fault_field: &'static str,
    pub chart_title: &'static str,
    pub chart_unknown: &'static str,
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
