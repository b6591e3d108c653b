//! Judges a code as an answer to a command.

use ftp_reply::{Command, ReplyCode, Verdict};

/// The name, in `snake_case`, of the verdict on a code as an answer to a command.
///
/// A verb or number that is none gets the verdict of an answer that cannot be: the packages hand over only
/// what their own types have checked.
#[uniffi::export]
#[expect(
    clippy::needless_pass_by_value,
    reason = "uniffi hands strings over by value"
)]
pub fn judge(command: String, code: u16) -> String {
    let verdict = match (Command::parse(&command), ReplyCode::from_u16(code)) {
        (Ok(command), Ok(code)) => command.judge(code),
        _ => Verdict::WrongClass,
    };
    verdict.name().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_verdict_is_the_engines() {
        assert_eq!(judge("RETR".into(), 550), "listed");
        assert_eq!(judge("connect".into(), 220), "listed");
        assert_eq!(judge("RETR".into(), 421), "closing");
        assert_eq!(judge("RETR".into(), 331), "wrong_class");
    }

    #[test]
    fn what_is_no_command_or_no_code_cannot_answer() {
        assert_eq!(judge(String::new(), 220), "wrong_class");
        assert_eq!(judge("RETR".into(), 99), "wrong_class");
    }
}
