//! Time of the tables stage, from the text of `codes.toml` to formatted files in memory.
//!
//! Measured for the committed table, and for generated ones of growing size.

use std::fs;
use std::path::Path;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use xtask::Progress;
use xtask::artifact::{Artifact, Stage as _};
use xtask::regen::Tables;
use xtask::table;

fn main() {
    divan::main();
}

/// The committed table. Must take less than one second.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn committed_table(bencher: Bencher<'_, '_>) {
    let source = committed_source();
    bencher.bench_local(|| regenerate(black_box(&source)));
}

/// Codes in 40 languages. The largest must take less than five seconds. The items are texts, so equal
/// rates mean linear cost.
#[divan::bench(args = [140, 280, 560], sample_count = 5, sample_size = 1)]
fn more_codes(bencher: Bencher<'_, '_>, codes: usize) {
    bench_synthetic(bencher, codes, 40);
}

/// 560 codes in growing numbers of languages.
#[divan::bench(args = [10, 20, 40], sample_count = 5, sample_size = 1)]
fn more_languages(bencher: Bencher<'_, '_>, languages: usize) {
    bench_synthetic(bencher, 560, languages);
}

fn bench_synthetic(bencher: Bencher<'_, '_>, codes: usize, languages: usize) {
    let source = synthetic_table(codes, languages);
    bencher
        .counter(ItemsCount::new(codes * languages * TEXTS_OF_A_CODE))
        .bench_local(|| regenerate(black_box(&source)));
}

fn regenerate(source: &str) -> Vec<Artifact> {
    let root: &Path = &xtask::root();
    let table = xtask::load(source).unwrap_or_else(|findings| panic!("{findings}"));
    Tables
        .artifacts(root, &table, &Progress::hidden())
        .expect("every file is generated")
}

fn committed_source() -> String {
    fs::read_to_string(xtask::root().join(table::FILE)).expect("codes.toml is readable")
}

const TEXTS_OF_A_CODE: usize = 3;

/// Returns a valid table with this many codes and languages, with texts as long as real ones.
fn synthetic_table(codes: usize, languages: usize) -> String {
    let minimal = include_str!("../tests/loader/minimal.toml");
    let replies = minimal
        .find("[[reply]]")
        .expect("the minimal table has replies");
    let mut toml = minimal[..replies].replacen("[[set]]", &(labels() + "[[set]]"), 1);
    // Spread over all classes. Every measured size includes 500.
    for index in 0..codes {
        toml += &reply(100 + index * 560 / codes);
    }
    toml += "[[command]]\nname = \"connect\"\ntext.en = \"text\"\ntext.ko = \"text\"\n\
        diagram = \"single\"\nsource = [{ document = \"rfc959\", section = \"5.4\" }]\n\
        [[advice]]\nname = \"none\"\ncommands = [\"connect\"]\ncodes = [500]\nrecovery = \"wait\"\n\
        text.en = \"text\"\ntext.ko = \"text\"\n\
        source = [{ document = \"rfc959\", section = \"5.4\" }]\n";
    in_languages(&toml, languages)
}

/// Labels that the templates use.
fn labels() -> String {
    let committed = xtask::load(&committed_source()).expect("codes.toml is valid");
    let names = committed.labels.iter().map(|label| label.name.as_str());
    let labels: Vec<String> = names
        .filter(|name| *name != "meaning")
        .map(|name| format!("[[label]]\nname = \"{name}\"\ntext.en = \"A\"\ntext.ko = \"A\"\n"))
        .collect();
    labels.concat()
}

fn reply(code: usize) -> String {
    let explain = ["What happened, and what to do about it now."; 6].join(" ");
    let detail = "File unavailable (e.g., file not found, no access).";
    let causes = match code {
        400..600 => "causes.en = [\"The file does not exist\"]\ncauses.ko = [\"파일이 없음\"]\n",
        _ => "",
    };
    format!(
        "[[reply]]\ncode = {code}\nname = \"reply_n{code}\"\nstatus = \"standard\"\n\
        recovery = \"{}\"\ntext.en = \"Requested action not taken.\"\ntext.ko = \"안 했음.\"\n\
        detail.en = \"{detail}\"\ndetail.ko = \"{detail}\"\n\
        explain.en = \"{explain}\"\nexplain.ko = \"{explain}\"\n\
        {causes}source = [{{ document = \"rfc959\", section = \"4.2.2\" }}]\n",
        [
            "wait",
            "proceed",
            "continue_sequence",
            "log_in",
            "log_in",
            "wait"
        ][code / 100 - 1]
    )
}

/// Returns the table with more than its two languages, each with the Korean texts.
fn in_languages(toml: &str, languages: usize) -> String {
    let tags: Vec<String> = ('a'..='z')
        .flat_map(|first| ('a'..='z').map(move |second| format!("q{first}{second}")))
        .take(languages - 2)
        .collect();
    let lines = toml.lines().flat_map(|line| {
        let more = line
            .split_once(".ko = ")
            .into_iter()
            .flat_map(|(key, text)| tags.iter().map(move |tag| format!("{key}.{tag} = {text}")));
        [line.to_owned()]
            .into_iter()
            .chain(more)
            .collect::<Vec<String>>()
    });
    let toml = lines.collect::<Vec<String>>().join("\n");
    let sections: Vec<String> = tags
        .iter()
        .zip(2..)
        .map(|(tag, number)| {
            format!("[[language]]\ntag = \"{tag}\"\nname = \"{tag}\"\nnumber = {number}\n")
        })
        .collect();
    toml.replacen("[[label]]", &(sections.concat() + "[[label]]"), 1)
}
