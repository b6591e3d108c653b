//! Replies and faults, for people and for programs.

use std::io;

use ftp_reply::{Diagnostic, FaultView, Lang, ReplyCode, ReplyView};
use serde::Serialize;

use crate::arguments::Format;
use crate::label;
use crate::screen::{self, ERROR, FAINT, Screen, WARNING, wrapped};
use crate::{json, safe};

/// The columns that an offset takes: enough for most streams.
const OFFSET: usize = 7;

/// Where replies and faults are written, and whether there was a fault.
pub(super) struct Output<'a> {
    screen: Screen<'a>,
    lang: Lang,
    format: Format,
    had_fault: bool,
}

#[derive(Serialize)]
struct JsonReply {
    code: u16,
    offset: u64,
    raw_len: usize,
    lines: Vec<String>,
    lossy: bool,
    diagnostics: Vec<JsonDiagnostic>,
    diagnostics_omitted: u64,
}

#[derive(Serialize)]
struct JsonDiagnostic {
    kind: &'static str,
    offset: u64,
}

#[derive(Serialize)]
struct JsonFault {
    fault: &'static str,
    offset: u64,
    code: Option<u16>,
    kept: String,
    lossy: bool,
}

impl<'a> Output<'a> {
    pub(super) fn new(screen: Screen<'a>, lang: Lang, format: Format) -> Output<'a> {
        Output {
            screen,
            lang,
            format,
            had_fault: false,
        }
    }

    pub(super) fn had_fault(&self) -> bool {
        self.had_fault
    }

    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.screen.out.flush()
    }

    pub(super) fn reply(&mut self, reply: &ReplyView<'_>, offset: u64) -> io::Result<()> {
        if self.format == Format::Text {
            let found = reply.diagnostics().as_slice();
            let before = found.partition_point(|found| found.offset < offset);
            self.diagnostics(&found[..before])?;
            self.lines(reply, offset)?;
            self.diagnostics(&found[before..])?;
            return self.omitted(reply.diagnostics().omitted());
        }
        let diagnostic = |found: Diagnostic| JsonDiagnostic {
            kind: found.kind.name(),
            offset: found.offset,
        };
        let object = JsonReply {
            code: reply.code().as_u16(),
            offset,
            raw_len: reply.raw().len(),
            lines: reply.lines().map(json::text).collect(),
            lossy: is_lossy(reply.raw()),
            diagnostics: reply.diagnostics().iter().map(diagnostic).collect(),
            diagnostics_omitted: reply.diagnostics().omitted(),
        };
        json::write_line(self.screen.out, &object)
    }

    pub(super) fn fault(&mut self, fault: &FaultView<'_>) -> io::Result<()> {
        self.had_fault = true;
        if self.format == Format::Json {
            let object = JsonFault {
                fault: fault.kind.name(),
                offset: fault.offset,
                code: fault.code.map(ReplyCode::as_u16),
                kept: json::text(fault.kept),
                lossy: is_lossy(fault.kept),
            };
            return json::write_line(self.screen.out, &object);
        }
        let (kind, lang) = (fault.kind, self.lang);
        let words = format!("{}: {}", kind.text(lang), kind.explain(lang));
        let (faint, error) = (self.screen.style(FAINT), self.screen.style(ERROR));
        let words = match self.screen.row_width() {
            Some(width) => wrapped(&words, width.saturating_sub(OFFSET + "  !!! ".len())),
            None => vec![words],
        };
        let out = &mut *self.screen.out;
        write!(
            out,
            "{faint}{:OFFSET$}{faint:#}  {error}!!!{error:#} ",
            fault.offset
        )?;
        for (place, line) in words.iter().enumerate() {
            let margin = if place == 0 {
                0
            } else {
                OFFSET + "  !!! ".len()
            };
            writeln!(out, "{:margin$}{error}{line}{error:#}", "")?;
        }
        if !fault.kept.is_empty() {
            writeln!(out, "{:OFFSET$}      {}", "", safe::shown(fault.kept))?;
        }
        Ok(())
    }

    /// Shows the lines as they came, the text of all under that of the first.
    fn lines(&mut self, reply: &ReplyView<'_>, offset: u64) -> io::Result<()> {
        let colour = self.screen.style(screen::style_of(reply.code().class()));
        let faint = self.screen.style(FAINT);
        let out = &mut *self.screen.out;
        write!(out, "{faint}{offset:OFFSET$}{faint:#}  ")?;
        let last = reply.line_count() - 1;
        for (place, line) in reply.lines().enumerate() {
            let text = safe::shown(line);
            let code = if place == 0 {
                first_code(reply)
            } else {
                reply.code()
            };
            match place {
                0 if last == 0 => writeln!(out, "{colour}{code}{colour:#} {text}")?,
                0 => writeln!(out, "{colour}{code}{colour:#}-{text}")?,
                _ if place == last => {
                    writeln!(out, "{:OFFSET$}  {colour}{code}{colour:#} {text}", "")?;
                }
                _ if text.is_empty() => writeln!(out)?,
                _ => writeln!(out, "{:OFFSET$}      {text}", "")?,
            }
        }
        Ok(())
    }

    fn diagnostics(&mut self, diagnostics: &[Diagnostic]) -> io::Result<()> {
        let (faint, warning) = (self.screen.style(FAINT), self.screen.style(WARNING));
        for Diagnostic { kind, offset, .. } in diagnostics {
            let words = kind.text(self.lang);
            let out = &mut self.screen.out;
            writeln!(
                out,
                "{faint}{offset:OFFSET$}{faint:#}   ~  {warning}{words}{warning:#}"
            )?;
        }
        Ok(())
    }

    fn omitted(&mut self, count: u64) -> io::Result<()> {
        if count == 0 {
            return Ok(());
        }
        let warning = self.screen.style(WARNING);
        let words = label::DIAGNOSTICS_OMITTED.text(self.lang);
        writeln!(
            self.screen.out,
            "{:OFFSET$}   ~  {warning}{words}: {count}{warning:#}",
            ""
        )
    }
}

/// The code that the reply begins with; it may end with another where any code ends it.
fn first_code(reply: &ReplyView<'_>) -> ReplyCode {
    let digits = reply.raw().get(..3).unwrap_or_default();
    ReplyCode::from_bytes(digits).unwrap_or(reply.code())
}

fn is_lossy(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err()
}
