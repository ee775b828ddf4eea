//! Languages and localised text.

use serde::Deserialize;

/// A language of the interface and of the data, in the order in which they are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
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
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Vietnamese.
    #[serde(deserialize_with = "not_empty")]
    pub vi: String,
    /// English, if written.
    #[serde(default, deserialize_with = "some_not_empty")]
    pub en: Option<String>,
    /// Chinese, if written.
    #[serde(default, deserialize_with = "some_not_empty")]
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

fn not_empty<'de, D: serde::Deserializer<'de>>(d: D) -> Result<String, D::Error> {
    let text = String::deserialize(d)?;
    if text.trim().is_empty() {
        return Err(serde::de::Error::invalid_value(
            serde::de::Unexpected::Str(&text),
            &"a text that is not empty",
        ));
    }
    Ok(text)
}

fn some_not_empty<'de, D: serde::Deserializer<'de>>(d: D) -> Result<Option<String>, D::Error> {
    not_empty(d).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_falls_back_to_english_and_english_to_vietnamese() {
        let text: Text = serde_json::from_str(r#"{"vi":"Chè","en":"Tea"}"#).unwrap();
        assert_eq!(text.get(Lang::Zh), ("Tea", Lang::En));
        let text: Text = serde_json::from_str(r#"{"vi":"Chè"}"#).unwrap();
        assert_eq!(text.get(Lang::En), ("Chè", Lang::Vi));
    }

    #[test]
    fn a_text_without_vietnamese_or_with_an_empty_one_is_refused() {
        for bad in
            [r#"{"en":"Tea"}"#, r#"{"vi":" "}"#, r#"{"vi":"Chè","fr":"Thé"}"#, r#"{"vi":"Chè","en":""}"#]
        {
            assert!(serde_json::from_str::<Text>(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_browser_tag_gives_the_language_of_its_first_part() {
        assert_eq!(Lang::from_tag("zh-Hans-CN"), Some(Lang::Zh));
        assert_eq!(Lang::from_tag("EN_us"), Some(Lang::En));
        assert_eq!(Lang::from_tag("fr"), None);
    }
}
