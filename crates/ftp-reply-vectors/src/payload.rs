//! The payload kinds: a case is one reply, or one argument, with a value in it.

use std::collections::BTreeMap;
use std::convert::Infallible;

use ftp_reply::payload::{
    ExpectedDelay, ExtendedHostPort, Features, FileEntry, FileSize, FileTime, HostPort, OpenError,
    PassiveAddress, Pathname, PayloadError, ProtectedReply, RestartMarker, SecurityData,
    SystemType, TransferSize, UniqueName,
};
use ftp_reply::{ParseOptions, Reply};
use serde::Deserialize;
use serde_json::{Value, json};

use super::Outcome;
use super::bytes::Bytes;
use super::wire::one_reply;

#[derive(Deserialize)]
pub(crate) struct Case {
    input: Bytes,
}

type Read = Result<Value, &'static str>;

/// Returns the function for a payload kind, or `None` for another kind.
pub(crate) fn reader(kind: &str) -> Option<fn(&Case) -> Outcome<Value>> {
    Some(match kind {
        "size" => |case| case.reply(size),
        "mdtm" => |case| case.reply(mdtm),
        "pasv" | "lpsv" => |case| case.reply(passive),
        "epsv" => |case| case.reply(extended_passive),
        "pwd" => |case| case.reply(pwd),
        "feat" => |case| case.reply(feat),
        "mlst" => |case| case.reply(mlst),
        "mark" => |case| case.reply(mark),
        "minutes" => |case| case.reply(minutes),
        "list150" => |case| case.reply(list150),
        "stou" => |case| case.reply(stou),
        "syst" => |case| case.reply(syst),
        "adat" => |case| case.reply(adat),
        "protected" => |case| case.reply(protected),
        "port_arg" => |case| case.argument(port_arg),
        "eprt_arg" => |case| case.argument(eprt_arg),
        _ => return None,
    })
}

impl Case {
    fn reply(&self, read: fn(&Reply) -> Read) -> Outcome<Value> {
        outcome(one_reply(&self.input.0).and_then(|reply| read(&reply)))
    }

    fn argument(&self, read: fn(&[u8]) -> Read) -> Outcome<Value> {
        outcome(read(&self.input.0))
    }
}

fn outcome(read: Read) -> Outcome<Value> {
    match read {
        Ok(value) => Outcome::Ok(value),
        Err(word) => Outcome::Error(word),
    }
}

/// Returns the name of an error, which is all that a result shows of it.
fn word(error: PayloadError) -> &'static str {
    error.kind().name()
}

fn size(reply: &Reply) -> Read {
    let size = FileSize::parse(reply).map_err(word)?;
    Ok(json!({ "size": size.bytes() }))
}

fn mdtm(reply: &Reply) -> Read {
    let time = FileTime::parse(reply).map_err(word)?;
    Ok(json!({ "time": time.to_string() }))
}

fn passive(reply: &Reply) -> Read {
    let address = PassiveAddress::parse(reply).map_err(word)?;
    Ok(json!({ "host": address.host(), "port": address.port() }))
}

fn extended_passive(reply: &Reply) -> Read {
    let address = PassiveAddress::parse(reply).map_err(word)?;
    Ok(json!({
        "port": address.port(),
        "protocol": address.protocol(),
        "host": address.host(),
    }))
}

fn pwd(reply: &Reply) -> Read {
    let path = Pathname::parse(reply).map_err(word)?;
    Ok(json!({ "path": Bytes::from(&*path.to_cow()) }))
}

fn feat(reply: &Reply) -> Read {
    let features = Features::parse(reply).map_err(word)?;
    let features: Vec<Value> = features
        .iter()
        .map(|feature| {
            json!({ "name": Bytes::from(feature.name()), "params": Bytes::from(feature.params()) })
        })
        .collect();
    Ok(json!({ "features": features }))
}

fn mlst(reply: &Reply) -> Read {
    let entry = FileEntry::parse(reply).map_err(word)?;
    let mut facts = BTreeMap::new();
    for fact in entry.facts() {
        let name = fact.name().to_string();
        facts.entry(name).or_insert(Bytes::from(fact.value()));
    }
    Ok(json!({ "path": Bytes::from(entry.path()), "facts": facts }))
}

fn mark(reply: &Reply) -> Read {
    let marker = RestartMarker::parse(reply).map_err(word)?;
    Ok(json!({ "sender": marker.sender(), "receiver": marker.receiver() }))
}

fn minutes(reply: &Reply) -> Read {
    let delay = ExpectedDelay::parse(reply).map_err(word)?;
    Ok(json!({ "minutes": delay.minutes() }))
}

fn list150(reply: &Reply) -> Read {
    let size = TransferSize::parse(reply).map_err(word)?;
    Ok(json!({ "size": size.map(TransferSize::bytes) }))
}

fn stou(reply: &Reply) -> Read {
    let name = UniqueName::parse(reply).map_err(word)?;
    Ok(json!({ "name": Bytes::from(name.as_bytes()) }))
}

fn syst(reply: &Reply) -> Read {
    let system = SystemType::parse(reply).map_err(word)?;
    Ok(json!({ "system": Bytes::from(system.name()) }))
}

fn adat(reply: &Reply) -> Read {
    let data = SecurityData::parse(reply).map_err(word)?;
    Ok(json!({ "data": data.map(|data| Bytes(data.to_vec())) }))
}

/// Reads a protected reply. The security mechanism of the vectors protects nothing, so the decoded
/// bytes are the reply.
fn protected(reply: &Reply) -> Read {
    let protected = ProtectedReply::parse(reply).map_err(word)?;
    let open = protected.open(ParseOptions::default(), Ok::<_, Infallible>);
    let inner = open.map_err(|error| match error {
        OpenError::Payload(error) => word(error),
        _ => "mechanism",
    })?;
    let lines: Vec<Bytes> = inner.lines().map(Bytes::from).collect();
    Ok(json!({ "code": inner.code().as_u16(), "lines": lines }))
}

fn port_arg(argument: &[u8]) -> Read {
    let address = HostPort::parse_argument(argument).map_err(word)?;
    Ok(json!({ "host": address.host(), "port": address.port() }))
}

fn eprt_arg(argument: &[u8]) -> Read {
    let address = ExtendedHostPort::parse_argument(argument).map_err(word)?;
    Ok(json!({ "host": address.host(), "port": address.port() }))
}
