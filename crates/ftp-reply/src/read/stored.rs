//! What a reply owns: its bytes, without an allocation if they are few.

use alloc::boxed::Box;

use super::diagnostic::{Diagnostics, OwnedDiagnostics};
use super::view::ReplyView;
use crate::{ReplyCode, part};

/// Number of bytes that are stored in place. Most replies have no more.
pub(super) const FEW: usize = 96;

/// The parts of a reply.
///
/// On its way to the caller, a reply is moved several times, 16 bytes at a time. If several writes have just
/// written the bytes of such a move, the processor waits for them, which takes longer than to find the reply.
/// So a short reply is written 16 bytes at a time as well: a block of fixed size, and then one word.
#[derive(Clone)]
pub(super) enum Stored {
    Few(Few),
    Many(Many),
}

impl Stored {
    /// Copies a one-line reply without diagnostics, the first `len` bytes of `start`. It is faster if more bytes
    /// follow.
    #[inline]
    pub(super) fn single_line(code: ReplyCode, start: &[u8], len: usize) -> Stored {
        match Few::block(start, len) {
            Some(few) => Stored::Few(few),
            None => Stored::copy(
                ReplyView::new(code, part::before(start, len), 1),
                Diagnostics::default(),
            ),
        }
    }

    /// Does the same for a multi-line reply whose last line has the code of the first.
    #[inline]
    pub(super) fn multi_line(
        code: ReplyCode,
        start: &[u8],
        len: usize,
        line_count: usize,
    ) -> Stored {
        match Few::block(start, len).and_then(|few| few.with_line_count(line_count)) {
            Some(few) => Stored::Few(few),
            None => Stored::copy(
                ReplyView::new(code, part::before(start, len), line_count),
                Diagnostics::default(),
            ),
        }
    }

    /// Copies a reply.
    // Inlined, it would slow down the callers of `single_line`.
    #[inline(never)]
    pub(super) fn copy(reply: ReplyView<'_>, diagnostics: Diagnostics<'_>) -> Stored {
        if diagnostics.is_empty()
            && let Some(few) = Few::copy(reply)
        {
            return Stored::Few(few);
        }
        Stored::Many(Many {
            bytes: reply.raw().into(),
            line_count: reply.line_count(),
            diagnostics: diagnostics.into(),
            code: reply.code(),
        })
    }

    pub(super) const fn code(&self) -> ReplyCode {
        match self {
            Stored::Few(few) => few.code(),
            Stored::Many(many) => many.code,
        }
    }

    #[inline]
    pub(super) fn bytes(&self) -> &[u8] {
        match self {
            Stored::Few(few) => few.bytes(),
            Stored::Many(many) => &many.bytes,
        }
    }

    pub(super) const fn line_count(&self) -> usize {
        match self {
            Stored::Few(few) => few.line_count(),
            Stored::Many(many) => many.line_count,
        }
    }

    pub(super) fn diagnostics(&self) -> Diagnostics<'_> {
        match self {
            Stored::Few(_) => Diagnostics::default(),
            Stored::Many(many) => many.diagnostics.view(),
        }
    }

    pub(super) fn set_diagnostics(&mut self, diagnostics: Diagnostics<'_>) {
        match self {
            Stored::Few(few) => *self = Stored::copy(few.view(), diagnostics),
            Stored::Many(many) => many.diagnostics = diagnostics.into(),
        }
    }
}

/// A reply without diagnostics whose code is that of its first line.
#[derive(Clone, Copy)]
#[repr(C)]
pub(super) struct Few {
    /// The bytes of the reply, and then any others. The last byte is the number of lines if there are
    /// several.
    bytes: [u8; FEW],
    len: Len,
}

macro_rules! lengths {
    ($($name:ident)*) => {
        /// A length. An enum has invalid values, which make `Option<Result<Reply, _>>` as small as `Reply`.
        /// It is the entire last word, because the processor would wait for the parts of one.
        #[derive(Clone, Copy)]
        #[repr(u64)]
        enum Len {
            $($name),*
        }

        static LENGTHS: [Len; FEW + 1] = [$(Len::$name),*];
    };
}

lengths! {
    L0 L1 L2 L3 L4 L5 L6 L7 L8 L9 L10 L11 L12 L13 L14 L15 L16 L17 L18 L19 L20 L21 L22 L23 L24 L25
    L26 L27 L28 L29 L30 L31 L32 L33 L34 L35 L36 L37 L38 L39 L40 L41 L42 L43 L44 L45 L46 L47 L48 L49
    L50 L51 L52 L53 L54 L55 L56 L57 L58 L59 L60 L61 L62 L63 L64 L65 L66 L67 L68 L69 L70 L71 L72 L73
    L74 L75 L76 L77 L78 L79 L80 L81 L82 L83 L84 L85 L86 L87 L88 L89 L90 L91 L92 L93 L94 L95 L96
}

impl Few {
    /// Copies a one-line reply of `len` bytes together with the bytes that follow, if there are enough.
    #[inline]
    fn block(start: &[u8], len: usize) -> Option<Few> {
        Some(Few {
            bytes: *start.first_chunk()?,
            len: *LENGTHS.get(len)?,
        })
    }

    /// Makes it a reply of several lines.
    #[inline]
    fn with_line_count(mut self, line_count: usize) -> Option<Few> {
        if self.len as usize == FEW {
            return None;
        }
        self.bytes[FEW - 1] = u8::try_from(line_count).ok()?;
        Some(self)
    }

    fn copy(reply: ReplyView<'_>) -> Option<Few> {
        let raw = reply.raw();
        if raw.len() > FEW {
            return None;
        }
        let mut block = [0; FEW];
        block.get_mut(..raw.len())?.copy_from_slice(raw);
        let mut few = Few::block(&block, raw.len())?;
        if reply.line_count() != 1 {
            few = few.with_line_count(reply.line_count())?;
        }
        (few.code() == reply.code() && few.line_count() == reply.line_count()).then_some(few)
    }

    #[inline]
    fn bytes(&self) -> &[u8] {
        part::before(&self.bytes, self.len as usize)
    }

    fn view(&self) -> ReplyView<'_> {
        ReplyView::new(self.code(), self.bytes(), self.line_count())
    }

    const fn code(&self) -> ReplyCode {
        let [a, b, c, ..] = self.bytes;
        match ReplyCode::from_bytes(&[a, b, c]) {
            Ok(code) => code,
            Err(_) => ReplyCode::MIN,
        }
    }

    const fn line_count(&self) -> usize {
        match self.bytes {
            [_, _, _, b'-', .., line_count] => line_count as usize,
            _ => 1,
        }
    }
}

/// Any reply.
#[derive(Clone)]
pub(super) struct Many {
    bytes: Box<[u8]>,
    line_count: usize,
    diagnostics: OwnedDiagnostics,
    code: ReplyCode,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Reply, ReplyFault};
    use alloc::{vec, vec::Vec};

    /// Distance of the lengths that are tested.
    const STEP: usize = if cfg!(miri) { 13 } else { 1 };

    fn assert_stored(stored: &Stored, code: ReplyCode, raw: &[u8], line_count: usize) {
        assert_eq!(stored.code(), code);
        assert_eq!(stored.bytes(), raw);
        assert_eq!(stored.line_count(), line_count);
        assert!(stored.diagnostics().is_empty());
    }

    /// Bytes that follow a reply in a buffer.
    const MORE: [usize; 4] = [0, 1, FEW - 1, FEW];

    #[test]
    fn single_line_keeps_bytes_of_any_length() {
        for len in (5..300).step_by(STEP) {
            let mut raw = b"226 ".to_vec();
            raw.resize(len - 1, b'x');
            raw.push(b'\n');
            for more in MORE {
                let start = [&raw[..], &vec![b'-'; more]].concat();
                let code = ReplyCode::CLOSING_DATA_CONNECTION;
                assert_stored(&Stored::single_line(code, &start, len), code, &raw, 1);
            }
        }
    }

    #[test]
    fn multi_line_keeps_lines_of_any_number() {
        for line_count in (2..300).step_by(STEP) {
            for last in [
                &b"226 \n"[..],
                b"226 End of the status of all of the files\r\n",
            ] {
                let inner = b"\n".repeat(line_count - 2);
                let raw = [b"226-\n", &inner[..], last].concat();
                let code = ReplyCode::CLOSING_DATA_CONNECTION;
                for more in MORE {
                    let start = [&raw[..], &vec![b'-'; more]].concat();
                    let stored = Stored::multi_line(code, &start, raw.len(), line_count);
                    assert_stored(&stored, code, &raw, line_count);
                }
                let view = ReplyView::new(code, &raw, line_count);
                assert_stored(&copy(view), code, &raw, line_count);
            }
        }
    }

    fn copy(view: ReplyView<'_>) -> Stored {
        Stored::copy(view, Diagnostics::default())
    }

    /// Another code can end a reply, and views that other languages create can be wrong.
    #[test]
    fn copy_keeps_code_and_number_of_lines_that_bytes_do_not_show() {
        for raw in [&b"226-a\n250 b\n"[..], b"226 a\n", b"226\n", b"22", b""] {
            for line_count in [0, 1, 2, 200, 1000] {
                let view = ReplyView::new(ReplyCode::FILE_ACTION_OKAY, raw, line_count);
                assert_stored(&copy(view), view.code(), raw, line_count);
            }
        }
    }

    #[test]
    fn set_diagnostics_keeps_the_rest() {
        let found = [crate::Diagnostic::new(crate::DiagnosticKind::BlankLine, 7)];
        for len in [7, FEW, FEW + 1] {
            let raw: Vec<u8> = b"226 ".iter().copied().chain(vec![b'x'; len - 4]).collect();
            let code = ReplyCode::CLOSING_DATA_CONNECTION;
            let mut stored = Stored::single_line(code, &raw, len);
            stored.set_diagnostics(Diagnostics::new(&found, 2));
            assert_eq!(stored.diagnostics(), Diagnostics::new(&found, 2));
            stored.set_diagnostics(Diagnostics::default());
            assert_stored(&stored, code, &raw, 1);
        }
    }

    #[test]
    fn result_is_as_small_as_reply() {
        assert_eq!(
            size_of::<Option<Result<Reply, ReplyFault>>>(),
            size_of::<Reply>()
        );
    }
}
