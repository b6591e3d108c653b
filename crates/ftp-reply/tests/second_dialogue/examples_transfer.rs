//! Scenes of transfers, from the RFCs and from public reports about servers.

use crate::scene::{play_idle, play_logged_in};

#[test]
fn transfer_gets_replies_that_end_it() {
    // jlaffaye/ftp#194
    play_idle(
        "> STOR
         150 preliminary STOR
         > RNFR
         226 completed STOR
         350 need_command:RNTO RNFR
         > RNTO
         250 completed RNTO",
    );
    play_idle(
        "> STOR
         150 preliminary STOR
         > CWD
         250 completed CWD
         > NOOP
         250 completed STOR
         200 completed NOOP",
    );
    play_idle(
        "> RETR
         150 preliminary RETR
         110 preliminary RETR
         > NOOP
         110 preliminary RETR
         551 permanent_failure RETR
         200 completed NOOP",
    );
}

#[test]
fn transfer_ends_with_any_final_reply_if_nothing_else_waits() {
    // robinrodricks/FluentFTP#747
    play_idle(
        "> RETR
         125 preliminary RETR
         550 permanent_failure RETR",
    );
    play_idle(
        "> RETR
         150 preliminary RETR
         150 violation:second_preliminary RETR
         502 violation:unsolicited -
         350 violation:wrong_class RETR",
    );
}

#[test]
fn aborted_transfer_gets_only_listed_replies() {
    play_idle(
        "> RETR
         150 preliminary RETR
         > ABOR
         225 completed ABOR
         500 violation:unsolicited -
         421 transient_failure -
         150 violation:unsolicited -
         426 transient_failure RETR
         226 violation:unsolicited -",
    );
}

#[test]
fn abort_gets_second_reply() {
    play_idle(
        "> RETR
         150 preliminary RETR
         > ABOR
         426 transient_failure RETR
         226 completed ABOR",
    );
    play_idle(
        "> RETR
         150 preliminary RETR
         > ABOR
         226 completed RETR
         226 completed ABOR",
    );
    // wolpi/prim-ftpd#187
    play_idle(
        "> LIST
         150 preliminary LIST
         > ABOR
         425 transient_failure LIST
         501 permanent_failure ABOR
         > PWD
         257 completed PWD",
    );
}

#[test]
fn command_not_implemented_does_not_end_transfer() {
    // aioftp
    play_idle(
        "> RETR
         150 preliminary RETR
         > NOOP
         502 permanent_failure NOOP
         226 completed RETR",
    );
    // nodeftpd
    play_idle(
        "> RETR
         150 preliminary RETR
         > ABOR
         502 permanent_failure ABOR
         502 violation:unsolicited -
         226 completed RETR",
    );
}

#[test]
fn next_transfer_ends_open_one() {
    play_idle(
        "> RETR
         150 preliminary RETR
         > LIST
         150 preliminary LIST RETR
         226 completed LIST",
    );
    // The end of an aborted transfer is not missed.
    play_idle(
        "> RETR
         150 preliminary RETR
         > ABOR
         225 completed ABOR
         > LIST
         150 preliminary LIST",
    );
    // Pure-FTPd
    play_idle(
        "> RETR
         150 preliminary RETR
         > ABOR
         150 violation:second_preliminary RETR RETR
         226 completed ABOR
         > NOOP
         226 violation:unsolicited -
         200 completed NOOP",
    );
    play_idle(
        "> RETR
         150 preliminary RETR
         > REIN
         120 preliminary REIN
         226 completed RETR
         220 completed REIN",
    );
}

#[test]
fn negative_reply_during_transfer_belongs_to_first_if_listed() {
    play_idle(
        "> RETR
         150 preliminary RETR
         > CWD
         550 permanent_failure CWD
         > PASV
         450 transient_failure RETR
         227 completed PASV",
    );
    play_idle(
        "> RETR
         150 preliminary RETR
         > NOOP
         421 transient_failure RETR
         > LIST
         200 completed NOOP
         150 preliminary LIST
         > ABOR NOOP
         225 completed ABOR
         421 transient_failure NOOP",
    );
}

#[test]
fn status_and_quit_are_answered_during_transfer() {
    play_idle(
        "> RETR
         150 preliminary RETR
         > STAT
         211 completed STAT
         > QUIT
         226 completed RETR
         221 completed QUIT",
    );
    // pyftpdlib
    play_logged_in(
        "> RETR
         150 preliminary RETR
         > REIN
         230 completed REIN
         226 completed RETR",
    );
}

#[test]
fn late_end_of_transfer_is_unsolicited_once() {
    // Castaglia/proftpd-mod_proxy#130
    play_idle(
        "> LIST
         150 preliminary LIST
         500 permanent_failure LIST
         > PASV
         226 violation:unsolicited -
         227 completed PASV",
    );
    play_idle(
        "> STOR
         150 preliminary STOR
         226 completed STOR
         > PASV PWD
         426 violation:unsolicited -
         226 completed PASV
         226 completed PWD",
    );
    play_idle(
        "> STOR
         150 preliminary STOR
         give_up STOR
         > NOOP
         226 violation:unsolicited -
         200 completed NOOP
         > PWD
         226 completed PWD",
    );
    play_idle(
        "> STOR
         150 preliminary STOR
         421 transient_failure STOR
         > NOOP
         226 completed NOOP",
    );
}
