//! Rows of the museum label.

use leptos::prelude::*;

use super::localised;
use crate::catalogue::Catalogue;
use crate::i18n::{bracketed, comma, date, quantity};
use crate::model::{Fact, SourceId, Text, Value};
use crate::state::App;

/// A row: term and value, with notes under either.
pub fn museum_row(term: impl IntoView + 'static, value: impl IntoView + 'static) -> impl IntoView {
    view! {
        <div class="facts__row">
            <dt class="facts__term">{term}</dt>
            <dd class="facts__value">{value}</dd>
        </div>
    }
}

/// A fact as a row.
pub struct FactRow<'a> {
    /// The fact.
    pub fact: &'a Fact,
    /// Sources of its record, for source numbers.
    pub sources: &'a [SourceId],
    /// Where labels are.
    pub catalogue: &'a Catalogue,
}

/// Values of a figure, side by side where sources contradict each other.
pub fn values_view(values: &[Value], disagree: bool, sources: &[SourceId], app: App) -> AnyView {
    let views = values.iter().map(|value| value_view(value, None, sources, app));
    if disagree {
        let sides = views.map(|v| view! { <div class="disagree__side">{v}</div> }).collect_view();
        return view! { <div class="disagree">{sides}</div> }.into_any();
    }
    views.map(|v| view! { <div>{v}</div> }).collect_view().into_any()
}

impl FactRow<'_> {
    /// Draws the row. Contradicting values stand side by side, each with whose number it is.
    pub fn view(&self, app: App) -> AnyView {
        let (lang, t) = (app.lang(), app.t());
        let label = self.catalogue.labels.get(&self.fact.label).map(|l| localised(&l.name, lang));
        let about = self.fact.about.as_ref();
        if let ([value], false) = (self.fact.values.as_slice(), self.fact.disagree) {
            return museum_row(label, value_view(value, about, self.sources, app)).into_any();
        }
        let about = about.map(|about| view! { <span class="facts__note">{localised(about, lang)}</span> });
        let values: Vec<AnyView> =
            self.fact.values.iter().map(|value| value_view(value, None, self.sources, app)).collect();
        if !self.fact.disagree {
            let lines = values.into_iter().map(|v| view! { <div>{v}</div> }).collect_view();
            return museum_row((label, about), lines).into_any();
        }
        let columns =
            values.into_iter().map(|v| view! { <div class="disagree__side">{v}</div> }).collect_view();
        let said = view! { <span class="facts__note">{t.sources_disagree}</span> };
        museum_row((label, about, said), view! { <div class="disagree">{columns}</div> }).into_any()
    }
}

/// A value with its year, and under it who says so and which source.
fn value_view(value: &Value, about: Option<&Text>, sources: &[SourceId], app: App) -> AnyView {
    let (lang, t) = (app.lang(), app.t());
    let main = match (&value.text, &value.quantity) {
        (Some(text), _) => localised(text, lang),
        (None, Some(q)) => {
            let number = quantity(q, value.bound, &value.per, lang);
            view! { <span class="facts__number">{number}</span> }.into_any()
        }
        (None, None) => ().into_any(),
    };
    let planned = value.planned.then_some(t.planned);
    let year = value.year.map(|year| date(year, lang));
    let bracket: Vec<String> = planned.map(str::to_owned).into_iter().chain(year).collect();
    let bracket = (!bracket.is_empty()).then(|| bracketed(&bracket.join(" "), lang));
    let about = about.map(|about| (comma(lang), localised(about, lang)));
    let numbers: Vec<String> = value
        .sources
        .iter()
        .filter_map(|s| sources.iter().position(|own| own == s))
        .map(|at| format!(" [{}]", at + 1))
        .collect();
    let note = value.note.as_ref().map(|n| view! { <span class="facts__note">{localised(n, lang)}</span> });
    (main, about, bracket, numbers.concat(), note).into_any()
}
