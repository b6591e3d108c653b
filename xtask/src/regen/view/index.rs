//! The table from a code's number to its place.

use serde::Serialize;

use crate::table::Table;

/// One place for each number from 100 to 699.
#[derive(Serialize)]
pub(super) struct Index {
    /// The narrowest unsigned type that has room for every place and the one behind them.
    integer: &'static str,
    /// The place behind the last, which numbers without an entry have.
    unlisted: usize,
    /// Ten numbers a row.
    rows: Vec<Vec<usize>>,
}

impl Index {
    pub(super) fn new(table: &Table) -> Index {
        let unlisted = table.replies.len();
        let mut places = vec![unlisted; 600];
        for (place, reply) in table.replies.iter().enumerate() {
            places[usize::from(reply.code - 100)] = place;
        }
        Index {
            integer: if u8::try_from(unlisted).is_ok() {
                "u8"
            } else {
                "u16"
            },
            unlisted,
            rows: places.chunks(10).map(<[usize]>::to_vec).collect(),
        }
    }
}
