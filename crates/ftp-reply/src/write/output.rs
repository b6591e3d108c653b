//! Writes a reply or a command in one pass, to any sink.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;
use core::fmt::{self, Write};

#[cfg(feature = "alloc")]
use super::error::EncodeError;
use super::sink::{Sink, SinkError};

/// A reply or a command that can be written once.
pub(crate) trait Encode: Sized {
    /// Writes all bytes. Each part is checked before it is written, and nothing is read twice from the
    /// caller, because its iterators and conversions can return something else the second time.
    fn write<S: Sink>(self, out: &mut Output<'_, S>) -> Result<(), SinkError<S::Error>>;

    /// Writes to a sink and returns the length in bytes.
    fn to_sink<S: Sink>(self, sink: &mut S) -> Result<usize, SinkError<S::Error>> {
        let mut out = Output {
            sink,
            written: 0,
            is_complete: false,
        };
        self.write(&mut out)?;
        out.is_complete = true;
        Ok(out.written)
    }

    /// Returns the bytes.
    #[cfg(feature = "alloc")]
    fn to_vec(self) -> Result<Vec<u8>, EncodeError> {
        let mut bytes = Vec::new();
        self.to_sink(&mut bytes)?;
        Ok(bytes)
    }
}

/// A sink and the number of bytes written to it, which are removed unless the output is complete.
pub(crate) struct Output<'a, S: Sink> {
    sink: &'a mut S,
    written: usize,
    is_complete: bool,
}

impl<S: Sink> Output<'_, S> {
    /// Returns the number of bytes that were written.
    pub(super) fn written(&self) -> usize {
        self.written
    }

    pub(crate) fn put(&mut self, part: &[u8]) -> Result<(), SinkError<S::Error>> {
        self.sink.write(part).map_err(SinkError::Sink)?;
        self.written = self.written.saturating_add(part.len());
        Ok(())
    }

    /// Writes text as `Display` formats it.
    pub(super) fn put_display(
        &mut self,
        text: &dyn fmt::Display,
    ) -> Result<(), SinkError<S::Error>> {
        let mut writer = TextWriter {
            out: self,
            result: Ok(()),
        };
        // The result below has the reason. The text itself does not fail.
        let _ = write!(writer, "{text}");
        writer.result
    }
}

/// Writes formatted text to an output, and keeps the error of its sink.
struct TextWriter<'a, 'o, S: Sink> {
    out: &'a mut Output<'o, S>,
    result: Result<(), SinkError<S::Error>>,
}

impl<S: Sink> Write for TextWriter<'_, '_, S> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.result = self.out.put(text.as_bytes());
        match self.result {
            Ok(()) => Ok(()),
            Err(_) => Err(fmt::Error),
        }
    }
}

/// A panic in the caller's iterator also removes the bytes.
impl<S: Sink> Drop for Output<'_, S> {
    fn drop(&mut self) {
        if !self.is_complete {
            self.sink.remove_last(self.written);
        }
    }
}
