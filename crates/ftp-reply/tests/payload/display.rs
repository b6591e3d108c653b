//! Payloads as text: escaped, without secrets, and padded like a `str`.

use ftp_reply::payload::{
    ExtendedHostPort, Features, FileSize, FileTime, HostPort, LongHostPort, Pathname, SecurityData,
    SupportedProtocols, SystemType, ToBase64,
};

use super::reply;

#[test]
fn debug_escapes_text_and_hides_secrets() {
    let name = reply("215 \u{202e}x\r\n");
    assert_eq!(
        format!("{:?}", SystemType::parse(&name).unwrap()),
        r#"SystemType("\u{202e}x")"#,
    );
    let path = reply("257 \"/a\"\"b\x1b\" ok\r\n");
    assert_eq!(
        format!("{:?}", Pathname::parse(&path).unwrap()),
        r#"Pathname("/a\"b\x1b")"#,
    );
    let feature = reply("211-x\r\n A\u{202e}\x07 b\r\n211 End\r\n");
    let shown = format!("{:?}", Features::parse(&feature).unwrap());
    assert!(!shown.contains(['\u{202e}', '\x07']), "{shown}");
    let secret = reply("335 ADAT=c2VjcmV0\r\n");
    let data = SecurityData::parse(&secret).unwrap().unwrap();
    assert_eq!(format!("{data:?}"), "SecurityData(6 bytes)");
    assert!(
        !FileSize::parse(&secret)
            .unwrap_err()
            .to_string()
            .contains("c2Vj")
    );
}

/// As `str` does: padding with the width, truncation with the precision, no effect of a sign.
#[test]
fn display_applies_width_and_precision() {
    let address: HostPort = "10,0,0,1,4,1".parse().unwrap();
    assert_eq!(format!("{address:>16}|"), "    10,0,0,1,4,1|");
    let address: LongHostPort = "4,4,10,0,0,1,2,4,1".parse().unwrap();
    assert_eq!(format!("{address:20}|"), "4,4,10,0,0,1,2,4,1  |");
    let address: ExtendedHostPort = "|1|10.0.0.1|1025|".parse().unwrap();
    assert_eq!(format!("{address:+.3}|"), "|1||");
    let time = FileTime::parse_value("20240229120000.5").unwrap();
    assert_eq!(format!("{time:.10}"), "2024-02-29");
    assert_eq!(format!("{:<18}|", time.value()), "20240229120000.5  |");
    assert_eq!(
        format!("{:^7}|", SupportedProtocols::new(&[1, 2])),
        "  1,2  |"
    );
    assert_eq!(format!("{:-<6}", ToBase64(b"foo")), "Zm9v--");
}
