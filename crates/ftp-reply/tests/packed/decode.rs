//! A decoder of packed buffers, written from the table in the documentation.

/// An event of a buffer, with copies of its bytes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Event {
    /// 0 for a reply, otherwise the number of the fault.
    pub(crate) kind: u32,
    pub(crate) code: u32,
    pub(crate) bytes: Vec<u8>,
    /// The raw line and its text, for each line.
    pub(crate) lines: Vec<(Vec<u8>, Vec<u8>)>,
    pub(crate) offset: u64,
    /// Kind and offset of each diagnostic.
    pub(crate) diagnostics: Vec<(u32, u64)>,
    pub(crate) omitted: u32,
}

/// A buffer, decoded.
#[derive(Debug)]
pub(crate) struct Decoded {
    pub(crate) events: Vec<Event>,
    /// Bytes held back from earlier chunks.
    pub(crate) held: Vec<u8>,
    /// End of the held bytes that an event refers to.
    pub(crate) held_used: usize,
}

/// Words of a buffer, read from the front.
struct Words<'a> {
    rest: &'a [u8],
}

impl Words<'_> {
    fn next(&mut self) -> u32 {
        let (word, rest) = self
            .rest
            .split_first_chunk()
            .expect("the buffer has the word");
        self.rest = rest;
        u32::from_le_bytes(*word)
    }

    fn index(&mut self) -> usize {
        let index = self.next();
        assert!(i32::try_from(index).is_ok(), "{index} is a signed number");
        usize::try_from(index).unwrap()
    }

    fn offset(&mut self) -> u64 {
        u64::from(self.next()) | u64::from(self.next()) << 32
    }
}

/// Decodes the buffer of a chunk.
pub(crate) fn decode(buffer: &[u8], chunk: &[u8]) -> Decoded {
    let mut words = Words { rest: buffer };
    assert_eq!(words.next(), 1, "version");
    let [event_count, diagnostic_count, line_count] = [(); 3].map(|()| words.index());
    // The bytes are after the tables, and the tables refer to them.
    let table_len = 4 * (8 * event_count + 3 * diagnostic_count + 3 * line_count);
    let held = words.rest[table_len..].to_vec();
    let bytes = [&held, chunk].concat();
    let mut held_used = 0;

    let mut events = Vec::new();
    let mut counts = Vec::new();
    for _ in 0..event_count {
        let kind_and_code = words.next();
        let start = words.index();
        let end = start + words.index();
        let lines = words.index();
        let offset = words.offset();
        let diagnostics = words.index();
        if start < held.len() {
            held_used = held_used.max(end.min(held.len()));
        }
        counts.push((lines, diagnostics));
        events.push(Event {
            kind: kind_and_code & 0xffff,
            code: kind_and_code >> 16,
            bytes: bytes[start..end].to_vec(),
            lines: Vec::new(),
            offset,
            diagnostics: Vec::new(),
            omitted: words.next(),
        });
    }
    for (event, (_, count)) in events.iter_mut().zip(&counts) {
        event.diagnostics = (0..*count)
            .map(|_| (words.next(), words.offset()))
            .collect();
    }
    for (event, (count, _)) in events.iter_mut().zip(&counts) {
        for _ in 0..*count {
            let [raw_start, text_start, end] = [(); 3].map(|()| words.index());
            let line = (
                bytes[raw_start..end].to_vec(),
                bytes[text_start..end].to_vec(),
            );
            event.lines.push(line);
        }
    }
    assert_eq!(words.rest, held, "the counts of the header are right");
    Decoded {
        events,
        held,
        held_used,
    }
}
