//! Rows of the museum label.

use leptos::prelude::*;

use super::{lang_attr, localised};
use crate::catalogue::Catalogue;
use crate::i18n::{date, fill, quantity};
use crate::model::{Fact, Lang, Product, Value};
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
    /// Its record, for source numbers.
    pub product: &'a Product,
    /// Where labels are.
    pub catalogue: &'a Catalogue,
}

impl FactRow<'_> {
    /// Draws the row. Contradicting values stand side by side, each with whose number it is.
    pub fn view(&self, app: App) -> AnyView {
        let lang = app.lang();
        let t = app.t();
        let label = self.catalogue.labels.get(&self.fact.label).map(|l| localised(&l.name, lang));
        let contradiction = self.fact.disagree.then(|| view! { <span class="facts__note">{t.sources_disagree}</span> });
        let about = self.fact.about.as_ref().map(|about| view! { <span class="facts__note">{localised(about, lang)}</span> });
        let values: Vec<AnyView> = self.fact.values.iter().map(|value| self.value(value, app)).collect();
        let values = if self.fact.disagree {
            let columns = values.into_iter().map(|v| view! { <div class="disagree__side">{v}</div> }).collect_view();
            view! { <div class="disagree">{columns}</div> }.into_any()
        } else {
            values.into_iter().map(|v| view! { <div>{v}</div> }).collect_view().into_any()
        };
        museum_row((label, contradiction), (values, about)).into_any()
    }

    fn value(&self, value: &Value, app: App) -> AnyView {
        let (lang, t) = (app.lang(), app.t());
        let main = match (&value.text, &value.quantity) {
            (Some(text), _) => text_value(text, value, lang),
            (None, Some(q)) => {
                let number = quantity(q, value.bound, &value.per, lang);
                view! { <span class="facts__number">{number}</span> }.into_any()
            }
            (None, None) => ().into_any(),
        };
        let mut notes: Vec<AnyView> = Vec::new();
        if value.planned {
            notes.push(t.planned.into_any());
        }
        if let Some(note) = &value.note {
            notes.push(localised(note, lang));
        }
        if let Some(year) = value.year {
            notes.push(fill(t.source_year, &[&date(year, lang)]).into_any());
        }
        let numbers: Vec<String> = value
            .sources
            .iter()
            .filter_map(|s| self.product.sources.iter().position(|own| own == s))
            .map(|at| format!("[{}]", at + 1))
            .collect();
        if !numbers.is_empty() {
            notes.push(numbers.join(" ").into_any());
        }
        let notes = (!notes.is_empty()).then(|| {
            let mut joined: Vec<AnyView> = Vec::new();
            for (at, note) in notes.into_iter().enumerate() {
                if at > 0 {
                    joined.push(", ".into_any());
                }
                joined.push(note);
            }
            view! { <span class="facts__note">{joined}</span> }
        });
        (main, notes).into_any()
    }
}

fn text_value(text: &crate::model::Text, value: &Value, lang: Lang) -> AnyView {
    let (words, written) = text.get(lang);
    let _ = value;
    view! { <span lang=lang_attr(written, lang)>{words.to_owned()}</span> }.into_any()
}
