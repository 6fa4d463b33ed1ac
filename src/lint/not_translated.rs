//! What an edition has from the site, because it has none of its own: one list for each edition, and
//! the ids of headings that links of the site ask for. Says nothing of publications, whose titles keep
//! their own language.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Code, Diagnostic, SourcePath};
use crate::lint::{LintContext, Rule};
use crate::model::edition::Edition;
use crate::syntax::markdown::ReferenceKind;

pub static NOT_TRANSLATED: Code =
    Code::note("not-translated", include_str!("../../codes/not-translated.md"));

pub const RULE: Rule = Rule { codes: &[&NOT_TRANSLATED], check };

/// How many files the list names.
const MOST: usize = 12;

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(edition) = &cx.profile.edition else { return };
    diagnostics.extend(of_files(cx, edition));
    diagnostics.extend(of_sentences(cx, edition));
    diagnostics.extend(of_ids(cx, edition));
}

fn of_files(cx: &LintContext<'_>, edition: &Edition) -> Option<Diagnostic> {
    let pages = cx.profile.links.pages.keys();
    let missing: Vec<&SourcePath> = pages.filter(|file| edition.lacks(file)).collect();
    let folder = &edition.files.folder;
    let rest = |file: &SourcePath| file.as_str().trim_start_matches("content/").to_owned();
    let named: Vec<String> =
        missing.iter().take(MOST).map(|file| format!("`{}`", rest(file))).collect();
    let more = match missing.len().saturating_sub(MOST) {
        0 => String::new(),
        more => format!(", and {more} more"),
    };
    let (are, shows) = match missing.len() {
        1 => ("is", "its page shows"),
        _ => ("are", "their pages show"),
    };
    let message = format!(
        "{}{more} {are} not translated, so {shows} the words of the site",
        named.join(", ")
    );
    let first = missing.first()?;
    Some(at_language(cx, &message).help(format!("write it as `content/{folder}/{}`", rest(first))))
}

fn of_sentences(cx: &LintContext<'_>, edition: &Edition) -> Option<Diagnostic> {
    let keys: Vec<String> = edition.same_keys.iter().map(|key| format!("`{key}`")).collect();
    let first = edition.same_keys.first()?;
    let is = if keys.len() == 1 { "is" } else { "are" };
    let message = format!("{} of site.toml {is} as in the language of the site", keys.join(", "));
    let help = match first.strip_prefix("person.") {
        Some(key) => format!("write below its `[[edition]]`:\n[edition.person]\n{key} = \"...\""),
        None => format!("write below its `[[edition]]`: `{first} = \"...\"`"),
    };
    Some(at_language(cx, &message).help(help))
}

fn at_language(cx: &LintContext<'_>, message: &str) -> Diagnostic {
    let site = SourcePath::site();
    let span = cx.documents.span(&site, &["site", "language"]);
    Diagnostic::new(&NOT_TRANSLATED, message).at(&site, span, "")
}

/// Links of the site's texts to headings that a page of the edition does not have.
fn of_ids(cx: &LintContext<'_>, edition: &Edition) -> Vec<Diagnostic> {
    let mut lost: BTreeMap<SourcePath, BTreeSet<String>> = BTreeMap::new();
    for (path, document) in cx.documents.markdowns().filter(|(path, _)| edition.lacks(path)) {
        for mark in &document.markdown.marks {
            if let ReferenceKind::Link(written) = &mark.kind
                && let Some((file, id)) = cx.profile.links.lost_id(path, written)
                && edition.ids.get(&file).is_some_and(|ids| ids.contains(&id))
            {
                lost.entry(file).or_default().insert(id);
            }
        }
    }
    let diagnostic = |(file, ids): (SourcePath, BTreeSet<String>)| {
        let named: Vec<String> = ids.iter().map(|id| format!("`{{#{id}}}`")).collect();
        let message = format!(
            "texts that are not translated link to {} here, and no heading has {}",
            named.join(", "),
            if ids.len() == 1 { "that id" } else { "those ids" },
        );
        let help = "write the ids behind the same headings as in the file that is translated; \
            until then such links lead to the top of the page";
        Diagnostic::new(&NOT_TRANSLATED, message).in_file(&file).help(help)
    };
    lost.into_iter().map(diagnostic).collect()
}
