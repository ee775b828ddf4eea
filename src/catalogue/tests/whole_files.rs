//! Files that are not what they should be as a whole.

use super::*;

#[test]
fn a_file_that_is_no_json_is_named_with_the_place_where_it_breaks() {
    let catalogue = data().bytes("products.json", "{\n \"format\": 1,\n \"products\": [,]\n}").build();
    let finding = only(&catalogue);
    assert_eq!((&finding.problem, finding.file.as_str()), (&Problem::NotJson, "products.json"));
    assert_eq!(finding.position, Some(Position { line: 3, column: 15 }));
    for broken in ["", "{", "[]", "null", "\"x\"", "<html>", "{\"format\": 1, \"products\": [}"] {
        let catalogue = data().bytes("products.json", broken).build();
        let finding = only(&catalogue);
        let expected = match broken {
            "[]" | "null" | "\"x\"" => (Problem::WrongType, Some("{ … }")),
            _ => (Problem::NotJson, Some("JSON")),
        };
        assert_eq!((finding.problem.clone(), finding.expected.as_deref()), expected, "{broken}: {finding:?}");
        assert_eq!((catalogue.products.len(), catalogue.facilities.len()), (0, 1), "{broken}");
    }
}

#[test]
fn a_file_that_is_no_utf_8_is_named_with_the_place_of_the_first_bad_byte() {
    let mut bytes = PRODUCTS.as_bytes().to_vec();
    let at = PRODUCTS.find("Một loại").unwrap() + 1;
    bytes[at] = 0xff;
    let catalogue = data().bytes("products.json", bytes).build();
    let finding = only(&catalogue);
    assert_eq!((&finding.problem, finding.expected.as_deref()), (&Problem::NotJson, Some("UTF-8")));
    let mut expected = start_of(PRODUCTS, "Một loại");
    expected.column += 1;
    assert_eq!(finding.position, Some(expected));
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    let mut marked = data();
    for bytes in marked.0.values_mut() {
        bytes.splice(0..0, *b"\xef\xbb\xbf");
    }
    assert_eq!(marked.build().findings, []);
    assert_eq!(ids(&marked.build()), ids(&data().build()));
    assert!(
        decode_manifest(b"\xef\xbb\xbf{\"format\": 1, \"data_version\": \"2026\", \"files\": []}").is_ok()
    );
}

#[test]
fn a_file_of_another_format_version_is_called_so_and_not_broken() {
    for (format, value) in [("2", Some("2")), ("\"1\"", Some("\"1\"")), ("1.5", Some("1.5")), ("null", None)]
    {
        let from = PRODUCERS.replace("\"format\": 1", &format!("\"format\": {format}"));
        let catalogue = data().bytes("producers.json", from).build();
        let finding = only(&catalogue);
        assert_eq!((&finding.problem, finding.file.as_str()), (&Problem::WrongFormat, "producers.json"));
        assert_eq!((finding.field.as_deref(), finding.expected.as_deref()), (Some("format"), Some("1")));
        assert_eq!(finding.value.as_deref(), value);
        assert_eq!(catalogue.products.len(), 2, "products stay without their producers");
    }
    let catalogue = data().bytes("producers.json", r#"{"producers": []}"#).build();
    assert_eq!(only(&catalogue).problem, Problem::WrongFormat);
}

#[test]
fn an_unknown_section_is_named_and_the_known_ones_are_read() {
    let data = data().with("categories.json", r#""labels": ["#, "\"colours\": [],\n \"labels\": [");
    let catalogue = data.build();
    let finding = only(&catalogue);
    assert_eq!((&finding.problem, finding.value.as_deref()), (&Problem::UnknownField, Some("colours")));
    assert!(finding.expected.as_deref().is_some_and(|e| e.contains("labels")));
    assert_eq!(finding.position.unwrap().line, start_of(&data.text("categories.json"), "\"colours\"").line);
    assert_eq!(ids(&catalogue), ids(&super::data().build()));
}

#[test]
fn a_section_that_is_no_list_is_named_with_its_place() {
    let data = data().bytes("producers.json", "{\"format\": 1,\n \"producers\": {}}");
    let catalogue = data.build();
    let finding = only(&catalogue);
    assert_eq!((&finding.problem, finding.expected.as_deref()), (&Problem::WrongType, Some("a list [ … ]")));
    assert_eq!(finding.position, Some(Position { line: 2, column: 15 }));
    assert_eq!(catalogue.products.len(), 2);
}

#[test]
fn a_manifest_that_cannot_be_read_says_why() {
    let manifest = |text: &str| *decode_manifest(text.as_bytes()).unwrap_err();
    assert_eq!(manifest("").problem, Problem::NotJson);
    let newer = manifest(r#"{"format": 2, "whatever": true}"#);
    assert_eq!((newer.problem, newer.value.as_deref()), (Problem::WrongFormat, Some("2")));
    let no_files = manifest(r#"{"format": 1, "data_version": "2026"}"#);
    assert_eq!((no_files.problem, no_files.field.as_deref()), (Problem::MissingField, Some("files")));
}

#[test]
fn a_list_without_any_record_is_named() {
    let catalogue = data().bytes("products.json", "{\"format\": 1,\n \"products\": []}").build();
    let finding = only(&catalogue);
    assert_eq!((&finding.problem, finding.field.as_deref()), (&Problem::BadValue, Some("products")));
    assert_eq!(finding.expected.as_deref(), Some("at least one record"));
    assert_eq!(finding.position, Some(Position { line: 2, column: 14 }));
    assert_eq!(catalogue.facilities.len(), 1);
}

#[test]
fn a_fault_of_the_manifest_beside_format_and_files_is_a_finding_and_all_opens() {
    for (text, problem, field) in [
        (r#""data_version": "soon""#, Problem::BadDate, "data_version"),
        (r#""data_version": "2026", "foo": 1"#, Problem::UnknownField, "foo"),
        (r#""data_version": "2026", "contact": {"phone": 5}"#, Problem::WrongType, "contact.phone"),
        (r#""data_version": "2026", "public_url": "javascript:1""#, Problem::BadValue, "public_url"),
        (r#""public_url": "https://example.org/""#, Problem::MissingField, "data_version"),
    ] {
        let text =
            format!(r#"{{"format": 1, {text}, "files": [{{"path": "a.json", "bytes": "x", "size": 3}}]}}"#);
        let manifest = decode_manifest(text.as_bytes()).unwrap();
        assert_eq!(manifest.files, [DataFile { path: "a.json".to_owned() }], "{text}");
        let said: Vec<_> =
            manifest.findings.iter().map(|f| (f.problem.clone(), f.field.as_deref().unwrap())).collect();
        assert!(said.contains(&(problem, field)), "{said:?}");
        assert!(said.contains(&(Problem::UnknownField, "files[0].size")), "{said:?}");
        assert!(said.contains(&(Problem::WrongType, "files[0].bytes")), "{said:?}");
        assert_eq!(Catalogue::build(manifest, &Files::new()).findings.len(), 4, "and the missing file");
    }
}
