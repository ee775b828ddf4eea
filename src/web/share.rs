//! Handing over an address or a text.

use wasm_bindgen_futures::JsFuture;

/// Opens the system's share sheet with a title and an address. `None` where there is none; `Some(false)`
/// when the reader closed it.
pub async fn share(title: &str, url: &str) -> Option<bool> {
    let navigator = web_sys::window()?.navigator();
    let has = js_sys::Reflect::get(&navigator, &"share".into()).is_ok_and(|f| f.is_function());
    if !has {
        return None;
    }
    let data = web_sys::ShareData::new();
    data.set_title(title);
    data.set_url(url);
    Some(JsFuture::from(navigator.share_with_data(&data)).await.is_ok())
}

/// Puts a text on the clipboard; `false` where the browser refuses (no secure context, no permission).
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let navigator = window.navigator();
    let has = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|c| !c.is_undefined());
    if !has {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
