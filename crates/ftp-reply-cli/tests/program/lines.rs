//! Lines of standard input: `ftp-reply -`, and input that never ends a line.

use std::io::Write;
use std::process::{Child, Output, Stdio};

use crate::run::ftp_reply;

fn started(arguments: &[&str]) -> Child {
    ftp_reply(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn answered(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = started(arguments);
    let mut stdin = child.stdin.take().unwrap();
    std::thread::scope(|scope| {
        scope.spawn(move || stdin.write_all(input));
        child.wait_with_output().unwrap()
    })
}

fn stdout(output: &Output) -> Vec<String> {
    let text = String::from_utf8_lossy(&output.stdout);
    text.lines().map(str::to_owned).collect()
}

/// Returns the first words of each line, which show what was explained.
fn first_words(output: &Output) -> Vec<String> {
    let word = |line: &String| line.split(' ').next().unwrap_or_default().to_owned();
    stdout(output).iter().map(word).collect()
}

#[test]
fn explain_answers_each_line() {
    let input = b"550\n\nservice_ready\r\nretr\n< 530 Login incorrect.\n\xff\xfe\n";
    for arguments in [&["-", "--brief"][..], &["explain", "-", "--brief"]] {
        let output = answered(arguments, input);
        assert_eq!(first_words(&output), ["550", "220", "RETR", "530"]);
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(
            error.starts_with("error: line 6: unknown input `\\xff\\xfe`"),
            "{error}"
        );
        assert_eq!(output.status.code(), Some(1));
    }
    let output = answered(&["-"], b"550\n220");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn explain_writes_json_list_of_lines() {
    for (input, codes) in [(&b"550\n530 x\n"[..], &[550, 530][..]), (b"", &[])] {
        let output = answered(&["-", "--format", "json"], input);
        let list: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let found: Vec<u64> = list
            .as_array()
            .unwrap()
            .iter()
            .map(|entry| entry["code"].as_u64().unwrap())
            .collect();
        assert_eq!(found, codes);
    }
}

#[test]
fn explain_answers_before_next_line_arrives() {
    use std::io::{BufRead, BufReader};

    let mut child = started(&["-", "--brief"]);
    let mut stdin = child.stdin.take().unwrap();
    let mut shown = BufReader::new(child.stdout.take().unwrap()).lines();
    stdin.write_all(b"550\n").unwrap();
    assert!(shown.next().unwrap().unwrap().starts_with("550 "));
    drop(stdin);
    assert!(shown.next().is_none());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn explain_reads_traceback() {
    let traceback = "Traceback (most recent call last):\n  File \"ftplib.py\", line 254, in getresp\n\
                     ftplib.error_perm: 550 Failed to change directory.";
    let output = answered(&[traceback], b"");
    let lines = stdout(&output);
    assert!(lines[0].starts_with("550 "), "{lines:?}");
    assert_eq!(lines[1].trim(), "550 Failed to change directory.");
}

#[test]
fn explain_reads_arrows_that_look_like_options() {
    for argument in [
        "-> 530 Not logged in.",
        "---> 530 No.",
        "- 530 No.",
        "<--- 530 No.",
    ] {
        let output = answered(&[argument, "--brief"], b"");
        assert_eq!(first_words(&output), ["530"], "{argument}");
    }
}

#[test]
fn explain_masks_secrets_of_lines() {
    let input = b"> PASS hunter2\nPASS hunter2\n< 500 PASS hunter2: what?\n530 x PASS hunter2\n";
    for arguments in [&["-"][..], &["-", "--format", "json"], &["-", "--brief"]] {
        let output = answered(arguments, input);
        for stream in [&output.stdout, &output.stderr] {
            let text = String::from_utf8_lossy(stream);
            assert!(!text.contains("hunter2"), "{arguments:?}: {text}");
        }
    }
}

/// Input without a line end is read in bounded memory.
#[cfg(target_os = "linux")]
#[test]
fn endless_line_needs_little_memory() {
    const CHUNK: usize = 1024 * 1024;
    const CHUNKS: usize = 48;
    /// Maximum memory in KiB: half of the input, and several times what the command needs.
    const MOST: u64 = 24 * 1024;
    let all: [&[&str]; 4] = [
        &["-"],
        &["parse"],
        &["parse", "--input", "log"],
        &["parse", "--input", "wire"],
    ];
    for arguments in all {
        for chunk in [vec![b'x'; CHUNK], b"550 ".repeat(CHUNK / 4)] {
            let mut child = started(arguments);
            let mut stdin = child.stdin.take().unwrap();
            for _ in 0..CHUNKS {
                stdin.write_all(&chunk).unwrap();
            }
            let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
            let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
            let peak: u64 = peak
                .unwrap()
                .trim()
                .trim_end_matches(" kB")
                .parse()
                .unwrap();
            assert!(peak < MOST, "{arguments:?}: {peak} KiB");
            drop(stdin);
            let output = child.wait_with_output().unwrap();
            assert!(
                output.status.code().is_some_and(|code| code <= 1),
                "{arguments:?}"
            );
        }
    }
}
