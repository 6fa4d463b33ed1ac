//! Questions at a terminal, one line an answer.
//!
//! Never asks without being told to: whether anybody can answer is known to the command.

use std::io::{self, Write};

use crate::cli::report::print;

/// How often a question is asked again before its silence counts as a no.
const TRIES: usize = 5;

/// The answer, without its line break; `None` where the input has ended, or is no text.
pub fn ask(question: &str) -> Option<String> {
    print(question);
    let _ = io::stdout().flush();
    let mut line = String::new();
    match io::stdin().read_line(&mut line) {
        Ok(0) | Err(_) => {
            // The cursor stands behind the question.
            print("\n");
            None
        }
        Ok(_) => Some(line.trim().to_owned()),
    }
}

/// Whether an answer agrees.
pub fn is_yes(answer: &str) -> bool {
    ["y", "yes", "j", "ja"].contains(&answer.to_lowercase().as_str())
}

/// Asks for a yes or a no, of which an empty line means `usual`; `None` where the input has ended.
pub fn confirm(question: &str, usual: bool) -> Option<bool> {
    let choice = if usual { "[Y/n]" } else { "[y/N]" };
    for _ in 0..TRIES {
        match ask(&format!("{question} {choice} "))?.to_lowercase().as_str() {
            "" => return Some(usual),
            answer if is_yes(answer) => return Some(true),
            "n" | "no" | "nein" => return Some(false),
            _ => print("Type y for yes, or n for no.\n"),
        }
    }
    Some(false)
}
