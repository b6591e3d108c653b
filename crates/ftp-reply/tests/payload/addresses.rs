//! IP addresses in arguments and replies: the same ones as those of the standard library.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use ftp_reply::payload::{ExtendedHostPort, PassiveAddress};
use proptest::prelude::*;

use super::reply;

/// Returns the address that EPRT with this host names.
fn parsed(host: &str) -> [Option<IpAddr>; 2] {
    [1, 2].map(|protocol| {
        let argument = format!("|{protocol}|{host}|21|");
        let address = ExtendedHostPort::parse_argument(argument).ok();
        address.map(ExtendedHostPort::host)
    })
}

/// Returns the address that the standard library reads, for each protocol.
fn expected(host: &str) -> [Option<IpAddr>; 2] {
    let ipv4: Option<Ipv4Addr> = host.parse().ok();
    let ipv6: Option<Ipv6Addr> = host.parse().ok();
    [ipv4.map(IpAddr::from), ipv6.map(IpAddr::from)]
}

fn check(host: &str) {
    assert_eq!(parsed(host), expected(host), "{host:?}");
    let line = format!("229 Port (||{host}|21|)\r\n");
    let encoded = reply(&line);
    let in_reply = PassiveAddress::parse(&encoded).unwrap().host();
    assert_eq!(in_reply, host.parse().ok(), "{host:?}");
}

#[test]
fn host_is_that_of_standard_library() {
    for host in [
        "0.0.0.0",
        "255.255.255.255",
        "256.1.1.1",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.",
        ".1.2.3.4",
        "1..2.3",
        "01.2.3.4",
        "1.2.3.04",
        "1.2.3.00",
        "1.2.3.0004",
        "1.2.3.4 ",
        "+1.2.3.4",
        "",
        ":",
        "::",
        ":::",
        "::1",
        "1::",
        "1:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7::",
        "::2:3:4:5:6:7:8",
        "1:2:3:4::5:6:7:8",
        "1::2::3",
        ":1::2",
        "1::2:",
        "::ffff:192.0.2.1",
        "::192.0.2.1",
        "1:2:3:4:5:6:192.0.2.1",
        "1:2:3:4:5:6:7:192.0.2.1",
        "1:2:3:4:5:192.0.2.1",
        "1:2:3:4:5::192.0.2.1",
        "1:2:3:4:5:6::192.0.2.1",
        "192.0.2.1::",
        "::192.0.2.1:1",
        "::192.0.2",
        "::01.2.3.4",
        "FFFF::ABCD",
        "00001::",
        "0001::",
        "g::",
        "fe80::1%7",
        "[::1]",
    ] {
        check(host);
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: ProptestConfig::default().cases * 12,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_host_is_that_of_standard_library(
        host in "[0-9.]{0,16}|([0-9]{1,3}\\.){3}[0-9]{1,3}|[0-9a-fA-F:]{0,20}|([0-9a-f]{0,4}:){0,8}[0-9a-f]{0,5}|([0-9a-f]{0,2}:){0,7}([0-9]{1,3}\\.){3}[0-9]{1,3}"
    ) {
        check(&host);
    }

    #[test]
    fn argument_is_text_of_standard_library(
        octets: [u8; 4],
        groups in proptest::array::uniform8(prop_oneof![3 => Just(0_u16), 1 => any::<u16>()]),
        is_mapped: bool,
    ) {
        let ipv4 = Ipv4Addr::from(octets);
        let ipv6 = if is_mapped { ipv4.to_ipv6_mapped() } else { Ipv6Addr::from(groups) };
        for host in [IpAddr::from(ipv4), ipv6.into()] {
            let address = ExtendedHostPort::new(SocketAddr::new(host, 21)).unwrap();
            let protocol = address.protocol();
            prop_assert_eq!(address.to_string(), format!("|{protocol}|{host}|21|"));
        }
    }
}
