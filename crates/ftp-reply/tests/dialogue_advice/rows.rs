//! Advice on replies, written by hand.

use ftp_reply::{Recovery, Situation};

/// Verb, code, recovery and suggested commands, in an unknown situation.
pub(crate) const ROWS: &[(&str, u16, Recovery, &[&str])] = &[
    // RFC 2428, RFC 6384: the server rejects EPSV and accepts PASV.
    ("EPSV", 522, Recovery::DoNotRepeat, &["PASV"]),
    ("EPSV", 500, Recovery::DoNotRepeat, &["PASV"]),
    ("EPSV", 502, Recovery::DoNotRepeat, &["PASV"]),
    ("EPSV", 425, Recovery::DoNotRepeat, &["PASV"]),
    ("EPRT", 522, Recovery::DoNotRepeat, &["EPSV", "PORT"]),
    ("PORT", 500, Recovery::DoNotRepeat, &["EPSV", "PASV"]),
    ("PASV", 502, Recovery::DoNotRepeat, &["EPSV", "PORT"]),
    ("LPSV", 521, Recovery::DoNotRepeat, &["EPSV", "EPRT"]),
    // RFC 2389, RFC 3659: the older commands.
    ("FEAT", 500, Recovery::Proceed, &[]),
    ("FEAT", 502, Recovery::Proceed, &[]),
    ("MLSD", 500, Recovery::DoNotRepeat, &["LIST", "NLST"]),
    ("MLSD", 502, Recovery::DoNotRepeat, &["LIST", "NLST"]),
    ("SIZE", 502, Recovery::DoNotRepeat, &["MLST", "LIST"]),
    // RFC 7151, section 3.3.
    ("HOST", 502, Recovery::Proceed, &["USER"]),
    ("HOST", 504, Recovery::FixRequest, &[]),
    ("HOST", 550, Recovery::DoNotRepeat, &[]),
    // RFC 3659, section 4.2: 550 to SIZE does not mean that the file cannot be transferred.
    ("SIZE", 550, Recovery::Proceed, &[]),
    ("MDTM", 550, Recovery::FixRequest, &["MLST", "LIST"]),
    // RFC 1123, section 4.1.3.1.
    ("PWD", 500, Recovery::DoNotRepeat, &["XPWD"]),
    ("MKD", 502, Recovery::DoNotRepeat, &["XMKD"]),
    // RFC 959, 1127: the same code, another command.
    ("RETR", 550, Recovery::FixRequest, &[]),
    ("STOR", 550, Recovery::ChooseAnotherName, &[]),
    ("MKD", 550, Recovery::ChooseAnotherName, &[]),
    ("MKD", 521, Recovery::ChooseAnotherName, &[]),
    ("XMKD", 521, Recovery::ChooseAnotherName, &[]),
    ("STOR", 450, Recovery::RetryLater, &[]),
    ("STOR", 452, Recovery::FreeSpace, &[]),
    ("STOR", 552, Recovery::FreeSpace, &[]),
    ("STOR", 553, Recovery::ChooseAnotherName, &[]),
    ("STOR", 532, Recovery::GiveAccount, &[]),
    ("CWD", 550, Recovery::FixRequest, &[]),
    ("RNTO", 503, Recovery::FixRequest, &["RNFR"]),
    ("PASS", 503, Recovery::LogIn, &["USER"]),
    // RFC 4217, sections 10.2 and 11.4.
    ("RETR", 521, Recovery::SecureChannel, &["PBSZ", "PROT"]),
    ("LIST", 522, Recovery::SecureChannel, &["PBSZ", "PROT"]),
    ("MLSD", 534, Recovery::SecureChannel, &["PBSZ", "PROT"]),
    ("PROT", 503, Recovery::SecureChannel, &["PBSZ"]),
    ("AUTH", 504, Recovery::SecureChannel, &["AUTH"]),
    // No advice other than the code's own.
    ("LIST", 530, Recovery::LogIn, &[]),
    ("RETR", 425, Recovery::RetryDataConnection, &[]),
    ("RETR", 426, Recovery::RetryDataConnection, &[]),
    ("NOOP", 421, Recovery::Reconnect, &[]),
    ("connect", 421, Recovery::Reconnect, &[]),
    ("RETR", 226, Recovery::Proceed, &[]),
    ("RETR", 150, Recovery::Wait, &[]),
    ("USER", 331, Recovery::ContinueSequence, &[]),
    ("XYZZ", 599, Recovery::DoNotRepeat, &[]),
];

/// Verb, code, situation, recovery and suggested commands.
pub(crate) type Row = (
    &'static str,
    u16,
    &'static [Situation],
    Recovery,
    &'static [&'static str],
);

/// Replies of real servers.
pub(crate) const SITUATIONS: &[Row] = &[
    // vsftpd `500 Unknown command.`, ProFTPD `534 Unwilling to accept security parameters`.
    ("AUTH", 500, AFTER_LOGIN, Recovery::Reconnect, &[]),
    ("AUTH", 534, AFTER_LOGIN, Recovery::Reconnect, &[]),
    // pyftpdlib and MINA reject a mechanism with 502.
    ("AUTH", 502, BEFORE_LOGIN, Recovery::DoNotRepeat, &[]),
    // MINA `534 Session already secured`, pyftpdlib `503 Already using TLS.`
    ("AUTH", 534, PROTECTED, Recovery::Proceed, &[]),
    ("AUTH", 503, PROTECTED, Recovery::Proceed, &[]),
    // vsftpd `530 Can't change to another user.`, ProFTPD `501 Reauthentication not supported`.
    ("USER", 530, AFTER_LOGIN, Recovery::FixRequest, &["REIN"]),
    ("USER", 501, AFTER_LOGIN, Recovery::FixRequest, &["REIN"]),
    // Pure-FTPd `421 Sorry, cleartext sessions ... are not accepted`.
    (
        "USER",
        421,
        BEFORE_LOGIN,
        Recovery::SecureChannel,
        &["AUTH"],
    ),
    // ProFTPD `503 You are already logged in`, Pure-FTPd `530 You're already logged in`.
    ("PASS", 503, AFTER_LOGIN, Recovery::Proceed, &[]),
    ("ACCT", 530, AFTER_LOGIN, Recovery::Proceed, &[]),
    // vsftpd `500 OOPS: vsftpd: refusing to run with writable root inside chroot()`.
    ("PASS", 500, BEFORE_LOGIN, Recovery::DoNotRepeat, &[]),
    // Pure-FTPd `503 PROT needs a secure connection.`, pyftpdlib `503 You must issue the PBSZ ...`.
    (
        "PROT",
        503,
        BEFORE_LOGIN,
        Recovery::SecureChannel,
        &["AUTH"],
    ),
    ("PROT", 503, PROTECTED, Recovery::SecureChannel, &["PBSZ"]),
    // aioftp `503 bad sequence of commands (not logged in)`, and without a data connection.
    ("LIST", 503, BEFORE_LOGIN, Recovery::LogIn, &[]),
    (
        "LIST",
        503,
        AFTER_LOGIN,
        Recovery::RetryDataConnection,
        &["EPSV", "PASV"],
    ),
    // ProFTPD `550 SSL/TLS required on the control channel`, to every command.
    ("PWD", 550, BEFORE_LOGIN, Recovery::SecureChannel, &["AUTH"]),
    (
        "RETR",
        550,
        BEFORE_LOGIN,
        Recovery::SecureChannel,
        &["AUTH"],
    ),
    ("RETR", 550, AFTER_LOGIN, Recovery::FixRequest, &[]),
    // pyftpdlib `550 SSL/TLS required on the data channel.`, vsftpd `550 Permission denied.`
    (
        "PASV",
        550,
        PROTECTED,
        Recovery::SecureChannel,
        &["PBSZ", "PROT"],
    ),
    (
        "PASV",
        550,
        AFTER_LOGIN,
        Recovery::DoNotRepeat,
        &["EPSV", "PORT"],
    ),
    // pyftpdlib `425 Can't connect to specified address.`
    (
        "EPRT",
        425,
        AFTER_LOGIN,
        Recovery::DoNotRepeat,
        &["EPSV", "PORT"],
    ),
    // vsftpd `500 Input line too long.`, Twisted `500 Syntax error: MKD requires an argument.`
    ("CWD", 500, AFTER_LOGIN, Recovery::FixRequest, &[]),
    ("MKD", 500, AFTER_LOGIN, Recovery::FixRequest, &[]),
    // ProFTPD `450 Can't APPE while REST request is pending`, MINA `450 No permission to delete`.
    ("APPE", 450, AFTER_LOGIN, Recovery::RetryLater, &["REST"]),
    ("DELE", 450, AFTER_LOGIN, Recovery::RetryLater, &[]),
    // MINA `551 /ro/x: Error on output file.`
    ("STOR", 551, AFTER_LOGIN, Recovery::ChooseAnotherName, &[]),
    // RFC 4217, section 10.2: without TLS on the control connection, PROT cannot succeed.
    ("RETR", 521, AFTER_LOGIN, Recovery::SecureChannel, &["AUTH"]),
    (
        "RETR",
        521,
        PROTECTED,
        Recovery::SecureChannel,
        &["PBSZ", "PROT"],
    ),
];

pub(crate) const BEFORE_LOGIN: &[Situation] = &[Situation::LoggedOut, Situation::ClearText];
pub(crate) const AFTER_LOGIN: &[Situation] = &[Situation::LoggedIn, Situation::ClearText];
const PROTECTED: &[Situation] = &[Situation::LoggedIn, Situation::Protected];
