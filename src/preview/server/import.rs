//! Files of other programs that are dropped on a page, to be added to the site.
//!
//! Whether a request may send files is decided by its head. What is done with the files is not decided
//! here, and nothing is written here.

use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

use super::admission::{self, Refusal};
use super::overlay::OverlayReport;
use super::request::Request;
use super::start::WantedSite;
use crate::base::limits;

/// Where files are taken.
pub const IMPORT_PATH: &str = "/__folio/import";

/// A file as a page sends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DroppedFile {
    /// Without any folder.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// What files change, or would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportAnswer {
    /// Names the files and all that they would change: to say it again is to say yes to that.
    pub id: String,
    pub is_written: bool,
    /// The report of each file, as `folio import --format json` has it.
    pub reports: Value,
    pub changes: Vec<FileChange>,
    /// How a file that was put beside a page is shown.
    pub name_it: Option<NameIt>,
    /// Why files that could lie beside the page are no import; then that is what `changes` would be.
    pub not_imported: Option<NotImported>,
}

/// Files that cannot be imported, and can be put beside the page on which they were dropped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotImported {
    /// In one sentence.
    pub why: String,
    pub report: OverlayReport,
    /// Whether the page is one that takes files of its own, such as a poster: then they are meant for it.
    pub is_for_page: bool,
}

/// A line that shows a file, and the file that it belongs into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameIt {
    pub file: String,
    pub write: String,
}

/// A file of the site that is new or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileChange {
    pub path: String,
    pub is_new: bool,
    /// How many lines it gains and loses; `None` where it is no text.
    pub lines: Option<(usize, usize)>,
}

/// Adds files of other programs to the site that is previewed, those of one request at a time.
pub trait ImportFiles: Send + Sync {
    /// What the files change. It is written if `confirmed` is the `id` of just that. `Err` is why the
    /// files cannot be imported; then nothing is written. `page` is the address of the page on which
    /// they were dropped.
    fn import(
        &self,
        page: &str,
        files: Vec<DroppedFile>,
        confirmed: Option<&str>,
    ) -> Result<ImportAnswer, OverlayReport>;

    /// The same for a folder without a site, which is begun with the files, and with one that lies in
    /// the folder already.
    fn begin_with(
        &self,
        site: WantedSite,
        files: Vec<DroppedFile>,
        lying: Option<&str>,
        confirmed: Option<&str>,
    ) -> Result<ImportAnswer, OverlayReport>;

    /// Puts pictures and PDFs beside the file of a page, in the same two steps.
    fn put_beside(
        &self,
        page: &str,
        files: Vec<DroppedFile>,
        confirmed: Option<&str>,
    ) -> Result<ImportAnswer, OverlayReport>;

    /// Takes away again what was put beside a page under an `id`, where it is still what was put there.
    /// Gives the paths. `Err` is a sentence; then nothing was taken away.
    fn take_away(&self, id: &str) -> Result<Vec<String>, String>;
}

/// A request whose body may be read.
#[derive(Debug, PartialEq, Eq)]
pub struct ImportRequest {
    pub length: usize,
    confirmed: Option<String>,
    /// The address of the page that they were dropped on.
    page: Option<String>,
    /// The address of the page beside whose file they are to be put.
    beside: Option<String>,
    /// The `id` of files that were put beside a page, to take them away.
    away: Option<String>,
    /// The site that is to be begun with them.
    start: Option<WantedSite>,
    /// The name of a file that lies in the folder, to begin with that.
    lying: Option<String>,
    /// The name of each file, and its part of the body.
    files: Vec<(String, usize)>,
}

/// Decides by the head whether the body may come. The host was found to be this machine.
pub fn admit(asked: &Request, query: &str, token: &str) -> Result<ImportRequest, Refusal> {
    let limit = &limits::IMPORT_FILE;
    let length = admission::admit(asked, token, limit.most, limit)?;
    let is_start = query.split('&').any(|part| part == "start");
    let lying = pairs(query, "lying").find_map(bare_name).filter(|_| is_start && length == 0);
    let away = pairs(query, "away").next().filter(|_| length == 0);
    let is_bare = lying.is_some() || away.is_some();
    let files = if is_bare { Some(Vec::new()) } else { files_of(query, length) };
    match files {
        Some(files) => Ok(ImportRequest {
            length,
            confirmed: pairs(query, "write").next(),
            page: pairs(query, "page").next(),
            beside: pairs(query, "beside").next(),
            away,
            start: is_start.then(|| WantedSite::of_query(query)),
            lying,
            files,
        }),
        None => Err(Refusal(400, "The files must come with their names and sizes.\n".to_owned())),
    }
}

/// Hands the files of a body on, and makes JSON of what becomes of them, with its status.
pub fn import(request: ImportRequest, body: Vec<u8>, importer: &dyn ImportFiles) -> (u16, Value) {
    if let Some(id) = &request.away {
        return match importer.take_away(id) {
            Ok(paths) => (200, json!({ "taken-away": paths })),
            Err(why) => (422, json!({ "report": OverlayReport::from(why.as_str()).data() })),
        };
    }
    let mut rest = body.as_slice();
    let files = request.files.into_iter().map(|(name, size)| {
        let bytes;
        (bytes, rest) = rest.split_at(size.min(rest.len()));
        DroppedFile { name, bytes: bytes.to_vec() }
    });
    let (files, confirmed) = (files.collect(), request.confirmed.as_deref());
    let answer = match (request.start, &request.beside) {
        (Some(site), _) => importer.begin_with(site, files, request.lying.as_deref(), confirmed),
        (None, Some(page)) => importer.put_beside(page, files, confirmed),
        (None, None) => {
            importer.import(request.page.as_deref().unwrap_or_default(), files, confirmed)
        }
    };
    match answer {
        Ok(answer) => (200, answer.data()),
        Err(report) => (422, json!({ "report": report.data() })),
    }
}

impl ImportAnswer {
    fn data(&self) -> Value {
        let change = |change: &FileChange| {
            let (added, removed) = change.lines.unzip();
            json!({
                "path": change.path, "is-new": change.is_new, "added": added, "removed": removed,
            })
        };
        json!({
            "id": self.id,
            "is-written": self.is_written,
            "reports": self.reports,
            "changes": self.changes.iter().map(change).collect::<Vec<_>>(),
            "name-it": self.name_it.as_ref().map(|it| json!({ "file": it.file, "write": it.write })),
            "not-imported": self.not_imported.as_ref().map(|not| json!({
                "why": not.why, "report": not.report.data(), "is-for-page": not.is_for_page,
            })),
        })
    }
}

/// `?name=cv.docx`, or `?name=cv.docx&size=700&name=works.bib&size=80` for several files one after the
/// other; `None` if that is not what the body can be.
fn files_of(query: &str, length: usize) -> Option<Vec<(String, usize)>> {
    let names: Vec<String> = pairs(query, "name").map(bare_name).collect::<Option<_>>()?;
    let sizes: Vec<String> = pairs(query, "size").collect();
    let sizes: Vec<usize> = match (names.len(), sizes.as_slice()) {
        (1, []) => vec![length],
        _ => sizes.iter().map(|size| size.parse().ok()).collect::<Option<_>>()?,
    };
    let sum = sizes.iter().try_fold(0_usize, |sum, size| sum.checked_add(*size));
    let is_whole = !names.is_empty() && names.len() == sizes.len() && sum == Some(length);
    is_whole.then(|| names.into_iter().zip(sizes).collect())
}

fn pairs<'a>(query: &'a str, name: &'a str) -> impl Iterator<Item = String> + 'a {
    let values = query.split('&').filter_map(|pair| pair.split_once('='));
    values
        .filter(move |(given, _)| *given == name)
        .map(|(_, value)| percent_decode_str(value).decode_utf8_lossy().into_owned())
}

/// The name of a file without any folder; `None` is no name.
fn bare_name(name: String) -> Option<String> {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default().trim();
    let is_name = !name.is_empty() && name != "." && name != "..";
    (is_name && !name.contains(char::is_control)).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::preview::server::admission::TOKEN_HEADER;

    fn asked(changed: &[(&str, &str)]) -> Request {
        let good = [
            ("Host", "localhost:4000"),
            ("Origin", "http://localhost:4000"),
            ("Sec-Fetch-Site", "same-origin"),
            (TOKEN_HEADER, "right"),
            ("Content-Length", "5"),
        ];
        let kept = good.iter().filter(|(name, _)| changed.iter().all(|(other, _)| name != other));
        let headers = kept.chain(changed).filter(|(_, value)| !value.is_empty());
        let headers = headers.map(|&(name, value)| (name.to_owned(), value.to_owned())).collect();
        Request { headers, ..Request::default() }
    }

    #[track_caller]
    fn status(changed: &[(&str, &str)]) -> u16 {
        admit(&asked(changed), "name=cv.docx", "right")
            .err()
            .map_or(200, |Refusal(status, _)| status)
    }

    #[test]
    fn a_head_says_whether_its_body_may_come() {
        assert_eq!(status(&[]), 200);
        assert_eq!(status(&[("Sec-Fetch-Site", "")]), 200, "an older browser");
        for origin in [
            "",
            "null",
            "https://evil.example",
            "http://localhost:4001",
            "http://127.0.0.1:4000",
            "https://localhost:4000",
            "http://localhost:4000.evil.example",
        ] {
            assert_eq!(status(&[("Origin", origin)]), 403, "{origin}");
        }
        for site in ["cross-site", "same-site", "none", "?"] {
            assert_eq!(status(&[("Sec-Fetch-Site", site)]), 403, "{site}");
        }
        for token in ["", "wrong", "righ", "right "] {
            assert_eq!(status(&[(TOKEN_HEADER, token)]), 403, "{token:?}");
        }
        assert_eq!(status(&[("Origin", "http://localhost:4000"), ("Origin", "null")]), 403);
        for length in ["", "-1", "+5", "5, 5", "0x5", "many"] {
            assert_eq!(status(&[("Content-Length", length)]), 411, "{length:?}");
        }
        assert_eq!(status(&[("Transfer-Encoding", "chunked")]), 411);
        for length in ["67108865", "18446744073709551615", "99999999999999999999999999"] {
            assert_eq!(status(&[("Content-Length", length)]), 413, "{length}");
        }
        assert_eq!(status(&[("Content-Length", &limits::IMPORT_FILE.most.to_string())]), 200);
    }

    #[test]
    fn names_and_sizes() {
        let files = |query: &str, length| {
            let files = files_of(query, length)?;
            let shown = files.iter().map(|(name, size)| format!("{name} {size}"));
            Some(shown.collect::<Vec<_>>().join(", "))
        };
        let good = |query: &str, expected: &str| {
            assert_eq!(files(query, 5).as_deref(), Some(expected), "{query}");
        };
        good("name=cv.docx", "cv.docx 5");
        good("name=cv.docx&write=0f", "cv.docx 5");
        good("name=Lebenslauf%20%C3%84rztin.docx", "Lebenslauf \u{c4}rztin.docx 5");
        good("name=..%2F..%2Fetc%2Fpasswd", "passwd 5");
        good("name=C%3A%5Ccv.docx", "cv.docx 5");
        good("name=a&size=2&name=b&size=3", "a 2, b 3");
        good("name=a&size=5&name=b&size=0", "a 5, b 0");
        for bad in [
            "",
            "name=",
            "name=..",
            "name=a%0Ab",
            "name=a/",
            "name=a&name=b",
            "name=a&size=4",
            "name=a&size=x",
            "name=a&size=2&name=b&size=4",
            "name=a&size=2&name=b&size=-3",
            "name=a&size=18446744073709551615&name=b&size=6",
            "size=5",
        ] {
            assert_eq!(files(bad, 5), None, "{bad}");
        }
    }
}
