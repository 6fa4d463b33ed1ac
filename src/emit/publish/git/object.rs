//! The names that git gives to bytes.
//!
//! Pure. Two files are the same if their names are, so none needs to be fetched to be compared.

use sha1::{Digest, Sha1};

/// The name of a file with these bytes.
pub fn blob_name(bytes: &[u8]) -> String {
    let mut sum = Sha1::new();
    sum.update(format!("blob {}\0", bytes.len()));
    sum.update(bytes);
    sum.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::blob_name;

    #[test]
    fn bytes_have_the_names_that_git_gives_them() {
        assert_eq!(blob_name(b""), "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
        assert_eq!(blob_name(b"hello\n"), "ce013625030ba8dba906f756967f9e9ca394464a");
    }
}
