//! The example that reads an asynchronous stream, over a real socket.

#[allow(dead_code)]
#[path = "../examples/async_read.rs"]
mod example;

use std::net::Ipv4Addr;
use std::time::Duration;

use example::AsyncReader;
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{sleep, timeout};

#[tokio::test]
async fn reader_reads_replies_from_socket() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await?;
        for chunk in [
            "220-Welcome\r",
            "\n220 Rea",
            "dy\r\n331 Password?\r\n230-",
            "a\r\n",
        ] {
            stream.write_all(chunk.as_bytes()).await?;
            sleep(Duration::from_millis(5)).await;
        }
        stream.shutdown().await
    });
    let mut reader = AsyncReader::new(TcpStream::connect(address).await.unwrap());
    // A future that is dropped loses no byte.
    let greeting = loop {
        if let Ok(next) = timeout(Duration::from_micros(50), reader.next_reply()).await {
            break next.unwrap().unwrap();
        }
    };
    assert_eq!((greeting.code().as_u16(), greeting.line_count()), (220, 2));
    let password = reader.next_reply().await.unwrap().unwrap();
    assert_eq!(password.code(), 331);
    let error = reader.next_reply().await.unwrap_err().to_string();
    assert!(error.contains("230"), "{error}");
    assert!(reader.next_reply().await.unwrap().is_none());
    server.await.unwrap().unwrap();
}
