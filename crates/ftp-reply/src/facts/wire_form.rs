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

impl WireForm {
    /// Returns the parts of the form, in order.
    pub(crate) fn parts(self) -> impl Iterator<Item = WirePart> {
        let mut rest = self.form;
        core::iter::from_fn(move || {
            if let Some((hole, after)) =
                rest.strip_prefix('{').and_then(|rest| rest.split_once('}'))
            {
                rest = after;
                return Some(WirePart::Hole(hole));
            }
            // A brace at the start is text here, because no other brace closes it.
            let mut later = rest.char_indices().skip(1);
            let end = later.find(|(_, letter)| *letter == '{');
            let (text, after) = rest.split_at_checked(end.map_or(rest.len(), |(at, _)| at))?;
            rest = after;
            (!text.is_empty()).then_some(WirePart::Text(text))
        })
    }
}

/// A part of a [`WireForm`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WirePart {
    /// Text to write as it is.
    Text(&'static str),
    /// Name of the placeholder for a value.
    Hole(&'static str),
}

impl WirePart {
    /// Returns the name of the placeholder, if it is one.
    pub(crate) fn hole(self) -> Option<&'static str> {
        match self {
            WirePart::Hole(hole) => Some(hole),
            WirePart::Text(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_alternate_text_and_holes() {
        use WirePart::{Hole, Text};

        let parts = |form| WireForm { form, exact: true }.parts();
        let marker = [Text("MARK "), Hole("sender"), Text(" = "), Hole("receiver")];
        assert!(parts("MARK {sender} = {receiver}").eq(marker));
        assert!(parts("{h1},{h2}.").eq([Hole("h1"), Text(","), Hole("h2"), Text(".")]));
        assert!(parts("{a}{b}").eq([Hole("a"), Hole("b")]));
        assert!(parts("").next().is_none());
        assert!(parts("a {b").eq([Text("a "), Text("{b")]));
    }
}
