//! Hints: what certain words of servers mean, and the symptoms that pages list them under.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Source, Texts};

/// What someone notices when FTP fails. The pages in docs/generated begin with an index of the
/// symptoms, which lists the hints with this symptom, its commands, and the failure codes that these
/// hints and the advice on these commands have most often.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Symptom {
    /// Name in `snake_case`. It is frozen once published, because links to the pages contain it.
    pub name: String,
    /// Short phrase without a final period, such as "Cannot log in".
    pub text: Texts,
    /// Names of the commands, not aliases, that fail if someone notices the symptom.
    #[serde(default)]
    pub commands: Vec<String>,
}

/// One thing that is wrong, and the words by which servers report it.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Hint {
    /// Name in `snake_case`. It is frozen once published.
    pub name: String,
    /// Names of the `[[symptom]]` entries under which the pages list the hint. The first one is where
    /// the page of messages has it.
    #[schemars(length(min = 1))]
    pub symptoms: Vec<String>,
    /// `true` for words that many servers use, such as "timed out". Such a hint ranks after every hint
    /// with words of one server.
    #[serde(default)]
    pub family: bool,
    /// Name of a `[[recovery]]`, which replaces that of the code. Its `classes` do not apply here.
    pub recovery: String,
    /// Name of a `[[reply.meaning]]`, if the words show that a code has this meaning.
    pub meaning: Option<String>,
    /// Verbs to send instead or first, the best one first. Aliases are allowed.
    #[serde(default, rename = "try")]
    pub suggested_commands: Vec<String>,
    /// The cause in one sentence.
    pub cause: Texts,
    /// What to do, in one or two sentences in the imperative.
    pub next_step: Texts,
    /// The words of the servers as `[[hint.phrase]]` entries.
    #[serde(rename(deserialize = "phrase", serialize = "phrases"))]
    #[schemars(length(min = 1))]
    pub phrases: Vec<Phrase>,
}

/// Words by which a server reports the cause.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Phrase {
    /// Words that the text of a reply contains, in order and in any letter case. A word is a run of
    /// letters and digits; other characters only separate words. Neighbors must be neighbors in the
    /// text, too. A `*` between them stands for any number of words. `requir*` stands for a word that
    /// begins so, `*found` for one that ends so, and `*found*` for one that contains it.
    #[schemars(example = "no such file", example = "tls * requir*")]
    pub words: String,
    /// The codes of the replies, listed or not. A phrase has `codes`, `classes`, or neither of them:
    /// then it is for a line that is not a reply, such as `SSH-2.0-OpenSSH_9.6`.
    #[serde(default)]
    pub codes: Vec<u16>,
    /// First digits of the codes, if any code of these classes may come with the words.
    #[serde(default)]
    pub classes: Vec<u8>,
    /// The `id` of a `[[document]]` of the kind `server`, if only this server uses the words.
    pub server: Option<String>,
    /// A line as the server sends it. The hint must be the best one for it.
    pub example: String,
    /// Files of the server's source, or pages of its documentation, with the words.
    #[schemars(length(min = 1))]
    pub source: Vec<Source>,
}
