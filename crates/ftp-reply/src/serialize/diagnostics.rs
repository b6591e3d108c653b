//! Diagnostics of a reply or fault.

use serde::de::Error;

use crate::{Diagnostic, Diagnostics};

/// Checks diagnostics that were read.
pub(super) fn diagnostics<E: Error>(
    list: &[Diagnostic],
    omitted: u64,
) -> Result<Diagnostics<'_>, E> {
    if list.len() > Diagnostics::MAX {
        return Err(E::invalid_length(list.len(), &"at most 16 diagnostics"));
    }
    if omitted > 0 && list.len() < Diagnostics::MAX {
        return Err(E::custom("`omitted` counts diagnostics after the first 16"));
    }
    Ok(Diagnostics::new(list, omitted))
}

/// Returns `true` if no diagnostics were omitted. Then the field is left out.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
pub(super) fn is_zero(omitted: &u64) -> bool {
    *omitted == 0
}
