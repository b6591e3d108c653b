//! Compile-time checks of the sizes of states.
//!
//! The crate of the C library checks that each state is large enough. The header checks that a C compiler
//! lays the state out as the crate does.

use std::fmt::Write as _;

/// Start and end of the constant with the size of a state.
const SIZE: (&str, &str) = ("FTP_REPLY_LIMIT_", "_SIZE");

/// Line before which the checks are inserted: the end of the declarations.
const END: &str = "\n#ifdef __cplusplus\n}";

/// Adds a check of each state to a header: of its size, which a constant has, and of its alignment.
pub(super) fn with_size_checks<'a>(
    header: &str,
    constants: impl Iterator<Item = &'a str>,
) -> String {
    let states = constants.filter_map(|name| {
        let state = name.strip_prefix(SIZE.0)?.strip_suffix(SIZE.1)?;
        Some((name, state, format!("ftp_reply_{}_t", state.to_lowercase())))
    });
    let (mut cxx, mut c11, mut c99) = (String::new(), String::new(), String::new());
    for (size, state, type_name) in states {
        // Writing to a String never fails.
        let _ = writeln!(
            cxx,
            "static_assert(sizeof({type_name}) == {size} && alignof({type_name}) == alignof(uint64_t),\n    \
             \"wrong size or alignment of {type_name}\");"
        );
        let _ = writeln!(
            c11,
            "_Static_assert(sizeof({type_name}) == {size} && _Alignof({type_name}) == _Alignof(uint64_t),\n    \
             \"wrong size or alignment of {type_name}\");"
        );
        let _ = writeln!(
            c99,
            "typedef char FTP_REPLY_WRONG_SIZE_OF_{state}[sizeof({type_name}) == {size} ? 1 : -1];"
        );
    }
    if c99.is_empty() {
        return header.to_owned();
    }
    let checks = format!(
        "/* The library was compiled with these sizes and alignments. */\n\
         #if defined(__cplusplus)\n{cxx}\
         #elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L\n{c11}\
         #else\n{c99}#endif\n"
    );
    match header.rsplit_once(END) {
        Some((declarations, end)) => format!("{declarations}\n{checks}{END}{end}"),
        None => format!("{header}\n{checks}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn size_checks_precede_end_of_declarations() {
        let constants = ["FTP_REPLY_LIMIT_KEPT", "FTP_REPLY_LIMIT_A_SIZE"];
        let header = "int a;\n\n#ifdef __cplusplus\n}  // extern \"C\"\n#endif\n";
        let checked = with_size_checks(header, constants.into_iter());
        let c99 = "typedef char FTP_REPLY_WRONG_SIZE_OF_A[sizeof(ftp_reply_a_t) == \
                   FTP_REPLY_LIMIT_A_SIZE ? 1 : -1];\n";
        assert!(checked.contains(c99), "{checked}");
        assert!(checked.starts_with("int a;\n\n/*"), "{checked}");
        assert!(checked.ends_with("#endif\n\n#ifdef __cplusplus\n}  // extern \"C\"\n#endif\n"));
        assert_eq!(checked.matches("sizeof(ftp_reply_").count(), 3);
    }

    #[test]
    fn header_without_states_has_no_checks() {
        let header = "int a;\n\n#ifdef __cplusplus\n}\n#endif\n";
        assert_eq!(
            with_size_checks(header, ["FTP_REPLY_A"].into_iter()),
            header
        );
    }
}
