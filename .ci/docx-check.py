"""Reads Word documents by python-docx and holds them against what an access checker asks.

    /usr/bin/python3 .ci/docx-check.py FOLDER

FOLDER has the documents in made/, as LibreOffice saved them in again/, and as they
came back from .odt in back/.
"""

import collections
import pathlib
import sys

import docx
from docx.oxml.ns import qn

problems = []


def say(name, what):
    problems.append(f"{name}: {what}")


def headings(document):
    for paragraph in document.paragraphs:
        style = paragraph.style.name.lower()
        if style.startswith("heading "):
            yield int(style.split()[1]), "".join(paragraph.text.split())


def words(document):
    """All words of a document, in order, as one text without blanks."""
    return "".join("".join(t.text or "" for t in document.element.body.iter(qn("w:t"))).split())


def bookmarks(document):
    names = (b.get(qn("w:name")) for b in document.element.body.iter(qn("w:bookmarkStart")))
    return {n for n in names if not n.startswith("_")}


def languages(document):
    """How many characters are in which language."""
    said = collections.Counter()
    usual = document.styles.element.find(".//" + qn("w:docDefaults") + "//" + qn("w:lang")).get(qn("w:val"))
    for run in document.element.body.iter(qn("w:r")):
        lang = run.find(qn("w:rPr") + "/" + qn("w:lang"))
        own = None if lang is None else lang.get(qn("w:val"))
        said[own or usual] += sum(len(t.text or "") for t in run.iter(qn("w:t")))
    return said


def check(path):
    """What an access checker asks of a document."""
    name, document = path.name, docx.Document(path)
    core = document.core_properties
    if not core.title or not core.author or not core.language:
        say(name, f"its title is {core.title!r}, its creator {core.author!r}, its language {core.language!r}")
    last, found = 0, list(headings(document))
    for level, text in found:
        if level > last + 1 or not text:
            say(name, f"the heading {text!r} of level {level} comes after one of level {last}")
        last = level
    if not found:
        say(name, "there is no heading")
    for table in document.element.body.iter(qn("w:tbl")):
        rows = table.findall(qn("w:tr"))
        if rows[0].find(qn("w:trPr") + "/" + qn("w:tblHeader")) is None:
            text = "".join(t.text or "" for t in table.iter(qn("w:t")))
            say(name, f"a table has no header row: {text[:60]!r}")
        widths = {len(row.findall(qn("w:tc"))) for row in rows}
        if len(widths) > 1:
            say(name, f"the rows of a table have {sorted(widths)} cells")
    for picture in document.element.body.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"):
        if not picture.get("descr"):
            say(name, "a picture has no words")
    said = languages(document)
    if name == "welsh.docx":
        if not said["cy-GB"] or not said["en-GB"]:
            say(name, f"it speaks {dict(said)}")
    elif set(said) != {"en-GB"}:
        say(name, f"it speaks {dict(said)}")
    return document


def compare(name, how, before, after):
    """Whether a document says the same after another program saved it."""
    if list(headings(before)) != list(headings(after)):
        say(name, f"its headings differ {how}")
    if words(before) != words(after):
        say(name, f"its words differ {how}")
    if missing := bookmarks(before) - bookmarks(after):
        say(name, f"bookmarks are gone {how}: {sorted(missing)[:5]}")
    if len(before.tables) != len(after.tables):
        say(name, f"{len(before.tables)} tables are {len(after.tables)} {how}")


folder = pathlib.Path(sys.argv[1])
made = sorted((folder / "made").glob("*.docx"))
for path in made:
    document = check(path)
    compare(path.name, "saved by LibreOffice", document, docx.Document(folder / "again" / path.name))
    compare(path.name, "by way of .odt", document, docx.Document(folder / "back" / path.name))
for problem in problems:
    print(problem)
if not made or problems:
    sys.exit(1)
print(f"python-docx reads {len(made)} documents: headings, tables, languages and properties are as they should be")
