use std::sync::OnceLock;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::catalogue::{Catalogue, Files, decode_manifest};
use crate::model::Lang;

/// The shipped data with its index, read once.
fn shipped() -> &'static (Catalogue, SearchIndex) {
    static SHIPPED: OnceLock<(Catalogue, SearchIndex)> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let read =
            |path: &str| std::fs::read(format!("{}/public/data/{path}", env!("CARGO_MANIFEST_DIR"))).ok();
        let manifest = decode_manifest(&read("manifest.json").unwrap()).unwrap();
        let files: Files = manifest.files.iter().map(|f| (f.path.clone(), read(&f.path))).collect();
        indexed(Catalogue::build(manifest, &files))
    })
}

fn indexed(catalogue: Catalogue) -> (Catalogue, SearchIndex) {
    let index = SearchIndex::new(&catalogue, today());
    (catalogue, index)
}

/// A catalogue of these products, written as JSON, and nothing beside them.
fn small(products: &str) -> (Catalogue, SearchIndex) {
    let manifest = br#"{"format": 1, "data_version": "2026-11-24", "files": [{"path": "p.json"}]}"#;
    let text = format!(r#"{{"format": 1, "products": [{products}]}}"#);
    let files: Files = [("p.json".to_owned(), Some(text.into_bytes()))].into_iter().collect();
    let catalogue = Catalogue::build(decode_manifest(manifest).unwrap(), &files);
    assert_eq!(catalogue.findings, []);
    indexed(catalogue)
}

fn today() -> NaiveDate {
    "2026-11-24".parse().unwrap()
}

/// Positions of what a query gives, in order.
fn found((_, index): &(Catalogue, SearchIndex), list: Collection, query: &ListQuery) -> Vec<usize> {
    run(index, list, query, &index.group(list.into()).search(&query.q, false), Lang::Vi)
}

/// Names of what a query gives, in order.
fn names(data: &(Catalogue, SearchIndex), query: &ListQuery) -> Vec<String> {
    let positions = found(data, Collection::Products, query).into_iter();
    positions.map(|at| data.0.products.at(at).unwrap().name.vi.clone()).collect()
}

/// Values of a facet with their counts, in the order of the ids.
fn counts_of(
    (_, index): &(Catalogue, SearchIndex),
    list: Collection,
    query: &ListQuery,
    facet: Facet,
) -> Vec<(String, usize)> {
    let answer = index.group(list.into()).search(&query.q, false);
    let counts = facet_counts(index, list, query, &answer, &[facet]).remove(&facet).unwrap();
    let values = index.facet(list, facet).unwrap().values().to_vec();
    let mut pairs: Vec<_> = values.into_iter().zip(counts.into_iter().map(|n| n as usize)).collect();
    pairs.sort();
    pairs
}

fn counts(data: &(Catalogue, SearchIndex), query: &ListQuery, facet: Facet) -> Vec<(String, usize)> {
    counts_of(data, Collection::Products, query, facet)
}

const FOUR: &str = r#"
    {"id": "a", "name": {"vi": "Mật ong"}, "category": "honey", "summary": {"vi": "."}, "sources": ["s"],
     "certificates": [{"scheme": "ocop", "stars": 3, "awarded": ["2026"]}]},
    {"id": "b", "name": {"vi": "Bà con"}, "category": "tea", "summary": {"vi": "."}, "sources": ["s"], "district": "d",
     "certificates": [{"scheme": "ocop", "stars": 4}, {"scheme": "vietgap"}]},
    {"id": "c", "name": {"vi": "Ba vì"}, "category": "tea", "summary": {"vi": "."}, "sources": ["s"]},
    {"id": "d", "name": {"vi": "Ong mật"}, "category": "tea", "summary": {"vi": "."}, "sources": ["s"],
     "certificates": [{"scheme": "ocop", "stars": 3, "awarded": ["2020"]}]}"#;

#[test]
fn names_are_sorted_syllable_by_syllable_and_stars_come_before_names() {
    let data = small(FOUR);
    assert_eq!(names(&data, &asked("", Sort::Name)), ["Ba vì", "Bà con", "Mật ong", "Ong mật"]);
    assert_eq!(names(&data, &asked("", Sort::Best)), ["Ba vì", "Bà con", "Mật ong", "Ong mật"]);
    assert_eq!(names(&data, &asked("", Sort::Stars)), ["Bà con", "Mật ong", "Ong mật", "Ba vì"]);
}

#[test]
fn the_best_match_comes_first() {
    let data = small(FOUR);
    assert_eq!(names(&data, &asked("ba", Sort::Best)), ["Ba vì", "Bà con"], "the exact spelling first");
    assert_eq!(names(&data, &asked("bà", Sort::Best)), ["Bà con"]);
    assert_eq!(names(&data, &asked("mat ong", Sort::Best)), ["Mật ong", "Ong mật"]);
    assert_eq!(
        names(&data, &asked("mát", Sort::Best)),
        ["Mật ong", "Ong mật"],
        "another tone, where nothing has this one"
    );
}

#[test]
fn values_of_one_facet_add_up_and_facets_narrow() {
    let data = small(FOUR);
    let three = ListQuery::default().with(Facet::Stars, "3", true);
    assert_eq!(names(&data, &three), ["Mật ong", "Ong mật"]);
    let or_four = three.clone().with(Facet::Stars, "4", true);
    assert_eq!(names(&data, &or_four).len(), 3);
    assert_eq!(names(&data, &or_four.with(Facet::Category, "honey", true)), ["Mật ong"]);
    assert_eq!(names(&data, &ListQuery::default().with(Facet::Stars, StarsValue::NONE, true)), ["Ba vì"]);
    assert!(names(&data, &three.with(Facet::Category, "nobody", true)).is_empty());
}

#[test]
fn a_value_is_counted_as_if_its_own_facet_were_open() {
    let data = small(FOUR);
    let query = ListQuery::default().with(Facet::Category, "tea", true);
    let of = |facet| counts(&data, &query, facet);
    let pairs = |list: &[(&str, usize)]| list.iter().map(|(v, n)| ((*v).to_owned(), *n)).collect::<Vec<_>>();
    assert_eq!(of(Facet::Category), pairs(&[("honey", 1), ("tea", 3)]));
    assert_eq!(of(Facet::Stars), pairs(&[("3", 1), ("4", 1), ("none", 1)]));
    assert_eq!(of(Facet::District), pairs(&[("d", 1), ("unknown", 2)]));
    assert_eq!(of(Facet::Certificate), pairs(&[("expired", 1), ("unknown", 1), ("valid", 0)]));
    assert_eq!(of(Facet::Certification), pairs(&[("vietgap", 1)]));
    assert_eq!(of(Facet::Producer), pairs(&[]));
}

#[test]
fn a_product_counts_once_for_a_value_it_has_twice() {
    let twice = r#"{"id": "a", "name": {"vi": "A"}, "category": "tea", "summary": {"vi": "."}, "sources": ["s"], "months": [3, 3],
        "certificates": [{"scheme": "ocop", "stars": 3, "awarded": ["2020"]}, {"scheme": "ocop", "stars": 3, "awarded": ["2021"]}]}"#;
    let data = small(twice);
    for (facet, value) in [(Facet::Stars, "3"), (Facet::Certificate, "expired"), (Facet::Month, "3")] {
        assert_eq!(counts(&data, &ListQuery::default(), facet), [(value.to_owned(), 1)], "{facet:?}");
    }
}

#[test]
fn nothing_asked_gives_every_shipped_product_once() {
    let mut all = found(shipped(), Collection::Products, &ListQuery::default());
    all.sort_unstable();
    assert_eq!(all, (0..shipped().0.products.len()).collect::<Vec<_>>());
}

#[test]
fn every_shipped_product_is_found_by_its_name_with_and_without_marks() {
    let data = shipped();
    for product in &data.0.products {
        let name = &product.name.vi;
        for typed in [name.clone(), san_vat_search::plain(name)] {
            assert!(names(data, &asked(&typed, Sort::Best)).contains(name), "{typed}");
        }
    }
}

#[test]
fn names_of_facets_and_orders_read_back_in_their_own_collection_only() {
    for list in Collection::ALL {
        for facet in list.facets() {
            assert_eq!(Facet::from_name(list, facet.name()), Some(*facet));
        }
        for sort in Sort::of(list) {
            assert_eq!(Sort::from_code(list, sort.code()), *sort);
        }
        assert_eq!(Facet::from_name(list, "colour"), None);
        assert_eq!(Sort::from_code(list, "price"), Sort::Best);
    }
    assert_eq!(Facet::from_name(Collection::Products, "sector"), None);
    assert_eq!(Facet::from_name(Collection::Journeys, "stars"), None);
    assert_eq!(Sort::from_code(Collection::Products, "oldest"), Sort::Best);
}

#[test]
fn unknown_names_in_an_address_are_left_out_and_unknown_values_kept() {
    let read = |text| ListQuery::from_pairs(Collection::Products, parse_pairs(text));
    assert_eq!(read("colour=red&sort=price&&=&q"), ListQuery::default());
    assert_eq!(read("category=nobody,,tea").to_query_string(), "category=nobody,tea");
    assert_eq!(read("category=tea&category=rice").to_query_string(), "category=rice,tea");
}

/// Values that the shipped data has, and one that it has not.
fn any_choice() -> impl Strategy<Value = (Facet, String)> {
    prop::sample::select(Collection::Products.facets().to_vec()).prop_flat_map(|facet| {
        let mut values: Vec<String> =
            counts(shipped(), &ListQuery::default(), facet).into_iter().map(|(value, _)| value).collect();
        values.push("nobody".to_owned());
        (Just(facet), prop::sample::select(values))
    })
}

fn any_query() -> impl Strategy<Value = ListQuery> {
    let typed = prop::sample::select(vec!["", "", "che", "chè", "tam duong", "o", "gạo", "xyz"]);
    (typed, prop::collection::vec(any_choice(), 0..4)).prop_map(|(q, chosen)| {
        chosen.into_iter().fold(asked(q, Sort::Best), |query, (facet, value)| query.with(facet, &value, true))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_count_is_how_many_products_choosing_that_value_alone_gives(query in any_query(), facet in 0..Collection::Products.facets().len()) {
        let (data, facet) = (shipped(), Collection::Products.facets()[facet]);
        let chosen: Vec<String> = query.chosen(facet).map(str::to_owned).collect();
        let open = chosen.iter().fold(query.clone(), |open, value| open.with(facet, value, false));
        for (value, count) in counts(data, &query, facet) {
            let alone = open.clone().with(facet, &value, true);
            prop_assert_eq!(names(data, &alone).len(), count, "{:?}={}", facet, value);
        }
    }

    #[test]
    fn every_order_gives_the_same_products(query in any_query()) {
        let data = shipped();
        let sorted = |sort| {
            let mut query = query.clone();
            query.sort = sort;
            let mut all = found(data, Collection::Products, &query);
            all.sort_unstable();
            all
        };
        prop_assert_eq!(sorted(Sort::Best), sorted(Sort::Name));
        for sort in [Sort::NameDown, Sort::Stars, Sort::District, Sort::Newest] {
            prop_assert_eq!(sorted(Sort::Name), sorted(sort));
        }
    }

    #[test]
    fn any_text_survives_the_address(text in "\\PC{0,30}") {
        prop_assert_eq!(decode_component(&encode_component(&text)), text.clone());
        prop_assert!(encode_component(&text).is_ascii());
        let _ = decode_component(&text);
    }
}

#[test]
fn choosing_and_unchoosing_a_value_leaves_no_trace() {
    let query = ListQuery::default().with(Facet::Category, "tea", true).with(Facet::Stars, "3", true);
    assert_eq!(query.to_query_string(), "category=tea&stars=3");
    let query = query.with(Facet::Category, "tea", false).with(Facet::Stars, "3", false);
    assert_eq!(query, ListQuery::default());
}

#[test]
fn broken_percent_sequences_stay_as_typed() {
    assert_eq!(decode_component("50%"), "50%");
    assert_eq!(decode_component("%zz"), "%zz");
    assert_eq!(decode_component("ch%C3%A8+shan"), "chè shan");
    assert_eq!(decode_component("%e1"), "\u{fffd}");
}

#[test]
fn the_query_keeps_spaces_marks_and_signs() {
    let query = asked("chè & 50% + đắng", Sort::Best);
    let text = query.to_query_string();
    assert_eq!(ListQuery::from_pairs(Collection::Products, parse_pairs(&text)), query);
}

/// A query of what was typed and an order, with no facet chosen.
fn asked(q: &str, sort: Sort) -> ListQuery {
    let mut query = ListQuery::default();
    (query.q, query.sort) = (q.to_owned(), sort);
    query
}

#[test]
fn facilities_and_journeys_are_counted_like_products() {
    let data = shipped();
    for list in [Collection::Facilities, Collection::Journeys] {
        assert_eq!(found(data, list, &ListQuery::default()).len(), list.len(&data.0));
        for facet in list.facets() {
            for (value, count) in counts_of(data, list, &ListQuery::default(), *facet) {
                let alone = ListQuery::default().with(*facet, &value, true);
                assert_eq!(found(data, list, &alone).len(), count, "{facet:?}={value}");
            }
        }
    }
}

#[test]
fn the_newest_award_comes_first_and_products_without_one_last() {
    let data = small(FOUR);
    assert_eq!(names(&data, &asked("", Sort::Newest)), ["Mật ong", "Ong mật", "Ba vì", "Bà con"]);
    assert_eq!(names(&data, &asked("", Sort::NameDown)), ["Ong mật", "Mật ong", "Bà con", "Ba vì"]);
}

#[test]
fn an_index_of_nothing_and_of_one_record_answers() {
    let (_, nothing) = indexed(Catalogue::build(
        decode_manifest(br#"{"format": 1, "data_version": "2026-11-24", "files": []}"#).unwrap(),
        &Files::new(),
    ));
    for q in ["", "chè", "zzz"] {
        assert!(nothing.group(Group::Products).search(q, false).order.is_empty());
        assert!(nothing.group(Group::Products).nearest(q, 5).is_empty());
    }
    let one = small(
        r#"{"id": "a", "name": {"vi": "Chè"}, "category": "tea", "summary": {"vi": "."}, "sources": ["s"]}"#,
    );
    assert_eq!(names(&one, &asked("ch", Sort::Best)), ["Chè"]);
    assert!(names(&one, &asked("gạo", Sort::Best)).is_empty());
}

#[test]
fn journeys_stand_newest_first_and_oldest_first_on_demand_with_undated_ones_last_in_both() {
    let (catalogue, _) = shipped();
    let days = |sort| {
        let mut query = ListQuery::default();
        query.sort = sort;
        let days = found(shipped(), Collection::Journeys, &query).into_iter().map(|at| {
            catalogue
                .journeys
                .at(at)
                .unwrap()
                .date
                .filter(|d| !d.start.approximate)
                .map(crate::model::Edtf::earliest)
        });
        days.collect::<Vec<_>>()
    };
    for (sort, reverse) in [(Sort::Best, true), (Sort::Oldest, false)] {
        let days = days(sort);
        let dated: Vec<_> = days.iter().map_while(|d| *d).collect();
        assert!(days[dated.len()..].iter().all(Option::is_none), "undated last");
        assert!(
            dated.windows(2).all(|two| if reverse { two[0] >= two[1] } else { two[0] <= two[1] }),
            "{sort:?}"
        );
    }
}

#[test]
fn facilities_with_the_largest_known_support_stand_first_on_demand() {
    let (catalogue, _) = shipped();
    let mut query = ListQuery::default();
    query.sort = Sort::Amount;
    let amounts: Vec<f64> = found(shipped(), Collection::Facilities, &query)
        .into_iter()
        .map(|at| {
            catalogue.facilities.at(at).unwrap().support.as_ref().and_then(|s| s.amount_vnd).unwrap_or(0.0)
        })
        .collect();
    assert!(amounts.windows(2).all(|two| two[0] >= two[1]), "{amounts:?}");
    assert!(amounts[0] > 0.0);
}

#[test]
fn a_topic_is_found_in_capitals_as_it_is_spoken() {
    let read = |text| ListQuery::from_pairs(Collection::Journeys, parse_pairs(text));
    assert_eq!(read("topic=KC1"), read("topic=kc1"));
    assert!(!found(shipped(), Collection::Journeys, &read("topic=KC1")).is_empty());
}
