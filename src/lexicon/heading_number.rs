//! Numbers before headings, as in `2. Education`.
//!
//! Looks at nothing behind the number.

/// A heading without the number before it: `1.`, `2.1`, `iv.`, `b)`.
pub fn without_number(heading: &str) -> &str {
    let Some((number, rest)) = heading.split_once(' ') else { return heading };
    let marked = number.strip_suffix(['.', ')', ':']);
    let bare = marked.unwrap_or(number);
    let is_arabic =
        bare.split('.').all(|part| (1..=2).contains(&part.len()) && part.parse::<u8>().is_ok());
    let is_letters = marked.is_some()
        && (bare.len() == 1 && bare.starts_with(|c: char| c.is_ascii_lowercase())
            || bare.len() <= 5 && bare.bytes().all(|byte| b"ivx".contains(&byte)));
    if is_arabic || is_letters { rest } else { heading }
}
