//! Features in a 211 reply.

use core::fmt;

use crate::part;
use crate::payload::error::PayloadError;
use crate::payload::input::Input;
use crate::payload::lenient::Lenient;
use crate::{Escaped, Expectation, Lines, ReplyCode, ReplyView};

const CARRIERS: [ReplyCode; 1] = [ReplyCode::SYSTEM_STATUS];
const EXPECTED_REPLY: Expectation = Expectation::FeaturesReply;

/// The features in a 211 reply to FEAT (RFC 2389, section 3.2).
///
/// A server without features, or one that rejects FEAT with 500 or 502, may still support older
/// extensions such as SIZE and MDTM. Try the commands to find out (section 3.2, last paragraph).
///
/// ```
/// use ftp_reply::payload::Features;
/// # let reply = ftp_reply::Reply::parse(b"211-Features:\r\n REST STREAM\r\n SIZE\r\n211 End\r\n").unwrap();
///
/// // 211-Features:
/// //  REST STREAM
/// //  SIZE
/// // 211 End
/// let features = Features::parse(&reply)?;
/// assert_eq!(features.iter().count(), 2);
/// assert_eq!(features.get("rest").unwrap().params(), b"STREAM");
/// assert!(features.get("MLST").is_none());
/// # Ok::<(), ftp_reply::payload::PayloadError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Features<'a> {
    reply: ReplyView<'a>,
}

impl<'a> Features<'a> {
    /// Parses a 211 reply. A line between the first and the last is a feature if it starts with a space,
    /// or with `211-` as some servers send it, followed by a name of printable ASCII characters. All
    /// other lines are skipped. A one-line reply has no features.
    ///
    /// 211 also answers STAT and HELP. Only the command shows which one it is.
    ///
    /// # Errors
    ///
    /// `wrong_code`.
    pub fn parse(reply: impl Into<ReplyView<'a>>) -> Result<Features<'a>, PayloadError> {
        let reply = reply.into();
        Input::reply(reply, &CARRIERS, EXPECTED_REPLY)?;
        Ok(Features { reply })
    }

    /// Parses a 211 reply as [`parse`](Self::parse) does, or one with another 2yz code if it contains a
    /// feature.
    ///
    /// # Errors
    ///
    /// The errors of `parse`.
    pub fn parse_lenient(
        reply: impl Into<ReplyView<'a>>,
    ) -> Result<Lenient<Features<'a>>, PayloadError> {
        let reply = reply.into();
        let read = |input: Input<'a>, reply| {
            let features = Features { reply };
            if CARRIERS.contains(&reply.code()) || features.iter().next().is_some() {
                Ok(features)
            } else {
                Err(input.missing(EXPECTED_REPLY))
            }
        };
        Lenient::read_any_code(reply, &CARRIERS, EXPECTED_REPLY, read)
    }

    /// Returns the features in the order of the server, which has no meaning.
    ///
    /// ```
    /// # use ftp_reply::{Reply, payload::Features};
    /// let reply = Reply::parse(b"211-Features:\r\n SIZE\r\n AUTH TLS\r\n211 End\r\n").unwrap();
    /// let features = Features::parse(&reply)?;
    /// let names: Vec<&[u8]> = features.iter().map(|feature| feature.name()).collect();
    /// assert_eq!(names, [&b"SIZE"[..], b"AUTH"]);
    /// # Ok::<(), ftp_reply::payload::PayloadError>(())
    /// ```
    pub fn iter(&self) -> FeatureIter<'a> {
        FeatureIter {
            lines: self.reply.lines(),
            is_first: true,
        }
    }

    /// Returns the first feature with this name in any letter case (RFC 2389, section 3.2).
    pub fn get(&self, name: &str) -> Option<Feature<'a>> {
        self.iter()
            .find(|feature| feature.name().eq_ignore_ascii_case(name.as_bytes()))
    }
}

impl<'a> IntoIterator for &Features<'a> {
    type Item = Feature<'a>;
    type IntoIter = FeatureIter<'a>;

    fn into_iter(self) -> FeatureIter<'a> {
        self.iter()
    }
}

impl fmt::Debug for Features<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// The features of a reply; see [`Features::iter`].
#[derive(Clone, Debug)]
pub struct FeatureIter<'a> {
    lines: Lines<'a>,
    is_first: bool,
}

impl<'a> Iterator for FeatureIter<'a> {
    type Item = Feature<'a>;

    fn next(&mut self) -> Option<Feature<'a>> {
        loop {
            let (raw, line) = self.lines.next_line()?;
            let is_frame = core::mem::take(&mut self.is_first) || self.lines.len() == 0;
            if is_frame || !(line.starts_with(b" ") || had_code(raw, line)) {
                continue;
            }
            let line = line.trim_ascii_start();
            let mut name = line.iter().take_while(|byte| **byte != b' ');
            let name_len = name.clone().count();
            if name_len > 0 && name.all(u8::is_ascii_graphic) {
                // A space without parameters after it is not part of the feature.
                let has_params = line.len() > name_len + 1;
                let line = if has_params {
                    line
                } else {
                    part::before(line, name_len)
                };
                return Some(Feature { line, name_len });
            }
        }
    }
}

impl core::iter::FusedIterator for FeatureIter<'_> {}

/// Returns `true` if the code and a hyphen came before the text of this line.
fn had_code(raw: &[u8], line: &[u8]) -> bool {
    let before = raw.strip_suffix(line).and_then(<[u8]>::last_chunk);
    before.is_some_and(|[digits @ .., last]: &[u8; 4]| {
        digits.iter().all(u8::is_ascii_digit) && *last == b'-'
    })
}

/// One feature: its name and its parameters.
///
/// `as_ref` returns both as one text, which [`Features::encode`] writes.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Feature<'a> {
    line: &'a [u8],
    name_len: usize,
}

impl<'a> Feature<'a> {
    /// Returns the name in the letter case that was sent. It is usually the name of a command.
    pub fn name(&self) -> &'a [u8] {
        part::before(self.line, self.name_len)
    }

    /// Returns the text after the name and a space, or nothing. The document of the feature defines
    /// its meaning. For example, the star in `MLST size*;type*;perm;` marks the facts that are sent
    /// by default (RFC 3659, section 7.8).
    pub fn params(&self) -> &'a [u8] {
        self.line.get(self.name_len + 1..).unwrap_or_default()
    }
}

impl AsRef<[u8]> for Feature<'_> {
    fn as_ref(&self) -> &[u8] {
        self.line
    }
}

impl fmt::Debug for Feature<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Feature")
            .field("name", &Escaped(self.name()))
            .field("params", &Escaped(self.params()))
            .finish()
    }
}
