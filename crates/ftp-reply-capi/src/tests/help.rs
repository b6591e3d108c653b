//! Compares hints, explanations and searches with the core crate's.

use core::ffi::{CStr, c_char, c_int};
use core::{mem, ptr};
use std::ffi::CString;

use reply::help::{Hint, explain, hints, search};
use reply::{Command, Document, Lang, ReplyCode, Situation};

use super::{STEP, assert_sources, command_number, langs, set_name, text};
use crate::code::known;
use crate::explanation::*;
use crate::generated::constants::*;
use crate::hint::*;
use crate::search::ftp_reply_search;

/// Replies with and without hints, with a further meaning, and lines that are not replies.
const REPLIES: [(c_int, &str); 8] = [
    (421, "Passive data channel timed out."),
    (
        500,
        "OOPS: vsftpd: refusing to run with writable root inside chroot()",
    ),
    (522, "SSL connection failed: session reuse required"),
    (521, "\u{fffd}\u{ac00}"),
    (550, "Permission denied"),
    (599, ""),
    (0, "SSH-2.0-OpenSSH_9.6"),
    (0, "hello"),
];

/// Returns the hints of the library for a reply.
fn found(code: c_int, text: &str) -> Vec<ftp_reply_hint_t> {
    let start = text.as_ptr().cast::<c_char>();
    let mut count = usize::MAX;
    // SAFETY: the text has its length, and the count is a variable.
    let result =
        unsafe { ftp_reply_hints(code, start, text.len(), ptr::null_mut(), 0, &raw mut count) };
    assert_eq!(result, FTP_REPLY_RESULT_OK);
    let mut hints = vec![0; count];
    let array = hints.as_mut_ptr();
    // SAFETY: the array has as many pointers as its length.
    let result = unsafe { ftp_reply_hints(code, start, text.len(), array, count, &raw mut count) };
    assert_eq!((result, count), (FTP_REPLY_RESULT_OK, hints.len()));
    hints
}

fn assert_hint(hint: ftp_reply_hint_t, expected: Hint) {
    {
        assert_eq!(text(ftp_reply_hint_name(hint)), Some(expected.name()));
        let server = expected.server().map(Document::label);
        assert_eq!(text(ftp_reply_hint_server(hint)), server);
        assert_eq!(
            set_name(FTP_REPLY_SET_RECOVERY, ftp_reply_hint_recovery(hint)),
            Some(expected.recovery().name())
        );
        for (c_lang, lang) in langs() {
            let cause = text(ftp_reply_hint_cause(hint, c_lang));
            assert_eq!(cause, Some(expected.cause(lang)));
            let next_step = text(ftp_reply_hint_next_step(hint, c_lang));
            assert_eq!(next_step, Some(expected.next_step(lang)));
        }
        let commands = (0..)
            .map(|index| ftp_reply_hint_command(hint, index))
            .take_while(|command| *command != 0);
        let expected_commands = expected.suggested_commands().iter().copied();
        assert!(commands.eq(expected_commands.map(command_number)));
        assert_sources(
            |index| ftp_reply_hint_source(hint, index),
            expected.sources(),
        );
    }
}

#[test]
fn hints_are_those_of_core() {
    let mut any = false;
    for (code, words) in REPLIES.into_iter().step_by(STEP.min(4)) {
        let expected: Vec<Hint> = hints(known(code), words).collect();
        let found = found(code, words);
        assert_eq!(found.len(), expected.len(), "{code} {words}");
        for (hint, expected) in found.into_iter().zip(expected) {
            assert_hint(hint, expected);
            any = true;
        }
    }
    assert!(any);
}

/// Returns the explanation of the library, all of whose bytes were something else before.
fn explained(
    (code, words): (c_int, &str),
    command: Option<(Command, &[Situation])>,
    lang: c_int,
) -> ftp_reply_explanation_t {
    let bits = |situation: &[Situation]| {
        let bit = |member: &Situation| 1 << (member.number() - 1);
        situation.iter().map(bit).sum::<c_int>()
    };
    let verb = command.map_or(0, |(command, _)| command_number(command));
    let situation = command.map_or(0, |(_, situation)| bits(situation));
    let mut explanation = mem::MaybeUninit::<ftp_reply_explanation_t>::uninit();
    let start = words.as_ptr().cast();
    // SAFETY: the text has its length, and the library writes the explanation if it returns OK.
    unsafe {
        explanation.as_mut_ptr().write_bytes(0xaa, 1);
        let out = explanation.as_mut_ptr();
        let result = ftp_reply_explain_reply(code, start, words.len(), verb, situation, lang, out);
        assert_eq!(result, FTP_REPLY_RESULT_OK);
        explanation.assume_init()
    }
}

#[test]
fn explanations_are_those_of_core() {
    let commands: [Option<(Command, &[Situation])>; 4] = [
        None,
        Some((Command::LIST, &[])),
        Some((Command::LIST, &[Situation::LoggedIn, Situation::ClearText])),
        Some((Command::EPSV, &[])),
    ];
    let codes = ReplyCode::ALL
        .iter()
        .step_by(STEP)
        .map(|code| (c_int::from(code.as_u16()), ""));
    for reply in REPLIES.into_iter().step_by(STEP.min(4)).chain(codes) {
        for command in commands.into_iter().step_by(STEP.min(3)) {
            for (c_lang, lang) in langs() {
                let mut expected = explain(known(reply.0), reply.1, lang);
                if let Some((command, situation)) = command {
                    expected = expected.to(command, situation);
                }
                let found = explained(reply, command, c_lang);
                assert_eq!(text(found.headline), Some(expected.headline()), "{reply:?}");
                let causes = found.causes.map(text);
                let (causes, rest) = causes.split_at(found.cause_count);
                let causes: Vec<&str> = causes.iter().copied().flatten().collect();
                assert_eq!(expected.causes(), causes[..], "{reply:?}");
                assert!(rest.iter().all(Option::is_none));
                assert_eq!(text(found.next_step), Some(expected.next_step()));
                let recovery = set_name(FTP_REPLY_SET_RECOVERY, found.recovery);
                assert_eq!(recovery, Some(expected.recovery().name()));
                let suggested = expected.suggested_commands().iter().copied();
                let mut suggested: Vec<u32> = suggested.map(command_number).collect();
                suggested.resize(found.commands.len(), 0);
                assert_eq!(found.commands, *suggested, "{reply:?}");
                match expected.hint() {
                    Some(hint) => assert_hint(found.hint, hint),
                    None => assert_eq!(found.hint, 0),
                }
                assert_eq!(found.reserved, [0; 4]);
            }
        }
    }
}

#[test]
fn help_rejects_invalid_arguments() {
    let mut count = 99;
    let words = c"x".as_ptr();
    let found = &raw mut count;
    let none = ptr::null_mut();
    // SAFETY: the pointers are NULL or to variables.
    unsafe {
        let hints = ftp_reply_hints(99, words, 1, ptr::null_mut(), 0, found);
        assert_eq!((hints, count), (FTP_REPLY_RESULT_INVALID_CODE, 0));
        let hints = ftp_reply_hints(66086, words, 1, ptr::null_mut(), 0, found);
        assert_eq!(hints, FTP_REPLY_RESULT_INVALID_CODE);
        let hints = ftp_reply_hints(550, ptr::null(), 1, ptr::null_mut(), 0, found);
        assert_eq!(hints, FTP_REPLY_RESULT_NULL_ARGUMENT);
        let hints = ftp_reply_hints(550, ptr::null(), 0, ptr::null_mut(), 0, found);
        assert_eq!(hints, FTP_REPLY_RESULT_OK);
        let hints = ftp_reply_hints(550, words, 1, ptr::null_mut(), 1, found);
        assert_eq!(hints, FTP_REPLY_RESULT_NULL_ARGUMENT);
        let hints = ftp_reply_hints(550, words, 1, ptr::null_mut(), 0, ptr::null_mut());
        assert_eq!(hints, FTP_REPLY_RESULT_NULL_ARGUMENT);
        let explained = ftp_reply_explain_reply(550, words, 1, 0, 0, 0, none);
        assert_eq!(explained, FTP_REPLY_RESULT_NULL_ARGUMENT);
    }
}

#[test]
fn other_number_is_not_hint() {
    for hint in [0, -1, c_int::from(u16::MAX) + 1, c_int::MIN, c_int::MAX] {
        assert!(ftp_reply_hint_name(hint).is_null());
        assert!(ftp_reply_hint_server(hint).is_null());
        assert!(ftp_reply_hint_cause(hint, 0).is_null());
        assert!(ftp_reply_hint_next_step(hint, 0).is_null());
        assert_eq!(ftp_reply_hint_recovery(hint), 0);
        assert_eq!(ftp_reply_hint_command(hint, 0), 0);
        assert_eq!(ftp_reply_hint_source(hint, 0), 0);
    }
}

#[test]
#[cfg_attr(miri, ignore = "a search takes minutes")]
fn search_is_that_of_core() {
    for words in ["passive mode", "530 error", "권한", "", "zzzzzz"] {
        for (c_lang, lang) in langs().chain([(-1, Lang::En)]) {
            let expected = search(words, lang).map(|code| c_int::from(code.as_u16()));
            let expected: Vec<c_int> = expected.collect();
            let query = CString::new(words).expect("no NUL");
            let query: &CStr = &query;
            let mut codes = vec![0; ReplyCode::ALL.len()];
            let mut count = 0;
            let array = codes.as_mut_ptr();
            // SAFETY: the query ends with NUL, and the array has as many codes as its length.
            let result = unsafe {
                ftp_reply_search(query.as_ptr(), c_lang, array, codes.len(), &raw mut count)
            };
            assert_eq!(result, FTP_REPLY_RESULT_OK);
            assert_eq!(codes[..count], *expected);
        }
    }
}
