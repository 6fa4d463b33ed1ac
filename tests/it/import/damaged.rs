//! Files that broke on their way, or that another program writes a little otherwise: cut off, with
//! lines that are missing, doubled or in another order, with other line ends, with strange bytes.
//! What can still be read keeps the law; nothing ends in a panic, whatever it is.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use folio::import::{Files, Input, WordCount, plan, read};

use zip::CompressionMethod;

use super::laws::inputs;
use super::word_files::zipped;
use crate::laws::random::Random;
use crate::laws::{score, seed, tries};

type Damage = fn(&[u8], &mut Random) -> Vec<u8>;

/// What may have happened to a text.
const DAMAGES: [Damage; 9] = [
    |bytes, random| bytes[..random.below(bytes.len() + 1)].to_vec(),
    |bytes, random| {
        let mut lines = lines(bytes);
        lines.remove(random.below(lines.len()));
        lines.concat()
    },
    |bytes, random| {
        let mut lines = lines(bytes);
        let line = random.of(&lines).clone();
        lines.insert(random.below(lines.len()), line);
        lines.concat()
    },
    |bytes, random| {
        let mut lines = lines(bytes);
        let (one, other) = (random.below(lines.len()), random.below(lines.len()));
        lines.swap(one, other);
        lines.concat()
    },
    |bytes, _| String::from_utf8_lossy(bytes).replace('\n', "\r\n").into_bytes(),
    |bytes, _| [b"\xef\xbb\xbf", bytes].concat(),
    |bytes, random| {
        let mut bytes = bytes.to_vec();
        let at = random.below(bytes.len());
        bytes[at] = u8::try_from(random.below(256)).unwrap();
        bytes
    },
    |bytes, random| {
        let mut bytes = bytes.to_vec();
        let at = random.below(bytes.len());
        let strange = *random.of(&["\u{0}", "\u{202e}", "<", "&", "\"", "{", "}", "\u{a0}", "\t"]);
        bytes.splice(at..at, strange.bytes());
        bytes
    },
    |bytes, random| {
        let (one, other) = (random.below(bytes.len() + 1), random.below(bytes.len() + 1));
        [&bytes[..one.min(other)], &bytes[one.max(other)..]].concat()
    },
];

fn lines(bytes: &[u8]) -> Vec<Vec<u8>> {
    bytes.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect()
}

/// The file or the folder with one damage; an archive has it in one of its parts.
fn damaged(input: &Input, random: &mut Random) -> Input {
    let damage = *random.of(&DAMAGES);
    let Some(members) = input.members().ok().filter(|members| !members.is_empty()) else {
        return Input::file(&*input.name, damage(input.bytes(), random));
    };
    let mut members: BTreeMap<String, Vec<u8>> = members.clone();
    let names: Vec<String> = members.keys().cloned().collect();
    let part = members.get_mut(random.of(&names)).unwrap();
    if !part.is_empty() {
        *part = damage(part, random);
    }
    match input.is_folder() {
        true => Input::folder(&*input.name, members),
        false => Input::file(
            &*input.name,
            zipped(&members.into_iter().collect(), CompressionMethod::Deflated),
        ),
    }
}

/// What is wrong with what is read of it.
fn fault(input: &Input) -> Option<String> {
    // What is refused is refused with a way out.
    let career = match read(input) {
        Ok(career) => career,
        Err(refused) => return refused.help.is_none().then(|| refused.message.clone()),
    };
    let placed: WordCount =
        [career.written(), career.kept_private(), career.left_out()].into_iter().sum();
    let doubled: Vec<_> = placed.without(&career.read).iter().map(str::to_owned).collect();
    if !doubled.is_empty() {
        return Some(format!("doubled {doubled:?}"));
    }
    let files = Files::from([("site.toml".to_owned(), b"[person]\nname = \"A\"\n".to_vec())]);
    let made = plan(career.clone(), &input.name, "", &files, None);
    // What nobody expected is reported as not carried.
    let words = made.report.words;
    if words.read != words.written + words.private + words.not_carried {
        return Some(format!("the words of the report do not add up: {words:?}"));
    }
    let mut after = files;
    after.extend(made.changes.into_iter().map(|change| (change.path, change.new)));
    let again = plan(career, &input.name, "", &after, None).changes;
    (!again.is_empty()).then(|| format!("a second import changes {:?}", again[0].path))
}

#[test]
fn what_is_damaged_keeps_the_law_or_is_refused() {
    let inputs = inputs();
    let (mut tried, mut broken) = (0, Vec::new());
    for round in 0..tries(3) {
        for (at, (name, input)) in inputs.iter().enumerate() {
            let seed = seed() ^ (round as u64) << 24 ^ (at as u64) << 8;
            let damaged = damaged(input, &mut Random::new(seed));
            tried += 1;
            let found = catch_unwind(AssertUnwindSafe(|| fault(&damaged)))
                .unwrap_or_else(|_| Some("a panic".to_owned()));
            broken.extend(found.map(|found| format!("{name}, round {round}: {found}")));
        }
    }
    score("damaged imports", tried, &broken);
}
