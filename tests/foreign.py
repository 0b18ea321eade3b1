"""Files such as other people write, made for tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from thaigovdocs.checks.case import Paper
from thaigovdocs.documents.model import Document
from thaigovdocs.errors import PolicyError
from thaigovdocs.recognition import Recognized, read_foreign

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "word/document.xml"


def text(words: str) -> Recognized:
    """Return the papers of a text file that holds *words*."""
    return read_foreign(words.encode(), "slip.txt")


def only(found: Recognized) -> Document:
    """Return the one paper of a file."""
    (document,) = found.documents
    return document


def said(document: Document) -> list[tuple[str, str, str]]:
    """Return part, label and words of every passage of a paper."""
    return [(each.part, each.label, each.text) for each in Paper(document).passages]


def body(found: Recognized) -> list[tuple[str, str]]:
    """Return label and words of the body of the one paper of a file."""
    return [(label, words) for part, label, words in said(only(found)) if part == "body"]


def refused(data: bytes) -> str:
    """Return the code of the finding that says why *data* cannot be read; empty where it can."""
    try:
        read_foreign(data, "slip")
    except PolicyError as error:
        (finding,) = error.findings
        return finding.code
    return ""


def docx(content: str, parts: Mapping[str, str] | None = None) -> bytes:
    """Return a DOCX whose body holds the XML *content*, with further *parts* by kind."""
    written = dict(parts or {})
    links = "".join(
        f'<Relationship Id="r{at}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>'
        for at, kind in enumerate(written)
    )
    members = {
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r" '
        f'Type="{OFFICE}/officeDocument" Target="{MAIN}"/></Relationships>',
        MAIN: f'<w:document xmlns:w="{WORD}"><w:body>{content}</w:body></w:document>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}">{links}'
        "</Relationships>",
        **{f"word/{kind}.xml": part for kind, part in written.items()},
    }
    return zipped({name: member.encode() for name, member in members.items()})


def zipped(members: Mapping[str, bytes]) -> bytes:
    """Return a zip file of *members*."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def paragraph(words: str, properties: str = "", run: str = "") -> str:
    """Return a paragraph of one run."""
    written = f"<w:r><w:rPr>{run}</w:rPr><w:t>{words}</w:t></w:r>"
    return f"<w:p><w:pPr>{properties}</w:pPr>{written}</w:p>"
