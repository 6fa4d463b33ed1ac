//! A raw value of a `.bib` file, written so that biblatex refuses none of it and loses nothing.
//!
//! biblatex takes the signs behind a command for its name (`\,mg`, `\alpha-blocker`), drops the
//! braces of second arguments, joins the groups within a group, gives one text for `\$` and `$`, and
//! refuses a lone dollar, a backslash at the end and `\,$x$`. Each of these is written in another
//! way that means the same. Resolves no accent and no sign.

use std::borrow::Cow;

use super::value_writer::Writer;

/// Writes one piece of a value, the text between its braces or quotes, for biblatex. `field` is in
/// lower case. Gives back balanced braces whatever it gets.
pub fn prepared<'v>(field: &str, value: &'v str) -> Cow<'v, str> {
    let is_special = |c: char| "\\${}~\u{a0}\u{202f}\u{2009}".contains(c);
    let has_paragraphs = field == "abstract" && has_blank_line(value);
    if is_verbatim(field) {
        // biblatex drops the braces between an address and its words.
        return match value.contains("\\href") {
            true => {
                let parted = value.replace("\\href", "").replace("}{", "} {");
                Cow::Owned(guarded(&parted).into_owned())
            }
            false => guarded(value),
        };
    }
    if !value.contains(is_special) && !has_paragraphs {
        return Cow::Borrowed(value);
    }
    let unescaped = with_formulas(value);
    let are_names = NAMES.contains(&field);
    let unescaped = if are_names { with_kept_and(unescaped) } else { unescaped };
    let written = Writer::new(are_names, has_paragraphs).write(&unescaped);
    if written == value { Cow::Borrowed(value) } else { Cow::Owned(written) }
}

const NAMES: [&str; 9] = [
    "author",
    "editor",
    "editora",
    "editorb",
    "editorc",
    "translator",
    "bookauthor",
    "holder",
    "shortauthor",
];

/// Names whose last sign is a command: it would eat the blank before the `and` behind it.
fn with_kept_and(value: Cow<'_, str>) -> Cow<'_, str> {
    let mut out = String::new();
    let mut done = 0;
    for (at, _) in value.match_indices('\\') {
        let name = value[at + 1..].find(|c: char| !c.is_ascii_alphabetic()).unwrap_or_default();
        let end = at + 1 + name;
        let behind = &value[end..];
        let word = behind.trim_start();
        let is_and = word.get(..3).is_some_and(|word| word.eq_ignore_ascii_case("and"))
            && word[3..].starts_with(char::is_whitespace)
            || word.starts_with('&');
        if name > 0 && word.len() < behind.len() && is_and && at >= done {
            out.push_str(&value[done..end]);
            out.push_str("{}");
            done = end;
        }
    }
    if done == 0 {
        return value;
    }
    out.push_str(&value[done..]);
    Cow::Owned(out)
}

/// The fields in which biblatex reads no commands.
pub fn is_verbatim(field: &str) -> bool {
    ["file", "doi", "uri", "eprint", "verba", "verbb", "verbc", "pdf", "url", "urlraw"]
        .contains(&field)
}

/// A value with the formulas that Springer escapes sign by sign: `{\$}{\$}{\backslash}ell{\$}{\$}`.
fn with_formulas(value: &str) -> Cow<'_, str> {
    if !value.contains(r"{\$}{\$}") || value.matches(r"{\$}{\$}").count() % 2 == 1 {
        return Cow::Borrowed(value);
    }
    let mut out = String::with_capacity(value.len());
    for (at, part) in value.split(r"{\$}{\$}").enumerate() {
        if at % 2 == 0 {
            out.push_str(part);
            continue;
        }
        let signs = [
            (r"{\backslash}", r"\"),
            (r"{\textbackslash}", r"\"),
            (r"{\_}", "_"),
            (r"{\^{}}", "^"),
            (r"{\textasciicircum}", "^"),
            (r"{\{}", "{"),
            (r"{\}}", "}"),
            (r"{\&}", "&"),
            (r"{\textless}", "<"),
            (r"{\textgreater}", ">"),
        ];
        let formula = signs
            .iter()
            .fold(part.to_owned(), |formula, (escaped, sign)| formula.replace(escaped, sign));
        out.push('$');
        out.push_str(&formula);
        out.push('$');
    }
    Cow::Owned(out)
}

fn has_blank_line(value: &str) -> bool {
    value.trim().split('\n').skip(1).any(|line| line.trim().is_empty())
}

/// A value without commands: braces that have no partner are escaped.
fn guarded(value: &str) -> Cow<'_, str> {
    let mut is_odd = vec![false; value.len()];
    let mut open = Vec::new();
    let mut is_escaped = false;
    for (at, byte) in value.bytes().enumerate() {
        match byte {
            _ if is_escaped => {
                is_escaped = false;
                continue;
            }
            b'\\' => is_escaped = true,
            b'{' => open.push(at),
            b'}' => is_odd[at] = open.pop().is_none(),
            _ => {}
        }
    }
    open.into_iter().for_each(|at| is_odd[at] = true);
    if !is_odd.contains(&true) && !is_escaped && !value.contains("--") {
        return Cow::Borrowed(value);
    }
    let mut out = String::with_capacity(value.len() + 8);
    for (at, c) in value.char_indices() {
        if is_odd[at] {
            out.push('\\');
        }
        // biblatex makes a dash of two hyphens even in an address.
        if c == '-' && out.ends_with('-') {
            out.push_str("{}");
        }
        out.push(c);
    }
    if is_escaped {
        out.push('\\');
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::prepared;

    #[test]
    fn an_and_behind_a_command_parts_names() {
        for (value, written) in [
            ("Okafor, C.\\dag and Lee, M.\\ddag", "Okafor, C.\\dag{} and Lee, M.\\ddag{}"),
            ("Lee, Bj\\o and Park, J", "Lee, Bjø and Park, J"),
            ("Lee, M\\dag\n  and Park, J", "Lee, M\\dag{}\n  and Park, J"),
            ("Lee, M\\dag AND Park, J", "Lee, M\\dag{} AND Park, J"),
        ] {
            assert_eq!(prepared("author", value), written, "{value}");
        }
        // An address keeps its words apart from it.
        assert_eq!(
            prepared("doi", "\\href{https://doi.org/10.1/a}{10.1/a}"),
            "{https://doi.org/10.1/a} {10.1/a}"
        );
    }
}
