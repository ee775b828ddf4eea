//! Complete in its languages, clean, and without praise.

use std::collections::BTreeSet;

use san_vat_lai_chau::model::{Lang, Product, Text};

use super::{all_strings, assert_none, catalogue};

/// Every text of a product that must be written in Vietnamese and English, with where it stands.
fn prose(p: &Product) -> Vec<(String, &Text)> {
    let mut all = vec![(format!("{}: summary", p.id), &p.summary)];
    all.extend(p.locality.iter().map(|t| (format!("{}: locality", p.id), t)));
    for (i, fact) in p.facts.iter().enumerate() {
        all.extend(fact.about.iter().map(|t| (format!("{}: facts[{i}].about", p.id), t)));
        for (j, value) in fact.values.iter().enumerate() {
            all.extend(value.text.iter().map(|t| (format!("{}: facts[{i}].values[{j}].text", p.id), t)));
            all.extend(value.note.iter().map(|t| (format!("{}: facts[{i}].values[{j}].note", p.id), t)));
        }
    }
    for (i, certificate) in p.certificates.iter().enumerate() {
        all.extend(certificate.scope.iter().map(|t| (format!("{}: certificates[{i}].scope", p.id), t)));
        all.extend(certificate.note.iter().map(|t| (format!("{}: certificates[{i}].note", p.id), t)));
    }
    all
}

#[test]
fn every_product_is_named_in_three_languages_and_summed_up_in_two() {
    let catalogue = catalogue();
    let bad: Vec<_> = catalogue
        .products
        .iter()
        .filter(|p| p.name.en.is_none() || p.name.zh.is_none() || p.summary.en.is_none())
        .map(|p| p.id.to_string())
        .collect();
    assert_none(&bad, "a product needs name.en, name.zh and summary.en");
}

#[test]
fn every_text_of_a_product_is_written_in_vietnamese_and_english() {
    let catalogue = catalogue();
    let bad: Vec<String> = catalogue
        .products
        .iter()
        .flat_map(prose)
        .filter(|(at, text)| text.en.is_none() && !at.ends_with(": locality"))
        .map(|(at, _)| at)
        .collect();
    assert_none(&bad, "write the English text too");
}

#[test]
fn every_word_of_the_vocabulary_is_in_three_languages() {
    let c = catalogue();
    let mut bad = Vec::new();
    let mut look = |kind: &str, id: &str, text: &Text| {
        if text.en.is_none() || text.zh.is_none() {
            bad.push(format!("{kind} {id}"));
        }
    };
    c.categories.iter().for_each(|r| look("category", r.id.as_str(), &r.name));
    c.labels.iter().for_each(|r| look("label", r.id.as_str(), &r.name));
    c.ethnic_groups.iter().for_each(|r| look("ethnic group", r.id.as_str(), &r.name));
    c.certifications.iter().for_each(|r| look("certification", r.id.as_str(), &r.name));
    assert_none(&bad, "write the name in en and zh");
}

#[test]
fn every_facility_and_journey_is_written_in_vietnamese_and_english() {
    let c = catalogue();
    let facilities = c.facilities.iter().flat_map(|f| [(f.id.as_str(), &f.name), (f.id.as_str(), &f.makes)]);
    let journeys = c.journeys.iter().map(|j| (j.id.as_str(), &j.title));
    let bad: Vec<&str> =
        facilities.chain(journeys).filter(|(_, text)| text.en.is_none()).map(|(id, _)| id).collect();
    assert_none(&bad, "write the English text too");
}

#[test]
fn no_text_is_the_same_in_another_language_by_mistake() {
    let c = catalogue();
    let bad: Vec<String> = c
        .products
        .iter()
        .flat_map(|p| [(p.id.as_str(), "summary", p.summary.en.as_deref() == Some(&p.summary.vi))])
        .filter(|(_, _, same)| *same)
        .map(|(id, field, _)| format!("{id}: {field}"))
        .collect();
    assert_none(&bad, "the English is the Vietnamese text");
}

#[test]
fn all_texts_are_composed() {
    let bad: Vec<_> = all_strings()
        .into_iter()
        .filter(|(_, text)| text.chars().any(|c| ('\u{300}'..='\u{36f}').contains(&c)))
        .collect();
    assert_none(&bad, "write marked letters as one character (NFC)");
}

#[test]
fn texts_have_no_space_at_an_end_or_twice() {
    let bad: Vec<_> =
        all_strings().into_iter().filter(|(_, text)| text.trim() != text || text.contains("  ")).collect();
    assert_none(&bad, "take the space out");
}

/// Words of praise; our sentences carry no adjective that the sources do not.
const PRAISE: [&str; 13] = [
    "nổi tiếng",
    "ngon",
    "thơm",
    "tuyệt vời",
    "hảo hạng",
    "trứ danh",
    "delicious",
    "famous",
    "renowned",
    "fragrant",
    "tasty",
    "exquisite",
    "finest",
];

/// Texts in which such a word is part of a registered name: product, words around it, reason.
const PRAISE_ALLOWED: [(&str, &str, &str); 0] = [];

#[test]
fn no_summary_or_fact_praises() {
    let c = catalogue();
    let mut bad = Vec::new();
    let mut used = BTreeSet::new();
    for (at, text) in c.products.iter().flat_map(prose) {
        for one in text.all() {
            let padded = format!(" {} ", one.to_lowercase().replace(|c: char| !c.is_alphanumeric(), " "));
            for word in PRAISE.iter().filter(|word| padded.contains(&format!(" {word} "))) {
                match PRAISE_ALLOWED.iter().find(|(id, words, _)| at.starts_with(id) && one.contains(words)) {
                    Some((id, ..)) => {
                        used.insert(*id);
                    }
                    None => bad.push(format!("{at}: “{word}” in “{one}”")),
                }
            }
        }
    }
    assert_none(&bad, "say what it is, not how good");
    assert_eq!(used.len(), PRAISE_ALLOWED.len(), "an exception that is no longer needed goes");
}

#[test]
fn a_summary_is_one_or_two_sentences() {
    let c = catalogue();
    let bad: Vec<String> = c
        .products
        .iter()
        .flat_map(|p| [Lang::Vi, Lang::En].map(|lang| (p.id.as_str(), p.summary.str(lang))))
        .filter(|(_, text)| {
            !text.ends_with('.') || text.matches(". ").count() > 1 || text.chars().count() > 320
        })
        .map(|(id, text)| format!("{id}: {text}"))
        .collect();
    assert_none(&bad, "one or two plain sentences");
}
