//! Public names of the package, as the Kotlin compiler recorded them in the classes.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::{MODULE, PROJECT};
use crate::languages::spelling::{camel_case, is_identifier, upper_case};
use crate::languages::{Name, Surface};
use crate::table::Table;

/// The program among the tests of the package that writes the names.
const CLASS: &str = "dev.ftpreply.PublicNames";

/// Returns the goal and options with which Maven writes the names after it has compiled the tests.
pub(super) fn goal(root: &Path) -> Vec<OsString> {
    let mut file = OsString::from("-Dexec.args=");
    file.push(output(root));
    vec![
        "exec:java".into(),
        format!("-Dexec.mainClass={CLASS}").into(),
        file,
    ]
}

/// Reads the names that Maven wrote.
pub(super) fn read(root: &Path) -> Result<Surface> {
    let file = output(root);
    let names =
        fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok(Surface::from_lines(&names))
}

fn output(root: &Path) -> PathBuf {
    root.join(PROJECT)
        .join(MODULE)
        .join("target/public-names.txt")
}

/// Returns the name in Kotlin: constants in upper case, a module as an object, and the rest in
/// `camelCase`.
pub(super) fn usual_name(table: &Table, name: &Name) -> Name {
    if is_identifier(table, name) {
        return Name::new(name.owner(), "identifier");
    }
    camel_case(name, upper_case)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::languages::tests::TABLE;

    #[test]
    fn usual_name_is_idiomatic() {
        for (rust, kotlin) in [
            ("Recovery.FixRequest", "Recovery.FIX_REQUEST"),
            ("Recovery.*", "Recovery.*"),
            ("Recovery.name", "Recovery.identifier"),
            ("Command.name", "Command.name"),
            ("Command.RETR", "Command.RETR"),
            ("ReplyCode.is_listed", "ReplyCode.isListed"),
            ("help.next_step", "Help.nextStep"),
            ("ReplyCode", "ReplyCode"),
        ] {
            assert_eq!(usual_name(&TABLE, &Name::parse(rust)), Name::parse(kotlin));
        }
    }
}
