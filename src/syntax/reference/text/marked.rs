//! A text of a work with its marks: italics, raised and lowered letters, protected capitals.
//!
//! Reads and writes no format.

/// A text in runs of equal marks. No run is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MarkedText {
    pub runs: Vec<Run>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Run {
    pub text: String,
    pub marks: Marks,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Marks {
    pub is_italic: bool,
    pub is_bold: bool,
    pub is_raised: bool,
    pub is_lowered: bool,
    pub is_small_caps: bool,
    /// Whether no style may change its capitals.
    pub is_protected: bool,
}

impl MarkedText {
    /// A text without marks; `None` for blanks alone.
    pub fn of(text: &str) -> Option<MarkedText> {
        let text = text.trim();
        let run = || Run { text: text.to_owned(), marks: Marks::default() };
        (!text.is_empty()).then(|| MarkedText { runs: vec![run()] })
    }

    /// Its characters without the marks. Paragraphs are parted by an empty line.
    pub fn plain(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// Whether it has no characters but blanks.
    pub fn is_empty(&self) -> bool {
        self.runs.iter().all(|run| run.text.trim().is_empty())
    }

    /// The text without blanks at its ends; `None` if nothing is left.
    pub fn trimmed(self) -> Option<MarkedText> {
        self.without_ends(char::is_whitespace)
    }

    /// The text without what `is_cut` finds at its ends; `None` if nothing is left.
    pub fn without_ends(mut self, is_cut: impl Fn(char) -> bool) -> Option<MarkedText> {
        while let Some(first) = self.runs.first_mut() {
            let kept = first.text.trim_start_matches(&is_cut).len();
            first.text.drain(..first.text.len() - kept);
            if !first.text.is_empty() {
                break;
            }
            self.runs.remove(0);
        }
        self.without_end(is_cut)
    }

    /// The text without what `is_cut` finds at its end; `None` if nothing is left.
    pub fn without_end(mut self, is_cut: impl Fn(char) -> bool) -> Option<MarkedText> {
        while let Some(last) = self.runs.last_mut() {
            last.text.truncate(last.text.trim_end_matches(&is_cut).len());
            if !last.text.is_empty() {
                return Some(self);
            }
            self.runs.pop();
        }
        None
    }

    /// Appends characters with marks.
    pub fn push(&mut self, text: &str, marks: Marks) {
        match self.runs.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.marks == marks => last.text.push_str(text),
            _ => self.runs.push(Run { text: text.to_owned(), marks }),
        }
    }

    /// Appends another text.
    pub fn append(&mut self, other: &MarkedText) {
        for run in &other.runs {
            self.push(&run.text, run.marks);
        }
    }

    /// Two texts as one, such as a title and its subtitle: with `separator` between them, or with
    /// a space if the first ends in a mark of its own.
    pub fn join(
        first: Option<MarkedText>,
        separator: &str,
        second: Option<MarkedText>,
    ) -> Option<MarkedText> {
        let (mut first, second) = match (first, second) {
            (Some(first), Some(second)) => (first, second),
            (first, second) => return first.or(second),
        };
        let is_closed = first.ends_with(&['?', '!', '.', ':', '…', '‽', ';', '—']);
        first.push(if is_closed { " " } else { separator }, Marks::default());
        first.append(&second);
        Some(first)
    }

    /// The title with its subtitle.
    pub fn with_subtitle(self, subtitle: MarkedText) -> MarkedText {
        MarkedText::join(Some(self), ": ", Some(subtitle)).unwrap_or_default()
    }

    /// The title with the title of a part: `Methods. Part 2`.
    pub fn with_part(self, part: MarkedText) -> MarkedText {
        MarkedText::join(Some(self), ". ", Some(part)).unwrap_or_default()
    }

    /// Whether its last character is one of these; a closing quotation mark or bracket behind it
    /// does not count.
    pub fn ends_with(&self, ends: &[char]) -> bool {
        let plain = self.plain();
        let closes = |c: char| "”’»›“\"')]".contains(c) && !ends.contains(&c);
        plain.trim_end().trim_end_matches(closes).ends_with(ends)
    }

    /// The text on one line: paragraphs become spaces.
    pub fn on_one_line(mut self) -> MarkedText {
        for run in &mut self.runs {
            if run.text.contains('\n') {
                run.text = run.text.replace("\n\n", " ").replace('\n', " ");
            }
        }
        self
    }
}
