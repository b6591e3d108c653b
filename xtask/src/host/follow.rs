//! Runs a program and reads the lines that it prints, as they come.

use std::io::{self, BufRead as _, BufReader, PipeReader};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result};
use wait4::Wait4 as _;

/// Time between two checks of a program that prints nothing.
const TICK: Duration = Duration::from_millis(100);

/// How a program ended.
pub(super) struct Ended {
    pub(super) status: ExitStatus,
    /// Processor time that it took, with that of the programs that it ran and waited for.
    pub(super) cpu: Duration,
}

/// Runs a program and calls `seen` with each line of its standard output and standard error, and with
/// `None` if it prints nothing for a moment.
pub(super) fn follow(command: &mut Command, mut seen: impl FnMut(Option<&str>)) -> Result<Ended> {
    let (reader, writer) = io::pipe().context("cannot create a pipe")?;
    command
        .stdin(Stdio::null())
        .stdout(writer.try_clone()?)
        .stderr(writer);
    let child = command
        .spawn()
        .with_context(|| format!("cannot run {}", command.get_program().display()))?;
    // The command owns the writing ends. The pipe does not end as long as they are open here.
    command.stdout(Stdio::null()).stderr(Stdio::null());

    let lines = lines_of(reader);
    let end = end_of(child);
    let mut ended = None;
    loop {
        match lines.recv_timeout(TICK) {
            Ok(line) => seen(Some(&line)),
            // A program in the background can keep the pipe open after the end, so silence after the
            // end ends the step. Silence before it does not, because more lines can follow.
            Err(RecvTimeoutError::Timeout) => {
                if let Some(ended) = ended {
                    return Ok(ended);
                }
                ended = end.try_recv().ok().transpose()?;
                seen(None);
            }
            Err(RecvTimeoutError::Disconnected) => {
                return match ended {
                    Some(ended) => Ok(ended),
                    None => Ok(end.recv().context("cannot wait for a program")??),
                };
            }
        }
    }
}

/// Waits for the end of a program in another thread.
fn end_of(mut child: Child) -> Receiver<io::Result<Ended>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let ended = child.wait4().map(|used| Ended {
            status: used.status,
            cpu: used.rusage.utime + used.rusage.stime,
        });
        // Nothing receives it if the step has failed.
        let _ = sender.send(ended);
    });
    receiver
}

fn lines_of(reader: PipeReader) -> Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut reader = BufReader::new(reader);
        let mut line = Vec::new();
        while reader
            .read_until(b'\n', &mut line)
            .is_ok_and(|length| length > 0)
        {
            let text = String::from_utf8_lossy(&line);
            let text = text.trim_end_matches(['\n', '\r']).to_owned();
            if sender.send(text).is_err() {
                break;
            }
            line.clear();
        }
    });
    receiver
}
