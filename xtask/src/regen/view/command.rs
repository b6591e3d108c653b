//! A command as the templates see it.

use serde::Serialize;

use super::places::{Places, SourceView};
use crate::table::model::{Command, Later, Source, Texts};

#[derive(Serialize)]
pub(super) struct CommandView<'t> {
    name: &'t str,
    aliases: &'t [String],
    /// The aliases as a list of none or one list.
    other_verbs: Vec<&'t [String]>,
    /// The name itself, but nothing for the greeting, which has no verb.
    verb: Vec<&'t str>,
    text: &'t Texts,
    diagram: &'t str,
    replies: Replies,
    /// The lists of `replies` that hold something, as a page shows them.
    lists: Vec<ReplyList>,
    later: Vec<LaterView<'t>>,
    /// The same, with what one source adds in one item.
    additions: Vec<Addition<'t>>,
    sources: Vec<SourceView<'t>>,
}

/// Places in the root's `replies`, nested as in the table.
#[derive(Clone, Serialize)]
struct Replies {
    preliminary: Vec<usize>,
    marker: Vec<usize>,
    success_after: Vec<usize>,
    failure_after: Vec<usize>,
    success: Vec<usize>,
    intermediate: Vec<usize>,
    failure: Vec<usize>,
}

#[derive(Serialize)]
struct ReplyList {
    /// The name of the list's label.
    label: &'static str,
    /// Spaces before an item that belongs to the list above it.
    indent: &'static str,
    places: Vec<usize>,
}

#[derive(Serialize)]
struct LaterView<'t> {
    /// The place in the root's `replies`.
    at: usize,
    source: SourceView<'t>,
}

#[derive(Serialize)]
struct Addition<'t> {
    /// Places in the root's `replies`.
    places: Vec<usize>,
    source: SourceView<'t>,
}

impl<'t> Places<'t> {
    pub(super) fn command(&self, command: &'t Command) -> CommandView<'t> {
        let after = &command.after_preliminary;
        let replies = Replies {
            preliminary: self.replies(&command.preliminary),
            marker: self.replies(&after.marker),
            success_after: self.replies(&after.success),
            failure_after: self.replies(&after.failure),
            success: self.replies(&command.success),
            intermediate: self.replies(&command.intermediate),
            failure: self.replies(&command.failure),
        };
        let later = command.later.iter().map(|later| LaterView {
            at: self.replies(&[later.code])[0],
            source: self.source(&later.source),
        });
        CommandView {
            name: &command.name,
            aliases: &command.aliases,
            other_verbs: Some(&*command.aliases)
                .filter(|aliases| !aliases.is_empty())
                .into_iter()
                .collect(),
            verb: Some(&*command.name)
                .filter(|name| *name != "connect")
                .into_iter()
                .collect(),
            text: &command.text,
            diagram: &command.diagram,
            lists: replies.lists(),
            replies,
            later: later.collect(),
            additions: self.additions(&command.later),
            sources: self.sources(&command.source),
        }
    }
}

impl<'t> Places<'t> {
    fn additions(&self, later: &'t [Later]) -> Vec<Addition<'t>> {
        let mut codes_by_source: Vec<(&Source, Vec<u16>)> = Vec::new();
        for Later { code, source } in later {
            match codes_by_source
                .iter_mut()
                .find(|(known, _)| *known == source)
            {
                Some((_, codes)) => codes.push(*code),
                None => codes_by_source.push((source, vec![*code])),
            }
        }
        let additions = codes_by_source.into_iter().map(|(source, codes)| Addition {
            places: self.replies(&codes),
            source: self.source(source),
        });
        additions.collect()
    }
}

impl Replies {
    fn lists(&self) -> Vec<ReplyList> {
        let lists = [
            ("preliminary", "", &self.preliminary),
            ("marker", "  ", &self.marker),
            ("success", "  ", &self.success_after),
            ("failure", "  ", &self.failure_after),
            ("success", "", &self.success),
            ("intermediate", "", &self.intermediate),
            ("failure", "", &self.failure),
        ];
        let shown = lists
            .into_iter()
            .filter(|(_, _, places)| !places.is_empty());
        shown
            .map(|(label, indent, places)| ReplyList {
                label,
                indent,
                places: places.clone(),
            })
            .collect()
    }
}
