//! One style sheet out of the files of `style/`, in the order of their names.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::paths::files_under;
use crate::run::read_text;

/// Joins every `.css` file of a folder, without comments and blank lines.
///
/// # Errors
/// The folder is empty or a file cannot be read.
pub fn join(folder: &Path) -> Result<String> {
    let files: Vec<PathBuf> = files_under(folder)?
        .into_iter()
        .filter(|file| file.extension().is_some_and(|ending| ending == "css"))
        .collect();
    if files.is_empty() {
        bail!("there is no style sheet in {}", folder.display());
    }
    let mut joined = String::new();
    for file in files {
        joined.push_str(&strip(&read_text(&folder.join(file))?));
    }
    Ok(joined)
}

/// Takes out comments, indentation and blank lines; strings stay as they are.
pub fn strip(css: &str) -> String {
    let mut plain = String::with_capacity(css.len());
    let mut signs = css.chars().peekable();
    let mut quote = None;
    while let Some(sign) = signs.next() {
        match quote {
            Some(mark) => {
                plain.push(sign);
                if sign == '\\' {
                    plain.extend(signs.next());
                } else if sign == mark {
                    quote = None;
                }
            }
            None if sign == '/' && signs.peek() == Some(&'*') => {
                skip_comment(&mut signs);
                // A comment separates words, as a space does.
                plain.push(' ');
            }
            None => {
                if sign == '"' || sign == '\'' {
                    quote = Some(sign);
                }
                plain.push(sign);
            }
        }
    }
    let mut tidy = String::with_capacity(plain.len());
    for line in plain.lines().map(str::trim).filter(|line| !line.is_empty()) {
        tidy.push_str(line);
        tidy.push('\n');
    }
    tidy
}

fn skip_comment(signs: &mut std::iter::Peekable<std::str::Chars<'_>>) {
    signs.next();
    let mut before = ' ';
    for sign in signs.by_ref() {
        if before == '*' && sign == '/' {
            return;
        }
        before = sign;
    }
}

/// Addresses inside `url(…)`, without quotes.
pub fn urls(css: &str) -> Vec<&str> {
    css.split("url(")
        .skip(1)
        .filter_map(|rest| rest.split_once(')').map(|(inside, _)| inside))
        .map(|inside| inside.trim().trim_matches(['"', '\'']))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_blank_lines_go_and_strings_stay() {
        let css =
            "/* a\n b */\n\n  a { color: red; /* why */ }\n\nb::after { content: \"/* no */ \\\" \" }\n";
        assert_eq!(strip(css), "a { color: red;   }\nb::after { content: \"/* no */ \\\" \" }\n");
    }

    #[test]
    fn a_comment_between_words_keeps_them_apart() {
        assert_eq!(strip("a{margin:1px/**/2px}"), "a{margin:1px 2px}\n");
        assert_eq!(strip("a{} /* never closed"), "a{}\n");
        assert_eq!(strip("/***/b{}"), "b{}\n");
    }

    #[test]
    fn files_come_in_the_order_of_their_names() {
        let folder = std::env::temp_dir().join(format!("svlc-css-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        for name in ["10-b.css", "00-a.css", "note.txt"] {
            std::fs::write(folder.join(name), format!("/* x */\n.{} {{}}\n", &name[..2])).unwrap();
        }
        assert_eq!(join(&folder).unwrap(), ".00 {}\n.10 {}\n");
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn addresses_are_read_in_every_quoting() {
        let css = "a{src:url(\"f/a.woff2\") format('woff2'),url( 'b' ),url(c)}";
        assert_eq!(urls(css), ["f/a.woff2", "b", "c"]);
    }
}
