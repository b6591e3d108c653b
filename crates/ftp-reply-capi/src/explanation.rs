//! A reply explained for a screen.

use core::ffi::{c_char, c_int};
use core::{ptr, slice};

use reply::help::{Advice, Explanation, explain};
use reply::{Lang, Recovery, ReplyCode};

use crate::advice::{members, own_causes};
use crate::code::{code_number, ftp_reply_code_t, ftp_reply_meaning_text, ftp_reply_text, row};
use crate::command::{command, ftp_reply_command_t, verb_number};
use crate::generated::constants::{
    FTP_REPLY_FAULT_MALFORMED, FTP_REPLY_RESULT_NULL_ARGUMENT, FTP_REPLY_RESULT_OK,
    FTP_REPLY_SET_CLASS, FTP_REPLY_SET_FAULT, FTP_REPLY_SET_RECOVERY,
};
use crate::hint::{self, ftp_reply_hint_t, optional_code};
use crate::lang::TextLists;
use crate::raw::{Text, bytes_of, pointer, write};
use crate::set::{ftp_reply_member_text, number};

/// What a reply means and what to do, in one language. The strings are static.
#[repr(C)]
pub struct ftp_reply_explanation_t {
    /// What the code means, one line.
    pub headline: *const c_char,
    /// cause_count causes, the likeliest first; NULL if there are none.
    pub causes: *const *const c_char,
    /// Number of causes.
    pub cause_count: usize,
    /// What to do, in one or two sentences.
    pub next_step: *const c_char,
    /// What to do, one of FTP_REPLY_RECOVERY_*.
    pub recovery: c_int,
    /// Commands to send instead of the one that failed, or before it, the best one first; 0 after the
    /// last one.
    pub commands: [ftp_reply_command_t; 4],
    /// The best hint for the text, from which cause, next step and recovery come; NULL if there is none.
    pub hint: *const ftp_reply_hint_t,
    /// Room for later versions; 0.
    pub reserved: [u64; 4],
}

/// Explains a reply with this code and text. The code 0 stands for a line that is not a reply. The best
/// hint for the text comes before the advice for the command and situation, and that before the texts
/// of the code, so that nothing in the explanation contradicts what the server says. The command can be
/// 0 if it is not known; the situation is 0 or a combination of FTP_REPLY_SITUATION_*. An unknown
/// language means English.
///
/// Returns FTP_REPLY_RESULT_NULL_ARGUMENT if explanation is NULL, or if text is NULL and length is not
/// 0; FTP_REPLY_RESULT_INVALID_CODE if the code is neither a code nor 0. The explanation is not written
/// then.
///
/// The text must be NULL or point to length bytes; explanation must be NULL or writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ftp_reply_explain_reply(
    code: ftp_reply_code_t,
    text: *const c_char,
    length: usize,
    command: ftp_reply_command_t,
    situation: c_int,
    lang: c_int,
    explanation: *mut ftp_reply_explanation_t,
) -> c_int {
    // SAFETY: the caller guarantees what this function requires.
    let text = unsafe { bytes_of(text, length) };
    if explanation.is_null() || (text.is_none() && length > 0) {
        return FTP_REPLY_RESULT_NULL_ARGUMENT;
    }
    let code = match optional_code(code) {
        Ok(code) => code,
        Err(result) => return result,
    };
    let lang = u8::try_from(lang).ok().and_then(Lang::from_number);
    let lang = lang.unwrap_or(Lang::En);
    let mut found = explain(code, text.unwrap_or_default(), lang);
    if let Some(command) = self::command(command) {
        found = members(situation, |situation| found.to(command, situation));
    }
    // SAFETY: the caller guarantees what this function requires.
    unsafe { write(explanation, flat(code, found, c_int::from(lang.number()))) };
    FTP_REPLY_RESULT_OK
}

/// Returns the explanation with the strings of this crate.
fn flat(code: Option<ReplyCode>, found: Explanation, lang: c_int) -> ftp_reply_explanation_t {
    let (meaning, advice) = found.table_entries();
    let hint = found.hint().and_then(hint::row);
    let causes = causes(code, advice, hint, lang);
    let mut commands = [0; 4];
    let suggested = found.suggested_commands().iter();
    for (command, known) in commands.iter_mut().zip(suggested) {
        *command = verb_number(*known);
    }
    ftp_reply_explanation_t {
        headline: headline(code, meaning, lang),
        causes: Text::pointers(causes),
        cause_count: causes.len(),
        next_step: next_step(found.recovery(), advice, hint, lang),
        recovery: number(Some(found.recovery())),
        commands,
        hint: hint.map_or(ptr::null(), ptr::from_ref),
        reserved: [0; 4],
    }
}

fn headline(code: Option<ReplyCode>, meaning: Option<usize>, lang: c_int) -> *const c_char {
    let Some(code) = code else {
        return ftp_reply_member_text(FTP_REPLY_SET_FAULT, FTP_REPLY_FAULT_MALFORMED, lang);
    };
    let text = match meaning {
        Some(index) => ftp_reply_meaning_text(code_number(Some(code)), index, lang),
        None => ftp_reply_text(code_number(Some(code)), lang),
    };
    if text.is_null() {
        let class = number(Some(code.class()));
        return ftp_reply_member_text(FTP_REPLY_SET_CLASS, class, lang);
    }
    text
}

fn causes(
    code: Option<ReplyCode>,
    advice: Option<Advice>,
    hint: Option<&'static ftp_reply_hint_t>,
    lang: c_int,
) -> &'static [Text] {
    if let Some(hint) = hint {
        let cause = usize::try_from(lang)
            .ok()
            .and_then(|lang| hint.hint.cause.get(lang));
        return cause.map_or(&[], slice::from_ref);
    }
    let of_code = || Some(&row(code_number(code))?.causes);
    let lists: Option<&'static TextLists> = advice.and_then(own_causes).or_else(of_code);
    let list = lists.and_then(|lists| lists.get(usize::try_from(lang).ok()?));
    list.copied().unwrap_or_default()
}

fn next_step(
    recovery: Recovery,
    advice: Option<Advice>,
    hint: Option<&'static ftp_reply_hint_t>,
    lang: c_int,
) -> *const c_char {
    let advised = || Some(&crate::advice::row(advice?)?.text);
    let texts = hint.map(|hint| &hint.hint.next_step).or_else(advised);
    match texts {
        Some(texts) => pointer(crate::lang::in_lang(texts, lang)),
        None => ftp_reply_member_text(FTP_REPLY_SET_RECOVERY, number(Some(recovery)), lang),
    }
}
