//! Covers: drawn when they come near the window.

use leptos::html;
use leptos::prelude::*;

use crate::model::{Facility, Product};
use crate::state::use_data;
use crate::textile::art::Drawing;
use crate::textile::cover::{CoverOptions, CoverSpec, cover};
use crate::web::observe::Nearness;
use crate::web::page;

/// Format of a cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CoverFrame {
    /// 4:3.3, in lists.
    Card,
    /// Square below 64 px.
    Thumb,
    /// Full height beside the museum label.
    Tall,
    /// Full height beside the label where the window is narrow.
    Narrow,
    /// Across the top on phones.
    Wide,
}

impl CoverFrame {
    fn options(self) -> CoverOptions {
        use crate::textile::cover::Layout;
        match self {
            Self::Card => CoverOptions::sized(400, 330),
            Self::Thumb => CoverOptions::thumb(),
            Self::Tall => CoverOptions {
                cell_px: Some(4),
                layout: Some(Layout::Left),
                allow_close: false,
                ..CoverOptions::sized(500, 800)
            },
            Self::Narrow => CoverOptions {
                cell_px: Some(3),
                layout: Some(Layout::Left),
                allow_close: false,
                ..CoverOptions::sized(270, 1000)
            },
            Self::Wide => CoverOptions {
                cell_px: Some(3),
                layout: Some(Layout::Bottom),
                ..CoverOptions::sized(390, 288)
            },
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Thumb => "thumb",
            Self::Tall => "tall",
            Self::Narrow => "narrow",
            Self::Wide => "wide",
        }
    }
}

fn markup(id: &str, category: &str, drawing: Drawing, frame: CoverFrame) -> String {
    let uid = format!("{}-{id}", frame.name());
    cover(&CoverSpec { id, category, drawing }, &frame.options(), &uid)
}

/// The product's own drawing, else its category's, else herbs.
fn drawing_of(product: &Product) -> Drawing {
    let data = use_data();
    let category = data.catalogue.categories.get(&product.category);
    let names = [product.drawing.as_deref(), category.map(|c| c.drawing.as_str())];
    names.into_iter().flatten().find_map(Drawing::from_id).unwrap_or(Drawing::Herbs)
}

/// The cover of a product. Decorative: the name stands beside it. `near` makes it wait until it is near the
/// window; its box has its size from the start.
pub fn cover_of(product: &Product, frame: CoverFrame, near: bool) -> AnyView {
    drawn(product.id.to_string(), product.category.to_string(), drawing_of(product), frame, near)
}

/// The cover of a facility: its sector's drawing in the colours of the sector's category.
pub fn facility_cover(facility: &Facility, frame: CoverFrame, near: bool) -> AnyView {
    let data = use_data();
    let sector = data.catalogue.sectors.get(&facility.sector);
    let drawing = sector.and_then(|s| Drawing::from_id(&s.drawing)).unwrap_or(Drawing::House);
    let category = sector.map(|s| s.category.to_string()).unwrap_or_default();
    drawn(facility.id.to_string(), category, drawing, frame, near)
}

fn drawn(id: String, category: String, drawing: Drawing, frame: CoverFrame, near: bool) -> AnyView {
    let draw = move || markup(&id, &category, drawing, frame);
    let class = format!("cover-box cover-box--{}", frame.name());
    if !near {
        return view! { <div class=class aria-hidden="true" inner_html=draw()></div> }.into_any();
    }
    let shown = RwSignal::new(String::new());
    let node = NodeRef::<html::Div>::new();
    // The observer lives as long as the card.
    let kept = StoredValue::new_local(None);
    Effect::new(move |_| {
        let Some(element) = node.get() else { return };
        let draw = draw.clone();
        let drawer = draw.clone();
        // Words come first: a cover is a hundred shapes to parse and to paint, and who types is shown another list soon.
        let nearness = Nearness::new(move |_| {
            let drawer = drawer.clone();
            page::when_idle(move || {
                if !shown.is_disposed() {
                    shown.set(drawer());
                }
            });
        });
        if !nearness.watch(&element) {
            shown.set(draw());
        }
        kept.set_value(Some(nearness));
    });
    view! { <div class=class aria-hidden="true" node_ref=node inner_html=move || shown.get()></div> }
        .into_any()
}
