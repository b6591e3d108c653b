//! Writes a reply or a command in one pass, to any sink.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;
use core::convert::Infallible;

use super::error::EncodeError;
use super::sink::{Sink, SinkError, SliceSink};

/// A reply or a command that can be written once.
pub(super) trait Encode: Sized {
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

    /// Writes to the start of a slice and returns the length in bytes.
    fn to_slice(self, out: &mut [u8]) -> Result<usize, EncodeError> {
        let mut sink = SliceSink::new(out);
        self.to_sink(&mut sink).map_err(without_sink)?;
        sink.finish()
    }

    /// Returns the bytes.
    #[cfg(feature = "alloc")]
    fn to_vec(self) -> Result<Vec<u8>, EncodeError> {
        let mut bytes = Vec::new();
        self.to_sink(&mut bytes).map_err(without_sink)?;
        Ok(bytes)
    }
}

/// Returns the error of a sink that never fails itself.
fn without_sink(error: SinkError<Infallible>) -> EncodeError {
    match error {
        SinkError::Encode(error) => error,
        SinkError::Sink(never) => match never {},
    }
}

/// A sink and the number of bytes written to it, which are removed unless the output is complete.
pub(super) struct Output<'a, S: Sink> {
    sink: &'a mut S,
    written: usize,
    is_complete: bool,
}

impl<S: Sink> Output<'_, S> {
    pub(super) fn put(&mut self, part: &[u8]) -> Result<(), SinkError<S::Error>> {
        self.sink.write(part).map_err(SinkError::Sink)?;
        self.written += part.len();
        Ok(())
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
