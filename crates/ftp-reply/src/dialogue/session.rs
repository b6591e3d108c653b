//! State of the session: logged in, protected, closing.

use crate::{Command, ReplyCode};

/// State of the session as shown by the replies.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Session {
    pub(super) is_logged_in: bool,
    pub(super) is_protected: bool,
    pub(super) is_closing: bool,
}

impl Session {
    pub(super) const fn new() -> Session {
        Session {
            is_logged_in: false,
            is_protected: false,
            is_closing: false,
        }
    }

    /// Updates the state for any reply: two codes close the connection, whatever they answer.
    pub(super) fn received(&mut self, code: ReplyCode) {
        if code == ReplyCode::SERVICE_NOT_AVAILABLE
            || code == ReplyCode::SERVICE_CLOSING_CONTROL_CONNECTION
        {
            self.is_closing = true;
        }
    }

    /// Updates the state for a command that succeeded.
    pub(super) fn completed(&mut self, command: Command) {
        match command {
            Command::USER | Command::PASS | Command::ACCT => self.is_logged_in = true,
            // RFC 2228, section 3: an accepted AUTH requires a new login.
            Command::AUTH | Command::ADAT => {
                self.is_protected = true;
                self.is_logged_in = false;
            }
            // RFC 959, section 4.1.1; RFC 4217, section 13: back to clear text.
            Command::REIN => {
                *self = Session {
                    is_closing: self.is_closing,
                    ..Session::new()
                }
            }
            Command::QUIT => self.is_closing = true,
            _ => {}
        }
    }

    /// Updates the state for a command that was accepted and needs another one.
    pub(super) fn continues(&mut self, command: Command) {
        match command {
            // RFC 959, section 4.1.1: a new USER discards the earlier login.
            Command::USER => self.is_logged_in = false,
            Command::AUTH => {
                self.is_protected = false;
                self.is_logged_in = false;
            }
            _ => {}
        }
    }
}
