//! Pages in a language that is written from right to left get their direction, but no theme was
//! made for it. Knows nothing of paper, which is mirrored for such a language.

use crate::base::{Code, Diagnostic, SourcePath};
use crate::lexicon::language::is_right_to_left;
use crate::lint::{LintContext, Rule};

pub static RIGHT_TO_LEFT: Code =
    Code::warning("right-to-left", include_str!("../../codes/right-to-left.md"));

pub const RULE: Rule = Rule { codes: &[&RIGHT_TO_LEFT], check };

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let language = &cx.profile.settings.language;
    if !is_right_to_left(language) {
        return;
    }
    let site = SourcePath::site();
    diagnostics.push(
        Diagnostic::new(
            &RIGHT_TO_LEFT,
            format!("pages in `{language}` run from right to left, which no theme is made for yet"),
        )
        .at(&site, cx.documents.span(&site, &["site", "language"]), "")
        .help(
            "look at each page in a browser before you publish; when they look right, write \
            `right-to-left = \"allow\"` under `[lints]`",
        ),
    );
}
