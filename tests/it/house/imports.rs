//! Which file of the crate names which, read from its paths, as the compiler reads them.
//!
//! Two things do not count as a use of another file. A facade's `pub use` only re-exports. And a
//! file that names something of the `mod.rs` above it stays in its own folder: a `mod.rs` is the
//! door of that folder and holds what all of its files share. A `thing.rs` beside a folder `thing/`
//! is an ordinary file, so it and a file of that folder may not use each other.

use std::collections::{BTreeMap, BTreeSet};

/// A path of the crate that a file names, from the crate's root: `["syntax", "toml", "Table"]`.
struct Import {
    path: Vec<String>,
    is_public: bool,
}

/// The files of the crate by their module: `["syntax", "toml"]` is `src/syntax/toml.rs`.
pub struct Modules {
    files: BTreeMap<Vec<String>, String>,
    imports: BTreeMap<Vec<String>, Vec<Import>>,
}

impl Modules {
    /// Reads all files of `src/`; `code` removes what is not code from a file.
    pub fn of(sources: &BTreeMap<String, String>, code: impl Fn(&str) -> String) -> Modules {
        let files: BTreeMap<Vec<String>, String> =
            sources.keys().map(|path| (module_of(path), path.clone())).collect();
        let imports = files
            .iter()
            .map(|(module, path)| (module.clone(), imports(module, &code(&sources[path]), &files)))
            .collect();
        Modules { files, imports }
    }

    /// The rooms and floors that a file names.
    pub fn rooms_used_by(&self, path: &str) -> BTreeSet<String> {
        let imports = &self.imports[&module_of(path)];
        imports.iter().filter_map(|import| import.path.first().cloned()).collect()
    }

    /// Every set of files of one room in which each uses each other, directly or indirectly.
    pub fn circles(&self) -> Vec<Vec<&str>> {
        let uses: BTreeMap<&Vec<String>, BTreeSet<&Vec<String>>> =
            self.files.keys().map(|module| (module, self.used_by(module))).collect();
        let reached = |from: &Vec<String>| {
            let mut reached: BTreeSet<&Vec<String>> = BTreeSet::new();
            let mut open: Vec<&Vec<String>> = uses[from].iter().copied().collect();
            while let Some(module) = open.pop() {
                if reached.insert(module) {
                    open.extend(&uses[module]);
                }
            }
            reached
        };
        let reach: BTreeMap<&Vec<String>, BTreeSet<&Vec<String>>> =
            self.files.keys().map(|module| (module, reached(module))).collect();
        let circles: BTreeSet<Vec<&str>> = reach
            .iter()
            .filter(|(module, reached)| reached.contains(*module))
            .map(|(module, reached)| {
                let back = |other: &&&Vec<String>| reach[**other].contains(*module);
                reached.iter().filter(back).map(|other| self.files[*other].as_str()).collect()
            })
            .collect();
        circles.into_iter().collect()
    }

    /// The files of its own room that a file uses.
    fn used_by(&self, module: &Vec<String>) -> BTreeSet<&Vec<String>> {
        self.imports[module]
            .iter()
            .filter_map(|import| {
                let target = self.owner_of(&import.path, 0)?;
                let is_door = import.is_public && target.starts_with(module);
                let is_above =
                    module.starts_with(target) && self.files[target].ends_with("/mod.rs");
                let is_same_room = target.first() == module.first();
                (target != module && is_same_room && !is_door && !is_above).then_some(target)
            })
            .collect()
    }

    /// The file that declares what a path names; follows re-exports.
    fn owner_of(&self, path: &[String], depth: usize) -> Option<&Vec<String>> {
        let (length, module) = (1..=path.len()).rev().find_map(|length| {
            self.files.get_key_value(&path[..length]).map(|(module, _)| (length, module))
        })?;
        let behind = path.get(length).filter(|_| depth < 8).and_then(|name| {
            self.imports[module]
                .iter()
                .find(|import| import.is_public && import.path.last() == Some(name))
                .filter(|import| import.path != path)
        });
        match behind {
            Some(import) => self.owner_of(&import.path, depth + 1),
            None => Some(module),
        }
    }
}

fn module_of(path: &str) -> Vec<String> {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    path.split('/').map(str::to_owned).collect()
}

/// All paths of the crate that a text names, in `use` or in other code.
fn imports(module: &[String], text: &str, files: &BTreeMap<Vec<String>, String>) -> Vec<Import> {
    let mut found = Vec::new();
    let mut rest = String::new();
    for statement in text.split_inclusive(';') {
        let start = statement.rfind("use ").filter(|at| {
            let before = statement[..*at].rsplit('\n').next().unwrap_or_default().trim();
            before.is_empty() || before.starts_with("pub") && !before.contains(['{', '='])
        });
        let Some(start) = start else {
            rest.push_str(statement);
            continue;
        };
        let line = statement[..start].rsplit('\n').next().unwrap_or_default();
        let is_public = line.trim().starts_with("pub");
        rest.push_str(&statement[..start]);
        let tree = statement[start + "use ".len()..].trim_end_matches(';');
        let paths = expand(tree, "").into_iter();
        found.extend(
            paths.filter_map(|path| {
                Some(Import { path: absolute(module, &path, files)?, is_public })
            }),
        );
    }
    let words = rest.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
    found.extend(words.filter(|word| word.contains("::")).filter_map(|word| {
        let path = absolute(module, word.trim_end_matches(':'), files)?;
        Some(Import { path, is_public: false })
    }));
    found
}

/// The paths of a tree of `use`: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn expand(tree: &str, before: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some((front, inner)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or_default().trim();
        let path = if path == "self" { before.trim_end_matches("::") } else { path };
        let before = if path == before.trim_end_matches("::") { "" } else { before };
        return vec![format!("{before}{path}").split_whitespace().collect()];
    };
    let inner = inner.rsplit_once('}').map_or(inner, |(inner, _)| inner);
    let (mut parts, mut depth) = (vec![String::new()], 0);
    for c in inner.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        match parts.last_mut() {
            Some(part) if c != ',' || depth > 0 => part.push(c),
            _ => parts.push(String::new()),
        }
    }
    let before = format!("{before}{front}");
    let parts = parts.iter().filter(|part| !part.trim().is_empty());
    parts.flat_map(|part| expand(part, &before)).collect()
}

/// A path from the crate's root; `None` for a path of another crate or a name without a path.
fn absolute(
    module: &[String],
    path: &str,
    files: &BTreeMap<Vec<String>, String>,
) -> Option<Vec<String>> {
    let mut parts: Vec<String> = path.split("::").map(str::to_owned).collect();
    let mut base: Vec<String> = module.to_vec();
    match parts.first()?.as_str() {
        "crate" => base.clear(),
        "self" => {}
        "super" => {
            while parts.get(1).is_some_and(|part| part == "super") {
                parts.remove(0);
                base.pop();
            }
            base.pop();
        }
        child => {
            let inside: Vec<String> = module.iter().cloned().chain([child.to_owned()]).collect();
            return files
                .contains_key(&inside)
                .then(|| module.iter().cloned().chain(parts).collect());
        }
    }
    base.extend(parts.drain(1..));
    (!base.is_empty()).then_some(base)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::Modules;

    fn modules(files: &[(&str, &str)]) -> Modules {
        let files: BTreeMap<String, String> =
            files.iter().map(|(path, text)| (format!("src/{path}"), (*text).to_owned())).collect();
        Modules::of(&files, str::to_owned)
    }

    #[test]
    fn every_form_of_a_path_is_read() {
        let modules = modules(&[(
            "top.rs",
            "use crate::base::Date;\nuse std::fmt;\nuse crate::{plan::{self, Tree}, lint as l};\n\
             fn f() { crate::emit::emit(); let x: super::cli::Args; }",
        )]);
        let rooms: Vec<String> = modules.rooms_used_by("src/top.rs").into_iter().collect();
        assert_eq!(rooms, ["base", "cli", "emit", "lint", "plan"]);
    }

    #[test]
    fn a_circle_is_found_through_a_reexport() {
        let circle = modules(&[
            ("a/mod.rs", "mod one;\nmod two;\npub use one::One;\npub struct Shared;"),
            ("a/one.rs", "use super::two::Two;\nuse crate::a::Shared;\npub struct One;"),
            ("a/two.rs", "pub struct Two(crate::a::One);"),
        ]);
        assert_eq!(circle.circles(), [["src/a/one.rs", "src/a/two.rs"]]);
        let line = modules(&[
            ("a/mod.rs", "mod one;\npub use one::One;\npub struct Shared;\nfn f(_: One) {}"),
            ("a/one.rs", "use crate::a::Shared;\npub struct One(Shared);"),
        ]);
        assert!(line.circles().is_empty());
    }

    #[test]
    fn a_file_and_the_folder_beside_it_are_two_files() {
        let circle = modules(&[
            ("a.rs", "mod one;\nuse one::read;\npub struct Shared;"),
            ("a/one.rs", "use crate::a::Shared;\npub fn read() -> Shared { Shared }"),
        ]);
        assert_eq!(circle.circles(), [["src/a.rs", "src/a/one.rs"]]);
    }
}
