//! Edits of messages.

use super::{Case, case};

pub(super) const CASES: &[Case] = &[
    case(
        "name = \"citation\"",
        "\"{document}, {section}절\"",
        "\"{document}\"",
        &[
            "codes.toml:115:11: message citation: `text.ko` has no placeholder {section}, which `holes` declares; write it, or remove it from `holes`",
        ],
    ),
    case(
        "name = \"citation\"",
        "\"{document}, section {section}\"",
        "\"{document}, section {section}, page {page}\"",
        &[
            "codes.toml:114:11: message citation: `text.en` has the placeholder {page}, which `holes` does not declare; remove it, or write it in `holes`",
        ],
    ),
    case(
        "name = \"citation\"",
        "\"{document}, section {section}\"",
        "\"{document}, {document}, {section}\"",
        &[
            "codes.toml:114:11: message citation: `text.en` has the placeholder {document} twice; write each placeholder once, as {snake_case}",
        ],
    ),
    case(
        "name = \"citation\"",
        "\"{document}, section {section}\"",
        "\"{document, section {section}\"",
        &[
            "codes.toml:114:11: message citation: `text.en` has an unmatched brace: {document, section {section}; write each placeholder once, as {snake_case}",
        ],
    ),
    case(
        "name = \"citation\"",
        "\"{document}, section {section}\"",
        "\"{document}, {the section}, {section}\"",
        &[
            "codes.toml:114:11: message citation: `text.en` has the placeholder {the section}, not in snake_case; write each placeholder once, as {snake_case}",
        ],
    ),
    case(
        "name = \"citation\"",
        "\"{document}, {section}절\"",
        "\"{document}의 {section}절\"",
        &[
            "codes.toml:115:11: message citation: `text.ko` has a particle directly after a placeholder: {document}의; write a noun between them, such as \"{code} 응답을\" instead of \"{code}을\"",
        ],
    ),
    case(
        "name = \"citation\"",
        "\"{document}, {section}절\"",
        "\"{document} {section}입니다.\"",
        &[
            "codes.toml:115:11: message citation: `text.ko` has a particle directly after a placeholder: {section}입니다.; write a noun between them, such as \"{code} 응답을\" instead of \"{code}을\"",
        ],
    ),
    case(
        "name = \"citation\"",
        "holes = [\"document\", \"section\"]",
        "holes = [\"document\", \"section\", \"Page\"]",
        &[
            "codes.toml:113:33: message citation: the placeholder `Page` is not snake_case; write lower-case words joined by `_`, each beginning with a letter",
            "codes.toml:114:11: message citation: `text.en` has no placeholder {Page}, which `holes` declares; write it, or remove it from `holes`",
            "codes.toml:115:11: message citation: `text.ko` has no placeholder {Page}, which `holes` declares; write it, or remove it from `holes`",
        ],
    ),
    case(
        "name = \"citation\"",
        "holes = [\"document\", \"section\"]\n",
        "",
        &[
            "codes.toml:111:1: message citation: the key `holes` is missing; write `holes = [\"\u{2026}\"]`",
            "codes.toml:113:11: message citation: `text.en` has the placeholder {document}, which `holes` does not declare; remove it, or write it in `holes`",
            "codes.toml:113:11: message citation: `text.en` has the placeholder {section}, which `holes` does not declare; remove it, or write it in `holes`",
            "codes.toml:114:11: message citation: `text.ko` has the placeholder {document}, which `holes` does not declare; remove it, or write it in `holes`",
            "codes.toml:114:11: message citation: `text.ko` has the placeholder {section}, which `holes` does not declare; remove it, or write it in `holes`",
        ],
    ),
    case(
        "name = \"citation_unnumbered\"",
        "citation_unnumbered",
        "citation",
        &[
            "codes.toml:111:1: the file: there is no message citation_unnumbered; write a [[message]] with this name",
            "codes.toml:118:8: message citation: `citation` is already used by message citation; write another name",
        ],
    ),
];
