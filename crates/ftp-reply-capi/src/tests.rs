//! Compares the tables and numbers of this crate with the core crate's: two templates, one `codes.toml`.

mod advice;
mod buffer;
mod dialogue;
mod display;
mod error;
mod help;
mod payload;
mod scanner;
mod view;
mod write;

use core::ffi::{CStr, c_char, c_int};
use std::ffi::CString;

use reply::{
    ClosedSet, CodeStatus, Command, Diagram, Lang, ReplyClass, ReplyCode, ReplyGroup, ReplySlot,
    Source,
};

use crate::class::*;
use crate::code::*;
use crate::command::*;
use crate::diagram::*;
use crate::find::*;
use crate::generated::constants::*;
use crate::lang::*;
use crate::set::*;
use crate::source::*;
use crate::wire::*;

/// Distance of the codes, commands and other members that are tested: Miri is too slow for all of them.
const STEP: usize = if cfg!(miri) { 60 } else { 1 };

/// Returns a string of the library.
fn text<'a>(pointer: *const c_char) -> Option<&'a str> {
    if pointer.is_null() {
        return None;
    }
    // SAFETY: checked for NULL above; the library returns pointers to static strings.
    Some(
        unsafe { CStr::from_ptr(pointer) }
            .to_str()
            .expect("strings are UTF-8"),
    )
}

/// Returns all codes, listed or not.
fn codes() -> impl Iterator<Item = ReplyCode> {
    let code = |number| ReplyCode::from_u16(number).expect("100 to 699");
    (100..=699).step_by(STEP).map(code)
}

fn langs() -> impl Iterator<Item = (c_int, Lang)> {
    (0..).zip(Lang::ALL.iter().copied())
}

fn set_name(set: c_int, number: c_int) -> Option<&'static str> {
    text(ftp_reply_member_name(set, number))
}

/// Returns the citation that the library writes.
fn citation(source: ftp_reply_source_t, lang: c_int) -> String {
    let mut buffer = [0; 200];
    // SAFETY: the buffer has its length.
    let length =
        unsafe { ftp_reply_source_citation(source, lang, buffer.as_mut_ptr(), buffer.len()) };
    let text = text(buffer.as_ptr()).expect("not NULL");
    assert_eq!(text.len(), length);
    text.to_owned()
}

/// Compares a list of sources with the core crate's.
fn assert_sources(nth: impl Fn(usize) -> ftp_reply_source_t, expected: &[Source]) {
    for (index, source) in expected.iter().enumerate() {
        let found = nth(index);
        let section = text(ftp_reply_source_section(found));
        assert_eq!(section, Some(source.section()));
        let document = ftp_reply_source_document(found);
        assert_eq!(
            text(ftp_reply_document_id(document)),
            Some(source.document().id())
        );
        for (c_lang, lang) in langs() {
            assert_eq!(citation(found, c_lang), source.citation(lang).to_string());
        }
    }
    assert_eq!(nth(expected.len()), 0);
}

#[test]
fn codes_have_facts_of_core() {
    for code in codes() {
        let n = c_int::from(code.as_u16());
        assert_eq!(text(ftp_reply_name(n)), code.name());
        for (c_lang, lang) in langs() {
            assert_eq!(text(ftp_reply_text(n, c_lang)), code.text(lang));
            assert_eq!(text(ftp_reply_detail(n, c_lang)), code.detail(lang));
            assert_eq!(text(ftp_reply_explain(n, c_lang)), Some(code.explain(lang)));
            let causes = (0..=ftp_reply_cause_count(n))
                .map_while(|index| text(ftp_reply_cause(n, index, c_lang)));
            assert!(causes.eq(code.causes(lang)));
        }
        assert_eq!(ftp_reply_cause_count(n), code.causes(Lang::En).len());
        assert_eq!(ftp_reply_alias_count(n), code.aliases().len());
        for (index, alias) in code.aliases().iter().enumerate() {
            assert_eq!(text(ftp_reply_alias(n, index)), Some(alias));
        }
        assert_eq!(
            text(ftp_reply_wire_form(n)),
            code.wire().map(|wire| wire.form)
        );
        assert_eq!(ftp_reply_source_count(n), code.sources().len());
        assert_sources(|index| ftp_reply_source(n, index), code.sources());
        assert_eq!(ftp_reply_meaning_count(n), code.meanings().len());
        for (index, meaning) in code.meanings().iter().enumerate() {
            let status = c_int::from(meaning.status().number());
            assert_eq!(ftp_reply_meaning_status(n, index), status);
            for (c_lang, lang) in langs() {
                let found = ftp_reply_meaning_text(n, index, c_lang);
                assert_eq!(text(found), Some(meaning.text(lang)));
                let found = ftp_reply_meaning_explain(n, index, c_lang);
                assert_eq!(text(found), Some(meaning.explain(lang)));
            }
            assert_sources(
                |source| ftp_reply_meaning_source(n, index, source),
                meaning.sources(),
            );
        }
    }
}

#[test]
fn wide_number_is_not_code() {
    // The low 16 bits of the first two are 550.
    for code in [66086, 550 - 65536, -1, 99, 700, c_int::MAX, c_int::MIN] {
        assert_eq!(known(code), None, "{code}");
        assert!(!ftp_reply_is_listed(code));
        assert!(ftp_reply_text(code, FTP_REPLY_LANG_EN).is_null());
    }
}

#[test]
fn codes_have_members_of_core() {
    for code in codes() {
        let n = c_int::from(code.as_u16());
        assert_eq!(
            set_name(FTP_REPLY_SET_CLASS, ftp_reply_class(n)),
            Some(code.class().name())
        );
        assert_eq!(
            set_name(FTP_REPLY_SET_GROUP, ftp_reply_group(n)),
            code.group().map(ReplyGroup::name)
        );
        assert_eq!(
            set_name(FTP_REPLY_SET_RECOVERY, ftp_reply_recovery(n)),
            Some(code.recovery().name())
        );
        assert_eq!(
            set_name(FTP_REPLY_SET_STATUS, ftp_reply_status(n)),
            code.status().map(CodeStatus::name)
        );
    }
}

#[test]
fn sets_have_members_of_core() {
    assert!(ftp_reply_set_name(0).is_null());
    for set in ClosedSet::ALL {
        let c_set = c_int::from(set.number());
        assert_eq!(text(ftp_reply_set_name(c_set)), Some(set.name()));
        for (index, member) in set.members().enumerate() {
            let value = ftp_reply_member_at(c_set, index);
            let number = c_int::from(member.number());
            let flag = 1_i32.checked_shl(u32::from(member.number()) - 1);
            assert!(value == number || Some(value) == flag);
            assert_eq!(set_name(c_set, value), Some(member.name()));
            for (c_lang, lang) in langs() {
                let found = ftp_reply_member_text(c_set, value, c_lang);
                assert_eq!(text(found), Some(member.text(lang)));
            }
        }
        assert_eq!(ftp_reply_member_at(c_set, set.members().len()), 0);
    }
    assert!(ftp_reply_set_name(c_int::from(u8::MAX)).is_null());
}

#[test]
fn members_have_explanations_and_sources_of_core() {
    for class in ReplyClass::ALL {
        let value = c_int::from(class.number());
        for (c_lang, lang) in langs() {
            let found = ftp_reply_member_explain(FTP_REPLY_SET_CLASS, value, c_lang);
            assert_eq!(text(found), Some(class.explain(lang)));
        }
        assert_sources(
            |index| ftp_reply_member_source(FTP_REPLY_SET_CLASS, value, index),
            class.sources(),
        );
    }
}

#[test]
fn languages_are_those_of_core() {
    assert_eq!(ftp_reply_lang_count(), Lang::ALL.len());
    for (c_lang, lang) in langs() {
        assert_eq!(c_lang, c_int::from(lang.number()));
        assert_eq!(text(ftp_reply_lang_tag(c_lang)), Some(lang.tag()));
        assert_eq!(text(ftp_reply_lang_name(c_lang)), Some(lang.name()));
    }
}

#[test]
fn commands_have_facts_of_core() {
    assert_eq!(ftp_reply_command_count(), Command::ALL.len());
    for (index, command) in Command::ALL.iter().copied().enumerate().step_by(STEP) {
        let value = ftp_reply_command_at(index);
        assert_eq!(
            text(ftp_reply_command_canonical_name(value)),
            Some(command.name())
        );
        for (c_lang, lang) in langs() {
            let found = ftp_reply_command_text(value, c_lang);
            assert_eq!(text(found), command.text(lang));
        }
        assert_sources(
            |index| ftp_reply_command_source(value, index),
            command.sources(),
        );
        assert_eq!(
            set_name(FTP_REPLY_SET_DIAGRAM, ftp_reply_command_diagram(value)),
            command.diagram().map(Diagram::name)
        );
        for index in 0..ftp_reply_count() {
            let code = ftp_reply_at(index);
            let verdict = ftp_reply_command_judge(value, code);
            let code = known(code).expect("a listed number is a code");
            assert_eq!(
                set_name(FTP_REPLY_SET_VERDICT, verdict),
                Some(command.judge(code).name())
            );
        }
    }
}

#[test]
fn commands_have_replies_of_core() {
    for command in Command::ALL.iter().copied() {
        let value = command_number(command);
        let replies = command.replies().expect("the command is listed");
        let mut found = Vec::new();
        for slot in ReplySlot::ALL {
            let slot = c_int::from(slot.number());
            let codes = (0..).map(|index| ftp_reply_command_reply(value, slot, index));
            found.extend(codes.take_while(|code| *code != 0));
        }
        let expected = replies.iter().map(|code| c_int::from(code.as_u16()));
        let expected: Vec<c_int> = expected.collect();
        assert_eq!(found, expected, "{}", command.name());
        for (index, later) in replies.later().iter().enumerate() {
            let source = ftp_reply_command_later_source(value, index);
            let sources = [source, 0];
            assert_sources(|index| sources[index], &[later.source]);
            let is_after = ftp_reply_command_later_after_preliminary(value, index);
            assert_eq!(is_after, later.after_preliminary);
        }
    }
}

#[test]
fn diagrams_have_transitions_of_core() {
    for diagram in Diagram::ALL {
        let value = c_int::from(diagram.number());
        for class in ReplyClass::ALL {
            let found = ftp_reply_diagram_transition(value, c_int::from(class.number()));
            assert_eq!(found, c_int::from(diagram.transition(*class).number()));
        }
    }
}

#[test]
fn command_numbers_are_letters_of_verbs() {
    for command in Command::ALL.iter().copied() {
        let letters = command_number(command).to_be_bytes();
        if command == Command::CONNECT {
            assert_eq!(command_number(command), FTP_REPLY_VERB_CONNECT);
        } else {
            let letters = std::str::from_utf8(&letters).expect("letters are ASCII");
            assert_eq!(letters.trim_end_matches('\0'), command.name());
        }
    }
}

/// Returns the number of a command, found by its name.
fn command_number(command: Command) -> ftp_reply_command_t {
    let name = CString::new(command.name()).expect("a verb contains no NUL");
    // SAFETY: the string ends with NUL.
    unsafe { ftp_reply_command_from_name(name.as_ptr()) }
}
