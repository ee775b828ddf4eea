use super::*;

#[test]
fn choosing_and_unchoosing_a_value_leaves_no_trace() {
    let query = ProductQuery::default().with(Facet::Category, "tea", true).with(Facet::Stars, "3", true);
    assert_eq!(query.to_query_string(), "category=tea&stars=3");
    let query = query.with(Facet::Category, "tea", false).with(Facet::Stars, "3", false);
    assert_eq!(query, ProductQuery::default());
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
    assert_eq!(ProductQuery::from_pairs(parse_pairs(&text)), query);
}

/// A query of what was typed and an order, with no facet chosen.
fn asked(q: &str, sort: Sort) -> ProductQuery {
    let mut query = ProductQuery::default();
    (query.q, query.sort) = (q.to_owned(), sort);
    query
}
