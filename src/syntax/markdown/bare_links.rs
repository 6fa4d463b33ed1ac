//! Addresses that stand bare in a text and become links: `https://…`, `www.…`, `doi:10.…` and
//! mails, as code hosts show them (GFM, "Autolinks"). The full stop behind one stays outside.
//!
//! An address without `www.` or a scheme is text. Opens no link inside another, or inside code.

use std::ops::Range;

use linkify::{LinkFinder, LinkKind};
use pulldown_cmark::{Event, Tag, TagEnd};

use crate::syntax::markdown::edited::Edit;

/// A bare address: what is written instead of it, and what it shows.
pub struct BareLink {
    pub edit: Edit,
    pub shown: String,
}

/// Signs of sentences without spaces, which end an address.
const ENDS: [char; 14] =
    ['。', '，', '、', '；', '！', '？', '「', '」', '（', '）', '《', '》', '”', '»'];

/// Whether a text may have a bare address: a quick look before the slow one.
pub fn may_have(text: &str) -> bool {
    text.contains("://")
        || text.contains('@')
        || text
            .as_bytes()
            .windows(4)
            .any(|word| word.eq_ignore_ascii_case(b"www.") || word.eq_ignore_ascii_case(b"doi:"))
}

/// The bare addresses of a text, from the events that it gives.
pub fn find(text: &str, events: &[(Event<'_>, Range<usize>)]) -> Vec<BareLink> {
    let finders = Finders::new();
    let mut links = Vec::new();
    for run in runs(events) {
        let source = &text[run.clone()];
        if may_have(source) {
            let plain = Unescaped::of(source);
            links.extend(in_run(&finders, &plain).into_iter().map(|(range, target)| {
                let written = plain.written(&range);
                BareLink {
                    edit: Edit::new(
                        run.start + written.start..run.start + written.end,
                        format!("<{target}>"),
                    ),
                    shown: plain.text[range].to_owned(),
                }
            }));
        }
    }
    links
}

/// The stretches of running text in which an address may lie: within a line, and outside links,
/// code and HTML. The marks of emphasis lie in them, as they may be signs of an address.
fn runs(events: &[(Event<'_>, Range<usize>)]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let (mut inside, mut anchors, mut is_open) = (0, 0_usize, false);
    for (event, range) in events {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)) => {
                inside += 1;
                is_open = false;
            }
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock) => inside -= 1,
            Event::InlineHtml(html) => {
                let html = html.to_ascii_lowercase();
                if html.starts_with("<a ") {
                    anchors += 1;
                } else if html.starts_with("</a") {
                    anchors = anchors.saturating_sub(1);
                }
                is_open = false;
            }
            Event::Text(_) if inside == 0 && anchors == 0 => {
                match runs.last_mut().filter(|_| is_open) {
                    Some(run) => run.end = range.end,
                    None => runs.push(range.clone()),
                }
                is_open = true;
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough)
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough) => {}
            _ => is_open = false,
        }
    }
    runs
}

/// One for each kind: `first.last` of a mail could be a host, too.
struct Finders {
    addresses: LinkFinder,
    mails: LinkFinder,
}

impl Finders {
    fn new() -> Finders {
        let (mut addresses, mut mails) = (LinkFinder::new(), LinkFinder::new());
        addresses.kinds(&[LinkKind::Url]).url_must_have_scheme(false);
        mails.kinds(&[LinkKind::Email]);
        Finders { addresses, mails }
    }
}

/// The addresses of a stretch, as ranges of its text, each with its target.
fn in_run(finders: &Finders, plain: &Unescaped) -> Vec<(Range<usize>, String)> {
    let text = &plain.text;
    let mut links: Vec<(Range<usize>, String)> = Vec::new();
    for link in finders.addresses.links(text).chain(finders.mails.links(text)) {
        let end = link.as_str().find(ENDS).unwrap_or(link.as_str().len());
        let address = without_marks(&link.as_str()[..end]);
        let mut range = link.start()..link.start() + address.len();
        let is = |prefix: &str| {
            address.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
        };
        let target = match link.kind() {
            LinkKind::Email if links.iter().any(|(known, _)| known.contains(&range.start)) => {
                continue;
            }
            LinkKind::Email => {
                if text[..range.start].to_ascii_lowercase().ends_with("mailto:") {
                    range.start -= "mailto:".len();
                }
                format!("mailto:{address}")
            }
            _ if is("http://") || is("https://") || is("ftp://") => address.to_owned(),
            _ if is("www.") && address[4..].trim_end_matches('.').contains('.') => {
                format!("https://{address}")
            }
            _ => continue,
        };
        links.push((range, target));
    }
    let lower = text.to_ascii_lowercase();
    for (at, _) in lower.match_indices("doi:") {
        let rest = text[at + 4..].trim_start_matches([' ', '\u{a0}']);
        let start = text.len() - rest.len();
        let end = rest
            .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '|' | '”'))
            .unwrap_or(rest.len());
        let name = without_marks(&rest[..end]);
        let is_free = !lower[..at].ends_with(char::is_alphanumeric)
            && links.iter().all(|(range, _)| range.end <= at || range.start >= start + name.len());
        let is_doi = name.strip_prefix("10.").and_then(|name| name.split_once('/')).is_some_and(
            |(registrant, suffix)| {
                registrant.len() >= 4
                    && registrant.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
                    && !suffix.is_empty()
            },
        );
        if is_free && is_doi {
            links.push((at..start + name.len(), format!("https://doi.org/{name}")));
        }
    }
    links.sort_by_key(|(range, _)| range.start);
    links
}

/// An address without what closes the sentence or the emphasis around it.
fn without_marks(address: &str) -> &str {
    let mut address = address;
    loop {
        let open = address.matches('(').count();
        let is_closing = address.ends_with(')') && address.matches(')').count() > open;
        let shorter =
            address.trim_end_matches(['*', '_', '~', '.', ',', ':', ';', '!', '?', '\'', '"', '’']);
        let shorter = if is_closing { &address[..address.len() - 1] } else { shorter };
        if shorter.len() == address.len() {
            return address;
        }
        address = shorter;
    }
}

/// A source without backslashes before signs and with `&` for `&amp;`, as an address has it.
struct Unescaped {
    text: String,
    /// The offset in the text and in the source behind each sign that is shorter in the text.
    moves: Vec<(usize, usize)>,
}

impl Unescaped {
    fn of(source: &str) -> Unescaped {
        let mut plain = Unescaped { text: String::with_capacity(source.len()), moves: Vec::new() };
        let mut at = 0;
        while let Some(sign) = source[at..].chars().next() {
            let next = source[at + sign.len_utf8()..].chars().next();
            let (length, shown) = match sign {
                '\\' if next.is_some_and(|next| next.is_ascii_punctuation()) => {
                    (2, next.unwrap_or(sign))
                }
                '&' if source[at..].starts_with("&amp;") => (5, '&'),
                sign => (sign.len_utf8(), sign),
            };
            at += length;
            plain.text.push(shown);
            if length != shown.len_utf8() {
                plain.moves.push((plain.text.len(), at));
            }
        }
        plain
    }

    /// Where a range of the text is in the source.
    fn written(&self, range: &Range<usize>) -> Range<usize> {
        let written = |at: usize| {
            let index = self.moves.partition_point(|(text, _)| *text <= at);
            self.moves[..index].last().map_or(at, |(text, source)| source + (at - text))
        };
        written(range.start)..written(range.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::markdown::parser;

    #[track_caller]
    fn check(text: &str, targets: &[&str]) {
        let events: Vec<_> = parser(text).into_offset_iter().collect();
        let found: Vec<String> =
            find(text, &events).into_iter().map(|link| link.edit.text.into_owned()).collect();
        assert_eq!(found, targets, "{text}");
    }

    #[test]
    fn bare_addresses_end_where_they_end() {
        check("See https://a.example/x_(y), and more.", &["<https://a.example/x_(y)>"]);
        check(
            "(https://a.example/b). **www.c.example**!",
            &["<https://a.example/b>", "<https://www.c.example>"],
        );
        check(
            "first.last+x@a.example, mailto:b@a.example.",
            &["<mailto:first.last+x@a.example>", "<mailto:b@a.example>"],
        );
        check(
            "doi:10.1000/182. DOI: 10.1136/bmj.n71",
            &["<https://doi.org/10.1000/182>", "<https://doi.org/10.1136/bmj.n71>"],
        );
        check("https://a.example/a\\_b--c?x=1&amp;y", &["<https://a.example/a_b--c?x=1&y>"]);
        check("在https://a.example/b。好", &["<https://a.example/b>"]);
    }

    #[test]
    fn what_is_a_link_or_code_already_stays() {
        for text in [
            "[https://a.example](https://a.example) <https://b.example>",
            "`https://a.example`\n\n```\nhttps://b.example\n```",
            "![https://a.example](a.png) e.g. a.b www. user@localhost",
            "<a href=\"x\">https://a.example</a>",
        ] {
            check(text, &[]);
        }
    }
}
