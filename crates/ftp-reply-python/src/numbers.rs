//! Numbers of a column.

use std::ffi::{CStr, c_void};

/// Numbers of one column.
pub(crate) enum Numbers {
    U16(Vec<u16>),
    Usize(Vec<usize>),
}

impl Numbers {
    /// Returns the number of numbers.
    pub(crate) fn len(&self) -> usize {
        match self {
            Numbers::U16(numbers) => numbers.len(),
            Numbers::Usize(numbers) => numbers.len(),
        }
    }

    /// Returns the address of the first number.
    pub(crate) fn start(&self) -> *const c_void {
        match self {
            Numbers::U16(numbers) => numbers.as_ptr().cast(),
            Numbers::Usize(numbers) => numbers.as_ptr().cast(),
        }
    }

    /// Returns the length of a number in bytes.
    pub(crate) fn item_len(&self) -> usize {
        match self {
            Numbers::U16(_) => size_of::<u16>(),
            Numbers::Usize(_) => size_of::<usize>(),
        }
    }

    /// Returns the type of the numbers, as the module `struct` of Python writes it.
    pub(crate) fn struct_format(&self) -> &'static CStr {
        match self.item_len() {
            2 => c"H",
            4 => c"I",
            _ => c"Q",
        }
    }

    /// Returns the type of the numbers, as the Arrow C data interface writes it.
    pub(crate) fn arrow_format(&self) -> &'static CStr {
        match self.item_len() {
            2 => c"S",
            4 => c"I",
            _ => c"L",
        }
    }
}
