//! Names as people write them, what is read, and what is remarked.

use super::*;

pub fn list(value: &str) -> (NameList, Vec<Remark>) {
    let mut remarks = Vec::new();
    let chunks = parsed(value).unwrap_or_else(|| panic!("{value} is no BibTeX"));
    let list = NameList::from_bibtex(&chunks, &mut remarks);
    (list, remarks)
}

/// `given|particle|family|suffix`, groups in braces, `+` for more.
fn shown(list: &NameList) -> String {
    let mut names: Vec<String> = list
        .names
        .iter()
        .map(|name| {
            if name.is_group {
                return format!("{{{}}}", name.family);
            }
            let family = match name.particle.as_str() {
                "" => name.family.clone(),
                particle => format!("({particle}) {}", name.family),
            };
            let mut text = family;
            if !name.given.is_empty() {
                text = format!("{text}, {}", name.given);
            }
            if !name.suffix.is_empty() {
                text = format!("{text}, {}", name.suffix);
            }
            text
        })
        .collect();
    if list.has_more {
        names.push("+".to_owned());
    }
    names.join(" | ")
}

/// Input and names; with the causes of the remarks.
#[track_caller]
fn check(rows: &[(&str, &str, &[&str])]) {
    let mut wrong = String::new();
    for (value, right, causes) in rows {
        let (names, remarks) = list(value);
        let found: Vec<&str> = remarks.iter().map(|remark| remark.cause.as_str()).collect();
        if shown(&names) != *right || found != *causes {
            wrong += &format!(
                "{value}\n   read  {} {found:?}\n   right {right} {causes:?}\n",
                shown(&names)
            );
        }
        for remark in &remarks {
            let Some(replacement) = &remark.replacement else { continue };
            let (again, more) = list(replacement);
            if again != names || !more.is_empty() {
                wrong += &format!(
                    "{value}\n   advice {replacement}\n   gives {} {more:?}\n   not   {}\n",
                    shown(&again),
                    shown(&names)
                );
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

const BEHIND: &str = "initials behind the family name without a comma";

#[test]
fn what_is_right_is_read_without_a_word() {
    check(&[
        ("Okafor, Chiamaka N.", "Okafor, Chiamaka N.", &[]),
        ("Chiamaka N. Okafor", "Okafor, Chiamaka N.", &[]),
        ("Rob J Hyndman and Jae H Kim", "Hyndman, Rob J. | Kim, Jae H.", &[]),
        ("Okafor, C.N. and Di Martino, B.A.", "Okafor, C. N. | Di Martino, B. A.", &[]),
        ("Okafor, CN and Lee, MJ", "Okafor, C. N. | Lee, M. J.", &[]),
        ("van der Berg, Joey and de la Cruz, Ana", "(van der) Berg, Joey | (de la) Cruz, Ana", &[]),
        ("Joey van der Berg", "(van der) Berg, Joey", &[]),
        ("von Last, Jr, First", "(von) Last, First, Jr", &[]),
        ("Martin Luther King Jr.", "King, Martin Luther, Jr", &[]),
        ("King, Jr., Martin Luther", "King, Martin Luther, Jr", &[]),
        ("King, III, Martin", "King, Martin, III", &[]),
        ("Von Neumann, John", "Von Neumann, John", &[]),
        ("von Neumann, John", "(von) Neumann, John", &[]),
        ("Al-Rashid, Omar", "Al-Rashid, Omar", &[]),
        ("Maria d'Angelo", "d'Angelo, Maria", &[]),
        ("d'Angelo, Maria", "d'Angelo, Maria", &[]),
        ("O'Brien, Kate", "O'Brien, Kate", &[]),
        ("García Márquez, Gabriel", "García Márquez, Gabriel", &[]),
        ("José Ortega y Gasset", "Ortega y Gasset, José", &[]),
        ("García de la Cruz, Ana", "García de la Cruz, Ana", &[]),
        ("Suharto", "Suharto", &[]),
        ("{World Health Organization}", "{World Health Organization}", &[]),
        ("{Barnes and Noble} and Lee, Min-Ji", "{Barnes and Noble} | Lee, Min-Ji", &[]),
        ("Okafor, C. N. and others", "Okafor, C. N. | +", &[]),
        ("Souhaib {Ben~Taieb}", "Ben Taieb, Souhaib", &[]),
        ("{van der Berg}, Joey", "van der Berg, Joey", &[]),
        ("{MacKenzie}, Don and H{\\\"o}fling, Sven", "MacKenzie, Don | Höfling, Sven", &[]),
        ("{\\L}ukasz Dusanowski", "Dusanowski, Łukasz", &[]),
        ("{\\'E}tienne d'Ork", "d'Ork, Étienne", &[]),
        (
            "family=Ackooij, given=W., prefix=van, useprefix=true and Lopez, I.",
            "(van) Ackooij, W. | Lopez, I.",
            &[],
        ),
        ("Nguyễn Văn An", "Nguyễn, Văn An", &[]),
        ("王小明 and 李, 伟", "王小明 | 李, 伟", &[]),
        ("Lee, Min-Ji and OKAFOR, CHIAMAKA", "Lee, Min-Ji | OKAFOR, CHIAMAKA", &[]),
        (
            "Min-Ji LEE and Wei LI and Chiamaka OKAFOR",
            "LEE, Min-Ji | LI, Wei | OKAFOR, Chiamaka",
            &[],
        ),
        ("J. LEE", "LEE, J.", &[]),
        ("Smith, {Jr.}, J. A.", "Smith, J. A., Jr", &[]),
        (
            "Souhaib Ben~Taieb and Tommaso Di~Fonzo and C.~N.~Okafor",
            "Ben Taieb, Souhaib | Di Fonzo, Tommaso | Okafor, C. N.",
            &[],
        ),
        (
            "Beethoven, Ludwig van and Cruz, M. J. de la",
            "(van) Beethoven, Ludwig | (de la) Cruz, M. J.",
            &[],
        ),
        ("Karl von und zu Guttenberg", "(von und zu) Guttenberg, Karl", &[]),
        (
            "de la Cruz y Gómez, Ana and Ramón y Cajal, Santiago",
            "(de la) Cruz y Gómez, Ana | Ramón y Cajal, Santiago",
            &[],
        ),
        ("Fatima Al Zahrani and Salem bin Laden", "Al Zahrani, Fatima | (bin) Laden, Salem", &[]),
        ("'t Hooft, Gerard and Jo in 't Veld", "('t) Hooft, Gerard | (in 't) Veld, Jo", &[]),
        ("danah boyd and bell hooks", "boyd, danah | hooks, bell", &[]),
        ("Lee, Jun and Amartya Sen and Lee, Junior", "Lee, Jun | Sen, Amartya | Lee, Junior", &[]),
        (
            "Ivanov, II and Petrov, IV and Иванов, А.Н.",
            "Ivanov, I. I. | Petrov, I. V. | Иванов, А. Н.",
            &[],
        ),
        ("Okafor, MD and Di Martino, BA", "Okafor, M. D. | Di Martino, B. A.", &[]),
        (
            "Popescu, \\textcommabelow{S}tefan and Garc\\'\\ia, B.",
            "Popescu, Ștefan | García, B.",
            &[],
        ),
        (
            "{\\relax Ch}arles Darwin and {\\noopsort{a}}Okafor, C.",
            "Darwin, Charles | Okafor, C.",
            &[],
        ),
        ("محمد الأحمد and 山田 太郎", "الأحمد, محمد | 山田, 太郎", &[]),
        ("LI, WEI and OKAFOR, CN", "LI, WEI | OKAFOR, C. N.", &[]),
        ("Jo Smith and Lee, Xi", "Smith, Jo | Lee, Xi", &[]),
    ]);
}

#[test]
fn initials_behind_family_names_are_read() {
    check(&[
        ("Okafor CN and Lee MJ", "Okafor, C. N. | Lee, M. J.", &[BEHIND]),
        ("van der Berg J", "(van der) Berg, J.", &[BEHIND]),
        ("de la Cruz A and O'Brien K", "(de la) Cruz, A. | O'Brien, K.", &[BEHIND]),
        ("Smith-Jones AB and Müller K", "Smith-Jones, A. B. | Müller, K.", &[BEHIND]),
        ("Li X and LI X", "Li, X. | LI, X.", &[BEHIND]),
        ("Okafor C.N. and Lee M. J.", "Okafor, C. N. | Lee, M. J.", &[BEHIND]),
        ("King ML Jr and Smith JA 3rd", "King, M. L., Jr | Smith, J. A., 3rd", &[BEHIND]),
        ("OKAFOR CN and LEE MJ", "OKAFOR, C. N. | LEE, M. J.", &[BEHIND]),
        ("Okafor MD and Lee MJ", "Okafor, M. D. | Lee, M. J.", &[BEHIND]),
    ]);
}

#[test]
fn lists_that_are_parted_otherwise_are_read() {
    check(&[
        (
            "Okafor CN, Lee MJ, Brookhuis KA, Falkenstein M",
            "Okafor, C. N. | Lee, M. J. | Brookhuis, K. A. | Falkenstein, M.",
            &["names parted by commas", BEHIND],
        ),
        ("Okafor, C.N.; Lee, M.J.", "Okafor, C. N. | Lee, M. J.", &["names parted by semicolons"]),
        (
            "Okafor, C. N., Lee, M. J., & Brown, K.",
            "Okafor, C. N. | Lee, M. J. | Brown, K.",
            &["names parted by commas", "names parted by &"],
        ),
        ("Okafor, C. N. AND Lee, M. J.", "Okafor, C. N. | Lee, M. J.", &["and in capitals"]),
        (
            "Okafor CN, Lee MJ and Brown K",
            "Okafor, C. N. | Lee, M. J. | Brown, K.",
            &["names parted by commas", BEHIND],
        ),
        (
            "Chiamaka N. Okafor, Min-Ji Lee, and Karl Brown",
            "Okafor, Chiamaka N. | Lee, Min-Ji | Brown, Karl",
            &["names parted by commas"],
        ),
        (
            "Okafor, Chiamaka und Lee, Min-Ji",
            "Okafor, Chiamaka | Lee, Min-Ji",
            &["and in another language"],
        ),
        ("Okafor, C. N. and", "Okafor, C. N.", &["spare and"]),
        ("Okafor,", "Okafor", &["spare comma in a name"]),
        (
            "Okafor, C.N. Lee, M.J. Brown, K.",
            "Okafor, C. N. | Lee, M. J. | Brown, K.",
            &["names parted by commas"],
        ),
        (
            "Okafor, Chiamaka N., Min-Ji Lee, and Karl Brown",
            "Okafor, Chiamaka N. | Lee, Min-Ji | Brown, Karl",
            &["names parted by commas"],
        ),
        (
            "Chiamaka Okafor, Min-Ji Lee and Karl Brown",
            "Okafor, Chiamaka | Lee, Min-Ji | Brown, Karl",
            &["names parted by commas"],
        ),
        (
            "García Márquez, Gabriel José and Okafor, Chiamaka",
            "García Márquez, Gabriel José | Okafor, Chiamaka",
            &[],
        ),
        (
            "Ana García, Luis Pérez y Juan López",
            "García, Ana | Pérez, Luis | López, Juan",
            &["names parted by commas", "and in another language"],
        ),
        ("{{Okafor, C. N. and Lee, M. J.}}", "Okafor, C. N. | Lee, M. J.", &["names in braces"]),
        ("{Okafor, C. N.} and {Lee, M. J.}", "Okafor, C. N. | Lee, M. J.", &["names in braces"]),
        ("DUPONT Jean-Pierre", "DUPONT, Jean-Pierre", &["family name in capitals and first"]),
        ("VAN DER BERG J", "VAN DER BERG, J.", &[BEHIND]),
        ("M&uuml;ller, Anna &amp; Lee, M.", "Müller, Anna | Lee, M.", &["names parted by &"]),
    ]);
}

#[test]
fn what_programs_and_braces_make_of_names() {
    check(&[
        ("Okafor, Chiamaka and al., et", "Okafor, Chiamaka | +", &["et al."]),
        ("Okafor, Chiamaka and Al, Et.", "Okafor, Chiamaka | +", &["et al."]),
        (
            "{Okafor, Chiamaka N.} and {Lee, Min-Ji}",
            "Okafor, Chiamaka N. | Lee, Min-Ji",
            &["names in braces"],
        ),
        ("{van der Berg, Jan}", "(van der) Berg, Jan", &["names in braces"]),
        ("{Pfizer, Inc.}", "{Pfizer, Inc.}", &[]),
        ("{Department of Surgery, Lagos}", "{Department of Surgery, Lagos}", &[]),
        ("{Kaiser Permanente, Oakland}", "{Kaiser Permanente, Oakland}", &[]),
        (
            "Okafor, Chiamaka and {The EuroSCORE Study Group,}",
            "Okafor, Chiamaka | {The EuroSCORE Study Group}",
            &["spare comma in a name"],
        ),
    ]);
}

#[test]
fn what_is_no_name_is_taken_off() {
    check(&[
        (
            "Okafor, Chiamaka N., MD and Lee, Min-Ji, PhD",
            "Okafor, Chiamaka N. | Lee, Min-Ji",
            &["titles and degrees"],
        ),
        (
            "Chiamaka Okafor MD and Dr. Min-Ji Lee",
            "Okafor, Chiamaka | Lee, Min-Ji",
            &["titles and degrees"],
        ),
        (
            "\\textbf{Okafor, Chiamaka N.} and Lee, Min-Ji",
            "Okafor, Chiamaka N. | Lee, Min-Ji",
            &["markup in names"],
        ),
        (
            "{\\bf Okafor, Chiamaka N.} and **Lee**, Min-Ji",
            "Okafor, Chiamaka N. | Lee, Min-Ji",
            &["markup in names"],
        ),
        (
            "Okafor, Chiamaka\\textsuperscript{*} and Lee$^{1,2}$, Min-Ji",
            "Okafor, Chiamaka | Lee, Min-Ji",
            &["marks at names"],
        ),
        ("Okafor, C. N. and Lee, M. J. and et al.", "Okafor, C. N. | Lee, M. J. | +", &["et al."]),
        (
            "Okafor CN, Lee MJ, et al.",
            "Okafor, C. N. | Lee, M. J. | +",
            &["names parted by commas", BEHIND, "et al."],
        ),
        ("[No authors listed]", "", &["no author is named"]),
        ("Park, Ada, MD and Lin, Wei, PhD", "Park, Ada | Lin, Wei", &["titles and degrees"]),
        (
            "Okafor, MD, Chiamaka N. and Okafor, C., M.D., FACS",
            "Okafor, Chiamaka N. | Okafor, C.",
            &["titles and degrees"],
        ),
        (
            "Chiamaka Okafor MD, Min-Ji Lee PhD",
            "Okafor, Chiamaka | Lee, Min-Ji",
            &["names parted by commas", "titles and degrees"],
        ),
        ("Okafor, C.N.1,2 and Lee†, M.J.3", "Okafor, C. N. | Lee, M. J.", &["marks at names"]),
        ("Naman9639", "Naman9639", &[]),
        (
            "1. Okafor CN, 2. Lee MJ",
            "Okafor, C. N. | Lee, M. J.",
            &["names parted by commas", BEHIND, "marks at names"],
        ),
        (
            "Okafor, Chiamaka, 1980- and Wei Wang 0001",
            "Okafor, Chiamaka | Wang, Wei",
            &["marks at names"],
        ),
        ("Okafor, C. N. and 23 others", "Okafor, C. N. | +", &["et al."]),
        (
            "National Heart, Lung, and Blood Institute",
            "{National Heart, Lung, and Blood Institute}",
            &["group without braces"],
        ),
        ("\\textcolor{red}{Okafor, C.} and Lee, M.", "Okafor, C. | Lee, M.", &["markup in names"]),
        ("Okafor CN et al., and Lee MJ", "Okafor, C. N. | Lee, M. J. | +", &[BEHIND, "et al."]),
        ("Okafor, C. N. u.a.", "Okafor, C. N. | +", &["et al."]),
        ("Okafor, C. N. and {et al.}", "Okafor, C. N. | +", &["et al."]),
        (
            "Centers for Disease Control and Prevention",
            "{Centers for Disease Control and Prevention}",
            &["group without braces"],
        ),
        (
            "Food and Drug Administration",
            "{Food and Drug Administration}",
            &["group without braces"],
        ),
        (
            "Smith J, Lee MJ, on behalf of the STICH Investigators",
            "Smith, J. | Lee, M. J. | {STICH Investigators}",
            &["names parted by commas", BEHIND, "words before the name of a group"],
        ),
        (
            "Okafor, Chiamaka https://orcid.org/0000-0002-1825-0097",
            "Okafor, Chiamaka",
            &["addresses at names"],
        ),
        ("World Health Organization", "{World Health Organization}", &["group without braces"]),
        (
            "Okafor, C. N. and on behalf of the CLEAR-AF study group",
            "Okafor, C. N. | {CLEAR-AF study group}",
            &["words before the name of a group"],
        ),
        (
            "Okafor, Chiamaka (University of Lagos) and Lee, Min-Ji",
            "Okafor, Chiamaka | Lee, Min-Ji",
            &["brackets and affiliations at names"],
        ),
    ]);
}

#[test]
fn names_of_other_formats_are_read_in_their_own_order() {
    let mut remarks = Vec::new();
    let texts = ["Okafor CN", "van der Berg J", "King ML Jr", "Okafor, Chiamaka N.", "LI X"];
    let list = NameList::from_texts(texts, &mut remarks);
    assert_eq!(
        shown(&list),
        "Okafor, C. N. | (van der) Berg, J. | King, M. L., Jr | Okafor, Chiamaka N. | LI, X."
    );
    assert!(remarks.is_empty(), "{remarks:?}");
    let name = Name::of_text("van der Berg, Joey, Jr.");
    assert_eq!(name.display_name(), "Joey van der Berg Jr");
    assert_eq!(name.full_family(), "van der Berg");
    assert_eq!(Name::of_text("حداد ل").family, "حداد");
    assert_eq!(Name::of_text("山田, 太郎").display_name(), "山田太郎");
    assert_eq!(Name::of_text("김, 민수").display_name(), "김민수");
    assert_eq!(Name::of_text("スミス, ジョン").display_name(), "ジョン スミス");
    assert_eq!(Name::of_text("Dupont, J.-P. A.").initials(), "J-PA");
    assert_eq!(name.to_bibtex(), "van der Berg, Jr, Joey");
    assert_eq!(Name::group("Barnes & Noble").to_bibtex(), "{Barnes \\& Noble}");
}

#[test]
fn papers_with_the_same_slip_have_the_same_cause() {
    let cause = |value| list(value).1.remove(0).cause;
    assert_eq!(cause("Okafor CN and Lee MJ"), cause("Smith J"));
    assert_eq!(cause("Okafor, C.; Lee, M."), cause("Smith, J.; Brown, K.; King, L."));
}

/// A person without given names whose family name holds a word for `and`.
#[test]
fn words_that_no_form_of_a_person_gives_again_are_a_group() {
    let odd = "Ramón y Cajal Ramón y Cajal K. Society of Surgeons";
    let (names, _) = list(&format!("{odd}, {{World Health Organization}} Okafor"));
    assert_eq!(names.names[0], Name::group(odd));
    assert_eq!(list(&names.to_bibtex()).0, names);
}
