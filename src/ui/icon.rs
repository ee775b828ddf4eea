//! Line icons on a 24 box, always beside a word.

use leptos::prelude::*;

/// An icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Magnifying glass.
    Search,
    /// Arrow to the right.
    Right,
    /// Arrow to the left.
    Left,
    /// Cross.
    Close,
    /// Chevron down.
    Down,
    /// Sheet of paper with lines.
    Source,
    /// Arrow out of a box.
    Share,
    /// Three lines.
    Menu,
    /// Large and small letter.
    Display,
    /// Plus sign.
    Plus,
    /// Tick.
    Tick,
    /// Arrow up.
    Up,
    /// Arrow downwards.
    Lower,
    /// Lines of a list.
    List,
    /// Two columns.
    Compare,
}

impl Icon {
    fn markup(self) -> &'static str {
        match self {
            Self::Search => r#"<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5L21 21"/>"#,
            Self::Right => r#"<path d="M4 12h16M14 6l6 6-6 6"/>"#,
            Self::Left => r#"<path d="M20 12H4M10 6l-6 6 6 6"/>"#,
            Self::Close => r#"<path d="M6 6l12 12M18 6L6 18"/>"#,
            Self::Down => r#"<path d="M6 9l6 6 6-6"/>"#,
            Self::Source => r#"<path d="M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h7"/>"#,
            Self::Share => r#"<path d="M12 15V3M7 8l5-5 5 5M6 12H4v9h16v-9h-2"/>"#,
            Self::Menu => r#"<path d="M4 7h16M4 12h16M4 17h16"/>"#,
            Self::Plus => r#"<path d="M12 5v14M5 12h14"/>"#,
            Self::Tick => r#"<path d="M4 12.500l5.500 5.500L20 7"/>"#,
            Self::Up => r#"<path d="M12 20V4M6 10l6-6 6 6"/>"#,
            Self::Lower => r#"<path d="M12 4v16M6 14l6 6 6-6"/>"#,
            Self::List => r#"<path d="M9 6h12M9 12h12M9 18h12M3.500 6h1M3.500 12h1M3.500 18h1"/>"#,
            Self::Compare => r#"<path d="M4 4h6v16H4zM14 4h6v16h-6z"/>"#,
            Self::Display => {
                r#"<path d="M3 19L8.500 5 14 19M5 14.500h7M15 19l3.500-9 3.500 9M16 16.200h5"/>"#
            }
        }
    }
}

/// The icon as a decorative drawing.
pub fn icon(icon: Icon) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false" inner_html=icon.markup()></svg>
    }
}
