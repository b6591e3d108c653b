//! Patterns of words: reads them, and finds them in texts.
//!
//! This matcher is only for the checks of the loader. It is written apart from that of the Rust crate,
//! which reads generated tables.

/// Words of a text in order, with gaps.
#[derive(Clone, Debug)]
pub(crate) struct Pattern {
    /// Runs of neighboring words. Between two runs there can be any number of words.
    pub(crate) runs: Vec<Vec<Word>>,
}

/// One word of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// The letters and digits in lower case.
    pub(crate) literal: String,
    /// `true` if more letters or digits can come before.
    pub(crate) is_open_before: bool,
    /// `true` if more letters or digits can follow.
    pub(crate) is_open_after: bool,
}

/// A letter that no word of a pattern contains.
const OTHER: &str = "\u{E000}";

/// Splits a text into its words, in lower case. A word is a run of letters and digits.
pub(crate) fn words(text: &str) -> Vec<String> {
    let words = text.split(|character: char| !character.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().flat_map(char::to_lowercase).collect())
        .collect()
}

impl Pattern {
    /// Reads the `words` of a phrase.
    ///
    /// # Errors
    ///
    /// What is wrong, and the fix.
    pub(super) fn parse(text: &str) -> Result<Pattern, (String, &'static str)> {
        let mut runs = vec![vec![]];
        for item in text.split(' ') {
            if item == "*" {
                runs.push(vec![]);
                continue;
            }
            let inside = item.strip_prefix('*').unwrap_or(item);
            let inside = inside.strip_suffix('*').unwrap_or(inside);
            let literals = words(inside);
            let is_open = inside.len() < item.len();
            if inside.contains('*') || (is_open && literals.is_empty()) {
                let fix = "write `*` alone, or at the beginning or end of a word";
                return Err((format!("has `{item}`"), fix));
            }
            let last = literals.len().saturating_sub(1);
            let run = runs.last_mut().expect("there is always a run");
            for (index, literal) in literals.into_iter().enumerate() {
                run.push(Word {
                    literal,
                    is_open_before: index == 0 && item.starts_with('*'),
                    is_open_after: index == last && item.ends_with('*'),
                });
            }
        }
        if runs.iter().any(Vec::is_empty) {
            let fix = "write words before and after each `*`";
            return Err(("has no words at a `*`, or none at all".into(), fix));
        }
        Ok(Pattern { runs })
    }

    /// Returns the number of letters and digits in the words.
    pub(crate) fn literal_len(&self) -> usize {
        let words = self.runs.iter().flatten();
        words.map(|word| word.literal.chars().count()).sum()
    }

    /// Returns `true` if the words of a text contain the runs in order.
    pub(super) fn matches(&self, mut words: &[String]) -> bool {
        self.runs.iter().all(|run| {
            let fits =
                |window: &[String]| run.iter().zip(window).all(|(word, it)| word.matches(it));
            let start = words.windows(run.len()).position(fits);
            start.is_some_and(|start| {
                words = &words[start + run.len()..];
                true
            })
        })
    }

    /// Returns the words of a text that fits and has as little in common with other patterns as
    /// possible. A pattern that matches it matches every text that fits this pattern.
    pub(super) fn sample(&self) -> Vec<String> {
        let other = |is_open| if is_open { OTHER } else { "" };
        let runs = self.runs.iter().map(|run| {
            let words = run.iter().map(|word| {
                let (before, after) = (other(word.is_open_before), other(word.is_open_after));
                format!("{before}{}{after}", word.literal)
            });
            words.collect::<Vec<String>>()
        });
        runs.collect::<Vec<_>>().join(&OTHER.to_owned())
    }
}

impl Word {
    fn matches(&self, word: &str) -> bool {
        match (self.is_open_before, self.is_open_after) {
            (false, false) => word == self.literal,
            (false, true) => word.starts_with(&self.literal),
            (true, false) => word.ends_with(&self.literal),
            (true, true) => word.contains(&self.literal),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Pattern, words};

    fn finds(pattern: &str, text: &str) -> bool {
        Pattern::parse(pattern).unwrap().matches(&words(text))
    }

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        assert_eq!(
            words("OOPS: can't_open 10060!"),
            ["oops", "can", "t", "open", "10060"]
        );
        assert_eq!(words("Ärger\u{a0}파일이 없음"), ["ärger", "파일이", "없음"]);
        assert_eq!(words(" .-"), <[String; 0]>::default());
    }

    #[test]
    fn pattern_requires_neighbors_and_order() {
        assert!(finds("no such file", "x: No such-file y"));
        assert!(!finds("no such file", "no such big file"));
        assert!(finds("no * file", "no file"));
        assert!(finds("no * such * file", "no such big file"));
        assert!(!finds("such * no", "no such"));
        assert!(!finds("a b * a b", "a b x a x b"));
        assert!(!finds("a * a", "a"));
        assert!(finds("can't open", "Can T open"));
    }

    #[test]
    fn pattern_matches_open_words() {
        assert!(finds("requir*", "required") && finds("requir*", "requir"));
        assert!(!finds("requir*", "unrequired"));
        assert!(finds("*found", "notfound") && !finds("*found", "foundation"));
        assert!(finds("*없습니다*", "파일이없습니다만"));
    }

    #[test]
    fn parse_rejects_misplaced_star() {
        for text in [
            "", "*", "a *", "* a", "a * * b", "a*b", "**", "***", "a **", ":", "*: a",
        ] {
            assert!(Pattern::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn sample_is_matched_only_by_wider_patterns() {
        let covers = |wide: &str, narrow: &str| {
            let [wide, narrow] = [wide, narrow].map(|text| Pattern::parse(text).unwrap());
            wide.matches(&narrow.sample())
        };
        assert!(covers("such file", "no such file"));
        assert!(covers("no * file", "no such file"));
        assert!(covers("requir*", "tls required") && covers("req*", "requir*"));
        assert!(!covers("required", "requir*"));
        assert!(!covers("no such file", "no * file"));
        assert!(!covers("no file", "no * file"));
    }
}
