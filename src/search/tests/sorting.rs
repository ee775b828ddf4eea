//! Sorting in steps, judged by the sort of the standard library.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests may fail loudly"
)]

use proptest::prelude::*;
use san_vat_search::{Sorting, order_of, sort_key, sort_numbers};

/// The order of the keys, equal ones as they came, and the number of steps.
fn in_steps(keys: &[Vec<u8>]) -> (Vec<u32>, usize) {
    let mut sorting = Sorting::default();
    for key in keys {
        sorting.push(key);
    }
    for steps in 1..10_000 {
        if let Some(order) = sorting.step() {
            assert!(sorting.keys().iter().map(|key| &**key).eq(keys.iter().map(Vec::as_slice)));
            return (order, steps);
        }
    }
    panic!("{} keys are never sorted", keys.len());
}

fn at_once(keys: &[Vec<u8>]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..u32::try_from(keys.len()).unwrap()).collect();
    order.sort_by_key(|at| &keys[*at as usize]);
    order
}

/// Keys that repeat, so that equal ones are met.
fn keys(count: usize) -> Vec<Vec<u8>> {
    let mut state = 0x5eed_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state >> 20
    };
    (0..count).map(|_| next().to_be_bytes()[2..].to_vec()).collect()
}

#[test]
fn every_number_of_keys_around_the_size_of_a_run_is_sorted() {
    for count in [0, 1, 2, 1999, 2000, 2001, 3999, 4000, 4001, 5000, 6001, 8000, 10_001, 25_000] {
        let keys = keys(count);
        assert_eq!(in_steps(&keys).0, at_once(&keys), "{count} keys");
    }
}

#[test]
fn many_keys_are_sorted_in_several_steps() {
    let (_, steps) = in_steps(&keys(25_000));
    assert!(steps > 13, "{steps} steps for 13 runs");
}

#[test]
fn equal_keys_keep_their_order() {
    let keys = vec![vec![7]; 4500];
    assert!(in_steps(&keys).0.into_iter().eq(0..4500));
    assert!(order_of(&keys).into_iter().eq(0..4500));
}

#[test]
fn the_shorter_of_two_keys_that_begin_alike_comes_first() {
    let keys = [b"ab".to_vec(), b"a".to_vec(), Vec::new(), b"aa".to_vec()];
    assert_eq!(in_steps(&keys).0, [2, 1, 3, 0]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_keys_are_sorted_as_by_the_standard_library(
        keys in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..4), 0..5000)
    ) {
        let expected = at_once(&keys);
        prop_assert!(order_of(&keys).into_iter().eq(expected.iter().map(|at| *at as usize)));
        prop_assert_eq!(in_steps(&keys).0, expected);
    }

    #[test]
    fn names_are_sorted_by_their_sort_keys(names in prop::collection::vec("[a-cđăâàáạ ]{0,6}", 0..300)) {
        let keys: Vec<Vec<u8>> = names.iter().map(|name| sort_key(name).as_bytes().to_vec()).collect();
        let mut expected: Vec<u32> = (0..u32::try_from(names.len()).unwrap()).collect();
        expected.sort_by_key(|at| sort_key(&names[*at as usize]));
        prop_assert_eq!(in_steps(&keys).0, expected);
    }

    #[test]
    fn numbers_are_sorted(numbers in prop::collection::vec(any::<u64>(), 0..500)) {
        let (mut ours, mut expected) = (numbers.clone(), numbers);
        sort_numbers(&mut ours);
        expected.sort_unstable();
        prop_assert_eq!(ours, expected);
    }
}
