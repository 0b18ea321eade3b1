"""One way in for files that somebody else wrote."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from os import PathLike
from pathlib import Path
from typing import BinaryIO, Literal

import thaigovdocs._regex as re
from thaigovdocs._arguments import check_type, content_of, path_of
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.findings import Origin
from thaigovdocs.recognition.columns import part_columns
from thaigovdocs.recognition.lines.flowing import flow_lines
from thaigovdocs.recognition.lines.furniture import clean
from thaigovdocs.recognition.lines.joining import join_lines
from thaigovdocs.recognition.lines.line import Line
from thaigovdocs.recognition.model import Furniture, PageNumber, Recognized
from thaigovdocs.recognition.papers import read_beside, read_papers
from thaigovdocs.recognition.readers.docx import read_docx
from thaigovdocs.recognition.readers.faults import refusal
from thaigovdocs.recognition.readers.package import is_package
from thaigovdocs.recognition.readers.pdf import is_pdf, read_pdf
from thaigovdocs.recognition.readers.read import Read
from thaigovdocs.recognition.readers.text import is_text, read_text
from thaigovdocs.recognition.splitting import split_papers
from thaigovdocs.recognition.vocabulary import HIDING

_ARABIC = re.compile("[0-9]")
MAX_BYTES = 64 << 20  # of a file: a hundred times a long paper with pictures


def recognize(file: str | PathLike[str] | bytes | BinaryIO, *, name: str = "") -> Recognized:
    """Return the papers of a DOCX, PDF or text file that somebody else wrote.

    What kind of file it is, its content says, not its name.  Page numbers, catchwords and
    repeated heads are taken out, wrapped lines joined, several papers told apart.  A part
    that is not found is empty; what belongs to no part stays in the body, in its order.

    Args:
        file: the path of the file, its bytes, or the file opened.
        name: what places call the file; its path where none is given.

    Raises:
        PolicyError: the file cannot be read (TGD707, TGD708, TGD760-TGD769).
        MissingToolError: the machine lacks what reads such a file.
        UsageError: an argument is of the wrong type.

    Example:
        >>> papers = recognize("บันทึกข้อความ\\nส่วนราชการ สำนักงาน".encode(), name="old.txt")
        >>> [document.kind for document in papers.documents]
        ['memo']
    """
    check_type(name, str, "name")
    content = content_of(file, "file")
    return read_foreign(path_of(file, "file") if content is None else content, name)


def read_foreign(source: str | PathLike[str] | bytes, name: str = "") -> Recognized:
    """Return the papers of a DOCX, PDF or text file that somebody else wrote.

    What kind of file it is, its content says, not its name.  Page numbers, catchwords and
    repeated heads are taken out, wrapped lines joined, several papers told apart.  A part
    that is not found is empty; what belongs to no part stays in the body, in its order.
    Headers, footers and notes stand beside the papers; what is not read is told.

    Args:
        source: the path of the file, or its bytes.
        name: what a place calls the file; the path where none is given.

    Raises:
        PolicyError: the file cannot be read (TGD707, TGD708, TGD760-TGD769).

    Example:
        >>> papers = read_foreign("บันทึกข้อความ\\nส่วนราชการ สำนักงาน".encode(), "old.txt")
        >>> [document.kind for document in papers.documents]
        ['memo']
    """
    if isinstance(source, bytes):
        return _recognize(source, name)
    path = Path(source)
    return _recognize(_content(path, name or str(source)), name or str(source))


def _content(path: Path, name: str) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)  # of a device more comes than its size says
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or str(fault)
        raise refusal("TGD762", name, reason=reason) from fault


@dataclass(frozen=True, slots=True)
class Reader:
    """How files of one kind are read.

    Attributes:
        source: what the kind is called.
        sniff: whether bytes are such a file.
        read: gives what stands in it.
        join: gives its lines as the paragraphs they are.
    """

    source: Literal["docx", "pdf", "text"]
    sniff: Callable[[bytes], bool]
    read: Callable[[bytes, str], Read]
    join: Callable[[Sequence[Line]], tuple[Line, ...]]


READERS = (
    Reader("docx", is_package, read_docx, join_lines),
    Reader("pdf", is_pdf, read_pdf, flow_lines),
    Reader("text", is_text, read_text, join_lines),
)
"""One reader a kind of file; the first whose ``sniff`` says so reads it."""


def _recognize(data: bytes, name: str) -> Recognized:
    if len(data) > MAX_BYTES:
        raise refusal("TGD761", name, limit=MAX_BYTES >> 20)
    reader = next((each for each in READERS if each.sniff(data)), None)
    if reader is None:
        raise refusal("TGD760", name)
    read = reader.read(data, name)
    cleaned = clean(read.lines)
    documents = read_papers(split_papers(part_columns(reader.join(cleaned.lines))))
    beside = read_beside((*read.beside, *cleaned.repeated))
    if not documents and not beside and not read.findings:
        raise refusal("TGD707", name)  # page numbers and the like are no paper
    numbers = tuple(_page_number(each) for each in cleaned.furniture if each.kind == "page-number")
    found = Recognized(
        documents,
        reader.source,
        read.fonts,
        (*read.page_numbers, *numbers),
        cleaned.furniture,
        beside,
        read.findings,
        read.measured,
    )
    return _secret(found, read.secrecy or cleaned.secrecy, read.sets or cleaned.sets)


def _secret(found: Recognized, secrecy: Line | None, sets: Line | None) -> Recognized:
    """Return *found*, its first paper marked with the secrecy and set that its pages carry."""
    if (secrecy is None and sets is None) or not found.documents:
        return found
    first, *others = found.documents
    secret = first.secrecy or (secrecy.text if secrecy else ())
    marked = replace(first, secrecy=secret, sets=sets.text if sets else ())
    return replace(found, documents=(marked, *others))


def _page_number(each: Furniture) -> PageNumber:
    hidden = bool(each.font) and HIDING.search(each.font or "") is not None
    return PageNumber(each.text, each.origin or Origin(), hidden or not _ARABIC.search(each.text))
