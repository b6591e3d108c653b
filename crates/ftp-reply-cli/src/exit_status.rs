//! Exit statuses of the command.

/// Everything was answered.
pub const SUCCESS: i32 = 0;
/// Nothing was found, the parsed replies had a fault, or a line of standard input was not recognized.
pub const NOT_FOUND: i32 = 1;
/// The arguments were invalid.
pub const USAGE: i32 = 2;
/// The input could not be read, or the output could not be written.
pub const IO: i32 = 3;
