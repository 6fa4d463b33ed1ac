//! What stands in `private.toml` must be in no file of the site.

use crate::base::date::month_name;
use crate::base::{Code, Diagnostic, FileKind, SourcePath, Span, well_known};
use crate::lint::{LintContext, Rule};
use crate::plan::ImageFormat;
use crate::render::{pdf_raster, sanitize};

pub static PRIVATE_LEAK: Code =
    Code::error("private-leak", include_str!("../../codes/private-leak.md"));

pub const RULE: Rule = Rule { code: &PRIVATE_LEAK, check };

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let secrets: Vec<_> = cx
        .profile
        .private
        .secrets()
        .into_iter()
        .map(|(key, secret)| (key, folded_forms(key, &secret), secret))
        .collect();
    if secrets.is_empty() {
        return;
    }
    let sources: Vec<(&SourcePath, &str, Letters)> =
        published_texts(cx).map(|(path, text)| (path, text, letters(text))).collect();
    let handouts: Vec<(&SourcePath, String, Letters)> = handed_out(cx)
        .chain(drawings(cx))
        .map(|(path, text)| {
            let letters = letters(&text);
            (path, text, letters)
        })
        .collect();
    for (key, forms, secret) in &secrets {
        let mut is_in_sources = false;
        for (path, text, letters) in &handouts {
            if !find(text, letters, forms).is_empty() {
                let is_drawing = path.kind() != FileKind::Pdf;
                is_in_sources |= is_drawing;
                diagnostics.push(in_handout(key, path, is_drawing));
            }
        }
        for (path, text, letters) in &sources {
            for span in find(text, letters, forms) {
                is_in_sources = true;
                diagnostics.push(
                    Diagnostic::new(
                        &PRIVATE_LEAK,
                        format!("this stands in private.toml as `{key}`, and would be published"),
                    )
                    .at(path, span, "")
                    .help("remove it here; or, if it may be public, remove it from private.toml"),
                );
            }
        }
        // What no source shows may still have come together on the way, or lie in a file that is
        // published as it is: so the files themselves are searched too.
        if !is_in_sources && let Some(path) = in_outputs(cx, secret) {
            diagnostics.push(
                Diagnostic::new(
                    &PRIVATE_LEAK,
                    format!(
                        "`{key}` of private.toml would be published \
                in `{path}`"
                    ),
                )
                .in_file(&SourcePath::private())
                .help(
                    "look for it in the files that this one is made from, and in what a PDF \
                    notes down about its author",
                ),
            );
        }
    }
}

/// A private value among the words that a PDF or a drawing shows.
fn in_handout(key: &str, path: &SourcePath, is_drawing: bool) -> Diagnostic {
    let name = path.file_name();
    let (message, help) = if is_drawing {
        (
            format!(
                "`{key}` of private.toml is written in the drawing `{name}`, which would be \
                 published"
            ),
            "take it out of that drawing, and save it again; or, if it may be public, remove it \
             from private.toml",
        )
    } else {
        (
            format!(
                "`{key}` of private.toml stands on a page of `{name}`, which would be published"
            ),
            "take it out of that file, and export the PDF again; or, if it may be public, remove \
             it from private.toml",
        )
    };
    Diagnostic::new(&PRIVATE_LEAK, message).in_file(path).help(help)
}

/// The texts that the site is made from.
fn published_texts<'a>(cx: &LintContext<'a>) -> impl Iterator<Item = (&'a SourcePath, &'a str)> {
    cx.sources.sources.values().filter_map(|source| {
        let kind = source.path.kind();
        let is_published = source.path.as_str() == well_known::SITE
            || source.path.is_content() && kind.is_read() && kind != FileKind::CslStyle;
        Some((&source.path, source.text().ok().filter(|_| is_published)?))
    })
}

/// The words of the PDFs that are handed out, with the files that they come from.
fn handed_out<'a>(cx: &LintContext<'a>) -> impl Iterator<Item = (&'a SourcePath, String)> {
    let pdfs = cx.profile.files.iter().filter(|(source, _)| source.kind() == FileKind::Pdf);
    pdfs.filter_map(|(source, output)| {
        Some((source, pdf_raster::text(cx.outputs.site.get(output)?)))
    })
}

/// The words of the drawings that pages show, with the files that they come from.
fn drawings<'a>(cx: &LintContext<'a>) -> impl Iterator<Item = (&'a SourcePath, String)> {
    let pictures = cx.plan.pictures.iter();
    let drawings = pictures.filter(|(_, picture)| picture.kind == ImageFormat::Vector);
    drawings.flat_map(|((source, _), picture)| {
        let bytes = picture.files().filter_map(|file| cx.outputs.site.get(&file.output));
        bytes.map(move |bytes| (source, sanitize::svg::text(bytes))).collect::<Vec<_>>()
    })
}

fn in_outputs(cx: &LintContext<'_>, secret: &str) -> Option<String> {
    // PDFs keep their notes about themselves in either of two encodings.
    let wide: Vec<u8> = secret.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let holds =
        |bytes: &[u8], needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
    let mut files = cx.outputs.site.iter();
    files.find_map(|(path, bytes)| {
        let is_found = holds(bytes, secret.as_bytes())
            || FileKind::of_name(path.as_str()) == FileKind::Pdf && holds(bytes, &wide);
        is_found.then(|| path.to_string())
    })
}

/// Letters and digits of a text, in lower case, each with its place.
type Letters = Vec<(usize, char)>;

fn letters(text: &str) -> Letters {
    let letters = text.char_indices().filter(|(_, c)| c.is_alphanumeric());
    letters.flat_map(|(at, c)| c.to_lowercase().map(move |lower| (at, lower))).collect()
}

/// A secret in every form in which a person may write it, as letters and digits standalone_source: how they are
/// grouped and spaced does not make it another one.
fn folded_forms(key: &str, secret: &str) -> Vec<Vec<char>> {
    let folded = |text: &str| -> Vec<char> { letters(text).into_iter().map(|(_, c)| c).collect() };
    let mut forms = vec![folded(secret)];
    match key {
        // A telephone number at home has no country in front, and in many places a zero instead. An
        // idle `00` means the `+`.
        "phone" if secret.trim_start().starts_with('+') => {
            let digits: String = secret.chars().filter(char::is_ascii_digit).collect();
            let country = secret
                .trim_start_matches([' ', '+'])
                .chars()
                .take_while(char::is_ascii_digit)
                .count();
            let countries = if country <= 3 { country..=country } else { 1..=3 };
            forms.extend([format!("00{digits}"), format!("011{digits}")].map(|form| folded(&form)));
            for home in
                countries.filter_map(|length| digits.get(length..)).filter(|home| home.len() >= 7)
            {
                forms.extend([home.to_owned(), format!("0{home}")].map(|form| folded(&form)));
            }
        }
        "date-of-birth" => forms.extend(date_forms(secret).iter().map(|form| folded(form))),
        // The street gives a home away without the town; a town alone does not.
        "address" => {
            let parts = secret.split([',', '\n']).map(folded);
            forms.extend(parts.filter(|part| {
                part.len() >= 6
                    && part.iter().any(char::is_ascii_digit)
                    && part.iter().filter(|c| c.is_alphabetic()).count() >= 4
            }));
        }
        _ => {}
    }
    forms.retain(|form| form.len() >= 4);
    forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
    forms.dedup();
    forms
}

/// A whole date as it is written here and there; a year or a month alone is no secret that could be
/// looked for.
fn date_forms(date: &str) -> Vec<String> {
    let parts: Vec<u16> = date.split('-').filter_map(|part| part.parse().ok()).collect();
    let &[year, month @ 1..=12, day] = parts.as_slice() else { return Vec::new() };
    let name = month_name(u8::try_from(month).unwrap_or(1));
    let mut forms: Vec<String> = [name, &name[..3]]
        .iter()
        .flat_map(|name| [format!("{day} {name} {year}"), format!("{name} {day} {year}")])
        .collect();
    forms.extend([format!("{day:02} {name} {year}"), format!("{name} {day:02} {year}")]);
    forms.extend([format!("{day:02}{month:02}{year}"), format!("{month:02}{day:02}{year}")]);
    forms.extend([format!("{day}{month}{year}"), format!("{month}{day}{year}")]);
    forms
}

/// Every place at which one of the forms stands, longer forms first; a place is told once.
fn find(text: &str, letters: &Letters, forms: &[Vec<char>]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for needle in forms {
        for (at, window) in letters.windows(needle.len()).enumerate() {
            if !window.iter().zip(needle).all(|((_, a), b)| a == b) {
                continue;
            }
            let (start, _) = window[0];
            let last = letters[at + needle.len() - 1].0;
            let end = last + text[last..].chars().next().map_or(0, char::len_utf8);
            // A match inside a longer word or number is another word or number.
            let goes_on = |neighbour: Option<char>| neighbour.is_some_and(char::is_alphanumeric);
            let is_whole =
                !goes_on(text[..start].chars().next_back()) && !goes_on(text[end..].chars().next());
            if is_whole && !spans.iter().any(|known| known.start < end && start < known.end) {
                spans.push(Span::new(start, end));
            }
        }
    }
    spans.sort();
    spans
}

#[cfg(test)]
mod tests {
    use super::{find, folded_forms, letters};

    fn spans<'a>(text: &'a str, key: &str, secret: &str) -> Vec<&'a str> {
        find(text, &letters(text), &folded_forms(key, secret))
            .into_iter()
            .map(|span| &text[span.range()])
            .collect()
    }

    #[test]
    fn a_number_is_found_in_any_grouping() {
        let phone = |text| spans(text, "phone", "+1 617 555 0100");
        assert_eq!(phone("call +1 (617) 555-0100 now"), ["1 (617) 555-0100"]);
        assert_eq!(phone("call 16175550100, or 617.555.0100"), ["16175550100", "617.555.0100"]);
        assert_eq!(phone("paper 2161755501009"), [""; 0]);
        assert_eq!(spans("aamc 12345678", "identifiers", "1234-5678"), ["12345678"]);
        assert_eq!(spans("London 020 7946 0958", "phone", "+44 20 7946 0958"), ["020 7946 0958"]);
    }

    #[test]
    fn a_match_after_something_that_only_looks_like_it_is_found() {
        assert_eq!(spans("x12345678, then 1234 5678", "identifiers", "1234-5678"), ["1234 5678"]);
    }

    #[test]
    fn a_birthday_is_found_however_it_is_written() {
        for text in ["2 May 1994", "May 2, 1994", "02.05.1994", "5/2/1994", "1994-05-02"] {
            assert_eq!(spans(text, "date-of-birth", "1994-05-02"), [text]);
        }
    }

    #[test]
    fn the_street_is_found_and_the_town_is_public() {
        let address = "12 Sample Wharf, Apt 4, Boston, MA 02100";
        assert_eq!(spans("Boston; 12 Sample Wharf", "address", address), ["12 Sample Wharf"]);
    }
}
