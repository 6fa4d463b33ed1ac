//! The elements, attributes, CSS properties and functions of a drawing that pass: those of SVG 2,
//! Filter Effects and CSS Masking that draw.
//!
//! What is not listed does not pass, whatever a later standard makes of it.

/// What an attribute's value is, and so how it is checked.
#[derive(Clone, Copy)]
pub(super) enum ValueKind {
    /// Numbers, words and lists of them.
    Plain,
    Css,
    Declarations,
    Id,
    Classes,
    Address,
}

/// Whether an element draws, or holds what does.
#[rustfmt::skip]
pub(super) fn is_element(name: &str) -> bool {
    matches!(name,
        "svg" | "g" | "defs" | "symbol" | "use" | "a" | "switch" | "style"
        | "path" | "rect" | "circle" | "ellipse" | "line" | "polyline" | "polygon"
        | "text" | "tspan" | "textPath" | "image"
        | "clipPath" | "mask" | "marker" | "pattern"
        | "linearGradient" | "radialGradient" | "stop" | "filter"
        | "feBlend" | "feColorMatrix" | "feComponentTransfer" | "feComposite"
        | "feConvolveMatrix" | "feDiffuseLighting" | "feDisplacementMap" | "feDistantLight"
        | "feDropShadow" | "feFlood" | "feFuncA" | "feFuncB" | "feFuncG" | "feFuncR"
        | "feGaussianBlur" | "feImage" | "feMerge" | "feMergeNode" | "feMorphology"
        | "feOffset" | "fePointLight" | "feSpecularLighting" | "feSpotLight" | "feTile"
        | "feTurbulence")
}

/// How the value of an attribute is checked; `None` is an attribute that does not pass.
pub(super) fn kind(attribute: &str) -> Option<ValueKind> {
    Some(match attribute {
        "id" => ValueKind::Id,
        "class" => ValueKind::Classes,
        "style" => ValueKind::Declarations,
        "href" => ValueKind::Address,
        name if is_geometry(name) => ValueKind::Plain,
        name if is_property(name) && !name.starts_with("--") => ValueKind::Css,
        _ => return None,
    })
}

/// Whether a value holds numbers and words alone: no address, no escape, no text.
pub(super) fn is_plain(value: &str) -> bool {
    value.chars().all(|c| c.is_ascii_alphanumeric() || " \t\r\n.,+-%();_".contains(c))
}

#[rustfmt::skip]
fn is_geometry(name: &str) -> bool {
    matches!(name,
        "version" | "baseProfile" | "viewBox" | "preserveAspectRatio" | "zoomAndPan"
        | "xml:space" | "xml:lang" | "lang" | "systemLanguage" | "media" | "role"
        | "x1" | "y1" | "x2" | "y2" | "fx" | "fy" | "fr" | "dx" | "dy" | "points" | "pathLength"
        | "rotate" | "textLength" | "lengthAdjust" | "startOffset" | "method" | "spacing" | "side"
        | "offset" | "gradientUnits" | "gradientTransform" | "spreadMethod"
        | "patternUnits" | "patternContentUnits" | "patternTransform"
        | "clipPathUnits" | "maskUnits" | "maskContentUnits"
        | "markerWidth" | "markerHeight" | "markerUnits" | "orient" | "refX" | "refY"
        | "filterUnits" | "primitiveUnits" | "filterRes" | "in" | "in2" | "result" | "mode"
        | "type" | "values" | "tableValues" | "slope" | "intercept" | "amplitude" | "exponent"
        | "operator" | "k1" | "k2" | "k3" | "k4" | "order" | "kernelMatrix" | "divisor" | "bias"
        | "targetX" | "targetY" | "edgeMode" | "kernelUnitLength" | "preserveAlpha"
        | "surfaceScale" | "diffuseConstant" | "specularConstant" | "specularExponent"
        | "limitingConeAngle" | "azimuth" | "elevation" | "z" | "pointsAtX" | "pointsAtY"
        | "pointsAtZ" | "scale" | "xChannelSelector" | "yChannelSelector" | "stdDeviation"
        | "radius" | "baseFrequency" | "numOctaves" | "seed" | "stitchTiles" | "bbox")
}

/// Whether a CSS property sets how a drawing looks. Most of them may be attributes, too.
#[rustfmt::skip]
pub(super) fn is_property(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let is_variable = name.strip_prefix("--").is_some_and(|rest| {
        !rest.is_empty() && rest.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    });
    is_variable || matches!(name.as_str(),
        "alignment-baseline" | "baseline-shift" | "block-progression" | "clip" | "clip-path"
        | "clip-rule" | "color" | "color-interpolation" | "color-interpolation-filters"
        | "color-rendering" | "color-scheme" | "cx" | "cy" | "d" | "direction" | "display"
        | "dominant-baseline" | "enable-background" | "fill" | "fill-opacity" | "fill-rule"
        | "filter" | "flood-color" | "flood-opacity" | "font" | "font-family"
        | "font-feature-settings" | "font-kerning" | "font-optical-sizing" | "font-size"
        | "font-size-adjust" | "font-stretch" | "font-style" | "font-synthesis" | "font-variant"
        | "font-variant-caps" | "font-variant-east-asian" | "font-variant-ligatures"
        | "font-variant-numeric" | "font-variant-position" | "font-variation-settings"
        | "font-weight" | "glyph-orientation-horizontal" | "glyph-orientation-vertical"
        | "height" | "image-rendering" | "inline-size" | "isolation" | "kerning"
        | "letter-spacing" | "lighting-color" | "line-height" | "marker" | "marker-end"
        | "marker-mid" | "marker-start" | "mask" | "mask-mode" | "mask-type" | "mix-blend-mode"
        | "opacity" | "overflow" | "paint-order" | "pointer-events" | "r" | "rx" | "ry"
        | "shape-inside" | "shape-padding" | "shape-rendering" | "solid-color" | "solid-opacity"
        | "stop-color" | "stop-opacity" | "stroke" | "stroke-dasharray" | "stroke-dashoffset"
        | "stroke-linecap" | "stroke-linejoin" | "stroke-miterlimit" | "stroke-opacity"
        | "stroke-width" | "tab-size" | "text-align" | "text-anchor" | "text-decoration"
        | "text-decoration-color" | "text-decoration-line" | "text-decoration-style"
        | "text-decoration-thickness" | "text-indent" | "text-orientation" | "text-overflow"
        | "text-rendering" | "text-transform" | "text-underline-offset" | "transform"
        | "transform-box" | "transform-origin" | "unicode-bidi" | "vector-effect" | "visibility"
        | "white-space" | "width" | "word-spacing" | "writing-mode" | "x" | "y")
}

/// Whether a CSS function gives a color, a number, a shape, a transform or a filter.
#[rustfmt::skip]
pub(super) fn is_function(name: &str) -> bool {
    matches!(name.to_ascii_lowercase().as_str(),
        "rgb" | "rgba" | "hsl" | "hsla" | "hwb" | "lab" | "lch" | "oklab" | "oklch" | "color"
        | "color-mix" | "light-dark" | "icc-color" | "var" | "calc" | "min" | "max" | "clamp"
        | "matrix" | "matrix3d" | "translate" | "translatex" | "translatey" | "translate3d"
        | "scale" | "scalex" | "scaley" | "rotate" | "skewx" | "skewy" | "skew"
        | "blur" | "brightness" | "contrast" | "drop-shadow" | "grayscale" | "hue-rotate"
        | "invert" | "opacity" | "saturate" | "sepia"
        | "rect" | "inset" | "circle" | "ellipse" | "polygon" | "path")
}
