//! Commands, and what to do after certain replies to them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Lists, Source, Texts};

/// One command, or the greeting of a new connection, and the replies to it.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Command {
    /// The verb in upper case, or `connect` for the greeting.
    pub name: String,
    /// Other verbs for the same command.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Description of the command in one short line.
    pub text: Texts,
    /// Name of a `[[diagram]]`.
    pub diagram: String,
    /// 1yz replies that come first.
    #[serde(default)]
    pub preliminary: Vec<u16>,
    /// Replies that may follow a 1yz reply.
    #[serde(default)]
    pub after_preliminary: AfterPreliminary,
    /// 2yz replies that complete the command without a preliminary one.
    #[serde(default)]
    pub success: Vec<u16>,
    /// 3yz replies, after which another command must follow.
    #[serde(default)]
    pub intermediate: Vec<u16>,
    /// 4yz and 5yz replies.
    #[serde(default)]
    pub failure: Vec<u16>,
    /// Replies that another document, or another section of the same one, adds.
    #[serde(default)]
    pub later: Vec<Later>,
    /// Sections that list the replies.
    #[schemars(length(min = 1))]
    pub source: Vec<Source>,
}

impl Command {
    /// Returns every code in the lists, in their order.
    pub fn codes(&self) -> impl Iterator<Item = u16> + '_ {
        let after = &self.after_preliminary;
        [
            &self.preliminary,
            &after.marker,
            &after.success,
            &after.failure,
            &self.success,
            &self.intermediate,
            &self.failure,
        ]
        .into_iter()
        .flatten()
        .copied()
        .chain(self.later.iter().map(|later| later.code))
    }
}

/// Replies that may follow a 1yz reply.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct AfterPreliminary {
    /// 1yz replies that may come any number of times during a transfer.
    pub marker: Vec<u16>,
    /// 2yz replies.
    pub success: Vec<u16>,
    /// 4yz and 5yz replies.
    pub failure: Vec<u16>,
}

/// A reply that another document or section adds to a command.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Later {
    /// The code.
    pub code: u16,
    /// The `id` of a `[[document]]`.
    pub document: String,
    /// Number of the section, or its name if it has none.
    pub section: String,
    /// `true` if the reply comes after a 1yz reply, as 522 does: the server checks TLS on the data
    /// connection, which it opens after 150.
    #[serde(default)]
    pub after_preliminary: bool,
}

/// Advice for a client after certain replies to certain commands.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Advice {
    /// Name in `snake_case`, only for messages about this file.
    pub name: String,
    /// Names of the commands, not aliases.
    #[schemars(length(min = 1))]
    pub commands: Vec<String>,
    /// 4yz and 5yz replies to them.
    #[schemars(length(min = 1))]
    pub codes: Vec<u16>,
    /// Members of the set `situation`, all of which must be true.
    #[serde(default)]
    pub when: Vec<String>,
    /// Name of a `[[recovery]]`. Its `classes` do not apply here: after 500 to FEAT a client can
    /// proceed.
    pub recovery: String,
    /// Verbs to send instead or first, the best one first. Aliases are allowed.
    #[serde(default, rename = "try")]
    pub suggested_commands: Vec<String>,
    /// One line, addressed to the person or program that acts.
    pub text: Texts,
    /// Causes, if they differ from those of the code: short phrases without a final period, the
    /// likeliest first, the same number in every language.
    pub causes: Option<Lists>,
    /// Sections from which the advice follows.
    #[schemars(length(min = 1))]
    pub source: Vec<Source>,
}
