//! Languages and localised text.

use serde_json::value::RawValue;

use super::{Object, Problem, Read, Reading};

/// A language of the interface and of the data, in the order in which they are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// Vietnamese: every text has it.
    #[default]
    Vi,
    /// English.
    En,
    /// Chinese, simplified.
    Zh,
}

impl Lang {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Vi, Self::En, Self::Zh];

    /// The code in addresses and in `lang` attributes.
    pub fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
            Self::Zh => "zh",
        }
    }

    /// The language of a code or of a browser's language tag (`zh-Hans-CN`), if it is one of ours.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| primary.eq_ignore_ascii_case(lang.code()))
    }
}

/// A text in up to three languages. Vietnamese is always there and never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Vietnamese.
    pub vi: String,
    /// English, if written.
    pub en: Option<String>,
    /// Chinese, if written.
    pub zh: Option<String>,
}

impl Text {
    /// The text for a reader of `lang`, and the language it is really in. Chinese falls back to English,
    /// both to Vietnamese.
    pub fn get(&self, lang: Lang) -> (&str, Lang) {
        let en = self.en.as_deref().map(|t| (t, Lang::En));
        let zh = self.zh.as_deref().map(|t| (t, Lang::Zh));
        let found = match lang {
            Lang::Vi => None,
            Lang::En => en,
            Lang::Zh => zh.or(en),
        };
        found.unwrap_or((&self.vi, Lang::Vi))
    }

    /// The text alone, where its language does not matter (titles, search).
    pub fn str(&self, lang: Lang) -> &str {
        self.get(lang).0
    }

    /// Every written form, Vietnamese first.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.vi.as_str()).chain(self.en.as_deref()).chain(self.zh.as_deref())
    }
}

/// A string that is not empty.
struct Words(String);

impl Read for Words {
    fn read(raw: &RawValue, reading: &mut Reading) -> Option<Self> {
        let text = reading.text(raw)?;
        if !text.trim().is_empty() {
            return Some(Self(text));
        }
        reading.fault(raw, Problem::BadValue, "a text that is not empty");
        None
    }
}

/// Vietnamese words: an empty string is missing Vietnamese.
struct Vietnamese(String);

impl Read for Vietnamese {
    fn read(raw: &RawValue, reading: &mut Reading) -> Option<Self> {
        let known = reading.faults.len();
        let words = Words::read(raw, reading);
        if let Some(fault) = reading.faults.get_mut(known)
            && fault.problem == Problem::BadValue
        {
            fault.problem = Problem::MissingVietnamese;
        }
        words.map(|words| Self(words.0))
    }
}

impl Read for Text {
    fn read(raw: &RawValue, reading: &mut Reading) -> Option<Self> {
        if !raw.get().starts_with('{') {
            reading.fault(raw, Problem::WrongType, "{\"vi\": \"…\"}");
            return None;
        }
        let object = Object::open(raw, reading, &["vi", "en", "zh"])?;
        let vi = object.required::<Vietnamese>("vi", reading);
        let en = object.optional::<Words>("en", reading);
        let zh = object.optional::<Words>("zh", reading);
        Some(Self { vi: vi?.0, en: en?.map(|words| words.0), zh: zh?.map(|words| words.0) })
    }
}

impl Read for Lang {
    fn read(raw: &RawValue, reading: &mut Reading) -> Option<Self> {
        let at = reading.word(raw, &Self::ALL.map(Self::code))?;
        Self::ALL.get(at).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::read_text;

    #[test]
    fn chinese_falls_back_to_english_and_english_to_vietnamese() {
        let text: Text = read_text(r#"{"vi":"Chè","en":"Tea"}"#).unwrap();
        assert_eq!(text.get(Lang::Zh), ("Tea", Lang::En));
        let text: Text = read_text(r#"{"vi":"Chè"}"#).unwrap();
        assert_eq!(text.get(Lang::En), ("Chè", Lang::Vi));
    }

    #[test]
    fn a_text_without_vietnamese_or_with_an_empty_one_is_refused() {
        for bad in
            [r#"{"en":"Tea"}"#, r#"{"vi":" "}"#, r#"{"vi":"Chè","fr":"Thé"}"#, r#"{"vi":"Chè","en":""}"#]
        {
            assert!(read_text::<Text>(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_browser_tag_gives_the_language_of_its_first_part() {
        assert_eq!(Lang::from_tag("zh-Hans-CN"), Some(Lang::Zh));
        assert_eq!(Lang::from_tag("EN_us"), Some(Lang::En));
        assert_eq!(Lang::from_tag("fr"), None);
    }
}
