//! What to try instead where nothing was found.

use crate::fold::Word;
use crate::index::{Index, NAMES, STRONG, number};
use crate::letter::Letter;
use crate::order::{low_half, sort_numbers};
use crate::plan::{Level, MOST_WORDS, Tier};
use crate::query::cut;
use crate::repair::nearness;

impl Index {
    /// Queries near to one that found nothing: one word replaced by a near one, unknown words left out, single words.
    /// Each finds something. At most `most`.
    pub fn nearest(&self, text: &str, most: usize) -> Vec<String> {
        let typed = cut(text);
        if typed.len() > MOST_WORDS {
            return Vec::new();
        }
        let written = |word: &Word| text.get(word.start..word.end).unwrap_or_default().to_owned();
        let known = |word: &Word| self.alternative(&word.letters, Level::Ignored, false, STRONG).is_some();
        let words: Vec<(String, bool, Vec<String>)> =
            typed.iter().map(|word| (written(word), known(word), self.near_words(word))).collect();
        // Unknown words as the nearest known one, or left out.
        let base: Vec<&str> = words
            .iter()
            .filter_map(
                |(own, known, near)| {
                    if *known { Some(own.as_str()) } else { near.first().map(String::as_str) }
                },
            )
            .collect();
        let left: Vec<&str> =
            words.iter().filter(|(_, known, _)| *known).map(|(own, ..)| own.as_str()).collect();
        let mut queries = vec![base.join(" "), left.join(" ")];
        for (at, (_, _, near)) in words.iter().enumerate() {
            for one in near {
                let replaced = words.iter().enumerate().filter_map(|(other, (own, known, near))| {
                    let kept = if *known { Some(own) } else { near.first() };
                    if other == at { Some(one) } else { kept }
                });
                queries.push(replaced.map(String::as_str).collect::<Vec<_>>().join(" "));
            }
        }
        let singles =
            words.iter().flat_map(|(own, known, near)| known.then_some(own).into_iter().chain(near).cloned());
        let found = self.that_find(queries, text, most);
        // Single words say little: they are offered where nothing else is.
        if found.is_empty() { self.that_find(singles.collect(), text, most) } else { found }
    }

    /// The queries that find something and are not what was typed, each once.
    fn that_find(&self, queries: Vec<String>, text: &str, most: usize) -> Vec<String> {
        let mut kept: Vec<String> = Vec::new();
        for query in queries {
            let fresh = !query.is_empty() && query != text.trim() && !kept.contains(&query);
            if kept.len() < most && fresh && self.found_as_typed(&query) {
                kept.push(query);
            }
        }
        kept
    }

    fn found_as_typed(&self, text: &str) -> bool {
        let typed = cut(text);
        let letters: Vec<&[Letter]> = typed.iter().map(|w| w.letters.as_slice()).collect();
        self.try_plan(self.plan(&letters, &[], Level::Open, Tier::Strong)).is_some()
    }

    /// Words in names that are at most two edits away, nearest and most frequent first.
    fn near_words(&self, word: &Word) -> Vec<String> {
        let letters: Vec<char> = word.letters.iter().map(|l| l.base).collect();
        if letters.len() < 3 {
            return Vec::new();
        }
        let mut near: Vec<u64> = Vec::new();
        for (at, (plain, classes)) in self.plain.iter().zip(&self.plain_classes).enumerate() {
            if classes & NAMES == 0 || plain.len() < 2 {
                continue;
            }
            let at = number(at);
            if let Some(edits) = nearness(&letters, plain, if letters.len() < 5 { 1 } else { 2 }) {
                let frequent = self.weight_of(&self.spellings_of(at, at + 1)).min(0xff_ffff) as u64;
                near.push((edits as u64) << 56 | (0xff_ffff - frequent) << 32 | u64::from(at));
            }
        }
        sort_numbers(&mut near);
        let shown = near.into_iter().take(4).filter_map(|packed| {
            let at = low_half(packed);
            let most = self.spellings_of(at, at + 1).max_by_key(|s| self.postings_of(*s).len())?;
            self.spelled.get(most as usize).map(|w| w.shown.to_string())
        });
        shown.collect()
    }
}
