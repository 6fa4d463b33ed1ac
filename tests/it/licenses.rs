//! Every dependency has a license that `deny.toml` allows, comes from the one registry, and is not
//! banned.
//!
//! Reads cargo's metadata of the locked dependencies, without a network.

use std::collections::BTreeSet;

use cargo_metadata::{CargoOpt, MetadataCommand};

/// Crates that ship the text of their license without naming it; a person has read each.
const CLARIFIED: [(&str, &str); 1] = [("ical", "Apache-2.0")];

#[test]
fn every_license_is_allowed() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/deny.toml")).unwrap();
    let deny: toml::Table = text.parse().unwrap();
    let allowed: BTreeSet<String> =
        deny["licenses"]["allow"].clone().try_into().expect("a list of licenses");
    let bans = deny["bans"]["deny"].as_array().expect("a list of bans");
    let banned: BTreeSet<String> =
        bans.iter().map(|ban| ban["name"].as_str().expect("a name").to_owned()).collect();
    assert!(allowed.contains("MIT") && !banned.is_empty());

    // Crates for other systems are not downloaded, so the test cannot read them.
    let options = ["--offline", "--locked", "--filter-platform", &host()].map(str::to_owned);
    let metadata = MetadataCommand::new()
        .features(CargoOpt::AllFeatures)
        .other_options(options)
        .exec()
        .unwrap();
    let mut problems = Vec::new();
    for package in &metadata.packages {
        if package.name.as_str() == env!("CARGO_PKG_NAME") {
            continue;
        }
        let clarified = CLARIFIED
            .iter()
            .find(|(name, _)| *name == package.name.as_str())
            .map(|(_, license)| (*license).to_owned());
        let license = package.license.clone().or(clarified).unwrap_or_default();
        if !is_allowed(&license, &allowed) {
            problems.push(format!("{} {}: `{license}`", package.name, package.version));
        }
        if banned.contains(package.name.as_str()) {
            problems.push(format!("{} is banned", package.name));
        }
        if package.source.as_ref().is_none_or(|source| !source.repr.contains("registry")) {
            problems.push(format!("{} comes from elsewhere", package.name));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// The compiler's name for this system.
fn host() -> String {
    let output = std::process::Command::new("rustc").arg("-vV").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().find_map(|line| line.strip_prefix("host: ")).unwrap().to_owned()
}

/// Whether one alternative of an SPDX expression is allowed as a whole. Handles expressions of two
/// levels, which is what crates use: alternatives of conjunctions.
fn is_allowed(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let flat = expression.replace(['(', ')'], "").replace('/', " OR ");
    let choices = flat.split(" OR ").map(str::trim);
    let sums: Vec<&str> = if expression.contains(") AND") || expression.contains("AND (") {
        flat.split(" AND ").map(str::trim).collect()
    } else {
        Vec::new()
    };
    let one = |choice: &str| choice.split(" AND ").all(|part| allowed.contains(part.trim()));
    if sums.is_empty() {
        choices.into_iter().any(one)
    } else {
        sums.iter().all(|sum| sum.split(" OR ").any(|choice| allowed.contains(choice.trim())))
    }
}
