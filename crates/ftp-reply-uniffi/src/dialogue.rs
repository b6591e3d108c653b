//! Tracks the commands and replies of one connection.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ftp_reply::{Command, Outcome, ReplyCode};

use crate::EngineError;
use crate::advice::{FlatAdvice, flat_advice, verbs};
use crate::error::command as command_of;

/// What a reply means, as plain fields.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FlatOutcome {
    /// Number of the kind; 0 for a fault.
    pub kind: u8,
    /// Verbs of the commands of which the server expects one, if it needs a command.
    pub commands: Vec<String>,
    /// Number of the violation, or 0.
    pub violation: u8,
    /// Verb of the command that the reply answered; empty if it answered none.
    pub answered: String,
    /// Verbs of the commands that are given up, the oldest first.
    pub unanswered: Vec<String>,
}

/// State of a dialogue, as plain fields.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "one call returns the answers of all queries"
)]
pub struct FlatDialogueState {
    /// Verb of the command that the last reply answered; empty if it answered none.
    pub answered: String,
    /// Verbs of the commands that the last call gave up, the oldest first.
    pub unanswered: Vec<String>,
    /// Verbs of the commands that wait for a reply, the oldest first.
    pub outstanding: Vec<String>,
    /// Verbs of the commands of which one must be sent next; empty if any command can be sent.
    pub expected: Vec<String>,
    /// No reply is due.
    pub is_idle: bool,
    /// A transfer has started and has not ended.
    pub is_transferring: bool,
    /// The server has accepted a login that is still valid.
    pub is_logged_in: bool,
    /// A security data exchange has succeeded.
    pub is_protected: bool,
    /// The server is about to close the connection.
    pub is_closing: bool,
}

/// Tracks one connection: which command each reply answers, and what it means.
#[derive(uniffi::Object)]
pub struct Dialogue(Mutex<ftp_reply::Dialogue>);

impl Dialogue {
    /// Returns the state. A panic in another call, which the core does not have, leaves it complete.
    fn lock(&self) -> MutexGuard<'_, ftp_reply::Dialogue> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[uniffi::export]
impl Dialogue {
    /// Creates the dialogue of a new connection, which waits for the greeting. It is protected from the
    /// start if the connection uses TLS from its first byte.
    #[uniffi::constructor]
    pub fn new(over_tls: bool) -> Dialogue {
        let dialogue = if over_tls {
            ftp_reply::Dialogue::over_tls()
        } else {
            ftp_reply::Dialogue::new()
        };
        Dialogue(Mutex::new(dialogue))
    }

    /// Records that a command is sent. The argument is not stored.
    ///
    /// # Errors
    ///
    /// A member of the set of send errors if too many commands wait already, or for the greeting; an
    /// invalid verb. The dialogue is unchanged then.
    pub fn send(&self, command: String, argument: Vec<u8>) -> Result<(), EngineError> {
        let command = command_of(&command)?;
        Ok(self.lock().send_with_argument(command, &argument)?)
    }

    /// Receives the codes of replies, in their order, and returns what each means. A number that is not a
    /// code, such as 0, stands for a fault.
    pub fn receive(&self, codes: Vec<u16>) -> Vec<FlatOutcome> {
        let mut dialogue = self.lock();
        codes
            .into_iter()
            .map(|code| {
                let code = ReplyCode::from_u16(code).ok();
                let outcome = code.map(|code| dialogue.receive(code));
                if outcome.is_none() {
                    dialogue.fault();
                }
                flat_outcome(&dialogue, outcome)
            })
            .collect()
    }

    /// Gives up the oldest waiting command, and returns the verbs of the commands that are given up.
    pub fn give_up(&self) -> Vec<String> {
        let mut dialogue = self.lock();
        dialogue.give_up();
        words(dialogue.unanswered())
    }

    /// Records that the server sent something that is not a reply, and returns the verbs of the commands
    /// that are given up: the one that waits, if there is exactly one.
    pub fn fault(&self) -> Vec<String> {
        let mut dialogue = self.lock();
        dialogue.fault();
        words(dialogue.unanswered())
    }

    /// Returns the answers of all queries.
    pub fn state(&self) -> FlatDialogueState {
        let dialogue = self.lock();
        FlatDialogueState {
            answered: word(dialogue.answered()),
            unanswered: words(dialogue.unanswered()),
            outstanding: words(dialogue.outstanding()),
            expected: verbs(dialogue.expected()),
            is_idle: dialogue.is_idle(),
            is_transferring: dialogue.is_transferring(),
            is_logged_in: dialogue.is_logged_in(),
            is_protected: dialogue.is_protected(),
            is_closing: dialogue.is_closing(),
        }
    }

    /// Returns what to do about the last reply, or nothing before the first one.
    pub fn advice(&self) -> Option<FlatAdvice> {
        self.lock().advice().map(|advice| flat_advice(&advice))
    }

    /// Returns a dialogue in the same state.
    #[must_use]
    pub fn copy(&self) -> Dialogue {
        Dialogue(Mutex::new(self.lock().clone()))
    }

    /// Returns `true` if the other dialogue is in the same state.
    pub fn is_equal(&self, other: Arc<Dialogue>) -> bool {
        // Not both at once, because they can be the same.
        let state = self.lock().clone();
        state == *other.lock()
    }
}

/// Returns the outcome of the last reply, or of a fault.
fn flat_outcome(dialogue: &ftp_reply::Dialogue, outcome: Option<Outcome>) -> FlatOutcome {
    let commands = match outcome {
        Some(Outcome::NeedCommand(commands)) => verbs(commands),
        _ => Vec::new(),
    };
    let violation = match outcome {
        Some(Outcome::Violation(violation)) => violation.number(),
        _ => 0,
    };
    FlatOutcome {
        kind: outcome.map_or(0, |outcome| outcome.kind().number()),
        commands,
        violation,
        answered: word(outcome.and(dialogue.answered())),
        unanswered: words(dialogue.unanswered()),
    }
}

fn word(command: Option<Command>) -> String {
    command.map_or_else(String::new, |command| command.name().to_owned())
}

fn words(commands: impl Iterator<Item = Command>) -> Vec<String> {
    commands.map(|command| command.name().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use ftp_reply::{ClosedSet, OutcomeKind, SendErrorKind, Violation};

    use super::*;

    fn greeted() -> Dialogue {
        let dialogue = Dialogue::new(false);
        dialogue.receive(vec![220]);
        dialogue
    }

    fn send(dialogue: &Dialogue, verb: &str) {
        dialogue.send(verb.to_owned(), Vec::new()).unwrap();
    }

    #[test]
    fn receive_returns_outcome_of_each_code() {
        let dialogue = Dialogue::new(false);
        send(&dialogue, "user");
        let outcomes = dialogue.receive(vec![220, 331, 226]);
        let kinds = outcomes.iter().map(|outcome| outcome.kind);
        let expected = [
            OutcomeKind::Completed,
            OutcomeKind::NeedCommand,
            OutcomeKind::Violation,
        ];
        assert!(kinds.eq(expected.map(OutcomeKind::number)));
        assert_eq!(outcomes[0].answered, "connect");
        assert_eq!(outcomes[1].answered, "USER");
        assert_eq!(outcomes[1].commands, ["PASS"]);
        assert_eq!(outcomes[1].violation, 0);
        assert_eq!(outcomes[2].violation, Violation::Unsolicited.number());
        assert_eq!(outcomes[2].answered, "");
    }

    #[test]
    fn receive_takes_number_that_is_not_a_code_for_a_fault() {
        for number in [0, 99, 700, u16::MAX] {
            let dialogue = greeted();
            send(&dialogue, "SYST");
            let outcomes = dialogue.receive(vec![number]);
            assert_eq!(outcomes[0].kind, 0);
            assert_eq!(outcomes[0].answered, "");
            assert_eq!(outcomes[0].unanswered, ["SYST"]);
            assert!(dialogue.state().is_idle);
        }
        let dialogue = greeted();
        send(&dialogue, "NOOP");
        send(&dialogue, "SYST");
        assert_eq!(dialogue.receive(vec![0])[0].unanswered, [""; 0]);
        assert_eq!(dialogue.receive(Vec::new()), []);
    }

    #[test]
    fn send_returns_error_and_changes_nothing() {
        let dialogue = Dialogue::new(false);
        let greeting = dialogue.send("connect".to_owned(), Vec::new());
        let EngineError::Failed { error } = greeting.unwrap_err() else {
            panic!("not a send error");
        };
        assert_eq!(error.set, ClosedSet::SendError.number());
        assert_eq!(error.kind, SendErrorKind::Greeting.number());
        assert!(dialogue.send("USER a".to_owned(), Vec::new()).is_err());
        assert!(dialogue.is_equal(Arc::new(Dialogue::new(false))));
    }

    #[test]
    fn argument_of_auth_matters() {
        let dialogue = greeted();
        dialogue.send("AUTH".to_owned(), b"TLS".to_vec()).unwrap();
        let outcome = &dialogue.receive(vec![334])[0];
        assert_eq!(outcome.violation, Violation::WrongClass.number());
    }

    #[test]
    fn state_has_answers_of_all_queries() {
        let dialogue = Dialogue::new(true);
        assert!(dialogue.state().is_protected);
        assert_eq!(dialogue.state().outstanding, ["connect"]);
        dialogue.receive(vec![220]);
        assert!(dialogue.state().is_idle);
        send(&dialogue, "USER");
        dialogue.receive(vec![331]);
        assert_eq!(dialogue.state().expected, ["PASS"]);
        assert_eq!(dialogue.state().answered, "USER");
        send(&dialogue, "PASS");
        dialogue.receive(vec![230]);
        assert!(dialogue.state().is_logged_in);
        send(&dialogue, "RETR");
        dialogue.receive(vec![150]);
        assert!(dialogue.state().is_transferring);
        dialogue.receive(vec![421]);
        assert!(dialogue.state().is_closing);
    }

    #[test]
    fn give_up_and_fault_return_what_they_give_up() {
        let dialogue = Dialogue::new(false);
        assert_eq!(dialogue.give_up(), ["connect"]);
        assert_eq!(dialogue.give_up(), [""; 0]);
        send(&dialogue, "ABOR");
        assert_eq!(dialogue.fault(), ["ABOR"]);
        assert_eq!(dialogue.state().unanswered, ["ABOR"]);
    }

    #[test]
    fn advice_is_that_of_core() {
        let dialogue = Dialogue::new(false);
        assert_eq!(dialogue.advice(), None);
        dialogue.receive(vec![421]);
        let mut core = ftp_reply::Dialogue::new();
        core.receive(ReplyCode::SERVICE_NOT_AVAILABLE);
        assert_eq!(
            dialogue.advice(),
            core.advice().map(|advice| flat_advice(&advice))
        );
    }

    #[test]
    fn copy_is_equal_until_one_changes() {
        let dialogue = Arc::new(greeted());
        let copy = Arc::new(dialogue.copy());
        assert!(dialogue.is_equal(Arc::clone(&copy)));
        assert!(dialogue.is_equal(Arc::clone(&dialogue)));
        send(&copy, "NOOP");
        assert!(!dialogue.is_equal(copy));
    }
}
