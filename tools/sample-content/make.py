"""Makes the PDFs and PNGs of the sample site:  python make.py
Needs: pip install typst pillow font-source-sans-pro font-source-serif-pro

The portrait is drawn by hand: content/photo.jpg is portrait.svg, shown by a browser at 1200x1500 and saved as JPEG."""
import os
import font_source_sans_pro, font_source_serif_pro, typst
from PIL import Image
from charts import CHARTS

here = os.path.dirname(os.path.abspath(__file__))
content = os.path.join(here, "..", "..", "content")
fonts = [os.path.join(os.path.dirname(m.__file__), "files") for m in (font_source_sans_pro, font_source_serif_pro)]
TARGETS = [
    ("acts-2025.typ", "posters/acts-2025/poster.pdf", {}),
    ("surgical-congress-2024.typ", "posters/surgical-congress-2024/poster.pdf", {}),
    ("valve-forum-2026.typ", "posters/valve-forum-2026/poster.pdf", {}),
    ("valve-forum-2026.typ", "posters/valve-forum-2026/poster.png", dict(format="png", ppi=72)),
    ("survival-mistakes-2026.typ", "talks/survival-mistakes-2026/slides.pdf", {}),
    ("mitral-survival.typ", "images/mitral-survival.png", dict(format="png", ppi=144)),
    ("mitral-flow.typ", "images/mitral-flow.png", dict(format="png", ppi=144)),
]
for name, svg in CHARTS.items():
    open(os.path.join(here, name + ".svg"), "w").write(svg)
for source, target, options in TARGETS:
    if os.path.exists(os.path.join(here, source)):
        typst.compile(os.path.join(here, source), output=os.path.join(content, target), root=here, font_paths=fonts, ignore_system_fonts=True, timestamp=1760000000, **options)
        if target.endswith(".png"):  # few colors: a palette is a third of the size
            path = os.path.join(content, target)
            Image.open(path).convert("RGB").quantize(128, dither=0).save(path, optimize=True)
        print(target, os.path.getsize(os.path.join(content, target)))
for name in CHARTS:
    os.remove(os.path.join(here, name + ".svg"))
