//! Distances between words, in letters: substitution, deletion, insertion, swap of neighbours.

/// Whether one edit turns the typed letters into the word, or, with `prefix`, into its beginning.
pub(crate) fn fits_after_repair(typed: &[char], word: &str, prefix: bool) -> bool {
    if word.len() + 1 < typed.len() || (!prefix && word.len() > typed.len() + 1 && word.is_ascii()) {
        return false;
    }
    let same = typed.iter().zip(word.chars()).take_while(|(a, b)| **a == *b).count();
    let typed = typed.get(same..).unwrap_or_default();
    let at = word.char_indices().nth(same).map_or(word.len(), |(at, _)| at);
    let rest = word.get(at..).unwrap_or_default();
    let after = |skip: usize, rest: &str| {
        let typed = typed.get(skip..).unwrap_or_default();
        let mut chars = rest.chars();
        typed.iter().all(|c| chars.next() == Some(*c)) && (prefix || chars.next().is_none())
    };
    let mut left = rest.chars();
    let first = left.next();
    let one_on = left.as_str();
    let second = left.next();
    let two_on = left.as_str();
    match (typed, first) {
        ([], _) => !prefix && rest.chars().count() == 1,
        (_, None) => typed.len() == 1,
        ([a, b, ..], Some(f)) if second == Some(*a) && f == *b && after(2, two_on) => true,
        _ => after(1, one_on) || after(0, one_on) || after(1, rest),
    }
}

/// Number of edits between typed letters and a word, if at most `most`.
pub(crate) fn nearness(typed: &[char], word: &str, most: usize) -> Option<usize> {
    let word: Vec<char> = word.chars().collect();
    if typed.len().abs_diff(word.len()) > most {
        return None;
    }
    let mut two_above: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=word.len()).collect();
    for (row, a) in typed.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, b) in word.iter().enumerate() {
            let at = |line: &[usize], column: usize| line.get(column).copied().unwrap_or(usize::MAX / 2);
            let mut edits = (at(&above, column) + usize::from(a != b))
                .min(at(&above, column + 1) + 1)
                .min(at(&line, column) + 1);
            let swapped =
                row > 0 && column > 0 && typed.get(row - 1) == Some(b) && word.get(column - 1) == Some(a);
            if swapped {
                edits = edits.min(at(&two_above, column - 1) + 1);
            }
            line.push(edits);
        }
        two_above = std::mem::replace(&mut above, line);
    }
    above.last().copied().filter(|edits| *edits <= most)
}
