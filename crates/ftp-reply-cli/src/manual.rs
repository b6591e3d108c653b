//! Writes manual pages from the definition of the command line.

use std::io::{self, Write};

use clap_mangen::Man;

use crate::exit_status;
use crate::terminal::Terminal;
use crate::usage_error;

/// Writes the page of the entire command, or of one of its tasks.
pub(crate) fn run(task: Option<&str>, terminal: &mut Terminal<'_>) -> io::Result<i32> {
    // `help` has no manual page.
    let mut definition = usage_error::definition(None).disable_help_subcommand(true);
    definition.build();
    let page = match task {
        None => Some(&definition),
        Some(name) => definition.find_subcommand(name),
    };
    let Some(page) = page else {
        terminal.error(&format_args!(
            "unknown manual page; use the name of a command, such as explain"
        ))?;
        return Ok(exit_status::USAGE);
    };
    write(page, terminal.out)?;
    Ok(exit_status::SUCCESS)
}

fn write(page: &clap::Command, out: &mut dyn Write) -> io::Result<()> {
    let version = concat!("ftp-reply ", env!("CARGO_PKG_VERSION"));
    let man = Man::new(page.clone())
        .source(version)
        .manual("FTP reply codes");
    man.render_title(out)?;
    man.render_name_section(out)?;
    man.render_synopsis_section(out)?;
    man.render_description_section(out)?;
    man.render_options_section(out)?;
    if page.get_subcommands().any(|task| !task.is_hide_set()) {
        man.render_subcommands_section(out)?;
    }
    // clap_mangen would format the rest as one paragraph.
    for line in page
        .get_after_long_help()
        .map(ToString::to_string)
        .unwrap_or_default()
        .lines()
    {
        match line.strip_suffix(':') {
            Some(title) if !line.starts_with(' ') => {
                writeln!(out, ".SH {}\n.nf", title.to_uppercase())?;
            }
            // Roff treats a line that starts with a dot or a quote as a command.
            _ => writeln!(out, "\\&{}", line.replace('\\', "\\e").replace('-', "\\-"))?,
        }
    }
    Ok(())
}
