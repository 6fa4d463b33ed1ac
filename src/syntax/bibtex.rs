//! BibTeX and BibLaTeX text to entries with spans. Reports every broken entry of a file at once,
//! and keeps what can be read.
//!
//! A file is cut once (`split`), each entry is read alone and memoized (`per_entry`), and then takes
//! what it lacks from its parents (`family`, `inheritance`). What a field means for a publication is
//! the model's.

mod between;
mod entry;
mod error;
mod family;
mod inheritance;
mod kinds;
mod per_entry;
mod written;
mod split;
mod standalone;
mod strings;
mod without_page;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::base::{Diagnosed, Diagnostic, SourcePath, Span, limits};
use crate::syntax::codes::{FIELD_TWICE, UNKNOWN_PUBLICATION};
use error::{BibtexError, ErrorKind, misspelt_kind, remark, slip};
use family::Family;
use per_entry::{EntryInput, ParsedEntry};
use split::parts::{Entry, Parts, Piece, Slip, SlipKind};
use strings::Strings;

pub use entry::{Bibtex, BibtexEntry, FieldSpans};
pub use error::key_twice;
pub use standalone::StandaloneEntry;
pub use written::to_text;

pub fn parse(file: &SourcePath, text: &str) -> Diagnosed<Bibtex> {
    let mut parts = split::split(text);
    let mut diagnostics = Vec::new();
    let early = between::report(file, text, &parts, &mut diagnostics);
    diagnostics.extend(parts.slips.iter().map(|found| slip(file, text, found, "")));
    let definitions = std::mem::take(&mut parts.definitions);
    let strings = Strings::of(text, &definitions);
    diagnostics.extend(strings.errors.iter().map(|error| remark(file, error)));
    let errors = bound_values(text, &mut parts, &strings);
    diagnostics.extend(errors.iter().map(|error| remark(file, error)));
    let parsed = read_entries(text, &parts, &strings);
    let mut bibtex = collect(file, text, &parts, &parsed, &mut diagnostics);
    for entry in &mut bibtex.entries {
        entry.is_cut |= early.contains(&entry.whole.end);
    }
    take_from_parents(file, &mut bibtex, &mut diagnostics);
    Diagnosed::new(bibtex, diagnostics)
}

/// Shortens values that grow without end with their definitions, and reports them and the names that
/// nothing defines, each where it is used first.
fn bound_values(text: &str, parts: &mut Parts, strings: &Strings<'_>) -> Vec<BibtexError> {
    let mut errors: Vec<BibtexError> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut filled = 0_usize;
    for Entry { start, parts, .. } in &mut parts.entries {
        for field in &mut parts.fields {
            let has_names = field.pieces.iter().any(|piece| matches!(piece, Piece::Name(_)));
            if !has_names && !limits::BIBTEX_PIECES.is_passed_by(field.pieces.len()) {
                continue;
            }
            let length = strings.length(&field.pieces, *start);
            if limits::BIBTEX_VALUE.is_passed_by(length)
                || limits::BIBTEX_FILLED.is_passed_by(filled.saturating_add(length))
                || limits::BIBTEX_PIECES.is_passed_by(field.pieces.len())
            {
                let name = text[field.name.shifted(*start).range()].to_owned();
                let kind = ErrorKind::LongValue(name);
                if !errors.iter().any(|(_, known)| known.is_like(&kind)) {
                    errors.push((field.value.shifted(*start), kind));
                }
                field.pieces.truncate(1);
                for piece in &mut field.pieces {
                    if let Piece::Name(span) = piece {
                        *piece = Piece::Text(*span);
                    }
                }
                continue;
            }
            filled += length;
            for piece in &field.pieces {
                let Piece::Name(span) = piece else { continue };
                let span = span.shifted(*start);
                let undefined = strings.undefined(span, &mut seen).into_iter();
                errors.extend(undefined.map(|name| (span, ErrorKind::Undefined(name.to_owned()))));
            }
        }
    }
    errors
}

/// Reads all entries, each alone.
fn read_entries(text: &str, parts: &Parts, strings: &Strings<'_>) -> Vec<Arc<ParsedEntry>> {
    let read = |entry: &Entry| {
        let own = &text[entry.start..entry.start + entry.parts.whole.end];
        let pieces = entry.parts.fields.iter().flat_map(|field| &field.pieces);
        let names = pieces.filter_map(|piece| match piece {
            Piece::Name(span) => Some(&own[span.range()]),
            Piece::Text(_) => None,
        });
        let strings: BTreeMap<String, String> =
            names.map(|name| (name.to_owned(), strings.fill(name))).collect();
        per_entry::read(EntryInput { text: own, parts: &entry.parts, strings: &strings })
    };
    parts.entries.par_iter().with_min_len(64).map(read).collect()
}

/// The entries of the file, without those that have no key or that of another, and what is wrong
/// with each.
fn collect(
    file: &SourcePath,
    text: &str,
    parts: &Parts,
    parsed: &[Arc<ParsedEntry>],
    diagnostics: &mut Vec<Diagnostic>,
) -> Bibtex {
    let mut bibtex = Bibtex::default();
    let mut seen: HashMap<&str, Span> = HashMap::new();
    let mut twice: Twice<'_> = BTreeMap::new();
    for (Entry { start, parts, slips }, parsed) in parts.entries.iter().zip(parsed) {
        let span = |span: Span| span.shifted(*start);
        let key_span = span(parts.key);
        let key = &text[key_span.range()];
        let head = || head_of(&text[span(parts.kind).range()], &parsed.standalone);
        for found in slips {
            let head = if found.kind == SlipKind::NoKey { head() } else { String::new() };
            let found = Slip { span: span(found.span), kind: found.kind };
            diagnostics.push(slip(file, text, &found, &head));
        }
        let written = &text[span(parts.kind).range()];
        let kind = parsed.standalone.kind();
        if !written.eq_ignore_ascii_case(kind) && written.to_lowercase() != kind {
            diagnostics.push(misspelt_kind(file, span(parts.kind), written, kind));
        }
        if key.is_empty() || slips.iter().any(|slip| slip.kind == SlipKind::TooDeep) {
            continue;
        }
        if let Some(first) = seen.get(key) {
            diagnostics.push(key_twice(key, (file, key_span), (file, *first)));
            continue;
        }
        seen.insert(key, key_span);
        for (name, first, again) in &parsed.twice {
            let found =
                twice.entry(name).or_insert((key, span(*first), span(*again), BTreeSet::new()));
            found.3.insert(key);
        }
        let is_cut = slips.iter().any(|slip| slip.kind.takes_words());
        bibtex.entries.push(BibtexEntry {
            key: key.to_owned(),
            span: key_span,
            whole: span(parts.whole),
            entry: Arc::clone(&parsed.standalone),
            fields: parsed.fields.shifted(*start),
            is_cut,
            is_parent: false,
        });
    }
    report_twice(file, &twice, diagnostics);
    bibtex
}

/// How an entry without a key should begin: `@article{okafor1968,`.
fn head_of(kind: &str, entry: &StandaloneEntry) -> String {
    let family = ["author", "editor"].iter().find_map(|field| {
        let people = entry.get_as::<Vec<biblatex::Person>>(field).ok()?;
        people.into_iter().next().map(|person| person.name)
    });
    let letters = family.unwrap_or_default();
    let letters = letters.nfkd().filter(char::is_ascii_alphanumeric).take(40).collect::<String>();
    let letters = if letters.is_empty() { "key".to_owned() } else { letters.to_lowercase() };
    let year = ["date", "year"].iter().find_map(|field| {
        let value = entry.fields.get(*field)?;
        let digits = |c: &char| c.is_ascii_digit();
        let text = biblatex::ChunksExt::format_verbatim(value.as_slice());
        let year: String = text.chars().skip_while(|c| !digits(c)).take_while(digits).collect();
        (year.len() == 4).then_some(year)
    });
    format!("@{kind}{{{letters}{},", year.unwrap_or_default())
}

/// By the name of a field that stands twice in entries: the first of them with both places, and the
/// keys of all.
type Twice<'t> = BTreeMap<&'t str, (&'t str, Span, Span, BTreeSet<&'t str>)>;

/// Only one of two values is shown. A program that writes a field twice does so in each entry.
fn report_twice(file: &SourcePath, twice: &Twice<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for (name, (key, first, again, keys)) in twice {
        let more = match keys.len() {
            0 | 1 => String::new(),
            2 => " and in another entry".to_owned(),
            number => format!(" and in {} other entries", number - 1),
        };
        let message =
            format!("`{name}` stands twice in `{key}`{more}, and one of the two is not shown");
        diagnostics.push(
            Diagnostic::new(&FIELD_TWICE, message)
                .at(file, *again, "here again")
                .at(file, *first, "first here")
                .help("keep the one that is right, and remove the other"),
        );
    }
}

/// Gives each entry what it takes from others, and reports what cannot be followed.
fn take_from_parents(file: &SourcePath, bibtex: &mut Bibtex, diagnostics: &mut Vec<Diagnostic>) {
    let Some(family) = Family::of(&bibtex.entries) else {
        without_page::report(file, &bibtex.entries, None, diagnostics);
        return;
    };
    diagnostics.extend(family.errors.iter().map(|error| remark(file, error)));
    for (index, field, key) in &family.missing {
        let entry = &mut bibtex.entries[*index];
        entry.is_cut = true;
        let span = entry.fields.get(field).unwrap_or(entry.span);
        let message = format!("this file has no entry `{key}`, which `{}` refers to", entry.key);
        diagnostics.push(
            Diagnostic::new(&UNKNOWN_PUBLICATION, message)
                .at(file, span, "")
                .help(format!("add the entry `{key}` to this file, or remove the field `{field}`")),
        );
    }
    for parent in family.parents.iter().flatten().filter(|parent| !parent.is_xdata) {
        bibtex.entries[parent.index].is_parent = true;
    }
    for index in family.order.iter().copied() {
        let parents = &family.parents[index];
        let entries = &bibtex.entries;
        let is_cut = family.is_cut[index] || parents.iter().any(|all| entries[all.index].is_cut);
        let parents: Vec<_> = parents
            .iter()
            .filter(|_| !family.is_cut[index])
            .map(|parent| (Arc::clone(&entries[parent.index].entry), parent.is_xdata))
            .collect();
        let whole = inheritance::inherit(&entries[index].entry, &parents);
        let entry = &mut bibtex.entries[index];
        entry.entry = whole;
        entry.is_cut |= is_cut;
    }
    without_page::report(file, &bibtex.entries, Some(&family), diagnostics);
}

#[cfg(test)]
mod tests {
    use biblatex::ChunksExt;

    use super::parse;
    use crate::base::SourcePath;

    /// The entries of a text, one a line, with their fields in the order of their names, and then
    /// the codes that are reported, each with what it marks.
    fn read(text: &str) -> (Vec<String>, Vec<String>) {
        let parsed = parse(&SourcePath::new("content/a.bib"), text);
        let entries = parsed.value.entries.iter().map(|entry| {
            assert_eq!(text.get(entry.span.range()), Some(entry.key.as_str()));
            assert!(text[entry.whole.range()].starts_with('@'), "{text}");
            let fields = entry.entry.fields.iter().map(|(name, value)| {
                if let Some(span) = entry.fields.get(name) {
                    assert!(text.get(span.range()).is_some(), "{text}");
                }
                format!("{name}={}", value.format_verbatim())
            });
            let fields: Vec<String> = fields.collect();
            format!("{} {}: {}", entry.entry.kind(), entry.key, fields.join("; "))
        });
        let mut diagnostics = parsed.diagnostics;
        diagnostics.sort_by_key(|found| found.labels[0].span);
        let reported = diagnostics.iter().map(|found| {
            let span = found.labels[0].span.unwrap_or_default();
            format!("{} {}", found.code.name, text.get(span.range()).unwrap_or("?!"))
        });
        (entries.collect(), reported.collect())
    }

    #[track_caller]
    fn check(text: &str, entries: &[&str], reported: &[&str]) {
        assert_eq!(
            read(text),
            (
                entries.iter().map(|line| (*line).to_owned()).collect(),
                reported.iter().map(|line| (*line).to_owned()).collect(),
            ),
            "{text}"
        );
    }

    #[test]
    fn brackets_strings_and_remarks() {
        check(
            "@article(a:71,\n title = {T}, year = 2020\n)",
            &["article a:71: title=T; year=2020"],
            &[],
        );
        check(
            "@ARTICLE (a, title = \"T (b)\", pages={1--2},)\n",
            &["article a: pages=1–2; title=T (b)"],
            &[],
        );
        check("@misc{a, title={T (x}}", &["misc a: title=T (x"], &[]);
        check(
            "@string( jama = {JAMA} )@String{Heart = \"Heart\" # { J}}\n@misc{a, journal = JAMA # {, } # heart}",
            &["misc a: journal=JAMA, Heart J"],
            &[],
        );
        check(
            "@string{a = {A}, b = a # {B},}\n@misc{k, x = b # \"C\" # jan, month = 1~# JAN}",
            &["misc k: month=1~January; x=ABCJanuary"],
            &[],
        );
        check(
            "@preamble{ {\\newcommand{\\x}{y}} }\n@preamble{\"a\" # x}@preamble(\"b)\")\n@misc{a,t={T}}",
            &["misc a: t=T"],
            &[],
        );
        check(
            "Words: me@example.org @home (2020)\n% @misc{no, t={T}}\n@Comment Two articles\n@comment{jabref-meta: a:\\\\;{b}\n@misc{c, t={T}}}\n@comment{open\n@misc{a, t={T}} words @misc{b, t={B}}",
            &["misc a: t=T", "misc b: t=B"],
            &[],
        );
        check(
            "\u{feff}@misc{a,\r\n% x\r\n t={T}, % y\r\n\r\n u={U} % z\r\n}\r\n",
            &["misc a: t=T; u=U"],
            &[],
        );
        check("@misc{a,\r t={T},\r}\r@misc{b,\r t={B}\r}", &["misc a: t=T", "misc b: t=B"], &[]);
        check("@misc{a, t={T}}}\n}\n@misc{b, t = {B}}", &["misc a: t=T", "misc b: t=B"], &[]);
    }

    #[test]
    fn names_of_fields_and_values() {
        check(
            "@article{Okafor_2020/a:b,\nfunding_text 1={Text [1].},\nauthor+an={1=equal}, date-added = {x}, Bdsk-File-1={y}, Author-Email = {z}, annotation_date={w}, title\n={T}\n}",
            &[
                "article Okafor_2020/a:b: annotation_date=w; author+an=1=equal; author-email=z; bdsk-file-1=y; date-added=x; funding_text 1=Text [1].; title=T",
            ],
            &[],
        );
        check("@misc{Müller 2020, t={T}}", &["misc Müller 2020: t=T"], &[]);
        check("@misc{李2020,t={T}}", &["misc 李2020: t=T"], &[]);
        check(
            "@misc{a, t = \"A {\"}B{\"} c\", u = {A \"b\" c}, v = \"M\\\"uller\"}",
            &["misc a: t=A \"B\" c; u=A \"b\" c; v=Müller"],
            &[],
        );
        check(
            "@misc{a, t = {A \\{ b}, u = {c \\} d}, v={\\{x\\}}}",
            &["misc a: t=A { b; u=c } d; v={x}"],
            &[],
        );
        check(
            "@misc{a, file = {x\\y\\}, note = , u = {}, v = 2020-03, doi = 10.1000/abc}",
            &["misc a: doi=10.1000/abc; file=x\\y\\; note=; u=; v=2020-03"],
            &[],
        );
        check(
            "@misc{a}\n@misc{b,}\n@misc{c , , t = {T},, }",
            &["misc a: ", "misc b: ", "misc c: t=T"],
            &[],
        );
        check(
            "@artical{a, t={T}}@bscthesis{b, t={T}}@review{c,t={T}}",
            &["article a: t=T", "bscthesis b: t=T", "review c: t=T"],
            &["entry-type artical"],
        );
    }

    #[test]
    fn slips_that_lose_nothing() {
        check(
            "@misc{a\n t = {T}\n u = \"U\" v = 3\n}",
            &["misc a: t=T; u=U; v=3"],
            &["entry-syntax ", "entry-syntax ", "entry-syntax "],
        );
        check(
            "@misc{a t = {T}, u {U}, v \"V\"}",
            &["misc a: t=T; u=U; v=V"],
            &["entry-syntax "; 3],
        );
        check(
            "@misc{a, j = Annals of Surgery, t = The \"x\", u = {U}}",
            &["misc a: j=Annals of Surgery; t=The x; u=U"],
            &["entry-syntax Annals of Surgery", "undefined-string The", "entry-syntax  "],
        );
        check(
            "@misc{a, t = \"A \"quoted\" word\", u = {U}}",
            &["misc a: t=A \"quoted\" word; u=U"],
            &["entry-syntax \"A \"quoted\" word\""],
        );
        check(
            "@misc{a, t = “A, “b” c”,\n u = ‘it’s’\n}",
            &["misc a: t=A, “b” c; u=it’s"],
            &["entry-syntax “A, “b” c”", "entry-syntax ‘it’s’"],
        );
        check("@misc{a, t = {A}，\n u = {U}，\n}", &["misc a: t=A; u=U"], &["entry-syntax ，"; 2]);
        check(
            "@misc{a; t = \"T\"; year = \"2020\"; u = 3;}",
            &["misc a: t=T; u=3; year=2020"],
            &["entry-syntax ;"; 4],
        );
        check("@misc{{a}, t = {T}}", &["misc a: t=T"], &[]);
        check(
            "@misc{a, t = {See\n@user (2020, p. 3)\n@two}}\nTotal = 12",
            &["misc a: t=See @user (2020, p. 3) @two"],
            &[],
        );
        check("@misc{a, t = \"A { b\", u = {U}}", &["misc a: t=A  b; u=U"], &[]);
        check(
            "@misc(a, t = {T}}\n@misc{b, t = {B})\n",
            &["misc a: t=T", "misc b: t=B"],
            &["entry-syntax }", "entry-syntax )"],
        );
        check("@misc{a, note =\n title = {T}}", &["misc a: note=; title=T"], &["entry-syntax "]);
    }

    /// The text with all that its diagnostics offer to write.
    fn fixed(text: &str) -> String {
        let diagnostics = parse(&SourcePath::new("content/a.bib"), text).diagnostics;
        let mut fixes: Vec<_> = diagnostics.into_iter().filter_map(|found| found.fix).collect();
        fixes.sort_by_key(|fix| std::cmp::Reverse(fix.span));
        let mut text = text.to_owned();
        for fix in fixes {
            text.replace_range(fix.span.range(), &fix.replacement);
        }
        text
    }

    #[test]
    fn an_advice_that_is_followed_changes_no_word_and_silences_its_warning() {
        for text in [
            "@misc{a\n t = {T}\n u = \"U\" v = 3\n}",
            "@misc{a t = {T}, u {U}, v \"V\"}",
            "@misc{a, j = Annals of Surgery, u = {U}}",
            "@misc{a, t = {T} {U}, v = \"V\" \"W\"}",
            "@misc{a, t = \"A \"quoted\" {word}\", u = {U}}",
            "@misc{a, t = “A, “b” c”,\n u = ‘it’s’\n}",
            "@misc{a, t = {A}，\n u = {U}，\n}",
            "@misc(a, t = {T}}\n@misc{b, t = {B})\n",
            "@misc{a, t = \"T\"; u = 3;}",
            "@artical{a, t = {T}}\n@InProceeding(b, t = {B})\n",
        ] {
            let (entries, reported) = read(text);
            let (same, silent) = read(&fixed(text));
            assert!(!reported.is_empty(), "{text}");
            assert_eq!((same, silent), (entries, Vec::new()), "{text}");
        }
    }

    #[test]
    fn slips_that_take_words() {
        check(
            "@misc{\n title = {T}}\n@misc{, x={y}}@misc{}",
            &[],
            &["bibtex @misc{", "bibtex @misc{, x={y}}@misc{}", "bibtex @misc{}"],
        );
        check(
            "@misc{a, t = {Frailty {CABG},\n u = {U}\n}\n\n@misc{b, t={B}}",
            &["misc a: t=Frailty CABG; u=U", "misc b: t=B"],
            &["bibtex {Frailty {CABG}"],
        );
        check(
            "@misc{a,\n t = {T,\n u = {U},\n\n@misc{b, t={B}}",
            &["misc a: t=T; u=U", "misc b: t=B"],
            &["bibtex {T"],
        );
        check(
            "@misc{a, t = \"T,\n u = {U},\n v = \"V\"\n}\n@misc{b, t={B}}",
            &["misc a: t=T; u=U; v=V", "misc b: t=B"],
            &["bibtex \"T"],
        );
        check(
            "@misc{a, t = {T}, u = {U}\n\n@misc{b, t={B}}",
            &["misc a: t=T; u=U", "misc b: t=B"],
            &["bibtex @misc{a, t = {T}, u = {U}"],
        );
        check(
            "@misc{a, u = {U},\n file = {a {W.pdf},\n}\n@misc{b, t={B}}",
            &["misc a: file=a W.pdf; u=U", "misc b: t=B"],
            &["bibtex {a {W.pdf}"],
        );
        check(
            "@misc{a, t = {T}, lost words, = {x}, u = {U}}",
            &["misc a: t=T; u=U"],
            &["bibtex lost words", "bibtex ="],
        );
        check(
            "@misc{a, t = {T}},\n u = {U},\n}\n@misc{b, t={B}}",
            &["misc a: t=T", "misc b: t=B"],
            &["outside-entry }"],
        );
        check("@article a, t = {T}}", &[], &["bibtex @article"]);
    }

    #[test]
    fn parents() {
        let text =
            "@book{a, title={A}}@inbook{b, crossref={a}}@xdata{x, note={N}}@book{c, xdata={x}}";
        let entries = parse(&SourcePath::new("content/a.bib"), text).value.entries;
        let named: Vec<bool> = entries.iter().map(|entry| entry.is_parent).collect();
        assert_eq!(named, [true, false, false, false]);
        check(
            "@inproceedings{x1, title={X},\n CROSSREF = {aaai96}\n}\n@proceedings{AAAI96, title={Proc}, year=1996, doi={10.1/p}, editor={E}, note={N}}",
            &[
                "inproceedings x1: booktitle=Proc; editor=E; title=X; year=1996",
                "proceedings AAAI96: doi=10.1/p; editor=E; note=N; title=Proc; year=1996",
            ],
            &[],
        );
        check(
            "@book{b, title={B}, author={A}, ids={c, d}, publisher={P}, year=2000}@inbook{x, title={X}, crossref={d}, year=2001}@incollection{y, title={Y}, crossref={b}}",
            &[
                "book b: author=A; ids=c, d; publisher=P; title=B; year=2000",
                "inbook x: author=A; bookauthor=A; booktitle=B; publisher=P; title=X; year=2001",
                "incollection y: author=A; booktitle=B; publisher=P; title=Y; year=2000",
            ],
            &[],
        );
        check(
            "@xdata{x, publisher={P}, note={N}}@xdata{y, location={L}, xdata={x}}@book{b, address={Here}, xdata={ y , z}}",
            &[
                "xdata x: note=N; publisher=P",
                "xdata y: location=L; note=N; publisher=P",
                "book b: address=Here; note=N; publisher=P",
            ],
            &["unknown-publication { y , z}"],
        );
    }
}
