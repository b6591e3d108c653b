//! Writes the reply to FEAT.

#[cfg(feature = "alloc")]
use alloc::vec::Vec;

use super::lines::{Line, write_lines};
use super::output::{Encode, Output};
use super::sink::{Sink, SinkError};
use super::value::Value;
use crate::payload::Features;
use crate::{EncodeError, EncodeErrorKind, EncodeStyle, Expectation, ReplyCode};

impl Features<'_> {
    /// Returns the bytes of the 211 reply to FEAT (RFC 2389, section 3.2): each feature after exactly one
    /// space, and `211 End` as the last line.
    ///
    /// A feature is a name, or a name, a space and parameters; a [`Feature`](crate::payload::Feature) is
    /// one, too. Without features the reply is the single line `211 End`, because the RFC forbids an
    /// empty list.
    ///
    /// # Errors
    ///
    /// Both errors have the line of the reply. [`ControlByte`](EncodeErrorKind::ControlByte) if a feature
    /// contains a control byte other than a tab in its parameters.
    /// [`OutOfRange`](EncodeErrorKind::OutOfRange) if its name is empty or not ASCII, or if it ends with the
    /// space after the name.
    ///
    /// ```
    /// use ftp_reply::payload::Features;
    ///
    /// let reply = Features::encode(["MDTM", "REST STREAM", "SIZE"])?;
    /// assert_eq!(reply, b"211-Features:\r\n MDTM\r\n REST STREAM\r\n SIZE\r\n211 End\r\n");
    /// # Ok::<(), ftp_reply::EncodeError>(())
    /// ```
    #[cfg(feature = "alloc")]
    pub fn encode(features: impl IntoIterator<Item: AsRef<[u8]>>) -> Result<Vec<u8>, EncodeError> {
        FeatureList(features.into_iter()).to_vec()
    }

    /// Appends the reply of [`encode`](Self::encode) to a sink and returns its length in bytes.
    ///
    /// # Errors
    ///
    /// The same as `encode`, and those of the sink.
    pub fn encode_into<S: Sink>(
        features: impl IntoIterator<Item: AsRef<[u8]>>,
        sink: &mut S,
    ) -> Result<usize, SinkError<S::Error>> {
        FeatureList(features.into_iter()).to_sink(sink)
    }
}

struct FeatureList<I>(I);

impl<I: Iterator<Item: AsRef<[u8]>>> Encode for FeatureList<I> {
    fn write<S: Sink>(self, out: &mut Output<'_, S>) -> Result<(), SinkError<S::Error>> {
        let mut features = self.0.peekable();
        let first = features.peek().map(|_| FeatureLine::Frame("Features:"));
        let lines = first
            .into_iter()
            .chain(features.map(FeatureLine::Feature))
            .chain([FeatureLine::Frame("End")]);
        write_lines(ReplyCode::SYSTEM_STATUS, EncodeStyle::Indent, lines, out)
    }
}

/// A line of the reply: a feature, or the first or last line.
enum FeatureLine<F> {
    Frame(&'static str),
    Feature(F),
}

impl<F: AsRef<[u8]>> Line for FeatureLine<F> {
    fn check(&self) -> Result<Value<'_>, EncodeError> {
        match self {
            FeatureLine::Frame(text) => Ok(Value::Bytes(text.as_bytes())),
            FeatureLine::Feature(feature) => check(feature.as_ref()),
        }
    }
}

/// Checks a feature against the grammar. The error has the offset of the first invalid byte.
fn check(feature: &[u8]) -> Result<Value<'_>, EncodeError> {
    let name = feature
        .split(|byte| *byte == b' ')
        .next()
        .unwrap_or_default();
    let is_invalid = |(at, byte): &(usize, &u8)| {
        byte.is_ascii_control() && (**byte != b'\t' || *at < name.len())
    };
    if let Some((at, _)) = feature.iter().enumerate().find(is_invalid) {
        return Err(EncodeError::at(EncodeErrorKind::ControlByte, 0, at));
    }
    if let Some(at) = name.iter().position(|byte| !byte.is_ascii()) {
        return Err(EncodeError::out_of_range_at(at, Expectation::Feature));
    }
    let ends_at_space = feature.len() == name.len() + 1;
    if name.is_empty() || ends_at_space {
        return Err(EncodeError::out_of_range_at(
            name.len(),
            Expectation::Feature,
        ));
    }
    Ok(Value::Bytes(feature))
}
