//! Help, manual pages and completion scripts, in both languages.

use std::process::Command;

use crate::run::{ftp_reply, stdout_of};

const TASKS: [&str; 6] = ["explain", "list", "search", "parse", "completions", "man"];

/// Returns the short and the long help of the entire command and of each task.
fn all_help(lang: &str, columns: &str) -> Vec<String> {
    let tasks = TASKS.iter().map(|task| vec![*task]);
    let commands = std::iter::once(Vec::new()).chain(tasks);
    let runs = commands.flat_map(|command| {
        ["-h", "--help"].map(|help| [&command[..], &[help, "--lang", lang]].concat())
    });
    runs.map(|run| stdout_of(ftp_reply(&run).env("COLUMNS", columns)))
        .collect()
}

#[test]
fn help_fits_columns() {
    for lang in ["en", "ko"] {
        for columns in [40, 60, 80, 100, 200] {
            for help in all_help(lang, &columns.to_string()) {
                for line in help.lines() {
                    let width = unicode_width::UnicodeWidthStr::width(line);
                    // A word is never split.
                    let words = line.split_whitespace().count();
                    assert!(width <= columns.min(100) || words <= 2, "{columns}: {line}");
                }
            }
        }
    }
}

#[test]
fn korean_help_has_no_english_words() {
    for help in all_help("ko", "80") {
        for word in [
            "Usage",
            "Options",
            "Arguments",
            "Commands",
            "OPTIONS",
            "COMMAND",
            "default",
            "ossible values",
            "Print",
            "Examples",
            "Exit",
            "Environment",
            "[CODE]",
            "<TAG>",
        ] {
            assert!(!help.contains(word), "{word}: {help}");
        }
    }
}

#[test]
fn help_follows_locale() {
    let korean = stdout_of(ftp_reply(&["--help"]).env("LC_ALL", "ko_KR.UTF-8"));
    assert!(
        korean.contains("\n사용법: ftp-reply [옵션] <코드>...\n"),
        "{korean}"
    );
    let option = stdout_of(&mut ftp_reply(&["--help", "--lang=ko"]));
    assert_eq!(korean, option);
    let english =
        stdout_of(ftp_reply(&["list", "-h", "--lang", "en"]).env("LC_ALL", "ko_KR.UTF-8"));
    assert!(
        english.contains("\nUsage: ftp-reply list [OPTIONS]\n"),
        "{english}"
    );
    let task = stdout_of(ftp_reply(&["help", "list"]).env("LC_ALL", "ko_KR.UTF-8"));
    assert!(task.contains("\n사용법: ftp-reply list [옵션]\n"), "{task}");
}

#[test]
fn manual_page_exists_for_each_task() {
    for lang in ["en", "ko"] {
        for task in TASKS {
            let page = stdout_of(&mut ftp_reply(&["man", task, "--lang", lang]));
            assert!(
                page.contains(&format!("\n.TH ftp-reply-{task} 1 \"\" ")),
                "{page}"
            );
        }
        let page = stdout_of(&mut ftp_reply(&["man", "--lang", lang]));
        for task in TASKS {
            assert!(page.contains(&format!("\n\\fB{task}\\fR\n")), "{page}");
        }
    }
}

#[test]
fn completion_scripts_describe_values() {
    for (shell, code, name, verb) in [
        (
            "fish",
            "530\\\\t'Not logged in.'",
            "not_logged_in\\\\t'Not logged in.'",
            "RETR\\\\t'Retrieve a file'",
        ),
        (
            "powershell",
            "'530', '530', [CompletionResultType]::ParameterValue, 'Not logged in.'",
            "'not_logged_in', 'not_logged_in', [CompletionResultType]::ParameterValue, \
             'Not logged in.'",
            "'RETR', 'RETR', [CompletionResultType]::ParameterValue, 'Retrieve a file'",
        ),
        (
            "zsh",
            "530\\:\"Not logged in.\"",
            "not_logged_in\\:\"Not logged in.\"",
            "RETR\\:\"Retrieve a file\"",
        ),
        (
            "elvish",
            "cand 530 'Not logged in.'",
            "cand not_logged_in ",
            "cand RETR ",
        ),
        ("bash", " 530 ", " not_logged_in ", " RETR "),
    ] {
        let script = stdout_of(&mut ftp_reply(&["completions", shell]));
        for value in [code, name, verb] {
            assert!(script.contains(value), "{shell}: {value}");
        }
    }
    let korean = stdout_of(&mut ftp_reply(&["completions", "fish", "--lang", "ko"]));
    assert!(korean.contains("530\\\\t'로그인되어 있지 않습니다.'"));
}

#[cfg(unix)]
#[test]
fn bash_script_completes_arguments() {
    let script = stdout_of(&mut ftp_reply(&["completions", "bash"]));
    for (words, expected) in [
        (&["42"][..], "421 425 426"),
        (&["RET"], "RETR"),
        (&["expl"], "explain"),
        (
            &["explain", "file_a"],
            "file_action_okay file_action_pending",
        ),
        (&["explain", "550", "RN"], "RNFR RNTO"),
        (&["list", "--command", "MK"], "MKD"),
        (&["list", "--class", "perm"], "permanent_negative"),
        (&["--lang", ""], "en ko"),
    ] {
        let (last, before) = words.split_last().unwrap();
        let previous = before.last().unwrap_or(&"ftp-reply");
        let script = format!(
            "{script}\nCOMP_WORDS=(ftp-reply '{}'); COMP_CWORD={}\n\
             _ftp__reply ftp-reply '{last}' '{previous}'; echo \"${{COMPREPLY[*]}}\"",
            words.join("' '"),
            words.len(),
        );
        let output = Command::new("bash").args(["-c", &script]).output().unwrap();
        assert_eq!(
            String::from_utf8_lossy(&output.stdout).trim(),
            expected,
            "{words:?}"
        );
    }
}
