//! The thread count: hashing a name, and the numbers drawn from it.

/// FNV-1a over the UTF-8 bytes of `text`, with two rounds of mixing so that near names part early.
/// The same value on every platform; not for security.
#[must_use]
pub fn hash(text: &str) -> u32 {
    hash_parts(&[text])
}

/// The [`hash`] of the parts written one after the other, without joining them.
#[must_use]
pub fn hash_parts(parts: &[&str]) -> u32 {
    let mut state = 0x811c_9dc5_u32;
    for byte in parts.iter().flat_map(|part| part.bytes()) {
        state = (state ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    state ^= state >> 15;
    state = state.wrapping_mul(0x2c1b_3c6d);
    state ^ (state >> 12)
}

/// A small deterministic generator (mulberry32): the same seed gives the same run of numbers for ever.
/// The order of the draws is part of a drawing; a new draw goes after the old ones.
#[derive(Clone, Debug)]
pub struct Rng(u32);

impl Rng {
    /// A generator that starts from a number, usually a [`hash`].
    #[must_use]
    pub const fn new(seed: u32) -> Self {
        Self(seed)
    }

    /// The next number, in `0.0..1.0`.
    pub fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x6D2B_79F5);
        let state = self.0;
        let mut mixed = (state ^ (state >> 15)).wrapping_mul(1 | state);
        mixed = mixed.wrapping_add((mixed ^ (mixed >> 7)).wrapping_mul(0x3d | mixed)) ^ mixed;
        f64::from(mixed ^ (mixed >> 14)) / 4_294_967_296.0
    }

    /// True in the share `chance` of draws (`0.0..=1.0`).
    pub fn chance(&mut self, chance: f64) -> bool {
        self.unit() < chance
    }

    /// One of `options`, each as likely as the others; the default of `T` when there are none.
    pub fn pick<T: Copy + Default>(&mut self, options: &[T]) -> T {
        let drawn = self.below(options.len());
        options.get(drawn).copied().unwrap_or_default()
    }

    /// A whole number in `0..count`; 0 when `count` is 0.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "count is a handful, and unit() is in 0..1"
    )]
    pub fn below(&mut self, count: usize) -> usize {
        (self.unit() * count as f64) as usize
    }
}
