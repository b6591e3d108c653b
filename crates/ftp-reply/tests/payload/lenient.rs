//! Lenient reading, where the vectors do not show why a value was chosen.

use ftp_reply::payload::{
    FileSize, FileTime, Liberties, Liberty, Pathname, PayloadErrorKind, TransferSize, UniqueName,
};

use super::reply;

/// Returns the size in a 213 text, or `None` if there is none.
fn size(text: &str) -> Option<u64> {
    let reply = reply(format!("213 {text}\r\n"));
    let read = FileSize::parse_lenient(&reply).ok()?;
    Some(read.value.bytes())
}

#[test]
fn size_prefers_number_before_bytes() {
    assert_eq!(size("2 files, 1830 bytes"), Some(1830));
    assert_eq!(size("1830 in 2 files"), Some(1830));
    assert_eq!(size("File size is 1830."), Some(1830));
    assert_eq!(size("a.txt: 1830B"), Some(1830));
    assert_eq!(size(" 1830"), Some(1830));
    assert_eq!(size("1830\t"), Some(1830));
    assert_eq!(size("size of file 2 is 1830"), None);
}

/// A number with another unit, a sign or a fraction is not the number of bytes.
#[test]
fn size_skips_other_numbers() {
    for text in [
        "2 kB",
        "2kB",
        "2 KiB",
        "2 Mbytes",
        "2 megabytes",
        "2 G",
        "2K",
        "-2",
        "+2",
        "2.5",
        "1,830",
        "0x726",
        "file2",
        "2nd",
    ] {
        assert_eq!(size(text), None, "{text}");
    }
    assert_eq!(size("2 kittens"), Some(2));
    assert_eq!(size("2 kB (1830 bytes)"), Some(1830));
}

#[test]
fn time_skips_zones_and_longer_numbers() {
    let time = |text: &str| {
        let reply = reply(format!("213 {text}\r\n"));
        FileTime::parse_lenient(&reply).map(|read| read.value.to_string())
    };
    let noon = Ok("2024-02-29T12:00:00Z".to_owned());
    assert_eq!(time("20240229120000Z"), noon);
    assert_eq!(time("Modified: 20240229120000."), noon);
    assert_eq!(time("20240229120000 "), noon);
    let half = Ok("2024-02-29T12:00:00.5Z".to_owned());
    assert_eq!(time("20240229120000.5 GMT"), half);
    for text in [
        "20240229120000+0900",
        "20240229120000 -0500",
        "120240229120000",
        "2024-02-29 12:00:00",
    ] {
        let error = time(text).unwrap_err();
        assert_eq!(error.kind(), PayloadErrorKind::Malformed, "{text}");
    }
    let error = time("Modified 20240230120000").unwrap_err();
    assert_eq!(
        (error.kind(), error.offset()),
        (PayloadErrorKind::InvalidTime, 19)
    );
}

#[test]
fn path_that_starts_with_slash_ignores_quotes() {
    let path = |text: &str| {
        let reply = reply(format!("257 {text}\r\n"));
        let read = Pathname::parse_lenient(&reply).unwrap();
        let names: Vec<_> = read.liberties.iter().map(Liberty::name).collect();
        (
            String::from_utf8(read.value.to_cow().into_owned()).unwrap(),
            names.join(","),
        )
    };
    let read = |path: &str, liberties: &str| (path.to_owned(), liberties.to_owned());
    assert_eq!(path("/a \"b"), read("/a \"b", "unquoted_path"));
    assert_eq!(path("/a 'b' c"), read("/a 'b' c", "unquoted_path"));
    // Strict reading comes first.
    assert_eq!(path("/a \"b\""), read("b", ""));
    assert_eq!(path("cwd: 'x y' ok"), read("x y", "single_quotes"));
    assert_eq!(path("'x"), read("x", "single_quotes,unclosed_quote"));
    assert_eq!(
        path("\"a\"b"),
        read("a\"b", "unclosed_quote,undoubled_quotes")
    );
    assert_eq!(path("\"a\"\"b c"), read("a\"b c", "unclosed_quote"));
}

/// One word after a 226 is more often prose than a name.
#[test]
fn unique_name_needs_mark_or_slash_in_226() {
    let name = |line: &str| {
        let reply = reply(format!("{line}\r\n"));
        let read = UniqueName::parse_lenient(&reply).ok()?;
        Some(String::from_utf8(read.value.as_bytes().to_vec()).unwrap())
    };
    assert_eq!(name("226 /a b").as_deref(), Some("/a b"));
    assert_eq!(name("226 FILE: a").as_deref(), Some("a"));
    assert_eq!(name("226 Done"), None);
    assert_eq!(name("150 Done").as_deref(), Some("Done"));
    assert_eq!(
        name("226 x (unique file name:a (1).txt).").as_deref(),
        Some("a (1).txt")
    );
    assert_eq!(name("226 x (unique file name:)."), None);
    assert_eq!(name("450 (unique file name:a)."), None);
}

#[test]
fn transfer_size_without_parentheses_ignores_file_names() {
    let size = |text: &str| {
        let reply = reply(format!("150 {text}\r\n"));
        let read = TransferSize::parse_lenient(&reply).unwrap();
        (
            read.value.map(TransferSize::bytes),
            read.liberties.is_empty(),
        )
    };
    assert_eq!(size("41234 bytes to download"), (Some(41234), false));
    assert_eq!(size("sending 1 byte"), (Some(1), false));
    assert_eq!(size("(3 bytes) of 12 bytes"), (Some(3), true));
    assert_eq!(size("4096.0 kbytes to download"), (None, true));
    assert_eq!(size("12 bytesize"), (None, true));
    assert_eq!(size("(1,234 bytes)"), (None, true));
}

#[test]
fn liberties_iterate_in_order() {
    let reply = reply("250 '/a\r\n");
    let liberties = Pathname::parse_lenient(&reply).unwrap().liberties;
    let expected = [
        Liberty::OtherCode,
        Liberty::SingleQuotes,
        Liberty::UnclosedQuote,
    ];
    assert!(liberties.iter().eq(expected));
    assert!(
        Liberty::ALL
            .iter()
            .all(|liberty| { liberties.contains(*liberty) == expected.contains(liberty) })
    );
    assert_eq!(
        format!("{liberties:?}"),
        "{OtherCode, SingleQuotes, UnclosedQuote}"
    );
    assert!(Liberties::default().is_empty());
    assert!(!liberties.is_empty());
}
