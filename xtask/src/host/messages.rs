//! Messages on standard error, in the form that docs/messages.md describes.

use std::fmt::Display;

use super::progress;

/// Reports why a task failed.
pub(crate) fn error(error: impl Display) {
    line("error", error);
}

/// Reports something that a person should check although the task continues.
pub(crate) fn warning(warning: impl Display) {
    line("warning", warning);
}

/// Reports what a person can do next.
pub(crate) fn hint(hint: impl Display) {
    line("hint", hint);
}

/// Reports what a task has done, such as `installed PACKAGE in DIRECTORY`.
pub(crate) fn result(result: impl Display) {
    progress::print(result);
}

fn line(kind: &str, text: impl Display) {
    progress::print(format_args!("{kind}: {text}"));
}
