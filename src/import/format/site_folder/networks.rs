//! Where people are found elsewhere: the names that site makers have for networks, and the
//! addresses that a name there makes.

use super::reading::add_link;
use super::samples::is_example;
use crate::import::career::{Career, Extract, Field, LeftOut, PrivateKey};
use crate::import::compose::{private, said};
use crate::import::links::service_of;

/// The names of a network in settings, the key of the link, and the address up to the name there.
/// Where folio makes the address itself, it is empty.
const NETWORKS: &[(&[&str], &str, &str)] = &[
    (&["linkedin"], "linkedin", ""),
    (&["orcid"], "orcid", ""),
    (&["scholar", "googlescholar", "google-scholar"], "scholar", ""),
    (&["pubmed"], "pubmed", ""),
    (&["researchgate", "research_gate", "research-gate"], "researchgate", ""),
    (&["github"], "github", ""),
    (&["gitlab"], "gitlab", ""),
    (&["osf"], "osf", ""),
    (&["scopus"], "scopus", ""),
    (&["doximity"], "doximity", ""),
    (&["bluesky"], "bluesky", ""),
    (&["mastodon"], "mastodon", ""),
    (&["x", "twitter", "x-twitter"], "x", ""),
    (&["youtube"], "youtube", ""),
    (&["instagram"], "instagram", ""),
    (&["facebook"], "facebook", ""),
    (&["work", "uri", "website", "url", "homepage", "home", "globe", "globe-alt"], "website", ""),
    (&["telegram"], "telegram", "https://t.me/"),
    (&["inspirehep", "inspire-hep", "inspire"], "inspirehep", "https://inspirehep.net/authors/"),
    (&["dblp"], "dblp", "https://dblp.org/pid/"),
    (
        &["semanticscholar", "semantic", "semantic-scholar"],
        "semantic-scholar",
        "https://www.semanticscholar.org/author/",
    ),
    (&["publons"], "publons", "https://publons.com/a/"),
    (&["stackoverflow", "stack-overflow"], "stackoverflow", "https://stackoverflow.com/users/"),
    (&["kaggle"], "kaggle", "https://www.kaggle.com/"),
    (&["medium"], "medium", "https://medium.com/@"),
    (&["arxiv"], "arxiv", "https://arxiv.org/a/"),
    (&["ieee"], "ieee", "https://ieeexplore.ieee.org/author/"),
    (&["acm"], "acm", "https://dl.acm.org/profile/"),
    (&["zotero"], "zotero", "https://www.zotero.org/"),
    (&["wikidata"], "wikidata", "https://www.wikidata.org/wiki/"),
    (&["wikipedia"], "wikipedia", "https://en.wikipedia.org/wiki/User:"),
    (&["keybase"], "keybase", "https://keybase.io/"),
    (&["academia"], "academia", ""),
    (&["impactstory"], "impactstory", ""),
    (&["lattes"], "lattes", "http://lattes.cnpq.br/"),
    (&["hal"], "hal", "https://cv.hal.science/"),
    (&["flickr"], "flickr", "https://www.flickr.com/"),
    (&["leetcode"], "leetcode", "https://leetcode.com/u/"),
    (&["quora"], "quora", "https://www.quora.com/profile/"),
    (&["bitbucket"], "bitbucket", "https://bitbucket.org/"),
    (&["blogger"], "blogger", ""),
];

/// What settings put behind the name of a network.
const ENDINGS: [&str; 7] =
    ["_username", "_userid", "_user_id", "_id", "_url", "_profile", "_author_id"];

/// Adds where a person is found. `key` is the name of a setting or of a sign; what no address can be
/// made of is reported.
pub fn add(key: &str, value: Extract, career: &mut Career) {
    if is_example(&value.text) {
        leave(value, "an example of the theme", career);
        return;
    }
    let name = named(key);
    let network = NETWORKS.iter().find(|(names, ..)| names.contains(&name.as_str()));
    let address = value.text.trim();
    if let Some(number) = address.strip_prefix("tel:") {
        let number =
            Extract { text: number.to_owned(), wording: Some(said(&value).to_owned()), ..value };
        career.private.push(private(PrivateKey::Phone, number));
    } else if ["whatsapp_number", "phone", "telephone"].contains(&key) {
        career.private.push(private(PrivateKey::Phone, value));
    } else if let Some(email) = address.strip_prefix("mailto:") {
        add_email(email.split('?').next().unwrap_or_default().to_owned(), value, career);
    } else if ["email", "envelope", "at-symbol"].contains(&name.as_str()) && address.contains('@') {
        add_email(address.to_owned(), value, career);
    } else if address.contains("://") {
        let known = network
            .map(|(_, key, _)| *key)
            .or_else(|| service_of(address).map(|service| service.key));
        add_link(career, known.unwrap_or(name.as_str()), value);
    } else if let Some((_, key, before)) = network {
        let text = match *key {
            // `instance.tld/@name`
            "mastodon" => format!("https://{}", address.trim_start_matches("https://")),
            "website" | "academia" | "impactstory" | "blogger" | "pubmed" => {
                leave(value, "no address of a page", career);
                return;
            }
            _ => format!("{before}{}", address.trim_start_matches('@')),
        };
        let wording = Some(said(&value).to_owned());
        add_link(career, key, Extract { text, wording, ..value });
    } else {
        leave(value, "folio does not know the addresses of this network", career);
    }
}

/// Whether a setting is about a network.
pub fn is_network(key: &str) -> bool {
    let name = named(key);
    let is_plain = NETWORKS.iter().any(|(names, ..)| names.contains(&name.as_str()));
    is_plain && name != "url" && name != "home" && name != "work" || key == "work_url"
}

pub fn add_email(email: String, value: Extract, career: &mut Career) {
    let wording = Some(said(&value).to_owned());
    let value = Extract { text: email, wording, ..value };
    let same = career
        .person
        .iter_mut()
        .find(|field| field.key == "email" && field.value.text.eq_ignore_ascii_case(&value.text));
    match same {
        Some(known) => {
            let both = [said(&known.value), said(&value)].join(" ");
            known.value.wording = Some(both);
        }
        None => career.person.push(Field { key: "email", value }),
    }
}

fn leave(what: Extract, why: &str, career: &mut Career) {
    career.left.push(LeftOut { what, why: why.to_owned() });
}

/// `github_username` and `brands/github` are `github`.
fn named(key: &str) -> String {
    let key = key.rsplit('/').next().unwrap_or(key).to_lowercase();
    let bare = ENDINGS.iter().find_map(|ending| key.strip_suffix(ending));
    bare.unwrap_or(&key).to_owned()
}

#[cfg(test)]
mod tests {
    use super::add;
    use crate::import::career::{Career, Extract, Place};

    #[test]
    fn a_name_becomes_an_address() {
        for (key, value, name, address) in [
            ("github_username", "ada", "github", "ada"),
            (
                "mastodon_username",
                "mastodon.example/@ada",
                "mastodon",
                "https://mastodon.example/@ada",
            ),
            ("inspirehep_id", "1010907", "inspirehep", "https://inspirehep.net/authors/1010907"),
            ("brands/x", "https://x.com/ada", "x", "https://x.com/ada"),
            (
                "graduation-cap",
                "https://scholar.google.de/citations?user=A",
                "scholar",
                "https://scholar.google.de/citations?user=A",
            ),
            ("lab", "https://lab.example", "lab", "https://lab.example"),
        ] {
            let mut career = Career::default();
            add(key, Extract::new(value, Place::default()), &mut career);
            let (found, link) = &career.links[0];
            assert_eq!((found.as_str(), link.text.as_str()), (name, address));
        }
        let mut career = Career::default();
        add("envelope", Extract::new("mailto:a@b.example", Place::default()), &mut career);
        add("whatsapp_number", Extract::new("491700000", Place::default()), &mut career);
        add("wechat_qr", Extract::new("qr.png", Place::default()), &mut career);
        assert_eq!(career.person[0].value.text, "a@b.example");
        assert_eq!((career.private.len(), career.left.len(), career.links.len()), (1, 1, 0));
    }
}
