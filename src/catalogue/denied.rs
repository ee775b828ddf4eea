//! Hosts that must never be linked or shown: copies of others' articles on foreign domains.
//!
//! Only hashes of their names are kept, so that the names stand nowhere.

/// Hashes of the denied hosts, as [`host_hash`] gives them (`cargo run --example data-check -- --host-hash NAME`).
const DENIED: [u64; 7] = [
    0x552f_8a55_558a_508c,
    0x7e99_13ba_5ec2_51fb,
    0xf0b8_7909_3bae_57a5,
    0x3ca1_e0d2_7443_b6ee,
    0xa695_e070_a45f_4cc4,
    0x88ae_626b_2481_b2a7,
    0x7b14_39f2_bba3_1a1f,
];

/// Denied in unit tests only, since the real names must not stand in a test either.
#[cfg(test)]
pub(super) const DENIED_IN_TESTS: &str = "denied.example";

fn is_listed(host: &str) -> bool {
    #[cfg(test)]
    if host_hash(host) == host_hash(DENIED_IN_TESTS) {
        return true;
    }
    DENIED.contains(&host_hash(host))
}

/// FNV-1a hash of a host name, lower case, without `www.`.
pub fn host_hash(host: &str) -> u64 {
    let host = host.trim_start_matches("www.");
    host.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// Whether a host, or a domain it belongs to, is denied.
pub fn is_denied(host: &str) -> bool {
    let mut rest = host;
    loop {
        if is_listed(rest) {
            return true;
        }
        match rest.split_once('.') {
            Some((_, parent)) => rest = parent,
            None => return false,
        }
    }
}

/// The first denied host named anywhere in a text, in a link or in words.
pub fn mentions_denied(text: &str) -> Option<&str> {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '.' || c == '-'))
        .map(|token| token.trim_matches(['.', '-']))
        .find(|token| token.contains('.') && is_denied(token))
}

/// The host of an http or https address.
pub(super) fn host(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    // Browsers take `\` for `/`, and a host for the same with a dot after it.
    let authority = rest.split(['/', '\\', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?.split(':').next()?.trim_end_matches('.');
    (!host.is_empty() && !host.contains(char::is_whitespace)).then_some(host)
}
