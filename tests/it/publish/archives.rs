//! `to = "zip"`: one file to drop onto a host.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use zip::ZipArchive;

use super::{add_page, publish, site};
#[cfg(unix)]
use crate::support::lay_script;
use crate::support::write;

/// The files of an archive.
pub fn unpacked(path: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut zip = ZipArchive::new(File::open(path).unwrap()).unwrap();
    let entries = (0..zip.len()).map(|index| {
        let mut entry = zip.by_index(index).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        (entry.name().unwrap().into_owned(), bytes)
    });
    entries.collect()
}

#[test]
fn the_same_site_is_the_same_file() {
    let root = site("to = \"zip\"");
    let run = publish(root.path(), &["--yes"]).succeeded();
    run.says(&["site.zip", "app.netlify.com/drop"]);
    let zip = root.path().join("site/site.zip");
    let bytes = fs::read(&zip).unwrap();
    let files = unpacked(&zip);
    let built = crate::support::outputs(&root.path().join("site")).site;
    assert_eq!(files.len(), built.len());
    assert!(files.contains_key("_headers") && files.contains_key("index.html"));
    // A file that lies beside site.toml is no part of the site.
    publish(root.path(), &["--yes"]).succeeded().says(&["Nothing to do"]);
    assert!(fs::read(&zip).unwrap() == bytes);
    fs::remove_file(&zip).unwrap();
    fs::remove_dir_all(root.path().join("site/.folio")).unwrap();
    publish(root.path(), &["--yes"]).succeeded();
    assert!(fs::read(&zip).unwrap() == bytes);
}

#[test]
fn an_archive_holds_the_newest_site_alone() {
    let root = site("to = \"zip\"\ntarget = \"../out.zip\"");
    add_page(root.path(), "gone");
    publish(root.path(), &["--yes"]).succeeded();
    fs::remove_file(root.path().join("site/content/pages/gone.md")).unwrap();
    add_page(root.path(), "come");
    publish(root.path(), &["--yes"]).succeeded();
    let files = unpacked(&root.path().join("out.zip"));
    assert!(files.contains_key("come/index.html") && !files.contains_key("gone/index.html"));
}

#[test]
fn no_file_of_another_is_written_over() {
    let root = site("to = \"zip\"\ntarget = \"../thesis.zip\"");
    write(root.path(), &[("thesis.zip", "three years of work")]);
    let run = publish(root.path(), &["--yes", "--allow-removals"]).failed();
    run.says(&["error[publish-target]", "which folio did not make"]);
    assert_eq!(fs::read(root.path().join("thesis.zip")).unwrap(), b"three years of work");
    for target in ["content/site.zip", "dist/site.zip", "private/site.zip"] {
        let root = site(&format!("to = \"zip\"\ntarget = \"{target}\""));
        fs::create_dir_all(root.path().join("site").join(target).parent().unwrap()).unwrap();
        let run = publish(root.path(), &["--yes"]).failed();
        run.says(&["error[publish-target]", "is where the files of your site lie", "../site.zip"]);
        assert!(!root.path().join("site").join(target).exists());
    }
    let root = site("to = \"zip\"\ntarget = \"../site.txt\"");
    publish(root.path(), &["--yes"]).failed().says(&["is not the name of a zip file"]);
}

/// To open an archive would be to unpack it.
#[test]
#[cfg(target_os = "linux")]
fn only_a_page_is_opened() {
    use std::time::{Duration, Instant};

    for (lines, opens) in [("to = \"folder\"\ntarget = \"../www\"", true), ("to = \"zip\"", false)]
    {
        let root = site(lines);
        let browser = "#!/bin/sh\nprintf %s \"$1\" > \"$HOME/opened\"\n";
        let bin = root.path().join("bin");
        lay_script(&bin.join("xdg-open"), browser);
        let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
        let mut command = super::command(root.path(), &["--yes", "--open"]);
        super::Run::of(&command.env("PATH", path).output().unwrap()).succeeded();
        let start = Instant::now();
        let limit = Duration::from_millis(if opens { 20_000 } else { 300 });
        let opened = || root.path().join("opened").exists();
        while !opened() && start.elapsed() < limit {
            std::thread::sleep(Duration::from_millis(10));
        }
        assert_eq!(opened(), opens, "{lines}");
    }
}
