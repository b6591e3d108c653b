//! The streams: 16 MB each, generated from a fixed seed without repetition.

const SIZE: usize = 16_000_000;

/// Returns every stream with its name.
pub(crate) fn all() -> [(&'static str, Vec<u8>); 4] {
    [
        ("single", single(14, 44)),
        ("wide single", single(45, 70)),
        ("mixed", mixed()),
        ("long", long()),
    ]
}

/// A fixed sequence of numbers (xorshift).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// Returns a number from `from` to `to`, inclusive.
    fn between(&mut self, from: u64, to: u64) -> u64 {
        from + (self.next() >> 11) % (to - from + 1)
    }

    fn code(&mut self) -> &'static str {
        const CODES: [&str; 8] = ["200", "226", "250", "150", "331", "550", "227", "213"];
        CODES[usize::try_from(self.between(0, 7)).unwrap_or_default()]
    }

    /// Returns words of random letters, `length` bytes in total.
    fn text(&mut self, length: u64, out: &mut Vec<u8>) {
        for at in 0..length {
            let number = self.next() >> 20;
            let is_gap = at > 0 && (number >> 32).trailing_zeros() >= 3;
            let letter =
                b"etaoinshrdlucmfwypvbgkqjxz"[usize::try_from(number % 26).unwrap_or_default()];
            out.push(if is_gap { b' ' } else { letter });
        }
    }

    /// Returns a reply with this number of lines, each with a text of `from` to `to` bytes.
    fn reply(&mut self, lines: u64, from: u64, to: u64, out: &mut Vec<u8>) {
        let code = self.code().as_bytes();
        for line in 1..=lines {
            if line == 1 || line == lines {
                out.extend_from_slice(code);
            }
            out.push(if line == 1 && lines > 1 { b'-' } else { b' ' });
            let length = self.between(from, to);
            self.text(length, out);
            out.extend_from_slice(b"\r\n");
        }
    }
}

/// One-line replies, each with a text of `from` to `to` bytes: 35 bytes on average, or 64.
fn single(from: u64, to: u64) -> Vec<u8> {
    let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
    let mut out = Vec::with_capacity(SIZE + 100);
    while out.len() < SIZE {
        numbers.reply(1, from, to, &mut out);
    }
    out
}

/// Replies: 75 % with one line, 20 % with 3 to 12 lines, 5 % with 50 to 500 lines.
fn mixed() -> Vec<u8> {
    let mut numbers = Numbers(0xD1B5_4A32_D192_ED03);
    let mut out = Vec::with_capacity(SIZE + 40_000);
    while out.len() < SIZE {
        let lines = match numbers.between(1, 100) {
            1..=75 => 1,
            76..=95 => numbers.between(3, 12),
            _ => numbers.between(50, 500),
        };
        numbers.reply(lines, 14, 70, &mut out);
    }
    out
}

/// Replies of 2000 lines, each as long as in a listing.
fn long() -> Vec<u8> {
    let mut numbers = Numbers(0x94D0_49BB_1331_11EB);
    let mut out = Vec::with_capacity(SIZE + 200_000);
    while out.len() < SIZE {
        numbers.reply(2000, 48, 76, &mut out);
    }
    out
}
