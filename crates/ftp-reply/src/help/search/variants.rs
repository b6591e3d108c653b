//! Spellings and endings that make no difference to a search.

use super::short::{Short, short_pairs, shorts};

/// Words, and the spelling or word that the tables use for them. The first match counts. Of a Korean
/// word the beginning is enough.
#[rustfmt::skip] // One line a pair, so that it reads as the table it is.
pub(super) static VARIANTS: [(Short, Short); 51] = short_pairs([
    ("bad",      "wrong"),
    ("illegal",  "wrong"),
    ("incorrect", "wrong"),
    ("invalid",  "wrong"),
    ("max",      "maximum"),
    ("auth",     "authentication"),
    ("cannot",   "cant"),
    ("couldnt",  "cant"),
    ("unable",   "cant"),
    ("mkdir",    "directory"),
    ("rmdir",    "directory"),
    ("dir",      "directory"),
    ("folder",   "directory"),
    ("folders",  "directory"),
    ("passwd",   "password"),
    ("ssl",      "tls"),
    ("username", "user"),
    ("timedout", "timeout"),
    ("ipv4v6",   "ipv6"),
    ("디렉토리", "디렉터리"),
    ("폴더",     "디렉터리"),
    ("데이타",   "데이터"),
    ("메세지",   "메시지"),
    ("에러코드", "오류"),
    ("에러",     "오류"),
    ("패스워드", "비밀번호"),
    ("비번",     "비밀번호"),
    ("아이디",   "사용자"),
    ("유저",     "사용자"),
    ("접속자",   "사용자"),
    ("명령어",   "명령"),
    ("커맨드",   "명령"),
    ("쿼터",     "할당량"),
    ("타임아웃", "시간초과"),
    ("커넥션",   "연결"),
    ("컨넥션",   "연결"),
    ("네트웍",   "네트워크"),
    ("퍼미션",   "권한"),
    ("엑세스",   "접근"),
    ("액세스",   "접근"),
    ("잘못",     "올바르지"),
    ("틀리",     "올바르지"),
    ("틀린",     "올바르지"),
    ("틀림",     "올바르지"),
    ("틀렸",     "올바르지"),
    ("인자",     "인수"),
    ("파라미터", "매개변수"),
    ("파일명",   "파일이름"),
    ("패시브",   "수동"),
    ("액티브",   "능동"),
    ("리스트",   "목록"),
]);

/// Endings of English words and what replaces them, the longest first.
pub(super) static ENDINGS: [(Short, Short); 9] = short_pairs([
    ("ies", "y"),
    ("ied", "y"),
    ("ings", ""),
    ("sses", "ss"),
    ("ing", ""),
    ("ed", ""),
    ("ss", "ss"),
    ("us", "us"),
    ("s", ""),
]);

/// Letters at the end of a stem that depend on the removed ending.
pub(super) static SUFFIXES: [Short; 2] = shorts(["e", "rr"]);

/// Korean particles.
pub(super) static PARTICLES: [Short; 29] = shorts([
    "이",
    "가",
    "을",
    "를",
    "은",
    "는",
    "의",
    "에",
    "도",
    "만",
    "와",
    "과",
    "로",
    "으로",
    "에서",
    "에게",
    "까지",
    "부터",
    "이나",
    "나",
    "라고",
    "이라고",
    "인데",
    "이다",
    "입니다",
    "이면",
    "면",
    "요",
    "이요",
]);

/// Syllables with which a verb or its ending begins, after at least two syllables of a noun.
pub(super) const VERB_SYLLABLES: &[char] =
    &['하', '했', '해', '합', '되', '됐', '됩', '된', '됨', '돼'];
