//! Facets: name, count, a bar in proportion under the rows of a group that wants one.

use leptos::prelude::*;

/// One value of a facet.
#[derive(Clone, PartialEq)]
pub struct FacetRow {
    /// The id.
    pub value: String,
    /// Its words.
    pub label: String,
    /// Language of the words, where it is not the page's.
    pub label_lang: Option<&'static str>,
    /// How many products it would give.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A group of check boxes. Rows that would give nothing stay, grey, and can still be unchosen.
#[component]
pub fn FacetGroup(
    /// Prefix of ids, unique on the page.
    name: String,
    /// Heading.
    #[prop(into)]
    heading: Signal<&'static str>,
    /// Rows in display order.
    #[prop(into)]
    rows: Signal<Vec<FacetRow>>,
    /// Whether bars are drawn.
    #[prop(optional)]
    bars: bool,
    /// Above the rows.
    #[prop(optional, into)]
    before: Option<ViewFn>,
    /// Below the rows.
    #[prop(optional, into)]
    after: Option<ViewFn>,
    /// Called with a value and whether it is now chosen.
    #[prop(into)]
    on_choose: Callback<(String, bool)>,
) -> impl IntoView {
    let most = move || rows.get().iter().map(|r| r.count).max().unwrap_or(1).max(1);
    // Rows are kept by value, so that the box that was used keeps the focus while counts change.
    let values = Memo::new(move |_| rows.get().into_iter().map(|r| r.value).collect::<Vec<_>>());
    let row = move |value: String| {
        let of = value.clone();
        let this = Memo::new(move |_| rows.get().into_iter().find(|r| r.value == of));
        let count = move || this.get().map_or(0, |r| r.count);
        let chosen = move || this.get().is_some_and(|r| r.chosen);
        // A box that was used keeps the focus, so it is not taken away from under the finger.
        let used = StoredValue::new(false);
        // Thousandths in whole numbers; never more than 1.
        let share = move || {
            let thousandths = count() * 1000 / most();
            format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
        };
        view! {
            <label class="facet__row" data-empty=move || (count() == 0 && !chosen()).then_some("true")>
                <input
                    class="facet__box"
                    type="checkbox"
                    prop:checked=chosen
                    disabled=move || count() == 0 && !chosen() && !used.get_value()
                    on:change=move |event| {
                        used.set_value(true);
                        on_choose.run((value.clone(), event_target_checked(&event)));
                    }
                />
                <span lang=move || this.get().and_then(|r| r.label_lang)>
                    {move || this.get().map(|r| r.label)}
                </span>
                <span class="facet__count">{count}</span>
                {bars.then(|| view! { <span class="facet__bar" style:--share=share></span> })}
            </label>
        }
    };
    let heading_id = format!("facet-{name}");
    view! {
        <div class="facet" role="group" aria-labelledby=heading_id.clone() id=format!("group-{name}")>
            <h2 class="facet__heading" id=heading_id.clone()>
                {move || heading.get()}
            </h2>
            {before.map(|view| view.run())}
            <For each=move || values.get() key=|v| v.clone() children=row />
            {after.map(|view| view.run())}
        </div>
    }
}
