//! Kind `packed`: feeds the input in the given chunks and returns the packed buffers.

use std::fmt::Write as _;

use ftp_reply::bulk::PackedParser;
use serde::{Deserialize, Serialize};

use super::Outcome;
use super::bytes::Bytes;

#[derive(Deserialize)]
pub(crate) struct Case {
    input: Bytes,
    chunks: Option<Vec<usize>>,
}

#[derive(Serialize)]
pub(crate) struct Buffers {
    buffers: Vec<String>,
}

pub(crate) fn answer(case: &Case) -> Outcome<Buffers> {
    match buffers(case) {
        Ok(buffers) => Outcome::Ok(Buffers { buffers }),
        Err(_) => Outcome::Error("too_large"),
    }
}

fn buffers(case: &Case) -> Result<Vec<String>, ftp_reply::bulk::TooLargeToPack> {
    let mut parser = PackedParser::new();
    let mut buffers = Vec::new();
    let mut rest = case.input.0.as_slice();
    for &length in case.chunks.iter().flatten() {
        let (chunk, later) = rest.split_at(length.min(rest.len()));
        buffers.push(hexadecimal(&parser.feed(chunk)?));
        rest = later;
    }
    buffers.push(hexadecimal(&parser.feed(rest)?));
    buffers.push(hexadecimal(&parser.finish()));
    Ok(buffers)
}

fn hexadecimal(buffer: &[u8]) -> String {
    buffer.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a string accepts every write");
        text
    })
}
