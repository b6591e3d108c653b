//! Replies and faults without secrets, for logs.
#![cfg(feature = "std")]

use ftp_reply::{FaultKind, Reply, ReplyFault, ReplyParser};
use proptest::prelude::*;
use proptest::sample::select;

fn without_secrets(reply: &[u8]) -> Vec<u8> {
    let reply = Reply::parse(reply).unwrap();
    reply.without_secrets().raw().to_vec()
}

fn fault(line: &[u8]) -> ReplyFault {
    Reply::parse(line).unwrap_err()
}

#[test]
fn reply_without_secret_is_unchanged() {
    for reply in [
        &b"331 Password required\r\n"[..],
        b"214-USER PASS\r\n ACCT\r\n214 End\r\n",
        b"550 a\r\r\n",
        b"220\n",
    ] {
        assert_eq!(without_secrets(reply), reply);
    }
}

#[test]
fn text_after_secret_command_is_masked() {
    let cases: [(&[u8], &[u8]); 5] = [
        (b"500 'PASS hunter2'?\r\n", b"500 'PASS ****\r\n"),
        (
            b"500-a\r\n500-acct x\r\r\n500 b\n",
            b"500-a\r\n500-acct ****\r\r\n500 ****\n",
        ),
        // A line without text stays as it is, because its code has no separator.
        (
            b"500-PASS\r\n\r\nx\r\n500\r\n",
            b"500-PASS ****\r\n\r\n****\r\n500\r\n",
        ),
        (b"235 ADAT=c2VjcmV0\r\n", b"235 ADAT ****\r\n"),
        (
            b"500-PASS\r\n\xff\xf1hunter2\r\n500 x\r\n",
            b"500-PASS ****\r\n\xff\xf1****\r\n500 ****\r\n",
        ),
    ];
    for (reply, expected) in cases {
        assert_eq!(without_secrets(reply), expected, "{}", reply.escape_ascii());
    }
}

#[test]
fn fault_keeps_no_secret() {
    let found = fault(b"PASS hunter2\r\n").without_secrets();
    assert_eq!(
        (found.kind, &*found.kept),
        (FaultKind::Malformed, &b"PASS ****"[..])
    );
    let long = [&[b'x'; 250][..], b" PASS y\r\n"].concat();
    assert_eq!(fault(&long).without_secrets().kept.len(), 256);
}

proptest! {
    /// What remains is one reply that shows the same to people.
    #[test]
    fn reply_without_secrets_looks_the_same(
        texts in proptest::collection::vec(
            select(vec!["PASS", "acct x", "x ADAT=y", "", "220 x", "220-", "a\r", "\u{ff}", " "]),
            1..6,
        ),
        code in select(vec!["220", "214", "631"]),
    ) {
        let last = texts.len() - 1;
        let line = |(at, text): (usize, &&str)| match at {
            _ if at == last => format!("{code} {text}\r\n"),
            0 => format!("{code}-{text}\r\n"),
            _ => format!("{text}\r\n"),
        };
        let stream: String = texts.iter().enumerate().map(line).collect();
        let mut parser = ReplyParser::new();
        parser.feed(stream.as_bytes());
        while let Some(Ok(reply)) = parser.next_reply() {
            let masked = reply.without_secrets();
            let again = Reply::parse(masked.raw()).unwrap();
            prop_assert_eq!(&again, &masked);
            prop_assert_eq!(again.line_count(), reply.line_count());
            prop_assert_eq!(again.without_secrets(), masked.clone());
            prop_assert_eq!(masked.to_string(), reply.to_string());
        }
    }
}
