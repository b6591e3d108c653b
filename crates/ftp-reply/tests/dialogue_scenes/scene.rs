//! Scenes: commands and replies line by line, each reply with its expected result.

use ftp_reply::{Command, Dialogue, ReplyCode};

/// Plays a scene after the greeting. `> RETR file` is a command that is sent. `< 150 RETR
/// preliminary` is a reply, with the command that it must answer (`-` for none) and the outcome.
pub(crate) fn play(scene: &str) -> Dialogue {
    let mut dialogue = Dialogue::new();
    assert_eq!(
        dialogue.receive(ReplyCode::SERVICE_READY).to_string(),
        "completed"
    );
    for line in scene.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(command) = line.strip_prefix("> ") {
            let (verb, argument) = command.split_once(' ').unwrap_or((command, ""));
            let command = Command::parse(verb).unwrap();
            dialogue
                .send_with_argument(command, argument.as_bytes())
                .unwrap();
        } else {
            let words: Vec<&str> = line.split_whitespace().collect();
            let ["<", code, answered, outcome] = words[..] else {
                panic!("invalid line of a scene: {line}")
            };
            let was = dialogue
                .receive(code.parse::<ReplyCode>().unwrap())
                .to_string();
            assert_eq!(was, outcome, "{line}\nin{scene}");
            let command = dialogue
                .answered()
                .map_or("-".to_owned(), |command| command.to_string());
            assert_eq!(command, answered, "{line}\nin{scene}");
        }
    }
    dialogue
}

/// Plays a scene at whose end every command has been answered.
pub(crate) fn play_out(scene: &str) {
    let dialogue = play(scene);
    assert!(dialogue.is_idle(), "{dialogue:?}\nafter{scene}");
}
