//! The words around a status: which change nothing, which turn it round, which hint that one is
//! meant.
//!
//! Tables alone, of folded words. What a whole text says is read elsewhere.

/// Words beside a status that change nothing about it, in the languages of the table.
const COMPANY: &str = "a an the is was are has been being be currently now still already recently \
    newly just this that work paper article manuscript ms chapter book study report abstract \
    letter for publication and status note state date dated on as of from since round first second \
    third r1 r2 r3 online electronically journal peer author authors version final form print \
    invited original research review yet \
    der die das dem den ist wurde wird zur zum bei am vom und derzeit aktuell noch bereits \
    manuskript artikel beitrag arbeit kapitel publikation veroffentlichung \
    le la les l un une est a ete pour et actuellement deja manuscrit chapitre dans la revue \
    el los ha sido esta para su y actualmente ya manuscrito articulo capitulo publicacion \
    il lo gli e stato per attualmente manoscritto articolo capitolo pubblicazione \
    o os foi atualmente artigo publicacao";

/// Words that come before the name of a journal: `submitted to`.
const BEFORE_PLACE: &str = "to in by at with bei an von im in zu zur fur a au aux dans par chez \
    en por con al del presso su da em na no pela pelo";

/// Words that turn a phrase into its contrary: `not yet submitted`.
const NEGATIONS: &str = "not never nicht noch kein non ne pas no sin nao isn wasn hasn aun todavia";

/// Words of what is no journal: a work that is submitted there is not on its way to print.
const NO_JOURNAL: &str = "competition contest award awards prize prizes grant grants challenge \
    fulfillment fulfilment degree wettbewerb preis concours prix concurso premio concorso edital \
    scholarship fellowship";

/// Beginnings of words that are about the way to print, in whatever form.
const STEMS: [&str; 22] = [
    "submi",
    "resubmi",
    "accept",
    "akzept",
    "forthcom",
    "unpublish",
    "prepar",
    "eingereich",
    "angenomm",
    "vorbereit",
    "begutacht",
    "unveroffentl",
    "soumi",
    "acept",
    "sometid",
    "accett",
    "sottomes",
    "inpress",
    "revis",
    "uberarbeit",
    "aceit",
    "review",
];

/// Words about the way to print that have other uses, too.
const TRADE: &str = "review reviews reviewed reviewer reviewers reviewing revision revisions revised \
    press editor editors editorial decision submit submits submission publish publishing \
    proof proofs print rejection refused declined withdrawn appeal gutachten gutachter begutachtung \
    redaktion druck druckerei druckfahnen abgelehnt ablehnung zuruckgezogen relecture \
    relecteurs revision revue refuse refusee rejete rejetee epreuves arbitraje revisores rechazado \
    rechazada rechazo revisione revisori stampa bozze rifiutato revisao revisores rejeitado";

/// Words that say with one of them that a work is on its way: `second round of review`.
const UNDERWAY: &str = "under undergoing awaiting pending round second third 2nd 3rd after currently \
    await awaits waiting sent with ongoing since until unter nach wartet encours bajo pendiente";

fn is_in(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

/// Whether a folded word beside a status changes nothing about it.
pub fn is_company(word: &str) -> bool {
    is_in(COMPANY, word)
}

/// Whether the name of a journal may follow a folded word.
pub fn is_before_place(word: &str) -> bool {
    is_in(BEFORE_PLACE, word)
}

pub fn is_negation(word: &str) -> bool {
    is_in(NEGATIONS, word)
}

/// Whether a folded word names something that is no journal: an award, a degree.
pub fn is_no_journal(word: &str) -> bool {
    is_in(NO_JOURNAL, word)
}

/// Whether a folded word is about the way to print in whatever form: `resubmission`, `acceptance`.
/// An article that reviews something is none: `review`, `revised`.
pub fn has_stem(word: &str) -> bool {
    let is_other = matches!(
        word,
        "review"
            | "reviews"
            | "reviewer"
            | "reviewers"
            | "reviewed"
            | "preparedness"
            | "acceptability"
            | "acceptable"
            | "accepting"
            | "revista"
            | "revue"
    );
    !is_other && STEMS.iter().any(|stem| word.starts_with(stem))
}

/// Whether a folded word is about the way to print, or may be: `review`, `press`, `editor`.
pub fn is_of_trade(word: &str) -> bool {
    has_stem(word) || is_in(TRADE, word)
}

/// Whether a folded word says that something goes on: `under` of `under second review`.
pub fn is_underway(word: &str) -> bool {
    is_in(UNDERWAY, word)
}
