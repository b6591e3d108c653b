//! Manual pages, made from the same definition as the help.

use std::io::{self, Write};

use clap_mangen::Man;

use crate::refusal;
use crate::screen::Screen;
use crate::{BAD_INPUT, SUCCESS};

/// Writes the page of the whole command, or of one of its tasks.
pub(crate) fn run(task: Option<&str>, screen: &mut Screen<'_>) -> io::Result<i32> {
    // The help of the help has no page.
    let mut definition = refusal::definition(None).disable_help_subcommand(true);
    definition.build();
    let page = match task {
        None => Some(&definition),
        Some(name) => definition.find_subcommand(name),
    };
    let Some(page) = page else {
        screen.error(&format_args!("there is no manual page of this name"))?;
        return Ok(BAD_INPUT);
    };
    write(page, screen.out)?;
    Ok(SUCCESS)
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
    // clap_mangen would set the rest as one paragraph.
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
            // Roff obeys a line that begins with a dot or a quote.
            _ => writeln!(out, "\\&{}", line.replace('\\', "\\e").replace('-', "\\-"))?,
        }
    }
    Ok(())
}
