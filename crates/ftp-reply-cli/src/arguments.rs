//! Definition of the command line.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use ftp_reply::{
    CodeStatus, Command, InvalidCommand, Lang, Limits, ParseOptions, ReplyClass, ReplyGroup,
    Terminator,
};

/// Explains FTP reply codes in your language.
#[derive(Debug, Parser)]
#[command(
    name = "ftp-reply",
    bin_name = "ftp-reply",
    version,
    arg_required_else_help = true,
    help_expected = true
)]
pub(crate) struct Cli {
    /// `None` if the arguments are those of `explain` without its name.
    #[command(subcommand)]
    pub(crate) task: Option<Task>,

    #[command(flatten)]
    pub(crate) explain: Explain,

    /// Language of the output, such as `en` or `ko` [default: from the locale, otherwise English]
    #[arg(short, long, global = true, value_name = "TAG", value_parser = language_tag)]
    pub(crate) lang: Option<Lang>,

    /// Output format
    #[arg(short, long, global = true, default_value = "text")]
    pub(crate) format: Format,

    /// When to use colors
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,
}

/// Task of a run.
#[derive(Debug, Subcommand)]
pub(crate) enum Task {
    /// Explain what codes, replies and commands mean and what to do
    ///
    /// Accepts a code (550), a reply or a line of a log that has one ("Response: 550 No such file"), the
    /// name of a code (`file_unavailable`) or a command (RETR). An unlisted code is explained by its first
    /// digit. Words after a code are the text of its reply, so quotes are optional.
    Explain(Explain),
    /// List reply codes, all or by class, group, status or command
    ///
    /// Without options, all codes are listed. A code must match every option. If an option has
    /// several values, separated by commas, the code must match one of them.
    List(Filters),
    /// Find codes by words in their names, texts and explanations
    ///
    /// A code must contain every word, in any language, ignoring case. Matches in the number, name or
    /// text come first.
    Search {
        /// Words to search for
        #[arg(required = true, value_name = "WORDS")]
        words: Vec<OsString>,
    },
    /// Parse replies from a file or standard input
    ///
    /// Reads the bytes that a server sends and shows each reply as soon as it is complete: its offset,
    /// its code, its lines and its diagnostics. Bytes that are not a reply are shown as a fault, and
    /// parsing continues after them.
    Parse(Input),
    /// Write a completion script for a shell
    Completions {
        /// Shell
        shell: clap_complete::Shell,
    },
    /// Write a manual page
    Man {
        /// Command of the page, or none for all of `ftp-reply`
        #[arg(value_parser = ["explain", "list", "search", "parse", "completions", "man"])]
        task: Option<String>,
    },
}

/// Arguments of `explain`.
#[derive(Args, Debug)]
pub(crate) struct Explain {
    /// Codes, replies, code names or commands; `-` reads one per line of standard input
    #[arg(value_name = "CODE", allow_negative_numbers = true)]
    pub(crate) subjects: Vec<OsString>,

    /// One line for each
    #[arg(long, conflicts_with = "full")]
    pub(crate) brief: bool,

    /// All facts: class, group, commands, names, sources and further meanings
    #[arg(long)]
    pub(crate) full: bool,
}

impl Explain {
    /// Returns how much of an answer to write.
    pub(crate) fn detail(&self) -> Detail {
        match (self.brief, self.full) {
            (true, _) => Detail::Brief,
            (_, true) => Detail::Full,
            _ => Detail::Normal,
        }
    }
}

/// How much of an answer to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Detail {
    /// One line.
    Brief,
    /// About a dozen lines: what it means, its causes, what to do.
    Normal,
    /// All facts.
    Full,
}

/// Filters of `list`.
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

    /// Only codes that can answer this command, such as RETR; `connect` is the greeting
    #[arg(long, value_parser = command, value_delimiter = ',')]
    pub(crate) command: Vec<Command>,
}

/// Input of `parse`, and its parse options.
#[derive(Args, Debug)]
pub(crate) struct Input {
    /// File to read, or `-` for standard input [default: -]
    file: Option<PathBuf>,

    /// Show the cause and the next step under each negative reply
    #[arg(long)]
    pub(crate) explain: bool,

    /// What the input is
    #[arg(
        long = "input",
        id = "input",
        value_name = "KIND",
        default_value = "auto"
    )]
    pub(crate) kind: InputKind,

    /// Line that ends a multi-line reply
    #[arg(long, value_name = "RULE", default_value = "same-code")]
    pub(crate) terminator: EndOfReply,

    /// Maximum length of a line in bytes, without its line end
    #[arg(long, value_name = "BYTES", default_value_t = Limits::new().max_line, allow_negative_numbers = true)]
    pub(crate) max_line: usize,

    /// Maximum length of a reply in bytes
    #[arg(long, value_name = "BYTES", default_value_t = Limits::new().max_reply, allow_negative_numbers = true)]
    pub(crate) max_reply: usize,

    /// Maximum number of lines in a reply
    #[arg(long, value_name = "LINES", default_value_t = Limits::new().max_lines, allow_negative_numbers = true)]
    pub(crate) max_lines: usize,
}

impl Input {
    /// Returns the path of the file, or `None` for standard input.
    pub(crate) fn file(&self) -> Option<&Path> {
        self.file.as_deref().filter(|path| path.as_os_str() != "-")
    }

    /// Returns the parse options.
    pub(crate) fn options(&self) -> ParseOptions {
        let terminator = match self.terminator {
            EndOfReply::SameCode => Terminator::SameCode,
            EndOfReply::AnyCode => Terminator::AnyCode,
        };
        let limits = Limits::new()
            .with_max_line(self.max_line)
            .with_max_reply(self.max_reply)
            .with_max_lines(self.max_lines);
        ParseOptions::new()
            .with_terminator(terminator)
            .with_limits(limits)
    }
}

/// Kind of the input of `parse`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum InputKind {
    /// The first lines decide
    Auto,
    /// Bytes that a server sends
    Wire,
    /// Lines of a log, with replies among them
    Log,
}

/// Line that ends a multi-line reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum EndOfReply {
    /// Only a line with the code of the first line, as RFC 959 requires
    #[value(alias = "same_code")]
    SameCode,
    /// A line with any code and a space, for servers that change the code within a reply
    #[value(alias = "any_code")]
    AnyCode,
}

/// Output format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Text,
    /// For programs: a list of objects; `ftp-reply --help` lists the keys
    Json,
}

/// When to use colors.
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

// The message is that of `usage_error`.
fn language_tag(tag: &str) -> Result<Lang, &'static str> {
    Lang::lookup(tag).ok_or("unknown language")
}

/// Parses a verb, also with arguments: `OPTS UTF8 ON`. Servers have commands that no RFC lists.
fn command(line: &str) -> Result<Command, InvalidCommand> {
    let verb = line.split_whitespace().next().unwrap_or_default();
    if verb.eq_ignore_ascii_case(Command::CONNECT.name()) {
        return Ok(Command::CONNECT);
    }
    Command::parse(verb)
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

/// Parses a member of a closed set by its name.
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
