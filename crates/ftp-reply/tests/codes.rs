//! Codes from numbers and text: every `u16`, the edges of every class, and each input form.

use ftp_reply::{Recovery, ReplyClass, ReplyCode, ReplyGroup};

/// First and last number of each class (RFC 959, section 4.2; 6yz: RFC 2228).
const CLASSES: [(u16, u16, ReplyClass); 6] = [
    (100, 199, ReplyClass::PositivePreliminary),
    (200, 299, ReplyClass::PositiveCompletion),
    (300, 399, ReplyClass::PositiveIntermediate),
    (400, 499, ReplyClass::TransientNegative),
    (500, 599, ReplyClass::PermanentNegative),
    (600, 699, ReplyClass::Protected),
];

fn code(number: u16) -> ReplyCode {
    ReplyCode::from_u16(number).unwrap()
}

#[test]
fn from_u16_accepts_only_100_to_699() {
    for number in 0..=u16::MAX {
        let made = ReplyCode::from_u16(number);
        assert_eq!(made.is_ok(), (100..=699).contains(&number), "{number}");
        assert_eq!(ReplyCode::try_from(number), made);
        if let Ok(made) = made {
            assert_eq!(made.as_u16(), number);
            assert_eq!(u16::from(made), number);
            assert_eq!(made, number);
            assert_eq!(made.to_string(), number.to_string());
            assert_eq!(ReplyCode::from_bytes(&made.digits()), Ok(made));
        }
    }
}

#[test]
fn from_bytes_accepts_only_three_digits() {
    for number in 0..=9999_u32 {
        let digits = number.to_string();
        let expected = (100..=699).contains(&number);
        assert_eq!(digits.parse::<ReplyCode>().is_ok(), expected, "{digits}");
    }
    let bad: [&[u8]; 14] = [
        b"",
        b"2",
        b"22",
        b"2200",
        b"+22",
        b"-22",
        b" 220",
        b"220 ",
        b"22 ",
        b"2 0",
        b"02a",
        b"\xef\xbc\x92",
        "２２０".as_bytes(),
        b"0x1",
    ];
    for digits in bad {
        assert!(ReplyCode::from_bytes(digits).is_err(), "{digits:?}");
    }
}

#[test]
fn class_is_first_digit() {
    for (first, last, class) in CLASSES {
        for number in first..=last {
            assert_eq!(code(number).class(), class, "{number}");
        }
    }
}

#[test]
fn exactly_one_class_predicate_is_true() {
    for number in 100..=699 {
        let code = code(number);
        let held = [
            code.is_positive_preliminary(),
            code.is_positive_completion(),
            code.is_positive_intermediate(),
            code.is_transient_negative(),
            code.is_permanent_negative(),
            code.is_protected(),
        ];
        let expected: [bool; 6] =
            std::array::from_fn(|class| class + 1 == usize::from(number / 100));
        assert_eq!(held, expected, "{number}");
        assert_eq!(code.may_retry(), (400..=499).contains(&number), "{number}");
    }
}

#[test]
fn group_is_second_digit() {
    let groups = [
        Some(ReplyGroup::Syntax),
        Some(ReplyGroup::Information),
        Some(ReplyGroup::Connections),
        Some(ReplyGroup::Authentication),
        Some(ReplyGroup::Unspecified),
        Some(ReplyGroup::FileSystem),
        None,
        None,
        None,
        None,
    ];
    for number in 100..=699 {
        let second = number.to_string().as_bytes()[1] - b'0';
        assert_eq!(
            code(number).group(),
            groups[usize::from(second)],
            "{number}"
        );
    }
}

#[test]
fn unlisted_code_has_texts_of_its_class() {
    let mut unlisted = 0;
    for number in 100..=699 {
        let code = code(number);
        assert_eq!(code.is_listed(), ReplyCode::ALL.contains(&code), "{number}");
        assert_eq!(code.is_listed(), code.name().is_some(), "{number}");
        if code.is_listed() {
            continue;
        }
        unlisted += 1;
        assert_eq!(
            code.explain(ftp_reply::Lang::Ko),
            code.class().explain(ftp_reply::Lang::Ko)
        );
        assert_eq!(code.recovery(), code.class().recovery());
        assert_eq!(code.text(ftp_reply::Lang::En), None);
        assert_eq!(code.detail(ftp_reply::Lang::En), None);
        assert_eq!(code.status(), None);
        assert_eq!(code.text_source(), None);
        assert_eq!(code.wire(), None);
        assert!(
            code.sources().is_empty() && code.meanings().is_empty() && code.aliases().is_empty()
        );
    }
    assert_eq!(unlisted, 600 - ReplyCode::ALL.len());
}

#[test]
fn unlisted_code_has_recovery_of_its_class() {
    let expected = [
        (199, Recovery::Wait),
        (299, Recovery::Proceed),
        (399, Recovery::ContinueSequence),
        (499, Recovery::RetryLater),
    ];
    for (number, recovery) in expected {
        assert_eq!(code(number).recovery(), recovery, "{number}");
    }
}

#[test]
fn option_of_code_has_size_of_code() {
    assert_eq!(size_of::<Option<ReplyCode>>(), size_of::<u16>());
}

#[cfg(feature = "serde")]
#[test]
fn serde_round_trips_number() {
    assert_eq!(serde_json::to_string(&code(550)).unwrap(), "550");
    assert_eq!(serde_json::from_str::<ReplyCode>("599").unwrap(), 599);
    let error = serde_json::from_str::<ReplyCode>("700").unwrap_err();
    assert!(
        error
            .to_string()
            .contains("invalid reply code: expected three digits from 100 to 699"),
        "{error}"
    );
    assert!(serde_json::from_str::<ReplyCode>("\"220\"").is_err());
}
