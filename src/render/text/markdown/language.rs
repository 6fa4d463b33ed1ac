//! What the elements of a text say of its language, where an edition has the text from its site.

use crate::render::text::language_mark::{attribute, attributes};
use crate::render::text::markdown::Html;

impl<'a> Html<'a> {
    /// The same within an element that says this language, if it says one.
    pub fn within(self, around: Option<&'a str>) -> Self {
        Html { around: around.or(self.around), ..self }
    }

    /// What an element says of the language of its words: nothing where it is the page's, or said
    /// around.
    pub(super) fn said(&self) -> String {
        self.said_by(|language, _| attribute(language))
    }

    /// The same for a part of a line.
    pub(super) fn said_in_line(&self) -> String {
        self.said_by(attributes)
    }

    fn said_by(&self, say: impl Fn(&str, &str) -> String) -> String {
        let languages = self.origin.filter(|_| self.around.is_none()).map(|it| it.languages());
        let said = languages.and_then(|it| Some(say(it.borrowed?, it.page)));
        said.unwrap_or_default()
    }

    /// What it says of folio's own words, which are in the page's language, among words in another.
    pub(super) fn own(&self) -> String {
        let page = self.origin.map(|origin| origin.languages().page);
        page.filter(|_| self.around.is_some()).map(attribute).unwrap_or_default()
    }

    /// The same within an element that has said what there is to say.
    pub(super) fn inside(self) -> Self {
        self.within(self.origin.and_then(|origin| origin.languages().borrowed))
    }
}
