//! The codes of filling templates. `codes/` at the top of the project explains each.

use crate::base::Code;

/// Every code of this module, for the registry.
pub static CODES: &[&Code] = &[&TEMPLATE, &TEMPLATE_SYNTAX];

pub static TEMPLATE: Code = Code::error("template", include_str!("../../codes/template.md"));
pub static TEMPLATE_SYNTAX: Code =
    Code::error("template-syntax", include_str!("../../codes/template-syntax.md"));
