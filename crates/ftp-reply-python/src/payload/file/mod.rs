//! Size, time and path of a file.

mod file_size;
mod file_time;
mod pathname;

pub(crate) use file_size::FileSize;
pub(crate) use file_time::FileTime;
pub(crate) use pathname::Pathname;
