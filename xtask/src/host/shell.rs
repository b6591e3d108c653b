//! Writes commands as a shell reads them.

use std::ffi::OsStr;
use std::process::Command;

/// Returns a line that a POSIX shell can run unchanged: the directory, the environment that the
/// command sets, the program and its arguments.
pub(crate) fn line(command: &Command) -> String {
    let mut words = Vec::new();
    if let Some(directory) = command.get_current_dir() {
        words.extend(["cd".to_owned(), quoted(directory), "&&".to_owned()]);
    }
    let (set, removed): (Vec<_>, Vec<_>) =
        command.get_envs().partition(|(_, value)| value.is_some());
    if !removed.is_empty() {
        words.push("env".to_owned());
        for (name, _) in removed {
            words.extend(["-u".to_owned(), quoted(name)]);
        }
    }
    for (name, value) in set {
        words.push(format!(
            "{}={}",
            name.to_string_lossy(),
            quoted(value.unwrap_or_default())
        ));
    }
    words.push(quoted(command.get_program()));
    words.extend(command.get_args().map(quoted));
    words.join(" ")
}

fn quoted(text: impl AsRef<OsStr>) -> String {
    shell_words::quote(&text.as_ref().to_string_lossy()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_has_directory_environment_and_arguments() {
        let mut command = Command::new("mvn");
        command
            .args(["-Dtest=A B", "verify"])
            .env("LANG", "C.UTF-8")
            .env_remove("CARGO_MANIFEST_DIR")
            .current_dir("/a b");
        assert_eq!(
            line(&command),
            "cd '/a b' && env -u CARGO_MANIFEST_DIR LANG=C.UTF-8 mvn '-Dtest=A B' verify"
        );
    }

    #[test]
    fn line_of_plain_command_is_its_words() {
        assert_eq!(
            line(Command::new("cargo").args(["check", ""])),
            "cargo check ''"
        );
    }
}
