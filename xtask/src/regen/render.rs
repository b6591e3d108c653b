//! Renders the templates.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, anyhow};
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
        tera.add_raw_templates(read_templates(root)?)
            .map_err(|error| anyhow!("invalid template; fix it: {}", message(&error)))?;
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
        let rendered = rendered.map_err(|error| {
            if self.tera.get_template_names().all(|name| name != template) {
                anyhow!("missing template {template}; write it, or delete its row")
            } else {
                anyhow!(
                    "cannot render the template {template}; fix it, or add the `[[label]]` that it uses: {}",
                    message(&error)
                )
            }
        })?;
        let is_markdown = Path::new(template).extension().is_some_and(|it| it == "md");
        Ok(if is_markdown {
            without_extra_blank_lines(&rendered)
        } else {
            rendered
        })
    }
}

/// Returns the message of an error, which begins with its kind.
fn message(error: &tera::Error) -> String {
    let text = error.to_string();
    text.strip_prefix("error: ").unwrap_or(&text).to_owned()
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
        let what = || format!("cannot read the templates in {}", directory.display());
        for entry in fs::read_dir(root.join(&directory)).with_context(what)? {
            let path = entry.with_context(what)?.path();
            let file = path.file_name().unwrap_or_default().to_string_lossy();
            // Editors keep such files next to the one that they edit, some not in UTF-8.
            if file.starts_with('.') || file.ends_with('~') {
                continue;
            }
            let text = fs::read_to_string(&path)
                .with_context(|| format!("cannot read the template {name}/{file}"))?;
            templates.push((format!("{name}/{file}"), without_tag_lines(&text)));
        }
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
