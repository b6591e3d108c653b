//! Size, time and path of a file.

mod file_size;
mod file_time;
mod pathname;

pub use file_size::{FlatFileSize, encode_file_size, parse_file_size, parse_file_size_value};
pub use file_time::{
    FlatFileTime, encode_file_time, file_time, file_time_from_unix, parse_file_time,
    parse_file_time_value,
};
pub use pathname::{FlatPathname, check_pathname, encode_pathname, parse_pathname};
