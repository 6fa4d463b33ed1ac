//! The types of works as EndNote names and numbers them, in its tagged form, in its XML, and in RIS
//! of programs that write its names.

use super::role::Shape;
use crate::syntax::reference::ReferenceType as Type;

/// The names in lower case, in the order of the alphabet, with EndNote's number, or 0.
const TYPES: &[(&str, u16, Type, Option<&str>, Shape)] = &[
    ("aggregated database", 55, Type::Dataset, None, Shape::Single),
    ("ancient text", 51, Type::Document, None, Shape::Single),
    ("article", 0, Type::ArticleJournal, None, Shape::Article),
    ("artwork", 2, Type::Graphic, None, Shape::Single),
    ("audiovisual material", 3, Type::MotionPicture, None, Shape::Single),
    ("bill", 4, Type::Legislation, None, Shape::Single),
    ("blog", 56, Type::PostWeblog, None, Shape::Single),
    ("book", 6, Type::Book, None, Shape::Book),
    ("book chapter", 0, Type::Chapter, None, Shape::Part),
    ("book section", 5, Type::Chapter, None, Shape::Part),
    ("case", 7, Type::Hearing, None, Shape::Single),
    ("catalog", 8, Type::Book, None, Shape::Book),
    ("chart or table", 38, Type::Graphic, None, Shape::Single),
    ("classical work", 49, Type::Book, None, Shape::Book),
    ("computer program", 9, Type::Software, None, Shape::Single),
    ("conference abstract", 0, Type::PaperConference, Some("Abstract"), Shape::Part),
    ("conference paper", 47, Type::PaperConference, None, Shape::Part),
    ("conference proceedings", 10, Type::PaperConference, None, Shape::Part),
    ("dataset", 59, Type::Dataset, None, Shape::Single),
    ("dictionary", 52, Type::EntryDictionary, None, Shape::Part),
    ("discussion forum", 64, Type::Post, None, Shape::Single),
    ("edited book", 28, Type::Book, None, Shape::Book),
    ("electronic article", 43, Type::ArticleJournal, None, Shape::Article),
    ("electronic book", 44, Type::Book, None, Shape::Book),
    ("electronic book section", 60, Type::Chapter, None, Shape::Part),
    ("encyclopedia", 53, Type::EntryEncyclopedia, None, Shape::Part),
    ("equation", 39, Type::Document, None, Shape::Single),
    ("figure", 37, Type::Graphic, None, Shape::Single),
    ("film or broadcast", 21, Type::MotionPicture, None, Shape::Single),
    ("generic", 13, Type::Document, None, Shape::Single),
    ("government document", 46, Type::Report, None, Shape::Single),
    ("grant", 54, Type::Document, Some("Grant"), Shape::Single),
    ("hearing", 14, Type::Hearing, None, Shape::Single),
    ("interview", 65, Type::Interview, None, Shape::Single),
    ("journal", 0, Type::ArticleJournal, None, Shape::Article),
    ("journal article", 17, Type::ArticleJournal, None, Shape::Article),
    ("legal rule or regulation", 50, Type::Legislation, None, Shape::Single),
    ("magazine article", 19, Type::ArticleMagazine, None, Shape::Article),
    ("manuscript", 36, Type::Manuscript, None, Shape::Single),
    ("map", 20, Type::Graphic, Some("Map"), Shape::Single),
    ("multimedia application", 63, Type::Webpage, None, Shape::Single),
    ("music", 61, Type::Song, None, Shape::Single),
    ("newspaper article", 23, Type::ArticleNewspaper, None, Shape::Article),
    ("online database", 45, Type::Dataset, None, Shape::Single),
    ("online multimedia", 48, Type::Webpage, None, Shape::Single),
    ("pamphlet", 24, Type::Pamphlet, None, Shape::Book),
    ("patent", 25, Type::Patent, None, Shape::Single),
    ("personal communication", 26, Type::Document, None, Shape::Single),
    ("podcast", 66, Type::Song, Some("Podcast"), Shape::Single),
    ("preprint", 0, Type::Article, Some("Preprint"), Shape::Single),
    ("press release", 67, Type::Article, Some("Press release"), Shape::Single),
    ("report", 27, Type::Report, None, Shape::Single),
    ("serial", 57, Type::Book, None, Shape::Book),
    ("standard", 58, Type::Standard, None, Shape::Single),
    ("statute", 31, Type::Legislation, None, Shape::Single),
    ("thesis", 32, Type::Thesis, None, Shape::Single),
    ("unpublished work", 34, Type::Manuscript, None, Shape::Single),
    ("web page", 12, Type::Webpage, None, Shape::Single),
];

/// The meaning of a type's name; what is unknown is a document.
pub fn kind_of(name: &str) -> (Type, Option<&'static str>, Shape) {
    let lower = name.trim().to_lowercase();
    let found = TYPES.binary_search_by_key(&lower.as_str(), |(known, ..)| known);
    found.map_or((Type::Document, None, Shape::Single), |at| {
        let (_, _, kind, genre, shape) = TYPES[at];
        (kind, genre, shape)
    })
}

/// The name of a type's number: programs that write EndNote's XML leave the name out, or write one
/// of their own.
pub fn name_of(number: u16) -> Option<&'static str> {
    TYPES.iter().find(|(_, known, ..)| *known == number && number != 0).map(|(name, ..)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_numbers_distinct() {
        assert!(TYPES.is_sorted_by(|one, other| one.0 < other.0), "they are found by halves");
        let mut numbers: Vec<u16> =
            TYPES.iter().map(|(_, number, ..)| *number).filter(|number| *number != 0).collect();
        let count = numbers.len();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), count);
        assert_eq!(name_of(17), Some("journal article"));
        assert_eq!(name_of(0), None);
    }
}
