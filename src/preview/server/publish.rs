//! What a page asks about publishing: the plan, to do just that plan, and how far it is.
//!
//! Every question needs the token and a body, so no address that is opened publishes anything. What a
//! site is and where it goes is decided by who runs the server; nothing is read or put here.

use serde::{Deserialize, Serialize};

use super::admission::{self, Refusal};
use super::request::Request;
use crate::report::ReportPart;

/// Where it is asked.
pub const PUBLISH_PATH: &str = "/__folio/publish";
/// The longest body: a name and the digest of a plan.
const MOST: usize = 4 * 1024;

/// What a page asks.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "ask", rename_all = "kebab-case")]
pub enum PublishRequest {
    /// To make the plan, which changes nothing; or to do one that was shown.
    Begin(WantedPublish),
    /// How far the run of a number is.
    State { run: u64 },
    /// To show the folder of what the run of a number has made on this machine.
    ShowFolder { run: u64 },
}

/// A publish that is to begin.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct WantedPublish {
    /// The place, where site.toml names several.
    pub to: Option<String>,
    /// The `id` of the plan that the person has seen and said yes to.
    pub confirmed: Option<String>,
    /// Whether the person has said yes to what the plan needs to be allowed besides, too.
    pub is_allowed: bool,
}

/// What a page gets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum PublishAnswer {
    /// It has begun, and is asked for by this number.
    Begun {
        run: u64,
    },
    /// Nothing is put yet.
    Preparing,
    Putting {
        done: usize,
        of: usize,
        path: String,
    },
    /// site.toml names several places.
    Choose {
        places: Vec<String>,
    },
    /// site.toml names none; how to name one.
    NoPlace {
        ways: Vec<PublishWay>,
    },
    /// Why nothing was put, or not all.
    Failed {
        report: Vec<ReportPart>,
    },
    Planned {
        to: String,
        id: String,
        /// The plan as a person reads it.
        text: String,
        /// What needs to be allowed besides, in words.
        to_be_allowed: Option<String>,
        /// The plan that was agreed to is not the plan any more.
        is_another: bool,
        /// What could be better.
        report: Vec<ReportPart>,
    },
    Published {
        what: &'static str,
        text: String,
        address: Option<String>,
        local_page: Option<String>,
        remarks: Vec<String>,
    },
    FolderShown,
}

/// A way to name a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublishWay {
    pub name: &'static str,
    /// What it needs, in a few sentences.
    pub how: &'static str,
    /// What stands under `[site]` then; empty where nothing new does.
    pub site: &'static str,
    /// What stands at the end of site.toml then.
    pub table: &'static str,
}

/// Publishes the site that is previewed, one run at a time.
pub trait PublishSite: Send + Sync {
    /// Answers at once: a run goes on by itself. `Err` is a sentence for the person.
    fn answer(&self, request: PublishRequest) -> Result<PublishAnswer, String>;
}

/// Decides by the head whether a request may come, and gives the length of its body.
pub fn admit(asked: &Request, token: &str) -> Result<usize, Refusal> {
    admission::admit(asked, token, MOST, &"4 KB, the most that a page asks about publishing")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_asks() {
        let read = |text: &str| serde_json::from_str::<PublishRequest>(text);
        let plan = read(r#"{"ask":"begin","to":"web"}"#);
        assert!(
            matches!(plan, Ok(PublishRequest::Begin(wanted)) if wanted.confirmed.is_none() && !wanted.is_allowed)
        );
        let put = read(r#"{"ask":"begin","confirmed":"0f","is-allowed":true}"#);
        assert!(matches!(put, Ok(PublishRequest::Begin(wanted)) if wanted.is_allowed));
        assert!(matches!(read(r#"{"ask":"state","run":3}"#), Ok(PublishRequest::State { run: 3 })));
        for bad in ["", "{}", r#"{"ask":"state"}"#, r#"{"ask":"put"}"#, "[]"] {
            assert!(read(bad).is_err(), "{bad}");
        }
    }
}
