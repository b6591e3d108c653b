//! Replies that the table allows for a command.

use ftp_reply::{Command, ReplyCode};
use proptest::sample::Index;

pub(crate) fn is_transfer(command: Command) -> bool {
    let replies = command.replies();
    replies.is_some_and(|replies| replies.preliminary().contains(&ReplyCode::FILE_STATUS_OKAY))
}

/// Returns the 2yz codes that the table lists before a 1yz.
pub(crate) fn success_codes(command: Command) -> Vec<ReplyCode> {
    let replies = command.replies().unwrap();
    let later = replies.later().iter().map(|later| later.code);
    let codes = replies.success().iter().copied().chain(later);
    codes.filter(|code| code.is_positive_completion()).collect()
}

pub(crate) fn success(command: Command, choice: Index) -> Option<ReplyCode> {
    let codes = success_codes(command);
    (!codes.is_empty()).then(|| *choice.get(&codes))
}

/// Returns every exchange of replies that the table allows for a command. The exceptions are 421, which
/// ends all, and 332 after the login, which resumes the command after ACCT.
pub(crate) fn exchanges(command: Command) -> Vec<Vec<ReplyCode>> {
    let replies = command.replies().unwrap();
    let after = replies.after_preliminary();
    let direct = [replies.success(), replies.intermediate(), replies.failure()].concat();
    let mut exchanges: Vec<Vec<ReplyCode>> = direct.iter().map(|code| vec![*code]).collect();
    for first in replies.preliminary() {
        for last in after.success().iter().chain(after.failure()) {
            exchanges.push(vec![*first, *last]);
            for between in after.marker() {
                exchanges.push(vec![*first, *between, *between, *last]);
            }
        }
    }
    for later in replies.later() {
        if later.after_preliminary {
            let preliminary = replies.preliminary().iter();
            exchanges.extend(preliminary.map(|first| vec![*first, later.code]));
        } else {
            exchanges.push(vec![later.code]);
        }
    }
    let is_login = command == Command::USER || command == Command::PASS;
    exchanges.retain(|codes| {
        !codes.contains(&ReplyCode::SERVICE_NOT_AVAILABLE)
            && (is_login || !codes.contains(&ReplyCode::NEED_ACCOUNT))
    });
    exchanges
}

/// Returns the exchanges whose order is certain. 250, 522 and 535 after a 1yz can also be the reply to the
/// next command.
pub(crate) fn ordered_exchanges(command: Command) -> Vec<Vec<ReplyCode>> {
    let is_ambiguous = |code: &ReplyCode| matches!(code.as_u16(), 250 | 522 | 535);
    let mut exchanges = exchanges(command);
    exchanges.retain(|codes| codes.len() == 1 || !codes.iter().any(is_ambiguous));
    exchanges
}
