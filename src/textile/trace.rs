//! Short numbers and relative paths: what keeps a cover small.

use std::fmt::Write as _;

/// Tenths of a unit, the finest step of any emitted coordinate.
#[expect(
    clippy::cast_possible_truncation,
    reason = "coordinates are a few thousand units at most; a wild value saturates"
)]
pub(super) fn tenths(value: f64) -> i32 {
    (value * 10.0).round() as i32
}

/// Appends a whole number.
pub(super) fn push_int(out: &mut String, value: i32) {
    let _ = write!(out, "{value}");
}

/// Appends `value` with at most one decimal and no needless zero: `3`, `-.5`, `12.3`.
pub(super) fn push_num(out: &mut String, value: f64) {
    push_tenths(out, tenths(value));
}

/// Appends `value` with three decimals: `-1.080`.
#[expect(clippy::cast_possible_truncation, reason = "scales are a few units at most")]
pub(super) fn push_thousandths(out: &mut String, value: f64) {
    let thousandths = (value * 1000.0).round() as i32;
    let sign = if thousandths < 0 { "-" } else { "" };
    let size = thousandths.unsigned_abs();
    let _ = write!(out, "{sign}{}.{:03}", size / 1000, size % 1000);
}

fn push_tenths(out: &mut String, value: i32) {
    if value < 0 {
        out.push('-');
    }
    let (whole, rest) = (value.unsigned_abs() / 10, value.unsigned_abs() % 10);
    if whole > 0 || rest == 0 {
        let _ = write!(out, "{whole}");
    }
    if rest > 0 {
        let _ = write!(out, ".{rest}");
    }
}

/// Appends ` name="value"`.
pub(super) fn push_attr(out: &mut String, name: &str, value: &str) {
    for part in [" ", name, "=\"", value, "\""] {
        out.push_str(part);
    }
}

/// Appends ` name="value"` for a number.
pub(super) fn push_attr_num(out: &mut String, name: &str, value: f64) {
    for part in [" ", name, "=\""] {
        out.push_str(part);
    }
    push_num(out, value);
    out.push('"');
}

/// A point in drawing units, y downward.
pub(super) type Point = (f64, f64);

/// Length of a vector. The library's `hypot` guards against overflow, which no drawing can reach.
pub(super) fn length(x: f64, y: f64) -> f64 {
    (x * x + y * y).sqrt()
}

/// A direction as (cosine, sine).
pub(super) type Direction = (f64, f64);

/// The direction of an angle in radians, right to 1e-6 between -7 and 7: a drawing is rounded to tenths. The
/// library's own reduce any angle whatever and are large.
#[expect(clippy::cast_possible_truncation, reason = "a few quarter turns")]
pub(super) fn direction(angle: f64) -> Direction {
    use std::f64::consts::FRAC_PI_2;
    let quarters = (angle / FRAC_PI_2).round();
    let rest = angle - quarters * FRAC_PI_2;
    let square = rest * rest;
    let sin = rest * (1.0 - square / 6.0 * (1.0 - square / 20.0 * (1.0 - square / 42.0)));
    let cos = 1.0 - square / 2.0 * (1.0 - square / 12.0 * (1.0 - square / 30.0 * (1.0 - square / 56.0)));
    match (quarters as i32).rem_euclid(4) {
        0 => (cos, sin),
        1 => (-sin, cos),
        2 => (-cos, -sin),
        _ => (sin, -cos),
    }
}

/// Writes a path with relative commands. It rounds the absolute points and emits the differences, so rounding
/// never accumulates along the path.
pub(super) struct Trace {
    path: String,
    pen: (i32, i32),
    command: char,
}

impl Trace {
    pub(super) const fn new() -> Self {
        Self { path: String::new(), pen: (0, 0), command: 'z' }
    }

    pub(super) fn move_to(&mut self, (x, y): Point) -> &mut Self {
        self.pen = (tenths(x), tenths(y));
        self.path.push('M');
        push_tenths(&mut self.path, self.pen.0);
        self.push_next(self.pen.1);
        self.command = 'M';
        self
    }

    pub(super) fn line_to(&mut self, to: Point) -> &mut Self {
        self.curve('l', &[to])
    }

    /// Quadratic curve by one control point.
    pub(super) fn quad_to(&mut self, control: Point, to: Point) -> &mut Self {
        self.curve('q', &[control, to])
    }

    /// Cubic curve by two control points.
    pub(super) fn cubic_to(&mut self, first: Point, second: Point, to: Point) -> &mut Self {
        self.curve('c', &[first, second, to])
    }

    /// Cubic curve whose first control point mirrors the previous curve's last one.
    pub(super) fn smooth_to(&mut self, second: Point, to: Point) -> &mut Self {
        self.curve('s', &[second, to])
    }

    pub(super) fn close(&mut self) -> &mut Self {
        self.path.push('z');
        self.command = 'z';
        self
    }

    pub(super) fn as_str(&self) -> &str {
        &self.path
    }

    fn curve(&mut self, command: char, points: &[Point]) -> &mut Self {
        let repeated = self.command == command;
        if !repeated {
            self.path.push(command);
            self.command = command;
        }
        let (from_x, from_y) = self.pen;
        for (index, &(x, y)) in points.iter().enumerate() {
            let (to_x, to_y) = (tenths(x), tenths(y));
            if index > 0 || repeated {
                self.push_next(to_x - from_x);
            } else {
                push_tenths(&mut self.path, to_x - from_x);
            }
            self.push_next(to_y - from_y);
            self.pen = (to_x, to_y);
        }
        self
    }

    /// A minus sign parts two numbers by itself.
    fn push_next(&mut self, value: i32) {
        if value >= 0 {
            self.path.push(' ');
        }
        push_tenths(&mut self.path, value);
    }
}
