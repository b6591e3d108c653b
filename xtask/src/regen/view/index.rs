//! Table from a code's number to its index in `replies`.

use serde::Serialize;

use crate::table::Table;

/// One index for each number from 100 to 699.
#[derive(Serialize)]
pub(super) struct Index {
    /// Smallest unsigned type for every index and the one after the last.
    integer: &'static str,
    /// Index after the last, which numbers without an entry have.
    unlisted: usize,
    /// Indices, ten per row.
    rows: Vec<Vec<usize>>,
}

impl Index {
    pub(super) fn new(table: &Table) -> Index {
        let unlisted = table.replies.len();
        let mut indices = vec![unlisted; 600];
        for (index, reply) in table.replies.iter().enumerate() {
            indices[usize::from(reply.code - 100)] = index;
        }
        Index {
            integer: if u8::try_from(unlisted).is_ok() {
                "u8"
            } else {
                "u16"
            },
            unlisted,
            rows: indices.chunks(10).map(<[usize]>::to_vec).collect(),
        }
    }
}
