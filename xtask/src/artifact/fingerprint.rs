//! Recognizes generated files whose inputs have not changed.
//!
//! Some generators take minutes to compile. A file that such a generator wrote states in its second
//! line a hash of the generator's inputs and a hash of the text below. If both are still right, the
//! generator would write the same file again, so it does not run.

use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

use super::{Artifact, Comment, first_line};
use crate::host;

/// Hash of everything that a generator reads.
pub struct Fingerprint {
    inputs: String,
    /// Names of the inputs for messages.
    names: String,
}

/// Reason why a generator must run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outdated {
    /// The file does not exist.
    Missing(String),
    /// The file was generated from other inputs than these.
    Inputs(String),
    /// The text of the file is not the generated one.
    Edited(String),
}

impl fmt::Display for Outdated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Outdated::Missing(path) => write!(f, "{path} is missing"),
            Outdated::Inputs(names) => write!(f, "{names} changed"),
            Outdated::Edited(path) => write!(f, "{path} was edited"),
        }
    }
}

impl Fingerprint {
    /// Hashes all files in directories, without ignored ones. Paths are relative to `root`.
    ///
    /// # Errors
    ///
    /// If a file cannot be read.
    pub fn of(root: &Path, directories: &[&str]) -> Result<Fingerprint> {
        let is_input = |path: &str| directories.iter().any(|it| Path::new(path).starts_with(it));
        let mut hash = Sha256::new();
        for path in host::files(root)?.iter().filter(|path| is_input(path)) {
            let text = fs::read(root.join(path)).with_context(|| format!("cannot read {path}"))?;
            hash.update((path.len() as u64).to_le_bytes());
            hash.update(path);
            hash.update((text.len() as u64).to_le_bytes());
            hash.update(text);
        }
        Ok(Fingerprint {
            inputs: short(hash),
            names: directories.join(" or "),
        })
    }

    /// Returns the file with the two opening lines and this text.
    pub fn artifact(&self, path: &str, comment: Comment, source: &str, text: &str) -> Artifact {
        Artifact {
            path: path.to_owned(),
            contents: comment.line(&first_line(source)) + &comment.line(&self.line(text)) + text,
        }
    }

    /// Returns the files as they are in the tree if this generator wrote all of them from the same
    /// inputs and their texts were not edited.
    ///
    /// # Errors
    ///
    /// The reason why the generator must run.
    pub fn unchanged(&self, root: &Path, paths: &[&str]) -> Result<Vec<Artifact>, Outdated> {
        let read = |path: &&str| {
            let path = (*path).to_owned();
            let Ok(contents) = fs::read_to_string(root.join(&path)) else {
                return Err(Outdated::Missing(path));
            };
            let mut parts = contents.splitn(3, '\n').skip(1);
            let (line, text) = (parts.next(), parts.next().unwrap_or_default());
            let has = |words: String| line.is_some_and(|line| line.contains(&words));
            if !has(self.inputs_words()) {
                Err(Outdated::Inputs(self.names.clone()))
            } else if !has(text_words(text)) {
                Err(Outdated::Edited(path))
            } else {
                Ok(Artifact { path, contents })
            }
        };
        paths.iter().map(read).collect()
    }

    /// Returns `true` if a generated file has a fingerprint, so that it depends only on its inputs.
    pub fn is_in(contents: &str) -> bool {
        let line = contents.lines().nth(1).unwrap_or_default();
        line.contains("Inputs ") && line.contains(", text ")
    }

    fn line(&self, text: &str) -> String {
        format!("{}, {}", self.inputs_words(), text_words(text))
    }

    fn inputs_words(&self) -> String {
        format!("Inputs {}", self.inputs)
    }
}

fn text_words(text: &str) -> String {
    format!("text {}.", short(Sha256::new_with_prefix(text)))
}

/// Returns the first 64 bits of a hash. They show a change; they need not resist an attack.
fn short(hash: Sha256) -> String {
    let digest = hash.finalize();
    let first: [u8; 8] = std::array::from_fn(|index| digest[index]);
    format!("{:016x}", u64::from_be_bytes(first))
}

#[cfg(test)]
mod tests {
    use super::super::SLASHES;
    use super::*;

    const PATH: &str = "generated/calls.kt";

    /// Creates a directory with an input and the file that was generated from it.
    fn generated() -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("generated")).unwrap();
        fs::create_dir_all(root.path().join("source")).unwrap();
        fs::write(root.path().join("source/lib.rs"), "pub fn one() {}\n").unwrap();
        let artifact = fingerprint(root.path()).artifact(PATH, SLASHES, "source", "text\n");
        fs::write(root.path().join(PATH), artifact.contents).unwrap();
        root
    }

    fn fingerprint(root: &Path) -> Fingerprint {
        Fingerprint::of(root, &["source"]).unwrap()
    }

    #[test]
    fn unchanged_returns_committed_file() {
        let root = generated();
        let unchanged = fingerprint(root.path()).unchanged(root.path(), &[PATH]);
        let committed = fs::read_to_string(root.path().join(PATH)).unwrap();
        assert_eq!(unchanged.unwrap()[0].contents, committed);
    }

    #[test]
    fn is_in_finds_fingerprint() {
        let root = generated();
        let contents = fs::read_to_string(root.path().join(PATH)).unwrap();
        assert!(Fingerprint::is_in(&contents));
        assert!(!Fingerprint::is_in("// @generated\ntext\n"));
    }

    #[test]
    fn unchanged_rejects_edited_input_and_new_input() {
        for (path, text) in [
            ("source/lib.rs", "pub fn two() {}\n"),
            ("source/new.rs", ""),
        ] {
            let root = generated();
            fs::write(root.path().join(path), text).unwrap();
            let found = fingerprint(root.path()).unchanged(root.path(), &[PATH]);
            assert_eq!(found, Err(Outdated::Inputs("source".into())), "{path}");
        }
    }

    #[test]
    fn unchanged_ignores_other_directories() {
        let root = generated();
        fs::create_dir(root.path().join("source2")).unwrap();
        fs::write(root.path().join("source2/lib.rs"), "").unwrap();
        let found = fingerprint(root.path()).unchanged(root.path(), &[PATH]);
        assert!(found.is_ok(), "{found:?}");
    }

    #[test]
    fn unchanged_rejects_edited_and_missing_file() {
        let root = generated();
        let path = root.path().join(PATH);
        let found = || fingerprint(root.path()).unchanged(root.path(), &[PATH]);
        let edited = fs::read_to_string(&path).unwrap() + "more\n";
        fs::write(&path, edited).unwrap();
        assert_eq!(found(), Err(Outdated::Edited(PATH.into())));
        fs::remove_file(&path).unwrap();
        assert_eq!(found(), Err(Outdated::Missing(PATH.into())));
    }
}
