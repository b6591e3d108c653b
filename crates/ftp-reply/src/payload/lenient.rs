//! Lenient reading: a value, and what was accepted to get it.

use core::fmt;

use super::error::PayloadError;
use super::input::Input;
use crate::{Expectation, Liberty, ReplyClass, ReplyCode, ReplyView};

/// A value that was read leniently, and the liberties that this took.
///
/// Without liberties, the value is the one that the strict reading returns.
///
/// ```
/// use ftp_reply::payload::{Liberty, Pathname};
/// # let reply = ftp_reply::Reply::parse(b"257 /home/user\r\n").unwrap();
///
/// // 257 /home/user
/// assert!(Pathname::parse(&reply).is_err());
/// let read = Pathname::parse_lenient(&reply)?;
/// assert_eq!(&*read.value.to_cow(), b"/home/user");
/// assert!(read.liberties.iter().eq([Liberty::UnquotedPath]));
/// # Ok::<(), ftp_reply::payload::PayloadError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub struct Lenient<T> {
    /// The value.
    pub value: T,
    /// What the strict reading would have rejected.
    pub liberties: Liberties,
}

impl<T> Lenient<T> {
    /// Reads a reply with one of the codes of `carriers` or, as a liberty, another 2yz code: strictly
    /// with `strict`, and if that fails with `tolerant`. If both fail, the error is the strict one.
    pub(super) fn read<'a>(
        reply: ReplyView<'a>,
        carriers: &[ReplyCode],
        expected: Expectation,
        strict: impl FnOnce(Input<'a>, ReplyView<'a>) -> Result<T, PayloadError>,
        tolerant: impl FnOnce(
            Input<'a>,
            ReplyView<'a>,
            &mut Liberties,
        ) -> Result<Option<T>, PayloadError>,
    ) -> Result<Lenient<T>, PayloadError> {
        let mut liberties = Liberties::NONE;
        let wrong_code = Input::reply(reply, carriers, expected).err();
        if let Some(error) = wrong_code {
            if reply.code().class() != ReplyClass::PositiveCompletion {
                return Err(error);
            }
            liberties.add(Liberty::OtherCode);
        }
        let input = Input::any_reply(reply);
        let value = match strict(input, reply) {
            Ok(value) => value,
            Err(error) => tolerant(input, reply, &mut liberties)?
                .ok_or_else(|| wrong_code.unwrap_or(error))?,
        };
        Ok(Lenient { value, liberties })
    }

    /// Reads a reply whose only liberty is another 2yz code.
    pub(super) fn read_any_code<'a>(
        reply: ReplyView<'a>,
        carriers: &[ReplyCode],
        expected: Expectation,
        strict: impl FnOnce(Input<'a>, ReplyView<'a>) -> Result<T, PayloadError>,
    ) -> Result<Lenient<T>, PayloadError> {
        Lenient::read(reply, carriers, expected, strict, |_, _, _| Ok(None))
    }
}

/// A set of [`Liberty`] members, in the order of their numbers.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Liberties {
    /// Bit `n - 1` is the member with the number `n`.
    bits: u32,
}

impl Liberties {
    pub(super) const NONE: Liberties = Liberties { bits: 0 };

    pub(super) fn add(&mut self, liberty: Liberty) {
        self.bits |= bit(liberty);
    }

    /// Returns `true` if there are none, so that the strict reading returns the same value.
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// Returns `true` if the liberty is one of them.
    pub const fn contains(self, liberty: Liberty) -> bool {
        self.bits & bit(liberty) != 0
    }

    /// Returns an iterator over them.
    pub const fn iter(self) -> LibertyIter {
        LibertyIter { remaining: self }
    }
}

const fn bit(liberty: Liberty) -> u32 {
    1 << (liberty.number() - 1)
}

impl IntoIterator for Liberties {
    type Item = Liberty;
    type IntoIter = LibertyIter;

    fn into_iter(self) -> LibertyIter {
        self.iter()
    }
}

impl fmt::Debug for Liberties {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

/// The members of [`Liberties`]; see [`Liberties::iter`].
#[derive(Clone, Debug)]
pub struct LibertyIter {
    remaining: Liberties,
}

impl Iterator for LibertyIter {
    type Item = Liberty;

    fn next(&mut self) -> Option<Liberty> {
        let mut members = Liberty::ALL.iter().copied();
        let next = members.find(|liberty| self.remaining.contains(*liberty))?;
        self.remaining.bits &= !bit(next);
        Some(next)
    }
}

impl core::iter::FusedIterator for LibertyIter {}
