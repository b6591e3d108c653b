//! Buffers of plain numbers, for the test vectors that every language answers.

use ftp_reply::bulk::PackedParser;
use pyo3::prelude::*;

use crate::payload::Items;
use crate::write::Text;

/// Returns a buffer for each chunk and one for the end of the stream, or `None` if a chunk is too large.
/// Python programs call `parse_columns` instead.
#[pyfunction]
#[pyo3(signature = (chunks, /) -> "list[bytes] | None")]
pub(crate) fn _packed(chunks: Items<Text>) -> Option<Vec<std::borrow::Cow<'static, [u8]>>> {
    let mut parser = PackedParser::new();
    let mut buffers = Vec::new();
    for chunk in chunks.0 {
        buffers.push(parser.feed(&chunk.0).ok()?.into());
    }
    buffers.push(parser.finish().into());
    Some(buffers)
}
