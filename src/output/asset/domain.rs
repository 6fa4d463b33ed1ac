//! `/CNAME`: the domain under which a host such as GitHub Pages shows the site, from
//! `content/CNAME`.
//!
//! Asks no server whether the domain leads there.

use url::Url;

use crate::base::{Diagnostic, OutputPath, SourcePath, well_known};
use crate::output::codes::DOMAIN;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::OutputTree;
use crate::plan::routes;
use crate::render::{Context, Rendered, rendered};

pub struct Domain;

impl OutputKind for Domain {
    type Subject<'a> = String;

    const NAME: &'static str = "domain";

    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, String>) {
        let path = SourcePath::new(well_known::DOMAIN);
        let Some(source) = cx.sources.get(&path) else { return };
        let found = domain(source.text().unwrap_or_default());
        let Some(domain) = found else {
            claims.plan.diagnostics.push(
                Diagnostic::new(&DOMAIN, "`content/CNAME` does not name a domain")
                    .in_file(&path)
                    .help("write the domain alone into it, in one line, as in `okafor.example`"),
            );
            return;
        };
        let url = cx.profile.settings.url.as_deref().and_then(|url| Url::parse(url).ok());
        let host = url.as_ref().and_then(Url::host_str).unwrap_or(&domain);
        let bare = |host: &str| host.strip_prefix("www.").unwrap_or(host).to_owned();
        if bare(host) != bare(&domain) {
            let message =
                format!("`content/CNAME` names `{domain}`, and `url` in site.toml `{host}`");
            claims.plan.diagnostics.push(Diagnostic::new(&DOMAIN, message).in_file(&path).help(
                format!(
                    "write `url = \"https://{domain}\"` into site.toml, or mend `content/CNAME`"
                ),
            ));
        }
        claims.file(OutputTree::Site, routes::domain(), domain, &path);
    }

    fn render(_: &Context<'_>, _: &OutputPath, domain: &String) -> Rendered {
        rendered(format!("{domain}\n"))
    }
}

/// The domain that the file names, which people also write as an address.
fn domain(text: &str) -> Option<String> {
    let mut lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
    let line = lines.find(|line| !line.is_empty())?;
    if lines.any(|line| !line.is_empty()) {
        return None;
    }
    let bare = line.split_once("://").map_or(line, |(_, bare)| bare).trim_end_matches('/');
    let url = Url::parse(&format!("https://{bare}")).ok()?;
    let is_alone = url.path() == "/"
        && url.query().is_none()
        && url.port().is_none()
        && url.username().is_empty();
    url.domain().filter(|domain| is_alone && domain.contains('.')).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::domain;

    #[test]
    fn one_line_names_one_domain() {
        for text in [
            "okafor.example",
            "okafor.example\r\n",
            "\n Okafor.example \n",
            "https://okafor.example/",
            "\u{feff}okafor.example",
        ] {
            assert_eq!(domain(text).as_deref(), Some("okafor.example"), "{text:?}");
        }
        for text in [
            "",
            "okafor",
            "a.example\nb.example",
            "okafor.example/site",
            "okafor.example:80",
            "a b.example",
            "1.2.3.4",
        ] {
            assert_eq!(domain(text), None, "{text:?}");
        }
    }
}
