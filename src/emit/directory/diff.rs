//! Compares the outputs of one tree with what lies on the disk: what is to write, what to remove,
//! what is in the way.
//!
//! Reads and changes nothing, and follows no link below the tree's own folder.

#![expect(
    clippy::disallowed_methods,
    reason = "this is where the disk is looked at before it is written"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, Metadata};
use std::io::{ErrorKind, Read};
use std::path::Path;

use bytes::Bytes;
use rayon::prelude::*;
use walkdir::WalkDir;

use crate::base::{OutputPath, SourcePath};
use crate::emit::arrival::ancestors;
use crate::emit::directory::error::Phase;
use crate::emit::directory::{EmitError, manifest};
use crate::plan::{OutputTree, Outputs};

/// All that is to be done in one tree. Paths are relative to the tree.
#[derive(Clone)]
pub(super) struct TreeDiff<'a> {
    pub tree: OutputTree,
    /// The tree's folder does not exist yet.
    pub is_new_tree: bool,
    /// What folio made here before, and what it makes now.
    pub old: BTreeSet<OutputPath>,
    pub new: &'a BTreeMap<OutputPath, Bytes>,
    pub writes: Vec<(&'a OutputPath, &'a Bytes)>,
    pub unchanged: usize,
    /// Folders to make, the outer ones first.
    pub folders: Vec<String>,
    /// What folio made and has to go before anything can be written in its state, in the order of
    /// removal.
    pub obstacles: Vec<Obstacle>,
    /// Files that folio made and no longer makes.
    pub removals: Vec<String>,
    /// Folders that may be empty in the end, the inner ones first.
    pub emptied_folders: Vec<String>,
}

#[derive(Clone)]
pub(super) enum Obstacle {
    File(String),
    Folder(String),
}

impl TreeDiff<'_> {
    /// Whether the tree has to be touched at all.
    pub(super) fn is_needed(&self) -> bool {
        !self.writes.is_empty() || self.lists_less_than_new() || self.lists_more_than_new()
    }

    /// Whether the old list lacks something that is made now.
    pub(super) fn lists_less_than_new(&self) -> bool {
        self.new.keys().any(|path| !self.old.contains(path))
    }

    /// Whether the old list names something that is no longer made.
    pub(super) fn lists_more_than_new(&self) -> bool {
        self.old.iter().any(|path| !self.new.contains_key(path))
    }

    /// How many files of folio's go away.
    pub(super) fn removed(&self) -> usize {
        let cleared =
            self.obstacles.iter().filter(|obstacle| matches!(obstacle, Obstacle::File(_))).count();
        self.removals.len() + cleared
    }

    /// The same for a tree whose folder was made in the meantime.
    pub(super) fn for_existing_tree(&self) -> Self {
        TreeDiff { is_new_tree: false, ..self.clone() }
    }
}

/// Looks at the tree's folder below `root`. `Err` is a folder, file or manifest that forbids to
/// write.
pub(super) fn compare_tree<'a>(
    root: &Path,
    outputs: &'a Outputs,
    tree: OutputTree,
) -> Result<TreeDiff<'a>, EmitError> {
    let (folder, new) = (root.join(tree.folder()), outputs.tree(tree));
    let mut diff = TreeDiff {
        tree,
        is_new_tree: false,
        old: BTreeSet::new(),
        new,
        writes: Vec::new(),
        unchanged: 0,
        folders: Vec::new(),
        obstacles: Vec::new(),
        removals: Vec::new(),
        emptied_folders: Vec::new(),
    };
    match (old_list(&folder, tree)?, new.is_empty()) {
        (TreeState::Made(old), _) => diff.old = old,
        (TreeState::Empty, _) | (TreeState::Foreign, true) => {}
        (TreeState::Foreign, false) => return Err(EmitError::folder_not_ours(tree)),
        (TreeState::Missing, empty) => {
            diff.is_new_tree = !empty;
            diff.writes = new.iter().collect();
            diff.folders = folders_of(new.keys().map(OutputPath::as_str))
                .into_iter()
                .map(str::to_owned)
                .collect();
            return Ok(diff);
        }
    }
    compare_files(&folder, &mut diff).map(|()| diff)
}

/// The files that the last build left in the tree's folder below `root`.
pub(super) fn made_before(
    root: &Path,
    tree: OutputTree,
) -> Result<BTreeSet<OutputPath>, EmitError> {
    Ok(match old_list(&root.join(tree.folder()), tree)? {
        TreeState::Made(old) => old,
        TreeState::Missing | TreeState::Empty | TreeState::Foreign => BTreeSet::new(),
    })
}

enum TreeState {
    Missing,
    Empty,
    Made(BTreeSet<OutputPath>),
    Foreign,
}

fn old_list(folder: &Path, tree: OutputTree) -> Result<TreeState, EmitError> {
    let io_error = |error| EmitError::io(tree.folder(), &error, Phase::Preparing);
    let mut entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error)
            if error.kind() == ErrorKind::NotFound && fs::symlink_metadata(folder).is_err() =>
        {
            return Ok(TreeState::Missing);
        }
        // A file, or a link to nowhere.
        Err(error) if [ErrorKind::NotFound, ErrorKind::NotADirectory].contains(&error.kind()) => {
            return Err(EmitError::files_not_ours(vec![SourcePath::new(tree.folder())]));
        }
        Err(error) => return Err(io_error(error)),
    };
    match fs::read(folder.join(manifest::NAME)) {
        Ok(text) => manifest::parse(&text)
            .map(TreeState::Made)
            .map_err(|why| EmitError::manifest(tree, why == manifest::Unusable::Newer)),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            entries.next().map_or(Ok(TreeState::Empty), |entry| {
                entry.map(|_| TreeState::Foreign).map_err(io_error)
            })
        }
        Err(error) if error.kind() == ErrorKind::IsADirectory => {
            Err(EmitError::manifest(tree, false))
        }
        Err(error) => Err(EmitError::io(
            &format!("{}/{}", tree.folder(), manifest::NAME),
            &error,
            Phase::Preparing,
        )),
    }
}

/// The folders that the paths lie in, the outer ones first.
fn folders_of<'a>(paths: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
    let mut folders = BTreeSet::new();
    for path in paths {
        for folder in ancestors(path) {
            if !folders.insert(folder) {
                break;
            }
        }
    }
    folders
}

/// What exists where a folder belongs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FolderState {
    Folder,
    Nothing,
    Link,
    File,
}

fn compare_files(root: &Path, diff: &mut TreeDiff<'_>) -> Result<(), EmitError> {
    let new = diff.new;
    let wanted = folders_of(new.keys().map(OutputPath::as_str));
    let gone: Vec<&str> =
        diff.old.iter().filter(|path| !new.contains_key(path)).map(OutputPath::as_str).collect();
    let abandoned: BTreeSet<&str> =
        folders_of(gone.iter().copied()).difference(&wanted).copied().collect();
    let folder_states = folder_states(root, wanted.union(&abandoned).copied().collect());
    let within = |path: &str| {
        path.rsplit_once('/')
            .is_none_or(|(folder, _)| folder_states.get(folder) == Some(&FolderState::Folder))
    };

    let mut foreign: BTreeSet<String> = BTreeSet::new();
    let mut obstacles = Vec::new();
    let mut obstructing: BTreeSet<String> = BTreeSet::new();
    for folder in &wanted {
        let state = folder_states.get(folder).copied().unwrap_or(FolderState::Nothing);
        if state == FolderState::Folder {
            continue;
        }
        if state != FolderState::Nothing {
            let ours = diff.old.contains(&OutputPath::new(folder))
                || (state == FolderState::Link && manifest::lists_folder(&diff.old, folder));
            if ours {
                obstructing.insert((*folder).to_owned());
                obstacles.push(Obstacle::File((*folder).to_owned()));
            } else {
                foreign.insert((*folder).to_owned());
            }
        }
        diff.folders.push((*folder).to_owned());
    }
    let found: Vec<FileState> = new
        .par_iter()
        .map_init(Vec::new, |buffer, (path, bytes)| {
            if within(path.as_str()) {
                probe(root, path.as_str(), bytes, buffer)
            } else {
                FileState::Nothing
            }
        })
        .collect();
    for ((path, bytes), found) in new.iter().zip(found) {
        let ours = diff.old.contains(path);
        match found {
            FileState::Same if ours => {
                diff.unchanged += 1;
                continue;
            }
            FileState::Same | FileState::Other if !ours => {
                foreign.insert(path.as_str().to_owned());
            }
            FileState::Folder => clear_folder(
                root,
                path.as_str(),
                diff,
                &mut obstacles,
                &mut obstructing,
                &mut foreign,
            ),
            FileState::Nothing | FileState::Same | FileState::Other => {}
        }
        diff.writes.push((path, bytes));
    }
    if !foreign.is_empty() {
        let paths =
            foreign.iter().map(|path| SourcePath::new(&format!("{}/{path}", diff.tree.folder())));
        return Err(EmitError::files_not_ours(paths.collect()));
    }
    diff.removals = gone
        .into_iter()
        .filter(|path| within(path) && !obstructing.contains(*path))
        // A folder of the person's own in the place of a file that folio once made is left alone.
        .filter(|path| {
            fs::symlink_metadata(root.join(path)).is_ok_and(|metadata| !metadata.is_dir())
        })
        .map(str::to_owned)
        .collect();
    diff.emptied_folders = abandoned
        .iter()
        .rev()
        .filter(|folder| folder_states.get(*folder) == Some(&FolderState::Folder))
        .map(|&folder| folder.to_owned())
        .collect();
    diff.obstacles = obstacles;
    Ok(())
}

/// What exists at each folder's path. Below what is no folder there is nothing, whatever a link
/// may show there.
fn folder_states<'a>(root: &Path, folders: Vec<&'a str>) -> BTreeMap<&'a str, FolderState> {
    let seen: Vec<FolderState> = folders
        .par_iter()
        .map(|folder| match fs::symlink_metadata(root.join(folder)) {
            Ok(metadata) if metadata.is_dir() => FolderState::Folder,
            Ok(metadata) if metadata.is_symlink() => FolderState::Link,
            Ok(_) => FolderState::File,
            Err(_) => FolderState::Nothing,
        })
        .collect();
    let mut folder_states: BTreeMap<&str, FolderState> = BTreeMap::new();
    for (folder, seen) in folders.into_iter().zip(seen) {
        let outer = folder
            .rsplit_once('/')
            .map_or(Some(&FolderState::Folder), |(outer, _)| folder_states.get(outer));
        let state = if outer == Some(&FolderState::Folder) { seen } else { FolderState::Nothing };
        folder_states.insert(folder, state);
    }
    folder_states
}

/// What exists where a file belongs.
enum FileState {
    Nothing,
    Same,
    Other,
    Folder,
}

fn probe(root: &Path, path: &str, bytes: &[u8], buffer: &mut Vec<u8>) -> FileState {
    let file = root.join(path);
    match fs::symlink_metadata(&file) {
        Ok(metadata) if metadata.is_dir() => FileState::Folder,
        Ok(metadata) if is_same(&file, &metadata, bytes, buffer) => FileState::Same,
        Ok(_) => FileState::Other,
        Err(_) => FileState::Nothing,
    }
}

fn is_same(path: &Path, metadata: &Metadata, bytes: &[u8], buffer: &mut Vec<u8>) -> bool {
    const CHUNK: usize = 64 * 1024;
    if !metadata.is_file() || metadata.len() != bytes.len() as u64 {
        return false;
    }
    // A file that cannot be read is taken for changed: replacing it needs no right to read it.
    let Ok(mut file) = File::open(path) else { return false };
    buffer.resize(CHUNK.min(bytes.len()), 0);
    bytes.chunks(CHUNK).all(|chunk| {
        let read = &mut buffer[..chunk.len()];
        file.read_exact(read).is_ok() && read == chunk
    })
}

/// A folder is where a file should: it goes when every file in it was made by folio.
fn clear_folder(
    root: &Path,
    path: &str,
    diff: &TreeDiff<'_>,
    obstacles: &mut Vec<Obstacle>,
    obstructing: &mut BTreeSet<String>,
    foreign: &mut BTreeSet<String>,
) {
    for entry in WalkDir::new(root.join(path)).contents_first(true).sort_by_file_name() {
        let Ok(entry) = entry else {
            foreign.insert(path.to_owned());
            continue;
        };
        let inner = entry
            .path()
            .strip_prefix(root)
            .unwrap_or(entry.path())
            .to_string_lossy()
            .replace('\\', "/");
        if entry.file_type().is_dir() {
            obstacles.push(Obstacle::Folder(inner));
        } else if diff.old.contains(&OutputPath::new(&inner)) {
            obstructing.insert(inner.clone());
            obstacles.push(Obstacle::File(inner));
        } else {
            foreign.insert(inner);
        }
    }
}
