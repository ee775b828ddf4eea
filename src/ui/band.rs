//! Woven bands of the interface, coloured by tokens.

use leptos::prelude::*;

use crate::textile::band::{BandStyle, Detail, Family, Palette, band_svg};
use crate::textile::ridge::star_path;

fn selvedge_markup(uid: &str, cell_px: u32, vertical: bool) -> String {
    let style = BandStyle { palette: Palette::Tokens, cell_px, vertical, stitch: true };
    band_svg(uid, Family::Bien, "x", Detail::Full, style)
}

/// The selvedge on the left edge of every content screen: 13 threads of 2 px.
#[component]
pub fn Selvedge() -> impl IntoView {
    view! { <div class="selvedge" aria-hidden="true" inner_html=selvedge_markup("selvedge", 2, true)></div> }
}

/// The hem across the top on phones: 13 threads of 1 px.
#[component]
pub fn Hem() -> impl IntoView {
    view! { <div class="hem" aria-hidden="true" inner_html=selvedge_markup("hem", 1, false)></div> }
}

/// A band for a legend: woven means that there is a source.
pub fn woven_band(uid: &str, seed: &str) -> String {
    let style = BandStyle { palette: Palette::Tokens, cell_px: 3, vertical: false, stitch: true };
    band_svg(uid, Family::Sao, seed, Detail::Slim, style)
}

/// Warp threads without a weft: not known.
pub fn bare_warp() -> impl IntoView {
    view! { <div class="bare-warp" aria-hidden="true"></div> }
}

/// The eight-point star of the wordmark.
pub fn star_mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="-8 -8 17 17" shape-rendering="crispEdges" aria-hidden="true" focusable="false">
            <path d=star_path(4, 0, 0)></path>
        </svg>
    }
}
