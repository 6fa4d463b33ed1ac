//! Keys that people expect under `[person]` but that have another name or belong in another file.
//!
//! Reads nothing: `person` hands the table to the reader of `[person]`.

/// A key, and where its value belongs.
pub const KEYS: &[(&str, &str)] = &[
    ("aamc", IDENTIFIERS),
    ("about", STORY),
    ("address", "an address is private: write `address = \"...\"` into private.toml"),
    ("affiliation", ORGANIZATION),
    ("avatar", PHOTO),
    ("bio", STORY),
    ("biography", STORY),
    ("birthday", BIRTH),
    ("birthplace", "a place of birth is private: write `birthplace = \"...\"` into private.toml"),
    ("born", BIRTH),
    ("cell", PHONE),
    ("citizenship", NATIONALITY),
    ("city", LOCATION),
    ("company", ORGANIZATION),
    ("country", LOCATION),
    ("date-of-birth", BIRTH),
    ("degree", CREDENTIALS),
    ("degrees", CREDENTIALS),
    ("dob", BIRTH),
    ("employer", ORGANIZATION),
    ("exams", EXAMS),
    ("first-name", NAME),
    ("github", LINKS),
    ("homepage", URL),
    ("hospital", ORGANIZATION),
    ("identifiers", IDENTIFIERS),
    ("image", PHOTO),
    ("institution", ORGANIZATION),
    ("job", POSITION),
    ("job-title", POSITION),
    ("last-name", FAMILY_NAME),
    ("linkedin", LINKS),
    ("links", "links are a table of their own: write `[links]` for `[person.links]`"),
    ("mobile", PHONE),
    ("nationality", NATIONALITY),
    ("orcid", LINKS),
    ("phone", PHONE),
    ("picture", PHOTO),
    ("postnominals", CREDENTIALS),
    ("profile", STORY),
    ("role", POSITION),
    ("scholar", LINKS),
    ("skills", SKILLS),
    ("street", "an address is private: write `address = \"...\"` into private.toml"),
    ("summary", STORY),
    ("surname", FAMILY_NAME),
    ("tel", PHONE),
    ("telephone", PHONE),
    ("title", TITLE),
    ("twitter", LINKS),
    ("url", URL),
    ("usmle", EXAMS),
    ("visa", VISA),
    ("website", URL),
    ("work-authorization", VISA),
    ("work-permit", VISA),
];

const BIRTH: &str = "a date of birth is private: write it into private.toml, as in \
    `date-of-birth = 1994-05-02`";
const CREDENTIALS: &str = "letters behind the name are `credentials = [\"MBBS\", \"MD\"]`; degrees \
    are entries of content/cv.md";
const EXAMS: &str = "scores are private: write them into private.toml, as in `exams = [{ name = \
    \"USMLE Step 2 CK\", score = 251 }]`";
const FAMILY_NAME: &str = "write the whole name as `name = \"...\"`, and `family-name = \"...\"` \
    where it cannot be told from it";
const IDENTIFIERS: &str = "identifiers are private: write `identifiers = { aamc = \"...\" }` into \
    private.toml";
const LINKS: &str = "links are lines of their own below a line `[links]`";
const LOCATION: &str = "write town and country as `location = \"Boston, Massachusetts\"`";
const NAME: &str = "write the whole name as `name = \"...\"`";
const NATIONALITY: &str = "a nationality is private: write `nationality = \"...\"` into \
    private.toml";
const ORGANIZATION: &str = "where you work is `organization = \"...\"`";
const PHONE: &str = "a number is private: write `phone = \"...\"` into private.toml, and documents \
    that you hand over can show it";
const PHOTO: &str = "a picture of you is `photo = \"photo.jpg\"`, a file in content/";
const POSITION: &str = "what you are there is `position = \"...\"`";
const SKILLS: &str = "skills are a section of content/cv.md: `## Languages and skills`";
const STORY: &str = "a line about you is `headline = \"...\"`; more of it goes into \
    content/narrative.md";
const TITLE: &str = "a title in front of the name is `prefix`, letters behind it are \
    `credentials`, your post is `position`, and who you are in a line is `headline`";
const URL: &str = "the address of this site is `url = \"https://...\"` below `[site]`; another \
    site of yours is `website = \"https://...\"` below `[links]`";
const VISA: &str = "this is private: write it into private.toml, as in `work-authorization = { \
    text = \"J-1\" }`";
