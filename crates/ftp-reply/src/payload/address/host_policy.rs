//! Chooses the host of a data connection.

use core::fmt;
use core::net::{IpAddr, SocketAddr};

use super::ip_text::IpText;
use crate::display::pad;
use crate::facts::messages;
use crate::{HostPolicy, Lang};

impl Default for HostPolicy {
    /// Returns [`HostPolicy::ControlPeer`], which no reply can mislead.
    fn default() -> HostPolicy {
        HostPolicy::ControlPeer
    }
}

impl HostPolicy {
    /// Returns the host to connect to, with the port of the control connection: the control peer,
    /// including its IPv6 scope, or the named host.
    pub(super) fn choose(
        self,
        named: Option<IpAddr>,
        control_peer: SocketAddr,
    ) -> Result<SocketAddr, UnusableHost> {
        let trusted = named.filter(|host| match self {
            HostPolicy::ControlPeer => false,
            HostPolicy::TrustReply => true,
            HostPolicy::ReplacePrivate => !is_private(*host),
        });
        let address = match trusted {
            Some(host) => SocketAddr::new(host, control_peer.port()),
            None => control_peer,
        };
        if is_unusable(address.ip()) {
            return Err(UnusableHost { host: address.ip() });
        }
        Ok(address)
    }
}

/// Returns `true` if the address is not a single host.
fn is_unusable(host: IpAddr) -> bool {
    let host = host.to_canonical();
    host.is_unspecified() || host.is_multicast()
}

/// Returns `true` if the address means another host, or none, outside the server's network.
fn is_private(host: IpAddr) -> bool {
    let is_local = match host.to_canonical() {
        IpAddr::V4(host) => {
            let is_shared = matches!(host.octets(), [100, 64..=127, ..]);
            host.is_private() || host.is_loopback() || host.is_link_local() || is_shared
        }
        IpAddr::V6(host) => {
            host.is_loopback() || host.is_unicast_link_local() || host.is_unique_local()
        }
    };
    is_local || is_unusable(host)
}

/// Error: the host of a data connection is an unspecified or multicast address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct UnusableHost {
    /// Address that cannot be used.
    pub host: IpAddr,
}

impl UnusableHost {
    /// Creates the error, for a binding that keeps only the host.
    pub const fn new(host: IpAddr) -> UnusableHost {
        UnusableHost { host }
    }

    /// Returns the error as a sentence.
    ///
    /// ```
    /// use ftp_reply::payload::{HostPolicy, PassiveAddress};
    /// use ftp_reply::{Lang, Reply};
    ///
    /// let reply = Reply::parse(b"227 Entering Passive Mode (0,0,0,0,19,137)\r\n")?;
    /// let address = PassiveAddress::parse(&reply)?;
    /// let peer = "203.0.113.9:21".parse()?;
    /// let error = address.data_address(HostPolicy::TrustReply, peer).unwrap_err();
    /// assert_eq!(
    ///     error.message(Lang::En).to_string(),
    ///     "cannot connect to the host 0.0.0.0: use the policy control_peer, or send EPSV",
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub const fn message(&self, lang: Lang) -> UnusableHostMessage {
        UnusableHostMessage {
            host: self.host,
            lang,
        }
    }
}

impl fmt::Display for UnusableHost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message(Lang::En).fmt(f)
    }
}

/// The error as a sentence; `Display` writes it. See [`UnusableHost::message`].
#[derive(Clone, Copy, Debug)]
pub struct UnusableHostMessage {
    host: IpAddr,
    lang: Lang,
}

impl fmt::Display for UnusableHostMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pad(f, format_args!("{}", Sentence(self)))
    }
}

struct Sentence<'a>(&'a UnusableHostMessage);

impl fmt::Display for Sentence<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        messages::unusable_host(f, self.0.lang, IpText(self.0.host))
    }
}

impl core::error::Error for UnusableHost {}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(policy: HostPolicy, named: &str) -> Option<&'static str> {
        let peer: SocketAddr = "203.0.113.9:21".parse().unwrap();
        let named: IpAddr = named.parse().unwrap();
        match policy.choose(Some(named), peer) {
            Ok(address) if address == peer => Some("peer"),
            Ok(address) if address.ip() == named => Some("named"),
            Ok(address) => panic!("neither: {address}"),
            Err(error) => {
                assert_eq!(error.host, named);
                None
            }
        }
    }

    /// Both ends of each range of RFC 1918, 6598, 3927, 4193, 4291 and 5771, and their neighbors.
    #[test]
    fn replace_private_replaces_private_hosts() {
        let private = [
            "10.0.0.0",
            "10.255.255.255",
            "172.16.0.0",
            "172.31.255.255",
            "192.168.0.0",
            "192.168.255.255",
            "127.0.0.1",
            "127.255.255.255",
            "169.254.0.0",
            "169.254.255.255",
            "100.64.0.0",
            "100.127.255.255",
            "0.0.0.0",
            "224.0.0.0",
            "239.255.255.255",
            "::",
            "::1",
            "fe80::",
            "febf:ffff::1",
            "fc00::",
            "fdff::1",
            "ff00::",
            "ff02::1",
            "::ffff:10.0.0.1",
            "::ffff:127.0.0.1",
            "::ffff:0.0.0.0",
            "::ffff:224.0.0.1",
        ];
        for host in private {
            assert_eq!(
                chosen(HostPolicy::ReplacePrivate, host),
                Some("peer"),
                "{host}"
            );
        }
        let public = [
            "9.255.255.255",
            "11.0.0.0",
            "172.15.255.255",
            "172.32.0.0",
            "192.167.255.255",
            "192.169.0.0",
            "126.255.255.255",
            "128.0.0.0",
            "169.253.255.255",
            "169.255.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "223.255.255.255",
            "2001:db8::1",
            "fbff::",
            "fe00::",
            "fec0::",
            "::ffff:11.0.0.0",
        ];
        for host in public {
            assert_eq!(
                chosen(HostPolicy::ReplacePrivate, host),
                Some("named"),
                "{host}"
            );
        }
    }

    #[test]
    fn unspecified_and_multicast_are_never_returned() {
        for host in [
            "0.0.0.0",
            "224.0.0.1",
            "::",
            "ff02::1",
            "::ffff:0.0.0.0",
            "::ffff:239.1.1.1",
        ] {
            assert_eq!(chosen(HostPolicy::TrustReply, host), None, "{host}");
            assert_eq!(
                chosen(HostPolicy::ControlPeer, host),
                Some("peer"),
                "{host}"
            );
            let peer = SocketAddr::new(host.parse().unwrap(), 21);
            for policy in HostPolicy::ALL {
                assert!(policy.choose(None, peer).is_err(), "{host}");
            }
        }
    }

    #[test]
    fn data_address_keeps_link_local_scope() {
        let peer: SocketAddr = "[fe80::1%7]:21".parse().unwrap();
        assert_eq!(HostPolicy::ControlPeer.choose(None, peer), Ok(peer));
    }
}
