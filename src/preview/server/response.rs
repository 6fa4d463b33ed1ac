//! What a request gets: a pure function from what was asked and what is shown to a response. It
//! touches no socket.
//!
//! A path is decoded and looked up, whole, among the paths of the build. There is no folder that it
//! could leave.

use std::sync::Arc;

use bytes::Bytes;
use percent_encoding::percent_decode_str;
use serde_json::Value;

use super::admission::Refusal;
use super::edit::{self, EDIT_PATH};
use super::file::SiteFile;
use super::host::is_loopback;
use super::import::{self, IMPORT_PATH, ImportRequest};
use super::overlay::OverlayReport;
use super::page::{LIVE_JS, LIVE_PATH, inject_live_script, placeholder_page};
use super::publish::{self, PUBLISH_PATH};
use super::range::{BodyRange, part};
use super::request::Request;
use super::start::{self, START_PATH};
use super::state::{Desk, SiteFiles, StateSnapshot};
use crate::base::OutputPath;
use crate::plan::delivery::content_type;
use crate::plan::routes;

/// On every answer: what is previewed is never kept by the browser, never guessed at, and not for
/// other sites' pages. The browser closes the connection, as nobody else does.
const ALWAYS: &str = "Server: folio\r\nCache-Control: no-store\r\nX-Content-Type-Options: \
nosniff\r\nCross-Origin-Resource-Policy: same-origin\r\nConnection: close\r\n";

pub enum Outcome<'a> {
    Response(Response),
    /// What an open page has to do since the state that it shows.
    Changes {
        since: &'a str,
        at_once: bool,
    },
    /// Files that may come, and who takes them.
    Import(ImportRequest, Arc<Desk>),
    /// A question or an edit of this length, and who takes it.
    Edit(usize, Arc<Desk>),
    /// A question about publishing of this length, and who takes it.
    Publish(usize, Arc<Desk>),
    /// A site to begin, a body of this length, and who begins it.
    Start(usize, Arc<Desk>),
}

pub struct Response {
    pub status: u16,
    pub content_type: String,
    pub body: Bytes,
    /// Headers beyond those that every answer has.
    pub more: Vec<(&'static str, String)>,
}

impl Response {
    fn new(status: u16, content_type: impl Into<String>, body: impl Into<Bytes>) -> Self {
        Response { status, content_type: content_type.into(), body: body.into(), more: Vec::new() }
    }

    /// A plain sentence.
    pub fn text(status: u16, text: impl Into<Bytes>) -> Self {
        Response::new(status, "text/plain; charset=utf-8", text)
    }

    pub fn json(status: u16, value: &Value) -> Self {
        Response::new(status, "application/json", value.to_string())
    }

    /// The status line and all headers, with the empty line at their end.
    pub fn head(&self) -> String {
        let reason = match self.status {
            200 => "OK",
            206 => "Partial Content",
            301 => "Moved Permanently",
            400 => "Bad Request",
            403 => "Forbidden",
            404 => "Not Found",
            405 => "Method Not Allowed",
            408 => "Request Timeout",
            411 => "Length Required",
            413 => "Content Too Large",
            416 => "Range Not Satisfiable",
            422 => "Unprocessable Content",
            500 => "Internal Server Error",
            503 => "Service Unavailable",
            _ => "",
        };
        let more: String =
            self.more.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        format!(
            "HTTP/1.1 {} {reason}\r\nContent-Type: {}\r\n{ALWAYS}{more}Content-Length: {}\r\n\r\n",
            self.status,
            self.content_type,
            self.body.len()
        )
    }

    fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.more.push((name, value.into()));
        self
    }
}

/// Answers a request that came in on `port`.
pub fn respond<'a>(asked: &'a Request, view: &StateSnapshot, port: u16) -> Outcome<'a> {
    if !asked.only("Host").is_some_and(|host| is_loopback(host, port)) {
        return Outcome::Response(Response::text(
            403,
            "This preview answers to this machine only.\n",
        ));
    }
    let (path, query) = asked
        .target
        .split_once('?')
        .map_or((asked.target.as_str(), None), |(path, query)| (path, Some(query)));
    if let Some(desk) = view.desk.as_ref().filter(|_| asked.method == "POST") {
        let taken = match path {
            IMPORT_PATH => {
                let request = import::admit(asked, query.unwrap_or_default(), &desk.token);
                Some(request.map(|request| Outcome::Import(request, Arc::clone(desk))))
            }
            EDIT_PATH => {
                let length = edit::admit(asked, &desk.token);
                Some(length.map(|length| Outcome::Edit(length, Arc::clone(desk))))
            }
            PUBLISH_PATH => {
                let length = publish::admit(asked, &desk.token);
                Some(length.map(|length| Outcome::Publish(length, Arc::clone(desk))))
            }
            START_PATH => {
                let length = start::admit(asked, &desk.token);
                Some(length.map(|length| Outcome::Start(length, Arc::clone(desk))))
            }
            _ => None,
        };
        match taken {
            Some(Ok(outcome)) => return outcome,
            Some(Err(Refusal(status, why))) => {
                return Outcome::Response(Response::text(status, why));
            }
            None => {}
        }
    }
    if !matches!(asked.method.as_str(), "GET" | "HEAD") {
        return Outcome::Response(
            Response::text(405, "This preview is for reading only.\n").with("Allow", "GET, HEAD"),
        );
    }
    if asked.has_body() {
        return Outcome::Response(Response::text(413, "This preview takes nothing in.\n"));
    }
    let response = match path {
        "/__folio/changes" if asked.method == "GET" => {
            let mut pairs = query.unwrap_or_default().split('&');
            let since = pairs.clone().find_map(|pair| pair.strip_prefix("since="));
            return Outcome::Changes {
                since: since.unwrap_or_default(),
                at_once: pairs.any(|pair| pair == "now"),
            };
        }
        LIVE_PATH => Response::new(200, "text/javascript; charset=utf-8", LIVE_JS),
        path if path.starts_with("/__folio/") => Response::text(404, "There is nothing here.\n"),
        path => page_or_file(path, query, asked, view),
    };
    Outcome::Response(in_part(response, asked))
}

fn page_or_file(
    path: &str,
    query: Option<&str>,
    asked: &Request,
    view: &StateSnapshot,
) -> Response {
    let html = |status: u16, html: &Bytes| {
        let token = view.desk.as_ref().map(|desk| desk.token.as_str());
        let page = inject_live_script(html, &view.version, token);
        Response::new(status, "text/html; charset=utf-8", page)
    };
    let Some(site) = &view.site else {
        if let Some(start) = &view.start {
            let languages = asked.header("Accept-Language").unwrap_or_default();
            return html(200, &start.page(languages));
        }
        let report = view.report.as_deref().map(OverlayReport::text);
        return html(500, &placeholder_page(&report.unwrap_or_default()));
    };
    match find(path, site) {
        Lookup::File(path, file) => {
            let kind = content_type(path);
            match file.bytes() {
                None => Response::text(
                    500,
                    "This file cannot be made. The report over the page and in the terminal says \
                     why.\n",
                ),
                Some(bytes) if kind.starts_with("text/html") => html(200, &bytes),
                Some(bytes) => Response::new(200, kind, bytes),
            }
        }
        Lookup::Folder(page) => {
            let query = query.map(|query| format!("?{query}")).unwrap_or_default();
            Response::text(301, "The page is at the address with a slash at its end.\n")
                .with("Location", format!("{}{query}", page.route().as_str()))
        }
        Lookup::Nothing => match site.get(&routes::not_found()).and_then(SiteFile::bytes) {
            Some(page) => html(404, &page),
            None => html(
                404,
                &Bytes::from_static(
                    b"<!doctype html><title>Not \
            found</title><body><p>There is no such page.</p></body>",
                ),
            ),
        },
    }
}

enum Lookup<'a> {
    File(&'a OutputPath, &'a SiteFile),
    /// The page of a folder, asked for without the slash.
    Folder(OutputPath),
    Nothing,
}

fn find<'a>(path: &str, site: &'a SiteFiles) -> Lookup<'a> {
    // A second slash would be dropped by `OutputPath`, and two addresses would show one page where
    // a host shows none.
    let Some(path) = path.strip_prefix('/').filter(|path| !path.starts_with('/')) else {
        return Lookup::Nothing;
    };
    let Ok(path) = percent_decode_str(path).decode_utf8() else { return Lookup::Nothing };
    if path.starts_with('/') {
        return Lookup::Nothing;
    }
    let wanted = if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_string()
    };
    if let Some((path, file)) = site.get_key_value(&OutputPath::new(&wanted)) {
        return Lookup::File(path, file);
    }
    let page = OutputPath::new(&format!("{wanted}/index.html"));
    if site.contains_key(&page) { Lookup::Folder(page) } else { Lookup::Nothing }
}

/// Cuts a good answer down to the part that was asked for.
fn in_part(response: Response, asked: &Request) -> Response {
    if response.status != 200 {
        return response;
    }
    let response = response.with("Accept-Ranges", "bytes");
    // With `If-Range` a part is wanted only of a version that the client knows, and none was ever
    // named to it.
    let range = asked
        .header("Range")
        .filter(|_| asked.method == "GET" && asked.header("If-Range").is_none());
    let Some(range) = range else { return response };
    let length = response.body.len();
    match part(range, length) {
        BodyRange::Whole => response,
        BodyRange::Bytes(range) => {
            let content_range = format!("bytes {}-{}/{length}", range.start, range.end - 1);
            Response { status: 206, body: response.body.slice(range), ..response }
                .with("Content-Range", content_range)
        }
        BodyRange::Beyond => Response::text(416, "The file is shorter.\n")
            .with("Content-Range", format!("bytes */{length}")),
    }
}
