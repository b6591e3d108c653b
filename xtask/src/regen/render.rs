//! Renders the templates.

use std::fs;
use std::path::Path;

use anyhow::Context as _;
use tera::{Context, Tera};

use super::filters;
use super::view::{LanguageContext, Lookup, View};
use crate::languages::{self, LANGUAGES};
use crate::pages;
use crate::table::Table;

/// The templates, and the table in the form that they use.
pub(super) struct Renderer {
    tera: Tera,
    context: Context,
    /// Additional context of a file for one language, by the index of the language.
    languages: Vec<Context>,
}

impl Renderer {
    /// Reads the templates of the repository at `root`.
    pub(super) fn new(root: &Path, table: &Table) -> anyhow::Result<Renderer> {
        let mut tera = Tera::default();
        tera.autoescape_on(Vec::<&str>::new());
        filters::register(&mut tera);
        tera.add_raw_templates(read_templates(root)?)?;
        let context = Context::from_serialize(&View::new(&Lookup::new(table)))?;
        let languages = (0..table.languages.len())
            .map(|lang| Context::from_serialize(&LanguageContext::new(table, lang)))
            .collect::<Result<_, _>>()?;
        Ok(Renderer {
            tera,
            context,
            languages,
        })
    }

    /// Renders a template. `lang` is the index of the language for which it is rendered.
    pub(super) fn render(&self, template: &str, lang: Option<usize>) -> anyhow::Result<String> {
        let rendered = if let Some(lang) = lang {
            let mut context = self.context.clone();
            context.extend(self.languages[lang].clone());
            self.tera.render(template, &context)
        } else {
            self.tera.render(template, &self.context)
        };
        let rendered = rendered.with_context(|| {
            format!(
                "cannot render the template {template}; fix it, or add the [[label]] that it uses"
            )
        })?;
        let is_markdown = Path::new(template).extension().is_some_and(|it| it == "md");
        Ok(if is_markdown {
            without_extra_blank_lines(&rendered)
        } else {
            rendered
        })
    }
}

/// Returns the text of a page with one blank line for each run of them and none at its end. A loop that
/// writes nothing leaves the blank lines around it.
fn without_extra_blank_lines(page: &str) -> String {
    let mut lines: Vec<&str> = page.lines().map(str::trim_end).collect();
    lines.dedup_by(|line, before| line.is_empty() && before.is_empty());
    lines.join("\n").trim_end().to_owned() + "\n"
}

/// Reads every template of the languages and the pages, with its name: the language and the file.
fn read_templates(root: &Path) -> anyhow::Result<Vec<(String, String)>> {
    let languages = LANGUAGES.iter().map(|language| {
        let name = language.name();
        (name, languages::templates(name))
    });
    let mut templates = Vec::new();
    for (name, directory) in languages.chain([(pages::NAME, pages::TEMPLATES.into())]) {
        let mut read = || -> std::io::Result<()> {
            for entry in fs::read_dir(root.join(&directory))? {
                let entry = entry?;
                let name = format!("{name}/{}", entry.file_name().to_string_lossy());
                templates.push((name, without_tag_lines(&fs::read_to_string(entry.path())?)));
            }
            Ok(())
        };
        read().with_context(|| format!("cannot read the templates in {}", directory.display()))?;
    }
    Ok(templates)
}

/// Joins each line that contains only tags or a comment with the line after it, so that a loop writes
/// no empty lines. (Tera's own `-%}` would also remove the indentation of the next line.)
fn without_tag_lines(template: &str) -> String {
    let mut joined = String::with_capacity(template.len());
    for line in template.split_inclusive('\n') {
        if is_tags_only(line.trim()) {
            joined.push_str(line.trim());
        } else {
            joined.push_str(line);
        }
    }
    joined
}

fn is_tags_only(mut line: &str) -> bool {
    if line.is_empty() {
        return false;
    }
    while !line.is_empty() {
        let end = match line.get(..2) {
            Some("{%") => "%}",
            Some("{#") => "#}",
            _ => return false,
        };
        let Some(index) = line.find(end) else {
            return false;
        };
        line = line[index + end.len()..].trim_start();
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{without_extra_blank_lines, without_tag_lines};

    #[test]
    fn without_tag_lines_removes_only_tag_lines() {
        let template =
            "a\n  {% for x in y %}\n    {{ x }}\n  {% endfor %}{# done #}\n\nb {% raw %}\n";
        let joined = "a\n{% for x in y %}    {{ x }}\n{% endfor %}{# done #}\nb {% raw %}\n";
        assert_eq!(without_tag_lines(template), joined);
    }

    #[test]
    fn without_extra_blank_lines_keeps_one() {
        let page = "# A\n\n\n \nb \n  - c\n\n\n";
        assert_eq!(without_extra_blank_lines(page), "# A\n\nb\n  - c\n");
    }
}
