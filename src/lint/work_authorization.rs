//! What a document says, or does not say, of the right to work: it changes, and a program worries
//! about it (docs/domain.md, "the curriculum vitae").
//!
//! Knows no law of any country: the words are the person's own.

use crate::base::{Code, Diagnostic, SourcePath, well_known};
use crate::lint::age::age;
use crate::lint::{LintContext, Rule};
use crate::model::settings::PrivateField;

pub static VISA_OLD: Code =
    Code::warning("visa-old", include_str!("../../codes/visa-old.md")).about_age();
pub static VISA_HELD_BACK: Code =
    Code::warning("visa-held-back", include_str!("../../codes/visa-held-back.md"));

pub const RULE: Rule = Rule { codes: &[&VISA_OLD, &VISA_HELD_BACK], check };

/// After so many days somebody has to look whether it is still true.
const MOST_DAYS: i64 = 90;

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(authorization) = &cx.profile.private.work_authorization else { return };
    let asks = |fields: &[PrivateField]| fields.contains(&PrivateField::WorkAuthorization);
    let documents = cx.profile.settings.documents.iter();
    let asking: Vec<String> = documents
        .filter(|document| asks(&document.private_fields))
        .map(|document| format!("`{}`", document.file))
        .collect();
    if asking.is_empty() {
        return;
    }
    let files = asking.join(", ");
    let file = SourcePath::new(well_known::PRIVATE);
    let found = if !authorization.stable {
        let message = format!("`work-authorization` is left out of {files}, as it is not `stable`");
        let help = format!(
            "what may change soon raises more questions than it answers, so folio shows only what \
            stays. If it will stay as it is, write `stable = true` beside it in private.toml, and \
            {files} shows it. If it may change, take \"work-authorization\" out of `private-fields` of \
            that document in site.toml; who asks for it gets your answer in a letter of your own"
        );
        Diagnostic::new(&VISA_HELD_BACK, message).help(help)
    } else {
        let days = authorization.as_of.map(|as_of| age(as_of, cx.today));
        let message = match days {
            None => format!("`work-authorization` stands in {files} without its day"),
            Some(Some(days)) if days > MOST_DAYS => {
                format!("`work-authorization` stands in {files}, and is {days} days old")
            }
            Some(_) => return,
        };
        Diagnostic::new(&VISA_OLD, message)
            .help("look whether it is still true, and write the day into `as-of`")
    };
    let span = cx.documents.span(&file, &["work-authorization"]);
    diagnostics.push(found.at(&file, span, ""));
}
