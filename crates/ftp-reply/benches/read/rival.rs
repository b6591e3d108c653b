//! Reads replies with suppaftp, without the network.
//!
//! Its client reads a reply only after a command. So it connects over loopback, and a connector for
//! "TLS" replaces the socket with the stream to be measured. Reads come from memory, and the commands
//! are discarded.

use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

use suppaftp::{FtpResult, ImplFtpStream, Status, TlsConnector, TlsStream};

/// Returns the bytes of a stream instead of those of a socket.
#[derive(Debug)]
pub(crate) struct Memory {
    bytes: Vec<u8>,
    at: usize,
    socket: TcpStream,
}

impl Read for Memory {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let mut rest = &self.bytes[self.at..];
        let length = rest.read(out)?;
        self.at += length;
        Ok(length)
    }
}

impl Write for Memory {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl TlsStream for Memory {
    type InnerStream = Memory;

    fn tcp_stream(self) -> FtpResult<TcpStream> {
        Ok(self.socket)
    }

    fn get_ref(&self) -> &TcpStream {
        &self.socket
    }

    fn mut_ref(&mut self) -> &mut Memory {
        self
    }
}

#[derive(Debug)]
struct Connector(Vec<u8>);

impl TlsConnector for Connector {
    type Stream = Memory;

    fn connect(&self, _: &str, socket: TcpStream) -> FtpResult<Memory> {
        let mut bytes = b"200 PBSZ=0\r\n200 PROT\r\n".to_vec();
        bytes.extend_from_slice(&self.0);
        Ok(Memory {
            bytes,
            at: 0,
            socket,
        })
    }
}

/// Creates a client that reads `stream`.
pub(crate) fn client(stream: &[u8]) -> ImplFtpStream<Memory> {
    let listener = TcpListener::bind("127.0.0.1:0").expect("loopback");
    let address = listener.local_addr().expect("bound");
    let server = thread::spawn(move || {
        let (mut socket, _) = listener.accept().expect("a client");
        socket.write_all(b"220 ready\r\n").expect("greeting");
        let mut command = [0; 64];
        let _ = socket.read(&mut command).expect("AUTH");
        socket.write_all(b"234 go on\r\n").expect("reply");
    });
    let client = ImplFtpStream::connect(address).expect("greeted");
    let client = client
        .into_secure(Connector(stream.to_vec()), "localhost")
        .expect("secured");
    server.join().expect("the server ends");
    client
}

/// Reads every reply.
pub(crate) fn read(client: &mut ImplFtpStream<Memory>) -> usize {
    const EXPECTED: [Status; 8] = [
        Status::CommandOk,
        Status::ClosingDataConnection,
        Status::RequestedFileActionOk,
        Status::AboutToSend,
        Status::NeedPassword,
        Status::FileUnavailable,
        Status::PassiveMode,
        Status::File,
    ];
    let mut found = 0;
    while client.custom_command("NOOP", &EXPECTED).is_ok() {
        found += 1;
    }
    found
}
