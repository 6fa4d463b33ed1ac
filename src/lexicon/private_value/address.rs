//! A postal address, whose street reveals a home. A town alone does not.

/// The parts of an address that name a house: a number and a word of some length.
pub fn forms(address: &str) -> Vec<String> {
    address.split([',', '\n']).filter(|part| names_a_house(part)).map(str::to_owned).collect()
}

fn names_a_house(part: &str) -> bool {
    let letters = part.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    let letters: Vec<char> = letters.collect();
    letters.len() >= 6
        && letters.iter().any(char::is_ascii_digit)
        && letters.iter().filter(|c| c.is_alphabetic()).count() >= 4
}
