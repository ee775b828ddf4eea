//! Findings in words, in three languages.

use super::said::undecodable;
use super::*;
use crate::i18n::{finding_report, finding_sentence};
use crate::model::Lang;

fn all_problems() -> Vec<Problem> {
    use Problem as P;
    let all = vec![
        P::MissingFile,
        P::NotJson,
        P::WrongFormat,
        P::UnknownField,
        P::MissingField,
        P::MissingVietnamese,
        P::WrongType,
        P::BadValue,
        P::UnknownReference,
        P::DuplicateId,
        P::BadDate,
        P::StarsOutOfRange,
        P::DeniedHost,
        P::NoSource,
    ];
    // A new problem does not compile until it stands above.
    for problem in &all {
        match problem {
            P::MissingFile
            | P::NotJson
            | P::WrongFormat
            | P::UnknownField
            | P::MissingField
            | P::MissingVietnamese
            | P::WrongType
            | P::BadValue
            | P::UnknownReference
            | P::DuplicateId
            | P::BadDate
            | P::StarsOutOfRange
            | P::DeniedHost
            | P::NoSource => {}
        }
    }
    all
}

#[test]
fn every_problem_has_a_sentence_of_its_own_in_three_languages() {
    let mut sentences = std::collections::BTreeSet::new();
    for problem in all_problems() {
        let finding = Finding {
            problem,
            file: "products.json".to_owned(),
            record: Some("tea-a".to_owned()),
            field: Some("facts[0].label".to_owned()),
            value: Some("giá-trị-42".to_owned()),
            expected: Some("1–5".to_owned()),
            position: Some(Position { line: 12, column: 5 }),
        };
        let [vi, en, zh] = Lang::ALL.map(|lang| finding_sentence(&finding, lang));
        for sentence in [&vi, &en, &zh] {
            assert!(sentence.contains("giá-trị-42") && sentence.contains("1–5"), "{sentence}");
            assert!(sentences.insert(sentence.clone()), "said twice: {sentence}");
        }
        let beginning = |text: &str| text.split([';', '；']).next().unwrap().to_owned();
        assert!(beginning(&vi).chars().any(|c| "ảấầẩậắằếềểệỉịọốồổộớờởợủứừửựýỳữáàạếđ".contains(c)), "{vi}");
        assert!(beginning(&en).is_ascii(), "{en}");
        assert!(beginning(&zh).chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{zh}");
        for lang in Lang::ALL {
            let report = finding_report(std::slice::from_ref(&finding), lang);
            assert_eq!(report.lines().count(), 1);
            for part in ["products.json", "tea-a", "facts[0].label", "12:5", "giá-trị-42", "1–5"] {
                assert!(report.contains(part), "{part} in {report}");
            }
        }
    }
    let codes: std::collections::BTreeSet<_> = all_problems().iter().map(Problem::code).collect();
    assert_eq!(codes.len(), all_problems().len());
}

#[test]
fn what_the_decoder_says_in_english_reaches_no_reader_of_another_language() {
    let serde = [
        "invalid", "string", "integer", "sequence", "boolean", "expected", "struct", "one of", "a date",
        "an id", "a text", "a number", "null", "map",
    ];
    for case in undecodable() {
        if case.to.contains("expected") {
            continue; // the value itself holds such a word
        }
        let catalogue = data().with(case.file, case.from, case.to).build();
        for lang in [Lang::Vi, Lang::Zh] {
            let sentence = finding_sentence(&catalogue.findings[0], lang);
            for word in serde {
                assert!(!sentence.contains(word), "{word} in: {sentence}");
            }
        }
    }
}

#[test]
fn a_report_has_one_line_for_each_finding() {
    let catalogue = data()
        .with("products.json", r#""stars": 3"#, r#""stars": 6"#)
        .with("journeys.json", r#"["paper"]"#, "[]")
        .build_without(&["producers.json"]);
    let report = finding_report(&catalogue.findings, Lang::En);
    assert_eq!(report.lines().count(), 3, "{report}");
    assert_eq!(finding_report(&[], Lang::En), "");
}
