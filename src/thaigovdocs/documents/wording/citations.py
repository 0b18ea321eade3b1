"""How a letter names other papers, and how many of them there are."""

from __future__ import annotations

from datetime import date

from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.texts import Writer
from thaigovdocs.policy.language.facts import citation
from thaigovdocs.policy.model.kinds.base import Cited, Entry
from thaigovdocs.policy.model.whole import Basis, Superseded
from thaigovdocs.policy.source.words import Words
from thaigovdocs.thai.dates import Numerals, OpenDay, format_cited_date
from thaigovdocs.thai.spans import PageCount, Text, plain, standard

_CITED = "practice"
_ROWS = "saraban 11"


def cite(setting: Setting[Entry], cited: Cited) -> Text:
    """Return the citation of a paper, of this file or of somebody else.

    ``<kind><issuer> [ที่ <number>] [เรื่อง <subject>] [ลงวันที่ <date>]``, open parts left
    out; สำเนา stands before a copy.
    """
    writer = setting.writer
    if cited.document is not None:
        text = _document(setting, cited.document)
    else:
        text = _paper(writer, cited.title, cited.number, cited.subject, cited.date)
    copy = standard("สำเนา", _ROWS) if cited.copy_ else ()
    return writer.finish((*copy, *text))


def cite_superseded(setting: Setting[Entry], paper: Superseded) -> Text:
    """Return the citation of the paper that this policy ends."""
    text = _paper(setting.writer, paper.title, paper.number, paper.subject, paper.date)
    return setting.writer.finish(text)


def cite_basis(writer: Writer, basis: Basis) -> Text:
    """Return a guideline or resolution that the policy relies on, to be finished in a sentence."""
    return _paper(writer, basis.title, basis.number, basis.subject, basis.date)


def cite_document(setting: Setting[Entry], key: str) -> Text:
    """Return the citation of the document *key* of the same file."""
    return setting.writer.finish(_document(setting, key))


def quantity(setting: Setting[Entry], cited: Cited) -> Text:
    """Return how many of an enclosure there are: ``จำนวน ๑ ชุด``; ``auto`` counts its pages."""
    words, writer = cited.quantity, setting.writer
    if not words:
        return ()
    if words.strip() == "auto" and cited.document is not None:
        count = PageCount(cited.document)
        return (*standard("จำนวน ", _ROWS), count, *standard(" หน้า", _ROWS))
    text = writer.raw(words)
    before = () if plain(text).lstrip().startswith("จำนวน") else standard("จำนวน ", _ROWS)
    return writer.finish((*before, *text))


def _document(setting: Setting[Entry], key: str) -> Text:
    """Return the citation of a paper of the file, its words in the scope of that paper."""
    file = setting.file
    entry = file.documents[file.place(key)]
    return citation(file, entry, setting.writer.of(key))


def _paper(
    writer: Writer,
    title: Words | None,
    number: Words | None,
    subject: Words | None,
    day: date | OpenDay | None,
) -> Text:
    parts = [writer.raw(title)] if title else []
    if number:
        label = () if number.lstrip().startswith("ที่") else standard("ที่ ", _CITED)
        parts.append((*label, *writer.raw(number)))
    if subject:
        parts.append((*standard("เรื่อง ", _CITED), *writer.raw(subject)))
    if isinstance(day, date):
        parts.append(_dated(day))
    return _spaced(parts)


def _dated(day: date) -> Text:
    return standard(format_cited_date(day, numerals=Numerals.ARABIC), _CITED)


def _spaced(parts: list[Text]) -> Text:
    """Return *parts* with a space between them."""
    return tuple(
        piece
        for index, part in enumerate(parts)
        for piece in (*standard(" ", _CITED)[: min(index, 1)], *part)
    )
