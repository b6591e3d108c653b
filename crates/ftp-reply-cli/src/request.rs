//! Parses an argument of `explain`: a code, a name, a command, or a reply pasted from a log.

use ftp_reply::help::hints;
use ftp_reply::{Command, Lang, ReplyCode};

use crate::answer::{Answer, CommandAnswer, ReplyAnswer};
use crate::pasted_reply::PastedReply;
use crate::suggest;

mod error;

use error::RequestError;

/// Subject of a question.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Request {
    Code(ReplyCode),
    Reply(PastedReply),
    Command(Command),
    /// Lines that are not a reply, but known words of another protocol.
    OtherProtocol(Vec<Vec<u8>>),
}

impl Request {
    /// Parses `550`, `550 No such file`, several lines of a log, `file_unavailable`, `RETR`, or a line of
    /// another protocol that has a hint.
    pub(crate) fn read(argument: &[u8]) -> Result<Request, RequestError> {
        if argument.trim_ascii().is_empty() {
            return Err(RequestError::Empty);
        }
        if let Some(code) = by_name(argument) {
            return Ok(Request::Code(code));
        }
        if let Some(command) = by_verb(argument) {
            return Ok(Request::Command(command));
        }
        // `STOR a.txt: 553 Could not create file.` starts with a verb, but the question is about the reply.
        if let Some(reply) = PastedReply::read(argument) {
            let is_bare = argument.trim_ascii() == reply.code.digits();
            return Ok(if is_bare {
                Request::Code(reply.code)
            } else {
                Request::Reply(reply)
            });
        }
        if let Some(command) = by_command_line(argument) {
            return Ok(Request::Command(command));
        }
        if hints(None, argument).next().is_some() {
            let lines = argument
                .split(|byte| *byte == b'\n')
                .map(<[u8]>::trim_ascii);
            return Ok(Request::OtherProtocol(lines.map(<[u8]>::to_vec).collect()));
        }
        Err(RequestError::of(argument))
    }

    /// Returns a hint at the commands that an unlisted verb could be a misspelling of, such as `RTER`.
    pub(crate) fn hint(&self, lang: Lang) -> Option<String> {
        match self {
            Request::Command(command) if !command.is_listed() => {
                suggest::did_you_mean(command.name(), &[], lang)
            }
            _ => None,
        }
    }

    /// Answers in a language.
    pub(crate) fn answer(self, lang: Lang) -> Answer {
        match self {
            Request::Code(code) => {
                Answer::Reply(ReplyAnswer::new(Some(code), b"", Vec::new(), lang))
            }
            Request::Reply(reply) => {
                let text = reply.text();
                Answer::Reply(ReplyAnswer::new(Some(reply.code), &text, reply.lines, lang))
            }
            Request::OtherProtocol(lines) => {
                let text = lines.join(&b'\n');
                Answer::Reply(ReplyAnswer::new(None, &text, lines, lang))
            }
            Request::Command(command) => Answer::Command(CommandAnswer::new(command, lang)),
        }
    }
}

fn by_name(argument: &[u8]) -> Option<ReplyCode> {
    let name = std::str::from_utf8(argument).ok()?.trim();
    ReplyCode::from_name(&name.replace('-', "_"))
}

/// Parses the verb of a listed command in any letter case, or another verb in capitals.
fn by_verb(argument: &[u8]) -> Option<Command> {
    let verb = std::str::from_utf8(argument).ok()?.trim();
    let command = Command::parse(verb).ok()?;
    (command.is_listed() || is_upper(verb)).then_some(command)
}

/// Parses the verb of a listed command with its arguments: `OPTS UTF8 ON`. In small letters, it could be
/// any sentence.
fn by_command_line(argument: &[u8]) -> Option<Command> {
    let (verb, _) = std::str::from_utf8(argument).ok()?.trim().split_once(' ')?;
    let command = Command::parse(verb).ok()?;
    (command.is_listed() && is_upper(verb)).then_some(command)
}

fn is_upper(verb: &str) -> bool {
    verb.bytes().all(|byte| byte.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the code and the lines of a reply.
    fn reply(argument: &str) -> (u16, Vec<String>) {
        match Request::read(argument.as_bytes()) {
            Ok(Request::Code(code)) => (code.as_u16(), Vec::new()),
            Ok(Request::Reply(reply)) => {
                let lines = reply
                    .lines
                    .iter()
                    .map(|line| String::from_utf8_lossy(line).into_owned());
                (reply.code.as_u16(), lines.collect())
            }
            other => panic!("{argument:?}: {other:?}"),
        }
    }

    #[test]
    fn read_accepts_codes_and_names() {
        for (argument, code) in [
            ("550", 550),
            (" 550\r\n", 550),
            ("599", 599),
            ("file_unavailable", 550),
            ("FILE-UNAVAILABLE", 550),
        ] {
            assert_eq!(reply(argument), (code, Vec::new()), "{argument:?}");
        }
    }

    #[test]
    fn read_keeps_lines_of_reply() {
        let two = ["550-First line", "550 last"];
        for (argument, lines) in [
            ("550 No such file", &["550 No such file"][..]),
            ("550: No such file", &["550 No such file"]),
            ("< 550 No such file", &["550 No such file"]),
            ("550-First line", &["550-First line"]),
            ("\r\n550-First line\r\n550 last", &two),
            ("< 550-First line\n< 550 last\n", &two),
            (
                "curl: (78) RETR response: 550",
                &["curl: (78) RETR response: 550"],
            ),
        ] {
            assert_eq!(reply(argument).1, lines, "{argument:?}");
        }
    }

    #[test]
    fn read_prefers_last_failure() {
        assert_eq!(reply("220 Ready\n331 Password?\n530 No.\n221 Bye").0, 530);
        assert_eq!(
            reply("Traceback:\n  line 254, in getresp\nftplib.error_perm: 550 x").0,
            550
        );
        assert_eq!(reply("220 Ready\n331 Password?").0, 331);
    }

    #[test]
    fn read_accepts_verbs_in_any_case() {
        for verb in ["RETR", "retr", "Retr\n"] {
            assert_eq!(
                Request::read(verb.as_bytes()),
                Ok(Request::Command(Command::RETR))
            );
        }
    }

    #[test]
    fn read_prefers_reply_to_command_before_it() {
        for (argument, code) in [
            ("STOR a.txt: 553 Could not create file.", 553),
            ("RETR a.txt failed: 550 No such file", 550),
            ("AUTH TLS -> 234 AUTH command OK.", 234),
        ] {
            assert_eq!(reply(argument).0, code, "{argument:?}");
        }
        for (argument, command) in [
            ("OPTS UTF8 ON", Command::OPTS),
            ("REST 550", Command::REST),
            ("PORT 192,0,2,1,195,80", Command::PORT),
        ] {
            let request = Request::read(argument.as_bytes());
            assert_eq!(request, Ok(Request::Command(command)), "{argument:?}");
        }
    }

    #[test]
    fn read_rejects_invalid_codes() {
        for (argument, error) in [
            ("", RequestError::Empty),
            (" \r\n ", RequestError::Empty),
            ("99", RequestError::OutOfRange),
            ("099", RequestError::OutOfRange),
            ("700 x", RequestError::OutOfRange),
            ("2200 hi", RequestError::OutOfRange),
            ("02:13:04\tStatus:\tConnecting", RequestError::NoReply),
            ("500 files copied", RequestError::NoReply),
            ("550_hi", RequestError::OutOfRange),
            ("+550", RequestError::OutOfRange),
            ("-550", RequestError::OutOfRange),
            ("hello world", RequestError::NoReply),
            ("５５０", RequestError::Unknown),
            ("abc", RequestError::Unknown),
        ] {
            assert_eq!(
                Request::read(argument.as_bytes()),
                Err(error),
                "{argument:?}"
            );
        }
    }

    mod properties {
        use proptest::prelude::*;

        use super::*;

        proptest! {
            #[test]
            fn read_never_panics(argument in prop::collection::vec(any::<u8>(), 0..80)) {
                if let Ok(request) = Request::read(&argument) {
                    request.answer(Lang::Ko);
                }
            }

            #[test]
            fn problem_never_panics(argument in "\\PC{0,80}") {
                if let Err(error) = Request::read(argument.as_bytes()) {
                    let problem = error.problem(&argument, &["list".to_owned()], Lang::En);
                    prop_assert!(!problem.message.contains('\n'));
                }
            }
        }
    }
}
