//! The stream that sends an open page what changed: server-sent events.
//!
//! A stream begins where its page is, so a change between the loading of the page and the opening
//! of the stream is sent too.

use std::io::{self, Write};
use std::time::Duration;

use serde_json::{Value, json};

use super::change::{Change, PageChange};
use super::state::{PreviewState, StateSnapshot, Wake};

pub const CONTENT_TYPE: &str = "text/event-stream";
/// A page that is gone is noticed when writing to it, so something is written now and then.
const HEARTBEAT: Duration = Duration::from_secs(5);

/// Writes everything after the state named `since`, until the reader is gone, which is the error,
/// or the server ends.
pub fn stream(mut out: impl Write, state: &PreviewState, since: Option<&str>) -> io::Result<()> {
    out.write_all(b"retry: 500\n\n")?;
    let view = state.view();
    let Some(mut seen) = since.map_or(Some(view.number), |since| state.parse_version(since)) else {
        // The page is of an earlier run, or slept for too long.
        event(&mut out, "reload", &view, &Value::Null)?;
        return out.flush();
    };
    if seen == view.number {
        // The page may have been loaded while there were errors.
        report(&mut out, &view)?;
        out.flush()?;
    }
    let mut arrivals = 0;
    loop {
        match state.wait(seen, arrivals, HEARTBEAT) {
            Wake::Closed => return Ok(()),
            Wake::Nothing => out.write_all(b":\n\n")?,
            Wake::Changes(changes, view) => {
                write_changes(&mut out, &changes, &view)?;
                seen = view.number;
            }
            Wake::Crowd(view) => {
                arrivals = state.arrivals();
                event(&mut out, "rest", &view, &Value::Null)?;
            }
        }
        out.flush()?;
    }
}

/// A reload says it all; otherwise the stylesheets, and the report as it is now, which costs
/// nothing when the page has it already.
fn write_changes(out: &mut impl Write, changes: &[Change], view: &StateSnapshot) -> io::Result<()> {
    if changes.iter().any(|change| change.page == PageChange::Reload) {
        return event(out, "reload", view, &Value::Null);
    }
    for change in changes {
        if let PageChange::Styles(pairs) = &change.page {
            for (old, new) in pairs {
                event(out, "style", view, &json!({ "old": old.as_str(), "new": new.as_str() }))?;
            }
        }
    }
    report(out, view)
}

fn report(out: &mut impl Write, view: &StateSnapshot) -> io::Result<()> {
    event(out, "report", view, &view.report.as_ref().map_or(Value::Null, |report| report.data()))
}

/// JSON has no line breaks of its own, so the data is one line.
fn event(out: &mut impl Write, name: &str, view: &StateSnapshot, data: &Value) -> io::Result<()> {
    out.write_all(format!("event: {name}\nid: {}\ndata: {data}\n\n", view.version).as_bytes())
}
