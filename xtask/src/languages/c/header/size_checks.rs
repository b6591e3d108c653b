//! Compile-time checks of the sizes of states.
//!
//! The crate of the C library checks that each state is large enough. The header checks that a C compiler
//! lays the state out as the crate does.

use std::fmt::Write as _;

/// Start and end of the constant with the size of a state.
const SIZE: (&str, &str) = ("FTP_REPLY_LIMIT_", "_SIZE");

/// Macro that checks one state.
const MACRO: &str = "\
/* The library was compiled with these sizes and alignments. */
#if defined(__cplusplus)
#  define FTP_REPLY_CHECK(type, size) \\
    static_assert(sizeof(type) == (size) && alignof(type) == alignof(uint64_t), \"wrong layout of \" #type)
#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
#  define FTP_REPLY_CHECK(type, size) \\
    _Static_assert(sizeof(type) == (size) && _Alignof(type) == _Alignof(uint64_t), \"wrong layout of \" #type)
#else
#  define FTP_REPLY_CHECK(type, size) typedef char type##_has_wrong_size[sizeof(type) == (size) ? 1 : -1]
#endif
";

/// Returns a check of each state: of its size, which a constant has, and of its alignment.
pub(super) fn size_checks<'a>(constants: impl Iterator<Item = &'a str>) -> String {
    let mut checks = MACRO.to_owned();
    for size in constants {
        let state = size
            .strip_prefix(SIZE.0)
            .and_then(|rest| rest.strip_suffix(SIZE.1));
        if let Some(state) = state {
            let state = state.to_lowercase();
            // Writing to a String never fails.
            let _ = writeln!(checks, "FTP_REPLY_CHECK(ftp_reply_{state}_t, {size});");
        }
    }
    checks.push_str("#undef FTP_REPLY_CHECK\n");
    checks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn size_checks_have_states_only() {
        let checks = size_checks(["FTP_REPLY_LIMIT_KEPT", "FTP_REPLY_LIMIT_A_B_SIZE"].into_iter());
        assert_eq!(checks.matches("FTP_REPLY_CHECK(ftp_reply_").count(), 1);
        assert!(checks.contains("\nFTP_REPLY_CHECK(ftp_reply_a_b_t, FTP_REPLY_LIMIT_A_B_SIZE);\n"));
    }
}
