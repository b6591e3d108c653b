//! The sets that `codes.toml` describes and may not extend: programs are written against them.

/// The standings of a reply, the best first.
pub const STATUSES: [&str; 4] = ["standard", "extension", "historic", "unregistered"];

/// The classes, by first digit from 1.
pub const CLASSES: [&str; 6] = [
    "positive_preliminary",
    "positive_completion",
    "positive_intermediate",
    "transient_negative",
    "permanent_negative",
    "protected",
];

/// The groups, by second digit from 0.
pub const GROUPS: [&str; 6] = [
    "syntax",
    "information",
    "connections",
    "authentication",
    "unspecified",
    "file_system",
];

/// What a client does next.
pub const RECOVERIES: [&str; 13] = [
    "proceed",
    "wait",
    "continue_sequence",
    "retry_later",
    "retry_data_connection",
    "reconnect",
    "log_in",
    "give_account",
    "secure_channel",
    "fix_request",
    "choose_another_name",
    "free_space",
    "do_not_repeat",
];

/// What a first digit may lead to in a state diagram.
pub const ARCS: [&str; 5] = ["wait", "success", "next", "failure", "error"];

/// What an advice may depend on besides the command and the code.
pub const SITUATIONS: [&str; 3] = ["logged_in", "clear_text", "aborting"];
