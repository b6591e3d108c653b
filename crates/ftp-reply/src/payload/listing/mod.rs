//! Listings: features of a server and facts of files.

mod fact;
mod features;
mod file_entry;

pub use fact::{Fact, FactIter, FactName};
pub use features::{Feature, FeatureIter, Features};
pub use file_entry::{FileEntry, FileEntryIter};
