//! `docs/limits.md`, the manual's table of limits, is made from the table that the code reads.

use std::collections::BTreeSet;
use std::fs;

use folio::base::limits::LIMITS;
use folio::cli::codes;

use crate::archive::{is_update, root};

#[test]
fn the_manual_lists_every_limit() {
    let mut page = "# Limits\n\n\
        What lies beyond a limit is reported where it was passed, and nothing is written. Each limit \
        lies far above what\na career holds. This page is made from `src/base/limits.rs`.\n\n\
        | at most | beyond it |\n| --- | --- |\n"
        .to_owned();
    for limit in LIMITS {
        page.push_str(&format!("| {limit} | [{0}](codes.md#{0}) |\n", limit.code));
    }
    page.push_str(
        "\nA theme is code: a template that computes without end and writes nothing is not stopped, so \
        take themes only\nfrom people whom you trust.\n",
    );
    let path = root().join("docs/limits.md");
    if is_update() {
        fs::write(&path, &page).expect("the page can be written");
    }
    assert_eq!(fs::read_to_string(path).expect("the page"), page, "write it with UPDATE_REPORTS=1");
}

#[test]
fn every_limit_has_a_code() {
    let known: BTreeSet<&str> = codes::all().iter().map(|code| code.name).collect();
    for limit in LIMITS {
        assert!(known.contains(limit.code), "{limit}: no code `{}`", limit.code);
    }
}
