//! What the search knows about words: synonyms of trade, words without meaning of their own, sounds of characters.

use super::read::{record, words};
use super::{SoundId, SynonymId, Text};

words! {
    /// What a group of words is.
    SynonymKind {
        /// Its words stand for each other: `chè` and `trà`.
        Same = "same",
        /// Its words may be left out where nothing fits otherwise: `đặc sản`, `mua`.
        Filler = "filler",
        /// The same before the name of a place: `xã`, `huyện`.
        PlaceFiller = "place-filler",
    }
}

record! {
    /// Words that the search treats alike.
    Synonym {
        /// Its id.
        required id: SynonymId,
        /// How they are alike.
        required kind: SynonymKind,
        /// The words or phrases, with their marks.
        required words: Vec<String>,
        /// Why, for who reviews the table.
        optional note: Option<Text>,
    }
}

record! {
    /// Chinese characters that sound alike, so that names are found by pinyin.
    Sound {
        /// The syllable without tone: `cha`. `ü` is written `v`.
        required id: SoundId,
        /// Its characters, one after the other.
        required characters: String,
    }
}
