//! Makes the generated Kotlin code reuse the structure in which a call returns its status.
//!
//! uniffi 0.32 creates one for each call. JNA then allocates native memory twice, which only the garbage
//! collector frees. That takes most of the time of a call, and many calls fill the heap with references.

use anyhow::ensure;

/// The start of a call as uniffi writes it, and the replacement.
const CALL: (&str, &str) = (
    "    var status = UniffiRustCallStatus()
    val return_value = callback(status)
    uniffiCheckCallStatus(errorHandler, status)
    return return_value
",
    "    val status = uniffiReusedCallStatus()
    val return_value = callback(status)
    // The error is freed by another call, and the next call needs a status without an error.
    if (!status.isSuccess()) uniffiCallStatuses.remove()
    uniffiCheckCallStatus(errorHandler, status)
    return return_value
",
);

/// The line before which the functions for the replacement are added.
const BEFORE: &str = "// Call a rust function that returns a Result<>.";

const FUNCTIONS: &str = "private val uniffiCallStatuses = ThreadLocal<UniffiRustCallStatus>()

// Returns the status of this thread. Arguments are lowered before a call begins, so no two calls of a thread use
// it at the same time. It is always that of a success: a call that fails removes it.
private fun uniffiReusedCallStatus(): UniffiRustCallStatus =
    uniffiCallStatuses.get() ?: UniffiRustCallStatus().also(uniffiCallStatuses::set)

";

/// Returns the generated code with one status for each thread.
///
/// # Errors
///
/// If the code is not what uniffi 0.32.2 generates.
pub(crate) fn reuse(code: &str) -> anyhow::Result<String> {
    for expected in [CALL.0, BEFORE] {
        ensure!(
            code.matches(expected).count() == 1,
            "uniffi generates other code than before: cannot find `{expected}`; adapt xtask/uniffi/src/call_status.rs"
        );
    }
    Ok(code
        .replace(CALL.0, CALL.1)
        .replace(BEFORE, &format!("{FUNCTIONS}{BEFORE}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reuse_replaces_status_of_calls() {
        let code = format!("{BEFORE} More.\nfun call() {{\n{}}}\n", CALL.0);
        let changed = reuse(&code).unwrap();
        assert!(!changed.contains("UniffiRustCallStatus()\n    val"));
        assert!(changed.find(FUNCTIONS) < changed.find(BEFORE));
        assert!(changed.contains(CALL.1));
    }

    #[test]
    fn reuse_rejects_other_code() {
        let error = reuse("fun call() {}").unwrap_err().to_string();
        assert!(error.starts_with("uniffi generates other code"), "{error}");
    }
}
