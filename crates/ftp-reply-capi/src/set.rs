//! Closed sets: names, texts and numbers of their members.

use core::ffi::{c_char, c_int};

use reply::{ClosedSet, ClosedSetMember, Lang};

use crate::lang::lang;
use crate::raw::{bytes, pointer};
use crate::source::{ftp_reply_source_t, nth};

/// Returns the number of an optional member of one of the core's sets; 0 for `None`.
pub(crate) fn number(member: Option<impl Into<ClosedSetMember>>) -> c_int {
    member.map_or(0, |member| c_int::from(member.into().number()))
}

/// Returns the core's set with this number.
fn find(set: c_int) -> Option<ClosedSet> {
    ClosedSet::from_number(u8::try_from(set).ok()?)
}

/// Returns the member of a set whose constant has this value.
pub(crate) fn member(set: c_int, value: c_int) -> Option<ClosedSetMember> {
    let set = find(set)?;
    let value = u32::try_from(value).ok()?;
    let number = if set.has_flags() {
        value
            .is_power_of_two()
            .then(|| value.trailing_zeros() + 1)?
    } else {
        value
    };
    set.member(u8::try_from(number).ok()?)
}

/// Returns the value of a member's constant; 0 for `None`.
fn value(member: Option<ClosedSetMember>) -> c_int {
    member.map_or(0, |member| {
        let number = member.number();
        if member.set().has_flags() {
            1_i32.wrapping_shl(u32::from(number) - 1)
        } else {
            c_int::from(number)
        }
    })
}

/// Returns the name of a closed set in snake_case, or NULL if the set is not one of FTP_REPLY_SET_*. The sets
/// are numbered from 1 without a gap.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_set_name(set: c_int) -> *const c_char {
    pointer(find(set).map(ClosedSet::name))
}

/// Returns the closed set with this name, in any letter case, as one of FTP_REPLY_SET_*; 0 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_set_from_name(name: *const c_char) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    let name = unsafe { bytes(name) }.and_then(|name| core::str::from_utf8(name).ok());
    let set = name.and_then(ClosedSet::from_name);
    set.map_or(0, |set| c_int::from(set.number()))
}

/// Returns a member of a closed set by its index from 0, or 0 beyond the last member. The members are in the
/// order of their numbers.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_member_at(set: c_int, index: usize) -> c_int {
    let number = u8::try_from(index.saturating_add(1)).ok();
    value(
        find(set)
            .zip(number)
            .and_then(|(set, number)| set.member(number)),
    )
}

/// Returns the member of a closed set with this name or former name, in any letter case; 0 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_member_from_name(set: c_int, name: *const c_char) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    let name = unsafe { bytes(name) }.and_then(|name| core::str::from_utf8(name).ok());
    let both = find(set).zip(name);
    value(both.and_then(|(set, name)| set.member_from_name(name)))
}

/// Returns the name of a member of a closed set in snake_case, the same in every programming language. The
/// value is that of the member's constant. NULL if the set has no such member, or if there is no such set.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_member_name(set: c_int, value: c_int) -> *const c_char {
    pointer(member(set, value).map(ClosedSetMember::name))
}

/// Returns a former name of a member of a closed set, by its index from 0; NULL beyond the last one.
/// ftp_reply_member_from_name() still accepts it.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_member_alias(set: c_int, value: c_int, index: usize) -> *const c_char {
    pointer(member(set, value).and_then(|member| member.aliases().get(index)))
}

/// Returns the text of a member of a closed set, one line; NULL if there is no such member or language.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_member_text(set: c_int, value: c_int, lang: c_int) -> *const c_char {
    pointer(in_lang(set, value, lang).map(|(member, lang)| member.text(lang)))
}

/// Returns the explanation of a member of a closed set; NULL if the set does not explain its members, or if
/// there is no such member or language.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_member_explain(set: c_int, value: c_int, lang: c_int) -> *const c_char {
    pointer(in_lang(set, value, lang).and_then(|(member, lang)| member.explain(lang)))
}

/// Returns a section that defines a member of a closed set, by its index from 0; 0 beyond the last one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_member_source(
    set: c_int,
    value: c_int,
    index: usize,
) -> ftp_reply_source_t {
    nth(member(set, value).map(ClosedSetMember::sources), index)
}

fn in_lang(set: c_int, value: c_int, lang: c_int) -> Option<(ClosedSetMember, Lang)> {
    member(set, value).zip(self::lang(lang))
}
