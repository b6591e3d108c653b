//! Public names of a language, and the format of the committed lists.

use std::collections::BTreeSet;
use std::fmt;

use anyhow::{Context as _, Result};

/// A public name: `Owner.member`, or the name alone of a type, or of a function that belongs to no
/// type or module.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Name(String);

/// Member that stands for every constant of a type that `codes.toml` defines.
pub(crate) const CONSTANTS: &str = "*";

impl Name {
    /// Creates a name. The owner is a type or a module, or empty.
    pub(crate) fn new(owner: &str, member: &str) -> Name {
        Name(match owner {
            "" => member.to_owned(),
            _ => format!("{owner}.{member}"),
        })
    }

    /// Creates a name from its written form.
    pub(crate) fn parse(text: &str) -> Name {
        Name(text.to_owned())
    }

    /// Returns the type or module to which the name belongs, or an empty string.
    pub(crate) fn owner(&self) -> &str {
        self.0.rsplit_once('.').map_or("", |(owner, _)| owner)
    }

    /// Returns the name without its owner.
    pub(crate) fn member(&self) -> &str {
        self.0
            .rsplit_once('.')
            .map_or(&self.0, |(_, member)| member)
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The public names of a language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Surface {
    /// One area without key and title, except in Rust, whose areas are the rows of the table of what
    /// each language supports.
    pub(crate) areas: Vec<Area>,
}

/// Names that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Area {
    /// Word by which lists of missing names refer to the area.
    pub(crate) key: String,
    /// Title in the table of what each language supports.
    pub(crate) title: String,
    pub(crate) names: BTreeSet<Name>,
}

impl Surface {
    /// Creates the surface of a language other than Rust.
    pub(crate) fn new(names: BTreeSet<Name>) -> Surface {
        Surface {
            areas: vec![Area {
                names,
                ..Area::default()
            }],
        }
    }

    /// Reads the names that a program printed, one per line.
    pub(crate) fn from_lines(text: &str) -> Surface {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        Surface::new(lines.map(Name::parse).collect())
    }

    /// Returns `true` if the language has the name.
    pub(crate) fn contains(&self, name: &Name) -> bool {
        self.areas.iter().any(|area| area.names.contains(name))
    }

    /// Returns the text of the committed list, with these opening lines.
    pub(crate) fn to_text(&self, opening: &str) -> String {
        let mut text = opening.to_owned();
        for area in &self.areas {
            text.push('\n');
            if !area.key.is_empty() {
                text.extend(["[", &area.key, "] ", &area.title, "\n"]);
            }
            text.extend(area.names.iter().map(|name| format!("{name}\n")));
        }
        text
    }

    /// Reads the text of a committed list.
    ///
    /// # Errors
    ///
    /// If a heading is incomplete.
    pub(crate) fn from_text(text: &str) -> Result<Surface> {
        let mut surface = Surface::default();
        let is_name = |line: &&str| !line.is_empty() && !line.starts_with('#');
        for line in text.lines().filter(is_name) {
            if let Some(heading) = line.strip_prefix('[') {
                let (key, title) = heading
                    .split_once("] ")
                    .with_context(|| format!("invalid heading `{line}`: expected `[key] title`"))?;
                surface.areas.push(Area {
                    key: key.to_owned(),
                    title: title.to_owned(),
                    names: BTreeSet::new(),
                });
                continue;
            }
            if surface.areas.is_empty() {
                surface.areas.push(Area::default());
            }
            let area = surface.areas.last_mut();
            area.map(|area| area.names.insert(Name::parse(line)));
        }
        Ok(surface)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_splits_at_last_period() {
        for (text, owner, member) in [
            ("ReplyCode.text", "ReplyCode", "text"),
            ("ReplyException.Fault.kind", "ReplyException.Fault", "kind"),
            ("ReplyCode", "", "ReplyCode"),
        ] {
            let name = Name::parse(text);
            assert_eq!((name.owner(), name.member()), (owner, member));
            assert_eq!(Name::new(owner, member), name);
        }
    }

    #[test]
    fn list_without_areas_round_trips() {
        let text = "# first\n\nReply\nReply.parse\nReplyCode\n";
        let surface = Surface::from_text(text).unwrap();
        assert!(surface.contains(&Name::new("Reply", "parse")));
        assert!(!surface.contains(&Name::new("ReplyCode", "parse")));
        assert_eq!(surface.to_text("# first\n"), text);
    }

    #[test]
    fn list_with_areas_round_trips() {
        let text =
            "# first\n\n[read] Replies from a stream\nReply\n\n[write] Replies to send\nSink\n";
        let surface = Surface::from_text(text).unwrap();
        assert_eq!(surface.areas[1].key, "write");
        assert_eq!(surface.areas[1].title, "Replies to send");
        assert_eq!(surface.to_text("# first\n"), text);
        assert!(Surface::from_text("[read]\n").is_err());
    }
}
