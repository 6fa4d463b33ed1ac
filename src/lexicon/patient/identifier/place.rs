//! Places smaller than a state, beside a patient.
//!
//! Has no list of towns: a capitalized word in the place of one, which is no country, state,
//! institution, disease or month.

use std::ops::Range;

use super::geography::{STATE_LETTERS, is_large, is_large_region};
use super::thing::{is_followed_by_a_thing, is_nationality, names_a_house};
use crate::lexicon::patient::calendar::starts_with_month;
use crate::lexicon::patient::pattern::Pattern;
use crate::lexicon::patient::sentence::Sentence;
use crate::lexicon::patient::sentence::words::PEOPLE;

const PLACE: &str = r"(?:(?:Saint|St\.|San|Santa|Los|Las|New|Port|Fort|Mount|Bad|Ile|El|Al|La|Le) )?\p{Lu}[\pL'.]*\p{Ll}[\pL']*(?:-\p{Lu}?[\pL']+)*(?: (?:am|an der|upon|sur|de|del|do|da|of) \p{Lu}[\pL']+| \p{Lu}[\pL']+){0,2}";

/// "close to", "two miles north of".
const DIRECTION: &str = r"(?:close to|next to|not far from|(?:north|south|east|west|\pL+east|\pL+west) of|(?:miles?|km|kilomet(?:er|re)s?) (?:from|off))";

/// Right behind words that only a place follows.
static AT_HOME: Pattern = Pattern::new(|| {
    format!(
        r"\b(?:(?i:lives?|lived|living|resid(?:es|ed|ing)|resident|home|house|settled|grew up|raised|native|citizen|inhabitant|village|town|city|suburb|hamlet|outskirts|neighbou?rhood|district|parish|parishioner|ward|farm|born and raised|hometown|mayor|sheriff|chief|bishop|vicar|teacher|works|worked|wohnt|wohnhaft|lebt)(?: (?:alone|is|was|with \pL+ \pL+))? (?i:in|of|at|near|outside|from|to|around|bei|called|on)(?: the (?:city|town|village|suburb|neighbou?rhood|outskirts|district) of| \pL+ [0-9]+ of| the| a \pL+ (?:near|in|of))?) ({PLACE})"
    )
});
/// Behind a word for a person, an occupation or a comma.
static FROM: Pattern = Pattern::new(|| {
    format!(
        r"(?:((?:\pL|[0-9]|-)+)(?:,)?|[)]) (?i:(?:originally |who (?:came|comes|hails) )?(?:from|aus|hailing from|of|near|in|out of|close to|next to|outside|around|{DIRECTION}))(?: (?:the (?:city|town|village|suburb|district) of|the|a (?:small |remote |rural )?(?:village|town|suburb|farm|hamlet|city|settlement|community|camp)(?: in| near| outside| of)?|near|outside))? ({PLACE})"
    )
});
/// Behind a way to the hospital, or before an age.
static CAME: Pattern = Pattern::new(|| {
    format!(
        r"\b(?:(?i:brought|flown|flew|transferred|referred|evacuated|came|travell?(?:ed|ing)|walked|drove|driven|carried|rushed|moved|fled|arrived|shipped|returned|emigrated|commutes?|trip|visit(?:ed|ing)?|holiday|vacation)(?: \pL+){{0,4}}? (?:from|to|via|through|in) (?:her |his |the )?(?:(?:home|farm|village|town|city) (?:of|in|near) )?|(?i:shot|stabbed|hit|struck|injured|hurt|attacked|found|rescued|collapsed|fell|drowned|accident|crash|collision|bitten|robbed|assaulted|died|born|raised|buried|happened|occurred|works|worked|runs|owns|sells|sold|farms|farmed|fishes|keeps|studies|studied|school|church|market|shop|bakery|mine|mill|factory|farm|pub|restaurant|harbou?r|parish)(?: [\pL0-9'-]+){{0,7}}? (?:in|at|near|outside|around|on|{DIRECTION}) (?:the |a )?|(?:[Rr]oute|[Hh]ighway|[Ii]nterstate|[Mm]otorway|I-)[ -]?[0-9]+,? (?:in|at|near|outside) |(?i:one|two|three|four|eldest|youngest|\pL+) of (?:\pL+ )?(?:brothers|sisters|siblings|children|sons|daughters|brothers and sisters) from )({PLACE})"
    )
});
static OF_A_PLACE_AND_AGE: Pattern =
    Pattern::new(|| format!(r"\bof ({PLACE}), (?:aged? )?[0-9]{{1,3}}\b"));
/// "her village, Takai,", "Hallstatt, a village", "in Hallstatt, where she lives".
static APPOSED: Pattern = Pattern::new(|| {
    format!(
        r"\b(?i:village|town|home|home ?town|birthplace|farm|island|parish|suburb|neighbou?rhood),? (?:is |was )?({PLACE})|({PLACE}), (?:a |an |the )(?:\pL+ ){{0,2}}(?:village|town|suburb|hamlet|settlement|city|island|port)\b|({PLACE}),? where (?:he|she|the|his|her)\b"
    )
});
static CLOSE_TO: Pattern = Pattern::new(|| format!(r"\b{DIRECTION} (?:the )?({PLACE})"));
/// In a sentence about a patient alone.
static ANYWHERE: Pattern = Pattern::new(|| {
    format!(
        r"\b(?:near|in|outside|around|off|at|through|across|on the way (?:to|from)|home to|back to) ({PLACE})"
    )
});
static COUNTY: Pattern = Pattern::new(|| {
    r"\b((?:\p{Lu}[\pL']+ ){1,2}(?:County|Township|Parish|Borough|Village|Heights|neighbou?rhood|suburb|Landkreis|LGA|District|district|Valley|Island|Estate|Prison|Jail|High School|Elementary School|Creek|Beach|River|Municipality|Prefecture|Kreis|Camp)|(?:Lake|River|Isle of|Parish of|Town of|Village of|Kanton|Canton of) \p{Lu}[\pL']+|(?:Landkreis|Kreis) \p{Lu}\pL+)\b".into()
});
static TOWN_AND_STATE: Pattern = Pattern::new(|| {
    format!(
        r"\b(\p{{Lu}}[\pL'.]+(?: \p{{Lu}}[\pL']+){{0,2}}, (?:(?:{STATE_LETTERS})\b(?: [0-9]{{5}}(?:-[0-9]{{4}})?)?|\p{{Lu}}\pL+(?: \p{{Lu}}\pL+)?))"
    )
});
static POSTCODE: Pattern = Pattern::new(|| {
    r"(?x)\b(?i:zip(?:\ ?code)?|post(?:al\ )?code|postcode|plz)(?:\ (?:is|was))?:?\ ([0-9]{4,5}(?:-[0-9]{4})?|[A-Z]{1,2}[0-9][0-9A-Z]?\ ?[0-9][A-Z]{2})\b".into()
});
static CODE_AND_TOWN: Pattern = Pattern::new(|| {
    format!(r"\b(?:in|aus|from|at|of|,) ((?:{STATE_LETTERS}) [0-9]{{5}}|[0-9]{{5}} \p{{Lu}}\pL+)\b")
});
/// Words before "from", "of", "in" or "near" that a person or a party of people can be.
static WHO: Pattern = Pattern::new(|| {
    format!(
        r"(?i)^(?:{}|family|couple|referred|transferred|brought|flown|came|comes|hails|coming|arrived|travell?ed|evacuated|refugee|migrant|resident|[mf]|male|female|patientin|frau|mann|patient|patienten|stammt|kommt|hausfrau|landwirt)$",
        PEOPLE
    )
});
static AGED: Pattern = Pattern::new(|| {
    r"(?i)(?:[0-9]{1,3}[- ]?(?:year|yr|month|week|day)s?[- ]old|\by/o|[0-9]yo|-years?-old|jährige[nrs]?)(?: (?:\pL|-)+){1,4}$".into()
});
/// Before "from" in another sense.
static NOT_FROM: Pattern = Pattern::new(|| {
    r"(?i)\b(?:suffer\w*|died|dying|recover\w*|recuperat\w*|tissue|grafts?|blood|data|biops\w+|bleed\w*|bled|samples?|specimens?|results?|resulting|arising|away|apart|free|removed|taken|resected|harvested|different|range[ds]?|derived|made|slides?|images?|cells?|letters?|reports?|help|advice|support|grants?|transition\w*|progress\w*|changed|switched|valves?|stents?|devices?|meeting|paper|book|adapted|modified|reprinted|courtesy|far|back|learn\w*|heard|message|call|news|professor|surgeon|colleagues?|physician|doctor|team|consultant|speaker|author)$".into()
});
/// "the postman of Hallstatt".
static OF_A_TOWN: Pattern = Pattern::new(|| {
    format!(
        r"\b(?:the|a|an) (?:\pL+ )?(?:mayor|king|queen|bishop|chief|priest|\pL+(?:man|woman|keeper|maker|ist|teacher|baker|butcher|driver)) of ({PLACE})"
    )
});
static OCCUPATION_LIST: Pattern = Pattern::new(|| {
    r"(?i)\b(?:a|an|the) (?:\pL+ )?(?:farmer|miner|teacher|student|worker|driver|nurse|clerk|soldier|trader|fisherman|housewife|pensioner|carpenter|pupil|retiree|shopkeeper|tailor|hunter|herdsman|herder|cook|priest|pastor|imam|judge|lawyer|banker|mechanic|engineer|musician|organist|mayor|welder|butcher|baker|laborer|labourer|woodcutter|seamstress|prisoner|refugee|sailor)$".into()
});
static STATE: Pattern = Pattern::new(|| format!(r"^(?:{STATE_LETTERS})\b"));
static PHYSICIAN: Pattern = Pattern::new(|| {
    r"\b(?:Drs?|Prof|Professor|Doctor)\b\.? (?:\p{Lu}\. ?)*\p{Lu}[\pL'-]+(?: \p{Lu}[\pL'-]+)?$"
        .into()
});
static ANY_PHYSICIAN: Pattern = Pattern::new(|| r"\b(?:Drs?|Prof|Professor|Doctor)\b".into());
const NEVER: &[&str] = &[
    "I",
    "The",
    "This",
    "That",
    "These",
    "Those",
    "He",
    "She",
    "It",
    "We",
    "They",
    "His",
    "Her",
    "Our",
    "A",
    "An",
    "In",
    "On",
    "At",
    "Then",
    "Both",
    "All",
    "Doppler",
    "English",
    "French",
    "Spanish",
    "German",
    "Latin",
    "Arabic",
    "Chinese",
    "Trendelenburg",
    "Fallot",
    "Willis",
    "Oddi",
    "Vater",
    "Treitz",
    "Crohn",
    "Hodgkin",
    "Parkinson",
    "Alzheimer",
    "Surgery",
    "Medicine",
    "Dr",
    "Prof",
    "Professor",
    "Mr",
    "Mrs",
    "Ms",
    "Black",
    "White",
    "Hispanic",
    "Caucasian",
    "Asian",
    "African",
    "European",
    "American",
    "Jehovah",
    "God",
    "Christ",
    "Covid",
    "Covid-19",
    "Ebola",
    "Lassa",
    "Marburg",
    "Internet",
    "Step",
    "Fontan",
    "Medtronic",
    "Edwards",
    "Abbott",
    "Gore",
    "Ethicon",
    "Vietnam War",
    "World War",
    "Table",
    "Figure",
    "Herrn",
    "Frau",
    "Herr",
    "Pubmed",
    "Hb",
    "Patient",
    "Patienten",
    "Patientin",
];

pub fn find(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let cues = &sentence.cues;
    if sentence.is_title() || !cues.has_pronoun && !cues.is_about_a_patient() {
        return Vec::new();
    }
    let is_at_home = |place: &Range<usize>| {
        let before = sentence.before(place.start).to_lowercase();
        let by_pronoun = [" he ", " she "].iter().any(|word| format!(" {before}").contains(word));
        cues.is_about_a_patient() || by_pronoun
    };
    let mut found: Vec<Range<usize>> =
        sentence.groups(&AT_HOME).into_iter().filter(is_at_home).collect();
    let is_of_one = cues.has_pronoun && cues.elsewhere.is_empty() && cues.staff.is_empty();
    if is_of_one || cues.is_about_a_patient() {
        found.extend(sentence.groups(&CAME));
        found.extend(sentence.groups(&OF_A_PLACE_AND_AGE));
    }
    if cues.has_person() || cues.is_about_a_patient() {
        found.extend(sentence.groups(&OF_A_TOWN));
        found.extend(sentence.groups(&POSTCODE));
        found.extend(sentence.groups(&CODE_AND_TOWN));
        found.extend(sentence.groups(&COUNTY));
        found.extend(sentence.groups(&APPOSED));
        found.extend(after_people(sentence));
        found.extend(sentence.groups(&CLOSE_TO));
        if cues.elsewhere.is_empty()
            && cues.staff.is_empty()
            && !ANY_PHYSICIAN.is_match(sentence.text())
        {
            found.extend(sentence.groups(&ANYWHERE));
        }
        found.extend(sentence.groups(&TOWN_AND_STATE).into_iter().filter(|place| {
            let (_, state) = sentence.part(place.clone()).rsplit_once(", ").unwrap_or_default();
            is_large_region(state) || STATE.is_match(state)
        }));
    }
    let is_postcode =
        |place: &Range<usize>| sentence.part(place.clone()).contains(|c: char| c.is_ascii_digit());
    found.retain(|place| {
        is_postcode(place)
            || is_small(sentence, place) && sentence.is_about_a_patient(place)
            || is_small(sentence, place)
                && (is_at_home(place) || is_of_one)
                && cues.elsewhere.is_empty()
    });
    found
}

/// Places right behind a person: "a farmer from Abeokuta", "the first patient in Ibadan".
fn after_people(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let text = sentence.text();
    for groups in FROM.groups(text) {
        let [Some(whole), word, Some(place), ..] = &groups[..] else { continue };
        let behind_word = word.as_ref().map_or(whole.start, |word| word.end);
        let preposition = text[behind_word..place.start].to_lowercase();
        let until = &text[..behind_word];
        let is_person = word.as_ref().is_some_and(|word| WHO.is_match(&text[word.clone()]))
            || AGED.is_match(until)
            || preposition.contains(" from ")
                && sentence.cues.has_person()
                && !NOT_FROM.is_match(until)
            || OCCUPATION_LIST.is_match(until)
            || preposition.starts_with(',') && !preposition.contains(" in ");
        let is_of = preposition.contains(" of ")
            && !preposition.contains("village")
            && !preposition.contains("town");
        let is_in = preposition.contains(" in ");
        let is_of_physician = PHYSICIAN.is_match(until);
        let is_taken = if is_of {
            preposition.starts_with(',') || AGED.is_match(until)
        } else {
            is_person || is_in && sentence.cues.has_person()
        };
        if is_taken {
            let start = sentence.range.start;
            if is_of_physician {
                continue;
            }
            found.push(place.start + start..place.end + start);
        }
    }
    found
}

/// Whether a name can be that of a place smaller than a state.
fn is_small(sentence: &Sentence<'_>, place: &Range<usize>) -> bool {
    let written = sentence.part(place.clone());
    let after = sentence.after(place.end);
    let first = written.split([' ', ',', '-']).next().unwrap_or_default();
    let is_name = |word: &str| !NEVER.contains(&word) && !starts_with_month(word);
    let has_eponym = is_followed_by_a_thing(after) || written.ends_with("'s");
    let town = written.split(',').next().unwrap_or_default();
    written.contains(char::is_lowercase)
        && is_name(written)
        && is_name(first)
        && !is_large_region(town)
        && !is_large(first)
        && !has_eponym
        && !names_a_house(town)
        && !is_nationality(town)
}
