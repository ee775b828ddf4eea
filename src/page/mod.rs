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

use leptos::prelude::Set;

use crate::state::{App, Notice};
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

/// A length in a drawing, in whole units.
#[expect(clippy::cast_possible_truncation, reason = "a few hundred units")]
fn units(value: f64) -> String {
    (value.round() as i32).to_string()
}
