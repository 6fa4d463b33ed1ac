//! A link as written in a text, and what is reported if it leads nowhere.
//!
//! Resolves no link: that is `person::links`. Does not change the profile.

use percent_encoding::percent_decode_str;

use crate::base::{Diagnostic, DiagnosticSubject, SourcePath, Span, did_you_mean};
use crate::model::codes::BROKEN_LINK;
use crate::model::person::links::Broken;
use crate::model::profile::Profile;
use crate::source::codes::PRIVATE_LINK;
use crate::syntax::MarkdownDocument;

/// A link or a picture as it is written in a text.
pub(super) struct WrittenLink<'a> {
    pub(super) file: &'a SourcePath,
    /// All of it, words and brackets included.
    pub(super) span: Span,
    /// The target alone, if it is written between round brackets.
    target_span: Option<Span>,
    pub(super) target: &'a str,
}

impl<'a> WrittenLink<'a> {
    /// `target` as the parser read it in the text of `document`.
    pub(super) fn new(
        file: &'a SourcePath,
        document: &MarkdownDocument,
        span: Span,
        target: &'a str,
    ) -> WrittenLink<'a> {
        let text = document.text().get(span.range()).unwrap_or_default();
        let target_span = text.rfind(&format!("]({target})")).map(|at| {
            let start = span.start + at + 2;
            Span::new(start, start + target.len())
        });
        WrittenLink { file, span, target_span, target }
    }

    /// Asks whether `near` was meant; `target` is the whole target that says so.
    fn suggest(&self, diagnostic: Diagnostic, near: &str, target: &str) -> Diagnostic {
        let diagnostic = diagnostic.ask(self.file, self.span, near);
        match self.target_span {
            Some(span)
                if is_slip(self.target, target) && !target.contains([' ', '(', ')', '<', '>']) =>
            {
                diagnostic.fix(self.file, span, target)
            }
            _ => diagnostic,
        }
    }
}

/// Whether one address is the other with a slip of the hand. An address with another number is that
/// of another work, and only the person knows which was meant.
fn is_slip(written: &str, meant: &str) -> bool {
    let ends = ["/index.md", "index.md", ".md", "/"];
    let stem = |path: &str| {
        let path = path.to_lowercase();
        ends.iter().find_map(|end| path.strip_suffix(end)).unwrap_or(&path).to_owned()
    };
    let digits = |path: &str| path.chars().filter(char::is_ascii_digit).collect::<String>();
    let (one, other) = (stem(written), stem(meant));
    digits(&one) == digits(&other) && strsim::osa_distance(&one, &other) <= 1
}

/// Why a link leads nowhere, and where it was meant to lead.
pub(super) fn broken_link(link: &WrittenLink<'_>, broken: Broken, profile: &Profile) -> Diagnostic {
    let WrittenLink { file: path, span, target: written, .. } = *link;
    match broken {
        Broken::NoSuchFile => {
            let mut diagnostic = Diagnostic::new(
                &BROKEN_LINK,
                format!("this leads nowhere: there is no `{written}`"),
            );
            let name = percent_decode_str(written).decode_utf8_lossy();
            diagnostic.subject =
                SourcePath::join(path.folder(), &name).map(DiagnosticSubject::File);
            if written.starts_with("www.") {
                let whole = format!("https://{written}");
                let diagnostic = diagnostic
                    .at(path, span, "")
                    .help(format!("a link to another site begins with its scheme: `{whole}`"));
                return match link.target_span {
                    Some(span) => diagnostic.fix(path, span, whole),
                    None => diagnostic,
                };
            }
            let known = profile.links.known(path);
            match did_you_mean(written, known.iter().map(String::as_str)) {
                Some(near) => link.suggest(diagnostic, near, near),
                None => diagnostic
                    .at(path, span, "")
                    .help("write the path from this file, as in `../posters/sts-2025/index.md`"),
            }
        }
        Broken::NoSuchId { id, known } => {
            let diagnostic =
                Diagnostic::new(&BROKEN_LINK, format!("there is no heading `#{id}` there"));
            match did_you_mean(&id, known.iter().map(String::as_str)) {
                Some(near) => {
                    let page = written.split('#').next().unwrap_or_default();
                    link.suggest(diagnostic, &format!("#{near}"), &format!("{page}#{near}"))
                }
                None => diagnostic
                    .at(path, span, "")
                    .help("give the heading that you mean an id: `### The heading {#id}`"),
            }
        }
        Broken::OutsideFolder => Diagnostic::new(&BROKEN_LINK, "this leads out of the folder")
            .at(path, span, "")
            .help("copy the file into `content/` and link to it there"),
        Broken::Private => Diagnostic::new(&PRIVATE_LINK, "this leads to what is never published")
            .at(path, span, "")
            .help("remove the link: nothing in `private/` or `private.toml` reaches the site"),
        Broken::Scheme(scheme) => {
            Diagnostic::new(&BROKEN_LINK, format!("a link must not begin with `{scheme}:`"))
                .at(path, span, "")
                .help("links begin with `https:`, `http:`, `mailto:` or `tel:`, or are paths")
        }
    }
}
