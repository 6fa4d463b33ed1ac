//! The volume and the issue of an article, whichever field names which.
//!
//! Volumes that are no number stay as they are written. What is no volume is given back.

use std::sync::LazyLock;

use regex::Regex;

use crate::syntax::codes::LOCATOR;
use crate::syntax::reference::locator::issue::{Issue, names_supplement};
use crate::syntax::reference::locator::placeholder::{is_placeholder, plain_dashes};
use crate::syntax::reference::remark::Remark;
use crate::syntax::reference::status::{Status, StatusReading};

/// The volume and the issue that an article is in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VolumeIssue {
    pub volume: Option<String>,
    pub issue: Option<Issue>,
    /// The number at arXiv that some libraries have for a volume: `abs/2401.12345`.
    pub arxiv: Option<String>,
    /// Words in these fields that are neither, for `Status::of_words`: `ahead-of-print`.
    pub words: Option<String>,
}

static VOLUME_WORD: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)^(?:(?:volumes?|volumen|vol[úu]menes|vols?|band|bd|tome|tomo|jahrgang|jg)(?:[.: ]+|\b)",
        r"|[vt]\. ?)",
    ))
    .ok()
});
static IN_BRACKETS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^([^()]+?) ?\(([^()]+)\)$").ok());
static WITH_NUMBER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^(\S+?),? +(?:numbers?|no|nr|issues?|iss|heft)\b[.: ]*(.+)$").ok()
});
static WITH_SUPPLEMENT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)^(.*?)[ ,;:/_-]*(supp.*|supl.*|beih.*)$").ok());

impl VolumeIssue {
    /// Reads the fields of an entry, as plain text: `supplement` holds the number of a supplement
    /// alone. What two fields say differently is reported, and what `number` says is used.
    pub fn of_fields(
        volume: Option<&str>,
        number: Option<&str>,
        issue: Option<&str>,
        supplement: Option<&str>,
        remarks: &mut Vec<Remark>,
    ) -> VolumeIssue {
        let mut found = volume.map(VolumeIssue::of_volume).unwrap_or_default();
        let in_volume = found.issue.take();
        let mut words = Vec::from_iter(found.words.take());
        let mut read = |text: &str| {
            // `ahead-of-print`, as journals write it for the number that is still to come.
            let is_status = text.chars().filter(|c| c.is_alphabetic()).count() > 4
                && !names_supplement(text)
                && Status::of_words(text) != StatusReading::NoStatus;
            if is_status {
                words.push(text.trim().to_owned());
                return None;
            }
            Issue::of_text(text)
        };
        let mut merged = number.and_then(&mut read);
        let further = [issue.and_then(&mut read), supplement.and_then(supplement_of), in_volume];
        for other in further.into_iter().flatten() {
            let merged = merged.get_or_insert_default();
            merge(&mut merged.number, other.number, "issue", remarks);
            merge(&mut merged.supplement, other.supplement, "supplement", remarks);
        }
        words.dedup();
        found.issue = merged.filter(|issue| *issue != Issue::default());
        found.words = Some(words.join("; ")).filter(|words| !words.is_empty());
        found
    }

    /// Reads a volume that may carry its issue: `148(Suppl 1)`, `Vol. 3, no. 2`.
    pub fn of_volume(text: &str) -> VolumeIssue {
        let plain = plain_dashes(text).replace('–', "-");
        let plain = plain.trim_matches([' ', '.', ',', ';', ':', '"']);
        if is_placeholder(plain) {
            return VolumeIssue::default();
        }
        let lower = plain.to_lowercase();
        if lower.starts_with("abs/") || lower.starts_with("arxiv") {
            return VolumeIssue { arxiv: Some(plain.to_owned()), ..VolumeIssue::default() };
        }
        if plain.chars().filter(|c| c.is_alphabetic()).count() > 4
            && !names_supplement(plain)
            && Status::of_words(plain) != StatusReading::NoStatus
        {
            return VolumeIssue { words: Some(text.trim().to_owned()), ..VolumeIssue::default() };
        }
        let bare = VOLUME_WORD
            .as_ref()
            .and_then(|word| word.find(plain))
            .map_or(plain, |found| plain[found.end()..].trim());
        let bare = if bare.is_empty() { plain } else { bare };
        let with_issue = [&*IN_BRACKETS, &*WITH_NUMBER, &*WITH_SUPPLEMENT]
            .into_iter()
            .enumerate()
            .filter(|(at, _)| *at < 2 || names_supplement(bare))
            .find_map(|(_, form)| {
                let found = form.as_ref()?.captures(bare)?;
                let volume = found[1].trim().trim_end_matches(['(', ' ', ',']).to_owned();
                let is_year = found[2].parse().is_ok_and(|year: u16| (1900..2100).contains(&year));
                let issue = Issue::of_text(&found[2])?;
                Some((volume, Some(issue).filter(|_| !is_year)))
            });
        let (volume, issue) = match with_issue {
            Some((volume, issue)) => (volume, issue),
            None => (bare.to_owned(), None),
        };
        let volume = Some(volume).filter(|volume| !volume.is_empty());
        VolumeIssue { volume, issue, ..VolumeIssue::default() }
    }
}

/// The number of a supplement, from a field for nothing else.
fn supplement_of(text: &str) -> Option<Issue> {
    let found = Issue::of_text(text)?;
    let supplement = found.supplement.or(found.number);
    Some(Issue { number: None, supplement })
}

fn merge(into: &mut Option<String>, other: Option<String>, what: &str, remarks: &mut Vec<Remark>) {
    let Some(other) = other else { return };
    match into {
        None => *into = Some(other),
        Some(own) if own.is_empty() => *own = other,
        Some(own) if other.is_empty() || own.eq_ignore_ascii_case(&other) => {}
        Some(own) => remarks.push(Remark {
            code: &LOCATOR,
            cause: format!("two numbers of one {what}"),
            message: format!("two fields name the {what}, `{own}` and `{other}`; `{own}` is used"),
            words: Some(other),
            replacement: None,
            help: "keep the one that is right, in `number`".to_owned(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::VolumeIssue;

    fn show(found: &VolumeIssue) -> String {
        let volume = found.volume.clone().unwrap_or_default();
        let issue = found.issue.as_ref().map(super::Issue::to_ama).unwrap_or_default();
        let words = [&found.words, &found.arxiv].into_iter().flatten();
        let words: String = words.map(|words| format!(" \"{words}\"")).collect();
        format!("{volume}{issue}{words}").trim().to_owned()
    }

    #[test]
    fn volumes() {
        for (text, volume) in [
            ("148", "148"),
            ("148(Suppl 1)", "148(suppl 1)"),
            ("148 (Suppl. 1)", "148(suppl 1)"),
            ("148 Suppl 1", "148(suppl 1)"),
            ("148_Suppl_1", "148(suppl 1)"),
            ("148 Suppl", "148(suppl)"),
            ("148(3 Suppl 1)", "148(3)(suppl 1)"),
            ("Suppl. 3", "(suppl 3)"),
            ("12(3)", "12(3)"),
            ("12 (2024)", "12"),
            ("370(1656)", "370(1656)"),
            ("Vol. 3, no. 2", "3(2)"),
            ("3, Issue 2", "3(2)"),
            ("XII", "XII"),
            ("A", "A"),
            ("2024", "2024"),
            ("Volume 12", "12"),
            ("Vol. 3", "3"),
            ("vol3", "vol3"),
            ("Bd. 3", "3"),
            ("t. 3", "3"),
            ("58-A", "58-A"),
            ("58\u{2013}59", "58-59"),
            ("abs/2401.12345", "\"abs/2401.12345\""),
            ("ahead-of-print", "\"ahead-of-print\""),
            ("Publish Ahead of Print", "\"Publish Ahead of Print\""),
            ("Online First", "\"Online First\""),
            ("n/a", ""),
            ("0", ""),
            ("", ""),
        ] {
            assert_eq!(show(&VolumeIssue::of_volume(text)), volume, "{text}");
        }
    }

    #[test]
    fn fields() {
        let some = |text: &'static str| Some(text).filter(|text| !text.is_empty());
        for ([volume, number, issue, supplement], read, causes) in [
            (["148", "Suppl_1", "", ""], "148(suppl 1)", ""),
            (["148", "2", "", "1"], "148(2)(suppl 1)", ""),
            (["148", "2", "Suppl 1", ""], "148(2)(suppl 1)", ""),
            (["148", "", "2", ""], "148(2)", ""),
            (["148", "2", "2", ""], "148(2)", ""),
            (["148 Suppl 1", "", "", ""], "148(suppl 1)", ""),
            (["148(2)", "2", "", ""], "148(2)", ""),
            (["148", "3", "Spring", ""], "148(3)", "two numbers of one issue"),
            (["148", "ahead-of-print", "", ""], "148 \"ahead-of-print\"", ""),
            (["ahead-of-print", "ahead-of-print", "", ""], "\"ahead-of-print\"", ""),
            (["0", "0", "", ""], "", ""),
            (["n/a", "n/a", "", ""], "", ""),
        ] {
            let mut remarks = Vec::new();
            let found = VolumeIssue::of_fields(
                some(volume),
                some(number),
                some(issue),
                some(supplement),
                &mut remarks,
            );
            let found_causes: Vec<String> =
                remarks.into_iter().map(|remark| remark.cause).collect();
            assert_eq!((show(&found).as_str(), found_causes.join(", ").as_str()), (read, causes));
        }
    }

    proptest::proptest! {
        #[test]
        fn nothing_panics(text in "\\PC{0,60}", other in "[ -~]{0,20}") {
            let (one, two) = (Some(text.as_str()), Some(other.as_str()));
            VolumeIssue::of_fields(one, two, one, two, &mut Vec::new());
            VolumeIssue::of_fields(two, one, two, one, &mut Vec::new());
        }
    }
}
