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

/// Writes the completion script of a shell.
pub(crate) fn run(shell: Shell, lang: Lang, terminal: &mut Terminal<'_>) -> io::Result<i32> {
    let definition = with_values(usage_error::definition(None, lang), lang);
    let mut script = Vec::new();
    if shell == Shell::Zsh {
        shell.try_generate(&without_positionals(&definition), &mut script)?;
    } else {
        shell.try_generate(&definition, &mut script)?;
    }
    let script = corrected(shell, String::from_utf8_lossy(&script).into(), &definition);
    terminal.out.write_all(script.as_bytes())?;
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

fn values_of(argument: &Arg, lang: Lang) -> Vec<PossibleValue> {
    let id = argument.get_id().as_str();
    match id {
        "lang" => {
            let languages = Lang::ALL.iter();
            languages
                .map(|lang| PossibleValue::new(lang.tag()).help(lang.name()))
                .collect()
        }
        "subjects" => subjects(lang),
        "command" => verbs(lang).collect(),
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
fn subjects(lang: Lang) -> Vec<PossibleValue> {
    let codes = || ReplyCode::ALL.iter();
    let value = |name: String, code| PossibleValue::new(name).help(list::text(code, lang));
    let numbers = codes().map(|code| value(code.to_string(), *code));
    let names = codes().filter_map(|code| Some(value(code.name()?.to_owned(), *code)));
    numbers.chain(names).chain(verbs(lang)).collect()
}

fn verbs(lang: Lang) -> impl Iterator<Item = PossibleValue> {
    let verbs = Command::ALL.iter();
    verbs.map(move |verb| {
        let text = verb.text(lang).unwrap_or_default();
        PossibleValue::new(verb.to_string()).help(text)
    })
}

/// Returns the definition without positional arguments. In zsh they would replace the task,
/// so that nothing after it is completed.
fn without_positionals(definition: &Definition) -> Definition {
    let options = definition
        .get_arguments()
        .filter(|arg| !arg.is_positional());
    let mut root = Definition::new(definition.get_name().to_owned())
        .bin_name(definition.get_name().to_owned())
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .args(options)
        .subcommands(definition.get_subcommands());
    root.build();
    root
}

/// Returns the script with what `clap_complete` leaves out: for most shells, the values of positional
/// arguments.
fn corrected(shell: Shell, script: String, definition: &Definition) -> String {
    let tasks = definition.get_subcommands();
    let with_values = tasks.map(|task| (Some(task.get_name()), positional_values(task)));
    let with_values = with_values.filter(|(_, values)| !values.is_empty());
    let root = (None, positional_values(definition));
    match shell {
        // It writes the name of the program in two ways if that has a hyphen, so that bash completes
        // nothing after a task: https://github.com/clap-rs/clap/issues/6421
        Shell::Bash => script.replace("ftp__subcmd__reply", "ftp__reply"),
        Shell::Zsh => {
            let values = root.1.iter().map(|(value, text)| {
                let text = text.replace('\'', "'\\''");
                format!("\n'{value}:{text}' \\")
            });
            let list = "_ftp-reply_commands() {\n    local commands; commands=(";
            insert_after(&script, list, &values.collect::<String>())
        }
        Shell::Fish => {
            let lines = std::iter::once(root).chain(with_values);
            let lines = lines.map(|(task, values)| fish_line(task, &values));
            script + &lines.collect::<String>()
        }
        Shell::PowerShell | Shell::Elvish => {
            let case = |task: Option<&str>| {
                let task = task.map_or(String::new(), |task| format!(";{task}"));
                match shell {
                    Shell::PowerShell => format!("\n        'ftp-reply{task}' {{"),
                    _ => format!("\n        &'ftp-reply{task}'= {{"),
                }
            };
            let all = std::iter::once(root).chain(with_values);
            all.fold(script, |script, (task, values)| {
                let lines = values.iter();
                let lines = lines.map(|(value, text)| candidate(shell, value, text));
                insert_after(&script, &case(task), &lines.collect::<String>())
            })
        }
        _ => script,
    }
}

/// Returns the values of the positional arguments, each with its text.
fn positional_values(definition: &Definition) -> Vec<(String, String)> {
    let values = definition.get_positionals();
    let values = values.flat_map(Arg::get_possible_values);
    let values = values.map(|value| {
        let text = value.get_help().map(ToString::to_string);
        (value.get_name().to_owned(), text.unwrap_or_default())
    });
    values.collect()
}

/// Returns the line for fish that completes the values after a task, or without one.
fn fish_line(task: Option<&str>, values: &[(String, String)]) -> String {
    let condition = task.map_or("needs_command".to_owned(), |task| {
        format!("using_subcommand {task}")
    });
    let values = values.iter().map(|(value, text)| {
        let text = text.replace('\\', "\\\\").replace('\'', "\\'");
        format!("{value}\\t'{text}'")
    });
    // fish reads the list once as a text in double quotes, and then as words.
    let values = values.collect::<Vec<_>>().join("\n");
    let values = values
        .replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('$', "\\$");
    format!("complete -c ftp-reply -n \"__fish_ftp_reply_{condition}\" -f -a \"{values}\"\n")
}

/// Returns the line that offers a value in PowerShell or Elvish.
fn candidate(shell: Shell, value: &str, text: &str) -> String {
    let text = if text.is_empty() { value } else { text };
    if shell == Shell::Elvish {
        let text = text.replace('\'', "''");
        return format!("\n            cand {value} '{text}'");
    }
    // PowerShell reads typographic quotes as quotes, too.
    let text = text.replace(['\'', '\u{2018}', '\u{2019}'], "''");
    format!(
        "\n            [CompletionResult]::new('{value}', '{value}', \
         [CompletionResultType]::ParameterValue, '{text}')"
    )
}

fn insert_after(script: &str, anchor: &str, text: &str) -> String {
    script.replacen(anchor, &format!("{anchor}{text}"), 1)
}
