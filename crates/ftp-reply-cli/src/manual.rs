//! Writes manual pages from the definition of the command line.

use std::io;

use clap::{Arg, Command};
use ftp_reply::Lang;
use roff::{Inline, Roff, bold, italic, roman};

use crate::exit_status;
use crate::help::{self, Section};
use crate::label::{self, Label};
use crate::terminal::Terminal;
use crate::usage_error;

/// Name of the command that has no page.
const HELP: &str = "help";

/// Writes the page of the entire command, or of one of its tasks.
pub(crate) fn run(task: Option<&str>, lang: Lang, terminal: &mut Terminal<'_>) -> io::Result<i32> {
    let definition = usage_error::definition(None, lang);
    let page = task.and_then(|name| definition.find_subcommand(name));
    let page = page.unwrap_or(&definition);
    page_of(page, &definition, lang).to_writer(terminal.out)?;
    Ok(exit_status::SUCCESS)
}

fn page_of(page: &Command, root: &Command, lang: Lang) -> Roff {
    let mut roff = Roff::new();
    let version = concat!("ftp-reply ", env!("CARGO_PKG_VERSION"));
    let name = page.get_display_name().unwrap_or(page.get_name());
    // An empty argument needs quotes. The date is left out, so that every run writes the same page.
    let manual = label::USAGE_MANUAL.text(lang);
    roff.control("TH", [name, "1", "\"\"", version, manual]);
    // Names of commands are never split, and words have one space between them.
    roff.control("nh", []).control("ad", ["l"]);
    heading(&mut roff, label::USAGE_HEADING_NAME, lang);
    let about = page.get_about().map(ToString::to_string);
    roff.text([roman(format!("{name} - {}", about.unwrap_or_default()))]);
    heading(&mut roff, label::USAGE_HEADING_SYNOPSIS, lang);
    let usage = page.get_overridden_usage().map(ToString::to_string);
    for form in usage.unwrap_or_default().lines() {
        roff.text(synopsis(form));
        roff.control("br", []);
    }
    if let Some(details) = help::text_of(&["command", page.get_name(), "details"], lang) {
        heading(&mut roff, label::USAGE_HEADING_DESCRIPTION, lang);
        roff.text([roman(details)]);
    }
    arguments(
        &mut roff,
        label::USAGE_HEADING_ARGUMENTS,
        page.get_positionals(),
        lang,
    );
    let options = page.get_arguments().filter(|arg| !arg.is_positional());
    arguments(&mut roff, label::USAGE_HEADING_OPTIONS, options, lang);
    let mut tasks = tasks(page).peekable();
    if tasks.peek().is_some() {
        heading(&mut roff, label::USAGE_HEADING_COMMANDS, lang);
        for task in tasks {
            let about = task.get_about().map(ToString::to_string);
            entry(
                &mut roff,
                [bold(task.get_name())],
                &about.unwrap_or_default(),
            );
        }
    }
    for section in help::sections_of(page.get_name(), true) {
        write_section(&mut roff, section, lang);
    }
    heading(&mut roff, label::USAGE_HEADING_SEE_ALSO, lang);
    let pages = std::iter::once(root).chain(self::tasks(root));
    let pages = pages.filter(|other| other.get_name() != page.get_name());
    let mut others = Vec::new();
    for other in pages {
        if !others.is_empty() {
            others.push(roman(", "));
        }
        others.push(bold(other.get_display_name().unwrap_or(other.get_name())));
        others.push(roman("(1)"));
    }
    roff.text(others);
    roff
}

/// Returns the commands that have a page.
fn tasks(page: &Command) -> impl Iterator<Item = &Command> {
    let tasks = page.get_subcommands();
    tasks.filter(|task| task.get_name() != HELP)
}

/// Writes a heading. In English, headings of manual pages are in capitals.
fn heading(roff: &mut Roff, heading: Label, lang: Lang) {
    roff.control("SH", [heading.text(lang).to_uppercase().as_str()]);
}

/// Writes a term and its meaning.
fn entry(roff: &mut Roff, term: impl Into<Vec<Inline>>, meaning: &str) {
    roff.control("TP", []);
    roff.text(term);
    roff.text([roman(meaning)]);
}

/// Returns a form of the usage with what is to be typed in bold.
fn synopsis(form: &str) -> Vec<Inline> {
    let mut words = Vec::new();
    for word in form.split_whitespace() {
        if !words.is_empty() {
            words.push(roman(" "));
        }
        words.push(if word.starts_with(['[', '<']) {
            italic(word)
        } else {
            bold(word)
        });
    }
    words
}

fn arguments<'a>(
    roff: &mut Roff,
    title: Label,
    arguments: impl Iterator<Item = &'a Arg>,
    lang: Lang,
) {
    let mut arguments = arguments.peekable();
    if arguments.peek().is_none() {
        return;
    }
    heading(roff, title, lang);
    for argument in arguments {
        let help = help::text_of(&["argument", argument.get_id().as_str()], lang);
        let described = help::described_values(argument, lang);
        let values = help::values(argument, lang).filter(|_| described.is_none());
        let parts = [
            help.map(str::to_owned),
            values,
            help::default(argument, lang),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        entry(roff, term(argument), &parts.join(" "));
        if let Some(described) = described {
            let widest = described.iter().map(|(name, _)| name.len()).max();
            let indent = (widest.unwrap_or_default() + 2).to_string();
            roff.control("RS", [])
                .control("sp", [])
                .control("PD", ["0"]);
            for (name, text) in described {
                roff.control("TP", [indent.as_str()]).text([bold(name)]);
                roff.text([roman(text)]);
            }
            roff.control("PD", []).control("RE", []);
        }
    }
}

fn term(argument: &Arg) -> Vec<Inline> {
    if argument.is_positional() {
        return vec![italic(argument.to_string())];
    }
    let mut term = Vec::new();
    if let Some(short) = argument.get_short() {
        term.extend([bold(format!("-{short}")), roman(", ")]);
    }
    if let Some(long) = argument.get_long() {
        term.extend([bold(format!("--{long}")), roman(" ")]);
    }
    if argument.get_action().takes_values() {
        let names = argument.get_value_names().unwrap_or_default();
        term.extend(names.iter().map(|name| italic(format!("<{name}>"))));
    }
    term
}

fn write_section(roff: &mut Roff, section: &Section, lang: Lang) {
    heading(roff, section.heading, lang);
    if let Some(introduction) = section.introduction {
        roff.text([roman(introduction.text(lang))]);
    }
    for (term, meaning) in section.rows {
        entry(roff, [bold(*term)], meaning.text(lang));
    }
}
