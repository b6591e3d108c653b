//! Writes a protected reply.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;

use super::protected::ProtectedReply;
use crate::facts::is_envelope;
use crate::write::{Encode, Line, Output, Value, write_lines};
use crate::{EncodeError, EncodeStyle, Expectation, ReplyCode, Sink, SinkError};

impl ProtectedReply<'_> {
    /// Returns the bytes of a protected reply. A server splits the reply, with its line ends, into
    /// fragments of any length, protects each one and passes the results.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`](crate::EncodeErrorKind::OutOfRange) if the code is not 63z.
    ///
    /// ```
    /// use ftp_reply::{ReplyCode, payload::ProtectedReply};
    ///
    /// let fragments = ["20", "0 ok"]; // after protection
    /// let reply = ProtectedReply::encode(ReplyCode::PRIVATE_PROTECTED, fragments)?;
    /// assert_eq!(reply, b"632-MjA=\r\n632 MCBvaw==\r\n");
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    #[cfg(feature = "alloc")]
    pub fn encode(
        code: ReplyCode,
        fragments: impl IntoIterator<Item: AsRef<[u8]>>,
    ) -> Result<Vec<u8>, EncodeError> {
        let fragments = fragments.into_iter();
        Fragments { code, fragments }.to_vec()
    }

    /// Appends the reply of [`encode`](Self::encode) to a sink and returns its length in bytes.
    ///
    /// # Errors
    ///
    /// The same as `encode`, and those of the sink.
    pub fn encode_into<S: Sink>(
        code: ReplyCode,
        fragments: impl IntoIterator<Item: AsRef<[u8]>>,
        sink: &mut S,
    ) -> Result<usize, SinkError<S::Error>> {
        let fragments = fragments.into_iter();
        Fragments { code, fragments }.to_sink(sink)
    }
}

/// A protected reply to write.
struct Fragments<I> {
    code: ReplyCode,
    fragments: I,
}

impl<I: Iterator<Item: AsRef<[u8]>>> Encode for Fragments<I> {
    fn write<S: Sink>(self, out: &mut Output<'_, S>) -> Result<(), SinkError<S::Error>> {
        if !is_envelope(self.code) {
            return Err(EncodeError::out_of_range(Expectation::ProtectedReply).into());
        }
        let lines = self.fragments.map(Fragment);
        write_lines(self.code, EncodeStyle::Code, lines, out)
    }
}

/// A line of a protected reply.
struct Fragment<F>(F);

impl<F: AsRef<[u8]>> Line for Fragment<F> {
    fn check(&self) -> Result<Value<'_>, EncodeError> {
        Ok(Value::Base64(self.0.as_ref()))
    }
}
