//! Transfers, and commands sent during them.

use ftp_reply::Command;

use crate::scene::{play, play_out};

/// RFC 959, section 4.1.3, ABORT: 426 and 226, or only 226 if the transfer was already complete.
#[test]
fn abort_accepts_both_orders_of_replies() {
    play_out(
        "> RETR big
         < 150 RETR preliminary
         > ABOR
         < 426 RETR transient_failure
         < 226 ABOR completed",
    );
    for last in [225, 226] {
        play_out(&format!(
            "> RETR small
             < 125 RETR preliminary
             > ABOR
             < 226 RETR completed
             < {last} ABOR completed"
        ));
    }
    play_out(
        "> ABOR
         < 225 ABOR completed",
    );
    // 451, 550 and similar codes also end the transfer. 502 reports that the server cannot abort
    // it.
    play_out(
        "> STOR big
         < 150 STOR preliminary
         > ABOR
         < 552 STOR permanent_failure
         < 226 ABOR completed",
    );
    play_out(
        "> STOR big
         < 150 STOR preliminary
         > ABOR
         < 502 ABOR permanent_failure
         < 226 STOR completed",
    );
    // Sent before the transfer began.
    play_out(
        "> RETR big
         > ABOR
         < 150 RETR preliminary
         < 426 RETR transient_failure
         < 226 ABOR completed",
    );
}

/// While it waits for the data connection, pyftpdlib answers ABOR with 225 alone, so the transfer
/// never gets its last reply.
#[test]
fn abort_may_replace_last_reply() {
    let dialogue = play(
        "> RETR big
         < 150 RETR preliminary
         > ABOR
         < 225 ABOR completed",
    );
    assert!(!dialogue.is_transferring());
    // Later replies answer their own commands, whichever code they have …
    let next = "
        > RETR big
        < 150 RETR preliminary
        > ABOR
        < 225 ABOR completed";
    for (verb, code, outcome) in [
        ("CWD", 250, "completed"),
        ("CWD", 550, "permanent_failure"),
        ("DELE", 450, "transient_failure"),
        ("PWD", 257, "completed"),
        ("PASV", 227, "completed"),
        ("USER", 331, "need_command:PASS"),
        ("NOOP", 200, "completed"),
        ("XYZZ", 299, "completed"),
        ("NOOP", 421, "transient_failure"),
    ] {
        let dialogue = play(&format!("{next}\n> {verb}\n< {code} {verb} {outcome}"));
        assert!(dialogue.outstanding().eq([Command::RETR]), "{dialogue:?}");
    }
    // … a late last reply still answers the transfer, until the next transfer begins.
    play_out(&format!("{next}\n< 426 RETR transient_failure"));
    play_out(&format!(
        "{next}\n> PWD\n< 426 RETR transient_failure\n< 257 PWD completed"
    ));
    play_out(&format!(
        "{next}\n> STOR a\n< 150 STOR preliminary\n< 226 STOR completed"
    ));
}

/// If the server omits the last reply of a transfer, the next reply that cannot end a transfer
/// shows it.
#[test]
fn missing_last_reply_is_detected() {
    let dialogue = play(
        "> RETR a
         < 150 RETR preliminary
         > PWD
         < 257 PWD completed
         > TYPE I
         < 200 TYPE completed",
    );
    assert!(dialogue.outstanding().eq([Command::RETR]));
    assert!(!dialogue.is_transferring());
    play_out(
        "> RETR a
         < 150 RETR preliminary
         > RNFR b
         < 350 RNFR need_command:RNTO
         > RNTO c
         < 250 RNTO completed
         < 226 RETR completed",
    );
}

/// RFC 959, section 4.1.3; RFC 1123, section 4.1.3.3: a server may answer during or after the
/// transfer.
#[test]
fn commands_during_transfer_get_their_replies() {
    play_out(
        "> STOR a
         < 150 STOR preliminary
         > STAT
         < 211 STAT completed
         > NOOP
         < 200 NOOP completed
         > STAT
         < 502 STAT permanent_failure
         < 226 STOR completed",
    );
    play_out(
        "> STOR a
         < 150 STOR preliminary
         > STAT
         > NOOP
         < 226 STOR completed
         < 211 STAT completed
         < 200 NOOP completed",
    );
    // This is a failure of the transfer, not of STAT, although both list 450 and 550.
    play_out(
        "> STOR a
         < 150 STOR preliminary
         > STAT
         < 550 STOR permanent_failure
         < 211 STAT completed",
    );
    // RFC 959, section 4.1.1, QUIT: the connection stays open for the result.
    for (first, second) in [("221 QUIT", "226 RETR"), ("226 RETR", "221 QUIT")] {
        let scene = format!(
            "> RETR a
             < 150 RETR preliminary
             > QUIT
             < {first} completed
             < {second} completed"
        );
        play_out(&scene);
        assert!(play(&scene).is_closing());
    }
    // RFC 959, section 4.1.1, REINITIALIZE: any transfer in progress is completed.
    play_out(
        "> RETR a
         < 150 RETR preliminary
         > REIN
         < 120 REIN preliminary
         < 226 RETR completed
         < 220 REIN completed",
    );
    // Markers continue while a STAT waits.
    play_out(
        "> STOR a
         < 150 STOR preliminary
         < 110 STOR preliminary
         > STAT
         < 110 STOR preliminary
         < 211 STAT completed
         < 110 STOR preliminary
         < 226 STOR completed",
    );
}

/// A positive reply that never ends a transfer must not report one as complete.
#[test]
fn unrelated_success_does_not_end_transfer() {
    let dialogue = play(
        "> STOR a
         < 150 STOR preliminary
         > NOOP
         < 299 NOOP completed",
    );
    assert!(dialogue.is_transferring());
}

/// RFC 959, section 4.1.1, ACCOUNT: 332 to a command that is not a login keeps the command.
#[test]
fn command_resumes_after_account() {
    let account = "
        > STOR a
        < 332 STOR need_command:ACCT
        > ACCT payroll";
    // The server resumes the command after it has accepted the account, or at once.
    play_out(&format!(
        "{account}\n< 230 ACCT completed\n< 150 STOR preliminary\n< 226 STOR completed"
    ));
    play_out(&format!(
        "{account}\n< 125 STOR preliminary\n< 226 STOR completed"
    ));
    // A reply that STOR never gets does not answer STOR.
    play_out(&format!(
        "{account}\n< 230 ACCT completed\n< 227 - violation:unsolicited"
    ));
    // The server dropped the command, so the client sends it again.
    play_out(&format!(
        "{account}\n< 202 ACCT completed\n> STOR a\n< 150 STOR preliminary\n< 226 STOR completed"
    ));
    play_out(&format!(
        "{account}\n< 530 ACCT permanent_failure\n< 150 - violation:unsolicited"
    ));
    play_out(
        "> RNFR a
         < 350 RNFR need_command:RNTO
         > RNTO b
         < 332 RNTO need_command:ACCT
         > ACCT payroll
         < 230 ACCT completed
         < 250 RNTO completed",
    );
}
