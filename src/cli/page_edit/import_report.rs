//! The report of the last import, for a page to show: that one file beside `site.toml`, and no other.

use std::io::ErrorKind;
use std::path::Path;

use crate::cli::import::REPORT;
use crate::emit::read_file;
use crate::preview::server::EditAnswer;

/// The longest report that a page gets.
const MOST: usize = 1024 * 1024;

/// The words of the report. `Err` is a sentence for the person.
pub fn import_report(root: &Path) -> Result<EditAnswer, String> {
    let bytes = read_file(root, REPORT).map_err(|error| match error.kind() {
        ErrorKind::NotFound => {
            format!("There is no `{REPORT}`: nothing was imported, or the file was removed.")
        }
        ErrorKind::InvalidInput => {
            format!("`{REPORT}` cannot be shown: a link leads to it.")
        }
        _ => format!("`{REPORT}` cannot be read: the disk gave an error."),
    })?;
    if bytes.len() > MOST {
        return Err(format!("`{REPORT}` is too long for a page: open it in your editor."));
    }
    Ok(EditAnswer::ImportReport { text: String::from_utf8_lossy(&bytes).into_owned() })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "they lay files into a folder")]

    use std::fs;

    use super::*;

    #[test]
    fn the_report_is_read_and_nothing_that_a_link_leads_to() {
        let root = tempfile::tempdir().unwrap();
        let missing = import_report(root.path()).unwrap_err();
        assert!(missing.starts_with("There is no `import-report.txt`"), "{missing}");
        let path = root.path().join(REPORT);
        fs::write(&path, "Not carried: <b>\n").unwrap();
        let shown = import_report(root.path());
        assert!(
            matches!(shown, Ok(EditAnswer::ImportReport { text }) if text == "Not carried: <b>\n")
        );
        fs::write(&path, vec![b'a'; MOST + 1]).unwrap();
        assert!(import_report(root.path()).unwrap_err().contains("too long"));
        #[cfg(unix)]
        {
            fs::remove_file(&path).unwrap();
            fs::write(root.path().join("private.toml"), "secret").unwrap();
            std::os::unix::fs::symlink("private.toml", &path).unwrap();
            assert!(import_report(root.path()).is_err());
        }
    }
}
