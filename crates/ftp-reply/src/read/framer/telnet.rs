//! Scans Telnet commands at the start of a line.

use super::state::{Framer, LineState, Phase};
use super::step::Step;
use crate::telnet::{AfterIac, IAC, SB, SE, after_iac};
use crate::{DiagnosticKind, FaultKind};

impl Framer {
    /// Scans one byte of a Telnet command.
    pub(super) fn scan_telnet_byte(&mut self, byte: u8) -> (usize, Option<Step>) {
        let is_in_subnegotiation = matches!(
            self.line_state,
            LineState::Subnegotiation | LineState::SubnegotiationIac
        );
        if is_in_subnegotiation && self.command_len >= self.options.limits.max_line {
            return (0, self.reject_long_subnegotiation());
        }
        if self.phase == Phase::Inner {
            if self.raw_len == self.options.limits.max_reply {
                let step = self.fault(FaultKind::ReplyTooLong, self.raw_len, Phase::SkipReply);
                return (0, Some(step));
            }
            self.raw_len += 1;
        }
        self.command_len += 1;
        match self.line_state {
            LineState::Text => {
                self.command_len = 1;
                self.line_state = LineState::Iac;
                if self.phase == Phase::Between {
                    // The byte may turn out to be text, so it is pending.
                    self.start = self.position;
                    self.raw_len = 1;
                }
                return (1, None);
            }
            LineState::Iac => match after_iac(byte) {
                AfterIac::Complete => self.end_command(),
                AfterIac::Option => self.line_state = LineState::Option,
                AfterIac::Subnegotiation => self.line_state = LineState::Subnegotiation,
                AfterIac::Data => {
                    self.line_state = LineState::Text;
                    self.record(&[IAC]);
                    match self.phase {
                        Phase::Between => self.phase = Phase::Malformed,
                        Phase::Inner => self.raw_len -= 1,
                        _ => {}
                    }
                    return (0, None);
                }
            },
            LineState::Option => self.end_command(),
            LineState::Subnegotiation if byte == IAC => {
                self.line_state = LineState::SubnegotiationIac;
            }
            LineState::Subnegotiation => {}
            LineState::SubnegotiationIac if byte == SE => self.end_command(),
            LineState::SubnegotiationIac => self.line_state = LineState::Subnegotiation,
        }
        if self.phase == Phase::Between {
            self.raw_len = 0;
        }
        (1, None)
    }

    fn end_command(&mut self) {
        self.line_state = LineState::Text;
        if self.phase != Phase::SkipReply {
            let start = self.position + 1 - self.command_len as u64;
            self.diagnostics.add(DiagnosticKind::TelnetCommand, start);
        }
    }

    /// Reports the line of a subnegotiation that is longer than a line may be. The rest of the line
    /// counts as text.
    fn reject_long_subnegotiation(&mut self) -> Option<Step> {
        self.line_state = LineState::Text;
        self.record(&[IAC, SB, 0, 0]);
        match self.phase {
            Phase::Between => {
                self.start = self.position - self.command_len as u64;
                Some(self.fault(FaultKind::LineTooLong, 0, Phase::SkipLine))
            }
            Phase::Inner => {
                Some(self.fault(FaultKind::LineTooLong, self.raw_len, Phase::SkipReply))
            }
            _ => None,
        }
    }
}
