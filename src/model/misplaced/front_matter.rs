//! Keys of the front matter of other site generators and of other words for the same thing.

/// Those of a poster or a talk.
pub const PRESENTATION: &[(&str, &str)] = &[
    ("abstract", TEXT),
    ("alt", ALT),
    ("author", AUTHORS),
    ("body", TEXT),
    ("city", PLACE),
    ("coauthors", AUTHORS),
    ("conference", EVENT),
    ("congress", EVENT),
    ("content", TEXT),
    ("country", PLACE),
    ("cover", IMAGE),
    ("dates", DATE),
    ("day", DATE),
    ("description", TEXT),
    ("doi", PAPER),
    ("draft", DRAFT),
    ("end", END),
    ("enddate", END),
    ("location", PLACE),
    ("meeting", EVENT),
    ("pdf", FILE),
    ("picture", IMAGE),
    ("poster", FILE),
    ("presenter", AUTHORS),
    ("prize", "write `award = \"...\"`"),
    ("publication", PAPER),
    ("published", DRAFT),
    ("slides", FILE),
    ("start", DATE),
    ("summary", TEXT),
    ("town", PLACE),
    (
        "type",
        "the folder says which it is: posters are in content/posters/, talks in content/talks/",
    ),
    ("url", LINK),
    ("venue", EVENT),
    ("video", LINK),
    ("when", DATE),
    ("where", PLACE),
    ("year", DATE),
];

/// Those of an update and of a page alike.
pub const TEXT_FILE: &[(&str, &str)] = &[
    ("body", TEXT),
    ("categories", TAGS),
    ("content", TEXT),
    ("draft", DRAFT),
    ("excerpt", DESCRIPTION),
    ("image", PICTURE_IN_TEXT),
    ("keywords", TAGS),
    ("layout", LAYOUT),
    ("name", TITLE),
    ("permalink", ADDRESS),
    ("picture", PICTURE_IN_TEXT),
    ("published", DRAFT),
    ("slug", ADDRESS),
    ("subtitle", DESCRIPTION),
    ("summary", DESCRIPTION),
    ("tags", TAGS),
    ("text", TEXT),
    ("url", ADDRESS),
];

/// Those of an update alone.
pub const UPDATE: &[(&str, &str)] = &[
    ("author", "an update is by the person of the site"),
    ("day", DATE),
    ("when", DATE),
    ("year", DATE),
];

/// Those of a page alone.
pub const PAGE: &[(&str, &str)] = &[
    ("author", "a page is by the person of the site"),
    ("date", NO_DATE),
    ("hidden", MENU),
    ("lastmod", NO_DATE),
    ("nav", MENU),
    ("order", ORDER),
    ("template", LAYOUT),
    ("type", LAYOUT),
    ("weight", ORDER),
];

const ADDRESS: &str = "the address is the name of the file: rename the file";
const ALT: &str = "what the picture shows is `image-alt = \"...\"`";
const AUTHORS: &str = "all authors in their order are `authors = [\"...\", \"...\"]`";
const DATE: &str = "write the first day as `date = 2025-01-24`, and the last as `end-date = \
    2025-01-26`";
const DESCRIPTION: &str = "a line for search engines and lists is `description = \"...\"`";
const DRAFT: &str = "all that is in content/ is published: keep what is not ready outside of it, \
    as in a folder `drafts` beside content/";
const END: &str = "the last day is `end-date = 2025-01-26`";
const EVENT: &str = "the meeting is `event = \"...\"`";
const FILE: &str = "the PDF of the poster or the slides is `file = \"poster.pdf\"`, beside this \
    file";
const IMAGE: &str = "the picture is `image = \"picture.jpg\"`, beside this file";
const LAYOUT: &str = "all pages look as the theme has them: remove this line";
const LINK: &str = "an address of it elsewhere is `link = \"https://...\"`";
const MENU: &str = "`menu = false` keeps a page out of the menu";
const NO_DATE: &str = "a page has no date: remove this line, or put the file into \
    content/updates/, where a date is shown";
const ORDER: &str = "the menu is sorted by the names of the files: a number in front of a name \
    changes its place and its address";
const PAPER: &str = "the paper that it became is `paper = \"KEY\"`, the key of its entry in the \
    .bib file";
const PICTURE_IN_TEXT: &str =
    "put the picture into the text, as in `![What it shows](picture.jpg)`";
const PLACE: &str = "town and country are `place = \"...\"`";
const TAGS: &str = "there are no tags here: remove this line";
const TEXT: &str = "the text stands below the front matter, behind the second `+++`";
const TITLE: &str = "write `title = \"...\"`";
