//! Reply codes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Lists, Source, Texts};

/// One reply code.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// The number, from 100 to 699.
    #[schemars(range(min = 100, max = 699), example = 550)]
    pub code: u16,
    /// Name in `snake_case`, from which every language derives its identifier. It is frozen once
    /// published: to rename a code, keep the old name in `aliases`.
    pub name: String,
    /// Former names, which still work and are deprecated in every language.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Name of a `[[status]]`.
    pub status: String,
    /// Name of a `[[recovery]]` whose `classes` contain the first digit of the code.
    pub recovery: String,
    /// Source of the English headline. Write `project` if the RFC has only a grammar or an example,
    /// or if no RFC defines the code. Without the key the headline is the RFC's.
    #[serde(default)]
    pub text_source: TextSource,
    /// The section that makes the code a possible reply to any command. The loader adds the code to
    /// `later` of each command that does not list it.
    pub any_command: Option<Source>,
    /// The headline, in English verbatim from the RFC. If two lists of RFC 959 differ, that of
    /// section 4.2.2 counts.
    pub text: Texts,
    /// Text of the RFC after the headline, in English verbatim. A word in square brackets is ours:
    /// it replaces a reference of the RFC to its context.
    pub detail: Option<Texts>,
    /// Explanation for end users: what happened and what to do.
    pub explain: Texts,
    /// Causes as short phrases without a final period, the likeliest first; the same number in every
    /// language. Without the key nothing went wrong.
    pub causes: Option<Lists>,
    /// Further words by which a search finds the code, as people type them. Searches in every language
    /// find them.
    pub keywords: Option<Lists>,
    /// The machine-readable form of the text.
    pub wire: Option<Wire>,
    /// Further meanings of the number, as `[[reply.meaning]]` entries, if RFCs use it twice.
    #[serde(rename(deserialize = "meaning", serialize = "meanings"), default)]
    pub meanings: Vec<Meaning>,
    /// Sections that define the code.
    #[schemars(length(min = 1))]
    pub source: Vec<Source>,
}

/// Source of the English headline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TextSource {
    /// An RFC.
    #[default]
    #[serde(skip_deserializing)]
    Rfc,
    /// This project.
    Project,
}

/// The machine-readable form of a reply's text.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wire {
    /// The text after the code, each value as `{snake_case}`.
    pub form: String,
    /// `true` if the text must have exactly this form. Otherwise the words around the values may differ.
    pub exact: bool,
}

/// A further meaning of a code.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Meaning {
    /// Name in `snake_case`, by which hints refer to the meaning. It is unique among the meanings of
    /// the code; another code can have a meaning of the same name.
    pub name: String,
    /// Names of the commands, not aliases, to which the code has this meaning.
    #[serde(default)]
    pub commands: Vec<String>,
    /// Name of a `[[status]]`, which can differ from that of the first meaning.
    pub status: String,
    /// The headline.
    pub text: Texts,
    /// Explanation for end users: what happened and what to do.
    pub explain: Texts,
    /// Sections that define the meaning.
    #[schemars(length(min = 1))]
    pub source: Vec<Source>,
}
