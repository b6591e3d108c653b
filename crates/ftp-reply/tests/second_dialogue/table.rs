//! Replies that a command lists, and the classes that its diagram allows.

use ftp_reply::{Command, ReplyCode};

use crate::rfc959_5_4::RFC959_5_4;

/// Security commands of RFC 2228, section 8.2: verb, success, intermediate and failure. The last
/// five failures of each are those that section 8.2 allows for "any security command".
const RFC2228_8_2: [(&str, [&[u16]; 3]); 4] = [
    (
        "AUTH",
        [&[234], &[334], &[502, 504, 534, 431, 500, 501, 421, 533]],
    ),
    (
        "ADAT",
        [&[235], &[335], &[503, 501, 535, 500, 421, 502, 533]],
    ),
    ("PBSZ", [&[200], &[], &[503, 500, 501, 421, 530, 502, 533]]),
    (
        "PROT",
        [
            &[200],
            &[],
            &[504, 536, 503, 534, 431, 500, 501, 421, 530, 502, 533],
        ],
    ),
];

/// Replies of one command.
#[derive(Clone, Default)]
pub(crate) struct Replies {
    /// 1yz replies.
    pub(crate) preliminary: Vec<u16>,
    /// Replies listed under the 1yz, the restart marker included, and those that later documents add there.
    pub(crate) after_preliminary: Vec<u16>,
    /// All others, also with those that later documents add.
    pub(crate) others: Vec<u16>,
}

impl Replies {
    /// Returns the replies of a command, or `None` if no RFC lists any.
    ///
    /// RFC 959 and the security commands are typed by hand. The additions of later documents and
    /// the remaining commands are facts without an order, so they come from the library's table.
    pub(crate) fn of(verb: &str) -> Option<Replies> {
        let known = Command::parse(verb).unwrap().replies()?;
        let numbers = |codes: &mut dyn Iterator<Item = ReplyCode>| -> Vec<u16> {
            codes.map(ReplyCode::as_u16).collect()
        };
        let later = |follows_preliminary: bool| {
            let later = known.later().iter();
            let later = later.filter(|later| later.after_preliminary == follows_preliminary);
            numbers(&mut later.map(|later| later.code))
        };
        let rfc959 = RFC959_5_4
            .iter()
            .find(|(listed, _)| *listed == canonical(verb));
        let rfc2228 = RFC2228_8_2.iter().find(|(listed, _)| *listed == verb);
        let mut replies = Replies::default();
        if let Some((
            _,
            [
                preliminary,
                marker,
                good,
                bad,
                success,
                intermediate,
                failure,
            ],
        )) = rfc959
        {
            replies.preliminary = preliminary.to_vec();
            replies.after_preliminary = [*marker, good, bad].concat();
            replies.others = [*success, intermediate, failure].concat();
        } else if let Some((_, lists)) = rfc2228 {
            replies.others = lists.concat();
        } else {
            let after = known.after_preliminary();
            let under = [after.marker(), after.success(), after.failure()].concat();
            let rest = [known.success(), known.intermediate(), known.failure()].concat();
            replies.preliminary = numbers(&mut known.preliminary().iter().copied());
            replies.after_preliminary = numbers(&mut under.into_iter());
            replies.others = numbers(&mut rest.into_iter());
        }
        replies.after_preliminary.extend(later(true));
        replies.others.extend(later(false));
        Some(replies)
    }

    /// Returns the codes that the command lists until its first 1yz.
    pub(crate) fn before_preliminary(&self) -> Vec<u16> {
        [self.preliminary.clone(), self.others.clone()].concat()
    }
}

/// Returns the verb that an experimental verb stands for (RFC 1123, section 4.1.3.1).
fn canonical(verb: &str) -> &str {
    match verb {
        "XCUP" => "CDUP",
        "XCWD" => "CWD",
        "XMKD" => "MKD",
        "XPWD" => "PWD",
        "XRMD" => "RMD",
        other => other,
    }
}

/// Returns `true` if the command opens a data connection.
pub(crate) fn is_transfer(verb: &str) -> bool {
    Replies::of(verb).is_some_and(|replies| replies.preliminary.contains(&150))
}

/// Returns the first digits that the command's diagram in RFC 959, section 6, has a transition for
/// (AUTH and ADAT: RFC 2228, section 9; HOST: RFC 7151, section 3.3).
pub(crate) fn possible_classes(verb: &str) -> &'static [u16] {
    if Replies::of(verb).is_none() {
        return &[1, 2, 3, 4, 5];
    }
    match verb {
        "connect" | "REIN" => &[1, 2, 4, 5],
        "USER" | "PASS" | "AUTH" | "ADAT" => &[2, 3, 4, 5],
        "RNFR" | "REST" => &[3, 4, 5],
        // The reply is that of the command inside.
        "MIC" | "CONF" | "ENC" => &[1, 2, 3, 4, 5],
        _ if is_transfer(verb) => &[1, 2, 4, 5],
        _ => &[2, 4, 5],
    }
}

/// Returns the commands that may follow a 3yz, the usual one first. A code whose text names a command
/// (RFC 959, section 4.2; RFC 2228, section 5.1) is more specific than the diagram.
pub(crate) fn next_commands(verb: &str, code: u16) -> &'static [&'static str] {
    match code {
        331 | 336 => return &["PASS"],
        332 => return &["ACCT"],
        334 | 335 => return &["ADAT"],
        _ => {}
    }
    match verb {
        "USER" => &["PASS"],
        "PASS" => &["ACCT"],
        "RNFR" => &["RNTO"],
        // Section 6: "Where "cmd" is APPE, STOR, or RETR."
        "REST" => &["RETR", "STOR", "APPE"],
        "AUTH" | "ADAT" => &["ADAT"],
        _ => &[],
    }
}
