//! Search, and lookup of languages.

use ftp_reply::help::search;
use ftp_reply::{Lang, ReplyCode};
use proptest::prelude::*;

fn found(words: &str) -> Vec<u16> {
    search(words, Lang::En).map(ReplyCode::as_u16).collect()
}

#[test]
fn search_finds_numbers_names_and_texts() {
    assert_eq!(found("550")[0], 550);
    assert_eq!(found("what is 550?")[0], 550);
    assert_eq!(found("need_password")[0], 331);
    assert_eq!(found("Entering Passive Mode")[0], 227);
    assert_eq!(found("보안 메커니즘")[0], 334);
}

#[test]
fn every_code_is_found_by_number_and_name() {
    for code in ReplyCode::ALL {
        assert_eq!(search(&code.to_string(), Lang::En).next(), Some(*code));
        assert_eq!(search(code.name().unwrap(), Lang::En).next(), Some(*code));
    }
}

#[test]
fn unknown_word_changes_nothing() {
    assert_eq!(found("password challenge")[0], 336);
    assert_eq!(found("password zzzzz"), found("password"));
}

#[test]
fn query_without_known_word_finds_nothing() {
    for words in ["", " \t\n", "...", "zzzzz", "!?"] {
        assert_eq!(found(words), [0_u16; 0], "{words:?}");
    }
}

#[test]
fn spelling_makes_no_difference() {
    for (words, others) in [
        (
            "permission denied",
            [
                "PERMISSION DENIED",
                "permission-denied",
                "permissi\u{f3}n denied",
            ],
        ),
        ("timeout", ["time out", "Time-Out", "timeouts"]),
        (
            "디렉터리",
            [
                "디렉토리를",
                "디렉터리에서",
                "\u{1103}\u{1175}\u{1105}\u{1166}\u{11A8}\u{1110}\u{1165}\u{1105}\u{1175}",
            ],
        ),
        ("530 오류", ["530에러", "530 에러가", "５３０ 에러"]),
    ] {
        for other in others {
            assert_eq!(found(other)[0], found(words)[0], "{other}");
        }
    }
}

#[test]
fn preferred_language_changes_only_order() {
    for lang in Lang::ALL {
        let best = search("425 데이터 connection", *lang).next();
        assert_eq!(best, Some(ReplyCode::CANNOT_OPEN_DATA_CONNECTION));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn results_are_unique(words in "(\\PC|[a-z]{2,9}|파일|연결을| |530|\u{301}|\u{1100}|\u{1161}){0,40}") {
        let mut all = found(&words);
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        prop_assert_eq!(all.len(), count);
    }
}

#[test]
fn lookup_accepts_bcp_47_and_posix_names() {
    let korean = [
        "ko",
        "KO",
        "ko-KR",
        "ko_KR",
        "ko_KR.UTF-8",
        "ko_KR.eucKR@x",
        "ko-Kore-KR",
    ];
    for tag in korean {
        assert_eq!(Lang::matching(tag), Lang::Ko, "{tag}");
    }
    let english = [
        "en",
        "en-GB",
        "en_US.UTF-8",
        "C",
        "POSIX",
        "C.UTF-8",
        "",
        "-",
        "fr",
        "kok",
        "kor-KR",
    ];
    for tag in english {
        assert_eq!(Lang::matching(tag), Lang::En, "{tag}");
    }
    assert_eq!(Lang::lookup("fr"), None);
    assert_eq!(Lang::lookup(""), None);
    assert_eq!(Lang::lookup("kok-IN"), None, "Konkani is not Korean");
}
