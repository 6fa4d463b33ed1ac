//! Names as people have them: `tests/names` has names and their parts.

use folio::lexicon::person_name::ReadName;
use serde_json::Value;

use super::support::{folder, outputs, text};

fn lines() -> impl Iterator<Item = &'static str> {
    include_str!("../names/names.tsv").lines().filter(|line| !line.starts_with('#'))
}

#[test]
fn names_are_split_as_their_owners_would() {
    let wrong: Vec<String> = lines()
        .filter_map(|line| {
            let (name, expected) = line.split_once('\t').unwrap();
            let ReadName { parts, letters, doubt, .. } = ReadName::of(name);
            let doubt = doubt.map(|doubt| format!("{doubt:?}")).unwrap_or_default();
            let shown = [
                &parts.prefix,
                &parts.given,
                &parts.family,
                &parts.suffix,
                &parts.additional,
                &letters.join(" "),
                &doubt,
            ]
            .map(String::as_str)
            .join("\t");
            (shown != expected).then(|| format!("{name}: {shown:?}, not {expected:?}"))
        })
        .collect();
    assert!(lines().count() >= 80);
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Whatever a name is, each of its words is in one of its parts, as often as it is written.
#[test]
fn no_word_of_a_name_is_lost() {
    let words = |text: &str| {
        let words =
            text.split([' ', ',', '·', '・', ';', '/', '-']).filter(|word| !word.is_empty());
        let mut words: Vec<String> = words.map(str::to_owned).collect();
        words.sort();
        words
    };
    let pieces = [
        "Dr.", "Jr.", "MD", "van", "Van", "Al", "Ada", "Okafor,", "y", "PhD,", "III", "née", "(x)",
        "de", "GARCÍA", "López", "Nguyen", "Van", "Kim", "St.",
    ];
    let mut seed = 7_usize;
    let mut next = |count: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % count
    };
    let random = (0..5000).map(|_| {
        let length = 1 + next(6);
        (0..length).map(|_| pieces[next(pieces.len())]).collect::<Vec<_>>().join(" ")
    });
    let listed = lines().map(|line| line.split('\t').next().unwrap().to_owned());
    for name in random.chain(listed) {
        let ReadName { parts, letters, shown, .. } = ReadName::of(&name);
        let all = [&parts.prefix, &parts.given, &parts.family, &parts.additional, &parts.suffix]
            .map(String::as_str)
            .join(" ");
        let is_one_word = !name.contains([' ', ',']);
        let parts = format!("{all} {}", letters.join(" "));
        if is_one_word && !name.contains(['・', '·']) {
            assert_eq!(parts.replace(' ', "").chars().count(), name.chars().count(), "{name}");
        } else {
            assert_eq!(words(&parts), words(&name), "{name}: {parts}");
            assert_eq!(words(&format!("{shown} {}", letters.join(" "))), words(&name), "{name}");
        }
    }
}

/// What machines get of a `[person]`: the name of the vCard, and family name, given names, title
/// and letters of the linked data, which must be the same, and the letters of the icon.
#[track_caller]
fn check(person: &str, card: &str, icon: &str) {
    let site = format!("[site]\nurl = \"https://a.example\"\n[person]\n{person}\n");
    let root = folder(&[("site.toml", site)]);
    let site = outputs(root.path()).site;
    let vcard = text(&site, "contact.vcf").replace("\r\n ", "");
    let name = vcard.lines().find_map(|line| line.strip_prefix("N:")).unwrap().to_owned();
    assert_eq!(name, card, "{person}");
    let page = text(&site, "index.html");
    let data = page.split("<script type=\"application/ld+json\">").nth(1).unwrap();
    let data: Value = serde_json::from_str(data.split("</script>").next().unwrap()).unwrap();
    let node = find_person(&data).unwrap();
    let field = |key: &str| node[key].as_str().unwrap_or_default().replace(", ", ",");
    let parts: Vec<&str> = card.split(';').collect();
    let given = [parts[1], parts[2]].join(" ");
    assert_eq!(field("familyName"), parts[0], "{person}");
    assert_eq!(field("givenName"), given.trim(), "{person}");
    assert_eq!(field("honorificPrefix"), parts[3], "{person}");
    assert_eq!(field("honorificSuffix"), parts[4], "{person}");
    assert!(page.contains(&format!("content=\"{}\"", parts[0])), "{person}");
    let favicon = text(&site, "favicon.svg");
    assert!(favicon.contains(&format!(">{icon}<")), "{person}: {favicon}");
    let shown = text(&site, "resume.json");
    let shown: Value = serde_json::from_str(&shown).unwrap();
    let shown = shown["basics"]["name"].as_str().unwrap();
    let full = vcard.lines().find_map(|line| line.strip_prefix("FN:")).unwrap().to_owned();
    assert!(full.replace("\\,", ",").starts_with(shown), "{person}: {full}");
}

fn find_person(data: &Value) -> Option<&Value> {
    match data {
        Value::Object(fields) if fields.get("@type") == Some(&Value::from("Person")) => Some(data),
        Value::Object(fields) => fields.values().find_map(find_person),
        Value::Array(items) => items.iter().find_map(find_person),
        _ => None,
    }
}

#[test]
fn card_data_and_icon_agree_on_the_parts_of_a_name() {
    check("name = \"Chiamaka Okafor\"", "Okafor;Chiamaka;;;", "CO");
    check("name = \"John Henry Johnson Jr.\"", "Johnson;John Henry;;;Jr.", "JJ");
    check("name = \"Fatima Al Zahrani\"", "Al Zahrani;Fatima;;;", "FA");
    check("name = \"Kimberly Kim\"", "Kim;Kimberly;;;", "KK");
    check("name = \"Ada Example, MD, PhD\"", "Example;Ada;;;MD,PhD", "AE");
    check(
        "name = \"Ada Example, MD\"\ncredentials = [\"MD\", \"MPH\"]",
        "Example;Ada;;;MD,MPH",
        "AE",
    );
    check("name = \"Dr. med. Anna Müller\"", "Müller;Anna;;Dr. med.;", "AM");
    check("name = \"Anna Müller\"\nprefix = \"Dr. med.\"", "Müller;Anna;;Dr. med.;", "AM");
    check("name = \"Dr. Anna Müller\"\nprefix = \"Prof. Dr.\"", "Müller;Anna;;Prof. Dr.;", "AM");
    check("name = \"Okafor, Chiamaka\"", "Okafor;Chiamaka;;;", "CO");
    check("name = \"王小明\"", "王;小明;;;", "王小");
    check("name = \"Suharto\"", "Suharto;;;;", "S");
    check("name = \"Kim Min-jun\"\nfamily-name = \"Kim\"", "Kim;Min-jun;;;", "KM");
    check("name = \"Lin Wei\"\ngiven-name = \"Wei\"", "Lin;Wei;;;", "LW");
    check("name = \"Maria Garcia Lee\"\nfamily-name = \"Garcia Lee\"", "Garcia Lee;Maria;;;", "MG");
}
