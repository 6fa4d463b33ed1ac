"""Reads drafts for mail programs with Python's own parser, and compares them with their texts."""
import email
import email.policy
import re
import sys
from html.parser import HTMLParser
from pathlib import Path


class Words(HTMLParser):
    """The words of a page, without its head."""

    def __init__(self):
        super().__init__()
        self.words = []

    def handle_data(self, data):
        self.words.append(data)


def words(text):
    return re.sub(r"[\s\u00a0]+", "", text)


failed = False
paths = sorted(Path(sys.argv[1]).glob("*.eml"))
for path in paths:
    data = path.read_bytes()
    mail = email.message_from_bytes(data, policy=email.policy.default)
    kinds = [part.get_content_type() for part in mail.iter_parts()]
    text, html = (part.get_content() for part in mail.iter_parts())
    page = Words()
    page.feed(html)
    written = path.with_suffix(".txt").read_text(encoding="utf-8")
    head, body = written.split("\n\n", 1)
    said = dict(line.split(": ", 1) for line in head.splitlines())
    to = mail["To"].addresses[0] if mail["To"] else None
    wrong = [
        name
        for name, is_right in {
            "kinds": kinds == ["text/plain", "text/html"],
            "defects": not mail.defects and not any(part.defects for part in mail.iter_parts()),
            "subject": mail["Subject"] == said["Subject"],
            "to": to is None or f"{to.display_name} <{to.addr_spec}>" == said["To"],
            "unsent": mail["X-Unsent"] == "1",
            "headers": not any(mail[name] for name in ["From", "Date", "Cc", "Bcc", "Message-ID"]),
            "text": words(text) == words(body).replace("•", "-"),
            "html": words("".join(page.words)).replace("-", "") == words(text).replace("-", ""),
            "lines": all(len(line) <= 76 for line in data.split(b"\r\n")),
            "line ends": data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r"),
        }.items()
        if not is_right
    ]
    if wrong:
        failed = True
        print(f"{path.name}: {', '.join(wrong)}")
print(f"{len(paths)} drafts")
sys.exit(failed or not paths)
