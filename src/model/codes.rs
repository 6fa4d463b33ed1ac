//! The codes of the model. `codes/` at the top of the project explains each.

use crate::base::Code;

/// Every code of this module, for the registry.
pub static CODES: &[&Code] = &[
    &BROKEN_LINK,
    &BYLINE,
    &CADENCE,
    &CASE_ROW,
    &CASE_SUM,
    &CITATION_STYLE,
    &CLINICAL_IMAGE,
    &EMAIL,
    &EMBARGO,
    &DUPLICATE_WORK,
    &EDITION_TWICE,
    &EMPTY_SECTION,
    &FEW_CASES,
    &HELD_BACK,
    &IN_PREPARATION,
    &LANGUAGE,
    &LINK_SHAPE,
    &MISPLACED_PRIVATE,
    &MISSING_ALT,
    &MISSING_AUTHOR,
    &MISSING_DATE,
    &MISSING_FILE,
    &MISSING_KEY,
    &MISSING_NAME,
    &MISSING_TITLE,
    &NAME_PARTS,
    &NO_SITE,
    &NOT_A_DOCUMENT,
    &NOT_A_PICTURE,
    &NOT_IN_REGION,
    &ORCID,
    &ODD_NAME,
    &OUTSIDE_PICTURE,
    &NOTE_NOT_SHOWN,
    &OWNER,
    &PATH_CONFLICT,
    &PHOTO_FOCUS,
    &PRIVATE_IN_PUBLIC,
    &RAW_HTML,
    &SECRET_IN_SITE,
    &UNDATED_ENTRY,
    &UNKNOWN_KIND,
    &UNKNOWN_SECTION,
    &UNKNOWN_TAG,
    &UNPLACED_FILE,
    &UNUSED_FILE,
    &UNTITLED,
    &UPDATE_WITHOUT_DATE,
    &URL,
];

pub static BROKEN_LINK: Code =
    Code::error("broken-link", include_str!("../../codes/broken-link.md"));
pub static BYLINE: Code = Code::warning("byline", include_str!("../../codes/byline.md"));
pub static CADENCE: Code = Code::error("cadence", include_str!("../../codes/cadence.md"));
pub static CASE_ROW: Code = Code::error("case-row", include_str!("../../codes/case-row.md"));
pub static CASE_SUM: Code = Code::error("case-sum", include_str!("../../codes/case-sum.md"));
pub static CITATION_STYLE: Code =
    Code::error("citation-style", include_str!("../../codes/citation-style.md"));
pub static CLINICAL_IMAGE: Code =
    Code::error("clinical-image", include_str!("../../codes/clinical-image.md"));
pub static EMAIL: Code = Code::error("email", include_str!("../../codes/email.md"));
pub static EMBARGO: Code = Code::warning("embargo", include_str!("../../codes/embargo.md"));
pub static DUPLICATE_WORK: Code =
    Code::warning("duplicate-work", include_str!("../../codes/duplicate-work.md"));
pub static EDITION_TWICE: Code =
    Code::error("edition-twice", include_str!("../../codes/edition-twice.md"));
pub static EMPTY_SECTION: Code =
    Code::warning("empty-section", include_str!("../../codes/empty-section.md")).not_lowerable();
pub static FEW_CASES: Code = Code::warning("few-cases", include_str!("../../codes/few-cases.md"));
pub static HELD_BACK: Code = Code::note("held-back", include_str!("../../codes/held-back.md"));
pub static IN_PREPARATION: Code =
    Code::warning("in-preparation", include_str!("../../codes/in-preparation.md"));
pub static LANGUAGE: Code = Code::error("language", include_str!("../../codes/language.md"));
pub static LINK_SHAPE: Code = Code::error("link-shape", include_str!("../../codes/link-shape.md"));
pub static MISPLACED_PRIVATE: Code =
    Code::error("misplaced-private", include_str!("../../codes/misplaced-private.md"));
pub static MISSING_ALT: Code =
    Code::warning("missing-alt", include_str!("../../codes/missing-alt.md"));
pub static MISSING_AUTHOR: Code =
    Code::warning("missing-author", include_str!("../../codes/missing-author.md"));
pub static MISSING_DATE: Code =
    Code::warning("missing-date", include_str!("../../codes/missing-date.md"));
pub static MISSING_FILE: Code =
    Code::error("missing-file", include_str!("../../codes/missing-file.md"));
pub static MISSING_KEY: Code =
    Code::error("missing-key", include_str!("../../codes/missing-key.md"));
pub static MISSING_NAME: Code =
    Code::error("missing-name", include_str!("../../codes/missing-name.md"));
pub static MISSING_TITLE: Code =
    Code::warning("missing-title", include_str!("../../codes/missing-title.md"));
pub static NAME_PARTS: Code =
    Code::warning("name-parts", include_str!("../../codes/name-parts.md"));
pub static NO_SITE: Code = Code::error("no-site", include_str!("../../codes/no-site.md"));
pub static NOT_A_DOCUMENT: Code =
    Code::error("not-a-document", include_str!("../../codes/not-a-document.md"));
pub static NOT_A_PICTURE: Code =
    Code::error("not-a-picture", include_str!("../../codes/not-a-picture.md"));
pub static NOT_IN_REGION: Code =
    Code::warning("not-in-region", include_str!("../../codes/not-in-region.md"));
pub static ORCID: Code = Code::error("orcid", include_str!("../../codes/orcid.md"));
pub static ODD_NAME: Code = Code::warning("odd-name", include_str!("../../codes/odd-name.md"));
pub static OUTSIDE_PICTURE: Code =
    Code::error("outside-picture", include_str!("../../codes/outside-picture.md"));
pub static NOTE_NOT_SHOWN: Code =
    Code::warning("note-not-shown", include_str!("../../codes/note-not-shown.md"));
pub static OWNER: Code = Code::warning("owner", include_str!("../../codes/owner.md"));
pub static PATH_CONFLICT: Code =
    Code::error("path-conflict", include_str!("../../codes/path-conflict.md"));
pub static PHOTO_FOCUS: Code =
    Code::error("photo-focus", include_str!("../../codes/photo-focus.md"));
pub static PRIVATE_IN_PUBLIC: Code =
    Code::error("private-in-public", include_str!("../../codes/private-in-public.md"));
pub static RAW_HTML: Code = Code::warning("raw-html", include_str!("../../codes/raw-html.md"));
pub static SECRET_IN_SITE: Code =
    Code::error("secret-in-site", include_str!("../../codes/secret-in-site.md"));
pub static UNDATED_ENTRY: Code =
    Code::warning("undated-entry", include_str!("../../codes/undated-entry.md"));
pub static UNKNOWN_KIND: Code =
    Code::error("unknown-kind", include_str!("../../codes/unknown-kind.md"));
pub static UNKNOWN_SECTION: Code =
    Code::warning("unknown-section", include_str!("../../codes/unknown-section.md"));
pub static UNKNOWN_TAG: Code =
    Code::warning("unknown-tag", include_str!("../../codes/unknown-tag.md"));
pub static UNPLACED_FILE: Code =
    Code::warning("unplaced-file", include_str!("../../codes/unplaced-file.md")).not_lowerable();
pub static UNUSED_FILE: Code =
    Code::warning("unused-file", include_str!("../../codes/unused-file.md"));
pub static UNTITLED: Code = Code::warning("untitled", include_str!("../../codes/untitled.md"));
pub static UPDATE_WITHOUT_DATE: Code =
    Code::error("update-without-date", include_str!("../../codes/update-without-date.md"));
pub static URL: Code = Code::error("url", include_str!("../../codes/url.md"));
