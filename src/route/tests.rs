use proptest::prelude::*;

use super::*;
use crate::filter::{Collection, Facet, Sort};

#[test]
fn addresses_of_the_contract_lead_to_their_pages() {
    assert_eq!(Address::parse("").route, Route::Home);
    assert_eq!(Address::parse("#/").route, Route::Home);
    assert_eq!(Address::parse("#/about").route, Route::About);
    let Route::Products(query) =
        Address::parse("#/products?category=tea,rice&stars=3&sort=stars&lang=en").route
    else {
        panic!("not the catalogue")
    };
    assert!(
        query.has(Facet::Category, "tea")
            && query.has(Facet::Category, "rice")
            && query.has(Facet::Stars, "3")
    );
    assert_eq!(query.sort, Sort::Stars);
    assert_eq!(Address::parse("#/products?category=tea&lang=en").lang, Some(Lang::En));
}

#[test]
fn unknown_addresses_lead_to_a_page_that_says_so_and_keep_their_words() {
    for hash in ["#/nope", "#/products/Bad_Id", "#/products/a/b", "#x", "#/products/%00"] {
        assert!(matches!(Address::parse(hash).route, Route::NotFound(_)), "{hash}");
        assert_eq!(Address::parse(hash).format(), hash);
    }
}

#[test]
fn an_unknown_language_in_the_address_is_ignored() {
    assert_eq!(Address::parse("#/about?lang=fr").lang, None);
}

fn any_query(list: Collection) -> impl Strategy<Value = ListQuery> {
    (
        "\\PC{0,12}",
        prop::collection::vec((prop::sample::select(list.facets()), "[a-z0-9-]{1,10}"), 0..8),
        prop::sample::select(Sort::of(list)),
    )
        .prop_map(|(q, chosen, sort)| {
            let mut query = ListQuery::default();
            (query.q, query.sort) = (q, sort);
            for (facet, value) in chosen {
                query = query.with(facet, &value, true);
            }
            query
        })
}

fn any_route() -> impl Strategy<Value = Route> {
    prop_oneof![
        Just(Route::Home),
        Just(Route::About),
        Just(Route::Figures),
        Just(Route::Sources),
        any_query(Collection::Products).prop_map(Route::Products),
        any_query(Collection::Facilities).prop_map(Route::Facilities),
        any_query(Collection::Journeys).prop_map(Route::Journeys),
        "[a-z0-9-]{1,40}".prop_map(|id| Route::Product(ProductId::new(&id).unwrap())),
        "[a-z0-9-]{1,40}".prop_map(|id| Route::Facility(FacilityId::new(&id).unwrap())),
        "[a-z0-9-]{1,40}".prop_map(|id| Route::Journey(JourneyId::new(&id).unwrap())),
    ]
}

proptest! {
    #[test]
    fn every_address_reads_back_as_itself(
        route in any_route(),
        lang in prop_oneof![Just(None), Just(Some(Lang::Vi)), Just(Some(Lang::En)), Just(Some(Lang::Zh))],
    ) {
        let address = Address { route, lang };
        prop_assert_eq!(Address::parse(&address.format()), address);
    }

    #[test]
    fn no_address_panics_and_formatting_settles(hash in "\\PC*") {
        let once = Address::parse(&hash).format();
        prop_assert_eq!(Address::parse(&once).format(), once);
    }
}

#[test]
fn ids_of_an_address_keep_their_order_stand_once_and_come_back() {
    let Route::Compare(ids) = Address::parse("#/compare?ids=b,a,,b,%C3%AA%2C,a&lang=zh").route else {
        panic!("not the comparison")
    };
    assert_eq!(ids.iter().collect::<Vec<_>>(), ["b", "a", "ê"]);
    assert_eq!(Route::Compare(ids.without("a").with("c")).href(), "#/compare?ids=b,%C3%AA,c");
    assert_eq!(Address::parse("#/shortlist").route.href(), "#/shortlist");
    let many = Ids::new((0..10_000).map(|n| format!("id-{n}")));
    let route = Route::Shortlist(many);
    assert_eq!(Address::parse(&route.href()).route, route);
}
