//! Lists of features and of facts.

mod facts;
mod feature;
mod features;
mod file_entry;

pub(crate) use feature::Feature;
pub(crate) use features::Features;
pub(crate) use file_entry::FileEntry;
