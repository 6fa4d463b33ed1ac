//! CVs in LaTeX as strangers have them: parts alone, circles, commands of their own, unclosed braces.

use std::collections::BTreeMap;

use folio::import::{Career, FORMATS, Input, read};

use super::laws::every_word_has_its_place;

fn of(name: &str, input: &Input) -> Career {
    let career = read(input).unwrap_or_else(|fault| panic!("{name}: {}", fault.message));
    every_word_has_its_place(name, &career);
    career
}

fn file(text: impl Into<String>) -> Career {
    let text = text.into();
    of(&text, &Input::file("cv.tex", text.clone().into_bytes()))
}

fn folder(files: &[(&str, &str)]) -> Input {
    let files: BTreeMap<String, Vec<u8>> =
        files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
    Input::folder("cv", files)
}

/// Each section with its entries: title, line below it, dates, texts.
fn outline(career: &Career) -> Vec<String> {
    let mut lines = Vec::new();
    for section in &career.sections {
        lines.push(format!("# {}", section.title.text));
        lines.extend(section.blocks.iter().map(|block| block.text.clone()));
        for entry in &section.entries {
            let byline: Vec<&str> = entry.byline.iter().map(|part| part.text.as_str()).collect();
            let dates = entry.dates.as_ref().map_or("", |dates| dates.text.as_str());
            lines.push(format!("{} | {} | {dates}", entry.title.text, byline.join(" · ")));
            lines.extend(entry.body.iter().map(|block| block.text.clone()));
        }
    }
    lines
}

#[test]
fn a_part_alone_is_a_cv() {
    let awesome = file(
        "%---\r\n\\cvsection{Awards}\r\n\\begin{cvhonors}\r\n\\cvhonor\r\n  {Prize} % x\r\n  {Event}\r\n  {Lagos}\r\n  \
         {2020}\r\n\\end{cvhonors}\r\n",
    );
    assert_eq!(outline(&awesome), ["# Awards", "Prize | Event · Lagos | 2020"]);
    let modern = file("\\section{Work}\n\\cventry{2020--}{Resident}{Clinic}{Lagos}{}{}");
    assert_eq!(outline(&modern)[0], "# Work");
}

#[test]
fn commands_are_read_by_their_class() {
    let entry = "\\cventry{2020}{Resident}{Clinic}{Lagos}{}";
    let modern = format!(
        "\\documentclass{{moderncv}}\\begin{{document}}\\section{{Work}}{entry}{{}}\\end{{document}}"
    );
    assert_eq!(outline(&file(modern)), ["# Work", "Resident | Clinic · Lagos | 2020"]);
    let awesome = "\\documentclass[\n  11pt,\n]{awesome-cv}\\begin{document}\\cvsection{Work}\
                   \\cventry{Resident}{Clinic}{Lagos}{2020}{}\\end{document}";
    assert_eq!(outline(&file(awesome)), ["# Work", "Resident | Clinic · Lagos | 2020"]);
}

#[test]
fn texts_are_read_whatever_commands_are_in_them() {
    for (tex, expected) in [
        ("one {\\bfseries bold} two", "one **bold** two"),
        ("{A}da \\textsc{L}ovelace", "Ada Lovelace"),
        ("a\\textbf{b}c", "a**b**c"),
        ("\\mine{word}, \\mine{x}y", "word, x y"),
        ("\\textcolor{red}{Red} \\vspace{-2mm}end", "Red end"),
        ("\\url{https://a.example/b_c}", "[https://a.example/b_c](https://a.example/b_c)"),
        ("\\href{mailto:a@b.example}{write}", "[write](mailto:a@b.example)"),
        ("50\\,\\% of \\$3 \\{x\\} *no* [a] #1", "50 % of $3 \\{x\\} \\*no\\* \\[a\\] #1"),
        ("n\\textsuperscript{th} and $p < 0.05$", "nth and p \\< 0.05"),
        (
            "\\begin{itemize}[noitemsep] \\item[A] one \\item two\\end{itemize}",
            "- **A** one\n- two",
        ),
        ("\\begin{tabular}{ll} a & b \\\\ c & d \\end{tabular}", "a & b  \nc & d"),
        ("unclosed {brace and \\textbf{bold", "unclosed brace and **bold**"),
        ("\\unit and \\today", "5 mg and"),
    ] {
        let text = format!(
            "\\documentclass{{moderncv}}\\newcommand{{\\unit}}{{5 mg}}\\begin{{document}}\\section{{S}}\n{tex}\n\n\
             \\cvlistitem{{x}}\\end{{document}}"
        );
        let found = outline(&file(text));
        assert_eq!(found.get(1).map(String::as_str), Some(expected), "{tex}: {found:?}");
    }
}

#[test]
fn files_name_each_other_in_circles_and_outside() {
    let main = "\\documentclass{awesome-cv}\\begin{document}\\input{a}\\input{../up}\\input{../../out}\\input{none}\
                \\end{document}";
    let input = folder(&[
        ("cv/main.tex", main),
        ("cv/letter.tex", "\\documentclass{awesome-cv}\\begin{document}Dear\\end{document}"),
        ("cv/a.tex", "\\cvsection{A}one\\input{b.tex}"),
        ("cv/b.tex", "\\cvsection{B}two\\input{a}\\input{main}"),
        ("up.tex", "\\cvsection{Up}three"),
        ("notes.md", "nothing"),
    ]);
    let career = of("circle", &input);
    assert_eq!(outline(&career), ["# A", "one", "# B", "two", "# Up", "three"]);
    let about: Vec<&str> = career.doubts.iter().map(|doubt| doubt.about.text.as_str()).collect();
    assert_eq!(about, ["../../out", "none"]);
}

#[test]
fn what_lies_too_deep_is_refused() {
    for (open, close) in [("{", "}"), ("\\begin{itemize}\\item a", "\\end{itemize}")] {
        let (open, close) = (open.repeat(200), close.repeat(200));
        let text = format!(
            "\\documentclass{{moderncv}}\\begin{{document}}\\section{{S}}{open}x{close}\\end{{document}}"
        );
        assert_eq!(file(text).sections.len(), 1);
    }
    for deep in ["{".repeat(5_000), "\\begin{itemize}\\item ".repeat(5_000)] {
        let text = format!("\\documentclass{{moderncv}}\\begin{{document}}{deep}");
        let fault = read(&Input::file("cv.tex", text.into_bytes())).unwrap_err();
        assert!(fault.message.contains("too deep"), "{}", fault.message);
    }
}

#[test]
fn other_tex_is_of_no_known_format() {
    for text in [
        "\\documentclass{article}\\begin{document}\\section{A}\\end{document}",
        "% \\documentclass{moderncv}\n\\section{A}",
        "See \\cventry and \\section in the manual.",
        "",
    ] {
        let input = Input::file("cv.tex", text.as_bytes().to_vec());
        assert!(FORMATS.iter().all(|format| !(format.is)(&input)), "{text}");
    }
    let cv = "\\documentclass{moderncv}\n\\begin{document}\n\\cvitem{a}{b}\n\\end{document}\n";
    let names: Vec<&str> = FORMATS
        .iter()
        .filter(|format| (format.is)(&Input::file("x", cv.as_bytes().to_vec())))
        .map(|format| format.name)
        .collect();
    assert_eq!(names, ["Awesome-CV or moderncv"]);
}

#[test]
fn cut_anywhere_it_is_read_and_keeps_its_words() {
    for case in ["moderncv/from/cv.tex", "awesome-cv/from/my-cv/cv.tex"] {
        let path = crate::support::project().join("tests/import").join(case);
        let whole = std::fs::read_to_string(path).unwrap();
        let ends = whole.char_indices().map(|(at, _)| at).filter(|at| at % 7 == 0);
        for end in ends {
            let input = Input::file("cv.tex", whole.as_bytes()[..end].to_vec());
            // Without its first command it is of no known format.
            if end > "\\documentclass[11pt,a4paper,sans]{moderncv}".len() + 120 {
                of(&whole[..end], &input);
            }
        }
    }
}
