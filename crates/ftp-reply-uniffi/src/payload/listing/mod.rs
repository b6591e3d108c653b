//! Lists of features and of facts.

mod features;
mod file_entry;

pub use features::{FlatFeature, FlatFeatures, encode_features, features, parse_features};
pub use file_entry::{
    FlatFact, FlatFileEntry, FlatFileEntryLine, encode_file_entry, file_entry, parse_file_entries,
    parse_file_entry, parse_file_entry_line, parse_file_entry_lines,
};
