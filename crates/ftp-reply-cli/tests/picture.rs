//! The picture in the README is of a real run. `cargo xtask record` records it again.

use std::process::Command;

use anstyle::{AnsiColor, Color, RgbColor};
use anstyle_svg::{Palette, Term};

/// Width of the terminal in columns.
const COLUMNS: usize = 80;

/// Runs in the picture, as they are typed.
const SESSION: [&[&str]; 2] = [
    &["550"],
    &["522 SSL connection failed; session reuse required"],
];

/// Colors that are easy to read on a dark terminal, in the order of ANSI.
const COLORS: [RgbColor; 8] = [
    RgbColor(40, 44, 52),
    RgbColor(240, 113, 120),
    RgbColor(152, 195, 121),
    RgbColor(229, 192, 123),
    RgbColor(97, 175, 239),
    RgbColor(198, 120, 221),
    RgbColor(86, 182, 194),
    RgbColor(220, 223, 228),
];

/// A dark terminal, with a background that differs from both light and dark pages.
fn terminal() -> Term {
    let mut palette = [COLORS[0]; 16];
    for (index, color) in palette.iter_mut().enumerate() {
        *color = COLORS[index % COLORS.len()];
    }
    Term::new()
        .palette(Palette(palette))
        .fg_color(Color::Rgb(COLORS[7]))
        .bg_color(Color::Rgb(RgbColor(33, 37, 43)))
        .min_width_px(0)
}

/// Returns the prompt, what is typed and what the program writes.
fn recorded(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_ftp-reply"))
        .args(arguments)
        .args(["--color", "always"])
        .env("LC_ALL", "C")
        .env("COLUMNS", COLUMNS.to_string())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{arguments:?}");
    let typed = arguments.iter().map(|argument| {
        let quote = if argument.contains(' ') { "\"" } else { "" };
        format!(" {quote}{argument}{quote}")
    });
    let prompt = AnsiColor::Green.on_default();
    let shown = String::from_utf8(output.stdout).unwrap();
    let typed = typed.collect::<Vec<_>>().concat();
    format!("{prompt}${prompt:#} ftp-reply{typed}\n{shown}")
}

#[test]
fn picture_matches_run() {
    // The last line ends, so that the margins above and below are alike.
    let picture = terminal().render_svg(&SESSION.map(recorded).join("\n"));
    // Dimmed text is hard to read at the default of anstyle-svg.
    let picture = picture.replace("opacity: 0.4", "opacity: 0.7");
    snapbox::assert_data_eq!(
        picture,
        snapbox::file!["../../../docs/generated/ftp-reply.svg"].raw()
    );
}
