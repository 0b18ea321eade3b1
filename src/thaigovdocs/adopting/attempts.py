"""The ways in which a recognized paper may be written as an entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from thaigovdocs.adopting.filled import form
from thaigovdocs.adopting.forms import (
    known_by_columns,
    log,
    recipients,
    report_form,
    report_rows,
)
from thaigovdocs.adopting.letters import letter
from thaigovdocs.adopting.making import Made, Maker
from thaigovdocs.adopting.meetings import (
    agenda,
    extract,
    minutes,
    titled_agenda,
    titled_minutes,
)
from thaigovdocs.adopting.memos import memo
from thaigovdocs.adopting.plain import bare_paper, plain_paper
from thaigovdocs.adopting.regulations import regulation, written_regulation
from thaigovdocs.adopting.requests import request_form
from thaigovdocs.adopting.sealed import certificate, envelope, published, stamped
from thaigovdocs.adopting.titled import issued, other, titled
from thaigovdocs.documents.model import Document, LetterHead, MemoHead
from thaigovdocs.standard.kinds import kind_of

Way: TypeAlias = Callable[[Document, Maker], Made | None]

_OWN: Mapping[str, Sequence[Way]] = {
    "publication-log": (log,),
    "recipients": (recipients,),
    "report-form": (report_form, report_rows),
    "request-form": (request_form,),
    "stamped-letter": (stamped,),
    "statement": (published,),
    "news": (published,),
    "certificate": (certificate,),
    "minutes": (extract, minutes, titled_minutes),
    "agenda": (agenda, titled_agenda),
    "regulation": (regulation, written_regulation),
    "envelope": (envelope,),
    "form": (form,),
    "other": (known_by_columns,),
}


def attempts(document: Document, maker: Maker) -> Iterator[Made]:
    """Yield ways to write *document*, from the one that says most to the plainest."""
    for way in _ways(document):
        made = way(document, maker)
        if made is not None:
            yield made
    yield plain_paper(document, maker)
    yield bare_paper(document, maker)


def _ways(document: Document) -> Sequence[Way]:
    if document.kind in _OWN:
        return (*_OWN[document.kind], other)
    if isinstance(document.head, LetterHead):
        return (letter,)
    if isinstance(document.head, MemoHead):
        return (memo,)
    return (issued, titled) if kind_of(document.kind).is_issued else (titled, other)
