//! Licence expressions as crates write them (SPDX, annex D; also the old `MIT/Apache-2.0`).

use anyhow::{Result, bail};

/// Whether an expression can be met with allowed licences alone. `AND` binds tighter than `OR`.
///
/// # Errors
/// The expression is malformed.
pub fn is_met(expression: &str, allowed: &dyn Fn(&str) -> bool) -> Result<bool> {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader { words: &words, allowed };
    let met = reader.alternatives()?;
    if let Some(word) = reader.words.first() {
        bail!("`{word}` is not expected in the licence `{expression}`");
    }
    Ok(met)
}

struct Reader<'a> {
    words: &'a [&'a str],
    allowed: &'a dyn Fn(&str) -> bool,
}

impl Reader<'_> {
    fn take(&mut self, wanted: &str) -> bool {
        match self.words.split_first() {
            Some((word, rest)) if word.eq_ignore_ascii_case(wanted) => {
                self.words = rest;
                true
            }
            _ => false,
        }
    }

    fn alternatives(&mut self) -> Result<bool> {
        let mut met = self.combination()?;
        while self.take("OR") {
            met |= self.combination()?;
        }
        Ok(met)
    }

    fn combination(&mut self) -> Result<bool> {
        let mut met = self.licence()?;
        while self.take("AND") {
            met &= self.licence()?;
        }
        Ok(met)
    }

    fn licence(&mut self) -> Result<bool> {
        if self.take("(") {
            let met = self.alternatives()?;
            if !self.take(")") {
                bail!("a bracket is not closed");
            }
            return Ok(met);
        }
        let Some((name, rest)) = self.words.split_first() else {
            bail!("a licence is expected at the end");
        };
        if matches!(*name, ")" | "OR" | "AND" | "WITH") {
            bail!("`{name}` stands where a licence is expected");
        }
        self.words = rest;
        // An exception only takes conditions away.
        if self.take("WITH") {
            let Some((_, rest)) = self.words.split_first() else {
                bail!("an exception is expected after WITH");
            };
            self.words = rest;
        }
        Ok((self.allowed)(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn met(expression: &str) -> bool {
        is_met(expression, &|name| ["MIT", "Apache-2.0", "Unicode-3.0"].contains(&name)).unwrap()
    }

    #[test]
    fn one_allowed_alternative_is_enough() {
        assert!(met("MIT"));
        assert!(met("GPL-3.0-only OR MIT"));
        assert!(met("MIT/GPL-3.0"));
        assert!(met("Apache-2.0 WITH LLVM-exception OR GPL-2.0-only"));
        assert!(!met("GPL-3.0-only"));
    }

    #[test]
    fn every_part_of_a_combination_counts() {
        assert!(met("(MIT OR Apache-2.0) AND Unicode-3.0"));
        assert!(!met("MIT AND GPL-3.0-only"));
        assert!(met("GPL-3.0-only AND MIT OR Apache-2.0"));
        assert!(!met("(GPL-3.0-only) AND (MIT OR Apache-2.0)"));
    }

    #[test]
    fn malformed_expressions_are_errors() {
        for text in ["", "MIT OR", "(MIT", "MIT)", "MIT MIT", "AND MIT", "MIT WITH"] {
            assert!(is_met(text, &|_| true).is_err(), "{text}");
        }
    }
}
