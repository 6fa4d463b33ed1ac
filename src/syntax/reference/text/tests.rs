//! What is written in a `.bib` file or by a publisher, and the text that is meant.

use biblatex::{Bibliography, Chunk, Spanned};

use super::{MarkedText, Run, prepared};
use crate::syntax::reference::remark::Remark;

/// The chunks that biblatex makes of a value; none if it refuses it.
pub fn chunks(value: &str) -> Vec<Spanned<Chunk>> {
    let entry = format!("@misc{{a, title = {{{value}}}}}");
    let Ok(bibliography) = Bibliography::parse(&entry) else { return Vec::new() };
    bibliography
        .into_vec()
        .pop()
        .and_then(|entry| entry.get("title").map(<[_]>::to_vec))
        .unwrap_or_default()
}

pub fn read(value: &str) -> (Option<MarkedText>, Vec<Remark>) {
    let mut remarks = Vec::new();
    let text = MarkedText::from_bibtex(&chunks(&prepared("title", value)), &mut remarks);
    (text, remarks)
}

/// The text with its marks as signs, without those for capitals.
fn shown(text: Option<MarkedText>) -> String {
    let mark = |run: &Run| {
        let mut text = run.text.clone();
        for (has, sign) in [
            (run.marks.is_italic, "_"),
            (run.marks.is_bold, "*"),
            (run.marks.is_small_caps, "|"),
            (run.marks.is_raised, "^"),
            (run.marks.is_lowered, "↓"),
        ] {
            if has {
                text = format!("{sign}{text}{sign}");
            }
        }
        text
    };
    text.unwrap_or_default()
        .runs
        .iter()
        .map(mark)
        .collect::<String>()
        .replace("__", "")
        .replace('\u{202f}', "·")
}

#[track_caller]
fn check(cases: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (value, expected) in cases {
        let (text, remarks) = read(value);
        let given = shown(text);
        if given != *expected {
            wrong.push(format!("{value}\n   is {given}\n  not {expected}"));
        }
        if !remarks.is_empty() {
            wrong.push(format!("{value} is reported: {:?}", remarks[0].message));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn signs_of_latex() {
    check(&[
        (r"TGF-\textbeta{} in \enquote{watchful} waiting", "TGF-β in “watchful” waiting"),
        (r"TGF-\textbeta-induced", "TGF-β-induced"),
        (r"\textalpha-, \textbeta\ and \textgamma{}", "α-, β and γ"),
        (r"\enquote{One \enquote{two} three}", "“One ‘two’ three”"),
        (r"Cooling to 32\,$^{\circ}$C", "Cooling to 32·°C"),
        (r"5\,$\mu$m and 5\,mg) daily", "5·μm and 5·mg) daily"),
        (
            r"$^\circ$C and 37$^{\circ}$C, 37\textdegree C, 37 \textdegree{}C",
            "°C and 37°C, 37°C, 37 °C",
        ),
        (r"\(\alpha\)-blockers and \[x^2\]", "α-blockers and x²"),
        (r"Ia\textcommabelow{s}i", "Iași"),
        (r"Ca\textsuperscript{2+} and CO\textsubscript{2}", "Ca²⁺ and CO₂"),
        (r"11\textsuperscript{th}", "11^th^"),
        (r"A \& B, 5\%, \#1, a\_b, \$5, \{x\}", "A & B, 5%, #1, a_b, $5, {x}"),
        (r"a\textbackslash b", r"a\b"),
        (r"\ldots{} and \dots", "… and …"),
        (r"\o \O \l \L \ss \ae \aa", "øØłŁßæå"),
        (
            r"S\o{}rensen, \O{}ystein, Stra\ss{}e, \AA{}rhus, S{\o}r",
            "Sørensen, Øystein, Straße, Århus, Sør",
        ),
        (
            r#"M{\"u}ller, M\"uller, {\"{U}}ber, \'{\i}, \'\i sland, na{\"\i}ve"#,
            "Müller, Müller, Über, í, ísland, naïve",
        ),
        (r"\c{c} \v{s} \k{a} \H{o} \r{a} \u{g} \d{s} \.{I} \c c", "ç š ą ő å ğ ṣ İ ç"),
        (r"Jos{\a'e} Ben{\i}tez", "José Benıtez"),
        (r"``Watchful'' waiting in Crohn's", "“Watchful” waiting in Crohn's"),
        (r"1--2 --- 3\textendash{}4 \textemdash{} 5", "1–2 — 3–4 — 5"),
        (r"Dr.~Smith and \textasciitilde 30 and \~{}5", "Dr.\u{a0}Smith and ~30 and ~5"),
        (r"hyphen\-ation, f\/f, and\slash or", "hyphenation, ff, and/or"),
        (r"One\\ two \newline three", "One two three"),
        (
            r"\textregistered{} \texttrademark{} \copyright{} \pounds5 \euro{}5 \S~3",
            "® ™ © £5 €5 §\u{a0}3",
        ),
        (r"$5 and $10 or \$20", "$5 and $10 or $20"),
        (r"lone $ sign", "lone $ sign"),
        (
            r"`single' and don't and 5' and m^{2} and H_{2}O",
            "‘single’ and don't and 5' and m² and H₂O",
        ),
        (r#"ma\"\i{} in \"\i s and {\"\i}"#, "maï in ïs and ï"),
        (
            r"\hologo{LaTeX} by Rad\. Eff\. and Brit.\@ Med.\ J, contempo\- rary",
            "LaTeX by Rad. Eff. and Brit. Med. J, contemporary",
        ),
        (
            r"{{Bose}}\textendash{{Einstein}} Condensates {\noop{1973}}1974",
            "Bose–Einstein Condensates 1974",
        ),
        (r"\textcircled{c} \hat{a} \texorpdfstring{$\beta$}{beta}", "© â β"),
    ]);
}

#[test]
fn fonts() {
    check(&[
        (r"\emph{Staphylococcus} and \textit{E. coli}", "_Staphylococcus_ and _E. coli_"),
        (r"{\it S. aureus} in {\em vivo}", "_S. aureus_ in _vivo_"),
        (r"{{Effects of {\it S. aureus} on mice}}", "Effects of _S. aureus_ on mice"),
        (r"\textbf{Bold \emph{and italic}}", "*Bold **_and italic_*"),
        (r"\underline{one} \mbox{two} \texttt{three} \textrm{four}", "one two three four"),
        (r"\textsc{Abc} \MakeUppercase{def}", "|Abc| DEF"),
        (r"\emph{a $x^2$ b \{ \$5}", "_a x² b { $5_"),
        (r"\emph{p $<$ 0.05}", "_p < 0.05_"),
    ]);
}

#[test]
fn formulas() {
    check(&[
        (r"Half is $\frac{1}{2}$ of it", "Half is ½ of it"),
        (r"$\frac{a+b}{c}$, $\frac ab$", "(a+b)/c, a/b"),
        (r"$\sqrt{x}$ $\sqrt{x+1}$ $\sqrt[3]{8}$", "√x √(x+1) ∛8"),
        (r"$x^2$, $x_{ij}$, $10^{-3}$, $x_i$", "x², x↓ij↓, 10⁻³, xᵢ"),
        (r"$\bar{x}$ $\hat{x}$ $\vec{v}$ $\tilde{n}$", "x̄ x̂ v⃗ ñ"),
        (
            r"$p < 0.05$, $p<0.05$, $a \le b$, $5 \pm 2$, $3\times 4$",
            "p < 0.05, p<0.05, a ≤ b, 5 ± 2, 3×4",
        ),
        (r"$\mathrm{CO_2}$, $\mathbf{x}$, $\mathbb{R}^n$, $\mathcal{L}$", "CO₂, *x*, ℝⁿ, L"),
        (r"$\alpha \beta$ and $\text{if } x$", "αβ and if x"),
        (r"$\log x$, $\log_2 n$, $\sin(x)$", "log x, log₂ n, sin(x)"),
        (r"$\left( \frac{x}{y} \right)$", "(x/y)"),
        (r"$\alpha$-helix and $\sim$5", "α-helix and ∼5"),
        (r"$11^{th}$, $n=1{,}000$, $f'(x)$", "11^th^, n=1,000, f′(x)"),
        (r"$$E = mc^2$$", "E = mc²"),
        (r"$\not= \not\in$", "≠∉"),
    ]);
}

#[test]
fn chemistry_and_units() {
    check(&[
        (
            r"\ce{H2O} and \ch{CO2}, \ce{SO4^2-}, \ce{Ca^{2+}}, \ce{Na+}",
            "H₂O and CO₂, SO₄²⁻, Ca²⁺, Na⁺",
        ),
        (r"\ce{2 H2 + O2 -> 2 H2O}", "2 H₂ + O₂ → 2 H₂O"),
        (r"\ce{^{18}F}-FDG and \ce{Fe2(SO4)3}", "¹⁸F-FDG and Fe₂(SO₄)₃"),
        (r"\SI{5}{\micro\meter} of \num{1000}", "5·µm of 1000"),
        (
            r"\SI{5}{\milli\gram\per\deci\litre}, \qty{3}{\kilo\gram\per\metre\squared}",
            "5·mg/dL, 3·kg/m²",
        ),
        (
            r"\SI{37}{\degreeCelsius}, \ang{45}, \num{1e-3}, \si{\micro\liter}",
            "37·°C, 45°, 1 × 10⁻³, µL",
        ),
        (r"\SIrange{1}{5}{\mg}", "1–5·mg"),
        (
            r"$\sqrt{s} = 13~\text{TeV}$ at $H_0 = 70\,\mathrm{km\,s^{-1}}$",
            "√s = 13\u{a0}TeV at H₀ = 70·km·s⁻¹",
        ),
    ]);
}

#[test]
fn tags_and_entities() {
    check(&[
        (
            r"<i>Staphylococcus</i> and CO<sub>2</sub> in Crohn&#x2019;s &amp; colitis",
            "_Staphylococcus_ and CO₂ in Crohn’s & colitis",
        ),
        (
            r"<jats:p>Frailty &amp; <jats:italic>valves</jats:italic>.</jats:p>",
            "Frailty & _valves_.",
        ),
        (r"{\textless}i{\textgreater}E. coli{\textless}/i{\textgreater} O157", "_E. coli_ O157"),
        (r"$<$i$>$E. coli$<$/i$>$ O157", "_E. coli_ O157"),
        (r"&lt;i&gt;E. coli&lt;/i&gt; and &amp;amp; &alpha;", "_E. coli_ and & α"),
        (r"{\&}lt;i{\&}gt;E. coli{\&}lt;/i{\&}gt;", "_E. coli_"),
        (r"p < 0.05 and n > 3, <1 year, a<b>c", "p < 0.05 and n > 3, <1 year, a<b>c"),
        (r"<b>Bold</b> <scp>Abc</scp> H<inf>2</inf>O 10<sup>3</sup>", "*Bold* |Abc| H₂O 10³"),
        (r#"<span style="font-variant:small-caps;">l</span>-DOPA"#, "|l|-DOPA"),
        (r"One<br/>two<p>Three</p>", "One two\n\nThree"),
        (r"<jats:title>Abstract</jats:title><jats:p>Text.</jats:p>", "Text."),
        (
            r"<jats:sec><jats:title>Background</jats:title><jats:p>A.</jats:p></jats:sec><jats:sec><jats:title>Methods:</jats:title> <jats:p>B.</jats:p></jats:sec>",
            "Background: A.\n\nMethods: B.",
        ),
        (
            r#"Mass of <mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup><mml:mo>=</mml:mo><mml:mfrac><mml:mn>1</mml:mn><mml:mn>2</mml:mn></mml:mfrac></mml:math> kg"#,
            "Mass of x²=½ kg",
        ),
        (
            r"5&nbsp;mg &copy; &#8211; &#150; &shy;x&unknown; AT&T",
            "5\u{a0}mg © – – x&unknown; AT&T",
        ),
    ]);
}

#[test]
fn abstracts_of_publishers() {
    for (text, expected) in [
        (
            "<h4>Background</h4><p>One &lt; two.</p><p>Three.</p>",
            "Background: One < two.\n\nThree.",
        ),
        ("<jats:p>Abstract</jats:p><jats:p>Text.</jats:p>", "Text."),
        ("BACKGROUND: One\nline.\n\nMETHODS: Two.", "BACKGROUND: One line.\n\nMETHODS: Two."),
        ("<b><i>cross</b></i>, Bad</i> end, <sub>open, <i>one", "*_cross_*, Bad end, open, <i>one"),
        ("<tex-math>\\begin{document}$$\\frac{1}{2}$$\\end{document}</tex-math> x", "½ x"),
        ("<tex-math>$\\beta$</tex-math><math><mi>β</mi></math> x", "β x"),
        ("<math><mi>p</mi><mo>&lt;</mo><mn>0.05</mn></math>", "p<0.05"),
        ("<strong>Aim</strong><br/>One<br/><br/>Two <img src=\"x.png\"/>", "*Aim* One\n\nTwo"),
    ] {
        assert_eq!(shown(MarkedText::from_html(text, &mut Vec::new())), expected);
    }
}

#[test]
fn what_has_no_form_is_shown_and_reported() {
    for (value, expected, words) in [
        (r"A \frobnicate{word} here", "A word here", r"\frobnicate"),
        (r"A \badcommand here", r"A \badcommand here", r"\badcommand"),
        (r"Title\footnote{A note.}", "Title [A note.]", r"\footnote"),
        (r"\href{https://a.b/c}{Words} here", "Words here", r"\href"),
        (r"$\weird{x}+1$", "x+1", r"\weird"),
    ] {
        let (text, remarks) = read(value);
        assert_eq!(shown(text), expected, "{value}");
        assert_eq!(remarks.len(), 1, "{value}");
        assert_eq!(remarks[0].words.as_deref(), Some(words));
    }
}

#[test]
fn addresses() {
    check(&[(
        r"\url{http://x.org/~user/a--b_c\_d\%20e#f$g} and \url{https://a.b/x\&y}",
        "http://x.org/~user/a--b_c_d%20e#f$g and https://a.b/x&y",
    )]);
    for (value, expected) in [
        (r"https://x.org/a--b", r"https://x.org/a-{}-b"),
        (r"https://x.org/a}b", r"https://x.org/a\}b"),
        (r"https://x.org/{a}\_b", r"https://x.org/{a}\_b"),
        (r"A\", r"A\\"),
    ] {
        assert_eq!(prepared("url", value), expected);
    }
}

#[test]
fn what_programs_export() {
    check(&[
        (
            r"\textlessi\textgreaterH. pylori\textless/i\textgreater and \textless i\textgreater E",
            "_H. pylori_ and <i>E",
        ),
        (r"Crohn\textquotesingles disease, R\&amp\;D", "Crohn's disease, R&D"),
        (r"{\$}{\$}{\backslash}ell {\_}1{\$}{\$}-norm", "ℓ₁-norm"),
        (r"{\$}{\$}{\backslash}mathbb {\{}R{\}}^n{\$}{\$}", "ℝⁿ"),
        (
            r"{[}18F{]}FDG, {``}quoted{''}, {\(k\)}-center, {\textdollar}5",
            "[18F]FDG, “quoted”, k-center, $5",
        ),
        (
            r"\ion{H}{ii} and H{\sc i} in \mnras",
            "H\u{a0}II and H|i| in Monthly Notices of the Royal Astronomical Society",
        ),
        (r"\vphantom{\{}A {\ensuremath{<}} 5\ensuremath{^{\circ}}C", "A < 5°C"),
    ]);
}

#[test]
fn biblatex_refuses_no_prepared_value() {
    for value in [
        r"\",
        r"a\,$x",
        r"$",
        r"$$",
        r"a $ b",
        r"\(",
        r"{\",
        r"\emph{\}}",
        r"$\$5$",
        r"$\$",
        r"\'",
        r"\{",
        r"\emph{a \} b}",
        r"${$}",
        r"\,$^{\circ}$C",
        r"\begin{a}",
        r"\^",
        r"\$$",
    ] {
        let prepared = prepared("title", value);
        assert!(!chunks(&prepared).is_empty(), "{value} {prepared}");
    }
}
