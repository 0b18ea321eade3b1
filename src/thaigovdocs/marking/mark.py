"""A checked file handed back with what was found in it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import thaigovdocs._regex as re
from thaigovdocs._arguments import check_type, content_of, path_of
from thaigovdocs.checks.files import check_data, read_file
from thaigovdocs.errors import PolicyError, UsageError
from thaigovdocs.findings import Finding, Origin, Report, Severity
from thaigovdocs.marking.accepting import sound
from thaigovdocs.marking.docx import mark_docx
from thaigovdocs.marking.package import is_signed
from thaigovdocs.marking.pdf import is_signed_pdf, mark_pdf
from thaigovdocs.recognition.readers.package import is_package
from thaigovdocs.recognition.readers.pdf import is_pdf

_UNWRITABLE = re.compile("[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
AUTHOR = "ตรวจหนังสือ"
"""Who the comments are by, where nobody else is named."""


def mark(
    source: str | os.PathLike[str] | bytes,
    report: Report | Iterable[Finding] | None = None,
    *,
    name: str = "",
    author: str = AUTHOR,
    notes: bool = True,
    changes: bool = True,
    force: bool = False,
) -> bytes:
    """Return the DOCX or PDF *source* with every finding of *report* at its very words.

    In a DOCX each finding is a Word comment in Thai: what, why with its source, what to
    write.  Where one replacement is sure, the words are a tracked deletion and insertion
    that keeps their looks: rejecting all and deleting the comments gives the original back,
    accepting all gives a file in which those findings are gone and no other has come.
    Comments and changes that stand in the file stay.  In a PDF each finding is a highlight
    with a note.  The source is never changed.

    Args:
        source: the path of a DOCX or PDF file, or its bytes.
        report: what :func:`check` found in it, with places in this file; ``None`` to check
            it now.
        name: what the findings call bytes.
        author: who says so.
        notes: mark notes, too; without them errors and warnings only.
        changes: write tracked changes.
        force: mark a file that carries a digital signature, which breaks it.

    Raises:
        PolicyError: the file cannot be read, is neither DOCX nor PDF (TGD841), or carries a
            signature (TGD840).
        UsageError: an argument is of the wrong type.
    """
    check_type(author, str, "author")
    check_type(name, str, "name")
    asked = None if report is None else _findings(report)
    content = content_of(source, "source")
    called = name or ("" if content is not None else os.fspath(path_of(source, "source")))
    data = content if content is not None else read_file(Path(called), called)
    signed = is_signed_pdf(data) if is_pdf(data) else is_signed(data)
    if signed and not force:
        raise PolicyError(
            findings=[Finding.of("TGD840", Origin.of_file(called), None, file=called)]
        )
    found = check_data(data, called).report if asked is None else asked
    told = [each for each in found if notes or each.severity != Severity.NOTE]
    told = [each for each in told if each.origin.file in ("", called) or not called]
    author = _UNWRITABLE.sub("", author)
    if is_pdf(data):
        return mark_pdf(data, called, told, author=author)
    if not is_package(data):
        raise PolicyError(
            findings=[Finding.of("TGD841", Origin.of_file(called), None, file=called)]
        )
    sure = sound(data, called, told, [*found]) if changes else ()
    return mark_docx(data, called, told, author=author, sure=sure)


def _findings(report: object) -> list[Finding]:
    """Return the findings of *report*.

    Raises:
        UsageError: it is no report, and no list of findings.
    """
    found = list(report) if isinstance(report, Iterable) else [report]
    wrong = next((each for each in found if not isinstance(each, Finding)), None)
    if wrong is not None:
        raise UsageError.of(
            "TGD020", kind="a report", argument="report", found=type(wrong).__name__
        )
    return [each for each in found if isinstance(each, Finding)]
