//! The files of a new site: short, commented, in the person's own name, and nothing of anyone
//! else's to delete.

use crate::base::well_known;
use crate::model::settings::DEFAULT_THEME;

/// Paths and texts. The name is written as a TOML string, whatever it holds.
pub fn files(name: &str) -> Vec<(&'static str, String)> {
    vec![
        (
            well_known::SITE,
            SITE.replace("{theme}", DEFAULT_THEME)
                .replace("{name}", &toml::Value::String(name.to_owned()).to_string()),
        ),
        (well_known::CV, CV.to_owned()),
        (well_known::NARRATIVE, NARRATIVE.to_owned()),
        (well_known::PRIVATE, PRIVATE.to_owned()),
        (".gitignore", GITIGNORE.to_owned()),
    ]
}

const SITE: &str = r#"# Who you are. Only the name is required: take away a `#` and fill in what you want to show.

[person]
name = {name}
# credentials = ["MBBS", "MD"]
# headline = "Preliminary surgery resident, aspiring cardiothoracic surgeon"
# position = "Preliminary Surgery Resident, PGY-1"
# organization = "Your hospital"
# location = "City, State"
# email = "first.last@example.org"
# photo = "photo.jpg"            # a file in content/
# photo-alt = "What the photo shows, for those who cannot see it"

[site]
# url = "https://your-name.example"   # where the site will stand; feed and sitemap need it
theme = "{theme}"
language = "en-US"

[links]
# linkedin = "https://www.linkedin.com/in/your-name"
# orcid = "0000-0000-0000-0000"
# scholar = "https://scholar.google.com/citations?user=XXXX"

[cv]
region = "us"                    # us, uk, ca, de or eu: order of sections, dates, paper
"#;

const CV: &str = r#"<!--
Write below the last line of this comment: what is inside it is never published. This is how it may look.
A section begins with ##, an entry with ###. The line under an entry is organization · place · date.

## Education

### Bachelor of Medicine, Bachelor of Surgery (MBBS)
University · City, Country · Sep 2014 – Dec 2020

- A distinction, in a few words.

## Clinical experience

### Surgery observership {kind=observership}
Hospital · City, State · Mar 2024 – May 2024

What you did there, in a sentence.

## Publications

(An empty section of this name fills itself from the .bib files in content/.)
-->
"#;

const NARRATIVE: &str = r#"<!--
Your story, as answers to what a reader wants to know. Write below the last line of this comment, with headings such as
these: they appear on the page "About", and the introduction on the first page, too.

## Introduction

Who you are, in the 20 to 30 seconds that it takes to say it.

## Why surgery?

## Why the United States?

## What I have done so far

## Next
-->
"#;

const PRIVATE: &str = r#"# What must never be on your website. Nothing from this file is published, and git ignores it.
# Take away a `#` and fill in your own: then the build stops wherever one of these would get out.

# phone = "+1 000 000 0000"
# address = "Number and street, town"
# date-of-birth = 1990-01-31
# work-authorization = { text = "Your visa, in your words", as-of = 2026-10-01 }
# exams = [{ name = "USMLE Step 2 CK", score = 200, date = "2024-03" }]
# identifiers = { aamc = "0000-0000", usmle = "0-000-000-0" }
# never-publish = ["any other text that must not appear"]
"#;

const GITIGNORE: &str = "# Private, and never to be shared:
/private.toml
/private/
/packet/

# Made by folio:
/dist/
/.folio/
";
