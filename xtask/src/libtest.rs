//! Counts out of what `cargo test` prints.

/// How many tests passed, failed and were left out.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Passed.
    pub passed: u32,
    /// Failed.
    pub failed: u32,
    /// Left out on purpose.
    pub skipped: u32,
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// Sums the `test result:` lines of every test binary.
pub fn counts(output: &str) -> Counts {
    let mut sum = Counts::default();
    for line in output.lines() {
        let Some(rest) = line.trim_start().strip_prefix("test result:") else { continue };
        sum += Counts {
            passed: before(rest, " passed"),
            failed: before(rest, " failed"),
            skipped: before(rest, " ignored"),
        };
    }
    sum
}

/// The number in front of a word.
fn before(text: &str, word: &str) -> u32 {
    text.split_once(word)
        .and_then(|(head, _)| head.split(|sign: char| !sign.is_ascii_digit()).next_back()?.parse().ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_binary_is_counted() {
        let output = "running 3 tests\ntest a ... ok\n\n\
            test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
            test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s\n";
        assert_eq!(counts(output), Counts { passed: 15, failed: 2, skipped: 1 });
        assert_eq!(counts("error: could not compile"), Counts::default());
    }
}
