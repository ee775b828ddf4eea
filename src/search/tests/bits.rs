//! Sets of numbers, judged by the set of the standard library.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests may fail loudly"
)]

use std::collections::BTreeSet;

use proptest::prelude::*;
use san_vat_search::Bits;

fn bits(length: usize, numbers: &BTreeSet<u32>) -> Bits {
    let mut bits = Bits::none(length);
    for number in numbers {
        bits.insert(*number);
    }
    bits
}

fn below(length: usize) -> u32 {
    u32::try_from(length).unwrap()
}

#[test]
fn all_numbers_below_any_bound_are_in_the_full_set_and_no_other() {
    for length in [0, 1, 2, 63, 64, 65, 127, 128, 129, 1000] {
        let all = Bits::all(length);
        assert_eq!(all.count(), length);
        assert_eq!(all.bound(), length);
        assert!(all.iter().eq(0..below(length)));
        assert!(!all.contains(below(length)) && !all.contains(u32::MAX));
        assert_eq!(
            all,
            bits(length, &(0..below(length)).collect()),
            "{length}: the full set has no stray bits"
        );
        assert_eq!(all.is_empty(), length == 0);
    }
}

#[test]
fn a_number_that_is_not_below_the_bound_changes_nothing() {
    for length in [0, 1, 63, 64, 65, 100] {
        let mut set = Bits::none(length);
        for number in [below(length), below(length) + 1, 127, 128, u32::MAX] {
            set.insert(number);
            assert!(!set.contains(number), "{number} of {length}");
            set.without(number);
        }
        assert_eq!(set, Bits::none(length));
    }
}

/// A bound and two sets of numbers, some of them not below it.
fn two_sets() -> impl Strategy<Value = (usize, BTreeSet<u32>, BTreeSet<u32>)> {
    (0_usize..300).prop_flat_map(|length| {
        let set = || prop::collection::btree_set(0..below(length) + 70, 0..120);
        (Just(length), set(), set())
    })
}

proptest! {
    #[test]
    fn sets_do_what_sets_of_the_standard_library_do((length, one, other) in two_sets()) {
        let (a, b) = (bits(length, &one), bits(length, &other));
        let inside = |set: BTreeSet<u32>| -> BTreeSet<u32> { set.into_iter().filter(|n| *n < below(length)).collect() };
        let (one, other) = (inside(one), inside(other));
        prop_assert!(a.iter().eq(one.iter().copied()));
        prop_assert_eq!(a.count(), one.len());
        prop_assert_eq!(a.is_empty(), one.is_empty());
        prop_assert_eq!(a.count_both(&b), one.intersection(&other).count());
        for number in 0..below(length) + 70 {
            prop_assert_eq!(a.contains(number), one.contains(&number));
        }
        let after = |change: &dyn Fn(&mut Bits)| {
            let mut set = a.clone();
            change(&mut set);
            set
        };
        prop_assert_eq!(after(&|set| set.keep(&b)), bits(length, &(&one & &other)));
        prop_assert_eq!(after(&|set| set.remove(&b)), bits(length, &(&one - &other)));
        prop_assert_eq!(after(&|set| set.add(&b)), bits(length, &(&one | &other)));
        prop_assert_eq!(a == b, one == other);
    }

    #[test]
    fn numbers_come_and_go_one_by_one(
        length in 0_usize..200, changes in prop::collection::vec((any::<bool>(), 0_u32..260), 0..200)
    ) {
        let (mut set, mut model) = (Bits::none(length), BTreeSet::new());
        for (add, number) in changes {
            if add {
                set.insert(number);
                if number < below(length) {
                    model.insert(number);
                }
            } else {
                set.without(number);
                model.remove(&number);
            }
            prop_assert_eq!(set.count(), model.len());
        }
        prop_assert!(set.iter().eq(model.iter().copied()));
    }
}
