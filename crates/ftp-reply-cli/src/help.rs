//! The parts of the help that are about more than one argument, no line wider than 79 columns.

/// What is shown below every help of the whole command.
pub(crate) const EXAMPLES: &str = "\
Examples:
  ftp-reply explain 550                     what 550 means, and what to do now
  ftp-reply explain \"530 Login incorrect.\"  a reply as the server sent it
  ftp-reply 421 426 --lang ko               two codes, explained in Korean
  ftp-reply list --command RETR             what a server may answer to RETR
  ftp-reply search passive mode             codes about the passive mode
  ftp-reply parse session.log               the replies in a file, and faults";

/// What only the long help of the whole command shows.
pub(crate) const MORE: &str = "\
Exit status:
  0  All went well.
  1  Nothing was found, or the replies read had a fault.
  2  The arguments or the input were wrong, or a stream failed.

Environment:
  LC_ALL, LC_MESSAGES, LANG  The language, unless --lang names one.
  COLUMNS                    The width of the output, not the terminal's.
  NO_COLOR, CLICOLOR, CLICOLOR_FORCE
                             Whether there are colors, unless --color tells.

JSON:
  `explain`, `list` and `search` write one list of objects. Every object has
  all of these keys; what a code lacks is null or an empty list.
    code         number
    name         of the code, in snake_case; null if the code is not listed
    aliases      older names
    lang         the language of the texts
    text         the headline
    phrase       the headline in English, as servers send it
    text_source  rfc or project: whose words the English headline is
    detail       what the RFC adds to the headline
    explain      plain words: what happened and what to do
    class, group, status
                 name and text
    recovery     name, text and explain: what a client does next
    may_retry    whether the same request may succeed later
    wire         form and exact: what a program reads in the reply
    meanings     text, explain and sources of each further meaning
    commands     the commands that the code may answer
    sources      document, label, title, section and url of each
    reply        the lines of the reply that was given, less its secrets";

/// What only the long help of `parse` shows.
pub(crate) const PARSE_JSON: &str = "\
JSON:
  One object in a line for each reply and each fault, in the order of the
  stream. The arguments of PASS, ACCT and ADAT stand as ****. A reply:
    code         number
    offset       of its first byte in the stream, from 0
    raw_len      its length in bytes, with line ends
    lines        its text, without code, separator and line end
    lossy        whether bytes that are not UTF-8 stand as U+FFFD in it
    diagnostics  kind and offset of each oddity: blank_line, telnet_command
                 or code_mismatch
    diagnostics_omitted
                 how many more there were
  A fault:
    fault        malformed, line_too_long, reply_too_long, too_many_lines or
                 unexpected_eof
    offset       of the first byte that was given up
    code         of the reply that was given up, or null
    kept         how it begins
    lossy        as above";
