//! Writes the reply to FEAT.

use alloc::vec::Vec;

use super::error::EncodeError;
use super::reply::ReplyBuilder;
use crate::EncodeErrorKind;
use crate::ReplyCode;

/// Writes the reply to FEAT (RFC 2389, section 3.2): each feature after exactly one space, and `211
/// End` as the last line.
///
/// A feature is a name, or a name, a space and parameters. Without features the reply is the single
/// line `211 End`, because the RFC forbids an empty list.
///
/// # Errors
///
/// Both errors have the line of the reply. [`ControlByte`](EncodeErrorKind::ControlByte) if a feature
/// contains a control byte other than a tab in its parameters.
/// [`OutOfRange`](EncodeErrorKind::OutOfRange) if its name is empty or not ASCII, or if it ends with the
/// space after the name.
///
/// ```
/// let reply = ftp_reply::encode_features(["MDTM", "REST STREAM", "SIZE"])?;
/// assert_eq!(reply, b"211-Features:\r\n MDTM\r\n REST STREAM\r\n SIZE\r\n211 End\r\n");
/// # Ok::<(), ftp_reply::EncodeError>(())
/// ```
pub fn encode_features<L>(features: L) -> Result<Vec<u8>, EncodeError>
where
    L: IntoIterator<IntoIter: Clone, Item: AsRef<[u8]>>,
{
    let features = features.into_iter();
    let mut count = 0;
    for feature in features.clone() {
        count += 1;
        check(feature.as_ref()).map_err(|(kind, at)| EncodeError::at(kind, count, at))?;
    }
    let frame = |lines: &'static [&'static str]| lines.iter().copied().map(Line::Frame);
    let before = frame(if count == 0 { &[] } else { &["Features:"] });
    let lines = before
        .chain(features.map(Line::Feature))
        .chain(frame(&["End"]));
    ReplyBuilder::new(ReplyCode::SYSTEM_STATUS, lines).encode()
}

/// Checks a feature against the grammar. The error has the offset of the first invalid byte.
fn check(feature: &[u8]) -> Result<(), (EncodeErrorKind, usize)> {
    let name = feature
        .split(|byte| *byte == b' ')
        .next()
        .unwrap_or_default();
    let is_invalid = |(at, byte): &(usize, &u8)| {
        byte.is_ascii_control() && (**byte != b'\t' || *at < name.len())
    };
    if let Some((at, _)) = feature.iter().enumerate().find(is_invalid) {
        return Err((EncodeErrorKind::ControlByte, at));
    }
    if let Some(at) = name.iter().position(|byte| !byte.is_ascii()) {
        return Err((EncodeErrorKind::OutOfRange, at));
    }
    let ends_at_space = feature.len() == name.len() + 1;
    if name.is_empty() || ends_at_space {
        return Err((EncodeErrorKind::OutOfRange, name.len()));
    }
    Ok(())
}

/// A line of the reply: a feature, or the first or last line.
enum Line<F> {
    Frame(&'static str),
    Feature(F),
}

impl<F: AsRef<[u8]>> AsRef<[u8]> for Line<F> {
    fn as_ref(&self) -> &[u8] {
        match self {
            Line::Frame(text) => text.as_bytes(),
            Line::Feature(feature) => feature.as_ref(),
        }
    }
}
