//! The pages and data files for readers, which belong to no language.

mod data;

use std::path::Path;

use anyhow::Result;

use crate::artifact::{Comment::Markup, Context::PerLanguage, Row};
use crate::surface::support;
use crate::table::Table;

pub(crate) use data::{DATA, Data};

/// Name of this module in the names of templates.
pub(crate) const NAME: &str = "pages";

/// Directory with the templates, from the root of the repository.
pub(crate) const TEMPLATES: &str = "xtask/src/pages/templates";

/// Pages that templates write.
pub(crate) const FILES: &[Row] = &[
    page("docs/generated/codes.{tag}.md", "codes.md"),
    page("docs/generated/commands.{tag}.md", "commands.md"),
    page("docs/generated/messages.{tag}.md", "messages.md"),
];

/// A region of a page that is otherwise written by hand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Region {
    /// Path of the page from the root of the repository.
    pub(crate) path: &'static str,
    /// Name in the line that begins the region.
    pub(crate) name: &'static str,
    pub(crate) contents: Contents,
}

/// Origin of the text of a region.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Contents {
    /// The template `templates/NAME.md`.
    Template,
    /// A function of the repository's root, for facts that are not in `codes.toml`.
    Computed(fn(&Path, &Table) -> Result<String>),
}

/// Every region.
pub(crate) const REGIONS: &[Region] = &[
    region("README.md", "contents", Contents::Template),
    region(
        "bindings/README.md",
        "support",
        Contents::Computed(support::table),
    ),
    region("bindings/README.md", "closed_sets", Contents::Template),
    region("crates/ftp-reply/README.md", "contents", Contents::Template),
];

/// Pages in `generated` directories that other tasks write. They are not orphans.
pub(crate) const WRITTEN_BY_OTHER_TASKS: &[&str] = &[
    "docs/generated/bench.md",
    "docs/generated/ftp-reply.svg",
    "docs/generated/interop.md",
];

const fn page(path: &'static str, template: &'static str) -> Row {
    Row {
        path,
        template,
        context: PerLanguage,
        comment: Markup,
    }
}

const fn region(path: &'static str, name: &'static str, contents: Contents) -> Region {
    Region {
        path,
        name,
        contents,
    }
}
