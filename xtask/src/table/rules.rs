//! Rules for the values of keys, one per row.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use super::entries::{Entry, Sections};
use super::schema;
use crate::suggestion::closest;

/// A rule: the sections, the paths of the keys in their entries, each separated by spaces, and what
/// the values may be.
struct Rule(&'static str, &'static str, Values);

enum Values {
    /// Strings that the function accepts, with the error for others, and the fix.
    Form(fn(&str) -> bool, &'static str, &'static str),
    /// Words that are not a keyword of a target language.
    NotKeyword,
    /// Names of the entries of this section, or of the members of this set.
    Of(&'static str),
    /// Codes that a reply has, with first digits from this one to that one.
    Codes(i64, i64),
}
#[rustfmt::skip] // One line per form and per row, so that they read as tables.
mod tables {
    use super::Values::{Codes, Form, NotKeyword, Of};
    use super::{Rule, Values};
    use crate::table::identifiers::{is_command, is_date, is_document_id, is_free, is_free_in_sets, is_language_tag, is_snake_case, is_type, is_url, is_verb};

    const SNAKE: Values = Form(is_snake_case,  "is not snake_case",                             "write lower-case words joined by `_`, each beginning with a letter");
    const FREE:  Values = Form(is_free,        "is a reserved word in a target language",       "write a name of more than one word");
    const OWN:   Values = Form(is_free_in_sets, "is reserved in the types of sets",             "write another name");
    const TYPE:  Values = Form(is_type,        "is not UpperCamelCase",                        "write words that begin with a capital and nothing between them");
    const TAG:   Values = Form(is_language_tag, "is not a BCP 47 language tag",                 "write one such as en, ko, pt-BR or zh-Hant");
    const ID:    Values = Form(is_document_id, "is a reserved word or has more than letters, digits and `_`", "write lower-case letters, digits and `_`, a letter first");
    const DATE:  Values = Form(is_date,        "is not a year and month",                       "write it as YYYY-MM");
    const URL:   Values = Form(is_url,         "is not a complete address",                     "write it with https:// first and without spaces, quotes or parentheses");
    const VERB:  Values = Form(is_verb,        "is not the verb of a command",                  "write three or four capital letters");
    const NAME:  Values = Form(is_command,     "is not the verb of a command",                  "write three or four capital letters, or `connect` for the greeting");
    const ASCII: Values = Form(str::is_ascii,  "is not ASCII, as the wire is",                  "write it in ASCII");

    pub(super) const RULES: &[Rule] = &[
        Rule("language",                                   "tag aliases",                           TAG),
        Rule("label set message advice symptom hint",      "name",                                  SNAKE),
        Rule("set",                                        "none",                                  SNAKE),
        Rule("set",                                        "type",                                  TYPE),
        Rule("set",                                        "type",                                  NotKeyword),
        Rule("member status class group recovery diagram", "name aliases",                          SNAKE),
        Rule("member status class group recovery diagram", "name aliases",                          OWN),
        Rule("member",                                     "error",                                 TYPE),
        Rule("member",                                     "error",                                 NotKeyword),
        Rule("message",                                    "holes",                                 SNAKE),
        Rule("document",                                   "id",                                    ID),
        Rule("document",                                   "id",                                    NotKeyword),
        Rule("document",                                   "date",                                  DATE),
        Rule("document",                                   "url",                                   URL),
        Rule("class reply advice hint",                    "recovery",                              Of("recovery")),
        Rule("diagram",                                    "transitions",                           Of("transition")),
        Rule("reply",                                      "name aliases",                          SNAKE),
        Rule("reply",                                      "name aliases",                          FREE),
        Rule("reply",                                      "name aliases",                          NotKeyword),
        Rule("reply",                                      "status meaning.status",                 Of("status")),
        Rule("reply",                                      "any_command.document",                  Of("document")),
        Rule("reply",                                      "text.en wire.form",                     ASCII),
        Rule("command",                                    "name",                                  NAME),
        Rule("command",                                    "aliases",                               VERB),
        Rule("command",                                    "diagram",                               Of("diagram")),
        Rule("command",                                    "preliminary after_preliminary.marker",  Codes(1, 1)),
        Rule("command",                                    "success after_preliminary.success",     Codes(2, 2)),
        Rule("command",                                    "intermediate",                          Codes(3, 3)),
        Rule("command",                                    "failure after_preliminary.failure",     Codes(4, 5)),
        Rule("command",                                    "later.code",                            Codes(1, 6)),
        Rule("command",                                    "later.document",                        Of("document")),
        Rule("advice",                                     "commands",                              Of("command")),
        Rule("advice",                                     "codes",                                 Codes(4, 5)),
        Rule("advice",                                     "when",                                  Of("situation")),
        Rule("advice hint",                                "try",                                   VERB),
        Rule("symptom",                                    "commands",                              Of("command")),
        Rule("hint",                                       "symptoms",                              Of("symptom")),
        Rule("phrase",                                     "server",                                Of("document")),
        Rule("reply",                                      "meaning.name",                          SNAKE),
        Rule("reply",                                      "meaning.commands",                      Of("command")),
        Rule("reply",                                      "meaning.source.document",               Of("document")),
        Rule("member class group diagram reply command advice phrase", "source.document",           Of("document")),
    ];
}

/// Names that entries can refer to. An entry with an error elsewhere still declares its name, so that
/// each error is reported once.
pub(super) struct Declared<'t> {
    /// The names of the entries of each section and of the members of each set.
    names: BTreeMap<&'t str, Vec<&'t str>>,
    codes: BTreeSet<i64>,
    /// Keywords of the target languages.
    keywords: &'t BTreeSet<&'t str>,
}

impl<'t> Declared<'t> {
    pub(super) fn gather(sections: &Sections<'t>, keywords: &'t BTreeSet<&'t str>) -> Declared<'t> {
        let mut declared = Declared {
            names: BTreeMap::new(),
            codes: BTreeSet::new(),
            keywords,
        };
        for entry in sections.values().flatten() {
            let mut names = entry.strings(schema::name_key(entry.section));
            let name = names.next().map(|(_, name)| name);
            let members = entry
                .members
                .iter()
                .flat_map(|member| member.strings("name"));
            let members = members.map(|(_, member)| (name.unwrap_or_default(), member));
            let names = name.map(|name| (entry.section, name));
            for (section, name) in names.into_iter().chain(members) {
                declared.names.entry(section).or_default().push(name);
            }
            declared
                .codes
                .extend(entry.numbers("code").map(|(_, code)| code));
        }
        declared
    }
}

/// Checks an entry by the rules for its section.
pub(super) fn check(entry: &Entry<'_>, declared: &Declared<'_>) {
    let is_for = |rule: &&Rule| rule.0.split(' ').any(|section| section == entry.section);
    for Rule(_, paths, values) in tables::RULES.iter().filter(is_for) {
        for path in paths.split(' ') {
            match values {
                Values::Form(accepts, what, fix) => {
                    check_strings(entry, path, accepts, what, fix);
                }
                Values::NotKeyword => check_strings(
                    entry,
                    path,
                    |word| !declared.keywords.contains(word),
                    "is a reserved word in a target language",
                    "write a name of more than one word",
                ),
                Values::Of(kind) => check_names(entry, path, declared.names.get(kind)),
                Values::Codes(first, last) => {
                    check_codes(entry, path, *first..=*last, &declared.codes);
                }
            }
        }
    }
    for placed in &entry.values {
        let is_empty = placed.value.as_array().is_some_and(|list| list.is_empty());
        if is_empty && placed.schema["minItems"].is_number() {
            let fix = schema::how_to_write(&placed.path, placed.schema);
            entry.error(
                placed.span.start,
                format!("`{}` is empty", placed.path),
                fix,
            );
        }
    }
}

fn check_strings(
    entry: &Entry<'_>,
    path: &str,
    accepts: impl Fn(&str) -> bool,
    what: &str,
    fix: &str,
) {
    for (offset, text) in entry.strings(path).filter(|(_, it)| !accepts(it)) {
        let (kind, text) = (in_words(path), text.escape_debug());
        entry.error(offset, format!("the {kind} `{text}` {what}"), fix);
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
        let fix = match (kind, known.len()) {
            // A list of every command would hide the error.
            ("server", _) => "write the `id` of a [[document]] with `kind = \"server\"`".into(),
            (_, 0..=20) => format!("write one of: {}", known.join(", ")),
            ("document", _) => "write the `id` of a [[document]], or add one".into(),
            _ => format!("write the name of a [[{kind}]], not an alias"),
        };
        let similar = closest(name, known.iter().copied());
        let fix = similar.map_or(fix, |similar| format!("write `{similar}`"));
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
        "symptoms" => "symptom",
        "when" => "situation",
        "try" => "suggestion",
        "en" => "text",
        key => key,
    }
}

#[cfg(test)]
mod tests {
    use super::{Rule, schema, tables};

    #[test]
    fn rules_name_only_keys_of_the_schema() {
        for Rule(sections, paths, _) in tables::RULES {
            for section in sections.split(' ') {
                for path in paths.split(' ') {
                    let mut schema = schema::of_entry(section);
                    for key in path.split('.') {
                        let table = if schema["items"].is_object() {
                            &schema["items"]
                        } else {
                            schema
                        };
                        schema = if schema::is_text(table) {
                            &table["additionalProperties"]
                        } else {
                            &table["properties"][key]
                        };
                    }
                    assert!(schema.is_object(), "{section} has no {path}");
                }
            }
        }
    }
}
