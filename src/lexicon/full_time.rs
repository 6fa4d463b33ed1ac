//! Posts that take somebody's whole time by their nature, by their titles, and the words that say
//! that one does not.
//!
//! Titles of doctors in training and on the staff of a hospital. What is often done beside such a
//! post is none: research, teaching, a practice of one's own, a consultant's post.

use super::name_words::fold_name;
use super::patient::pattern::{Pattern, any_of};

/// English, German, French, Spanish, Italian, Portuguese, Dutch and Polish, as hospitals and
/// chambers of physicians call them, without accents.
static POSTS: Pattern = Pattern::new(|| {
    any_of(
        r"residen(?:t|cy)|intern(?:ship)?|registrar|house (?:officer|surgeon|physician|job)|sho|foundation doctor|medical officer|core trainee|specialty (?:trainee|doctor)|(?:attending|staff) (?:surgeon|physician|anesthesiologist)|\pL*assistenz(?:arzt|arztin)|(?:arzt|arztin) in (?:facharzt)?weiterbildung|weiterbildungsassistent(?:in)?|(?:fach|ober|stations)(?:arzt|arztin)|interne des hopitaux|chef(?:fe)? de clinique|medecin residente?|medico (?:interno )?residente|medica (?:interna )?residente|medico specializzando|specializzand[oa]|medic[oa] residente|residencia medica|a(?:n)?ios|arts-assistent|rezydent(?:ka)?|lekarz (?:stazyst|rezydent)\pL*",
    )
});

/// Titles that only look like one.
static NO_POSTS: Pattern = Pattern::new(|| {
    any_of(
        r"research|resident (?:advis[oe]r|assistant|director|tutor)|students?|summer|virtual|remote|clerk|observer|elective|shadow\w*|volunt\w*|editor\w*|teach\w*|lecturer|tutor|forsch\w*|recherche|investiga\w*|pesquisa|ricerca",
    )
});

/// What says that a post leaves time for another, or is part of it.
static BESIDE: Pattern = Pattern::new(|| {
    any_of(
        r"part[- ]?time|parallel\w*|concurrent\w*|simultaneous\w*|alongside|in addition to|beside|locums?|visiting|honorary|adjunct|secondment|seconded|on loan|leave|sabbatical|dedicated|out of program(?:me)?|oop[ertc]|rotat\w*|deanery|program(?:me)?|scheme|affiliate\w*|attached|per diem|prn|moonlight\w*|bank|sessional|weekends?|nights?|on[- ]call|hours|flexible|less than full|joint|shared|dual|split|interim|acting|w\.?t\.?e|f\.?t\.?e|p\.?t|teilzeit\w*|neben\w*|begleitend|berufsbegleitend|gast\pL*|ehrenamtlich|honorar\w*|stundenweise|vertretung|abgeordnet|freigestellt|beurlaubt|elternzeit|rotation\w*|verbund\w*|temps partiel|mi-temps|parallele|vacataire|vacations|detache\w*|(?:tiempo|tempo|periodo) parcial|media jornada|paralelo|guardias|comision de servicios|tempo parziale|meio periodo|plantao|plantoes|deeltijd|gedetacheerd|etatu",
    )
});

static PART: Pattern =
    Pattern::new(|| r"[0-9] ?%|[0-9] (?:percent|per cent|Prozent)|\b0[.,][0-9]".into());

/// Whether a post of this title is held alone.
pub fn is_full_time_post(title: &str) -> bool {
    let title = fold_name(title);
    POSTS.is_match(&title) && !NO_POSTS.is_match(&title)
}

/// Whether a text says that a post is held beside another one, or is part of one.
pub fn is_beside_another(text: &str) -> bool {
    BESIDE.is_match(&fold_name(text)) || PART.is_match(text)
}

#[cfg(test)]
mod tests {
    use super::{is_beside_another, is_full_time_post};

    #[test]
    fn a_post_is_known_by_its_title() {
        for title in [
            "Resident in general surgery",
            "Internship",
            "Senior house officer, cardiology",
            "Assistenzärztin für Chirurgie",
            "Ärztin in Weiterbildung",
            "Chef de clinique",
            "Rezydent",
            "Medical Officer",
        ] {
            assert!(is_full_time_post(title), "{title}");
        }
        for title in [
            "Research resident",
            "Resident advisor",
            "Internal medicine",
            "Consultant surgeon",
            "Student internship",
            "Founder",
            "International affairs",
        ] {
            assert!(!is_full_time_post(title), "{title}");
        }
    }

    #[test]
    fn what_is_held_beside_another_says_so() {
        for text in [
            "Part-time, two days a week",
            "in Teilzeit",
            "50 %",
            "0.6 WTE",
            "Locum cover",
            "on secondment from Leeds",
            "mi-temps",
            "Nebentätigkeit",
        ] {
            assert!(is_beside_another(text), "{text}");
        }
        assert!(!is_beside_another("Ward rounds, theater and the emergency room."));
    }
}
