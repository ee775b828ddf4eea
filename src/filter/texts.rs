//! What the search reads of each record, field by field.

use std::collections::HashMap;

use san_vat_search::{Builder, Class, Lexicon, Shared};

use crate::catalogue::Catalogue;
use crate::model::{Facility, Fact, Journey, Place, Producer, Product, SynonymKind, Text};

/// Words of the catalogue that the search treats alike.
pub(super) fn lexicon(catalogue: &Catalogue) -> Lexicon {
    let of = |kind| catalogue.synonyms.iter().filter(move |s| s.kind == kind).map(|s| s.words.clone());
    let fillers = |kind, before| of(kind).flatten().map(move |words| (words, before));
    let general = fillers(SynonymKind::Filler, None);
    let fillers = general.chain(fillers(SynonymKind::PlaceFiller, Some(Class::Place))).collect();
    Lexicon { synonyms: of(SynonymKind::Same).collect(), fillers }
}

/// Stars in words.
const NUMBERS: [[&str; 6]; 3] = [
    ["", "một", "hai", "ba", "bốn", "năm"],
    ["", "one", "two", "three", "four", "five"],
    ["", "一", "二", "三", "四", "五"],
];

/// Most ways to say one Chinese name.
const SOUNDS: usize = 8;

/// Feeds records to a builder. Texts that many records share are taken apart once.
#[derive(Default)]
pub(super) struct Reader {
    pub builder: Builder,
    shared: HashMap<String, Vec<Shared>>,
    sounds: HashMap<char, Vec<String>>,
}

impl Reader {
    pub fn new(catalogue: &Catalogue) -> Self {
        let mut sounds: HashMap<char, Vec<String>> = HashMap::new();
        for sound in &catalogue.sounds {
            for character in sound.characters.chars() {
                sounds.entry(character).or_default().push(sound.id.to_string());
            }
        }
        Self { builder: Builder::new(&lexicon(catalogue)), shared: HashMap::new(), sounds }
    }

    /// Begins another group.
    pub fn next(&mut self, catalogue: &Catalogue) -> Builder {
        self.shared.clear();
        std::mem::replace(&mut self.builder, Builder::new(&lexicon(catalogue)))
    }

    /// A name in its languages, and its sound in Chinese.
    fn name(&mut self, name: &Text) {
        self.builder.record(&name.vi);
        self.builder.text(Class::Name, &name.vi);
        for other in [&name.en, &name.zh].into_iter().flatten() {
            self.builder.text(Class::OtherName, other);
        }
        let Some(zh) = &name.zh else { return };
        // Characters with two sounds give a text for each, at most `SOUNDS` in all.
        let mut heard: Vec<Vec<&str>> = vec![Vec::new()];
        for sounds in zh.chars().filter_map(|c| self.sounds.get(&c)) {
            let longer = heard.iter().flat_map(|before| {
                sounds.iter().map(move |sound| before.iter().copied().chain([sound.as_str()]).collect())
            });
            heard = longer.take(SOUNDS).collect();
        }
        for text in heard {
            self.builder.text(Class::Pinyin, &text.join(" "));
        }
    }

    fn all(&mut self, class: Class, text: &Text) {
        for one in text.all() {
            self.builder.text(class, one);
        }
    }

    /// Adds what `texts` gives, taken apart once for each `key`.
    fn shared<'a>(&mut self, class: Class, key: String, texts: impl FnOnce() -> Vec<&'a str>) {
        if !self.shared.contains_key(&key) {
            let parts = texts().into_iter().map(|text| self.builder.shared(text)).collect();
            self.shared.insert(key.clone(), parts);
        }
        for part in self.shared.get(&key).into_iter().flatten() {
            self.builder.shared_text(class, part);
        }
    }

    fn facts(&mut self, facts: &[Fact]) {
        for text in facts.iter().flat_map(|fact| &fact.values).filter_map(|value| value.text.as_ref()) {
            self.all(Class::Fact, text);
        }
    }

    pub fn product(&mut self, catalogue: &Catalogue, at: usize, product: &Product) {
        self.name(&product.name);
        if let Some(producer) = product.producer.as_ref().and_then(|p| catalogue.producers.get(p)) {
            self.shared(Class::Producer, format!("m:{}", producer.id), || producer.name.all().collect());
        }
        let places =
            product.communes.iter().chain(catalogue.links.units_of(at)).chain(product.district.as_ref());
        for place in places.filter_map(|id| catalogue.places.get(id)) {
            self.place_name(place);
        }
        if let Some(locality) = &product.locality {
            self.all(Class::Place, locality);
        }
        for group in product.ethnic_groups.iter().filter_map(|g| catalogue.ethnic_groups.get(g)) {
            // People are asked for as “người Dao”, “dân tộc Dao” or “đồng bào Dao”.
            let spoken = ["người", "dân tộc", "đồng bào"].map(|word| format!("{word} {}", group.name.vi));
            self.shared(Class::Ethnic, format!("g:{}", group.id), || {
                group.name.all().chain(spoken.iter().map(String::as_str)).collect()
            });
        }
        for certificate in &product.certificates {
            if let Some(stars) = certificate.stars {
                let number = usize::from(stars);
                let [vi, en, zh] = NUMBERS.map(|numbers| numbers.get(number).copied().unwrap_or_default());
                let words = [format!("{stars} sao OCOP"), format!("{stars} stars"), format!("{stars} 星")];
                // In words they count only as a phrase: “ba” is also a name.
                for spoken in [format!("{vi} sao"), format!("{en} stars"), format!("{zh}星")] {
                    self.builder.text(Class::Fact, &spoken);
                }
                self.shared(Class::Stars, format!("s:{stars}"), || {
                    words.iter().map(String::as_str).collect()
                });
            } else if let Some(scheme) = catalogue.certifications.get(&certificate.scheme) {
                self.shared(Class::Category, format!("c:{}", scheme.id), || scheme.name.all().collect());
            }
        }
        if let Some(category) = catalogue.categories.get(&product.category) {
            self.shared(Class::Category, format!("k:{}", category.id), || {
                category.name.all().chain(category.words.iter().map(String::as_str)).collect()
            });
        }
        self.all(Class::Fact, &product.summary);
        self.facts(&product.facts);
    }

    fn place_name(&mut self, place: &Place) {
        self.shared(Class::Place, format!("p:{}", place.id), || place.name.all().collect());
    }

    pub fn facility(&mut self, catalogue: &Catalogue, facility: &Facility) {
        self.name(&facility.name);
        self.all(Class::Producer, &facility.makes);
        self.all(Class::Place, &facility.place);
        for place in
            facility.communes.iter().chain(&facility.district).filter_map(|id| catalogue.places.get(id))
        {
            self.place_name(place);
        }
        if let Some(sector) = catalogue.sectors.get(&facility.sector) {
            self.shared(Class::Category, format!("k:{}", sector.id), || sector.name.all().collect());
        }
        self.all(Class::Fact, &facility.summary);
        for text in [&facility.technology, &facility.lesson].into_iter().flatten() {
            self.all(Class::Fact, text);
        }
        self.facts(&facility.facts);
    }

    pub fn journey(&mut self, catalogue: &Catalogue, journey: &Journey) {
        self.name(&journey.title);
        if let Some(host) = &journey.host {
            self.all(Class::Producer, host);
        }
        for stop in &journey.places {
            self.all(Class::Place, &stop.name);
        }
        for topic in journey.topics.iter().filter_map(|t| catalogue.topics.get(t)) {
            self.shared(Class::Category, format!("t:{}", topic.id), || {
                topic.name.all().chain(topic.code.as_deref()).collect()
            });
        }
        self.all(Class::Fact, &journey.summary);
        for text in [&journey.purpose, &journey.outcomes].into_iter().flatten() {
            self.all(Class::Fact, text);
        }
    }

    pub fn producer(&mut self, producer: &Producer) {
        self.name(&producer.name);
    }

    pub fn place(&mut self, place: &Place) {
        self.name(&place.name);
    }
}
