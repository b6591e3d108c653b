//! Payloads as JSON.

use ftp_reply::Reply;
use ftp_reply::payload::{
    ExpectedDelay, ExtendedHostPort, Features, FileEntry, FileSize, FileTime, HostPort,
    LongHostPort, PassiveAddress, Pathname, ProtectedReply, RestartMarker, SecurityData,
    SupportedProtocols, SystemType, TransferSize, UniqueName,
};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn reply(text: &str) -> Reply {
    Reply::parse(format!("{text}\r\n").as_bytes()).unwrap()
}

fn to_json(value: impl Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

/// Checks the form in both directions.
fn round_trip<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(
    value: &T,
    form: Value,
) {
    assert_eq!(to_json(value), form);
    assert_eq!(&serde_json::from_value::<T>(form).unwrap(), value);
}

fn error<T: DeserializeOwned + std::fmt::Debug>(form: Value) -> String {
    serde_json::from_value::<T>(form).unwrap_err().to_string()
}

#[test]
fn numbers_are_numbers() {
    round_trip(&FileSize::new(u64::MAX), json!(u64::MAX));
    round_trip(&TransferSize::new(0), json!(0));
    round_trip(&ExpectedDelay::new(5), json!(5));
    assert!(error::<ExpectedDelay>(json!(-1)).contains("-1"));
}

#[test]
fn time_has_form_of_rfc_3339() {
    for (value, form) in [
        ("20240229120000", "2024-02-29T12:00:00Z"),
        ("19981231235960.5", "1998-12-31T23:59:60.5Z"),
    ] {
        round_trip(&FileTime::parse_value(value).unwrap(), json!(form));
    }
    for invalid in [
        "2023-02-29T12:00:00Z",
        "2024-02-29 12:00:00Z",
        "2024-02-29T12:00:00",
        "20240229120000Z",
        "2024-02-29T12:00Z",
        "",
        "2024-02-29T12:00:00.Z",
        "ab24-02-29T12:00:00Z",
    ] {
        assert!(
            error::<FileTime>(json!(invalid)).contains("expected the form"),
            "{invalid}"
        );
    }
}

#[test]
fn addresses_have_host_and_port() {
    let form = json!({"host": "192.0.2.1", "port": 35289});
    round_trip(
        &"192,0,2,1,137,217".parse::<HostPort>().unwrap(),
        form.clone(),
    );
    round_trip(
        &"|1|192.0.2.1|35289|".parse::<ExtendedHostPort>().unwrap(),
        form,
    );
    let form = json!({"host": "2001:db8::1", "port": 1});
    round_trip(
        &"|2|2001:db8::1|1|".parse::<ExtendedHostPort>().unwrap(),
        form.clone(),
    );
    let long = "6,16,32,1,13,184,0,0,0,0,0,0,0,0,0,0,0,1,2,0,1";
    round_trip(&long.parse::<LongHostPort>().unwrap(), form.clone());

    assert!(error::<HostPort>(form).contains("IPv4"));
    for invalid in [
        json!({"host": "192.0.2.1", "port": 0}),
        json!({"host": "192.0.2.1", "port": 65536}),
        json!({"host": "example.org", "port": 21}),
        json!({"host": "192.0.2.1"}),
    ] {
        error::<HostPort>(invalid.clone());
        error::<ExtendedHostPort>(invalid.clone());
        error::<LongHostPort>(invalid);
    }
}

#[test]
fn passive_address_has_code_and_what_server_sent() {
    let cases = [
        (
            "227 Entering Passive Mode (192,0,2,1,137,217)",
            json!({"code": 227, "protocol": null, "host": "192.0.2.1", "port": 35289}),
        ),
        (
            "228 Entering Long Passive Mode (4,4,192,0,2,1,2,137,217)",
            json!({"code": 228, "protocol": null, "host": "192.0.2.1", "port": 35289}),
        ),
        (
            "229 Entering Extended Passive Mode (|||6446|)",
            json!({"code": 229, "protocol": null, "host": null, "port": 6446}),
        ),
        (
            "229 Entering Extended Passive Mode (|2|fe80::1%eth0|6446|)",
            json!({"code": 229, "protocol": "2", "host": "fe80::1%eth0", "port": 6446}),
        ),
    ];
    for (text, form) in cases {
        assert_eq!(to_json(PassiveAddress::parse(&reply(text)).unwrap()), form);
    }
}

#[test]
fn texts_are_text_or_base64() {
    let path = reply("257 \"/a \"\"b\"\"\" created");
    assert_eq!(to_json(Pathname::parse(&path).unwrap()), "/a \"b\"");
    let latin = Reply::parse(b"257 \"/caf\xe9\"\r\n").unwrap();
    let form = json!({"base64": "L2NhZuk="});
    assert_eq!(to_json(Pathname::parse(&latin).unwrap()), form);
    let system = reply("215 UNIX Type: L8");
    assert_eq!(to_json(SystemType::parse(&system).unwrap()), "UNIX");
    let name = reply("150 FILE: a.txt");
    assert_eq!(to_json(UniqueName::parse(&name).unwrap()), "a.txt");
    let marker = reply("110 MARK a = b");
    let form = json!({"sender": "a", "receiver": "b"});
    assert_eq!(to_json(RestartMarker::parse(&marker).unwrap()), form);
}

#[test]
fn lists_keep_their_entries() {
    let features = reply("211-Features:\r\n SIZE\r\n REST STREAM\r\n211 End");
    let form = json!([
        {"name": "SIZE", "params": ""},
        {"name": "REST", "params": "STREAM"},
    ]);
    assert_eq!(to_json(Features::parse(&features).unwrap()), form);
    let entry = FileEntry::parse_line(b"Type=file;Size=5;type=dir; a b").unwrap();
    let form = json!({"path": "a b", "facts": {"size": "5", "type": "file"}});
    assert_eq!(to_json(entry), form);
    let protocols = reply("522 Network protocol not supported, use (1,2)");
    assert_eq!(
        to_json(SupportedProtocols::parse(&protocols).unwrap()),
        json!([1, 2])
    );
}

#[test]
fn security_data_is_always_base64() {
    let data = reply("235 ADAT=Zm9v");
    let form = json!({"base64": "Zm9v"});
    assert_eq!(to_json(SecurityData::parse(&data).unwrap()), form);
    let without = reply("234 AUTH TLS successful");
    assert_eq!(to_json(SecurityData::parse(&without).unwrap()), Value::Null);
    let protected = reply("631-Zm9v\r\n631 YmFy");
    let form = json!({"code": 631, "fragments": [{"base64": "Zm9v"}, {"base64": "YmFy"}]});
    assert_eq!(to_json(ProtectedReply::parse(&protected).unwrap()), form);
}

#[test]
fn lenient_value_has_its_liberties() {
    let path = reply("257 /home/user");
    let form = json!({"value": "/home/user", "liberties": ["unquoted_path"]});
    assert_eq!(to_json(Pathname::parse_lenient(&path).unwrap()), form);
    let size = reply("213 1830");
    let form = json!({"value": 1830, "liberties": []});
    assert_eq!(to_json(FileSize::parse_lenient(&size).unwrap()), form);
}

proptest! {
    #[test]
    fn times_round_trip(seconds in -30_000_000_000_i64..250_000_000_000, nanosecond in 0..1_000_000_000_u32) {
        if let Ok(time) = FileTime::from_unix(seconds, nanosecond) {
            let form = serde_json::to_string(&time).unwrap();
            prop_assert_eq!(serde_json::from_str::<FileTime>(&form).unwrap(), time);
        }
    }

    #[test]
    fn addresses_round_trip(host in any::<std::net::IpAddr>(), port in 1..=u16::MAX) {
        let address = ExtendedHostPort::new((host, port).into()).unwrap();
        let form = serde_json::to_string(&address).unwrap();
        prop_assert_eq!(serde_json::from_str::<ExtendedHostPort>(&form).unwrap(), address);
    }
}
