//! The names by which an exam is known: its own, its short forms, and those that people add.
//!
//! Says nothing about scores.

use super::near::letters;
use crate::lexicon::folded::Folded;

/// What is in a name, and how people call that exam too. Sources: usmle.org, nbome.org, mcc.ca,
/// gmc-uk.org, amc.org.au, and the forum names of the same exams.
const ALSO: [(&str, &[&str]); 30] = [
    ("step1", &["step1", "stepi", "stepone", "usmle1", "s1"]),
    ("step2", &["step2", "stepii", "steptwo", "usmle2", "s2", "s2ck", "clinicalknowledge", "ck"]),
    ("step3", &["step3", "stepiii", "stepthree", "usmle3", "s3"]),
    ("stepi", &["step1", "stepi"]),
    ("stepii", &["step2", "stepii", "ck"]),
    ("stepiii", &["step3", "stepiii"]),
    ("usmle", &["usmle", "usmles", "licensingexam", "licensingexamination"]),
    ("comlex", &["comlex", "comlexusa"]),
    ("level1", &["level1", "leveli", "comlex1"]),
    ("level2", &["level2", "levelii", "comlex2", "ce"]),
    ("level3", &["level3", "leveliii", "comlex3"]),
    ("mccqe", &["mccqe", "mccqe1", "mccqei", "mccqepart1", "mccqeparti", "qe1", "mccee", "lmcc"]),
    ("mccee", &["mccee", "mccqe"]),
    ("plab", &["plab", "plab1", "plab2", "plabpart1", "plabpart2", "ukmla", "mla"]),
    ("amc", &["amc", "amcmcq", "amccat", "amc1", "amcpart1", "amcclinical"]),
    ("nac", &["nac", "nacosce", "nacexam"]),
    ("oet", &["oet", "occupationalenglishtest"]),
    ("occupationalenglish", &["oet"]),
    ("ielts", &["ielts"]),
    ("toefl", &["toefl", "toeflibt"]),
    ("mcat", &["mcat"]),
    ("absite", &["absite", "intraining"]),
    ("mrcs", &["mrcs", "mrcsparta", "mrcspartb"]),
    ("mrcp", &["mrcp"]),
    ("smle", &["smle", "sle"]),
    ("kenntnis", &["kenntnisprufung", "kp"]),
    ("fachsprach", &["fachsprachprufung", "fsp"]),
    ("neet", &["neet", "neetpg", "neetss"]),
    ("fmge", &["fmge"]),
    ("gre", &["gre"]),
];

/// Words that are in the names of many exams.
const COMMON: [&str; 34] = [
    "exam",
    "exams",
    "examination",
    "test",
    "tests",
    "part",
    "step",
    "level",
    "score",
    "english",
    "medicine",
    "medical",
    "academic",
    "general",
    "the",
    "and",
    "for",
    "clinical",
    "knowledge",
    "skills",
    "science",
    "sciences",
    "basic",
    "board",
    "boards",
    "certification",
    "licensing",
    "language",
    "first",
    "attempt",
    "paper",
    "written",
    "oral",
    "of",
];

/// The names of an exam as letters, its own first.
pub fn names(written: &str) -> Vec<Vec<u8>> {
    let own = letters(written);
    let mut names = vec![own.clone()];
    let is_in = |part: &str| own.windows(part.len()).any(|window| window == part.as_bytes());
    for (_, others) in ALSO.iter().filter(|(part, _)| is_in(part)) {
        names.extend(others.iter().map(|other| other.as_bytes().to_vec()));
    }
    let folded = Folded::of(written);
    let mut at = 0;
    while let Some(token) = folded.token_after(at) {
        at = token.end;
        let word = &folded.letters()[token.start..token.end];
        let is_common = COMMON.iter().any(|common| common.as_bytes() == word);
        if !token.is_number && word.len() >= 3 && !is_common {
            names.push(word.to_vec());
        }
    }
    names.retain(|name| !name.is_empty());
    names.sort();
    names.dedup();
    names
}
