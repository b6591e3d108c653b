//! Selects the language of the output.

use std::ffi::OsString;

use ftp_reply::Lang;

/// Returns the language of the user's environment.
pub(crate) fn from_environment() -> Lang {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().any(is_set) {
        Lang::from_locale()
    } else {
        // Windows and macOS store the user's language outside the environment.
        sys_locale::get_locale().map_or(Lang::En, |tag| Lang::matching(&tag))
    }
}

/// Returns the language for help and errors, which are written before or instead of the parsed
/// arguments: that of `--lang`, wherever it is, or that of the environment.
pub(crate) fn of_arguments(arguments: &[OsString]) -> Lang {
    let arguments = arguments.iter().skip(1).map(|word| word.to_string_lossy());
    let mut arguments = arguments.take_while(|word| word != "--");
    while let Some(word) = arguments.next() {
        let tag = match word.strip_prefix("--lang").or(word.strip_prefix("-l")) {
            Some("") => arguments.next(),
            Some(tag) => Some(tag.trim_start_matches('=').to_owned().into()),
            None => None,
        };
        if let Some(lang) = tag.and_then(|tag| Lang::lookup(&tag)) {
            return lang;
        }
    }
    from_environment()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_arguments_finds_every_form_of_option() {
        for arguments in [
            &["ftp-reply", "--help", "--lang", "ko"][..],
            &["ftp-reply", "--lang=ko", "--help"],
            &["ftp-reply", "explain", "-l", "ko_KR.UTF-8", "-h"],
            &["ftp-reply", "-lko", "--lang", "xx"],
            &["ftp-reply", "-l=ko"],
        ] {
            let arguments: Vec<OsString> = arguments.iter().map(Into::into).collect();
            assert_eq!(of_arguments(&arguments), Lang::Ko, "{arguments:?}");
        }
        let arguments = ["--lang", "explain", "--", "--lang", "ko"].map(OsString::from);
        assert_eq!(of_arguments(&arguments), from_environment());
    }
}
