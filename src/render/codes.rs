//! The codes of filling templates. What each asks for stands in `codes/` at the top of the project.

use crate::base::Code;

/// Every code of this room, for the registry.
pub static CODES: &[&Code] = &[&TEMPLATE, &TEMPLATE_SYNTAX];

pub static TEMPLATE: Code = Code::error("template", include_str!("../../codes/template.md"));
pub static TEMPLATE_SYNTAX: Code =
    Code::error("template-syntax", include_str!("../../codes/template-syntax.md"));
