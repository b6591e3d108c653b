//! The class `ReplyColumns` and the function `parse_columns`.

use std::sync::Arc;

use ftp_reply::bulk;
use ftp_reply::{FaultView, ReplyCode, ReplyScanner, Terminator};
#[cfg(feature = "introspection")]
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyMemoryView};
#[cfg(feature = "introspection")]
use pyo3::{type_hint_identifier, type_hint_subscript};

use crate::buffer::Data;
use crate::c_data::{ArrowArray, ArrowArrayStream, ArrowSchema, Column, Table};
use crate::classes::Member;
use crate::fault::ReplyFault;
use crate::numbers::Numbers;
use crate::options::options;

/// Length of a short one-line reply, from which the columns' first capacity follows.
const SHORT: usize = 32;

/// Replies as columns, with one number for each reply in each column; ``parse_columns`` returns them.
///
/// A column is a read-only ``memoryview``: index it, slice it, or pass it to ``numpy.asarray``, which
/// does not copy it. The columns together are a table for Arrow: pass them to ``pyarrow.table``,
/// ``polars.DataFrame`` or a DuckDB connection, which do not copy the numbers either.
///
/// >>> import ftp_reply
/// >>> log = b"220 Ready\r\n331-Name okay\r\n331 Password?\r\n230 Logged in\r\n"
/// >>> columns = ftp_reply.parse_columns(log)
/// >>> columns.codes.tolist(), columns.line_counts.tolist()
/// ([220, 331, 230], [1, 2, 1])
/// >>> log[columns.starts[2]:columns.ends[2]]
/// b'230 Logged in\r\n'
#[pyclass(frozen, module = "ftp_reply")]
pub(crate) struct ReplyColumns {
    codes: Arc<Numbers>,
    starts: Arc<Numbers>,
    ends: Arc<Numbers>,
    line_counts: Arc<Numbers>,
    faults: Vec<Py<ReplyFault>>,
    len: usize,
    consumed: usize,
}

impl ReplyColumns {
    fn table(&self) -> Table {
        vec![
            (c"codes", Arc::clone(&self.codes)),
            (c"starts", Arc::clone(&self.starts)),
            (c"ends", Arc::clone(&self.ends)),
            (c"line_counts", Arc::clone(&self.line_counts)),
        ]
    }
}

/// A column as a `memoryview`.
struct View(Arc<Numbers>);

impl<'py> IntoPyObject<'py> for View {
    type Target = PyMemoryView;
    type Output = Bound<'py, PyMemoryView>;
    type Error = PyErr;

    #[cfg(feature = "introspection")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(
        type_hint_identifier!("builtins", "memoryview"),
        type_hint_identifier!("builtins", "int")
    );

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyMemoryView>> {
        PyMemoryView::from(&Bound::new(py, Column::new(self.0))?.into_any())
    }
}

#[pymethods]
impl ReplyColumns {
    /// Code of each reply, as an unsigned number of 16 bits.
    #[getter]
    fn codes(&self) -> View {
        View(Arc::clone(&self.codes))
    }

    /// Offset in bytes of each reply in the data, as an unsigned number of 64 bits.
    #[getter]
    fn starts(&self) -> View {
        View(Arc::clone(&self.starts))
    }

    /// Offset in bytes of the end of each reply, after its last line end, as an unsigned number of 64
    /// bits.
    #[getter]
    fn ends(&self) -> View {
        View(Arc::clone(&self.ends))
    }

    /// Number of lines of each reply, at least 1, as an unsigned number of 64 bits.
    #[getter]
    fn line_counts(&self) -> View {
        View(Arc::clone(&self.line_counts))
    }

    /// Faults between the replies, and the one at the end if the data end inside a reply.
    #[getter]
    fn faults(&self, py: Python<'_>) -> Vec<Py<ReplyFault>> {
        self.faults
            .iter()
            .map(|fault| fault.clone_ref(py))
            .collect()
    }

    /// Number of bytes that the replies and faults need. The rest is the start of a reply that is not
    /// complete: parse it again with the bytes that follow.
    #[getter]
    fn consumed(&self) -> usize {
        self.consumed
    }

    /// Number of replies.
    fn __len__(&self) -> usize {
        self.len
    }

    fn __repr__(&self) -> String {
        format!(
            "<ReplyColumns replies={} faults={}>",
            self.len,
            self.faults.len()
        )
    }

    /// Return the type of the table for Arrow.
    #[pyo3(signature = () -> "object")]
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = ArrowSchema::of_table(&self.table());
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }

    /// Return the table for Arrow, as an array of structs.
    ///
    /// ``requested_schema`` is ignored, as the interface allows: the types of the columns do not change.
    #[pyo3(signature = (requested_schema=None) -> "tuple[object, object]")]
    fn __arrow_c_array__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<(Bound<'py, PyCapsule>, Bound<'py, PyCapsule>)> {
        let _ = requested_schema;
        let array = ArrowArray::of_table(&self.table());
        Ok((
            self.__arrow_c_schema__(py)?,
            PyCapsule::new_with_value(py, array, c"arrow_array")?,
        ))
    }

    /// Return the table for Arrow, as a stream of one batch.
    ///
    /// ``requested_schema`` is ignored, as the interface allows: the types of the columns do not change.
    #[pyo3(signature = (requested_schema=None) -> "object")]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        let stream = ArrowArrayStream::of_table(self.table());
        PyCapsule::new_with_value(py, stream, c"arrow_array_stream")
    }
}

/// Parse bytes that contain any number of replies, such as a recorded session, into columns.
///
/// It is faster than ``parse``, because it makes no object for each reply. The bytes are read in place,
/// and other threads run meanwhile if there are at least 64 KiB and they are read-only. The options are
/// those of ``ReplyParser``.
///
/// >>> import ftp_reply
/// >>> columns = ftp_reply.parse_columns(b"220 Ready\r\nwhat?\r\n331 Pass")
/// >>> columns
/// <ReplyColumns replies=1 faults=2>
/// >>> [fault.kind.identifier for fault in columns.faults], columns.consumed
/// (['malformed', 'unexpected_eof'], 18)
#[pyfunction]
#[pyo3(signature = (data, /, *, terminator=None, max_line=None, max_reply=None, max_lines=None))]
pub(crate) fn parse_columns(
    py: Python<'_>,
    data: Data<'_>,
    terminator: Option<Member<Terminator>>,
    max_line: Option<usize>,
    max_reply: Option<usize>,
    max_lines: Option<usize>,
) -> PyResult<ReplyColumns> {
    let mut scanner =
        ReplyScanner::with_options(options(terminator, max_line, max_reply, max_lines));
    let (columns, consumed) = data.read(py, 0..data.len(), |bytes| scan(&mut scanner, bytes));
    let bulk::ReplyColumns {
        codes,
        starts,
        ends,
        line_counts,
        faults,
        ..
    } = columns;
    let fault = |fault| Py::new(py, ReplyFault(fault));
    Ok(ReplyColumns {
        len: codes.len(),
        // The codes keep their memory, because they have the same size as the numbers.
        codes: Arc::new(Numbers::U16(
            codes.into_iter().map(ReplyCode::as_u16).collect(),
        )),
        starts: Arc::new(Numbers::Usize(starts)),
        ends: Arc::new(Numbers::Usize(ends)),
        line_counts: Arc::new(Numbers::Usize(line_counts)),
        faults: faults.into_iter().map(fault).collect::<PyResult<_>>()?,
        consumed,
    })
}

/// Scans bytes to their end. Returns the columns and the number of bytes that they need.
fn scan(scanner: &mut ReplyScanner, bytes: &[u8]) -> (bulk::ReplyColumns, usize) {
    let mut columns = bulk::ReplyColumns::new();
    // Enough for most data, so that the numbers are not moved. Memory that is not used is not touched.
    let capacity = bytes.len() / SHORT;
    columns.codes.reserve(capacity);
    columns.starts.reserve(capacity);
    columns.ends.reserve(capacity);
    columns.line_counts.reserve(capacity);
    let consumed = scanner.scan_columns(bytes, &mut columns);
    if let Err(FaultView {
        kind, offset, code, ..
    }) = scanner.finish()
    {
        let fault = ftp_reply::ReplyFault::new(kind, offset, code, &bytes[consumed..]);
        columns
            .faults
            .push(fault.with_diagnostics(scanner.diagnostics()));
    }
    (columns, consumed)
}
