//! Which macros of a citation style use which, so that one that uses itself is found before it is
//! followed without end.
//!
//! Formats nothing, and knows no element of CSL but macros and what names one.

use std::collections::BTreeMap;

use roxmltree::Document;

use crate::base::limits::STYLE_PIECES;

/// The longest chain of macros that is followed: far more than any style has.
const LONGEST_CHAIN: usize = 60;

/// The name of a macro that uses itself, at first or at last, or that is too far from its end.
pub fn endless_macro(xml: &str) -> Option<String> {
    let document = Document::parse(xml).ok()?;
    let macros = document.descendants().filter(|node| node.tag_name().name() == "macro");
    let used: BTreeMap<&str, Vec<&str>> = macros
        .filter_map(|node| {
            let used = node.descendants().filter_map(|below| below.attribute("macro"));
            Some((node.attribute("name")?, used.collect()))
        })
        .collect();
    // How many pieces each macro comes to in the end.
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    // With each round, the macros whose own macros are all known become known.
    for _ in 0..LONGEST_CHAIN {
        let pieces =
            |name: &&str| known.get(name).copied().or((!used.contains_key(name)).then_some(1));
        let sum = |those: &Vec<&str>| {
            those.iter().try_fold(1, |sum: usize, one| Some(sum.saturating_add(pieces(one)?)))
        };
        let more: Vec<(&str, usize)> = used
            .iter()
            .filter(|(name, _)| !known.contains_key(*name))
            .filter_map(|(name, those)| Some((*name, sum(those)?)))
            .filter(|(_, pieces)| !STYLE_PIECES.is_passed_by(*pieces))
            .collect();
        if more.is_empty() {
            break;
        }
        known.extend(more);
    }
    used.keys().find(|name| !known.contains_key(*name)).map(|name| (*name).to_owned())
}

#[cfg(test)]
mod tests {
    use super::endless_macro;

    #[test]
    fn circles() {
        let style = |macros: &str| format!("<style>{macros}</style>");
        let uses = |name: &str, other: &str| {
            format!("<macro name='{name}'><group><text macro='{other}'/></group></macro>")
        };
        assert_eq!(endless_macro(&style(&uses("a", "b"))), None);
        assert_eq!(endless_macro(&style(&[uses("a", "b"), uses("b", "c")].concat())), None);
        assert_eq!(endless_macro(&style(&uses("a", "a"))).as_deref(), Some("a"));
        let circle = [uses("x", "a"), uses("a", "b"), uses("b", "a")].concat();
        assert_eq!(endless_macro(&style(&circle)).as_deref(), Some("a"));
        let chain: String =
            (0..500).map(|n| uses(&format!("m{n}"), &format!("m{}", n + 1))).collect();
        assert!(endless_macro(&style(&chain)).is_some());
    }
}
