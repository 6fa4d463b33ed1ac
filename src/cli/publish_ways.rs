//! The ways to name a place to publish to, for who has named none: what each needs, and what stands in
//! site.toml then.
//!
//! Writes nothing.

use crate::preview::server::PublishWay;

/// How wide they are in a terminal.
const WIDTH: usize = 100;

const WAYS: [PublishWay; 4] = [
    PublishWay {
        name: "GitHub Pages, free",
        how: "Make an account at github.com, and there a new, public and empty repository called \
              NAME.github.io, where NAME is your name there. folio sends the site with git. Without \
              git on this computer it needs a token, and says at the first try how to get one.",
        site: "url = \"https://NAME.github.io\"",
        table: "[publish]\nto = \"github-pages\"\nrepository = \"https://github.com/NAME/NAME.github.io.git\"",
    },
    PublishWay {
        name: "Netlify, free, by a file that you drop",
        how: "Make an account at netlify.com first: without one, what you drop is gone soon. folio makes \
              one file. The first time you drop it onto https://app.netlify.com/drop , later onto the \
              page \u{201c}Deploys\u{201d} of your site there, so that its address stays.",
        site: "",
        table: "[publish]\nto = \"zip\"",
    },
    PublishWay {
        name: "The web folder of your university",
        how: "It is often called public_html. Ask for the name of the machine, and for your name there.",
        site: "",
        table: "[publish]\nto = \"sftp\"\ntarget = \"NAME@login.university.example:public_html\"",
    },
    PublishWay {
        name: "A drive or a folder of this computer",
        how: "For a web folder that is a drive here, too.",
        site: "",
        table: "[publish]\nto = \"folder\"\ntarget = \"~/public_html\"",
    },
];

/// All of them, for a page.
pub fn ways() -> Vec<PublishWay> {
    WAYS.to_vec()
}

/// All of them, for a terminal.
pub fn first_steps() -> String {
    let options = textwrap::Options::new(WIDTH).initial_indent("  ").subsequent_indent("  ");
    let mut text = String::new();
    for PublishWay { name, how, site, table } in &WAYS {
        let said = textwrap::fill(&format!("{name}. {how}"), &options);
        text += &format!("\n{said}\n\n");
        if !site.is_empty() {
            text += &format!(
                "      # under [site], which is there\n      {site}\n\n      # at the end\n"
            );
        }
        for line in table.lines() {
            text += &format!("      {line}\n");
        }
    }
    text + "\n  `folio publish` then shows what it will do, and asks before it does it.\n"
}
