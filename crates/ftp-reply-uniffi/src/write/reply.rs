//! Replies.

use ftp_reply::{EncodeStyle, ReplyBuilder};

use crate::EngineError;
use crate::error::code as code_of;
use crate::help::known;

/// Returns a reply with these lines, as a server sends it. No lines are the same as one empty line. An
/// unknown style is the default.
///
/// # Errors
///
/// An invalid code, or a member of the set of encode errors: a line contains a CR or LF.
#[uniffi::export]
pub fn encode_reply(code: u16, lines: Vec<Vec<u8>>, style: u8) -> Result<Vec<u8>, EngineError> {
    let reply = ReplyBuilder::new(code_of(code)?, lines);
    Ok(reply.style(style_of(style)).encode()?)
}

/// Returns a reply with the text of the table in the language with this number. An unknown language means
/// English, and an unknown style is the default.
///
/// # Errors
///
/// An invalid code, or a member of the set of encode errors: the table has no text for the code, or its
/// text has placeholders for values.
#[uniffi::export]
pub fn encode_reply_from_table(code: u16, lang: u8, style: u8) -> Result<Vec<u8>, EngineError> {
    let reply = ReplyBuilder::from_table(code_of(code)?, known(lang))?;
    Ok(reply.style(style_of(style)).encode()?)
}

fn style_of(number: u8) -> EncodeStyle {
    EncodeStyle::from_number(number).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use ftp_reply::{ArgumentErrorKind, ClosedSet, EncodeErrorKind, Lang, ReplyCode};

    use super::*;

    /// Returns the set and the kind of an error.
    fn failed(result: Result<Vec<u8>, EngineError>) -> (u8, u8) {
        match result.unwrap_err() {
            EngineError::Failed { error } => (error.set, error.kind),
            other => panic!("{other}"),
        }
    }

    #[test]
    fn lines_are_encoded_in_style() {
        let lines = vec![b"A".to_vec(), b"B".to_vec(), b"C".to_vec()];
        let encoded = |style| encode_reply(214, lines.clone(), style).unwrap();
        assert_eq!(encoded(0), b"214-A\r\n B\r\n214 C\r\n");
        assert_eq!(encoded(255), encoded(EncodeStyle::Indent.number()));
        assert_eq!(
            encoded(EncodeStyle::Code.number()),
            b"214-A\r\n214-B\r\n214 C\r\n"
        );
        assert_eq!(encode_reply(200, Vec::new(), 0).unwrap(), b"200 \r\n");
    }

    #[test]
    fn table_has_text_in_each_language() {
        for lang in Lang::ALL {
            let text = ReplyCode::NOT_LOGGED_IN.text(*lang).unwrap();
            let encoded = encode_reply_from_table(530, lang.number(), 0).unwrap();
            assert_eq!(encoded, format!("530 {text}\r\n").as_bytes());
        }
        assert_eq!(
            encode_reply_from_table(530, 99, 0),
            encode_reply_from_table(530, 0, 0)
        );
    }

    #[test]
    fn reply_that_cannot_be_encoded_is_an_error() {
        let argument = ClosedSet::ArgumentError.number();
        let encode = ClosedSet::EncodeError.number();
        for code in [0, 99, 700, u16::MAX] {
            let invalid = (argument, ArgumentErrorKind::InvalidCode.number());
            assert_eq!(failed(encode_reply(code, Vec::new(), 0)), invalid);
            assert_eq!(failed(encode_reply_from_table(code, 0, 0)), invalid);
        }
        let split = encode_reply(200, vec![b"A\r\n230 B".to_vec()], 0);
        assert_eq!(failed(split), (encode, EncodeErrorKind::LineBreak.number()));
        let unlisted = encode_reply_from_table(599, 0, 0);
        assert_eq!(failed(unlisted), (encode, EncodeErrorKind::NoText.number()));
        let address = encode_reply_from_table(227, 0, 0);
        assert_eq!(
            failed(address),
            (encode, EncodeErrorKind::UnfilledHole.number())
        );
    }
}
