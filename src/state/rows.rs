//! Heights of the rows of a long list, of which only those near the window are drawn.

/// Rows of a list: the heights measured so far, and the mean for the others. Heights include the gap below a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    /// Items in a row.
    columns: usize,
    /// Width of the list in CSS pixels when it was measured.
    width: f64,
    /// By row; 0 where it was not measured.
    heights: Vec<f64>,
    /// What the reader was looking at: the first item in the window, and how far its row is scrolled out of it.
    anchor: (usize, f64),
    /// Height of a row that was not measured: the mean of the first that were. It stays: what is above the reader must
    /// not grow or shrink with every row seen.
    mean: Option<f64>,
}

/// Height of a row before any was measured.
const GUESS: f64 = 330.0;

impl Rows {
    /// Rows for so many items; what was measured is kept while columns and width stay.
    #[must_use]
    pub fn fitted(mut self, items: usize, columns: usize, width: f64) -> Self {
        let columns = columns.max(1);
        if self.columns != columns || (self.width - width).abs() > 1.0 {
            self = Self { columns, width, anchor: self.anchor, ..Self::default() };
        }
        self.heights.resize(items.div_ceil(columns), 0.0);
        self
    }

    /// Whether these rows are as many and as wide as others.
    pub fn fits_like(&self, other: &Self) -> bool {
        other.columns == 0 || (self.columns == other.columns && (self.width - other.width).abs() <= 1.0)
    }

    /// The same list with other items: the mean stays, the single heights do not.
    #[must_use]
    pub fn renewed(mut self) -> Self {
        self.heights.fill(0.0);
        self
    }

    /// Remembers what stands at a height of the list.
    pub fn look_at(&mut self, top: f64) {
        let row = self.between(top, top).start;
        self.anchor = if top > 0.0 { (row * self.columns(), top - self.before(row)) } else { (0, 0.0) };
    }

    /// Whether the reader was inside the list and not at its beginning.
    pub fn is_inside(&self) -> bool {
        self.anchor != (0, 0.0)
    }

    /// The height of the list at which the reader was; 0 at its beginning.
    pub fn place(&self) -> f64 {
        let (item, off) = self.anchor;
        if self.is_inside() { self.before(item / self.columns()) + off } else { 0.0 }
    }

    /// As text, for the session: columns, width, mean, item, pixels, all in whole numbers: reading and writing fractions
    /// would be 15 KB of wasm.
    pub fn to_text(&self) -> String {
        let (item, off) = self.anchor;
        format!("{} {} {} {item} {}", self.columns, whole(self.width), whole(self.mean()), whole(off))
    }

    /// Rows of a text of [`Self::to_text`].
    pub fn from_text(text: &str) -> Option<Self> {
        let mut parts = text.split(' ');
        let mut next = || parts.next()?.parse::<u32>().ok();
        let (columns, width, mean, item, off) = (next()?, next()?, next()?, next()?, next()?);
        let anchor = (usize::try_from(item).ok()?, f64::from(off));
        let columns = usize::try_from(columns).ok()?;
        Some(Self {
            columns,
            width: f64::from(width),
            anchor,
            mean: Some(f64::from(mean)),
            ..Self::default()
        })
    }

    /// Items in a row; at least 1.
    pub fn columns(&self) -> usize {
        self.columns.max(1)
    }

    fn mean(&self) -> f64 {
        self.mean.unwrap_or(GUESS)
    }

    /// Takes the mean of what was measured for the other rows, once.
    pub fn settle(&mut self) {
        if self.mean.is_none() {
            let known = self.heights.iter().filter(|h| **h > 0.0);
            let (sum, count) = known.fold((0.0, 0.0), |(sum, count), h| (sum + h, count + 1.0));
            self.mean = (count > 0.0).then(|| sum / count);
        }
    }

    /// Notes the height of a row. Whether that changes anything.
    pub fn note(&mut self, row: usize, height: f64) -> bool {
        let Some(known) = self.heights.get_mut(row) else { return false };
        if height <= 0.0 || (*known - height).abs() < 0.5 {
            return false;
        }
        *known = height;
        true
    }

    /// Height of the rows before a row. Cost: one addition for each.
    pub fn before(&self, row: usize) -> f64 {
        let mean = self.mean();
        self.heights.iter().take(row).map(|h| if *h > 0.0 { *h } else { mean }).sum()
    }

    /// Height of all rows.
    pub fn total(&self) -> f64 {
        self.before(self.heights.len())
    }

    /// The rows that touch the stretch from `top` to `bottom`, as a range.
    pub fn between(&self, top: f64, bottom: f64) -> std::ops::Range<usize> {
        let (mean, mut y) = (self.mean(), 0.0);
        let (mut first, mut last) = (self.heights.len(), self.heights.len());
        for (row, height) in self.heights.iter().enumerate() {
            let below = y + if *height > 0.0 { *height } else { mean };
            if below > top && first == self.heights.len() {
                first = row;
            }
            if y > bottom {
                last = row;
                break;
            }
            y = below;
        }
        // Scrolled past the end: the last row stays.
        first.min(last.saturating_sub(1))..last
    }
}

/// A length in whole pixels.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "lengths of a page")]
fn whole(length: f64) -> u32 {
    length.round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ten_rows() -> Rows {
        let mut rows = Rows::default().fitted(38, 4, 1000.0);
        for row in 0..3 {
            rows.note(row, 100.0);
        }
        rows.settle();
        rows
    }

    #[test]
    fn rows_that_were_never_measured_count_with_the_mean_of_the_first() {
        let mut rows = ten_rows();
        assert!((rows.total() - 1000.0).abs() < 0.1);
        rows.note(3, 200.0);
        rows.settle();
        assert!((rows.before(4) - 500.0).abs() < 0.1);
        assert!((rows.total() - 1100.0).abs() < 0.1, "a row seen later moves no other");
    }

    #[test]
    fn the_rows_in_a_stretch_are_those_that_touch_it_and_never_none() {
        let rows = ten_rows();
        assert_eq!(rows.between(-50.0, 250.0), 0..3);
        assert_eq!(rows.between(100.0, 199.0), 1..2);
        assert_eq!(rows.between(5000.0, 6000.0), 9..10);
        assert_eq!(Rows::default().between(0.0, 10.0), 0..0);
    }

    #[test]
    fn another_width_or_number_of_columns_forgets_what_was_measured() {
        let rows = ten_rows();
        assert_eq!(rows.clone().fitted(38, 4, 1000.0), rows);
        assert!((rows.clone().fitted(38, 4, 900.0).total() - 10.0 * GUESS).abs() < 0.1);
        assert!((rows.fitted(38, 2, 1000.0).total() - 19.0 * GUESS).abs() < 0.1);
    }

    #[test]
    fn what_the_reader_looks_at_survives_another_width_and_the_session() {
        let mut rows = ten_rows();
        rows.look_at(430.0);
        assert!((rows.place() - 430.0).abs() < 0.1);
        let mut narrow = rows.clone().fitted(38, 2, 500.0);
        narrow.note(0, 100.0);
        narrow.settle();
        // Item 16 begins row 8 of two.
        assert!((narrow.place() - 830.0).abs() < 0.1);
        let kept = Rows::from_text(&rows.to_text()).unwrap().fitted(38, 4, 1000.0);
        assert!((kept.place() - 430.0).abs() < 0.1);
        assert_eq!(Rows::from_text("4 x"), None);
        rows.look_at(-20.0);
        assert!(rows.place().abs() < 0.1);
    }
}
