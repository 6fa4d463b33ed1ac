//! Ordinal numbers in words, as editions have them, in six languages. A table and its reader.
//!
//! Reads single words: `twenty-first` is none.

/// The forms of 1 to 12, without accents and endings that tell gender or case.
const ORDINALS: [&str; 12] = [
    "first erst premier premiere primera primer primero prima primo primeira primeiro",
    "second zweit deuxieme seconde segunda segundo seconda secondo",
    "third dritt troisieme tercera tercer tercero terza terzo terceira terceiro",
    "fourth viert quatrieme cuarta cuarto quarta quarto",
    "fifth funft cinquieme quinta quinto",
    "sixth sechst sixieme sexta sexto sesta sesto",
    "seventh siebt siebent septieme septima septimo settima settimo setima setimo",
    "eighth acht huitieme octava octavo ottava ottavo oitava oitavo",
    "ninth neunt neuvieme novena noveno nona nono",
    "tenth zehnt dixieme decima decimo",
    "eleventh elft onzieme undecima undecimo",
    "twelfth zwolft douzieme duodecima duodecimo",
];

/// The number of an ordinal, folded as by `date::words::fold`. German endings are known.
pub fn ordinal(word: &str) -> Option<u8> {
    let german = ["er", "es", "en", "em", "e"].iter().find_map(|ending| word.strip_suffix(ending));
    let is_word = |known: &str| known == word || german.is_some_and(|stem| known == stem);
    let at = ORDINALS.iter().position(|words| words.split(' ').any(is_word))?;
    u8::try_from(at + 1).ok()
}
