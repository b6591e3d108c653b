//! Chooses the host of a data connection.

use std::net::{IpAddr, SocketAddr};

use ftp_reply::HostPolicy;
use ftp_reply::payload::{ExtendedPassiveAddress, LongHostPort, PassiveAddress, UnusableHost};

use super::host;
use crate::EngineError;
use crate::help::known;

/// Any port: the choice depends on the hosts alone.
const PORT: u16 = 1;

/// Returns the host to connect to for a passive transfer. `named` is the host of a 227 or 228; a 229 names
/// none. The peer of the control connection keeps its zone, such as `%eth0`. An unknown policy means the
/// control peer.
///
/// # Errors
///
/// `UnusableHost` if the host is unspecified or a multicast address, `invalid_address` of the set of payload
/// errors if a text is not an IP address.
#[uniffi::export]
pub fn data_host(
    policy: u8,
    named: Option<String>,
    control_peer: String,
) -> Result<String, EngineError> {
    let policy = HostPolicy::from_number(policy).unwrap_or_default();
    let peer = control_peer.split_once('%');
    let peer = host::parse(peer.map_or(&*control_peer, |(address, _)| address))?;
    let address = match named {
        Some(named) => {
            let named = SocketAddr::new(host::parse(&named)?, PORT);
            PassiveAddress::Lpsv(LongHostPort::new(named)?)
        }
        None => PassiveAddress::Epsv(ExtendedPassiveAddress::new(PORT)?),
    };
    let chosen = address.data_address(policy, SocketAddr::new(peer, PORT))?;
    Ok(if chosen.ip() == peer {
        text_with_zone(peer, &control_peer)
    } else {
        host::text(chosen.ip())
    })
}

/// Returns why a host cannot be used for the data connection, in the language with this number. An unknown
/// language means English; a text that is not an IP address gives an empty string.
#[uniffi::export]
pub fn unusable_host_message(host: String, lang: u8) -> String {
    let message = |host| UnusableHost::new(host).message(known(lang)).to_string();
    host::parse(&host).map_or_else(|_| String::new(), message)
}

/// Returns the peer in its usual form, with the zone that the caller gave.
fn text_with_zone(peer: IpAddr, given: &str) -> String {
    let mut text = host::text(peer);
    if let Some(zone) = given.find('%') {
        text.push_str(&given[zone..]);
    }
    text
}

#[cfg(test)]
mod tests {
    use ftp_reply::{Lang, PayloadErrorKind};

    use super::*;
    use crate::payload::parsed::tests::assert_payload_error;

    fn chosen(policy: HostPolicy, named: Option<&str>, peer: &str) -> Result<String, EngineError> {
        data_host(policy.number(), named.map(str::to_owned), peer.to_owned())
    }

    #[test]
    fn policy_chooses_host() {
        let peer = "203.0.113.9";
        let private = Some("192.168.1.2");
        assert_eq!(
            chosen(HostPolicy::ControlPeer, private, peer).unwrap(),
            peer
        );
        assert_eq!(
            chosen(HostPolicy::TrustReply, private, peer).unwrap(),
            "192.168.1.2"
        );
        assert_eq!(
            chosen(HostPolicy::ReplacePrivate, private, peer).unwrap(),
            peer
        );
        let public = Some("198.51.100.7");
        assert_eq!(
            chosen(HostPolicy::ReplacePrivate, public, peer).unwrap(),
            "198.51.100.7"
        );
        assert_eq!(chosen(HostPolicy::TrustReply, None, peer).unwrap(), peer);
    }

    #[test]
    fn unknown_policy_means_control_peer() {
        for policy in [0, 99, 255] {
            let host = data_host(policy, Some("192.0.2.1".into()), "203.0.113.9".into());
            assert_eq!(host.unwrap(), "203.0.113.9");
        }
    }

    #[test]
    fn peer_keeps_zone() {
        let peer = "FE80::0:1%eth0";
        assert_eq!(
            chosen(HostPolicy::ControlPeer, None, peer).unwrap(),
            "fe80::1%eth0"
        );
        assert_eq!(
            chosen(HostPolicy::TrustReply, Some("2001:db8::1"), peer).unwrap(),
            "2001:db8::1"
        );
    }

    #[test]
    fn unusable_or_invalid_host_is_an_error() {
        let error = chosen(HostPolicy::TrustReply, Some("0.0.0.0"), "203.0.113.9").unwrap_err();
        let host = "0.0.0.0".to_owned();
        assert_eq!(error, EngineError::UnusableHost { host });
        let invalid = PayloadErrorKind::InvalidAddress;
        assert_payload_error(chosen(HostPolicy::TrustReply, None, "localhost"), invalid);
        assert_payload_error(
            chosen(HostPolicy::TrustReply, Some(""), "203.0.113.9"),
            invalid,
        );
    }

    #[test]
    fn message_is_that_of_core() {
        let host: IpAddr = "ff02::1".parse().unwrap();
        for lang in Lang::ALL {
            let message = unusable_host_message(host.to_string(), lang.number());
            assert_eq!(message, UnusableHost::new(host).message(*lang).to_string());
        }
        assert_eq!(unusable_host_message("a".to_owned(), 0), "");
    }
}
