//! What one paragraph or one run has that its style does not say. Only values: nothing is written
//! here.

/// What is special about one paragraph.
#[derive(Clone, Default)]
pub struct Form {
    /// The id of its style; `None` is plain text.
    pub style: Option<String>,
    /// Where its words begin, if its style does not say so, and how far its first line hangs out.
    pub indent: Option<(usize, usize)>,
    /// Whether it stays with the next, where its style says otherwise.
    pub keeps_next: Option<bool>,
    pub starts_page: bool,
    pub list: Option<(String, usize)>,
    pub tabs: Vec<Tab>,
    /// Whether it is only a line across the text.
    pub has_line: bool,
    /// Whether it runs from right to left, where it is not as the document.
    pub is_right_to_left: Option<bool>,
    pub before: Option<usize>,
}

/// What stands before an item of a list.
#[derive(Clone)]
pub enum Mark {
    /// Word counts, or draws a bullet: the list, and whether it has numbers.
    List { id: String, level: usize, is_numbered: bool, indent: Option<(usize, usize)> },
    /// It is written, as Word could not say it.
    Written { sign: String, indent: (usize, usize) },
    /// The number of a footnote, before its own words.
    Note,
    /// The same of a footnote inside of another.
    InnerNote(usize),
}

/// A stop for jumps.
#[derive(Clone)]
pub struct Tab {
    pub kind: &'static str,
    pub at: usize,
    /// What fills the room before it.
    pub filler: Option<&'static str>,
}

impl Form {
    pub fn of(style: &str) -> Form {
        Form { style: Some(style.to_owned()), ..Form::default() }
    }

    /// Plain text that begins so far in.
    pub fn set_in(indent: usize) -> Form {
        Form { indent: (indent > 0).then_some((indent, 0)), ..Form::default() }
    }
}

/// How words stand out.
#[derive(Clone, Copy, Default)]
pub struct Marks {
    pub is_bold: bool,
    pub is_italic: bool,
    pub is_struck: bool,
    pub is_code: bool,
    /// A style of characters.
    pub style: Option<&'static str>,
    /// In half points, where the style says another.
    pub size: Option<usize>,
}

impl Marks {
    pub fn of(style: &'static str) -> Marks {
        Marks { style: Some(style), ..Marks::default() }
    }
}
