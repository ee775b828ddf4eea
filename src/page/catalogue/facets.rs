//! The panel of facets, beside the results or in the sheet.

use std::collections::HashMap;

use leptos::prelude::*;

use super::words::value_words;
use crate::filter::{Facet, FacetValue, ProductQuery, facet_counts, ordered};
use crate::state::{App, Loaded, use_app, use_data};
use crate::ui::{FacetGroup, FacetRow};

/// Facets in display order; the first three are always open.
const SHOWN: [Facet; 7] = [
    Facet::Stars,
    Facet::Category,
    Facet::District,
    Facet::Certificate,
    Facet::Certification,
    Facet::Ethnic,
    Facet::Month,
];

fn heading(app: App, facet: Facet) -> &'static str {
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
    }
}

/// Rows of a facet in display order: categories as in the data, stars downwards, months upwards, others by count
/// over the whole catalogue.
fn rows(app: App, data: &Loaded, facet: Facet, values: &[FacetValue], query: &ProductQuery) -> Vec<FacetRow> {
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
        Facet::Stars => vec![u8::MAX - number(row)],
        Facet::Month => vec![number(row)],
        _ => san_vat_search::sort_key(&row.label).as_bytes().to_vec(),
    })
}

/// All facets with their counts.
#[component]
pub(super) fn FacetPanel(
    query: Memo<ProductQuery>,
    prefix: &'static str,
    #[prop(into)] on_change: Callback<ProductQuery>,
) -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let counts = {
        let data = data.clone();
        Memo::new(move |_| {
            let query = query.get();
            let matching = data.index.matching(&query.q);
            facet_counts(&data.catalogue, &matching, &query, &SHOWN, data.today)
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
                    bars=facet == Facet::Category
                    on_choose=on_choose
                />
            </Show>
        }
    };
    SHOWN.into_iter().map(group).collect_view()
}
