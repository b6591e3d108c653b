//! The class `Dialogue`.

use std::sync::{Mutex, MutexGuard};

use ftp_reply::{Command, Outcome, ReplyCode, Violation};
#[cfg(feature = "introspection")]
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
#[cfg(feature = "introspection")]
use pyo3::{type_hint_identifier, type_hint_union};

use crate::classes::{Code, Member, Tuple, Word, class};
use crate::display::python_bool;
use crate::errors;
use crate::help::{FlatAdvice, flat_advice};
use crate::lock::lock;
use crate::reply::Reply;
use crate::write::{Text, Verb};

/// Tracks one control connection: which command each reply answers, and what it means.
///
/// A new dialogue waits for the greeting. Call ``send`` for each command and ``receive`` for each reply.
/// Commands can be sent ahead, up to 32. A violation of the protocol is reported, and the dialogue
/// continues (RFC 1123, section 4.1.4.4).
///
/// ``Dialogue.over_tls()`` is for a connection that uses TLS from its first byte.
///
/// A dialogue is for one thread at a time: a call while another thread uses it raises ``InUseError``.
///
/// >>> from ftp_reply import Dialogue, Outcome, OutcomeKind, Reply
/// >>> dialogue = Dialogue()
/// >>> print(dialogue.receive(Reply.parse(b"220 Ready\r\n")))
/// completed
/// >>> dialogue.send("USER")
/// >>> match dialogue.receive(Reply.parse(b"331 Password?\r\n")):
/// ...     case Outcome(OutcomeKind.NEED_COMMAND, commands):
/// ...         print(*commands)
/// PASS
#[pyclass(frozen, module = "ftp_reply")]
pub(crate) struct Dialogue(Mutex<ftp_reply::Dialogue>);

impl Dialogue {
    fn lock(&self, py: Python<'_>) -> PyResult<MutexGuard<'_, ftp_reply::Dialogue>> {
        lock(py, &self.0)
    }
}

#[pymethods]
impl Dialogue {
    /// Create the dialogue of a new connection, which waits for the greeting.
    #[new]
    fn new() -> Dialogue {
        Dialogue(Mutex::new(ftp_reply::Dialogue::new()))
    }

    /// Create the dialogue of a connection that uses TLS from its first byte, as on port 990.
    ///
    /// >>> from ftp_reply import Dialogue
    /// >>> Dialogue.over_tls().is_protected
    /// True
    #[staticmethod]
    fn over_tls() -> Dialogue {
        Dialogue(Mutex::new(ftp_reply::Dialogue::over_tls()))
    }

    /// Record that a command is sent.
    ///
    /// The argument is not stored. Only that of ``AUTH`` matters: with TLS, no ``ADAT`` follows (RFC
    /// 4217, section 4.2).
    ///
    /// Raises ``SendError`` if too many commands wait already, or for the greeting, which the server
    /// sends. The dialogue is unchanged then: do not send the command.
    #[pyo3(signature = (command, argument=None))]
    fn send(&self, py: Python<'_>, command: Verb, argument: Option<Text>) -> PyResult<()> {
        let argument = argument.map_or_else(Vec::new, |text| text.0);
        let sent = self.lock(py)?.send_with_argument(command.0, &argument);
        sent.map_err(|error| errors::send(py, error))
    }

    /// Receive a reply, or its code, and return what it means.
    #[pyo3(signature = (reply, /))]
    fn receive(&self, py: Python<'_>, reply: Answer) -> PyResult<Meaning> {
        let mut dialogue = self.lock(py)?;
        let outcome = dialogue.receive(reply.0);
        Ok(Meaning {
            outcome,
            answered: dialogue.answered(),
            unanswered: dialogue.unanswered().collect(),
        })
    }

    /// Give up the oldest waiting command. Call it when you stop waiting for a reply, for example after a
    /// timeout, and go on with the connection.
    fn give_up(&self, py: Python<'_>) -> PyResult<()> {
        self.lock(py)?.give_up();
        Ok(())
    }

    /// Record that the server sent something that is not a reply. Call it when the parser returns a
    /// ``ReplyFault``.
    ///
    /// If exactly one command waits, the fault stands for its reply, and the command is given up.
    fn fault(&self, py: Python<'_>) -> PyResult<()> {
        self.lock(py)?.fault();
        Ok(())
    }

    /// Return what to do about the last reply; ``None`` before the first one.
    ///
    /// The advice depends on the code, the command that it answered, and the session: login, clear text,
    /// and an abort in progress. It never requires a wait for a reply that is not due.
    ///
    /// >>> from ftp_reply import Dialogue
    /// >>> dialogue = Dialogue()
    /// >>> dialogue.receive(421).kind
    /// <OutcomeKind.TRANSIENT_FAILURE: 'transient_failure'>
    /// >>> dialogue.advice().recovery
    /// <Recovery.RECONNECT: 'reconnect'>
    fn advice(&self, py: Python<'_>) -> PyResult<Option<Advised>> {
        let advice = self.lock(py)?.advice();
        Ok(advice.map(|advice| Advised(flat_advice(&advice))))
    }

    /// Command that the last reply answered, as it was sent; ``None`` if it answered none, or if it is
    /// protected and must be decoded first.
    #[getter]
    fn answered(&self, py: Python<'_>) -> PyResult<Option<Word>> {
        Ok(self.lock(py)?.answered().map(Word))
    }

    /// Commands that got no last reply, the oldest first: those that the last call of ``receive``,
    /// ``give_up`` or ``fault`` gave up.
    #[getter]
    fn unanswered(&self, py: Python<'_>) -> PyResult<Tuple<Word>> {
        Ok(words(self.lock(py)?.unanswered()))
    }

    /// Commands that wait for a reply, the oldest first.
    #[getter]
    fn outstanding(&self, py: Python<'_>) -> PyResult<Tuple<Word>> {
        Ok(words(self.lock(py)?.outstanding()))
    }

    /// Commands of which one must be sent next, the usual one first; empty if any command can be sent.
    #[getter]
    fn expected(&self, py: Python<'_>) -> PyResult<Tuple<Word>> {
        Ok(words(self.lock(py)?.expected().iter().copied()))
    }

    /// ``True`` if no reply is due, so that a client can stop reading.
    #[getter]
    fn is_idle(&self, py: Python<'_>) -> PyResult<bool> {
        Ok(self.lock(py)?.is_idle())
    }

    /// ``True`` if a transfer has started and neither its last reply nor a 2yz to ``ABOR`` has arrived.
    #[getter]
    fn is_transferring(&self, py: Python<'_>) -> PyResult<bool> {
        Ok(self.lock(py)?.is_transferring())
    }

    /// ``True`` if the server has accepted a login that is still valid.
    #[getter]
    fn is_logged_in(&self, py: Python<'_>) -> PyResult<bool> {
        Ok(self.lock(py)?.is_logged_in())
    }

    /// ``True`` if a security data exchange has succeeded. The TLS handshake is up to the caller.
    #[getter]
    fn is_protected(&self, py: Python<'_>) -> PyResult<bool> {
        Ok(self.lock(py)?.is_protected())
    }

    /// ``True`` if the server is about to close the connection: it has sent 421 or 221, or accepted
    /// ``QUIT``.
    #[getter]
    fn is_closing(&self, py: Python<'_>) -> PyResult<bool> {
        Ok(self.lock(py)?.is_closing())
    }

    /// Maximum number of commands that wait for a reply, the greeting included.
    #[classattr]
    const CAPACITY: usize = ftp_reply::Dialogue::CAPACITY;

    fn __eq__(&self, py: Python<'_>, other: &Dialogue) -> PyResult<bool> {
        // Not both at once, because they can be the same.
        let one = self.lock(py)?.clone();
        Ok(one == *other.lock(py)?)
    }

    /// Return a dialogue in the same state.
    fn __copy__(&self, py: Python<'_>) -> PyResult<Dialogue> {
        Ok(Dialogue(Mutex::new(self.lock(py)?.clone())))
    }

    #[pyo3(signature = (memo: "object", /))]
    fn __deepcopy__(&self, py: Python<'_>, memo: &Bound<'_, PyAny>) -> PyResult<Dialogue> {
        let _ = memo;
        self.__copy__(py)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let dialogue = self.lock(py)?;
        let outstanding: Vec<_> = dialogue
            .outstanding()
            .map(|command| command.to_string())
            .collect();
        Ok(format!(
            "<Dialogue outstanding=({}) is_logged_in={} is_protected={} is_transferring={} is_closing={}>",
            outstanding.join(", "),
            python_bool(dialogue.is_logged_in()),
            python_bool(dialogue.is_protected()),
            python_bool(dialogue.is_transferring()),
            python_bool(dialogue.is_closing()),
        ))
    }
}

fn words(commands: impl Iterator<Item = Command>) -> Tuple<Word> {
    Tuple(commands.map(Word).collect())
}

/// A reply, or the code of one.
struct Answer(ReplyCode);

impl<'py> FromPyObject<'_, 'py> for Answer {
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        <Reply as pyo3::PyTypeInfo>::TYPE_HINT,
        <Code as FromPyObject<'_, '_>>::INPUT_TYPE
    );

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Answer> {
        if let Ok(reply) = object.cast::<Reply>() {
            return Ok(Answer(reply.get().0.code()));
        }
        let Code(code) = object.extract()?;
        Ok(Answer(code))
    }
}

/// What a reply means, as an `Outcome` of Python.
struct Meaning {
    outcome: Outcome,
    answered: Option<Command>,
    unanswered: Vec<Command>,
}

impl<'py> IntoPyObject<'py> for Meaning {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_identifier!("ftp_reply", "Outcome");

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let commands: &[Command] = match self.outcome {
            Outcome::NeedCommand(commands) => commands,
            _ => &[],
        };
        let violation: Option<Violation> = match self.outcome {
            Outcome::Violation(violation) => Some(violation),
            _ => None,
        };
        class(py, "Outcome")?.call1((
            Member(self.outcome.kind()),
            words(commands.iter().copied()),
            violation.map(Member),
            self.answered.map(Word),
            words(self.unanswered.into_iter()),
        ))
    }
}

/// Advice, as an `Advice` of Python.
struct Advised(FlatAdvice);

impl<'py> IntoPyObject<'py> for Advised {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_identifier!("ftp_reply", "Advice");

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let advice = py.import("ftp_reply._advice")?;
        advice.call_method1("from_native", (self.0,))
    }
}
