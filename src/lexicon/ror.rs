//! The id of an organization in the ROR registry, `https://ror.org/002pd6e78`.
//!
//! Asks nobody whether there is such an organization.

/// The digits of its first part, of base 32 without letters that look like others (Crockford).
const DIGITS: &str = "0123456789abcdefghjkmnpqrstvwxyz";

/// Whether an address leads to the registry and its id cannot be one: `0`, six letters or digits,
/// and two digits that are computed from them (ISO 7064 MOD 97-10).
pub fn is_wrong_ror(address: &str) -> bool {
    let lower = address.trim().to_lowercase();
    let bare = lower.trim_start_matches("https://").trim_start_matches("http://");
    let Some(id) = bare.trim_start_matches("www.").strip_prefix("ror.org/") else { return false };
    let id = id.split(['?', '#', '/']).next().unwrap_or(id);
    // The registry has pages of its own.
    id.starts_with('0') && !is_right(id)
}

fn is_right(id: &str) -> bool {
    let Some((number, check)) = id.split_at_checked(7) else { return false };
    let number = number.chars().try_fold(0_u64, |number, digit| {
        Some(number * 32 + u64::try_from(DIGITS.find(digit)?).ok()?)
    });
    let is_written = |number: u64| check == format!("{:02}", 98 - number * 100 % 97);
    number.is_some_and(is_written)
}

#[cfg(test)]
mod tests {
    use super::is_wrong_ror;

    #[test]
    fn the_check_digits_are_those_of_the_registry() {
        for id in ["01ggx4157", "03vek6s52", "002pd6e78", "00f54p054", "05gq02987"] {
            assert!(!is_wrong_ror(&format!("https://ror.org/{id}")), "{id}");
        }
        assert!(is_wrong_ror("https://ror.org/002pd6e79"), "a digit");
        assert!(is_wrong_ror("ror.org/02pd6e78"), "too short");
        assert!(is_wrong_ror("https://ror.org/002pd6l78"), "a letter that there is not");
        assert!(!is_wrong_ror("https://ror.org/about") && !is_wrong_ror("https://error.org/0"));
    }
}
