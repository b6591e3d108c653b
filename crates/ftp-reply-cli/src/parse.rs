//! Reading replies off a file or a live pipe.

use std::fs::File;
use std::io::{self, BufWriter, Read};

use ftp_reply::{FaultView, Lang, ReplyScanner, ScanEvent};

use crate::arguments::{Format, Input};
use crate::screen::Screen;
use crate::{BAD_INPUT, NOTHING_FOUND, SUCCESS, safe};

mod output;

use output::Output;

/// How much is asked of the stream at once; a pipe gives what it has.
const PIECE: usize = 64 * 1024;

/// Shows every reply and fault of the input and returns the exit status.
pub(crate) fn run(
    input: &Input,
    lang: Lang,
    format: Format,
    screen: &mut Screen<'_>,
) -> io::Result<i32> {
    let mut stream: Box<dyn Read> = match &input.file {
        Some(path) if path.as_os_str() != "-" => match File::open(path) {
            Ok(file) => Box::new(file),
            Err(error) => return unreadable(input, &error, screen),
        },
        _ => Box::new(io::stdin().lock()),
    };
    let mut buffered = BufWriter::with_capacity(PIECE, &mut *screen.out);
    let screen_behind = Screen {
        out: &mut buffered,
        err: &mut *screen.err,
        ..*screen
    };
    let mut output = Output::new(screen_behind, lang, format);
    let ended = read(
        &mut *stream,
        ReplyScanner::with_options(input.options()),
        &mut output,
    )?;
    let status = if output.had_fault() {
        NOTHING_FOUND
    } else {
        SUCCESS
    };
    drop(buffered);
    match ended {
        Ok(()) => Ok(status),
        Err(error) => unreadable(input, &error, screen),
    }
}

fn unreadable(input: &Input, error: &io::Error, screen: &mut Screen<'_>) -> io::Result<i32> {
    let name = input
        .file
        .as_ref()
        .map_or(&b"-"[..], |path| path.as_os_str().as_encoded_bytes());
    screen.error(&format_args!(
        "'{}' cannot be read: {error}",
        safe::shown(name)
    ))?;
    Ok(BAD_INPUT)
}

/// Reads to the end. The outer error is one of writing, the inner one of reading.
fn read(
    stream: &mut dyn Read,
    mut scanner: ReplyScanner,
    output: &mut Output<'_>,
) -> io::Result<io::Result<()>> {
    // What was read and is not consumed, never more than one reply and one piece.
    let mut buffer = Vec::new();
    let mut position = 0;
    loop {
        let mut consumed = 0;
        loop {
            let found = scanner.scan(&buffer[consumed..]);
            consumed += found.consumed;
            match found.event {
                ScanEvent::NeedMore => break,
                ScanEvent::Fault(fault) => output.fault(&fault)?,
                ScanEvent::Reply(reply) => {
                    let start = consumed - reply.raw().len();
                    output.reply(&reply, position + start as u64)?;
                }
            }
        }
        buffer.drain(..consumed);
        position += consumed as u64;
        // Whoever watches the other end sees every reply before the stream makes us wait.
        output.flush()?;
        match read_more(stream, &mut buffer) {
            Ok(0) => break,
            Ok(_) => {}
            Err(error) => return Ok(Err(error)),
        }
    }
    if let Err(mut fault) = scanner.finish() {
        fault.kept = &buffer[..buffer.len().min(FaultView::MAX_KEPT)];
        output.fault(&fault)?;
    }
    output.flush()?;
    Ok(Ok(()))
}

/// Appends what the stream has, up to a piece, and returns how much that was.
fn read_more(stream: &mut dyn Read, buffer: &mut Vec<u8>) -> io::Result<usize> {
    let held = buffer.len();
    buffer.resize(held + PIECE, 0);
    let read = loop {
        match stream.read(&mut buffer[held..]) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            read => break read,
        }
    };
    buffer.truncate(held + *read.as_ref().unwrap_or(&0));
    read
}
