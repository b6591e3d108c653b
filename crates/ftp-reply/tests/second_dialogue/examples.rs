//! Scenes of logins, sequences and lost replies, from RFCs and public reports.

use crate::model::Model;
use crate::scene::{play, play_idle, play_logged_in};

#[test]
fn login_asks_for_next_command() {
    play(
        "120 preliminary connect
         220 completed connect
         > USER
         331 need_command:PASS USER
         > PASS
         332 need_command:ACCT PASS
         > ACCT
         230 completed ACCT
         > PWD
         257 completed PWD",
    );
    // A PASS that comes too late fails, and the login stays (mscdex/node-ftp#111).
    play_logged_in(
        "> PASS
         503 permanent_failure PASS
         > PWD
         332 need_command:ACCT PWD",
    );
}

#[test]
fn sequences_name_next_command() {
    play_idle(
        "> RNFR
         350 need_command:RNTO RNFR
         > RNTO
         250 completed RNTO
         > REST
         350 need_command:RETR,STOR,APPE REST
         > AUTH
         334 need_command:ADAT AUTH
         > ADAT
         335 need_command:ADAT ADAT
         > ADAT
         235 completed ADAT
         > XYZZ
         350 need_command XYZZ",
    );
    // xerpi/libftpvita#21
    play_idle(
        "> RNFR
         250 violation:wrong_class RNFR
         > RNTO
         250 completed RNTO",
    );
}

#[test]
fn send_rejects_33rd_command() {
    let mut model = Model::new();
    for _ in 1..32 {
        model.send("NOOP").unwrap();
    }
    assert_eq!(model.send("NOOP"), Err("too_many_outstanding"));
    assert_eq!(model.send("connect"), Err("greeting"));
    assert_eq!(model.waiting.len(), 32);
}

#[test]
fn envelope_answers_nothing_if_protected() {
    play_idle(
        "> AUTH
         234 completed AUTH
         > PWD
         631 protected -
         257 completed PWD
         > REIN
         220 completed REIN
         > PWD
         632 violation:no_security_exchange PWD",
    );
}

#[test]
fn nothing_waits_for_unsolicited_reply() {
    play_idle(
        "221 violation:unsolicited -
         421 transient_failure -
         230 violation:unsolicited -
         > PWD
         257 completed PWD",
    );
}

#[test]
fn split_greeting_is_unsolicited() {
    // xreef/SimpleFTPServer#64
    play(
        "220 completed connect
         > AUTH
         220 violation:unsolicited -
         220 violation:unsolicited -
         234 completed AUTH
         > PWD
         220 completed PWD",
    );
    play(
        "220 completed connect
         > HOST
         220 completed HOST",
    );
    play(
        "220 completed connect
         > XYZZ
         220 completed XYZZ",
    );
}

#[test]
fn skipped_commands_are_given_up() {
    // Pure-FTPd, ftp-srv, inetutils
    play_idle(
        "> NOOP PWD RNFR
         350 need_command:RNTO RNFR NOOP PWD
         > NOOP
         200 completed NOOP",
    );
    // XYZZ may list anything, and a failure is listed by most.
    play_idle(
        "> XYZZ PWD
         257 completed XYZZ
         550 permanent_failure PWD",
    );
    play_idle(
        "> RETR
         150 preliminary RETR
         > NOOP PWD
         257 completed PWD NOOP
         226 completed RETR",
    );
}

#[test]
fn account_is_needed_after_login_only() {
    play_idle(
        "> PWD
         332 violation:wrong_class PWD
         > STOR
         332 need_command:ACCT STOR",
    );
    play_logged_in(
        "> PWD
         332 need_command:ACCT PWD
         > ACCT
         332 violation:wrong_class ACCT",
    );
}

#[test]
fn account_completes_kept_command() {
    // RFC 959, section 4.1.1
    play_logged_in(
        "> STOR
         332 need_command:ACCT STOR
         > ACCT
         230 completed ACCT
         150 preliminary STOR
         226 completed STOR",
    );
    play_logged_in(
        "> STOR ACCT NOOP
         332 need_command:ACCT STOR
         202 completed ACCT
         150 preliminary STOR
         200 completed NOOP
         226 completed STOR",
    );
    play_logged_in(
        "> RNTO
         332 need_command:ACCT RNTO
         > ACCT
         250 completed ACCT
         200 violation:unsolicited -",
    );
    play_logged_in(
        "> STOR
         332 need_command:ACCT STOR
         > ACCT
         530 permanent_failure ACCT
         150 violation:unsolicited -",
    );
    play_logged_in(
        "> STOR NOOP
         332 need_command:ACCT STOR
         > ACCT
         200 completed NOOP
         230 completed ACCT
         150 violation:unsolicited -",
    );
}

#[test]
fn fault_stands_for_only_reply_due() {
    play_idle(
        "> NOOP
         fault NOOP
         > NOOP PWD
         fault
         give_up NOOP
         257 completed PWD
         give_up",
    );
}
