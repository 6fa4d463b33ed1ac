//! Slips of a hand: one change of one file, as a tired person makes it without knowing.

use super::random::Random;

pub type Files = Vec<(String, Vec<u8>)>;

/// Marks of a syntax that come in or go missing by a slip; none opens a comment, in which words may
/// be lost.
const MARKS: [&str; 44] = [
    "\"", "'", "{", "}", "[", "]", "(", ")", "<", ">", "=", ",", ";", ":", "|", "*", "**", "_",
    "`", "```", "~~", "\\", "$", "&", "@", "+++", "---", "# ", "## ", "### ", "#### ", "- ", "1. ",
    "> ", "    ", "\t", " · ", "\n", "\n\n", "![", "](", "[^1]", "{#a}", "^",
];

/// Characters that come with what is pasted.
const ODD: [&str; 16] = [
    "\u{a0}", "\u{ad}", "\u{200b}", "\u{200d}", "\u{202e}", "\u{2028}", "\u{feff}", "\u{0}",
    "\u{1}", "\u{1b}", "\u{85}", "\r", "\u{fffd}", "•", "“", "\u{e000}",
];

const NAMES: [&str; 16] = [
    "content/CV.md",
    "content/resume.md",
    "content/cv.markdown",
    "content/cv.txt",
    "content/a.md.bak",
    "content/a.bib.txt",
    "content/pages/a.html",
    "content/page/a.md",
    "content/pages/b/a.md",
    "content/updates/a.md",
    "content/posters/a.md",
    "content/talks/a/a.md",
    "content/a.BIB",
    "Content/cv.md",
    "cv.md",
    "content/narrative.txt",
];

/// Makes one change, and says which.
pub fn mutate(files: &mut Files, random: &mut Random) -> String {
    let texts: Vec<usize> = (0..files.len()).filter(|&index| is_text(&files[index].0)).collect();
    let index = *random.of(&texts);
    if random.below(16) == 0 && files[index].0 != "site.toml" {
        let name = *random.of(&NAMES);
        if files.iter().all(|(path, _)| path != name) {
            let old = std::mem::replace(&mut files[index].0, name.to_owned());
            return format!("{old} renamed to {name}");
        }
    }
    let (path, bytes) = &mut files[index];
    let text = String::from_utf8_lossy(bytes).into_owned();
    let (text, change) = changed(&text, random);
    *bytes = text.into_bytes();
    format!("{path}: {change}")
}

fn is_text(path: &str) -> bool {
    [".md", ".toml", ".bib"].iter().any(|end| path.ends_with(end))
}

fn changed(text: &str, random: &mut Random) -> (String, String) {
    let mut letters: Vec<String> = text.chars().map(String::from).collect();
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    if letters.is_empty() {
        return (text.to_owned(), "nothing".to_owned());
    }
    let at = random.below(letters.len());
    let before: String = letters[..at].concat();
    let line = before.matches('\n').count();
    let number = line + 1;
    let line = line.min(lines.len() - 1);
    let whole = |lines: Vec<String>, change: String| (lines.concat(), change);
    let single = |letters: Vec<String>, change: String| (letters.concat(), change);
    match random.below(18) {
        0 | 1 => {
            let gone = letters.remove(at);
            single(letters, format!("line {number}: {gone:?} deleted"))
        }
        2 => {
            // A mark of the syntax, if there is one further on.
            let marks = |letter: &String| !letter.chars().all(|c| c.is_alphanumeric() || c == ' ');
            let at = (at..letters.len()).find(|&at| marks(&letters[at])).unwrap_or(at);
            let gone = letters.remove(at);
            let number = letters[..at].concat().matches('\n').count() + 1;
            single(letters, format!("line {number}: the mark {gone:?} deleted"))
        }
        3 | 4 => {
            let mark = *random.of(&MARKS);
            letters.insert(at, mark.to_owned());
            single(letters, format!("line {number}: {mark:?} inserted"))
        }
        5 => {
            let odd = *random.of(&ODD);
            letters.insert(at, odd.to_owned());
            single(letters, format!("line {number}: {odd:?} inserted"))
        }
        6 => {
            let again = letters[at].clone();
            letters.insert(at, again.clone());
            single(letters, format!("line {number}: {again:?} twice"))
        }
        7 if at + 1 < letters.len() => {
            letters.swap(at, at + 1);
            single(letters, format!("line {number}: two characters swapped"))
        }
        8 => {
            let gone = lines.remove(line);
            whole(lines, format!("line {number} deleted: {gone:?}"))
        }
        9 => {
            lines.insert(line, lines[line].clone());
            whole(lines, format!("line {number} twice"))
        }
        10 if line + 1 < lines.len() => {
            lines.swap(line, line + 1);
            whole(lines, format!("lines {number} and {} swapped", number + 1))
        }
        11 => (before, format!("cut off in line {number}")),
        12 => {
            let end = letters[at..].iter().position(|letter| letter == "\n");
            letters.splice(at..end.map_or(letters.len(), |end| at + end + 1), []);
            single(letters, format!("line {number}: cut to its end and joined with the next"))
        }
        13 => {
            lines[line] = lines[line].to_uppercase();
            whole(lines, format!("line {number} in upper case"))
        }
        14 => {
            // Of an unwanted press on Enter or Tab, and of a paste at the wrong place.
            let other = random.below(lines.len());
            let moved = lines.remove(line);
            lines.insert(other.min(lines.len()), moved);
            whole(lines, format!("line {number} moved to {}", other + 1))
        }
        15 => {
            // The keys of two lines, each before the value of the other.
            let keyed: Vec<usize> =
                (0..lines.len()).filter(|&line| lines[line].contains('=')).collect();
            if keyed.len() < 2 {
                return (text.to_owned(), "nothing".to_owned());
            }
            let (one, other) = (*random.of(&keyed), *random.of(&keyed));
            let parts = |line: usize| lines[line].split_once('=').unwrap();
            let (a, b) = (parts(one), parts(other));
            let (first, second) = (format!("{}={}", b.0, a.1), format!("{}={}", a.0, b.1));
            (lines[one], lines[other]) = (first, second);
            whole(lines, format!("keys of lines {} and {} swapped", one + 1, other + 1))
        }
        16 => {
            lines[line].insert_str(0, "  ");
            whole(lines, format!("line {number} indented"))
        }
        _ => {
            let mark = *random.of(&MARKS);
            lines[line].insert_str(0, mark);
            whole(lines, format!("line {number}: {mark:?} in front"))
        }
    }
}
