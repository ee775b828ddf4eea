//! The one stable sort of the app: by key bytes. Every other sort would be compiled once more (about 7 KB each, before compression).

/// Positions `0..keys.len()` in the order of their keys; equal keys keep their order.
pub fn order_of(keys: &[Vec<u8>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_by(|a, b| keys.get(*a).cmp(&keys.get(*b)));
    order
}

/// The items in the order of the keys that `key` gives them.
pub fn ordered<T: Clone>(items: &[T], key: impl Fn(&T) -> Vec<u8>) -> Vec<T> {
    let keys: Vec<Vec<u8>> = items.iter().map(key).collect();
    order_of(&keys).into_iter().filter_map(|at| items.get(at).cloned()).collect()
}
