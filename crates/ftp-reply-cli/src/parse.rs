//! Parses replies from a file or a live pipe.

use std::fs::File;
use std::io::{self, BufWriter, Read};

use ftp_reply::{FaultView, Lang, ReplyScanner, ScanEvent};

use crate::arguments::{Format, Input};
use crate::terminal::Terminal;
use crate::{exit_status, message, sanitize};

mod output;

use output::Output;

/// Number of bytes requested from the stream at a time. A pipe returns the bytes it has.
const CHUNK_SIZE: usize = 64 * 1024;

/// Shows every reply and fault of the input and returns the exit status.
pub(crate) fn run(
    input: &Input,
    lang: Lang,
    format: Format,
    terminal: &mut Terminal<'_>,
) -> io::Result<i32> {
    let mut stream: Box<dyn Read> = match &input.file {
        Some(path) if path.as_os_str() != "-" => match File::open(path) {
            Ok(file) => Box::new(file),
            Err(error) => return unreadable(input, &error, terminal),
        },
        _ => Box::new(io::stdin().lock()),
    };
    let mut buffered = BufWriter::with_capacity(CHUNK_SIZE, &mut *terminal.out);
    let buffered_terminal = Terminal {
        out: &mut buffered,
        err: &mut *terminal.err,
        ..*terminal
    };
    let mut output = Output::new(buffered_terminal, lang, format);
    let ended = read(
        &mut *stream,
        ReplyScanner::with_options(input.options()),
        &mut output,
    )?;
    let status = if output.had_fault() {
        exit_status::NOT_FOUND
    } else {
        exit_status::SUCCESS
    };
    drop(buffered);
    match ended {
        Ok(()) => Ok(status),
        Err(error) => unreadable(input, &error, terminal),
    }
}

fn unreadable(input: &Input, error: &io::Error, terminal: &mut Terminal<'_>) -> io::Result<i32> {
    let name = input
        .file
        .as_ref()
        .map_or(&b"-"[..], |path| path.as_os_str().as_encoded_bytes());
    let message = message::cannot_read(terminal.lang, sanitize::sanitize(name), error);
    terminal.error(&message);
    Ok(exit_status::IO)
}

/// Reads to the end of the stream. The outer error is a write error, the inner one a read error.
fn read(
    stream: &mut dyn Read,
    mut scanner: ReplyScanner,
    output: &mut Output<'_>,
) -> io::Result<io::Result<()>> {
    // Bytes that were read and not consumed, never more than one reply and one chunk.
    let mut buffer = Vec::new();
    let mut position = 0;
    loop {
        let mut consumed = 0;
        loop {
            let found = scanner.scan(&buffer[consumed..]);
            consumed += found.consumed;
            match found.event {
                ScanEvent::Fault(fault) => output.fault(&fault, scanner.diagnostics())?,
                ScanEvent::Reply(reply) => {
                    let start = consumed - reply.raw().len();
                    let diagnostics = scanner.diagnostics();
                    output.reply(&reply, diagnostics, position + start as u64)?;
                }
                _ => break,
            }
        }
        buffer.drain(..consumed);
        position += consumed as u64;
        // Flush before a read that may block, so that a live pipe shows each reply at once.
        output.flush()?;
        match read_more(stream, &mut buffer) {
            Ok(0) => break,
            Ok(_) => {}
            Err(error) => return Ok(Err(error)),
        }
    }
    if let Err(mut fault) = scanner.finish() {
        fault.kept = &buffer[..buffer.len().min(FaultView::MAX_KEPT)];
        output.fault(&fault, scanner.diagnostics())?;
    }
    output.flush()?;
    Ok(Ok(()))
}

/// Appends up to one chunk from the stream and returns its length.
fn read_more(stream: &mut dyn Read, buffer: &mut Vec<u8>) -> io::Result<usize> {
    let start = buffer.len();
    buffer.resize(start + CHUNK_SIZE, 0);
    let read = loop {
        match stream.read(&mut buffer[start..]) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            read => break read,
        }
    };
    buffer.truncate(start + *read.as_ref().unwrap_or(&0));
    read
}
