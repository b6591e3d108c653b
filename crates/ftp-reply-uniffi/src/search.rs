//! Finds codes by words.

use ftp_reply::ReplyCode;

/// The numbers of the listed codes in which every word occurs, the closest first.
#[uniffi::export]
#[expect(
    clippy::needless_pass_by_value,
    reason = "uniffi hands strings over by value"
)]
pub fn search(words: String) -> Vec<u16> {
    ReplyCode::search(&words).map(ReplyCode::as_u16).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_are_the_engines() {
        assert!(search("PASSIVE mode".into()).contains(&227));
        assert!(search(" ".into()).is_empty());
    }
}
