//! A command that waits for its reply.

use crate::table::{Replies, is_transfer, next_commands, possible_classes};

/// A command that waits for its reply.
#[derive(Clone)]
pub(crate) struct Waiting {
    pub(crate) verb: String,
    /// A 1yz has come.
    pub(crate) has_started: bool,
    /// ABOR succeeded while this transfer was open.
    pub(crate) is_aborted: bool,
    /// The command that a 332 left for this ACCT.
    pub(crate) kept: Option<String>,
    replies: Option<Replies>,
}

impl Waiting {
    pub(crate) fn new(verb: &str) -> Waiting {
        Waiting {
            verb: verb.to_owned(),
            has_started: false,
            is_aborted: false,
            kept: None,
            replies: Replies::of(verb),
        }
    }

    /// Returns `true` if an RFC lists replies to the command.
    pub(crate) fn is_known(&self) -> bool {
        self.replies.is_some()
    }

    pub(crate) fn is_transfer(&self) -> bool {
        is_transfer(&self.verb)
    }

    /// Returns `true` for a transfer between its 1yz and its last reply.
    pub(crate) fn is_open_transfer(&self) -> bool {
        self.is_transfer() && self.has_started
    }

    /// Returns `true` if section 5.4 lists the code here: after a 1yz only the indented replies count,
    /// before it only the others.
    pub(crate) fn lists(&self, code: u16) -> bool {
        let Some(replies) = &self.replies else {
            return false;
        };
        // A 1yz to a command that has none does not change which replies follow.
        if self.has_started && !replies.after_preliminary.is_empty() {
            replies.after_preliminary.contains(&code)
        } else {
            replies.before_preliminary().contains(&code)
        }
    }

    /// Returns `true` if the reply requires an account before the server continues with this command (RFC
    /// 959, section 4.1.1).
    pub(crate) fn needs_account(&self, code: u16, is_logged_in: bool) -> bool {
        let is_login = matches!(self.verb.as_str(), "USER" | "PASS" | "ACCT");
        code == 332 && (self.lists(332) || (is_logged_in && !is_login))
    }

    /// Returns what the reply means to this command.
    pub(crate) fn outcome(&self, code: u16, is_logged_in: bool) -> String {
        let class = code / 100;
        if self.needs_account(code, is_logged_in) {
            return "need_command:ACCT".to_owned();
        }
        if !self.lists(code) && !possible_classes(&self.verb).contains(&class) {
            return "violation:wrong_class".to_owned();
        }
        match class {
            // A transfer may get any number of restart markers.
            1 if self.has_started && !(code == 110 && self.is_transfer()) => {
                "violation:second_preliminary".to_owned()
            }
            1 => "preliminary".to_owned(),
            2 => "completed".to_owned(),
            3 => need_command(next_commands(&self.verb, code)),
            4 => "transient_failure".to_owned(),
            _ => "permanent_failure".to_owned(),
        }
    }
}

fn need_command(next: &[&str]) -> String {
    if next.is_empty() {
        return "need_command".to_owned();
    }
    format!("need_command:{}", next.join(","))
}
