//! Writes completion scripts for shells, with the codes, names and verbs that can be typed.

use std::io;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, Command as Definition};
use clap_complete::{Generator, Shell};
use ftp_reply::{Command, Lang, ReplyCode};

use crate::exit_status;
use crate::help;
use crate::list;
use crate::terminal::Terminal;
use crate::usage_error;

/// Tasks that take codes, names and verbs: `explain`, and none for short.
const EXPLAIN: &str = "explain";

/// Writes the completion script of a shell.
pub(crate) fn run(shell: Shell, lang: Lang, terminal: &mut Terminal<'_>) -> io::Result<i32> {
    let mut definition = with_values(usage_error::definition(None, lang), lang);
    if shell == Shell::Zsh {
        definition = without_positionals(&definition);
    }
    definition.set_bin_name("ftp-reply");
    let mut script = Vec::new();
    shell.try_generate(&definition, &mut script)?;
    let script = String::from_utf8_lossy(&script);
    terminal
        .out
        .write_all(corrected(shell, &script, lang).as_bytes())?;
    Ok(exit_status::SUCCESS)
}

/// Adds descriptions to the values of each argument, and the values of those that accept more than
/// these.
fn with_values(definition: Definition, lang: Lang) -> Definition {
    let definition = definition.mut_args(|argument| {
        let values = values_of(&argument, lang);
        if values.is_empty() {
            return argument;
        }
        argument.value_parser(PossibleValuesParser::new(values))
    });
    definition.mut_subcommands(|task| with_values(task, lang))
}

/// Returns the definition without positional arguments. In zsh they would take the place of the task,
/// so that nothing after it is completed.
fn without_positionals(definition: &Definition) -> Definition {
    let options = definition
        .get_arguments()
        .filter(|arg| !arg.is_positional());
    let mut root = Definition::new(definition.get_name().to_owned())
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .args(options)
        .subcommands(definition.get_subcommands());
    root.build();
    root
}

fn values_of(argument: &Arg, lang: Lang) -> Vec<PossibleValue> {
    let id = argument.get_id().as_str();
    match id {
        "lang" => {
            let languages = Lang::ALL.iter();
            languages
                .map(|lang| PossibleValue::new(lang.tag()).help(lang.name()))
                .collect()
        }
        "subjects" => {
            let subjects = subjects(lang).into_iter();
            subjects
                .map(|(subject, text)| PossibleValue::new(subject).help(text))
                .collect()
        }
        "command" => {
            let verbs = verbs(lang);
            verbs
                .map(|(verb, text)| PossibleValue::new(verb).help(text))
                .collect()
        }
        _ if argument.get_action().takes_values() => {
            let values = argument.get_possible_values().into_iter();
            values
                .map(|value| match help::value_text(id, value.get_name(), lang) {
                    Some(text) => value.help(text),
                    None => value,
                })
                .collect()
        }
        _ => Vec::new(),
    }
}

/// Returns the codes, their names and the verbs, each with its text.
fn subjects(lang: Lang) -> Vec<(String, String)> {
    let codes = || ReplyCode::ALL.iter();
    let numbers = codes().map(|code| (code.to_string(), list::text(*code, lang)));
    let names = codes().filter_map(|code| Some((code.name()?.to_owned(), list::text(*code, lang))));
    numbers.chain(names).chain(verbs(lang)).collect()
}

/// Returns the verbs, each with its text.
fn verbs(lang: Lang) -> impl Iterator<Item = (String, String)> {
    let verbs = Command::ALL.iter();
    verbs.filter_map(move |verb| Some((verb.to_string(), verb.text(lang)?.to_owned())))
}

/// Completes a script where `clap_complete` leaves gaps: for some shells it writes no values of
/// positional arguments.
fn corrected(shell: Shell, script: &str, lang: Lang) -> String {
    let subjects = subjects(lang);
    match shell {
        // clap_complete writes the name of the program in two ways if it has a hyphen, so that bash
        // completes nothing after a task: https://github.com/clap-rs/clap/issues/6421
        Shell::Bash => script.replace("ftp__subcmd__reply", "ftp__reply"),
        Shell::Zsh => {
            let values = subjects.iter().map(|(subject, text)| {
                let text = text.replace('\'', "'\\''");
                format!("\n'{subject}:{text}' \\")
            });
            let list = "_ftp-reply_commands() {\n    local commands; commands=(";
            let values = values.collect::<String>();
            script.replacen(list, &format!("{list}{values}"), 1)
        }
        Shell::Fish => {
            let values = subjects.iter().map(|(subject, text)| {
                let text = text.replace('\\', "\\\\").replace('\'', "\\'");
                format!("{subject}\\t'{text}'")
            });
            let values = values.collect::<Vec<_>>().join("\n");
            let (root, explain) = (
                "__fish_ftp_reply_needs_command",
                format!("__fish_ftp_reply_using_subcommand {EXPLAIN}"),
            );
            format!(
                "{script}set -l __ftp_reply_subjects \"{values}\"\n\
                 complete -c ftp-reply -n \"{root}\" -f -a \"$__ftp_reply_subjects\"\n\
                 complete -c ftp-reply -n \"{explain}\" -f -a \"$__ftp_reply_subjects\"\n"
            )
        }
        Shell::PowerShell => {
            let values = subjects.iter().map(|(subject, text)| {
                // PowerShell reads typographic quotes as quotes, too.
                let text = text.replace(['\'', '\u{2018}', '\u{2019}'], "''");
                format!(
                    "\n            [CompletionResult]::new('{subject}', '{subject}', \
                     [CompletionResultType]::ParameterValue, '{text}')"
                )
            });
            after_each(script, "'ftp-reply", "' {", &values.collect::<String>())
        }
        Shell::Elvish => {
            let values = subjects.iter().map(|(subject, text)| {
                let text = text.replace('\'', "''");
                format!("\n            cand {subject} '{text}'")
            });
            after_each(script, "&'ftp-reply", "'= {", &values.collect::<String>())
        }
        _ => script.to_owned(),
    }
}

/// Adds values to the case of the root and that of `explain`.
fn after_each(script: &str, start: &str, end: &str, values: &str) -> String {
    let mut script = script.to_owned();
    for case in [format!("{start}{end}"), format!("{start};{EXPLAIN}{end}")] {
        script = script.replacen(&case, &format!("{case}{values}"), 1);
    }
    script
}
