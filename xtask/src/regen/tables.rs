//! First stage: every file that depends only on `codes.toml`.

use std::path::Path;
use std::thread;

use rayon::prelude::*;

use super::format::{self, join};
use super::render::Renderer;
use crate::artifact::{Artifact, Context, Row, Stage, first_line};
use crate::host::Progress;
use crate::languages::LANGUAGES;
use crate::pages::{self, DATA, Data};
use crate::table::{self, Table};

/// Renders the rows of the languages and the pages.
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
        let renderer = Renderer::new(root, table)?;
        let files = files(table).into_iter();
        let (rust, others): (Vec<File>, Vec<File>) =
            files.partition(|file| format::is_rust(&file.path));
        let make_all = |files: &[File]| {
            let made = files.par_iter();
            made.map(|file| make(table, &renderer, file, progress))
                // The first error in the order of the rows, so that the same one is always reported.
                .collect::<Vec<_>>()
                .into_iter()
                .collect::<anyhow::Result<Vec<Artifact>>>()
        };
        let mut artifacts = make_all(&rust)?;
        // rustfmt runs while the other files are rendered.
        let others = thread::scope(|scope| {
            let formatting = scope.spawn(|| format::rust_files(root, &mut artifacts));
            let others = make_all(&others);
            join(formatting)?;
            others
        })?;
        artifacts.extend(others);
        Ok(artifacts)
    }
}

/// A file to generate.
struct File {
    path: String,
    contents: Contents,
}

enum Contents {
    /// A template rendered with the table and, for a row per language, the index of the language.
    Rendered(Row, String, Option<usize>),
    Serialized(Data),
}

fn files(table: &Table) -> Vec<File> {
    let mut files = Vec::new();
    let languages = LANGUAGES.iter();
    let languages = languages.map(|language| (language.name(), language.files()));
    for (directory, rows) in languages.chain([(pages::NAME, pages::FILES)]) {
        for row in rows.iter().copied() {
            let template = format!("{directory}/{}", row.template);
            match row.context {
                Context::Whole => files.push(File {
                    path: row.path.to_owned(),
                    contents: Contents::Rendered(row, template, None),
                }),
                Context::PerLanguage => {
                    for (lang, language) in table.languages.iter().enumerate() {
                        files.push(File {
                            path: row.path.replace("{tag}", &language.tag),
                            contents: Contents::Rendered(row, template.clone(), Some(lang)),
                        });
                    }
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
    table: &Table,
    renderer: &Renderer,
    file: &File,
    progress: &Progress,
) -> anyhow::Result<Artifact> {
    progress.set_message(&file.path);
    let contents = match &file.contents {
        Contents::Serialized(data) => (data.write)(table)?,
        Contents::Rendered(row, template, lang) => {
            row.comment.line(&first_line(table::FILE)) + &renderer.render(template, *lang)?
        }
    };
    Ok(Artifact {
        path: file.path.clone(),
        contents,
    })
}
