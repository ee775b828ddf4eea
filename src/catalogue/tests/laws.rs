//! Whatever the bytes are, there is an answer.

use proptest::prelude::*;

use super::*;

const MANIFEST: &str = r#"{"format": 1, "data_version": "2026-11-24", "contact": {"phone": "1"},
 "files": [{"path": "a.json", "bytes": 12, "sha256": "ab"}, {"path": "b.json"}]}"#;

/// An edit of one byte: put another there, take it away, or put one in.
#[derive(Clone, Debug)]
enum Edit {
    Put(u8),
    Delete,
    Insert(u8),
}

fn edits() -> impl Strategy<Value = Vec<(prop::sample::Index, Edit)>> {
    let bytes = || prop_oneof![any::<u8>(), prop::sample::select(b"{}[]\",:0-ntf\\ \n\xef\xc3".as_slice())];
    let edit = prop_oneof![bytes().prop_map(Edit::Put), Just(Edit::Delete), bytes().prop_map(Edit::Insert)];
    prop::collection::vec((any::<prop::sample::Index>(), edit), 1..4)
}

fn edited(bytes: &[u8], edits: &[(prop::sample::Index, Edit)]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for (at, edit) in edits {
        let at = at.index(bytes.len());
        match edit {
            Edit::Put(byte) => bytes[at] = *byte,
            Edit::Delete => {
                bytes.remove(at);
            }
            Edit::Insert(byte) => bytes.insert(at, *byte),
        }
    }
    bytes
}

fn files() -> impl Strategy<Value = &'static str> {
    prop::sample::select(data().0.keys().copied().collect::<Vec<_>>())
}

fn count(catalogue: &Catalogue) -> usize {
    ids(catalogue).iter().map(Vec::len).sum()
}

proptest! {
    #[test]
    fn no_bytes_panic_the_manifest(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = decode_manifest(&bytes);
    }

    #[test]
    fn no_damage_panics_the_manifest(edits in edits()) {
        if let Err(finding) = decode_manifest(&edited(MANIFEST.as_bytes(), &edits)) {
            prop_assert_eq!(finding.file, "manifest.json");
        }
    }

    #[test]
    fn no_bytes_panic_the_catalogue(file in files(), bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let catalogue = data().bytes(file, bytes).build();
        prop_assert!(catalogue.findings.iter().any(|f| f.file == file), "noise is no data");
    }

    #[test]
    fn no_damage_panics_the_catalogue_and_what_is_lost_is_said(file in files(), edits in edits()) {
        let sound = data();
        let damaged = edited(&sound.0[file], &edits);
        let catalogue = sound.bytes(file, damaged.clone()).build();
        if count(&catalogue) < count(&data().build()) {
            prop_assert!(!catalogue.findings.is_empty(), "{}", String::from_utf8_lossy(&damaged));
        }
        let lines = damaged.iter().filter(|b| **b == b'\n').count() + 1;
        for finding in &catalogue.findings {
            prop_assert!(data().0.contains_key(finding.file.as_str()), "{finding:?}");
            if let (true, Some(at)) = (finding.file == file, finding.position) {
                prop_assert!((1..=lines).contains(&at.line) && at.column >= 1, "{finding:?}");
            }
            for lang in crate::model::Lang::ALL {
                prop_assert!(!crate::i18n::finding_sentence(finding, lang).is_empty());
            }
        }
    }
}
