//! Pages as a list of ranges, and the forms in which they are handed out.
//!
//! Reads no text.

/// Pages, as a list of ranges with full last pages: `123-129, 131` has two.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Pages(pub Vec<PageRange>);

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct PageRange {
    pub first: String,
    pub last: Option<String>,
}

impl Pages {
    /// The first page of the work, or an empty text. The sign of `12+`, which goes on elsewhere, is no
    /// part of a page's number.
    pub fn first(&self) -> &str {
        let first = self.0.first().map_or("", |range| range.first.as_str());
        first.trim_end_matches("ff").trim_end_matches(['+', ' '])
    }

    /// The last page, if it is another one than the first.
    pub fn last(&self) -> Option<&str> {
        let range = self.0.last()?;
        let last = range.last.as_deref().unwrap_or(&range.first);
        // Nobody knows the last page of `12+`.
        let is_open = last.ends_with('+') || last.ends_with("ff");
        (last != self.first() && !is_open).then_some(last)
    }

    /// All ranges, with a dash of one's choice between first and last pages: `611-619, 621`.
    pub fn to_text(&self, dash: &str) -> String {
        let mut text = String::new();
        for range in &self.0 {
            if !text.is_empty() {
                // `611-619; discussion 619-620`
                let has_word = range.first.chars().take_while(|c| c.is_alphabetic()).count() > 2;
                text.push_str(if has_word { "; " } else { ", " });
            }
            text.push_str(&range.first);
            if let Some(last) = &range.last {
                text.push_str(dash);
                text.push_str(last);
            }
        }
        text
    }

    /// The form of BibTeX: `611--619, 621`.
    pub fn to_bibtex(&self) -> String {
        self.to_text("--")
    }
}
