//! Texts that a theme brings to show how it looks, and that people leave where they are.
//!
//! Knows their words, and no name of a file.

/// What only such a text says.
const SAMPLES: &[&str] = &[
    // academicpages
    "this is a description of your talk, which is a markdown file",
    "this is a description of your tutorial",
    "this is a description of your conference proceedings talk",
    "this is a description of a teaching experience. you can use markdown",
    "this paper is about the number",
    "this paper is about fixing template issue",
    "the contents above will be part of a list of publications",
    "this is an item in your portfolio",
    "this is a sample blog post. lorem ipsum",
    "this post will show up by default",
    // al-folio
    "a simple, whitespace theme for academics",
    "jekyll-theme",
    "every project has a beautiful feature showcase page",
    "a simple inline announcement",
    "announcements and news can be much longer than just quick inline posts",
    "this is an example of a blog post",
    "jean shorts raw denim vice normcore",
    "this is what included",
    "hipster list",
    // HugoBlox and what it was called before
    "slides can be added in a few ways",
    "wowchemy is designed to give technical content creators",
    "welcome 👋 we know that first impressions are important",
    "hugo blox builder is designed to give technical content creators",
    "create slides in markdown with",
    "this is a demo",
    "lorem ipsum dolor sit amet",
];

/// Paragraphs that stay below the text of a person.
const LEFTOVERS: &[&str] = &[
    "supplementary notes can be added here",
    "add the publication's **full text** or **supplementary notes** here",
    "create your slides in markdown - click the *slides* button",
    "click the *cite* button above to demo the feature",
    "click the *slides* button above to demo",
    "click on the **slides** button above to view the built-in slides feature",
    "further event details, including [page elements]",
];

/// Values that stand where a person's were to be written.
const EXAMPLES: &[&str] = &[
    "https://alshedivat.github.io",
    "https://academicpages.github.io",
    "personal description",
    "you@example.com",
    "none@example.org",
    "you@mail.com",
    "your sidebar name",
    "your name / site title",
    "short biography for the left-hand sidebar",
    "red brick university",
    "earth",
    "github university",
    "your github username",
    "test@example.org",
    "you",
    "your name",
];

/// Whether a text is a sample.
pub fn is_sample(text: &str) -> bool {
    let text = text.to_lowercase();
    SAMPLES.iter().any(|sample| text.contains(sample))
}

/// A text without the paragraphs that a theme left in it.
pub fn without_leftovers(text: &str) -> String {
    let paragraphs = text.split("\n\n").filter(|paragraph| {
        let lower = paragraph.to_lowercase();
        !LEFTOVERS.iter().any(|leftover| lower.contains(leftover))
    });
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

/// Whether a value only shows what to write there.
pub fn is_example(value: &str) -> bool {
    let value = value.trim().to_lowercase();
    EXAMPLES.contains(&value.as_str())
}
