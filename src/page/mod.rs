//! One file per route.

mod about;
mod chart;
mod compare;
mod facility;
mod figures;
mod home;
mod journey;
mod list;
mod not_found;
mod product;
mod record;
mod shelf;
mod shortlist;
mod sources;

pub use about::AboutPage;
pub(crate) use about::{contact, copy_report, finding_list};
pub use compare::ComparePage;
pub use facility::FacilityPage;
pub use figures::FiguresPage;
pub use home::HomePage;
pub use journey::JourneyPage;
pub use list::ListPage;
pub use not_found::{NotFoundPage, RecordNotFound};
pub use product::ProductPage;
pub use shortlist::{SentListPage, ShortlistPage};
pub use sources::SourcesPage;

use leptos::prelude::{AnyView, Set};

use crate::catalogue::Item;
use crate::route::Route;
use crate::state::{App, Notice};
use crate::ui::{CoverFrame, cover_of, facility_cover};
use crate::web::share;

/// Puts a text on the clipboard and says so; where the browser refuses, shows it to be copied by hand.
async fn hand_over_text(app: App, text: String, done: &'static str) {
    let copied = share::copy(&text).await;
    let notice = if copied {
        Notice::of(done)
    } else {
        Notice { text: Some(text), ..Notice::of(app.t_untracked().copy_failed) }
    };
    app.notice.set(Some(notice));
}

/// Where a product or facility has its page.
fn page_of(item: Item<'_>) -> Route {
    match item {
        Item::Product(_, product) => Route::Product(product.id.clone()),
        Item::Facility(facility) => Route::Facility(facility.id.clone()),
    }
}

/// The cover of a product or facility.
fn item_cover(item: Item<'_>, frame: CoverFrame) -> AnyView {
    match item {
        Item::Product(_, product) => cover_of(product, frame),
        Item::Facility(facility) => facility_cover(facility, frame),
    }
}

/// A length in a drawing, in whole units.
#[expect(clippy::cast_possible_truncation, reason = "a few hundred units")]
fn units(value: f64) -> String {
    (value.round() as i32).to_string()
}
