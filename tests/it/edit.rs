//! Editing where a person sees it: every piece of every sample can be opened and saved without a byte of
//! change, and is found by its own words.

use std::path::PathBuf;
use std::sync::Arc;

use folio::base::{SourcePath, Span};
use folio::edit::{Piece, PieceKind, Pointed, pieces, seek, shown, steps, whole, with_text};
use folio::pipeline::PlannedSite;
use folio::source::{Source, SourceSet, load};
use folio::syntax::passages::{PassageKind, passages};

use super::support::{options, project, sample_sites};

fn sites() -> Vec<(String, PathBuf)> {
    let mut sites = sample_sites();
    sites.push(("own".to_owned(), project().to_owned()));
    sites
}

/// The files of a site that a page may open.
fn texts(set: &SourceSet) -> Vec<&Arc<Source>> {
    let is_open = |path: &SourcePath| path.is_content() || *path == SourcePath::site();
    let sources = set.sources.values();
    sources.filter(|source| is_open(&source.path) && source.path.kind().is_read()).collect()
}

fn end_lines_with(bytes: &[u8], end: &str, mark: &str) -> Vec<u8> {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    format!("{mark}{}", text.replace("\r\n", "\n").replace('\n', end)).into_bytes()
}

#[test]
fn opening_a_piece_and_saving_it_changes_no_byte() {
    let mut tried = 0;
    for (site, root) in sites() {
        let set = load(&root, None).unwrap();
        for source in texts(&set) {
            let as_is = source.bytes_on_disk().to_vec();
            let Ok(text) = std::str::from_utf8(&as_is) else { continue };
            let has_mark = text.starts_with('\u{feff}');
            let mark = if has_mark { "" } else { "\u{feff}" };
            for bytes in [
                as_is.clone(),
                end_lines_with(&as_is, "\r\n", ""),
                end_lines_with(&as_is, "\r\n", mark),
                end_lines_with(&as_is, "\r", ""),
                end_lines_with(&as_is, "\n", mark),
                // Every third line ends as on another system.
                text.split_inclusive('\n')
                    .enumerate()
                    .map(|(at, line)| match at % 3 {
                        0 => line.replace("\r\n", "\n").replace('\n', "\r\n"),
                        _ => line.to_owned(),
                    })
                    .collect::<String>()
                    .into_bytes(),
            ] {
                let source = Source::new(source.path.clone(), bytes.clone());
                let text = std::str::from_utf8(&bytes).unwrap();
                for Piece { span, kind, .. } in pieces(&source).iter().chain(&steps(&source, None))
                {
                    let place = format!("{site}: {} {kind:?} {span:?}", source.path);
                    let piece = text.get(span.range()).unwrap_or_else(|| panic!("{place}"));
                    assert!(*kind == PieceKind::File || !piece.trim().is_empty(), "{place}");
                    let before = text[..span.start].trim_start_matches('\u{feff}');
                    assert!(before.is_empty() || before.ends_with(['\n', '\r']), "{place}");
                    let saved = with_text(&bytes, *span, &shown(piece)).unwrap();
                    assert!(saved == bytes, "{place} is changed");
                    tried += 1;
                }
            }
        }
    }
    println!("{tried} pieces");
    assert!(tried > 5_000, "{tried}");
}

/// A change stays in its piece.
#[test]
fn what_is_outside_of_a_piece_stays_byte_for_byte() {
    for (site, root) in sites() {
        let set = load(&root, None).unwrap();
        for source in texts(&set) {
            let bytes = source.bytes_on_disk();
            for Piece { span, .. } in pieces(source) {
                let saved = with_text(bytes, span, "other\nwords").unwrap();
                let (before, after) = (&bytes[..span.start], &bytes[span.end..]);
                assert!(
                    saved.starts_with(before) && saved.ends_with(after),
                    "{site}: {}",
                    source.path
                );
            }
        }
    }
}

/// The words of a text, on the page of its file, lead back to it.
#[test]
fn a_text_is_found_by_its_own_words() {
    let (mut tried, mut missed) = (0, Vec::new());
    for (site, root) in sites() {
        let set = load(&root, None).unwrap();
        for source in texts(&set) {
            for passage in passages(source).iter() {
                let is_text = matches!(
                    passage.kind,
                    PassageKind::Paragraph | PassageKind::Heading | PassageKind::ListItem
                );
                if !is_text || !passage.text.contains(char::is_alphanumeric) {
                    continue;
                }
                let pointed = Pointed {
                    words: passage.text.clone(),
                    page_file: Some(source.path.clone()),
                    ..Pointed::default()
                };
                let found = seek(texts(&set).into_iter(), &pointed);
                tried += 1;
                let span = passage.span(0..passage.text.len());
                let Some(found) = found else {
                    missed.push(format!("{site}: {} {:?}: nothing", source.path, passage.text));
                    continue;
                };
                let at: Span = found.piece.span;
                let is_it = at.start <= span.start && span.end <= at.end;
                let text = found.source.text().unwrap();
                // What is written twice may be either.
                let is_same = text[at.range()].contains(passage.text.lines().next().unwrap());
                if found.source.path != source.path || !is_it && !is_same {
                    missed.push(format!("{site}: {} {:?}", source.path, passage.text));
                }
            }
        }
    }
    println!("{} of {tried} texts are found", tried - missed.len());
    assert!(tried > 500 && missed.is_empty(), "{} of {tried}: {missed:#?}", missed.len());
}

/// What is found at some places of the sample site, as `tests/edit/own.txt` has them: each block begins
/// with the page, the names around and the pages that it leads to, and the words that are pointed at.
#[test]
fn what_is_pointed_at_on_the_sample_site() {
    let path = project().join("tests/edit/own.txt");
    let set = Arc::new(load(project(), None).unwrap());
    let pages = PlannedSite::new(Arc::clone(&set), &options()).page_files();
    let cases = std::fs::read_to_string(&path).unwrap();
    let mut expected = String::new();
    for block in cases.split_inclusive("\n\n") {
        let mut lines = block.lines();
        let (head, words) = (lines.next().unwrap(), lines.next().unwrap());
        let (page, names) = head.split_once(' ').unwrap_or((head, ""));
        let (links, names): (Vec<&str>, Vec<&str>) =
            names.split_whitespace().partition(|name| name.starts_with('/'));
        let pointed = Pointed {
            words: words.to_owned(),
            names: names.into_iter().map(str::to_owned).collect(),
            page_file: pages.get(page).cloned(),
            linked: links.into_iter().filter_map(|link| pages.get(link).cloned()).collect(),
        };
        let found = match seek(texts(&set).into_iter(), &pointed) {
            None => "    nothing".to_owned(),
            Some(found) => {
                let text = found.source.text().unwrap();
                let steps = steps(&found.source, Some(&found.piece));
                let steps = steps.iter().map(|step| {
                    let first = text[step.span.range()].lines().next().unwrap_or_default();
                    let line = folio::edit::line_of(text, step.span.start);
                    let first: String = first.chars().take(60).collect();
                    format!("    {} {}:{line}: {first}", step.kind.name(), found.source.path)
                });
                steps.collect::<Vec<_>>().join("\n")
            }
        };
        expected += &format!("{head}\n{words}\n{found}\n\n");
    }
    if std::env::var_os("UPDATE_REPORTS").is_some() {
        std::fs::write(&path, &expected).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap(), expected);
}

#[test]
fn a_file_without_text_is_opened_whole_or_not_at_all() {
    let source = |path: &str, text: &[u8]| Source::new(SourcePath::new(path), text.to_vec());
    assert_eq!(pieces(&source("content/a.md", b"\xff\xfe")), []);
    let empty = source("content/a.md", "\u{feff}".as_bytes());
    assert_eq!(pieces(&empty), []);
    assert_eq!(steps(&empty, None)[0].span, whole("\u{feff}"));
    assert_eq!(
        with_text("\u{feff}".as_bytes(), Span::new(3, 3), "x\n").unwrap(),
        "\u{feff}x\n".as_bytes()
    );
    assert_eq!(with_text(b"ab", Span::new(1, 9), "x"), None);
}
