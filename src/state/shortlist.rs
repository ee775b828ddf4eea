//! The shortlist: what the reader keeps, in an order of their own, with a note for each.

/// Most items of a list.
pub const MOST: usize = 200;
/// Most characters of a note.
pub const LONGEST_NOTE: usize = 200;

/// An item of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Id of a product or facility. A later catalogue may lack it.
    pub id: String,
    /// The reader's note, one line; often empty.
    pub note: String,
}

/// Items in the reader's order, each once, at most [`MOST`].
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Shortlist(Vec<Kept>);

impl Shortlist {
    /// The items in order.
    pub fn iter(&self) -> impl Iterator<Item = &Kept> {
        self.0.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether an item is in it.
    pub fn has(&self, id: &str) -> bool {
        self.0.iter().any(|kept| kept.id == id)
    }

    /// Adds an item at the end; whether it is in the list now. A full list stays as it is.
    pub fn add(&mut self, id: &str) -> bool {
        if self.has(id) {
            return true;
        }
        let room = self.0.len() < MOST && !id.is_empty();
        if room {
            self.0.push(Kept { id: id.to_owned(), note: String::new() });
        }
        room
    }

    /// Takes an item out.
    pub fn remove(&mut self, id: &str) {
        self.0.retain(|kept| kept.id != id);
    }

    /// Moves an item one place towards the beginning or the end; at either end it stays.
    pub fn step(&mut self, id: &str, back: bool) {
        let Some(at) = self.0.iter().position(|kept| kept.id == id) else { return };
        let to = if back { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < self.0.len()) };
        if let Some(to) = to {
            self.0.swap(at, to);
        }
    }

    /// Writes the note of an item: one line, cut at [`LONGEST_NOTE`].
    pub fn note(&mut self, id: &str, words: &str) {
        if let Some(kept) = self.0.iter_mut().find(|kept| kept.id == id) {
            kept.note = one_line(words);
        }
    }

    /// As text, for the storage: `id`, tab, note; an item a line.
    pub fn to_text(&self) -> String {
        let lines = self.0.iter().map(|kept| [kept.id.as_str(), kept.note.as_str()].join("\t"));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// The list of a text of [`Self::to_text`]. Whatever the text, the result is a list.
    pub fn from_text(text: &str) -> Self {
        let mut list = Self::default();
        for line in text.lines() {
            let (id, words) = line.split_once('\t').unwrap_or((line, ""));
            if list.add(id) {
                list.note(id, words);
            }
        }
        list
    }
}

fn one_line(words: &str) -> String {
    words.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST_NOTE).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn list(ids: &[&str]) -> Shortlist {
        let mut list = Shortlist::default();
        for id in ids {
            list.add(id);
        }
        list
    }

    fn ids(list: &Shortlist) -> Vec<&str> {
        list.iter().map(|kept| kept.id.as_str()).collect()
    }

    #[test]
    fn an_item_stands_once_and_moves_by_one_place_inside_the_list() {
        let mut list = list(&["a", "b", "a", "c"]);
        assert_eq!(ids(&list), ["a", "b", "c"]);
        list.step("c", true);
        list.step("a", true);
        list.step("b", false);
        assert_eq!(ids(&list), ["a", "c", "b"]);
        list.step("nobody", true);
        list.remove("c");
        assert_eq!(ids(&list), ["a", "b"]);
    }

    #[test]
    fn a_full_list_takes_no_more_and_loses_nothing() {
        let mut list = Shortlist::default();
        for at in 0..MOST {
            assert!(list.add(&at.to_string()));
        }
        assert!(!list.add("one-more"));
        assert!(list.add("7"), "what is in it already is in it");
        assert_eq!(list.len(), MOST);
    }

    #[test]
    fn a_note_is_one_line() {
        let mut list = list(&["a"]);
        list.note("a", "hỏi\tgiá\nsỉ");
        assert_eq!(list.iter().next().map(|kept| kept.note.as_str()), Some("hỏi giá sỉ"));
        assert_eq!(Shortlist::from_text(&list.to_text()), list);
    }

    proptest! {
        #[test]
        fn any_text_gives_a_list_that_survives_the_storage(text in "\\PC{0,300}|(\\PC{0,9}[\t\n\r]){0,40}") {
            let list = Shortlist::from_text(&text);
            prop_assert!(list.len() <= MOST);
            prop_assert_eq!(Shortlist::from_text(&list.to_text()), list);
        }
    }
}
