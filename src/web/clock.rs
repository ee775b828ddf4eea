//! The device's calendar.

use chrono::NaiveDate;

/// Today by the device's clock and time zone; `None` if the clock shows no calendar day.
pub fn today() -> Option<NaiveDate> {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).ok()?;
    NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date())
}
