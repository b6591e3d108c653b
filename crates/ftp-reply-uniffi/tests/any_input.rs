//! No function panics, whatever the other side passes. A panic would be an exception that no package
//! documents.

use std::sync::Arc;

use ftp_reply_ffi::{
    Dialogue, FlatError, FlatFact, PackedParser, advice, check_pathname, check_unique_name,
    code_of_line, data_host, display_reply, encode_command, encode_expected_delay, encode_features,
    encode_file_entry, encode_file_size, encode_file_time, encode_passive_address, encode_pathname,
    encode_protected, encode_reply, encode_reply_from_table, encode_restart_marker,
    encode_security_data, encode_supported_protocols, encode_system_type, encode_transfer_size,
    encode_unique_name, error_message, escape, explain, extended_host_port,
    extended_passive_address, fault_message, fault_without_secrets, features, file_entry,
    file_time, file_time_from_unix, hints, host_port, judge, long_host_port, open_protected,
    parse_base64, parse_expected_delay, parse_extended_host_port_argument, parse_features,
    parse_file_entries, parse_file_entry, parse_file_entry_line, parse_file_entry_lines,
    parse_file_size, parse_file_size_value, parse_file_time, parse_file_time_value,
    parse_host_port_argument, parse_long_host_port_argument, parse_passive_address, parse_pathname,
    parse_reply, parse_restart_marker, parse_security_data, parse_supported_protocols,
    parse_system_type, parse_transfer_size, parse_unique_name, protected_fragments, reply_hints,
    sanitize, sanitize_in_reply, sanitized_lines, search, to_base64, too_large_message,
    unescape_iac, unusable_host_message, without_secrets,
};

/// Parts of which the inputs consist: replies, near misses, and bytes that mean something somewhere.
const PARTS: [&str; 32] = [
    "220 Ready\r\n",
    "220-A\r\n",
    "227 (1,2,3,4,5,6)\r\n",
    "228 (4,4,1,2,3,4,2,5,6)\r\n",
    "229 (|||6446|)\r\n",
    "257 \"/a\"\"b\" x\r\n",
    "213 20161231235960.5\r\n",
    "213 12\r\n",
    "150 FILE: a (12 bytes)\r\n",
    "211-A\r\n B c\r\n211 End\r\n",
    "250-L\r\n type=dir; /c\r\n250 E\r\n",
    "632 MjAwIEEN\r\n",
    "334 ADAT=/wA=\r\n",
    "110 MARK 1 = 2\r\n",
    "522 (1,2)\r\n",
    "\r\n",
    "\n",
    "\r",
    "\0",
    "\u{ff}\u{fd}",
    "PASS ",
    "RETR",
    "connect",
    "fe80::1%e",
    "0.0.0.0",
    "ff02::1",
    "::",
    "|",
    ",",
    "=",
    "\"",
    "é",
];

/// Numbers at the edges of what a set, a code or a length can be.
const NUMBERS: [u64; 14] = [
    0,
    1,
    2,
    9,
    99,
    100,
    150,
    227,
    255,
    699,
    700,
    65_535,
    1 << 31,
    u64::MAX,
];

/// A sequence of numbers that is the same in every run (xorshift).
struct Source(u64);

impl Source {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn index(&mut self, len: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(len).unwrap()).unwrap()
    }

    fn text(&mut self) -> String {
        let count = self.index(5);
        (0..count).map(|_| PARTS[self.index(PARTS.len())]).collect()
    }

    /// Returns a text in which some bytes are changed.
    fn bytes(&mut self) -> Vec<u8> {
        let mut bytes = self.text().into_bytes();
        for _ in 0..self.index(3) {
            if !bytes.is_empty() {
                let at = self.index(bytes.len());
                bytes[at] = self.next().to_le_bytes()[0];
            }
        }
        bytes
    }

    fn list(&mut self) -> Vec<Vec<u8>> {
        (0..self.index(4)).map(|_| self.bytes()).collect()
    }

    fn number(&mut self) -> u64 {
        NUMBERS[self.index(NUMBERS.len())]
    }

    fn byte(&mut self) -> u8 {
        self.number().to_le_bytes()[0]
    }

    fn short(&mut self) -> u16 {
        let [low, high, ..] = self.number().to_le_bytes();
        u16::from_le_bytes([low, high])
    }
}

#[test]
fn readers_and_display_accept_any_input() {
    let mut any = Source(0x9E37_79B9_7F4A_7C15);
    for _ in 0..5_000 {
        let _ = parse_reply(
            any.bytes(),
            any.byte(),
            any.number(),
            any.number(),
            any.number(),
        );
        let limits = [(); 3].map(|()| any.number());
        if let Ok(parser) = PackedParser::new(any.byte(), limits[0], limits[1], limits[2]) {
            for _ in 0..3 {
                let _ = parser.feed(&any.bytes());
                parser.finish();
                parser.is_empty();
            }
            parser.copy().reset();
        }
        code_of_line(any.bytes());
        display_reply(any.bytes());
        sanitized_lines(any.bytes());
        let _ = without_secrets(any.bytes());
        escape(any.bytes());
        sanitize(any.bytes());
        sanitize_in_reply(any.short(), any.bytes());
        unescape_iac(any.bytes());
        fault_without_secrets(any.short(), any.bytes());
        let (kind, offset, code) = (any.byte(), any.number(), any.short());
        fault_message(kind, offset, code, any.bytes(), any.byte());
    }
}

#[test]
fn help_accepts_any_input() {
    let mut any = Source(0xD1B5_4A32_D192_ED03);
    // The search takes milliseconds without optimization.
    for _ in 0..100 {
        advice(any.text(), any.short(), any.byte());
        judge(any.text(), any.short());
        hints(any.short(), any.bytes());
        reply_hints(any.bytes());
        search(any.text(), any.byte());
        explain(any.short(), any.bytes(), any.byte(), any.text(), any.byte());
        too_large_message(any.number(), any.number(), any.byte());
        unusable_host_message(any.text(), any.byte());
        let details = FlatError {
            set: any.byte(),
            kind: any.byte(),
            code: any.short(),
            offset: any.number(),
            expected: any.byte(),
            line: any.number(),
            hole: any.text(),
            needed: any.number(),
            argument: any.text(),
        };
        error_message(details, any.byte());
    }
    for set in 0..=u8::MAX {
        for kind in 0..=u8::MAX {
            let details = FlatError {
                set,
                kind,
                code: 550,
                offset: 0,
                expected: kind,
                line: 0,
                hole: String::new(),
                needed: 0,
                argument: String::new(),
            };
            error_message(details, kind);
        }
    }
}

#[test]
fn payloads_accept_any_reply() {
    let mut any = Source(0x94D0_49BB_1331_11EB);
    for _ in 0..5_000 {
        let lenient = any.next().is_multiple_of(2);
        let reply = any.bytes();
        let _ = parse_passive_address(reply.clone(), lenient);
        let _ = parse_supported_protocols(reply.clone());
        let _ = parse_file_size(reply.clone(), lenient);
        let _ = parse_file_time(reply.clone(), lenient);
        let _ = parse_pathname(reply.clone(), lenient);
        let _ = parse_features(reply.clone(), lenient);
        let _ = parse_file_entry(reply.clone(), lenient);
        let _ = parse_file_entries(reply.clone());
        let _ = parse_expected_delay(reply.clone());
        let _ = parse_system_type(reply.clone(), lenient);
        let _ = parse_restart_marker(reply.clone());
        let _ = parse_transfer_size(reply.clone(), lenient);
        let _ = parse_unique_name(reply.clone(), lenient);
        let _ = parse_security_data(reply.clone(), lenient);
        let _ = protected_fragments(reply.clone());
        let limits = [(); 3].map(|()| any.number());
        let _ = open_protected(
            reply,
            any.list(),
            any.byte(),
            limits[0],
            limits[1],
            limits[2],
        );
    }
}

#[test]
fn values_and_encoders_accept_any_input() {
    let mut any = Source(0xBF58_476D_1CE4_E5B9);
    for _ in 0..5_000 {
        let value = any.bytes();
        let _ = parse_host_port_argument(value.clone());
        let _ = parse_long_host_port_argument(value.clone());
        let _ = parse_extended_host_port_argument(value.clone());
        let _ = parse_file_size_value(value.clone());
        let _ = parse_file_time_value(value.clone());
        let _ = parse_file_entry_line(value.clone());
        let _ = parse_base64(value.clone());
        parse_file_entry_lines(value.clone());
        to_base64(value.clone());
        let _ = check_pathname(value.clone());
        let _ = check_unique_name(value.clone());
        let _ = encode_file_entry(value.clone());
        let _ = encode_pathname(value.clone(), any.text());
        let _ = encode_unique_name(any.short(), value.clone());
        let _ = encode_security_data(any.short(), value.clone());
        let _ = encode_command(any.text(), value);
        let _ = encode_reply(any.short(), any.list(), any.byte());
        let _ = encode_reply_from_table(any.short(), any.byte(), any.byte());
        let _ = encode_features(any.list());
        let _ = features(any.list());
        let _ = encode_protected(any.short(), any.list());
        let _ = encode_expected_delay(any.next().to_le_bytes()[0].into());
        let _ = encode_file_size(any.number());
        let _ = encode_file_time(any.text());
        let _ = encode_restart_marker(any.text(), any.text());
        let _ = encode_system_type(any.text());
        let _ = encode_transfer_size(any.short(), any.number());
        let _ = encode_supported_protocols(any.short(), vec![any.short(); any.index(3)]);
        let _ = encode_passive_address(any.short(), any.text(), any.short());
        let _ = extended_passive_address(any.short());
        let _ = host_port(any.text(), any.short());
        let _ = long_host_port(any.text(), any.short());
        let _ = extended_host_port(any.text(), any.short());
        let named = any.next().is_multiple_of(2);
        let _ = data_host(any.byte(), named.then(|| any.text()), any.text());
        let (year, small) = (any.short(), [(); 5].map(|()| any.byte()));
        let [month, day, hour, minute, second] = small;
        let _ = file_time(year, month, day, hour, minute, second, any.short().into());
        let _ = file_time_from_unix(i64::from_le_bytes(any.next().to_le_bytes()), 0);
        let facts = (0..any.index(3)).map(|_| FlatFact {
            name: any.text(),
            value: any.bytes(),
        });
        let facts = facts.collect();
        let _ = file_entry(facts, any.bytes());
    }
}

#[test]
fn dialogue_accepts_any_input() {
    let mut any = Source(0x2545_F491_4F6C_DD1D);
    for round in 0..500 {
        let dialogue = Arc::new(Dialogue::new(round % 2 == 0));
        for _ in 0..40 {
            let verb = ["USER", "RETR", "ABOR", "ACCT", "AUTH", "connect", "é"][any.index(7)];
            let _ = dialogue.send(verb.to_owned(), any.bytes());
            dialogue.receive(vec![any.short(); any.index(3)]);
            dialogue.advice();
            dialogue.state();
            if any.index(9) == 0 {
                dialogue.give_up();
                dialogue.fault();
            }
        }
        assert!(dialogue.is_equal(Arc::new(dialogue.copy())));
    }
}
