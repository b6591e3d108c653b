//! Machine-readable form of a reply.

/// Machine-readable form of a reply.
///
/// Its values are placeholders, `{name}`.
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
    /// Text after the code, each value as `{name}`.
    pub form: &'static str,
    /// `true` if the words around the values are fixed too.
    pub exact: bool,
}
