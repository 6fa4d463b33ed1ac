"""Makes the fonts of the standard themes and those behind them:  python fonts.py NODE_MODULES TYPST_ASSETS LATIN_MODERN
Needs: pip install fonttools==4.68.0 brotli==1.2.0 in an environment without uharfbuzz, which packs tables in another way
and, in a folder of its own: npm install source-serif@4.5.1 source-sans@3.52.0 (NODE_MODULES is the folder that this fills);
TYPST_ASSETS is the folder of the crate typst-assets 0.15.1 in cargo's registry; LATIN_MODERN is what `dpkg -x` unpacks of Debian's
package fonts-lmodern 2.005-1.

Source Serif 4 and Source Sans 3 are Adobe's, under the SIL Open Font License 1.1 with the reserved name "Source". A subset is a
changed font and may not bear that name, so these are called Folio Serif and Folio Sans. Latin Modern, the Computer Modern of
today's LaTeX, is under the GUST Font License, which asks for other names, too: Folio Modern. Running it again gives the same bytes.

The web has its fonts cut by the letters that a page needs; the PDF has one whole file a style. Also written is
css/fonts.css: which letters are in which file, and faces of usual system fonts that take the same room, so that no line moves
when a font arrives.

fallback-fonts/ is in every PDF's reach, whatever the theme: DejaVu Sans Mono for code, without hints; and, under names of their
own, what Libertinus Serif and New Computer Modern Math have beyond the themes' letters. New Computer Modern's upright text font
is not used, as its license is the GPL: Latin Modern has the same letters."""
import io
import os
import sys
import unicodedata

from fontTools import subset
from fontTools.feaLib import builder as feaLib
from fontTools.otlLib import builder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.varLib import instancer

HERE = os.path.dirname(os.path.abspath(__file__))
THEMES = os.path.join(HERE, "..", "themes")
LEDGER, CLASSIC = os.path.join(THEMES, "ledger"), os.path.join(THEMES, "classic")
FALLBACK_FONTS = os.path.join(HERE, "..", "fallback-fonts")
SERIF, SANS = "source-serif", "source-sans"
MODERN = "usr/share/texmf/fonts/opentype/public/lm"

# -- Which letters -----------------------------------------------------------------------------------------------------------

# What English, the languages of Western Europe and good typography need; nearly every page loads these and no more.
CORE = {*range(0x20, 0x7F), *range(0xA0, 0x100), 0x131, 0x152, 0x153, 0x178, 0x2C6, 0x2DA, 0x2DC, 0x2009, 0x200A, *range(0x2010, 0x2015),
        *range(0x2018, 0x201B), *range(0x201C, 0x201F), 0x2020, 0x2021, 0x2022, 0x2026, 0x202F, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044,
        0x20AC, 0x2122, 0x2212, 0x2264, 0x2265}
# What names from Central and Eastern Europe and Turkey need besides, and what names from Nigeria do; small, because one co-author is enough
# to load them.
NAMES = {ord(c) for c in "ĄąĆćĘęŁłŃńŚśŹźŻżČčĎďĚěĐđŇňŘřŠšŤťŮůŽžĞğİŞşŐőŰűĂăȘșȚțĀāĒēĪīŌōŪū"}
NIGERIA = {ord(c) for c in "ẸẹỊịỌọỤụṢṣṄṅ\u0300\u0301\u0304\u0323"}
# Vietnam and all other Latin letters and marks; raised and lowered figures; arrows and signs.
LATIN = {*range(0x100, 0x370), *range(0x1E00, 0x1F00), *range(0x2000, 0x2800), *range(0xFB00, 0xFB05)} - CORE - NAMES - NIGERIA
GREEK_CYRILLIC = {*range(0x370, 0x530), *range(0x1F00, 0x2000)}
ALL = CORE | NAMES | NIGERIA | LATIN | GREEK_CYRILLIC

# What the stylesheet asks for, and what letters with marks need.
WEB = ["kern", "liga", "onum", "lnum", "pnum", "tnum", "ccmp", "locl", "mark", "mkmk"]
# What headings need: their figures are as high as capitals.
HEADINGS = ["kern", "liga", "smcp"]
# Letters from two files are never kerned, and words of these are in two files.
WITHOUT_KERNING = [feature for feature in WEB if feature != "kern"]
PARTS = [("", CORE, WEB), ("-names", NAMES, WITHOUT_KERNING), ("-nigeria", NIGERIA, WITHOUT_KERNING), ("-latin", LATIN, WITHOUT_KERNING), ("-greek-cyrillic", GREEK_CYRILLIC, WEB)]
PRINT = [*WEB, "smcp", "c2sc", "case", "sups", "subs", "sinf", "frac", "numr", "dnom", "ordn"]

# -- Which fonts -------------------------------------------------------------------------------------------------------------

VAR_SERIF = f"{SERIF}/WOFF2/VAR/SourceSerif4Variable-%s.ttf.woff2"
# Name of the file, its input, what is fixed of its axes, family, style, weights in CSS.
ON_THE_WEB = [
    ("serif", VAR_SERIF % "Roman", {"opsz": 14, "wght": (400, 600)}, "Folio Serif", "normal", "400 600"),
    # One weight for all, so that a browser never thickens it by itself.
    ("serif-italic", VAR_SERIF % "Italic", {"opsz": 14, "wght": 400}, "Folio Serif", "italic", "400 600"),
    # Labels are hardly ever semibold, and two fonts of which one is loaded are less than one that can be both.
    ("sans", f"{SANS}/TTF/SourceSans3-Regular.ttf", {}, "Folio Sans", "normal", "400"),
    ("sans-semibold", f"{SANS}/TTF/SourceSans3-Semibold.ttf", {}, "Folio Sans", "normal", "600"),
]
# What the theme classic has: the sans in both weights, as all of its pages need both, its italic, and Latin Modern for headings.
CLASSIC_ON_THE_WEB = [
    ("sans-variable", f"{SANS}/VF/SourceSans3VF-Upright.ttf", {"wght": (400, 600)}, "Folio Sans", "normal", "400 600"),
    ("sans-italic", f"{SANS}/TTF/SourceSans3-It.ttf", {}, "Folio Sans", "italic", "400 600"),
]
MODERN_ON_THE_WEB = [("modern", f"{MODERN}/lmroman17-regular.otf", {}, "Folio Modern", "normal", "400")]
MODERN_CAPS = f"{MODERN}/lmromancaps10-regular.otf"
IN_PRINT = [
    ("FolioSerif-Regular", f"{SERIF}/TTF/SourceSerif4-Regular.ttf", "Folio Serif", "Regular"),
    ("FolioSerif-Italic", f"{SERIF}/TTF/SourceSerif4-It.ttf", "Folio Serif", "Italic"),
    ("FolioSerif-Semibold", f"{SERIF}/TTF/SourceSerif4-Semibold.ttf", "Folio Serif", "Semibold"),
    ("FolioSerif-SemiboldItalic", f"{SERIF}/TTF/SourceSerif4-SemiboldIt.ttf", "Folio Serif", "Semibold Italic"),
    ("FolioSerifDisplay-Regular", f"{SERIF}/TTF/SourceSerif4Display-Regular.ttf", "Folio Serif Display", "Regular"),
    ("FolioSans-Regular", f"{SANS}/TTF/SourceSans3-Regular.ttf", "Folio Sans", "Regular"),
    ("FolioSans-Semibold", f"{SANS}/TTF/SourceSans3-Semibold.ttf", "Folio Sans", "Semibold"),
    ("FolioSans-Italic", f"{SANS}/TTF/SourceSans3-It.ttf", "Folio Sans", "Italic"),
]
MODERN_IN_PRINT = [
    ("FolioModern-Regular", f"{MODERN}/lmroman10-regular.otf", "Folio Modern", "Regular"),
    ("FolioModern-Italic", f"{MODERN}/lmroman10-italic.otf", "Folio Modern", "Italic"),
    ("FolioModern-Bold", f"{MODERN}/lmroman10-bold.otf", "Folio Modern", "Bold"),
    ("FolioModern-BoldItalic", f"{MODERN}/lmroman10-bolditalic.otf", "Folio Modern", "Bold Italic"),
    ("FolioModernCaps-Regular", f"{MODERN}/lmromancaps10-regular.otf", "Folio Modern Caps", "Regular"),
    ("FolioModernDisplay-Regular", f"{MODERN}/lmroman17-regular.otf", "Folio Modern Display", "Regular"),
]
# Latin Modern cannot place a mark on a letter: such a pair is set in the next font.
MARKS = set(range(0x300, 0x370))

# Source file, family, style. A letter is taken from the first source that has it: later ones have only what is left.
FALLBACK = [
    ("LibertinusSerif-Regular.otf", "Folio Letters", "Regular"),
    ("LibertinusSerif-Italic.otf", "Folio Letters", "Italic"),
    ("LibertinusSerif-Semibold.otf", "Folio Letters", "Semibold"),
    ("LibertinusSerif-SemiboldItalic.otf", "Folio Letters", "Semibold Italic"),
    # Strong text asks for more than 600, entries' titles for 600.
    ("LibertinusSerif-Bold.otf", "Folio Letters", "Bold"),
    ("LibertinusSerif-BoldItalic.otf", "Folio Letters", "Bold Italic"),
    ("NewCMMath-Regular.otf", "Folio Symbols", "Regular"),
]
# Whole, as code may hold any letter. No family of its own: only hints are left out, and its license allows the name.
MONO = ["DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf", "DejaVuSansMono-Oblique.ttf", "DejaVuSansMono-BoldOblique.ttf"]

# -- Fonts that stand in until ours are there --------------------------------------------------------------------------------

# How often a letter stands in English news, in ten-thousandths, and the mean widths of system fonts by it (both of @capsizecss/metrics 4.3).
FREQUENCY = {" ": 1540, "e": 922, "t": 672, "a": 668, "i": 588, "n": 578, "o": 571, "r": 526, "s": 469, "h": 351, "l": 304, "d": 298, "c": 232,
             "u": 207, "m": 181, "f": 170, "p": 163, "g": 155, "y": 123, "b": 114, "w": 110, ",": 83, ".": 79, "v": 76, "0": 53, "k": 46, "T": 41,
             "S": 41, "A": 40, "C": 31, "2": 26, "M": 25, "x": 25, "P": 23, "1": 23, "I": 22, "B": 20, "-": 18, "U": 16, "R": 15, "5": 15, "N": 14,
             "H": 13, "D": 13, "L": 12, "W": 12, "E": 11, "G": 11, "z": 11, "F": 15, "3": 10, "(": 10, ")": 10}
# The face that is stood in for; then what a system may call the font that does, and its mean width in parts of an em. The last that is
# there is taken.
STAND_INS = [
    (("serif", 400), [(["DejaVu Serif"], 1059 / 2048), (["Noto Serif"], 481 / 1000), (["Times New Roman", "Liberation Serif", "Tinos"], 832 / 2048), (["Georgia"], 913 / 2048)]),
    (("serif", 600), [(["DejaVu Serif Bold"], 1169 / 2048), (["Noto Serif Bold"], 512 / 1000), (["Times New Roman Bold", "Liberation Serif Bold", "Tinos Bold"], 886 / 2048), (["Georgia Bold"], 1062 / 2048)]),
    (("serif-italic", 400), [(["DejaVu Serif Italic"], 1059 / 2048), (["Noto Serif Italic"], 469 / 1000), (["Times New Roman Italic", "Liberation Serif Italic", "Tinos Italic"], 836 / 2048), (["Georgia Italic"], 931 / 2048)]),
    (("sans", 400), [(["DejaVu Sans"], 1042 / 2048), (["Roboto"], 911 / 2048), (["Arial", "Liberation Sans", "Arimo", "Helvetica"], 913 / 2048)]),
    (("sans-variable", 400), [(["DejaVu Sans"], 1042 / 2048), (["Roboto"], 911 / 2048), (["Arial", "Liberation Sans", "Arimo", "Helvetica"], 913 / 2048)]),
    (("sans-variable", 600), [(["DejaVu Sans Bold"], 1177 / 2048), (["Roboto Bold"], 926 / 2048), (["Arial Bold", "Liberation Sans Bold", "Arimo Bold", "Helvetica Bold"], 983 / 2048)]),
    (("sans-italic", 400), [(["DejaVu Sans Oblique"], 1042 / 2048), (["Roboto Italic"], 893 / 2048), (["Arial Italic", "Liberation Sans Italic", "Arimo Italic", "Helvetica Oblique"], 913 / 2048)]),
    (("modern", 400), [(["DejaVu Serif"], 1059 / 2048), (["Noto Serif"], 481 / 1000), (["Times New Roman", "Liberation Serif", "Tinos"], 832 / 2048), (["Georgia"], 913 / 2048)]),
    (("sans-semibold", 600), [(["DejaVu Sans Bold"], 1177 / 2048), (["Roboto Bold"], 926 / 2048), (["Arial Bold", "Liberation Sans Bold", "Arimo Bold", "Helvetica Bold"], 983 / 2048)]),
]


# -- Making them -------------------------------------------------------------------------------------------------------------

# What a stand-in stands in for: its size is fitted to these letters, and would shrink those of other writings.
OF_THE_FACE = "U+0-4FF,U+1E00-1FFF,U+2000-20CF,U+2100-23FF,U+FB00-FB04"


def again(font):
    """The same font as it is read from a file: what was cut is then forgotten everywhere."""
    file = io.BytesIO()
    font.flavor = None
    font.save(file)
    return TTFont(io.BytesIO(file.getvalue()), recalcTimestamp=False)


def level_kerning(font):
    """Kerning that is the same in every weight: it varies by a few thousandths of an em and costs a third of the file."""
    def walk(node, seen):
        if id(node) in seen or isinstance(node, (int, str, float, bytes)) or node is None:
            return
        seen.add(id(node))
        for device in ("XPlaDevice", "YPlaDevice", "XAdvDevice", "YAdvDevice"):
            if hasattr(node, device):
                delattr(node, device)
        for shape in ("ValueFormat1", "ValueFormat2", "ValueFormat"):
            if hasattr(node, shape):
                setattr(node, shape, getattr(node, shape) & 0x0F)
        for below in node if isinstance(node, (list, tuple)) else vars(node).values() if hasattr(node, "__dict__") else ():
            walk(below, seen)

    table = font["GPOS"].table
    for lookup in table.LookupList.Lookup:
        for pairs in lookup.SubTable:
            pairs = getattr(pairs, "ExtSubTable", pairs)
            if pairs.LookupType == 2:
                pairs.ensureDecompiled(recurse=True)
                walk(pairs, set())


def without_small_kerning(font):
    """Kerning of less than 8 thousandths of an em moves a letter of text by a seventh of a pixel, and costs as much as any other."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for pairs in lookup.SubTable:
            pairs = getattr(pairs, "ExtSubTable", pairs)
            if pairs.LookupType != 2:
                continue
            rows = [row.PairValueRecord for row in pairs.PairSet] if pairs.Format == 1 else [row.Class2Record for row in pairs.Class1Record]
            for value in (pair.Value1 for row in rows for pair in row):
                if value is not None and abs(getattr(value, "XAdvance", 0)) < 8 * font["head"].unitsPerEm / 1000:
                    value.XAdvance = 0


def rename(font, family, style):
    """A name of our own, with the copyright, version, designer and licence kept."""
    table = font["name"]
    kept = {n: table.getDebugName(n) for n in (0, 5, 9, 13, 14)}
    table.names = []
    script = f"{family} {style}".replace(" ", "")
    plain = style in ("Regular", "Italic")
    names = {**kept, 1: family if plain else f"{family} {style.removesuffix(' Italic')}", 2: style if plain else "Italic" if style.endswith("Italic") else "Regular",
             3: f"folio;{script}", 4: f"{family} {style}", 6: f"{family.replace(' ', '')}-{style.replace(' ', '')}"}
    if not plain:
        names |= {16: family, 17: style}
    for number, text in names.items():
        if text:
            table.setName(text, number, 3, 1, 0x409)


def cut(font, letters, features, is_for_the_web=False):
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    options.name_IDs = ["*"]
    # Parts of outlines that are said once are packed no better.
    options.desubroutinize = is_for_the_web
    options.drop_tables += ["STAT", "MVAR", "DSIG", "meta", "FFTM", "PfEd", "MATH"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=letters)
    cutter.subset(font)
    return font


def with_hyphen(font):
    """A hyphen at which no line ends looks like any other."""
    for table in font["cmap"].tables:
        if table.isUnicode() and 0x2010 in table.cmap:
            table.cmap.setdefault(0x2011, table.cmap[0x2010])
    return font


def with_wide_marks(font):
    """A mark over a letter takes no room, whatever stands here. But programs that take text out of a PDF go by it: after a mark of
    no width in the middle of its letter they see a gap, and put a space there."""
    kinds = font["GDEF"].table.GlyphClassDef.classDefs if "GDEF" in font else {}
    for glyph, kind in kinds.items():
        width, left = font["hmtx"][glyph]
        if kind == 3 and width == 0:
            font["hmtx"][glyph] = (2 * font["head"].unitsPerEm // 5, left)
    return font


def with_small_caps(font, caps):
    """Small capitals from another font, and the capitals beside them, which are darker than those of large sizes."""
    names, widths, pairs = caps.getBestCmap(), caps["hmtx"], caps.getGlyphSet()
    new = {}
    top = font["CFF "].cff.topDictIndex[0]
    strings = top.CharStrings
    for code, glyph in font.getBestCmap().items():
        if code not in names or not unicodedata.category(chr(code)).startswith("L") or f"{glyph}.sc" in new.values():
            continue
        new[glyph] = f"{glyph}.sc"
        pen = T2CharStringPen(round(widths[names[code]][0]), pairs)
        pairs[names[code]].draw(pen)
        strings.charStringsIndex.append(pen.getCharString(private=top.Private, globalSubrs=top.GlobalSubrs))
        strings.charStrings[f"{glyph}.sc"] = len(strings.charStringsIndex) - 1
        top.charset.append(f"{glyph}.sc")
        font["hmtx"][f"{glyph}.sc"] = widths[names[code]]
    font.setGlyphOrder(top.charset)
    font["maxp"].numGlyphs = len(top.charset)
    ligatures = [f"sub {' '.join(parts)} by {name};" for parts, name in [("ffi", "f_f_i"), ("ffl", "f_f_l"), ("fi", "f_i"), ("ff", "f_f"), ("fl", "f_l")]]
    substitutes = [f"sub {glyph} by {small};" for glyph, small in new.items()]
    feaLib.addOpenTypeFeaturesFromString(font, f"feature smcp {{ {' '.join(substitutes)} }} smcp; feature liga {{ {' '.join(ligatures)} }} liga;", tables=["GSUB"])
    # Pairs of the other font go before those of this one.
    kerned = {}
    for pairs in (pairs for lookup in caps["GPOS"].table.LookupList.Lookup if lookup.LookupType == 2 for pairs in lookup.SubTable):
        for left, row in zip(pairs.Coverage.glyphs, pairs.PairSet):
            for pair in row.PairValueRecord:
                if left in new and pair.SecondGlyph in new and pair.Value1 is not None:
                    value = otTables.ValueRecord()
                    value.XAdvance = pair.Value1.XAdvance
                    kerned.setdefault((new[left], new[pair.SecondGlyph]), (value, None))
    lookup = next(lookup for lookup in font["GPOS"].table.LookupList.Lookup if lookup.LookupType == 2)
    lookup.SubTable = [*builder.buildPairPosGlyphs(kerned, font.getReverseGlyphMap()), *lookup.SubTable]
    lookup.SubTableCount = len(lookup.SubTable)
    return again(font)


def mean_width(font):
    letters, widths = font.getBestCmap(), font["hmtx"]
    return sum(widths[letters[ord(c)]][0] * n for c, n in FREQUENCY.items()) / sum(FREQUENCY.values()) / font["head"].unitsPerEm


def ranges(letters, others):
    """As CSS writes them; a run goes on over a few letters that no font has."""
    runs = []
    for c in sorted(letters):
        if runs and c - runs[-1][1] < 64 and not others & set(range(runs[-1][1], c)):
            runs[-1][1] = c
        else:
            runs.append([c, c])
    return ",".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs)


def percent(part):
    return f"{round(100 * part, 2):g}%"


def with_composition(font):
    """Letters and marks are put together in one way in all languages. Source Serif's own rules for Dutch and Macedonian leave out
    what is said for the rest, so that a mark on a letter that has one already would stand beside it."""
    table = font["GSUB"].table if "GSUB" in font else None
    records = table.FeatureList.FeatureRecord if table else []
    for script in table.ScriptList.ScriptRecord if table else []:
        of_all = script.Script.DefaultLangSys.FeatureIndex if script.Script.DefaultLangSys else []
        for row in script.Script.LangSysRecord:
            own = {records[n].FeatureTag: records[n].Feature for n in row.LangSys.FeatureIndex}
            for n in of_all:
                tag, feature = records[n].FeatureTag, records[n].Feature
                if tag == "ccmp" and tag in own:
                    own[tag].LookupListIndex = sorted({*own[tag].LookupListIndex, *feature.LookupListIndex})
                    own[tag].LookupCount = len(own[tag].LookupListIndex)
                # A language with nothing but its own letters lacks all else, too.
                elif "ccmp" not in own and tag not in own and {*own} <= {"locl"}:
                    row.LangSys.FeatureIndex.append(n)
            row.LangSys.FeatureIndex.sort()
            row.LangSys.FeatureCount = len(row.LangSys.FeatureIndex)
    return font


def font_of(modules, source):
    return with_composition(with_hyphen(TTFont(os.path.join(modules, source), recalcTimestamp=False)))


def for_the_web(theme, rows, modules, letters_of_all, wanted=WEB, caps=None):
    """Writes fonts/; gives the faces of each font for a stylesheet, and the path and the number of letters of each file."""
    faces, sizes, widths, lines = {}, [], {}, {}
    for name, source, axes, family, style, weights in rows:
        whole = font_of(modules, source)
        if caps:
            whole = with_small_caps(whole, font_of(modules, caps))
        # Letters that are in no part go first: fixing an axis takes its time with each.
        whole = again(cut(whole, set(whole.getBestCmap()) & letters_of_all, [*WEB, *wanted]))
        if axes:
            whole = again(instancer.instantiateVariableFont(whole, axes))
        if "fvar" in whole:
            level_kerning(whole)
            whole = again(whole)
        rename(whole, family, "Semibold" if weights == "600" else style.capitalize().replace("Normal", "Regular"))
        line, em = whole["hhea"], whole["head"].unitsPerEm
        lines[name] = (line.ascent / em, -line.descent / em, line.lineGap / em)
        for weight in map(int, weights.split() if "fvar" in whole else weights.split()[:1]):
            plain = again(cut(again(whole), {ord(c) for c in FREQUENCY}, []))
            widths[name, weight] = mean_width(instancer.instantiateVariableFont(plain, {"wght": weight}) if "fvar" in plain else plain)
        has = set(whole.getBestCmap())
        for part, letters, features in PARTS:
            if not letters & has:
                continue
            font = cut(again(whole), letters & has, [feature for feature in wanted if feature in features or feature not in WEB], is_for_the_web=True)
            if "kern" in features:
                without_small_kerning(font)
            font.flavor = "woff2"
            path = os.path.join(theme, "fonts", f"{name}{part}.woff2")
            font.save(path)
            sizes.append((path, len(letters & has)))
            faces.setdefault(name, []).append(f"""@font-face {{
  font-family: "{family}"; font-style: {style}; font-weight: {weights}; font-display: optional;
  src: url("../fonts/{name}{part}.woff2") format("woff2");
  unicode-range: {ranges(letters & has, has - letters)};
}}""")
    for (name, weight), fonts in STAND_INS:
        if name not in lines:
            continue
        family, style = next((row[3], row[4]) for row in rows if row[0] == name)
        ascent, descent, gap = lines[name]
        for locals_, width in fonts:
            scale = widths[name, weight] / width
            faces.setdefault(f"{name} stand-in", []).append(f"""@font-face {{
  font-family: "{family} Fallback"; font-style: {style}; font-weight: {weight};
  src: {", ".join(f'local("{local}")' for local in locals_)}; unicode-range: {OF_THE_FACE};
  size-adjust: {percent(scale)}; ascent-override: {percent(ascent / scale)}; descent-override: {percent(descent / scale)}; line-gap-override: {percent(gap / scale)};
}}""")
    return faces, sizes


def write_faces(theme, faces):
    with open(os.path.join(theme, "css", "fonts.css"), "w") as file:
        file.write("/* Made by tools/fonts.py. */\n\n" + "\n".join(face for all in faces for face in all) + "\n")


def for_print(theme, rows, modules, letters_of_all):
    """Writes pdf/fonts/."""
    sizes = []
    for name, source, family, style in rows:
        font = font_of(modules, source)
        is_display = family.endswith("Display")
        # The display cut is for names in Latin letters.
        letters = set(font.getBestCmap()) & (letters_of_all - GREEK_CYRILLIC if is_display else letters_of_all)
        font = with_wide_marks(cut(font, letters, WEB if is_display else PRINT))
        rename(font, family, style)
        path = os.path.join(theme, "pdf", "fonts", name + os.path.splitext(source)[1])
        font.save(path)
        sizes.append((path, len(letters)))
    return sizes


def behind_themes(fonts, letters_of_themes):
    """Writes fallback-fonts/."""
    def written(font, letters, name):
        path = os.path.join(FALLBACK_FONTS, name)
        font.save(path)
        return path, len(letters)

    # What is for use inside one font means nothing in another.
    def letters(font):
        return {c for c in font.getBestCmap() if unicodedata.category(chr(c)) not in ("Co", "Cc")}

    sizes, covered = [], {}
    for source, family, style in FALLBACK:
        font = TTFont(os.path.join(fonts, source), recalcTimestamp=False)
        others = set().union(*(has for name, has in covered.items() if name != family))
        own = letters(font) - letters_of_themes - others
        covered[family] = covered.get(family, set()) | own
        cut(font, own, subset.Options().layout_features)
        rename(font, family, style)
        sizes.append(written(font, own, f"{family.replace(' ', '')}-{style.replace(' ', '')}.otf"))
    for source in MONO:
        font = TTFont(os.path.join(fonts, source), recalcTimestamp=False)
        own = set(font.getBestCmap())
        cut(font, own, ["*"])
        sizes.append(written(font, own, source))
    return sizes


def licenses(notice):
    """The licenses of the fonts behind the themes', from a file that has those of many others, too."""
    parts = [part.strip() for part in notice.split("=" * 80)]
    named = [part for part in parts if any(f"files/fonts/{name}" in part for name in ("Libertinus", "NewCM*", "DejaVu"))]
    return ("Folio Letters is a part of Libertinus Serif, and Folio Symbols a part of New Computer Modern Math, each under a name of "
            "its own.\nDejaVu Sans Mono is whole but for its hints. tools/fonts.py made them.\n\n" + "\n\n".join(named) + "\n")


def with_license(theme, folder, name, text):
    os.makedirs(os.path.join(theme, folder), exist_ok=True)
    with open(os.path.join(theme, folder, name), "w") as file:
        file.write(text)


def main(modules, assets, modern):
    adobe = open(os.path.join(modules, SERIF, "LICENSE.md")).read()
    gust = open(os.path.join(modern, "usr/share/texmf/doc/fonts/lm/GUST-FONT-LICENSE.TXT")).read()
    pdf_fonts = os.path.join("pdf", "fonts")
    for theme, folder, name, text in [
        (LEDGER, "fonts", "OFL.txt", adobe), (LEDGER, pdf_fonts, "OFL.txt", adobe),
        (CLASSIC, "fonts", "OFL.txt", adobe), (CLASSIC, "fonts", "GUST.txt", gust), (CLASSIC, pdf_fonts, "GUST.txt", gust),
    ]:
        with_license(theme, folder, name, text)
    # The sans has more letters than the serif; a line is not set in both.
    letters_of_all = set(font_of(modules, IN_PRINT[0][1]).getBestCmap()) & ALL
    sizes = for_print(LEDGER, IN_PRINT, modules, letters_of_all)
    faces, made = for_the_web(LEDGER, ON_THE_WEB, modules, letters_of_all)
    sizes += made
    write_faces(LEDGER, [faces[row[0]] for row in ON_THE_WEB] + [all for name, all in faces.items() if name.endswith("stand-in")])
    # Greek and Cyrillic are set in the next font, too.
    letters_of_modern = letters_of_all - GREEK_CYRILLIC - MARKS
    sizes += for_print(CLASSIC, MODERN_IN_PRINT, modern, letters_of_modern)
    of_sans, made = for_the_web(CLASSIC, CLASSIC_ON_THE_WEB, modules, letters_of_all)
    sizes += made
    of_modern, made = for_the_web(CLASSIC, MODERN_ON_THE_WEB, modern, letters_of_modern, HEADINGS, MODERN_CAPS)
    sizes += made
    write_faces(CLASSIC, [*of_sans.values(), *of_modern.values()])
    letters_of_both = letters_of_all & set(font_of(modules, f"{SANS}/TTF/SourceSans3-Regular.ttf").getBestCmap())
    with open(os.path.join(assets, "NOTICE")) as notice, open(os.path.join(FALLBACK_FONTS, "LICENSES.txt"), "w") as file:
        file.write(licenses(notice.read()))
    sizes += behind_themes(os.path.join(assets, "files", "fonts"), letters_of_both)
    print("bytes   letters")
    for path, letters in sizes:
        print(f"{os.path.getsize(path):7} {letters:5}  {os.path.relpath(path, THEMES)}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3])
