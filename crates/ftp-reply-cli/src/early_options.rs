//! Reads the options that help and errors need, which are written instead of a result.

use std::borrow::Cow;
use std::ffi::OsString;

use clap::ValueEnum;
use ftp_reply::Lang;

use crate::arguments::Color;

/// Returns the language of the user's environment.
pub(crate) fn environment_language() -> Lang {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().any(is_set) {
        Lang::from_locale()
    } else {
        // Windows and macOS store the user's language outside the environment.
        sys_locale::get_locale().map_or(Lang::En, |tag| Lang::matching(&tag))
    }
}

/// Returns the language of `--lang`, wherever it is, or that of the environment.
pub(crate) fn language(arguments: &[OsString]) -> Lang {
    let tags = values(arguments, &["--lang", "-l"]);
    let lang = tags.into_iter().find_map(|tag| Lang::lookup(&tag));
    lang.unwrap_or_else(environment_language)
}

/// Returns the value of `--color`, wherever it is, or its default.
pub(crate) fn color(arguments: &[OsString]) -> Color {
    let names = values(arguments, &["--color"]);
    let color = names
        .into_iter()
        .find_map(|name| Color::from_str(&name, false).ok());
    color.unwrap_or(Color::Auto)
}

/// Returns the values that the arguments may give to an option.
fn values<'a>(arguments: &'a [OsString], options: &[&str]) -> Vec<Cow<'a, str>> {
    let words = arguments.iter().skip(1).map(|word| word.to_string_lossy());
    let mut words = words.take_while(|word| word != "--");
    let mut values = Vec::new();
    while let Some(word) = words.next() {
        let value = options.iter().find_map(|option| word.strip_prefix(option));
        match value {
            Some("") => values.extend(words.next()),
            Some(value) => values.push(value.trim_start_matches('=').to_owned().into()),
            None => {}
        }
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(words: &[&str]) -> Vec<OsString> {
        words.iter().map(Into::into).collect()
    }

    #[test]
    fn language_finds_every_form_of_option() {
        for words in [
            &["ftp-reply", "--help", "--lang", "ko"][..],
            &["ftp-reply", "--lang=ko", "--help"],
            &["ftp-reply", "explain", "-l", "ko_KR.UTF-8", "-h"],
            &["ftp-reply", "-lko", "--lang", "xx"],
            &["ftp-reply", "-l=ko"],
        ] {
            assert_eq!(language(&arguments(words)), Lang::Ko, "{words:?}");
        }
        let after_end = arguments(&["ftp-reply", "--lang", "explain", "--", "--lang", "ko"]);
        assert_eq!(language(&after_end), environment_language());
    }

    #[test]
    fn color_finds_every_form_of_option() {
        for (words, expected) in [
            (&["ftp-reply", "-h", "--color", "always"][..], Color::Always),
            (&["ftp-reply", "--color=never", "list"], Color::Never),
            (&["ftp-reply", "--color", "blue"], Color::Auto),
            (&["ftp-reply", "--", "--color=never"], Color::Auto),
        ] {
            assert_eq!(color(&arguments(words)), expected, "{words:?}");
        }
    }
}
