//! What a reply changes.

use crate::model::{Login, Model, Owner};
use crate::waiting::Waiting;

impl Model {
    /// Receives a reply. Returns its outcome, in the words of the vectors.
    pub(crate) fn receive(&mut self, code: u16) -> String {
        self.answered = None;
        self.unanswered.clear();
        match self.owner(code) {
            Owner::Envelope => "protected".to_owned(),
            Owner::None if code == 421 => "transient_failure".to_owned(),
            Owner::None => "violation:unsolicited".to_owned(),
            Owner::LateEnd => {
                self.late = false;
                "violation:unsolicited".to_owned()
            }
            Owner::Command { index, envelope } => self.answer(index, code, envelope),
            Owner::Skipping { first, index } => {
                for skipped in self.waiting.drain(first..index) {
                    self.unanswered.push(skipped.verb);
                }
                self.answer(first, code, false)
            }
            Owner::NextTransfer { open, index } => {
                let lost = self.waiting.remove(open);
                if !lost.is_aborted {
                    self.unanswered.push(lost.verb);
                }
                let index = if open < index { index - 1 } else { index };
                self.answer(index, code, false)
            }
            Owner::BrokenTransfer { open } => {
                let lost = self.waiting.remove(open);
                self.answered = Some(lost.verb.clone());
                self.last_reply = Some((lost.verb.clone(), code));
                self.unanswered.push(lost.verb);
                self.late = true;
                "violation:second_preliminary".to_owned()
            }
        }
    }

    /// Gives a reply to the command at `index`.
    fn answer(&mut self, index: usize, code: u16, envelope: bool) -> String {
        let mut command = self.waiting.remove(index);
        let verb = command.verb.clone();
        let was_open_transfer = command.is_open_transfer();
        let is_logged_in = self.login == Login::Complete;
        let outcome = if envelope {
            "violation:no_security_exchange".to_owned()
        } else {
            command.outcome(code, is_logged_in)
        };
        self.answered = Some(verb.clone());
        self.last_reply = Some((verb.clone(), code));

        if was_open_transfer && code / 100 != 1 {
            self.late = code != 421;
        } else if verb != "ABOR" {
            self.late = false;
        }

        if outcome == "completed" {
            self.succeed(&verb, code);
        }
        self.open_sequence(&verb, &outcome);
        // USER and PASS are part of the login that the account completes, so they are not kept.
        if command.needs_account(code, is_logged_in) && !matches!(verb.as_str(), "USER" | "PASS") {
            self.keep(index, &verb);
        }

        let kept = command.kept.take();
        if code / 100 == 1 {
            command.has_started = true;
            self.waiting.insert(index, command);
        } else if outcome == "completed"
            && let Some(kept) = kept
        {
            let stored = Waiting::new(&kept);
            if stored.lists(code) && !command.lists(code) {
                self.succeed(&kept, code);
            } else {
                self.waiting.insert(index, stored);
            }
        }
        outcome
    }

    /// Applies the effects of a 2yz.
    fn succeed(&mut self, verb: &str, code: u16) {
        match verb {
            // 202 is not a login: the command is superfluous (RFC 959, section 4.2).
            "PASS" | "ACCT" if code == 202 && self.login != Login::Begun => {}
            "USER" | "PASS" | "ACCT" => self.login = Login::Complete,
            // RFC 959, section 4.1.1; RFC 4217, section 13.
            "REIN" => {
                self.login = Login::None;
                self.is_protected = false;
            }
            // RFC 2228, section 3: the user must log in again.
            "AUTH" | "ADAT" if code == 234 || code == 235 => {
                self.login = Login::None;
                self.is_protected = true;
            }
            "ABOR" => {
                for waiting in &mut self.waiting {
                    if waiting.is_open_transfer() {
                        waiting.is_aborted = true;
                    }
                }
            }
            _ => {}
        }
    }

    /// Applies the effects of a 3yz on the login and the protection.
    fn open_sequence(&mut self, verb: &str, outcome: &str) {
        let is_login = matches!(verb, "USER" | "PASS" | "ACCT");
        if is_login && self.login == Login::Begun && outcome.ends_with("_failure") {
            self.login = Login::None;
        }
        if !outcome.starts_with("need_command") {
            return;
        }
        match verb {
            // RFC 959, section 4.1.1: USER flushes what was supplied before.
            "USER" => self.login = Login::Begun,
            // RFC 2228, section 3: an accepted AUTH removes the state of the one before.
            "AUTH" if outcome == "need_command:ADAT" => {
                self.login = Login::None;
                self.is_protected = false;
            }
            _ => {}
        }
    }

    /// Keeps a command that got 332 for the ACCT that follows directly.
    fn keep(&mut self, index: usize, verb: &str) {
        if self.waiting.is_empty() {
            self.kept = Some(verb.to_owned());
        } else if let Some(next) = self.waiting.get_mut(index)
            && next.verb == "ACCT"
        {
            next.kept = Some(verb.to_owned());
        }
    }
}
