//! Data files as bytes.

use gloo_net::http::Request;

/// The folder of the data, beside the page.
const FOLDER: &str = "data/";

/// How long one file may take before the app opens without it. Milliseconds.
const PATIENCE_MS: u32 = 20_000;

/// Bytes of a data file: from the page itself where the single-file form carries it, else from beside the page.
/// `None` when it cannot be had. The path is the one in the manifest; it may not leave the folder.
pub async fn data_file(path: &str) -> Option<Vec<u8>> {
    if path.starts_with('/') || path.contains("..") || path.contains(':') {
        return None;
    }
    let url = format!("{FOLDER}{path}");
    if let Some(text) = embedded(&url) {
        return Some(text.into_bytes());
    }
    let patience = web_sys::AbortSignal::timeout_with_u32(PATIENCE_MS);
    let response = Request::get(&url).abort_signal(Some(&patience)).send().await.ok()?;
    if !response.ok() {
        return None;
    }
    response.binary().await.ok()
}

/// Text of a `<script type="application/json" data-file="…">` of the page.
fn embedded(url: &str) -> Option<String> {
    if url.contains(['"', '\\']) {
        return None;
    }
    let document = web_sys::window()?.document()?;
    document.query_selector(&format!("script[data-file=\"{url}\"]")).ok()??.text_content()
}
