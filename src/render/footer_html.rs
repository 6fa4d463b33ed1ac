//! The foot of every page: its sentence as HTML, with the addresses of its links.

use crate::model::{LinkTarget, Profile, footer};
use crate::plan::Addresses;
use crate::render::text::markdown::Html;
use crate::syntax::markdown::Inline;
use crate::words::Words;

/// `None` where the person wrote none.
pub fn footer_html(profile: &Profile, words: &Words) -> Option<String> {
    let mut content =
        footer::content(profile.settings.footer.as_ref()?, &profile.settings.language);
    address(profile, &mut content);
    Some(Html::line(words, &profile.settings.language).inlines(&content))
}

/// Puts addresses into links; one that leads nowhere is reported, and stays words.
fn address(profile: &Profile, content: &mut [Inline]) {
    for inline in content {
        match inline {
            Inline::Link { target, content, .. } => {
                address(profile, content);
                match address_of(profile, target) {
                    Some(href) => *target = href.into(),
                    None => *inline = Inline::Emphasis { content: std::mem::take(content) },
                }
            }
            Inline::Emphasis { content }
            | Inline::Strong { content }
            | Inline::InLanguage { content, .. }
            | Inline::Strikethrough { content } => address(profile, content),
            _ => {}
        }
    }
}

fn address_of(profile: &Profile, written: &str) -> Option<String> {
    let addresses = Addresses::of(profile);
    Some(match profile.links.resolve(&footer::origin(), written).ok()? {
        LinkTarget::Outside(url) => url,
        LinkTarget::Address(address) => addresses.written_from_root(&address),
        LinkTarget::Page(output, None) => addresses.href(&output),
        LinkTarget::Page(output, Some(id)) => format!("{}#{id}", addresses.href(&output)),
        LinkTarget::File(source, output) => {
            addresses.href(profile.files.get(&source).unwrap_or(&output))
        }
        LinkTarget::Embargoed => return None,
    })
}
