//! Output beyond the snapshots: colors, locales, escapes, closed pipes and full disks.

use std::process::Stdio;

use crate::run::{ftp_reply, stdout_of};

#[test]
fn colors_follow_option_and_environment() {
    let explain = || ftp_reply(&["explain", "550"]);
    let plain = stdout_of(&mut explain());
    assert!(!plain.contains('\x1b'));

    let forced = stdout_of(explain().env("CLICOLOR_FORCE", "1"));
    assert!(forced.contains("\x1b["));
    assert_eq!(anstream::adapter::strip_str(&forced).to_string(), plain);
    assert_eq!(stdout_of(explain().args(["--color", "always"])), forced);

    assert_eq!(
        stdout_of(explain().env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1")),
        plain
    );
    assert_eq!(
        stdout_of(
            explain()
                .env("CLICOLOR_FORCE", "1")
                .args(["--color", "never"])
        ),
        plain
    );
}

#[test]
fn color_option_applies_to_help_and_errors() {
    for (arguments, is_help) in [(&["list", "-h"][..], true), (&["list", "--nothing"], false)] {
        for (color, is_colored) in [("always", true), ("never", false), ("auto", false)] {
            let output = ftp_reply(arguments)
                .args(["--color", color])
                .output()
                .unwrap();
            let stream = if is_help {
                output.stdout
            } else {
                output.stderr
            };
            assert!(!stream.is_empty());
            assert_eq!(
                stream.contains(&b'\x1b'),
                is_colored,
                "{arguments:?} {color}"
            );
        }
    }
}

#[test]
fn language_follows_option_then_locale() {
    let explained = |variables: &[(&str, &str)], arguments: &[&str]| {
        let mut command = ftp_reply(&["explain", "220"]);
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            command.env_remove(name);
        }
        let answer = stdout_of(command.envs(variables.iter().copied()).args(arguments));
        answer.lines().next().unwrap().to_owned()
    };
    let korean = "220 새 사용자를 받을 준비가 되었습니다.";
    let english = "220 Service ready for new user.";
    assert_eq!(explained(&[("LANG", "ko_KR.UTF-8")], &[]), korean);
    assert_eq!(
        explained(&[("LANG", "en_US"), ("LC_MESSAGES", "ko")], &[]),
        korean
    );
    assert_eq!(
        explained(&[("LANG", "ko_KR"), ("LC_ALL", "C")], &[]),
        english
    );
    assert_eq!(explained(&[("LANG", "fr_FR.UTF-8")], &[]), english);
    assert_eq!(
        explained(&[("LANG", "ko_KR")], &["--lang", "en-GB"]),
        english
    );
    assert_eq!(
        explained(&[("LANG", "en_US")], &["-l", "ko_KR.UTF-8"]),
        korean
    );
}

#[test]
fn list_writes_one_line_per_code() {
    let list = stdout_of(&mut ftp_reply(&["list"]));
    assert_eq!(list.lines().count(), ftp_reply::ReplyCode::ALL.len());
    let narrow = stdout_of(ftp_reply(&["list"]).env("COLUMNS", "60"));
    assert!(narrow.lines().count() > list.lines().count());
}

#[test]
fn output_fits_columns() {
    for columns in [30, 47, 60, 80, 99, 200] {
        for lang in ["en", "ko"] {
            let codes = ["list", "--lang", lang];
            let explained = [
                "explain", "110", "229", "421", "521", "550", "599", "631", "RETR", "--lang", lang,
            ];
            let full = [&explained[..], &["--full"]].concat();
            for arguments in [&codes[..], &explained, &full] {
                let answer = stdout_of(ftp_reply(arguments).env("COLUMNS", columns.to_string()));
                for line in answer.lines().filter(|line| !line.contains("https://")) {
                    let width = unicode_width::UnicodeWidthStr::width(line);
                    // A name is one word and is never split.
                    let words = line.split_whitespace().count();
                    // A paragraph has at most 100 columns. A table can be wider.
                    let is_table = arguments[0] == "list";
                    let widest = if is_table { columns } else { columns.min(100) };
                    assert!(
                        width <= widest || words <= 2,
                        "{width} of {columns}: {line}"
                    );
                }
            }
        }
    }
}

/// One run of each task, and of each kind of help.
const RUNS: [&[&str]; 12] = [
    &["550"],
    &["explain", "550", "RETR", "--full"],
    &["explain", "550", "--brief"],
    &["explain", "550", "--format", "json"],
    &["list"],
    &["search", "passive", "mode"],
    &["parse", "Cargo.toml"],
    &["completions", "bash"],
    &["completions", "fish"],
    &["man"],
    &["--help"],
    &["--version"],
];

#[test]
fn explain_shortens_long_reply() {
    let long = format!("550 {}", "word ".repeat(10_000));
    let lines = "550-line\n".repeat(100) + "550 end";
    for reply in [long, lines] {
        let normal = stdout_of(&mut ftp_reply(&["explain", &reply]));
        assert!(normal.contains("\n    ...\n"), "{normal}");
        assert!(normal.lines().count() < 20, "{normal}");
        let full = stdout_of(&mut ftp_reply(&["explain", &reply, "--full"]));
        assert!(full.lines().count() > 100, "{full}");
    }
}

#[test]
fn closed_output_pipe_exits_without_error() {
    for arguments in RUNS {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = ftp_reply(arguments)
            .stdout(writer)
            .stderr(Stdio::piped())
            .output()
            .unwrap();
        // A file that is not a log has faults, and the status reports them.
        let status = i32::from(arguments[0] == "parse");
        let found = output.status.code().unwrap();
        assert!(found == 0 || found == status, "{arguments:?}: {found}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn full_disk_exits_with_3() {
    for arguments in RUNS {
        let full = std::fs::File::create("/dev/full").unwrap();
        let output = ftp_reply(arguments)
            .stdout(full)
            .stderr(Stdio::piped())
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(3), "{arguments:?}");
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(
            error.starts_with("error: cannot write the output: "),
            "{arguments:?}: {error}"
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn full_error_stream_keeps_exit_status() {
    for arguments in [
        &["explain", "foo"][..],
        &["list", "--nothing"],
        &["man", "foo"],
    ] {
        let full = std::fs::File::create("/dev/full").unwrap();
        let output = ftp_reply(arguments).stderr(full).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn run_matches_program() {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let arguments = ["any name", "explain", "550", "99", "--lang", "en"];
    let status = ftp_reply_cli::run(arguments, &mut out, &mut err);
    let output = ftp_reply(&arguments[1..])
        .env("COLUMNS", "")
        .output()
        .unwrap();
    assert_eq!(Some(status), output.status.code());
    assert_eq!(err, output.stderr);
    if std::env::var_os("COLUMNS").is_none() {
        assert_eq!(out, output.stdout);
    }
}

#[cfg(unix)]
#[test]
fn explain_escapes_invalid_utf8() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let reply = OsStr::from_bytes(b"550 caf\xe9: \x9b2J\x1b]0;title\x07");
    let answer = stdout_of(ftp_reply(&["explain"]).arg(reply));
    assert!(
        answer.contains(r"550 caf\xe9: \x9b2J\x1b]0;title\x07"),
        "{answer}"
    );
    assert!(!answer.contains('\x1b'));
}

#[test]
fn output_and_errors_escape_controls() {
    let nasty = "550 a\u{1b}]0;title\u{7}\u{9b}2J\u{7f}\u{202e}gpj.exe\u{2066}";
    for arguments in [
        &["explain", nasty][..],
        &["explain", nasty, "--format", "json"],
        &["explain", &nasty[4..]],
        &["list", nasty],
        &["list", "--class", nasty],
        &["explain", "550", "--lang", nasty],
        &["search", nasty],
        &[&nasty[4..]],
        &["man", nasty],
    ] {
        let output = ftp_reply(arguments).output().unwrap();
        for stream in [output.stdout, output.stderr] {
            let text = String::from_utf8(stream).unwrap();
            let controls: Vec<char> = text
                .chars()
                .filter(|character| {
                    character.is_control() || "\u{202e}\u{2066}".contains(*character)
                })
                .filter(|character| *character != '\n')
                .collect();
            assert_eq!(controls, [], "{arguments:?}: {text}");
        }
    }
}

#[test]
fn output_and_errors_mask_secrets() {
    for arguments in [
        &["explain", "500 PASS hunter2: not understood"][..],
        &[
            "explain",
            "500 PASS hunter2: not understood",
            "--format",
            "json",
        ],
        &["explain", "PASS hunter2"],
        &["explain", "PASS", "hunter2"],
        &["explain", "530", "acct", "hunter2"],
        &["explain", "334 ADAT=hunter2"],
        &["explain", "500-PASS\nhunter2\n500 End"],
        &["explain", "500-PASS\nhunter2", "--format", "json"],
        &["explain", "500 {\"PASS\": \"hunter2\"}"],
        &["search", "PASS hunter2"],
        &["list", "PASS", "hunter2"],
        &["PASS hunter2"],
        &["PASS", "hunter2"],
    ] {
        let output = ftp_reply(arguments).output().unwrap();
        for stream in [output.stdout, output.stderr] {
            let text = String::from_utf8(stream).unwrap();
            assert!(!text.contains("hunter2"), "{arguments:?}: {text}");
        }
    }
}
