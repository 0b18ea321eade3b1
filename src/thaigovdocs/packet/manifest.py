"""``manifest.json``: what a packet holds, for the systems that register, stamp and sign it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import PurePath, PureWindowsPath
from typing import Any

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.model import Document
from thaigovdocs.files import Pdf
from thaigovdocs.findings import Report
from thaigovdocs.layout.model import Layout
from thaigovdocs.layout.sources import Box
from thaigovdocs.thai.spans import plain

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that was rendered.

    Attributes:
        document: what was printed.
        layout: its pages, where they were planned here.
        files: the names of its files.
        pages: how many LibreOffice made of it; ``None`` where the layout knows.
        faces: the faces in the PDF that LibreOffice made.
        copy_of: the id of the original and the kind of the copy; ``None`` for an original.
        attached: the PDFs that go behind it in the merged one.
    """

    document: Document
    layout: Layout | None
    files: tuple[str, ...]
    pages: int | None = None
    faces: tuple[str, ...] = ()
    attached: tuple[Pdf, ...] = ()
    copy_of: tuple[str, str] | None = None


def describe(
    papers: Sequence[Paper],
    *,
    inputs: Mapping[str, bytes],
    outputs: Mapping[str, bytes],
    report: Report,
    version: str,
    row: str = "",
) -> dict[str, Any]:
    """Return the manifest as plain data; nothing in it depends on when or where it was made.

    Args:
        papers: in printed order.
        inputs: the files that were read, by name.
        outputs: the files that are written, by name; the manifest is not among them.
        report: what was found.
        version: of this library.
        row: what the row of a batch is known by; empty for a packet of its own.
    """
    return {
        "thaigovdocs": version,
        "format": FORMAT,
        **({"row": row} if row else {}),
        "inputs": [_file(name, data) for name, data in sorted(inputs.items())],
        "documents": [_document(paper) for paper in papers],
        "outputs": [_file(name, data) for name, data in outputs.items()],
        "fonts": _fonts(papers),
        "findings": [_finding(finding.to_dict()) for finding in report],
    }


def to_bytes(manifest: Mapping[str, Any]) -> bytes:
    """Return the manifest as it is written: UTF-8, two spaces, a line break at the end."""
    text = json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "backslashreplace")  # as JSON escapes a name that is no UTF-8


def base_name(name: str) -> str:
    """Return the last part of a path of any system."""
    return PureWindowsPath(PurePath(name).name).name


def _file(name: str, data: bytes) -> dict[str, Any]:
    return {"file": name, "sha256": sha256(data).hexdigest(), "bytes": len(data)}


def _finding(finding: dict[str, Any]) -> dict[str, Any]:
    return {**finding, "file": base_name(finding["file"]) if finding["file"] else None}


def _document(paper: Paper) -> dict[str, Any]:
    document, meta = paper.document, paper.document.meta
    return {
        "id": document.id,
        "kind": document.kind,
        "title": meta.title,
        "number": meta.number or None,
        "date": meta.date.isoformat() if meta.date else None,
        "subject": meta.subject or None,
        "urgency": plain(document.urgency) or None,
        "secrecy": plain(document.secrecy) or None,
        "addressee": meta.addressee or None,
        "signers": [{"name": name, "position": position} for name, position in meta.signers],
        "references": list(meta.references),
        "enclosures": list(meta.enclosures),
        "draft": meta.draft,
        "pages": _page_count(paper),
        "anchors": [_anchor(name, box) for name, box in _anchors(paper)],
        "files": list(paper.files),
        **(dict(zip(("copy_of", "copy"), paper.copy_of, strict=True)) if paper.copy_of else {}),
        **({"attached": [_attached(pdf) for pdf in paper.attached]} if paper.attached else {}),
    }


def _attached(pdf: Pdf) -> dict[str, Any]:
    return {**_file(pdf.name, pdf.data), "pages": pdf.pages}


def _page_count(paper: Paper) -> int | None:
    if paper.pages is not None:
        return paper.pages
    return paper.layout.page_count if paper.layout else None


def _anchors(paper: Paper) -> list[tuple[str, Box]]:
    """Return the anchors: none for a PDF whose pages another program planned."""
    return [*paper.layout.anchors.items()] if paper.layout and paper.pages is None else []


def _anchor(name: str, box: Box) -> dict[str, Any]:
    """Return where something stands: the page from 1 and the box in mm from the upper left."""
    sides = {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
    return {
        "name": name,
        "page": box.page,
        **{side: round(length.mm, 2) for side, length in sides.items()},
    }


def _fonts(papers: Sequence[Paper]) -> list[dict[str, str]]:
    layouts = [paper.layout for paper in papers if paper.layout]
    used = {(font.family, font.file, font.version) for each in layouts for font in each.fonts}
    faces = {face for paper in papers for face in paper.faces}
    return [
        *(
            {"family": family, "file": base_name(file), "version": version}
            for family, file, version in sorted(used)
        ),
        *({"face": face} for face in sorted(faces)),
    ]
