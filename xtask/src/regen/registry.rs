//! Table of all generated files.
//!
//! A new file needs one row. A new target language needs templates and their rows.

use Comment::{Hash, Markup, Slashes};
use Context::{PerLanguage, Whole};

/// Context of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context {
    /// The entire table, once.
    Whole,
    /// The entire table once for each language of the texts. `{tag}` in the path becomes the tag of
    /// the language, and the template gets the index of the language as `lang`.
    PerLanguage,
}

/// Syntax of a one-line comment in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comment {
    /// `// …`
    Slashes,
    /// `# …`
    Hash,
    /// `<!-- … -->`
    Markup,
}

/// One generated file, or one for each language.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Path from the root of the repository. rustfmt formats Rust files.
    pub path: &'static str,
    /// Template in `xtask/templates/`.
    pub template: &'static str,
    /// Context of the template.
    pub context: Context,
    /// Syntax of the first line.
    pub comment: Comment,
}

/// Every file that the tables stage writes.
#[rustfmt::skip] // One line a row, so that it reads as the table it is.
pub const ROWS: &[Row] = &[
    row("crates/ftp-reply/src/facts/generated/codes.rs",                                 "rust/codes.rs",              Whole, Slashes),
    row("crates/ftp-reply/src/facts/generated/commands.rs",                              "rust/commands.rs",           Whole, Slashes),
    row("crates/ftp-reply/src/facts/generated/documents.rs",                             "rust/documents.rs",          Whole, Slashes),
    row("crates/ftp-reply/src/facts/generated/texts.rs",                                 "rust/texts.rs",              Whole, Slashes),
    row("crates/ftp-reply/src/facts/generated/languages.rs",                             "rust/languages.rs",          Whole, Slashes),
    row("crates/ftp-reply/src/facts/generated/messages.rs",                              "rust/messages.rs",           Whole, Slashes),
    row("crates/ftp-reply/src/facts/generated/set_facts.rs",                             "rust/set_facts.rs",          Whole, Slashes),
    row("crates/ftp-reply/src/facts/generated/sets.rs",                                  "rust/sets.rs",               Whole, Slashes),
    row("crates/ftp-reply/src/help/generated/advice.rs",                                 "rust/advice.rs",             Whole, Slashes),
    row("crates/ftp-reply/src/help/generated/hints.rs",                                  "rust/hints.rs",              Whole, Slashes),
    row("crates/ftp-reply-cli/src/generated/labels.rs",                                  "rust/labels.rs",             Whole, Slashes),
    row("crates/ftp-reply-capi/src/generated/advice.rs",                                 "capi/advice.rs",             Whole, Slashes),
    row("crates/ftp-reply-capi/src/generated/codes.rs",                                  "capi/codes.rs",              Whole, Slashes),
    row("crates/ftp-reply-capi/src/generated/commands.rs",                               "capi/commands.rs",           Whole, Slashes),
    row("crates/ftp-reply-capi/src/generated/constants.rs",                              "capi/constants.rs",          Whole, Slashes),
    row("crates/ftp-reply-capi/src/generated/hints.rs",                                  "capi/hints.rs",              Whole, Slashes),
    row("crates/ftp-reply-capi/src/generated/languages.rs",                              "capi/languages.rs",          Whole, Slashes),
    row("crates/ftp-reply-capi/src/generated/sets.rs",                                   "capi/sets.rs",               Whole, Slashes),
    row("crates/ftp-reply-capi/src/generated/sources.rs",                                "capi/sources.rs",            Whole, Slashes),
    row("bindings/python/python/ftp_reply/generated/__init__.py",                        "python/__init__.py",         Whole, Hash),
    row("bindings/python/python/ftp_reply/generated/code_facts.py",                      "python/code_facts.py",       Whole, Hash),
    row("bindings/python/python/ftp_reply/generated/codes.py",                           "python/codes.py",            Whole, Hash),
    row("bindings/python/python/ftp_reply/generated/command_facts.py",                   "python/command_facts.py",    Whole, Hash),
    row("bindings/python/python/ftp_reply/generated/commands.py",                        "python/commands.py",         Whole, Hash),
    row("bindings/python/python/ftp_reply/generated/documents.py",                       "python/documents.py",        Whole, Hash),
    row("bindings/python/python/ftp_reply/generated/fault_errors.py",                    "python/fault_errors.py",     Whole, Hash),
    row("bindings/python/python/ftp_reply/generated/languages.py",                       "python/languages.py",        Whole, Hash),
    row("bindings/python/python/ftp_reply/generated/sets.py",                            "python/sets.py",             Whole, Hash),
    row("bindings/kotlin/src/main/kotlin/dev/ftpreply/generated/ClosedSets.kt",          "kotlin/ClosedSets.kt",       Whole, Slashes),
    row("bindings/kotlin/src/main/kotlin/dev/ftpreply/generated/Command.kt",             "kotlin/Command.kt",          Whole, Slashes),
    row("bindings/kotlin/src/main/kotlin/dev/ftpreply/generated/Document.kt",            "kotlin/Document.kt",         Whole, Slashes),
    row("bindings/kotlin/src/main/kotlin/dev/ftpreply/generated/Lang.kt",                "kotlin/Lang.kt",             Whole, Slashes),
    row("bindings/kotlin/src/main/kotlin/dev/ftpreply/generated/ReplyCode.kt",           "kotlin/ReplyCode.kt",        Whole, Slashes),
    row("bindings/kotlin/src/main/kotlin/dev/ftpreply/generated/commandEntries.kt",      "kotlin/commandEntries.kt",   Whole, Slashes),
    row("bindings/kotlin/src/main/kotlin/dev/ftpreply/generated/replyEntries.kt",        "kotlin/replyEntries.kt",     Whole, Slashes),
    row("bindings/kotlin/src/main/kotlin/dev/ftpreply/generated/sources.kt",             "kotlin/sources.kt",          Whole, Slashes),
    row("bindings/swift/Sources/FTPReply/generated/ClosedSets.swift",                    "swift/ClosedSets.swift",     Whole, Slashes),
    row("bindings/swift/Sources/FTPReply/generated/CommandEntries.swift",                "swift/CommandEntries.swift", Whole, Slashes),
    row("bindings/swift/Sources/FTPReply/generated/Commands.swift",                      "swift/Commands.swift",       Whole, Slashes),
    row("bindings/swift/Sources/FTPReply/generated/Documents.swift",                     "swift/Documents.swift",      Whole, Slashes),
    row("bindings/swift/Sources/FTPReply/generated/ReplyCodes.swift",                    "swift/ReplyCodes.swift",     Whole, Slashes),
    row("bindings/swift/Sources/FTPReply/generated/ReplyEntries.swift",                  "swift/ReplyEntries.swift",   Whole, Slashes),
    row("bindings/swift/Sources/FTPReply/generated/Sources.swift",                       "swift/Sources.swift",        Whole, Slashes),
    row("bindings/swift/Sources/FTPReply/generated/Texts.swift",                         "swift/Texts.swift",          Whole, Slashes),
    row("docs/generated/codes.{tag}.md",                                                 "docs/codes.md",              PerLanguage, Markup),
];

/// A region of a page that is otherwise written by hand.
#[derive(Clone, Copy, Debug)]
pub struct Region {
    /// Path of the page from the root of the repository.
    pub path: &'static str,
    /// Name in the line that begins the region. `xtask/templates/regions/NAME.md` is its template.
    pub name: &'static str,
}

/// Every region that the regions stage writes.
pub const REGIONS: &[Region] = &[
    region("README.md", "contents"),
    region("bindings/README.md", "closed_sets"),
    region("crates/ftp-reply/README.md", "contents"),
];

/// Files in `generated` directories that other tasks write. They are not orphans.
pub const WRITTEN_BY_OTHER_TASKS: &[&str] =
    &["docs/generated/bench.md", "docs/generated/interop.md"];

const fn row(
    path: &'static str,
    template: &'static str,
    context: Context,
    comment: Comment,
) -> Row {
    Row {
        path,
        template,
        context,
        comment,
    }
}

const fn region(path: &'static str, name: &'static str) -> Region {
    Region { path, name }
}

impl Comment {
    /// Returns a line that contains only this comment, with its line end.
    pub fn line(self, text: &str) -> String {
        match self {
            Slashes => format!("// {text}\n"),
            Hash => format!("# {text}\n"),
            Markup => format!("<!-- {text} -->\n"),
        }
    }
}

/// Returns the text of the first line of a file that is generated from `source`. In JSON, which has
/// no comments, it is the value of the first key.
pub fn first_line(source: &str) -> String {
    format!(
        "@generated by `{}` from {source}; do not edit.",
        super::COMMAND
    )
}
