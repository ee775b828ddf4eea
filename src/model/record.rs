//! Vocabulary and sources.

use super::read::record;
use super::{CategoryId, CertificationId, Edtf, EthnicGroupId, LabelId, Lang, SourceId, Text};

record! {
    /// A category of products.
    Category {
        /// Its id.
        required id: CategoryId,
        /// Its name.
        required name: Text,
        /// Other words for it that people type.
        defaulted words: Vec<String>,
        /// The drawing for products that name none.
        required drawing: String,
    }
}

record! {
    /// The label of a fact.
    Label {
        /// Its id.
        required id: LabelId,
        /// Its words.
        required name: Text,
    }
}

record! {
    /// An ethnic group.
    EthnicGroup {
        /// Its id.
        required id: EthnicGroupId,
        /// Its name.
        required name: Text,
    }
}

record! {
    /// A certification, mark or recognition.
    Certification {
        /// Its id.
        required id: CertificationId,
        /// Its name.
        required name: Text,
    }
}

record! {
    /// A source: a page that somebody read.
    Source {
        /// Its id.
        required id: SourceId,
        /// Its title; with `title_is_ours`, our label.
        required title: String,
        /// Language of the title, if it is not Vietnamese.
        defaulted lang: Lang,
        /// Whether the title is our label and not the page's.
        defaulted title_is_ours: bool,
        /// Who published it.
        required publisher: String,
        /// When it was published, if the page says.
        optional date: Option<Edtf>,
        /// Its address.
        required url: String,
    }
}
