//! Memory of columns in the structs that C defines: `Py_buffer`, and `ArrowSchema`, `ArrowArray` and
//! `ArrowArrayStream` of the Arrow C data interface and the Arrow C stream interface.

use std::ffi::{CStr, c_char, c_int, c_void};
use std::ptr;
use std::sync::Arc;

use pyo3::exceptions::PyBufferError;
use pyo3::ffi::{self, Py_ssize_t};
use pyo3::prelude::*;

use crate::numbers::Numbers;

/// A column, as an object with the buffer protocol.
#[pyclass(frozen, module = "ftp_reply._native")]
pub(crate) struct Column {
    numbers: Arc<Numbers>,
    /// Shape and strides, which views point to.
    len: Py_ssize_t,
    item_len: Py_ssize_t,
}

impl Column {
    pub(crate) fn new(numbers: Arc<Numbers>) -> Column {
        Column {
            len: numbers.len().cast_signed(),
            item_len: numbers.item_len().cast_signed(),
            numbers,
        }
    }
}

#[pymethods]
impl Column {
    /// Fills a view.
    unsafe fn __getbuffer__(
        column: Bound<'_, Column>,
        view: *mut ffi::Py_buffer,
        flags: c_int,
    ) -> PyResult<()> {
        if flags & ffi::PyBUF_WRITABLE == ffi::PyBUF_WRITABLE {
            // The words of Python for its own types.
            return Err(PyBufferError::new_err("Object is not writable."));
        }
        let Column {
            numbers,
            len,
            item_len,
        } = column.get();
        let has = |flag| flags & flag == flag;
        let filled = ffi::Py_buffer {
            buf: numbers.start().cast_mut(),
            len: len * item_len,
            readonly: 1,
            itemsize: *item_len,
            format: if has(ffi::PyBUF_FORMAT) {
                numbers.struct_format().as_ptr().cast_mut()
            } else {
                ptr::null_mut()
            },
            ndim: 1,
            shape: if has(ffi::PyBUF_ND) {
                ptr::from_ref(len).cast_mut()
            } else {
                ptr::null_mut()
            },
            strides: if has(ffi::PyBUF_STRIDES) {
                ptr::from_ref(item_len).cast_mut()
            } else {
                ptr::null_mut()
            },
            suboffsets: ptr::null_mut(),
            internal: ptr::null_mut(),
            obj: column.clone().into_any().into_ptr(),
        };
        // SAFETY: Python passes a view to fill. Everything that it points to lives as long as the column,
        // which it owns through `obj`, and never changes; a view of it is read-only.
        unsafe { view.write(filled) };
        Ok(())
    }
}

/// Description of a type.
#[repr(C)]
pub(crate) struct ArrowSchema {
    format: *const c_char,
    name: *const c_char,
    metadata: *const c_char,
    flags: i64,
    n_children: i64,
    children: *mut *mut ArrowSchema,
    dictionary: *mut ArrowSchema,
    release: Option<unsafe extern "C" fn(*mut ArrowSchema)>,
    private_data: *mut c_void,
}

/// Values of a column, or of a table as one array of structs.
#[repr(C)]
pub(crate) struct ArrowArray {
    length: i64,
    null_count: i64,
    offset: i64,
    n_buffers: i64,
    n_children: i64,
    buffers: *mut *const c_void,
    children: *mut *mut ArrowArray,
    dictionary: *mut ArrowArray,
    release: Option<unsafe extern "C" fn(*mut ArrowArray)>,
    private_data: *mut c_void,
}

/// A stream of tables.
#[repr(C)]
pub(crate) struct ArrowArrayStream {
    get_schema: unsafe extern "C" fn(*mut ArrowArrayStream, *mut ArrowSchema) -> c_int,
    get_next: unsafe extern "C" fn(*mut ArrowArrayStream, *mut ArrowArray) -> c_int,
    get_last_error: unsafe extern "C" fn(*mut ArrowArrayStream) -> *const c_char,
    release: Option<unsafe extern "C" fn(*mut ArrowArrayStream)>,
    private_data: *mut c_void,
}

/// Name and numbers of each column of a table.
pub(crate) type Table = Vec<(&'static CStr, Arc<Numbers>)>;

/// What an array owns: the memory that its pointers lead to.
struct Owned {
    buffers: [*const c_void; 2],
    /// Keeps the numbers, of which the second buffer is the start.
    _numbers: Option<Arc<Numbers>>,
    children: Box<[*mut ArrowArray]>,
}

/// Converts a length: no memory has more than `i64::MAX` items.
fn count(len: usize) -> i64 {
    i64::try_from(len).unwrap_or(i64::MAX)
}

impl ArrowSchema {
    /// Describes a table.
    pub(crate) fn of_table(table: &Table) -> ArrowSchema {
        let child = |(name, numbers): &(&'static CStr, Arc<Numbers>)| {
            ArrowSchema::new(numbers.arrow_format(), name, Box::new([]))
        };
        let children = table.iter().map(child).map(Box::new).map(Box::into_raw);
        ArrowSchema::new(c"+s", c"", children.collect())
    }

    fn new(
        format: &'static CStr,
        name: &'static CStr,
        children: Box<[*mut ArrowSchema]>,
    ) -> ArrowSchema {
        let n_children = count(children.len());
        let owned = Box::into_raw(Box::new(children));
        ArrowSchema {
            format: format.as_ptr(),
            name: name.as_ptr(),
            metadata: ptr::null(),
            flags: 0,
            n_children,
            // SAFETY: `owned` was allocated above, and only `release_schema` frees it.
            children: unsafe { (*owned).as_mut_ptr() },
            dictionary: ptr::null_mut(),
            release: Some(release_schema),
            private_data: owned.cast(),
        }
    }
}

impl ArrowArray {
    /// Shares the numbers of a table.
    pub(crate) fn of_table(table: &Table) -> ArrowArray {
        let len = table.first().map_or(0, |(_, numbers)| numbers.len());
        let child = |(_, numbers): &(&'static CStr, Arc<Numbers>)| {
            ArrowArray::new(len, Some(Arc::clone(numbers)), Box::new([]))
        };
        let children = table.iter().map(child).map(Box::new).map(Box::into_raw);
        ArrowArray::new(len, None, children.collect())
    }

    fn new(
        len: usize,
        numbers: Option<Arc<Numbers>>,
        children: Box<[*mut ArrowArray]>,
    ) -> ArrowArray {
        // The first buffer would say which values are null: none is.
        let start = numbers.as_deref().map_or(ptr::null(), Numbers::start);
        let n_buffers = if numbers.is_some() { 2 } else { 1 };
        let n_children = count(children.len());
        let owned = Box::into_raw(Box::new(Owned {
            buffers: [ptr::null(), start],
            _numbers: numbers,
            children,
        }));
        // SAFETY: `owned` was allocated above, and only `release_array` frees it.
        let (buffers, children) =
            unsafe { (&raw mut (*owned).buffers, (*owned).children.as_mut_ptr()) };
        ArrowArray {
            length: count(len),
            null_count: 0,
            offset: 0,
            n_buffers,
            n_children,
            buffers: buffers.cast(),
            children,
            dictionary: ptr::null_mut(),
            release: Some(release_array),
            private_data: owned.cast(),
        }
    }

    /// Returns the array that marks the end of a stream.
    const fn end() -> ArrowArray {
        ArrowArray {
            length: 0,
            null_count: 0,
            offset: 0,
            n_buffers: 0,
            n_children: 0,
            buffers: ptr::null_mut(),
            children: ptr::null_mut(),
            dictionary: ptr::null_mut(),
            release: None,
            private_data: ptr::null_mut(),
        }
    }
}

impl ArrowArrayStream {
    /// Returns a stream of one table.
    pub(crate) fn of_table(table: Table) -> ArrowArrayStream {
        ArrowArrayStream {
            get_schema,
            get_next,
            get_last_error,
            release: Some(release_stream),
            private_data: Box::into_raw(Box::new(StreamState {
                table,
                has_ended: false,
            }))
            .cast(),
        }
    }
}

/// What a stream owns.
struct StreamState {
    table: Table,
    has_ended: bool,
}

unsafe extern "C" fn get_schema(stream: *mut ArrowArrayStream, out: *mut ArrowSchema) -> c_int {
    // SAFETY: The consumer passes a stream that is not released, and a place for the schema.
    unsafe {
        let state = &*(*stream).private_data.cast::<StreamState>();
        out.write(ArrowSchema::of_table(&state.table));
    }
    0
}

unsafe extern "C" fn get_next(stream: *mut ArrowArrayStream, out: *mut ArrowArray) -> c_int {
    // SAFETY: The consumer passes a stream that is not released, from one thread at a time, and a place
    // for the array.
    unsafe {
        let state = &mut *(*stream).private_data.cast::<StreamState>();
        out.write(if state.has_ended {
            ArrowArray::end()
        } else {
            ArrowArray::of_table(&state.table)
        });
        state.has_ended = true;
    }
    0
}

unsafe extern "C" fn get_last_error(_: *mut ArrowArrayStream) -> *const c_char {
    // The two functions above do not fail.
    ptr::null()
}

unsafe extern "C" fn release_schema(schema: *mut ArrowSchema) {
    // SAFETY: The consumer passes a schema of `ArrowSchema::new` that is not released. A child that the
    // consumer has moved is marked as released.
    unsafe {
        let children = Box::from_raw((*schema).private_data.cast::<Box<[*mut ArrowSchema]>>());
        for child in *children {
            drop(Box::from_raw(child));
        }
        (*schema).release = None;
    }
}

unsafe extern "C" fn release_array(array: *mut ArrowArray) {
    // SAFETY: The consumer passes an array of `ArrowArray::new` that is not released. A child that the
    // consumer has moved is marked as released.
    unsafe {
        let owned = Box::from_raw((*array).private_data.cast::<Owned>());
        for child in owned.children {
            drop(Box::from_raw(child));
        }
        (*array).release = None;
    }
}

unsafe extern "C" fn release_stream(stream: *mut ArrowArrayStream) {
    // SAFETY: The consumer passes a stream of `ArrowArrayStream::of_table` that is not released.
    unsafe {
        drop(Box::from_raw((*stream).private_data.cast::<StreamState>()));
        (*stream).release = None;
    }
}

/// Implements what is the same for each struct. A consumer that takes the contents of a capsule marks
/// the struct in it as released; otherwise the capsule releases it.
macro_rules! released_on_drop {
    ($($name:ident),*) => {
        $(
            impl Drop for $name {
                fn drop(&mut self) {
                    if let Some(release) = self.release {
                        // SAFETY: The struct is not released, and this is its only owner.
                        unsafe { release(self) };
                    }
                }
            }

            // SAFETY: It owns what it points to, and static strings. The numbers can be shared.
            unsafe impl Send for $name {}
        )*
    };
}

released_on_drop!(ArrowSchema, ArrowArray, ArrowArrayStream);
