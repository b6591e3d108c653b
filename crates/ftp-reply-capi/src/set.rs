//! Closed sets: names, texts and numbers of their members.

use core::ffi::{c_char, c_int};

use reply::ClosedSetMember;

use crate::generated::sets::SETS;
use crate::lang::{Texts, in_lang};
use crate::raw::{Text, bytes, pointer};
use crate::source::{Sources, ftp_reply_source_t, nth};

/// A closed set, in the generated table.
pub(crate) struct Set {
    pub(crate) name: Text,
    /// Whether members combine, so that the value of each one is a bit.
    pub(crate) has_flags: bool,
    pub(crate) members: &'static [Member],
}

/// A member of a closed set, in the generated table.
pub(crate) struct Member {
    pub(crate) name: Text,
    pub(crate) former_names: &'static [Text],
    pub(crate) text: Texts,
    pub(crate) explain: Texts,
    pub(crate) sources: Sources,
}

impl Set {
    /// Returns the index of the member whose constant has this value.
    fn index(&self, value: c_int) -> Option<usize> {
        let value = u32::try_from(value).ok()?;
        if !self.has_flags {
            return usize::try_from(value.checked_sub(1)?).ok();
        }
        let is_flag = value.is_power_of_two();
        is_flag.then(|| value.trailing_zeros() as usize)
    }

    /// Returns the value of the constant of the member at an index.
    fn value(&self, index: usize) -> c_int {
        // A number fits into one byte, and a set of flags has at most 31 members.
        let index = c_int::try_from(index).unwrap_or(0);
        if self.has_flags {
            1_i32.wrapping_shl(index.unsigned_abs())
        } else {
            index + 1
        }
    }
}

impl Member {
    /// Returns true if this is the member's name or a former one, in any letter case.
    fn has_name(&self, name: &[u8]) -> bool {
        let is_it = |known: Text| known.bytes().eq_ignore_ascii_case(name);
        is_it(self.name) || self.former_names.iter().copied().any(is_it)
    }
}

/// Returns the number of an optional member of one of the core's sets; 0 for `None`.
pub(crate) fn number(member: Option<impl ClosedSetMember>) -> c_int {
    member.map_or(0, |member| c_int::from(member.number()))
}

/// Returns the set with this number.
fn find(set: c_int) -> Option<&'static Set> {
    SETS.get(usize::try_from(set).ok()?.checked_sub(1)?)
}

/// Returns the member of a set whose constant has this value.
pub(crate) fn member(set: c_int, value: c_int) -> Option<&'static Member> {
    let set = find(set)?;
    set.members.get(set.index(value)?)
}

/// Returns the name of a closed set in snake_case, or NULL if the set is not one of
/// FTP_REPLY_SET_*. The sets are numbered from 1 without a gap.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_set_name(set: c_int) -> *const c_char {
    pointer(find(set).map(|set| set.name))
}

/// Returns the closed set with this name, in any letter case, as one of FTP_REPLY_SET_*; 0 if there
/// is none.
///
/// The name must be NULL, which gives 0, or a string that ends with NUL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_set_from_name(name: *const c_char) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    let Some(name) = (unsafe { bytes(name) }) else {
        return 0;
    };
    let mut numbered = (1..).zip(&SETS);
    let found = numbered.find(|(_, set)| set.name.bytes().eq_ignore_ascii_case(name));
    found.map_or(0, |(number, _)| number)
}

/// Returns a member of a closed set by its index from 0, or 0 beyond the last member. The members
/// are in the order of their numbers.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_member_at(set: c_int, index: usize) -> c_int {
    let set = find(set).filter(|set| index < set.members.len());
    set.map_or(0, |set| set.value(index))
}

/// Returns the member of a closed set with this name or former name, in any letter case; 0 if there
/// is none.
///
/// The name must be NULL, which gives 0, or a string that ends with NUL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_member_from_name(set: c_int, name: *const c_char) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    let (Some(set), Some(name)) = (find(set), unsafe { bytes(name) }) else {
        return 0;
    };
    let index = set.members.iter().position(|member| member.has_name(name));
    index.map_or(0, |index| set.value(index))
}

/// Returns the name of a member of a closed set in snake_case, the same in every programming
/// language. The value is that of the member's constant. NULL if the set has no such member,
/// or if there is no such set.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_member_name(set: c_int, value: c_int) -> *const c_char {
    pointer(member(set, value).map(|member| member.name))
}

/// Returns the text of a member of a closed set, one line; NULL if there is no such member or
/// language.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_member_text(set: c_int, value: c_int, lang: c_int) -> *const c_char {
    pointer(member(set, value).and_then(|member| in_lang(&member.text, lang)))
}

/// Returns the explanation of a member of a closed set; NULL if the set does not explain its
/// members, or if there is no such member or language.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_member_explain(set: c_int, value: c_int, lang: c_int) -> *const c_char {
    pointer(member(set, value).and_then(|member| in_lang(&member.explain, lang)))
}

/// Returns a section that defines a member of a closed set, by its index from 0; NULL beyond the
/// last one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_member_source(
    set: c_int,
    value: c_int,
    index: usize,
) -> *const ftp_reply_source_t {
    nth(member(set, value).map(|member| member.sources), index)
}
