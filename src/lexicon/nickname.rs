//! Nicknames in addresses, such as `sexydoc` and `babyboy`.
//!
//! A part of an address counts only if it is nothing but such words: `king` is in Kingsley, too.

/// Each is a nickname by itself.
const NICKNAMES: [&str; 51] = [
    "sexy",
    "sexi",
    "hot",
    "hottie",
    "cute",
    "cutie",
    "cool",
    "crazy",
    "baby",
    "babe",
    "babygirl",
    "babyboy",
    "girl",
    "boy",
    "guy",
    "chick",
    "dude",
    "bro",
    "boss",
    "prince",
    "devil",
    "lover",
    "loverboy",
    "ninja",
    "gangsta",
    "swag",
    "superstar",
    "rockstar",
    "legend",
    "gamer",
    "killer",
    "honey",
    "sweet",
    "sweety",
    "sweetie",
    "sugar",
    "sunshine",
    "wizard",
    "beast",
    "savage",
    "kitty",
    "heartbreaker",
    "maus",
    "schatz",
    "prinzessin",
    "guapo",
    "guapa",
    "princesa",
    "papi",
    "loco",
    "bisou",
];

/// What stands beside one: `sexydoc`, `thehotsurgeon`. Some are names of people, too.
const BESIDE: [&str; 25] = [
    "love", "lucky", "prince", "angel", "king", "princess", "queen", "star", "doc", "doctor", "dr",
    "md", "surgeon", "heart", "the", "mr", "miss", "mrs", "lil", "little", "big", "im", "my", "x",
    "xo",
];

/// Whether letters are nicknames and words that stand beside them, and nothing else.
pub fn is_nickname(letters: &str) -> bool {
    is_made(letters, false)
}

fn is_made(letters: &str, has_nickname: bool) -> bool {
    if letters.is_empty() {
        return has_nickname;
    }
    let rest =
        |words: &'static [&'static str]| words.iter().filter_map(|word| letters.strip_prefix(word));
    rest(&NICKNAMES).any(|rest| is_made(rest, true))
        || rest(&BESIDE).any(|rest| is_made(rest, has_nickname))
}

#[cfg(test)]
mod tests {
    use super::is_nickname;

    #[test]
    fn nothing_but_nicknames() {
        for letters in ["sexydoc", "thehotsurgeon", "babyboy", "hotlilqueen"] {
            assert!(is_nickname(letters), "{letters}");
        }
        for letters in
            ["", "princess", "doc", "dr", "kingsley", "surgery", "chinedu", "hotel", "md", "starr"]
        {
            assert!(!is_nickname(letters), "{letters}");
        }
    }
}
