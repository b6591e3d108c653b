//! State after 332 (RFC 959, section 4.1.1, ACCOUNT).

use ftp_reply::Command;

use crate::scene::{play, play_out};

const LOGIN: &str = "> USER a\n< 230 USER completed";

#[test]
fn kept_command_waits_after_account() {
    let account = "
        > STOR a
        < 332 STOR need_command:ACCT
        > ACCT payroll
        < 230 ACCT completed";
    let dialogue = play(account);
    assert!(!dialogue.is_idle() && !dialogue.is_transferring());
    assert!(dialogue.outstanding().eq([Command::STOR]));
    play_out(&format!(
        "{account}\n< 150 STOR preliminary\n< 226 STOR completed"
    ));
}

#[test]
fn every_command_can_need_account_after_login() {
    for command in Command::ALL {
        if [
            Command::CONNECT,
            Command::USER,
            Command::PASS,
            Command::ACCT,
        ]
        .contains(command)
        {
            continue;
        }
        let needed = format!("{LOGIN}\n> {command}\n< 332 {command} need_command:ACCT");
        assert_eq!(play(&needed).expected(), [Command::ACCT], "{command}");
        let resumed = play(&format!("{needed}\n> ACCT a\n< 230 ACCT completed"));
        assert!(resumed.outstanding().eq([*command]), "{command}");
    }
}

#[test]
fn need_for_account_keeps_login() {
    let needed = format!("{LOGIN}\n> AUTH TLS\n< 332 AUTH need_command:ACCT");
    assert!(play(&needed).is_logged_in());
    let rejected = format!("{LOGIN}\n> CWD a\n< 332 CWD need_command:ACCT\n> ACCT a");
    assert!(play(&format!("{rejected}\n< 530 ACCT permanent_failure")).is_logged_in());
}

#[test]
fn reply_for_both_has_effects_of_kept_command() {
    let reinitialized = "> REIN\n< 332 REIN need_command:ACCT\n> ACCT a\n< 220 ACCT completed";
    assert!(!play(&format!("{LOGIN}\n{reinitialized}")).is_logged_in());
    let protected = "> AUTH TLS\n< 332 AUTH need_command:ACCT\n> ACCT a\n< 234 ACCT completed";
    assert!(play(&format!("{LOGIN}\n{protected}")).is_protected());
    let aborted = "
        > RETR a
        < 150 RETR preliminary
        > ABOR
        > ACCT a
        < 332 ABOR need_command:ACCT
        < 225 ACCT completed";
    assert!(!play(&format!("{LOGIN}\n{aborted}")).is_transferring());
}

#[test]
fn account_for_login_keeps_no_command() {
    play_out("> USER a\n< 332 USER need_command:ACCT\n> ACCT b\n< 230 ACCT completed");
    play_out(
        "> USER a
         < 331 USER need_command:PASS
         > PASS b
         < 332 PASS need_command:ACCT
         > ACCT c
         < 230 ACCT completed",
    );
}
