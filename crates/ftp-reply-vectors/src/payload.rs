//! The payload kinds: a case is one reply, or one argument, with a value in it.

use std::collections::BTreeMap;
use std::convert::Infallible;

use ftp_reply::payload::{
    ExpectedDelay, ExtendedHostPort, Features, FileEntry, FileSize, FileTime, HostPort, Lenient,
    Liberties, Liberty, OpenError, PassiveAddress, Pathname, PayloadError, ProtectedReply,
    RestartMarker, SecurityData, SystemType, TransferSize, UniqueName,
};
use ftp_reply::{ParseOptions, Reply};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::bytes::Bytes;
use super::wire::one_reply;

#[derive(Deserialize)]
pub(crate) struct Case {
    input: Bytes,
    #[serde(default)]
    lenient: bool,
}

/// The value of a payload, with the liberties of a lenient reading.
#[derive(Serialize)]
pub(crate) struct Read {
    ok: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    liberties: Option<Vec<&'static str>>,
}

/// The result of a case: a value, or the name of an error, which is all that a result shows of it.
#[derive(Serialize)]
#[serde(untagged)]
pub(crate) enum Outcome {
    Read(Read),
    Error { error: &'static str },
}

type Found = Result<(Value, Liberties), &'static str>;

/// Returns the function for a payload kind, or `None` for another kind.
pub(crate) fn reader(kind: &str) -> Option<fn(&Case) -> Outcome> {
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
    fn reply(&self, read: fn(&Reply, Mode) -> Found) -> Outcome {
        let mode = Mode {
            lenient: self.lenient,
        };
        self.outcome(one_reply(&self.input.0).and_then(|reply| read(&reply, mode)))
    }

    /// Arguments have no lenient reading, so there are never liberties.
    fn argument(&self, read: fn(&[u8]) -> Result<Value, PayloadError>) -> Outcome {
        self.outcome(strict(read(&self.input.0)))
    }

    fn outcome(&self, found: Found) -> Outcome {
        match found {
            Ok((ok, liberties)) => Outcome::Read(Read {
                ok,
                liberties: self
                    .lenient
                    .then(|| liberties.iter().map(Liberty::name).collect()),
            }),
            Err(error) => Outcome::Error { error },
        }
    }
}

/// How a reply is read.
#[derive(Clone, Copy)]
struct Mode {
    lenient: bool,
}

impl Mode {
    /// Reads strictly or leniently, and returns the value as JSON.
    fn read<'a, T>(
        self,
        reply: &'a Reply,
        parse: fn(&'a Reply) -> Result<T, PayloadError>,
        parse_lenient: fn(&'a Reply) -> Result<Lenient<T>, PayloadError>,
        to_json: impl FnOnce(T) -> Value,
    ) -> Found {
        if !self.lenient {
            return strict(parse(reply).map(to_json));
        }
        let read = parse_lenient(reply).map_err(word)?;
        Ok((to_json(read.value), read.liberties))
    }
}

/// Returns the result of a strict reading.
fn strict(value: Result<Value, PayloadError>) -> Found {
    Ok((value.map_err(word)?, Liberties::default()))
}

/// Returns the name of an error.
fn word(error: PayloadError) -> &'static str {
    error.kind().name()
}

fn size(reply: &Reply, mode: Mode) -> Found {
    mode.read(
        reply,
        FileSize::parse,
        FileSize::parse_lenient,
        |size| json!({ "size": size.bytes() }),
    )
}

fn mdtm(reply: &Reply, mode: Mode) -> Found {
    mode.read(
        reply,
        FileTime::parse,
        FileTime::parse_lenient,
        |time| json!({ "time": time.to_string() }),
    )
}

fn passive(reply: &Reply, mode: Mode) -> Found {
    let (parse, parse_lenient) = (PassiveAddress::parse, PassiveAddress::parse_lenient);
    mode.read(
        reply,
        parse,
        parse_lenient,
        |address| json!({ "host": address.host(), "port": address.port() }),
    )
}

fn extended_passive(reply: &Reply, mode: Mode) -> Found {
    let (parse, parse_lenient) = (PassiveAddress::parse, PassiveAddress::parse_lenient);
    mode.read(reply, parse, parse_lenient, |address| {
        let (protocol, given_host) = match address {
            PassiveAddress::Epsv(address) => (address.protocol(), address.host()),
            _ => (None, None),
        };
        let host = match address.host() {
            Some(host) => json!(host),
            None => json!(given_host.map(Bytes::from)),
        };
        json!({ "port": address.port(), "protocol": protocol.map(number_or_text), "host": host })
    })
}

/// Returns the protocol of a 229 reply as a number if it is one, otherwise as the server sent it.
fn number_or_text(protocol: &[u8]) -> Value {
    let digits = str::from_utf8(protocol).ok();
    let digits = digits.filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
    match digits.and_then(|text| text.parse::<u64>().ok()) {
        Some(number) => json!(number),
        None => json!(Bytes::from(protocol)),
    }
}

fn pwd(reply: &Reply, mode: Mode) -> Found {
    mode.read(
        reply,
        Pathname::parse,
        Pathname::parse_lenient,
        |path| json!({ "path": Bytes::from(&*path.to_cow()) }),
    )
}

fn feat(reply: &Reply, mode: Mode) -> Found {
    mode.read(
        reply,
        Features::parse,
        Features::parse_lenient,
        |features| {
            let features: Vec<Value> = features
                .iter()
                .map(|feature| {
                    json!({
                        "name": Bytes::from(feature.name()),
                        "params": Bytes::from(feature.params()),
                    })
                })
                .collect();
            json!({ "features": features })
        },
    )
}

fn mlst(reply: &Reply, mode: Mode) -> Found {
    mode.read(reply, FileEntry::parse, FileEntry::parse_lenient, |entry| {
        let mut facts = BTreeMap::new();
        for fact in entry.facts() {
            let name = fact.name().to_string();
            facts.entry(name).or_insert(Bytes::from(fact.value()));
        }
        json!({ "path": Bytes::from(entry.path()), "facts": facts })
    })
}

/// The reply has no lenient form.
fn mark(reply: &Reply, _: Mode) -> Found {
    let marker = RestartMarker::parse(reply);
    strict(marker.map(|marker| json!({ "sender": marker.sender(), "receiver": marker.receiver() })))
}

/// The reply has no lenient form.
fn minutes(reply: &Reply, _: Mode) -> Found {
    let delay = ExpectedDelay::parse(reply);
    strict(delay.map(|delay| json!({ "minutes": delay.minutes() })))
}

fn list150(reply: &Reply, mode: Mode) -> Found {
    let (parse, parse_lenient) = (TransferSize::parse, TransferSize::parse_lenient);
    mode.read(
        reply,
        parse,
        parse_lenient,
        |size| json!({ "size": size.map(TransferSize::bytes) }),
    )
}

fn stou(reply: &Reply, mode: Mode) -> Found {
    let (parse, parse_lenient) = (UniqueName::parse, UniqueName::parse_lenient);
    mode.read(
        reply,
        parse,
        parse_lenient,
        |name| json!({ "name": Bytes::from(name.as_bytes()) }),
    )
}

fn syst(reply: &Reply, mode: Mode) -> Found {
    let (parse, parse_lenient) = (SystemType::parse, SystemType::parse_lenient);
    mode.read(
        reply,
        parse,
        parse_lenient,
        |system| json!({ "system": Bytes::from(system.name()) }),
    )
}

fn adat(reply: &Reply, mode: Mode) -> Found {
    let (parse, parse_lenient) = (SecurityData::parse, SecurityData::parse_lenient);
    mode.read(
        reply,
        parse,
        parse_lenient,
        |data| json!({ "data": data.map(|data| Bytes(data.to_vec())) }),
    )
}

/// Reads a protected reply, which has no lenient form. The security mechanism of the vectors protects
/// nothing, so the decoded bytes are the reply.
fn protected(reply: &Reply, _: Mode) -> Found {
    let protected = ProtectedReply::parse(reply).map_err(word)?;
    let open = protected.open(ParseOptions::default(), Ok::<_, Infallible>);
    let inner = open.map_err(|error| match error {
        OpenError::Payload(error) => word(error),
        _ => "mechanism",
    })?;
    let lines: Vec<Bytes> = inner.lines().map(Bytes::from).collect();
    strict(Ok(json!({ "code": inner.code().as_u16(), "lines": lines })))
}

fn port_arg(argument: &[u8]) -> Result<Value, PayloadError> {
    let address = HostPort::parse_argument(argument)?;
    Ok(json!({ "host": address.host(), "port": address.port() }))
}

fn eprt_arg(argument: &[u8]) -> Result<Value, PayloadError> {
    let address = ExtendedHostPort::parse_argument(argument)?;
    Ok(json!({ "host": address.host(), "port": address.port() }))
}
