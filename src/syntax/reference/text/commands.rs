//! What kind of command a name of LaTeX is: a font, an accent, a sign, layout without words.
//!
//! Reads no text.

use super::catalog;
use super::marked::Marks;

/// A font, before an argument or for the rest of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Font {
    Italic,
    /// Upright within italics.
    Emphasis,
    Bold,
    SmallCaps,
    Upper,
    Lower,
    /// Without italics, bold and small capitals.
    Normal,
    /// A choice that marks cannot show, such as typewriter letters.
    Same,
}

impl Font {
    pub fn applied(self, marks: Marks) -> Marks {
        match self {
            Font::Italic => Marks { is_italic: true, ..marks },
            Font::Emphasis => Marks { is_italic: !marks.is_italic, ..marks },
            Font::Bold => Marks { is_bold: true, ..marks },
            Font::SmallCaps => Marks { is_small_caps: true, ..marks },
            Font::Normal => {
                Marks { is_italic: false, is_bold: false, is_small_caps: false, ..marks }
            }
            Font::Upper | Font::Lower | Font::Same => marks,
        }
    }
}

/// A command that sets its argument in a font.
pub fn font_of_argument(name: &str) -> Option<Font> {
    Some(match name {
        "emph" | "mkbibemph" | "Emph" => Font::Emphasis,
        "textit" | "textsl" | "mkbibitalic" | "mathit" => Font::Italic,
        "textbf" | "mkbibbold" | "mathbf" | "bm" | "boldsymbol" | "pmb" => Font::Bold,
        "textsc" | "mkbibacro" => Font::SmallCaps,
        "uppercase" | "MakeUppercase" => Font::Upper,
        "lowercase" | "MakeLowercase" => Font::Lower,
        "textnormal" | "textup" => Font::Normal,
        "textrm" | "texttt" | "textsf" | "textmd" | "text" | "mbox" | "hbox" | "fbox"
        | "makebox" | "framebox" | "underline" | "uline" | "ul" | "uuline" | "uwave" | "sout"
        | "underbar" | "mathrm" | "mathsf" | "mathtt" | "mathnormal" | "operatorname"
        | "NoCaseChange" | "MakeSentenceCase" | "autocap" | "textlatin" | "textgreek"
        | "textcyrillic" | "textarabic" | "texthebrew" | "smash" | "hl" | "nohyphens"
        | "textulc" | "textssc" | "bibstring" | "mathring" | "hologo" | "pkg" | "proglang"
        | "code" | "file" | "Rpackage" | "acroshort" => Font::Same,
        _ => return None,
    })
}

/// A command that chooses a font for the rest of its group.
pub fn font_of_group(name: &str) -> Option<Font> {
    Some(match name {
        "em" => Font::Emphasis,
        "it" | "itshape" | "sl" | "slshape" => Font::Italic,
        "bf" | "bfseries" => Font::Bold,
        "sc" | "scshape" => Font::SmallCaps,
        "normalfont" | "upshape" => Font::Normal,
        "rm" | "rmfamily" | "tt" | "ttfamily" | "sf" | "sffamily" | "mdseries" | "tiny"
        | "scriptsize" | "footnotesize" | "small" | "normalsize" | "large" | "Large" | "LARGE"
        | "huge" | "Huge" | "cal" | "frak" | "centering" | "raggedright" | "sloppy" => Font::Same,
        _ => return None,
    })
}

/// The accent that a command sets on the letter of its argument, as a combining character.
pub fn accent(name: &str) -> Option<char> {
    Some(match name {
        "`" | "grave" => '\u{300}',
        "'" | "´" | "acute" => '\u{301}',
        "^" | "hat" | "widehat" => '\u{302}',
        "~" | "tilde" | "widetilde" => '\u{303}',
        "=" | "bar" | "overline" | "overbar" => '\u{304}',
        "u" | "breve" | "textbreve" => '\u{306}',
        "." | "dot" => '\u{307}',
        "\"" | "ddot" => '\u{308}',
        "dddot" => '\u{20db}',
        "r" | "mathring" => '\u{30a}',
        "H" => '\u{30b}',
        "v" | "check" | "textcaron" => '\u{30c}',
        "G" => '\u{30f}',
        "U" => '\u{30e}',
        "d" | "textsubdot" => '\u{323}',
        "textcommabelow" | "cb" => '\u{326}',
        "c" | "textcedilla" => '\u{327}',
        "k" | "textogonekcentered" => '\u{328}',
        "b" => '\u{331}',
        "t" | "texttie" => '\u{361}',
        "vec" | "overrightarrow" => '\u{20d7}',
        _ => return None,
    })
}

/// The letter accents, which in running text are commands of one letter.
pub fn is_text_accent(name: &str) -> bool {
    accent(name).is_some()
        && (name.chars().count() == 1 || name.starts_with("text") || name == "cb")
}

/// Layout that says nothing to a reader.
pub fn is_layout(name: &str) -> bool {
    matches!(
        name,
        "relax"
            | "newblock"
            | "protect"
            | "noindent"
            | "indent"
            | "hfill"
            | "vfill"
            | "smallskip"
            | "medskip"
            | "bigskip"
            | "allowbreak"
            | "nobreak"
            | "break"
            | "pagebreak"
            | "newpage"
            | "clearpage"
            | "null"
            | "leavevmode"
            | "ignorespaces"
            | "unskip"
            | "selectfont"
            | "xspace"
            | "displaystyle"
            | "textstyle"
            | "scriptstyle"
            | "scriptscriptstyle"
            | "limits"
            | "nolimits"
            | "nonumber"
            | "left"
            | "right"
            | "middle"
            | "big"
            | "Big"
            | "bigg"
            | "Bigg"
            | "bigl"
            | "bigr"
            | "Bigl"
            | "Bigr"
            | "biggl"
            | "biggr"
            | "mathstrut"
            | "strut"
            | "bgroup"
            | "egroup"
            | "begingroup"
            | "endgroup"
            | "frenchspacing"
            | "hyp"
            | "boldmath"
            | "unboldmath"
            | "nocite"
            | "sloppypar"
            | "addspace"
            | "isdot"
            | "nopunct"
            | "mathchoice"
            | "mathop"
            | "mathbin"
            | "mathrel"
            | "mathord"
            | "mathopen"
            | "mathclose"
            | "mathpunct"
            | "mathinner"
    )
}

/// Layout with so many arguments, which are measures and no words.
pub fn measures(name: &str) -> Option<usize> {
    Some(match name {
        "vspace" | "vskip" | "hskip" | "kern" | "label" | "phantom" | "hphantom" | "vphantom"
        | "usepackage" | "documentclass" | "pagestyle" | "color" | "selectlanguage" | "noop"
        | "Noop" | "noopsort" | "SortNoop" | "sortnoop" | "fontfamily" | "fontseries"
        | "fontshape" | "begin" | "end" => 1,
        "setlength" | "addtolength" | "fontsize" => 2,
        _ => return None,
    })
}

/// Blanks of running text and of formulas.
pub fn blank(name: &str) -> Option<&'static str> {
    Some(match name {
        "," | ";" | ":" | ">" | "thinspace" | "medspace" | "thickspace" => "\u{202f}",
        " " | "\t" | "\n" | "\\" | "space" | "quad" | "qquad" | "enspace" | "enskip"
        | "newline" | "linebreak" | "cr" | "hspace" | "textvisiblespace" | "item"
        | "tabularnewline" | "addthinspace" => " ",
        "nobreakspace" | "addnbspace" => "\u{a0}",
        "par" | "newparagraph" => "\n",
        "!" | "/" | "@" | "-" | "*" | "" | "negthinspace" | "nobreakdash" => "",
        _ => return None,
    })
}

/// How many arguments a known command has.
pub fn arguments(name: &str) -> usize {
    match name {
        "frac" | "tfrac" | "dfrac" | "nicefrac" | "sfrac" | "href" | "SI" | "qty" | "numrange"
        | "foreignlanguage" | "ion" | "foreignquote" | "hyphenquote" | "textcolor" | "colorbox"
        | "texorpdfstring" | "parbox" | "raisebox" | "scalebox" | "rotatebox" => 2,
        "SIrange" | "qtyrange" => 3,
        "textsuperscript" | "textsubscript" | "enquote" | "mkbibquote" | "ce" | "ch" | "num"
        | "ang" | "unit" | "si" | "sqrt" | "footnote" | "url" | "ensuremath" | "textcircled" => 1,
        _ if font_of_argument(name).is_some() => 1,
        _ if accent(name).is_some() => 1,
        _ => 0,
    }
}

/// The font of a group as a command with an argument.
pub fn font_with_argument(name: &str) -> Option<&'static str> {
    Some(match name {
        "em" => "emph",
        "it" | "itshape" | "sl" | "slshape" => "textit",
        "bf" | "bfseries" => "textbf",
        "sc" | "scshape" => "textsc",
        _ => font_of_group(name).map(|_| "textrm")?,
    })
}

/// Whether the first argument of a command is an address.
pub fn is_address(name: &str) -> bool {
    matches!(name, "url" | "href" | "nolinkurl" | "path" | "burl" | "doi")
}

/// What an accent without a letter is, in a form that biblatex keeps.
pub fn sign_of_accent(name: &str) -> &'static str {
    match name {
        "~" => "\\asciitilde{}",
        "^" => "\\textasciicircum{}",
        "`" => "\\asciigrave{}",
        "'" => "´",
        "\"" => "¨",
        _ => "",
    }
}

/// The sign at the start of a name that is no command: a program has put the word behind the sign
/// to it.
pub fn glued_sign(name: &str) -> Option<&'static str> {
    const SIGNS: [&str; 12] = [
        "textless",
        "textgreater",
        "textemdash",
        "textendash",
        "textquoteleft",
        "textquoteright",
        "textquotesingle",
        "textquotedblleft",
        "textquotedblright",
        "textregistered",
        "texttrademark",
        "textdegree",
    ];
    SIGNS.into_iter().find(|sign| name.len() > sign.len() && name.starts_with(sign))
}

/// Whether a blank behind a name only ends it.
pub fn is_ended_by_blank(name: &str) -> bool {
    catalog::sign(name).is_some()
        || font_of_group(name).is_some()
        || blank(name).is_some()
        || is_layout(name)
}
