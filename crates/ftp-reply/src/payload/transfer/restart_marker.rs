//! Restart markers in a 110 reply.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;
use core::fmt;

use crate::payload::error::PayloadError;
use crate::payload::input::Input;
use crate::write::{Encode, FormReply, Value};
use crate::{
    EncodeError, Escaped, Expectation, PayloadErrorKind, ReplyCode, ReplyView, Sink, SinkError,
};

const EXPECTED: Expectation = Expectation::RestartMarker;

/// The two markers of a 110 reply (RFC 1123, section 4.1.3.4). They mark the same position in the
/// file, one in the notation of the sender of the data and one in that of the receiver.
///
/// A marker consists of printable ASCII characters without spaces (RFC 959, section 5.3.2). Only
/// the side that created it can interpret it. REST sends it back.
///
/// ```
/// use ftp_reply::payload::RestartMarker;
/// # let reply = ftp_reply::Reply::parse(b"110 MARK 4096 = 17:512\r\n").unwrap();
///
/// // 110 MARK 4096 = 17:512
/// let marker = RestartMarker::parse(&reply)?;
/// assert_eq!(marker.sender(), "4096");
/// assert_eq!(marker.receiver(), "17:512");
/// # Ok::<(), ftp_reply::payload::PayloadError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct RestartMarker<'a> {
    sender: &'a str,
    receiver: &'a str,
}

impl<'a> RestartMarker<'a> {
    /// Parses a 110 reply. The text must be exact: one line, `MARK` in capitals, one space on each side
    /// of `=`.
    ///
    /// # Errors
    ///
    /// `wrong_code`, `multi_line`, `missing` if there is no text, `malformed` for any other text.
    pub fn parse(reply: impl Into<ReplyView<'a>>) -> Result<RestartMarker<'a>, PayloadError> {
        let reply = reply.into();
        let input = Input::reply(
            reply,
            &[ReplyCode::RESTART_MARKER],
            Expectation::RestartMarkerReply,
        )?;
        let line = input.only_line(reply, EXPECTED)?;
        let marker =
            markers(line).and_then(|(sender, receiver)| RestartMarker::new(sender, receiver).ok());
        marker.ok_or_else(|| input.error(PayloadErrorKind::Malformed, line, EXPECTED))
    }

    /// Creates a pair of markers.
    ///
    /// # Errors
    ///
    /// [`OutOfRange`](crate::EncodeErrorKind::OutOfRange) if a marker is empty, or contains a space or a
    /// character that is not printable ASCII.
    ///
    /// ```
    /// # use ftp_reply::payload::RestartMarker;
    /// assert!(RestartMarker::new("1", "2").is_ok());
    /// assert!(RestartMarker::new("1 ", "2").is_err());
    /// ```
    pub fn new(sender: &'a str, receiver: &'a str) -> Result<RestartMarker<'a>, EncodeError> {
        if is_marker(sender) && is_marker(receiver) {
            Ok(RestartMarker { sender, receiver })
        } else {
            Err(EncodeError::out_of_range(EXPECTED))
        }
    }

    /// Returns the marker of the sender of the data.
    pub const fn sender(&self) -> &'a str {
        self.sender
    }

    /// Returns the marker of the receiver of the data.
    pub const fn receiver(&self) -> &'a str {
        self.receiver
    }

    /// Returns the bytes of the 110 reply.
    ///
    /// # Errors
    ///
    /// Never fails. Returns a `Result` like every other encoder.
    ///
    /// ```
    /// # use ftp_reply::payload::RestartMarker;
    /// assert_eq!(RestartMarker::new("1", "2")?.encode()?, b"110 MARK 1 = 2\r\n");
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    #[cfg(feature = "alloc")]
    pub fn encode(&self) -> Result<Vec<u8>, EncodeError> {
        self.form().to_vec()
    }

    /// Appends the reply of [`encode`](Self::encode) to a sink and returns its length in bytes.
    ///
    /// # Errors
    ///
    /// The same as `encode`, and those of the sink.
    pub fn encode_into<S: Sink>(&self, sink: &mut S) -> Result<usize, SinkError<S::Error>> {
        self.form().to_sink(sink)
    }

    fn form(&self) -> FormReply<'_, 2> {
        let values = [
            ("sender", Value::Bytes(self.sender.as_bytes())),
            ("receiver", Value::Bytes(self.receiver.as_bytes())),
        ];
        FormReply::new(ReplyCode::RESTART_MARKER, values)
    }
}

/// Returns the text on each side of the first equals sign between spaces.
fn markers(line: &[u8]) -> Option<(&str, &str)> {
    const BETWEEN: &[u8] = b" = ";
    let pair = line.strip_prefix(b"MARK ")?;
    let mut windows = pair.windows(BETWEEN.len());
    let (sender, rest) = pair.split_at_checked(windows.position(|window| window == BETWEEN)?)?;
    let receiver = rest.strip_prefix(BETWEEN)?;
    let text = |marker| core::str::from_utf8(marker).ok();
    Some((text(sender)?, text(receiver)?))
}

fn is_marker(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic())
}

impl fmt::Debug for RestartMarker<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RestartMarker")
            .field("sender", &Escaped(self.sender.as_bytes()))
            .field("receiver", &Escaped(self.receiver.as_bytes()))
            .finish()
    }
}
