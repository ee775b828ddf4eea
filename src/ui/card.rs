//! A product in a list.

use leptos::prelude::*;

use super::cover::{card_cover, product_drawn};
use super::keep::keep_mark;
use super::{OcopLine, around, lang_attr, listed, localised, named, not_loaded, ocop_line};
use crate::i18n::{Messages, comma};
use crate::model::{Lang, Place, Product, Text};
use crate::route::Route;
use crate::state::{App, Loaded, use_app, use_data};

/// A district of 2016 in short and its language, where it is not the page's: “Tam Đường” of “Huyện Tam Đường”.
/// The city was no district and keeps its class: “TP Lai Châu”, “Lai Châu city”.
fn short_district(place: &Place, lang: Lang) -> (String, Option<&'static str>) {
    let (name, written) =
        if lang == Lang::En { place.name.get(lang) } else { (place.name.vi.as_str(), Lang::Vi) };
    let bare = name.strip_suffix(" district").or(name.strip_prefix("Huyện ")).unwrap_or(name);
    (bare.replacen("Thành phố", "TP", 1), lang_attr(written, lang))
}

/// “huyện Tam Đường cũ”; the city was no district and keeps its own name.
pub fn former_district(t: &'static Messages, place: &Place, lang: Lang) -> AnyView {
    let name = named(short_district(place, lang));
    if place.name.vi.starts_with("Huyện ") { around(t.old_district, name) } else { name }
}

/// Short forms of legal names on a card.
fn short_producer(name: &str) -> String {
    name.replace("Công ty Cổ phần", "Công ty CP")
        .replace("Hợp tác xã", "HTX")
        .replace("Hộ kinh doanh", "Hộ KD")
}

/// District, then producer; the district is left out where the whole place stands below.
fn by_line(data: &Loaded, product: &Product, lang: Lang) -> impl IntoView + use<> {
    let catalogue = &data.catalogue;
    let district = product.district.as_ref().and_then(|d| catalogue.places.get(d));
    let unread = product.district.is_some() && district.is_none();
    let district = match district {
        Some(district) => named(short_district(district, lang)),
        None if unread => not_loaded(use_app()),
        None => "Lai Châu".into_any(),
    };
    let producer = product.producer.as_ref().and_then(|p| catalogue.producers.get(p));
    let producer = producer.map(|p| {
        let (name, written) = p.name.get(lang);
        view! { <span lang=lang_attr(written, lang)>{short_producer(name)}</span> }
    });
    let comma = producer.is_some().then(|| comma(lang));
    view! {
        <p class="product-card__by">
            <span class="product-card__district">
                {district}
                {comma}
            </span>
            {producer}
        </p>
    }
}

fn where_line(app: App, data: &Loaded, at: usize, product: &Product) -> Option<AnyView> {
    let (t, lang) = (app.t(), app.lang());
    let places = &data.catalogue.places;
    let old = product.district.as_ref().and_then(|d| places.get(d)).map(|d| former_district(t, d, lang));
    let now = match data.catalogue.links.units_of(at) {
        [unit] => places.get(unit).map(|p| around(t.place_now, named(place_name(p, lang)))),
        _ => None,
    };
    let parts: Vec<AnyView> = [old, now].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| listed(parts, lang))
}

/// “xã Bình Lư” inside a sentence.
fn lower_class(name: &str) -> String {
    for (class, lower) in [
        ("Xã", "xã"),
        ("Phường", "phường"),
        ("Thị trấn", "thị trấn"),
        ("Huyện", "huyện"),
        ("Thành phố", "thành phố"),
    ] {
        if let Some(rest) = name.strip_prefix(class) {
            return format!("{lower}{rest}");
        }
    }
    name.to_owned()
}

/// Name of a place inside a sentence and its language, where it is not the page's. Place names stay Vietnamese
/// on Chinese pages: the communes have no standard Chinese names.
pub fn place_name(place: &Place, lang: Lang) -> (String, Option<&'static str>) {
    match (lang, &place.name.en) {
        (Lang::Vi, _) => (lower_class(&place.name.vi), None),
        (Lang::En, Some(en)) => (en.clone(), None),
        _ => (lower_class(&place.name.vi), Some("vi")),
    }
}

/// Byte ranges of a name that what was typed means, in order.
pub type Marks = Vec<(usize, usize)>;

/// A name with what was typed marked in it.
pub(super) fn marked_name(name: &Text, marks: Marks, lang: Lang) -> AnyView {
    let (words, written) = name.get(lang);
    if marks.is_empty() {
        return localised(name, lang);
    }
    let mut parts = Vec::new();
    let mut at = 0;
    for (start, end) in marks {
        let (Some(before), Some(hit)) = (words.get(at..start), words.get(start..end)) else { continue };
        parts.push(before.to_owned().into_any());
        parts.push(view! { <mark>{hit.to_owned()}</mark> }.into_any());
        at = end;
    }
    parts.push(words.get(at..).unwrap_or_default().to_owned().into_any());
    view! { <span lang=written.code()>{parts}</span> }.into_any()
}

/// What a card leads to.
pub(super) struct Linked {
    /// Its page.
    pub route: Route,
    /// Its id.
    pub id: String,
    /// Its name in the reader's language.
    pub name: String,
}

/// A card: cover and words, one link; and a button over the cover that keeps what it shows.
pub(super) fn card_frame(
    linked: impl Fn() -> Option<Linked> + Send + Sync + 'static,
    cover: AnyView,
    words: impl Fn() -> Option<AnyView> + Send + 'static,
) -> AnyView {
    let linked = Signal::derive(move || linked().map(|to| (to.route.href(), to.id, to.name)));
    view! {
        <a class="product-card" href=move || linked.get().map(|(href, ..)| href)>
            {cover}
            {words}
        </a>
        {keep_mark(move || linked.get().map(|(_, id, name)| (id, name)))}
    }
    .into_any()
}

/// A product in a list: cover, name, who and where, OCOP line. The whole card is one link.
#[component]
pub fn ProductCard(
    /// Position of the product in the catalogue; another one redraws the card in place.
    #[prop(into)]
    at: Signal<usize>,
    /// What was typed, in its name.
    #[prop(into, optional)]
    marks: Signal<Marks>,
) -> impl IntoView {
    let (app, data) = (use_app(), use_data());
    let drawn = data.clone();
    let cover = card_cover(at, move |at| Some(product_drawn(&drawn, drawn.catalogue.products.at(at)?)));
    let shown = data.clone();
    let linked = move || {
        let product = shown.catalogue.products.at(at.get())?;
        let name = product.name.str(app.lang()).to_owned();
        Some(Linked { route: Route::Product(product.id.clone()), id: product.id.to_string(), name })
    };
    card_frame(linked, cover, move || product_words(app, &data, at.get(), marks.get()))
}

/// The words of a card are one view, patched in place when it shows another product.
fn product_words(app: App, data: &Loaded, at: usize, marks: Marks) -> Option<AnyView> {
    let lang = app.lang();
    let product = data.catalogue.products.at(at)?;
    let ocop = product
        .certificates
        .iter()
        .find_map(|c| OcopLine::new(c, c.validity(data.today), lang))
        .map(|line| ocop_line(&line));
    let place = where_line(app, data, at, product);
    let has_place = product.district.is_some() || !data.catalogue.links.units_of(at).is_empty();
    let view = view! {
        <div class="product-card__words" data-place=has_place.then_some("true")>
            <h2 class="product-card__name">{marked_name(&product.name, marks, lang)}</h2>
            {by_line(data, product, lang)}
            {place.map(|place| view! { <p class="product-card__where">{place}</p> })}
            {ocop}
        </div>
    };
    Some(view.into_any())
}
