//! The fonts behind every theme's: one of equal widths for code and below QR codes, and letters and
//! signs that the themes' fonts lack. They are part of the program, so a picture is the same on
//! every machine. `tools/fonts.py` makes them.
//!
//! Nothing here chooses a font: a theme's templates name the families, and the site's own fonts
//! come last.

/// The family of equal widths.
pub const MONOSPACE: &str = "DejaVu Sans Mono";

/// The family of signs. It has letters of a few other writings, for formulas, and joins none.
pub const SYMBOLS: &str = "Folio Symbols";

/// The family of letters that themes' fonts lack.
pub const LETTERS: &str = "Folio Letters";

/// Each font as a file.
pub const FILES: &[&[u8]] = &[
    include_bytes!("../../fallback-fonts/FolioLetters-Regular.otf"),
    include_bytes!("../../fallback-fonts/FolioLetters-Italic.otf"),
    include_bytes!("../../fallback-fonts/FolioLetters-Semibold.otf"),
    include_bytes!("../../fallback-fonts/FolioLetters-SemiboldItalic.otf"),
    include_bytes!("../../fallback-fonts/FolioLetters-Bold.otf"),
    include_bytes!("../../fallback-fonts/FolioLetters-BoldItalic.otf"),
    include_bytes!("../../fallback-fonts/FolioSymbols-Regular.otf"),
    include_bytes!("../../fallback-fonts/DejaVuSansMono.ttf"),
    include_bytes!("../../fallback-fonts/DejaVuSansMono-Bold.ttf"),
    include_bytes!("../../fallback-fonts/DejaVuSansMono-Oblique.ttf"),
    include_bytes!("../../fallback-fonts/DejaVuSansMono-BoldOblique.ttf"),
];
