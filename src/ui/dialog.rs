//! A modal dialog: the browser traps the focus, Esc closes, focus returns to the opener.

use leptos::html;
use leptos::prelude::*;

use super::{Icon, icon};
use crate::state::use_app;
use crate::web::page::set_dialog;

/// A dialog that is in the document while `open` says so. Its content is drawn only while it is open.
#[component]
pub fn Dialog(
    /// Whether it is open; closing it any way sets this to false.
    open: RwSignal<bool>,
    /// Its heading.
    #[prop(into)]
    heading: Signal<String>,
    /// Name of its kind, for the style.
    kind: &'static str,
    /// Its content.
    children: ChildrenFn,
) -> impl IntoView {
    let app = use_app();
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let open = open.get();
        if let Some(dialog) = node.get() {
            set_dialog(&dialog, open);
        }
    });
    let heading_id = format!("dialog-{kind}");
    view! {
        <dialog
            class=format!("dialog dialog--{kind}")
            node_ref=node
            aria-labelledby=heading_id
            on:close=move |_| open.set(false)
            on:click=move |event| {
                let target = event.target();
                let dialog = node.get_untracked();
                if target.is_some() && target.as_ref() == dialog.as_deref().map(AsRef::as_ref) {
                    open.set(false);
                }
            }
        >
            <Show when=move || open.get()>
                <div class="dialog__body">
                    <div class="dialog__head">
                        <h2 class="dialog__title" id=format!("dialog-{kind}")>
                            {move || heading.get()}
                        </h2>
                        <button class="button" type="button" on:click=move |_| open.set(false)>
                            {icon(Icon::Close)}
                            <span>{app.word(|t| t.close)}</span>
                        </button>
                    </div>
                    {children()}
                </div>
            </Show>
        </dialog>
    }
}
