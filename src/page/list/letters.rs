//! Going to a letter: by typing it in the list, and by a row of letters over long ones.

use leptos::prelude::*;

use super::ListState;
use super::window::Windowed;
use crate::filter::{Collection, Sort};
use crate::i18n::fill;
use crate::model::Lang;
use crate::state::{App, Loaded, use_data};

/// A list sorted by name with more items gets a row of letters.
const LONG: usize = 60;

/// Name of a record as it is shown.
pub(super) fn shown_name(data: &Loaded, list: Collection, position: usize, lang: Lang) -> &str {
    let name = match list {
        Collection::Products => data.catalogue.products.at(position).map(|p| &p.name),
        Collection::Facilities => data.catalogue.facilities.at(position).map(|f| &f.name),
        Collection::Journeys => data.catalogue.journeys.at(position).map(|j| &j.title),
    };
    name.map(|name| name.str(lang)).unwrap_or_default()
}

impl Windowed {
    /// The item that a letter typed in the list means.
    pub fn meant_by(self, event: &leptos::ev::KeyboardEvent, data: &Loaded) -> Option<usize> {
        let plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key() && !event.is_composing();
        let key = event.key();
        (plain && key.chars().count() == 1).then(|| next_beginning(self.app, data, &self, &key))?
    }
}

/// The next item after the focused one whose name begins with what was typed, round to the first.
fn next_beginning(app: App, data: &Loaded, windowed: &Windowed, typed: &str) -> Option<usize> {
    let typed = san_vat_search::plain(typed);
    if typed.is_empty() {
        return None;
    }
    let lang = app.visitor.lang.get_untracked();
    let from = windowed.focused.get_untracked().map_or(0, |at| at + 1);
    windowed.state.order.with_untracked(|order| {
        let fits = |at: &usize| {
            let name = order.get(*at).map(|position| shown_name(data, windowed.state.list, *position, lang));
            name.is_some_and(|name| begins_with(name, &typed))
        };
        (from..order.len()).chain(0..from.min(order.len())).find(fits)
    })
}

/// Compares the first letter only: names are long and lists too.
fn begins_with(name: &str, letter: &str) -> bool {
    let first = name.chars().find(|c| c.is_alphanumeric());
    first.is_some_and(|c| san_vat_search::letter::letter(c).base.to_string() == letter)
}

/// First letters of names, Vietnamese and English.
const LETTERS: [&str; 2] = ["AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/// A row of letters over a long list in the order of its names.
pub(super) fn letters(app: App, state: ListState, windowed: &Windowed) -> Option<AnyView> {
    let windowed = *windowed;
    let sort = state.query.with(|q| q.sort);
    let down = sort == Sort::NameDown;
    let lang = app.lang();
    let [vietnamese, english] = LETTERS;
    let alphabet = match lang {
        Lang::Vi => vietnamese,
        Lang::En => english,
        Lang::Zh => "",
    };
    let named = matches!(sort, Sort::Name | Sort::NameDown) && !alphabet.is_empty();
    if !named || state.count() <= LONG {
        return None;
    }
    let data = use_data();
    let order = state.order.get();
    let key = |at: usize| {
        let name = order.get(at).map(|position| shown_name(&data, state.list, *position, lang));
        san_vat_search::sort_key(name.unwrap_or_default())
    };
    // Names stand in order: each letter begins where the first name is not before it.
    let first = |letter: &str| {
        let bound = san_vat_search::sort_key(letter);
        let (mut low, mut high) = (0, order.len());
        while low < high {
            let middle = low.midpoint(high);
            let before = if down {
                begins_after(&key(middle), &bound)
            } else {
                key(middle).as_bytes() < start(&bound)
            };
            if before { low = middle + 1 } else { high = middle }
        }
        (low < order.len() && key(low).as_bytes().starts_with(start(&bound))).then_some(low)
    };
    let mut found: Vec<(String, usize)> = alphabet
        .chars()
        .filter_map(|letter| Some((letter.to_string(), first(&letter.to_string())?)))
        .collect();
    if down {
        found.reverse();
    }
    let buttons = found.into_iter().map(|(letter, at)| {
        let label = fill(app.t().jump_to, &[&letter]);
        view! {
            <button class="letters__one" type="button" aria-label=label on:click=move |_| windowed.jump(at)>
                {letter}
            </button>
        }
    });
    let buttons = buttons.collect_view();
    Some(view! { <div class="letters" role="group" aria-label=app.t().jump_label>{buttons}</div> }.into_any())
}

/// The letter of a key that was made from one letter: without the end of the syllable.
fn start(key: &san_vat_search::SortKey) -> &[u8] {
    key.as_bytes().get(..2).unwrap_or_default()
}

/// Whether a name stands after all those that begin with a letter.
fn begins_after(key: &san_vat_search::SortKey, letter: &san_vat_search::SortKey) -> bool {
    key.as_bytes() > start(letter) && !key.as_bytes().starts_with(start(letter))
}
