//! Neighbours: same producer, same commune, same category, each with a way to all of them.

use leptos::prelude::*;

use crate::filter::{Collection, Facet, ListQuery};
use crate::i18n::{count_facilities, count_products, fill};
use crate::model::Product;
use crate::page::shelf::{SHELF, facility_cards, journey_rows, product_cards, shelf};
use crate::route::Route;
use crate::state::{use_app, use_data};
use crate::ui::localised;

/// Shelves of neighbours; a product stands on the first shelf that fits, so none is shown twice.
pub(super) fn related(product: &Product, at: usize) -> AnyView {
    let (app, data) = (use_app(), use_data());
    let t = app.t();
    let links = &data.catalogue.links;
    let mut shelves: Vec<(&'static str, Vec<usize>, ListQuery)> = Vec::new();
    if let Some(producer) = &product.producer {
        let query = ListQuery::default().with(Facet::Producer, producer.as_str(), true);
        shelves.push((t.same_producer, links.of_producer(producer).to_vec(), query));
    }
    if let Some(unit) = links.units_of(at).first() {
        let query = ListQuery::default().with(Facet::Commune, unit.as_str(), true);
        shelves.push((t.same_commune, links.in_unit(unit).to_vec(), query));
    }
    let query = ListQuery::default().with(Facet::Category, product.category.as_str(), true);
    shelves.push((t.same_category, links.in_category(&product.category).to_vec(), query));
    let mut shown = vec![at];
    let mut sections = Vec::new();
    for (heading, members, query) in shelves {
        let all = members.len();
        let start = members.iter().position(|m| *m == at).unwrap_or(0);
        // Begin after this product, so that neighbours differ from page to page.
        let around = members.iter().cycle().skip(start).take(all).copied();
        let picked: Vec<usize> = around.filter(|m| !shown.contains(m)).take(SHELF).collect();
        if picked.is_empty() {
            continue;
        }
        shown.extend(&picked);
        let more = fill(t.all_of, &[&count_products(app.lang(), all)]);
        let all = Some((Route::Products(query).href(), more));
        sections.extend(shelf(heading, None, all, product_cards(picked)));
    }
    sections.into_iter().collect_view().into_any()
}

/// Facilities elsewhere of the same craft, each shelf with the rule's reason.
pub(super) fn same_craft(product: &Product) -> AnyView {
    let (app, data) = (use_app(), use_data());
    let (t, lang) = (app.t(), app.lang());
    let shelves = data.catalogue.crafts_of_product(product).filter_map(|(rule, all)| {
        let more = rule.sector.as_ref().map(|sector| {
            let href = Route::chosen(Collection::Facilities, Facet::Sector, sector.as_str()).href();
            (href, fill(t.all_of, &[&count_facilities(lang, all.len())]))
        });
        let ours = view! { <span class="facts__note">{t.lesson_ours} ". " {t.not_visited}</span> };
        let why = (localised(&rule.reason, lang), " ", ours).into_any();
        shelf(t.same_craft, Some(why), more, facility_cards(all.into_iter().take(SHELF)))
    });
    shelves.collect_view().into_any()
}

/// The facility that is the product's producer, and journeys that name the product or that facility.
pub(super) fn maker_and_journeys(product: &Product) -> AnyView {
    let (app, data) = (use_app(), use_data());
    let t = app.t();
    let catalogue = &data.catalogue;
    let facilities = catalogue.facilities.iter().enumerate();
    let maker = facilities.filter(|(_, f)| f.producer.is_some() && f.producer == product.producer);
    let maker: Vec<usize> = maker.map(|(at, _)| at).collect();
    let ids: Vec<_> =
        maker.iter().filter_map(|at| catalogue.facilities.at(*at)).map(|f| f.id.clone()).collect();
    let journeys = catalogue.journeys.iter().enumerate();
    let journeys = journeys
        .filter(|(_, j)| j.products.contains(&product.id) || j.facilities.iter().any(|f| ids.contains(f)));
    let journeys: Vec<usize> = journeys.map(|(at, _)| at).collect();
    let journeys = journey_rows(t.journeys_of_product, t.documented, &journeys);
    let maker = shelf(t.its_maker, Some(t.own_why.into_any()), None, facility_cards(maker));
    (maker, journeys).into_any()
}
