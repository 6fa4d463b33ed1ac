//! `folio new DIR`: a small site in the person's own name. Never overwrites anything.

use std::ffi::OsStr;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Arg, Args, Command};

use crate::base::{Diagnostic, Severity};
use crate::cli::codes::ALREADY_THERE;
use crate::cli::import::{import_all, read_all, whole_report};
use crate::cli::new_file::{exists, write_new};
use crate::cli::question::ask;
use crate::cli::report::{Format, fail, print, print_diagnostics};
use crate::cli::scaffold::{NewSite, Plan, StartFile, region_word, text_language};
use crate::cli::schema::keep_site_schema;
use crate::cli::typed_command::open_site;
use crate::cli::{Exit, below};
use crate::emit::SourceChange;
use crate::import::{Brought, ImportReport};
use crate::lexicon::language::tag_of_written;
use crate::model::codes::{LANGUAGE, MISSING_NAME};
use crate::model::cv::region::{REGION_NAMES, REGIONS, Region};
use crate::source::SourceSet;

#[derive(Args)]
pub struct New {
    /// The folder to write
    dir: PathBuf,
    /// Your name, as it should stand on the site
    #[arg(long)]
    name: Option<String>,
    /// Add what GitHub needs to build and show the site, so that later a browser is enough
    #[arg(long)]
    github: bool,
    /// The language of the CV, such as en-GB or de [default: that of the region]
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// Where you apply: order of sections, dates, paper [default: that of the language, else us]
    #[arg(long, value_parser = regions())]
    region: Option<Region>,
    /// Begin a plan of goals, in private/plan.md, and the page that is made of it
    #[arg(long, value_enum)]
    plan: Option<Plan>,
    /// Fill the site with a CV or an export of another program: a file, or a folder
    #[arg(long, value_name = "FILE")]
    from: Vec<PathBuf>,
}

/// The words for regions, and what people call them otherwise.
fn regions() -> impl TypedValueParser<Value = Region> {
    let word = |(word, region): &(&'static str, Region)| {
        let others = REGION_NAMES.iter().filter(|(_, other)| other == region);
        PossibleValue::new(*word).aliases(others.map(|(name, _)| *name))
    };
    let words = PossibleValuesParser::new(REGIONS.iter().map(word)).map(|word| {
        let known = REGIONS.iter().chain(&REGION_NAMES).find(|(name, _)| *name == word);
        known.map_or(Region::Us, |(_, region)| *region)
    });
    InSmallLetters(words)
}

/// Words in capitals or not, in any language.
#[derive(Clone)]
struct InSmallLetters<P>(P);

impl<P: TypedValueParser> TypedValueParser for InSmallLetters<P> {
    type Value = P::Value;

    fn parse_ref(
        &self,
        command: &Command,
        argument: Option<&Arg>,
        value: &OsStr,
    ) -> Result<Self::Value, clap::Error> {
        let lower = value.to_string_lossy().to_lowercase();
        self.0.parse_ref(command, argument, OsStr::new(&lower))
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        self.0.possible_values()
    }
}

impl New {
    pub fn run(&self, root: &Path) -> Exit {
        let dir = &below(root, &self.dir);
        let brought = match read_all(&self.from) {
            Ok(brought) => brought,
            Err(diagnostics) => return fail_all(&diagnostics),
        };
        let imported_name = || brought.iter().find_map(name_in);
        if !brought.is_empty() && self.name.is_none() && imported_name().is_none() {
            return name_is_missing();
        }
        let name = self.name.clone().or_else(imported_name).or_else(ask_name);
        let Some(name) = name.as_deref().and_then(tidy_name) else {
            return fail(
                Diagnostic::new(&MISSING_NAME, "whose site will it be?")
                    .help("say it as in `folio new my-site --name \"Chiamaka Okafor\"`"),
            );
        };
        let language =
            match self.language.as_deref().map(|written| (written, tag_of_written(written))) {
                None => None,
                Some((_, Some(tag))) => Some(tag),
                Some((written, None)) => {
                    return fail(
                        Diagnostic::new(&LANGUAGE, format!("`{written}` is not a language tag"))
                            .help(
                                "write the short name of the language, with the country where it \
                        matters, as in `--language en-GB` or `--language de`",
                            ),
                    );
                }
            };
        let site =
            NewSite { plan: self.plan, ..NewSite::new(name, language, self.region, self.github) };
        let filled = fill(site.files(), brought);
        match create(dir, filled.files) {
            Ok(kept) => {
                for report in &filled.reports {
                    print(&report.text(false));
                }
                print(&welcome(dir, &site, &kept));
                Exit::Done
            }
            Err(diagnostic) => fail(diagnostic),
        }
    }
}

impl NewSite {
    /// Of language and region, one that is not named follows the other.
    pub fn new(
        name: String,
        language: Option<String>,
        region: Option<Region>,
        has_workflow: bool,
    ) -> NewSite {
        let region =
            region.or_else(|| language.as_deref().map_or(Some(Region::Us), Region::named_by));
        let language =
            language.unwrap_or_else(|| region.unwrap_or(Region::Us).language().to_owned());
        NewSite { name, language, region, has_workflow, plan: None }
    }
}

/// The files of a new site with what was imported into them, and the reports.
pub struct Filled {
    pub files: Vec<StartFile>,
    /// What the import made of the files that the site would have without it.
    pub imported: Vec<SourceChange>,
    pub reports: Vec<ImportReport>,
}

/// Adds what is in the files to those of a new site.
pub fn fill(files: Vec<StartFile>, brought: Vec<Brought>) -> Filled {
    let there = files.iter().map(|file| (file.path.clone(), file.bytes.clone())).collect();
    let mut imported = import_all(brought, there, None);
    for report in &mut imported.reports {
        // The name is there because the file has it.
        report.already_there.retain(|line| line.what != "`person.name`");
    }
    let mut files = files;
    for SourceChange { path, new, .. } in &imported.changes {
        files.retain(|file| file.path != *path);
        files.push(StartFile { path: path.clone(), bytes: new.clone(), is_spare: false });
    }
    if !imported.reports.is_empty() {
        let (path, text) = whole_report(&imported.reports);
        files.push(StartFile { path, bytes: text.into_bytes(), is_spare: true });
    }
    Filled { files, imported: imported.changes, reports: imported.reports }
}

/// The person's name in a file that has one.
pub fn name_in(brought: &Brought) -> Option<String> {
    let mut fields = brought.career.person.iter();
    fields.find(|field| field.key == "name").map(|field| field.value.text.clone())
}

/// Records of works name many people, and do not say which of them the site is of.
fn name_is_missing() -> Exit {
    let _ = fail(
        Diagnostic::new(&MISSING_NAME, "whose site will it be? The file does not say it")
            .help("add your name, as in `--name \"Chiamaka Okafor\"`"),
    );
    Exit::Usage
}

fn fail_all(diagnostics: &[Diagnostic]) -> Exit {
    print_diagnostics(diagnostics, &SourceSet::default(), Format::Human, Severity::Warning);
    Exit::Failure
}

/// Writes all files of the site, or none where one of them is there already. Gives the paths of
/// those that stayed as they were, as they do not matter.
pub fn create(dir: &Path, files: Vec<StartFile>) -> Result<Vec<String>, Diagnostic> {
    let (standing, new) = standing_and_new(dir, files)?;
    match write_new(dir, new.iter().map(|file| (file.path.as_str(), file.bytes.as_slice()))) {
        Ok(()) => {
            keep_site_schema(dir);
            Ok(standing.into_iter().map(|file| file.path).collect())
        }
        Err(error) => Err(error.diagnostic()),
    }
}

/// The files of a site that are there already, and may stay, and those that would be new. `Err` names
/// those that are in the way.
pub fn standing_and_new(
    dir: &Path,
    files: Vec<StartFile>,
) -> Result<(Vec<StartFile>, Vec<StartFile>), Diagnostic> {
    let (standing, new): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|file| exists(&dir.join(&file.path)));
    let in_the_way: Vec<&str> =
        standing.iter().filter(|file| !file.is_spare).map(|file| file.path.as_str()).collect();
    if in_the_way.is_empty() {
        return Ok((standing, new));
    }
    let message = format!("`{}` has {} already", dir.display(), in_the_way.join(", "));
    Err(Diagnostic::new(&ALREADY_THERE, message)
        .help("nothing was written; choose another folder: what you have is never overwritten"))
}

/// A name without line breaks and space around it; `None` if there is nothing else in it.
pub fn tidy_name(written: &str) -> Option<String> {
    let name = written.split_whitespace().collect::<Vec<_>>().join(" ");
    (!name.is_empty()).then_some(name)
}

/// What to do next, in commands that can be copied.
fn welcome(dir: &Path, site: &NewSite, kept: &[String]) -> String {
    let shown = dir.display().to_string();
    let what = if dir == Path::new(".") { "This folder" } else { &shown };
    let mut text = format!(
        "{what} is a site of {}. To see it, and to fill it in:\n\n  {}\n\n\
         The page in the browser shows what could stand on it, where to write it, and how.\n",
        site.name,
        open_site(&shown)
    );
    if let Some(words) = site_words(site) {
        text.push_str(&words);
    }
    if site.has_workflow {
        text.push_str(
            "README.md says how to put it on GitHub, in three steps. GitHub can build it from the first \
            release of folio on; until then, `folio publish` puts it there.\n",
        );
    }
    for path in kept {
        text.push_str(&format!("{path} was there already, and is as it was.\n"));
    }
    text
}

/// What was chosen for the person, and what folio does not speak.
fn site_words(site: &NewSite) -> Option<String> {
    let language = &site.language;
    let is_usual = site.region == Some(Region::Us) && language == "en-US";
    let set = match site.region.map(region_word) {
        Some(region) => {
            format!("site.toml sets language = \"{language}\" and region = \"{region}\".")
        }
        None => format!(
            "site.toml sets language = \"{language}\"; where the CV is read, say there in `region`."
        ),
    };
    let written = text_language(language);
    let is_spoken = language.split('-').next() == Some(written.as_str());
    match (is_usual, is_spoken) {
        (true, _) => None,
        (false, true) => Some(format!("{set}\n")),
        (false, false) => Some(format!(
            "{set} The notes in the files are in English: folio has none in `{language}` yet.\n"
        )),
    }
}

/// Asks at a terminal; a script that gives no name gets the error instead of a question.
fn ask_name() -> Option<String> {
    if !io::stdin().is_terminal() {
        return None;
    }
    ask("Your name, as it should stand on the site: ")
}
