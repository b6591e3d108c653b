//! Standard output, for the requested data.

use std::fmt::Display;
use std::io::{self, Write};

use anyhow::{Context as _, Result};

/// Standard output. If its reader closes it early, as `head` does, the rest is dropped without an error.
pub(crate) struct Output;

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        unless_closed(io::stdout().write_all(bytes))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        unless_closed(io::stdout().flush())
    }
}

/// Writes data to standard output.
///
/// # Errors
///
/// If it cannot be written, for example because the disk is full.
pub(crate) fn print(data: impl Display) -> Result<()> {
    write!(Output, "{data}")
        .and_then(|()| Output.flush())
        .context("cannot write to standard output")
}

fn unless_closed(written: io::Result<()>) -> io::Result<()> {
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unless_closed_keeps_other_errors() {
        unless_closed(Err(io::ErrorKind::BrokenPipe.into())).unwrap();
        assert!(unless_closed(Err(io::ErrorKind::StorageFull.into())).is_err());
    }
}
