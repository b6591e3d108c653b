//! The second implementation: which command a reply answers, by plain lists.
//!
//! *T* is the open transfer, *First* the oldest command that waits in addition to it.

use crate::waiting::Waiting;

/// Commands that wait at most, the greeting included.
const LIMIT: usize = 32;

/// Owner of a reply.
pub(crate) enum Owner {
    /// The reply is protected; the one inside it counts.
    Envelope,
    /// The reply is treated as if nothing waited.
    None,
    /// The reply ended a transfer that has already ended.
    LateEnd,
    /// The waiting command at `index`, which breaks the protection if `envelope` is set.
    Command { index: usize, envelope: bool },
    /// The waiting command at `index`. The server skipped those from `first` on.
    Skipping { first: usize, index: usize },
    /// The next transfer, at `index`. The open one, at `open`, has lost its last reply.
    NextTransfer { open: usize, index: usize },
    /// The open transfer, at `open`, which ends with this surplus 1yz.
    BrokenTransfer { open: usize },
}

/// Progress of the login.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Login {
    None,
    /// USER or PASS got a 3yz.
    Begun,
    Complete,
}

/// One connection.
pub(crate) struct Model {
    pub(crate) waiting: Vec<Waiting>,
    /// Command that the last reply answers.
    pub(crate) answered: Option<String>,
    /// Commands that the last call gave up.
    pub(crate) unanswered: Vec<String>,
    /// A transfer has ended, and its last reply may come once more.
    pub(crate) late: bool,
    pub(crate) login: Login,
    pub(crate) is_protected: bool,
    /// Command that got a reply last, and the code.
    pub(crate) last_reply: Option<(String, u16)>,
    /// Command that a 332 left, if nothing waited then and nothing was sent since.
    pub(crate) kept: Option<String>,
}

impl Model {
    pub(crate) fn new() -> Model {
        Model {
            waiting: vec![Waiting::new("connect")],
            answered: None,
            unanswered: Vec::new(),
            late: false,
            login: Login::None,
            is_protected: false,
            last_reply: None,
            kept: None,
        }
    }

    /// Sends a command. Returns the name of the error if it cannot be sent.
    pub(crate) fn send(&mut self, verb: &str) -> Result<(), &'static str> {
        if verb == "connect" {
            return Err("greeting");
        }
        if self.waiting.len() == LIMIT {
            return Err("too_many_outstanding");
        }
        let mut command = Waiting::new(verb);
        // A 332 after which nothing waited: only an ACCT sent next keeps the command.
        let kept = self.kept.take();
        if verb == "ACCT" {
            command.kept = kept;
        }
        self.waiting.push(command);
        Ok(())
    }

    /// Returns `true` if no command got a reply after the greeting's 220.
    fn is_greeted(&self) -> bool {
        let greeting = ("connect", 220);
        self.last_reply
            .as_ref()
            .is_some_and(|(verb, code)| (verb.as_str(), *code) == greeting)
    }

    /// Gives up the oldest command.
    pub(crate) fn give_up(&mut self) {
        self.unanswered.clear();
        if !self.waiting.is_empty() {
            let oldest = self.waiting.remove(0);
            if oldest.is_open_transfer() {
                self.late = true;
            }
            self.unanswered.push(oldest.verb);
        }
    }

    /// Reports a fault where a reply was due. The fault stands for the reply if only one is due.
    pub(crate) fn fault(&mut self) {
        self.unanswered.clear();
        if self.waiting.len() == 1 {
            self.give_up();
        }
    }

    /// Returns the owner of a reply: the first rule that fits.
    pub(crate) fn owner(&self, code: u16) -> Owner {
        let command = |index| Owner::Command {
            index,
            envelope: false,
        };
        let class = code / 100;
        let is_x0z = (code / 10).is_multiple_of(10);
        // pyftpdlib rejects other commands with 530 after REIN during a transfer, and no server ends one
        // with 53z. 535 does: RFC 2228, section 6.
        let is_rejection = code / 10 == 53 && code != 535;
        let open = self.waiting.iter().position(Waiting::is_open_transfer);
        let first = (0..self.waiting.len()).find(|index| Some(*index) != open);

        // A 63z answers nothing; without protection it answers the oldest command.
        if (630..=639).contains(&code) {
            if self.is_protected {
                return Owner::Envelope;
            }
            if !self.waiting.is_empty() {
                return Owner::Command {
                    index: 0,
                    envelope: true,
                };
            }
        }
        if self.waiting.is_empty() {
            return Owner::None;
        }
        // A greeting in several replies: more 220 before any command was answered.
        if let Some(first) = first
            && code == 220
            && self.is_greeted()
            && self.waiting[first].is_known()
            && !self.waiting[first].lists(220)
        {
            return Owner::None;
        }
        if let Some(open) = open {
            let transfer = &self.waiting[open];
            // Replies that end a transfer, and restart markers.
            if [226, 425, 426, 451, 551, 552, 110].contains(&code) {
                return command(open);
            }
            if code == 250 && !first.is_some_and(|first| self.waiting[first].lists(250)) {
                return command(open);
            }
            let Some(first) = first else {
                let is_foreign = transfer.is_aborted && !transfer.lists(code);
                if code == 502 || is_foreign {
                    return Owner::None;
                }
                return command(open);
            };
            if class == 1 {
                // There is one data connection, so a second transfer replaces the first.
                if self.waiting[first].is_transfer() {
                    return Owner::NextTransfer { open, index: first };
                }
                if self.waiting[first].lists(code) {
                    return command(first);
                }
                return Owner::BrokenTransfer { open };
            }
            if code == 421 {
                return command(if transfer.is_aborted { first } else { open });
            }
            if (class == 4 || class == 5) && !is_x0z && !is_rejection {
                let is_first = self.waiting[first].lists(code);
                return command(if is_first { first } else { open });
            }
        }
        let first = first.expect("without an open transfer, every waiting command counts");
        let head = &self.waiting[first];
        // The last reply of a transfer once more.
        if open.is_none()
            && self.late
            && (code == 226 || code == 426)
            && head.is_known()
            && head.verb != "ABOR"
            && !head.is_transfer()
            && !head.lists(code)
        {
            return Owner::LateEnd;
        }
        // A reply was lost: the server is already at a later command.
        if (1..=3).contains(&class) && head.is_known() && !head.lists(code) {
            let mut later = first + 1..self.waiting.len();
            if let Some(index) = later.find(|index| self.waiting[*index].lists(code)) {
                return Owner::Skipping { first, index };
            }
        }
        command(first)
    }
}
