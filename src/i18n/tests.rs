use super::*;
use crate::model::{Amount, Bound, Per, Quantity, Unit};

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ").replace('\u{2060}', "")
}

#[test]
fn numbers_follow_each_languages_marks() {
    assert_eq!(number(2000.0, Lang::Vi), "2.000");
    assert_eq!(number(13.38, Lang::Vi), "13,38");
    assert_eq!(number(1_234_567.0, Lang::En), "1,234,567");
    assert_eq!(number(999.5, Lang::Zh), "999.5");
}

#[test]
fn dates_show_no_more_than_they_know() {
    let show = |text: &str, lang| plain(&date(text.parse().unwrap(), lang));
    assert_eq!(show("2016-11-28", Lang::Vi), "28/11/2016");
    assert_eq!(show("2016-11-28", Lang::En), "28 November 2016");
    assert_eq!(show("2016-11-28", Lang::Zh), "2016年11月28日");
    assert_eq!(show("2016-11", Lang::Vi), "tháng 11/2016");
    assert_eq!(show("2016", Lang::En), "2016");
    assert_eq!(show("2016~", Lang::Vi), "khoảng 2016");
    assert_eq!(show("2016-05?", Lang::En), "May 2016 (inferred)");
    assert_eq!(show("2016-11-28/2016-12-06", Lang::Vi), "28/11/2016 – 06/12/2016");
}

#[test]
fn quantities_carry_bound_unit_and_count() {
    let ha = Quantity { unit: Unit::AreaHa, amount: Amount { low: 350.0, high: None } };
    assert_eq!(plain(&quantity(&ha, Some(Bound::Over), &[], Lang::Vi)), "trên 350 ha");
    assert_eq!(plain(&quantity(&ha, Some(Bound::Over), &[], Lang::Zh)), "350 公顷以上");
    let t = Quantity { unit: Unit::MassT, amount: Amount { low: 4.0, high: Some(5.0) } };
    assert_eq!(plain(&quantity(&t, None, &[Per::Year], Lang::Vi)), "4–5 tấn/năm");
    assert_eq!(plain(&quantity(&t, None, &[Per::Year], Lang::En)), "4–5 tonnes/year");
    let money = Quantity { unit: Unit::MoneyVnd, amount: Amount { low: 1.2e9, high: None } };
    assert_eq!(plain(&quantity(&money, None, &[], Lang::Vi)), "1,2 tỷ đồng");
    assert_eq!(plain(&quantity(&money, None, &[], Lang::Zh)), "12 亿越南盾");
}

#[test]
fn english_counts_one_and_many() {
    assert_eq!(count_products(Lang::En, 1), "1 product");
    assert_eq!(count_products(Lang::En, 155), "155 products");
    assert_eq!(count_products(Lang::Vi, 1), "1 sản phẩm");
}

#[test]
fn filling_puts_values_in_order_and_never_fails() {
    assert_eq!(fill("{} – {}", &["a", "b"]), "a – b");
    assert_eq!(fill("{} – {}", &["a"]), "a – ");
    assert_eq!(fill("x", &["a"]), "x");
}
