//! A link that is written from the site's root must lead to something that the site has.

use crate::base::{Code, Diagnostic, OutputPath, did_you_mean};
use crate::lint::{LintContext, Rule};
use crate::model::LinkTarget;
use crate::model::written_path::leads_to_disk;
use crate::syntax::markdown::ReferenceKind;

pub static UNKNOWN_ADDRESS: Code =
    Code::error("unknown-address", include_str!("../../codes/unknown-address.md")).lowerable();

pub const RULE: Rule = Rule { codes: &[&UNKNOWN_ADDRESS], check };

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (path, document) in
        cx.documents.markdowns().filter(|(path, _)| cx.profile.links.pages.contains_key(path))
    {
        for mark in &document.markdown.marks {
            let ReferenceKind::Link(written) = &mark.kind else { continue };
            let Ok(LinkTarget::Address(address)) = cx.profile.links.resolve(path, written) else {
                continue;
            };
            // That is reported as what it is.
            if leads_to_disk(&address) {
                continue;
            }
            let bare = address.split(['#', '?']).next().unwrap_or(&address);
            let candidates = [OutputPath::new(bare), OutputPath::page(bare)];
            if candidates.iter().any(|output| cx.plan.has(output)) || bare == "/" {
                continue;
            }
            let routes: Vec<String> = cx
                .plan
                .outputs
                .values()
                .zip(cx.plan.outputs.keys())
                .filter(|(planned, _)| planned.is_page)
                .map(|(_, (_, output))| output.route().to_string())
                .collect();
            let diagnostic =
                Diagnostic::new(&UNKNOWN_ADDRESS, format!("the site has nothing at `{bare}`"));
            diagnostics.push(match did_you_mean(bare, routes.iter().map(String::as_str)) {
                Some(near) => diagnostic.ask(path, mark.span, near),
                None => diagnostic.at(path, mark.span, "").help(
                    "link to the file that makes the page, as in `cv.md`: such links are \
                    checked and work on a code host too",
                ),
            });
        }
    }
}
