//! Recognizes generated files whose inputs have not changed.
//!
//! Some generators take minutes to compile. A file that such a generator wrote states in its second
//! line a hash of the generator's inputs and a hash of the text below. If both are still right, the
//! generator would write the same file again, so it does not run.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

use super::{Artifact, Comment, first_line};

/// Hash of everything that a generator reads.
pub struct Fingerprint {
    inputs: String,
}

impl Fingerprint {
    /// Hashes files, and all files in directories. Paths are relative to `root`.
    ///
    /// # Errors
    ///
    /// If a file cannot be read.
    pub fn of(root: &Path, inputs: &[&str]) -> Result<Fingerprint> {
        let mut paths: Vec<PathBuf> = Vec::new();
        for input in inputs {
            for entry in ignore::Walk::new(root.join(input)) {
                let entry = entry.with_context(|| format!("cannot read {input}"))?;
                if entry.path().is_file() {
                    paths.push(entry.into_path());
                }
            }
        }
        paths.sort_unstable();
        let mut hash = Sha256::new();
        for path in paths {
            let text =
                fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy();
            hash.update((name.len() as u64).to_le_bytes());
            hash.update(name.replace('\\', "/"));
            hash.update((text.len() as u64).to_le_bytes());
            hash.update(text);
        }
        Ok(Fingerprint {
            inputs: short(hash),
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
    pub fn unchanged(&self, root: &Path, paths: &[&str]) -> Option<Vec<Artifact>> {
        let read = |path: &&str| {
            let contents = fs::read_to_string(root.join(path)).ok()?;
            let mut parts = contents.splitn(3, '\n');
            let (_, line, text) = (parts.next()?, parts.next()?, parts.next()?);
            line.contains(&self.line(text)).then(|| Artifact {
                path: (*path).to_owned(),
                contents,
            })
        };
        paths.iter().map(read).collect()
    }

    /// Returns `true` if a generated file has a fingerprint, so that it depends only on its inputs.
    pub fn is_in(contents: &str) -> bool {
        let line = contents.lines().nth(1).unwrap_or_default();
        line.contains("Inputs ") && line.contains(", text ")
    }

    fn line(&self, text: &str) -> String {
        let text = short(Sha256::new_with_prefix(text));
        format!("Inputs {}, text {text}.", self.inputs)
    }
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
            assert_eq!(found, None, "{path}");
        }
    }

    #[test]
    fn unchanged_rejects_edited_and_missing_file() {
        let root = generated();
        let path = root.path().join(PATH);
        let edited = fs::read_to_string(&path).unwrap() + "more\n";
        fs::write(&path, edited).unwrap();
        assert_eq!(
            fingerprint(root.path()).unchanged(root.path(), &[PATH]),
            None
        );
        fs::remove_file(&path).unwrap();
        assert_eq!(
            fingerprint(root.path()).unchanged(root.path(), &[PATH]),
            None
        );
    }
}
