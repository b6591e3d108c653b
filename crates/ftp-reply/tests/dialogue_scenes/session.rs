//! Logins, protection, and the end of a connection.

use ftp_reply::Command;

use crate::scene::{play, play_out};

#[test]
fn expected_returns_next_commands() {
    let expected = |scene: &str| play(scene).expected();
    assert_eq!(
        expected("> USER a\n< 331 USER need_command:PASS"),
        [Command::PASS]
    );
    assert_eq!(
        expected("> USER a\n< 336 USER need_command:PASS"),
        [Command::PASS]
    );
    assert_eq!(
        expected("> USER a\n< 332 USER need_command:ACCT"),
        [Command::ACCT]
    );
    let rest = "> REST 10\n< 350 REST need_command:RETR,STOR,APPE";
    assert_eq!(
        expected(rest),
        [Command::RETR, Command::STOR, Command::APPE]
    );
    // A code whose meaning determines the next command overrides the diagram.
    assert_eq!(
        expected("> PASS a\n< 331 PASS need_command:PASS"),
        [Command::PASS]
    );
    // No command is expected after one is sent, or if one was sent ahead.
    assert!(expected("> RNFR a\n< 350 RNFR need_command:RNTO\n> NOOP").is_empty());
    assert!(expected("> RNFR a\n> RNTO b\n< 350 RNFR need_command:RNTO").is_empty());
    assert!(expected("> XYZZ a\n< 350 XYZZ need_command").is_empty());
    // The transfer was sent before, so it does not come next.
    let during = "> RETR a\n< 150 RETR preliminary\n> RNFR a\n< 350 RNFR need_command:RNTO";
    assert_eq!(expected(during), [Command::RNTO]);
}

#[test]
fn is_logged_in_follows_replies() {
    let login = "> USER a\n< 331 USER need_command:PASS\n> PASS b\n< 230 PASS completed";
    assert!(play(login).is_logged_in());
    assert!(play("> USER a\n< 230 USER completed").is_logged_in());
    assert!(play("> USER a\n< 232 USER completed").is_logged_in());
    assert!(
        play("> USER a\n> PASS b\n< 230 USER completed\n< 503 PASS permanent_failure")
            .is_logged_in()
    );
    assert!(!play("> USER a\n< 331 USER need_command:PASS").is_logged_in());
    assert!(
        !play("> USER a\n< 331 USER need_command:PASS\n> PASS b\n< 530 PASS permanent_failure")
            .is_logged_in()
    );
    assert!(
        !play("> USER a\n< 331 USER need_command:PASS\n> PASS b\n< 332 PASS need_command:ACCT")
            .is_logged_in()
    );
    // A new USER ends the login if the server accepts it. A rejected one changes nothing.
    assert!(!play(&format!("{login}\n> USER c\n< 331 USER need_command:PASS")).is_logged_in());
    assert!(play(&format!("{login}\n> USER c\n< 530 USER permanent_failure")).is_logged_in());
    assert!(!play(&format!("{login}\n> REIN\n< 220 REIN completed")).is_logged_in());
    // RFC 2228, section 3, AUTH: the user must log in again.
    assert!(!play(&format!("{login}\n> AUTH TLS\n< 234 AUTH completed")).is_logged_in());
}

/// 202 means that the server does not need the command. That completes only a login that USER has begun.
#[test]
fn superfluous_command_does_not_log_in() {
    for verb in ["PASS", "ACCT"] {
        let alone = format!("> {verb} a\n< 202 {verb} completed");
        assert!(!play(&alone).is_logged_in(), "{verb}");
        let begun = format!("> USER a\n< 331 USER need_command:PASS\n{alone}");
        assert!(play(&begun).is_logged_in(), "{verb}");
        // A failure ends the login that has begun (RFC 959, section 4.2).
        let rejected =
            "> USER a\n< 331 USER need_command:PASS\n> PASS b\n< 530 PASS permanent_failure";
        assert!(
            !play(&format!("{rejected}\n{alone}")).is_logged_in(),
            "{verb}"
        );
        let complete = format!("> USER a\n< 230 USER completed\n{alone}");
        assert!(play(&complete).is_logged_in(), "{verb}");
    }
    // Any other success is a login by its first digit.
    assert!(play("> PASS a\n< 220 - violation:unsolicited\n< 230 PASS completed").is_logged_in());
}

/// Only 234 and 235 report a security data exchange (RFC 2228, section 3).
#[test]
fn other_success_does_not_protect() {
    assert!(!play("> AUTH TLS\n< 202 AUTH completed").is_protected());
    assert!(!play("> ADAT YII=\n< 299 ADAT completed").is_protected());
}

#[test]
fn is_protected_follows_security_exchange() {
    let kerberos = "> AUTH GSSAPI\n< 334 AUTH need_command:ADAT\n> ADAT YII=";
    let done =
        format!("{kerberos}\n< 335 ADAT need_command:ADAT\n> ADAT YII=\n< 235 ADAT completed");
    assert!(play(&done).is_protected());
    assert!(play("> AUTH tls\n< 234 AUTH completed").is_protected());
    assert!(!play(&format!("{kerberos}\n< 535 ADAT permanent_failure")).is_protected());
    assert!(
        !play(&format!(
            "{done}\n> AUTH GSSAPI\n< 334 AUTH need_command:ADAT"
        ))
        .is_protected()
    );
    // RFC 4217, section 13: REIN returns to clear text, CCC only on the control connection.
    assert!(!play(&format!("{done}\n> REIN\n< 220 REIN completed")).is_protected());
    assert!(play(&format!("{done}\n> CCC\n< 200 CCC completed")).is_protected());
    // RFC 4217, section 4.2: "the '334' reply is incorrect".
    for mechanism in ["TLS", "tls", "TLS-C", "SSL"] {
        play_out(&format!(
            "> AUTH {mechanism}\n< 334 AUTH violation:wrong_class"
        ));
    }
}

/// RFC 2228, section 5.2: the reply inside counts. Only after a security exchange is there one.
#[test]
fn protected_reply_requires_security_exchange() {
    let done = "> AUTH GSSAPI\n< 334 AUTH need_command:ADAT\n> ADAT YII=\n< 235 ADAT completed";
    play_out(&format!(
        "{done}\n> PWD\n< 631 - protected\n< 257 PWD completed"
    ));
    play_out("> PWD\n< 633 PWD violation:no_security_exchange");
    play_out(&format!("{done}\n> PWD\n< 600 PWD violation:wrong_class"));
    play_out("< 632 - violation:unsolicited");
}

#[test]
fn server_may_close_at_any_time() {
    let dialogue = play("< 421 - transient_failure");
    assert!(dialogue.is_closing());
    // RFC 1123, section 4.1.2.11: later replies are still read.
    play_out("> NOOP\n> PWD\n< 421 NOOP transient_failure\n< 257 PWD completed");
    play_out(
        "> RETR a\n< 150 RETR preliminary\n> STAT\n< 421 RETR transient_failure\n< 211 STAT completed",
    );
    play_out("< 221 - violation:unsolicited");
    assert!(play("< 221 - violation:unsolicited").is_closing());
    assert!(play("> QUIT\n< 200 QUIT completed").is_closing());
    assert!(!play("> QUIT\n< 500 QUIT permanent_failure").is_closing());
}

#[test]
fn aliases_keep_their_verbs() {
    play_out("> XPWD\n< 257 XPWD completed\n> xcup\n< 250 XCUP completed");
}

#[test]
fn debug_shows_state_without_arguments() {
    let mut dialogue = play("> USER a\n< 331 USER need_command:PASS");
    dialogue
        .send_with_argument(Command::PASS, b"swordfish")
        .unwrap();
    let shown = format!("{dialogue:?}");
    assert!(
        shown.contains("outstanding: [PASS]") && !shown.contains("swordfish"),
        "{shown}"
    );
}
