//! Adds the help texts of one language to the definition of the command line.

use clap::builder::{PossibleValue, Styles};
use clap::{Arg, Command};
use ftp_reply::{CodeStatus, Lang, ReplyClass, ReplyGroup};

use crate::label::{self, Label};
use crate::layout::{Layout, Line, Row};
use crate::terminal::{BOLD, ERROR, LABEL, PLAIN, WARNING, columns, wrapped};

mod sections;

pub(crate) use sections::{Section, sections_of};

/// Styles of the help, those of the answers.
const STYLES: Styles = Styles::plain()
    .header(BOLD)
    .usage(BOLD)
    .literal(LABEL)
    .error(ERROR)
    .invalid(WARNING)
    .valid(LABEL);

/// Returns the definition with all texts in a language, for a terminal of this width.
pub(crate) fn localized(definition: Command, lang: Lang, width: usize) -> Command {
    let mut definition = definition.styles(STYLES).term_width(width);
    // Building passes the style and the width to the tasks, and adds arguments and the task `help`,
    // which need texts too.
    definition.build();
    command(definition, lang, width)
}

fn command(definition: Command, lang: Lang, width: usize) -> Command {
    let name = definition.get_name().to_owned();
    let mut definition = definition
        .subcommand_value_name(label::USAGE_PLACEHOLDER_SUBCOMMAND.text(lang))
        .subcommand_help_heading(label::USAGE_HEADING_COMMANDS.text(lang))
        .mut_args(|argument| localized_argument(argument, lang, width))
        .mut_subcommands(|task| command(task, lang, width));
    if let Some(about) = text_of(&["command", &name], lang) {
        definition = definition.about(about);
        if let Some(details) = text_of(&["command", &name, "details"], lang) {
            definition = definition.long_about(format!("{about}\n\n{details}"));
        }
    }
    for is_long in [false, true] {
        let sections: Vec<String> = sections_of(&name, is_long)
            .enumerate()
            .map(|(index, section)| section.render(index == 0, lang, width))
            .collect();
        if !sections.is_empty() {
            let text = sections.join("\n");
            definition = if is_long {
                definition.after_long_help(text)
            } else {
                definition.after_help(text)
            };
        }
    }
    let heading = label::USAGE_HEADING.text(lang);
    let usage = usage(
        &mut definition,
        lang,
        width.saturating_sub(columns(heading) + 2),
    );
    let margin = format!("\n{:1$}", "", columns(heading) + 2);
    definition.override_usage(usage.join(&margin)).help_template(format!(
        "{{about-with-newline}}\n{BOLD}{heading}:{BOLD:#} {{usage}}\n\n{{all-args}}{{after-help}}"
    ))
}

/// Returns the lines of the usage, without the heading.
fn usage(definition: &mut Command, lang: Lang, width: usize) -> Vec<String> {
    let subjects = label::USAGE_PLACEHOLDER_SUBJECTS.text(lang);
    let task = label::USAGE_PLACEHOLDER_SUBCOMMAND.text(lang);
    let name = definition.get_bin_name().unwrap_or_default();
    let forms = if definition.has_subcommands() {
        // Codes do not need the name of a task.
        vec![
            format!("{name} [OPTIONS] <{subjects}>..."),
            format!("{name} [OPTIONS] <{task}>"),
        ]
    } else {
        // clap writes the heading in English.
        let usage = definition.render_usage().to_string();
        vec![usage.trim_start_matches("Usage: ").to_owned()]
    };
    let options = format!("[{}]", label::USAGE_OPTIONS.text(lang));
    let forms = forms.iter().map(|form| form.replace("[OPTIONS]", &options));
    let lines = forms.flat_map(|form| wrapped(&form, width));
    lines.map(|line| styled_usage(&line)).collect()
}

/// Returns a line of the usage with what is to be typed as literals.
fn styled_usage(line: &str) -> String {
    let words = line.split(' ').map(|word| {
        let is_literal = !word.starts_with(['[', '<']);
        let style = if is_literal { LABEL } else { PLAIN };
        format!("{style}{word}{style:#}")
    });
    words.collect::<Vec<_>>().join(" ")
}

fn localized_argument(mut argument: Arg, lang: Lang, width: usize) -> Arg {
    let id = argument.get_id().to_string();
    let heading = if argument.is_positional() {
        label::USAGE_HEADING_ARGUMENTS
    } else {
        label::USAGE_HEADING_OPTIONS
    };
    argument = argument.help_heading(heading.text(lang));
    if let Some(help) = text_of(&["argument", &id], lang) {
        let summary = [Some(help.to_owned()), values(&argument, lang)];
        let summary = summary.into_iter().chain([default(&argument, lang)]);
        let summary = summary.flatten().collect::<Vec<_>>().join(" ");
        let values = value_list(&argument, lang, width).or(values(&argument, lang));
        let details = [Some(help.to_owned()), values, default(&argument, lang)];
        let details = details.into_iter().flatten().collect::<Vec<_>>();
        argument = argument.help(summary).long_help(details.join("\n\n"));
    }
    if argument.get_action().takes_values() {
        if let Some(placeholder) = text_of(&["placeholder", &id], lang) {
            argument = argument.value_name(placeholder);
        }
        // The help has them.
        argument = argument.hide_default_value(true).hide_possible_values(true);
    }
    argument
}

/// Returns the default of an argument as clap would write it in English, or `None` if it has none.
pub(crate) fn default(argument: &Arg, lang: Lang) -> Option<String> {
    let values = argument.get_default_values().iter();
    let values: Vec<_> = values.map(|value| value.to_string_lossy()).collect();
    let has_default = argument.get_action().takes_values() && !values.is_empty();
    has_default.then(|| {
        format!(
            "[{}: {}]",
            label::USAGE_DEFAULT.text(lang),
            values.join(", ")
        )
    })
}

/// Returns the values of an argument as clap would write them in English, or `None` if it accepts any.
pub(crate) fn values(argument: &Arg, lang: Lang) -> Option<String> {
    let values = argument.get_possible_values();
    let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    let label = label::USAGE_POSSIBLE_VALUES.text(lang);
    (!names.is_empty()).then(|| format!("[{label}: {}]", names.join(", ")))
}

/// Returns a list of the values of an argument with their meanings, or `None` if their names are clear enough.
fn value_list(argument: &Arg, lang: Lang, width: usize) -> Option<String> {
    /// Indent of the long help of an argument.
    const INDENT: usize = 10;
    let rows = described_values(argument, lang)?;
    let rows = rows.into_iter().map(|(name, text)| Row {
        label: name,
        lines: vec![Line::plain(text)],
    });
    let layout = Layout {
        indent: 2,
        width: width.saturating_sub(INDENT),
        label_style: LABEL,
        has_colors: true,
    };
    let heading = label::USAGE_HEADING_POSSIBLE_VALUES.text(lang);
    let list = layout.to_text(&rows.collect::<Vec<_>>());
    Some(format!("{heading}:\n{list}"))
}

/// Returns the values of an argument with their meanings, or `None` if their names are clear enough.
pub(crate) fn described_values(argument: &Arg, lang: Lang) -> Option<Vec<(String, &'static str)>> {
    let values = argument.get_possible_values();
    let described = values.iter().map(|value| {
        let text = value_text(argument.get_id().as_str(), value.get_name(), lang)?;
        Some((value.get_name().to_owned(), text))
    });
    let described: Vec<_> = described.collect::<Option<_>>()?;
    (!described.is_empty()).then_some(described)
}

/// Returns what a value of an argument means, or `None` if its name is clear enough.
pub(crate) fn value_text(argument: &str, value: &str, lang: Lang) -> Option<&'static str> {
    let text = match argument {
        "class" => ReplyClass::from_name(value).map(|class| class.text(lang)),
        "group" => ReplyGroup::from_name(value).map(|group| group.text(lang)),
        "status" => CodeStatus::from_name(value).map(|status| status.text(lang)),
        "command" => ftp_reply::Command::parse(value).ok()?.text(lang),
        _ => text_of(&["value", argument, value], lang),
    };
    text.filter(|text| *text != value)
}

/// Returns the text of the label whose name has these parts after `usage`.
pub(crate) fn text_of(parts: &[&str], lang: Lang) -> Option<&'static str> {
    let name = format!("usage_{}", parts.join("_").replace('-', "_"));
    Some(Label::with_name(&name)?.text(lang))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::arguments::Cli;

    /// Returns the names of the labels that a definition needs.
    fn labels_of(definition: &Command) -> Vec<String> {
        let mut names = vec![format!("command_{}", definition.get_name())];
        for argument in definition.get_arguments() {
            let id = argument.get_id();
            names.push(format!("argument_{id}"));
            if argument.get_action().takes_values() {
                names.push(format!("placeholder_{id}"));
            }
            let values = argument.get_possible_values();
            let described = values.iter().filter(|value| value.get_help().is_some());
            names.extend(described.map(|value| format!("value_{id}_{}", value.get_name())));
        }
        names.extend(definition.get_subcommands().flat_map(labels_of));
        names
    }

    #[test]
    fn every_argument_has_label() {
        let mut definition = Cli::command();
        definition.build();
        let mut missing = labels_of(&definition);
        missing.retain(|name| text_of(&[name.as_str()], Lang::En).is_none());
        missing.sort();
        missing.dedup();
        assert_eq!(missing, [""; 0], "add a [[label]] to codes.toml for each");
    }

    #[test]
    fn every_argument_shows_its_label() {
        for lang in Lang::ALL {
            let definition = localized(Cli::command(), *lang, 80);
            for task in std::iter::once(&definition).chain(definition.get_subcommands()) {
                let about = text_of(&["command", task.get_name()], *lang).unwrap();
                assert_eq!(task.get_about().unwrap().to_string(), about);
                for argument in task.get_arguments() {
                    let help = argument.get_help().unwrap().to_string();
                    let text = text_of(&["argument", argument.get_id().as_str()], *lang);
                    assert!(help.starts_with(text.unwrap()), "{help}");
                }
            }
        }
    }
}
