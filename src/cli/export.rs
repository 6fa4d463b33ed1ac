//! `folio export FORMAT`: one file for other programs, as a build makes it, to the terminal or into a
//! file.

#![expect(clippy::disallowed_methods, reason = "this is where the file is written")]

use std::fs;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};

use crate::base::{Diagnostic, OutputPath, Severity};
use crate::cli::Exit;
use crate::cli::codes::NOTHING_TO_EXPORT;
use crate::cli::common::{options_now, read};
use crate::cli::disk_fault::disk_fault;
use crate::cli::frozen_sheet;
use crate::cli::report::{Format, print_diagnostics, print_stderr};
use crate::emit::codes::WRITE_FAILED;
use crate::lexicon::application_form::{self, ErasForm};
use crate::pipeline::{PlannedSite, Rendering};
use crate::plan::{NoStore, publication, routes};
use crate::render::plain_document::TextForm;
use crate::source::SourceSet;

#[derive(Args)]
pub struct ExportCommand {
    /// What other programs read
    #[arg(value_enum, value_name = "FORMAT")]
    format: ExportFormat,
    /// The file to write, instead of the terminal
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Of a text: how many letters a line has, 72 without this; 0 breaks no line
    #[arg(long, value_name = "LETTERS")]
    width: Option<usize>,
    /// Of a text: quotation marks and dashes as on a keyboard
    #[arg(long)]
    ascii: bool,
    /// Of a sheet for ERAS: the season that it is for
    #[arg(long, value_name = "YEAR")]
    season: Option<String>,
    /// Of a sheet for ERAS: keep it in private/, as it was sent today
    #[arg(long, conflicts_with = "output")]
    freeze: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ExportFormat {
    /// The CV, for services that read JSON Resume
    JsonResume,
    /// The publications, for citation processors
    CslJson,
    /// The publications, for LaTeX and reference managers
    Bibtex,
    /// The publications, for EndNote and other reference managers
    Ris,
    /// The person, for address books
    Vcard,
    /// The CV, for forms and letters
    Text,
    /// The CV, for Word and other word processors
    Docx,
    /// The sheet to copy from into MyERAS, with the entries that are tagged `.eras`
    Eras,
    /// The sheet to copy from into CaRMS, with what is tagged `.carms`
    Carms,
}

impl ExportFormat {
    /// The files of a build that it is made of, one behind the other.
    fn files(self, site: &PlannedSite) -> Vec<OutputPath> {
        match self {
            ExportFormat::JsonResume => vec![routes::resume()],
            ExportFormat::CslJson => vec![routes::publications_json()],
            ExportFormat::Bibtex => vec![routes::publications_bib()],
            ExportFormat::Vcard => vec![routes::contact()],
            ExportFormat::Ris => {
                let works = site.profile().publications.iter();
                works.map(|work| publication::download(work, "ris")).collect()
            }
            ExportFormat::Text | ExportFormat::Docx | ExportFormat::Eras | ExportFormat::Carms => {
                Vec::new()
            }
        }
    }

    /// The text in the packet that it is, and the tag of what is in it.
    fn sheet(self) -> Option<(OutputPath, &'static str)> {
        match self {
            ExportFormat::Eras => Some((routes::eras_text(), application_form::ERAS)),
            ExportFormat::Carms => Some((routes::carms_text(), application_form::CARMS)),
            _ => None,
        }
    }
}

impl ExportCommand {
    pub fn run(&self, root: &Path) -> Exit {
        if self.format != ExportFormat::Text && (self.width.is_some() || self.ascii) {
            print_stderr("error: `--width` and `--ascii` are for `folio export text`\n");
            return Exit::Usage;
        }
        if self.format == ExportFormat::Docx
            && self.output.is_none()
            && std::io::stdout().is_terminal()
        {
            print_stderr(
                "error: a file of Word is no text for a terminal: name a file, as in `folio export \
                 docx -o cv.docx`\n",
            );
            return Exit::Usage;
        }
        if let Some(message) = self.wrong_sheet() {
            print_stderr(&format!("error: {message}\n"));
            return Exit::Usage;
        }
        let sources = match read(root, None) {
            Ok(sources) => Arc::new(sources),
            Err(diagnostic) => return fail(&[diagnostic], &SourceSet::default()),
        };
        let options = options_now(false, false);
        let site = PlannedSite::new(Arc::clone(&sources), &options);
        let Rendering { outputs, diagnostics } = site.check_all(&NoStore);
        let diagnostics = site.conclude(&outputs, diagnostics, &NoStore);
        if diagnostics.iter().any(Diagnostic::is_error) {
            return fail(&diagnostics, &sources);
        }
        let bytes = match self.format {
            ExportFormat::Text => {
                let text = site.public_text(self.text_form());
                text.unwrap_or_default().into_bytes()
            }
            ExportFormat::Docx => site.public_word().unwrap_or_default().to_vec(),
            format if let Some((sheet, _)) = format.sheet() => {
                outputs.packet.get(&sheet).map(|bytes| bytes.to_vec()).unwrap_or_default()
            }
            format => {
                let files = format.files(&site);
                let found = files.iter().filter_map(|path| {
                    outputs.site.get(path).cloned().or_else(|| site.file_on_request(path, &NoStore))
                });
                found.flat_map(|bytes| bytes.to_vec()).collect()
            }
        };
        if bytes.is_empty() {
            let message = "there is nothing on the site that this format holds";
            let help = "publications come from .bib files in content/, and the rest from cv.md and \
                        site.toml";
            let nothing = Diagnostic::new(&NOTHING_TO_EXPORT, message);
            let nothing = match self.format.sheet() {
                Some((_, tag)) => nothing.help(format!(
                    "write the tag behind the headings of cv.md that belong in it, as in \
                     `### Research fellow {{.{tag}}}`"
                )),
                None => nothing.help(help),
            };
            return fail(&[nothing], &sources);
        }
        let written = match self.freeze {
            true => frozen_sheet::write(root, &bytes, options.today),
            false => self.write(&bytes),
        };
        match written {
            Ok(()) => Exit::Done,
            Err(diagnostic) => fail(&[diagnostic], &sources),
        }
    }

    /// What is asked of a sheet that there is not.
    fn wrong_sheet(&self) -> Option<String> {
        if self.format != ExportFormat::Eras && (self.season.is_some() || self.freeze) {
            return Some("`--season` and `--freeze` are for `folio export eras`".to_owned());
        }
        let season = self.season.as_ref()?;
        let known: Vec<&str> = ErasForm::seasons().collect();
        (!known.contains(&season.as_str())).then(|| {
            let known = known.join(", ");
            format!("there is no season {season} of MyERAS here; known is {known}")
        })
    }

    fn text_form(&self) -> TextForm {
        let width = match self.width {
            None => TextForm::default().width,
            Some(letters) => Some(letters).filter(|letters| *letters > 0),
        };
        TextForm { width, is_ascii: self.ascii }
    }

    fn write(&self, bytes: &[u8]) -> Result<(), Diagnostic> {
        let Some(path) = &self.output else {
            // Whoever closes the pipe has read enough.
            let _ = std::io::stdout().write_all(bytes);
            return Ok(());
        };
        fs::write(path, bytes).map_err(|error| {
            let message = format!("`{}` cannot be written: {}", path.display(), disk_fault(&error));
            Diagnostic::new(&WRITE_FAILED, message)
                .help("choose a file in a folder that you may write to")
        })
    }
}

fn fail(diagnostics: &[Diagnostic], sources: &SourceSet) -> Exit {
    print_diagnostics(diagnostics, sources, Format::Human, Severity::Error);
    Exit::Failure
}
