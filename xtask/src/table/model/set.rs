//! Closed sets and messages.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Source, Texts};

/// A closed set: an enum in every language.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Set {
    /// Name in `snake_case`. C's constants begin with it: `FTP_REPLY_VIOLATION_…`.
    pub name: String,
    /// Name of the type in every language, in `UpperCamelCase`.
    #[serde(rename = "type")]
    pub type_name: String,
    /// Frozen number of the set, `FTP_REPLY_SET_…` in C. Sets are numbered from 1 without gaps.
    pub number: u8,
    /// `true` if later versions may add members, so that programs must expect unknown ones.
    #[serde(default)]
    pub grows: bool,
    /// `true` if members can be combined. The value of member n is then bit n - 1, and the set has at
    /// most 31 members.
    #[serde(default)]
    pub flags: bool,
    /// Whether the members have an explanation for users, which the types then return. Every member
    /// must have one. Otherwise `explain` is only part of the documentation of a member.
    #[serde(default)]
    pub explained: bool,
    /// Name of C's constant for 0, which means "no member".
    pub none: Option<String>,
    /// One sentence in English for the documentation of the type.
    pub doc: String,
    /// The members as `[[set.member]]` entries. The sets `status`, `class`, `group`, `recovery` and
    /// `diagram` have none: the entries of these sections are their members.
    #[serde(
        rename(deserialize = "member", serialize = "members"),
        default,
        skip_serializing_if = "Vec::is_empty"
    )]
    pub members: Vec<Member>,
}

/// A member of a closed set.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Name in `snake_case`, from which every language derives its identifier. It is frozen once
    /// published: to rename a member, keep the old name in `aliases`.
    pub name: String,
    /// Frozen number of the member. Members are numbered from 1 without gaps, in any order.
    pub number: u8,
    /// Former names, which still work and are deprecated in every language.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Sentence or phrase for end users.
    pub text: Texts,
    /// Explanation of the member, for documentation.
    pub explain: Option<Texts>,
    /// Exception class of the member, in languages that have one for each member of the set.
    pub error: Option<String>,
    /// Sections that define the member.
    #[serde(default)]
    pub source: Vec<Source>,
}

/// A sentence with placeholders. The Rust crate or the command fills them in for every language.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// Name in `snake_case`.
    pub name: String,
    /// `true` for a message of the `ftp-reply` command, which the library does not need.
    #[serde(default)]
    pub command: bool,
    /// `true` for a message about a native library that cannot be loaded. Only a package that loads the
    /// library at run time has it, as a text of its own.
    #[serde(default)]
    pub loading: bool,
    /// Names of the placeholders. Each text has exactly these, as `{name}`.
    pub holes: Vec<String>,
    /// The sentence. In Korean no particle follows a placeholder directly, because the particle
    /// depends on the last sound of the word.
    pub text: Texts,
}
