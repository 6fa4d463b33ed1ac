//! What an open page has to do since it last asked: it asks again and again, and an answer waits a
//! moment for something new.
//!
//! A page asks from where it is, so that a change between its loading and its asking is not missed.
//! No connection stays open for it: a browser has six for all its pages.

use std::time::Duration;

use serde_json::{Value, json};

use super::change::{Change, PageChange};
use super::state::{PreviewState, StateSnapshot};

/// How long an answer waits for something new.
const HOLD: Duration = Duration::from_millis(500);

/// `{"mark": …, "events": […]}`: what happened after the state named `since`, at the latest after
/// half a second, and the name of the state that it led to. Without events nothing is new.
/// `at_once` asks a page that has just been opened or is looked at again: it may lack the report.
pub fn changes(state: &PreviewState, since: &str, at_once: bool) -> Value {
    let Some(seen) = state.parse_version(since) else {
        // The page is of an earlier run, or slept for too long.
        return answer(&state.now(), vec![reload()]);
    };
    let (changes, view) = state.wait(seen, if at_once { Duration::ZERO } else { HOLD });
    answer(&view, events(&changes, &view, at_once))
}

/// A reload says it all; otherwise the stylesheets, and the report and the hints as they are now,
/// which costs nothing when the page has them already.
fn events(changes: &[Change], view: &StateSnapshot, at_once: bool) -> Vec<Value> {
    if changes.iter().any(|change| change.page == PageChange::Reload) {
        return vec![reload()];
    }
    let pairs = changes.iter().filter_map(|change| match &change.page {
        PageChange::Styles(pairs) => Some(pairs),
        PageChange::Same | PageChange::Reload => None,
    });
    let styles = pairs
        .flatten()
        .map(|(old, new)| json!({ "type": "style", "old": old.as_str(), "new": new.as_str() }));
    let report = (at_once || !changes.is_empty()).then(|| report(view));
    // A page that has just been opened has no hints that would have to go.
    let is_hinted = at_once && !view.hints.is_null() || changes.iter().any(|change| change.hints);
    let hints = is_hinted.then(|| json!({ "type": "hints", "sheet": *view.hints }));
    styles.chain(report).chain(hints).collect()
}

fn reload() -> Value {
    json!({ "type": "reload" })
}

fn report(view: &StateSnapshot) -> Value {
    json!({ "type": "report", "report": view.report.as_ref().map(|report| report.data()) })
}

fn answer(view: &StateSnapshot, events: Vec<Value>) -> Value {
    json!({ "mark": view.version, "events": events })
}
