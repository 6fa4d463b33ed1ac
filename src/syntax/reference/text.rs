//! A text of a work with its marks: italics, raised and lowered letters, protected capitals.

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

    /// Its characters without the marks.
    pub fn plain(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}
