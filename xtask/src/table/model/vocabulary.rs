//! Languages, documents, and the sets with separate sections.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Texts;

/// A language in which every text exists. There is no fallback.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// BCP 47 tag.
    pub tag: String,
    /// Name of the language in the language itself.
    pub name: String,
    /// Frozen number. Languages are numbered from 0 without gaps. English has 0, because it is the
    /// language of the wire.
    pub number: u8,
    /// Other BCP 47 tags that mean this language, such as `zh-CN` for `zh-Hans`. POSIX forms such
    /// as `zh_CN` follow from them.
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// A word or phrase of the command line and the generated pages.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// Name in `snake_case`, by which programs and templates find it.
    pub name: String,
    /// The word or phrase.
    pub text: Texts,
}

/// A document that a source may cite.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Identifier in lower-case letters, digits and underscores.
    pub id: String,
    /// What the document is. Without the key it is a specification.
    #[serde(default)]
    pub kind: DocumentKind,
    /// Title of the document, or name of the program.
    pub title: String,
    /// Short name, as in a citation.
    pub label: String,
    /// Year and month of publication. Of a server: of the release or page that was read.
    #[schemars(example = "1985-10")]
    pub date: String,
    /// Address of the document.
    pub url: String,
}

/// What a document is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// An RFC or another specification.
    #[default]
    #[serde(skip_deserializing)]
    Specification,
    /// A server's public source or documentation. Its sections are files or pages.
    Server,
}

/// A section of a document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The `id` of a `[[document]]`.
    pub document: String,
    /// Number of the section, or its name if it has none. Of a server: the file or page.
    pub section: String,
}

/// Status of a code among the RFCs.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Status {
    /// Name in `snake_case`.
    pub name: String,
    /// Frozen number in the set `status`, from 1 without gaps.
    pub number: u8,
    /// Former names, which still work and are deprecated in every language.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// One or two words.
    pub text: Texts,
    /// Meaning of the status for someone who sees such a code.
    pub explain: Texts,
}

/// Meaning of a first digit.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Class {
    /// Name in `snake_case`.
    pub name: String,
    /// The first digit, from 1 to 6. It is also the number in the set `class`.
    pub digit: u8,
    /// Former names, which still work and are deprecated in every language.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Name of the `[[recovery]]` of a code of this class that has no entry.
    pub recovery: String,
    /// Heading in the RFC.
    pub text: Texts,
    /// The RFC's reasoning in our words. It explains a code that has no entry, so it mentions "the
    /// server" and "the command", never one particular code.
    pub explain: Texts,
    /// Sections that define the class.
    #[schemars(length(min = 1))]
    pub source: Vec<Source>,
}

/// Meaning of a second digit.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Name in `snake_case`.
    pub name: String,
    /// The second digit, from 0 to 5. The number in the set `group` is the digit plus 1.
    pub digit: u8,
    /// Former names, which still work and are deprecated in every language.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Heading in the RFC.
    pub text: Texts,
    /// The RFC's reasoning in our words.
    pub explain: Texts,
    /// Sections that define the group.
    #[schemars(length(min = 1))]
    pub source: Vec<Source>,
}

/// Next step of a client after a reply.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Recovery {
    /// Name in `snake_case`.
    pub name: String,
    /// Frozen number in the set `recovery`, from 1 without gaps.
    pub number: u8,
    /// Former names, which still work and are deprecated in every language.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// First digits of the codes that may have this recovery, in ascending order.
    #[schemars(length(min = 1))]
    pub classes: Vec<u8>,
    /// One short line, addressed to the person or program that acts.
    pub text: Texts,
    /// Explanation of the step.
    pub explain: Texts,
}

/// State diagram: the transition of each first digit after a command.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Diagram {
    /// Name in `snake_case`.
    pub name: String,
    /// Frozen number in the set `diagram`, from 1 without gaps.
    pub number: u8,
    /// Former names, which still work and are deprecated in every language.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Members of the set `transition`, one for each first digit from 1 to 5. A 6 has none, because
    /// a protected reply leads wherever the reply inside it leads.
    pub transitions: [String; 5],
    /// Diagram in one line.
    pub text: Texts,
    /// Sections that contain the diagram.
    #[schemars(length(min = 1))]
    pub source: Vec<Source>,
}
