//! Lists of words that programs write around replies.

/// Labels of a line that is a reply. `FileZilla` translates its label: `응답:`, `Réponse :`.
#[rustfmt::skip]
pub(super) const REPLY_LABELS: &[&str] = &[
    "response", "reply", "resp", "rx", "rcv", "recv", "received", "sent", "get", "welcome",
    "answer", "응답", "réponse", "antwort", "respuesta", "risposta", "resposta", "ответ", "відповідь",
    "応答", "レスポンス", "响应", "回應", "antwoord", "odpowiedź", "odpověď", "odpoveď", "yanıt", "svar",
    "vastaus", "válasz", "răspuns", "απάντηση", "phản hồi", "tanggapan",
];

/// Words before a code or a reply in messages and structured logs. A key that ends with one of them
/// counts too, such as `reply_code` or `FTPError`.
#[rustfmt::skip]
pub(super) const REPLY_KEYS: &[&str] = &[
    "code", "error", "err", "status", "message", "msg", "result", "reason", "line", "text",
    "string", "log", "password", "ftp", "ftps", "exception", "error_perm", "error_temp",
    "error_reply", "error_proto", "fail", "failed", "failure", "denied", "upload", "download",
    "rejected", "accepted", "server", "with", "코드", "오류", "에러", "메시지", "서버", "실패", "원인",
    "fehler", "erreur", "errore", "erro", "ошибка", "エラー", "错误", "錯誤",
];

/// Words that announce a code without punctuation.
#[rustfmt::skip]
pub(super) const ANNOUNCING_WORDS: &[&str] = &[
    "recv", "rcv", "rx", "resp", "warning", "warn", "vsftpd", "proftpd", "filezilla", "code", "error",
    "err", "status", "response", "reply", "reason", "ftp", "실패", "fehler", "erreur", "errore", "erro",
    "ошибка", "エラー", "错误", "錯誤",
];

/// Words that announce a code if the message is about a reply: `QUOT command failed with 500`.
#[rustfmt::skip]
pub(super) const REPORTING_WORDS: &[&str] = &[
    "with", "got", "received", "returned", "returns", "reports", "reported", "said", "says",
    "answered", "replied", "responded", "sent", "was", "is", "failed",
];

/// Parts of words that show that a message is about a reply.
#[rustfmt::skip]
pub(super) const TOPICS: &[&str] = &[
    "fail", "error", "expect", "ftp", "repl", "respon", "reject", "denied", "login", "log in",
    "logging in", "command", "server", "status", "code", "응답", "오류", "실패", "서버", "로그인",
];

/// Words of a message about a failure.
#[rustfmt::skip]
pub(super) const FAILURES: &[&str] = &[
    "fail", "error", "could not", "couldn't", "cannot", "can't", "unable", "refused", "said",
    "not exist", "not found", "not allowed", "closed", "timed out", "못했", "실패",
];

/// Korean words of a message about a reply, with any particle.
#[rustfmt::skip]
pub(super) const KOREAN_TOPICS: &[&str] = &[
    "서버", "응답", "오류", "에러", "코드",
];

/// Korean particles and words after a code. Counters such as `개` are not among them.
#[rustfmt::skip]
pub(super) const PARTICLES: &[&str] = &[
    "을", "를", "이", "가", "은", "는", "으로", "로", "과", "와", "에러", "오류", "응답", "코드", "번 에러", "번 오류",
    "번 응답", "번 코드",
];

/// Reason phrases of HTTP with codes that FTP has too.
#[rustfmt::skip]
pub(super) const HTTP_REASONS: &[&str] = &[
    "bad gateway", "internal server error", "service unavailable", "not implemented",
    "gateway time", "partial content", "http version",
];

/// Words that servers send alone after a code.
#[rustfmt::skip]
pub(super) const REPLIES_ALONE: &[&str] = &[
    "ok", "okay", "ready", "welcome", "hello", "goodbye", "bye", "done", "success", "successful",
    "complete", "completed", "failed", "error", "denied", "accepted", "rejected", "closing",
];

/// Keys and words of numbers that are not codes.
#[rustfmt::skip]
pub(super) const OTHER_NUMBERS: &[&str] = &[
    "port", "pid", "tid", "line_no", "lineno", "size", "bytes", "count", "total", "time", "timeout",
    "uid", "gid", "id", "len", "length", "offset", "progress", "version", "width", "height", "page",
    "max", "min", "limit", "duration", "elapsed", "speed", "rate", "errno", "signal", "column",
    "row", "index", "session", "thread", "process", "items", "users", "connections", "files",
    "took", "ttl", "seq", "ack", "win", "step", "build", "age", "price", "room", "address", "exit",
    "포트", "크기",
];

/// Other protocols with three-digit codes.
#[rustfmt::skip]
pub(super) const OTHER_PROTOCOLS: &[&str] = &[
    "http", "url returned", "proxy error", "sip/", "rtsp/",
];

/// Words after which a code is the one that was wanted, not the one that came.
#[rustfmt::skip]
pub(super) const EXPECTING_WORDS: &[&str] = &[
    "expect", "waiting for", "instead of", "should be", "wanted",
];

/// Words after which the code is again the one that came.
#[rustfmt::skip]
pub(super) const RECEIVING_WORDS: &[&str] = &[
    "got", "received", "but ", "was ", "response:",
];

/// Months, as times name them.
#[rustfmt::skip]
pub(super) const MONTHS: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// Words of a log's prefix, apart from numbers, months, levels and names in brackets.
#[rustfmt::skip]
pub(super) const PREFIX_WORDS: &[&str] = &[
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "am", "pm", "utc", "gmt", "kst", "jst", "est",
    "pst", "cet", "오전", "오후", "ftp", "ftps", "session", "thread", "main", "user", "client",
    "server", "control",
];

/// Levels of log lines.
#[rustfmt::skip]
pub(super) const LEVELS: &[&str] = &[
    "trace", "trc", "trce", "verbose", "debug", "dbg", "dbug", "info", "inf", "notice", "warn",
    "warning", "wrn", "error", "err", "fail", "severe", "critical", "crit", "fatal", "ftl",
];

/// Levels that are not words of a reply.
#[rustfmt::skip]
pub(super) const LEVELS_ALONE: &[&str] = &[
    "INFO", "DEBUG", "TRACE", "WARN", "WARNING", "NOTICE",
];

/// Units, and other words after a number that is not a code.
#[rustfmt::skip]
pub(super) const UNITS: &[&str] = &[
    "kb", "mb", "gb", "tb", "kib", "mib", "gib", "kbit", "mbit", "kbps", "mbps", "kb/s", "mb/s",
    "kib/s", "mib/s", "b/s", "ms", "us", "ns", "sec", "min", "hr", "byte", "percent", "of", "or",
    "times", "usd", "eur", "krw", "px",
];

/// Words that end with `s` and are not plurals.
#[rustfmt::skip]
pub(super) const NOT_PLURALS: &[&str] = &[
    "this", "does", "status", "always", "anonymous", "previous", "was", "has", "ends", "requires",
    "needs", "exists", "permissions", "plus", "thanks", "various", "https", "ftps", "as", "is",
    "its", "yes", "us", "tls", "dns", "os",
];
