//! First stage: every file that depends only on `codes.toml`.

use std::panic;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::data::{DATA, Data};
use super::registry::{Context, ROWS, Row, first_line};
use super::render::Renderer;
use super::{Artifact, Progress, Stage, format};
use crate::table::{self, Table};

/// Renders the rows of the registry.
pub struct Tables;

impl Stage for Tables {
    fn name(&self) -> &'static str {
        "tables"
    }

    fn paths(&self, table: &Table) -> Vec<String> {
        files(table).into_iter().map(|file| file.path).collect()
    }

    fn artifacts(
        &self,
        root: &Path,
        table: &Table,
        progress: &Progress,
    ) -> anyhow::Result<Vec<Artifact>> {
        let renderer = Renderer::new(&root.join("xtask/templates"), table)?;
        let files = files(table);
        let next = AtomicUsize::new(0);
        let work = || {
            let mut made = Vec::new();
            loop {
                let index = next.fetch_add(1, Ordering::Relaxed);
                let Some(file) = files.get(index) else {
                    return made;
                };
                made.push((index, make(root, table, &renderer, file, progress)));
            }
        };
        let mut made = thread::scope(|scope| {
            let workers = thread::available_parallelism().map_or(1, usize::from);
            let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
            let finished = workers.into_iter().map(|worker| match worker.join() {
                Ok(made) => made,
                Err(panic) => panic::resume_unwind(panic),
            });
            finished.flatten().collect::<Vec<_>>()
        });
        // In the registry's order, so that the same one of several errors is always reported.
        made.sort_unstable_by_key(|(index, _)| *index);
        made.into_iter().map(|(_, artifact)| artifact).collect()
    }
}

/// A file to generate.
struct File {
    path: String,
    contents: Contents,
}

enum Contents {
    /// A template rendered with the table and, for a row per language, the index of the language.
    Rendered(Row, Option<usize>),
    Serialized(Data),
}

fn files(table: &Table) -> Vec<File> {
    let mut files = Vec::new();
    for row in ROWS.iter().copied() {
        match row.context {
            Context::Whole => files.push(File {
                path: row.path.to_owned(),
                contents: Contents::Rendered(row, None),
            }),
            Context::PerLanguage => {
                for (lang, language) in table.languages.iter().enumerate() {
                    files.push(File {
                        path: row.path.replace("{tag}", &language.tag),
                        contents: Contents::Rendered(row, Some(lang)),
                    });
                }
            }
        }
    }
    files.extend(DATA.iter().map(|data| File {
        path: data.path.to_owned(),
        contents: Contents::Serialized(*data),
    }));
    files
}

fn make(
    root: &Path,
    table: &Table,
    renderer: &Renderer,
    file: &File,
    progress: &Progress,
) -> anyhow::Result<Artifact> {
    progress.set_message(&file.path);
    let mut contents = match &file.contents {
        Contents::Serialized(data) => (data.write)(table)?,
        Contents::Rendered(row, lang) => {
            row.comment.line(&first_line(table::FILE)) + &renderer.render(row.template, *lang)?
        }
    };
    if Path::new(&file.path)
        .extension()
        .is_some_and(|extension| extension == "rs")
    {
        contents = format::rust(root, &file.path, &contents)?;
    }
    Ok(Artifact {
        path: file.path.clone(),
        contents,
    })
}
