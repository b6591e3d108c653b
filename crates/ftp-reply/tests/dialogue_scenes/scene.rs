//! Scenes: commands and replies line by line, each reply with its expected result.

use ftp_reply::{Command, Dialogue, ReplyCode};

/// Plays a scene after the greeting. `> RETR file` is a command that is sent. `< 150 RETR
/// preliminary` is a reply, with the command that it must answer (`-` for none) and the outcome, and
/// after `;lost:` the commands that it gives up.
pub(crate) fn play(scene: &str) -> Dialogue {
    let mut dialogue = Dialogue::new();
    dialogue.receive(ReplyCode::SERVICE_READY);
    for line in scene.lines().map(str::trim) {
        match line.split_whitespace().collect::<Vec<_>>()[..] {
            [">", verb] => send(&mut dialogue, verb, ""),
            [">", verb, argument] => send(&mut dialogue, verb, argument),
            ["<", code, answered, expected] => {
                let result = receive(&mut dialogue, code);
                assert_eq!(
                    result,
                    format!("{answered} {expected}"),
                    "{line}\nin{scene}"
                );
            }
            ref words => assert!(words.is_empty(), "invalid line of a scene: {line}"),
        }
    }
    dialogue
}

/// Plays a scene at whose end no reply is due.
pub(crate) fn play_out(scene: &str) {
    let dialogue = play(scene);
    assert!(dialogue.is_idle(), "{dialogue:?}\nafter{scene}");
}

fn send(dialogue: &mut Dialogue, verb: &str, argument: &str) {
    let command = Command::parse(verb).unwrap();
    dialogue
        .send_with_argument(command, argument.as_bytes())
        .unwrap();
}

fn receive(dialogue: &mut Dialogue, code: &str) -> String {
    let outcome = dialogue.receive(code.parse::<ReplyCode>().unwrap());
    let answered = dialogue
        .answered()
        .map_or("-".to_owned(), |command| command.to_string());
    let lost: Vec<String> = dialogue.unanswered().map(|lost| lost.to_string()).collect();
    if lost.is_empty() {
        format!("{answered} {outcome}")
    } else {
        format!("{answered} {outcome};lost:{}", lost.join(","))
    }
}
