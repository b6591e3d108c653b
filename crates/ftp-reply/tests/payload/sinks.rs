//! Every payload can be written without an allocator, to sinks that can fail.

use std::net::SocketAddr;

use ftp_reply::payload::{
    ExpectedDelay, ExtendedPassiveAddress, Features, FileEntry, FileSize, FileTime, HostPort,
    LongHostPort, PassiveAddress, Pathname, ProtectedReply, RestartMarker, SecurityData,
    SupportedProtocols, SystemType, TransferSize, UniqueName,
};
use ftp_reply::{EncodeErrorKind, ReplyCode, Sink, SinkError, SliceSink};

use super::reply;

/// Writes one value to any sink and returns its length.
type Write = Box<dyn Fn(&mut Target<'_>) -> Result<usize, SinkError<Full>>>;

/// The sink failed.
#[derive(Debug, PartialEq)]
struct Full;

/// A slice or a stream.
enum Target<'a> {
    Slice(SliceSink<'a>),
    /// Accepts some bytes and then fails.
    Stream(Vec<u8>, usize),
}

impl Sink for Target<'_> {
    type Error = Full;

    fn write(&mut self, bytes: &[u8]) -> Result<(), Full> {
        match self {
            Target::Slice(slice) => slice.write(bytes).map_err(|never| match never {}),
            Target::Stream(stream, capacity) => {
                let len = bytes.len().min(*capacity - stream.len());
                stream.extend_from_slice(&bytes[..len]);
                if len < bytes.len() { Err(Full) } else { Ok(()) }
            }
        }
    }

    fn remove_last(&mut self, len: usize) {
        if let Target::Slice(slice) = self {
            slice.remove_last(len);
        }
    }
}

macro_rules! write {
    (|$sink:ident| $call:expr) => {
        Box::new(move |$sink: &mut Target<'_>| $call) as Write
    };
}

/// Each payload with its bytes in RFC 959, 1123, 1639, 2228, 2389, 2428 or 3659, typed by hand.
fn payloads() -> Vec<(&'static str, Write)> {
    [transfers(), servers(), addresses(), files(), security()]
        .into_iter()
        .flatten()
        .collect()
}

fn transfers() -> Vec<(&'static str, Write)> {
    let (open, start) = (
        ReplyCode::DATA_CONNECTION_ALREADY_OPEN,
        ReplyCode::FILE_STATUS_OKAY,
    );
    let marker = RestartMarker::new("4096", "17:512").unwrap();
    let name = UniqueName::new(b"a b.1").unwrap();
    vec![
        (
            "110 MARK 4096 = 17:512\r\n",
            write!(|sink| marker.encode_into(sink)),
        ),
        (
            "125 Data connection already open; transfer starting. (18446744073709551615 bytes)\r\n",
            write!(|sink| TransferSize::new(u64::MAX).encode_into(open, sink)),
        ),
        (
            "150 FILE: a b.1\r\n",
            write!(|sink| name.encode_into(start, sink)),
        ),
    ]
}

fn servers() -> Vec<(&'static str, Write)> {
    let system = SystemType::new("UNIX").unwrap();
    vec![
        (
            "120 Service ready in 15 minutes.\r\n",
            write!(|sink| ExpectedDelay::new(15).encode_into(sink)),
        ),
        (
            "211-Features:\r\n MDTM\r\n REST STREAM\r\n211 End\r\n",
            write!(|sink| Features::encode_into(["MDTM", "REST STREAM"], sink)),
        ),
        (
            "211 End\r\n",
            write!(|sink| Features::encode_into([""; 0], sink)),
        ),
        (
            "215 UNIX system type.\r\n",
            write!(|sink| system.encode_into(sink)),
        ),
    ]
}

fn addresses() -> Vec<(&'static str, Write)> {
    let address = |text: &str| -> SocketAddr { text.parse().unwrap() };
    let ipv4 = HostPort::new("192.168.1.2:1930".parse().unwrap()).unwrap();
    let long_ipv4 = LongHostPort::new(address("10.0.0.5:40000")).unwrap();
    let long_ipv6 = LongHostPort::new(address("[2001:db8::1]:21")).unwrap();
    let extended = ExtendedPassiveAddress::new(6446).unwrap();
    let read_list = reply("522 use (1 , 2)\r\n");
    vec![
        (
            "227 Entering Passive Mode (192,168,1,2,7,138)\r\n",
            write!(|sink| PassiveAddress::Pasv(ipv4).encode_into(sink)),
        ),
        (
            "228 Entering Long Passive Mode (4,4,10,0,0,5,2,156,64)\r\n",
            write!(|sink| PassiveAddress::Lpsv(long_ipv4).encode_into(sink)),
        ),
        (
            "228 Entering Long Passive Mode (6,16,32,1,13,184,0,0,0,0,0,0,0,0,0,0,0,1,2,0,21)\r\n",
            write!(|sink| PassiveAddress::Lpsv(long_ipv6).encode_into(sink)),
        ),
        (
            "229 Entering Extended Passive Mode (|||6446|)\r\n",
            write!(|sink| PassiveAddress::Epsv(extended).encode_into(sink)),
        ),
        (
            "521 Supported address families are (4,6)\r\n",
            write!(|sink| SupportedProtocols::new(&[4, 6])
                .encode_into(ReplyCode::ADDRESS_FAMILY_NOT_SUPPORTED, sink)),
        ),
        (
            "522 Network protocol not supported, use (1,2)\r\n",
            write!(|sink| {
                let list = SupportedProtocols::parse(&read_list).unwrap().unwrap();
                list.encode_into(ReplyCode::NETWORK_PROTOCOL_NOT_SUPPORTED, sink)
            }),
        ),
    ]
}

fn files() -> Vec<(&'static str, Write)> {
    let time = FileTime::new(1998, 6, 15, 10, 0, 45, 14_000_000).unwrap();
    let entry = FileEntry::new(&[("type", "dir"), ("perm", "el")], b"/tmp").unwrap();
    let path = Pathname::new(b"/say \"hi\"").unwrap();
    let read_path = reply("257 \"/say \"\"hi\"\"\" created.\r\n");
    vec![
        (
            "213 1830\r\n",
            write!(|sink| FileSize::new(1830).encode_into(sink)),
        ),
        (
            "213 19980615100045.014\r\n",
            write!(|sink| time.encode_into(sink)),
        ),
        (
            "250-Listing\r\n type=dir;perm=el; /tmp\r\n250 End\r\n",
            write!(|sink| entry.encode_into(sink)),
        ),
        (
            "257 \"/say \"\"hi\"\"\" created.\r\n",
            write!(|sink| path.encode_into("created.", sink)),
        ),
        (
            "257 \"/say \"\"hi\"\"\" again\r\n",
            write!(|sink| {
                let path = Pathname::parse(&read_path).unwrap();
                path.encode_into("again", sink)
            }),
        ),
    ]
}

fn security() -> Vec<(&'static str, Write)> {
    let read_data = reply("235 ADAT=Zm9vYg==\r\n");
    vec![
        (
            "234 ADAT=Zm9v\r\n",
            write!(|sink| SecurityData::new(b"foo")
                .encode_into(ReplyCode::SECURITY_DATA_EXCHANGE_COMPLETE, sink)),
        ),
        (
            "335 ADAT=Zm9vYg==\r\n",
            write!(|sink| {
                let data = SecurityData::parse(&read_data).unwrap().unwrap();
                data.encode_into(ReplyCode::MORE_SECURITY_DATA_NEEDED, sink)
            }),
        ),
        (
            "632-MjA=\r\n632-\r\n632 MCBvaw==\r\n",
            write!(|sink| ProtectedReply::encode_into(
                ReplyCode::PRIVATE_PROTECTED,
                ["20", "", "0 ok"],
                sink
            )),
        ),
    ]
}

#[test]
fn slice_of_every_length_holds_the_reply_or_nothing() {
    for (expected, write) in payloads() {
        for capacity in 0..=expected.len() + 1 {
            let mut buffer = vec![b'?'; capacity];
            let mut target = Target::Slice(SliceSink::new(&mut buffer));
            let len = write(&mut target).unwrap();
            assert_eq!(len, expected.len(), "{expected}");
            let Target::Slice(slice) = target else {
                unreachable!()
            };
            match slice.finish() {
                Ok(len) => {
                    assert!(capacity >= expected.len(), "{expected}");
                    assert_eq!(&buffer[..len], expected.as_bytes());
                    assert!(buffer[len..].iter().all(|byte| *byte == b'?'));
                }
                Err(error) => {
                    assert!(capacity < expected.len(), "{expected}");
                    assert_eq!(error.kind(), EncodeErrorKind::BufferTooSmall);
                    assert_eq!(error.needed(), Some(expected.len()));
                    assert!(buffer.iter().all(|byte| *byte == 0));
                }
            }
        }
    }
}

#[test]
fn error_of_sink_ends_writing() {
    for (expected, write) in payloads() {
        for capacity in 0..expected.len() {
            let mut target = Target::Stream(Vec::new(), capacity);
            assert_eq!(write(&mut target), Err(SinkError::Sink(Full)), "{expected}");
            let Target::Stream(written, _) = target else {
                unreachable!()
            };
            assert_eq!(written, &expected.as_bytes()[..capacity]);
        }
    }
}

#[test]
fn slice_takes_several_replies() {
    let mut buffer = [0; 32];
    let mut sink = SliceSink::new(&mut buffer);
    FileSize::new(1).encode_into(&mut sink).unwrap();
    let invalid = Pathname::new(b"/").unwrap().encode_into("\n", &mut sink);
    assert!(matches!(invalid, Err(SinkError::Encode(error)) if error.offset() == 4));
    FileSize::new(2).encode_into(&mut sink).unwrap();
    let len = sink.finish().unwrap();
    assert_eq!(&buffer[..len], b"213 1\r\n213 2\r\n");
}

#[test]
fn debug_of_slice_hides_its_bytes() {
    let mut buffer = [0; 32];
    let mut sink = SliceSink::new(&mut buffer);
    ftp_reply::Command::PASS
        .encode_into("AAAA", &mut sink)
        .unwrap();
    assert_eq!(format!("{sink:?}"), "SliceSink(11 of 32 bytes)");
}
