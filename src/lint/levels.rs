//! `[lints]` of site.toml: which level each code has in this build.
//!
//! Reads the table, and applies it to all diagnostics of a build at once, at its end: no earlier
//! stage knows about levels. A code that would lose words, leak or break an output keeps its level.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{
    Code, Diagnosed, Diagnostic, Label, Level, Severity, SourcePath, Span, did_you_mean, well_known,
};
use crate::lint::codes::{LEVEL_TOO_LOW, UNKNOWN_CODE, of_a_build};
use crate::model::resolve::SITE_TOML;
use crate::syntax::Documents;
use crate::syntax::codes::UNKNOWN_VALUE;
use crate::syntax::table_reader::TableReader;

/// The levels that the person chose.
#[derive(Default)]
pub struct Levels {
    settings: BTreeMap<&'static Code, LevelSetting>,
}

/// One line of `[lints]`.
struct LevelSetting {
    level: Level,
    label: Label,
}

impl Levels {
    /// Reads `[lints]`. An invalid line is reported and changes no level.
    pub fn read(documents: &Documents) -> Diagnosed<Levels> {
        let mut levels = Diagnosed::<Levels>::default();
        let Some(site) = documents.toml(well_known::SITE) else { return levels };
        // `model` reports errors of the table itself, with the other tables.
        let Some(mut table) = TableReader::of(site, &SITE_TOML, well_known::SITE).table("lints")
        else {
            return levels;
        };
        let codes = of_a_build();
        let mut suggested = BTreeSet::new();
        for (name, key_span) in table.keys() {
            let Some(code) = codes.iter().find(|code| code.name == name) else {
                levels.diagnostics.push(unknown_code(
                    &codes,
                    &table,
                    (&name, key_span),
                    &mut suggested,
                ));
                continue;
            };
            let Some((word, span)) = table.dynamic_text(&name) else { continue };
            match level(code, table.file(), (&word, span)) {
                Ok(level) => {
                    let label = Label {
                        file: table.file().clone(),
                        span: Some(Span::new(key_span.start, span.end)),
                        message: String::new(),
                    };
                    levels.value.settings.insert(code, LevelSetting { level, label });
                }
                Err(diagnostic) => levels.diagnostics.push(diagnostic),
            }
        }
        table.finish(&mut levels.diagnostics);
        levels
    }

    /// Gives each diagnostic the level that was chosen for its code, and drops what is allowed.
    pub fn apply(&self, diagnostics: &mut Vec<Diagnostic>) {
        diagnostics.retain_mut(|diagnostic| {
            let setting = self.settings.get(diagnostic.code);
            let level = setting.map_or(diagnostic.code.level, |setting| setting.level);
            let level = if diagnostic.is_raised() { level.max(Level::Warn) } else { level };
            let Some(severity) = Severity::of(level) else { return false };
            if let Some(setting) = setting {
                diagnostic.severity = severity;
                diagnostic.level_set_at = Some(setting.label.clone());
            }
            true
        });
    }
}

/// `suggested` are the codes that other lines of the table become.
fn unknown_code<'a>(
    codes: &[&'a Code],
    table: &TableReader,
    (name, span): (&str, Span),
    suggested: &mut BTreeSet<&'a str>,
) -> Diagnostic {
    let file = table.file();
    let diagnostic = Diagnostic::new(&UNKNOWN_CODE, format!("folio has no code `{name}`"));
    match did_you_mean(name, codes.iter().map(|code| code.name)) {
        // A line that is there already, or that another becomes, would be there twice.
        Some(near) if table.has(near) || !suggested.insert(near) => {
            diagnostic.ask(file, span, near)
        }
        Some(near) => diagnostic.suggest(file, span, near),
        None => diagnostic.at(file, span, "").help(
            "a code is in brackets in each report, as in `warning[missing-alt]`; `folio explain` \
            lists all of them",
        ),
    }
}

fn level(
    code: &'static Code,
    file: &SourcePath,
    (word, span): (&str, Span),
) -> Result<Level, Diagnostic> {
    let Some(level) = Level::ALL.into_iter().find(|level| level.name().eq_ignore_ascii_case(word))
    else {
        let names = Level::ALL.map(Level::name);
        let diagnostic = Diagnostic::new(&UNKNOWN_VALUE, format!("`{word}` is not a level"))
            .help(format!("it is one of {}", names.join(", ")));
        return Err(match did_you_mean(word, names.into_iter()) {
            Some(near) => diagnostic.suggest_string(file, span, near),
            None => diagnostic.at(file, span, ""),
        });
    };
    if level < code.level && !code.can_be_lowered {
        let least = code.level.name();
        let message = format!("`{code}` cannot be lowered to \"{word}\": its level is \"{least}\"");
        return Err(Diagnostic::new(&LEVEL_TOO_LOW, message).at(file, span, "").help(
            "what it reports would lose words, leak or break an output: mend that, and remove \
            this line",
        ));
    }
    Ok(level)
}
