"""Reads NAME.vcf as an address book does (vobject), and NAME.rtf as a word processor does (striprtf)."""

import sys
from pathlib import Path

import vobject
from striprtf.striprtf import rtf_to_text

faults = []
for name in sys.argv[1:]:
    path = Path(name)
    if path.suffix == ".vcf":
        raw = path.read_bytes()
        card = vobject.readOne(raw.decode("utf-8"))
        if card.version.value != "3.0" or not card.fn.value or not (card.n.value.family or card.n.value.given):
            faults.append(f"{name}: no version, name or parts of it")
        if any(len(line) > 75 for line in raw.split(b"\r\n")):
            faults.append(f"{name}: a line of more than 75 bytes")
        if hasattr(card, "tel") or hasattr(card, "adr") or hasattr(card, "bday"):
            faults.append(f"{name}: it has what is private")
        if hasattr(card, "photo") and card.photo.value[:2] not in (b"\xff\xd8", b"\x89P"):
            faults.append(f"{name}: the photo is no picture")
        if path.stem.endswith("photo") and not hasattr(card, "photo"):
            faults.append(f"{name}: no photo")
        # What is written is validated before.
        again = vobject.readOne(card.serialize())
        if again.fn.value != card.fn.value:
            faults.append(f"{name}: the name is lost")
    else:
        shown = [line.strip() for line in rtf_to_text(path.read_text("ascii")).splitlines() if line.strip()]
        text = path.with_suffix(".txt").read_text("utf-16").splitlines()
        if shown[0] != text[0]:
            faults.append(f"{name}: {shown[0]!r} is not {text[0]!r}")
        # A link has no scheme where it can be followed, and a text without links has it.
        if not all(line.replace("https://", "") in "\n".join(shown) for line in text[1:3]):
            faults.append(f"{name}: {shown} lacks lines of {text}")

print("\n".join(faults) or f"{len(sys.argv) - 1} files are sound")
sys.exit(bool(faults))
