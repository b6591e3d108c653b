//! Kind `host_policy`: the host to connect to for the data connection.

use std::net::{IpAddr, SocketAddr};

use ftp_reply::payload::{ExtendedPassiveAddress, HostPolicy, LongHostPort, PassiveAddress};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use super::Outcome;

#[derive(Deserialize)]
pub(crate) struct Case {
    #[serde(deserialize_with = "policy")]
    policy: HostPolicy,
    host: Option<IpAddr>,
    peer: IpAddr,
}

#[derive(Serialize)]
pub(crate) struct Chosen {
    host: IpAddr,
}

fn policy<'de, D: Deserializer<'de>>(deserializer: D) -> Result<HostPolicy, D::Error> {
    let name = String::deserialize(deserializer)?;
    HostPolicy::from_name(&name)
        .ok_or_else(|| D::Error::custom(format_args!("unknown policy {name:?}")))
}

pub(crate) fn answer(case: &Case) -> Outcome<Chosen> {
    // Any port but 0: the policy chooses the host alone.
    const PORT: u16 = 1;
    let address = match case.host {
        Some(host) => LongHostPort::new(SocketAddr::new(host, PORT)).map(PassiveAddress::Lpsv),
        None => ExtendedPassiveAddress::new(PORT).map(PassiveAddress::Epsv),
    };
    let Ok(address) = address else {
        return Outcome::Error("out_of_range");
    };
    match address.data_address(case.policy, SocketAddr::new(case.peer, PORT)) {
        Ok(target) => Outcome::Ok(Chosen { host: target.ip() }),
        Err(_) => Outcome::Error("unusable_host"),
    }
}
