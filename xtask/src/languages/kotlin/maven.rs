//! Finds Maven and a Java development kit, or installs them on Debian.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::host::{Steps, programs};

/// The oldest Java that the package runs on; `pom.xml` says the same.
const OLDEST_JAVA: u32 = 17;

/// The `mvn` command, with a Java that is new enough behind it.
///
/// # Errors
///
/// If one of them is missing and cannot be installed from here, or Java is too old.
pub(super) fn maven(steps: &Steps) -> Result<Command> {
    programs::ensure_installed(&["mvn", "javac"], "default-jdk-headless maven", steps)?;
    let versions = steps.run_checked(
        "mvn --version",
        Command::new("mvn").args(["--batch-mode", "--version"]),
    )?;
    let java = java_version(&versions);
    ensure!(
        java.is_some_and(|version| version >= OLDEST_JAVA),
        "Maven runs on Java {}: set JAVA_HOME to a JDK {OLDEST_JAVA} or newer",
        java.map_or_else(
            || "of an unknown version".to_owned(),
            |version| version.to_string()
        )
    );
    Ok(Command::new("mvn"))
}

/// The Java release out of `mvn --version`; 8 calls itself 1.8 and is read as 1, which is old
/// enough.
fn java_version(versions: &str) -> Option<u32> {
    let rest = versions.split_once("Java version: ")?.1;
    rest.split(|c: char| !c.is_ascii_digit())
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maven_says_which_java_it_runs_on() {
        let versions = "Apache Maven 3.8.7\nMaven home: /usr/share/maven\n\
            Java version: 17.0.15, vendor: Debian, runtime: /usr/lib/jvm/java-17\n";
        assert_eq!(java_version(versions), Some(17));
        assert_eq!(java_version("Java version: 25, vendor: X"), Some(25));
        assert_eq!(java_version("Java version: 1.8.0_402, vendor: X"), Some(1));
        assert_eq!(java_version("no such program"), None);
    }
}
