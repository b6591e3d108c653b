//! Compares advice with the core crate's, for every command and code.

use core::ffi::c_int;

use reply::{Command, ReplyCode, Situation};

use super::{STEP, assert_sources, command_number, langs, set_name, text};
use crate::advice::*;
use crate::generated::constants::*;

/// Returns no situation, each one alone, and all together, as bits and as members.
fn situations() -> Vec<(i32, Vec<Situation>)> {
    let bit = |situation: Situation| 1 << (situation.number() - 1);
    let alone = Situation::ALL.iter().step_by(STEP);
    let alone = alone.map(|it| (bit(*it), vec![*it]));
    let all = Situation::ALL.iter().fold(0, |bits, it| bits | bit(*it));
    alone
        .chain([(0, vec![]), (all, Situation::ALL.to_vec())])
        .collect()
}

#[test]
fn advice_is_that_of_core() {
    let unlisted = Command::parse("ZZZZ").expect("four letters are a verb");
    let commands = Command::ALL.iter().copied().step_by(STEP);
    for command in commands.chain([unlisted]) {
        let verb = command_number(command);
        for code in ReplyCode::ALL.iter().copied().step_by(STEP) {
            let number = c_int::from(code.as_u16());
            for (bits, situation) in situations() {
                let advice = command.advice(code, &situation);
                let recovery = ftp_reply_advice_recovery(verb, number, bits);
                assert_eq!(
                    set_name(FTP_REPLY_SET_RECOVERY, recovery),
                    Some(advice.recovery().name())
                );
                for (c_lang, lang) in langs() {
                    let found = ftp_reply_advice_text(verb, number, bits, c_lang);
                    assert_eq!(text(found), Some(advice.text(lang)));
                    let cause =
                        |index| text(ftp_reply_advice_cause(verb, number, bits, index, c_lang));
                    let causes: Vec<&str> = (0..).map_while(cause).collect();
                    assert_eq!(advice.causes(lang), causes[..]);
                    let count = ftp_reply_advice_cause_count(verb, number, bits);
                    assert_eq!(count, causes.len());
                }
                let suggested = (0..)
                    .map(|index| ftp_reply_advice_command(verb, number, bits, index))
                    .take_while(|command| *command != 0);
                let expected = advice.suggested_commands().iter().copied();
                assert!(suggested.eq(expected.map(command_number)));
                assert_sources(
                    |index| ftp_reply_advice_source(verb, number, bits, index),
                    advice.sources(),
                );
            }
        }
    }
}

#[test]
fn advice_ignores_unknown_situations() {
    let verb = command_number(Command::RETR);
    let code = FTP_REPLY_TRANSFER_ABORTED;
    let all = FTP_REPLY_SITUATION_ABORTING | i32::MIN | 1 << Situation::ALL.len();
    assert_eq!(
        ftp_reply_advice_recovery(verb, code, all),
        ftp_reply_advice_recovery(verb, code, FTP_REPLY_SITUATION_ABORTING)
    );
}

#[test]
fn invalid_command_or_code_has_no_advice() {
    let verb = command_number(Command::RETR);
    for (verb, code) in [
        (0, 550),
        (verb, 99),
        (verb, 700),
        (verb, -550),
        (verb, 66086),
    ] {
        assert_eq!(ftp_reply_advice_recovery(verb, code, 0), 0);
        assert!(ftp_reply_advice_text(verb, code, 0, 0).is_null());
        assert_eq!(ftp_reply_advice_cause_count(verb, code, 0), 0);
        assert!(ftp_reply_advice_cause(verb, code, 0, 0, 0).is_null());
        assert_eq!(ftp_reply_advice_command(verb, code, 0, 0), 0);
        assert_eq!(ftp_reply_advice_source(verb, code, 0, 0), 0);
    }
    assert!(ftp_reply_advice_text(verb, 550, 0, -1).is_null());
}
