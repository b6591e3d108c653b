//! What the values of the keys may be, one row a rule.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use super::entries::{Entry, Placed, SECTIONS, Sections};
use super::identifiers::{
    is_date, is_document_id, is_free, is_free_in_sets, is_language_tag, is_snake_case, is_type,
    is_url, is_verb,
};
use super::schema;

/// A rule for the values of some keys in the entries of some sections, each list separated by spaces.
struct Rule {
    sections: &'static str,
    paths: &'static str,
    values: Values,
}

enum Values {
    /// Strings that the function accepts; if not, what is wrong with them, and the fix.
    Form(fn(&str) -> bool, &'static str, &'static str),
    /// Names of the entries of this section, or of the members of this set.
    Of(&'static str),
    /// Codes that a reply has, with first digits from this one to that one.
    Codes(i64, i64),
}
use Values::{Codes, Form, Of};

const SNAKE: Values = Form(
    is_snake_case,
    "is not snake_case",
    "write lower-case words joined by `_`, each beginning with a letter",
);
const RESERVED: &str = "is a reserved word in a target language";
const TAG: Values = Form(
    is_language_tag,
    "is not a BCP 47 language tag",
    "write one such as en, ko, pt-BR or zh-Hant",
);
const TYPE: Values = Form(
    is_type,
    "is not UpperCamelCase, or is a reserved word",
    "write words that begin with a capital and nothing between them",
);
const NO_VERB: &str = "is not the verb of a command";
const VERB: Values = Form(is_verb, NO_VERB, "write three or four capital letters");
const ASCII: Values = Form(
    str::is_ascii,
    "is not ASCII, as the wire is",
    "write it in ASCII",
);

#[rustfmt::skip] // One line a row, so that it reads as the table it is.
const RULES: &[Rule] = &[
    rule("language",                                   "tag aliases",   TAG),
    rule("label set message advice",                   "name",          SNAKE),
    rule("set",                                        "none",          SNAKE),
    rule("set",                                        "type",          TYPE),
    rule("member status class group recovery diagram", "name aliases",  SNAKE),
    rule("member status class group recovery diagram", "name aliases",  Form(is_free_in_sets, "is reserved in the types of sets", "write another name")),
    rule("member",                                     "error",         TYPE),
    rule("message",                                    "holes",         SNAKE),
    rule("document",                                   "id",            Form(is_document_id, "is a reserved word or has more than letters, digits and `_`", "write lower-case letters, digits and `_`, a letter first")),
    rule("document",                                   "date",          Form(is_date, "is not a year and month", "write it as YYYY-MM")),
    rule("document",                                   "url",           Form(is_url, "is not a complete address", "write it with https:// first and without spaces, quotes or parentheses")),
    rule("class reply advice",                         "recovery",      Of("recovery")),
    rule("diagram",                                    "transitions",   Of("transition")),
    rule("reply",                                      "name aliases",  SNAKE),
    rule("reply",                                      "name aliases",  Form(is_free, RESERVED, "write a name of more than one word")),
    rule("reply",                                      "status",        Of("status")),
    rule("reply",                                      "text.en wire.form", ASCII),
    rule("command",                                    "name",          Form(|name| name == "connect" || is_verb(name), NO_VERB, "write three or four capital letters, or `connect` for the greeting")),
    rule("command",                                    "aliases",       VERB),
    rule("command",                                    "diagram",       Of("diagram")),
    rule("command",                                    "preliminary after_preliminary.marker", Codes(1, 1)),
    rule("command",                                    "success after_preliminary.success",    Codes(2, 2)),
    rule("command",                                    "intermediate",  Codes(3, 3)),
    rule("command",                                    "failure after_preliminary.failure",    Codes(4, 5)),
    rule("command",                                    "later.code",    Codes(1, 6)),
    rule("advice",                                     "commands",      Of("command")),
    rule("advice",                                     "codes",         Codes(4, 5)),
    rule("advice",                                     "when",          Of("situation")),
    rule("advice",                                     "try",           VERB),
    rule("member class group diagram reply command advice", "source.document later.document meaning.source.document", Of("document")),
];

const fn rule(sections: &'static str, paths: &'static str, values: Values) -> Rule {
    Rule {
        sections,
        paths,
        values,
    }
}

/// The names that entries may refer to. An entry that is broken elsewhere still declares its name,
/// so that each mistake is reported once.
#[derive(Default)]
pub(super) struct Declared<'t> {
    /// The names of the entries of each section and of the members of each set.
    names: BTreeMap<&'t str, Vec<&'t str>>,
    codes: BTreeSet<i64>,
}

impl<'t> Declared<'t> {
    pub(super) fn gather(sections: &Sections<'t>) -> Declared<'t> {
        let mut declared = Declared::default();
        for (section, key) in SECTIONS {
            for entry in &sections[section] {
                let name = entry.strings(key).next().map(|(_, name)| name);
                declared.names.entry(section).or_default().extend(name);
                let members = entry
                    .members
                    .iter()
                    .flat_map(|member| member.strings("name"));
                for ((_, member), set) in members.zip(name.into_iter().cycle()) {
                    declared.names.entry(set).or_default().push(member);
                }
                declared
                    .codes
                    .extend(entry.numbers("code").map(|(_, code)| code));
            }
        }
        declared
    }
}

/// Checks an entry by the rules for its section.
pub(super) fn check(entry: &Entry<'_>, declared: &Declared<'_>) {
    let is_for = |rule: &&Rule| rule.sections.split(' ').any(|it| it == entry.section);
    for rule in RULES.iter().filter(is_for) {
        for path in rule.paths.split(' ') {
            match &rule.values {
                Form(accepts, what, fix) => {
                    for (offset, text) in entry.strings(path).filter(|(_, it)| !accepts(it)) {
                        let (kind, text) = (in_words(path), text.escape_debug());
                        entry.error(offset, format!("the {kind} `{text}` {what}"), fix);
                    }
                }
                Of(kind) => check_names(entry, path, declared.names.get(kind)),
                Codes(first, last) => check_codes(entry, path, *first..=*last, &declared.codes),
            }
        }
    }
    for Placed {
        path,
        span,
        value,
        schema,
    } in &entry.values
    {
        if value.as_array().is_some_and(|list| list.is_empty()) && schema["minItems"].is_number() {
            let fix = schema::how_to_write(path, schema);
            entry.error(span.start, format!("`{path}` is empty"), fix);
        }
    }
}

/// A missing set or section is reported once, not by each entry that refers to it.
fn check_names(entry: &Entry<'_>, path: &str, known: Option<&Vec<&str>>) {
    let Some(known) = known else {
        return;
    };
    for (offset, name) in entry
        .strings(path)
        .filter(|(_, name)| !known.contains(name))
    {
        let kind = in_words(path);
        // A list of every command would hide the error.
        let fix = match known.len() {
            0..=20 => format!("write one of: {}", known.join(", ")),
            _ => format!("write the name of a [[{kind}]], not an alias"),
        };
        entry.error(
            offset,
            format!("the {kind} `{}` is unknown", name.escape_debug()),
            fix,
        );
    }
}

fn check_codes(entry: &Entry<'_>, path: &str, digits: RangeInclusive<i64>, listed: &BTreeSet<i64>) {
    let mut seen = BTreeSet::new();
    for (offset, code) in entry.numbers(path) {
        if !seen.insert(code) {
            entry.error(offset, format!("`{path}` has {code} twice"), "remove one");
        }
        if !digits.contains(&(code / 100)) {
            let classes = digits.clone().map(|digit| format!("{digit}yz"));
            let classes = classes.collect::<Vec<String>>().join(" and ");
            let fix = format!("write only {classes} codes there");
            entry.error(offset, format!("`{path}` has {code}"), fix);
        }
        if !listed.contains(&code) {
            let fix = "write a [[reply]] with this code, or remove it";
            entry.error(offset, format!("there is no reply {code}"), fix);
        }
    }
}

/// Returns what a message calls one value at a path.
fn in_words(path: &str) -> &str {
    match path.rsplit('.').next().unwrap_or(path) {
        "aliases" => "alias",
        "holes" => "placeholder",
        "transitions" => "transition",
        "commands" => "command",
        "when" => "situation",
        "try" => "suggestion",
        "en" => "text",
        key => key,
    }
}
