//! Finds texts that are too long for a phone screen. They are warnings, not errors.

use unicode_width::UnicodeWidthStr as _;

use super::entries::Sections;
use super::schema;

/// The sections, the key of a text in their entries, and its maximum width in columns.
const LIMITS: [(&str, &str, usize); 6] = [
    ("reply", "explain", 400),
    ("reply", "meaning.explain", 400),
    ("reply", "causes", 160),
    ("advice", "causes", 160),
    ("hint", "cause", 160),
    ("hint", "next_step", 240),
];

/// Returns one line for each text that is too long.
pub(super) fn check(sections: &Sections<'_>) -> Vec<String> {
    let mut warnings = Vec::new();
    for section in schema::sections() {
        for entry in &sections[section] {
            for placed in &entry.values {
                let key = placed.path.rsplit_once('.').map(|(key, _tag)| key);
                let limit = LIMITS
                    .iter()
                    .find(|(of, text, _)| *of == section && key == Some(*text));
                if let (Some((_, _, limit)), Some(text)) = (limit, placed.value.as_str())
                    && text.width() > *limit
                {
                    let what = format!("`{}` has {} columns", placed.path, text.width());
                    let fix = format!("shorten it to {limit}");
                    warnings.push(entry.warning(placed.span.start, what, fix));
                }
            }
        }
    }
    warnings
}
