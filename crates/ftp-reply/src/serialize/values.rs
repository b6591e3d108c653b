//! Payloads that own their value: numbers, times and addresses. They are also read.

use alloc::string::{String, ToString};
use core::fmt::Display;
use core::net::{IpAddr, Ipv4Addr, SocketAddr, SocketAddrV4};
use core::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error};
use serde::ser::{Serialize, Serializer};

use crate::payload::{
    ExpectedDelay, ExtendedHostPort, FileSize, FileTime, HostPort, LongHostPort, TransferSize,
};

/// Implements both traits for a number.
macro_rules! as_number {
    ($($payload:ident: $number:ident, $get:ident;)*) => {$(
        impl Serialize for $payload {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.$get().serialize(serializer)
            }
        }

        impl<'de> Deserialize<'de> for $payload {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$payload, D::Error> {
                $number::deserialize(deserializer).map($payload::new)
            }
        }
    )*};
}

as_number! {
    FileSize: u64, bytes;
    TransferSize: u64, bytes;
    ExpectedDelay: u32, minutes;
}

impl Serialize for FileTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for FileTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<FileTime, D::Error> {
        let text = String::deserialize(deserializer)?;
        read_time(&text).ok_or_else(|| {
            D::Error::custom(format_args!(
                "invalid time {text:?}: expected the form 2024-02-29T12:00:00Z"
            ))
        })
    }
}

/// Reads the form that `Display` writes.
fn read_time(text: &str) -> Option<FileTime> {
    let mut value = String::with_capacity(text.len());
    for (at, character) in text.strip_suffix('Z')?.char_indices() {
        let separator = match at {
            4 | 7 => Some('-'),
            10 => Some('T'),
            13 | 16 => Some(':'),
            _ => None,
        };
        match separator {
            None => value.push(character),
            Some(separator) if separator == character => {}
            Some(_) => return None,
        }
    }
    FileTime::parse_value(value).ok()
}

/// A host and a port. The host is text, so that every format can show it.
#[derive(serde::Serialize, serde::Deserialize)]
struct Address {
    host: String,
    port: u16,
}

impl Address {
    fn new(host: impl Display, port: u16) -> Address {
        let host = host.to_string();
        Address { host, port }
    }

    fn parse<H: FromStr<Err: Display>, E: Error>(&self) -> Result<(H, u16), E> {
        let host = self.host.parse().map_err(E::custom)?;
        Ok((host, self.port))
    }
}

/// Implements both traits for a kind of address.
macro_rules! as_address {
    ($($payload:ident: $host:ident, $socket:ident;)*) => {$(
        impl Serialize for $payload {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                Address::new(self.host(), self.port()).serialize(serializer)
            }
        }

        impl<'de> Deserialize<'de> for $payload {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$payload, D::Error> {
                let address = Address::deserialize(deserializer)?;
                let (host, port): ($host, u16) = address.parse()?;
                $payload::new($socket::new(host, port)).map_err(D::Error::custom)
            }
        }
    )*};
}

as_address! {
    HostPort: Ipv4Addr, SocketAddrV4;
    LongHostPort: IpAddr, SocketAddr;
    ExtendedHostPort: IpAddr, SocketAddr;
}
