//! A file of words that a site or a theme brings: what in it cannot be read, or is never asked for,
//! and what a language of its own lacks.
//!
//! Judges no sentence.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};

use crate::base::{Diagnosed, Diagnostic, SourcePath, Span, did_you_mean};
use crate::words::bundle::WordFile;
use crate::words::codes::{FEW_WORDS, UNKNOWN_MESSAGE, WORDS_SYNTAX};
use crate::words::messages::MESSAGES;

/// How many of the missing messages are named.
const MOST: usize = 8;

/// Reads a file of words. `is_new` is a language of which folio has no words: it should have all of
/// them. What is in no message of folio stays in the file and is never said.
pub fn read_own_file(path: &SourcePath, text: &str, is_new: bool) -> Diagnosed<WordFile> {
    let mut diagnostics = syntax_errors(path, text);
    let file = WordFile::new(text.to_owned());
    let messages: Vec<&Message<&str>> = file
        .entries()
        .filter_map(|entry| match entry {
            Entry::Message(message) => Some(message),
            _ => None,
        })
        .collect();
    // A message may be there for others of the file alone.
    let helpers: BTreeSet<&str> =
        messages.iter().flat_map(|message| named_by(message).messages).collect();
    let variables: BTreeMap<String, &[&str]> =
        MESSAGES.iter().map(|(name, variables)| (name.replace('_', "-"), *variables)).collect();
    let mut known = BTreeSet::new();
    for message in &messages {
        let id = message.id.name;
        match variables.get(id) {
            Some(variables) => {
                known.insert(id);
                diagnostics.extend(unknown_variables((path, text), message, variables));
            }
            None if helpers.contains(id) => {}
            None => diagnostics.push(unknown_message(path, span_of_id(text, id), id)),
        }
    }
    if is_new {
        diagnostics.extend(missing(path, &known));
    }
    Diagnosed::new(file, diagnostics)
}

fn syntax_errors(path: &SourcePath, text: &str) -> Vec<Diagnostic> {
    let errors = match FluentResource::try_new(text.to_owned()) {
        Ok(_) => Vec::new(),
        Err((_, errors)) => errors,
    };
    let diagnostic = |at: std::ops::Range<usize>| {
        let start = text.floor_char_boundary(at.start.min(text.len()));
        Diagnostic::new(&WORDS_SYNTAX, "this line is not as a file of words has it")
            .at(path, Span::new(start, start), "")
            .help("write `name = The words`; what goes on in a further line is indented")
    };
    errors.into_iter().map(|error| diagnostic(error.pos)).collect()
}

fn unknown_message(path: &SourcePath, span: Span, id: &str) -> Diagnostic {
    let names: Vec<String> = MESSAGES.iter().map(|(name, _)| name.replace('_', "-")).collect();
    let diagnostic =
        Diagnostic::new(&UNKNOWN_MESSAGE, format!("folio says nothing that is called `{id}`"));
    match did_you_mean(id, names.iter().map(String::as_str)) {
        Some(near) => diagnostic.suggest(path, span, near),
        None => diagnostic
            .at(path, span, "")
            .help("`folio schema words` prints all names, with where each stands"),
    }
}

/// A variable that a message is not given makes it unreadable, and English is said in its place.
fn unknown_variables(
    (path, text): (&SourcePath, &str),
    message: &Message<&str>,
    given: &[&str],
) -> Option<Diagnostic> {
    let unknown = named_by(message).variables.into_iter().find(|name| !given.contains(name))?;
    let diagnostic = Diagnostic::new(
        &UNKNOWN_MESSAGE,
        format!("`{}` is given no `{{ ${unknown} }}`", message.id.name),
    )
    .at(path, span_of_id(text, message.id.name), "");
    let given: Vec<String> = given.iter().map(|name| format!("`{{ ${name} }}`")).collect();
    Some(diagnostic.help(match given.is_empty() {
        true => "it has no variables".to_owned(),
        false => format!("it has {}", given.join(", ")),
    }))
}

fn missing(path: &SourcePath, known: &BTreeSet<&str>) -> Option<Diagnostic> {
    let names = MESSAGES.iter().map(|(name, _)| name.replace('_', "-"));
    let missing: Vec<String> = names.filter(|name| !known.contains(name.as_str())).collect();
    let named: Vec<String> = missing.iter().take(MOST).map(|name| format!("`{name}`")).collect();
    let and_more = if missing.len() > MOST { " and others" } else { "" };
    (!missing.is_empty()).then(|| {
        let message =
            format!("{}{and_more} are not here, and are said in English", named.join(", "));
        Diagnostic::new(&FEW_WORDS, message).in_file(path).help(
            "add them, as `name = The words`; `folio schema words` prints all of them in English",
        )
    })
}

/// The name of a message at the start of its line.
fn span_of_id(text: &str, id: &str) -> Span {
    let at_line = |at: &usize| *at == 0 || text[..*at].ends_with('\n');
    let ends =
        |at: &usize| text[at + id.len()..].starts_with(|c: char| c == '=' || c.is_whitespace());
    let found = text.match_indices(id).map(|(at, _)| at).find(|at| at_line(at) && ends(at));
    found.map_or(Span::default(), |at| Span::new(at, at + id.len()))
}

#[derive(Default)]
struct Named<'a> {
    variables: BTreeSet<&'a str>,
    messages: BTreeSet<&'a str>,
}

/// What a message names in its words.
fn named_by<'a>(message: &Message<&'a str>) -> Named<'a> {
    let mut named = Named::default();
    if let Some(pattern) = &message.value {
        named.pattern(pattern);
    }
    named
}

impl<'a> Named<'a> {
    fn pattern(&mut self, pattern: &Pattern<&'a str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'a str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'a str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name);
            }
            InlineExpression::MessageReference { id, .. } => {
                self.messages.insert(id.name);
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.inline(argument));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }
}
