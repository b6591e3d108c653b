//! The first stage: every file that follows from `codes.toml` alone.

use std::path::Path;
use std::thread;

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
        let workers = thread::available_parallelism().map_or(1, usize::from);
        let share = files.len().div_ceil(workers).max(1);
        let made: Vec<anyhow::Result<Vec<Artifact>>> = thread::scope(|scope| {
            let threads: Vec<_> = (0..workers)
                .map(|worker| {
                    // Every n-th file, for neighbours in the table are alike in size.
                    let mine = files.iter().skip(worker).step_by(workers).take(share);
                    let renderer = &renderer;
                    scope.spawn(move || {
                        mine.map(|file| make(root, renderer, file, progress))
                            .collect()
                    })
                })
                .collect();
            threads
                .into_iter()
                .map(|thread| {
                    thread
                        .join()
                        .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
                })
                .collect()
        });
        let mut artifacts = Vec::with_capacity(files.len());
        for made in made {
            artifacts.extend(made?);
        }
        artifacts.sort_unstable();
        Ok(artifacts)
    }
}

/// One file to make: a row, or a row for one language.
struct File {
    row: Row,
    path: String,
    lang: Option<usize>,
}

fn files(table: &Table) -> Vec<File> {
    let mut files = Vec::new();
    for row in ROWS.iter().copied() {
        match row.context {
            Context::Whole => files.push(File {
                row,
                path: row.path.to_owned(),
                lang: None,
            }),
            Context::PerLanguage => {
                for (lang, language) in table.languages.iter().enumerate() {
                    let path = row.path.replace("{tag}", &language.tag);
                    files.push(File {
                        row,
                        path,
                        lang: Some(lang),
                    });
                }
            }
        }
    }
    files
}

fn make(
    root: &Path,
    renderer: &Renderer,
    file: &File,
    progress: &Progress,
) -> anyhow::Result<Artifact> {
    progress.tell(&file.path);
    let mut contents = file.row.comment.line(&first_line(table::FILE));
    contents.push_str(&renderer.render(file.row.template, file.lang)?);
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
