//! Signs of LaTeX and their characters, as tables.
//!
//! Sources: the tables of Pakin's Comprehensive LaTeX Symbol List, textcomp and unicode-math. Holds
//! no command that takes an argument.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The characters of a sign of running text or of a formula: `beta`, `textbeta`, `pm`.
pub fn sign(name: &str) -> Option<&'static str> {
    SIGNS.get(name).copied().or_else(|| greek(name)).or_else(|| journal(name))
}

/// The journal that a macro of the Astrophysics Data System names.
fn journal(name: &str) -> Option<&'static str> {
    JOURNALS.iter().find(|(known, _)| *known == name).map(|(_, journal)| *journal)
}

static SIGNS: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let mut words = [LETTERS, TEXT, MATHEMATICS].into_iter().flat_map(str::split_whitespace);
    let mut signs = HashMap::new();
    while let (Some(name), Some(sign)) = (words.next(), words.next()) {
        signs.insert(name, sign);
    }
    signs
});

/// `textbeta`, `upbeta`, `varbeta`, `textgreekbeta`: all name the letter.
fn greek(name: &str) -> Option<&'static str> {
    let bare = ["textup", "text", "up", "var", "rm"].iter().find_map(|way| name.strip_prefix(way));
    let sign = SIGNS.get(bare?).copied()?;
    sign.chars().all(|c| ('\u{370}'..'\u{400}').contains(&c)).then_some(sign)
}

/// A sign between two operands, which has equal blanks on both sides.
pub fn is_operator(sign: &str) -> bool {
    let mut signs = sign.chars();
    let is_one = |c: char| {
        matches!(c, '+' | '−' | '=' | '<' | '>' | '±' | '∓' | '×' | '÷' | '·' | '≠' | '∗' | '∝')
            || ('\u{2190}'..'\u{2200}').contains(&c)
            || ('\u{2208}'..='\u{220d}').contains(&c)
            || ('\u{2223}'..='\u{222a}').contains(&c)
            || ('\u{2234}'..='\u{22ff}').contains(&c)
            || ('\u{27f0}'..'\u{2800}').contains(&c)
            || ('\u{2a7d}'..='\u{2aff}').contains(&c)
    };
    match (signs.next(), signs.next()) {
        (Some('⋯' | '⋮' | '⋱' | '∶'), _) => false,
        (Some(c), None) => is_one(c),
        _ => false,
    }
}

/// Names of functions, which a blank parts from a letter behind them.
pub fn is_function(name: &str) -> bool {
    FUNCTIONS.split(' ').any(|function| function == name)
}

const FUNCTIONS: &str = "arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom \
    inf ker lg lim liminf limsup ln log max min mod sec sin sinh sup tan tanh Pr";

/// Letters of the alphabet of reals, integers and others of blackboards.
pub fn blackboard(c: char) -> char {
    match c {
        'C' => 'ℂ',
        'H' => 'ℍ',
        'N' => 'ℕ',
        'P' => 'ℙ',
        'Q' => 'ℚ',
        'R' => 'ℝ',
        'Z' => 'ℤ',
        c => c,
    }
}

/// A letter or a digit in a circle, if it has one.
pub fn circled(c: char) -> char {
    match c {
        'c' | 'C' => '©',
        'R' | 'r' => '®',
        'P' => '℗',
        '1'..='9' => char::from_u32('①' as u32 + c as u32 - '1' as u32).unwrap_or(c),
        c => c,
    }
}

/// A fraction that has a character of its own.
pub fn fraction(above: &str, below: &str) -> Option<char> {
    let found = FRACTIONS.iter().find(|(over, under, _)| (*over, *under) == (above, below));
    found.map(|(.., sign)| *sign)
}

/// The inside of a formula for a character that TeX's fonts have there alone: a fraction, or a Greek
/// letter that is no part of a word.
pub fn formula(c: char, around: [Option<char>; 2]) -> Option<String> {
    if c.is_ascii() {
        return None;
    }
    if let Some((above, below, _)) = FRACTIONS.iter().find(|(.., known)| *known == c) {
        return Some(format!("\\frac{{{above}}}{{{below}}}"));
    }
    let is_greek = |c: char| matches!(c, '\u{300}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}');
    if around.into_iter().flatten().any(is_greek) {
        return None;
    }
    GREEK.iter().find(|(_, known)| *known == c).map(|(name, _)| format!("\\{name}"))
}

/// Opening and closing quotation marks, and those within, of a language.
pub fn quotation_marks(language: Option<&str>) -> [[&'static str; 2]; 2] {
    let primary = language.unwrap_or_default().split('-').next().unwrap_or_default();
    match primary {
        "de" | "cs" | "sk" | "sl" | "is" | "bg" | "et" | "lt" => [["„", "“"], ["‚", "‘"]],
        "fr" => [["«\u{a0}", "\u{a0}»"], ["“", "”"]],
        "es" | "it" | "pt" | "ca" | "el" | "ru" | "uk" | "no" | "nb" | "nn" => {
            [["«", "»"], ["“", "”"]]
        }
        "pl" | "hu" | "ro" | "hr" => [["„", "”"], ["»", "«"]],
        "fi" | "sv" => [["”", "”"], ["’", "’"]],
        "da" => [["»", "«"], ["›", "‹"]],
        "ja" | "zh" => [["「", "」"], ["『", "』"]],
        _ => [["“", "”"], ["‘", "’"]],
    }
}

const FRACTIONS: [(&str, &str, char); 15] = [
    ("1", "2", '½'),
    ("1", "3", '⅓'),
    ("2", "3", '⅔'),
    ("1", "4", '¼'),
    ("3", "4", '¾'),
    ("1", "5", '⅕'),
    ("2", "5", '⅖'),
    ("3", "5", '⅗'),
    ("4", "5", '⅘'),
    ("1", "6", '⅙'),
    ("5", "6", '⅚'),
    ("1", "8", '⅛'),
    ("3", "8", '⅜'),
    ("5", "8", '⅝'),
    ("7", "8", '⅞'),
];

/// Those that every TeX knows: capitals that look like Latin ones have no name.
#[rustfmt::skip]
const GREEK: [(&str, char); 34] = [
    ("alpha", 'α'), ("beta", 'β'), ("gamma", 'γ'), ("delta", 'δ'), ("varepsilon", 'ε'),
    ("zeta", 'ζ'), ("eta", 'η'), ("theta", 'θ'), ("iota", 'ι'), ("kappa", 'κ'), ("lambda", 'λ'),
    ("mu", 'μ'), ("nu", 'ν'), ("xi", 'ξ'), ("pi", 'π'), ("rho", 'ρ'), ("varsigma", 'ς'),
    ("sigma", 'σ'), ("tau", 'τ'), ("upsilon", 'υ'), ("varphi", 'φ'), ("chi", 'χ'), ("psi", 'ψ'),
    ("omega", 'ω'),
    ("Gamma", 'Γ'), ("Delta", 'Δ'), ("Theta", 'Θ'), ("Lambda", 'Λ'), ("Xi", 'Ξ'), ("Pi", 'Π'),
    ("Sigma", 'Σ'), ("Phi", 'Φ'), ("Psi", 'Ψ'), ("Omega", 'Ω'),
];

/// Source: the Astrophysics Data System's list of journal macros.
const JOURNALS: [(&str, &str); 40] = [
    ("aj", "The Astronomical Journal"),
    ("actaa", "Acta Astronomica"),
    ("araa", "Annual Review of Astronomy and Astrophysics"),
    ("apj", "The Astrophysical Journal"),
    ("apjl", "The Astrophysical Journal Letters"),
    ("apjs", "The Astrophysical Journal Supplement Series"),
    ("ao", "Applied Optics"),
    ("apss", "Astrophysics and Space Science"),
    ("aap", "Astronomy & Astrophysics"),
    ("aapr", "The Astronomy and Astrophysics Review"),
    ("aaps", "Astronomy and Astrophysics Supplement Series"),
    ("azh", "Astronomicheskii Zhurnal"),
    ("baas", "Bulletin of the American Astronomical Society"),
    ("icarus", "Icarus"),
    ("jcap", "Journal of Cosmology and Astroparticle Physics"),
    ("jrasc", "Journal of the Royal Astronomical Society of Canada"),
    ("memras", "Memoirs of the Royal Astronomical Society"),
    ("mnras", "Monthly Notices of the Royal Astronomical Society"),
    ("na", "New Astronomy"),
    ("nar", "New Astronomy Reviews"),
    ("pra", "Physical Review A"),
    ("prb", "Physical Review B"),
    ("prc", "Physical Review C"),
    ("prd", "Physical Review D"),
    ("pre", "Physical Review E"),
    ("prl", "Physical Review Letters"),
    ("pasa", "Publications of the Astronomical Society of Australia"),
    ("pasp", "Publications of the Astronomical Society of the Pacific"),
    ("pasj", "Publications of the Astronomical Society of Japan"),
    ("qjras", "Quarterly Journal of the Royal Astronomical Society"),
    ("skytel", "Sky and Telescope"),
    ("solphys", "Solar Physics"),
    ("sovast", "Soviet Astronomy"),
    ("ssr", "Space Science Reviews"),
    ("nat", "Nature"),
    ("iaucirc", "International Astronomical Union Circulars"),
    ("gca", "Geochimica et Cosmochimica Acta"),
    ("grl", "Geophysical Research Letters"),
    ("jgr", "Journal of Geophysical Research"),
    ("planss", "Planetary and Space Science"),
];

const LETTERS: &str = "
    aa å AA Å ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł ss ß SS ẞ dh ð DH Ð dj đ DJ Đ th þ TH Þ ng ŋ
    NG Ŋ ij ĳ IJ Ĳ i ı j ȷ textdotlessi ı texteng ŋ textschwa ə textesh ʃ textturnv ʌ
    alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι
    kappa κ varkappa ϰ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ
    varsigma ς finalsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω digamma ϝ
    Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ
    Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω
    aleph ℵ beth ℶ gimel ℷ ell ℓ hbar ℏ hslash ℏ Re ℜ Im ℑ wp ℘ imath ı jmath ȷ eth ð";

const TEXT: &str = r#"
    textendash – textemdash — endash – emdash — textquotesingle ' textquotedblleft “
    textquotedblright ” textquoteleft ‘ textquoteright ’ lq ‘ rq ’ quotedblbase „
    quotesinglbase ‚ textquotestraightdblbase „ textquotestraightbase ‚ textquotedbl " dq "
    glqq „ grqq “ glq ‚ grq ‘ flqq « frqq » flq ‹ frq › guillemotleft « guillemotright »
    guillemetleft « guillemetright » guilsinglleft ‹ guilsinglright › og « fg »
    openautoquote “ closeautoquote ”
    textasciicircum ^ textasciigrave ` asciigrave ` textasciitilde ~ asciitilde ~ textasciiacute ´
    textasciidieresis ¨ textasciimacron ¯ textasciicaron ˇ textasciibreve ˘ textasteriskcentered *
    textbackslash \ backslash \ textbar | textbardbl ‖ textbrokenbar ¦ textbraceleft {
    textbraceright } textbullet • textopenbullet ◦ textdagger † textdaggerdbl ‡ dag † ddag ‡
    textdollar $ dollarsign $ mathdollar $ textless < textgreater > textexclamdown ¡
    textquestiondown ¿ textordfeminine ª textordmasculine º textperiodcentered ·
    textcentereddot · textregistered ® texttrademark ™ textcopyright © copyright © textcircledP ℗
    textservicemark ℠ textsection § S § P ¶ textparagraph ¶ textunderscore _ pounds £
    textsterling £ euro € texteuro € EUR € EURtm € yen ¥ textyen ¥ textcent ¢ textcurrency ¤
    textdegree ° degree ° degrees ° textcelsius ℃ celsius °C degreeCelsius °C textmu µ textohm Ω
    ohm Ω textmho ℧ micro µ textperthousand ‰ textpertenthousand ‱ perthousand ‰ permil ‰
    textnumero № textestimated ℮ textreferencemark ※ textinterrobang ‽ textmusicalnote ♪
    textonehalf ½ textonequarter ¼ textthreequarters ¾ onehalf ½ textonesuperior ¹
    texttwosuperior ² textthreesuperior ³ textfractionsolidus ⁄ textminus − textpm ± texttimes ×
    textdiv ÷ textlnot ¬ textsurd √ textleftarrow ← textrightarrow → textuparrow ↑
    textdownarrow ↓ textellipsis … dots … ldots … slash / hyphen - textnonbreakinghyphen ‑
    LaTeX LaTeX TeX TeX LaTeXe LaTeX2e BibTeX BibTeX XeTeX XeTeX pdfLaTeX pdfLaTeX
    pdfTeX pdfTeX LuaTeX LuaTeX XeLaTeX XeLaTeX LuaLaTeX LuaLaTeX ConTeXt ConTeXt AmS AMS eTeX e-TeX
    psq f psqq ff CTAN CTAN REVTeX REVTeX BibLaTeX BibLaTeX
    lbrace { rbrace } lbrack [ rbrack ] colon : addcolon : addcomma , adddot . addsemicolon ;
    textmale ♂ textfemale ♀ male ♂ female ♀ mars ♂ venus ♀ Mars ♂ Venus ♀ checkmark ✓ cmark ✓
    xmark ✗ textstar ★ texttwelveudash ‒ textthreequartersemdash — textapprox ≈ textasciiequal =
    texthash # textpercent % textampersand & textplus + textequals = percent % ampersand &
    textquotedblbase „ textleq ≤ textgeq ≥ textneq ≠ textinfinity ∞ textprime ′ textdblprime ″
    textlangle ⟨ textrangle ⟩ textlquill ⁅ textrquill ⁆ textdied ✝ textmarried ⚭ textborn *"#;

const MATHEMATICS: &str = r#"
    le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ lt < gt > ne ≠ neq ≠ approx ≈ approxeq ≊ sim ∼
    simeq ≃ cong ≅ equiv ≡ propto ∝ varpropto ∝ ll ≪ gg ≫ lll ⋘ ggg ⋙ lesssim ≲ gtrsim ≳
    lessapprox ⪅ gtrapprox ⪆ asymp ≍ doteq ≐ triangleq ≜ coloneqq ≔ prec ≺ succ ≻ preceq ⪯
    succeq ⪰ nless ≮ ngtr ≯ nleq ≰ ngeq ≱ nsim ≁ ncong ≇ leqq ≦ geqq ≧ lessgtr ≶
    pm ± mp ∓ times × div ÷ cdot · centerdot · ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ ominus ⊖
    otimes ⊗ oslash ⊘ odot ⊙ boxplus ⊞ boxtimes ⊠ cup ∪ cap ∩ sqcup ⊔ sqcap ⊓ vee ∨ lor ∨
    wedge ∧ land ∧ setminus ∖ smallsetminus ∖ dagger † ddagger ‡ amalg ⨿ ltimes ⋉ rtimes ⋊
    in ∈ notin ∉ ni ∋ owns ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋
    nsubseteq ⊈ emptyset ∅ varnothing ∅ forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ therefore ∴
    because ∵ mid ∣ nmid ∤ parallel ∥ nparallel ∦ perp ⊥ bot ⊥ top ⊤ vdash ⊢ dashv ⊣ models ⊨
    vDash ⊨ Vdash ⊩
    to → rightarrow → gets ← leftarrow ← leftrightarrow ↔ uparrow ↑ downarrow ↓ updownarrow ↕
    Rightarrow ⇒ implies ⇒ Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ Uparrow ⇑ Downarrow ⇓ mapsto ↦
    longrightarrow ⟶ longleftarrow ⟵ longleftrightarrow ⟷ Longrightarrow ⟹ Longleftarrow ⟸
    Longleftrightarrow ⟺ longmapsto ⟼ hookrightarrow ↪ hookleftarrow ↩ rightharpoonup ⇀
    rightleftharpoons ⇌ leftrightharpoons ⇋ rightleftarrows ⇄ nearrow ↗ searrow ↘ nwarrow ↖
    swarrow ↙ rightsquigarrow ⇝ leadsto ⇝ upuparrows ⇈ twoheadrightarrow ↠ nrightarrow ↛
    infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcup ⋃
    bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigvee ⋁ bigwedge ⋀ surd √ prime ′ angle ∠
    measuredangle ∡ triangle △ bigtriangleup △ bigtriangledown ▽ triangledown ▽
    blacktriangle ▲ square □ Box □ blacksquare ■ Diamond ◇ diamond ⋄ lozenge ◊ clubsuit ♣
    diamondsuit ♢ heartsuit ♡ spadesuit ♠ flat ♭ natural ♮ sharp ♯ bigcirc ◯ bigstar ★
    degr ° arcmin ′ arcsec ″ fdg ° texttildelow ~ textmiddot · langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lvert | rvert | vert | lVert ‖ rVert ‖
    Vert ‖ cdots ⋯ vdots ⋮ ddots ⋱ dotsb ⋯ dotsc … dotsi ⋯ dotsm ⋯ dotso …
    permille ‰ sun ☉ earth ⊕ Sun ☉ complement ∁ wr ≀ diameter ⌀ backsim ∽ bowtie ⋈
    frown ⌢ smile ⌣ between ≬ pitchfork ⋔ ulcorner ⌜ urcorner ⌝ llcorner ⌞ lrcorner ⌟
    mathsterling £ Bbbk 𝕜 intercal ⊺ barwedge ⊼ veebar ⊻ divideontimes ⋇"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sign_is_beside_its_name() {
        for table in [LETTERS, TEXT, MATHEMATICS] {
            let words: Vec<&str> = table.split_whitespace().collect();
            assert_eq!(words.len() % 2, 0);
            for pair in words.chunks(2) {
                assert!(pair[0].bytes().all(|byte| byte.is_ascii_alphabetic()), "{pair:?}");
                assert!(pair[1].chars().count() <= 9, "{pair:?}");
            }
        }
        assert_eq!(sign("textbeta"), Some("β"));
        assert_eq!(sign("upmu"), Some("μ"));
        assert_eq!(sign("textle"), None);
    }
}
