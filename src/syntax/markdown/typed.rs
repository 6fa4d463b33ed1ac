//! Lines as people type and paste them, made markdown: `##Education`, bullets of Word, Pages and
//! LinkedIn, items without the space behind their sign.
//!
//! Changes no word, and nothing inside fenced code. What may be meant otherwise stays as it is.

use crate::base::{Period, PeriodEnd};
use crate::lexicon::SectionKind;
use crate::syntax::markdown::edited::Edit;

/// Signs that open an item, in whatever font they were, and that say nothing else.
const BULLETS: &str = "•●○◦▪▫■□‣⁃∙⚫⚪➢➤►▶▸❖◆◇\u{f0b7}\u{f0a7}\u{f0d8}\u{f076}";
/// The same with a space behind, as they have other uses.
const SPACED_BULLETS: &str = "·‧⋅✓✔☑→⇒»";
/// Letters that a font of Word's shows as bullets.
const TABBED_BULLETS: &str = "o§Øü";
/// Those that mostly open items of items.
const SUB_BULLETS: &str = "o○◦▪▫§\u{f0a7}";
/// Those that open items of the first level.
const FIRST_BULLETS: &str = "•●";
/// Those that say something, so that they stay in the text.
const KEPT: &str = "✓✔☑→⇒»";
const DASHES: &str = "–—−‒―";

/// The edits that make a text markdown. `takes_hashtags` is true where a line such as `#Education`
/// is a heading and not a hashtag.
pub fn edits(text: &str, takes_hashtags: bool) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut fence: Option<&str> = None;
    let mut list = List::default();
    let mut before = Before::Blank;
    let mut quoted = 0;
    let mut at = 0;
    while at < text.len() {
        let start = at;
        at = text[start..].find('\n').map_or(text.len(), |newline| start + newline + 1);
        let line = text[start..at].trim_end_matches(['\r', '\n']);
        let quote = quote_length(line);
        let (start, line) = (start + quote, &line[quote..]);
        if quote != quoted {
            (quoted, list, before) = (quote, List::default(), Before::Blank);
        }
        let shown = line.trim_start();
        if let Some(opened) = fence {
            if shown.starts_with(opened) {
                fence = None;
            }
            continue;
        }
        if let Some(mark) = ["```", "~~~"].into_iter().find(|mark| shown.starts_with(mark)) {
            fence = Some(mark);
            before = Before::Text;
            continue;
        }
        if shown.is_empty() {
            before = Before::Blank;
            continue;
        }
        if takes_hashtags && let Some(edit) = joined_range(text, start + line.len(), line) {
            edits.push(edit);
        }
        if let Some(name) = shown.strip_prefix('#') {
            let is_apart = matches!(before, Before::Blank | Before::Item);
            let is_name = SectionKind::of_heading(name) != SectionKind::Other;
            edits.extend(heading(line, start, takes_hashtags && (is_apart || is_name)));
            list = List::default();
            before = Before::Heading;
            continue;
        }
        let below = text[at..].lines().next().unwrap_or_default();
        let item =
            Item::of(line, before, &list).or_else(|| Item::joined(line, below, before, &list));
        if before == Before::Blank && item.as_ref().is_some_and(|item| list.ends_at(item)) {
            list = List::default();
        }
        match item {
            Some(mut item) => {
                // A sign that is alone belongs to the words below it.
                if item.length == line.len()
                    && quote == 0
                    && !item.is_markdown
                    && !below.trim().is_empty()
                    && Item::of(below, before, &list).is_none()
                {
                    item.length = at - start + (below.len() - below.trim_start().len());
                    at = text[at..].find('\n').map_or(text.len(), |newline| at + newline + 1);
                }
                list.add(&item, start, &mut edits);
                before = Before::Item;
            }
            None => {
                let is_of_cv = || takes_hashtags && ends_list(line);
                if before == Before::Item && (is_label(line) || is_of_cv()) {
                    edits.push(Edit::new(start..start, "\n"));
                    (list, before) = (List::default(), Before::Blank);
                }
                if before != Before::Item && (list.is_empty() || !line.starts_with([' ', '\t'])) {
                    list = List::default();
                }
                before = match before {
                    Before::Heading => Before::Byline,
                    Before::Item => Before::Item,
                    _ => Before::Text,
                };
            }
        }
    }
    edits
}

/// The length of the signs that open a line of a quotation.
fn quote_length(line: &str) -> usize {
    let rest = line.trim_start_matches(' ');
    match rest.strip_prefix('>') {
        Some(rest) if line.len() - rest.len() <= 4 => {
            let rest = rest.strip_prefix(' ').unwrap_or(rest);
            line.len() - rest.len() + quote_length(rest)
        }
        _ => 0,
    }
}

/// What the line above is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Blank,
    Heading,
    /// The line right under a heading.
    Byline,
    Item,
    Text,
}

/// The two lines of a range that goes on behind its dash: `October 2014 –`, and `July 2020` below.
/// `end` is where the first line ends.
fn joined_range(text: &str, end: usize, line: &str) -> Option<Edit> {
    let dashes = ['–', '—', '-', '−'];
    let behind = &text[end..];
    let next = behind.trim_start_matches('\r').strip_prefix('\n')?;
    let below = next.lines().next().unwrap_or_default().trim();
    let is_open = line.trim_end().ends_with(dashes);
    if is_open == below.starts_with(dashes) || below.len() > 40 || line.len() > 200 {
        return None;
    }
    let is_range = |start: usize| {
        let range = Period::parse(&format!("{} {below}", &line[start..]));
        range.is_some_and(|range| matches!(range.end, PeriodEnd::Date(_)))
    };
    let words = line.char_indices().filter(|(_, c)| c.is_whitespace() || "(·|".contains(*c));
    let mut starts = words.map(|(at, c)| at + c.len_utf8()).chain([0]);
    let length = behind.len() - next.len();
    starts.any(is_range).then(|| Edit::new(end..end + length, " "))
}

/// Whether a line right behind an item of a CV begins something else: it is the name of a section,
/// or a tab parts it into words and a date, or it is a date.
fn ends_list(line: &str) -> bool {
    let is_date = |part: &str| Period::parse(part.trim()).is_some();
    let is_name = || {
        SectionKind::is_usual_name(line)
            && line.split_whitespace().count() <= 6
            && line.starts_with(char::is_uppercase)
    };
    !line.starts_with([' ', '\t']) && (line.split('\t').any(is_date) || is_name())
}

/// Whether a line is nothing but a few words in bold, as over the next list.
fn is_label(line: &str) -> bool {
    ["**", "__"].into_iter().any(|mark| {
        let inside = line
            .strip_prefix(mark)
            .and_then(|rest| rest.trim_end().trim_end_matches(':').strip_suffix(mark));
        inside.is_some_and(|words| !words.contains(mark) && words.split_whitespace().count() <= 6)
    })
}

/// `##Education`.
fn heading(line: &str, start: usize, takes_hashtags: bool) -> Option<Edit> {
    let hashes = line.trim_start().bytes().take_while(|byte| *byte == b'#').count();
    let at = line.len() - line.trim_start().len() + hashes;
    let rest = &line[at..];
    let next = rest.chars().next()?;
    if at - hashes > 3 || hashes > 6 || matches!(next, ' ' | '\t') {
        return None;
    }
    let is_heading = match hashes {
        1 => takes_hashtags && next.is_uppercase() && !rest.contains('#'),
        _ => next.is_alphanumeric() || matches!(next, '*' | '_' | '[' | '(' | '"' | '“' | '„'),
    };
    is_heading.then(|| Edit::new(start + at..start + at, " "))
}

/// A line that opens an item of a list.
struct Item {
    /// The columns before its sign; a tab leads to the next multiple of four.
    indent: usize,
    sign: char,
    /// The bytes before its words.
    length: usize,
    /// Whether markdown knows the sign.
    is_markdown: bool,
    is_numbered: bool,
    /// The columns from its sign to its words, as markdown counts.
    width: usize,
    /// What of the sign stays in the text.
    kept: &'static str,
    /// Whether the space behind the sign is missing: `-Two`, `2.Two`.
    is_joined: bool,
}

/// The bytes up to the words of an item whose sign has no space behind it.
fn joined_length(line: &str) -> Option<usize> {
    let shown = line.trim_start();
    let digits = shown.bytes().take_while(u8::is_ascii_digit).count();
    let sign = match shown[digits..].chars().next()? {
        '-' | '+' | '*' if digits == 0 => 1,
        '.' | ')' if (1..=2).contains(&digits) => digits + 1,
        _ => return None,
    };
    let words = &shown[sign..];
    let is_emphasis = shown.starts_with('*') && words.contains('*');
    let is_item = words.starts_with(char::is_alphabetic) && !is_emphasis;
    is_item.then(|| line.len() - words.len())
}

/// The sign of an item; all numbers are one.
fn sign_of(shown: &str) -> Option<char> {
    shown.chars().next().map(|sign| if sign.is_ascii_digit() { '1' } else { sign })
}

/// The columns of `1. ` and the like, up to the words.
fn number_width(line: &str) -> Option<usize> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line[digits..].strip_prefix(['.', ')'])?;
    let spaces = rest.bytes().take_while(|byte| *byte == b' ').count();
    let is_item = (1..=9).contains(&digits) && (spaces > 0 || rest.starts_with('\t'));
    is_item.then(|| digits + 1 + spaces.clamp(1, 4))
}

impl Item {
    fn of_markdown(indent: usize, sign: char, width: usize) -> Item {
        Item {
            indent,
            sign,
            length: 0,
            is_markdown: true,
            is_numbered: sign == '1',
            width,
            kept: "",
            is_joined: false,
        }
    }

    /// One whose sign has no space behind it, right below an item of the same sign, or as the first
    /// of several such lines.
    fn joined(line: &str, below: &str, before: Before, list: &List) -> Option<Item> {
        let length = joined_length(line)?;
        let shown = line.trim_start();
        let indent = columns(&line[..line.len() - shown.len()]);
        let sign = sign_of(shown)?;
        let is_next = || list.open.iter().any(|open| open.indent == indent && open.sign == sign);
        let is_first = || {
            let is_alike =
                joined_length(below).is_some() && sign_of(below.trim_start()) == Some(sign);
            matches!(before, Before::Blank | Before::Heading) && sign != '1' && is_alike
        };
        let is_item = before == Before::Item && is_next() || is_first();
        let width = length - (line.len() - shown.len()) + 1;
        is_item.then(|| Item { length, is_joined: true, ..Item::of_markdown(indent, sign, width) })
    }

    fn of(line: &str, before: Before, list: &List) -> Option<Item> {
        let shown = line.trim_start();
        let indent = columns(&line[..line.len() - shown.len()]);
        if let Some(width) = number_width(shown) {
            return Some(Item::of_markdown(indent, '1', width));
        }
        let sign = shown.chars().next()?;
        let rest = &shown[sign.len_utf8()..];
        let words = rest.trim_start();
        let space = &rest[..rest.len() - words.len()];
        let is_markdown = matches!(sign, '-' | '*' | '+') && space.starts_with([' ', '\t']);
        let opens = match sign {
            _ if is_markdown => true,
            sign if BULLETS.contains(sign) => true,
            sign if SPACED_BULLETS.contains(sign) => !space.is_empty() && !words.is_empty(),
            sign if TABBED_BULLETS.contains(sign) && space.starts_with('\t') => true,
            'o' => list.has_foreign() && before != Before::Text && !space.is_empty(),
            sign if DASHES.contains(sign) => {
                !space.is_empty()
                    && !words.is_empty()
                    && (before != Before::Text || space.starts_with('\t'))
                    && Period::parse(words).is_none()
            }
            _ => false,
        };
        opens.then(|| Item {
            indent,
            sign,
            length: line.len() - words.len(),
            is_markdown,
            is_numbered: false,
            width: 2,
            kept: KEPT
                .char_indices()
                .find(|(_, kept)| *kept == sign)
                .map_or("", |(at, kept)| &KEPT[at..at + kept.len_utf8()]),
            is_joined: false,
        })
    }
}

/// The items that a line may lie in, outermost first.
#[derive(Default)]
struct List {
    open: Vec<Open>,
}

struct Open {
    indent: usize,
    sign: char,
    is_markdown: bool,
    /// The column of its words, as markdown counts after the edits.
    words: usize,
}

impl List {
    fn is_empty(&self) -> bool {
        self.open.is_empty()
    }

    /// Whether an item behind an empty line begins another list: with a sign that is none of the
    /// list's, and neither deeper than the last nor a usual sign of sub-items.
    fn ends_at(&self, item: &Item) -> bool {
        let is_known =
            self.open.iter().any(|open| open.indent == item.indent && open.sign == item.sign);
        let is_deeper = self.open.last().is_some_and(|open| open.indent < item.indent);
        !is_known && !is_deeper && !SUB_BULLETS.contains(item.sign)
    }

    /// Whether a sign that markdown does not know opened an item that is still open.
    fn has_foreign(&self) -> bool {
        self.open.iter().any(|open| !open.is_markdown)
    }

    /// Finds the level of an item and makes its line one of markdown.
    fn add(&mut self, item: &Item, start: usize, edits: &mut Vec<Edit>) {
        // A sign of Word's first level opens no item of an item beside one of markdown's.
        let is_alike = |open: &Open| open.is_markdown && FIRST_BULLETS.contains(item.sign);
        let same =
            |open: &Open| open.indent == item.indent && (open.sign == item.sign || is_alike(open));
        let known = self.open.iter().position(same);
        let sign = known.map_or(item.sign, |at| self.open[at].sign);
        match known {
            Some(at) => self.open.truncate(at),
            None => {
                while self.open.last().is_some_and(|open| open.indent > item.indent) {
                    self.open.pop();
                }
            }
        }
        // In a list of markdown's own, indentation alone says how deep an item is.
        if item.is_numbered || item.is_markdown && !self.has_foreign() {
            while self.open.last().is_some_and(|open| open.words > item.indent) {
                self.open.pop();
            }
            if item.is_joined {
                edits.push(Edit::new(start + item.length..start + item.length, " "));
            }
            self.open.push(Open {
                indent: item.indent,
                sign,
                is_markdown: true,
                words: item.indent + item.width,
            });
            return;
        }
        let column = self.open.last().map_or(0, |open| open.words);
        self.open.push(Open {
            indent: item.indent,
            sign,
            is_markdown: item.is_markdown,
            words: column + 2,
        });
        let space = if item.kept.is_empty() { "" } else { " " };
        let opening = format!("{:column$}- {}{space}", "", item.kept);
        edits.push(Edit::new(start..start + item.length, opening));
    }
}

fn columns(space: &str) -> usize {
    space.chars().fold(0, |column, sign| match sign {
        '\t' => column / 4 * 4 + 4,
        _ => column + 1,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::markdown::edited::Edited;

    #[track_caller]
    fn check(typed: &str, markdown: &str) {
        assert_eq!(Edited::unchanged(typed).edit(&edits(typed, true)).text, markdown, "{typed}");
    }

    #[test]
    fn a_heading_without_its_space() {
        check("##Education\n", "## Education\n");
        check("#Education\n\nText", "# Education\n\nText");
        check("#surgery #residency", "#surgery #residency");
        check("Text\n#Education", "Text\n# Education");
        check("Text\n#Valves", "Text\n#Valves");
        check("```\n##x\n```\n##y", "```\n##x\n```\n## y");
        check("##", "##");
    }

    #[test]
    fn bullets_of_other_programs() {
        check("•\tOne\n•\tTwo\no\tSub\n•\tThree", "- One\n- Two\n  - Sub\n- Three");
        check("• One\no Sub\n▪ Deeper\no Sub", "- One\n  - Sub\n    - Deeper\n  - Sub");
        check("\t•\tOne\n\t\t–\tSub\n", "- One\n  - Sub\n");
        check("•One\n•Two", "- One\n- Two");
        check("• One\n\n• Two", "- One\n\n- Two");
        check("H\n\n– One\n– Two", "H\n\n- One\n- Two");
        check("- One\n  - Two\n- Three", "- One\n  - Two\n- Three");
        check("- One\n  • Two\n- Three", "- One\n  - Two\n- Three");
        check("- One\n•\tTwo\n- Three", "- One\n- Two\n- Three");
        check("✓ Done", "- ✓ Done");
        check("1. One\n   • Sub\n2. Two", "1. One\n   - Sub\n2. Two");
        check("•\nOne\n•\nTwo", "- One\n- Two");
        check("·\tOne\n·\tTwo", "- One\n- Two");
        check("• One\n\no\tSub\n\n• Two", "- One\n\n  - Sub\n\n- Two");
        check("• One\n\n– Other\n\n- Third", "- One\n\n- Other\n\n- Third");
        check("• One\nResident\t2019 – 2020", "- One\n\nResident\t2019 – 2020");
        check("• One\n2019 – 2020\nResident", "- One\n\n2019 – 2020\nResident");
        check("• One\nWork Experience\nX", "- One\n\nWork Experience\nX");
        check("- One\n**Courses:**\n- Two", "- One\n\n**Courses:**\n- Two");
        check("- One\n**Two** words", "- One\n**Two** words");
        check("• One and\nEducation of all\nX", "- One and\nEducation of all\nX");
        check("Graz · October 2014 –\nJuly 2020\nX", "Graz · October 2014 – July 2020\nX");
        check("October 2014\n– July 2020", "October 2014 – July 2020");
        check("2014 –\nGraz", "2014 –\nGraz");
        check("Graz –\n2014 – 2015", "Graz –\n2014 – 2015");
        check("- One\n-Two\n-Three", "- One\n- Two\n- Three");
        check("* One\n*Two", "* One\n* Two");
        check("1. One\n2.Two", "1. One\n2. Two");
        check("-One\n-Two\n\nText", "- One\n- Two\n\nText");
        check("- One\n  - Sub\n  -Two\n-Three", "- One\n  - Sub\n  - Two\n- Three");
        check("> - One\n> -Two", "> - One\n> - Two");
        check("> • One\n> • Two\n\n• Three", "> - One\n> - Two\n\n- Three");
    }

    #[test]
    fn text_stays_text() {
        for text in [
            "He came\n– late –\nand left.",
            "o tempora",
            "* One\n* Two\n    * Three",
            "1. One\n   - Two",
            "§ 5 of the law",
            "– 2019 – present",
            "---",
            "***",
            "**Bold** text",
            "A text\n-with a dash",
            "-One dash",
            "- One\n-5 °C",
            "* One\n*Two* words",
            "1. One\n2.5 mg",
            "- One\n--Two",
            "---\n-Two",
        ] {
            check(text, text);
        }
    }
}
