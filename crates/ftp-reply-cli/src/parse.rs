//! Parses replies from a file or a live pipe.

use std::fs::File;
use std::io::{self, BufWriter, Read};

use ftp_reply::{FaultView, Lang, ReplyScanner, ScanEvent};

use crate::arguments::{Format, Input, InputKind};
use crate::terminal::Terminal;
use crate::{exit_status, message, sanitize};

mod output;
mod source;

use output::Output;
use source::Source;

/// Number of bytes that are written at a time, unless the next read can block.
const CHUNK_SIZE: usize = 64 * 1024;

/// Shows every reply and fault of the input and returns the exit status.
pub(crate) fn run(
    input: &Input,
    lang: Lang,
    format: Format,
    terminal: &mut Terminal<'_>,
) -> io::Result<i32> {
    let stream: Box<dyn Read> = match input.file() {
        Some(path) => match File::open(path) {
            Ok(file) => Box::new(file),
            Err(error) => return Ok(unreadable(input, &error, terminal)),
        },
        None => Box::new(io::stdin().lock()),
    };
    let mut buffered = BufWriter::with_capacity(CHUNK_SIZE, &mut *terminal.out);
    let buffered_terminal = Terminal {
        out: &mut buffered,
        err: &mut *terminal.err,
        ..*terminal
    };
    let mut output = Output::new(buffered_terminal, lang, format, input.explain);
    let ended = match Source::new(stream, input.kind) {
        Ok(source) => read(
            source,
            ReplyScanner::with_options(input.options()),
            &mut output,
        )?,
        Err(error) => Err(error),
    };
    let (had_fault, had_reply) = (output.had_fault(), output.had_reply());
    drop(buffered);
    if let Err(error) = ended {
        return Ok(unreadable(input, &error, terminal));
    }
    if input.kind == InputKind::Log && !had_reply && !had_fault {
        terminal.error(&message::no_reply_in_input(lang));
        return Ok(exit_status::NOT_FOUND);
    }
    Ok(if had_fault {
        exit_status::NOT_FOUND
    } else {
        exit_status::SUCCESS
    })
}

fn unreadable(input: &Input, error: &io::Error, terminal: &mut Terminal<'_>) -> i32 {
    let lang = terminal.lang;
    let cause = message::io_error(lang, error);
    let message = match input.file() {
        Some(path) => {
            let path = sanitize::sanitize(path.as_os_str().as_encoded_bytes());
            message::cannot_read(lang, path, cause)
        }
        None => message::cannot_read_input(lang, cause),
    };
    terminal.error(&message);
    exit_status::IO
}

/// Reads to the end of the stream. The outer error is a write error, the inner one a read error.
fn read(
    mut source: Source<'_>,
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
                ScanEvent::Fault(mut fault) => {
                    fault.offset = source.input_offset(fault.offset);
                    output.fault(&fault, scanner.diagnostics())?;
                }
                ScanEvent::Reply(reply) => {
                    let start = consumed - reply.raw().len();
                    let diagnostics = scanner.diagnostics();
                    let offset = source.input_offset(position + start as u64);
                    output.reply(&reply, diagnostics, offset)?;
                }
                _ => break,
            }
        }
        buffer.drain(..consumed);
        position += consumed as u64;
        // Flush before a read that may block, so that a live pipe shows each reply at once.
        output.flush()?;
        match source.read(&mut buffer) {
            Ok(0) => break,
            Ok(_) => {}
            Err(error) => return Ok(Err(error)),
        }
    }
    if let Err(mut fault) = scanner.finish() {
        fault.offset = source.input_offset(fault.offset);
        fault.kept = &buffer[..buffer.len().min(FaultView::MAX_KEPT)];
        output.fault(&fault, scanner.diagnostics())?;
    }
    output.flush()?;
    Ok(Ok(()))
}
