//! The three promises as laws, tried with many inputs that nobody wrote by hand: what a person
//! writes is kept or reported, what is private never gets out, and all outputs agree. Each law
//! prints its score, and one below 100 % fails.
//!
//! The inputs depend on a seed alone. `tests/laws` runs more of them, with other seeds.

mod agree;
pub mod kept;
mod marked_sites;
mod mutation;
mod never_out;
mod private_forms;
pub mod private_places;
pub mod random;
mod seen;

/// The seed of this run: `LAWS_SEED`, or always the same.
pub fn seed() -> u64 {
    number("LAWS_SEED", 12)
}

/// How many inputs a law tries: `LAWS_TRIES` times the usual number.
pub fn tries(usual: usize) -> usize {
    usual * usize::try_from(number("LAWS_TRIES", 1)).expect("a number of tries")
}

fn number(variable: &str, usual: u64) -> u64 {
    std::env::var(variable).ok().and_then(|number| number.parse().ok()).unwrap_or(usual)
}

/// Prints how many inputs a law holds for, and fails with those for which it does not.
pub fn score(law: &str, tried: usize, broken: &[String]) {
    let held = tried - broken.len();
    println!("{law} {held} of {tried} (seed {})", seed());
    assert!(broken.is_empty(), "{law} {held} of {tried}, not:\n{}", broken.join("\n"));
    assert!(tried > 0, "{law}: nothing was tried");
}
