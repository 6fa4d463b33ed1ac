//! The values of keys, typed: texts, lists, numbers, dates, moments, choices.
//!
//! A value of another type is reported and counts as not set; what a key means is for others.

use crate::base::{Diagnostic, PartialDate, PeriodEnd, Span, did_you_mean};
use crate::lexicon::date::text::{DateHabits, DateReading, read_date};
use crate::syntax::codes::{DATE, UNKNOWN_VALUE};
use crate::syntax::dates::unreadable_date;
use crate::syntax::table_keys::{ValueKind, Words};
use crate::syntax::table_reader::{Spanned, TableReader};
use crate::syntax::toml::Value;

impl TableReader<'_> {
    /// A text; an empty one counts as not set, so that a template may list a key to fill in.
    pub fn text(&mut self, key: &'static str) -> Option<String> {
        self.spanned_text(key).map(|(text, _)| text)
    }

    pub fn spanned_text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        self.text_of_kind(key, |kind| matches!(kind, ValueKind::Text))
    }

    fn text_of_kind(
        &mut self,
        key: &'static str,
        is_kind: impl Fn(&ValueKind) -> bool,
    ) -> Option<Spanned<String>> {
        let (value, span) = self.value(key, is_kind)?;
        self.read_text(key, value, span)
    }

    /// The text that a value is, under a key of ours or of the person's.
    pub(super) fn read_text(
        &mut self,
        key: &str,
        value: &Value,
        span: Span,
    ) -> Option<Spanned<String>> {
        if let Value::String(text) = value {
            return Some((text.trim().to_owned(), span)).filter(|(text, _)| !text.is_empty());
        }
        let wanted = format!("it in quotation marks, as in `{key} = \"...\"`");
        self.type_error(key, span, "a text", &wanted, value);
        None
    }

    /// A list of texts; one bare text is a list of one.
    pub fn strings(&mut self, key: &'static str) -> Vec<String> {
        self.spanned_strings(key).into_iter().map(|(text, _)| text).collect()
    }

    pub fn spanned_strings(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        let is_kind = |kind: &ValueKind| {
            use ValueKind::{Tags, Texts, Works};
            matches!(kind, Texts | Tags | Works(_))
        };
        self.texts_of_kind(key, is_kind)
    }

    fn texts_of_kind(
        &mut self,
        key: &'static str,
        is_kind: impl Fn(&ValueKind) -> bool,
    ) -> Vec<Spanned<String>> {
        let Some((value, span)) = self.value(key, is_kind) else { return Vec::new() };
        let how = format!("texts between brackets, as in `{key} = [\"...\", \"...\"]`");
        match value {
            Value::String(text) => vec![(text.trim().to_owned(), span)],
            Value::Array(items) => {
                let mut texts = Vec::new();
                for (item, span) in items {
                    match item {
                        Value::String(text) => texts.push((text.trim().to_owned(), *span)),
                        other => self.type_error(key, *span, "a list of texts", &how, other),
                    }
                }
                texts
            }
            other => {
                self.type_error(key, span, "a list of texts", &how, other);
                Vec::new()
            }
        }
        .into_iter()
        .filter(|(text, _)| !text.is_empty())
        .collect()
    }

    pub fn bool(&mut self, key: &'static str) -> Option<bool> {
        let (value, span) = self.value(key, |kind| matches!(kind, ValueKind::Bool))?;
        match value {
            Value::Bool(flag) => Some(*flag),
            other => {
                self.type_error(
                    key,
                    span,
                    "true or false",
                    "`true` or `false`, without quotation marks",
                    other,
                );
                None
            }
        }
    }

    /// A whole number above zero.
    pub fn count(&mut self, key: &'static str) -> Option<u32> {
        let (value, span) = self.value(key, |kind| matches!(kind, ValueKind::Count))?;
        self.read_count(key, value, span)
    }

    fn read_count(&mut self, key: &str, value: &Value, span: Span) -> Option<u32> {
        let number = match value {
            Value::Integer(number) => number.parse().ok().filter(|number| *number > 0),
            _ => None,
        };
        if number.is_none() {
            self.type_error(
                key,
                span,
                "a number",
                &format!("a whole number above zero, as in `{key} = 2`"),
                value,
            );
        }
        number
    }

    /// The number of works, where a key may also hold texts: anything else is left to
    /// [`TableReader::strings`].
    pub fn number_of_works(&mut self, key: &'static str) -> Option<u32> {
        let (value, span) = self.value(key, |kind| matches!(kind, ValueKind::Works(_)))?;
        match value {
            Value::Integer(_) => self.read_count(key, value, span),
            _ => None,
        }
    }

    /// A list of numbers.
    pub fn numbers(&mut self, key: &'static str) -> Option<Vec<f64>> {
        let (value, span) = self.value(key, |kind| matches!(kind, ValueKind::Numbers))?;
        let number = |value: &Value| {
            if let Value::Integer(text) | Value::Float(text) = value {
                text.parse().ok()
            } else {
                None
            }
        };
        let (wrong, span) = match value {
            Value::Array(items) => match items.iter().find(|(item, _)| number(item).is_none()) {
                Some((item, span)) => (item, *span),
                None => return Some(items.iter().filter_map(|(item, _)| number(item)).collect()),
            },
            other => (other, span),
        };
        self.type_error(
            key,
            span,
            "a list of numbers",
            &format!("numbers between brackets, as in `{key} = [0.5, 0.5]`"),
            wrong,
        );
        None
    }

    /// A number or a text, as text: for scores and identifiers, which people write either way.
    pub fn text_or_number(&mut self, key: &'static str) -> Option<String> {
        let (value, span) = self.value(key, |kind| matches!(kind, ValueKind::TextOrNumber))?;
        match value {
            Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
            Value::Integer(number) | Value::Float(number) => Some(number.clone()),
            other => {
                self.type_error(
                    key,
                    span,
                    "a number or a text",
                    &format!("it as in `{key} = \"...\"`"),
                    other,
                );
                None
            }
        }
    }

    /// A TOML date, or a text in one of the forms of [`PartialDate::parse`].
    pub fn date(&mut self, key: &'static str) -> Option<PartialDate> {
        let (written, span) = self.written_date(key, |kind| matches!(kind, ValueKind::Date))?;
        let date = PartialDate::parse(&written);
        if date.is_none() {
            self.diagnostics.push(unreadable_date(self.file, span, &written));
        }
        date
    }

    /// A date as in [`TableReader::date`], or a text that says the first day and the last, as `3–5
    /// May 2025`, which gives both.
    pub fn days(&mut self, key: &'static str) -> Option<(PartialDate, Option<PartialDate>)> {
        let (written, span) = self.written_date(key, |kind| matches!(kind, ValueKind::Days))?;
        if let Some(date) = PartialDate::parse(&written) {
            return Some((date, None));
        }
        if let DateReading::Period(period) = read_date(&written, DateHabits::default())
            && let PeriodEnd::Date(end) = period.end
            && period.further.is_empty()
        {
            return Some((period.start, Some(end)));
        }
        self.diagnostics.push(unreadable_date(self.file, span, &written));
        None
    }

    fn written_date(
        &mut self,
        key: &'static str,
        is_kind: impl Fn(&ValueKind) -> bool,
    ) -> Option<Spanned<String>> {
        let (value, span) = self.value(key, is_kind)?;
        let written = match value {
            Value::String(text) if text.trim().is_empty() => return None,
            Value::String(text) | Value::Integer(text) => text.as_str(),
            Value::Datetime(moment) => moment.get(..10).unwrap_or(moment),
            other => {
                self.type_error(
                    key,
                    span,
                    "a date",
                    &format!("it as in `{key} = 2025-01-24`"),
                    other,
                );
                return None;
            }
        };
        Some((written.to_owned(), span))
    }

    /// An instant: a TOML date and time with its offset from UTC, returned as seconds since 1970.
    pub fn timestamp(&mut self, key: &'static str) -> Option<i64> {
        let (value, span) = self.value(key, |kind| matches!(kind, ValueKind::Moment))?;
        let moment = match value {
            Value::Datetime(text) | Value::String(text) => {
                text.trim().parse::<jiff::Timestamp>().ok()
            }
            _ => None,
        };
        if moment.is_none() {
            self.diagnostics.push(
                Diagnostic::new(
                    &DATE,
                    format!(
                        "`{key}` is not a moment in time: it needs a day, a \
                time and an offset from UTC"
                    ),
                )
                .at(self.file, span, "")
                .help(format!("write it as in `{key} = 2025-01-24T09:00:00-08:00`")),
            );
        }
        moment.map(|moment| moment.as_second())
    }

    /// One of a few words, in capitals or not.
    pub fn choice<T: Copy + Sync, const N: usize>(
        &mut self,
        key: &'static str,
        words: &[(&'static str, T); N],
    ) -> Option<T> {
        self.choice_by_names(key, words, &[])
    }

    /// The same where people have other names for the words, too.
    pub fn choice_by_names<T: Copy + Sync, const N: usize, const M: usize>(
        &mut self,
        key: &'static str,
        words: &[(&'static str, T); N],
        names: &[(&'static str, T); M],
    ) -> Option<T> {
        let is_kind = |kind: &ValueKind| match kind {
            ValueKind::Word { words: declared, names: others } => {
                declared.words() == words.words() && others.words() == names.words()
            }
            _ => false,
        };
        let (text, span) = self.text_of_kind(key, is_kind)?;
        let mut all = words.iter().chain(names);
        let lower = text.to_lowercase();
        if let Some((_, value)) = all.find(|(word, _)| word.to_lowercase() == lower) {
            return Some(*value);
        }
        self.unknown_word(key, (&text, span), &words.words());
        None
    }

    /// Some of a few words, in capitals or not, each once.
    pub fn choices<T: Copy + PartialEq + Sync, const N: usize>(
        &mut self,
        key: &'static str,
        words: &[(&'static str, T); N],
    ) -> Vec<Spanned<T>> {
        let is_kind = |kind: &ValueKind| match kind {
            ValueKind::Words(declared) | ValueKind::BoolOrWords(declared) => {
                declared.words() == words.words()
            }
            _ => false,
        };
        let mut chosen: Vec<Spanned<T>> = Vec::new();
        for (text, span) in self.texts_of_kind(key, is_kind) {
            match words.iter().find(|(word, _)| word.eq_ignore_ascii_case(&text)) {
                Some((_, value)) if chosen.iter().any(|(known, _)| known == value) => {}
                Some((_, value)) => chosen.push((*value, span)),
                None => self.unknown_word(key, (&text, span), &words.words()),
            }
        }
        chosen
    }

    /// Whether a value is true or false, where it may be words, too: those are left to
    /// [`TableReader::choices`].
    pub fn flag(&mut self, key: &'static str) -> Option<bool> {
        match self.value(key, |kind| matches!(kind, ValueKind::BoolOrWords(_)))?.0 {
            Value::Bool(flag) => Some(*flag),
            _ => None,
        }
    }

    fn unknown_word(&mut self, key: &str, (text, span): (&str, Span), words: &[&str]) {
        let diagnostic =
            Diagnostic::new(&UNKNOWN_VALUE, format!("`{text}` is not a value of `{key}`"))
                .help(format!("it is one of {}", words.join(", ")));
        self.diagnostics.push(match did_you_mean(text, words.iter().copied()) {
            Some(near) => diagnostic.suggest_string(self.file, span, near),
            None => diagnostic.at(self.file, span, ""),
        });
    }
}
