//! Writes replies and faults, for people and for programs.

use std::io;

use ftp_reply::help::{self, Explanation, Hint};
use ftp_reply::{Diagnostic, Diagnostics, FaultView, Lang, Reply, ReplyCode, ReplyView};
use serde::Serialize;

use crate::arguments::Format;
use crate::json;
use crate::label;
use crate::terminal::{self, ERROR, FAINT, Terminal, WARNING, columns, padded, wrapped};

/// Width of an offset in columns, enough for most streams.
const OFFSET: usize = 7;

/// Writer of replies and faults, which records if there was a fault.
pub(super) struct Output<'a> {
    terminal: Terminal<'a>,
    lang: Lang,
    format: Format,
    /// `true` if negative replies are explained.
    explains: bool,
    had_fault: bool,
    had_reply: bool,
}

/// A reply and its location in the input.
#[derive(Serialize)]
struct FoundReply {
    offset: u64,
    #[serde(flatten)]
    reply: Reply,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<ExplainedReply>,
}

/// What a negative reply means and what to do.
#[derive(Serialize)]
struct ExplainedReply {
    hint: Option<&'static str>,
    causes: Vec<&'static str>,
    next_step: &'static str,
    recovery: &'static str,
}

impl<'a> Output<'a> {
    pub(super) fn new(
        terminal: Terminal<'a>,
        lang: Lang,
        format: Format,
        explains: bool,
    ) -> Output<'a> {
        Output {
            terminal,
            lang,
            format,
            explains,
            had_fault: false,
            had_reply: false,
        }
    }

    pub(super) fn had_reply(&self) -> bool {
        self.had_reply
    }

    pub(super) fn had_fault(&self) -> bool {
        self.had_fault
    }

    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.terminal.out.flush()
    }

    pub(super) fn reply(
        &mut self,
        reply: &ReplyView<'_>,
        diagnostics: Diagnostics<'_>,
        offset: u64,
    ) -> io::Result<()> {
        self.had_reply = true;
        let code = reply.code();
        let is_negative = code.is_transient_negative() || code.is_permanent_negative();
        let explanation = (self.explains && is_negative).then(|| {
            let lines: Vec<&[u8]> = reply.lines().collect();
            help::explain(code, lines.join(&b'\n'), self.lang)
        });
        if self.format == Format::Text {
            let found = diagnostics.as_slice();
            let before = found.partition_point(|found| found.offset < offset);
            self.diagnostics(&found[..before])?;
            self.lines(reply, offset)?;
            self.diagnostics(&found[before..])?;
            if let Some(explanation) = explanation {
                self.explanation(explanation)?;
            }
            return self.omitted(diagnostics.omitted());
        }
        let reply = reply.to_reply().with_diagnostics(diagnostics);
        let found = FoundReply {
            offset,
            reply: reply.without_secrets(),
            explanation: explanation.map(|explanation| ExplainedReply {
                hint: explanation.hint().map(Hint::name),
                causes: explanation.causes().iter().collect(),
                next_step: explanation.next_step(),
                recovery: explanation.recovery().name(),
            }),
        };
        json::write_line(self.terminal.out, &found)
    }

    pub(super) fn fault(
        &mut self,
        fault: &FaultView<'_>,
        diagnostics: Diagnostics<'_>,
    ) -> io::Result<()> {
        self.had_fault = true;
        if self.format == Format::Json {
            let fault = fault.to_fault().with_diagnostics(diagnostics);
            return json::write_line(self.terminal.out, &fault.without_secrets());
        }
        self.diagnostics(diagnostics.as_slice())?;
        self.omitted(diagnostics.omitted())?;
        let (kind, lang) = (fault.kind, self.lang);
        let words = format!("{}: {}", kind.text(lang), kind.explain(lang));
        let (faint, error) = (self.terminal.style(FAINT), self.terminal.style(ERROR));
        let words = match self.terminal.row_width() {
            Some(width) => wrapped(&words, width.saturating_sub(OFFSET + "  !!! ".len())),
            None => vec![words],
        };
        let out = &mut *self.terminal.out;
        write!(
            out,
            "{faint}{:OFFSET$}{faint:#}  {error}!!!{error:#} ",
            fault.offset
        )?;
        for (index, line) in words.iter().enumerate() {
            let margin = if index == 0 {
                0
            } else {
                OFFSET + "  !!! ".len()
            };
            writeln!(out, "{:margin$}{error}{line}{error:#}", "")?;
        }
        if !fault.kept.is_empty() {
            writeln!(out, "{:OFFSET$}      {}", "", fault.sanitized())?;
        }
        Ok(())
    }

    /// Writes the lines as received, with their texts aligned.
    fn lines(&mut self, reply: &ReplyView<'_>, offset: u64) -> io::Result<()> {
        let color = self
            .terminal
            .style(terminal::style_of(reply.code().class()));
        let faint = self.terminal.style(FAINT);
        let out = &mut *self.terminal.out;
        write!(out, "{faint}{offset:OFFSET$}{faint:#}  ")?;
        let last = reply.line_count() - 1;
        for (index, line) in reply.sanitized_lines().enumerate() {
            let text = line.to_string();
            let code = if index == 0 {
                first_code(reply)
            } else {
                reply.code()
            };
            match index {
                0 if last == 0 => writeln!(out, "{color}{code}{color:#} {text}")?,
                0 => writeln!(out, "{color}{code}{color:#}-{text}")?,
                _ if index == last => {
                    writeln!(out, "{:OFFSET$}  {color}{code}{color:#} {text}", "")?;
                }
                _ if text.is_empty() => writeln!(out)?,
                _ => writeln!(out, "{:OFFSET$}      {text}", "")?,
            }
        }
        Ok(())
    }

    /// Writes the likeliest cause and the next step, below the text of the reply.
    fn explanation(&mut self, explanation: Explanation) -> io::Result<()> {
        const MARGIN: usize = OFFSET + "  550 ".len();
        let cause = explanation.causes().get(0);
        let rows = [
            cause.map(|cause| (label::CAUSE, cause)),
            Some((label::NEXT_STEP, explanation.next_step())),
        ];
        let labels = [label::CAUSE, label::NEXT_STEP];
        let widths = labels.map(|label| columns(label.text(self.lang)));
        let indent = widths.into_iter().max().unwrap_or(0) + "  ".len();
        let faint = self.terminal.style(FAINT);
        let width = self.terminal.row_width();
        for (label, text) in rows.into_iter().flatten() {
            let mut label = label.text(self.lang);
            let lines = match width {
                Some(width) => wrapped(text, width.saturating_sub(MARGIN + indent)),
                None => vec![text.to_owned()],
            };
            for line in lines {
                let label = padded(std::mem::take(&mut label), indent);
                writeln!(
                    self.terminal.out,
                    "{:MARGIN$}{faint}{label}{faint:#}{line}",
                    ""
                )?;
            }
        }
        Ok(())
    }

    fn diagnostics(&mut self, diagnostics: &[Diagnostic]) -> io::Result<()> {
        let (faint, warning) = (self.terminal.style(FAINT), self.terminal.style(WARNING));
        for Diagnostic { kind, offset, .. } in diagnostics {
            let words = kind.text(self.lang);
            let out = &mut self.terminal.out;
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
        let warning = self.terminal.style(WARNING);
        let words = label::DIAGNOSTICS_OMITTED.text(self.lang);
        writeln!(
            self.terminal.out,
            "{:OFFSET$}   ~  {warning}{words}: {count}{warning:#}",
            ""
        )
    }
}

/// Returns the code of the first line. The last line may have another if any code ends a reply.
fn first_code(reply: &ReplyView<'_>) -> ReplyCode {
    let digits = reply.raw().get(..3).unwrap_or_default();
    ReplyCode::from_bytes(digits).unwrap_or(reply.code())
}
