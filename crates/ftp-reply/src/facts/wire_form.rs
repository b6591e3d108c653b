//! The machine-readable form of a reply.

/// The machine-readable form of a reply, with a placeholder `{name}` for each value.
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
    /// Text after the code, with a placeholder for each value.
    pub form: &'static str,
    /// `true` if the words around the values are also fixed.
    pub exact: bool,
}
