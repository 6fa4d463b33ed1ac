//! Commands of running text that take arguments of kinds of their own: quotations, raised letters,
//! links, notes, chemistry, quantities.
//!
//! What a note or a link loses on the page is reported.

use super::catalog;
use super::commands::Font;
use super::letters::Letter;
use super::marked::Marks;
use super::reader::Reader;
use super::tex::{braced, command, option, without_empty_group};

impl Reader<'_> {
    /// Commands with arguments of their own kinds.
    pub fn notation<'t>(&mut self, name: &str, rest: &'t str) -> Option<&'t str> {
        let (options, arguments) = option(rest.strip_prefix('*').unwrap_or(rest));
        let (content, behind) = braced(arguments)?;
        match name {
            "textsuperscript" | "textsuper" | "up" | "ap" | "fup" => {
                self.within(content, Self::raised);
            }
            "textsubscript" | "textinferior" | "ped" | "textsub" => {
                self.within(content, Self::lowered);
            }
            "ensuremath" | "formula" | "m" => self.within(content, Self::formula),
            "enquote" | "mkbibquote" | "textquote" | "blockquote" => self.quoted(content),
            "foreignquote" | "hyphenquote" | "foreigntextquote" => {
                let (quoted, behind) = braced(behind)?;
                self.quoted(quoted);
                return Some(behind);
            }
            // The second argument is the same text without signs.
            "texorpdfstring" => {
                self.nested(content);
                return Some(braced(behind).map_or(behind, |(_, behind)| behind));
            }
            // An ion of astronomers: `\ion{H}{ii}`.
            "ion" => {
                let (stage, behind) = braced(behind)?;
                self.nested(content);
                self.push('\u{a0}');
                self.in_font(Font::Upper, stage, Self::text);
                return Some(behind);
            }
            "textcircled" => {
                let letters = self.apart(content, Self::text);
                self.letters.extend(
                    letters
                        .into_iter()
                        .map(|letter| Letter { c: catalog::circled(letter.c), ..letter }),
                );
            }
            "mkbibparens" => self.between("(", content, ")"),
            "mkbibbrackets" => self.between("[", content, "]"),
            "foreignlanguage" | "textcolor" | "colorbox" | "parbox" | "scalebox" | "rotatebox"
            | "raisebox" | "textlang" | "fontspec" => {
                let (content, behind) = braced(behind)?;
                self.nested(content);
                return Some(behind);
            }
            "href" => {
                let (shown, behind) = braced(behind)?;
                self.nested(shown);
                self.report(
                    name,
                    "the address of `\\href` is not shown, only its words".to_owned(),
                    "write the words alone, and the address as `url = {...}`",
                );
                return Some(behind);
            }
            "url" | "doi" | "burl" | "nolinkurl" | "path" => self.address(content),
            "footnote" | "thanks" | "footnotetext" | "endnote" | "marginpar" | "todo" => {
                self.push(' ');
                self.between("[", content, "]");
                self.report(
                    name,
                    format!("the words of `\\{name}` are shown in brackets"),
                    "write them as `note = {...}`, or remove them",
                );
            }
            "ce" | "ch" | "cee" | "chemfig" => self.within(content, Self::chemistry),
            "num" => self.within(content, Self::number),
            "ang" => self.within(content, Self::angle),
            "unit" | "si" => self.within(content, Self::unit),
            "SI" | "qty" => {
                let (unit, behind) = braced(option(behind).1)?;
                self.quantity(content, unit);
                return Some(behind);
            }
            "numrange" => {
                let (last, behind) = braced(behind)?;
                self.range(content, last, "");
                return Some(behind);
            }
            "SIrange" | "qtyrange" => {
                let (last, behind) = braced(behind)?;
                let (unit, behind) = braced(behind)?;
                self.range(content, last, unit);
                return Some(behind);
            }
            "frac" | "nicefrac" | "tfrac" | "dfrac" | "sfrac" | "sqrt" | "mathcal" | "mathscr"
            | "mathfrak" | "mathbb" | "textfrac" => {
                let option = options.map(|text| format!("[{text}]")).unwrap_or_default();
                let (below, end) = match braced(behind).filter(|_| name.ends_with("frac")) {
                    Some((below, end)) => (format!("{{{below}}}"), end),
                    None => (String::new(), behind),
                };
                let formula = format!("\\{name}{option}{{{content}}}{below}");
                self.within(&formula, Self::formula);
                return Some(end);
            }
            "iupac" | "cas" | "gls" | "ac" | "acs" | "acl" | "acro" | "Gls" => self.nested(content),
            "char" | "symbol" => {
                let code = content.trim_start_matches('"');
                let radix = if code.len() < content.len() { 16 } else { 10 };
                self.push(char::from_u32(u32::from_str_radix(code, radix).ok()?)?);
            }
            _ => return None,
        }
        Some(behind)
    }

    fn raised(&mut self, content: &str) {
        self.marks = Marks { is_raised: true, is_lowered: false, ..self.marks };
        self.text(content);
    }

    fn lowered(&mut self, content: &str) {
        self.marks = Marks { is_lowered: true, is_raised: false, ..self.marks };
        self.text(content);
    }

    fn quoted(&mut self, content: &str) {
        let [open, close] = catalog::quotation_marks(self.language)[self.quotations % 2];
        self.quotations += 1;
        self.between(open, content, close);
        self.quotations -= 1;
    }

    fn between(&mut self, open: &str, content: &str, close: &str) {
        self.push_str(open);
        self.nested(content);
        self.push_str(close);
    }

    /// An address: nothing in it is a sign of TeX but what is escaped.
    fn address(&mut self, content: &str) {
        let mut rest = content;
        while let Some(at) = rest.find('\\') {
            self.push_str(&rest[..at]);
            let (name, behind) = command(&rest[at..]);
            self.push_str(catalog::sign(name).unwrap_or(name));
            rest = without_empty_group(behind);
        }
        self.push_str(rest);
    }
}
