//! Tests of the comparison of public names.

use super::*;
use crate::languages::Name;
use crate::languages::tests::TABLE;

const RUST: &str = "\
[codes] Facts about codes
Reply
Reply.from_number
Reply.is_listed
[read] Reading
Reader
Reader.feed
Reader.finish
";

const KOTLIN: &str =
    "Reply\nReply.fromNumber\nReply.isListed\nReader\nReader.feed\nReader.finish\n";

fn language(name: &str) -> &'static dyn Language {
    let mut found = LANGUAGES.iter().filter(|language| language.name() == name);
    *found.next().unwrap()
}

/// Compares names of Kotlin with those above.
fn compare(kotlin: &str, differences: &str) -> Comparison {
    differences::compare(
        &Surface::from_text(RUST).unwrap(),
        language("kotlin"),
        &Surface::from_text(kotlin).unwrap(),
        &toml::from_str(differences).unwrap(),
        &TABLE,
    )
}

fn errors(kotlin: &str, differences: &str) -> Vec<String> {
    let prefix = "bindings/kotlin/missing.toml: ";
    let errors = compare(kotlin, differences).errors.into_iter();
    errors
        .map(|error| error.strip_prefix(prefix).unwrap().to_owned())
        .collect()
}

#[test]
fn usual_names_need_no_entry() {
    assert_eq!(errors(KOTLIN, ""), [""; 0]);
}

#[test]
fn missing_member_is_an_error() {
    assert_eq!(
        errors(&KOTLIN.replace("Reply.isListed\n", ""), ""),
        ["kotlin has no `Reply.isListed` for `Reply.is_listed`; add it, or list `Reply.is_listed`"]
    );
}

#[test]
fn member_of_other_owner_does_not_count() {
    let moved = KOTLIN.replace("Reply.isListed", "Reader.isListed");
    assert_eq!(errors(&moved, "").len(), 1);
    assert_eq!(
        errors(&moved, "renamed.'Reply.is_listed' = 'Reader.isListed'"),
        [""; 0]
    );
    assert_eq!(
        errors(&moved, "renamed.'Reply.is_listed' = 'isListed'"),
        [
            "`Reply.is_listed` is renamed to `Reply.isListed`, which kotlin does not have; correct the name"
        ]
    );
}

#[test]
fn members_of_renamed_type_belong_to_it() {
    let renamed = KOTLIN.replace("Reply", "Answer");
    assert_eq!(errors(&renamed, "renamed.Reply = 'Answer'"), [""; 0]);
    assert_eq!(
        errors(KOTLIN, "renamed.Reply = 'Answer'"),
        [
            "`Reply` is renamed to `Answer`, which kotlin does not have; correct the name",
            "kotlin has no `Answer.fromNumber` for `Reply.from_number`; add it, or list `Reply.from_number`",
            "kotlin has no `Answer.isListed` for `Reply.is_listed`; add it, or list `Reply.is_listed`",
        ]
    );
}

#[test]
fn entry_that_is_not_true_is_an_error() {
    for (differences, expected) in [
        (
            "missing.'Reply.is_listed' = 'too slow'",
            "`Reply.is_listed` is listed, but kotlin has `Reply.isListed`; delete the entry",
        ),
        (
            "replaced.Reader = 'a list'",
            "`Reader` is listed, but kotlin has `Reader`; delete the entry",
        ),
        (
            "missing.'Reply.unknown' = 'too slow'",
            "`Reply.unknown` is listed, but covers no name of Rust that kotlin lacks; delete the entry",
        ),
        (
            "areas.read = 'not yet'",
            "`read` is listed, but covers no name of Rust that kotlin lacks; delete the entry",
        ),
        (
            "missing.'*.feed' = 'too slow'",
            "`*.feed` is listed, but covers no name of Rust that kotlin lacks; delete the entry",
        ),
    ] {
        assert_eq!(errors(KOTLIN, differences), [expected]);
    }
}

#[test]
fn entry_of_type_member_or_area_covers_the_rest() {
    let without_reader = KOTLIN.replace("Reader\nReader.feed\nReader.finish\n", "Reader.feed\n");
    for differences in [
        "missing.Reader = 'not yet'",
        "areas.read = 'not yet'",
        "missing.Reader = 'not yet'\nreplaced.'*.is_listed' = 'always'",
    ] {
        let mut found = without_reader.clone();
        if differences.contains("listed") {
            found = found.replace("Reply.isListed\n", "");
        }
        assert_eq!(errors(&found, differences), [""; 0], "{differences}");
    }
}

#[test]
fn extent_counts_replacements_as_present() {
    let found = KOTLIN
        .replace("Reply.isListed\n", "")
        .replace("Reader.finish\n", "");
    let comparison = compare(
        &found,
        "replaced.'Reply.is_listed' = 'always'\nmissing.'Reader.finish' = 'not yet'",
    );
    let extents: Vec<_> = comparison
        .areas
        .iter()
        .map(|(key, it)| (key.as_str(), it.has, it.lacks))
        .collect();
    assert_eq!(extents, [("codes", 3, 0), ("read", 2, 1)]);
}

#[test]
fn constants_of_table_become_one_line() {
    let codes = TABLE
        .replies
        .iter()
        .map(|reply| format!("ReplyCode.{}\n", reply.name.to_uppercase()));
    let text = format!("ReplyCode\n{}ReplyCode.text\n", codes.collect::<String>());
    let collapse =
        |text: &str| constants::collapse(Surface::from_lines(text), &TABLE, language("python"));
    let expected = Surface::from_lines("ReplyCode\nReplyCode.*\nReplyCode.text\n");
    assert_eq!(collapse(&text).unwrap(), expected);
    let error = collapse(&text.replace("ReplyCode.NOT_LOGGED_IN\n", "")).unwrap_err();
    assert_eq!(
        error.to_string(),
        "python lacks `ReplyCode.NOT_LOGGED_IN`: expected every constant of `ReplyCode` in codes.toml; \
         run `cargo xtask regen`"
    );
    let unrelated = Surface::from_lines("ReplyCode\nReplyCode.text\n");
    assert_eq!(
        constants::collapse(unrelated.clone(), &TABLE, language("python")).unwrap(),
        unrelated
    );
}

#[test]
fn committed_lists_match_rust_except_listed_differences() {
    let root = crate::root();
    let compared = LANGUAGES
        .iter()
        .map(|language| compare_committed(&root, *language, &TABLE));
    let errors: Vec<String> = compared.flat_map(|it| it.unwrap().errors).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

#[test]
fn committed_lists_of_sources_are_up_to_date() {
    let root = crate::root();
    // Reading these two needs no toolchain of the language.
    for name in ["rust", "c"] {
        let paths = Paths::find().unwrap();
        let found = language(name)
            .surface(&paths, &Steps::new(name, &paths.target))
            .unwrap();
        let difference = list(&root, language(name), found)
            .unwrap()
            .difference(&root)
            .unwrap();
        assert_eq!(difference, None, "run `cargo xtask surface {name}`");
    }
}

#[test]
fn test_counts_changed_name_as_failure() {
    let (root, python) = (crate::root(), language("python"));
    let target = tempfile::tempdir().unwrap();
    let steps = Steps::new("python", target.path());
    let found = committed(&root, python).unwrap();
    let mut changed = found.clone();
    changed.areas[0].names.insert(Name::parse("Reply.renamed"));
    // One constant of a type alone, as if the others had been lost.
    let mut incomplete = found.clone();
    incomplete.areas[0]
        .names
        .insert(Name::parse("Recovery.PROCEED"));
    for (found, failed) in [(found, 0), (changed, 1), (incomplete, 1)] {
        let counts = test(&root, &steps, python, found).unwrap();
        assert_eq!((counts.failed, counts.ran()), (failed, 2));
    }
}
