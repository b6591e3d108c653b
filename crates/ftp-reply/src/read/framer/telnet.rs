//! Telnet commands at the start of a line, byte by byte.

use super::state::{Framer, Phase, Place};
use super::step::Step;
use crate::read::telnet::{AfterIac, IAC, SB, SE, after_iac};
use crate::{DiagnosticKind, FaultKind};

impl Framer {
    /// One byte of a Telnet command at the start of a line.
    pub(super) fn telnet(&mut self, byte: u8) -> (usize, Option<Step>) {
        let inside = matches!(self.place, Place::Subnegotiation | Place::SubnegotiationIac);
        if inside && self.command >= self.options.limits.max_line {
            return (0, self.endless_subnegotiation());
        }
        if self.phase == Phase::Inner {
            if self.raw == self.options.limits.max_reply {
                return (
                    0,
                    Some(self.fault(FaultKind::ReplyTooLong, self.raw, Phase::SkipReply)),
                );
            }
            self.raw += 1;
        }
        self.command += 1;
        match self.place {
            Place::Text => {
                self.command = 1;
                self.place = Place::Iac;
                if self.phase == Phase::Between {
                    // It may turn out to be text.
                    self.start = self.position;
                    self.raw = 1;
                }
                return (1, None);
            }
            Place::Iac => match after_iac(byte) {
                AfterIac::Complete => self.command_complete(),
                AfterIac::Option => self.place = Place::Option,
                AfterIac::Subnegotiation => self.place = Place::Subnegotiation,
                AfterIac::Data => {
                    self.place = Place::Text;
                    self.take(&[IAC]);
                    match self.phase {
                        Phase::Between => self.phase = Phase::Malformed,
                        Phase::Inner => self.raw -= 1,
                        _ => {}
                    }
                    return (0, None);
                }
            },
            Place::Option => self.command_complete(),
            Place::Subnegotiation if byte == IAC => self.place = Place::SubnegotiationIac,
            Place::Subnegotiation => {}
            Place::SubnegotiationIac if byte == SE => self.command_complete(),
            Place::SubnegotiationIac => self.place = Place::Subnegotiation,
        }
        if self.phase == Phase::Between {
            self.raw = 0;
        }
        (1, None)
    }

    fn command_complete(&mut self) {
        self.place = Place::Text;
        if self.phase != Phase::SkipReply {
            let start = self.position + 1 - self.command as u64;
            self.diagnostics.add(DiagnosticKind::TelnetCommand, start);
        }
    }

    /// A subnegotiation longer than a line may be: its line is too long, and goes on as text.
    fn endless_subnegotiation(&mut self) -> Option<Step> {
        self.place = Place::Text;
        self.take(&[IAC, SB, 0, 0]);
        match self.phase {
            Phase::Between => {
                self.start = self.position - self.command as u64;
                Some(self.fault(FaultKind::LineTooLong, 0, Phase::SkipLine))
            }
            Phase::Inner => Some(self.fault(FaultKind::LineTooLong, self.raw, Phase::SkipReply)),
            _ => None,
        }
    }
}
