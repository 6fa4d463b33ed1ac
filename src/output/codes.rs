//! The codes of rendering an output. `codes/` at the top of the project explains each.

use crate::base::Code;

/// Every code of this module, for the registry.
pub static CODES: &[&Code] = &[
    &APPLICATION_LIMIT,
    &APPLICATION_TAG,
    &BROKEN_FONT,
    &CARD,
    &DOMAIN,
    &FEW_QUESTIONS,
    &LONG_ADDRESS,
    &LONG_SIGNATURE,
    &MISSING_CHARACTER,
    &MISSING_TEXT,
    &PDF,
    &PROOF,
    &REFUSED_FORMAT,
    &SIGNATURE_FIELD,
    &TOO_MANY_PAGES,
];

pub static APPLICATION_LIMIT: Code =
    Code::warning("application-limit", include_str!("../../codes/application-limit.md"));
pub static APPLICATION_TAG: Code =
    Code::warning("application-tag", include_str!("../../codes/application-tag.md"));
pub static BROKEN_FONT: Code =
    Code::error("broken-font", include_str!("../../codes/broken-font.md"));
pub static CARD: Code = Code::error("card", include_str!("../../codes/card.md"));
pub static DOMAIN: Code = Code::error("domain", include_str!("../../codes/domain.md")).lowerable();
pub static FEW_QUESTIONS: Code =
    Code::warning("few-questions", include_str!("../../codes/few-questions.md"));
pub static LONG_ADDRESS: Code =
    Code::error("long-address", include_str!("../../codes/long-address.md"));
pub static LONG_SIGNATURE: Code =
    Code::warning("long-signature", include_str!("../../codes/long-signature.md"));
pub static MISSING_CHARACTER: Code =
    Code::warning("missing-character", include_str!("../../codes/missing-character.md"))
        .not_lowerable();
pub static MISSING_TEXT: Code =
    Code::error("missing-text", include_str!("../../codes/missing-text.md"));
pub static PDF: Code = Code::error("pdf", include_str!("../../codes/pdf.md"));
pub static PROOF: Code = Code::warning("proof", include_str!("../../codes/proof.md"));
pub static REFUSED_FORMAT: Code =
    Code::error("refused-format", include_str!("../../codes/refused-format.md"));
pub static SIGNATURE_FIELD: Code =
    Code::warning("signature-field", include_str!("../../codes/signature-field.md"));
pub static TOO_MANY_PAGES: Code =
    Code::error("too-many-pages", include_str!("../../codes/too-many-pages.md")).lowerable();
