//! `<!-- folio: allow CODE: reason -->` on a line of its own: the next block is as the person means
//! it, so nothing with this code is reported there.
//!
//! Allows nothing that `[lints]` could not allow, and nothing without a reason. Speaks of markdown
//! alone: a table has `[lints]`.

use crate::base::{Code, Diagnosed, Diagnostic, Severity, SourcePath, Span, did_you_mean};
use crate::lint::codes::{ALLOW, LEVEL_TOO_LOW, UNKNOWN_CODE, UNUSED_ALLOW, of_a_build};
use crate::lint::{online, spelling};
use crate::syntax::markdown::Block;
use crate::syntax::{Documents, MarkdownDocument};

const FORM: &str = "<!-- folio: allow CODE: why it is meant so -->";

/// What the comments of all texts allow.
#[derive(Default)]
pub struct Allowances {
    allowances: Vec<Allowance>,
}

struct Allowance {
    file: SourcePath,
    code: &'static Code,
    /// The line of the comment.
    comment: Span,
    /// The block that it speaks of; `None` where nothing follows.
    block: Option<Span>,
}

impl Allowances {
    /// Reads the comments. One that allows nothing is reported.
    pub fn read(documents: &Documents) -> Diagnosed<Allowances> {
        let mut read = Diagnosed::<Allowances>::default();
        let mut codes = Vec::new();
        for (file, document) in documents.markdowns() {
            for (comment, words) in comments(document) {
                if codes.is_empty() {
                    codes = of_a_build();
                }
                let (code, fault) = allowed(words, &codes);
                let block = next_block(document, comment);
                let file = file.clone();
                read.diagnostics.extend(fault.map(|fault| fault.at(&file, comment, "")));
                read.value.allowances.extend(code.map(|code| Allowance {
                    file,
                    code,
                    comment,
                    block,
                }));
            }
        }
        read
    }

    /// Takes out what is allowed. What weighs more at its place than elsewhere becomes a warning. A
    /// comment that takes out nothing is reported.
    pub fn apply(&self, diagnostics: &mut Vec<Diagnostic>) {
        let mut is_used = vec![false; self.allowances.len()];
        diagnostics.retain_mut(|diagnostic| {
            let Some(at) = self.position(diagnostic) else { return true };
            is_used[at] = true;
            let is_raised = diagnostic.is_raised();
            if is_raised {
                diagnostic.severity = Severity::Warning;
            }
            is_raised
        });
        // What a check looks for only when it is asked to may be there all the same.
        let is_asked_for =
            |code: &Code| online::CODES.contains(&code) || spelling::CODES.contains(&code);
        let unused = self.allowances.iter().zip(is_used);
        let unused = unused.filter(|(one, is_used)| !is_used && !is_asked_for(one.code));
        diagnostics.extend(unused.map(|(allowance, _)| {
            let message = format!("nothing is reported as `{}` below this comment", allowance.code);
            Diagnostic::new(&UNUSED_ALLOW, message).at(&allowance.file, allowance.comment, "").help(
                "it speaks of the next block alone; remove it, or put it right above its block",
            )
        }));
    }

    fn position(&self, diagnostic: &Diagnostic) -> Option<usize> {
        let label = diagnostic.labels.first()?;
        let span = label.span?;
        self.allowances.iter().position(|allowance| {
            let holds = |block: Span| block.start <= span.start && span.start < block.end;
            allowance.code == diagnostic.code
                && allowance.file == label.file
                && allowance.block.is_some_and(holds)
        })
    }
}

/// The comments that speak to folio, each on a line of its own, with the words behind `folio:`.
fn comments(document: &MarkdownDocument) -> Vec<(Span, &str)> {
    let text = document.text();
    let mut comments = Vec::new();
    for (start, _) in text.match_indices("<!--") {
        let Some(end) = text[start..].find("-->").map(|end| start + end) else { break };
        let inside = text[start + "<!--".len()..end].trim();
        let Some(words) = inside.strip_prefix("folio:") else { continue };
        let span = Span::new(start, end + "-->".len());
        if is_alone(text, span) && !is_code(document, span) {
            comments.push((span, words.trim()));
        }
    }
    comments
}

/// Whether nothing else stands on its lines, but for the marks of a list or a quotation.
fn is_alone(text: &str, span: Span) -> bool {
    let before = text[..span.start].rsplit('\n').next().unwrap_or_default();
    let behind = text[span.end..].split('\n').next().unwrap_or_default();
    let is_mark = |c: char| c.is_whitespace() || "->*+\u{feff}".contains(c);
    before.chars().all(is_mark) && behind.trim().is_empty()
}

fn is_code(document: &MarkdownDocument, span: Span) -> bool {
    let markdown = &document.markdown;
    let blocks = markdown.body.blocks.iter().zip(&markdown.spans);
    blocks
        .filter(|(block, _)| matches!(block, Block::Code { .. }))
        .any(|(_, code)| code.start <= span.start && span.end <= code.end)
}

/// The next block of the text; within a list or a quotation, the lines up to an empty one.
fn next_block(document: &MarkdownDocument, comment: Span) -> Option<Span> {
    let spans = &document.markdown.spans;
    if spans.iter().any(|span| span.start < comment.start && comment.end < span.end) {
        let rest = &document.text()[comment.end..];
        let start = comment.end + (rest.len() - rest.trim_start().len());
        let end =
            document.text()[start..].find("\n\n").map_or(document.text().len(), |at| start + at);
        return (start < end).then_some(Span::new(start, end));
    }
    spans.iter().filter(|span| span.start >= comment.end).min_by_key(|span| span.start).copied()
}

/// The code that the words behind `folio:` allow, and what is wrong with them. Without a reason they
/// still allow it, so that the one fault is reported and not two.
fn allowed(words: &str, codes: &[&'static Code]) -> (Option<&'static Code>, Option<Diagnostic>) {
    let malformed =
        |message: String| Diagnostic::new(&ALLOW, message).help(format!("write it as in `{FORM}`"));
    let Some(rest) =
        words.strip_prefix("allow").filter(|rest| rest.starts_with(char::is_whitespace))
    else {
        return (None, Some(malformed("a comment to folio can only allow a code".to_owned())));
    };
    let (name, reason) = rest.split_once(':').unwrap_or((rest, ""));
    let name = name.trim();
    if name.is_empty() {
        let message = "this comment does not say which code it allows".to_owned();
        return (None, Some(malformed(message)));
    }
    let Some(code) = codes.iter().find(|code| code.name == name) else {
        let unknown = Diagnostic::new(&UNKNOWN_CODE, format!("folio has no code `{name}`"));
        return (None, Some(match did_you_mean(name, codes.iter().map(|code| code.name)) {
            Some(near) => unknown.help(format!("did you mean `{near}`?")),
            None => unknown.help(
                "a code is in brackets in each report, as in `warning[missing-alt]`; `folio explain` \
                 lists all of them",
            ),
        }));
    };
    if !code.can_be_lowered {
        let message = format!(
            "`{name}` cannot be allowed: what it reports would lose words, leak or break an output"
        );
        let diagnostic = Diagnostic::new(&LEVEL_TOO_LOW, message);
        return (None, Some(diagnostic.help("mend what is reported, and remove this comment")));
    }
    let message = format!("this comment does not say why `{name}` is allowed here");
    (Some(code), reason.trim().is_empty().then(|| malformed(message)))
}
