//! The content of `private.toml`: only for the documents in `packet/` that ask for it.

use crate::base::{Diagnostic, PartialDate};
use crate::lexicon::private_value::PrivateValue;
use crate::model::codes::MISSING_KEY;
use crate::syntax::table_keys::{Key, OwnKeys, TableKeys, ValueKind};
use crate::syntax::table_reader::TableReader;

/// The keys of `private.toml`.
pub static PRIVATE_TOML: TableKeys = TableKeys::of(&[&[
    Key::text("phone", "Your telephone number."),
    Key::text("address", "Where you live."),
    Key::date("date-of-birth", "The day on which you were born."),
    Key::text("birthplace", "The town in which you were born."),
    Key::text("nationality", "Your nationality."),
    Key::table("work-authorization", &WORK_AUTHORIZATION, "Your visa or your right to work."),
    Key::tables("exams", &EXAM, "An exam with its score."),
    Key::table("identifiers", &IDENTIFIERS, "The numbers under which offices know you."),
    Key::texts("never-publish", "Any other texts that must not appear on the site."),
]]);

static WORK_AUTHORIZATION: TableKeys = TableKeys::of(&[&[
    Key::text("text", "What you have, in your words.").required(),
    Key::date("as-of", "The day on which that was true."),
    Key::bool("stable", "Whether it will stay so."),
]]);

static EXAM: TableKeys = TableKeys::of(&[&[
    Key::text("name", "The name of the exam.").required(),
    Key::text_or_number("score", "Your score."),
    Key::date("date", "When you took it."),
]]);

static IDENTIFIERS: TableKeys = TableKeys::of(&[]).and_own(OwnKeys {
    called: "NAME",
    kind: ValueKind::TextOrNumber,
    about: "Your number under this name, as in `aamc = \"1234-5678\"`.",
    known: Vec::new,
});

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Private {
    pub phone: Option<String>,
    pub address: Option<String>,
    pub date_of_birth: Option<PartialDate>,
    pub birthplace: Option<String>,
    pub nationality: Option<String>,
    pub work_authorization: Option<WorkAuthorization>,
    pub exams: Vec<Exam>,
    /// Names and numbers, such as `aamc` and `1234-5678`.
    pub identifiers: Vec<(String, String)>,
    pub never_publish: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct WorkAuthorization {
    pub text: String,
    pub as_of: Option<PartialDate>,
    pub stable: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Exam {
    pub name: String,
    pub score: Option<String>,
    pub date: Option<PartialDate>,
}

impl Private {
    pub fn read(mut top: TableReader<'_>, diagnostics: &mut Vec<Diagnostic>) -> Private {
        let mut private = Private {
            phone: top.text("phone"),
            address: top.text("address"),
            date_of_birth: top.date("date-of-birth"),
            birthplace: top.text("birthplace"),
            nationality: top.text("nationality"),
            never_publish: top.strings("never-publish"),
            ..Private::default()
        };
        if let Some(mut fields) = top.table("work-authorization") {
            let text = fields.text("text");
            let as_of = fields.date("as-of");
            let stable = fields.bool("stable").unwrap_or(false);
            match text {
                Some(text) => {
                    private.work_authorization = Some(WorkAuthorization { text, as_of, stable })
                }
                None => {
                    let diagnostic =
                        Diagnostic::new(&MISSING_KEY, "`work-authorization` has no `text`");
                    fields.error_at(
                        diagnostic.help(
                            "write it as in `{ text = \"J-1\", as-of = 2026-10-01, \
                             stable = true }`",
                        ),
                        "text",
                    );
                }
            }
            fields.finish(diagnostics);
        }
        for mut fields in top.tables("exams") {
            let name = fields.text("name");
            let exam = Exam {
                name: name.clone().unwrap_or_default(),
                score: fields.text_or_number("score"),
                date: fields.date("date"),
            };
            match name {
                Some(_) => private.exams.push(exam),
                None => {
                    let diagnostic = Diagnostic::new(&MISSING_KEY, "this exam has no `name`");
                    fields.error_at(
                        diagnostic.help(
                            "write it as in `{ name = \"USMLE Step 2 CK\", score = 251, \
                             date = \"2024-03\" }`",
                        ),
                        "name",
                    );
                }
            }
            fields.finish(diagnostics);
        }
        if let Some(mut fields) = top.table("identifiers") {
            for (key, _) in fields.keys() {
                if let Some((value, _)) = fields.dynamic_text(&key) {
                    private.identifiers.push((key, value));
                }
            }
            fields.finish(diagnostics);
        }
        top.finish(diagnostics);
        private
    }

    /// Every value of the file that must not be on the site, each with its key. Birthplace and
    /// nationality are left out: a town occurs in the names of schools, and a nationality in those
    /// of languages.
    pub fn values(&self) -> Vec<(&'static str, PrivateValue)> {
        let mut values = Vec::new();
        values.extend(self.phone.iter().map(|phone| ("phone", PrivateValue::Phone(phone.clone()))));
        let address = self.address.iter();
        values.extend(address.map(|text| ("address", PrivateValue::Address(text.clone()))));
        values.extend(self.date_of_birth.iter().map(|date| {
            let PartialDate { year, month, day, .. } = *date;
            ("date-of-birth", PrivateValue::Birthday { year: year.into(), month, day })
        }));
        values.extend(self.work_authorization.iter().map(|authorization| {
            ("work-authorization", PrivateValue::WorkAuthorization(authorization.text.clone()))
        }));
        values.extend(self.exams.iter().filter_map(|exam| {
            let (name, score) = (exam.name.clone(), exam.score.clone()?);
            Some(("exams", PrivateValue::Exam { name, score }))
        }));
        values.extend(self.identifiers.iter().map(|(name, number)| {
            let (name, number) = (name.clone(), number.clone());
            ("identifiers", PrivateValue::Identifier { name, number })
        }));
        let texts = self.never_publish.iter();
        values.extend(texts.map(|text| ("never-publish", PrivateValue::Text(text.clone()))));
        values
    }
}
