//! Works in which the owner of the site is not found among the authors, or twice: a name in another
//! form, or a work of somebody else.
//!
//! Reports only. Works with the same cause are reported together.

use crate::base::{Diagnostic, SourcePath, Span};
use crate::model::codes::OWNER;
use crate::model::publication::Publication;
use crate::model::publication::owner::OwnerMatch;
use crate::syntax::reference::Name;

/// As many works without a name that is near are reported one by one.
const MOST_REPORTS: usize = 3;

/// A work whose authors do not name the owner once.
pub struct Unmatched {
    pub key: String,
    pub title: String,
    pub file: SourcePath,
    pub span: Span,
    pub found: OwnerMatch,
    pub authors: Vec<Name>,
    /// Whether the list of authors ends in `and others`.
    pub has_more: bool,
}

impl Unmatched {
    fn name(&self, at: usize) -> String {
        self.authors.get(at).map(Name::display_name).unwrap_or_default()
    }

    fn cause(&self) -> Cause {
        match &self.found {
            OwnerMatch::Several(indices) => {
                Cause::Several(indices.iter().map(|at| self.name(*at)).collect())
            }
            OwnerMatch::Nobody { nearest: Some(at) } => Cause::Near(self.name(*at)),
            _ if self.has_more => Cause::Unnamed,
            _ => Cause::Nobody,
        }
    }
}

/// Why the owner is not found.
#[derive(PartialEq, Eq)]
enum Cause {
    Several(Vec<String>),
    Near(String),
    /// The owner may be among the authors that are left out.
    Unnamed,
    Nobody,
}

/// Warns of the works in which the owner is not found; if that is so in many works and no other,
/// the owner's name is what has to change.
pub fn report(
    unmatched: &[Unmatched],
    is_named_elsewhere: bool,
    title: Option<&str>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let Some(first) = unmatched.first() else { return };
    if !is_named_elsewhere && unmatched.len() >= 3 {
        let message = format!(
            "no author of “{}” is you, nor of the {} other publications",
            first.title,
            unmatched.len() - 1
        );
        let help = "write your name into `name-variants` in site.toml, as your papers print it";
        let diagnostic = Diagnostic::new(&OWNER, message).help(with_title(help, title));
        diagnostics.push(diagnostic.at(&first.file, first.span, ""));
        return;
    }
    let mut groups: Vec<(Cause, Vec<&Unmatched>)> = Vec::new();
    for work in unmatched {
        let cause = work.cause();
        match groups.iter_mut().find(|(known, _)| *known == cause) {
            Some((_, works)) => works.push(work),
            None => groups.push((cause, vec![work])),
        }
    }
    for (cause, works) in groups {
        match works.as_slice() {
            works if cause == Cause::Nobody && works.len() <= MOST_REPORTS => {
                diagnostics.extend(works.iter().map(|work| of_group(&cause, &[work], title)));
            }
            works => diagnostics.push(of_group(&cause, works, title)),
        }
    }
}

/// A way out; where the owner's name begins with what may be a title, the way out of that first.
fn with_title(help: &str, title: Option<&str>) -> String {
    match title {
        Some(title) => format!(
            "if `{title}` in your name is a title, write it as `prefix = \"{title}\"` below \
             `[person]` in site.toml, and not in `name`; otherwise, {help}"
        ),
        None => help.to_owned(),
    }
}

/// What to do about two authors who may be one.
const ONE_OF_TWO: &str = "if both are you, remove one; if they are two people, write both names with \
                          all their initials, and your own into `name-variants` in site.toml";

/// Warns of a work that names the owner in two forms, `Okonkwo, Chinedu` and `Okonkwo, C`.
pub fn twice(
    file: &SourcePath,
    span: Span,
    work: &Publication,
    [one, other]: [usize; 2],
) -> Diagnostic {
    let name = |at: usize| work.authors().get(at).map(Name::display_name).unwrap_or_default();
    let message = format!(
        "you seem to be twice among the authors of “{}”: `{}` and `{}`",
        work.title,
        name(one.min(other)),
        name(one.max(other))
    );
    Diagnostic::new(&OWNER, message).at(file, span, "").help(ONE_OF_TWO)
}

/// The report of works with one cause, of which there is at least one.
fn of_group(cause: &Cause, works: &[&Unmatched], own_title: Option<&str>) -> Diagnostic {
    let first = works[0];
    let others = match works.len() - 1 {
        0 => String::new(),
        1 => ", nor of another work".to_owned(),
        more => format!(", nor of {more} other works"),
    };
    let title = &first.title;
    let (message, help) = match cause {
        Cause::Several(names) if names.iter().all(|name| *name == names[0]) => {
            let others = others.replacen("nor of", "and in", 1);
            let name = &names[0];
            let times = if names.len() == 2 {
                "twice".to_owned()
            } else {
                format!("{} times", names.len())
            };
            (
                format!("`{name}` is {times} among the authors of “{title}”{others}"),
                ONE_OF_TWO.to_owned(),
            )
        }
        Cause::Several(names) => {
            let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            let others = others.replacen("nor", "and", 1);
            let names = names.join(", ");
            (
                format!("more than one author of “{title}”{others} could be you: {names}"),
                "write your own name's form into `name-variants` in site.toml, with all its \
                 initials"
                    .to_owned(),
            )
        }
        Cause::Near(name) => (
            format!("no author of “{title}” is you{others}; the nearest is `{name}`"),
            format!(
                "if that is you, write `name-variants = [\"{name}\"]` below `[person]` in site.toml"
            ),
        ),
        Cause::Unnamed => (
            format!("no author of “{title}” who is named is you{others}, and the list is cut"),
            "write all authors in place of `and others`".to_owned(),
        ),
        Cause::Nobody => (
            format!("no author of “{title}” is you{others}"),
            match works {
                [_] => "write your name into `name-variants` in site.toml, as this paper prints \
                        it, or remove the entry"
                    .to_owned(),
                _ => {
                    let keys: Vec<String> =
                        works.iter().map(|work| format!("`{}`", work.key)).collect();
                    format!(
                        "write your name into `name-variants` in site.toml, as these papers print \
                         it, or remove the entries: {}",
                        keys.join(", ")
                    )
                }
            },
        ),
    };
    let own_title = own_title.filter(|_| matches!(cause, Cause::Near(_) | Cause::Nobody));
    let help = with_title(&help, own_title);
    Diagnostic::new(&OWNER, message).at(&first.file, first.span, "").help(help)
}
