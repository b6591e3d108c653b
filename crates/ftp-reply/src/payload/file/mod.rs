//! Path, size and time of a file.

mod calendar;
mod file_size;
mod file_time;
#[cfg(feature = "std")]
mod file_time_std;
mod file_time_value;
mod pathname;
mod pathname_parts;
mod quotes;

pub use file_size::FileSize;
pub use file_time::FileTime;
pub use file_time_value::FileTimeValue;
pub use pathname::Pathname;
pub use pathname_parts::PathnameParts;
