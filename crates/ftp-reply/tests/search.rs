//! Search, and lookup of languages.

use ftp_reply::{Lang, ReplyCode};

fn found(words: &str) -> Vec<u16> {
    ftp_reply::help::search(words, Lang::En)
        .map(ReplyCode::as_u16)
        .collect()
}

#[test]
fn search_finds_numbers_names_and_texts() {
    assert_eq!(found("550")[0], 550);
    assert_eq!(found("need_password"), [331, 336]);
    assert_eq!(found("Entering Passive Mode"), [227, 228, 229]);
    assert!(found("PASSWORD").starts_with(&[331, 336]));
    assert!(found("데이터 연결").contains(&425));
}

#[test]
fn search_requires_every_word() {
    assert!(found("password challenge").contains(&336));
    assert!(!found("password challenge").contains(&331));
    assert_eq!(found("password zebra"), [0_u16; 0]);
}

#[test]
fn empty_query_finds_nothing() {
    assert_eq!(found(""), [0_u16; 0]);
    assert_eq!(found(" \t\n"), [0_u16; 0]);
}

#[test]
fn results_are_unique() {
    let mut all = found("e");
    let count = all.len();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), count);
}

#[test]
fn headline_matches_come_first() {
    let codes = found("password");
    assert!(codes.len() > 2);
    let headed = |number: &u16| {
        let code = ReplyCode::from_u16(*number).unwrap();
        code.name().unwrap().contains("password")
            || code.text(Lang::En).unwrap().contains("password")
    };
    let first_without = codes
        .iter()
        .position(|number| !headed(number))
        .unwrap_or(codes.len());
    assert!(
        first_without > 0 && first_without < codes.len(),
        "{codes:?}"
    );
    assert!(!codes[first_without..].iter().any(headed));
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
