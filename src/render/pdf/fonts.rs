//! The fonts of a document: the theme's, behind them those inside the program, and last the site's
//! own and those of the machine.
//!
//! Also finds which characters none of them has: such a text cannot conform to PDF/UA-1, so the
//! caller replaces them first.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontBook, FontVariations, is_default_ignorable};
use typst::utils::LazyHash;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::Fonts;
use crate::base::{FileKind, Hashed};
use crate::lexicon::script::writing;
use crate::render::fallback_fonts::{FILES, MONOSPACE, SYMBOLS};
use crate::source::SourceSet;
use crate::theme::Theme;

/// What replaces a character that no font has: a white square, which the fallback fonts have.
const STAND_IN: char = '\u{25A1}';

/// Fonts by index, with what the engine needs to choose among them.
pub(super) struct FontSet {
    pub book: LazyHash<FontBook>,
    pub fonts: Vec<Font>,
    /// The fonts of each family: its weights and slopes.
    families: Vec<Vec<usize>>,
    /// How many fonts came with the theme; they are the first ones.
    theme: usize,
    /// How many fonts came with the site; they are the last ones.
    own: usize,
}

/// The fonts inside the program, read once: they are constant.
static FALLBACK: LazyLock<Vec<Font>> =
    LazyLock::new(|| FILES.iter().copied().flat_map(|font| Font::iter(Bytes::new(font))).collect());

/// All fonts of a job in their order. A file that is not a font adds nothing.
#[comemo::memoize]
pub(super) fn font_set(fonts: &Hashed<Fonts>) -> Arc<FontSet> {
    let read = |files: &[bytes::Bytes]| -> Vec<Font> {
        files.iter().flat_map(|bytes| Font::iter(Bytes::new(bytes.clone()))).collect()
    };
    let (theme, mut own) = (read(&fonts.theme), read(&fonts.own));
    let system = fonts.system.iter();
    own.extend(system.filter_map(|font| Font::new(Bytes::new(font.bytes.clone()), font.index)));
    let counts = (theme.len(), own.len());
    Arc::new(FontSet::new([theme, FALLBACK.clone(), own].concat(), counts))
}

impl FontSet {
    fn new(fonts: Vec<Font>, (theme, own): (usize, usize)) -> Self {
        let book = FontBook::from_fonts(&fonts);
        let families = book.families().map(|(_, indices)| indices.collect()).collect();
        Self { book: LazyHash::new(book), fonts, families, theme, own }
    }

    /// Which of some characters a family lacks in any of its weights and slopes.
    fn lacking(&self, family: &[usize], chars: &[char]) -> Vec<char> {
        chars
            .iter()
            .copied()
            .filter(|c| !family.iter().all(|index| draws(&self.fonts[*index], *c)))
            .collect()
    }

    /// Whether a single character is drawn in any style, even if only one weight has it: the engine
    /// then looks through all fonts that claim to have it, so no claim may be false.
    fn finds(&self, c: char) -> bool {
        let mut claiming =
            self.fonts.iter().filter(|font| font.info().coverage.contains(c as u32)).peekable();
        claiming.peek().is_some() && claiming.all(|font| draws(font, c))
    }

    /// The names of the theme's families, and of the site's own, as the JSON lists that templates
    /// read.
    pub fn families_json(&self) -> [String; 2] {
        let names = |fonts: &[Font]| {
            let mut families: Vec<&str> =
                fonts.iter().map(|font| font.info().family.as_str()).collect();
            families.dedup();
            serde_json::json!(families).to_string()
        };
        [names(&self.fonts[..self.theme]), names(&self.fonts[self.fonts.len() - self.own..])]
    }
}

impl Fonts {
    /// The fonts of a theme and of a site, and those of this machine if it takes them.
    pub fn of(theme: &Theme, sources: &SourceSet, takes_system: bool) -> Fonts {
        let theme = theme.below("pdf/fonts").into_values();
        let theme = theme.filter(|file| file.origin.kind() == FileKind::Font);
        let own = sources.below("fonts").filter(|source| source.path.kind() == FileKind::Font);
        let system = sources.system_fonts.fonts.iter().filter(|_| takes_system).cloned();
        Fonts {
            system: system.collect(),
            theme: theme.map(|file| bytes::Bytes::clone(&file.bytes)).collect(),
            own: own.map(|source| bytes::Bytes::copy_from_slice(&source.bytes)).collect(),
        }
    }
}

/// Whether these bytes are a font that a document can use. Others are left out in silence, so the
/// caller reports.
pub fn is_font(bytes: &bytes::Bytes) -> bool {
    Font::iter(Bytes::new(bytes.clone())).next().is_some()
}

/// Whether a font has a glyph for a character. The font itself is asked: the list of its characters
/// holds some without one.
fn draws(font: &Font, c: char) -> bool {
    let instance =
        font.clone().instantiate(font.info().variant, Abs::pt(10.0), &FontVariations::default());
    instance.ttf().glyph_index(c).is_some_and(|glyph| glyph.0 != 0)
}

/// The characters of `text` that no font has, in code point order. Spaces, controls and what is
/// invisible by nature (joiners, variation selectors) are never among them. A letter and its
/// accents must be in one font family together, in every weight and slope that it has.
pub fn missing_characters(text: &str, fonts: &Hashed<Fonts>) -> Vec<char> {
    let mut seen = BTreeSet::new();
    let mut missing = BTreeSet::new();
    for cluster in text.graphemes(true).filter(|cluster| !cluster.is_ascii()) {
        if seen.insert(cluster) {
            missing.extend(missing_in_cluster(cluster, fonts));
        }
    }
    missing.into_iter().collect()
}

/// The characters of `text` of a writing that themes lack which the font of equal widths or of signs
/// alone has, in code point order: they are like a typewriter's, or do not join.
pub fn makeshift_characters(text: &str, language: &str, fonts: &Hashed<Fonts>) -> Vec<char> {
    let set = font_set(fonts);
    let seen: BTreeSet<char> =
        text.chars().filter(|c| !c.is_ascii() && writing(*c, language).is_some()).collect();
    let is_for_text = |font: &&Font| ![MONOSPACE, SYMBOLS].contains(&font.info().family.as_str());
    let others = || set.fonts.iter().filter(is_for_text);
    let is_drawn = |c: &char| set.finds(*c) && !others().any(|font| draws(font, *c));
    seen.into_iter().filter(is_drawn).collect()
}

/// What the best family lacks of a letter with its marks: nothing, if one has all of it, composed
/// or apart. Every document of a site has nearly the same letters.
#[comemo::memoize]
fn missing_in_cluster(cluster: &str, fonts: &Hashed<Fonts>) -> Vec<char> {
    let set = font_set(fonts);
    let composed: Vec<char> = cluster.nfc().filter(|c| is_visible(*c)).collect();
    let written: Vec<char> = cluster.chars().filter(|c| is_visible(*c)).collect();
    let has_all =
        |chars: &[char]| set.families.iter().any(|family| set.lacking(family, chars).is_empty());
    let alone = cluster.nfc().count() == 1;
    if has_all(&composed) || has_all(&written) || alone && composed.iter().all(|c| set.finds(*c)) {
        return Vec::new();
    }
    let with_base = set
        .families
        .iter()
        .map(|family| set.lacking(family, &written))
        .filter(|lacking| lacking.first() != written.first());
    with_base.min_by_key(Vec::len).unwrap_or(written)
}

fn is_visible(c: char) -> bool {
    !c.is_whitespace() && !c.is_control() && !is_default_ignorable(c)
}

/// Puts a white square for every character of `missing`, and leaves out what no PDF may hold and
/// nobody sees: control characters that are no space, the byte order mark and its mirror. So it is
/// worth calling for any text, even when nothing is missing.
pub fn replace_missing(text: &str, missing: &[char]) -> String {
    let missing: BTreeSet<&char> = missing.iter().collect();
    // U+180F is a variation selector that is younger than the engine's list of them.
    let may_stand = |c: &char| {
        (!c.is_control() || c.is_whitespace())
            && !matches!(c, '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' | '\u{180F}')
    };
    let shown = |c| match c {
        // The one space that fonts draw, as a line.
        '\u{1680}' => ' ',
        c if missing.contains(&c) => STAND_IN,
        c => c,
    };
    text.chars().filter(may_stand).map(shown).collect()
}
