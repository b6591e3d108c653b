//! State diagrams: what the first digit of a reply leads to.

use core::ffi::c_int;

use reply::Diagram;

use crate::class::class;
use crate::set::number;

/// Returns the core's diagram with this number.
fn diagram(number: c_int) -> Option<Diagram> {
    Diagram::from_number(u8::try_from(number).ok()?)
}

/// Returns what a reply of a class, one of FTP_REPLY_CLASS_*, leads to in a diagram, one of
/// FTP_REPLY_DIAGRAM_*: one of FTP_REPLY_TRANSITION_*. A protected reply has no transition of its own (the
/// reply inside does), so its result is FTP_REPLY_TRANSITION_ERROR. 0 if there is no such diagram or class.
#[unsafe(no_mangle)]
pub extern "C" fn ftp_reply_diagram_transition(diagram: c_int, reply_class: c_int) -> c_int {
    let both = self::diagram(diagram).zip(class(reply_class));
    number(both.map(|(diagram, class)| diagram.transition(class)))
}
