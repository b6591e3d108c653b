//! Areas of the core crate: the rows of the table of what each language supports.

/// A row of the table.
pub(super) struct Area {
    /// Word by which lists of missing names refer to the area.
    pub(super) key: &'static str,
    pub(super) title: &'static str,
    /// Modules whose names belong to the area, unless another area has a longer path.
    pub(super) modules: &'static [&'static str],
}

/// Every area, in the order of the rows.
#[rustfmt::skip] // One line a row, so that it reads as the table it is.
pub(super) const AREAS: &[Area] = &[
    area("codes",    "Codes: names, texts, causes, meanings, classes, what to do next", &["facts"]),
    area("sources",  "Sources: documents, sections, citations",                         &["facts/source", "facts/generated/documents"]),
    area("langs",    "Languages of the texts",                                          &["facts/lang", "facts/generated/languages"]),
    area("sets",     "Closed sets: members with number, name and text",                 &["facts/sets", "facts/closed_set_member", "facts/generated/sets"]),
    area("commands", "Commands, their replies, verdicts",                               &["facts/code_commands", "facts/command", "facts/command_lookup", "facts/command_replies", "facts/diagram", "facts/judge", "facts/generated/commands"]),
    area("messages", "Errors, with messages in every language of the texts",            &["error_details", "dialogue/error", "payload/error", "write/error"]),
    area("advice",   "Advice for a command, a code and a situation",                    &["help/advice"]),
    area("help",     "Hints from the words of servers, explanations, search",           &["help"]),
    area("line",     "The code at the start of a line",                                 &["read/from_line"]),
    area("read",     "Reading replies from a stream",                                   &["read"]),
    area("telnet",   "Telnet commands in replies",                                      &["telnet"]),
    area("bulk",     "Reading many replies in one call",                                &["bulk"]),
    area("display",  "Replies that are safe to show",                                   &["display"]),
    area("write",    "Writing replies and commands",                                    &["write"]),
    area("payload",  "Values in replies: addresses, sizes, times, paths, features",     &["payload"]),
    area("dialogue", "The dialogue: which reply belongs to which command",              &["dialogue"]),
];

const fn area(key: &'static str, title: &'static str, modules: &'static [&'static str]) -> Area {
    Area {
        key,
        title,
        modules,
    }
}

/// Returns the index of the area of a module, given as a path with `/`.
pub(super) fn of_module(module: &str) -> Option<usize> {
    let contains = |prefix: &&&str| {
        let rest = module.strip_prefix(**prefix);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let candidates = AREAS.iter().enumerate().filter_map(|(index, area)| {
        let longest = area
            .modules
            .iter()
            .filter(contains)
            .map(|prefix| prefix.len())
            .max()?;
        Some((longest, index))
    });
    candidates.max().map(|(_, index)| index)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_module_prefers_longest_path() {
        for (module, key) in [
            ("facts/code", "codes"),
            ("facts/command", "commands"),
            ("help/search", "help"),
            ("help/advice", "advice"),
            ("read/from_line", "line"),
            ("read/framer/state", "read"),
        ] {
            assert_eq!(
                of_module(module).map(|index| AREAS[index].key),
                Some(key),
                "{module}"
            );
        }
        assert_eq!(of_module("reader"), None);
    }
}
