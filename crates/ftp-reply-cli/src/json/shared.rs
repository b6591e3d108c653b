//! Parts that the objects of codes and commands share.

use ftp_reply::{Lang, Source};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Named {
    pub(super) name: &'static str,
    pub(super) text: &'static str,
}

#[derive(Serialize)]
pub(super) struct Recovery {
    pub(super) name: &'static str,
    pub(super) text: &'static str,
    pub(super) explain: &'static str,
}

#[derive(Serialize)]
pub(super) struct Cited {
    pub(super) document: &'static str,
    pub(super) label: &'static str,
    pub(super) title: &'static str,
    pub(super) section: &'static str,
    pub(super) url: &'static str,
}

impl Recovery {
    pub(super) fn new(recovery: ftp_reply::Recovery, lang: Lang) -> Recovery {
        Recovery {
            name: recovery.name(),
            text: recovery.text(lang),
            explain: recovery.explain(lang),
        }
    }
}

impl Cited {
    pub(super) fn new(source: Source) -> Cited {
        Cited {
            document: source.document().id(),
            label: source.document().label(),
            title: source.document().title(),
            section: source.section(),
            url: source.document().url(),
        }
    }
}

pub(super) fn cited(sources: &[Source]) -> Vec<Cited> {
    sources.iter().copied().map(Cited::new).collect()
}
