//! A case that cannot be answered because it is invalid.

use std::fmt;

/// Why a case is invalid. `Display` names the case and the reason.
#[derive(Debug)]
pub struct Problem(String);

impl Problem {
    pub(super) fn unnamed(error: &serde_json::Error) -> Problem {
        Problem(format!("invalid `id` or `kind` of a case: {error}"))
    }

    pub(super) fn unknown_kind(id: &str, kind: &str) -> Problem {
        Problem(format!("unknown kind {kind:?} of case {id:?}"))
    }

    pub(super) fn invalid_case(id: &str, kind: &str, error: &serde_json::Error) -> Problem {
        Problem(format!("invalid case {id:?} of kind {kind:?}: {error}"))
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Problem {}
