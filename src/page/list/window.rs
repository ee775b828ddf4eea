//! The window over a long list: which rows are near enough to be drawn.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::ListState;
use crate::filter::{Collection, Found, ListQuery};
use crate::route::Route;
use crate::state::{App, Rows};
use crate::web::{history, page, storage, viewport};

/// Rows are drawn so far outside the window, in CSS pixels: covers are drawn at the same distance.
const AROUND: f64 = 700.0;
/// Lists up to this length are drawn whole: the browser's own search and print find everything in them.
pub(super) const WHOLE: usize = 200;
/// Items that are drawn at a time when nothing better is to be done.
const STEP: usize = 8;
/// Lists whose heights are remembered.
const REMEMBERED: usize = 12;

/// Name under which a list is remembered: its address.
fn key_of(list: Collection, query: ListQuery) -> String {
    Route::list(list, query).href()
}

/// What the list shows. What is in the window comes first: items from `live` on may still show the results before.
#[derive(Clone)]
pub(super) struct Drawn {
    /// Positions in the catalogue.
    pub order: Arc<Vec<usize>>,
    /// What was found by words.
    pub found: Option<Found>,
    /// Items up to this number show the order.
    pub live: usize,
}

impl Drawn {
    fn now(state: ListState, live: usize) -> Self {
        Self { order: state.order.get_untracked(), found: state.found.get_untracked(), live }
    }

    /// Whether all items are in the document.
    pub fn is_whole(&self) -> bool {
        self.order.len() <= WHOLE
    }

    /// Whether items of a list that is drawn whole are still to come.
    pub fn is_growing(&self) -> bool {
        self.is_whole() && self.live < self.order.len()
    }
}

/// About as many items as the window shows before anything is measured: cards are 240 × 330 pixels or smaller.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few items")]
fn in_window() -> usize {
    (viewport::width() * viewport::height() / (240.0 * 330.0)) as usize + 4
}

/// The window over a list.
#[derive(Clone, Copy)]
pub(super) struct Windowed {
    pub app: App,
    pub state: ListState,
    pub node: NodeRef<html::Ul>,
    /// What stands for the rows above those that are drawn: its top is the beginning of the list.
    pub space: NodeRef<html::Div>,
    rows: RwSignal<Rows>,
    /// What is shown.
    pub drawn: RwSignal<Drawn>,
    /// Whether more items are being drawn step by step.
    growing: StoredValue<bool>,
    /// What was typed when the results were shown last.
    words: StoredValue<String>,
    /// Whether the list is scrolled out of the window in part.
    deep: StoredValue<bool>,
    /// Numbers of the items that are drawn.
    pub range: RwSignal<(usize, usize)>,
    /// The item with the focus: it stays in the document wherever the reader scrolls.
    pub focused: RwSignal<Option<usize>>,
    /// Whether items are being put elsewhere: an element that is moved loses the focus, and gets it back.
    moving: StoredValue<bool>,
}

impl Windowed {
    pub fn new(app: App, state: ListState) -> Self {
        let key = key_of(state.list, state.query.get_untracked());
        let known =
            app.rows.with_value(|all| all.iter().find(|(k, _)| *k == key).map(|(_, rows)| rows.clone()));
        let known = known.or_else(|| Rows::from_text(&storage::place(&key)?));
        let at_once = app.returning.get_value() || state.list == Collection::Journeys;
        let drawn = Drawn::now(state, if at_once { usize::MAX } else { in_window() });
        let first = if at_once && drawn.is_whole() { WHOLE } else { in_window() };
        Self {
            app,
            state,
            node: NodeRef::new(),
            space: NodeRef::new(),
            rows: RwSignal::new(known.unwrap_or_default()),
            drawn: RwSignal::new(drawn),
            growing: StoredValue::new(false),
            words: StoredValue::new(state.query.with_untracked(|query| query.q.clone())),
            deep: StoredValue::new(at_once),
            range: RwSignal::new((0, first)),
            focused: RwSignal::new(None),
            moving: StoredValue::new(false),
        }
    }

    /// Keeps the window over the results as they change, as the reader scrolls and until the page goes.
    pub fn follow(self) {
        let (order, found) = (self.state.order, self.state.found);
        // Another list has other heights; it begins at its top unless the reader comes back to it.
        Effect::new(move |before: Option<usize>| {
            let count = order.with(|order| order.len());
            found.track();
            if let Some(before) = before {
                self.rows.update(|rows| *rows = std::mem::take(rows).renewed());
                self.show();
                if before == count {
                    // The same records in other words or another order: the reader stays.
                    self.return_to();
                }
            } else if self.app.returning.get_value() {
                self.return_to();
            }
            self.settle(before.is_none());
            self.grow();
            count
        });
        Effect::new(move |_| {
            self.range.track();
            self.app.visitor.lang.track();
            self.settle(false);
        });
        let watch = viewport::Watch::new(&["scroll", "resize"], move || self.look());
        let watch = StoredValue::new_local(Some(watch));
        let leaving = window_event_listener_untyped("pagehide", move |_| self.keep_place());
        on_cleanup(move || {
            self.remember();
            watch.set_value(None);
            leaving.remove();
        });
    }

    /// Numbers of the items that are in the document; tracked.
    pub fn numbers(self) -> Vec<usize> {
        let count = self.drawn.with(|drawn| drawn.order.len());
        let (from, to) = self.range.get();
        let mut numbers: Vec<usize> = (from.min(count)..to.min(count)).collect();
        match self.focused.get() {
            Some(at) if at < from && at < count => numbers.insert(0, at),
            Some(at) if at >= to && at < count => numbers.push(at),
            _ => {}
        }
        numbers
    }

    /// Height of the rows above those that are drawn, for CSS; tracked.
    pub fn space_above(self) -> String {
        let rows = self.rows.get();
        pixels(if self.is_whole() { 0.0 } else { rows.before(self.range.get().0 / rows.columns()) })
    }

    /// Height of the rows below those that are drawn, for CSS; tracked.
    pub fn space_below(self) -> String {
        let rows = self.rows.get();
        let below = rows.total() - rows.before(self.range.get().1.div_ceil(rows.columns()));
        pixels(if self.is_whole() { 0.0 } else { below.max(0.0) })
    }

    /// Shows other results, without asking for any layout: first those in the window, so that what was typed is painted
    /// at once.
    fn show(self) {
        // Only typing is too quick for the whole list: what is chosen or sorted is shown at once.
        let typed = self.state.query.with_untracked(|query| query.q.clone());
        let same_words = self.words.with_value(|words| *words == typed);
        self.words.set_value(typed);
        let deep = same_words || self.deep.get_value() || self.state.list == Collection::Journeys;
        let drawn = Drawn::now(self.state, if deep { usize::MAX } else { in_window() });
        let (count, first) = (drawn.order.len(), in_window());
        let (_, to) = self.range.get_untracked();
        let range = if drawn.is_whole() {
            (0, if deep { WHOLE } else { to.clamp(first, WHOLE) })
        } else {
            self.rows.with_untracked(|rows| {
                let seen = rows.between(rows.place(), rows.place() + viewport::height());
                let from = if rows.is_inside() { seen.start * rows.columns() } else { 0 };
                if from < count { (from, (from + first).min(count)) } else { (0, first) }
            })
        };
        self.drawn.set(Drawn { live: if drawn.is_whole() { drawn.live } else { usize::MAX }, ..drawn });
        if range != self.range.get_untracked() {
            self.range.set(range);
        }
    }

    /// Draws the rest of a list that is drawn whole, some at a time.
    fn grow(self) {
        if self.growing.get_value() || !self.drawn.with_untracked(Drawn::is_growing) {
            return;
        }
        self.growing.set_value(true);
        page::when_idle(move || {
            if self.drawn.is_disposed() {
                return;
            }
            self.growing.set_value(false);
            if !self.drawn.with_untracked(Drawn::is_growing) {
                return;
            }
            let live = self.drawn.with_untracked(|drawn| drawn.live) + STEP;
            self.drawn.update(|drawn| drawn.live = live);
            if self.range.get_untracked().1 < live {
                self.range.set((0, live));
            }
            self.grow();
        });
    }

    /// Works out which items are near the window.
    fn look(self) {
        let Some(list) = self.node.try_get_untracked().flatten() else { return };
        let Some(top) = self.top() else { return };
        self.deep.set_value(top > 0.0);
        if self.is_whole() {
            return;
        }
        let Some(count) = self.count() else { return };
        let (columns, width) = (viewport::columns_of(&list), viewport::width_of(&list));
        let rows = self.rows.get_untracked();
        let fitted = rows.clone().fitted(count, columns, width);
        let refitted = !fitted.fits_like(&rows);
        if fitted != rows {
            self.rows.set(fitted.clone());
        }
        if refitted && rows.is_inside() {
            self.return_to();
            return;
        }
        self.rows.update_untracked(|rows| rows.look_at(top));
        let near = fitted.between(top - AROUND, top + viewport::height() + AROUND);
        let range = (near.start * columns, (near.end * columns).min(count).max(1));
        if range != self.range.get_untracked() {
            self.moving.set_value(true);
            self.range.set(range);
            page::before_paint(move || self.moved());
        }
    }

    /// How far the list is scrolled out of the window.
    fn top(self) -> Option<f64> {
        let space = self.space.try_get_untracked().flatten()?;
        Some(-viewport::top_of(&space))
    }

    /// Goes back to what the reader was looking at, once the list is laid out.
    fn return_to(self) {
        let kept = self.rows.get_untracked();
        if self.is_whole() || !kept.is_inside() {
            return;
        }
        page::before_paint(move || {
            page::before_paint(move || {
                let Some(list) = self.node.try_get_untracked().flatten() else { return };
                let (Some(top), Some(count)) = (self.top(), self.count()) else { return };
                let rows = kept.fitted(count, viewport::columns_of(&list), viewport::width_of(&list));
                history::scroll_to(viewport::scrolled() - top + rows.place().min(rows.total()));
                self.look();
            });
        });
    }

    fn count(self) -> Option<usize> {
        self.drawn.try_with_untracked(|drawn| drawn.order.len())
    }

    /// Remembers the place for a reload.
    fn keep_place(self) {
        if let Some((key, rows)) = self.kept() {
            storage::keep_place(&key, &rows.to_text());
        }
    }

    /// Gives the focus back to the item that had it before items were put elsewhere.
    fn moved(self) {
        let Some(list) = self.node.try_get_untracked().flatten() else { return };
        self.moving.set_value(false);
        if let Some(at) = self.focused.get_untracked().filter(|_| !viewport::has_focus(&list)) {
            viewport::focus_number(&list, at);
        }
    }

    /// The focus left the list, unless it is only being moved.
    pub fn left(self) {
        if self.moving.try_get_value() == Some(false) {
            self.focused.set(None);
        }
    }

    /// Whether all items are in the document.
    fn is_whole(self) -> bool {
        self.drawn.try_with_untracked(Drawn::is_whole).unwrap_or(true)
    }

    /// Measures the rows that are drawn; whether any was not known before.
    fn measure(self) -> bool {
        let Some(list) = self.node.try_get_untracked().flatten() else { return false };
        if self.is_whole() {
            return false;
        }
        let placed = viewport::placed(&list);
        let before = self.rows.get_untracked();
        let mut rows = before.clone();
        let columns = rows.columns();
        let firsts: Vec<&viewport::Placed> = placed.iter().filter(|p| p.at.is_multiple_of(columns)).collect();
        let mut changed = false;
        for two in firsts.windows(2) {
            if let [this, next] = two {
                changed |= rows.note(this.at / columns, next.top - this.top);
            }
        }
        if !changed {
            return false;
        }
        rows.settle();
        // What the reader looks at stays where it is, though rows above it turn out taller or shorter.
        let Some(top) = self.top() else { return false };
        let seen = before.between(top, top + 1.0).start;
        let shift = rows.before(seen) - before.before(seen);
        self.rows.set(rows);
        if top > 0.0 && shift.abs() >= 1.0 {
            history::scroll_to(viewport::scrolled() + shift);
        }
        true
    }

    /// Looks and measures once what there is has been painted, or before where the list is new: its height must be known.
    fn settle(self, new: bool) {
        let when = if new { page::before_paint } else { page::after_paint };
        when(Box::new(move || {
            if !self.rows.is_disposed() {
                if self.measure() {
                    self.settle(false);
                }
                self.look();
            }
        }) as Box<dyn FnOnce()>);
    }

    /// What is remembered of the list, under its address.
    fn kept(self) -> Option<(String, Rows)> {
        let query = self.state.query.try_get_untracked()?;
        Some((key_of(self.state.list, query), self.rows.try_get_untracked()?))
    }

    /// Remembers the heights for the way back.
    fn remember(self) {
        let Some((key, rows)) = self.kept() else { return };
        self.app.rows.update_value(|all| {
            all.retain(|(k, _)| *k != key);
            all.insert(0, (key, rows));
            all.truncate(REMEMBERED);
        });
    }

    /// Goes to an item and focuses it.
    pub fn jump(self, at: usize) {
        let (Some(list), Some(top)) = (self.node.get_untracked(), self.top()) else { return };
        if self.is_whole() {
            viewport::show_number(&list, at);
            viewport::focus_number(&list, at);
            return;
        }
        let rows = self.rows.get_untracked();
        let columns = rows.columns();
        let list_top = viewport::scrolled() - top;
        // A third of the window above it, below what sticks to its top.
        history::scroll_to((list_top + rows.before(at / columns) - viewport::height() / 3.0).max(0.0));
        self.look();
        page::before_paint(move || {
            self.look();
            page::before_paint(move || {
                if let Some(list) = self.node.try_get_untracked().flatten() {
                    viewport::focus_number(&list, at);
                }
            });
        });
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "heights of a page")]
fn pixels(height: f64) -> String {
    format!("{}px", height.round() as u32)
}
