//! A small reader for the pages that we write ourselves: start tags, attributes, raw text.

use std::ops::Range;

/// One start tag.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag {
    /// Name in lower case.
    pub name: String,
    /// Attributes in order; names in lower case, values with entities undone.
    pub attributes: Vec<(String, String)>,
    /// Bytes of the whole element: for `script` and `style` up to the end tag, else of the start tag.
    pub range: Range<usize>,
    /// Text of a `script` or `style` element.
    pub text: String,
}

impl Tag {
    /// Value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Whether it is this element and carries this attribute value.
    pub fn is(&self, name: &str, attribute: &str, value: &str) -> bool {
        self.name == name && self.get(attribute) == Some(value)
    }
}

/// Every start tag of a page; comments, the doctype and end tags are passed over.
pub fn tags(page: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(offset) = page.get(at..).and_then(|rest| rest.find('<')) {
        let start = at + offset;
        let rest = page.get(start..).unwrap_or_default();
        if rest.starts_with("<!--") {
            at = rest.find("-->").map_or(page.len(), |end| start + end + 3);
            continue;
        }
        if !rest.get(1..).is_some_and(|text| text.starts_with(|sign: char| sign.is_ascii_alphabetic())) {
            at = start + 1;
            continue;
        }
        let mut tag = start_tag(page, start);
        if tag.name == "script" || tag.name == "style" {
            read_raw_text(page, &mut tag);
        }
        at = tag.range.end;
        found.push(tag);
    }
    found
}

/// `start` points at `<`, a letter follows.
fn start_tag(page: &str, start: usize) -> Tag {
    let rest = page.get(start + 1..).unwrap_or_default();
    let name_end = rest.find(|sign: char| sign.is_whitespace() || sign == '>' || sign == '/');
    let (name, mut rest) = rest.split_at(name_end.unwrap_or(rest.len()));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '/');
        if rest.is_empty() {
            break;
        }
        if let Some(after) = rest.strip_prefix('>') {
            rest = after;
            break;
        }
        let (attribute, after) = attribute(rest);
        attributes.push(attribute);
        rest = after;
    }
    let end = page.len() - rest.len();
    Tag { name: name.to_ascii_lowercase(), attributes, range: start..end, text: String::new() }
}

fn attribute(text: &str) -> ((String, String), &str) {
    // The first sign belongs to the name whatever it is, so that reading always moves on.
    let end = text
        .char_indices()
        .skip(1)
        .find(|(_, sign)| sign.is_whitespace() || matches!(sign, '=' | '>' | '/'))
        .map_or(text.len(), |(at, _)| at);
    let (name, rest) = text.split_at(end);
    let name = name.to_ascii_lowercase();
    let Some(value) = rest.trim_start().strip_prefix('=') else {
        return ((name, String::new()), rest);
    };
    let value = value.trim_start();
    let quoted = ['"', '\''].into_iter().find_map(|mark| {
        let inside = value.strip_prefix(mark)?;
        Some(inside.split_once(mark).unwrap_or((inside, "")))
    });
    let (value, rest) = quoted.unwrap_or_else(|| {
        let end = value.find(|sign: char| sign.is_whitespace() || sign == '>');
        value.split_at(end.unwrap_or(value.len()))
    });
    ((name, unescape(value)), rest)
}

fn read_raw_text(page: &str, tag: &mut Tag) {
    let body = page.get(tag.range.end..).unwrap_or_default();
    let closing = format!("</{}", tag.name);
    let end = body.to_ascii_lowercase().find(&closing).unwrap_or(body.len());
    body.get(..end).unwrap_or_default().clone_into(&mut tag.text);
    let after = body.get(end..).unwrap_or_default();
    let close = after.find('>').map_or(after.len(), |at| at + 1);
    tag.range.end += end + close;
}

fn unescape(value: &str) -> String {
    value
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_in_every_quoting() {
        let found = tags("<!DOCTYPE html><LINK rel=preload HREF='a b' crossorigin title=\"x &amp; y\"/>");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].name, "link");
        assert_eq!(found[0].get("rel"), Some("preload"));
        assert_eq!(found[0].get("href"), Some("a b"));
        assert_eq!(found[0].get("crossorigin"), Some(""));
        assert_eq!(found[0].get("title"), Some("x & y"));
    }

    #[test]
    fn scripts_are_one_piece_and_comments_none() {
        let page = "<p>1 < 2</p><!-- <script>no</script> --><script type=module>if (a<b) {}</script ><b>";
        let found = tags(page);
        let names: Vec<_> = found.iter().map(|tag| tag.name.as_str()).collect();
        assert_eq!(names, ["p", "script", "b"]);
        assert_eq!(found[1].text, "if (a<b) {}");
        assert!(page[found[1].range.clone()].ends_with("</script >"));
    }

    #[test]
    fn broken_pages_end() {
        for page in ["<", "<a", "<a href", "<a href=", "<a href='x", "<script>", "<!--", "<a ='>", "<é>"] {
            let _ = tags(page);
        }
    }
}
