//! The command's output in pages of the project, which are not in the package. `cargo xtask record` records
//! it again.

mod picture;

#[test]
fn output_matches_page_of_project() {
    trycmd::TestCases::new()
        .env("LC_ALL", "C")
        .env("NO_COLOR", "1")
        .env("COLUMNS", "")
        .case("../../README.md");
}
