//! Reads a text as a status: what people write into `note`, `pubstate`, `year` or `journal`.
//!
//! A text that may be a status and is not clearly one is neither a status nor none: whoever wrote
//! it is asked. It does not know what else the entry says.

use unicode_normalization::UnicodeNormalization;

use crate::lexicon::date::words::{DateWord, date_word};
use crate::lexicon::work_status::{
    Phrase, StatusWord, has_stem, is_before_place, is_company, is_negation, is_no_journal,
    is_of_trade, is_underway, is_word, phrases_from, spelled, words,
};
use crate::syntax::reference::status::stage::Status;

/// What a text says about the status of a work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StatusReading {
    Status {
        status: Status,
        /// The journal that the words name: `JAMA Surgery` of `Submitted to JAMA Surgery`.
        place: Option<String>,
        /// The date behind the status: `March 2024` of `Accepted March 2024`.
        date: Option<String>,
        /// The other words of the text; blank if there are none.
        rest: String,
    },
    /// The words are about something else.
    NoStatus,
    /// The words may be a status, and it is not clear which: the person is to be asked.
    Unclear,
}

impl StatusReading {
    pub fn status(&self) -> Option<Status> {
        match self {
            StatusReading::Status { status, .. } => Some(*status),
            _ => None,
        }
    }
}

/// A longer text is an abstract or a whole letter, and no status.
const LONGEST: usize = 1000;

impl Status {
    /// Reads words as people write them, in any case and with a letter wrong.
    pub fn of_words(text: &str) -> StatusReading {
        if text.len() > LONGEST {
            return StatusReading::NoStatus;
        }
        read(text)
    }

    /// Whether a text that is no status has a word about the way to print, so that it may be one for
    /// a work that has no place in a journal yet: `JAMA Surgery, revision 2`.
    pub fn may_be_said_by(text: &str) -> bool {
        if text.len() > LONGEST {
            return false;
        }
        let words = clause_words(text);
        words
            .iter()
            .enumerate()
            .any(|(at, word)| is_of_trade(&word.folded) && !is_in_no_status(&words, at))
    }

    /// Reads the value of biblatex's `pubstate`: its keys, or words. What is none of them is
    /// unclear, as the field holds nothing but a status.
    pub fn of_pubstate(text: &str) -> StatusReading {
        let key: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
        let status = match key.to_lowercase().as_str() {
            "inpreparation" => Status::InPreparation,
            "submitted" => Status::Submitted,
            "accepted" => Status::Accepted,
            "inpress" | "forthcoming" => Status::InPress,
            "prepublished" | "epub" | "aheadofprint" => Status::PublishedAheadOfPrint,
            "published" => Status::Published,
            "unpublished" => Status::Unpublished,
            "reviseandresubmit" | "reviseresubmit" => Status::ReviseAndResubmit,
            _ => {
                return match Status::of_words(text) {
                    StatusReading::NoStatus if !key.is_empty() => StatusReading::Unclear,
                    reading => reading,
                };
            }
        };
        StatusReading::Status { status, place: None, date: None, rest: String::new() }
    }
}

struct Word {
    folded: String,
    /// In lower case, with its accents.
    spelled: String,
    start: usize,
    end: usize,
    /// Whether a sentence, a bracket or a part of one begins here.
    begins_clause: bool,
    /// Whether a comma stands before it.
    is_behind_comma: bool,
}

/// What has become of a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Unread,
    Status,
    Company,
    Place,
    Date,
}

fn read(text: &str) -> StatusReading {
    let words = clause_words(text);
    let mut roles = vec![Role::Unread; words.len()];
    let mut statuses = Vec::new();
    let mut is_unclear = false;
    let mut at = 0;
    while at < words.len() {
        let Some((meaning, length)) = phrase_at(&words, at) else {
            at += 1;
            continue;
        };
        let end = at + length;
        let is_status = !matches!(meaning, StatusWord::NoStatus);
        let role = if is_status { Role::Status } else { Role::Company };
        if !is_status {
            // What only looks like a status says nothing about the words around it.
            at = end;
            continue;
        }
        roles[at..end].fill(role);
        let place_end = mark_place(&words, &mut roles, end, text);
        let place = &words[end..place_end];
        if place.iter().any(|word| is_no_journal(&word.folded)) {
            roles[at..place_end].fill(Role::Unread);
            at = place_end;
            continue;
        }
        match meaning_in_context(meaning, &words, &mut roles, at) {
            Some(status) => statuses.push(status),
            None => is_unclear = true,
        }
        at = place_end.max(end);
    }
    if statuses.is_empty() && !is_unclear {
        let is_about = words
            .iter()
            .enumerate()
            .any(|(at, word)| has_stem(&word.folded) && !is_in_no_status(&words, at));
        // `Under second review`, `second round of review`
        let is_about = is_about || is_review_underway(&words);
        return if is_about { StatusReading::Unclear } else { StatusReading::NoStatus };
    }
    mark_company(&words, &mut roles);
    if is_unclear || statuses.is_empty() || is_mixed(&words, &roles) {
        return StatusReading::Unclear;
    }
    let Some(status) = statuses.into_iter().max() else { return StatusReading::Unclear };
    StatusReading::Status {
        status,
        place: text_of(text, &words, &roles, Role::Place),
        date: text_of(text, &words, &roles, Role::Date),
        rest: text_of(text, &words, &roles, Role::Unread).unwrap_or_default(),
    }
}

fn clause_words(text: &str) -> Vec<Word> {
    let mut end_before = 0;
    words(text)
        .into_iter()
        .map(|(folded, start, end)| {
            let between = text.get(end_before..start).unwrap_or_default();
            end_before = end;
            Word {
                folded,
                spelled: spelled(
                    &text.get(start..end).unwrap_or_default().nfc().collect::<String>(),
                ),
                start,
                end,
                begins_clause: between
                    .contains(['.', ';', '(', ')', '[', ']', '\n', '|', ':', '·'])
                    || between.contains(" - ")
                    || between.contains(['–', '—']),
                is_behind_comma: between.contains(','),
            }
        })
        .collect()
}

/// The longest phrase that begins with a word, and how many words it has.
fn phrase_at(words: &[Word], at: usize) -> Option<(StatusWord, usize)> {
    let rest = &words[at..];
    let is_at = |phrase: &Phrase, is_exact: bool| {
        let length = phrase.words.len();
        length <= rest.len()
            && phrase.words.iter().zip(rest).enumerate().all(|(index, (known, word))| {
                let is_joined = index == 0 || !word.begins_clause && !word.is_behind_comma;
                let is_same = match (phrase.is_accented, is_exact) {
                    (true, _) => word.spelled == *known,
                    (false, true) => word.folded == *known,
                    (false, false) => is_word(&word.folded, known, length > 1),
                };
                is_joined && is_same
            })
    };
    let first = rest.first()?;
    let known = phrases_from(&first.folded, &first.spelled);
    let exact = known.iter().find(|phrase| is_at(phrase, true));
    let near = || known.iter().find(|phrase| is_at(phrase, false));
    let found = exact.or_else(near)?;
    Some((found.meaning, found.words.len()))
}

/// Whether a review is said to go on, in the same part of the text.
fn is_review_underway(words: &[Word]) -> bool {
    clauses(words).any(|clause| {
        let starts = clause.start;
        let words_of = &words[clause];
        let review = words_of.iter().enumerate().find(|(at, word)| {
            let is_review = word.folded.starts_with("review") || word.folded.starts_with("revis");
            is_review && word.folded != "reviewed" && !is_in_no_status(words, starts + at)
        });
        review.is_some_and(|(at, _)| {
            words_of[..at].iter().rev().take(4).any(|word| is_underway(&word.folded))
        })
    })
}

/// Whether a word is part of a phrase that only looks like a status.
fn is_in_no_status(words: &[Word], at: usize) -> bool {
    (0..=at).any(|start| {
        phrase_at(words, start)
            .is_some_and(|(meaning, length)| meaning == StatusWord::NoStatus && start + length > at)
    }) || words.iter().any(|word| is_no_journal(&word.folded))
}

/// Marks the name of a journal behind a status, and says where it ends.
fn mark_place(words: &[Word], roles: &mut [Role], from: usize, text: &str) -> usize {
    let mut at = from;
    while at < words.len()
        && !words[at].begins_clause
        && is_company(&words[at].folded)
        && !is_before_place(&words[at].folded)
    {
        at += 1;
    }
    let Some(before) = words.get(at) else { return from };
    let is_phrase = || phrase_at(words, at).is_some();
    if before.begins_clause || !is_before_place(&before.folded) || is_phrase() {
        return from;
    }
    let start = at;
    at += 1;
    // A date is no journal, but a name may begin like one: `to the 2024 competition`.
    let is_in = matches!(before.folded.as_str(), "in" | "im" | "en" | "em" | "nel" | "a");
    let name = words[at..].iter().take_while(|word| !word.begins_clause);
    let has_name = name.clone().any(|word| !is_date(&word.folded) && !is_company(&word.folded));
    if !has_name || is_in && words.get(at).is_some_and(|word| is_date(&word.folded)) {
        return from;
    }
    while at < words.len() {
        let word = &words[at];
        if word.begins_clause && !is_abbreviated(text, &words[at - 1], word) {
            break;
        }
        if word.is_behind_comma && (is_date(&word.folded) || phrase_at(words, at).is_some()) {
            break;
        }
        at += 1;
    }
    // A date at the end belongs to the status: `Submitted to JAMA Surgery 2024`.
    while at > start + 2 && is_date(&words[at - 1].folded) {
        at -= 1;
    }
    roles[from..=start].fill(Role::Company);
    roles[start + 1..at].fill(Role::Place);
    at
}

/// Whether a full stop between two words is that of a shortened one: `Ann. Thorac. Surg.`.
fn is_abbreviated(text: &str, before: &Word, word: &Word) -> bool {
    let between = text.get(before.end..word.start).unwrap_or_default();
    let starts_upper = |word: &Word| {
        text.get(word.start..word.end).is_some_and(|word| word.starts_with(char::is_uppercase))
    };
    let short = text.get(before.start..before.end).unwrap_or_default();
    between.trim() == "."
        && starts_upper(before)
        && starts_upper(word)
        && short.chars().count() <= 10
        && short.chars().any(char::is_lowercase)
        && short.ends_with(|c: char| c.is_alphabetic() && !"aeiouy".contains(c))
        || between.trim() == "." && short.chars().count() == 1
}

/// The status of a phrase with the words before it.
fn meaning_in_context(
    meaning: StatusWord,
    words: &[Word],
    roles: &mut [Role],
    at: usize,
) -> Option<Status> {
    let start = (0..at)
        .rev()
        .take(3)
        .take_while(|before| !words[before + 1].begins_clause && roles[*before] != Role::Status)
        .filter(|before| is_negation(&words[*before].folded))
        .last();
    if let Some(start) = start {
        roles[start..at].fill(Role::Company);
        let is_past = words[start + 1].folded == "longer";
        let is_before = meaning == StatusWord::Submitted && !is_past;
        return is_before.then_some(Status::InPreparation);
    }
    Some(match meaning {
        StatusWord::InPreparation => Status::InPreparation,
        StatusWord::Unpublished => Status::Unpublished,
        StatusWord::Submitted => Status::Submitted,
        StatusWord::Revision => Status::ReviseAndResubmit,
        StatusWord::Accepted => Status::Accepted,
        StatusWord::InPress => Status::InPress,
        StatusWord::AheadOfPrint => Status::PublishedAheadOfPrint,
        StatusWord::Published => Status::Published,
        StatusWord::Unclear | StatusWord::NoStatus => return None,
    })
}

/// Marks what changes nothing about a status: small words and dates of its clause.
fn mark_company(words: &[Word], roles: &mut [Role]) {
    for clause in clauses(words) {
        if !roles[clause.clone()].contains(&Role::Status) {
            // `Accepted. March 2024`, `Submitted (2024)`
            if clause.clone().all(|at| is_date(&words[at].folded)) {
                roles[clause].fill(Role::Date);
            } else if clause.clone().all(|at| is_company(&words[at].folded)) {
                roles[clause].fill(Role::Company);
            }
            continue;
        }
        for at in clause {
            if roles[at] != Role::Unread {
                continue;
            }
            if is_company(&words[at].folded) || is_before_place(&words[at].folded) {
                roles[at] = Role::Company;
            } else if is_date(&words[at].folded) {
                roles[at] = Role::Date;
            }
        }
    }
}

/// Whether a clause has a status and other words.
fn is_mixed(words: &[Word], roles: &[Role]) -> bool {
    clauses(words).any(|clause| {
        let roles = &roles[clause];
        roles.contains(&Role::Status) && roles.contains(&Role::Unread)
    })
}

fn clauses(words: &[Word]) -> impl Iterator<Item = std::ops::Range<usize>> {
    let mut starts: Vec<usize> = (0..words.len())
        .filter(|at| *at == 0 || words[*at].begins_clause || words[*at].is_behind_comma)
        .collect();
    starts.push(words.len());
    (1..starts.len()).map(move |at| starts[at - 1]..starts[at])
}

fn is_date(folded: &str) -> bool {
    let digits = folded.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let is_number = !digits.is_empty()
        && digits.len() <= 4
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && folded.len() - digits.len() <= 2;
    is_number || matches!(date_word(folded), Some(DateWord::Month(_) | DateWord::Season(_)))
}

/// The text of the words with a role, with what stands between those that follow each other.
fn text_of(text: &str, words: &[Word], roles: &[Role], role: Role) -> Option<String> {
    let mut spans: Vec<(usize, usize, usize)> = Vec::new();
    for (at, word) in words.iter().enumerate().filter(|(at, _)| roles[*at] == role) {
        match spans.last_mut() {
            Some(last) if last.2 + 1 == at => (last.1, last.2) = (word.end, at),
            _ => spans.push((word.start, word.end, at)),
        }
    }
    let found: Vec<&str> =
        spans.iter().filter_map(|(start, end, _)| text.get(*start..*end)).collect();
    (!found.is_empty()).then(|| found.join("; "))
}

#[cfg(test)]
mod tests {
    use super::{Status, StatusReading};
    use crate::words::Catalog;

    /// What a text says, with the words that are left.
    fn show(text: &str) -> String {
        match Status::of_words(text) {
            StatusReading::Status { status, place, date, rest } => {
                let place = place.map(|place| format!(" @{place}")).unwrap_or_default();
                let date = date.map(|date| format!(" #{date}")).unwrap_or_default();
                let rest = if rest.is_empty() { rest } else { format!(" \"{rest}\"") };
                format!("{status:?}{place}{date}{rest}")
            }
            StatusReading::NoStatus => "no".to_owned(),
            StatusReading::Unclear => "?".to_owned(),
        }
    }

    #[test]
    fn every_status_as_people_write_it() {
        for (status, texts) in [
            (
                Status::InPreparation,
                "in preparation|In preparation.|in prep.|In prep|Manuscript in preparation\
                 |manuscript in prep.|in progress|Work in progress|draft|Draft manuscript\
                 |not yet submitted|Not submitted|not yet submitted to a journal|to be submitted\
                 |To be submitted to JAMA|will be submitted|paper in preparation|in preperation\
                 |inpreparation|IN PREPARATION|(in preparation)|[In preparation]\
                 |in Vorbereitung|Manuskript in Vorbereitung|in Arbeit|noch nicht eingereicht\
                 |en préparation|en cours de préparation|pas encore soumis|non soumis\
                 |en preparación|en elaboración|todavía no enviado\
                 |in preparazione|em preparação|being prepared for submission",
            ),
            (
                Status::Unpublished,
                "unpublished|Unpublished manuscript|unpublished manuscript.|Unpublished work\
                 |unpublished data|unveröffentlicht|Unveröffentlichtes Manuskript|inédit\
                 |non publié|inédito|no publicado|non pubblicato",
            ),
            (
                Status::Submitted,
                "Submitted|submitted.|SUBMITTED|Submitted for publication|manuscript submitted\
                 |submitted manuscript|under review|Under Review|in review|under peer review\
                 |currently under review|under consideration|submited|submittted|Paper submitted\
                 |has been submitted|Manuscript under review|under revieuw\
                 |eingereicht|Eingereicht|zur Veröffentlichung eingereicht|in Begutachtung\
                 |im Review|Manuskript eingereicht\
                 |soumis|soumise|Article soumis|soumis pour publication|en cours d’évaluation\
                 |en revisión|enviado|sometido|enviado para publicación|en evaluación\
                 |em avaliação|submetido|inviato|in valutazione",
            ),
            (
                Status::ReviseAndResubmit,
                "under revision|in revision|Revise and resubmit|Revise & Resubmit|R&R|r & r\
                 |revise-and-resubmit|minor revisions requested|Minor revision|Major revisions\
                 |revised manuscript submitted|revision submitted|under major revision\
                 |in Überarbeitung|en révision|en cours de révision|being revised",
            ),
            (
                Status::Accepted,
                "Accepted|accepted|accepted for publication|Accepted manuscript\
                 |manuscript accepted|has been accepted for publication|acepted|acccepted\
                 |Accepted, to be dated|angenommen|zur Veröffentlichung angenommen|akzeptiert\
                 |accepté|Accepté pour publication|aceptado|Aceptado para publicación|accettato\
                 |aceito para publicação",
            ),
            (
                Status::InPress,
                "In press|in press|IN PRESS|in-press|in_press|inpress|forthcoming|Forthcoming.\
                 |forthcomming|to appear|To appear|in print|article in press|in prss|(in press)\
                 |accepted, in press|Accepted; in press|accepted and in press|to be published\
                 |im Druck|im Erscheinen|sous presse|à paraître|A paraître|en prensa\
                 |próxima publicación|in stampa|no prelo|in corso di stampa|in production",
            ),
            (
                Status::PublishedAheadOfPrint,
                "Epub ahead of print|epub ahead of print|[Epub ahead of print]|ahead of print\
                 |ahead-of-print|online first|Online First|OnlineFirst|early view|Early View\
                 |published online|Published online first|Published online ahead of print\
                 |publish ahead of print|Publish Ahead of Print|advance online publication\
                 |online ahead of print|vorab online publiziert|publicado en línea|Epub",
            ),
            (Status::Published, "published|Published."),
        ] {
            for text in texts.split('|') {
                let found = Status::of_words(text);
                assert_eq!(found.status(), Some(status), "{text}");
            }
        }
    }

    /// In every language, so that a note on one's own page is a note that folio understands.
    #[test]
    fn what_folio_says_of_a_work_is_read_again() {
        let catalog = Catalog::standard();
        for language in [
            "ar", "de", "en", "es", "fa", "fr", "he", "hi", "it", "ja", "nl", "pl", "pt", "pt-PT",
            "tr", "ur", "zh", "zh-Hant",
        ] {
            let words = catalog.words(language);
            for (status, said) in [
                (Status::InPreparation, words.in_preparation()),
                (Status::Submitted, words.submitted()),
                (Status::ReviseAndResubmit, words.under_revision()),
                (Status::Accepted, words.accepted()),
                (Status::InPress, words.in_press()),
            ] {
                let read = Status::of_words(said).status();
                assert_eq!(read, Some(status), "{language}: {said}");
            }
        }
    }

    #[test]
    fn words_beside_a_status() {
        for (text, reading) in [
            ("Submitted to JAMA Surgery", "Submitted @JAMA Surgery"),
            ("submitted to Ann. Thorac. Surg.", "Submitted @Ann. Thorac. Surg"),
            (
                "Submitted to J. Thorac. Cardiovasc. Surg., 2024",
                "Submitted @J. Thorac. Cardiovasc. Surg #2024",
            ),
            (
                "Submitted to JAMA Surgery. Equal contribution.",
                "Submitted @JAMA Surgery \"Equal contribution\"",
            ),
            ("under review at The Lancet", "Submitted @The Lancet"),
            ("in press at Circulation", "InPress @Circulation"),
            ("to appear in Proceedings of the ACM", "InPress @Proceedings of the ACM"),
            ("Accepted in Neurology 2024", "Accepted @Neurology #2024"),
            ("eingereicht bei Der Chirurg", "Submitted @Der Chirurg"),
            ("Accepted March 2024", "Accepted #March 2024"),
            ("Accepted 3 March 2024", "Accepted #3 March 2024"),
            ("Submitted, 2024", "Submitted #2024"),
            ("Submitted (2024)", "Submitted #2024"),
            ("Accepted on 2024-03-15", "Accepted #2024-03-15"),
            ("in press, 2024", "InPress #2024"),
            ("Epub 2024 Mar 4", "PublishedAheadOfPrint #2024 Mar 4"),
            ("Published online March 4, 2024", "PublishedAheadOfPrint #March 4, 2024"),
            ("to be submitted to JAMA Surgery", "InPreparation @JAMA Surgery"),
            ("Best paper award; in press", "InPress \"Best paper award\""),
            ("in press. Equal contribution", "InPress \"Equal contribution\""),
            ("Status: submitted", "Submitted"),
            (
                "Received 3 Jan 2024; accepted 4 May 2024",
                "Accepted #4 May 2024 \"Received 3 Jan 2024\"",
            ),
        ] {
            assert_eq!(show(text), reading, "{text}");
        }
    }

    #[test]
    fn words_that_only_look_like_a_status() {
        for text in [
            "Best paper award; submitted to the 2024 Young Surgeon competition",
            "Best paper award; submitted to … 2024 competition",
            "Accepted abstract",
            "Presented at the Annual Meeting of the STS",
            "Published in JAMA Surgery",
            "press release",
            "in the press",
            "Accepted manuscript version available",
            "Review article",
            "Invited review",
            "A systematic review and meta-analysis",
            "Included in a systematic review",
            "Peer reviewed",
            "Working paper",
            "Submitted in partial fulfillment of the degree",
            "Equal contribution",
            "Revised edition",
            "Prepared for the National Cancer Institute",
            "Available online at the site of the society",
            "sometime",
            "Case report",
            "12 pages, 3 figures",
            "Note the format of the publisher field",
            "",
        ] {
            assert_eq!(show(text), "no", "{text}");
        }
    }

    #[test]
    fn what_is_asked() {
        for text in [
            "provisionally accepted",
            "Under second review",
            "Under 2nd review",
            "second round of review",
            "awaiting reviews",
            "sent for review",
            "Conditionally accepted",
            "accepted with revisions",
            "rejected",
            "not accepted",
            "not yet published",
            "no longer under review",
            "acceptance pending",
            "submission",
            "resubmission planned",
            "accepted for presentation",
            "Accepted by the committee under its old title",
            "Manuscript submission is planned for May",
            "Preparing the manuscript",
            "we submitted it and wait",
        ] {
            let found = show(text);
            assert!(found == "?" || found.starts_with("Accepted @"), "{text}: {found}");
        }
    }

    #[test]
    fn words_of_the_trade() {
        for text in ["JAMA Surgery, revision 2", "with the editor", "press", "out for review"] {
            assert!(Status::may_be_said_by(text), "{text}");
        }
        for text in ["Review article", "Invited review", "Best paper award", "Equal contribution"] {
            assert!(!Status::may_be_said_by(text), "{text}");
        }
    }

    #[test]
    fn keys_of_biblatex() {
        for (key, status) in [
            ("inpreparation", Some(Status::InPreparation)),
            ("submitted", Some(Status::Submitted)),
            ("forthcoming", Some(Status::InPress)),
            ("inpress", Some(Status::InPress)),
            ("prepublished", Some(Status::PublishedAheadOfPrint)),
            ("In press", Some(Status::InPress)),
            ("under review", Some(Status::Submitted)),
            ("unpublished", Some(Status::Unpublished)),
            ("published", Some(Status::Published)),
            ("revise-and-resubmit", Some(Status::ReviseAndResubmit)),
            ("sometime", None),
        ] {
            assert_eq!(Status::of_pubstate(key).status(), status, "{key}");
        }
        assert_eq!(Status::of_pubstate("sometime"), StatusReading::Unclear);
        assert_eq!(Status::of_pubstate(""), StatusReading::NoStatus);
    }

    proptest::proptest! {
        #[test]
        fn nothing_panics(text in "\\PC{0,60}", words in "(in|not|press|to|accepted|[.,;(]| |é){0,12}") {
            Status::of_words(&text);
            Status::of_words(&words);
            Status::of_pubstate(&words);
        }
    }
}
