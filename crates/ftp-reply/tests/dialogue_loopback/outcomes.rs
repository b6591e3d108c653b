//! The example client against servers that answer anything at any step.

use std::process::{Command, Stdio};
use std::thread;

use crate::hostile::{Instead, play, play_with};

const CODES: &[u16] = &[
    200, 202, 211, 220, 221, 225, 226, 227, 229, 230, 250, 257, 299, 331, 332, 334, 336, 350, 399,
    421, 425, 426, 450, 451, 452, 499, 500, 501, 502, 503, 504, 522, 530, 532, 534, 535, 550, 552,
    553, 599, 600, 631,
];

/// A step, what leads to it, and the codes with which the session still succeeds. With any other code,
/// the client must report the step's command, the reply, and advice.
type Row = (
    &'static str,
    &'static [(&'static str, Instead)],
    &'static [u16],
);

const ROWS: &[Row] = &[
    (
        "connect",
        &[],
        &[
            200, 202, 211, 220, 221, 225, 226, 227, 229, 230, 250, 257, 299,
        ],
    ),
    // 331, 336, 350 and 399 lead to PASS, 332 to ACCT. A 220 continues the greeting.
    (
        "USER",
        &[],
        &[
            200, 202, 211, 221, 225, 226, 227, 229, 230, 250, 257, 299, 331, 332, 336, 350, 399,
        ],
    ),
    // 332, 350 and 399 lead to ACCT. 331 and 336 require a password again.
    (
        "PASS",
        &[],
        &[
            200, 202, 211, 220, 221, 225, 226, 227, 229, 230, 250, 257, 299, 332, 350, 399,
        ],
    ),
    (
        "ACCT",
        &[("PASS", Instead::Code(332))],
        &[
            200, 202, 211, 220, 221, 225, 226, 227, 229, 230, 250, 257, 299,
        ],
    ),
    (
        "TYPE",
        &[],
        &[
            200, 202, 211, 220, 221, 225, 226, 227, 229, 230, 250, 257, 299,
        ],
    ),
    // A 227 or 229 contains an address. After the others the client tries PASV.
    ("EPSV", &[], &[227, 229, 425, 500, 501, 502, 504, 522]),
    ("PASV", &[("EPSV", Instead::Code(502))], &[227, 229]),
    ("STOR", &[], &[]),
    ("RETR", &[], &[]),
    ("LIST", &[], &[]),
    // RFC 959, section 3.2.
    ("end", &[], &[226, 250]),
    // The transfer is complete, whatever the server replies to QUIT.
    ("QUIT", &[], CODES),
];

fn task(step: &str) -> &'static [&'static str] {
    match step {
        "RETR" => &["get", "name"],
        "LIST" => &["list"],
        _ => &["put", "name"],
    }
}

#[test]
fn client_succeeds_only_with_accepted_codes() {
    thread::scope(|scope| {
        for row in ROWS {
            scope.spawn(|| check_codes(row));
        }
    });
}

fn check_codes((step, before, accepted): &Row) {
    for code in CODES {
        let plan = [*before, &[(*step, Instead::Code(*code))]].concat();
        let (error, log) = play(task(step), &plan);
        let Some(error) = error else {
            assert!(accepted.contains(code), "{code} at {step}");
            continue;
        };
        assert!(!accepted.contains(code), "{code} at {step}: {error}");
        assert!(!log.is_complete, "{code} at {step}");
        let has_no_address = matches!(step, &"EPSV" | &"PASV") && code / 100 == 2;
        // These answer no command, so the client waits, and the server closes the connection.
        let is_surplus = (*step, *code) == ("USER", 220) || (*step, *code) == ("end", 502);
        if is_surplus {
            assert!(error.contains("closed"), "{code} at {step}: {error}");
        } else if !has_no_address {
            let verb = if *step == "end" { "STOR" } else { step };
            let start = format!("{verb} failed: {code} ");
            assert!(
                error.starts_with(&start) && error.lines().count() == 2,
                "{start}{error}"
            );
        }
    }
}

#[test]
fn client_tolerates_preliminary_replies() {
    for (step, before, _) in ROWS {
        let plan = [*before, &[(*step, Instead::Preliminary)]].concat();
        let (error, _) = play(task(step), &plan);
        // A second 1yz to a transfer and a 1yz to any other command are violations that change nothing.
        assert_eq!(error, None, "{step}");
    }
}

#[test]
fn client_reports_closed_connection_and_faults() {
    for (step, before, _) in ROWS {
        for instead in [Instead::HangUp, Instead::Fault] {
            let plan = [*before, &[(*step, instead)]].concat();
            let (error, log) = play(task(step), &plan);
            // The transfer was complete before QUIT.
            assert_eq!(
                error.is_none(),
                *step == "QUIT",
                "{instead:?} at {step}: {log:?}"
            );
        }
    }
}

#[test]
fn client_gives_up_after_endless_replies() {
    for (step, before, _) in ROWS {
        for code in [120, 150, 110, 200, 331, 332] {
            let plan = [*before, &[(*step, Instead::Endless(code))]].concat();
            let (error, log) = play(task(step), &plan);
            assert!(
                error.is_some() || log.is_complete,
                "{code} at {step}: {log:?}"
            );
        }
    }
}

/// Two steps go wrong. `play` checks that no lie is reported as a success.
#[test]
fn client_never_reports_incomplete_transfer() {
    let variations = [
        Instead::Preliminary,
        Instead::Twice,
        Instead::Code(200),
        Instead::Code(226),
        Instead::Code(332),
        Instead::Code(421),
        Instead::Code(500),
    ];
    let steps = [
        "connect", "USER", "PASS", "TYPE", "EPSV", "STOR", "end", "QUIT",
    ];
    // Most of the time is spent waiting, so the sessions run side by side.
    thread::scope(|scope| {
        for (index, first) in steps.iter().enumerate() {
            for second in &steps[index + 1..] {
                scope.spawn(move || {
                    for one in variations {
                        for other in variations {
                            play(task("STOR"), &[(first, one), (second, other)]);
                        }
                    }
                });
            }
        }
    });
}

#[test]
fn program_exits_with_result_of_task() {
    let run = |words: &[&str]| {
        // A program that is found next to the tests could be out of date.
        let output = Command::new(env!("CARGO"))
            .args(["run", "--quiet", "--example", "client", "--"])
            .args(words)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let message = String::from_utf8(output.stderr).unwrap();
        match output.status.code() {
            Some(0) => Ok(()),
            Some(1) => Err(message),
            status => panic!("{status:?}: {message}"),
        }
    };
    assert_eq!(play_with(task("STOR"), &[], run).0, None);
    for (step, instead, part) in [
        ("STOR", Instead::Code(332), "STOR failed: 332 "),
        ("end", Instead::Code(426), "STOR failed: 426 "),
        ("PASS", Instead::Code(331), "PASS failed: 331 "),
    ] {
        let (error, _) = play_with(task("STOR"), &[(step, instead)], run);
        let error = error.unwrap();
        assert!(error.contains(part), "{instead:?} at {step}: {error}");
    }
}
