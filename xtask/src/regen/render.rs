//! Fills the templates in.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::Context as _;
use tera::{Context, Tera};

use super::names;
use super::regions::template;
use super::registry::{REGIONS, ROWS};
use super::view::{LanguageContext, Lookup, View};
use crate::table::Table;

/// The templates and the table as they see it.
pub(super) struct Renderer {
    tera: Tera,
    context: Context,
    /// What a file for one language sees besides, by the language's place.
    languages: Vec<Context>,
}

impl Renderer {
    /// Reads the templates in the folder.
    pub(super) fn new(folder: &Path, table: &Table) -> anyhow::Result<Renderer> {
        let mut tera = Tera::default();
        tera.autoescape_on(Vec::<&str>::new());
        names::register(&mut tera);
        let templates = read_templates(folder)
            .with_context(|| format!("cannot read the templates in {}", folder.display()))?;
        tera.add_raw_templates(templates)?;
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

    /// The text that a template makes; `lang` is the place of the one language it is for.
    pub(super) fn render(&self, template: &str, lang: Option<usize>) -> anyhow::Result<String> {
        let rendered = if let Some(lang) = lang {
            let mut context = self.context.clone();
            context.extend(self.languages[lang].clone());
            self.tera.render(template, &context)
        } else {
            self.tera.render(template, &self.context)
        };
        rendered.with_context(|| {
            format!(
                "cannot fill in xtask/templates/{template}; fix it, or write the [[label]] that it names"
            )
        })
    }
}

/// Reads the templates of rows and regions, and the components in `shared/` that they use.
fn read_templates(folder: &Path) -> anyhow::Result<Vec<(String, String)>> {
    let mut names: BTreeSet<String> = ROWS.iter().map(|row| row.template.to_owned()).collect();
    names.extend(REGIONS.iter().map(|region| template(region.name)));
    for entry in fs::read_dir(folder.join("shared"))? {
        names.insert(format!("shared/{}", entry?.file_name().to_string_lossy()));
    }
    let read = |name: String| {
        let text = fs::read_to_string(folder.join(&name))
            .with_context(|| format!("cannot read {name}"))?;
        Ok((name, without_tag_lines(&text)))
    };
    names.into_iter().map(read).collect()
}

/// Joins each line that holds only tags or a comment to the line after it, so that a loop leaves
/// no empty lines behind. (Tera's own `-%}` would eat the next line's indentation too.)
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
        let Some(place) = line.find(end) else {
            return false;
        };
        line = line[place + end.len()..].trim_start();
    }
    true
}

#[cfg(test)]
mod tests {
    use super::without_tag_lines;

    #[test]
    fn a_line_of_tags_leaves_nothing_and_any_other_line_stays() {
        let template =
            "a\n  {% for x in y %}\n    {{ x }}\n  {% endfor %}{# done #}\n\nb {% raw %}\n";
        let joined = "a\n{% for x in y %}    {{ x }}\n{% endfor %}{# done #}\nb {% raw %}\n";
        assert_eq!(without_tag_lines(template), joined);
    }
}
