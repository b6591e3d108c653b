//! Class path of the package and its tests, and whether they are compiled.

use std::env;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use anyhow::{Context as _, Result};

use super::{MODULE, PROJECT};
use crate::host::Paths;

/// Goal of Maven that writes the class path of the dependencies to a file.
const CLASS_PATH: &str = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath";

/// The compiled package and tests. Maven compiles everything again in every run, which takes half a
/// minute, so the directory of the classes has a file with the state of the sources.
pub(super) struct Compiled {
    project: PathBuf,
    native: PathBuf,
}

impl Compiled {
    /// Returns the package of a repository and the directory with its native library.
    pub(super) fn new(paths: &Paths, native: PathBuf) -> Compiled {
        Compiled {
            project: paths.root.join(PROJECT),
            native,
        }
    }

    /// Returns the directory with the native library.
    pub(super) fn native(&self) -> &Path {
        &self.native
    }

    /// Returns the goal and options with which Maven writes what [`Compiled::class_path`] reads.
    pub(super) fn goal(&self) -> [OsString; 3] {
        let mut file = OsString::from("-Dmdep.outputFile=");
        file.push(self.dependencies());
        [file, "-Dmdep.includeScope=test".into(), CLASS_PATH.into()]
    }

    /// Returns `true` if the sources are as they were when they were compiled.
    pub(super) fn is_current(&self) -> bool {
        let (Ok(found), Ok(state)) = (fs::read_to_string(self.stamp()), self.state()) else {
            return false;
        };
        found == state
    }

    /// Records that the sources are compiled as they are.
    ///
    /// # Errors
    ///
    /// If the sources cannot be read, or the directory of the classes cannot be written.
    pub(super) fn record(&self) -> Result<()> {
        let stamp = self.stamp();
        fs::write(&stamp, self.state()?)
            .with_context(|| format!("cannot write {}", stamp.display()))
    }

    /// Returns the class path of the native library, the package, the tests and their dependencies.
    ///
    /// # Errors
    ///
    /// If Maven has not written the dependencies.
    pub(super) fn class_path(&self) -> Result<OsString> {
        let file = self.dependencies();
        let dependencies =
            fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let output = self.output();
        // The native library of this run comes before the one that was copied to the classes.
        let ours = [
            self.native.clone(),
            output.join("classes"),
            output.join("test-classes"),
        ];
        let path = ours
            .into_iter()
            .chain(env::split_paths(dependencies.trim()));
        env::join_paths(path)
            .context("a directory of the class path contains a path separator; rename it")
    }

    fn output(&self) -> PathBuf {
        self.project.join(MODULE).join("target")
    }

    fn dependencies(&self) -> PathBuf {
        self.output().join("class-path.txt")
    }

    fn stamp(&self) -> PathBuf {
        self.output().join("compiled.txt")
    }

    /// Returns path, length and time of each source.
    fn state(&self) -> Result<String> {
        let mut state = String::new();
        let module = self.project.join(MODULE);
        let inputs = [
            self.project.join("pom.xml"),
            module.join("pom.xml"),
            module.join("src"),
        ];
        for input in inputs {
            let mut entries: Vec<_> = ignore::Walk::new(input)
                .collect::<Result<_, _>>()
                .context("cannot list the sources of the package")?;
            entries.retain(|entry| entry.path().is_file());
            entries.sort_by(|one, other| one.path().cmp(other.path()));
            for entry in entries {
                add(&mut state, entry.path())?;
            }
        }
        Ok(state)
    }
}

fn add(state: &mut String, path: &Path) -> Result<()> {
    let read = || {
        let file = path.metadata()?;
        Ok::<_, std::io::Error>((file.len(), file.modified()?))
    };
    let (length, modified) = read().with_context(|| format!("cannot read {}", path.display()))?;
    let time = modified.duration_since(UNIX_EPOCH).unwrap_or_default();
    // Writing to a string cannot fail.
    let _ = writeln!(state, "{} {length} {}", path.display(), time.as_nanos());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_current_until_a_source_changes() {
        let directory = tempfile::tempdir().unwrap();
        let compiled = Compiled {
            project: directory.path().to_owned(),
            native: PathBuf::new(),
        };
        let write = |path: &str, text: &str| {
            let path = directory.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write("pom.xml", "<project/>");
        write("ftp-reply/pom.xml", "<project/>");
        write("ftp-reply/src/main/A.kt", "class A");
        write("ftp-reply/src/main/B.kt", "class B");
        write("ftp-reply/target/class", "");
        assert!(!compiled.is_current());
        compiled.record().unwrap();
        assert!(compiled.is_current());
        fs::remove_file(directory.path().join("ftp-reply/src/main/B.kt")).unwrap();
        assert!(!compiled.is_current());
        compiled.record().unwrap();
        write("ftp-reply/src/main/A.kt", "class A2");
        assert!(!compiled.is_current());
        compiled.record().unwrap();
        write("pom.xml", "<project></project>");
        assert!(!compiled.is_current());
    }

    #[test]
    fn class_path_has_native_library_first() {
        let directory = tempfile::tempdir().unwrap();
        let compiled = Compiled {
            project: directory.path().to_owned(),
            native: "native".into(),
        };
        assert!(compiled.class_path().is_err());
        fs::create_dir_all(compiled.output()).unwrap();
        fs::write(compiled.dependencies(), "jna.jar\n").unwrap();
        let path = compiled.class_path().unwrap();
        let parts: Vec<PathBuf> = env::split_paths(&path).collect();
        assert_eq!(parts.len(), 4);
        assert_eq!(
            (parts[0].as_path(), parts[3].as_path()),
            (Path::new("native"), Path::new("jna.jar"))
        );
    }
}
