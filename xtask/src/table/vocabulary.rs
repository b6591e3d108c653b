//! Reads and checks everything that replies and commands refer to: languages, documents, classes
//! and the other closed sets.

use super::closed;
use super::declared::Declared;
use super::fields::{At, Fields};
use super::model::{Class, Diagram, Document, Group, Label, Language, Recovery, Status};
use super::references::check_recovery;
use super::words;

pub(super) fn language(mut fields: Fields<'_, '_>) -> Option<Language> {
    let tag = fields.string("tag", "\"en\"");
    let name = fields.line("name", "\"English\"");
    fields.finish();
    Some(Language {
        tag: tag?.value,
        name: name?.value,
    })
}

pub(super) fn label(mut fields: Fields<'_, '_>, declared: &Declared) -> Option<Label> {
    let name = fields.snake_case("name");
    let text = fields.texts("text", declared);
    fields.finish();
    Some(Label {
        name: name?.value,
        text: text?,
    })
}

pub(super) fn document(mut fields: Fields<'_, '_>) -> Option<Document> {
    let id = fields.string("id", "\"rfc959\"");
    let title = fields.line("title", "\"…\"");
    let label = fields.line("label", "\"RFC 959\"");
    let date = fields.string("date", "\"1985-10\"");
    let url = fields.line("url", "\"https://…\"");
    if let Some(id) = id.as_ref().filter(|id| !words::is_document_id(&id.value)) {
        let what = format!(
            "the id `{}` is a reserved word or has more than letters, digits and `_`",
            id.value
        );
        fields.refuse(
            id.offset,
            what,
            "write lower-case letters, digits and `_`, a letter first",
        );
    }
    if let Some(date) = date
        .as_ref()
        .filter(|date| !words::is_year_and_month(&date.value))
    {
        let what = format!("the date `{}` is not a year and month", date.value);
        fields.refuse(date.offset, what, "write it as YYYY-MM");
    }
    if let Some(url) = url.as_ref().filter(|url| !is_url(&url.value)) {
        let what = format!("the url `{}` is not a whole address", url.value);
        let mend = "write it with https:// first and without spaces, quotes or brackets";
        fields.refuse(url.offset, what, mend);
    }
    fields.finish();
    Some(Document {
        id: id?.value,
        label: label?.value,
        title: title?.value,
        date: date?.value,
        url: url?.value,
    })
}

fn is_url(url: &str) -> bool {
    url.starts_with("https://") && !url.contains([' ', '<', '>', '"', '(', ')'])
}

pub(super) fn status(mut fields: Fields<'_, '_>, declared: &Declared) -> Option<Status> {
    let name = fields.string("name", "\"standard\"");
    let text = fields.texts("text", declared);
    let explain = fields.texts("explain", declared);
    fields.finish();
    Some(Status {
        name: name?.value,
        text: text?,
        explain: explain?,
    })
}

pub(super) fn class(mut fields: Fields<'_, '_>, declared: &Declared) -> Option<Class> {
    let digit = digit(&mut fields, 1..=6);
    let name = fields.string("name", "\"…\"");
    let recovery = fields.one_of("recovery", "recovery", closed::RECOVERIES);
    let text = fields.texts("text", declared);
    let explain = fields.texts("explain", declared);
    let source = fields.sources(declared);
    if let (Some(digit), Some(recovery)) = (digit, &recovery) {
        check_recovery(&fields, declared, recovery, i64::from(digit));
    }
    fields.finish();
    Some(Class {
        digit: digit?,
        name: name?.value,
        recovery: recovery?.value,
        text: text?,
        explain: explain?,
        source: source?,
    })
}

pub(super) fn group(mut fields: Fields<'_, '_>, declared: &Declared) -> Option<Group> {
    let digit = digit(&mut fields, 0..=5);
    let name = fields.string("name", "\"…\"");
    let text = fields.texts("text", declared);
    let explain = fields.texts("explain", declared);
    let source = fields.sources(declared);
    fields.finish();
    let name = name?.value;
    Some(Group {
        digit: digit?,
        name,
        text: text?,
        explain: explain?,
        source: source?,
    })
}

fn digit(fields: &mut Fields<'_, '_>, range: std::ops::RangeInclusive<u8>) -> Option<u8> {
    let (first, last) = (*range.start(), *range.end());
    let digit = fields.number("digit", &first.to_string())?;
    let found = u8::try_from(digit.value)
        .ok()
        .filter(|digit| range.contains(digit));
    if found.is_none() {
        let what = format!("the digit {} is not one of {first} to {last}", digit.value);
        fields.refuse(
            digit.offset,
            what,
            format!("write a digit from {first} to {last}"),
        );
    }
    found
}

pub(super) fn recovery(mut fields: Fields<'_, '_>, declared: &Declared) -> Option<Recovery> {
    let name = fields.string("name", "\"proceed\"");
    fields.required("classes", "[2]");
    let classes = fields.numbers("classes", "[2]");
    let text = fields.texts("text", declared);
    let explain = fields.texts("explain", declared);
    let classes = classes.and_then(|classes| {
        let digits: Option<Vec<u8>> = classes
            .iter()
            .map(|class| {
                u8::try_from(class.value)
                    .ok()
                    .filter(|digit| (1..=6).contains(digit))
            })
            .collect();
        let digits =
            digits.filter(|digits| !digits.is_empty() && digits.is_sorted_by(|a, b| a < b));
        if digits.is_none() {
            let offset = classes.first().map_or(fields.offset, |class| class.offset);
            let what = "`classes` is not a list of first digits";
            fields.refuse(
                offset,
                what,
                "write digits from 1 to 6, ascending, at least one",
            );
        }
        digits
    });
    fields.finish();
    Some(Recovery {
        name: name?.value,
        classes: classes?,
        text: text?,
        explain: explain?,
    })
}

pub(super) fn diagram(mut fields: Fields<'_, '_>, declared: &Declared) -> Option<Diagram> {
    let name = fields.snake_case("name");
    fields.required(
        "arcs",
        "[\"wait\", \"success\", \"error\", \"failure\", \"failure\"]",
    );
    let arcs = fields.strings(
        "arcs",
        "[\"wait\", \"success\", \"error\", \"failure\", \"failure\"]",
    );
    let text = fields.texts("text", declared);
    let source = fields.sources(declared);
    if let Some(name) = name.as_ref().filter(|name| words::is_reserved(&name.value)) {
        fields.refuse(
            name.offset,
            format!(
                "the name `{}` is a reserved word in a target language",
                name.value
            ),
            "write another name",
        );
    }
    if let Some(arcs) = &arcs {
        check_arcs(&fields, arcs);
    }
    fields.finish();
    let arcs = arcs?.into_iter().map(|arc| arc.value).collect();
    Some(Diagram {
        name: name?.value,
        arcs,
        text: text?,
        source: source?,
    })
}

fn check_arcs(fields: &Fields<'_, '_>, arcs: &[At<String>]) {
    for arc in arcs
        .iter()
        .filter(|arc| !closed::ARCS.contains(&arc.value.as_str()))
    {
        fields.refuse(
            arc.offset,
            format!("the arc `{}` is unknown", arc.value),
            format!("write one of: {}", closed::ARCS.join(", ")),
        );
    }
    if !arcs.is_empty() && arcs.len() != 5 {
        fields.refuse(
            arcs[0].offset,
            format!("`arcs` has {} items, not 5", arcs.len()),
            "write one for each first digit from 1 to 5",
        );
    }
}
