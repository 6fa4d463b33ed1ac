"""Reads NAME.docx as others do, and compares it with NAME.txt and, where it is there, NAME.pdf."""

import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import docx

name = sys.argv[1]
file = docx.Document(f"{name}.docx")
faults = []


def expect(holds, what):
    if not holds:
        faults.append(what)


# python-docx reads what the file says of itself, and Word's own names of styles.
core = file.core_properties
expect(core.title and core.author and core.language, "title, author or language is missing")
expect(core.created is not None and core.created == core.modified, "the day is missing")
expect(core.last_modified_by == "", "somebody is said to have changed it")
styles = {paragraph.style.name for paragraph in file.paragraphs}
expect("Title" in styles, f"no title: {styles}")
known = {
    "Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3", "Heading 4", "Heading 5", "Heading 6",
    "Normal", "List Bullet", "List Number", "List Paragraph", "Quote", "HTML Preformatted", "Caption",
    "Contact", "Byline", "Citation",
}
expect(styles <= known, f"unknown styles: {styles - known}")
levels = [int(p.style.name[8:]) for p in file.paragraphs if p.style.name.startswith("Heading ")]
for before, level in zip([0] + levels, levels):
    expect(level <= before + 1, f"heading {level} below {before}")
for table in file.tables:
    expect(table.style.name == "Table Grid", "a table without its style")
    expect(len({len(row.cells) for row in table.rows}) == 1, "a table with rows of several lengths")
expect("PAGE" in file.sections[0].footer._element.xml, "no number of the page")

# The schema, as far as openxml-audit knows it. It asks for a theme and a table of fonts, which the
# standard does not.
audit = subprocess.run(
    [Path(sys.executable).with_name("openxml-audit"), "-m", "0", "-o", "json", f"{name}.docx"],
    capture_output=True, text=True,
)
for error in json.loads(audit.stdout)[0]["errors"]:
    text = error["description"]
    if not re.search(r"relationships/(fontTable|theme)' is\s+missing", text):
        expect(False, f"schema: {text} ({error['part_uri']})")


# What LibreOffice prints are the words of the text, but for addresses, marks and what is on each
# sheet.
def words(text):
    text = re.sub(r"\[\d+\]|[\u00ad\u200b\u2060\u200e\u200f\u202a-\u202e]", " ", text).replace("\u2011", "-")
    return "".join(c for c in text.upper() if c.isalnum())


if shutil.which("pdftotext") and Path(f"{name}.pdf").exists():
    printed = subprocess.run(["pdftotext", f"{name}.pdf", "-"], capture_output=True, text=True).stdout
    sheet = words(printed)
    lost = Counter()
    for word in re.split(r"\s+", Path(f"{name}.txt").read_text()):
        letters = words(word)
        is_address = "://" in word or "@" in word or "mailto:" in word
        if letters and not is_address and letters not in sheet:
            # A word may be broken at the end of a line, and one of pictures is not printed.
            lost[word] += 1
    described = "".join(re.findall(r'descr="([^"]*)"', file.element.xml))
    for word in lost:
        expect(words(word) in words(described), f"not on paper: {word}")

for fault in faults:
    print(f"{name}: {fault}")
print(f"{Path(name).name}: {len(file.paragraphs)} paragraphs, {len(file.tables)} tables, {len(faults)} faults")
sys.exit(bool(faults))
