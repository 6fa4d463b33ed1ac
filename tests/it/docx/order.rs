//! The order of elements, as the schema of ISO/IEC 29500 has it. Word passes over some faults of it;
//! others, and every strict reader, refuse the file.

use super::made;

/// Elements with the children that folio may write, in the order of the schema (wml.xsd of the
/// transitional form). A star marks what may be there more than once.
const ORDER: &[(&str, &str)] = &[
    (
        "rPr",
        "rStyle rFonts b bCs i iCs caps smallCaps strike color spacing sz szCs u vertAlign rtl cs \
         lang",
    ),
    (
        "pPr",
        "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs bidi spacing ind \
         contextualSpacing jc outlineLvl rPr sectPr",
    ),
    ("pBdr", "top left bottom right"),
    ("numPr", "ilvl numId"),
    ("tabs", "tab*"),
    (
        "tblPr",
        "tblStyle bidiVisual tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption",
    ),
    ("tblBorders", "top left bottom right insideH insideV"),
    ("tblCellMar", "top left bottom right"),
    ("tbl", "tblPr tblGrid tr*"),
    ("tblGrid", "gridCol*"),
    ("tr", "trPr tc*"),
    ("trPr", "cantSplit tblHeader"),
    ("tc", "tcPr p*"),
    ("tcPr", "tcW"),
    ("p", "pPr r|hyperlink|bookmarkStart|bookmarkEnd*"),
    ("hyperlink", "r|bookmarkStart|bookmarkEnd*"),
    (
        "r",
        "rPr t|tab|br|noBreakHyphen|softHyphen|drawing|footnoteReference|footnoteRef|separator|\
         continuationSeparator|fldChar|instrText*",
    ),
    ("sectPr", "footerReference footnotePr pgSz pgMar cols titlePg bidi"),
    ("body", "p|tbl* sectPr"),
    ("footnotes", "footnote*"),
    ("footnote", "p|tbl*"),
    ("styles", "docDefaults latentStyles style*"),
    ("docDefaults", "rPrDefault pPrDefault"),
    (
        "style",
        "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr trPr tcPr",
    ),
    ("numbering", "abstractNum* num*"),
    ("abstractNum", "nsid multiLevelType tmpl name styleLink numStyleLink lvl*"),
    ("lvl", "start numFmt lvlRestart pStyle isLgl suff lvlText lvlJc pPr rPr"),
    ("num", "abstractNumId lvlOverride*"),
    ("lvlOverride", "startOverride lvl"),
    (
        "settings",
        "zoom defaultTabStop autoHyphenation characterSpacingControl footnotePr endnotePr compat \
         rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator",
    ),
    ("footnotePr", "footnote*"),
    ("compat", "compatSetting*"),
    ("inline", "extent effectExtent docPr cNvGraphicFramePr graphic"),
    (
        "anchor",
        "simplePos positionH positionV extent effectExtent wrapSquare docPr cNvGraphicFramePr \
         graphic",
    ),
    ("pic", "nvPicPr blipFill spPr"),
];

#[test]
fn children_stand_in_the_order_of_the_schema() {
    let mut met = std::collections::BTreeSet::new();
    for made in made() {
        for (path, part) in made.package.all() {
            for node in part.descendants().filter(roxmltree::Node::is_element) {
                let name = node.tag_name().name();
                let Some((_, order)) = ORDER.iter().find(|(known, _)| *known == name) else {
                    continue;
                };
                met.insert(name.to_owned());
                let (mut at, mut count) = (0, 0);
                let order: Vec<&str> = order.split_whitespace().collect();
                for child in node.children().filter(roxmltree::Node::is_element) {
                    let child = child.tag_name().name();
                    let is = |place: &&str| {
                        place.trim_end_matches('*').split('|').any(|name| name == child)
                    };
                    let found = order[at..].iter().position(is);
                    let found = found.unwrap_or_else(|| {
                        panic!("{}, {path}: {child} is too late or unknown in {name}", made.name)
                    });
                    count = if found == 0 { count + 1 } else { 1 };
                    at += found;
                    let is_once = count == 1 || order[at].ends_with('*');
                    assert!(is_once, "{}, {path}: two {child} in {name}", made.name);
                }
            }
        }
    }
    let missing: Vec<_> = ORDER.iter().filter(|(name, _)| !met.contains(*name)).collect();
    assert!(missing.is_empty(), "no sample has one of these: {missing:?}");
}
