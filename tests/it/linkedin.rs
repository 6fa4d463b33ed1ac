//! The texts for a profile on LinkedIn: from the headline and the story, each with its true count, and
//! whole, with what is over a limit marked.

use folio::base::OutputPath;

use super::support::{built, folder, options};

fn made(files: &[(&str, &str)]) -> Option<String> {
    let mut options = options();
    options.pdf = false;
    let build = built(folder(files).path(), &options);
    let bytes = build.outputs.packet.get(&OutputPath::new("linkedin.txt"))?;
    Some(String::from_utf8(bytes.to_vec()).unwrap())
}

fn site(headline: &str) -> String {
    format!("[person]\nname = \"Ada Park\"\nheadline = \"{headline}\"\n")
}

#[test]
fn the_story_is_told_from_where_one_comes_to_what_is_next() {
    let narrative = "## Next\n\nA fellowship.\n\n## Why cardiothoracic surgery?\n\nThe **valves**, \
        and [a year](https://a.example).\n\n- Care\n- Data\n\n## How to reach me\n\nBy mail.\n\n\
        ## Background\n\nI grew up in Enugu.\n\n## Now\n\nA resident.\n";
    let text = made(&[("site.toml", &site("Resident")), ("content/narrative.md", narrative)]);
    assert_eq!(
        text.unwrap(),
        "LinkedIn: Ada Park\n==================\n\
         To paste into your profile, from the headline of site.toml and your story. What is over a \
         limit stands between [[ and ]].\n\n\
         Headline (8 of 220)\n-------------------\nResident\n\n\
         About (83 of 2600)\n------------------\nI grew up in Enugu.\n\nThe valves, and a year.\n\n\
         Care\nData\n\nA resident.\n\nA fellowship.\n"
    );
}

#[test]
fn what_is_over_a_limit_is_marked_and_nothing_is_lost() {
    for letter in ["a", "外", "ع", "𠮷"] {
        let headline = letter.repeat(223);
        let narrative = format!("## Introduction\n\n{}\n", "word ".repeat(600).trim());
        let files = [("site.toml", &*site(&headline)), ("content/narrative.md", &narrative)];
        let text = made(&files).unwrap();
        let (fits, beyond) = (letter.repeat(220), letter.repeat(3));
        assert!(text.contains(&format!("\n{fits}[[{beyond}]]\n")), "{text}");
        assert!(text.contains("Headline (223 of 220)"), "{text}");
        assert!(text.contains("About (2999 of 2600)"), "{text}");
        let whole = text.replace("[[", "").replace("]]", "");
        assert_eq!(whole.matches("word").count(), 600 + 4, "four words are quoted: {text}");
    }
}

#[test]
fn without_words_there_is_no_file() {
    assert_eq!(made(&[("site.toml", "[person]\nname = \"Ada Park\"\n")]), None);
    let position =
        "[person]\nname = \"Ada Park\"\nposition = \"Resident\"\norganization = \"Bay\"\n";
    let text = made(&[("site.toml", position)]).unwrap();
    assert!(text.contains("\nResident, Bay\n"), "{text}");
    assert!(text.contains("Nothing is written for it"), "{text}");
}
