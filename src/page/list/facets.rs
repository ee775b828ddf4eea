//! The panel of facets, beside the results or in the sheet.

use std::sync::Arc;

use leptos::prelude::*;
use san_vat_search::sort_numbers;

use super::ListState;
use super::words::{CERTIFICATE_STATES, value_words};
use crate::catalogue::Catalogue;
use crate::filter::{Collection, Column, Facet, ListQuery, SearchIndex, ordered};
use crate::i18n::fill;
use crate::model::{JourneyKind, PlaceId, PlaceKind, Province, SupportStatus};
use crate::state::{App, Loaded, use_app, use_data};
use crate::ui::{FacetGroup, FacetRow};

/// Facets of a collection in display order.
pub(super) fn shown(list: Collection) -> &'static [Facet] {
    use Facet as F;
    match list {
        Collection::Products => &[
            F::Stars,
            F::Category,
            F::District,
            F::Commune,
            F::Certificate,
            F::Certification,
            F::Ethnic,
            F::Producer,
            F::Month,
        ],
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

/// A facet with more values shows the largest and those chosen; the others are found by their names.
const LONG: usize = 16;
/// Values of a long facet that are shown without being asked for.
const LARGEST: usize = 6;
/// Most rows shown of a long facet.
const MOST: usize = 200;

/// What is shown of a facet.
#[derive(Clone, PartialEq)]
struct Wanted {
    /// What was typed to find a value.
    typed: String,
    /// Whether all values were asked for.
    all: bool,
}

/// Rows of a facet in display order, and how many it has beyond them.
fn rows(
    app: App,
    data: &Loaded,
    column: &Column,
    facet: Facet,
    state: ListState,
    wanted: &Wanted,
) -> (Vec<FacetRow>, usize) {
    let (query, counts) = (state.chosen.get(), state.counts.get());
    let counts = counts.get(&facet);
    let row = |number: usize, value: &String| {
        let (label, label_lang) = value_words(app, &data.catalogue, facet, value);
        FacetRow {
            label,
            label_lang,
            count: counts.and_then(|c| c.get(number)).copied().unwrap_or_default() as usize,
            chosen: query.has(facet, value),
            value: value.clone(),
        }
    };
    let values = column.values();
    // Communes are offered as they are today; addresses and searches take the old ones too.
    let offered = |value: &str| {
        facet != Facet::Commune || query.has(facet, value) || is_present(&data.catalogue, value)
    };
    // A chosen value never vanishes, even one that no record has.
    let none = query
        .chosen(facet)
        .filter(|value| !column.has(value))
        .map(|value| row(usize::MAX, &value.to_owned()));
    let mut rows: Vec<FacetRow> = none.collect();
    let all = values.iter().enumerate().filter(|(_, value)| offered(value));
    if values.len() <= LONG || wanted.all {
        rows.extend(all.take(MOST).map(|(number, value)| row(number, value)));
    } else if wanted.typed.is_empty() {
        let mut largest: Vec<u64> = values
            .iter()
            .zip(0_u64..)
            .filter(|(value, _)| offered(value))
            .map(|(value, number)| (u64::from(u32::MAX) - column.total(value) as u64) << 32 | number)
            .collect();
        sort_numbers(&mut largest);
        largest.truncate(LARGEST);
        let shown = |number: usize, value: &str| {
            query.has(facet, value) || largest.iter().any(|n| n & u64::from(u32::MAX) == number as u64)
        };
        rows.extend(
            all.filter(|(number, value)| shown(*number, value)).map(|(number, value)| row(number, value)),
        );
    } else {
        let typed = san_vat_search::plain(&wanted.typed);
        let named = all.filter(|(_, value)| {
            let words = san_vat_search::plain(&value_words(app, &data.catalogue, facet, value).0);
            query.has(facet, value) || words.contains(&typed)
        });
        rows.extend(named.take(MOST).map(|(number, value)| row(number, value)));
    }
    let hidden = values.iter().filter(|value| offered(value)).count().saturating_sub(rows.len());
    (in_order(data, facet, &rows), hidden)
}

/// Whether a place is a commune or ward of today.
fn is_present(catalogue: &Catalogue, place: &str) -> bool {
    let place = PlaceId::new(place).ok().and_then(|id| catalogue.places.get(&id));
    place.is_some_and(|place| place.kind == PlaceKind::Unit)
}

/// Categories as in the data, stars downwards, months upwards, others by their words.
fn in_order(data: &Loaded, facet: Facet, rows: &[FacetRow]) -> Vec<FacetRow> {
    let number = |row: &FacetRow| row.value.parse::<u8>().unwrap_or(0);
    let place = |at: Option<usize>| {
        u32::try_from(at.unwrap_or(usize::MAX)).unwrap_or(u32::MAX).to_be_bytes().to_vec()
    };
    ordered(rows, |row| match facet {
        Facet::Category => place(data.catalogue.categories.iter().position(|c| c.id.as_str() == row.value)),
        Facet::District => place(data.catalogue.places.iter().position(|p| p.id.as_str() == row.value)),
        Facet::Certificate => place(CERTIFICATE_STATES.iter().position(|o| *o == row.value)),
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

/// Months say something once so many products state them.
const MONTHS_STATED: usize = 20;

/// All facets with their counts.
#[component]
pub(super) fn FacetPanel(
    state: ListState,
    prefix: &'static str,
    #[prop(into)] on_change: Callback<ListQuery>,
) -> impl IntoView {
    let all = shown(state.list).iter().copied();
    all.map(|facet| facet_group(state, facet, prefix, on_change)).collect_view()
}

/// One facet.
fn facet_group(
    state: ListState,
    facet: Facet,
    prefix: &'static str,
    on_change: Callback<ListQuery>,
) -> AnyView {
    let (app, data) = (use_app(), use_data());
    let wanted = RwSignal::new(Wanted { typed: String::new(), all: false });
    let column = move |index: &Option<Arc<SearchIndex>>| {
        index.as_ref().and_then(|i| i.facet(state.list, facet)).map(Column::len)
    };
    let values = Memo::new(move |_| state.index.with(column).unwrap_or_default());
    let shown = Memo::new(move |_| {
        state.index.with(|index| {
            let column = index.as_ref().and_then(|i| i.facet(state.list, facet))?;
            let few_months = facet == Facet::Month && column.stated() < MONTHS_STATED;
            if few_months && !state.chosen.with(|q| q.facets().any(|f| f == facet)) {
                return None;
            }
            Some(rows(app, &data, column, facet, state, &wanted.get()))
        })
    });
    let hidden = move || shown.with(|shown| shown.as_ref().map_or(0, |(_, hidden)| *hidden));
    let on_choose = Callback::new(move |(value, on): (String, bool)| {
        on_change.run(state.query.get_untracked().with(facet, &value, on));
    });
    let name = format!("{prefix}-{}", facet.name());
    let is_long = move || values.get() > LONG;
    view! {
        <Show when=move || shown.with(|shown| shown.as_ref().is_some_and(|(rows, hidden)| !rows.is_empty() || *hidden > 0))>
            <FacetGroup
                name=name.clone()
                heading=Signal::derive(move || heading(app, facet))
                rows=Signal::derive(move || shown.get().map(|(rows, _)| rows).unwrap_or_default())
                bars=matches!(facet, Facet::Category | Facet::Sector | Facet::Kind)
                on_choose=on_choose
                before=ViewFn::from(move || is_long().then(|| find_field(app, facet, wanted)))
                after=ViewFn::from(move || {
                    is_long().then_some(move || more_button(app, wanted, hidden()))
                })
            />
        </Show>
    }
    .into_any()
}

/// Finds a value of a long facet by its name.
fn find_field(app: App, facet: Facet, wanted: RwSignal<Wanted>) -> AnyView {
    let label = move || fill(app.t().find_in, &[heading(app, facet)]);
    view! {
        <input
            class="facet__find"
            type="text"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            aria-label=label
            placeholder=label
            prop:value=move || wanted.get().typed
            on:input=move |event| wanted.set(Wanted { typed: event_target_value(&event), all: false })
        />
    }
    .into_any()
}

/// Shows all values of a long facet, or the largest again.
fn more_button(app: App, wanted: RwSignal<Wanted>, hidden: usize) -> Option<AnyView> {
    let now = wanted.get();
    let words =
        if now.all { app.t().show_fewer.to_owned() } else { fill(app.t().show_more, &[&hidden.to_string()]) };
    (now.typed.is_empty() && (hidden > 0 || now.all)).then(|| {
        view! {
            <button
                class="facet__more"
                type="button"
                aria-expanded=if now.all { "true" } else { "false" }
                on:click=move |_| wanted.update(|w| w.all = !w.all)
            >
                {words}
            </button>
        }
        .into_any()
    })
}
