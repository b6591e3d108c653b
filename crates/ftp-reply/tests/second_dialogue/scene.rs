//! Dialogues as text, one step a line.

use crate::model::Model;

/// Plays a scene on the model and checks every reply.
///
/// Lines: `> VERB` sends, `give_up`, `fault`, and `CODE OUTCOME OWNER [LOST…]` receives; `-` stands for
/// no owner. `give_up` and `fault` may be followed by the commands that they give up.
pub(crate) fn play(scene: &str) {
    play_on(&mut Model::new(), scene);
}

/// Plays a scene that begins after the greeting and another command.
pub(crate) fn play_idle(scene: &str) {
    let mut model = Model::new();
    play_on(
        &mut model,
        "220 completed connect\n> NOOP\n200 completed NOOP",
    );
    play_on(&mut model, scene);
}

/// Plays a scene that begins after a login.
pub(crate) fn play_logged_in(scene: &str) {
    let mut model = Model::new();
    play_on(
        &mut model,
        "220 completed connect\n> USER\n230 completed USER",
    );
    play_on(&mut model, scene);
}

fn play_on(model: &mut Model, scene: &str) {
    for line in scene.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[0] {
            ">" => {
                for verb in &words[1..] {
                    model.send(verb).unwrap();
                }
            }
            "give_up" | "fault" => {
                if words[0] == "fault" {
                    model.fault();
                } else {
                    model.give_up();
                }
                assert_eq!(model.unanswered, words[1..], "{line}\n{scene}");
            }
            code => {
                let outcome = model.receive(code.parse().unwrap());
                let owner = model.answered.as_deref().unwrap_or("-");
                let mut found = vec![code, &outcome, owner];
                found.extend(model.unanswered.iter().map(String::as_str));
                assert_eq!(found, words, "in\n{scene}");
            }
        }
    }
}
