//! A date of birth in the forms of several countries.

use crate::lexicon::date_words::month_names;

/// Further forms of a whole date, `1994-05-02`; a year or a month alone is too common to search
/// for.
pub fn forms(date: &str) -> Vec<String> {
    let parts: Vec<u16> = date.split('-').filter_map(|part| part.parse().ok()).collect();
    let &[year, month @ 1..=12, day] = parts.as_slice() else { return Vec::new() };
    let mut forms = Vec::new();
    for name in month_names(u8::try_from(month).unwrap_or(1)) {
        let short: String = name.chars().take(3).collect();
        for name in [name, &short] {
            forms.extend([format!("{day} {name} {year}"), format!("{name} {day} {year}")]);
            forms.extend([format!("{day:02} {name} {year}"), format!("{name} {day:02} {year}")]);
        }
    }
    forms.extend([format!("{day:02}{month:02}{year}"), format!("{month:02}{day:02}{year}")]);
    forms.extend([format!("{day}{month}{year}"), format!("{month}{day}{year}")]);
    forms
}
