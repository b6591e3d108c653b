//! Judges a code as an answer to a command.

use ftp_reply::{Command, ReplyCode, Verdict};

/// Returns the number of the verdict on a code as an answer to a command, or 0 if one of them is
/// invalid.
#[uniffi::export]
#[expect(
    clippy::needless_pass_by_value,
    reason = "uniffi passes strings by value"
)]
pub fn judge(command: String, code: u16) -> u8 {
    let (Ok(command), Ok(code)) = (Command::parse(&command), ReplyCode::from_u16(code)) else {
        return 0;
    };
    let verdict = command.judge(code);
    let mut numbered = (1..).zip(Verdict::ALL);
    numbered
        .find(|(_, member)| **member == verdict)
        .map_or(0, |(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn judge_returns_number_of_verdict() {
        assert_eq!(judge("RETR".into(), 550), 3);
        assert_eq!(judge("connect".into(), 220), 3);
        assert_eq!(judge("RETR".into(), 421), 2);
        assert_eq!(judge("RETR".into(), 331), 6);
    }

    #[test]
    fn judge_returns_0_for_invalid_argument() {
        assert_eq!(judge(String::new(), 220), 0);
        assert_eq!(judge("RETR".into(), 99), 0);
    }
}
