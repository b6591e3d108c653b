//! Judges a code as an answer to a command.

use ftp_reply::{Command, ReplyCode};

/// Returns the number of the verdict on a code as an answer to a command, or 0 if one of them is
/// invalid.
#[uniffi::export]
pub fn judge(command: String, code: u16) -> u8 {
    match (Command::parse(&command), ReplyCode::from_u16(code)) {
        (Ok(command), Ok(code)) => command.judge(code).number(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use ftp_reply::Verdict;

    use super::*;

    #[test]
    fn judge_returns_number_of_verdict() {
        assert_eq!(judge("RETR".into(), 550), Verdict::Listed.number());
        assert_eq!(judge("connect".into(), 220), Verdict::Listed.number());
        assert_eq!(judge("RETR".into(), 421), Verdict::Closing.number());
        assert_eq!(judge("RETR".into(), 331), Verdict::WrongClass.number());
    }

    #[test]
    fn judge_returns_0_for_invalid_argument() {
        assert_eq!(judge(String::new(), 220), 0);
        assert_eq!(judge("RETR".into(), 99), 0);
    }
}
