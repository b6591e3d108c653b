//! State during and after transfers.

use ftp_reply::Command;

use crate::scene::{play, play_out};

#[test]
fn is_transferring_from_preliminary_to_last_reply() {
    assert!(!play("> RETR a").is_transferring());
    let begun = "> RETR a\n< 150 RETR preliminary";
    assert!(play(begun).is_transferring());
    assert!(play(&format!("{begun}\n< 110 RETR preliminary")).is_transferring());
    assert!(!play(&format!("{begun}\n< 226 RETR completed")).is_transferring());
    // Replies to other commands do not end it.
    let other = format!("{begun}\n> PWD\n< 257 PWD completed");
    assert!(play(&other).is_transferring() && !play(&other).is_idle());
    let rejected = format!("{begun}\n> ABOR\n< 502 ABOR permanent_failure");
    assert!(play(&rejected).is_transferring());
    // 120 to REIN does not start one.
    assert!(!play("> REIN\n< 120 REIN preliminary").is_transferring());
}

/// pyftpdlib answers ABOR with 225 alone while it waits for the data connection. The last reply of the
/// transfer may come later or never, so the client must not wait for it.
#[test]
fn aborted_transfer_leaves_dialogue_idle() {
    let aborted = "
        > RETR big
        < 150 RETR preliminary
        > ABOR
        < 225 ABOR completed";
    let dialogue = play(aborted);
    assert!(dialogue.is_idle() && !dialogue.is_transferring());
    assert!(dialogue.outstanding().eq([Command::RETR]));
    // Later replies answer their own commands, whichever code they have.
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
        play_out(&format!("{aborted}\n> {verb}\n< {code} {verb} {outcome}"));
    }
    // A late last reply still answers the transfer, before or after other commands.
    play_out(&format!("{aborted}\n< 426 RETR transient_failure"));
    play_out(&format!(
        "{aborted}\n> PWD\n< 426 RETR transient_failure\n< 257 PWD completed"
    ));
    // The next transfer drops the aborted one in silence.
    play_out(&format!(
        "{aborted}\n> STOR a\n< 150 STOR preliminary\n< 226 STOR completed"
    ));
}

#[test]
fn next_transfer_replaces_open_one() {
    let dialogue = play(
        "> RETR a
         < 150 RETR preliminary
         > LIST
         < 125 LIST preliminary;lost:RETR",
    );
    assert!(dialogue.is_transferring());
    assert!(dialogue.outstanding().eq([Command::LIST]));
}

#[test]
fn quit_keeps_connection_for_transfer() {
    // RFC 959, section 4.1.1, QUIT: the connection stays open for the result.
    for (first, second) in [("221 QUIT", "226 RETR"), ("226 RETR", "221 QUIT")] {
        let scene = format!(
            "> RETR a
             < 150 RETR preliminary
             > QUIT
             < {first} completed"
        );
        assert!(!play(&scene).is_idle());
        let scene = format!("{scene}\n< {second} completed");
        play_out(&scene);
        assert!(play(&scene).is_closing());
    }
}
