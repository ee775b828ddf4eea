//! Where things are: in the repository and in the user's cache.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Folders that the commands read and write.
#[derive(Debug, Clone)]
pub struct Paths {
    /// Root of the repository.
    pub root: PathBuf,
    /// Cache that outlives `target/`: tools and the wasm32 library.
    pub cache: PathBuf,
}

impl Paths {
    /// Finds both from the environment that cargo and the system set.
    ///
    /// # Errors
    /// When the system names no home folder and `SVLC_CACHE` is not set.
    pub fn find() -> Result<Self> {
        let here = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = here.parent().context("xtask/ has no parent folder")?.to_path_buf();
        Ok(Self { root, cache: cache_folder()? })
    }

    /// The site as it is published.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Intermediate files of the site: the joined style sheet, the packed file.
    pub fn site_work(&self) -> PathBuf {
        self.root.join("target").join("site")
    }

    /// Browser tests with their own `package.json`.
    pub fn e2e(&self) -> PathBuf {
        self.root.join("tests").join("e2e")
    }

    /// The shipped data.
    pub fn data(&self) -> PathBuf {
        self.root.join("public").join("data")
    }

    /// Folder of one tool in one version.
    pub fn tool(&self, name: &str, version: &str) -> PathBuf {
        self.cache.join("tools").join(format!("{name}-{version}"))
    }
}

fn cache_folder() -> Result<PathBuf> {
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    if let Some(path) = variable("SVLC_CACHE") {
        return Ok(PathBuf::from(path));
    }
    let base = if cfg!(windows) {
        variable("LOCALAPPDATA").map(PathBuf::from)
    } else if cfg!(target_os = "macos") {
        variable("HOME").map(|home| Path::new(&home).join("Library").join("Caches"))
    } else {
        variable("XDG_CACHE_HOME")
            .map(PathBuf::from)
            .or_else(|| variable("HOME").map(|home| Path::new(&home).join(".cache")))
    };
    let base = base.context("no home folder is known; set SVLC_CACHE to a folder for the tools")?;
    Ok(base.join("san-vat-lai-chau"))
}

/// Name of a program file on this system.
pub fn executable(name: &str) -> String {
    if cfg!(windows) { format!("{name}.exe") } else { name.to_owned() }
}

/// First file on PATH that carries one of the names.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] };
    std::env::split_paths(&path)
        .flat_map(|folder| {
            names.iter().flat_map(move |name| {
                let folder = folder.clone();
                endings.iter().map(move |ending| folder.join(format!("{name}{ending}")))
            })
        })
        .find(|candidate| candidate.is_file())
}

/// Files of a folder tree, sorted, as paths relative to it.
///
/// # Errors
/// When a folder cannot be read.
pub fn files_under(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(current) = open.pop() {
        let entries = std::fs::read_dir(&current)
            .with_context(|| format!("cannot read the folder {}", current.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else if let Ok(relative) = path.strip_prefix(folder) {
                found.push(relative.to_path_buf());
            }
        }
    }
    found.sort();
    Ok(found)
}

/// A relative path the way addresses spell it: with `/`.
pub fn with_slashes(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}
