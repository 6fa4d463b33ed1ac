//! A site of which everything is known but the bytes, in all its languages: its first edition, whose
//! files are at the root, and the further ones in folders of their own.
//!
//! Renders nothing before it is asked to. What is asked for a site alone, such as letters, is asked of
//! the first edition.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use bytes::Bytes;

use crate::base::{Diagnosed, Diagnostic, Options, OutputPath, SourcePath};
use crate::hints::HintSheet;
use crate::lint::{self, LintContext};
use crate::model::Profile;
use crate::model::codes::{UNPLACED_FILE, UNUSED_FILE};
use crate::model::settings::tags_of_editions;
use crate::output::document::missing_letters;
use crate::output::letter::LetterDesk;
use crate::output::signature::SignatureForms;
use crate::pipeline::of_edition::SiteOfEdition;
use crate::pipeline::own_words::with_own_words;
use crate::pipeline::planned_edition::PlannedEdition;
use crate::pipeline::rendering::Rendering;
use crate::plan::in_edition::place;
use crate::plan::{Addresses, Editions, OutputTree, Outputs, Store};
use crate::render::Context;
use crate::render::plain_document::TextForm;
use crate::source::SourceSet;
use crate::syntax::Documents;
use crate::words::Catalog;

/// A site that can be rendered, whole or in parts, from any thread.
pub struct PlannedSite {
    /// Every file of the folder.
    sources: Arc<SourceSet>,
    /// What is wrong with its own files of words.
    found: Vec<Diagnostic>,
    site: PlannedEdition,
    further: Vec<PlannedEdition>,
    /// The files of the site that are made on request: of which edition, and how that calls them.
    on_request: BTreeMap<OutputPath, (usize, OutputPath)>,
}

impl PlannedSite {
    /// Reads every file, puts the person together, and plans what will exist.
    pub fn new(sources: Arc<SourceSet>, options: &Options) -> PlannedSite {
        PlannedSite::with_words(sources, Catalog::standard(), options)
    }

    /// The same in the words of this catalog.
    pub fn with_words(sources: Arc<SourceSet>, words: Catalog, options: &Options) -> PlannedSite {
        let site_toml = Documents::site(&sources);
        let Diagnosed { value: words, diagnostics: found } =
            with_own_words(words, &sources, site_toml.as_ref());
        let words = Arc::new(words);
        let edition = |sources: Arc<SourceSet>, site: Option<SiteOfEdition<'_>>| {
            PlannedEdition::new(sources, Arc::clone(&words), options, site)
        };
        let tags = site_toml.as_ref().map_or_else(Vec::new, tags_of_editions);
        let of_site = match tags.is_empty() {
            true => Arc::clone(&sources),
            false => Arc::new(sources.without_editions(&tags)),
        };
        let mut site = edition(Arc::clone(&of_site), None);
        let of_tag =
            |tag: &String| edition(Arc::new(of_site.edition(&sources, tag)), Some(site.as_site()));
        let mut further: Vec<PlannedEdition> = tags.iter().map(of_tag).collect();
        if !further.is_empty() {
            let all = std::iter::once(&site).chain(&further);
            let editions = Arc::new(Editions::of(all.map(|edition| {
                let profile = edition.profile();
                (profile, edition.plan(), words.name_of(&profile.settings.language))
            })));
            site.take_over(&further);
            site.set_editions(&editions);
            further.iter_mut().for_each(|edition| edition.set_editions(&editions));
        }
        let mut planned =
            PlannedSite { sources, found, site, further, on_request: BTreeMap::new() };
        planned.on_request = planned.all_on_request();
        planned
    }

    fn all_on_request(&self) -> BTreeMap<OutputPath, (usize, OutputPath)> {
        let mut files = BTreeMap::new();
        for (index, edition) in self.editions().enumerate() {
            for path in edition.files_on_request() {
                files.entry(placed(edition, path)).or_insert((index, path.clone()));
            }
        }
        files
    }

    fn editions(&self) -> impl Iterator<Item = &PlannedEdition> {
        std::iter::once(&self.site).chain(&self.further)
    }

    pub fn profile(&self) -> &Profile {
        self.site.profile()
    }

    /// The file that each page of the site is made from, by the page's address on its host.
    pub fn page_files(&self) -> BTreeMap<String, SourcePath> {
        let base = Addresses::of(self.profile()).base();
        let outputs = self.site.plan().outputs.iter();
        let pages = outputs.filter(|((tree, _), _)| *tree == OutputTree::Site);
        pages
            .map(|((_, path), planned)| {
                (format!("{base}{}", path.route().as_str()), planned.origin.clone())
            })
            .collect()
    }

    pub fn sources(&self) -> &Arc<SourceSet> {
        &self.sources
    }

    pub fn into_profile(self) -> Profile {
        self.site.into_profile()
    }

    /// Every file.
    pub fn render_all(&self, store: &dyn Store) -> Rendering {
        self.together(store, |edition, others| edition.render_all(store, others))
    }

    /// Finds all that rendering would report. Only files that a rule over the whole reads are
    /// among the outputs.
    pub fn check_all(&self, store: &dyn Store) -> Rendering {
        self.together(store, |edition, others| edition.check_all(store, others))
    }

    /// All but the files that are made on request; of pages that are, their drafts.
    pub fn render_pages(&self, store: &dyn Store) -> Rendering {
        self.together(store, |edition, others| edition.render_pages(store, others))
    }

    /// Checks the files that are made on request and have no draft.
    pub fn check_on_request(&self, store: &dyn Store) -> Rendering {
        self.together(store, |edition, others| edition.check_on_request(store, others))
    }

    /// What the editions render, each at its place.
    fn together(
        &self,
        store: &dyn Store,
        render: impl Fn(&PlannedEdition, &[Context<'_>]) -> Rendering,
    ) -> Rendering {
        let contexts: Vec<Context<'_>> =
            self.editions().map(|edition| edition.seen_by_others(store)).collect();
        let others = |index: usize| [&contexts[..index], &contexts[index + 1..]].concat();
        let mut all = render(&self.site, &others(0));
        for (index, edition) in self.further.iter().enumerate() {
            let Rendering { outputs, diagnostics } = render(edition, &others(index + 1));
            let Outputs { site, packet } = outputs;
            for (path, bytes) in site {
                // What there is once is made by the first edition that has it.
                all.outputs.site.entry(placed(edition, &path)).or_insert(bytes);
            }
            let in_packet = |(path, bytes): (OutputPath, Bytes)| (packed(edition, &path), bytes);
            all.outputs.packet.extend(packet.into_iter().map(in_packet));
            let news = news_of(edition, diagnostics, &all.diagnostics);
            all.diagnostics.extend(news);
        }
        all
    }

    /// The files of the site that are made on request.
    pub fn files_on_request(&self) -> impl Iterator<Item = &OutputPath> {
        self.on_request.keys()
    }

    /// One of these files, rendered once. `None` is a file that cannot be made, or is not on
    /// request.
    pub fn file_on_request(&self, path: &OutputPath, store: &dyn Store) -> Option<Bytes> {
        let (index, path) = self.on_request.get(path)?;
        self.editions().nth(*index)?.file_on_request(path, store)
    }

    /// The public CV as plain text; `None` where there is none.
    pub fn public_text(&self, form: TextForm) -> Option<String> {
        self.site.public_text(form)
    }

    /// The public CV as a file of Word; `None` where there is none.
    pub fn public_word(&self) -> Option<Bytes> {
        self.site.public_word()
    }

    /// Where letters to people are made.
    pub fn letters(&self) -> LetterDesk<'_> {
        self.site.letters()
    }

    /// The email signature; `None` where the theme has none that can be made.
    pub fn signature(&self) -> Option<SignatureForms> {
        self.site.signature()
    }

    /// What could stand on its pages; `None` where everything does.
    pub fn hints(&self) -> Option<HintSheet> {
        self.site.hints()
    }

    /// The same in English.
    pub fn hints_in_english(&self) -> Option<HintSheet> {
        self.site.hints_in_english()
    }

    /// The example that a hint gives for a thing, whether it is needed or not.
    pub fn example(&self, hint: &str) -> Option<String> {
        self.site.example(hint)
    }

    /// What a rule may read of the site in its first language, for rules that a person asks for.
    pub fn lint_context<'a>(
        &'a self,
        outputs: &'a Outputs,
        store: &'a dyn Store,
    ) -> LintContext<'a> {
        self.site.lint_context(outputs, store)
    }

    /// What a rule about words finds in the texts of each edition, those of the site first: each is
    /// read in its own language.
    pub fn in_each_language(
        &self,
        outputs: &Outputs,
        store: &dyn Store,
        rule: impl Fn(&LintContext<'_>) -> Vec<Diagnostic>,
    ) -> Vec<Diagnostic> {
        let mut found = rule(&self.site.lint_context(outputs, store));
        for edition in &self.further {
            let mut own = rule(&edition.lint_context(outputs, store));
            own.retain(|one| file_of(one).is_none() || is_about_own_file(edition, one));
            found.extend(news_of(edition, own, &[]));
        }
        found
    }

    /// All that is wrong with the site, when its outputs were rendered or checked.
    pub fn conclude(
        &self,
        outputs: &Outputs,
        mut found: Vec<Diagnostic>,
        store: &dyn Store,
    ) -> Vec<Diagnostic> {
        // What is private may be in no file of any edition.
        let of_all =
            LintContext { sources: &self.sources, ..self.site.lint_context(outputs, store) };
        let of_site = lint::check(&of_all);
        for edition in &self.further {
            let outputs = outputs_of(edition, outputs);
            let of_edition = lint::check(&edition.lint_context(&outputs, store));
            found.extend(news_of(edition, of_edition, &of_site));
        }
        found.extend(of_site);
        self.conclude_early(found)
    }

    /// What is wrong with the site so far: all that was found before and while something was
    /// rendered. Rules over the whole are not asked.
    pub fn conclude_early(&self, mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
        found.extend(self.found.iter().cloned());
        let of_site: Vec<Diagnostic> = self.site.found().cloned().collect();
        for edition in &self.further {
            // What the site has and this edition does not use is no fault of either.
            let of_edition =
                edition.found().filter(|one| !is_about_use(one) || is_about_own_file(edition, one));
            found.extend(news_of(edition, of_edition.cloned().collect(), &of_site));
        }
        found.extend(of_site.into_iter().filter(|one| !self.is_used_elsewhere(one)));
        missing_letters::told_once(&mut found);
        let mut concluded = Vec::new();
        for edition in &self.further {
            let own = found.extract_if(.., |one| {
                file_of(one).is_some_and(|file| in_edition(edition, file) != *file)
            });
            let own = own.map(|one| one.moved(|file| in_edition(edition, file))).collect();
            let own = edition.conclude(own).into_iter();
            concluded.extend(own.map(|one| one.moved(|file| on_disk(edition, file))));
        }
        concluded.extend(self.site.conclude(found));
        if !self.further.is_empty() {
            concluded
                .sort_by(|a, b| a.labels.first().cmp(&b.labels.first()).then_with(|| a.cmp(b)));
            concluded.dedup();
        }
        concluded
    }

    /// Whether a file that the first edition has no use for has one in another.
    fn is_used_elsewhere(&self, found: &Diagnostic) -> bool {
        is_about_use(found)
            && self.further.iter().any(|edition| {
                let is_same = |other: &Diagnostic| {
                    other.code == found.code && file_of(other) == file_of(found)
                };
                !edition.found().any(is_same)
            })
    }
}

/// Whether a diagnostic says that nothing uses a file.
fn is_about_use(found: &Diagnostic) -> bool {
    found.code == &UNUSED_FILE || found.code == &UNPLACED_FILE
}

fn file_of(found: &Diagnostic) -> Option<&SourcePath> {
    found.labels.first().map(|label| &label.file)
}

/// Where a file of the website that an edition makes is.
fn placed(edition: &PlannedEdition, path: &OutputPath) -> OutputPath {
    match &edition.profile().edition {
        Some(of) => place(of, path),
        None => path.clone(),
    }
}

/// Where a file of the packet that an edition makes is.
fn packed(edition: &PlannedEdition, path: &OutputPath) -> OutputPath {
    match &edition.profile().edition {
        Some(of) => OutputPath::new(&format!("{}/{path}", of.files.folder)),
        None => path.clone(),
    }
}

/// What an edition reports that the site does not, about the files as they are on disk. Of a file that
/// both have, it says that it is about the edition.
fn news_of(
    edition: &PlannedEdition,
    found: Vec<Diagnostic>,
    of_site: &[Diagnostic],
) -> Vec<Diagnostic> {
    let of_site: BTreeSet<&Diagnostic> = of_site.iter().collect();
    let news = found.into_iter().filter(|one| !of_site.contains(one));
    let news = news.map(|mut one| {
        if let Some(file) = file_of(&one).filter(|_| is_about_own_file(edition, &one)) {
            // Where the words name the file, they name it as it is called on disk.
            let place = on_disk(edition, file);
            one.message = one.message.replace(&format!("`{file}`"), &format!("`{place}`"));
        } else {
            let language = &edition.profile().settings.language;
            one.message = format!("{} (in the edition `{language}`)", one.message);
        }
        one.moved(|file| on_disk(edition, file))
    });
    news.collect()
}

/// Whether a diagnostic is about a file that the edition has itself, as it calls it.
fn is_about_own_file(edition: &PlannedEdition, found: &Diagnostic) -> bool {
    let of = edition.profile().edition.as_ref();
    of.zip(file_of(found)).is_some_and(|(of, file)| !of.lacks(file))
}

/// Where a file of an edition is.
fn on_disk(edition: &PlannedEdition, file: &SourcePath) -> SourcePath {
    let of = edition.profile().edition.as_ref();
    of.map_or_else(|| file.clone(), |of| of.files.on_disk(file))
}

/// What an edition calls a file.
fn in_edition(edition: &PlannedEdition, file: &SourcePath) -> SourcePath {
    let of = edition.profile().edition.as_ref();
    of.map_or_else(|| file.clone(), |of| of.files.stands_for(file))
}

/// The files of the website that are an edition's own, called as it calls them.
fn outputs_of(edition: &PlannedEdition, outputs: &Outputs) -> Outputs {
    let folder = edition.profile().edition.as_ref().map(|of| format!("{}/", of.files.folder));
    let own = outputs.site.iter().filter_map(|(path, bytes)| {
        let own = path.as_str().strip_prefix(folder.as_deref()?)?;
        Some((OutputPath::new(own), bytes.clone()))
    });
    Outputs { site: own.collect(), ..Outputs::default() }
}
