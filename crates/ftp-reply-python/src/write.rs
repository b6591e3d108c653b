//! Writes replies and commands.

use ftp_reply::{Command, EncodeError, EncodeStyle, Lang, ReplyBuilder};
#[cfg(feature = "introspection")]
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::types::PyString;
#[cfg(feature = "introspection")]
use pyo3::{type_hint_identifier, type_hint_subscript, type_hint_union};

use crate::buffer::Data;
use crate::classes::{Code, Member};
use crate::errors;

/// Return the bytes of a reply, as a server sends it.
///
/// ``lines`` is one text or several. A text is ``bytes``, another buffer object, or a ``str``, which is
/// sent in UTF-8. No lines are the same as one empty line. Without ``lines``, the text is that of the
/// table in the language ``lang``. Send English, which is ASCII, until the client has selected another
/// language with LANG (RFC 2640, section 4.1).
///
/// Raises ``EncodeError`` if a line contains a CR or LF, or if the code's text has placeholders for
/// values.
///
/// >>> import ftp_reply
/// >>> ftp_reply.encode(214, ["Commands:", "USER PASS", "End"])
/// b'214-Commands:\r\n USER PASS\r\n214 End\r\n'
/// >>> ftp_reply.encode(214, ["Commands:", "USER PASS", "End"], style="code")
/// b'214-Commands:\r\n214-USER PASS\r\n214 End\r\n'
/// >>> ftp_reply.encode(530)
/// b'530 Not logged in.\r\n'
#[pyfunction]
#[pyo3(signature = (code, lines=None, *, style=None, lang="en"))]
pub(crate) fn encode(
    py: Python<'_>,
    code: Code,
    lines: Option<Lines>,
    style: Option<Member<EncodeStyle>>,
    lang: &str,
) -> PyResult<Bytes> {
    let style = style.map_or_else(EncodeStyle::default, |member| member.0);
    let written = match lines {
        Some(Lines(lines)) => ReplyBuilder::new(code.0, lines).style(style).encode(),
        None => ReplyBuilder::from_table(code.0, Lang::matching(lang))
            .and_then(|reply| reply.style(style).encode()),
    };
    bytes(py, written)
}

/// Returns a command line.
#[pyfunction]
#[pyo3(signature = (verb, argument, /))]
pub(crate) fn encode_command(py: Python<'_>, verb: Verb, argument: Text) -> PyResult<Bytes> {
    bytes(py, verb.0.encode(argument.0))
}

/// Bytes as a `bytes` object.
type Bytes = std::borrow::Cow<'static, [u8]>;

fn bytes(py: Python<'_>, written: Result<Vec<u8>, EncodeError>) -> PyResult<Bytes> {
    written
        .map(Bytes::Owned)
        .map_err(|error| errors::encode(py, &error))
}

/// A verb, in any letter case.
pub(crate) struct Verb(pub(crate) Command);

impl<'py> FromPyObject<'_, 'py> for Verb {
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const INPUT_TYPE: PyStaticExpr = type_hint_identifier!("builtins", "str");

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Verb> {
        let verb = object.cast::<PyString>()?;
        // A `str` with a lone surrogate has no UTF-8 form.
        let command = verb
            .to_str()
            .ok()
            .and_then(|verb| Command::parse(verb).ok());
        command
            .map(Verb)
            .ok_or_else(|| errors::invalid_command(object.py()))
    }
}

/// The bytes of a text: a copy, so that nothing can change it while it is written.
pub(crate) struct Text(pub(crate) Vec<u8>);

impl<'py> FromPyObject<'_, 'py> for Text {
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        type_hint_identifier!("builtins", "str"),
        type_hint_identifier!("typing_extensions", "Buffer")
    );

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Text> {
        if let Ok(text) = object.cast::<PyString>() {
            return Ok(Text(text.to_str()?.as_bytes().to_vec()));
        }
        let data: Data<'py> = object.extract()?;
        Ok(Text(data.read(object.py(), 0..data.len(), <[u8]>::to_vec)))
    }
}

/// The lines of a reply: one text, or an iterable of texts, which is read once.
pub(crate) struct Lines(Vec<Vec<u8>>);

impl<'py> FromPyObject<'_, 'py> for Lines {
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        Text::INPUT_TYPE,
        type_hint_subscript!(
            type_hint_identifier!("collections.abc", "Iterable"),
            Text::INPUT_TYPE
        )
    );

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Lines> {
        let is_text = object.is_instance_of::<PyString>() || object.extract::<Data<'py>>().is_ok();
        if is_text {
            let Text(line) = object.extract()?;
            return Ok(Lines(vec![line]));
        }
        let lines = object.try_iter()?.map(|line| {
            let Text(line) = line?.extract()?;
            Ok(line)
        });
        lines.collect::<PyResult<_>>().map(Lines)
    }
}
