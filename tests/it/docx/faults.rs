//! What makes Word call a file unreadable, programs lose an application, or a file say nothing to
//! those who hear it: none of it is in any file.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::Node;

use super::reading::{attribute, below, is};
use super::{Made, made, of};

/// The parts with running text.
const TEXTS: [&str; 3] = ["word/document.xml", "word/footnotes.xml", "word/footer1.xml"];

fn values(made: &Made, part: &str, name: &str) -> Vec<String> {
    let part = made.package.part(part);
    let nodes = part.descendants().filter(|node| is(*node, name));
    nodes.filter_map(|node| attribute(node, "val").map(str::to_owned)).collect()
}

#[test]
fn no_line_end_and_no_control_character_is_in_words() {
    for made in made() {
        for (path, part) in made.package.all() {
            for node in part.descendants().filter(|node| is(*node, "t") || is(*node, "instrText")) {
                let text = node.text().unwrap_or_default();
                assert!(!text.contains(char::is_control), "{}, {path}: {text:?}", made.name);
                let keeps =
                    node.attributes().any(|it| it.name() == "space" && it.value() == "preserve");
                assert!(keeps, "{}, {path}: {text:?} may lose its spaces", made.name);
            }
        }
    }
}

#[test]
fn every_relationship_is_there_and_used() {
    for made in made() {
        for part in TEXTS {
            let relations = made.package.relations(part);
            let document = made.package.part(part);
            let used: BTreeSet<&str> = document
                .descendants()
                .flat_map(|node| node.attributes())
                .filter(|it| it.namespace().is_some_and(|it| it.ends_with("2006/relationships")))
                .map(|it| it.value())
                .collect();
            for id in &used {
                assert!(relations.contains_key(*id), "{}, {part}: {id} leads nowhere", made.name);
            }
            let paths: BTreeSet<&str> =
                made.package.entries.iter().map(|(path, ..)| path.as_str()).collect();
            let mut targets = BTreeSet::new();
            for (id, (kind, target, is_address)) in &relations {
                let is_implied =
                    ["styles", "numbering", "settings", "footnotes"].contains(&kind.as_str());
                assert!(is_implied || used.contains(id.as_str()), "{}: {target}", made.name);
                assert!(targets.insert(target), "{}: two lead to {target}", made.name);
                let is_there = *is_address || paths.contains(format!("word/{target}").as_str());
                assert!(is_there, "{}: no {target}", made.name);
                assert!(!is_address || url::Url::parse(target).is_ok(), "{}: {target}", made.name);
            }
        }
    }
}

#[test]
fn every_part_has_a_type_and_the_zip_is_the_same_everywhere() {
    for made in made() {
        let entries = &made.package.entries;
        assert_eq!(entries[0].0, "[Content_Types].xml", "{}", made.name);
        let types = made.package.part("[Content_Types].xml");
        let known = |name: &str| -> BTreeSet<String> {
            let nodes = types.descendants().filter_map(|node| node.attribute(name));
            nodes.map(|value| value.trim_start_matches('/').to_owned()).collect()
        };
        let (names, endings) = (known("PartName"), known("Extension"));
        for name in &names {
            assert!(entries.iter().any(|(path, ..)| path == name), "{}: no {name}", made.name);
        }
        for (path, is_packed, year) in &entries[1..] {
            let ending = path.rsplit('.').next().unwrap();
            let is_known = names.contains(path) || ending != "xml" && endings.contains(ending);
            assert!(is_known, "{}: {path} has no type", made.name);
            assert_eq!(*is_packed, ["xml", "rels"].contains(&ending), "{}: {path}", made.name);
            assert_eq!(*year, Some(1980), "{}: {path} has a time", made.name);
        }
    }
}

#[test]
fn ids_are_given_once_and_names_are_known() {
    for made in made() {
        let styles = made.package.part("word/styles.xml");
        let all: Vec<&str> = styles
            .descendants()
            .filter(|node| is(*node, "style"))
            .filter_map(|node| attribute(node, "styleId"))
            .collect();
        let known: BTreeSet<&str> = all.iter().copied().collect();
        assert_eq!(known.len(), all.len(), "{}", made.name);
        let (mut bookmarks, mut drawings) = (BTreeSet::new(), BTreeSet::new());
        let (mut names, mut anchors) = (BTreeSet::new(), BTreeSet::new());
        for part in TEXTS {
            let document = made.package.part(part);
            for node in document.descendants().filter(Node::is_element) {
                match node.tag_name().name() {
                    "pStyle" | "rStyle" | "tblStyle" => {
                        let style = attribute(node, "val").unwrap();
                        assert!(known.contains(style), "{}: no style {style}", made.name);
                    }
                    "bookmarkStart" => {
                        let id = attribute(node, "id").unwrap().to_owned();
                        assert!(bookmarks.insert(id), "{}: {node:?}", made.name);
                        let name = attribute(node, "name").unwrap().to_owned();
                        let is_sound = name.len() <= 40
                            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
                        assert!(is_sound && names.insert(name), "{}: {node:?}", made.name);
                    }
                    "docPr" => {
                        let id = node.attribute("id").unwrap().to_owned();
                        assert!(drawings.insert(id), "{}: {node:?}", made.name);
                    }
                    "hyperlink" => {
                        anchors.extend(attribute(node, "anchor").map(str::to_owned));
                    }
                    "instrText" => {
                        let words: Vec<&str> = node.text().unwrap().split_whitespace().collect();
                        if let ["NOTEREF", name, ..] = words.as_slice() {
                            anchors.insert((*name).to_owned());
                        }
                    }
                    _ => {}
                }
            }
        }
        let lost: Vec<&String> = anchors.difference(&names).collect();
        assert!(lost.is_empty(), "{}: no bookmark {lost:?}", made.name);
    }
    assert!(of("everything").package.parts["word/document.xml"].contains("w:anchor"));
}

#[test]
fn lists_are_whole_and_bullets_are_bullets() {
    for made in made() {
        let part = made.package.part("word/numbering.xml");
        let mut kinds = BTreeMap::new();
        for list in part.descendants().filter(|node| is(*node, "abstractNum")) {
            let levels: Vec<_> = list.children().filter(|node| is(*node, "lvl")).collect();
            assert_eq!(levels.len(), 9, "{}", made.name);
            for level in &levels {
                for name in ["start", "numFmt", "lvlText", "lvlJc", "pPr"] {
                    assert!(below(*level, name).is_some(), "{}: a level has no {name}", made.name);
                }
            }
            let kind = below(levels[0], "numFmt").and_then(|it| attribute(it, "val")).unwrap();
            kinds.insert(attribute(list, "abstractNumId").unwrap(), kind);
        }
        let lists: BTreeMap<&str, &str> = part
            .descendants()
            .filter(|node| is(*node, "num"))
            .map(|node| {
                let kind =
                    below(node, "abstractNumId").and_then(|it| attribute(it, "val")).unwrap();
                (attribute(node, "numId").unwrap(), kinds[kind])
            })
            .collect();
        for text in TEXTS {
            let document = made.package.part(text);
            for paragraph in document.descendants().filter(|node| is(*node, "p")) {
                let Some(list) = below(paragraph, "numId") else { continue };
                let kind = lists[attribute(list, "val").unwrap()];
                let style = below(paragraph, "pStyle").and_then(|it| attribute(it, "val"));
                let styles: &[&str] = match kind {
                    "bullet" => &["ListBullet", "Quote"],
                    _ => &["ListNumber", "Citation", "Quote"],
                };
                assert!(styles.contains(&style.unwrap()), "{}: {style:?}", made.name);
            }
        }
    }
}

/// Each list with numbers begins anew.
#[test]
fn two_lists_are_two() {
    let lists = values(of("everything"), "word/document.xml", "numId");
    let numbered: BTreeSet<&String> =
        lists.iter().filter(|id| !["1", "2", "3"].contains(&id.as_str())).collect();
    let starts = values(of("everything"), "word/numbering.xml", "startOverride");
    assert_eq!(numbered.len(), starts.len());
    for start in ["1", "7", "98"] {
        assert!(starts.iter().any(|known| known == start), "{starts:?}");
    }
}

#[test]
fn no_picture_is_without_a_description_or_the_mark_that_it_has_none() {
    for made in made() {
        for text in TEXTS {
            let document = made.package.part(text);
            for drawing in document.descendants().filter(|node| is(*node, "drawing")) {
                let about: Vec<_> = drawing
                    .descendants()
                    .filter(|node| ["docPr", "cNvPr"].contains(&node.tag_name().name()))
                    .map(|node| node.attribute("descr").unwrap())
                    .collect();
                assert_eq!(about.len(), 2, "{}", made.name);
                assert_eq!(about[0], about[1], "{}", made.name);
                let is_marked =
                    drawing.descendants().any(|node| node.tag_name().name() == "decorative");
                assert_eq!(about[0].is_empty(), is_marked, "{}", made.name);
            }
        }
    }
    let pictures = &of("everything").package.parts["word/document.xml"];
    assert_eq!(pictures.matches("<w:drawing>").count(), 3);
    assert!(of("tabular").package.parts["word/document.xml"].contains("<wp:anchor"));
}

#[test]
fn headings_leave_no_level_out() {
    for made in made() {
        let mut last = 0;
        for style in values(made, "word/document.xml", "pStyle") {
            let Some(level) = style.strip_prefix("Heading") else { continue };
            let level: usize = level.parse().unwrap();
            assert!(level <= last + 1, "{}: {level} below {last}", made.name);
            last = level;
        }
    }
    let styles = values(of("everything"), "word/document.xml", "pStyle");
    for level in 1..=4 {
        assert!(styles.contains(&format!("Heading{level}")), "no heading {level}");
    }
}

#[test]
fn tables_have_a_head_a_caption_and_a_paragraph_behind_them() {
    let mut count = 0;
    for made in made() {
        for text in TEXTS {
            let document = made.package.part(text);
            for table in document.descendants().filter(|node| is(*node, "tbl")) {
                count += 1;
                let next = table.next_sibling_element();
                assert!(next.is_some_and(|next| is(next, "p")), "{}: {text}", made.name);
                let is_in_text = text == "word/document.xml";
                let caption = below(table, "tblCaption").is_some();
                assert_eq!(caption, is_in_text, "{}", made.name);
                let columns = table.descendants().filter(|node| is(*node, "gridCol")).count();
                for row in table.children().filter(|node| is(*node, "tr")) {
                    let cells = row.children().filter(|node| is(*node, "tc")).count();
                    assert_eq!(cells, columns, "{}", made.name);
                }
            }
        }
    }
    assert!(count > 5, "{count}");
    let document = &of("everything").package.parts["word/document.xml"];
    // Of three tables, one has no words in its head.
    assert_eq!(document.matches("<w:tblHeader/>").count(), 2);
    assert_eq!(document.matches("<w:tbl>").count(), 3);
}

#[test]
fn footnotes_have_their_marks_and_lines() {
    let made = of("everything");
    let notes = &made.package.parts["word/footnotes.xml"];
    for part in ["<w:separator/>", "<w:continuationSeparator/>", "<w:footnoteRef/>"] {
        assert!(notes.contains(part), "{part}");
    }
    let document = &made.package.parts["word/document.xml"];
    assert_eq!(document.matches("<w:footnoteReference ").count(), 1);
    assert!(document.contains(" NOTEREF _note1 "));
    // Word refuses a mark inside of a footnote: its words follow.
    assert!(!notes.contains("<w:footnoteReference "));
    assert!(notes.contains("[2] ") && notes.contains("The inner note"));
}

#[test]
fn nothing_is_in_a_box_a_frame_a_header_or_a_column() {
    for made in made() {
        for name in ["txbxContent", "framePr", "headerReference", "pict", "object"] {
            for (path, part) in made.package.all() {
                let has = part.descendants().any(|node| node.tag_name().name() == name);
                assert!(!has, "{}: {path} has {name}", made.name);
            }
        }
        let section = &made.package.parts["word/document.xml"];
        assert!(section.contains("<w:cols w:space=\"720\"/>"), "{}", made.name);
    }
}

#[test]
fn the_file_says_who_wrote_it_and_is_of_a_word_of_today() {
    for made in made() {
        let core = &made.package.parts["docProps/core.xml"];
        assert!(core.contains("2026-11-01T00:00:00Z"), "{}: {core}", made.name);
        assert!(!core.contains("lastModifiedBy"), "{}", made.name);
        for empty in ["<dc:title></dc:title>", "<dc:creator></dc:creator>"] {
            assert!(!core.contains(empty), "{}: {core}", made.name);
        }
        let settings = &made.package.parts["word/settings.xml"];
        assert!(settings.contains("w:name=\"compatibilityMode\""), "{}", made.name);
        assert!(settings.contains("w:val=\"15\""), "{}", made.name);
    }
    let core = &of("tabular").package.parts["docProps/core.xml"];
    for words in ["<dc:creator>Jörg Müller</dc:creator>", "<dc:language>de</dc:language>"] {
        assert!(core.contains(words), "{core}");
    }
}

#[test]
fn a_language_from_right_to_left_is_set_so() {
    let made = of("hebrew");
    let document = &made.package.parts["word/document.xml"];
    let styles = &made.package.parts["word/styles.xml"];
    assert!(styles.contains("w:bidi=\"he\"") && styles.contains("<w:bidi/>"));
    assert!(
        document.contains("<w:bidiVisual/>")
            && document.contains("<w:cols w:space=\"720\"/><w:bidi/>")
    );
    let part = made.package.part("word/document.xml");
    for run in part.descendants().filter(|node| is(*node, "r")) {
        let Some(text) = below(run, "t").and_then(|node| node.text()) else { continue };
        let is_hebrew = text.contains(|c| ('א'..='ת').contains(&c));
        let is_latin = text.contains(|c: char| c.is_ascii_alphabetic());
        assert!(!(is_hebrew && is_latin), "{text}");
        if is_hebrew || is_latin {
            assert_eq!(below(run, "rtl").is_some(), is_hebrew, "{text}");
        }
    }
    // Words in another writing name their language where the writing does.
    let other = &of("everything").package.parts["word/document.xml"];
    assert!(other.contains("<w:rtl/><w:lang w:bidi=\"he-IL\"/>"));
    assert!(
        other.contains("<w:lang w:val=\"el-GR\"/>")
            && other.contains("<w:lang w:eastAsia=\"ja-JP\"/>")
    );
}
