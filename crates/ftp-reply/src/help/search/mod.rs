//! Finds codes by words, the best match first.
//!
//! The words of the query are compared with every text that the table has about a code. No word is
//! required: each adds to the score of the codes with it, more if few codes have it and more where it
//! counts more, such as in a name. All counts fit in arrays on the stack.

mod fold;
mod matched;
mod query;
mod score;
mod short;
mod variants;
mod word;

use crate::{Lang, ReplyCode};

use query::Query;
use score::Scores;

/// Finds the listed codes for a query, the best match first.
///
/// A query is what a person types: words of a server, a number, what went wrong. The search covers
/// the texts, causes, hints and keywords of all languages, and prefers those of `lang`. It ignores
/// letter case, accents, Korean particles and common endings. Codes that match much worse than the best
/// one are left out. Without a word or number that occurs anywhere it finds nothing.
///
/// ```
/// use ftp_reply::help::search;
/// use ftp_reply::{Lang, ReplyCode};
///
/// let mut found = search("permission denied", Lang::En);
/// assert_eq!(found.next(), Some(ReplyCode::FILE_UNAVAILABLE));
/// let mut found = search("파일이 없음", Lang::Ko);
/// assert_eq!(found.next(), Some(ReplyCode::FILE_UNAVAILABLE));
/// assert_eq!(search(" ", Lang::En).next(), None);
/// ```
pub fn search(words: &str, lang: Lang) -> Matches {
    let query = Query::new(words);
    Matches {
        scores: Scores::of(&query, lang).best(),
    }
}

/// Iterator over the codes that a search found, the best match first.
#[derive(Clone, Debug)]
pub struct Matches {
    /// Score of each listed code; 0 if it does not match or was returned.
    scores: [u32; ReplyCode::ALL.len()],
}

impl Iterator for Matches {
    type Item = ReplyCode;

    fn next(&mut self) -> Option<ReplyCode> {
        // The first of equal scores, so that codes ascend.
        let scores = self.scores.iter_mut().enumerate().rev();
        let (index, score) = scores.max_by_key(|(_, score)| **score)?;
        if core::mem::take(score) == 0 {
            return None;
        }
        ReplyCode::ALL.get(index).copied()
    }
}

impl core::iter::FusedIterator for Matches {}
