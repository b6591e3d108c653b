//! A case that cannot be answered because it is ill-formed.

use std::fmt;

/// Says which case, and what is wrong with it.
#[derive(Debug)]
pub(crate) struct Problem(String);

impl Problem {
    pub(super) fn unnamed(error: &serde_json::Error) -> Problem {
        Problem(format!("a case without a usable `id` or `kind`: {error}"))
    }

    pub(super) fn unknown_kind(id: &str, kind: &str) -> Problem {
        Problem(format!(
            "case {id:?}: this runner does not know the kind {kind:?}"
        ))
    }

    pub(super) fn ill_formed(id: &str, kind: &str, error: &serde_json::Error) -> Problem {
        Problem(format!("case {id:?} is no case of kind {kind:?}: {error}"))
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Problem {}
