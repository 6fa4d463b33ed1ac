//! The law of conservation: the words of a source are those that were written, kept private and
//! reported as not carried; none is lost, none is there twice, and nothing private is in `content/`.

use std::fs;

use folio::import::{Career, Input, WordCount, read};

use super::cases::{brought, cases, files};

/// The career in what a case brings.
fn careers() -> Vec<(String, Career)> {
    let mut careers = Vec::new();
    for (name, case) in cases() {
        for path in brought(&case) {
            let file = path.file_name().unwrap().to_str().unwrap().to_owned();
            let input = match path.is_dir() {
                true => Input::folder(&*file, files(&path)),
                false => Input::file(&*file, fs::read(&path).unwrap()),
            };
            let career = read(&input).unwrap_or_else(|fault| panic!("{name}: {}", fault.message));
            careers.push((format!("{name}/{file}"), career));
        }
    }
    careers
}

#[test]
fn every_word_is_written_kept_private_or_reported_once() {
    for (name, career) in careers() {
        let placed: WordCount =
            [career.written(), career.kept_private(), career.left_out()].into_iter().sum();
        let list = |words: WordCount| words.iter().map(str::to_owned).collect::<Vec<_>>();
        assert!(career.read.total() > 10, "{name}: {} words", career.read.total());
        assert_eq!(list(career.read.without(&placed)), Vec::<String>::new(), "{name}: lost");
        assert_eq!(list(placed.without(&career.read)), Vec::<String>::new(), "{name}: doubled");
    }
}
