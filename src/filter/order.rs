//! Order by key bytes.

use san_vat_search::order_of;

/// The items in the order of the keys that `key` gives them; equal keys keep their order.
pub fn ordered<T: Clone>(items: &[T], key: impl Fn(&T) -> Vec<u8>) -> Vec<T> {
    let keys: Vec<Vec<u8>> = items.iter().map(key).collect();
    order_of(&keys).into_iter().filter_map(|at| items.get(at).cloned()).collect()
}
