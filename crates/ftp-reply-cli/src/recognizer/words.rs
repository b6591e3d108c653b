//! Words that programs write around replies.

/// Labels of a line that is a reply. `FileZilla` translates its label: `응답:`, `Réponse :`.
const REPLY_LABELS: &[&str] = &[
    "response",
    "reply",
    "resp",
    "rx",
    "rcv",
    "recv",
    "received",
    "sent",
    "get",
    "welcome",
    "answer",
    "응답",
    "réponse",
    "antwort",
    "respuesta",
    "risposta",
    "resposta",
    "ответ",
    "відповідь",
    "応答",
    "レスポンス",
    "响应",
    "回應",
    "antwoord",
    "odpowiedź",
    "odpověď",
    "odpoveď",
    "yanıt",
    "svar",
    "vastaus",
    "válasz",
    "răspuns",
    "απάντηση",
    "phản hồi",
    "tanggapan",
];

/// Words before a code or a reply in messages and structured logs. A key that ends with one of them
/// counts too, such as `reply_code` or `FTPError`.
const REPLY_KEYS: &[&str] = &[
    "code",
    "error",
    "err",
    "status",
    "message",
    "msg",
    "result",
    "reason",
    "line",
    "text",
    "string",
    "log",
    "password",
    "ftp",
    "ftps",
    "exception",
    "error_perm",
    "error_temp",
    "error_reply",
    "error_proto",
    "fail",
    "failed",
    "failure",
    "denied",
    "upload",
    "download",
    "rejected",
    "accepted",
    "server",
    "with",
    "코드",
    "오류",
    "에러",
    "메시지",
    "서버",
    "실패",
    "원인",
];

/// Words that announce a code without punctuation.
const ANNOUNCING_WORDS: &[&str] = &[
    "code",
    "error",
    "err",
    "status",
    "response",
    "reply",
    "reason",
    "ftp",
    "코드",
    "오류",
    "에러",
    "응답",
    "서버에서",
];

/// Words that announce a code if the message is about a reply: `QUOT command failed with 500`.
const REPORTING_WORDS: &[&str] = &[
    "with",
    "got",
    "received",
    "returned",
    "returns",
    "reports",
    "reported",
    "said",
    "says",
    "answered",
    "replied",
    "responded",
    "sent",
    "was",
    "is",
    "failed",
];

/// Parts of words that show that a message is about a reply.
const TOPICS: &[&str] = &[
    "fail",
    "error",
    "expect",
    "ftp",
    "repl",
    "respon",
    "reject",
    "denied",
    "login",
    "log in",
    "command",
    "server",
    "status",
    "code",
    "응답",
    "오류",
    "실패",
    "서버",
    "로그인",
];

/// Words of a message about a failure, besides the topics.
const FAILURES: &[&str] = &[
    "fail",
    "error",
    "could not",
    "couldn't",
    "cannot",
    "can't",
    "unable",
    "refused",
    "said",
    "not exist",
    "not found",
    "not allowed",
    "closed",
    "timed out",
    "못했",
    "실패",
];

/// Korean words of a message about a reply, with any particle.
const KOREAN_TOPICS: &[&str] = &["서버", "응답", "오류", "에러", "코드"];

/// Korean particles and words after a code. Counters such as `개` are not among them.
const PARTICLES: &[&str] = &[
    "을",
    "를",
    "이",
    "가",
    "은",
    "는",
    "으로",
    "로",
    "과",
    "와",
    "에러",
    "오류",
    "응답",
    "코드",
    "번 에러",
    "번 오류",
    "번 응답",
    "번 코드",
];

/// Reason phrases of HTTP with codes that FTP has too.
const HTTP_REASONS: &[&str] = &[
    "bad gateway",
    "internal server error",
    "service unavailable",
    "not implemented",
    "gateway time",
    "partial content",
    "http version",
];

/// Words that servers send alone after a code.
const REPLIES_ALONE: &[&str] = &[
    "ok",
    "okay",
    "ready",
    "welcome",
    "hello",
    "goodbye",
    "bye",
    "done",
    "success",
    "successful",
    "complete",
    "completed",
    "failed",
    "error",
    "denied",
    "accepted",
    "rejected",
    "closing",
];

/// Keys and words of numbers that are not codes.
const OTHER_NUMBERS: &[&str] = &[
    "port",
    "pid",
    "tid",
    "line_no",
    "lineno",
    "size",
    "bytes",
    "count",
    "total",
    "time",
    "timeout",
    "uid",
    "gid",
    "id",
    "len",
    "length",
    "offset",
    "progress",
    "version",
    "width",
    "height",
    "page",
    "max",
    "min",
    "limit",
    "duration",
    "elapsed",
    "speed",
    "rate",
    "errno",
    "signal",
    "column",
    "row",
    "index",
    "session",
    "thread",
    "process",
    "items",
    "users",
    "connections",
    "files",
    "took",
    "ttl",
    "seq",
    "ack",
    "win",
    "step",
    "build",
    "age",
    "price",
    "room",
    "address",
    "exit",
    "포트",
    "크기",
];

/// Protocols with three-digit codes of their own.
const OTHER_PROTOCOLS: &[&str] = &["http", "url returned", "proxy error", "sip/", "rtsp/"];

/// Words after which a code is the one that was wanted, not the one that came.
const EXPECTING_WORDS: &[&str] = &["expect", "waiting for", "instead of", "should be", "wanted"];

/// Words after which the code is again the one that came.
const RECEIVING_WORDS: &[&str] = &["got", "received", "but ", "was ", "response:"];

/// Words of a log's prefix besides numbers and names in brackets.
const PREFIX_WORDS: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon",
    "tue", "wed", "thu", "fri", "sat", "sun", "am", "pm", "utc", "gmt", "kst", "jst", "est", "pst",
    "cet", "오전", "오후", "ftp", "ftps", "session", "thread", "main", "user", "client", "server",
    "control",
];

/// Levels of log lines.
const LEVELS: &[&str] = &[
    "trace", "trc", "trce", "verbose", "debug", "dbg", "dbug", "info", "inf", "notice", "warn",
    "warning", "wrn", "error", "err", "fail", "severe", "critical", "crit", "fatal", "ftl",
];

/// Levels that are not words of a reply.
const LEVELS_ALONE: &[&str] = &["INFO", "DEBUG", "TRACE", "WARN", "WARNING", "NOTICE"];

/// Units, and other words after a number that is not a code.
const UNITS: &[&str] = &[
    "kb", "mb", "gb", "tb", "kib", "mib", "gib", "kbit", "mbit", "kbps", "mbps", "kb/s", "mb/s",
    "kib/s", "mib/s", "b/s", "ms", "us", "ns", "sec", "min", "hr", "byte", "percent", "of", "or",
    "times", "usd", "eur", "krw", "px",
];

/// Words that end with `s` and are not plurals.
const NOT_PLURALS: &[&str] = &[
    "this",
    "does",
    "status",
    "always",
    "anonymous",
    "previous",
    "was",
    "has",
    "ends",
    "requires",
    "needs",
    "exists",
    "permissions",
    "plus",
    "thanks",
    "various",
    "https",
    "ftps",
    "as",
    "is",
    "its",
    "yes",
    "us",
    "tls",
    "dns",
    "os",
];

fn has(words: &[&str], word: &str) -> bool {
    words.contains(&word)
}

/// Returns `true` if the last part of a name, such as `perm` of `error_perm`, is one of the words.
fn ends_with_one_of(words: &[&str], name: &str) -> bool {
    has(words, name)
        || words
            .iter()
            .any(|word| word.len() > 2 && name.ends_with(word))
}

fn contains_one_of(words: &[&str], text: &str) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// Returns `true` if a line with this label is a reply.
pub(super) fn is_reply_label(label: &str) -> bool {
    has(REPLY_LABELS, label)
}

/// Returns `true` if a code or a reply can follow this key.
pub(super) fn is_reply_key(key: &str) -> bool {
    ends_with_one_of(REPLY_KEYS, key) || ends_with_one_of(REPLY_LABELS, key)
}

/// Returns `true` if the word announces a code in this message.
pub(super) fn announces_code(word: &str, message: &str) -> bool {
    has(ANNOUNCING_WORDS, word)
        || KOREAN_TOPICS.iter().any(|topic| word.starts_with(topic))
        || (has(REPORTING_WORDS, word) && contains_one_of(TOPICS, message))
}

/// Returns `true` if a message with these words is about a failure.
pub(super) fn is_about_failure(message: &str) -> bool {
    contains_one_of(FAILURES, message)
}

/// Returns `true` if the text starts with a Korean particle.
pub(super) fn starts_with_particle(text: &[u8]) -> bool {
    PARTICLES
        .iter()
        .any(|particle| text.starts_with(particle.as_bytes()))
}

/// Returns `true` if the word is a month, except for `may`.
pub(super) fn is_month(word: &str) -> bool {
    const MONTHS: usize = 12;
    PREFIX_WORDS[..MONTHS].contains(&word) && word != "may"
}

/// Returns `true` if the text starts with a reason phrase of HTTP.
pub(super) fn is_http_reason(text: &str) -> bool {
    HTTP_REASONS.iter().any(|reason| text.starts_with(reason))
}

/// Returns `true` if the word is a unit of sizes.
pub(super) fn is_size(word: &str) -> bool {
    matches!(
        word,
        "bytes" | "byte" | "files" | "kB" | "KB" | "MB" | "GB" | "KiB" | "MiB" | "GiB"
    )
}

/// Returns `true` if a server sends this word alone.
pub(super) fn is_reply_alone(word: &str) -> bool {
    has(REPLIES_ALONE, word)
}

/// Returns `true` if a message with these words can be about a reply.
pub(super) fn is_about_replies(message: &str) -> bool {
    contains_one_of(TOPICS, message)
}

/// Returns `true` if a number after this key or word is not a code.
pub(super) fn is_other_number(key: &str) -> bool {
    has(OTHER_NUMBERS, key)
}

/// Returns `true` if a code in this message is one of another protocol.
pub(super) fn is_other_protocol(message: &str) -> bool {
    contains_one_of(OTHER_PROTOCOLS, message)
}

/// Returns `true` if a code after this message is the one that was wanted.
pub(super) fn is_expected(message: &str) -> bool {
    let message = message.replace("unexpected", "");
    let last = |words: &[&str]| words.iter().filter_map(|word| message.rfind(word)).max();
    last(EXPECTING_WORDS).is_some_and(|expected| last(RECEIVING_WORDS) < Some(expected))
}

/// Returns `true` if a log writes this word before the message.
pub(super) fn is_prefix_word(word: &str) -> bool {
    has(PREFIX_WORDS, word) || is_level(word)
}

/// Returns `true` if the word is the level of a log line.
pub(super) fn is_level(word: &str) -> bool {
    has(LEVELS, word)
}

/// Returns `true` if a number in front of the word is that of a process or a thread.
pub(super) fn starts_message(word: &str) -> bool {
    has(LEVELS_ALONE, word)
}

/// Returns `true` if a number before this word is a count.
pub(super) fn is_counted(word: &str) -> bool {
    has(UNITS, word)
        || (word.len() > 3
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !has(NOT_PLURALS, word)
            && word.bytes().all(|byte| byte.is_ascii_alphabetic()))
}
