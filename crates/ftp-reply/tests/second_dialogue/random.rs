//! Random sequences of calls, which both implementations must answer alike.

use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::model::Model;
use crate::table::Replies;

/// One call.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    Send(&'static str),
    /// Receives a fixed code.
    Receive(u16),
    /// Receives a code that a waiting command lists: indices of the command and of the code.
    ReceiveListed(Index, Index),
    GiveUp,
    Fault,
}

/// Commands with different diagrams and lists, `XYZZ` with none.
const COMMANDS: [&str; 32] = [
    "USER", "PASS", "ACCT", "REIN", "QUIT", "ABOR", "NOOP", "STAT", "RETR", "STOR", "LIST", "CWD",
    "RNFR", "RNTO", "REST", "PASV", "AUTH", "PWD", "FEAT", "ADAT", "APPE", "STOU", "MLSD", "EPSV",
    "HOST", "XPWD", "SMNT", "CCC", "MIC", "XYZZ", "HELP", "SIZE",
];

/// Commands around transfers and accounts, where most rules meet.
const CORE: [&str; 9] = [
    "RETR", "STOR", "LIST", "ABOR", "NOOP", "ACCT", "USER", "RNTO", "CWD",
];

/// Codes with rules of their own, and neighbours of these.
const CODES: [u16; 34] = [
    110, 120, 125, 150, 200, 202, 211, 220, 221, 225, 226, 227, 230, 234, 250, 257, 331, 332, 350,
    421, 425, 426, 450, 451, 500, 501, 502, 530, 550, 551, 552, 631, 633, 640,
];

pub(crate) fn steps(longest: usize) -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        8 => select(&CORE[..]).prop_map(Step::Send),
        6 => select(&COMMANDS[..]).prop_map(Step::Send),
        8 => (any::<Index>(), any::<Index>())
            .prop_map(|(command, code)| Step::ReceiveListed(command, code)),
        8 => select(&CODES[..]).prop_map(Step::Receive),
        1 => (100..700_u16).prop_map(Step::Receive),
        1 => Just(Step::GiveUp),
        1 => Just(Step::Fault),
    ];
    proptest::collection::vec(step, 1..longest)
}

/// Returns a code that a waiting command lists, or 220 if no known command waits.
pub(crate) fn listed_code(model: &Model, command: &Index, code: &Index) -> u16 {
    let known: Vec<Replies> = model
        .waiting
        .iter()
        .filter_map(|waiting| Replies::of(&waiting.verb))
        .collect();
    if known.is_empty() {
        return 220;
    }
    let replies = command.get(&known);
    let codes = [replies.before_preliminary(), replies.after_preliminary.clone()].concat();
    *code.get(&codes)
}
