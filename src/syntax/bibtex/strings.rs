//! The definitions of `@string`: what each stands for, and which must not be filled in, as they are
//! made of themselves or grow without end.
//!
//! Walks without recursion, as definitions may form a chain as long as a file. Names are the same in
//! capitals and in small letters, as BibTeX has them.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Span, limits};
use crate::syntax::bibtex::error::{BibtexError, ErrorKind};
use crate::syntax::bibtex::split::is_month;
use crate::syntax::bibtex::split::parts::{Definition, Field, Piece};

/// What is known of a definition.
#[derive(Clone, Copy)]
enum State {
    /// It is being measured: whoever meets it again is made of itself.
    Open,
    /// Its length when it is filled in, and how many others it leads through.
    Done { length: usize, depth: usize },
}

/// All definitions of a text.
pub struct Strings<'t> {
    text: &'t str,
    /// By their names in small letters. Of two definitions of a name the later one counts.
    values: BTreeMap<String, &'t Field>,
    states: BTreeMap<String, State>,
    /// The names of which no value can be made.
    endless: BTreeSet<String>,
    pub errors: Vec<BibtexError>,
}

impl<'t> Strings<'t> {
    pub fn of(text: &'t str, definitions: &'t [Definition]) -> Strings<'t> {
        let name = |definition: &Definition| text[definition.field.name.range()].to_lowercase();
        let mut strings = Strings {
            text,
            values: definitions.iter().map(|all| (name(all), &all.field)).collect(),
            states: BTreeMap::new(),
            endless: BTreeSet::new(),
            errors: Vec::new(),
        };
        for definition in definitions {
            strings.measure(name(definition));
        }
        strings
    }

    /// What a name of a field stands for: its definition, an English month, or itself.
    pub fn fill(&self, name: &str) -> String {
        let mut filled = String::new();
        // The names that are still to be filled in, the next one last. No chain is longer than the
        // limit, and no text.
        let mut open = vec![Ok(name)];
        while let Some(next) = open.pop() {
            let name = match next {
                Ok(name) => name,
                Err(text) => {
                    filled.push_str(text);
                    continue;
                }
            };
            let lower = name.to_lowercase();
            match self.values.get(&lower) {
                Some(field) if !self.endless.contains(&lower) => {
                    open.extend(field.pieces.iter().rev().map(|piece| match piece {
                        Piece::Name(span) => Ok(&self.text[span.range()]),
                        Piece::Text(span) => Err(&self.text[span.range()]),
                    }));
                }
                None if let Some(month) = month_name(&lower) => filled.push_str(month),
                _ => filled.push_str(name),
            }
        }
        filled
    }

    /// How long a value is when it is filled in, and each of its pieces at least one byte. The spans
    /// of the pieces count from `start`.
    pub fn length(&self, pieces: &[Piece], start: usize) -> usize {
        pieces.iter().fold(0, |sum: usize, piece| {
            let length = match piece {
                Piece::Text(span) => span.end - span.start,
                Piece::Name(span) => {
                    let name = self.name(span.shifted(start));
                    match self.states.get(&name) {
                        Some(State::Done { length, .. }) => *length,
                        _ => name.len(),
                    }
                }
            };
            sum.saturating_add(length.max(1))
        })
    }

    /// Adds the names behind a name of a field that nothing defines and that are not in `seen`.
    pub fn undefined(&self, name: Span, seen: &mut BTreeSet<String>) -> Vec<&'t str> {
        let mut undefined = Vec::new();
        let mut open = vec![name];
        while let Some(span) = open.pop() {
            let lower = self.name(span);
            if seen.contains(&lower) {
                continue;
            }
            match self.values.get(&lower) {
                Some(field) if !self.endless.contains(&lower) => {
                    open.extend(field.pieces.iter().rev().filter_map(name_of));
                }
                None if !is_month(&lower) => undefined.push(&self.text[span.range()]),
                _ => {}
            }
            seen.insert(lower);
        }
        undefined
    }

    fn name(&self, span: Span) -> String {
        self.text[span.range()].to_lowercase()
    }

    /// Measures a definition and all that it is made of.
    fn measure(&mut self, name: String) {
        // Each with the number of its next piece.
        let mut open: Vec<(String, usize)> = Vec::new();
        self.open(name, &mut open);
        while let Some((name, next)) = open.pop() {
            let Some(field) = self.values.get(&name).copied() else { continue };
            let Some(piece) = field.pieces.get(next) else {
                self.close(name, field);
                continue;
            };
            open.push((name, next + 1));
            let Some(inner) = name_of(piece).map(|span| self.name(span)) else { continue };
            if let Some(State::Open) = self.states.get(&inner) {
                let circle: Vec<String> = open
                    .iter()
                    .map(|(name, _)| name.clone())
                    .skip_while(|name| *name != inner)
                    .collect();
                // One circle that runs into another is reported with it.
                if !circle.iter().any(|name| self.endless.contains(name)) {
                    let fields = || circle.iter().filter_map(|name| self.values.get(name));
                    let names =
                        fields().map(|field| self.text[field.name.range()].to_owned()).collect();
                    let first = fields().map(|field| field.name).min();
                    self.errors.push((first.unwrap_or_default(), ErrorKind::StringCircle(names)));
                }
                self.endless.extend(circle);
            } else {
                self.open(inner, &mut open);
            }
        }
    }

    fn open(&mut self, name: String, open: &mut Vec<(String, usize)>) {
        if self.values.contains_key(&name) && !self.states.contains_key(&name) {
            self.states.insert(name.clone(), State::Open);
            open.push((name, 0));
        }
    }

    fn close(&mut self, name: String, field: &Field) {
        let length = self.length(&field.pieces, 0);
        let inner = field.pieces.iter().filter_map(name_of).map(|span| self.name(span));
        let depths = inner.map(|name| match self.states.get(&name) {
            Some(State::Done { depth, .. }) => depth + 1,
            _ => 0,
        });
        let depth = depths.max().unwrap_or(0);
        let written = || self.text[field.name.range()].to_owned();
        let kind = if limits::BIBTEX_STRINGS.is_passed_by(depth) {
            Some(ErrorKind::DeepString(written()))
        } else if limits::BIBTEX_VALUE.is_passed_by(length)
            || limits::BIBTEX_PIECES.is_passed_by(field.pieces.len())
        {
            Some(ErrorKind::LongString(written()))
        } else {
            None
        };
        if let Some(kind) = kind {
            self.endless.insert(name.clone());
            // What grows like this comes in crowds: the first one shows what to mend.
            if !self.errors.iter().any(|(_, known)| known.is_like(&kind)) {
                self.errors.push((field.name, kind));
            }
        }
        let state = match self.endless.contains(&name) {
            true => State::Done { length: name.len(), depth: 0 },
            false => State::Done { length, depth },
        };
        self.states.insert(name, state);
    }
}

fn name_of(piece: &Piece) -> Option<Span> {
    match piece {
        Piece::Name(span) => Some(*span),
        Piece::Text(_) => None,
    }
}

fn month_name(abbreviation: &str) -> Option<&'static str> {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let begins =
        |name: &&&str| is_month(abbreviation) && name.to_lowercase().starts_with(abbreviation);
    NAMES.iter().find(begins).copied()
}
