//! The names of the vocabularies that the parts of a Word file are written in (ISO/IEC 29500-1 and,
//! for pictures that say nothing, Office's own).

pub const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
pub const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
pub const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
pub const PLACED: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
pub const DECORATIVE: &str = "http://schemas.microsoft.com/office/drawing/2017/decorative";

/// What a part with text declares.
pub const OF_TEXT: [(&str, &str); 3] =
    [("xmlns:w", WORD), ("xmlns:r", RELATIONS), ("xmlns:wp", PLACED)];
