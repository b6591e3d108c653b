//! Tests of the names that are read from sources.

use std::fs;

use super::*;

/// Writes a crate of these files and returns its public names with their modules.
fn names(files: &[(&str, &str)]) -> Result<Vec<String>> {
    let directory = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = directory.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let found = public_names(&Module::read(directory.path())?)?;
    let written = found.iter().map(|(name, module)| match module.as_slice() {
        [] => name.to_string(),
        _ => format!("{name} in {}", module.join("/")),
    });
    Ok(written.collect())
}

#[test]
fn members_are_fields_variants_and_functions() {
    let source = "
        pub struct Reply { pub code: u16, raw: Vec<u8> }
        impl Reply {
            pub const MAX: u16 = 699;
            const MIN: u16 = 100;
            pub fn parse() {}
            pub(crate) fn check() {}
            #[doc(hidden)] pub fn secret() {}
        }
        impl Clone for Reply { fn clone(&self) -> Reply { loop {} } }
        pub enum Event { Reply(Reply), Fault { offset: usize } }
        pub trait Sink { const LEN: usize; fn write(&mut self); }
        pub fn explain() {}
        pub const VERSION: &str = \"1\";
        struct Private { pub field: u8 }
        impl Private { pub fn method() {} }
        #[cfg(test)] mod tests { pub struct Test; }
    ";
    assert_eq!(
        names(&[("lib.rs", source)]).unwrap(),
        [
            "Event",
            "Event.Fault",
            "Event.Reply",
            "Reply",
            "Reply.MAX",
            "Reply.code",
            "Reply.parse",
            "Sink",
            "Sink.LEN",
            "Sink.write",
            "VERSION",
            "explain",
        ]
    );
}

#[test]
fn only_reachable_items_are_public() {
    let files = [
        (
            "lib.rs",
            "mod facts; pub mod help; pub use facts::{Code, Renamed as Class};",
        ),
        (
            "facts/mod.rs",
            "mod code; mod hidden; pub use code::*; pub use self::hidden::Renamed;",
        ),
        (
            "facts/code.rs",
            "pub struct Code; pub(crate) struct Inner; impl super::super::Code { pub fn text() {} }",
        ),
        (
            "facts/hidden.rs",
            "pub struct Renamed; pub struct Unreachable;",
        ),
        (
            "help/mod.rs",
            "mod search; pub use search::search; pub use crate::facts::Code;",
        ),
        (
            "help/search.rs",
            "use crate::Code; pub fn search() {} impl Code { pub fn hints() {} }",
        ),
    ];
    assert_eq!(
        names(&files).unwrap(),
        [
            "Class in facts/hidden",
            "Code in facts/code",
            "Code.hints in help/search",
            "Code.text in facts/code",
            "help.search in help/search",
        ]
    );
}

#[test]
fn unresolved_export_is_an_error() {
    let error = names(&[("lib.rs", "mod a {} pub use a::Missing;")]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "cannot resolve `pub use a::Missing` in the module ``"
    );
    assert!(names(&[("lib.rs", "mod missing;")]).is_err());
}

#[test]
fn core_crate_has_names_in_every_area() {
    let surface = read(&crate::root()).unwrap();
    for area in &surface.areas {
        assert!(!area.names.is_empty(), "{}", area.key);
    }
    for name in [
        "ReplyCode.text",
        "help.search",
        "Recovery.FixRequest",
        "payload.Missing",
    ] {
        let is_there = surface.contains(&Name::parse(name));
        assert_eq!(is_there, name != "payload.Missing", "{name}");
    }
}
