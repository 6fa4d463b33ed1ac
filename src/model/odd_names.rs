//! Names of files that become addresses and that not every system can hold: the site would be built,
//! and then fail to be uploaded or unpacked.
//!
//! Letters of every script and spaces are fine.

use crate::base::{Diagnostic, OutputPath, SourcePath};
use crate::model::codes::ODD_NAME;
use crate::model::profile::Profile;

/// Names that Windows keeps for devices.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com1", "lpt1"];

/// Reports each file of the person's whose output has such a name.
pub fn check(profile: &Profile, diagnostics: &mut Vec<Diagnostic>) {
    let pages = profile.links.pages.iter().map(|(path, page)| (path, &page.output));
    for (path, output) in pages.chain(&profile.files) {
        diagnostics.extend(odd(path, output));
    }
}

fn odd(path: &SourcePath, output: &OutputPath) -> Option<Diagnostic> {
    let (part, why) = output.as_str().split('/').find_map(|part| Some((part, fault(part)?)))?;
    let words = part.split(|c: char| is_odd(c) || " -".contains(c));
    let plain = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
    let plain = plain.trim_matches('.').to_owned();
    let plain = match plain.to_lowercase() {
        lower if lower.is_empty() || DEVICES.contains(&lower.as_str()) => "my-page".to_owned(),
        _ => plain,
    };
    let message = format!("`{part}`, a name on the site made from `{path}`, {why}");
    let help = format!("rename it, as in `{plain}`: Windows and some hosts take no such name");
    Some(Diagnostic::new(&ODD_NAME, message).in_file(path).help(help))
}

fn fault(part: &str) -> Option<&'static str> {
    let stem = part.split('.').next().unwrap_or(part);
    if part.chars().any(is_odd) {
        Some("holds one of the signs < > : \" | ? * \\")
    } else if part.ends_with(['.', ' ']) || part.starts_with(' ') {
        Some("begins or ends with a space, or ends with a point")
    } else if DEVICES.contains(&stem.to_lowercase().as_str()) {
        Some("is the name of a device")
    } else {
        None
    }
}

fn is_odd(c: char) -> bool {
    "<>:\"|?*\\".contains(c)
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[test]
    fn names_of_every_script_are_fine() {
        for fine in
            ["index.html", "my page", "外科", "100%", "a#b", "v1.2", "müller.pdf", "console", ""]
        {
            assert_eq!(fault(fine), None, "{fine}");
        }
        for odd in ["a:b", "what?", "a*", "end.", "end ", " begin", "CON", "aux.pdf", "a\\b"] {
            assert!(fault(odd).is_some(), "{odd}");
        }
    }
}
