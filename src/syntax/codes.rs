//! The codes of reading a file. `codes/` at the top of the project explains each.

use crate::base::Code;

/// Every code of this module, for the registry.
pub static CODES: &[&Code] = &[
    &AMBIGUOUS_DATE,
    &BIBTEX,
    &CODE_FENCE,
    &COMMENT,
    &DATE,
    &DUPLICATE_ID,
    &DUPLICATE_KEY,
    &ENTRY_SYNTAX,
    &ENTRY_TYPE,
    &ENTRY_WITHOUT_AT,
    &ENTRY_WITHOUT_PAGE,
    &FIELD_TWICE,
    &FOOTNOTE,
    &FRONT_MATTER,
    &DIRECTION_MARK,
    &HIDDEN_CHARACTER,
    &IDENTIFIER,
    &LINK_SYNTAX,
    &LOCATOR,
    &NAMES,
    &NESTING,
    &NOT_UTF8,
    &OUTSIDE_ENTRY,
    &TABLE_LINE,
    &TABLE_ROW,
    &OVER_LIMIT,
    &REFERENCES,
    &RETRACTED,
    &TOML_SYNTAX,
    &UNDEFINED_STRING,
    &UNKNOWN_KEY,
    &UNKNOWN_LATEX,
    &UNKNOWN_PUBLICATION,
    &UNKNOWN_VALUE,
    &UNREADABLE_DATE,
    &UNUSED_FIELD,
    &WORK_STATUS,
    &WRONG_TYPE,
];

pub static AMBIGUOUS_DATE: Code =
    Code::warning("ambiguous-date", include_str!("../../codes/ambiguous-date.md"));
pub static BIBTEX: Code = Code::error("bibtex", include_str!("../../codes/bibtex.md"));
pub static CODE_FENCE: Code =
    Code::warning("code-fence", include_str!("../../codes/code-fence.md")).not_lowerable();
pub static COMMENT: Code = Code::error("comment", include_str!("../../codes/comment.md"));
pub static DATE: Code = Code::error("date", include_str!("../../codes/date.md"));
pub static DUPLICATE_ID: Code =
    Code::error("duplicate-id", include_str!("../../codes/duplicate-id.md"));
pub static DUPLICATE_KEY: Code =
    Code::error("duplicate-key", include_str!("../../codes/duplicate-key.md"));
pub static ENTRY_SYNTAX: Code =
    Code::warning("entry-syntax", include_str!("../../codes/entry-syntax.md"));
pub static ENTRY_TYPE: Code =
    Code::warning("entry-type", include_str!("../../codes/entry-type.md"));
pub static ENTRY_WITHOUT_PAGE: Code =
    Code::warning("entry-without-page", include_str!("../../codes/entry-without-page.md"))
        .not_lowerable();
pub static ENTRY_WITHOUT_AT: Code =
    Code::warning("entry-without-at", include_str!("../../codes/entry-without-at.md"))
        .not_lowerable();
pub static FIELD_TWICE: Code =
    Code::warning("field-twice", include_str!("../../codes/field-twice.md")).not_lowerable();
pub static FOOTNOTE: Code = Code::error("footnote", include_str!("../../codes/footnote.md"));
pub static FRONT_MATTER: Code =
    Code::error("front-matter", include_str!("../../codes/front-matter.md"));
pub static DIRECTION_MARK: Code =
    Code::warning("direction-mark", include_str!("../../codes/direction-mark.md"));
pub static HIDDEN_CHARACTER: Code =
    Code::error("hidden-character", include_str!("../../codes/hidden-character.md"));
pub static IDENTIFIER: Code =
    Code::warning("identifier", include_str!("../../codes/identifier.md"));
pub static LOCATOR: Code = Code::warning("locator", include_str!("../../codes/locator.md"));
pub static LINK_SYNTAX: Code =
    Code::warning("link-syntax", include_str!("../../codes/link-syntax.md"));
pub static NAMES: Code = Code::warning("names", include_str!("../../codes/names.md"));
pub static NESTING: Code = Code::error("nesting", include_str!("../../codes/nesting.md"));
pub static NOT_UTF8: Code = Code::error("not-utf8", include_str!("../../codes/not-utf8.md"));
pub static OUTSIDE_ENTRY: Code =
    Code::error("outside-entry", include_str!("../../codes/outside-entry.md"));
pub static TABLE_LINE: Code =
    Code::warning("table-line", include_str!("../../codes/table-line.md"));
pub static TABLE_ROW: Code = Code::warning("table-row", include_str!("../../codes/table-row.md"));
pub static OVER_LIMIT: Code = Code::error("over-limit", include_str!("../../codes/over-limit.md"));
pub static REFERENCES: Code = Code::error("references", include_str!("../../codes/references.md"));
pub static RETRACTED: Code = Code::warning("retracted", include_str!("../../codes/retracted.md"));
pub static TOML_SYNTAX: Code =
    Code::error("toml-syntax", include_str!("../../codes/toml-syntax.md"));
pub static UNDEFINED_STRING: Code =
    Code::warning("undefined-string", include_str!("../../codes/undefined-string.md"));
/// In `CODES`, with a page of its own, as soon as remarks of works are reported.
pub static UNKNOWN_LATEX: Code =
    Code::warning("unknown-latex", include_str!("../../codes/unknown-latex.md"));
pub static UNKNOWN_KEY: Code =
    Code::error("unknown-key", include_str!("../../codes/unknown-key.md"));
pub static UNKNOWN_PUBLICATION: Code =
    Code::error("unknown-publication", include_str!("../../codes/unknown-publication.md"));
pub static UNKNOWN_VALUE: Code =
    Code::error("unknown-value", include_str!("../../codes/unknown-value.md"));
pub static UNREADABLE_DATE: Code =
    Code::warning("unreadable-date", include_str!("../../codes/unreadable-date.md"))
        .not_lowerable();
pub static UNUSED_FIELD: Code =
    Code::note("unused-field", include_str!("../../codes/unused-field.md"));
pub static WORK_STATUS: Code =
    Code::warning("work-status", include_str!("../../codes/work-status.md")).not_lowerable();
pub static WRONG_TYPE: Code = Code::error("wrong-type", include_str!("../../codes/wrong-type.md"));
