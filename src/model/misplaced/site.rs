//! Keys at the top of site.toml that belong below a header.

/// A key, and where its value belongs.
pub const KEYS: &[(&str, &str)] = &[
    ("author", "the name of the person is `name = \"...\"` below a line `[person]`"),
    ("base-url", URL),
    ("baseurl", URL),
    ("bio", STORY),
    ("citation-style", "`citation-style` belongs below a line `[cv]`"),
    ("credentials", "`credentials` belongs below a line `[person]`"),
    ("default-language", LANGUAGE),
    ("description", STORY),
    ("email", "`email` belongs below a line `[person]`"),
    ("family-name", "`family-name` belongs below a line `[person]`"),
    ("footer", "`footer` belongs below a line `[site]`"),
    ("github", LINKS),
    ("given-name", "`given-name` belongs below a line `[person]`"),
    ("headline", "`headline` belongs below a line `[person]`"),
    ("lang", LANGUAGE),
    ("language", LANGUAGE),
    ("languagecode", LANGUAGE),
    ("linkedin", LINKS),
    ("location", "`location` belongs below a line `[person]`"),
    ("menu", MENU),
    ("name", "`name` belongs below a line `[person]`"),
    ("nav", MENU),
    ("orcid", LINKS),
    ("organization", "`organization` belongs below a line `[person]`"),
    ("photo", "`photo` belongs below a line `[person]`"),
    ("position", "`position` belongs below a line `[person]`"),
    ("prefix", "`prefix` belongs below a line `[person]`"),
    ("region", "`region` belongs below a line `[cv]`"),
    ("scholar", LINKS),
    ("social", LINKS),
    ("title", "a site is called after its person: `name = \"...\"` below a line `[person]`"),
    ("url", "`url` belongs below a line `[site]`"),
];

const LANGUAGE: &str = "the language is `language = \"en\"` below a line `[site]`";
const LINKS: &str = "links are lines of their own below a line `[links]`";
const MENU: &str =
    "the menu is made of the pages: `menu = false` in a page's front matter keeps it out";
const STORY: &str = "a line about the person is `headline = \"...\"` below a line `[person]`; more \
    of it goes into content/narrative.md";
const URL: &str = "the address of the site is `url = \"https://...\"` below a line `[site]`";
