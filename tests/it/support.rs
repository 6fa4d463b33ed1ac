//! Shared by the modules: folders with given files, builds with a fixed clock, and the program
//! itself.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

use folio::base::{Options, OutputPath, PartialDate};
use folio::pipeline::{Build, build};
use folio::plan::{MemoryStore, Outputs};
use folio::source::load;
use tempfile::TempDir;

/// The root of the project, which is a site itself.
pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A folder with these files in it.
pub fn folder<T: AsRef<[u8]>>(files: &[(&str, T)]) -> TempDir {
    let root = tempfile::tempdir().unwrap();
    write(root.path(), files);
    root
}

pub fn write<T: AsRef<[u8]>>(root: &Path, files: &[(&str, T)]) {
    for (path, bytes) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

/// Lays a copy of a program, to be run from there. Another process writes it: whatever a test beside
/// this one starts at that moment inherits a file that is open for writing here, and the system runs
/// no program that somebody may still write to.
pub fn lay_program(program: &Path, copy: &Path) {
    if cfg!(unix) {
        let installed =
            Command::new("install").args(["-D", "-m", "755"]).arg(program).arg(copy).status();
        assert!(installed.unwrap().success(), "{}", copy.display());
    } else {
        fs::copy(program, copy).unwrap();
    }
}

/// A script that can be run, laid as `lay_program` lays one.
#[cfg(unix)]
pub fn lay_script(path: &Path, script: &str) {
    let written = tempfile::NamedTempFile::new().unwrap();
    fs::write(written.path(), script).unwrap();
    lay_program(written.path(), path);
}

/// The first of November 2026, at noon in Greenwich.
pub fn options() -> Options {
    Options {
        now: 1_793_534_400,
        today: PartialDate { year: 2026, month: Some(11), day: Some(1), part: None },
        show_embargoed: false,
        pdf: true,
    }
}

/// Builds a folder as it is, errors or not. Tests share a store, as builds of one person do: that a
/// store changes nothing but the time is what `deterministic` proves.
pub fn built(root: &Path, options: &Options) -> Build {
    static STORE: LazyLock<MemoryStore> = LazyLock::new(MemoryStore::default);
    build(&load(root, None).unwrap(), options, &*STORE)
}

/// Builds a folder that must not have an error.
#[track_caller]
pub fn outputs(root: &Path) -> Outputs {
    outputs_with(root, &options())
}

#[track_caller]
pub fn outputs_with(root: &Path, options: &Options) -> Outputs {
    let build = built(root, options);
    let errors: Vec<_> =
        build.diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).collect();
    assert!(errors.is_empty(), "{}: {errors:#?}", root.display());
    build.outputs
}

pub fn text(tree: &BTreeMap<OutputPath, bytes::Bytes>, path: &str) -> String {
    let bytes = tree.get(&OutputPath::new(path)).unwrap_or_else(|| panic!("there is no {path}"));
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The folders of `tests/sites`, each with what a person would write in `in/`.
pub fn sample_sites() -> Vec<(String, PathBuf)> {
    let mut sites: Vec<_> = fs::read_dir(project().join("tests/sites"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| (entry.file_name().into_string().unwrap(), entry.path().join("in")))
        .collect();
    sites.sort();
    sites
}

/// The outputs of a site of [`all_sites`], built once for all tests that only read them.
#[track_caller]
pub fn rendered(name: &str, root: &Path) -> Arc<Outputs> {
    static MADE: Mutex<BTreeMap<String, Arc<OnceLock<Arc<Outputs>>>>> = Mutex::new(BTreeMap::new());
    let outputs_of_site = Arc::clone(
        MADE.lock().unwrap_or_else(PoisonError::into_inner).entry(name.to_owned()).or_default(),
    );
    Arc::clone(outputs_of_site.get_or_init(|| Arc::new(outputs(root))))
}

/// Every site to check: the samples, the project's own, and the fullest and the smallest in every
/// other theme.
pub fn all_sites() -> Vec<(String, PathBuf)> {
    let mut sites = sample_sites();
    let others = in_other_themes(&sites);
    sites.push(("own".to_owned(), project().to_owned()));
    sites.extend(others);
    sites
}

/// The standard themes, as folders in `themes/`.
pub fn themes() -> Vec<String> {
    let folders = fs::read_dir(project().join("themes"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> =
        folders.map(|entry| entry.file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The sites with everything and with nothing.
pub const EXTREMES: [&str; 2] = ["kitchen", "minimal"];

fn in_other_themes(sites: &[(String, PathBuf)]) -> Vec<(String, PathBuf)> {
    static COPIES: OnceLock<Vec<(String, TempDir)>> = OnceLock::new();
    let copies = COPIES.get_or_init(|| {
        let others =
            themes().into_iter().filter(|theme| theme != folio::model::settings::DEFAULT_THEME);
        others
            .flat_map(|theme| {
                sites
                    .iter()
                    .filter(|(name, _)| EXTREMES.contains(&name.as_str()))
                    .map(move |site| (theme.clone(), site))
            })
            .map(|(theme, (name, root))| {
                let files = files(root, &theme);
                (
                    format!("{name} in {theme}"),
                    folder(
                        &files
                            .iter()
                            .map(|(path, bytes)| (path.as_str(), bytes))
                            .collect::<Vec<_>>(),
                    ),
                )
            })
            .collect()
    });
    copies.iter().map(|(name, folder)| (name.clone(), folder.path().to_owned())).collect()
}

/// All files of a site, with another theme named in its `site.toml`.
pub fn files(root: &Path, theme: &str) -> Vec<(String, Vec<u8>)> {
    let entries = walkdir::WalkDir::new(root)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file());
    entries
        .map(|entry| {
            let path =
                entry.path().strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            let bytes = fs::read(entry.path()).unwrap();
            match path.as_str() {
                "site.toml" => {
                    (path, named(&String::from_utf8(bytes).unwrap(), theme).into_bytes())
                }
                _ => (path, bytes),
            }
        })
        .collect()
}

/// A `site.toml` with another theme: one word.
fn named(site: &str, theme: &str) -> String {
    assert!(!site.contains("\ntheme = "), "this site has chosen its theme");
    match site.contains("[site]\n") {
        true => site.replace("[site]\n", &format!("[site]\ntheme = \"{theme}\"\n")),
        false => format!("{site}\n[site]\ntheme = \"{theme}\"\n"),
    }
}

/// The path of a shell that finds the program.
pub fn path_with_program() -> OsString {
    let folder = Path::new(env!("CARGO_BIN_EXE_folio")).parent().unwrap().to_owned();
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths([folder].into_iter().chain(std::env::split_paths(&path))).unwrap()
}

/// Runs the program without the environment of the surrounding terminal.
pub fn program(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_folio"))
        .args(arguments)
        .current_dir(folder)
        .env("NO_COLOR", "1")
        .env("PATH", path_with_program())
        .output()
        .unwrap()
}

/// The output of one of poppler's programs for a PDF that folio wrote, in which poppler may find no
/// fault; `None` if poppler is not installed.
pub fn poppler(program: &str, arguments: &[&str], pdf: &[u8]) -> Option<String> {
    let (text, complaints) = poppler_with_complaints(program, arguments, pdf)?;
    // It warns of a border's color of three numbers, which PDF allows: a warning is no fault.
    let complaint = complaints.lines().find(|line| line.contains("Error"));
    assert_eq!(complaint, None, "{program} reads a fault in the PDF");
    Some(text)
}

/// The output of one of poppler's programs for a PDF, and its complaints; `None` if poppler is not
/// installed.
pub fn poppler_with_complaints(
    program: &str,
    arguments: &[&str],
    pdf: &[u8],
) -> Option<(String, String)> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("document.pdf");
    fs::write(&path, pdf).unwrap();
    let mut command = Command::new(program);
    command.args(arguments).arg(&path);
    if ["pdftotext", "pdftocairo"].contains(&program) {
        command.arg("-");
    }
    let output = match command.output() {
        Err(error)
            if error.kind() == std::io::ErrorKind::NotFound && std::env::var_os("CI").is_none() =>
        {
            return None;
        }
        output => output.unwrap(),
    };
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    let complaints = String::from_utf8_lossy(&output.stderr).into_owned();
    // poppler prints some texts of a PDF with their original encoding.
    Some((String::from_utf8_lossy(&output.stdout).into_owned(), complaints))
}
