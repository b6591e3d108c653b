//! The machine-readable form of a reply.

/// The form of a reply that a program reads rather than a person.
///
/// Values stand in it as holes, `{name}`.
///
/// ```
/// use ftp_reply::ReplyCode;
///
/// let wire = ReplyCode::RESTART_MARKER.wire().unwrap();
/// assert_eq!(wire.form, "MARK {sender} = {receiver}");
/// assert!(wire.exact);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct WireForm {
    /// The text after the code, each value as `{name}`.
    pub form: &'static str,
    /// Whether the words around the values are fixed too, not only the values' form.
    pub exact: bool,
}
