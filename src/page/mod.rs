//! One file per route.

mod about;
mod catalogue;
mod facilities;
mod home;
mod journeys;
mod not_found;
mod product;

pub use about::AboutPage;
pub(crate) use about::{copy_report, finding_list};
pub use catalogue::CataloguePage;
pub use facilities::{FacilitiesPage, FacilityPage};
pub use home::HomePage;
pub use journeys::{JourneyPage, JourneysPage};
pub use not_found::{NotFoundPage, RecordNotFound};
pub use product::ProductPage;
