//! Dialogue: the outcomes of the Rust crate, and a result for every misuse.

use core::ffi::{c_char, c_int};
use core::ptr;

use reply::{Command, Dialogue, Outcome, ReplyCode};

use super::scanner::{filled, scanner};
use super::view::view;
use super::{assert_sources, command_number, langs, text};
use crate::command::ftp_reply_command_t;
use crate::dialogue::*;
use crate::generated::constants::*;
use crate::limits::FTP_REPLY_LIMIT_OUTSTANDING;
use crate::view::ftp_reply_view_t;

fn dialogue() -> ftp_reply_dialogue_t {
    let mut dialogue = filled(0);
    // SAFETY: the dialogue is writable.
    assert_eq!(unsafe { ftp_reply_dialogue_init(&raw mut dialogue) }, 0);
    dialogue
}

fn outcome() -> ftp_reply_outcome_t {
    let mut outcome = ftp_reply_outcome_t::NONE;
    outcome.kind = 77;
    outcome
}

/// Returns the commands that a function returns by their index.
fn list(nth: impl Fn(usize) -> ftp_reply_command_t) -> Vec<ftp_reply_command_t> {
    // One more than a list can have: a function that never returns 0 fails the test instead of hanging it.
    (0..=FTP_REPLY_LIMIT_OUTSTANDING)
        .map(nth)
        .take_while(|command| *command != 0)
        .collect()
}

fn numbers(commands: impl IntoIterator<Item = Command>) -> Vec<ftp_reply_command_t> {
    commands.into_iter().map(command_number).collect()
}

/// Compares all queries of two dialogues, except advice.
fn assert_same(found: &ftp_reply_dialogue_t, expected: &Dialogue) {
    let found = &raw const *found;
    let last = numbers(expected.answered());
    // SAFETY: the dialogue is initialized.
    unsafe {
        let answered = ftp_reply_dialogue_answered(found);
        assert_eq!(answered, last.first().copied().unwrap_or(0));
        let unanswered = list(|index| ftp_reply_dialogue_unanswered(found, index));
        assert_eq!(unanswered, numbers(expected.unanswered()));
        let outstanding = list(|index| ftp_reply_dialogue_outstanding(found, index));
        assert_eq!(outstanding, numbers(expected.outstanding()));
        assert_eq!(
            ftp_reply_dialogue_outstanding_count(found),
            outstanding.len()
        );
        let next = list(|index| ftp_reply_dialogue_expected(found, index));
        assert_eq!(next, numbers(expected.expected().iter().copied()));
        assert_eq!(ftp_reply_dialogue_is_idle(found), expected.is_idle());
        assert_eq!(
            ftp_reply_dialogue_is_transferring(found),
            expected.is_transferring()
        );
        assert_eq!(
            ftp_reply_dialogue_is_logged_in(found),
            expected.is_logged_in()
        );
        assert_eq!(
            ftp_reply_dialogue_is_protected(found),
            expected.is_protected()
        );
        assert_eq!(ftp_reply_dialogue_is_closing(found), expected.is_closing());
    }
}

/// Compares the advice of two dialogues.
fn assert_same_advice(found: &ftp_reply_dialogue_t, expected: &Dialogue) {
    let found = &raw const *found;
    // SAFETY: the dialogue is initialized.
    unsafe {
        let advice = expected.advice();
        let recovery = advice.map_or(0, |advice| c_int::from(advice.recovery().number()));
        assert_eq!(ftp_reply_dialogue_advice_recovery(found), recovery);
        let commands = list(|index| ftp_reply_dialogue_advice_command(found, index));
        let expected = advice.map(|advice| numbers(advice.suggested_commands().iter().copied()));
        assert_eq!(commands, expected.unwrap_or_default());
        for (c_lang, lang) in langs() {
            let shown = text(ftp_reply_dialogue_advice_text(found, c_lang));
            assert_eq!(shown, advice.map(|advice| advice.text(lang)));
            let cause = |index| text(ftp_reply_dialogue_advice_cause(found, index, c_lang));
            let causes: Vec<&str> = (0..).map_while(cause).collect();
            let expected = advice.map(|advice| advice.causes(lang).iter().collect::<Vec<_>>());
            assert_eq!(causes, expected.unwrap_or_default());
            assert_eq!(ftp_reply_dialogue_advice_cause_count(found), causes.len());
        }
        assert_sources(
            |index| ftp_reply_dialogue_advice_source(found, index),
            advice.map_or(&[][..], |advice| advice.sources()),
        );
    }
}

/// A step of a session: a command line, or a reply.
enum Step {
    Send(&'static str, &'static [u8]),
    Receive(&'static [u8]),
    GiveUp,
    Fault,
}

use Step::{Fault, GiveUp, Receive, Send};

/// A session with every kind of outcome: login, rename, a transfer with STAT and ABOR, a lost and a surplus
/// reply, a failure, TLS, and a protected reply.
const SESSION: &[Step] = &[
    Receive(b"120 Ready in 5 minutes\r\n"),
    Receive(b"220 Ready\r\n"),
    Send("AUTH", b"TLS"),
    Receive(b"234 Go ahead\r\n"),
    Send("USER", b"anna"),
    Receive(b"331 Password?\r\n"),
    Send("PASS", b"x"),
    Receive(b"230 Welcome\r\n"),
    Send("REST", b"100"),
    Receive(b"350 Send RETR\r\n"),
    Send("RETR", b"a"),
    Receive(b"150 Here it comes\r\n"),
    Send("STAT", b""),
    Receive(b"211-Status\r\n211 End\r\n"),
    Send("ABOR", b""),
    Receive(b"426 Aborted\r\n"),
    Receive(b"226 Done\r\n"),
    Receive(b"226 Again\r\n"),
    Send("NOOP", b""),
    Send("PWD", b""),
    Receive(b"257 \"/\"\r\n"),
    Send("DELE", b"x"),
    Receive(b"550 No such file\r\n"),
    Send("XYZW", b""),
    Receive(b"350 What next?\r\n"),
    Send("MKD", b"x"),
    Receive(b"150 Here?\r\n"),
    Receive(b"631 TWVzc2FnZQ==\r\n"),
    Send("SYST", b""),
    Fault,
    Send("LIST", b""),
    GiveUp,
    Send("QUIT", b""),
    Receive(b"421 Bye\r\n"),
    Receive(b"200 Still here\r\n"),
];

#[test]
fn dialogue_is_that_of_core() {
    let (mut found, mut expected) = (dialogue(), Dialogue::new());
    let mut kinds = Vec::new();
    for step in SESSION {
        let dialogue = &raw mut found;
        // SAFETY: the dialogue is initialized, and the other pointers point to variables.
        match step {
            Send(verb, argument) => {
                let command = Command::parse(verb).expect("a verb");
                expected
                    .send_with_argument(command, argument)
                    .expect("space");
                let (start, length) = (argument.as_ptr().cast(), argument.len());
                let command = command_number(command);
                let result = unsafe {
                    ftp_reply_dialogue_send_with_argument(dialogue, command, start, length)
                };
                assert_eq!(result, FTP_REPLY_RESULT_OK);
            }
            Receive(reply) => {
                let (view, mut outcome) = (view(reply), outcome());
                let result = unsafe {
                    ftp_reply_dialogue_receive(dialogue, &raw const view, &raw mut outcome)
                };
                assert_eq!(result, FTP_REPLY_RESULT_OK);
                let code = ReplyCode::from_bytes(&reply[..3]).expect("a code");
                kinds.push(expected.receive(code).kind());
                assert_outcome(&outcome, *kinds.last().expect("pushed"), &expected);
            }
            GiveUp => {
                expected.give_up();
                assert_eq!(unsafe { ftp_reply_dialogue_give_up(dialogue) }, 0);
            }
            Fault => {
                expected.fault();
                assert_eq!(unsafe { ftp_reply_dialogue_fault(dialogue) }, 0);
            }
        }
        assert_same(&found, &expected);
        // Miri would need a minute for the advice after every step.
        if !cfg!(miri) || kinds.last() == Some(&reply::OutcomeKind::PermanentFailure) {
            assert_same_advice(&found, &expected);
        }
    }
    for kind in reply::OutcomeKind::ALL {
        assert!(kinds.contains(kind), "no reply with the outcome {kind}");
    }
}

/// Compares an outcome with what the dialogue of the core returned for the same reply.
fn assert_outcome(found: &ftp_reply_outcome_t, kind: reply::OutcomeKind, expected: &Dialogue) {
    assert_eq!(found.kind, c_int::from(kind.number()));
    let is_violation = kind == reply::OutcomeKind::Violation;
    assert_eq!(found.violation != 0, is_violation);
    assert_eq!(
        numbers(expected.answered()).first().copied().unwrap_or(0),
        found.answered
    );
    let unanswered = numbers(expected.unanswered());
    let count = unanswered.len();
    assert_eq!(usize::try_from(found.unanswered_count), Ok(count));
    assert_eq!(found.unanswered[..count], unanswered);
    assert!(
        found.unanswered[count..]
            .iter()
            .all(|command| *command == 0)
    );
}

#[test]
fn outcome_has_expected_commands_and_violation() {
    let mut found = dialogue();
    let mut outcome = outcome();
    let dialogue = &raw mut found;
    // SAFETY: the dialogue is initialized, and the outcome is a variable.
    unsafe {
        let receive = |code, outcome: *mut _| {
            assert_eq!(ftp_reply_dialogue_receive_code(dialogue, code, outcome), 0);
        };
        receive(220, &raw mut outcome);
        assert_eq!(outcome.answered, FTP_REPLY_VERB_CONNECT);
        ftp_reply_dialogue_send(dialogue, FTP_REPLY_VERB_REST);
        receive(350, &raw mut outcome);
        assert_eq!(outcome.kind, FTP_REPLY_OUTCOME_NEED_COMMAND);
        let transfers = [
            FTP_REPLY_VERB_RETR,
            FTP_REPLY_VERB_STOR,
            FTP_REPLY_VERB_APPE,
        ];
        assert_eq!(
            (&outcome.expected[..3], outcome.expected[3]),
            (&transfers[..], 0)
        );
        receive(200, &raw mut outcome);
        assert_eq!(outcome.violation, FTP_REPLY_VIOLATION_UNSOLICITED);
        assert_eq!((outcome.expected[0], outcome.answered), (0, 0));
    }
}

#[test]
#[cfg_attr(miri, ignore = "too many safe calls")]
fn expected_commands_fit_into_outcome() {
    for command in Command::ALL
        .iter()
        .copied()
        .filter(|command| *command != Command::CONNECT)
    {
        for code in (300..400).filter_map(|number| ReplyCode::from_u16(number).ok()) {
            let mut dialogue = Dialogue::new();
            dialogue.receive(ReplyCode::SERVICE_READY);
            dialogue.send(command).expect("space");
            if let Outcome::NeedCommand(commands) = dialogue.receive(code) {
                assert!(commands.len() < ftp_reply_outcome_t::NONE.expected.len());
            }
        }
    }
}

#[test]
fn send_rejects_too_many_commands_and_greeting() {
    let mut found = dialogue();
    let dialogue = &raw mut found;
    // SAFETY: the dialogue is initialized.
    unsafe {
        let greeting = ftp_reply_dialogue_send(dialogue, FTP_REPLY_VERB_CONNECT);
        assert_eq!(greeting, -FTP_REPLY_SEND_ERROR_GREETING);
        for _ in 1..FTP_REPLY_LIMIT_OUTSTANDING {
            assert_eq!(ftp_reply_dialogue_send(dialogue, FTP_REPLY_VERB_NOOP), 0);
        }
        let full = ftp_reply_dialogue_send(dialogue, FTP_REPLY_VERB_NOOP);
        assert_eq!(full, -FTP_REPLY_SEND_ERROR_TOO_MANY_OUTSTANDING);
        let count = ftp_reply_dialogue_outstanding_count(dialogue);
        assert_eq!(count, FTP_REPLY_LIMIT_OUTSTANDING);
        // One reply that only the last of the others lists shows that the server left them out.
        let mut outcome = outcome();
        assert_eq!(ftp_reply_dialogue_give_up(dialogue), 0);
        assert_eq!(ftp_reply_dialogue_send(dialogue, FTP_REPLY_VERB_PWD), 0);
        let result = ftp_reply_dialogue_receive_code(dialogue, 257, &raw mut outcome);
        assert_eq!((result, outcome.answered), (0, FTP_REPLY_VERB_PWD));
        assert_eq!(outcome.unanswered_count, 31);
        assert_eq!(outcome.unanswered[30], FTP_REPLY_VERB_NOOP);
    }
}

#[test]
fn dialogue_over_tls_is_protected() {
    let mut dialogue = filled(0);
    // SAFETY: the dialogue is writable.
    unsafe {
        assert_eq!(ftp_reply_dialogue_init_over_tls(&raw mut dialogue), 0);
        assert!(ftp_reply_dialogue_is_protected(&raw const dialogue));
    }
}

#[test]
fn functions_reject_invalid_arguments() {
    let mut found = dialogue();
    let mut outcome = outcome();
    let (dialogue, meaning) = (&raw mut found, &raw mut outcome);
    let null = FTP_REPLY_RESULT_NULL_ARGUMENT;
    let not_a_reply = ftp_reply_view_t::NONE;
    let argument = c"x".as_ptr();
    // SAFETY: every pointer is NULL or points to a variable; an argument of a huge length is not read.
    unsafe {
        for verb in [
            0,
            2,
            u32::MAX,
            u32::from_be_bytes(*b"A\0\0\0"),
            u32::from_be_bytes(*b"AB1C"),
        ] {
            let result = ftp_reply_dialogue_send(dialogue, verb);
            assert_eq!(result, FTP_REPLY_RESULT_INVALID_VERB);
        }
        let verb = FTP_REPLY_VERB_AUTH;
        let send = |argument: *const c_char, length| {
            ftp_reply_dialogue_send_with_argument(dialogue, verb, argument, length)
        };
        assert_eq!(send(ptr::null(), 1), null);
        assert_eq!(send(argument, usize::MAX), null);
        for code in [0, 99, 700, -1, 66_086] {
            let result = ftp_reply_dialogue_receive_code(dialogue, code, meaning);
            assert_eq!(
                (result, (*meaning).kind),
                (FTP_REPLY_RESULT_INVALID_CODE, 0)
            );
        }
        let result = ftp_reply_dialogue_receive(dialogue, &raw const not_a_reply, meaning);
        assert_eq!(result, FTP_REPLY_RESULT_NOT_A_REPLY);
        assert_eq!(
            ftp_reply_dialogue_receive(dialogue, ptr::null(), meaning),
            null
        );
        assert_same(&found, &Dialogue::new());
        assert_same_advice(&found, &Dialogue::new());
        // The outcome can be left out.
        assert_eq!(
            ftp_reply_dialogue_receive_code(&raw mut found, 220, ptr::null_mut()),
            0
        );
    }
}

#[test]
fn functions_reject_null_and_uninitialized_dialogue() {
    let other = ftp_reply_dialogue_t {
        opaque: scanner().opaque,
    };
    let (mut zeroes, mut other, mut garbage) = (filled(0), other, filled(u64::MAX));
    let reply = view(b"220 Hi\n");
    let missing = FTP_REPLY_RESULT_NOT_INITIALIZED;
    for (dialogue, expected) in [
        (ptr::null_mut(), FTP_REPLY_RESULT_NULL_ARGUMENT),
        (&raw mut zeroes, missing),
        (&raw mut garbage, missing),
        (&raw mut other, missing),
    ] {
        let mut outcome = outcome();
        let meaning = &raw mut outcome;
        // SAFETY: every pointer is NULL or points to a variable.
        unsafe {
            assert_eq!(
                ftp_reply_dialogue_send(dialogue, FTP_REPLY_VERB_NOOP),
                expected
            );
            assert_eq!(
                ftp_reply_dialogue_receive_code(dialogue, 220, meaning),
                expected
            );
            assert_eq!(
                ftp_reply_dialogue_receive(dialogue, &raw const reply, meaning),
                expected
            );
            assert_eq!(outcome.kind, 0);
            assert_eq!(ftp_reply_dialogue_give_up(dialogue), expected);
            assert_eq!(ftp_reply_dialogue_fault(dialogue), expected);
            assert_eq!(ftp_reply_dialogue_answered(dialogue), 0);
            assert_eq!(ftp_reply_dialogue_unanswered(dialogue, 0), 0);
            assert_eq!(ftp_reply_dialogue_outstanding(dialogue, 0), 0);
            assert_eq!(ftp_reply_dialogue_outstanding_count(dialogue), 0);
            assert_eq!(ftp_reply_dialogue_expected(dialogue, 0), 0);
            assert!(!ftp_reply_dialogue_is_idle(dialogue));
            assert!(!ftp_reply_dialogue_is_transferring(dialogue));
            assert!(!ftp_reply_dialogue_is_logged_in(dialogue));
            assert!(!ftp_reply_dialogue_is_protected(dialogue));
            assert!(!ftp_reply_dialogue_is_closing(dialogue));
            assert_eq!(ftp_reply_dialogue_advice_recovery(dialogue), 0);
            assert!(ftp_reply_dialogue_advice_text(dialogue, 0).is_null());
            assert_eq!(ftp_reply_dialogue_advice_cause_count(dialogue), 0);
            assert!(ftp_reply_dialogue_advice_cause(dialogue, 0, 0).is_null());
            assert_eq!(ftp_reply_dialogue_advice_command(dialogue, 0), 0);
            assert_eq!(ftp_reply_dialogue_advice_source(dialogue, 0), 0);
        }
    }
    // SAFETY: NULL is allowed.
    unsafe {
        let null = FTP_REPLY_RESULT_NULL_ARGUMENT;
        assert_eq!(ftp_reply_dialogue_init(ptr::null_mut()), null);
        assert_eq!(ftp_reply_dialogue_init_over_tls(ptr::null_mut()), null);
    }
}
