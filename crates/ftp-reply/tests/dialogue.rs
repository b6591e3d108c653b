//! Which command a reply answers, and what the dialogue knows of the session, scene by scene.

use ftp_reply::{Command, Dialogue, ReplyCode};

/// Plays a scene: `> RETR file` is sent; `< 150 RETR preliminary` is a reply, the command that it
/// must answer (`-` for none) and the outcome. The scene begins after the greeting.
fn play(scene: &str) -> Dialogue {
    let mut dialogue = Dialogue::new();
    assert_eq!(
        dialogue.receive(ReplyCode::SERVICE_READY).to_string(),
        "completed"
    );
    for line in scene.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(command) = line.strip_prefix("> ") {
            let (verb, argument) = command.split_once(' ').unwrap_or((command, ""));
            let command = Command::parse(verb).unwrap();
            dialogue
                .send_with_argument(command, argument.as_bytes())
                .unwrap();
        } else {
            let words: Vec<&str> = line.split_whitespace().collect();
            let ["<", code, answered, outcome] = words[..] else {
                panic!("no line of a scene: {line}")
            };
            let was = dialogue
                .receive(code.parse::<ReplyCode>().unwrap())
                .to_string();
            assert_eq!(was, outcome, "{line}\nin{scene}");
            let command = dialogue
                .answered()
                .map_or("-".to_owned(), |command| command.to_string());
            assert_eq!(command, answered, "{line}\nin{scene}");
        }
    }
    dialogue
}

/// Plays a scene at whose end every command has been answered.
fn play_out(scene: &str) {
    let dialogue = play(scene);
    assert!(dialogue.is_idle(), "{dialogue:?}\nafter{scene}");
}

/// RFC 959 section 4.1.3, ABORT: 426 and 226, or 226 alone when the transfer was done already.
#[test]
fn abort() {
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
    // 451, 550 and the like end the transfer too; 502 says that the server cannot abort it.
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

/// pyftpdlib answers ABOR with 225 alone while it waits for the data connection, so the transfer
/// never gets its last reply.
#[test]
fn an_abort_that_swallows_the_last_reply() {
    let dialogue = play(
        "> RETR big
         < 150 RETR preliminary
         > ABOR
         < 225 ABOR completed",
    );
    assert!(!dialogue.is_transferring());
    // What follows is answered in step, whichever code it is …
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
    // … a late last reply is still the transfer's, and the next transfer puts an end to it.
    play_out(&format!("{next}\n< 426 RETR transient_failure"));
    play_out(&format!(
        "{next}\n> PWD\n< 426 RETR transient_failure\n< 257 PWD completed"
    ));
    play_out(&format!(
        "{next}\n> STOR a\n< 150 STOR preliminary\n< 226 STOR completed"
    ));
}

/// A server that forgets the last reply of a transfer is found out by the next reply that no
/// transfer ends with.
#[test]
fn a_transfer_without_a_last_reply() {
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

/// RFC 959 section 4.1.3, RFC 1123 section 4.1.3.3: a server may answer during the transfer or after.
#[test]
fn commands_during_a_transfer() {
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
    // A failure of the transfer, not of the STAT: 450 and 550 are listed for both.
    play_out(
        "> STOR a
         < 150 STOR preliminary
         > STAT
         < 550 STOR permanent_failure
         < 211 STAT completed",
    );
    // RFC 959 section 4.1.1, QUIT: the connection stays open for the result.
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
    // RFC 959 section 4.1.1, REINITIALIZE: any transfer in progress is completed.
    play_out(
        "> RETR a
         < 150 RETR preliminary
         > REIN
         < 120 REIN preliminary
         < 226 RETR completed
         < 220 REIN completed",
    );
    // Markers go on while a STAT waits.
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

/// A positive reply that ends no transfer must not report one as done.
#[test]
fn an_odd_success_is_not_the_end_of_a_transfer() {
    let dialogue = play(
        "> STOR a
         < 150 STOR preliminary
         > NOOP
         < 299 NOOP completed",
    );
    assert!(dialogue.is_transferring());
}

/// RFC 959 section 4.1.1, ACCOUNT: 332 to a command that is no login keeps the command.
#[test]
fn a_command_that_waits_for_the_account() {
    let account = "
        > STOR a
        < 332 STOR need_command:ACCT
        > ACCT payroll";
    // The server carries on after it has accepted the account, or at once.
    play_out(&format!(
        "{account}\n< 230 ACCT completed\n< 150 STOR preliminary\n< 226 STOR completed"
    ));
    play_out(&format!(
        "{account}\n< 125 STOR preliminary\n< 226 STOR completed"
    ));
    // What no STOR is answered with is not the STOR's.
    play_out(&format!(
        "{account}\n< 230 ACCT completed\n< 227 - violation:unsolicited"
    ));
    // It does not: the command was dropped, and is sent again.
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

#[test]
fn what_is_expected_next() {
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
    // A code that asks by its meaning is believed, also where the diagram goes elsewhere.
    assert_eq!(
        expected("> PASS a\n< 331 PASS need_command:PASS"),
        [Command::PASS]
    );
    // Nothing is expected any more once something is sent, or was sent ahead.
    assert!(expected("> RNFR a\n< 350 RNFR need_command:RNTO\n> NOOP").is_empty());
    assert!(expected("> RNFR a\n> RNTO b\n< 350 RNFR need_command:RNTO").is_empty());
    assert!(expected("> XYZZ a\n< 350 XYZZ need_command").is_empty());
}

#[test]
fn the_login() {
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
    // A new USER flushes the login if it is accepted; a refused one changes nothing.
    assert!(!play(&format!("{login}\n> USER c\n< 331 USER need_command:PASS")).is_logged_in());
    assert!(play(&format!("{login}\n> USER c\n< 530 USER permanent_failure")).is_logged_in());
    assert!(!play(&format!("{login}\n> REIN\n< 220 REIN completed")).is_logged_in());
    // RFC 2228 section 3, AUTH: the user must log in again.
    assert!(!play(&format!("{login}\n> AUTH TLS\n< 234 AUTH completed")).is_logged_in());
}

#[test]
fn the_security_exchange() {
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
    // RFC 4217 section 13: REIN returns to clear text, CCC only on the control connection.
    assert!(!play(&format!("{done}\n> REIN\n< 220 REIN completed")).is_protected());
    assert!(play(&format!("{done}\n> CCC\n< 200 CCC completed")).is_protected());
    // RFC 4217 section 4.2: "the '334' reply is incorrect".
    for mechanism in ["TLS", "tls", "TLS-C", "SSL"] {
        play_out(&format!(
            "> AUTH {mechanism}\n< 334 AUTH violation:wrong_class"
        ));
    }
}

/// RFC 2228 section 5.2: the reply inside counts, and only after a security exchange is there one.
#[test]
fn protected_replies() {
    let done = "> AUTH GSSAPI\n< 334 AUTH need_command:ADAT\n> ADAT YII=\n< 235 ADAT completed";
    play_out(&format!(
        "{done}\n> PWD\n< 631 - protected\n< 257 PWD completed"
    ));
    play_out("> PWD\n< 633 PWD violation:no_security_exchange");
    play_out(&format!("{done}\n> PWD\n< 600 PWD violation:wrong_class"));
    play_out("< 632 - violation:unsolicited");
}

#[test]
fn the_server_gives_up() {
    let dialogue = play("< 421 - transient_failure");
    assert!(dialogue.is_closing());
    // RFC 1123 section 4.1.2.11: later replies are still read.
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
fn aliases_are_their_commands_and_keep_their_verbs() {
    play_out("> XPWD\n< 257 XPWD completed\n> xcup\n< 250 XCUP completed");
}

#[test]
fn a_dialogue_shows_its_state_and_no_argument() {
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
