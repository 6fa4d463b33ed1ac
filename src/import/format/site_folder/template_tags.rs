//! The tags of Jekyll (Liquid) and Hugo (shortcodes) in a text: what shows a picture becomes one, an
//! address is taken out of its tag, and all others go.
//!
//! What stands between two tags stays.

use std::sync::LazyLock;

use regex::{Captures, Regex};

/// Which program a text was written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Maker {
    Jekyll,
    Hugo,
}

/// A text without tags.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Untagged {
    pub text: String,
    /// The tags that went, as they are written.
    pub tags: Vec<String>,
}

static JEKYLL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    // `{: .class}` is kramdown's, and `:sparkles:` a little picture.
    Regex::new(r"(?s)\{%-?.*?-?%\}|\{\{.*?\}\}|\{:[^{}\n]*\}|\B:[a-z][a-z0-9_]+:\B").ok()
});
static HUGO: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?s)\{\{<.*?>\}\}|\{\{%.*?%\}\}|\B:[a-z][a-z0-9_]+:\B").ok());
static ARGUMENT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')"#).ok());
static QUOTED: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#""([^"]*)"|'([^']*)'"#).ok());

/// A text without the tags of its program.
pub fn without_tags(text: &str, maker: Maker) -> Untagged {
    let regex = match maker {
        Maker::Jekyll => JEKYLL.as_ref(),
        Maker::Hugo => HUGO.as_ref(),
    };
    let mut tags = Vec::new();
    let mut links: Vec<String> = Vec::new();
    let text = match regex {
        None => text.to_owned(),
        Some(regex) => regex
            .replace_all(text, |found: &Captures<'_>| {
                let tag = &found[0];
                let said = picture(tag).or_else(|| address(tag, maker));
                let said = said.or_else(|| link_to_file(tag, &mut links));
                if said.is_none() {
                    tags.push(tag.split_whitespace().collect::<Vec<_>>().join(" "));
                }
                said.unwrap_or_default()
            })
            .into_owned(),
    };
    Untagged { text, tags }
}

/// `{% include figure.liquid path="a.png" %}` or `{{< figure src="a.png" >}}` as a picture.
fn picture(tag: &str) -> Option<String> {
    let inner = inner(tag);
    let mut words = inner.split_whitespace();
    let first = words.next()?;
    let is_include = first == "include" && words.next()?.starts_with("figure");
    if !is_include && first != "figure" {
        return None;
    }
    let arguments: Vec<(String, String)> = ARGUMENT
        .as_ref()?
        .captures_iter(inner)
        .map(|found| (found[1].to_owned(), quoted(&found, 2)))
        .collect();
    let value = |keys: &[&str]| {
        let mut values = arguments.iter().filter(|(key, _)| keys.contains(&key.as_str()));
        values.next().map(|(_, value)| value.clone())
    };
    let path = value(&["path", "src"])?;
    let words = value(&["alt"]).or_else(|| value(&["caption"])).or_else(|| value(&["title"]));
    let words = words.unwrap_or_default().replace(['[', ']'], "");
    Some(format!("![{words}](<{}>)", path.trim_start_matches('/')))
}

/// `{{ '/files/a.pdf' | relative_url }}`, `{{ site.baseurl }}` or `{{< ref "a.md" >}}` as an
/// address.
fn address(tag: &str, maker: Maker) -> Option<String> {
    let inner = inner(tag);
    match maker {
        Maker::Jekyll => {
            const OF_SITE: [&str; 4] = ["site.baseurl", "site.url", "base_path", "site.base_url"];
            if tag.starts_with("{{") && OF_SITE.contains(&inner) {
                return Some(String::new());
            }
            let is_address = ["relative_url", "absolute_url", "prepend: site.baseurl"]
                .iter()
                .any(|filter| inner.contains(filter));
            let first = QUOTED.as_ref()?.captures(inner).filter(|_| is_address)?;
            Some(quoted(&first, 1))
        }
        Maker::Hugo => {
            let name = inner.split_whitespace().next()?;
            let is_address = ["ref", "relref"].contains(&name);
            let first = QUOTED.as_ref()?.captures(inner).filter(|_| is_address)?;
            Some(quoted(&first, 1))
        }
    }
}

/// `{{< staticref "files/cv.pdf" "newtab" >}}CV{{< /staticref >}}` as a link.
fn link_to_file(tag: &str, links: &mut Vec<String>) -> Option<String> {
    let inner = inner(tag);
    match inner.split_whitespace().next()? {
        "staticref" => {
            links.push(quoted(&QUOTED.as_ref()?.captures(inner)?, 1));
            Some("[".to_owned())
        }
        "/staticref" => Some(format!("](<{}>)", links.pop()?)),
        _ => None,
    }
}

fn quoted(found: &Captures<'_>, group: usize) -> String {
    let text = found.get(group).or_else(|| found.get(group + 1));
    text.map_or_else(String::new, |text| text.as_str().trim().to_owned())
}

/// What a tag says, without its brackets.
fn inner(tag: &str) -> &str {
    tag.trim_matches(['{', '}', '%', '<', '>', '-']).trim()
}

#[cfg(test)]
mod tests {
    use super::{Maker, without_tags};

    #[test]
    fn pictures_and_addresses_stay_and_other_tags_go() {
        for (text, maker, expected, tags) in [
            (
                "{% include figure.liquid path=\"assets/img/a b.png\" title=\"A\" caption='B [1]' %}",
                Maker::Jekyll,
                "![B 1](<assets/img/a b.png>)",
                0,
            ),
            (
                "[CV]({{ '/files/cv.pdf' | relative_url }}), {{ site.baseurl }}/a",
                Maker::Jekyll,
                "[CV](/files/cv.pdf), /a",
                0,
            ),
            ("{% for a in b %}\nx{{ a.title }}\n{% endfor %}", Maker::Jekyll, "\nx\n", 3),
            ("A{:.big} $\\frac{a}{b}$", Maker::Jekyll, "A $\\frac{a}{b}$", 1),
            ("{{< figure src=\"a.png\" >}}", Maker::Hugo, "![](<a.png>)", 0),
            ("{{% callout note %}}\nSee {{a}}\n{{% /callout %}}", Maker::Hugo, "\nSee {{a}}\n", 2),
            (
                "My {{< staticref \"files/cv.pdf\" \"newtab\" >}}CV{{< /staticref >}}.",
                Maker::Hugo,
                "My [CV](<files/cv.pdf>).",
                0,
            ),
            ("[a]({{< relref \"b.md\" >}})", Maker::Hugo, "[a](b.md)", 0),
            (
                "Yes! :tada: At 10:30: so\n\n| :--- |",
                Maker::Jekyll,
                "Yes!  At 10:30: so\n\n| :--- |",
                1,
            ),
            ("{% never closed", Maker::Jekyll, "{% never closed", 0),
        ] {
            let found = without_tags(text, maker);
            assert_eq!((found.text.as_str(), found.tags.len()), (expected, tags), "{text}");
        }
    }
}
