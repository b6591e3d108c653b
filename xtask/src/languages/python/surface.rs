//! Public names of the package, as the installed package has them.

use anyhow::Result;

use super::package::Installed;
use crate::host::Steps;
use crate::languages::spelling::{is_constant, is_identifier, upper_case};
use crate::languages::{Name, Surface};
use crate::table::Table;

/// The program that prints the names of a package.
const PROGRAM: &str = include_str!("public_names.py");

/// Runs the program with a Python that has the package.
pub(super) fn read(installed: &Installed, steps: &Steps) -> Result<Surface> {
    let mut command = installed.python();
    // Isolated, so that no directory of the user's is searched for modules.
    command.args(["-I", "-c", PROGRAM, "ftp_reply"]);
    let printed = steps.run_checked("read the public names", &mut command)?;
    Ok(Surface::from_lines(&printed))
}

/// Returns the same name, in upper case if it is a constant.
pub(super) fn usual_name(table: &Table, name: &Name) -> Name {
    if is_identifier(table, name) {
        Name::new(name.owner(), "identifier")
    } else if is_constant(name) {
        Name::new(name.owner(), &upper_case(name.member()))
    } else {
        name.clone()
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::process::Command;

    use super::*;
    use crate::languages::tests::TABLE;

    #[test]
    fn usual_name_changes_only_constants() {
        for (rust, python) in [
            ("Recovery.FixRequest", "Recovery.FIX_REQUEST"),
            ("Recovery.*", "Recovery.*"),
            ("Recovery.name", "Recovery.identifier"),
            ("Hint.name", "Hint.name"),
            ("ReplyCode.FILE_UNAVAILABLE", "ReplyCode.FILE_UNAVAILABLE"),
            ("ReplyCode.is_listed", "ReplyCode.is_listed"),
            ("help.explain", "help.explain"),
            ("ReplyCode", "ReplyCode"),
        ] {
            assert_eq!(usual_name(&TABLE, &Name::parse(rust)), Name::parse(python));
        }
    }

    #[test]
    fn program_prints_public_names() {
        let files = [
            (
                "__init__.py",
                "from ._base import Base\n\
                 class Code(Base):\n  OLD = 1\n  kind: int\n  def text(self): ...\n  def _hidden(self): ...\n\
                 class Unlisted: ...\n\
                 def lookup(): ...\n\
                 __all__ = ['Code', 'lookup']\n",
            ),
            (
                "_base.py",
                "class Base(str):\n  __slots__ = ('number', '_row')\n  def __iter__(self): ...\n  def __repr__(self): ...\n",
            ),
            (
                "help.py",
                "import os\ndef explain(): ...\n__all__ = ['explain']\n",
            ),
            ("generated/__init__.py", "__all__ = ['tables']\n"),
        ];
        let directory = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = directory.path().join("sample").join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let output = Command::new("python3")
            .args(["-c", PROGRAM, "sample"])
            .current_dir(directory.path())
            .output()
            .unwrap();
        assert_eq!(
            String::from_utf8_lossy(&output.stdout),
            "Code\nCode.OLD\nCode.__iter__\nCode.kind\nCode.number\nCode.text\nhelp.explain\nlookup\n",
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}
