//! State of the session: logged in, protected, closing.

use super::continuation::Continuation;
use crate::{Command, ReplyCode};

/// State of the session as shown by the replies.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Session {
    login: Login,
    pub(super) is_protected: bool,
    pub(super) is_closing: bool,
}

/// Progress of the login.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Login {
    None,
    /// The server has accepted USER and needs a password or an account.
    Begun,
    Complete,
}

impl Session {
    pub(super) const fn new(is_protected: bool) -> Session {
        Session {
            login: Login::None,
            is_protected,
            is_closing: false,
        }
    }

    pub(super) fn is_logged_in(self) -> bool {
        self.login == Login::Complete
    }

    /// Updates the state for any reply: two codes close the connection, whatever they answer.
    pub(super) fn received(&mut self, code: ReplyCode) {
        self.is_closing |= closes_connection(code);
    }

    /// Updates the state for a command that succeeded.
    pub(super) fn completed(&mut self, command: Command, code: ReplyCode) {
        match command {
            Command::USER => self.login = Login::Complete,
            // 202 means that the server does not need the command, so it completes only a login that
            // USER has begun.
            Command::PASS | Command::ACCT
                if code != ReplyCode::COMMAND_SUPERFLUOUS || self.login == Login::Begun =>
            {
                self.login = Login::Complete;
            }
            // RFC 2228, section 3: an accepted AUTH requires a new login.
            Command::AUTH | Command::ADAT if completes_exchange(code) => {
                self.is_protected = true;
                self.login = Login::None;
            }
            // RFC 959, section 4.1.1; RFC 4217, section 13: back to clear text.
            Command::REIN => {
                *self = Session {
                    is_closing: self.is_closing,
                    ..Session::new(false)
                }
            }
            Command::QUIT => self.is_closing = true,
            _ => {}
        }
    }

    /// Updates the state for a command that was accepted and needs another one.
    pub(super) fn continues(&mut self, command: Command, next: Continuation) {
        if command == Command::USER {
            // RFC 959, section 4.1.1: a new USER discards the earlier login.
            self.login = Login::Begun;
        } else if command == Command::AUTH && next == Continuation::SecurityData {
            self.is_protected = false;
            self.login = Login::None;
        }
    }

    /// Updates the state for a command that failed: a login has to begin again (RFC 959, section 4.2).
    /// A rejected USER does not end an earlier login.
    pub(super) fn failed(&mut self, command: Command) {
        if is_login(command) && self.login == Login::Begun {
            self.login = Login::None;
        }
    }
}

/// Returns `true` for the codes that report a successful security data exchange (RFC 2228, section 3).
fn completes_exchange(code: ReplyCode) -> bool {
    code == ReplyCode::SECURITY_DATA_EXCHANGE_COMPLETE || code == ReplyCode::SECURITY_DATA_ACCEPTED
}

/// Returns `true` for the codes with which a server announces that it closes the connection.
pub(super) fn closes_connection(code: ReplyCode) -> bool {
    code == ReplyCode::SERVICE_NOT_AVAILABLE
        || code == ReplyCode::SERVICE_CLOSING_CONTROL_CONNECTION
}

/// Returns `true` for the commands of the login sequence (RFC 959, section 6).
pub(super) fn is_login(command: Command) -> bool {
    matches!(command, Command::USER | Command::PASS | Command::ACCT)
}
