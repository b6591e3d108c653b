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

/// Every command of the RFCs, aliases, and a verb that no RFC has.
const COMMANDS: [&str; 58] = [
    "USER", "PASS", "ACCT", "CWD", "CDUP", "SMNT", "REIN", "QUIT", "PORT", "PASV", "MODE", "TYPE",
    "STRU", "ALLO", "REST", "STOR", "STOU", "RETR", "LIST", "NLST", "APPE", "RNFR", "RNTO", "DELE",
    "RMD", "MKD", "PWD", "ABOR", "SYST", "STAT", "HELP", "SITE", "NOOP", "AUTH", "ADAT", "PBSZ",
    "PROT", "MIC", "CONF", "ENC", "CCC", "FEAT", "OPTS", "EPRT", "EPSV", "LPRT", "LPSV", "LANG",
    "MDTM", "SIZE", "MLST", "MLSD", "HOST", "ALGS", "XCWD", "XPWD", "XMKD", "XYZZ",
];

/// Commands around transfers and accounts, where most rules meet.
const CORE: [&str; 12] = [
    "RETR", "STOR", "LIST", "ABOR", "NOOP", "ACCT", "RNTO", "CWD", "STAT", "REIN", "PASV", "XYZZ",
];

/// Codes with special rules, and neighbors of these.
const CODES: [u16; 37] = [
    110, 120, 125, 150, 200, 202, 211, 220, 221, 225, 226, 227, 230, 234, 250, 257, 331, 332, 334,
    335, 336, 350, 421, 425, 426, 450, 451, 500, 501, 502, 530, 550, 551, 552, 631, 633, 640,
];

/// Sequences of calls, most of which begin with the greeting and a login.
pub(crate) fn steps() -> impl Strategy<Value = Vec<Step>> {
    let greeting = vec![Step::Receive(220)];
    let login = vec![Step::Receive(220), Step::Send("USER"), Step::Receive(230)];
    let start = prop_oneof![Just(Vec::new()), Just(greeting), Just(login)];
    let rest = proptest::collection::vec(moves(), 1..25);
    (start, rest).prop_map(|(start, rest)| [start, rest.concat()].concat())
}

/// A few calls that lead to a state which single random calls rarely reach.
fn moves() -> impl Strategy<Value = Vec<Step>> {
    let transfer = || select(&["RETR", "STOR", "LIST", "MLSD"][..]).prop_map(Step::Send);
    let core = || select(&CORE[..]).prop_map(Step::Send);
    prop_oneof![
        30 => step().prop_map(|step| vec![step]),
        3 => transfer().prop_map(|send| vec![send, Step::Receive(150)]),
        1 => (transfer(), select(&[225, 226, 426][..]).prop_map(Step::Receive)).prop_map(
            |(send, code)| vec![send, Step::Receive(150), Step::Send("ABOR"), code]
        ),
        1 => core().prop_map(|send| vec![send, Step::Receive(332), Step::Send("ACCT")]),
        1 => core().prop_map(|send| vec![send, Step::Send("ACCT"), Step::Receive(332)]),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        9 => select(&CORE[..]).prop_map(Step::Send),
        5 => select(&COMMANDS[..]).prop_map(Step::Send),
        6 => (any::<Index>(), any::<Index>())
            .prop_map(|(command, code)| Step::ReceiveListed(command, code)),
        5 => select(&CODES[..]).prop_map(Step::Receive),
        1 => (100..700_u16).prop_map(Step::Receive),
        1 => Just(Step::GiveUp),
        1 => Just(Step::Fault),
    ]
}

/// Returns a code that a waiting command lists, or 220 if no known command waits.
pub(crate) fn listed_code(model: &Model, command: Index, code: Index) -> u16 {
    let known: Vec<Replies> = model
        .waiting
        .iter()
        .filter_map(|waiting| Replies::of(&waiting.verb))
        .collect();
    if known.is_empty() {
        return 220;
    }
    let replies = command.get(&known);
    let codes = [
        replies.before_preliminary(),
        replies.after_preliminary.clone(),
    ]
    .concat();
    *code.get(&codes)
}
