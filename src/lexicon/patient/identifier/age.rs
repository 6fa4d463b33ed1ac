//! Ages of 90 years or more: so few people are as old that the age alone can identify one.

use std::ops::Range;

use crate::lexicon::patient::pattern::Pattern;
use crate::lexicon::patient::sentence::Sentence;
use crate::lexicon::patient::sentence::words::THINGS;

const OLD: &str = "(?:9[0-9]|1[0-2][0-9])";
const WORD: &str = "(?:ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:one |a )?hundred(?:[- ]and[- ][a-z]+)?)";

/// An age as no one would write another number.
static AGE: Pattern = Pattern::new(|| {
    format!(
        r"(?ix)
        \b{OLD}[-\ ]?(?:(?:year|yr)s?[-\ ]old|y/o|yo|y\.\ ?o\.|y\ o)\b
        |^\W*{OLD}(?-i:[MF])[,;:]|\b{OLD}\ years?\ of\ age\b|\b{OLD}\ years,?\ and\ \pL*[0-9]*\ ?(?:months?|weeks?|days?)\b
        |\b(?:aged?(?::|\ was|\ is|\ of)?|im\ Alter\ von|Alter:?)\ {OLD}\b
        |\b{WORD}[-\ ]years?[-\ ]old\b
        |\b(?:aged?|age\ of)\ {WORD}\b
        |\b{WORD}\ years?\ of\ age\b
        |\b(?:nona|cente|supercente)(?:ge)?narian\b
        |\b(?:in|into)\ (?:his|her|their)\ (?:(?:early|mid|middle|late)[-\ ]?(?:to[-\ ]late[-\ ])?)?(?:nineties|90'?s)\b
        |\b{OLD}\ (?:year|yr)s?\ young\b|\b{OLD}[-\ ]?y(?:ear)?s?[-\ ]?o(?:ld)?s?\b|\b(?:in|of)\ (?:his|her)\ (?:ninety|hundred)[-\ \pL]*th\ year\b|\ba\ century\ old\b
        |\bage(?:d)?\ ?[=:(]\ ?{OLD}\b|\b(?:ninety-\pL+th|ninetieth|hundredth)\ birthday\b
        |\b{OLD}[-\ ]?jährige[nrsm]?\b|\bneunzigjährige[nrsm]?\b|\b\pL+undneunzigjährige[nrsm]?\b
        |\b{OLD}\ Jahre\ alte?[nrsm]?\b
        |\b(?:de|di|van)\ {OLD}\ (?:ans|años|anni|anos|jaar)\b
        |\b(?:his|her|whose|(?:patient|man|woman)'s)\ age\b[^.;,0-9]{{0,40}}?\b(?:was|is|being)\ {OLD}\b
        |\b(?:turned|turning|died\ at)\ {OLD}\b|\b(?:his|her)\ {OLD}(?:st|nd|rd|th)\ year\b|\b(?:his|her)\ {OLD}\ years\b|\b{OLD}(?:th|st|nd|rd)\ birthday\b
        |\b(?:he|she)\ (?:is|was|has\ turned|had\ turned|turned)\ (?:now\ |already\ |then\ )?{OLD}(?:[.,;]|\ and|\ when|\ years|\ at\b)
        |\boldest\b[^.;]{{0,40}}?\b(?:was|is|being)\ {OLD}\b"
    )
});
/// The same where the sentence is about a patient.
static BESIDE_A_PATIENT: Pattern = Pattern::new(|| {
    format!(
        r"(?x)
        \b({OLD}(?:\ ?(?:years?|yrs?|y),?)?)[\ /]?(?:M|F|male|female|man|woman)\b
        |\b(?:M|F|[Mm]ale|[Ff]emale|[Mm]an|[Ww]oman)[,/]?\ ?({OLD})\b
        |\b(?:[Mm]an|[Ww]oman|lady|gentleman|patient|widow|widower|farmer)\ of\ ({OLD})\b
        |\b(?:[Pp]atient|[Mm]an|[Ww]oman|[Hh]e|[Ss]he|who|mother|father|lady|gentleman)\ (?:was|is)\ ({OLD})(?:[.,;]|\ when|\ at\ the|\ and)
        |\b({OLD}\ (?:years|yrs|Jahre(?:\ alt)?|ans|años|anni)(?:\ and\ \pL+\ months?)?)\b
        |\b({OLD}\ ?(?:[MF]|y|♀|♂))\b|\b(?:[Mm]an|[Ww]oman|lady|gentleman|patient|\pL+er|\pL+or|\pL+ist|nun|priest|clerk|cook|[Aa]t|until)(?:\ of)?\ ({OLD}|{WORD})(?:\ summers|\ winters|[.,;)]|\ (?:he|she|from|with|who|years|and|has|had|was)\b)
        |\b(?:[Pp]atient|[Cc]ase)\ (?:no\.?\ )?[0-9]{{1,3}}\ (?:was|is)\ ({OLD})\b
        |\b(?:[Hh]e|[Ss]he|who|[Pp]atient|[Mm]an|[Ww]oman)\ (?:was|is|had\ turned|turned|has\ turned|being)\ (?:already\ |now\ |then\ |almost\ |nearly\ )?({OLD}|{WORD})\b
        |\p{{Lu}}\.,\ ({OLD})(?:,|\))|[,(]\ ?(?:age\ )?({OLD})(?:[,;)]|\.?$)|\bwho\ (?:was|is)\ ({OLD}|{WORD})\b|\b(?:age|died|old|lived)\b[^.;0-9]{{0,20}}[:,]\ ({OLD})\b"
    )
});
static RANGE: Pattern = Pattern::new(|| {
    format!(r"(?i)\brange[ds]?\b[^.;]{{0,20}}?\b[0-9]{{1,3}}(?: ?- ?| to | and )({OLD})\b")
});
static LIMIT_BEFORE: Pattern = Pattern::new(|| {
    r"(?i)(?:\b(?:than|over|above|under|below|beyond|least|most|up to|between|until|past|every|all|any)|\d(?: years?)? (?:to|and|through)|\d ?-|≥|>|≤|<|% at|risk at|from [0-9]{1,3} to) ?(?:the )?(?:age of |age |aged )?$".into()
});
static STATISTIC: Pattern =
    Pattern::new(|| r"(?i)\b(?:mean|median|average|maximum|minimum)\b[^.;]{0,30}$".into());
static LIMIT_AFTER: Pattern = Pattern::new(|| {
    r"(?i)^(?:[- ]+(?:years? )?(?:to|or|through|und|bis)\b|(?: years)?,? and (?:over|older|above|up|more|[0-9]{2})|[-.:/][0-9]|\+|s\b| ?%| ?(?:months?|weeks?|days?|monate?|tage|hours?|minutes?|mm|cm|kg|mg|ml|bpm|beats|points?|patients|cases|degrees?|per|percent|times|miles|km|met(?:er|re)s?|pounds?|lbs?|k?cal(?:ories)?)\b|[ -](?:ago|later|earlier|after|vor|nach)\b)".into()
});
static THING_AFTER: Pattern = Pattern::new(|| format!(r"(?i)^s\b|^[- ](?:\pL+ )?(?:{THINGS})\b"));
static OTHER_UNIT: Pattern = Pattern::new(|| {
    r"(?i)^ ?(?:%|mm|cm|kg|g\b|ml|mg|min|hours?|days?|weeks?|months?|bpm|points?|beds?)".into()
});

pub fn find(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let mut found = sentence.ranges(&AGE);
    if sentence.cues.is_about_a_patient() {
        found.extend(sentence.groups(&BESIDE_A_PATIENT));
    }
    found.retain(|age| is_of_one(sentence, age));
    if sentence.text().to_lowercase().contains("age") {
        let ranges = sentence.groups(&RANGE).into_iter();
        found.extend(ranges.filter(|age| !OTHER_UNIT.is_match(sentence.after(age.end))));
    }
    found
}

/// Whether an age is one person's, and no limit, no range and not that of a thing.
fn is_of_one(sentence: &Sentence<'_>, age: &Range<usize>) -> bool {
    let word = sentence.part(age.clone());
    let after = sentence.after(age.end);
    let is_statistic = STATISTIC.is_match(sentence.before(age.start));
    let is_limit = !word.to_lowercase().starts_with("oldest")
        && LIMIT_BEFORE.is_match(sentence.before(age.start));
    !is_statistic && !is_limit && !LIMIT_AFTER.is_match(after) && !THING_AFTER.is_match(after)
}

/// Whether a cell of a column of ages has one of 90 or more.
pub fn is_old(cell: &str) -> bool {
    let number: String = cell.trim().chars().take_while(char::is_ascii_digit).collect();
    let rest = cell.trim()[number.len()..].trim_start();
    let is_years = rest.is_empty() || rest.starts_with(['y', 'Y', 'J', 'M', 'F', ',', '/']);
    is_years && number.parse::<u16>().is_ok_and(|age| (90..130).contains(&age))
}
