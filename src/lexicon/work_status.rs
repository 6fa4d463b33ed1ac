//! Words by which people say how far a work has come on its way to print, as tables.
//!
//! In the languages that folio speaks, as far as a phrase says one thing alone. What a whole text says is decided by
//! its reader, in `syntax`.

mod company;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use unicode_normalization::char::is_combining_mark;
use unicode_script::{Script, UnicodeScript};

use crate::lexicon::date::words::fold;

pub use company::{
    has_stem, is_before_place, is_company, is_negation, is_no_journal, is_of_trade, is_underway,
};

/// What a phrase says about a work by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusWord {
    InPreparation,
    Unpublished,
    Submitted,
    Revision,
    Accepted,
    InPress,
    AheadOfPrint,
    Published,
    /// It is about the way to print, and says not clearly how far the work has come.
    Unclear,
    /// It only looks as if: `press release`.
    NoStatus,
}

/// Phrases by their meaning, parted by commas: lower case, and without accents but where they tell
/// two languages apart: `en révision` is under revision, `en revisión` under review.
const PHRASES: [(StatusWord, &str); 10] = [
    (
        StatusWord::InPreparation,
        "in preparation,in prep,in preparations,manuscript in preparation,under preparation,\
         being prepared,inpreparation,in progress,work in progress,in the works,being written,\
         in writing,draft,drafted,first draft,in draft,draft manuscript,\
         to be submitted,will be submitted,soon to be submitted,for submission,\
         ready for submission,in preparation for submission,preparing for submission,\
         prepared for submission,to submit,\
         in vorbereitung,manuskript in vorbereitung,in arbeit,in bearbeitung,entwurf,\
         wird eingereicht,zur einreichung,\
         en preparation,en cours de preparation,en cours de redaction,en redaction,\
         manuscrit en preparation,a soumettre,\
         en preparacion,en elaboracion,en redaccion,borrador,manuscrito en preparacion,\
         por enviar,\
         in preparazione,in corso di preparazione,bozza,\
         em preparacao,em elaboracao,rascunho,\
         in voorbereiding,w przygotowaniu,hazirlik asamasinda,hazirlaniyor,\
         قيد الإعداد,בהכנה,در دست تهیه,در دست نگارش,در حال تدوین,زیر تیاری,तैयारी में,तैयार हो रहा है,准备中,撰写中,撰寫中,準備中,投稿準備中",
    ),
    (
        StatusWord::Unpublished,
        "unpublished,unpublished manuscript,unpublished work,unpublished paper,\
         unpublished data,unpublished results,unpublished report,unpublished draft,\
         unveroffentlicht,unveroffentlichtes manuskript,inedit,non publie,\
         inedito,no publicado,sin publicar,non pubblicato,nao publicado",
    ),
    (
        StatusWord::Submitted,
        "submitted,submitted for publication,manuscript submitted,submitted manuscript,\
         submitted for review,submitted for peer review,has been submitted,under submission,\
         in submission,under review,in review,under peer review,in peer review,\
         undergoing review,undergoing peer review,being reviewed,under consideration,\
         with editor,with the editor,with reviewers,awaiting review,awaiting decision,\
         under evaluation,under editorial review,resubmitted,re submitted,\
         eingereicht,zur veroffentlichung eingereicht,zur publikation eingereicht,\
         in begutachtung,im begutachtungsverfahren,im review,unter begutachtung,in revision bei,\
         im peer review,in prufung,\
         soumis,soumise,soumis pour publication,en cours d evaluation,en evaluation,\
         en cours d examen,a l etude,en lecture,en cours de relecture,en revision,\
         enviado,enviada,enviado para publicacion,sometido,sometida,sometido a publicacion,\
         en evaluacion,en arbitraje,bajo revision,en proceso de evaluacion,remitido,\
         presentado para publicacion,\
         in revisione,em revisao,sottomesso,sottomessa,inviato,inviato alla rivista,inviato per la pubblicazione,in valutazione,\
         in corso di valutazione,\
         submetido,submetida,enviado para publicacao,em avaliacao,sob avaliacao,sob revisao,\
         ingediend,ingediend voor publicatie,w recenzji,zgloszone do druku,zgloszono do druku,wyslane do redakcji,\
         gonderildi,dergiye gonderildi,degerlendirmede,degerlendirme asamasinda,hakem degerlendirmesinde,\
         قيد المراجعة,قيد التحكيم,הוגש,הוגש לפרסום,בשיפוט,در حال داوری,ارسال شده,زیر جائزہ,جمع کرایا گیا,تم الإرسال,مقدم للنشر,प्रकाशन हेतु प्रस्तुत,प्रकाशनार्थ प्रस्तुत,समीक्षाधीन,\
         投稿中,审稿中,審稿中,審查中,已投稿,査読中",
    ),
    (
        StatusWord::Revision,
        "under revision,in revision,in revisions,under revisions,under major revision,\
         under minor revision,in major revision,in minor revision,being revised,revising,\
         revise and resubmit,revise & resubmit,revise resubmit,invited to revise and resubmit,\
         revised and resubmitted,revised & resubmitted,r & r,rnr,revision requested,\
         revisions requested,revision invited,revision submitted,revised version submitted,\
         revised manuscript submitted,revised submission,submitted revision,\
         resubmitted after revision,resubmitted with revisions,minor revision,minor revisions,\
         major revision,major revisions,minor revision requested,minor revisions requested,\
         major revision requested,major revisions requested,pending revision,pending revisions,\
         pending minor revision,pending minor revisions,revise and resubmit requested,\
         revision under review,revised manuscript under review,revision in progress,\
         in uberarbeitung,in der uberarbeitung,wird uberarbeitet,zur uberarbeitung,\
         uberarbeitung angefordert,uberarbeitete fassung eingereicht,revision eingereicht,\
         revision angefordert,\
         en révision,en cours de revision,revision demandee,revisions demandees,\
         revisions mineures,revisions majeures,revisions mineures demandees,\
         version revisee soumise,\
         en revision por los autores,en revision solicitada,cambios solicitados,revisiones menores,revisiones mayores,\
         in revisione da parte degli autori,revisione richiesta,in corso di revisione,\
         em revisao pelos autores,revisao solicitada,em fase de revisao,in revisie,revizyonda,w trakcie poprawek,قيد التعديل,در حال بازنگری,در دست بازنگری,زیر نظر ثانی,زیر ترمیم,בתיקונים,संशोधनाधीन,संशोधन में,修改中,修回中,改訂中",
    ),
    (
        StatusWord::Accepted,
        "accepted,accepted for publication,accepted in final form,accepted for print,\
         accepted manuscript,manuscript accepted,accepted paper,accepted article,\
         paper accepted,article accepted,has been accepted,recently accepted,\
         accepted with minor revisions,\
         angenommen,zur veroffentlichung angenommen,zur publikation angenommen,\
         zum druck angenommen,akzeptiert,zur publikation akzeptiert,\
         accepte,acceptee,accepte pour publication,article accepte,\
         aceptado,aceptada,aceptado para publicacion,aceptado para su publicacion,\
         articulo aceptado,\
         accettato,accettata,accettato per la pubblicazione,\
         aceito,aceite,aceita,aceito para publicacao,aceite para publicacao,\
         geaccepteerd,geaccepteerd voor publicatie,przyjete do druku,przyjety do druku,przyjeto do druku,\
         przyjete do publikacji,przyjety do publikacji,kabul edildi,yayina kabul edildi,\
         yayin icin kabul edildi,مقبول للنشر,התקבל לפרסום,پذیرفته شده,منظور شدہ,اشاعت کے لیے منظور,स्वीकृत,प्रकाशन हेतु स्वीकृत,प्रकाशन के लिए स्वीकृत,已接收,已录用,已錄用,已接受,採択,受理",
    ),
    (
        StatusWord::InPress,
        "in press,inpress,article in press,in the press now,in print,forthcoming,to appear,\
         will appear,to be published,will be published,soon to be published,awaiting publication,\
         pending publication,publication pending,in production,in proof,in proofs,at press,going to press,\
         scheduled for publication,\
         im druck,in druck,im erscheinen,erscheint,erscheint demnachst,erscheint in kurze,\
         in publikation,wird veroffentlicht,im satz,\
         sous presse,a paraitre,en cours de publication,en cours de parution,\
         en cours d impression,a etre publie,\
         en prensa,en imprenta,proxima publicacion,de proxima publicacion,por publicarse,\
         de proxima aparicion,proximamente,pendiente de publicacion,en proceso de publicacion,\
         en edicion,\
         in stampa,in corso di stampa,in corso di pubblicazione,di prossima pubblicazione,\
         no prelo,em impressao,em prelo,a publicar,em vias de publicacao,\
         ter perse,w druku,baskida,basimda,قيد النشر,تحت الطبع,בדפוס,زیر چاپ,در دست چاپ,زیر طبع,زیر اشاعت,प्रकाशनाधीन,मुद्रणाधीन,मुद्रण में,\
         付印中,待刊,印刷中",
    ),
    (
        StatusWord::AheadOfPrint,
        "ahead of print,epub ahead of print,aheadofprint,published ahead of print,\
         online ahead of print,publish ahead of print,e pub ahead of print,\
         electronic publication ahead of print,epub,e pub,online first,onlinefirst,\
         first online,firstonline,published online,published online first,\
         published online ahead of print,published first online,first published online,\
         advance online publication,advance access,advance access publication,\
         advanced online publication,advance article,advance publication,early view,earlyview,\
         early access,early online,version of record online,prepublished,articles in advance,\
         just accepted,publication ahead of print,\
         vorab online,vorab online publiziert,online vorab,online veroffentlicht,\
         online publiziert,online erschienen,\
         publie en ligne,prepublication,publication en ligne,\
         publicado en linea,publicacion en linea,publicacion anticipada,avance en linea,\
         pubblicato online,anteprima online,\
         publicado online,publicacao online,publicacao antecipada",
    ),
    (StatusWord::Published, "published,veroffentlicht,erschienen,publie,publicado,pubblicato"),
    (
        StatusWord::Unclear,
        "conditionally accepted,provisionally accepted,accepted conditionally,\
         accepted provisionally,conditional acceptance,provisional acceptance,\
         accepted pending revision,accepted pending revisions,accepted with revisions,\
         accepted with major revisions,accepted in principle,accepted subject to revision,\
         tentatively accepted,rejected,declined,withdrawn,desk rejected,\
         under appeal,vorlaufig angenommen,bedingt angenommen,abgelehnt,zuruckgezogen,\
         accepte sous reserve,accepte avec revisions,rejete,\
         aceptado con cambios,aceptado condicionalmente,rechazado,retirado,\
         rifiutato,rejeitado,recusado,not published,not yet published,publication expected,\
         publication planned,with the publisher,with publisher,at the publisher,beim verlag,\
         accepted for presentation,accepted for oral presentation,\
         accepted for poster presentation,accepted as poster,accepted as a poster",
    ),
    (
        StatusWord::NoStatus,
        "press release,press releases,press conference,in the press,accepted abstract,\
         accepted abstracts,abstract accepted,accepted manuscript version,accepted version,\
         accepted author version,author accepted manuscript,authors accepted manuscript,\
         accepted author manuscript,author s accepted manuscript,\
         accepted manuscript available,accepted practice,generally accepted,widely accepted,\
         published in,published by,published as,published under,published with,\
         published version,previously published,originally published,submission fee,\
         submission fees,submission portal,submission number,submission id,submitted in partial,\
         submitted in fulfillment,submitted in fulfilment,submitted for the degree,\
         submitted as partial,submitted as part of,in preparation for surgery,\
         published from,publie dans,publie par,veroffentlicht in,erschienen in,publicado en,\
         publicado por,publicado em,pubblicato in,pubblicato da,pubblicato su,\
         peer reviewed,peer review statement,working paper,working draft,ahead of time,\
         double blind peer review,not peer reviewed,in progress report,available online,\
         review article,review articles,review paper,invited review,systematic review,\
         literature review,narrative review,scoping review,book review,mini review,\
         editor s choice,editors choice,revised edition,revised version,revised ed,revised from,revised reprint,\
         revised and expanded,revised and updated,revised and enlarged,fully revised,\
         prepared for,prepared by,prepared at",
    ),
];

/// A phrase by its words.
pub struct Phrase {
    pub words: Vec<String>,
    pub meaning: StatusWord,
    /// Whether it counts only as it is spelled, with its accents.
    pub is_accented: bool,
}

static TABLE: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    let mut table: Vec<Phrase> = PHRASES
        .iter()
        .flat_map(|(meaning, phrases)| {
            phrases.split(',').map(|phrase| Phrase {
                words: phrase.split_whitespace().map(spelled).collect(),
                meaning: *meaning,
                is_accented: !phrase.is_ascii(),
            })
        })
        .collect();
    table.sort_by_key(|phrase| std::cmp::Reverse((phrase.words.len(), phrase.is_accented)));
    table
});

/// A word as it is spelled. Only in Latin letters accents tell languages apart; in other writings
/// marks are vowels, which some write and some do not.
pub fn spelled(word: &str) -> String {
    match word.chars().any(|c| c.script() == Script::Latin) {
        true => word.to_lowercase(),
        false => fold(word),
    }
}

/// The first words of phrases, each with the places of its phrases in [`TABLE`].
static FIRST_WORDS: LazyLock<BTreeMap<&'static str, Vec<usize>>> = LazyLock::new(|| {
    let mut words: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, phrase) in TABLE.iter().enumerate() {
        words.entry(phrase.words.first().map_or("", String::as_str)).or_default().push(at);
    }
    words
});

/// The phrases that may begin with a word, which is folded and as it is spelled, be it with one
/// letter wrong: those of most words first, and of these the accented ones.
pub fn phrases_from(folded: &str, spelled: &str) -> Vec<&'static Phrase> {
    let first = FIRST_WORDS.iter().filter(|(known, _)| {
        **known == folded || **known == spelled || is_one_letter_apart(folded, known)
    });
    let mut places: Vec<usize> = first.flat_map(|(_, places)| places).copied().collect();
    places.sort_unstable();
    places.into_iter().map(|at| &TABLE[at]).collect()
}

/// Whether a folded word is one of a phrase, be it with one letter wrong.
pub fn is_word(written: &str, known: &str, is_among_others: bool) -> bool {
    // Words that are one letter from one of the table and mean something else.
    const OTHERS: &[&str] = &[
        "reviews",
        "preview",
        "reviewed",
        "submitter",
        "point",
        "points",
        "prints",
        "progres",
        "inline",
        "onlines",
        "drift",
        "papers",
        "writings",
        "presse",
        "presses",
        "dress",
        "publisher",
        "publishers",
        "publishes",
        "accepter",
    ];
    if written == known {
        return true;
    }
    let length = known.chars().count();
    let is_long = length >= 7 || is_among_others && length >= 5;
    is_long && !OTHERS.contains(&written) && is_one_letter_apart(written, known)
}

/// Whether two words of five letters or more differ in one letter, or in the order of two
/// neighbors. One slip leaves the beginning or the end as it is, which is cheap to see.
fn is_one_letter_apart(written: &str, known: &str) -> bool {
    let (a, b) = (written.as_bytes(), known.as_bytes());
    let same_beginning = a.len() >= 2 && b.len() >= 2 && a[..2] == b[..2];
    let same_end = || a.len() >= 2 && b.len() >= 2 && a[a.len() - 2..] == b[b.len() - 2..];
    a.len().abs_diff(b.len()) <= 4
        && (same_beginning || same_end())
        && strsim::osa_distance(written, known) == 1
}

/// A text's words for comparison, each with its place in bytes. `&` is a word.
pub fn words(text: &str) -> Vec<(String, usize, usize)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if c.is_alphanumeric() || start.is_some() && is_combining_mark(c) {
            start.get_or_insert(at);
            continue;
        }
        if let Some(start) = start.take() {
            found.push((fold(&text[start..at]), start, at));
        }
        if c == '&' {
            found.push(("&".to_owned(), at, at + 1));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{StatusWord, TABLE, words};

    #[test]
    fn a_phrase_has_one_meaning_and_is_folded() {
        let mut known: Vec<(String, StatusWord)> = Vec::new();
        for phrase in TABLE.iter() {
            let text = phrase.words.join(" ");
            assert!(!text.is_empty());
            let folded: Vec<String> = words(&text).into_iter().map(|(word, ..)| word).collect();
            assert!(folded == phrase.words || phrase.is_accented, "{text}");
            for (other, meaning) in &known {
                assert!(*other != text || *meaning == phrase.meaning, "{text}");
            }
            known.push((text, phrase.meaning));
        }
    }
}
