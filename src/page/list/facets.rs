//! The panel of facets, beside the results or in the sheet.

use std::collections::HashMap;

use leptos::prelude::*;

use super::words::value_words;
use crate::filter::{Collection, Facet, FacetValue, ListQuery, facet_counts, ordered};
use crate::model::{JourneyKind, Province, SupportStatus};
use crate::state::{App, Loaded, use_app, use_data};
use crate::ui::{FacetGroup, FacetRow};

/// Facets of a collection in display order.
pub(super) fn shown(list: Collection) -> &'static [Facet] {
    use Facet as F;
    match list {
        Collection::Products => {
            &[F::Stars, F::Category, F::District, F::Certificate, F::Certification, F::Ethnic, F::Month]
        }
        Collection::Facilities => &[F::Province, F::Sector, F::Support, F::Amount, F::Topic, F::Grade],
        Collection::Journeys => &[F::Kind, F::Topic, F::Place, F::Year],
    }
}

pub(super) fn heading(app: App, facet: Facet) -> &'static str {
    let t = app.t();
    match facet {
        Facet::Category => t.facet_category,
        Facet::District => t.facet_district,
        Facet::Commune => t.facet_commune,
        Facet::Stars => t.facet_stars,
        Facet::Ethnic => t.facet_ethnic,
        Facet::Month => t.facet_month,
        Facet::Producer => t.facet_producer,
        Facet::Certificate => t.facet_certificate,
        Facet::Certification => t.facet_certification,
        Facet::Province => t.facet_province,
        Facet::Sector => t.facet_sector,
        Facet::Support => t.facet_support,
        Facet::Amount => t.facet_amount,
        Facet::Grade => t.facet_grade,
        Facet::Topic => t.facet_topic,
        Facet::Kind => t.facet_kind,
        Facet::Place => t.facet_place,
        Facet::Year => t.facet_year,
        Facet::Product => t.facet_product,
        Facet::Facility => t.facet_facility,
    }
}

/// Rows of a facet in display order: categories as in the data, stars downwards, months upwards, others by count
/// over the whole catalogue.
fn rows(app: App, data: &Loaded, facet: Facet, values: &[FacetValue], query: &ListQuery) -> Vec<FacetRow> {
    let rows: Vec<FacetRow> = values
        .iter()
        .map(|v| {
            let (label, label_lang) = value_words(app, &data.catalogue, facet, &v.value);
            FacetRow {
                label,
                label_lang,
                count: v.count,
                chosen: query.has(facet, &v.value),
                value: v.value.clone(),
            }
        })
        .collect();
    let number = |row: &FacetRow| row.value.parse::<u8>().unwrap_or(0);
    let place = |at: Option<usize>| {
        u32::try_from(at.unwrap_or(usize::MAX)).unwrap_or(u32::MAX).to_be_bytes().to_vec()
    };
    ordered(&rows, |row| match facet {
        Facet::Category => place(data.catalogue.categories.iter().position(|c| c.id.as_str() == row.value)),
        Facet::District => place(data.catalogue.places.iter().position(|p| p.id.as_str() == row.value)),
        Facet::Certificate => {
            place(["valid", "expiring", "unknown", "expired"].iter().position(|o| *o == row.value))
        }
        Facet::Sector => place(data.catalogue.sectors.iter().position(|s| s.id.as_str() == row.value)),
        Facet::Topic => place(data.catalogue.topics.iter().position(|t| t.id.as_str() == row.value)),
        Facet::Kind => place(JourneyKind::ALL.iter().position(|k| k.code() == row.value)),
        Facet::Support => place(SupportStatus::ALL.iter().position(|s| s.code() == row.value)),
        Facet::Place | Facet::Province => place(Province::ALL.iter().position(|p| p.code() == row.value)),
        // Newest first, undated ones last: digits sort before letters.
        Facet::Year => place(row.value.parse::<usize>().ok().map(|year| usize::from(u16::MAX) - year)),
        Facet::Grade | Facet::Amount => row.value.clone().into_bytes(),
        Facet::Stars => vec![u8::MAX - number(row)],
        Facet::Month => vec![number(row)],
        _ => san_vat_search::sort_key(&row.label).as_bytes().to_vec(),
    })
}

/// All facets with their counts.
#[component]
pub(super) fn FacetPanel(
    list: Collection,
    query: Memo<ListQuery>,
    prefix: &'static str,
    #[prop(into)] on_change: Callback<ListQuery>,
) -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let counts = {
        let data = data.clone();
        Memo::new(move |_| {
            let query = query.get();
            let matching = data.index.matching(list, &query.q);
            facet_counts(&data.catalogue, list, &matching, &query, shown(list), data.today)
        })
    };
    let group = move |facet: Facet| {
        let data = data.clone();
        let of = move |all: &HashMap<Facet, Vec<FacetValue>>| all.get(&facet).cloned().unwrap_or_default();
        let rows = Signal::derive(move || rows(app, &data, facet, &counts.with(of), &query.get()));
        let on_choose = Callback::new(move |(value, on): (String, bool)| {
            on_change.run(query.get_untracked().with(facet, &value, on));
        });
        view! {
            <Show when=move || !rows.get().is_empty()>
                <FacetGroup
                    name=format!("{prefix}-{}", facet.name())
                    heading=Signal::derive(move || heading(app, facet))
                    rows=rows
                    bars=matches!(facet, Facet::Category | Facet::Sector | Facet::Kind)
                    on_choose=on_choose
                />
            </Show>
        }
    };
    shown(list).iter().copied().map(group).collect_view()
}
