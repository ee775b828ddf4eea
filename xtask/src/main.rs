//! Every developer command of the project. `cargo xtask` alone prints the list.

mod bench;
mod build;
mod check;
mod css;
mod data;
mod generate;
mod html;
mod instructions;
mod libtest;
mod licences;
mod manifest;
mod metadata;
mod pack;
mod paths;
mod playwright;
mod run;
mod serve;
mod setup;
mod site_check;
mod size;
mod spdx;
mod test;
mod versions;
mod wasm;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::paths::Paths;

const USAGE: &str = "\
cargo xtask <command>

  setup [--for-tests]             install what is missing: wasm32 library, trunk, wasm-bindgen
                                  (--for-tests: also the browser and the packages of tests/e2e)
  serve [--port N] [--open] [--no-build]
                                  build the release site and serve it on http://127.0.0.1:8080
  build                           build the release site into dist/
  test [--only STEP] [-- ARGS]    every check and test; STEP is one of the names in its summary,
                                  ARGS go to that step's own tool
  check                           format, lints, docs, versions, licences, duplicate crates, data
  size                            brotli bytes of dist/ against xtask/budgets.toml
  data check [DIR]                check a data folder (public/data)
  generate N [--seed S] [--into DIR]
                                  a made-up catalogue of N products for measuring (target/catalogue-N)
  bench [--only N]                measure against other libraries in one browser: tests/bench/REPORT.md
                                  (N: a single goal; about 20 min for all)
  pack --out FILE                 turn dist/ into one HTML file that starts from a double click

Tools are kept in the user's cache folder; SVLC_CACHE names another one.
SVLC_WASM_FROM=debian takes Debian's compiler for the wasm, although rustup's would do.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs one command; `Ok(false)` when it worked but its verdict is "no".
fn dispatch(arguments: &[String]) -> Result<bool> {
    let paths = Paths::find()?;
    let mut words = Words::new(arguments);
    let command = words.next_word().unwrap_or_default();
    match command.as_str() {
        "setup" => {
            let for_tests = words.flag("--for-tests");
            words.finish()?;
            setup::run(&paths, for_tests).map(|_| true)
        }
        "build" => {
            words.finish()?;
            build::run(&paths).map(|()| true)
        }
        "serve" => {
            let options = serve::Options {
                port: words.port()?.unwrap_or(8080),
                open: words.flag("--open"),
                build: !words.flag("--no-build"),
            };
            words.finish()?;
            serve::run(&paths, &options).map(|()| true)
        }
        "check" => {
            words.finish()?;
            Ok(check::run(&paths))
        }
        "size" => {
            words.finish()?;
            size::run(&paths)
        }
        "data" => data_check(&paths, words),
        "generate" => generate(&paths, words),
        "bench" => {
            let only = words.value("--only")?;
            words.finish()?;
            bench::run(&paths, only.as_deref()).map(|()| true)
        }
        "pack" => {
            let out = words.value("--out")?.context("`pack` needs `--out FILE`")?;
            words.finish()?;
            pack::run(&paths, &PathBuf::from(out)).map(|()| true)
        }
        "test" => {
            let extra = words.after_dashes();
            let only = words.value("--only")?;
            words.finish()?;
            test::run(&paths, only.as_deref(), &extra)
        }
        "" | "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(true)
        }
        other => bail!("there is no command `{other}`\n\n{USAGE}"),
    }
}

/// `data check [DIR]`.
fn data_check(paths: &Paths, mut words: Words) -> Result<bool> {
    if words.next_word().as_deref() != Some("check") {
        bail!("the only data command is `cargo xtask data check [DIR]`");
    }
    let dir = words.next_word().map(PathBuf::from);
    words.finish()?;
    data::run(paths, dir.as_deref())
}

/// `generate N [--seed S] [--into DIR]`.
fn generate(paths: &Paths, mut words: Words) -> Result<bool> {
    let products = words.next_word().context("`generate` needs how many products")?;
    let products = products.parse().with_context(|| format!("{products} is no number of products"))?;
    let seed = words.value("--seed")?.map_or(Ok(1), |seed| seed.parse()).context("--seed is a number")?;
    let into = words.value("--into")?.map(PathBuf::from);
    words.finish()?;
    let into = into.unwrap_or_else(|| paths.root.join("target").join(format!("catalogue-{products}")));
    generate::run(paths, &generate::Options { products, seed, into: &into }).map(|()| true)
}

/// Command line, taken apart word by word; what is left over at the end is an error.
struct Words {
    left: Vec<String>,
}

impl Words {
    fn new(arguments: &[String]) -> Self {
        Self { left: arguments.to_vec() }
    }

    /// Next word that is no option.
    fn next_word(&mut self) -> Option<String> {
        let first_is_word = self.left.first().is_some_and(|word| !word.starts_with("--"));
        first_is_word.then(|| self.left.remove(0))
    }

    /// Whether the option is given; takes it out.
    fn flag(&mut self, name: &str) -> bool {
        let before = self.left.len();
        self.left.retain(|word| word != name);
        self.left.len() != before
    }

    /// Value of `--name VALUE` or `--name=VALUE`; takes it out.
    fn value(&mut self, name: &str) -> Result<Option<String>> {
        let joined = format!("{name}=");
        if let Some(at) = self.left.iter().position(|word| word.starts_with(&joined)) {
            return Ok(Some(self.left.remove(at).split_off(joined.len())));
        }
        let Some(at) = self.left.iter().position(|word| word == name) else {
            return Ok(None);
        };
        self.left.remove(at);
        if at >= self.left.len() {
            bail!("`{name}` needs a value");
        }
        Ok(Some(self.left.remove(at)))
    }

    fn port(&mut self) -> Result<Option<u16>> {
        let Some(text) = self.value("--port")? else { return Ok(None) };
        text.parse().map(Some).with_context(|| format!("`{text}` is not a port number"))
    }

    /// Everything after `--`; takes it out.
    fn after_dashes(&mut self) -> Vec<String> {
        let Some(at) = self.left.iter().position(|word| word == "--") else { return Vec::new() };
        let mut tail = self.left.split_off(at);
        tail.remove(0);
        tail
    }

    fn finish(&self) -> Result<()> {
        match self.left.first() {
            Some(word) => bail!("`{word}` is not understood here\n\n{USAGE}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Words {
        Words::new(&text.split(' ').map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn options_are_taken_in_any_order_and_both_spellings() {
        let mut line = words("serve --open --port 9000");
        assert_eq!(line.next_word().as_deref(), Some("serve"));
        assert_eq!(line.port().unwrap(), Some(9000));
        assert!(line.flag("--open"));
        line.finish().unwrap();
        assert_eq!(words("--port=81").port().unwrap(), Some(81));
    }

    #[test]
    fn what_is_not_understood_is_an_error() {
        assert!(words("--prot 9000").finish().is_err());
        assert!(words("--port").port().is_err());
        assert!(words("--port ninety").port().is_err());
    }

    #[test]
    fn words_after_two_dashes_belong_to_the_tool() {
        let mut line = words("--only e2e -- --grep home");
        assert_eq!(line.after_dashes(), ["--grep", "home"]);
        assert_eq!(line.value("--only").unwrap().as_deref(), Some("e2e"));
        line.finish().unwrap();
    }
}
