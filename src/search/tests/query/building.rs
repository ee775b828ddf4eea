//! An index made in steps is the same as one made at once.

use proptest::prelude::*;
use san_vat_search::{Builder, Class, Index, Lexicon};

use crate::catalogue::builder;
use crate::ready::large_builder;

fn in_steps(builder: Builder, budget: usize) -> (Index, usize) {
    let mut finishing = builder.finish();
    for steps in 1..1_000_000 {
        if let Some(index) = finishing.step(budget) {
            return (index, steps);
        }
    }
    panic!("the index is never ready with steps of {budget}");
}

const QUERIES: [&str; 16] = [
    "",
    "c",
    "ch",
    "che",
    "chè",
    "gao nep",
    "than uyen",
    "chef shan",
    "miem dong",
    "sengcu",
    "4 sao",
    "茶",
    "wulongcha",
    "zinc",
    "so 12",
    "xyzzy",
];

#[track_caller]
fn same(one: &Index, other: &Index) {
    assert_eq!(one.positions(), other.positions());
    assert_eq!(one.by_name(), other.by_name());
    for typed in QUERIES {
        for sounds_first in [false, true] {
            let (a, b) = (one.search(typed, sounds_first), other.search(typed, sounds_first));
            assert_eq!((&a.found, &a.order, &a.reading), (&b.found, &b.order, &b.reading), "{typed}");
        }
        assert_eq!(one.best(typed, 10), other.best(typed, 10), "{typed}");
        assert_eq!(one.nearest(typed, 5), other.nearest(typed, 5), "{typed}");
    }
}

#[test]
fn a_large_index_made_in_steps_answers_as_one_made_at_once() {
    let whole = large_builder().index();
    for budget in [1, 7, 100, 899, 900, 901, 5000] {
        let (stepped, steps) = in_steps(large_builder(), budget);
        same(&stepped, &whole);
        assert!(
            steps > 2 * 900 / budget,
            "{steps} steps of {budget} are too few: each does more than it may"
        );
    }
}

#[test]
fn a_shared_text_counts_as_if_it_were_given_to_each_record() {
    let mut shared = Builder::new(&Lexicon::default());
    let mut given = Builder::new(&Lexicon::default());
    let place = shared.shared("huyện Tam Đường");
    for name in ["Chè", "Gạo nếp", "Mận"] {
        shared.record(name);
        given.record(name);
        shared.text(Class::Name, name);
        given.text(Class::Name, name);
        shared.shared_text(Class::Place, &place);
        given.text(Class::Place, "huyện Tam Đường");
    }
    same(&shared.index(), &given.index());
}

#[test]
fn positions_and_ranks_are_two_orders_of_the_same_records() {
    let index = large_builder().index();
    for order in [index.positions(), index.by_name()] {
        let mut all = order.to_vec();
        all.sort_unstable();
        assert_eq!(all, (0..900).collect::<Vec<u32>>());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_small_index_made_in_steps_of_any_budget_answers_as_one_made_at_once(budget in 1_usize..60) {
        same(&in_steps(builder(), budget).0, &builder().index());
    }
}
