//! Splits the output of cbindgen into declarations, and formats each.

use std::fmt::Write as _;

/// Greatest length of a line, except that of a constant, which is never broken.
const LINE_LENGTH: usize = 110;
/// Start of a line after the first of a comment, without its indentation.
const CONTINUED: &str = " *  ";
/// Start of the constants that are verbs.
const VERB: &str = "FTP_REPLY_VERB_";

/// A declaration with its comment.
#[derive(Debug)]
pub(super) struct Block {
    pub(super) name: String,
    /// Text of the comment, one line each.
    comment: Vec<String>,
    pub(super) declaration: Declaration,
}

#[derive(Debug)]
pub(super) enum Declaration {
    /// Value of a constant.
    Constant(String),
    /// Type, which other declarations use.
    Type(String),
    Function(String),
}

/// Returns the declarations in cbindgen's output, which has an empty line between two of them.
pub(super) fn split(output: &str) -> Vec<Block> {
    output.split("\n\n").filter_map(block).collect()
}

fn block(text: &str) -> Option<Block> {
    let text = text.trim_matches('\n');
    let (comment, code) = match text.strip_prefix("/**\n") {
        Some(rest) => rest.split_once(" */\n")?,
        None => ("", text),
    };
    let comment = comment.lines().map(|line| {
        let line = line.strip_prefix(" *").unwrap_or(line);
        line.strip_prefix(' ').unwrap_or(line)
    });
    let (name, declaration) = if let Some(definition) = code.strip_prefix("#define ") {
        let (name, value) = definition.split_once(' ')?;
        (name, Declaration::Constant(value_of(name, value)))
    } else if code.starts_with("typedef ") {
        let name = code.strip_suffix(';')?.rsplit([' ', '\n']).next()?;
        (name, Declaration::Type(fields(code)))
    } else {
        let name = code.split('(').next()?.rsplit([' ', '*']).next()?;
        (name, Declaration::Function(wrapped(code)))
    };
    Some(Block {
        name: name.to_owned(),
        comment: comment.map(str::to_owned).collect(),
        declaration,
    })
}

/// Returns the value of a constant: that of a verb in hexadecimal, so that it shows the letters.
fn value_of(name: &str, value: &str) -> String {
    match value.parse::<u32>() {
        Ok(number) if name.starts_with(VERB) => format!("0x{number:08X}"),
        _ => value.to_owned(),
    }
}

impl Block {
    /// Returns the constant on one line, with its value after `width` characters.
    pub(super) fn constant(&self, width: usize) -> Option<String> {
        let Declaration::Constant(value) = &self.declaration else {
            return None;
        };
        let name = &self.name;
        let comment = self.comment.join(" ");
        Some(format!("#define {name:width$} {value} /**< {comment} */\n"))
    }

    /// Returns the text of the comment on one line.
    pub(super) fn summary(&self) -> String {
        self.comment.join(" ")
    }

    /// Returns the comment and the declaration of a type or a function.
    pub(super) fn text(&self) -> String {
        let (Declaration::Constant(code) | Declaration::Type(code) | Declaration::Function(code)) =
            &self.declaration;
        let mut text = comment(&self.comment, "");
        text.push_str(code);
        text.push('\n');
        text
    }
}

/// Returns a comment, on one line if it fits.
fn comment(lines: &[impl AsRef<str>], indentation: &str) -> String {
    let mut text = String::new();
    for (index, line) in lines.iter().enumerate() {
        let start = if index == 0 { "/** " } else { CONTINUED };
        let line = format!("{indentation}{start}{}", line.as_ref());
        text.push_str(line.trim_end());
        text.push('\n');
    }
    let is_long = text
        .lines()
        .last()
        .is_some_and(|line| line.len() + 3 > LINE_LENGTH);
    if !text.is_empty() {
        text.truncate(text.trim_end().len());
        text.push_str(if is_long { "\n" } else { "" });
        text.push_str(if is_long { indentation } else { "" });
        text.push_str(" */\n");
    }
    text
}

/// Returns a struct, with the comments of its fields in the form of the others.
fn fields(code: &str) -> String {
    let mut text = String::new();
    let mut lines = code.lines();
    while let Some(line) = lines.next() {
        if line.trim() == "/**" {
            let comment = lines
                .by_ref()
                .map(str::trim)
                .take_while(|line| *line != "*/")
                .map(|line| line.trim_start_matches('*').trim())
                .collect::<Vec<_>>();
            text.push_str(&self::comment(&comment, "  "));
        } else {
            text.push_str(line);
            text.push('\n');
        }
    }
    text.truncate(text.trim_end().len());
    text
}

/// Returns a function's declaration, broken between arguments where a line would be too long.
fn wrapped(code: &str) -> String {
    let mut text = String::new();
    let mut length = 0;
    for (index, argument) in code.split(", ").enumerate() {
        let separator = match index {
            0 => "",
            _ if length + argument.len() + 2 > LINE_LENGTH => ",\n    ",
            _ => ", ",
        };
        // Writing to a String never fails.
        let _ = write!(text, "{separator}{argument}");
        length = text.len() - text.rfind('\n').map_or(0, |end| end + 1);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(output: &str) -> Block {
        split(output).pop().expect("one declaration")
    }

    #[test]
    fn constant_has_one_line() {
        let block =
            only("/**\n * Retrieve\n * a file.\n */\n#define FTP_REPLY_VERB_RETR 1380275282\n");
        assert_eq!(
            block.constant(20).unwrap(),
            "#define FTP_REPLY_VERB_RETR  0x52455452 /**< Retrieve a file. */\n"
        );
    }

    #[test]
    fn text_keeps_paragraphs_of_comment() {
        let block = only("/**\n * One.\n *\n * Two.\n */\nint f(int a);\n");
        assert_eq!(block.name, "f");
        assert_eq!(block.text(), "/** One.\n *\n *  Two. */\nint f(int a);\n");
    }

    #[test]
    fn text_puts_short_comments_of_fields_on_one_line() {
        let block = only("typedef struct {\n  /**\n   * Port.\n   */\n  int port;\n} a_t;\n");
        assert_eq!(block.name, "a_t");
        assert_eq!(
            block.text(),
            "typedef struct {\n  /** Port. */\n  int port;\n} a_t;\n"
        );
    }

    #[test]
    fn long_function_is_broken_between_arguments() {
        let arguments = ["size_t a_number_with_a_long_name"; 4].join(", ");
        let text = only(&format!("int f({arguments});\n")).text();
        assert_eq!(text.lines().count(), 2, "{text}");
        assert!(text.lines().all(|line| line.len() <= LINE_LENGTH), "{text}");
        assert_eq!(
            text.replace("\n    ", " ").trim(),
            format!("int f({arguments});")
        );
    }
}
