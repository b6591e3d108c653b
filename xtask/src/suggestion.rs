//! Finds the name that a misspelled word probably means.

/// Returns the name that is most similar to a word, or `None` if none is similar.
pub(crate) fn closest<'n>(word: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let word = word.to_lowercase();
    let distance = |name: &str| strsim::damerau_levenshtein(&word, &name.to_lowercase());
    let names = names.into_iter().map(|name| (distance(name), name));
    let (distance, name) = names.min_by_key(|(distance, _)| *distance)?;
    // One wrong letter of three, so that short words need not be equal.
    (distance * 3 <= word.chars().count().max(3)).then_some(name)
}

/// Returns the fix of an unknown word: the name that it probably means, otherwise all names.
pub(crate) fn fix(word: &str, names: &[&str]) -> String {
    match closest(word, names.iter().copied()) {
        Some(name) => format!("write `{name}`"),
        None => format!("write one of: {}", names.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fix_lists_names_if_none_is_similar() {
        let names = ["reading", "dialogue"];
        assert_eq!(fix("readng", &names), "write `reading`");
        assert_eq!(fix("bulk", &names), "write one of: reading, dialogue");
    }

    #[test]
    fn closest_finds_misspelled_names() {
        let names = ["explain", "detail", "text", "RETR", "STOR"];
        for (word, name) in [
            ("explian", "explain"),
            ("Details", "detail"),
            ("txt", "text"),
            ("retr", "RETR"),
            ("STO", "STOR"),
        ] {
            assert_eq!(closest(word, names), Some(name), "{word}");
        }
    }

    #[test]
    fn closest_rejects_other_words() {
        let names = ["explain", "detail", "RETR"];
        for word in ["", "expect", "LIST", "retail_price"] {
            assert_eq!(closest(word, names), None, "{word}");
        }
        assert_eq!(closest("explain", []), None);
    }
}
