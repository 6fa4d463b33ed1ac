//! Lines of a byline with a year that cannot be told from the words around it, as they would be read.
//!
//! Reports nothing.

use std::ops::Range;

use crate::syntax::cv::line::{is_date, is_year, words};

/// A line that has a year and no date that can be told from the words around it, as it would be
/// read; `None` where no year is in it.
pub fn doubt(line: &str) -> Option<Doubt> {
    let words: Vec<Range<usize>> = words(line);
    let year = words.iter().position(|word| is_year(&line[word.clone()]))?;
    let parted = |rest: &str| {
        let rest = rest.trim().trim_end_matches([',', ';', ':', '-', '–', '—', '/', '(']);
        rest.split(", ")
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    };
    let is_last = words.last().is_some_and(|last| is_year(&line[last.clone()]));
    let end = words[year].end;
    // `Nov 2019`, in one piece.
    let first = (0..year).rev().take_while(|word| is_date(&line[words[*word].start..end])).last();
    let at = words[first.unwrap_or(year)].start;
    // Half of a range is no date.
    if line[..at].trim_end().ends_with(['–', '—', '-', '−', '/']) {
        return Some(Doubt { rewritten: None });
    }
    // `valid until 2025`, `sat in Nov 2019`: what the date says is in the words before it.
    if line[..at].split_whitespace().next_back().is_some_and(is_small_word) {
        return Some(Doubt { rewritten: None });
    }
    let rewritten = if is_last && year + 1 == words.len() && year > 0 {
        Some(format!("{} · {}", parted(&line[..at]), line[at..].trim_end_matches(['.', ')'])))
    } else if year == 0 && words.len() > 1 {
        let end = words[0].end;
        Some(format!("{} · {}", parted(&line[end..]), &line[words[0].clone()]))
    } else {
        None
    };
    Some(Doubt { rewritten })
}

fn is_small_word(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
}

/// How a line would be read that cannot be read without doubt.
#[derive(Debug, PartialEq)]
pub struct Doubt {
    /// The line with its parts parted and its date behind them; `None` where words are around the
    /// year.
    pub rewritten: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_doubt_is_rewritten() {
        let rewritten = |line: &str| doubt(line).map(|doubt| doubt.rewritten);
        assert_eq!(
            rewritten("County Hospital, Graz 2019"),
            Some(Some("County Hospital · Graz · 2019".to_owned()))
        );
        assert_eq!(
            rewritten("2019 County Hospital, Graz"),
            Some(Some("County Hospital · Graz · 2019".to_owned()))
        );
        assert_eq!(rewritten("MD<br>Graz<br>2014 – 2020"), Some(None));
        assert_eq!(rewritten("from 2019 on at County Hospital"), Some(None));
        assert_eq!(rewritten("County Hospital, Graz"), None);
    }
}
