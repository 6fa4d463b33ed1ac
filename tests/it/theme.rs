//! What a theme has besides templates: fonts, tokens, an accent, and a policy that nothing breaks.

use std::collections::BTreeSet;

use folio::base::OutputPath;
use folio::plan::Outputs;

use super::support::{
    all_sites, built, folder, options, outputs, poppler, project, rendered, text,
};

const ADA: (&str, &str) = ("site.toml", "[person]\nname = \"Ada Park\"\n");

/// The path and the text of the one stylesheet.
fn stylesheet(outputs: &Outputs) -> (String, String) {
    let sheet = outputs.site.keys().find(|path| path.as_str().ends_with(".css")).unwrap();
    (sheet.to_string(), text(&outputs.site, sheet.as_str()))
}

/// All addresses of a stylesheet, without quotes.
fn addresses(css: &str) -> Vec<&str> {
    css.match_indices("url(")
        .map(|(at, _)| css[at + 4..].split(')').next().unwrap().trim_matches('"'))
        .collect()
}

#[test]
fn the_stylesheet_has_exactly_the_files_that_it_loads() {
    let outputs = rendered("own", project());
    let (_, css) = stylesheet(&outputs);
    let asked: BTreeSet<String> =
        addresses(&css).into_iter().map(|name| format!("assets/{name}")).collect();
    let fonts: BTreeSet<String> = outputs
        .site
        .keys()
        .map(OutputPath::to_string)
        .filter(|path| path.ends_with(".woff2"))
        .collect();
    assert_eq!(asked, fonts);
    assert!(!fonts.is_empty());
    let page = text(&outputs.site, "index.html");
    for font in page
        .match_indices("<link rel=\"preload\" href=\"/")
        .map(|(at, tag)| page[at + tag.len()..].split('"').next().unwrap())
    {
        assert!(fonts.contains(font), "{font} is preloaded and not there");
    }
    assert!(page.contains("as=\"font\" type=\"font/woff2\" crossorigin>"));
}

#[test]
fn files_of_a_theme_pass_through_its_layers() {
    let site = folder(&[
        ("site.toml", "[site]\ntheme = \"mine\"\n[person]\nname = \"Ada Park\"\n"),
        (
            "themes/mine/theme.toml",
            "extends = \"ledger\"\n[tokens.color]\nink = \"#000\"\n[tokens.font]\ntext = \"Mine, \
            serif\"\n",
        ),
        ("themes/mine/css/more.css", "p { background: url('../images/a mark.svg?x#y') }\n"),
        ("themes/mine/images/a mark.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        ("themes/mine/images/never.svg", "<svg/>"),
    ]);
    let outputs = outputs(site.path());
    let (_, css) = stylesheet(&outputs);
    assert!(
        css.contains("--color-ink:#000;")
            && css.contains("--color-paper:")
            && css.contains("--font-text:Mine, serif;"),
        "{css}"
    );
    let mark = outputs
        .site
        .keys()
        .find(|path| path.as_str().ends_with(".svg") && path.as_str().starts_with("assets/"))
        .unwrap();
    let address = mark.route().to_string();
    assert!(
        css.contains(&format!("url(\"{}#y\")", address.trim_start_matches("/assets/"))),
        "{css}"
    );
    assert!(!outputs.site.keys().any(|path| path.as_str().contains("never")));
    assert!(outputs.site.keys().any(|path| path.as_str().ends_with(".woff2")));
}

/// A small site with this accent, whose PDF prints the accent that it gets.
fn with_accent(line: &str) -> Outputs {
    let settings =
        format!("[theme]\n{line}\n[person]\nname = \"Ada Park\"\nemail = \"ada@park.example\"\n");
    let site = folder(&[
        ("site.toml", settings.as_str()),
        ("content/cv.md", "## Education\n\n### MD\nUniversity · 2014\n"),
        (
            "themes/ledger/pdf/cv.typ",
            "#import \"folio.typ\": tokens, accent\n#set document(title: \"CV\")\n#set text(lang: \
            \"en\")\n#tokens.color.accent #accent.to-hex()\n",
        ),
    ]);
    outputs(site.path())
}

#[test]
fn one_accent_changes_all_that_has_one() {
    let (theirs, ours) = (with_accent(""), with_accent("accent = \"#06c\""));
    let paper = poppler("pdftotext", &[], &ours.site[&OutputPath::new("cv.pdf")]);
    assert!(paper.as_ref().is_none_or(|paper| paper.contains("#0066cc #0066cc")), "{paper:?}");
    let value = |outputs: &Outputs, name: &str| {
        stylesheet(outputs)
            .1
            .split(&format!("--{name}:"))
            .nth(1)
            .unwrap()
            .split(';')
            .next()
            .unwrap()
            .to_owned()
    };
    assert_eq!(value(&ours, "color-accent"), "#0066cc");
    assert_ne!(value(&ours, "dark-accent"), value(&theirs, "dark-accent"));
    assert_ne!(
        value(&ours, "dark-accent"),
        value(&ours, "color-accent"),
        "what can be read by day is too dark at night"
    );
    assert_eq!(value(&ours, "color-ink"), value(&theirs, "color-ink"));

    let (mut changed, before) = (Vec::new(), value(&theirs, "color-accent"));
    for (path, bytes) in [&theirs.site, &theirs.packet].into_iter().flatten() {
        if String::from_utf8_lossy(bytes).contains(&before) {
            let now = [&ours.site, &ours.packet].into_iter().find_map(|tree| tree.get(path));
            let now = now.map(|bytes| String::from_utf8_lossy(bytes).into_owned());
            assert!(
                now.is_none_or(|now| now.contains("#0066cc") && !now.contains(&before)),
                "{path}"
            );
            changed.push(path.as_str());
        }
    }
    assert!(changed.contains(&"favicon.svg"), "{changed:?}");
    // A mail is read on white and in the dark, so its links have the tone between.
    let signature = |outputs: &Outputs| text(&outputs.packet, "signature.html");
    assert_ne!(signature(&theirs), signature(&ours));
}

#[test]
fn an_unreadable_accent_leaves_the_one_of_the_theme() {
    let site =
        folder(&[("site.toml", "[theme]\naccent = \"#ff0\"\n[person]\nname = \"Ada Park\"\n")]);
    let refused = built(site.path(), &options());
    let [error] = &refused.diagnostics[..] else { panic!("{:#?}", refused.diagnostics) };
    let near = error.fix.as_ref().unwrap().replacement.clone();
    assert!(error.help.as_ref().unwrap().contains(near.trim_matches('"')));
    let mended = folder(&[(
        "site.toml",
        format!("[theme]\naccent = {near}\n[person]\nname = \"Ada Park\"\n"),
    )]);
    assert!(!built(mended.path(), &options()).has_errors(), "what is proposed is taken");
}

/// What a page may hold under the policy `default-src 'self'`: no script, style or handler inside
/// it, nothing from elsewhere.
fn against_the_policy(page: &str) -> Vec<String> {
    let document = scraper::Html::parse_document(page);
    let select = |selector: &str| -> Vec<scraper::ElementRef<'_>> {
        document.select(&scraper::Selector::parse(selector).unwrap()).collect()
    };
    let mut found: Vec<String> = Vec::new();
    found.extend(
        select("style, [style], script:not([src]):not([type='application/ld+json'])")
            .iter()
            .map(scraper::ElementRef::html),
    );
    let handled = select("*")
        .into_iter()
        .filter(|element| element.value().attrs().any(|(name, _)| name.starts_with("on")));
    found.extend(handled.map(|element| element.html()));
    for (selector, attribute) in [
        ("[src]", "src"),
        ("[srcset]", "srcset"),
        ("link[rel='stylesheet'], link[rel='preload'], link[rel='icon']", "href"),
    ] {
        let loaded = select(selector).into_iter().filter(|element| {
            element.attr(attribute).is_some_and(|address| address.contains("//"))
        });
        found.extend(loaded.map(|element| element.html()));
    }
    found
}

#[test]
fn every_page_states_the_policy_and_keeps_it() {
    for (name, root) in all_sites() {
        let outputs = rendered(&name, &root);
        for (path, bytes) in
            outputs.site.iter().filter(|(path, _)| path.as_str().ends_with(".html"))
        {
            let page = std::str::from_utf8(bytes).unwrap();
            let policy = page
                .find(
                    "http-equiv=\"content-security-policy\" content=\"default-src &#39;self&#39;;",
                )
                .unwrap();
            assert!(
                page.find("<link").is_none_or(|first| policy < first),
                "{name}: {path} loads something before its policy"
            );
            assert_eq!(against_the_policy(page), Vec::<String>::new(), "{name}: {path}");
        }
    }
}

#[test]
fn hosts_get_the_policy_too() {
    let headers = text(&outputs(folder(&[ADA]).path()).site, "_headers");
    assert!(headers.starts_with("/*\n  Content-Security-Policy: default-src 'self';"), "{headers}");
    assert!(
        headers.contains("frame-ancestors 'none'")
            && headers
                .contains("\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n")
    );
    let below = folder(&[(
        "site.toml",
        "[site]\nurl = \"https://ada.example/me\"\n[person]\nname = \"Ada Park\"\n",
    )]);
    let headers = text(&outputs(below.path()).site, "_headers");
    assert!(headers.starts_with("/me/*\n") && headers.contains("\n/me/assets/*\n"), "{headers}");
}
