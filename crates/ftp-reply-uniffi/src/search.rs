//! Finds codes by words.

use ftp_reply::ReplyCode;

/// Returns the numbers of the listed codes that contain every word, the best match first.
#[uniffi::export]
#[expect(
    clippy::needless_pass_by_value,
    reason = "uniffi passes strings by value"
)]
pub fn search(words: String) -> Vec<u16> {
    ftp_reply::help::search(&words, ftp_reply::Lang::En)
        .map(ReplyCode::as_u16)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn search_finds_code_by_words() {
        assert!(search("PASSIVE mode".into()).contains(&227));
    }

    #[test]
    fn empty_query_finds_nothing() {
        assert!(search(" ".into()).is_empty());
    }
}
