//! Covers: drawn when they come near the window.

use leptos::html;
use leptos::prelude::*;

use crate::model::{Facility, Product};
use crate::state::{Loaded, use_data};
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
    /// Low and wide, over a column of a table.
    Head,
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
            Self::Head => CoverOptions {
                cell_px: Some(3),
                layout: Some(Layout::Left),
                allow_close: false,
                ..CoverOptions::sized(352, 150)
            },
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
            Self::Head => "head",
            Self::Tall => "tall",
            Self::Narrow => "narrow",
            Self::Wide => "wide",
        }
    }
}

/// What the cover of a record shows.
pub(super) struct Drawn {
    id: String,
    category: String,
    drawing: Drawing,
}

impl Drawn {
    fn markup(&self, frame: CoverFrame) -> String {
        let Self { id, category, drawing } = self;
        let uid = format!("{}-{id}", frame.name());
        cover(&CoverSpec { id, category, drawing: *drawing }, &frame.options(), &uid)
    }

    fn view(&self, frame: CoverFrame) -> AnyView {
        let class = format!("cover-box cover-box--{}", frame.name());
        view! { <div class=class aria-hidden="true" inner_html=self.markup(frame)></div> }.into_any()
    }
}

/// The product's own drawing, else its category's, else herbs.
pub(super) fn product_drawn(data: &Loaded, product: &Product) -> Drawn {
    let category = data.catalogue.categories.get(&product.category);
    let names = [product.drawing.as_deref(), category.map(|c| c.drawing.as_str())];
    let drawing = names.into_iter().flatten().find_map(Drawing::from_id).unwrap_or(Drawing::Herbs);
    Drawn { id: product.id.to_string(), category: product.category.to_string(), drawing }
}

/// The drawing of a facility's sector in the colours of the sector's category.
pub(super) fn facility_drawn(data: &Loaded, facility: &Facility) -> Drawn {
    let sector = data.catalogue.sectors.get(&facility.sector);
    let drawing = sector.and_then(|s| Drawing::from_id(&s.drawing)).unwrap_or(Drawing::House);
    let category = sector.map(|s| s.category.to_string()).unwrap_or_default();
    Drawn { id: facility.id.to_string(), category, drawing }
}

/// The cover of a product. Decorative: the name stands beside it.
pub fn cover_of(product: &Product, frame: CoverFrame) -> AnyView {
    product_drawn(&use_data(), product).view(frame)
}

/// The cover of a facility.
pub fn facility_cover(facility: &Facility, frame: CoverFrame) -> AnyView {
    facility_drawn(&use_data(), facility).view(frame)
}

/// The cover of a card, which may come to show another record. It is drawn once the card is near the window and nothing
/// better is to be done: it is a hundred shapes to parse and to paint, and who types is shown another list soon. Its
/// box has its size from the start.
pub(super) fn card_cover(
    at: Signal<usize>,
    of: impl Fn(usize) -> Option<Drawn> + Send + Sync + 'static,
) -> AnyView {
    let of = StoredValue::new(of);
    let shown = RwSignal::new(String::new());
    let near = RwSignal::new(false);
    let node = NodeRef::<html::Div>::new();
    // The observer lives until the card was near once.
    let kept = StoredValue::new_local(None);
    Effect::new(move |_| {
        let Some(element) = node.get() else { return };
        let nearness = Nearness::new(move |_| {
            near.try_set(true);
        });
        if nearness.watch(&element) {
            kept.set_value(Some(nearness));
        } else {
            near.set(true);
        }
    });
    Effect::new(move |before: Option<()>| {
        let at_now = at.get();
        if !near.get() {
            return;
        }
        if before.is_some() && !shown.with_untracked(String::is_empty) {
            shown.set(String::new());
        }
        page::when_idle(move || {
            if at.try_get_untracked() == Some(at_now) {
                let drawn = of.try_with_value(|of| of(at_now)).flatten();
                shown.try_set(drawn.map(|drawn| drawn.markup(CoverFrame::Card)).unwrap_or_default());
            }
        });
    });
    view! {
        <div class="cover-box cover-box--card" aria-hidden="true" node_ref=node inner_html=move || shown.get()></div>
    }
    .into_any()
}
