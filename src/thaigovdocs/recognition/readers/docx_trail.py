"""Every run of a DOCX with its place, so that what is said of its words can be put there."""

from __future__ import annotations

from typing import Any

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.recognition.readers.docx_margins import read_margins, read_notes
from thaigovdocs.recognition.readers.docx_numbering import Numbering
from thaigovdocs.recognition.readers.docx_runs import Trace
from thaigovdocs.recognition.readers.docx_styles import Styles
from thaigovdocs.recognition.readers.docx_walker import Walker
from thaigovdocs.recognition.readers.package import W, read_package


@dataclass(frozen=True, slots=True)
class Trail:
    """The parts of a DOCX and the runs in them.

    Attributes:
        parts: the roots by the name of their part; that of the text by ``""``.
        runs: in the order of the file.
    """

    parts: dict[str, Any]
    runs: tuple[Trace, ...]


def read_trail(data: bytes, name: str) -> Trail:
    """Return the runs of a DOCX at the places that recognizing it gives them.

    Raises:
        PolicyError: as :func:`read_docx`, but for a file without words.
    """
    package = read_package(data, name)
    runs: list[Trace] = []
    walker = Walker(name, Styles(package), numbering=Numbering(package), trail=runs)
    body = package.document.find(f"{W}body")
    if body is not None:
        for _ in walker.blocks(body):
            pass
    list(read_margins(package, walker))
    list(read_notes(package, walker))
    return Trail({"": package.document, **package.margins, **package.notes}, tuple(runs))
