//! Completes a citation style: every list of names gets an explicit `name` element.
//!
//! In CSL a list of names without the element `name` prints them in the standard form. The
//! formatter takes such a list for empty if it has a label or substitutes, and loses the editors of
//! a chapter or the authors of a work.

use hayagriva::citationberg::{IndependentStyle, LayoutRenderingElement, Name, Names, NamesChild};

/// The same style, with its standard forms written out.
pub fn with_names(mut style: IndependentStyle) -> IndependentStyle {
    for part in &mut style.macros {
        name_in_all(&mut part.children);
    }
    if let Some(bibliography) = &mut style.bibliography {
        name_in_all(&mut bibliography.layout.elements);
    }
    style
}

fn name_in_all(elements: &mut [LayoutRenderingElement]) {
    for element in elements {
        match element {
            LayoutRenderingElement::Names(names) => name_in(names),
            LayoutRenderingElement::Group(group) => name_in_all(&mut group.children),
            LayoutRenderingElement::Choose(choose) => {
                name_in_all(&mut choose.if_.children);
                choose.else_if.iter_mut().for_each(|branch| name_in_all(&mut branch.children));
                if let Some(otherwise) = &mut choose.otherwise {
                    name_in_all(&mut otherwise.children);
                }
            }
            _ => {}
        }
    }
}

fn name_in(names: &mut Names) {
    if !names.children.is_empty()
        && !names.children.iter().any(|child| matches!(child, NamesChild::Name(_)))
    {
        names.children.insert(0, NamesChild::Name(Name::default()));
    }
}
