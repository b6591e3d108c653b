//! The arguments of the command line.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use ftp_reply::{
    CodeStatus, Command, Lang, Limits, ParseOptions, ReplyClass, ReplyGroup, Terminator,
};

use crate::help;

/// Explains FTP reply codes in your language.
#[derive(Debug, Parser)]
#[command(
    name = "ftp-reply",
    bin_name = "ftp-reply",
    version,
    after_help = help::EXAMPLES,
    after_long_help = format!("{}\n\n{}", help::EXAMPLES, help::MORE),
    arg_required_else_help = true,
    help_expected = true,
    subcommand_value_name = "COMMAND",
)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) task: Task,

    /// The language of the answer, such as `en` or `ko` [default: the locale's, else English]
    #[arg(short, long, global = true, value_name = "TAG", value_parser = language)]
    pub(crate) lang: Option<Lang>,

    /// How the answer is written
    #[arg(short, long, global = true, default_value = "text")]
    pub(crate) format: Format,

    /// When to use colors
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,
}

/// What is to be done.
#[derive(Debug, Subcommand)]
pub(crate) enum Task {
    /// Say what codes mean and what to do about them
    ///
    /// Takes a code (550), a reply as the server sent it ("550 No such file"; quote it), or the name
    /// of a code (`file_unavailable`). A code that is not in the table is explained by its first digit.
    Explain {
        /// Codes, replies in quotes, or names of codes
        #[arg(required = true, value_name = "CODE")]
        codes: Vec<OsString>,
    },
    /// List the codes, all or by class, group, status or command
    ///
    /// Without an option all codes are listed. A code must fit every option given; an option that
    /// is given several values, separated by commas, takes any of them.
    List(Filters),
    /// Find codes by words in their names, texts and explanations
    ///
    /// A code must have every word, in any language; case does not matter. Codes that have the
    /// words in their number, name or text come first.
    Search {
        /// The words to look for
        #[arg(required = true, value_name = "WORDS")]
        words: Vec<OsString>,
    },
    /// Read replies from a file or a pipe and show what they are
    ///
    /// Takes the bytes that a server sends and shows each reply as soon as it is complete: where it
    /// begins, its code, its lines, and what is odd about it. What is no reply is shown as a fault,
    /// and reading goes on behind it.
    #[command(after_long_help = help::PARSE_JSON)]
    Parse(Input),
    /// Write a script that completes this command's arguments in a shell
    #[command(hide = true)]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Write a manual page
    #[command(hide = true)]
    Man {
        /// What the page is about, such as `explain`; all of `ftp-reply` if absent
        task: Option<String>,
    },
}

/// What the codes listed have in common.
#[derive(Args, Debug)]
pub(crate) struct Filters {
    /// Only codes of this class: a name or a first digit
    #[arg(long, value_parser = classes(), ignore_case = true, value_delimiter = ',')]
    pub(crate) class: Vec<ReplyClass>,

    /// Only codes of this group: a name or a second digit
    #[arg(long, value_parser = groups(), ignore_case = true, value_delimiter = ',')]
    pub(crate) group: Vec<ReplyGroup>,

    /// Only codes of this status
    #[arg(long, value_parser = statuses(), ignore_case = true, value_delimiter = ',')]
    pub(crate) status: Vec<CodeStatus>,

    /// Only codes that may answer this command, such as RETR; `connect` is the greeting
    #[arg(
        long,
        value_parser = commands(),
        ignore_case = true,
        value_delimiter = ',',
        hide_possible_values = true
    )]
    pub(crate) command: Vec<Command>,
}

/// What is read, and how replies are told apart in it.
#[derive(Args, Debug)]
pub(crate) struct Input {
    /// The file to read; standard input if it is absent or `-`
    pub(crate) file: Option<PathBuf>,

    /// Which line ends a reply of several lines
    #[arg(long, value_name = "RULE", default_value = "same-code")]
    pub(crate) terminator: EndOfReply,

    /// The longest line accepted, in bytes without its line end
    #[arg(long, value_name = "BYTES", default_value_t = Limits::DEFAULT.max_line)]
    pub(crate) max_line: usize,

    /// The longest reply accepted, in bytes
    #[arg(long, value_name = "BYTES", default_value_t = Limits::DEFAULT.max_reply)]
    pub(crate) max_reply: usize,

    /// The most lines accepted in a reply
    #[arg(long, value_name = "LINES", default_value_t = Limits::DEFAULT.max_lines)]
    pub(crate) max_lines: usize,
}

impl Input {
    /// How replies are told apart.
    pub(crate) fn options(&self) -> ParseOptions {
        let terminator = match self.terminator {
            EndOfReply::SameCode => Terminator::SameCode,
            EndOfReply::AnyCode => Terminator::AnyCode,
        };
        let Input {
            max_line,
            max_reply,
            max_lines,
            ..
        } = *self;
        ParseOptions {
            terminator,
            limits: Limits {
                max_line,
                max_reply,
                max_lines,
            },
        }
    }
}

/// Which line ends a reply of several lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum EndOfReply {
    /// Only one with the code of the first, as RFC 959 has it
    #[value(alias = "same_code")]
    SameCode,
    /// One with any code and a space, for servers that change the code on the way
    #[value(alias = "any_code")]
    AnyCode,
}

/// How an answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Text,
    /// For programs: a list of objects, whose keys `ftp-reply --help` lists
    Json,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl From<Color> for anstream::ColorChoice {
    fn from(color: Color) -> anstream::ColorChoice {
        match color {
            Color::Auto => anstream::ColorChoice::Auto,
            Color::Always => anstream::ColorChoice::Always,
            Color::Never => anstream::ColorChoice::Never,
        }
    }
}

impl Cli {
    /// The language asked for, by the option or by the environment.
    pub(crate) fn language(&self) -> Lang {
        self.lang.unwrap_or_else(|| {
            let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
            if ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().any(is_set) {
                Lang::from_locale()
            } else {
                // Windows and macOS keep the user's choice outside the environment.
                sys_locale::get_locale().map_or(Lang::En, |tag| Lang::matching(&tag))
            }
        })
    }
}

fn language(tag: &str) -> Result<Lang, String> {
    Lang::lookup(tag).ok_or_else(|| {
        let known: Vec<String> = Lang::ALL
            .iter()
            .map(|lang| format!("{} ({})", lang.tag(), lang.name()))
            .collect();
        format!(
            "there are no texts in this language; choose one of {}",
            known.join(", ")
        )
    })
}

fn classes() -> impl TypedValueParser<Value = ReplyClass> {
    one_of(ReplyClass::ALL, |class| {
        let digit = class.digit();
        PossibleValue::new(class.name()).aliases([format!("{digit}"), format!("{digit}yz")])
    })
}

fn groups() -> impl TypedValueParser<Value = ReplyGroup> {
    one_of(ReplyGroup::ALL, |group| {
        let digit = group.digit();
        PossibleValue::new(group.name()).aliases([format!("{digit}"), format!("x{digit}z")])
    })
}

fn statuses() -> impl TypedValueParser<Value = CodeStatus> {
    one_of(CodeStatus::ALL, |status| PossibleValue::new(status.name()))
}

fn commands() -> impl TypedValueParser<Value = Command> {
    one_of(Command::ALL, |command| {
        PossibleValue::new(command.name()).aliases(command.aliases().iter().map(Command::name))
    })
}

/// Reads one of a closed set by its name.
fn one_of<T>(
    all: &'static [T],
    named: fn(&'static T) -> PossibleValue,
) -> impl TypedValueParser<Value = T>
where
    T: Clone + Send + Sync + 'static,
{
    PossibleValuesParser::new(all.iter().map(named)).try_map(move |name| {
        let item = all.iter().find(|item| named(item).matches(&name, true));
        item.cloned().ok_or("no such value")
    })
}
