//! Choices of the visitor and properties of the device, kept apart from the start.

use leptos::prelude::*;

use crate::model::Lang;
use crate::web::page::{languages, set_root};
use crate::web::storage::{Key, read, write};

/// Background.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the device says.
    #[default]
    System,
    /// Rice paper.
    Light,
    /// Indigo cloth.
    Dark,
}

impl Theme {
    /// All of them in display order.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// Value of `data-theme`; none for the device's own.
    pub fn code(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}

/// Text size: 100, 125, 150 or 200 per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum TextSize {
    /// 100 %.
    #[default]
    Medium,
    /// 125 %.
    Large,
    /// 150 %.
    Larger,
    /// 200 %.
    Largest,
}

impl TextSize {
    /// All of them in display order.
    pub const ALL: [Self; 4] = [Self::Medium, Self::Large, Self::Larger, Self::Largest];

    /// Value of `data-text`; none for 100 %.
    pub fn code(self) -> Option<&'static str> {
        match self {
            Self::Medium => None,
            Self::Large => Some("125"),
            Self::Larger => Some("150"),
            Self::Largest => Some("200"),
        }
    }
}

/// Reading distance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Reach {
    /// In the hand.
    #[default]
    Hand,
    /// On a stand, read standing at arm's length.
    Arm,
}

impl Reach {
    /// All of them in display order.
    pub const ALL: [Self; 2] = [Self::Hand, Self::Arm];

    /// Value of `data-reach`; none in the hand.
    pub fn code(self) -> Option<&'static str> {
        match self {
            Self::Hand => None,
            Self::Arm => Some("arm"),
        }
    }
}

/// What the visitor chose.
#[derive(Clone, Copy)]
pub struct Visitor {
    /// Language.
    pub lang: RwSignal<Lang>,
    /// Background.
    pub theme: RwSignal<Theme>,
    /// Text size.
    pub text_size: RwSignal<TextSize>,
}

/// What belongs to the device.
#[derive(Clone, Copy)]
pub struct Device {
    /// Reading distance.
    pub reach: RwSignal<Reach>,
}

impl Visitor {
    /// Restores the last choices; the language of the address goes first, then the last choice, then the
    /// browser's, then Vietnamese.
    pub fn restore(from_address: Option<Lang>) -> Self {
        let stored = read(Key::VisitorLang).and_then(|tag| Lang::from_tag(&tag));
        let browser = || languages().iter().find_map(|tag| Lang::from_tag(tag));
        let lang = from_address.or(stored).or_else(browser).unwrap_or_default();
        let theme = read(Key::VisitorTheme);
        let size = read(Key::VisitorTextSize);
        Self {
            lang: RwSignal::new(lang),
            theme: RwSignal::new(
                Theme::ALL.into_iter().find(|t| t.code() == theme.as_deref()).unwrap_or_default(),
            ),
            text_size: RwSignal::new(
                TextSize::ALL.into_iter().find(|t| t.code() == size.as_deref()).unwrap_or_default(),
            ),
        }
    }

    /// Keeps root attributes and storage in step with the choices.
    pub fn keep(self) {
        Effect::new(move |_| {
            let lang = self.lang.get();
            set_root("lang", Some(lang.code()));
            write(Key::VisitorLang, Some(lang.code()));
        });
        Effect::new(move |_| {
            let theme = self.theme.get().code();
            set_root("data-theme", theme);
            write(Key::VisitorTheme, theme);
        });
        Effect::new(move |_| {
            let size = self.text_size.get().code();
            set_root("data-text", size);
            write(Key::VisitorTextSize, size);
        });
    }
}

impl Device {
    /// Restores what the device was set to.
    pub fn restore() -> Self {
        let reach = read(Key::DeviceReach);
        Self {
            reach: RwSignal::new(
                Reach::ALL.into_iter().find(|r| r.code() == reach.as_deref()).unwrap_or_default(),
            ),
        }
    }

    /// Keeps root attributes and storage in step.
    pub fn keep(self) {
        Effect::new(move |_| {
            let reach = self.reach.get().code();
            set_root("data-reach", reach);
            write(Key::DeviceReach, reach);
        });
    }
}
