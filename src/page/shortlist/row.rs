//! One item of the reader's list: chosen for comparing, noted, moved, taken out.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::linked;
use crate::i18n::{Messages, fill};
use crate::state::{App, LONGEST_NOTE, Loaded};
use crate::ui::{Icon, icon};
use crate::web::page;

/// A row. What it needs is copied into its handlers.
#[derive(Clone, Copy)]
struct Row {
    app: App,
    data: StoredValue<Arc<Loaded>>,
    id: StoredValue<String>,
    chosen: RwSignal<BTreeSet<String>>,
}

impl Row {
    fn name(self) -> String {
        let lang = self.app.lang();
        let id = self.id.get_value();
        let name = self.data.with_value(|d| d.catalogue.item(&id).map(|i| i.name().str(lang).to_owned()));
        name.unwrap_or_default()
    }

    /// A label with the item's name in it.
    fn label(
        self,
        message: fn(&'static Messages) -> &'static str,
    ) -> impl Fn() -> String + Copy + Send + Sync {
        move || fill(message(self.app.t()), &[&self.name()])
    }

    /// Its place in the list and how many there are; tracked.
    fn place(self) -> (Option<usize>, usize) {
        let id = self.id.get_value();
        self.app.shortlist.with(|list| (list.iter().position(|kept| kept.id == id), list.len()))
    }

    fn note(self) -> String {
        let id = self.id.get_value();
        let of = |list: &crate::state::Shortlist| list.iter().find(|k| k.id == id).map(|k| k.note.clone());
        self.app.shortlist.with(of).unwrap_or_default()
    }

    fn step(self, back: bool) {
        let id = self.id.get_value();
        self.app.shortlist.update(|list| list.step(&id, back));
        // The row was put elsewhere in the document and lost the focus.
        let button = mover_id(&id, back);
        page::before_paint(move || page::focus_id(&button));
    }

    fn choose(self, on: bool) {
        let id = self.id.get_value();
        self.chosen.update(|chosen| _ = if on { chosen.insert(id) } else { chosen.remove(&id) });
    }

    fn take_out(self) {
        self.choose(false);
        let id = self.id.get_value();
        self.app.change_list(|t| t.dropped_now, |list| list.remove(&id));
        page::focus_heading();
    }
}

/// One item of the reader's list.
pub(super) fn row(
    app: App,
    data: Arc<Loaded>,
    id: String,
    chosen: RwSignal<BTreeSet<String>>,
) -> Option<AnyView> {
    data.catalogue.item(&id)?;
    let link = {
        let (data, id) = (data.clone(), id.clone());
        move || data.catalogue.item(&id).map(|item| linked(app, &data, item))
    };
    let row = Row { app, data: StoredValue::new(data), id: StoredValue::new(id), chosen };
    let view = view! {
        <li class="kept__item">
            <label class="kept__choose">
                <input
                    class="facet__box"
                    type="checkbox"
                    aria-label=row.label(|t| t.compare_one)
                    prop:checked=move || chosen.with(|chosen| chosen.contains(&row.id.get_value()))
                    on:change=move |event| row.choose(event_target_checked(&event))
                />
            </label>
            {link}
            <input
                class="kept__note"
                type="text"
                maxlength=LONGEST_NOTE
                aria-label=row.label(|t| t.note_for)
                placeholder=app.word(|t| t.note)
                prop:value=move || row.note()
                on:change=move |event| {
                    let words = event_target_value(&event);
                    app.shortlist.update(|list| list.note(&row.id.get_value(), &words));
                }
            />
            {ways(row)}
        </li>
    };
    Some(view.into_any())
}

fn ways(row: Row) -> AnyView {
    view! {
        <div class="kept__ways">
            {mover(row, true)} {mover(row, false)}
            <button
                class="button kept__way"
                type="button"
                aria-label=row.label(|t| t.take_out)
                on:click=move |_| row.take_out()
            >
                {icon(Icon::Close)}
            </button>
        </div>
    }
    .into_any()
}

/// Moves the item by one place; says where it can go no further, and keeps the focus.
fn mover(row: Row, back: bool) -> AnyView {
    let (label, drawing): (fn(&'static Messages) -> &'static str, _) =
        if back { (|t| t.move_up, Icon::Up) } else { (|t| t.move_down, Icon::Lower) };
    let ends = move || {
        let (at, count) = row.place();
        at == if back { Some(0) } else { count.checked_sub(1) }
    };
    view! {
        <button
            class="button kept__way"
            type="button"
            id=mover_id(&row.id.get_value(), back)
            aria-label=row.label(label)
            aria-disabled=move || ends().then_some("true")
            on:click=move |_| row.step(back)
        >
            {icon(drawing)}
        </button>
    }
    .into_any()
}

fn mover_id(id: &str, back: bool) -> String {
    format!("{}-{id}", if back { "up" } else { "down" })
}
