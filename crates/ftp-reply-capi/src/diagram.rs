//! The state diagrams: what the first digit of a reply leads to.

use core::ffi::{c_char, c_int};

use reply::{Arc, Diagram, ReplyClass};

use crate::code::number;
use crate::generated::commands::DIAGRAMS;
use crate::lang::Texts;
use crate::lang::in_lang;
use crate::raw::{Text, pointer};
use crate::source::{Sources, ftp_reply_source_t, nth};

/// Another reply follows.
pub const FTP_REPLY_ARC_WAIT: c_int = 1;
/// The command succeeded.
pub const FTP_REPLY_ARC_SUCCESS: c_int = 2;
/// The next command of the sequence must be sent.
pub const FTP_REPLY_ARC_NEXT: c_int = 3;
/// The command failed.
pub const FTP_REPLY_ARC_FAILURE: c_int = 4;
/// The diagram has no place for such a reply: the server is in error.
pub const FTP_REPLY_ARC_ERROR: c_int = 5;

/// One row of the generated table: the strings of one diagram.
pub(crate) struct DiagramText {
    pub(crate) name: Text,
    pub(crate) text: Texts,
    pub(crate) sources: Sources,
}

fn place(diagram: c_int) -> Option<usize> {
    usize::try_from(diagram).ok()?.checked_sub(1)
}

fn row(diagram: c_int) -> Option<&'static DiagramText> {
    DIAGRAMS.get(place(diagram)?)
}

/// The diagram's name in snake_case; NULL for a number that is not one of FTP_REPLY_DIAGRAM_*.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_diagram_name(diagram: c_int) -> *const c_char {
    pointer(row(diagram).map(|row| row.name))
}

/// What the diagram is for, one line; NULL for a number that is not one of FTP_REPLY_DIAGRAM_*.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_diagram_text(diagram: c_int, lang: c_int) -> *const c_char {
    pointer(row(diagram).and_then(|row| in_lang(&row.text, lang)))
}

/// A place that draws the diagram, counted from 0; NULL beyond the last.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_diagram_source(
    diagram: c_int,
    index: usize,
) -> *const ftp_reply_source_t {
    nth(row(diagram).map(|row| row.sources), index)
}

/// Where a reply of a class, one of FTP_REPLY_CLASS_*, leads: one of FTP_REPLY_ARC_*. A protected
/// reply leads nowhere itself, for the reply in it counts; its own arc is FTP_REPLY_ARC_ERROR. 0 if
/// the diagram or the class is not one.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_diagram_arc(diagram: c_int, reply_class: c_int) -> c_int {
    let diagram = place(diagram).and_then(|place| Diagram::ALL.get(place));
    let class = ReplyClass::ALL
        .iter()
        .find(|known| c_int::from(known.digit()) == reply_class);
    number(diagram.zip(class), |(diagram, class)| {
        match diagram.arc(*class) {
            Arc::Wait => FTP_REPLY_ARC_WAIT,
            Arc::Success => FTP_REPLY_ARC_SUCCESS,
            Arc::Next => FTP_REPLY_ARC_NEXT,
            Arc::Failure => FTP_REPLY_ARC_FAILURE,
            Arc::Error => FTP_REPLY_ARC_ERROR,
            _ => 0,
        }
    })
}
