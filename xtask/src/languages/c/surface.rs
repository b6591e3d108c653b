//! Public names of the library, as its header declares them.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use heck::{ToShoutySnakeCase as _, ToSnakeCase as _};

use super::header::PATH;
use crate::languages::spelling::{is_constant, upper_case};
use crate::languages::{CONSTANTS, Name, Surface};
use crate::table::Table;

/// Reads the header.
pub(super) fn read(root: &Path) -> Result<Surface> {
    let header =
        fs::read_to_string(root.join(PATH)).with_context(|| format!("cannot read {PATH}"))?;
    Ok(Surface::new(names(&header).into_iter().collect()))
}

/// Returns the macros, types, fields and functions of a header that cbindgen wrote.
fn names(header: &str) -> Vec<Name> {
    let code = without_comments(header);
    let mut names = Vec::new();
    let mut declarations = String::new();
    for line in code.lines() {
        if let Some(definition) = line.strip_prefix("#define ") {
            // The guard against including the header twice has no value.
            if let Some((name, _)) = definition.split_once(' ') {
                names.push(Name::new("", name));
            }
        } else if !line.starts_with('#') && !line.starts_with("extern \"C\"") && line.trim() != "}"
        {
            declarations.extend([line, "\n"]);
        }
    }
    let mut rest = declarations.as_str();
    while let Some((declaration, after)) = rest.split_once(';') {
        rest = after;
        if declaration.contains("FTP_REPLY_CHECK") {
            // A check of a state's size.
            continue;
        }
        let Some((_, first_field)) = declaration.split_once('{') else {
            let declarator = declaration.split('(').next().unwrap_or(declaration);
            names.extend(last_word(declarator).map(|name| Name::new("", name)));
            continue;
        };
        // The fields of a struct, then its name.
        let mut fields = vec![first_field];
        while let Some((field, after)) = rest.split_once(';') {
            rest = after;
            if let Some(name) = field.trim_start().strip_prefix('}') {
                let owner = name.trim();
                names.push(Name::new("", owner));
                let declarators = fields
                    .iter()
                    .filter_map(|field| last_word(field.split('[').next()?));
                names.extend(declarators.map(|field| Name::new(owner, field)));
                break;
            }
            fields.push(field);
        }
    }
    names
}

fn without_comments(header: &str) -> String {
    let mut code = String::with_capacity(header.len());
    let mut rest = header;
    while let Some((before, after)) = rest.split_once("/*") {
        code.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    code + rest
}

/// Returns the last identifier of a declaration.
fn last_word(declaration: &str) -> Option<&str> {
    let mut words = declaration.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    words.rfind(|word| !word.is_empty())
}

/// Returns the name in C: a function is `ftp_reply_`, the type without `Reply`, and the member. A closed
/// set is a group of constants, and functions for all sets have its members.
pub(super) fn usual_name(table: &Table, name: &Name) -> Name {
    let set = |type_name: &str| table.sets.iter().find(|set| set.type_name == type_name);
    let (owner, member) = (name.owner(), name.member());
    let spelled = if owner.is_empty() {
        match set(member) {
            Some(set) => format!("FTP_REPLY_{}_{CONSTANTS}", set.name.to_shouty_snake_case()),
            None if member == "ReplyCode" => "ftp_reply_code_t".to_owned(),
            None if member.starts_with(char::is_uppercase) => {
                format!("ftp_reply_{}t", prefix(member))
            }
            None => format!("ftp_reply_{member}"),
        }
    } else if let ("ClosedSet" | "Lang" | "ReplyCode" | "Command", true) =
        (owner, is_constant(name))
    {
        let prefix = match owner {
            "ClosedSet" => "SET_",
            "Lang" => "LANG_",
            "Command" => "VERB_",
            _ => "",
        };
        format!("FTP_REPLY_{prefix}{}", upper_case(member))
    } else if let Some(set) = set(owner) {
        match member {
            "ALL" => "ftp_reply_member_at".to_owned(),
            "sources" => "ftp_reply_member_source".to_owned(),
            "name" | "text" | "explain" | "from_name" => format!("ftp_reply_member_{member}"),
            _ if is_constant(name) => {
                format!(
                    "FTP_REPLY_{}_{}",
                    set.name.to_shouty_snake_case(),
                    upper_case(member)
                )
            }
            _ => format!("ftp_reply_{}{member}", prefix(owner)),
        }
    } else if owner == "ErrorDetails" && member != "message" {
        return Name::new("ftp_reply_error_t", member);
    } else {
        format!("ftp_reply_{}{member}", prefix(owner))
    };
    Name::new("", &spelled)
}

/// Returns what the names of a type's functions have after `ftp_reply_`.
fn prefix(owner: &str) -> String {
    match owner {
        "ReplyCode" | "help" => String::new(),
        "WireForm" => "wire_".to_owned(),
        "ClosedSet" => "set_".to_owned(),
        "ErrorDetails" => "error_".to_owned(),
        other => {
            let name = other.strip_prefix("Reply").filter(|rest| !rest.is_empty());
            name.unwrap_or(other).to_snake_case() + "_"
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::languages::tests::TABLE;

    const HEADER: &str = r#"/* first; line */
#ifndef A_H
#define A_H

#include <stdint.h>

/** Version: "1;2". */
#define A_VERSION "0.1.0"
#define A_MAX 699

typedef struct a_hint_t a_hint_t;

/**
 * Code; see a_max().
 */
typedef uint16_t a_code_t;

typedef struct {
  /** Kind. */
  int kind;
  const char *const *causes;
  uint64_t reserved[4];
} a_error_t;

#ifdef __cplusplus
extern "C" {
#endif

/** Text. */
FTP_REPLY_API const char *a_text(a_code_t code, int lang);

FTP_REPLY_API size_t a_count(void);

FTP_REPLY_CHECK(a_error_t, A_MAX);
#undef FTP_REPLY_CHECK

#ifdef __cplusplus
}
#endif

#endif  /* A_H */
"#;

    #[test]
    fn names_are_macros_types_fields_and_functions() {
        let found: BTreeSet<String> = names(HEADER).iter().map(ToString::to_string).collect();
        let expected = [
            "A_MAX",
            "A_VERSION",
            "a_code_t",
            "a_count",
            "a_error_t",
            "a_error_t.causes",
            "a_error_t.kind",
            "a_error_t.reserved",
            "a_hint_t",
            "a_text",
        ];
        assert_eq!(
            found.iter().map(String::as_str).collect::<Vec<_>>(),
            expected
        );
    }

    #[test]
    fn names_contain_those_of_abi_list() {
        let root = crate::root();
        let surface = read(&root).unwrap();
        let abi = fs::read_to_string(root.join("bindings/c/generated/abi.txt")).unwrap();
        let listed = abi
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with('#'));
        let listed: Vec<Name> = listed
            .map(|line| Name::new("", line.split([' ', '(']).next().unwrap_or(line)))
            .collect();
        assert!(listed.len() > 300);
        for name in &listed {
            assert!(surface.contains(name), "{name}");
        }
        let functions = surface.areas[0].names.iter().filter(|name| {
            let name = name.to_string();
            name.starts_with("ftp_reply_") && !name.ends_with("_t") && !name.contains('.')
        });
        for name in functions {
            assert!(listed.contains(name), "{name}");
        }
    }

    #[test]
    fn usual_name_has_prefix_of_type() {
        for (rust, c) in [
            ("ReplyCode", "ftp_reply_code_t"),
            ("ReplyCode.text", "ftp_reply_text"),
            ("ErrorDetails.offset", "ftp_reply_error_t.offset"),
            ("ErrorDetails.message", "ftp_reply_error_message"),
            ("ReplyCode.FILE_UNAVAILABLE", "FTP_REPLY_FILE_UNAVAILABLE"),
            ("Command.judge", "ftp_reply_command_judge"),
            ("Command.RETR", "FTP_REPLY_VERB_RETR"),
            ("Command", "ftp_reply_command_t"),
            ("ReplyClass.recovery", "ftp_reply_class_recovery"),
            ("ReplyClass.name", "ftp_reply_member_name"),
            ("FaultKind", "FTP_REPLY_FAULT_*"),
            ("FaultKind.LineTooLong", "FTP_REPLY_FAULT_LINE_TOO_LONG"),
            ("FaultKind.*", "FTP_REPLY_FAULT_*"),
            ("Lang.Ko", "FTP_REPLY_LANG_KO"),
            (
                "CommandReplies.failure",
                "ftp_reply_command_replies_failure",
            ),
            ("help.search", "ftp_reply_search"),
        ] {
            assert_eq!(
                usual_name(&TABLE, &Name::parse(rust)),
                Name::parse(c),
                "{rust}"
            );
        }
    }
}
