//! The tables and numbers of this crate against the core crate's: two templates, one truth.

use core::ffi::{CStr, c_char, c_int};

use reply::{Arc, CodeStatus, Command, Diagram, Lang, Recovery, ReplyClass, ReplyCode, ReplyGroup};
use reply::{Source, Verdict};

use crate::code::*;
use crate::command::*;
use crate::diagram::*;
use crate::find::*;
use crate::lang::*;
use crate::source::*;
use crate::vocabulary::*;
use crate::wire::*;

/// A string that the library gave out.
fn text(pointer: *const c_char) -> Option<&'static str> {
    if pointer.is_null() {
        return None;
    }
    // SAFETY: not NULL, and the library gives out pointers to static strings.
    Some(
        unsafe { CStr::from_ptr(pointer) }
            .to_str()
            .expect("strings are UTF-8"),
    )
}

fn number(place: usize) -> c_int {
    c_int::try_from(place).expect("the tables are small")
}

fn langs() -> impl Iterator<Item = (c_int, Lang)> {
    (0..).zip(Lang::ALL.iter().copied())
}

/// Compares a list of sources with the core crate's.
fn same_sources(nth: impl Fn(usize) -> *const ftp_reply_source_t, expected: &[Source]) {
    for (place, source) in expected.iter().enumerate() {
        let found = nth(place);
        // SAFETY: the pointer came from the library.
        unsafe {
            assert_eq!(
                text(ftp_reply_source_document(found)),
                Some(source.document.id)
            );
            assert_eq!(
                text(ftp_reply_source_label(found)),
                Some(source.document.label)
            );
            assert_eq!(
                text(ftp_reply_source_title(found)),
                Some(source.document.title)
            );
            assert_eq!(
                text(ftp_reply_source_date(found)),
                Some(source.document.date)
            );
            assert_eq!(text(ftp_reply_source_url(found)), Some(source.document.url));
            assert_eq!(text(ftp_reply_source_section(found)), Some(source.section));
        }
    }
    assert!(nth(expected.len()).is_null());
}

#[test]
fn every_number_has_the_core_crate_s_facts() {
    for code in (100..=699).map(|number| ReplyCode::from_u16(number).expect("it is in range")) {
        let n = code.as_u16();
        assert_eq!(text(ftp_reply_name(n)), code.name());
        for (c_lang, lang) in langs() {
            assert_eq!(text(ftp_reply_text(n, c_lang)), code.text(lang));
            assert_eq!(text(ftp_reply_detail(n, c_lang)), code.detail(lang));
            assert_eq!(text(ftp_reply_explain(n, c_lang)), Some(code.explain(lang)));
        }
        assert_eq!(ftp_reply_alias_count(n), code.aliases().len());
        for (place, alias) in code.aliases().iter().enumerate() {
            assert_eq!(text(ftp_reply_alias(n, place)), Some(*alias));
        }
        assert_eq!(
            text(ftp_reply_wire_form(n)),
            code.wire().map(|wire| wire.form)
        );
        assert_eq!(ftp_reply_source_count(n), code.sources().len());
        same_sources(|place| ftp_reply_source(n, place), code.sources());
        assert_eq!(ftp_reply_meaning_count(n), code.meanings().len());
        for (place, meaning) in code.meanings().iter().enumerate() {
            for (c_lang, lang) in langs() {
                assert_eq!(
                    text(ftp_reply_meaning_text(n, place, c_lang)),
                    Some(meaning.text(lang))
                );
                let explain = ftp_reply_meaning_explain(n, place, c_lang);
                assert_eq!(text(explain), Some(meaning.explain(lang)));
            }
            same_sources(
                |source| ftp_reply_meaning_source(n, place, source),
                meaning.sources(),
            );
        }
        assert_eq!(
            text(ftp_reply_class_name(ftp_reply_class(n))),
            Some(code.class().name())
        );
        assert_eq!(
            text(ftp_reply_group_name(ftp_reply_group(n))),
            code.group().map(ReplyGroup::name)
        );
        assert_eq!(
            text(ftp_reply_recovery_name(ftp_reply_recovery(n))),
            Some(code.recovery().name())
        );
        let status = ftp_reply_code_status_name(ftp_reply_code_status(n));
        assert_eq!(text(status), code.status().map(CodeStatus::name));
    }
}

#[test]
fn the_values_of_a_closed_set_count_from_one_in_the_core_crate_s_order() {
    for class in ReplyClass::ALL {
        let value = c_int::from(class.digit());
        assert_eq!(text(ftp_reply_class_name(value)), Some(class.name()));
        same_sources(
            |place| ftp_reply_class_source(value, place),
            class.sources(),
        );
        for (c_lang, lang) in langs() {
            assert_eq!(
                text(ftp_reply_class_text(value, c_lang)),
                Some(class.text(lang))
            );
            assert_eq!(
                text(ftp_reply_class_explain(value, c_lang)),
                Some(class.explain(lang))
            );
        }
    }
    for (place, group) in ReplyGroup::ALL.iter().enumerate() {
        let value = number(place) + 1;
        assert_eq!(text(ftp_reply_group_name(value)), Some(group.name()));
        same_sources(
            |place| ftp_reply_group_source(value, place),
            group.sources(),
        );
        for (c_lang, lang) in langs() {
            assert_eq!(
                text(ftp_reply_group_text(value, c_lang)),
                Some(group.text(lang))
            );
            assert_eq!(
                text(ftp_reply_group_explain(value, c_lang)),
                Some(group.explain(lang))
            );
        }
    }
    for (place, recovery) in Recovery::ALL.iter().enumerate() {
        let value = number(place) + 1;
        assert_eq!(text(ftp_reply_recovery_name(value)), Some(recovery.name()));
        for (c_lang, lang) in langs() {
            assert_eq!(
                text(ftp_reply_recovery_text(value, c_lang)),
                Some(recovery.text(lang))
            );
            let explain = ftp_reply_recovery_explain(value, c_lang);
            assert_eq!(text(explain), Some(recovery.explain(lang)));
        }
    }
    for (place, status) in CodeStatus::ALL.iter().enumerate() {
        let value = number(place) + 1;
        assert_eq!(text(ftp_reply_code_status_name(value)), Some(status.name()));
        for (c_lang, lang) in langs() {
            assert_eq!(
                text(ftp_reply_code_status_text(value, c_lang)),
                Some(status.text(lang))
            );
            let explain = ftp_reply_code_status_explain(value, c_lang);
            assert_eq!(text(explain), Some(status.explain(lang)));
        }
    }
    for (place, verdict) in Verdict::ALL.iter().enumerate() {
        assert_eq!(
            text(ftp_reply_verdict_name(number(place) + 1)),
            Some(verdict.name())
        );
    }
    for (c_lang, lang) in langs() {
        assert_eq!(text(ftp_reply_lang_tag(c_lang)), Some(lang.tag()));
        assert_eq!(text(ftp_reply_lang_name(c_lang)), Some(lang.name()));
    }
}

#[test]
fn every_command_has_the_core_crate_s_facts() {
    assert_eq!(ftp_reply_command_count(), Command::ALL.len());
    for (place, command) in Command::ALL.iter().copied().enumerate() {
        let value = ftp_reply_command_at(place);
        assert_eq!(text(ftp_reply_command_name(value)), Some(command.name()));
        for (c_lang, lang) in langs() {
            assert_eq!(
                text(ftp_reply_command_text(value, c_lang)),
                command.text(lang)
            );
        }
        same_sources(
            |place| ftp_reply_command_source(value, place),
            command.sources(),
        );
        let diagram = text(ftp_reply_diagram_name(ftp_reply_command_diagram(value)));
        assert_eq!(diagram, command.diagram().map(Diagram::name));

        let replies = command.replies().expect("the command is listed");
        let after = &replies.after_preliminary;
        let slots = [
            (FTP_REPLY_SLOT_PRELIMINARY, replies.preliminary),
            (FTP_REPLY_SLOT_AFTER_PRELIMINARY_MARKER, after.marker),
            (FTP_REPLY_SLOT_AFTER_PRELIMINARY_SUCCESS, after.success),
            (FTP_REPLY_SLOT_AFTER_PRELIMINARY_FAILURE, after.failure),
            (FTP_REPLY_SLOT_SUCCESS, replies.success),
            (FTP_REPLY_SLOT_INTERMEDIATE, replies.intermediate),
            (FTP_REPLY_SLOT_FAILURE, replies.failure),
        ];
        for (slot, codes) in slots {
            for (place, code) in codes.iter().enumerate() {
                assert_eq!(ftp_reply_command_reply(value, slot, place), code.as_u16());
            }
            assert_eq!(ftp_reply_command_reply(value, slot, codes.len()), 0);
        }
        for (place, later) in replies.later.iter().enumerate() {
            let code = ftp_reply_command_reply(value, FTP_REPLY_SLOT_LATER, place);
            assert_eq!(code, later.code.as_u16());
            let source = ftp_reply_command_later_source(value, place);
            same_sources(
                |n| if n == 0 { source } else { core::ptr::null() },
                &[later.source],
            );
        }
        for place in 0..ftp_reply_count() {
            let code = ftp_reply_at(place);
            let verdict = text(ftp_reply_verdict_name(ftp_reply_command_judge(value, code)));
            let code = ReplyCode::from_u16(code).expect("a listed number is a code");
            assert_eq!(verdict, Some(command.judge(code).name()));
        }
    }
}

#[test]
fn every_diagram_has_the_core_crate_s_facts() {
    for (place, diagram) in Diagram::ALL.iter().enumerate() {
        let value = number(place) + 1;
        assert_eq!(text(ftp_reply_diagram_name(value)), Some(diagram.name()));
        same_sources(
            |place| ftp_reply_diagram_source(value, place),
            diagram.sources(),
        );
        for (c_lang, lang) in langs() {
            assert_eq!(
                text(ftp_reply_diagram_text(value, c_lang)),
                Some(diagram.text(lang))
            );
        }
        for class in ReplyClass::ALL {
            let expected = match diagram.arc(*class) {
                Arc::Wait => FTP_REPLY_ARC_WAIT,
                Arc::Success => FTP_REPLY_ARC_SUCCESS,
                Arc::Next => FTP_REPLY_ARC_NEXT,
                Arc::Failure => FTP_REPLY_ARC_FAILURE,
                Arc::Error => FTP_REPLY_ARC_ERROR,
                other => panic!("{other:?} has no constant"),
            };
            assert_eq!(
                ftp_reply_diagram_arc(value, c_int::from(class.digit())),
                expected
            );
        }
    }
}

#[test]
fn the_verbs_of_the_constants_are_what_the_names_give() {
    for name in Command::ALL
        .iter()
        .map(Command::name)
        .chain(["XPWD", "NOPE", "abc"])
    {
        let terminated = std::ffi::CString::new(name).expect("a verb has no NUL");
        // SAFETY: the string ends with NUL.
        let value = unsafe { ftp_reply_command_from_name(terminated.as_ptr()) };
        let command = Command::parse(name).expect("it is a verb");
        let letters = value.to_be_bytes();
        if command == Command::CONNECT {
            assert_eq!(value, crate::generated::constants::FTP_REPLY_VERB_CONNECT);
        } else {
            let letters = std::str::from_utf8(&letters).expect("letters are ASCII");
            assert_eq!(letters.trim_end_matches('\0'), command.name());
        }
    }
}
