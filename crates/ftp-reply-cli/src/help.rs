//! Parts of the help about more than one argument, at most 79 columns wide.

/// Part of both the short and the long help of the entire command.
pub(crate) const EXAMPLES: &str = "\
Examples:
  ftp-reply explain 550                     what 550 means and what to do
  ftp-reply explain \"530 Login incorrect.\"  a reply as the server sent it
  ftp-reply 421 426 --lang ko               two codes, explained in Korean
  ftp-reply list --command RETR             codes that can answer RETR
  ftp-reply search passive mode             codes about passive mode
  ftp-reply parse session.log               replies and faults in a file";

/// Part of the long help of the entire command only.
pub(crate) const MORE: &str = "\
Exit status:
  0  Success.
  1  Nothing was found, or the parsed replies had a fault.
  2  The arguments or the input were invalid, or a stream failed.

Environment:
  LC_ALL, LC_MESSAGES, LANG  Language, unless --lang is given.
  COLUMNS                    Width of the output instead of the terminal's.
  NO_COLOR, CLICOLOR, CLICOLOR_FORCE
                             Color output, unless --color is given.

JSON:
  `explain`, `list` and `search` write one list of objects. Every object has
  all of these keys. A missing value is null or an empty list.
    code         number; null for a line that is not a reply
    name         of the code, in snake_case; null if the code is not listed
    aliases      former names
    lang         language of the texts
    text         headline
    phrase       headline in English, as servers send it
    text_source  rfc or project: source of the wording of the English headline
    detail       text of the RFC after the headline
    explain      explanation of the code for end users
    causes       causes, the likeliest first; that of the hint alone if there
                 is one
    next_step    what to do
    try          commands to send instead or first
    hint         name, server and sources, if the words of the pasted reply
                 say more than the code
    class, group, status
                 name and text
    recovery     name, text and explain: what a client should do next
    may_retry    true if the same command may succeed later
    wire         form and exact: machine-readable form of the reply
    meanings     text, explain and sources of each further meaning
    commands     commands that the code can answer
    sources      document, label, title, section and url of each
    reply        lines of the pasted reply, with secrets masked";

/// Part of the long help of `parse` only.
pub(crate) const PARSE_JSON: &str = "\
JSON:
  One object per line for each reply and each fault, in the order of the
  stream. What follows PASS, ACCT or ADAT is masked as ****. A reply:
    offset       offset of its first byte in the stream, from 0
    code         number
    lines        text, without code, separator and line end
    raw          all bytes
    diagnostics  kind and offset of each, if there are any: blank_line,
                 telnet_command or code_mismatch
    omitted      number of further diagnostics, if there are any
  A fault:
    fault        malformed, line_too_long, reply_too_long, too_many_lines or
                 unexpected_eof
    offset       offset of the first byte that is not part of a reply
    code         code of the reply, or null
    kept         first bytes
    diagnostics, omitted
                 as above
  Bytes are text. If they are not UTF-8, they are {\"base64\": \"...\"}. The
  Rust crate reads and writes the same objects with serde.";
