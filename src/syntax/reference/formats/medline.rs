//! What the tags of MEDLINE mean, which PubMed's text and its XML share.
//!
//! Source: the National Library of Medicine's "MEDLINE/PubMed Data Element (Field) Descriptions".
//! Subject headings (`MH`) are the library's own words and are not taken for keywords of the work.

use super::draft::Draft;
use super::role::Role;
use crate::base::Span;
use crate::syntax::codes::RETRACTED;
use crate::syntax::reference::{ReferenceType, Remark, Status};

/// Every tag, in the order of the alphabet.
const TAGS: &[(&str, Role)] = &[
    ("AB", Role::Abstract),
    ("AD", Role::Unused),
    ("AID", Role::Identifier),
    ("AU", Role::Author),
    ("AUID", Role::Unused),
    ("BTI", Role::Container),
    ("CDAT", Role::Unused),
    ("CI", Role::Unused),
    ("CIN", Role::Unused),
    ("CN", Role::Group),
    ("COI", Role::Unused),
    ("COIS", Role::Unused),
    ("CON", Role::Unused),
    ("CP", Role::Unused),
    ("CRDT", Role::Unused),
    ("CRF", Role::Unused),
    ("CRI", Role::Unused),
    ("CTDT", Role::Unused),
    ("CTI", Role::Collection),
    ("DA", Role::Unused),
    ("DCOM", Role::Unused),
    ("DDIN", Role::Unused),
    ("DEP", Role::Online),
    ("DP", Role::Issued),
    ("DRDT", Role::Unused),
    ("DRIN", Role::Unused),
    ("ECF", Role::Unused),
    ("ECI", Role::Unused),
    ("ED", Role::Editor),
    ("EDAT", Role::Unused),
    ("EFR", Role::Unused),
    ("EIN", Role::Unused),
    ("EN", Role::Edition),
    ("FAU", Role::FullAuthor),
    ("FED", Role::Editor),
    ("FIR", Role::Unused),
    ("FPS", Role::Unused),
    ("GN", Role::Missed),
    ("GR", Role::Unused),
    ("GS", Role::Unused),
    ("IP", Role::Issue),
    ("IR", Role::Unused),
    ("IRAD", Role::Unused),
    ("IS", Role::Issn),
    ("ISBN", Role::Isbn),
    ("JID", Role::Unused),
    ("JT", Role::Container),
    ("LA", Role::Language),
    ("LID", Role::Identifier),
    ("LR", Role::Unused),
    ("MH", Role::Unused),
    ("MHDA", Role::Unused),
    ("MID", Role::Unused),
    ("NM", Role::Unused),
    ("OAB", Role::PerhapsAbstract),
    ("OABL", Role::Unused),
    ("OCI", Role::Unused),
    ("OID", Role::Unused),
    ("ORI", Role::Unused),
    ("OT", Role::Keyword),
    ("OTO", Role::Unused),
    ("OWN", Role::Unused),
    ("PB", Role::Publisher),
    ("PG", Role::Page),
    ("PHST", Role::Unused),
    ("PL", Role::Place),
    ("PMC", Role::Pmcid),
    ("PMCR", Role::Unused),
    ("PMID", Role::Pmid),
    ("PS", Role::Unused),
    ("PST", Role::Unused),
    ("PT", Role::Kind),
    ("PUBM", Role::Unused),
    ("RF", Role::Unused),
    ("RIN", Role::Unused),
    ("RN", Role::Unused),
    ("ROF", Role::Unused),
    ("RPF", Role::Unused),
    ("RPI", Role::Unused),
    ("RRF", Role::Unused),
    ("RRI", Role::Unused),
    ("SB", Role::Unused),
    ("SFM", Role::Unused),
    ("SI", Role::Unused),
    ("SO", Role::Unused),
    ("SPIN", Role::Unused),
    ("STAT", Role::Unused),
    ("TA", Role::ContainerShort),
    ("TI", Role::Title),
    ("TT", Role::OriginalTitle),
    ("UIN", Role::Unused),
    ("UOF", Role::Unused),
    ("VI", Role::Volume),
    ("VTI", Role::VolumeTitle),
];

/// A value under a tag of MEDLINE.
pub struct Field<'t> {
    pub tag: &'t str,
    pub text: String,
    pub span: Span,
}

/// Whether a tag is one of MEDLINE's.
pub fn is_tag(tag: &str) -> bool {
    TAGS.binary_search_by_key(&tag, |(known, _)| known).is_ok()
}

/// The values of one record, with their meaning.
pub fn draft(fields: Vec<Field<'_>>) -> Draft {
    let has = |tag: &str| fields.iter().any(|field| field.tag == tag && !field.text.is_empty());
    let is_book = has("BTI");
    let is_chapter = is_book && has("TI");
    let has_full_editors = has("FED");
    let has_notice = has("RIN") || has("RPI");
    let types: Vec<String> = fields
        .iter()
        .filter(|field| field.tag == "PT")
        .map(|field| field.text.to_lowercase())
        .collect();
    let is_preprint = types.iter().any(|is| is == "preprint");
    let (kind, genre) = match () {
        () if is_chapter => (ReferenceType::Chapter, None),
        () if is_book => (ReferenceType::Book, None),
        () if is_preprint => (ReferenceType::Article, Some("Preprint")),
        () => (ReferenceType::ArticleJournal, None),
    };
    let mut draft = Draft::new(kind, genre);
    draft.subtype = subtype_of(&types);
    for field in fields {
        let role = match field.tag {
            "BTI" if !is_chapter => Role::Title,
            "PL" if !is_book => Role::Unused,
            "ED" if has_full_editors => Role::Unused,
            tag => TAGS
                .binary_search_by_key(&tag, |(known, _)| known)
                .map_or(Role::Missed, |at| TAGS[at].1),
        };
        let text = match role {
            Role::Title | Role::OriginalTitle => without_stop(&field.text),
            _ => field.text,
        };
        match field.tag {
            "PST" => draft.status = status_of(&text).or(draft.status),
            "TA" | "JT" if kind == ReferenceType::Article => {
                draft.archive.get_or_insert_with(|| text.clone());
            }
            _ => {}
        }
        let remark = match field.tag {
            "RIN" | "RPI" => Some(retracted(&text)),
            "PT" if !has_notice && text.eq_ignore_ascii_case("Retracted Publication") => {
                Some(retracted(""))
            }
            _ => None,
        };
        draft.push(field.tag, role, text, field.span);
        remark.into_iter().for_each(|remark| draft.remark(remark));
    }
    draft
}

/// What kind of article it is, by its types of publication in lower case.
fn subtype_of(types: &[String]) -> Option<&'static str> {
    const SUBTYPES: [(&str, &str); 13] = [
        ("case reports", "case report"),
        ("letter", "letter"),
        ("editorial", "editorial"),
        ("published erratum", "erratum"),
        ("retraction of publication", "retraction"),
        ("expression of concern", "expression of concern"),
        ("obituary", "obituary"),
        ("news", "news"),
        ("introductory journal article", "editorial"),
        ("comment", "comment"),
        ("systematic review", "review"),
        ("meta-analysis", "review"),
        ("review", "review"),
    ];
    let found = SUBTYPES.iter().find(|(known, _)| types.iter().any(|is| is == known));
    found.map(|(_, subtype)| *subtype)
}

/// What the state of publication says of the way to print.
fn status_of(state: &str) -> Option<Status> {
    match state.trim().to_lowercase().as_str() {
        "aheadofprint" => Some(Status::PublishedAheadOfPrint),
        "ppublish" | "epublish" => Some(Status::Published),
        _ => None,
    }
}

/// PubMed ends each title with a stop, inside of the brackets of a translated one.
fn without_stop(title: &str) -> String {
    let title = title.trim();
    let bare = |title: &str| match title.strip_suffix('.') {
        Some(bare) if !bare.ends_with('.') => bare.to_owned(),
        _ => title.to_owned(),
    };
    match title.strip_suffix(']').or_else(|| title.strip_suffix("].")) {
        Some(inner) if title.starts_with('[') => format!("{}]", bare(inner)),
        _ => bare(title),
    }
}

/// The remark about a work that was retracted by a notice with this citation.
fn retracted(by: &str) -> Remark {
    let by = by.trim();
    Remark {
        code: &RETRACTED,
        cause: format!("retracted {by}"),
        message: match by.is_empty() {
            true => "this work has been retracted".to_owned(),
            false => format!("this work has been retracted: {by}"),
        },
        words: None,
        replacement: None,
        help: "remove its record, or write of the retraction where you name the work".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tags_are_sorted() {
        assert!(TAGS.is_sorted_by_key(|(tag, _)| tag), "they are found by halves");
    }

    #[test]
    fn the_stop_of_a_title_is_pubmeds() {
        assert_eq!(without_stop("Frailty before surgery."), "Frailty before surgery");
        assert_eq!(without_stop("Is it so?"), "Is it so?");
        assert_eq!(without_stop("[Frailty before surgery.]"), "[Frailty before surgery]");
        assert_eq!(without_stop("[Frailty before surgery]."), "[Frailty before surgery]");
        assert_eq!(without_stop("And so on..."), "And so on...");
    }

    #[test]
    fn a_review_that_is_also_a_letter_is_a_letter() {
        let subtype = |types: &[&str]| {
            subtype_of(&types.iter().map(|is| (*is).to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(subtype(&["journal article"]), None);
        assert_eq!(subtype(&["review", "letter"]), Some("letter"));
        assert_eq!(subtype(&["journal article", "meta-analysis"]), Some("review"));
    }
}
