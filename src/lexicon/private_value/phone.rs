//! A phone number as dialed from abroad and at home.

/// Further forms of a number that begins with `+`. At home it has no country code, and in many
/// countries a zero instead; `00` or `011` means the `+`.
pub fn forms(number: &str) -> Vec<String> {
    if !number.trim_start().starts_with('+') {
        return Vec::new();
    }
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let country =
        number.trim_start_matches([' ', '+']).chars().take_while(char::is_ascii_digit).count();
    let countries = if country <= 3 { country..=country } else { 1..=3 };
    let mut forms = vec![format!("00{digits}"), format!("011{digits}")];
    for home in countries.filter_map(|length| digits.get(length..)).filter(|home| home.len() >= 7) {
        forms.extend([home.to_owned(), format!("0{home}")]);
    }
    forms
}
